//! The pictures that triangles are filled with: egui's glyphs above all.

use std::collections::BTreeMap;
use std::ops::Range;

use eframe::egui::epaint::{ImageData, ImageDelta};
use eframe::egui::{ColorImage, TextureId, TextureOptions, TextureWrapMode, TexturesDelta};

use super::blend::Rgba;
use super::mesh::Corner;

/// One texture. It has at least one texel.
pub struct Texture {
    pub width: i32,
    pub height: i32,
    pub options: TextureOptions,
    /// Of all textures that there were, the how manieth this one is.
    pub number: u64,
    texels: Vec<Rgba>,
}

/// A part of a texture that has changed: from left and top up to, not including, right
/// and bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextureChange {
    pub(super) texture: TextureId,
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

impl TextureChange {
    /// Whether what these corners show of the texture may be another than before.
    pub(super) fn reaches(&self, texture: &Texture, corners: &[Corner]) -> bool {
        let is_plain = texture.options.wrap_mode == TextureWrapMode::ClampToEdge
            && corners.iter().flat_map(|corner| corner.uv).all(f32::is_finite);
        if !is_plain {
            return true;
        }
        // A texel is mixed with its neighbours, so one more on each side.
        let overlaps = |axis: usize, size: i32, from: usize, to: usize| {
            let places = corners.iter().map(|corner| f64::from(corner.uv[axis]) * f64::from(size));
            let (low, high) = places.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), place| {
                (low.min(place), high.max(place))
            });
            // Beyond the edge the texels of the edge are shown.
            let (from, to) = (from as f64 - 1.0, to as f64 + 1.0);
            low.clamp(0.0, f64::from(size)) <= to && high.clamp(0.0, f64::from(size)) >= from
        };
        overlaps(0, texture.width, self.left, self.right)
            && overlaps(1, texture.height, self.top, self.bottom)
    }
}

impl Texture {
    /// `None` if the picture is empty, larger than anything egui makes, or
    /// does not have as many texels as it says.
    fn new(image: &ColorImage, options: TextureOptions, number: u64) -> Option<Self> {
        let [width, height] = image.size;
        let sound = width > 0 && height > 0 && width.checked_mul(height) == Some(image.pixels.len());
        if !sound {
            return None;
        }
        let texels = image.pixels.iter().map(|texel| texel.to_array()).collect();
        let (width, height) = (i32::try_from(width).ok()?, i32::try_from(height).ok()?);
        Some(Self { width, height, options, number, texels })
    }

    /// Replaces the texels from `at` on, and gives the columns and rows of those that are
    /// other than before. What reaches beyond the texture is left out.
    fn patch(&mut self, image: &ColorImage, at: [usize; 2]) -> Option<[Range<usize>; 2]> {
        let [width, height] = [self.width as usize, self.height as usize];
        let [left, top] = at;
        let count = image.size[0].min(width.saturating_sub(left));
        if count == 0 {
            return None;
        }
        let mut changed: Option<[Range<usize>; 2]> = None;
        let rows = image.pixels.chunks_exact(image.size[0]);
        for (row, y) in rows.zip(top..height) {
            let start = y * width + left;
            for ((texel, new), x) in self.texels[start..start + count].iter_mut().zip(row).zip(left..) {
                let new = new.to_array();
                if *texel != new {
                    *texel = new;
                    let [columns, rows] = changed.get_or_insert([x..x + 1, y..y + 1]);
                    *columns = columns.start.min(x)..columns.end.max(x + 1);
                    *rows = rows.start..y + 1;
                }
            }
        }
        changed
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
    /// How many there were.
    count: u64,
    /// What has changed in textures since somebody asked.
    changes: Vec<TextureChange>,
}

impl Textures {
    pub fn get(&self, id: TextureId) -> Option<&Texture> {
        self.by_id.get(&id)
    }

    /// What has changed in textures since this was last asked; nothing about those that
    /// are others than then.
    pub fn take_changes(&mut self) -> Vec<TextureChange> {
        std::mem::take(&mut self.changes)
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
            Some(at) => self.patch(id, image, at, change.options),
            None => {
                self.count += 1;
                self.changes.retain(|change| change.texture != id);
                match Texture::new(image, change.options, self.count) {
                    Some(texture) => self.by_id.insert(id, texture),
                    None => self.by_id.remove(&id),
                };
            }
        }
    }

    fn patch(&mut self, id: TextureId, image: &ColorImage, at: [usize; 2], options: TextureOptions) {
        let Some(texture) = self.by_id.get_mut(&id) else { return };
        if texture.options != options {
            // Shown another way, it is another texture.
            texture.options = options;
            self.count += 1;
            texture.number = self.count;
        }
        if let Some([columns, rows]) = texture.patch(image, at) {
            self.changes.push(TextureChange {
                texture: id,
                left: columns.start,
                top: rows.start,
                right: columns.end,
                bottom: rows.end,
            });
        }
    }
}
