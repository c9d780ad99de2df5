//! The colour of a texture at a place between its texels.

use eframe::egui::{TextureFilter, TextureWrapMode};

use super::blend::Rgba;
use super::texture::Texture;

/// One texel, as a distance: places are counted in 1/65536 texel.
pub const TEXEL: i64 = 1 << 16;

/// Half the 1/256 texel that places are rounded to.
const ROUNDING: i64 = 1 << 7;

/// Reads a texture one way.
#[derive(Clone, Copy)]
pub struct Sampler<'a> {
    pub texture: &'a Texture,
    filter: TextureFilter,
    wrap: TextureWrapMode,
}

impl<'a> Sampler<'a> {
    /// `texels_per_pixel` in 1/65536, the longer of both directions, decides between the
    /// texture's filters for pictures that are shown larger and smaller than they are.
    pub fn new(texture: &'a Texture, texels_per_pixel: i64) -> Self {
        let options = &texture.options;
        let filter = if texels_per_pixel > TEXEL { options.minification } else { options.magnification };
        Self { texture, filter, wrap: options.wrap_mode }
    }

    /// The colour at a place given as egui does: 0 is one edge, 1 the other.
    pub fn at_uv(&self, uv: [f32; 2]) -> Rgba {
        let [u, v] = place(self.texture, uv);
        self.at(u as i64, v as i64)
    }

    /// The colour at a place in 1/65536 texel from the texture's corner.
    #[inline]
    pub fn at(&self, u: i64, v: i64) -> Rgba {
        match self.filter {
            TextureFilter::Nearest => self.texel(u >> 16, v >> 16),
            TextureFilter::Linear => self.between(u, v),
        }
    }

    /// A weighted mean of the four texels around a place.
    #[inline]
    fn between(&self, u: i64, v: i64) -> Rgba {
        let (u, v) = (u.saturating_sub(TEXEL / 2 - ROUNDING), v.saturating_sub(TEXEL / 2 - ROUNDING));
        let (x, right) = (u >> 16, ((u >> 8) & 255) as u32);
        let (y, down) = (v >> 16, ((v >> 8) & 255) as u32);
        if right == 0 && down == 0 {
            return self.texel(x, y);
        }
        let corners =
            [self.texel(x, y), self.texel(x + 1, y), self.texel(x, y + 1), self.texel(x + 1, y + 1)];
        let (left, up) = (256 - right, 256 - down);
        let weights = [left * up, right * up, left * down, right * down];
        let mean = |i: usize| {
            let sum: u32 =
                corners.iter().zip(weights).map(|(texel, weight)| u32::from(texel[i]) * weight).sum();
            ((sum + (1 << 15)) >> 16) as u8
        };
        [mean(0), mean(1), mean(2), mean(3)]
    }

    /// A whole texel; what lies outside is found as the texture's options say.
    #[inline]
    fn texel(&self, x: i64, y: i64) -> Rgba {
        let x = wrapped(x, self.texture.width, self.wrap);
        let y = wrapped(y, self.texture.height, self.wrap);
        self.texture.texel(x, y)
    }
}

/// A place given as egui does, in 1/65536 texel.
pub fn place(texture: &Texture, uv: [f32; 2]) -> [f64; 2] {
    let one = TEXEL as f64;
    [f64::from(uv[0]) * f64::from(texture.width) * one, f64::from(uv[1]) * f64::from(texture.height) * one]
}

#[inline]
fn wrapped(at: i64, size: i32, mode: TextureWrapMode) -> i32 {
    let size = i64::from(size);
    let inside = match mode {
        TextureWrapMode::ClampToEdge => at.clamp(0, size - 1),
        TextureWrapMode::Repeat => at.rem_euclid(size),
        TextureWrapMode::MirroredRepeat => {
            let twice = at.rem_euclid(2 * size);
            twice.min(2 * size - 1 - twice)
        }
    };
    inside as i32
}
