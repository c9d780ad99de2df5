//! Paints what egui draws without a graphics card: triangles in, pixels out.
//!
//! [`draw`] runs a user interface without a window and gives its picture;
//! [`Painter`] paints the triangles of one frame on a [`Canvas`], and a [`Screen`] what
//! is other than on the last frame; [`png()`] makes the bytes of a file.
//!
//! Exact, and the same on every machine, in every build and on every run:
//! - Which pixels a triangle covers. Corners are rounded to 1/256 pixel and the
//!   rest is whole numbers; a pixel is covered when its centre is, and one on an
//!   edge that two triangles share is painted once (the top-left rule).
//! - Solid areas and glyphs that lie on whole pixels, given egui's triangles.
//! - The arithmetic of the approximations below: rounding is the same
//!   everywhere, for nothing is left to the order of threads or the wish of an
//!   optimiser.
//!
//! Approximated, so a graphics card's picture may differ by a shade:
//! - Colours have eight bits between texture, vertex and canvas, and each step
//!   rounds; a card rounds once. As in egui's own painters they are multiplied
//!   and blended as they are stored, premultiplied and in gamma space.
//! - Between texels the place is known to 1/256 texel.
//! - Mipmaps are not made: a picture shown much smaller than it is may shimmer.
//! - Corners further off than [`REACH`] pixels are moved to that distance.
//! - Colours are not dithered.
//!
//! Left out: paint callbacks, which need a graphics card.

mod blend;
mod canvas;
mod headless;
mod mesh;
mod painter;
mod rectangle;
mod sample;
mod screen;
mod texture;
mod triangle;

pub use canvas::{Canvas, Error, MAX_PIXELS, MAX_SIDE, png};
pub use headless::draw;
pub use mesh::REACH;
pub use painter::Painter;
pub use screen::{Area, Screen};
pub use texture::TextureChange;
