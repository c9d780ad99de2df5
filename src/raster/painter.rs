//! Paints the frames of one egui context.

use eframe::egui::epaint::Primitive;
use eframe::egui::{ClippedPrimitive, TexturesDelta};

use super::canvas::Canvas;
use super::mesh::{self, Clip};
use super::texture::Textures;

/// Holds egui's textures and paints its triangles.
#[derive(Default)]
pub struct Painter {
    textures: Textures,
}

impl Painter {
    /// A painter that knows no texture yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes what egui has changed about its textures and leaves `delta` empty.
    /// To be called with every frame, painted or not, before it is painted. Changes
    /// that make no sense are left out.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        self.textures.apply(delta);
    }

    /// Paints one frame on top of what the canvas has, inside the rectangles egui
    /// says; the same frame may be painted again. What has no texture is left out, and so
    /// are paint callbacks.
    ///
    /// `pixels_per_point` is that of [`eframe::egui::FullOutput`].
    pub fn paint(&self, primitives: &[ClippedPrimitive], pixels_per_point: f32, canvas: &mut Canvas) {
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(clip) = Clip::of(*clip_rect, pixels_per_point, canvas) else { continue };
            let Some(texture) = self.textures.get(mesh.texture_id) else { continue };
            mesh::paint(mesh, pixels_per_point, texture, clip, canvas);
        }
    }
}
