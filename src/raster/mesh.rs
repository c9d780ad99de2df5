//! From egui's points and triangles to corners on the pixel grid.

use eframe::egui::epaint::Vertex;
use eframe::egui::{Mesh, Rect};

use super::blend::Rgba;
use super::canvas::Canvas;
use super::rectangle;
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

/// Paints the triangles of a mesh. Incomplete ones and those with a corner
/// that is not there or not a number are left out.
pub fn paint(mesh: &Mesh, pixels_per_point: f32, texture: &Texture, clip: Clip, canvas: &mut Canvas) {
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
        let pair = triangle_at(at).and_then(|second| rectangle::Rectangle::of(first, second));
        if let Some(rectangle) = pair {
            rectangle.paint(texture, clip, canvas);
            at += 3;
        } else {
            triangle::paint(first, texture, clip, canvas);
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
