//! Paints one triangle, row by row.

use super::blend::{self, Rgba};
use super::canvas::Canvas;
use super::mesh::{Clip, Corner, PARTS, first_pixel, one_texel};
use super::sample::{Sampler, TEXEL, place};
use super::texture::Texture;

/// Paints the pixels whose centres the triangle covers inside `clip`, as far as they
/// lie `within`. Its colours are worked out as if all of it were painted.
pub fn paint(corners: [Corner; 3], texture: &Texture, clip: Clip, within: Clip, canvas: &mut Canvas) {
    let Some(rows) = Rows::of(&corners, clip, within) else { return };
    let [a, b, c] = &corners;
    match one_texel(&corners, texture) {
        Some(texel) if a.color == b.color && a.color == c.color => {
            let color = blend::multiply(a.color, texel);
            rows.for_each(|row| blend::fill(row.of(canvas), color));
        }
        Some(texel) => shade(rows, &colors(&corners), texel, canvas),
        None => fill_in(rows, &colors(&corners), &corners, texture, canvas),
    }
}

fn colors(corners: &[Corner; 3]) -> Plane<4> {
    Plane::of(corners, |corner| corner.color.map(f64::from))
}

/// A triangle whose colour changes from corner to corner, all of one texel.
fn shade(rows: Rows, colors: &Plane<4>, texel: Rgba, canvas: &mut Canvas) {
    let step = Color::step(colors);
    rows.for_each(|row| {
        let mut color = Color::at(colors, row.start, row.y);
        if step.is_none() {
            blend::fill(row.of(canvas), blend::multiply(color.bytes(), texel));
            return;
        }
        color.go_on(&step, row.skipped());
        for pixel in row.of(canvas) {
            *pixel = blend::over(blend::multiply(color.bytes(), texel), *pixel);
            color.go(&step);
        }
    });
}

/// A triangle with a picture in it.
fn fill_in(rows: Rows, colors: &Plane<4>, corners: &[Corner; 3], texture: &Texture, canvas: &mut Canvas) {
    let places = Plane::of(corners, |corner| place(texture, corner.uv));
    let longer = |way: [f64; 2]| way[0].abs().max(way[1].abs()) as i64;
    let sampler = Sampler::new(texture, longer(places.across).max(longer(places.down)));
    let step = Color::step(colors);
    let [step_u, step_v] = places.across.map(|step| step.round() as i64);
    rows.for_each(|row| {
        let mut color = Color::at(colors, row.start, row.y);
        color.go_on(&step, row.skipped());
        let skipped = i64::from(row.skipped());
        let [u, v] = places.at(row.start, row.y).map(|place| place as i64);
        let mut u = u.wrapping_add(step_u.wrapping_mul(skipped));
        let mut v = v.wrapping_add(step_v.wrapping_mul(skipped));
        for pixel in row.of(canvas) {
            *pixel = blend::over(blend::multiply(color.bytes(), sampler.at(u, v)), *pixel);
            color.go(&step);
            u = u.wrapping_add(step_u);
            v = v.wrapping_add(step_v);
        }
    });
}

/// Numbers that change evenly over a triangle: a value, and what it gains from
/// pixel to pixel and from row to row.
struct Plane<const N: usize> {
    /// At the centre of the canvas' first pixel.
    start: [f64; N],
    across: [f64; N],
    down: [f64; N],
}

impl<const N: usize> Plane<N> {
    fn of(corners: &[Corner; 3], value: impl Fn(&Corner) -> [f64; N]) -> Self {
        let [a, b, c] = corners;
        let parts = f64::from(PARTS);
        let way = |to: i32, from: i32| f64::from(to - from) / parts;
        let (bx, by, cx, cy) = (way(b.x, a.x), way(b.y, a.y), way(c.x, a.x), way(c.y, a.y));
        let area = bx * cy - cx * by;
        let [va, vb, vc] = [value(a), value(b), value(c)];
        let (mut start, mut across, mut down) = ([0.0; N], [0.0; N], [0.0; N]);
        for i in 0..N {
            let (to_b, to_c) = (vb[i] - va[i], vc[i] - va[i]);
            across[i] = (to_b * cy - to_c * by) / area;
            down[i] = (to_c * bx - to_b * cx) / area;
            start[i] = va[i] - across[i] * way(a.x, PARTS / 2) - down[i] * way(a.y, PARTS / 2);
        }
        Self { start, across, down }
    }

    /// At the centre of a pixel.
    #[inline]
    fn at(&self, x: i32, y: i32) -> [f64; N] {
        let (x, y) = (f64::from(x), f64::from(y));
        std::array::from_fn(|i| self.start[i] + self.across[i] * x + self.down[i] * y)
    }
}

/// A colour on its way along a row, each part in 1/65536.
struct Color([i32; 4]);

impl Color {
    fn at(colors: &Plane<4>, x: i32, y: i32) -> Self {
        Self(colors.at(x, y).map(|part| (part * TEXEL as f64 + 32768.0) as i32))
    }

    fn step(colors: &Plane<4>) -> Self {
        Self(colors.across.map(|part| (part * TEXEL as f64).round() as i32))
    }

    fn is_none(&self) -> bool {
        self.0 == [0; 4]
    }

