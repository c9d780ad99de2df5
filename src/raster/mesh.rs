//! From egui's points and triangles to corners on the pixel grid.

use eframe::egui::epaint::Vertex;
use eframe::egui::{Mesh, Rect};

use super::blend::Rgba;
use super::canvas::Canvas;
use super::rectangle::Rectangle;
use super::sample::Sampler;
use super::texture::Texture;
use super::triangle;

/// How many parts a pixel has, along each side.
pub const PARTS: i32 = 256;

/// Corners lie at most this far from the canvas' corner, in pixels.
pub const REACH: i32 = 1 << 20;

/// A corner of a triangle.
#[derive(Debug, Clone, Copy)]
pub struct Corner {
    /// In 1/256 pixel.
    pub x: i32,
    /// In 1/256 pixel.
    pub y: i32,
    /// Across and down the texture: 0 is one edge, 1 the other. May be no number,
    /// which egui's own type takes for a mistake when it is compared.
    pub uv: [f32; 2],
    pub color: Rgba,
}

/// The pixels that may be painted: from left and top up to, not including, right and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clip {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Clip {
    /// All of a canvas.
    pub fn all(canvas: &Canvas) -> Self {
        Self { left: 0, top: 0, right: canvas.width() as i32, bottom: canvas.height() as i32 }
    }

    /// What two have in common; `None` if that is nothing.
    #[inline]
    pub fn and(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (common.left < common.right && common.top < common.bottom).then_some(common)
    }

    /// The part of a canvas inside a rectangle in points; `None` if there is none.
    pub fn of(rect: Rect, pixels_per_point: f32, canvas: &Canvas) -> Option<Self> {
        // A number too large for the grid stops at its end, and what is no number becomes 0.
        let pixel = |at: f32, size: u32| ((at * pixels_per_point).round() as i32).clamp(0, size as i32);
        let clip = Self {
            left: pixel(rect.min.x, canvas.width()),
            top: pixel(rect.min.y, canvas.height()),
            right: pixel(rect.max.x, canvas.width()),
            bottom: pixel(rect.max.y, canvas.height()),
        };
        (clip.left < clip.right && clip.top < clip.bottom).then_some(clip)
    }
}

/// The first pixel whose centre is at or after a place in 1/256 pixel.
#[inline]
pub fn first_pixel(at: i32) -> i32 {
    (at + PARTS / 2 - 1) >> 8
}

/// What is painted in one go.
#[derive(Debug, Clone, Copy)]
pub enum Piece {
    /// Two triangles that are one upright rectangle, as glyphs and backgrounds are.
    Rectangle(Rectangle),
    /// Any other triangle.
    Triangle([Corner; 3]),
}

impl Piece {
    /// The pixels it may cover inside `clip`; `None` if it covers none.
    #[inline]
    pub fn bounds(&self, clip: Clip) -> Option<Clip> {
        let (low, high) = match self {
            Self::Rectangle(rectangle) => rectangle.ends(),
            Self::Triangle([a, b, c]) => (
                [a.x.min(b.x).min(c.x), a.y.min(b.y).min(c.y)],
                [a.x.max(b.x).max(c.x), a.y.max(b.y).max(c.y)],
            ),
        };
        let [left, top] = low.map(first_pixel);
        let [right, bottom] = high.map(first_pixel);
        Clip { left, top, right, bottom }.and(clip)
    }

    /// The corners that say all of it.
    #[inline]
    pub fn corners(&self) -> &[Corner] {
        match self {
            Self::Rectangle(rectangle) => rectangle.corners(),
            Self::Triangle(corners) => corners,
        }
    }

    /// Paints the pixels whose centres it covers inside `clip`, as far as they lie
    /// `within`: the same bytes there as when all of it is painted.
    #[inline]
    pub fn paint(&self, texture: &Texture, clip: Clip, within: Clip, canvas: &mut Canvas) {
        match self {
            // Nothing in it depends on where a row begins.
            Self::Rectangle(rectangle) => {
                if let Some(area) = clip.and(within) {
                    rectangle.paint(texture, area, canvas);
                }
            }
            Self::Triangle(corners) => triangle::paint(*corners, texture, clip, within, canvas),
        }
    }
}

/// Gives out the pieces of a mesh in their order. Incomplete triangles and those
/// with a corner that is not there or not a number are left out.
pub fn pieces(mesh: &Mesh, pixels_per_point: f32, mut each: impl FnMut(Piece)) {
    let corners: Vec<Option<Corner>> =
        mesh.vertices.iter().map(|vertex| corner(vertex, pixels_per_point)).collect();
    let find = |index: u32| corners.get(index as usize).copied().flatten();
    let triangle_at = |at: usize| match mesh.indices.get(at..at + 3) {
        Some(&[a, b, c]) => Some([find(a)?, find(b)?, find(c)?]),
        _ => None,
    };
    let mut at = 0;
    while at + 3 <= mesh.indices.len() {
        let first = triangle_at(at);
        at += 3;
        let Some(first) = first else { continue };
        let pair = triangle_at(at).and_then(|second| Rectangle::of(first, second));
        if let Some(rectangle) = pair {
            each(Piece::Rectangle(rectangle));
            at += 3;
        } else {
            each(Piece::Triangle(first));
        }
    }
}

fn corner(vertex: &Vertex, pixels_per_point: f32) -> Option<Corner> {
    let x = on_grid(vertex.pos.x * pixels_per_point)?;
    let y = on_grid(vertex.pos.y * pixels_per_point)?;
    Some(Corner { x, y, uv: vertex.uv.into(), color: vertex.color.to_array() })
}

/// A distance in pixels as the nearest whole number of 1/256 pixels.
#[inline]
fn on_grid(pixels: f32) -> Option<i32> {
    if !pixels.is_finite() {
        return None;
    }
    let reach = f64::from(REACH);
    let parts = f64::from(pixels).clamp(-reach, reach) * f64::from(PARTS);
    // Rounding by a detour above zero: it costs no call, and halves always go up.
    let above = f64::from(REACH) * f64::from(PARTS);
    Some(((parts + above + 0.5) as i64 - above as i64) as i32)
}

/// The one colour of three corners, if it is one all over.
pub fn solid(corners: &[Corner; 3], texture: &Texture) -> Option<Rgba> {
    let [a, b, c] = corners;
    if a.color != b.color || a.color != c.color {
        return None;
    }
    one_texel(corners, texture).map(|texel| super::blend::multiply(a.color, texel))
}

/// The one colour that three corners take from the texture, if it is one.
pub fn one_texel(corners: &[Corner; 3], texture: &Texture) -> Option<Rgba> {
    let [a, b, c] = corners;
    (a.uv == b.uv && a.uv == c.uv).then(|| Sampler::new(texture, 0).at_uv(a.uv))
}
