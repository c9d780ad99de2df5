//! What changed is painted, and nothing else is other than if everything were.

use std::sync::Arc;

use eframe::egui::epaint::{ImageData, ImageDelta, Vertex};
use eframe::egui::{ColorImage, Mesh, Rect, TextureId, TextureOptions, TexturesDelta, pos2};
use proptest::prelude::*;

use super::*;

const ID: TextureId = TextureId::Managed(0);
const GROUND: Color32 = Color32::from_rgba_premultiplied(9, 8, 7, 255);

fn set(painter: &mut Painter, image: ColorImage, at: Option<[usize; 2]>, options: TextureOptions) {
    let mut delta = TexturesDelta::default();
    delta.push(ID, ImageDelta { image: ImageData::Color(Arc::new(image)), options, pos: at });
    painter.update(&mut delta);
}

/// Eight by eight texels, each other than the rest.
fn texels(first: u8) -> ColorImage {
    let texels = (0..64).map(|nth| {
        let grey = first.wrapping_add(nth * 3);
        Color32::from_rgba_premultiplied(grey, grey / 2, 255 - grey, 255)
    });
    ColorImage::new([8, 8], texels.collect())
}

fn solid(left: f32, top: f32, right: f32, bottom: f32) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(ID);
    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(0.0, 0.0));
    mesh.add_rect_with_uv(Rect { min: pos2(left, top), max: pos2(right, bottom) }, uv, Color32::WHITE);
    ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }
}

fn painter() -> Painter {
    let mut painter = Painter::new();
    set(&mut painter, texels(0), None, TextureOptions::LINEAR);
    painter
}

fn area(left: u32, top: u32, right: u32, bottom: u32) -> Area {
    Area { left, top, right, bottom }
}

#[track_caller]
fn check(frames: [&[ClippedPrimitive]; 2], expected: &[Area]) {
    let painter = painter();
    let mut screen = Screen::new(200, 100).unwrap();
    assert_eq!(screen.paint(&painter, frames[0], 1.0, GROUND), [area(0, 0, 200, 100)]);
    assert_eq!(screen.paint(&painter, frames[1], 1.0, GROUND), expected);
}

#[test]
fn a_frame_like_the_last_is_not_painted() {
    let frame = [solid(3.0, 3.0, 90.0, 70.0), solid(10.0, 10.0, 20.0, 20.0)];
    check([&frame, &frame], &[]);
}

#[test]
fn what_is_gone_and_what_is_new_is_painted_by_tiles() {
    // Tiles are 32 wide: 40 to 50 lies in the second, 130 to 135 in the fifth.
    let (before, after) = (solid(40.0, 40.0, 50.0, 50.0), solid(130.0, 0.0, 135.0, 5.0));
    check([&[before], &[after]], &[area(128, 0, 160, 32), area(32, 32, 64, 64)]);
}

#[test]
fn the_order_of_what_overlaps_counts() {
    let [mut red, blue] = [solid(0.0, 0.0, 20.0, 20.0), solid(10.0, 0.0, 70.0, 20.0)];
    if let Primitive::Mesh(mesh) = &mut red.primitive {
        mesh.vertices.iter_mut().for_each(|vertex| vertex.color = Color32::BLACK);
    }
    // They lie on one tile together; the other two have the same as before.
    check([&[red.clone(), blue.clone()], &[blue, red]], &[area(0, 0, 32, 32)]);
}

#[test]
fn tiles_beneath_each_other_become_one_area_and_end_with_the_canvas() {
    check([&[], &[solid(160.0, 0.0, 200.0, 100.0)]], &[area(160, 0, 200, 100)]);
}

#[test]
fn another_ground_is_painted_everywhere() {
    let mut screen = Screen::new(200, 100).unwrap();
    let painter = painter();
    screen.paint(&painter, &[], 1.0, GROUND);
    assert_eq!(screen.paint(&painter, &[], 1.0, Color32::WHITE), [area(0, 0, 200, 100)]);
}

fn glyph(column: usize, x: f32) -> ClippedPrimitive {
    let mut mesh = Mesh::with_texture(ID);
    let at = column as f32 / 8.0;
    let uv = Rect { min: pos2(at, 0.0), max: pos2(at + 0.125, 0.125) };
    mesh.add_rect_with_uv(Rect { min: pos2(x, 0.0), max: pos2(x + 1.0, 1.0) }, uv, Color32::WHITE);
    ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) }
}

#[test]
fn a_part_of_a_texture_that_changed_is_painted_where_it_is_shown() {
    let mut painter = painter();
    let mut screen = Screen::new(200, 32).unwrap();
    let frame = [glyph(0, 0.0), glyph(5, 100.0)];
    screen.paint(&painter, &frame, 1.0, GROUND);
    painter.take_changes();
    let white = ColorImage::filled([1, 1], Color32::WHITE);
    set(&mut painter, white.clone(), Some([5, 0]), TextureOptions::LINEAR);
    screen.note(&painter.take_changes());
    assert_eq!(screen.paint(&painter, &frame, 1.0, GROUND), [area(96, 0, 128, 32)]);
    // The same texels once more are no change.
    set(&mut painter, white, Some([5, 0]), TextureOptions::LINEAR);
    screen.note(&painter.take_changes());
    assert_eq!(screen.paint(&painter, &frame, 1.0, GROUND), []);
}

