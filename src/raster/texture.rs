//! The pictures that triangles are filled with: egui's glyphs above all.

use std::collections::BTreeMap;

use eframe::egui::epaint::{ImageData, ImageDelta};
use eframe::egui::{ColorImage, TextureId, TextureOptions, TexturesDelta};

use super::blend::Rgba;

/// One texture. It has at least one texel.
pub struct Texture {
    pub width: i32,
    pub height: i32,
    pub options: TextureOptions,
    texels: Vec<Rgba>,
}

impl Texture {
    /// `None` if the picture is empty, larger than anything egui makes, or
    /// does not have as many texels as it says.
    fn new(image: &ColorImage, options: TextureOptions) -> Option<Self> {
        let [width, height] = image.size;
        let sound = width > 0 && height > 0 && width.checked_mul(height) == Some(image.pixels.len());
        if !sound {
            return None;
        }
        let texels = image.pixels.iter().map(|texel| texel.to_array()).collect();
        Some(Self { width: i32::try_from(width).ok()?, height: i32::try_from(height).ok()?, options, texels })
    }

    /// Replaces the texels from `at` on. What reaches beyond the texture is left out.
    fn patch(&mut self, image: &ColorImage, at: [usize; 2], options: TextureOptions) {
        self.options = options;
        let [width, height] = [self.width as usize, self.height as usize];
        let [left, top] = at;
        let count = image.size[0].min(width.saturating_sub(left));
        if count == 0 {
            return;
        }
        let rows = image.pixels.chunks_exact(image.size[0]);
        for (row, y) in rows.zip(top..height) {
            let start = y * width + left;
            for (texel, new) in self.texels[start..start + count].iter_mut().zip(row) {
                *texel = new.to_array();
            }
        }
    }

    /// A texel. Places outside are moved to the edge.
    #[inline]
    pub fn texel(&self, x: i32, y: i32) -> Rgba {
        let x = x.clamp(0, self.width - 1) as usize;
        let y = y.clamp(0, self.height - 1) as usize;
        self.texels[y * self.width as usize + x]
    }

    /// `count` texels beside each other, if all of them are there.
    #[inline]
    pub fn row(&self, x: i32, y: i32, count: usize) -> Option<&[Rgba]> {
        if !(0..self.height).contains(&y) {
            return None;
        }
        let (width, x) = (self.width as usize, usize::try_from(x).ok()?);
        let end = x.checked_add(count).filter(|&end| end <= width)?;
        let start = y as usize * width;
        self.texels.get(start + x..start + end)
    }
}

/// All textures that egui has made and not freed.
#[derive(Default)]
pub struct Textures {
    by_id: BTreeMap<TextureId, Texture>,
    /// Freed by egui, and still on the frame that is to be painted.
    last_used: Vec<TextureId>,
}

impl Textures {
    pub fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    /// Takes what egui has changed and leaves `delta` empty. What it frees stays
    /// until the next time, for it may still be on this frame.
    pub fn apply(&mut self, delta: &mut TexturesDelta) {
        for id in self.last_used.drain(..) {
            self.by_id.remove(&id);
        }
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.set(id, &change);
            }
        }
        self.last_used.extend(delta.free.drain());
    }

    fn set(&mut self, id: TextureId, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        match change.pos {
            Some(at) => {
                if let Some(texture) = self.by_id.get_mut(&id) {
                    texture.patch(image, at, change.options);
                }
            }
            None => match Texture::new(image, change.options) {
                Some(texture) => {
                    self.by_id.insert(id, texture);
                }
                None => {
                    self.by_id.remove(&id);
                }
            },
        }
    }
}
