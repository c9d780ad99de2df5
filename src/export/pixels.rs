//! An SVG of ours as a PNG of twice as many pixels as it has points. It knows no
//! other typefaces than the program's own, so it looks the same everywhere.

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree, WriteOptions};

use super::ExportError;
use super::letters::{PLAIN, STRONG};
use super::look::Colour;

/// Pixels for each point.
const SCALE: f32 = 2.0;

/// The picture as a PNG.
///
/// # Errors
/// If it is no SVG, or too large to be drawn.
pub fn png(svg: &str) -> Result<Vec<u8>, ExportError> {
    drawn(svg)?.encode_png().map_err(|error| failed(error.to_string()))
}

/// The picture as a PNG of so many pixels, as large as it finds room on them, in the
/// middle of a ground.
///
/// # Errors
/// If it is no SVG, or too large to be drawn.
pub fn png_within(svg: &str, [width, height]: [u32; 2], ground: Colour) -> Result<Vec<u8>, ExportError> {
    let tree = tree(svg)?;
    let mut pixmap = Pixmap::new(width, height).ok_or_else(|| failed("too large".to_owned()))?;
    let Colour([r, g, b]) = ground;
    pixmap.fill(Color::from_rgba8(r, g, b, u8::MAX));
    let (wide, high) = (width as f32 / tree.size().width(), height as f32 / tree.size().height());
    let scale = wide.min(high);
    let aside = |pixels: u32, points: f32| ((pixels as f32 - scale * points) / 2.0).max(0.0);
    let (right, down) = (aside(width, tree.size().width()), aside(height, tree.size().height()));
    let placed = Transform::from_scale(scale, scale).post_translate(right, down);
    resvg::render(&tree, placed, &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(error.to_string()))
}

/// A picture as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// How many from left to right, and from top to bottom.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each, row by row; colours multiplied by opacity.
    pub rgba: Vec<u8>,
}

/// The picture as pixels, as many as the PNG has.
///
/// # Errors
/// If it is no SVG, or too large to be drawn.
pub fn pixels(svg: &str) -> Result<Pixels, ExportError> {
    let pixmap = drawn(svg)?;
    let size = [pixmap.width() as usize, pixmap.height() as usize];
    Ok(Pixels { size, rgba: pixmap.take() })
}

fn failed(reason: String) -> ExportError {
    ExportError::Drawing { reason }
}

fn tree(svg: &str) -> Result<Tree, ExportError> {
    let mut typefaces = Database::new();
    typefaces.load_font_data(PLAIN.to_vec());
    typefaces.load_font_data(STRONG.to_vec());
    let options =
        Options { font_family: "Inter".to_owned(), fontdb: Arc::new(typefaces), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| failed(error.to_string()))
}

fn drawn(svg: &str) -> Result<Pixmap, ExportError> {
    let tree = tree(svg)?;
    let size = tree.size();
    let pixels = |points: f32| (points * SCALE).ceil().clamp(1.0, 16_384.0) as u32;
    let mut pixmap = Pixmap::new(pixels(size.width()), pixels(size.height()))
        .ok_or_else(|| failed("too large".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The picture as an SVG in which letters are drawn, so that it looks the same in a
/// program that does not have the typefaces.
///
/// # Errors
/// If it is no SVG.
pub fn outlined(svg: &str) -> Result<String, ExportError> {
    Ok(tree(svg)?.to_string(&WriteOptions { preserve_text: false, ..WriteOptions::default() }))
}