#[derive(Debug, Clone)]
enum Change {
    Add(usize, ClippedPrimitive),
    Remove(usize),
    Swap(usize, usize),
    Patch([usize; 2], u8),
    Replace(u8),
    Nothing,
}

fn any_vertex() -> impl Strategy<Value = Vertex> {
    let color = any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_premultiplied(r, g, b, a));
    let place = [-40.0_f32..240.0, -40.0_f32..140.0];
    (place, [-0.5_f32..1.5, -0.5_f32..1.5], color).prop_map(|([x, y], [u, v], color)| Vertex {
        pos: pos2(x, y),
        uv: pos2(u, v),
        color,
    })
}

fn any_rect() -> impl Strategy<Value = Rect> {
    [-20.0_f32..220.0, -20.0_f32..120.0, -20.0_f32..220.0, -20.0_f32..120.0]
        .prop_map(|[a, b, c, d]| Rect::from_two_pos(pos2(a, b), pos2(c, d)))
}

/// Slanted triangles, and upright pictures as glyphs are.
fn any_primitive() -> impl Strategy<Value = ClippedPrimitive> {
    let triangles = proptest::collection::vec(any_vertex(), 3..9).prop_map(|vertices| {
        let indices = (0..vertices.len() as u32 / 3 * 3).collect();
        Mesh { indices, vertices, texture_id: ID }
    });
    let picture = (any_rect(), any_vertex(), 0.0_f32..1.0).prop_map(|(rect, vertex, size)| {
        let mut mesh = Mesh::with_texture(ID);
        let uv = Rect { min: vertex.uv, max: vertex.uv + egui_vec(size) };
        mesh.add_rect_with_uv(rect, uv, vertex.color);
        mesh
    });
    let clip = prop_oneof![Just(Rect::EVERYTHING), any_rect()];
    (prop_oneof![triangles, picture], clip)
        .prop_map(|(mesh, clip_rect)| ClippedPrimitive { clip_rect, primitive: Primitive::Mesh(mesh) })
}

fn egui_vec(side: f32) -> eframe::egui::Vec2 {
    eframe::egui::Vec2::splat(side)
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<usize>(), any_primitive()).prop_map(|(at, primitive)| Change::Add(at, primitive)),
        2 => any::<usize>().prop_map(Change::Remove),
        1 => any::<(usize, usize)>().prop_map(|(a, b)| Change::Swap(a, b)),
        1 => ([0..8_usize, 0..8_usize], any::<u8>()).prop_map(|(at, grey)| Change::Patch(at, grey)),
        1 => any::<u8>().prop_map(Change::Replace),
        1 => Just(Change::Nothing),
    ]
}

fn make(change: Change, frame: &mut Vec<ClippedPrimitive>, painter: &mut Painter, options: TextureOptions) {
    let count = frame.len();
    match change {
        Change::Add(at, primitive) => frame.insert(at % (count + 1), primitive),
        Change::Remove(at) if count > 0 => _ = frame.remove(at % count),
        Change::Swap(a, b) if count > 0 => frame.swap(a % count, b % count),
        Change::Patch(at, grey) => {
            let color = Color32::from_rgba_premultiplied(grey, grey, grey, 255);
            set(painter, ColorImage::filled([2, 1], color), Some(at), options);
        }
        Change::Replace(first) => set(painter, texels(first), None, options),
        Change::Remove(_) | Change::Swap(..) | Change::Nothing => {}
    }
}

proptest! {
    #[test]
    fn painting_what_changed_gives_the_bytes_of_painting_everything(
        changes in proptest::collection::vec(any_change(), 1..12),
        scale in prop_oneof![Just(1.0_f32), 0.4_f32..2.5],
        options in prop_oneof![
            Just(TextureOptions::LINEAR),
            Just(TextureOptions::NEAREST),
            Just(TextureOptions::LINEAR_REPEAT),
        ],
    ) {
        let mut painter = Painter::new();
        set(&mut painter, texels(0), None, options);
        let mut screen = Screen::new(200, 100).unwrap();
        let mut frame = Vec::new();
        for change in changes {
            make(change, &mut frame, &mut painter, options);
            screen.note(&painter.take_changes());
            let before = screen.canvas().clone();
            let areas = screen.paint(&painter, &frame, scale, GROUND);
            let mut everything = Canvas::new(200, 100).unwrap();
            everything.clear(GROUND);
            painter.paint(&frame, scale, &mut everything);
            prop_assert!(*screen.canvas() == everything, "{} areas: {areas:?}", areas.len());
            let is_in = |x: u32, y: u32| {
                areas.iter().filter(|a| (a.left..a.right).contains(&x) && (a.top..a.bottom).contains(&y)).count()
            };
            let pixels = before.pixels().iter().zip(everything.pixels());
            for ((old, new), nth) in pixels.zip(0_u32..) {
                let times = is_in(nth % 200, nth / 200);
                prop_assert!(times <= 1, "the areas overlap");
                prop_assert!(old == new || times == 1, "changed outside of the areas");
            }
        }
    }
}
