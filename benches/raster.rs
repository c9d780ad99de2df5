//! How long it takes to paint a window without a graphics card at 1600 by 1000 pixels: a
//! scene of text, cards and charts with many points, and the views of the sample plan;
//! all of it, what a button changes under the pointer, and a frame like the last.
//!
//! The peers are what egui itself needs to make the triangles of the same frame, and
//! writing every pixel of the window once.

use std::sync::Arc;

use divan::Bencher;
use eframe::egui::{self, Color32, CornerRadius, Pos2, Rect, Sense, Stroke, StrokeKind, Vec2, vec2};
use planbord::raster::{Canvas, Painter, Screen, draw, png};
use planbord::session::clock::{Clock, FixedClock};
use planbord::session::{Session, World};
use planbord::store::Disk;
use planbord::ui::app::App;
use planbord::ui::theme::Themes;
use planbord::ui::view::View;

const SIZE: [u32; 2] = [1600, 1000];

const INK: Color32 = Color32::from_rgba_premultiplied(30, 40, 50, 255);
const GROUND: Color32 = Color32::from_rgba_premultiplied(250, 250, 248, 255);
const SHADE: Color32 = Color32::from_rgba_premultiplied(20, 60, 100, 110);

fn main() {
    divan::main();
}

/// A frame that is busier than any view: some 8,000 letters, 60 cards with rounded
/// corners, 8 curves of 1,000 points and areas of 100 under them.
fn scene(ui: &mut egui::Ui) {
    let whole = ui.max_rect();
    let painter = ui.painter().clone();
    painter.rect_filled(whole, CornerRadius::ZERO, GROUND);
    for nth in 0..60 {
        let corner = Pos2::new((nth % 10) as f32 * 158.0 + 8.3, (nth / 10) as f32 * 164.0 + 8.7);
        let card = Rect::from_min_size(corner, vec2(148.0, 152.0));
        painter.rect(card, CornerRadius::same(8), Color32::WHITE, Stroke::new(1.0, INK), StrokeKind::Inside);
    }
    for nth in 0..8 {
        curve(&painter, nth);
    }
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole.shrink(10.0)));
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    for line in 0..62 {
        let words = "Andel af borgere i fuldtidsbeskæftigelse, pct. 68,5 71,2 mål 2021 ";
        ui.add(egui::Label::new(format!("{line} {}", words.repeat(2))).sense(Sense::hover()));
    }
}

fn curve(painter: &egui::Painter, nth: usize) {
    let height = 110.0 * nth as f32 + 100.0;
    let at = |x: f32| Pos2::new(x, height + 40.0 * (x * 0.03).sin());
    let points = (0..1000).map(|x| at(x as f32 * 1.6)).collect();
    painter.add(egui::Shape::line(points, Stroke::new(2.0, INK)));
    let mut area = egui::Mesh::default();
    for x in 0..101 {
        let top = at(x as f32 * 16.0);
        area.colored_vertex(top, SHADE);
        area.colored_vertex(Pos2::new(top.x, height + 60.0), Color32::TRANSPARENT);
        if x > 0 {
            let next = 2 * x;
            area.add_triangle(next - 2, next - 1, next);
            area.add_triangle(next - 1, next, next + 1);
        }
    }
    painter.add(area);
}

fn prepare(ctx: &egui::Context) {
    Themes::load().expect("the theme is part of the program").install(ctx);
    ctx.set_theme(egui::Theme::Light);
}

/// The triangles of the scene, and a painter that has its glyphs.
fn frame() -> (Painter, Vec<egui::ClippedPrimitive>) {
    let ctx = egui::Context::default();
    prepare(&ctx);
    let mut painter = Painter::new();
    let mut primitives = Vec::new();
    for _ in 0..2 {
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0] as f32, SIZE[1] as f32))),
            ..egui::RawInput::default()
        };
        let mut output = ctx.run_ui(input, scene);
        painter.update(&mut output.textures_delta);
        primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
    }
    (painter, primitives)
}

fn canvas() -> Canvas {
    Canvas::new(SIZE[0], SIZE[1]).expect("the size is allowed")
}

#[divan::bench]
fn paint_a_full_window(bencher: Bencher) {
    let (painter, primitives) = frame();
    let mut canvas = canvas();
    bencher.bench_local(|| painter.paint(&primitives, 1.0, &mut canvas));
}

#[divan::bench]
fn draw_a_full_window_from_nothing(bencher: Bencher) {
    bencher.bench_local(|| draw(SIZE, 1.0, prepare, scene));
}