    #[inline]
    fn go(&mut self, step: &Self) {
        for (part, step) in self.0.iter_mut().zip(step.0) {
            *part = part.wrapping_add(step);
        }
    }

    /// As many steps at once.
    #[inline]
    fn go_on(&mut self, step: &Self, steps: i32) {
        for (part, step) in self.0.iter_mut().zip(step.0) {
            *part = part.wrapping_add(step.wrapping_mul(steps));
        }
    }

    #[inline]
    fn bytes(&self) -> Rgba {
        self.0.map(|part| (part >> 16).clamp(0, 255) as u8)
    }
}

/// A row of pixels inside a triangle.
#[derive(Clone, Copy)]
struct Row {
    y: i32,
    /// Where the triangle begins in it, and with it the steps of its colours.
    start: i32,
    /// The first pixel that is painted, and the one after the last.
    from: i32,
    to: i32,
}

impl Row {
    /// How many of its pixels are not painted before those that are.
    #[inline]
    fn skipped(&self) -> i32 {
        self.from - self.start
    }

    #[inline]
    fn of<'a>(&self, canvas: &'a mut Canvas) -> &'a mut [Rgba] {
        canvas.row_mut(self.y, self.from, self.to)
    }
}

/// The rows of pixels inside a triangle.
struct Rows {
    edges: [Edge; 3],
    clip: Clip,
    within: Clip,
}

impl Rows {
    /// `None` if the triangle covers nothing of the clip `within`.
    fn of(corners: &[Corner; 3], clip: Clip, within: Clip) -> Option<Self> {
        let [mut b, mut c] = [corners[1], corners[2]];
        let a = corners[0];
        let left = first_pixel(a.x.min(b.x).min(c.x)).max(clip.left);
        let right = first_pixel(a.x.max(b.x).max(c.x)).min(clip.right);
        let top = first_pixel(a.y.min(b.y).min(c.y)).max(clip.top).max(within.top);
        let bottom = first_pixel(a.y.max(b.y).max(c.y)).min(clip.bottom).min(within.bottom);
        if left.max(within.left) >= right.min(within.right) || top >= bottom {
            return None;
        }
        let area = cross([b.x - a.x, b.y - a.y], [c.x - a.x, c.y - a.y]);
        if area == 0 {
            return None;
        }
        if area < 0 {
            (b, c) = (c, b);
        }
        let edges = [Edge::of(a, b, top), Edge::of(b, c, top), Edge::of(c, a, top)];
        Some(Self { edges, clip: Clip { left, top, right, bottom }, within })
    }

    /// Calls `paint` with every row that has pixels to paint.
    fn for_each(mut self, mut paint: impl FnMut(Row)) {
        let (clip, within) = (self.clip, self.within);
        for y in clip.top..clip.bottom {
            let (mut from, mut to) = (i64::from(clip.left), i64::from(clip.right));
            for edge in &mut self.edges {
                match edge.side {
                    Side::Left => from = from.max(-edge.at),
                    Side::Right => to = to.min(edge.at + 1),
                    Side::Level => {}
                }
                edge.go();
            }
            if from >= to {
                continue;
            }
            // Both lie in the clip.
            let (start, end) = (from as i32, to as i32);
            let row = Row { y, start, from: start.max(within.left), to: end.min(within.right) };
            if row.from < row.to {
                paint(row);
            }
        }
    }
}

/// Where an edge crosses the rows, walked from row to row without rounding.
///
/// With the corners clockwise, a pixel is on the inner side of the edge from p to q when
/// `(q.x-p.x)·(y-p.y) - (q.y-p.y)·(x-p.x)` is positive, or zero on a left or top edge.
/// In each row that holds up to, or from, one x: the quotient of two whole numbers.
struct Edge {
    side: Side,
    /// The quotient, rounded down. On a left edge x is not less than its negative.
    at: i64,
    rest: i64,
    divisor: i64,
    /// What quotient and rest gain from row to row.
    step: i64,
    step_rest: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    /// Top or bottom: the rows between them say all.
    Level,
}

impl Edge {
    /// The edge from p to q, standing at the row `top`.
    fn of(p: Corner, q: Corner, top: i32) -> Self {
        let (dx, dy) = (i64::from(q.x - p.x), i64::from(q.y - p.y));
        let (side, strict) = match dy {
            ..0 => (Side::Left, 0),
            0 => (Side::Level, 0),
            1.. => (Side::Right, 1),
        };
        let parts = i64::from(PARTS);
        let centre = [parts / 2 - i64::from(p.x), i64::from(top) * parts + parts / 2 - i64::from(p.y)];
        let value = dx * centre[1] - dy * centre[0] - strict;
        let divisor = (dy.abs() * parts).max(1);
        let gain = dx * parts;
        Self {
            side,
            at: value.div_euclid(divisor),
            rest: value.rem_euclid(divisor),
            divisor,
            step: gain.div_euclid(divisor),
            step_rest: gain.rem_euclid(divisor),
        }
    }

    #[inline]
    fn go(&mut self) {
        self.at += self.step;
        self.rest += self.step_rest;
        if self.rest >= self.divisor {
            self.rest -= self.divisor;
            self.at += 1;
        }
    }
}

fn cross(a: [i32; 2], b: [i32; 2]) -> i64 {
    i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])
}
