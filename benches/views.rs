//! What drawing a view costs without a screen: egui's pass and tessellation at
//! 1920×1080, with the large plan.
//!
//! The peer is the same view with the sample plan: a view whose cost grows with
//! rows and points off screen would be many times slower with the large one.

#[path = "large_plan/mod.rs"]
mod large_plan;
#[path = "wide_table/mod.rs"]
mod wide_table;

use std::sync::Arc;

use divan::Bencher;
use eframe::egui::{self, RawInput, Rect, Vec2};
use planbord::document::Document;
use planbord::session::clock::{Clock, FixedClock};
use planbord::session::{Session, World};
use planbord::store::Disk;
use planbord::ui::app::App;
use planbord::ui::view::View;

fn main() {
    divan::main();
}

const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);

fn sample() -> Document {
    planbord::store::parse(include_bytes!("../sample-data/aabenraa-2021.ron")).unwrap().document
}

fn session(document: Document) -> Session {
    let noon = "2020-09-07T16:00:00".parse().unwrap();
    let world = World {
        files: Arc::new(Disk),
        clock: Arc::new(FixedClock(noon)) as Arc<dyn Clock>,
        state_folder: "no-such-folder".into(),
        reader: None,
        settings_file: None,
    };
    Session::new(world).looking_at(document)
}

/// A context and an application that have drawn a few times.
fn warm(view: View, document: Document) -> (egui::Context, App) {
    let ctx = egui::Context::default();
    let mut app = App::new(&ctx, session(document)).unwrap();
    app.show(view);
    for _ in 0..6 {
        pass(&ctx, &mut app);
    }
    (ctx, app)
}

/// One pass and its triangles; how many there are.
fn pass(ctx: &egui::Context, app: &mut App) -> usize {
    let screen_rect = Some(Rect::from_min_size(egui::Pos2::ZERO, SIZE));
    let mut output = ctx.run_ui(RawInput { screen_rect, ..RawInput::default() }, |ui| app.draw(ui));
    output.textures_delta.clear();
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

const NAMES: [&str; 5] = ["overview", "goals", "budget", "series", "agenda"];

#[divan::bench(args = NAMES, sample_count = 300)]
fn large_plan_view(bencher: Bencher<'_, '_>, name: &str) {
    let (ctx, mut app) = warm(View::named(name).unwrap(), large_plan::build(large_plan::SIZES[1]));
    bencher.bench_local(|| pass(&ctx, &mut app));
}

/// A table of 200 rows and 40 columns with formulas both ways.
#[divan::bench(sample_count = 300)]
fn wide_table_view(bencher: Bencher<'_, '_>) {
    let mut document = sample();
    wide_table::add(&mut document);
    let (ctx, mut app) = warm(View::named("budget").unwrap(), document);
    bencher.bench_local(|| pass(&ctx, &mut app));
}

#[divan::bench(args = NAMES, sample_count = 300)]
fn peer_sample_plan_view(bencher: Bencher<'_, '_>, name: &str) {
    let (ctx, mut app) = warm(View::named(name).unwrap(), sample());
    bencher.bench_local(|| pass(&ctx, &mut app));
}