#[divan::bench]
fn write_a_picture_file(bencher: Bencher) {
    let (painter, primitives) = frame();
    let mut canvas = canvas();
    painter.paint(&primitives, 1.0, &mut canvas);
    bencher.bench_local(|| png(&canvas));
}

const VIEWS: [&str; 8] =
    ["overview", "goals", "budget", "follow-up", "cases", "statements", "series", "agenda"];

/// A view of the sample plan in a window, and the pointer over it.
struct Window {
    ctx: egui::Context,
    app: App,
    painter: Painter,
    passes: u32,
}

impl Window {
    fn new(view: &str) -> Self {
        let bytes = include_bytes!("../sample-data/aabenraa-2021.ron");
        let document = planbord::store::parse(bytes).unwrap().document;
        let world = World {
            files: Arc::new(Disk),
            clock: Arc::new(FixedClock("2020-09-07T16:00:00".parse().unwrap())) as Arc<dyn Clock>,
            state_folder: "no-such-folder".into(),
            reader: None,
            settings_file: None,
        };
        let ctx = egui::Context::default();
        let mut app = App::new(&ctx, Session::new(world).looking_at(document)).unwrap();
        app.show(View::named(view).unwrap());
        let mut window = Self { ctx, app, painter: Painter::new(), passes: 0 };
        for _ in 0..6 {
            window.pass(Pos2::ZERO);
        }
        window
    }

    /// One pass with the pointer here, a second after the last, when nothing moves any more.
    fn pass(&mut self, pointer: Pos2) -> Vec<egui::ClippedPrimitive> {
        self.passes += 1;
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0] as f32, SIZE[1] as f32))),
            events: vec![egui::Event::PointerMoved(pointer)],
            time: Some(f64::from(self.passes)),
            ..egui::RawInput::default()
        };
        let Self { ctx, app, .. } = self;
        let mut output = ctx.run_ui(input, |ui| app.draw(ui));
        self.painter.update(&mut output.textures_delta);
        self.ctx.tessellate(output.shapes, output.pixels_per_point)
    }

    /// The frame with the pointer at rest on a place, lit up where it is a button.
    fn frame(&mut self, pointer: Pos2) -> Vec<egui::ClippedPrimitive> {
        (0..3).fold(Vec::new(), |_, _| self.pass(pointer))
    }
}

/// Beside everything, and on the first menu.
const BESIDE: Pos2 = Pos2::new(799.0, 999.0);
const BUTTON: Pos2 = Pos2::new(36.0, 18.0);

#[divan::bench(args = VIEWS, sample_count = 300)]
fn paint_all_of_a_view(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    let frame = window.frame(BESIDE);
    let mut screen = Screen::new(SIZE[0], SIZE[1]).unwrap();
    bencher.bench_local(|| {
        screen.forget();
        screen.paint(&window.painter, &frame, 1.0, GROUND)
    });
}

#[divan::bench(args = VIEWS, sample_count = 300)]
fn paint_a_button_under_the_pointer(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    let frames = [window.frame(BESIDE), window.frame(BUTTON)];
    let mut screen = Screen::new(SIZE[0], SIZE[1]).unwrap();
    let mut nth = 0;
    bencher.bench_local(|| {
        nth += 1;
        screen.paint(&window.painter, &frames[nth % 2], 1.0, GROUND)
    });
    assert!(!screen.paint(&window.painter, &frames[(nth + 1) % 2], 1.0, GROUND).is_empty());
}

#[divan::bench(args = VIEWS, sample_count = 300)]
fn paint_a_frame_like_the_last(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    let frame = window.frame(BESIDE);
    let mut screen = Screen::new(SIZE[0], SIZE[1]).unwrap();
    screen.paint(&window.painter, &frame, 1.0, GROUND);
    bencher.bench_local(|| screen.paint(&window.painter, &frame, 1.0, GROUND));
}

#[divan::bench(args = VIEWS, sample_count = 300)]
fn peer_triangles_of_a_view(bencher: Bencher<'_, '_>, view: &str) {
    let mut window = Window::new(view);
    window.frame(BESIDE);
    bencher.bench_local(|| window.pass(BESIDE));
}

#[divan::bench]
fn peer_write_every_pixel_once(bencher: Bencher<'_, '_>) {
    let mut canvas = canvas();
    bencher.bench_local(|| canvas.clear(divan::black_box(GROUND)));
}
