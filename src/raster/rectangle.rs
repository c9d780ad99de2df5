//! Two triangles that are one upright rectangle, as glyphs and backgrounds are,
//! painted in one go: the same pixels for a fraction of the work.

use super::blend::{self, Rgba};
use super::canvas::Canvas;
use super::mesh::{Clip, Corner, first_pixel, solid};
use super::sample::{Sampler, TEXEL, place};
use super::texture::Texture;

/// An upright rectangle of one vertex colour.
#[derive(Debug, Clone, Copy)]
pub struct Rectangle {
    /// Top left and bottom right.
    corners: [Corner; 2],
}

impl Rectangle {
    /// What two triangles are together, if each is half of the same upright
    /// rectangle, in one colour, with the picture upright in it.
    #[inline]
    pub fn of(first: [Corner; 3], second: [Corner; 3]) -> Option<Self> {
        let color = first[0].color;
        let all = [first[0], first[1], first[2], second[0], second[1], second[2]];
        if all.iter().any(|corner| corner.color != color) {
            return None;
        }
        let xs = all.map(|corner| corner.x);
        let ys = all.map(|corner| corner.y);
        let (left, right) = ends(xs);
        let (top, bottom) = ends(ys);
        let is_corner = |i: usize| (xs[i] == left || xs[i] == right) && (ys[i] == top || ys[i] == bottom);
        if left == right || top == bottom || !(0..6).all(is_corner) {
            return None;
        }
        // Corners are 0 to 3. Three different ones leave out one, and the halves
        // are of one rectangle if they leave out opposite ones.
        let number = |i: usize| usize::from(xs[i] == right) | (usize::from(ys[i] == bottom) << 1);
        let mut found = [None::<Corner>; 4];
        let (mut halves, mut upright) = ([0_u8; 2], true);
        for (i, corner) in all.into_iter().enumerate() {
            let place = number(i);
            halves[i / 3] |= 1 << place;
            let known = found[place].get_or_insert(corner);
            upright &= known.uv == corner.uv;
        }
        let [a, b] = halves.map(|half| 0b1111 & !half);
        let opposite = matches!((a, b), (1, 8) | (8, 1) | (2, 4) | (4, 2));
        let [Some(top_left), Some(top_right), Some(bottom_left), Some(bottom_right)] = found else {
            return None;
        };
        upright &= top_left.uv[0] == bottom_left.uv[0] && top_right.uv[0] == bottom_right.uv[0];
        upright &= top_left.uv[1] == top_right.uv[1] && bottom_left.uv[1] == bottom_right.uv[1];
        (opposite && upright).then_some(Self { corners: [top_left, bottom_right] })
    }

    /// Its least and its greatest x and y, in 1/256 pixel.
    #[inline]
    pub fn ends(&self) -> ([i32; 2], [i32; 2]) {
        let [first, last] = &self.corners;
        ([first.x, first.y], [last.x, last.y])
    }

    /// Its top left and bottom right corners, which say all of it.
    #[inline]
    pub fn corners(&self) -> &[Corner] {
        &self.corners
    }

    /// Paints the pixels whose centres the rectangle covers.
    pub fn paint(&self, texture: &Texture, clip: Clip, canvas: &mut Canvas) {
        let [first, last] = self.corners;
        let covered = Clip {
            left: first_pixel(first.x),
            top: first_pixel(first.y),
            right: first_pixel(last.x),
            bottom: first_pixel(last.y),
        };
        let Some(area) = covered.and(clip) else { return };
        if let Some(color) = solid(&[first, last, last], texture) {
            for y in area.top..area.bottom {
                blend::fill(canvas.row_mut(y, area.left, area.right), color);
            }
            return;
        }
        self.paint_picture(texture, area, canvas);
    }

    fn paint_picture(&self, texture: &Texture, area: Clip, canvas: &mut Canvas) {
        let [first, last] = self.corners;
        let [u0, v0] = place(texture, first.uv);
        let [u1, v1] = place(texture, last.uv);
        let across = Axis::of([first.x, last.x], [u0, u1]);
        let down = Axis::of([first.y, last.y], [v0, v1]);
        let sampler = Sampler::new(texture, across.step.saturating_abs().max(down.step.saturating_abs()));
        let whole = across.whole_texel(area.left).zip(down.whole_texel(area.top));
        let count = (area.right - area.left) as usize;
        for y in area.top..area.bottom {
            let row = canvas.row_mut(y, area.left, area.right);
            let copied =
                whole.and_then(|(x, first_y)| texture.row(x, first_y.checked_add(y - area.top)?, count));
            match copied {
                Some(texels) => tint(row, texels, first.color),
                None => {
                    let v = down.at(y);
                    for (pixel, x) in row.iter_mut().zip(area.left..) {
                        let texel = sampler.at(across.at(x), v);
                        *pixel = blend::over(blend::multiply(first.color, texel), *pixel);
                    }
                }
            }
        }
    }
}

/// Paints texels over pixels, one to one.
fn tint(row: &mut [Rgba], texels: &[Rgba], color: Rgba) {
    for (pixel, &texel) in row.iter_mut().zip(texels) {
        if texel != [0; 4] {
            *pixel = blend::over(blend::multiply(color, texel), *pixel);
        }
    }
}

/// How the texels lie along one side of the rectangle.
struct Axis {
    /// The place at the centre of the canvas' first pixel, in 1/65536 texel.
    start: i64,
    /// From pixel to pixel.
    step: i64,
}

impl Axis {
    /// `ends` in 1/256 pixel, the second after the first; `places` in 1/65536 texel.
    fn of(ends: [i32; 2], places: [f64; 2]) -> Self {
        let length = f64::from(ends[1] - ends[0]) / 256.0;
        let mut step = (places[1] - places[0]) / length;
        // Coordinates of a texture have seven digits. A glyph is meant to be shown
        // texel for pixel, and a rest of rounding must not blur its last column.
        if (step - TEXEL as f64).abs() * length < TEXEL as f64 / 64.0 {
            step = TEXEL as f64;
        }
        let start = places[0] - step * f64::from(ends[0] - 128) / 256.0;
        Self { start: start.round() as i64, step: step.round() as i64 }
    }

    fn at(&self, pixel: i32) -> i64 {
        self.start.saturating_add(self.step.saturating_mul(i64::from(pixel)))
    }

    /// The texel at a pixel, if every pixel shows exactly one.
    fn whole_texel(&self, pixel: i32) -> Option<i32> {
        let place = self.at(pixel).checked_sub(TEXEL / 2)?.checked_add(1 << 7)?;
        let whole = self.step == TEXEL && (place >> 8) & 255 == 0;
        whole.then(|| i32::try_from(place >> 16).ok()).flatten()
    }
}

fn ends(all: [i32; 6]) -> (i32, i32) {
    all.into_iter().fold((i32::MAX, i32::MIN), |(low, high), at| (low.min(at), high.max(at)))
}
