//! Paints the frames of one egui context.

use eframe::egui::epaint::Primitive;
use eframe::egui::{ClippedPrimitive, TextureId, TexturesDelta};

use super::canvas::Canvas;
use super::mesh::{self, Clip};
use super::texture::{Texture, TextureChange, Textures};

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

    pub(super) fn texture(&self, id: TextureId) -> Option<&Texture> {
        self.textures.get(id)
    }

    /// What has changed in textures since this was last asked, for every [`Screen::note`].
    ///
    /// [`Screen::note`]: super::Screen::note
    pub fn take_changes(&mut self) -> Vec<TextureChange> {
        self.textures.take_changes()
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
            mesh::pieces(mesh, pixels_per_point, |piece| piece.paint(texture, clip, clip, canvas));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use eframe::egui::epaint::{ImageData, ImageDelta, Vertex};
    use eframe::egui::{Color32, ColorImage, Mesh, Pos2, Rect, TextureId, TextureOptions, pos2};
    use proptest::prelude::*;

    use super::*;

    const WHITE: Color32 = Color32::from_rgba_premultiplied(255, 255, 255, 255);
    const RED: Color32 = Color32::from_rgba_premultiplied(255, 0, 0, 255);
    /// Adds one to the red of every pixel, so that a pixel painted twice shows.
    const ONE: Color32 = Color32::from_rgba_premultiplied(1, 0, 0, 0);
    const ID: TextureId = TextureId::Managed(0);

    fn change(image: ColorImage, at: Option<[usize; 2]>, options: TextureOptions) -> ImageDelta {
        ImageDelta { image: ImageData::Color(Arc::new(image)), options, pos: at }
    }

    fn set(painter: &mut Painter, image: ColorImage, at: Option<[usize; 2]>) {
        let mut delta = TexturesDelta::default();
        delta.push(ID, change(image, at, TextureOptions::LINEAR));
        painter.update(&mut delta);
    }

    /// Four grey texels, so that each can be told from the others.
    fn texels() -> ColorImage {
        let texels = [10, 20, 30, 40].map(|grey| Color32::from_rgba_premultiplied(grey, grey, grey, 255));
        ColorImage::new([2, 2], texels.to_vec())
    }

    fn painter(image: ColorImage) -> Painter {
        let mut painter = Painter::new();
        set(&mut painter, image, None);
        painter
    }

    fn vertex(pos: Pos2, color: Color32) -> Vertex {
        Vertex { pos, uv: Pos2::ZERO, color }
    }

    fn triangle(corners: [(f32, f32); 3], color: Color32) -> Mesh {
        let vertices = corners.map(|(x, y)| vertex(pos2(x, y), color)).to_vec();
        Mesh { indices: vec![0, 1, 2], vertices, texture_id: ID }
    }

    fn rectangle(rect: Rect, uv: Rect, color: Color32) -> Mesh {
        let mut mesh = Mesh::with_texture(ID);
        mesh.add_rect_with_uv(rect, uv, color);
        mesh
    }

    fn solid(left: f32, top: f32, right: f32, bottom: f32, color: Color32) -> Mesh {
        let rect = Rect { min: pos2(left, top), max: pos2(right, bottom) };
        rectangle(rect, Rect::from_min_max(Pos2::ZERO, Pos2::ZERO), color)
    }

    fn clipped(clip_rect: Rect, mesh: Mesh) -> ClippedPrimitive {
        ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) }
    }

    fn paint_on(canvas: &mut Canvas, painter: &Painter, clip: Rect, meshes: Vec<Mesh>) {
        let primitives: Vec<_> = meshes.into_iter().map(|mesh| clipped(clip, mesh)).collect();
        painter.paint(&primitives, 1.0, canvas);
    }

    fn painted(size: [u32; 2], meshes: Vec<Mesh>) -> Canvas {
        let mut canvas = Canvas::new(size[0], size[1]).unwrap();
        let white = painter(ColorImage::filled([1, 1], WHITE));
        paint_on(&mut canvas, &white, Rect::EVERYTHING, meshes);
        canvas
    }

    fn reds(canvas: &Canvas) -> Vec<Vec<u8>> {
        let rows = canvas.pixels().chunks(canvas.width() as usize);
        rows.map(|row| row.iter().map(|pixel| pixel[0]).collect()).collect()
    }

    #[track_caller]
    fn check<const W: usize, const H: usize>(canvas: &Canvas, expected: [[u8; W]; H]) {
        assert_eq!(reds(canvas), expected.map(Vec::from));
    }

    #[test]
    fn a_rectangle_paints_its_pixels_and_no_others() {
        let canvas = painted([4, 3], vec![solid(1.0, 1.0, 3.0, 2.0, RED)]);
        check(&canvas, [[0, 0, 0, 0], [0, 255, 255, 0], [0, 0, 0, 0]]);
    }

    #[test]
    fn a_pixel_belongs_to_the_rectangle_that_has_its_centre() {
        // The centres lie at 0.5, 1.5 and 2.5; one on the left edge belongs, on the right not.
        check(&painted([3, 1], vec![solid(0.5, 0.0, 2.5, 1.0, ONE)]), [[1, 1, 0]]);
        check(&painted([3, 1], vec![solid(0.51, 0.0, 2.51, 1.0, ONE)]), [[0, 1, 1]]);
    }

    #[test]
    fn a_triangle_paints_the_centres_it_covers() {
        // The long side runs through the centres (0.5, 2.5), (1.5, 1.5), (2.5, 0.5): a right edge.
        let mesh = triangle([(0.0, 0.0), (3.0, 0.0), (0.0, 3.0)], ONE);
        check(&painted([3, 3], vec![mesh]), [[1, 1, 0], [1, 0, 0], [0, 0, 0]]);
        // The same side as the left edge of the other half.
        let mesh = triangle([(3.0, 3.0), (3.0, 0.0), (0.0, 3.0)], ONE);
        check(&painted([3, 3], vec![mesh]), [[0, 0, 1], [0, 1, 1], [1, 1, 1]]);
    }

    #[test]
    fn points_become_pixels_by_the_scale() {
        let white = painter(ColorImage::filled([1, 1], WHITE));
        let mut canvas = Canvas::new(4, 2).unwrap();
        let clip = Rect { min: pos2(0.0, 0.0), max: pos2(1.5, 1.0) };
        white.paint(&[clipped(clip, solid(0.5, 0.5, 9.0, 9.0, ONE))], 2.0, &mut canvas);
        check(&canvas, [[0, 0, 0, 0], [0, 1, 1, 0]]);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip() {
        let mut canvas = Canvas::new(4, 3).unwrap();
        let white = painter(ColorImage::filled([1, 1], WHITE));
        let clip = Rect { min: pos2(1.4, 0.6), max: pos2(2.6, 1.6) };
        let slanted = triangle([(-9.0, -9.0), (30.0, -9.0), (-9.0, 30.0)], ONE);
        paint_on(&mut canvas, &white, clip, vec![solid(-5.0, -5.0, 50.0, 50.0, ONE), slanted]);
        check(&canvas, [[0, 0, 0, 0], [0, 2, 2, 0], [0, 0, 0, 0]]);
    }

    #[test]
    fn a_colour_changes_evenly_from_corner_to_corner() {
        let mut mesh = triangle([(0.0, 0.0), (0.0, 2.0), (4.0, 0.0)], WHITE);
        mesh.vertices[2].color = Color32::from_rgba_premultiplied(0, 255, 255, 255);
        // Red is 255·(1 - x/4) at x = 0.5, 1.5, 2.5 and, in the second row, 0.5.
        check(&painted([4, 2], vec![mesh]), [[223, 159, 96, 0], [223, 0, 0, 0]]);
    }

    #[test]
    fn vertex_and_texture_are_multiplied_and_laid_over_what_is_there() {
        let half = painter(ColorImage::filled([1, 1], Color32::from_rgba_premultiplied(128, 128, 128, 128)));
        let mut canvas = Canvas::new(1, 1).unwrap();
        canvas.clear(Color32::from_rgba_premultiplied(100, 0, 200, 255));
        let orange = Color32::from_rgba_premultiplied(200, 100, 0, 255);
        paint_on(&mut canvas, &half, Rect::EVERYTHING, vec![solid(0.0, 0.0, 1.0, 1.0, orange)]);
        // 200·128/255 = 100.4, 100·128/255 = 50.2; what is below keeps 127/255: 49.8, 0, 99.6
        assert_eq!(canvas.pixels(), [[150, 50, 100, 255]]);
    }

    fn picture(painter: &Painter, size: [u32; 2], rect: Rect, uv: Rect) -> Canvas {
        let mut canvas = Canvas::new(size[0], size[1]).unwrap();
        paint_on(&mut canvas, painter, Rect::EVERYTHING, vec![rectangle(rect, uv, WHITE)]);
        canvas
    }

    const ALL: Rect = Rect { min: Pos2::ZERO, max: pos2(1.0, 1.0) };

    #[test]
    fn a_picture_on_whole_pixels_is_copied() {
        let rect = Rect { min: pos2(1.0, 0.0), max: pos2(3.0, 2.0) };
        check(&picture(&painter(texels()), [4, 2], rect, ALL), [[0, 10, 20, 0], [0, 30, 40, 0]]);
    }

    #[test]
    fn a_picture_between_pixels_is_mixed() {
        // Moved by half a pixel: half of each neighbour, and the edge texel beyond the edge.
        let rect = Rect { min: pos2(0.5, 0.0), max: pos2(2.5, 2.0) };
        check(&picture(&painter(texels()), [3, 2], rect, ALL), [[10, 15, 0], [30, 35, 0]]);
    }

    #[test]
    fn a_picture_may_repeat_and_mirror_and_show_single_texels() {
        #[track_caller]
        fn check_options(options: TextureOptions, expected: [[u8; 6]; 1]) {
            let mut painter = Painter::new();
            let mut delta = TexturesDelta::default();
            delta.push(ID, change(texels(), None, options));
            painter.update(&mut delta);
            let rect = Rect { min: Pos2::ZERO, max: pos2(6.0, 1.0) };
            let uv = Rect { min: pos2(-1.0, 0.0), max: pos2(2.0, 0.5) };
            check(&picture(&painter, [6, 1], rect, uv), expected);
        }
        check_options(TextureOptions::NEAREST, [[10, 10, 10, 20, 20, 20]]);
        check_options(TextureOptions::NEAREST_REPEAT, [[10, 20, 10, 20, 10, 20]]);
        check_options(TextureOptions::NEAREST_MIRRORED_REPEAT, [[20, 10, 10, 20, 20, 10]]);
    }

    #[test]
    fn part_of_a_texture_can_change() {
        let mut painter = painter(texels());
        let rect = Rect { min: Pos2::ZERO, max: pos2(2.0, 2.0) };
        set(&mut painter, ColorImage::filled([1, 1], WHITE), Some([1, 0]));
        check(&picture(&painter, [2, 2], rect, ALL), [[10, 255], [30, 40]]);
        set(&mut painter, ColorImage::filled([3, 9], WHITE), Some([1, 1]));
        check(&picture(&painter, [2, 2], rect, ALL), [[10, 255], [30, 255]]);
        set(&mut painter, ColorImage::filled([1, 1], WHITE), Some([usize::MAX, usize::MAX]));
        check(&picture(&painter, [2, 2], rect, ALL), [[10, 255], [30, 255]]);
    }

    #[test]
    fn a_freed_texture_stays_for_the_frame_that_freed_it() {
        let mut painter = painter(ColorImage::filled([1, 1], WHITE));
        let mut delta = TexturesDelta::default();
        delta.free(ID);
        painter.update(&mut delta);
        let rect = Rect { min: Pos2::ZERO, max: pos2(1.0, 1.0) };
        check(&picture(&painter, [1, 1], rect, ALL), [[255]]);
        painter.update(&mut TexturesDelta::default());
        check(&picture(&painter, [1, 1], rect, ALL), [[0]]);
    }

    /// A slanted picture in changing, translucent colours: nothing a fast path takes.
    fn slanted_picture() -> Canvas {
        let mut mesh = triangle([(3.3, 1.7), (61.2, 9.9), (17.6, 44.1)], WHITE);
        mesh.vertices.push(vertex(pos2(70.3, 47.0), Color32::from_rgba_premultiplied(10, 90, 40, 90)));
        mesh.vertices[1].color = Color32::from_rgba_premultiplied(99, 5, 130, 140);
        for (vertex, uv) in mesh.vertices.iter_mut().zip([(0.0, 0.0), (1.3, 0.0), (0.0, 1.0), (2.0, 1.9)]) {
            vertex.uv = uv.into();
        }
        mesh.indices.extend([1, 2, 3]);
        let mut canvas = Canvas::new(64, 48).unwrap();
        canvas.clear(RED);
        paint_on(&mut canvas, &painter(texels()), Rect::EVERYTHING, vec![mesh]);
        canvas
    }

    #[test]
    fn a_picture_is_the_same_in_every_build_and_on_every_machine() {
        // The FNV-1a sum of the bytes. It changes only with how the painter rounds.
        let canvas = slanted_picture();
        let bytes = canvas.pixels().as_flattened();
        let sum = bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum: u64, &byte| {
            (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!(sum, 17_754_772_222_220_034_428);
    }

    fn any_number() -> impl Strategy<Value = f32> {
        prop_oneof![-20.0_f32..60.0, any::<u32>().prop_map(f32::from_bits)]
    }

    fn any_vertex() -> impl Strategy<Value = Vertex> {
        let color = any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_premultiplied(r, g, b, a));
        (any_number(), any_number(), any_number(), any_number(), color)
            .prop_map(|(x, y, u, v, color)| Vertex { pos: pos2(x, y), uv: pos2(u, v), color })
    }

    fn any_mesh() -> impl Strategy<Value = Mesh> {
        let vertices = proptest::collection::vec(any_vertex(), 0..8);
        let indices = proptest::collection::vec(prop_oneof![9 => 0..8_u32, 1 => any::<u32>()], 0..20);
        (vertices, indices).prop_map(|(vertices, indices)| Mesh { indices, vertices, texture_id: ID })
    }

    proptest! {
        #[test]
        fn no_mesh_is_too_strange(
            mesh in any_mesh(),
            clip in [any_number(), any_number(), any_number(), any_number()],
            scale in any_number(),
            size in [0..40_u32, 0..40_u32],
            options in prop_oneof![
                Just(TextureOptions::LINEAR),
                Just(TextureOptions::NEAREST),
                Just(TextureOptions::LINEAR_REPEAT),
                Just(TextureOptions::LINEAR_MIRRORED_REPEAT),
            ],
        ) {
            let mut painter = Painter::new();
            let mut delta = TexturesDelta::default();
            delta.push(ID, change(texels(), None, options));
            painter.update(&mut delta);
            let clip = Rect { min: pos2(clip[0], clip[1]), max: pos2(clip[2], clip[3]) };
            let mut canvas = Canvas::new(size[0], size[1]).unwrap();
            let frame = [clipped(clip, mesh.clone()), clipped(Rect::EVERYTHING, mesh)];
            painter.paint(&frame, scale, &mut canvas);
            painter.paint(&frame, 1.0, &mut canvas);
            prop_assert_eq!(canvas.pixels().len() as u32, size[0] * size[1]);
        }

        #[test]
        fn triangles_side_by_side_leave_no_gap_and_do_not_overlap(x in 0.0_f32..20.0, y in 0.0_f32..20.0) {
            let corners = [(0.0, 0.0), (20.0, 0.0), (20.0, 20.0), (0.0, 20.0)];
            let fan = (0..4).map(|i| triangle([corners[i], (x, y), corners[(i + 1) % 4]], ONE));
            let canvas = painted([20, 20], fan.collect());
            prop_assert_eq!(reds(&canvas), vec![vec![1_u8; 20]; 20]);
        }

        #[test]
        fn a_rectangle_is_the_same_as_its_two_triangles(
            x in [-5.0_f32..25.0, -5.0_f32..25.0],
            y in [-5.0_f32..25.0, -5.0_f32..25.0],
        ) {
            let rect = Rect::from_two_pos(pos2(x[0], y[0]), pos2(x[1], y[1]));
            let whole = rectangle(rect, Rect::from_min_max(Pos2::ZERO, Pos2::ZERO), ONE);
            let mut halves = [whole.clone(), whole.clone()];
            halves[0].indices.truncate(3);
            halves[1].indices.drain(..3);
            prop_assert_eq!(painted([20, 20], vec![whole]), painted([20, 20], halves.to_vec()));
        }
    }
}
