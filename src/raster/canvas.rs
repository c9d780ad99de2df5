//! The pixels that are painted on, and a picture file of them.

use eframe::egui::Color32;

use super::blend::Rgba;

/// The longest side of a canvas, in pixels.
pub const MAX_SIDE: u32 = 16_384;

/// The most pixels a canvas has: 256 MB.
pub const MAX_PIXELS: u64 = 64 << 20;

/// A picture being painted. The top left pixel is the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<Rgba>,
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// A side is longer than [`MAX_SIDE`], or there are more than [`MAX_PIXELS`].
    #[error("{width}×{height} pixels are too many")]
    TooLarge {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// There is not one pixel, which no picture file can say.
    #[error("the picture has no pixels")]
    Empty,
    /// Pixels per point are no number, or so few or many that nothing is readable.
    #[error("{pixels_per_point} pixels per point cannot be drawn")]
    Scale {
        /// What was asked for.
        pixels_per_point: f32,
    },
    /// The picture file could not be made.
    #[error("the picture file could not be made: {reason}")]
    Encoding {
        /// In the words of the encoder, for a developer.
        reason: String,
    },
}

impl Canvas {
    /// A canvas of transparent pixels. A side may be zero.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub fn new(width: u32, height: u32) -> Result<Self, Error> {
        let count = u64::from(width) * u64::from(height);
        if width > MAX_SIDE || height > MAX_SIDE || count > MAX_PIXELS {
            return Err(Error::TooLarge { width, height });
        }
        Ok(Self { width, height, pixels: vec![[0; 4]; count as usize] })
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// All pixels, row by row from the top: red, green, blue and alpha, the
    /// first three multiplied by the last.
    pub fn pixels(&self) -> &[[u8; 4]] {
        &self.pixels
    }

    /// Makes every pixel this colour, whatever was there.
    pub fn clear(&mut self, color: Color32) {
        self.pixels.fill(color.to_array());
    }

    /// All bytes, row by row from the top: red, green, blue and alpha, the first
    /// three *not* multiplied by the last, as picture files and most libraries want it.
    pub fn to_rgba(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.pixels.len() * 4);
        for &pixel in &self.pixels {
            bytes.extend_from_slice(&straight(pixel));
        }
        bytes
    }

    /// The pixels from `from` up to `to` of a row. What lies outside is left out.
    #[inline]
    pub(super) fn row_mut(&mut self, y: i32, from: i32, to: i32) -> &mut [Rgba] {
        let width = self.width as usize;
        let Ok(row) = usize::try_from(y) else { return &mut [] };
        let (from, to) = (from.max(0) as usize, to.max(0) as usize);
        let (start, end) = (row * width + from.min(width), row * width + to.min(width));
        self.pixels.get_mut(start..end).unwrap_or_default()
    }
}

/// A colour before it was multiplied by its alpha.
#[inline]
fn straight(pixel: Rgba) -> Rgba {
    let [red, green, blue, alpha] = pixel;
    let part = |color: u8| {
        let alpha = u32::from(alpha);
        ((u32::from(color) * 255 + alpha / 2) / alpha).min(255) as u8
    };
    match alpha {
        255 => pixel,
        0 => [0; 4],
        _ => [part(red), part(green), part(blue), alpha],
    }
}

/// A PNG file of a canvas: eight bits, sRGB, with transparency. The same pixels
/// give the same bytes, for there is no date and no name in it.
///
/// # Errors
/// [`Error::Empty`], and [`Error::Encoding`] if memory runs out.
pub fn png(canvas: &Canvas) -> Result<Vec<u8>, Error> {
    if canvas.pixels.is_empty() {
        return Err(Error::Empty);
    }
    let mut bytes = Vec::new();
    encode(canvas, &mut bytes).map_err(|error| Error::Encoding { reason: error.to_string() })?;
    Ok(bytes)
}

fn encode(canvas: &Canvas, into: &mut Vec<u8>) -> Result<(), png::EncodingError> {
    let mut encoder = png::Encoder::new(into, canvas.width, canvas.height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&canvas.to_rgba())?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        (info.width, info.height, pixels)
    }

    #[test]
    fn a_picture_file_has_the_pixels_of_the_canvas() {
        let mut canvas = Canvas::new(300, 7).unwrap();
        for (at, pixel) in canvas.pixels.iter_mut().enumerate() {
            *pixel = [at as u8, (at / 7) as u8, (at / 256) as u8, 255];
        }
        let bytes = png(&canvas).unwrap();
        assert_eq!(read(&bytes), (300, 7, canvas.to_rgba()));
        assert_eq!(canvas.to_rgba(), canvas.pixels().as_flattened());
        assert_eq!(png(&canvas).unwrap(), bytes);
    }

    #[test]
    fn a_translucent_pixel_is_written_before_multiplication() {
        // 64/128 of 255 is 127.5; light without alpha cannot be written.
        let mut canvas = Canvas::new(3, 1).unwrap();
        canvas.pixels.copy_from_slice(&[[64, 128, 0, 128], [9, 9, 9, 0], [200, 0, 0, 100]]);
        assert_eq!(canvas.to_rgba(), [128, 255, 0, 128, 0, 0, 0, 0, 255, 0, 0, 100]);
    }

    #[track_caller]
    fn check_size(width: u32, height: u32, fits: bool) {
        let expected = Err(Error::TooLarge { width, height });
        assert_eq!(Canvas::new(width, height).map(|canvas| canvas.pixels.len()).is_ok(), fits);
        if !fits {
            assert_eq!(Canvas::new(width, height), expected);
        }
    }

    #[test]
    fn a_canvas_has_a_largest_size() {
        check_size(0, 16_384, true);
        check_size(16_384, 1, true);
        check_size(16_385, 1, false);
        check_size(16_384, 4_097, false);
        check_size(u32::MAX, u32::MAX, false);
    }

    #[test]
    fn a_canvas_without_pixels_is_no_picture_file() {
        assert_eq!(png(&Canvas::new(5, 0).unwrap()), Err(Error::Empty));
    }

    #[test]
    fn rows_outside_the_canvas_are_empty() {
        let mut canvas = Canvas::new(3, 2).unwrap();
        assert_eq!(canvas.row_mut(-1, 0, 3).len(), 0);
        assert_eq!(canvas.row_mut(2, 0, 3).len(), 0);
        assert_eq!(canvas.row_mut(1, -4, 9).len(), 3);
        assert_eq!(canvas.row_mut(1, 2, 1).len(), 0);
    }
}
