//! What a frame costs that shows a line of a million points, without a screen:
//! egui's pass and tessellation at 1920×1080.
//!
//! The line is reduced once for a view, and a frame draws what was kept. The peers
//! are the same points handed to egui_plot: with its bands, which it makes of dense
//! lines by itself, and as the line that was asked for.

use std::sync::Arc;

use divan::Bencher;
use eframe::egui::{self, Pos2, RawInput, Rect, Shape, Stroke, Vec2, pos2};
use egui_plot::{Line, Plot, PlotPoint, PlotPoints};
use planbord::chart::picture::At;
use planbord::chart::reduce::reduced;

fn main() {
    divan::main();
}

const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);
const POINTS: u32 = 1_000_000;
const COLUMNS: usize = 1920;

/// A walk with noise and single peaks, always the same.
fn line() -> Vec<At> {
    let mut noise = 12_345_u32;
    let point = |nth: u32| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let x = f64::from(nth);
        let wave = (x / 40_000.0).sin() * 300.0;
        let peak = if nth.is_multiple_of(77_777) { 900.0 } else { 0.0 };
        (x, wave + f64::from(noise >> 24) + peak)
    };
    (0..POINTS).map(point).collect()
}

/// A pass that draws with `draw`, and its triangles; how many vertices there are.
fn frame(ctx: &egui::Context, mut draw: impl FnMut(&mut egui::Ui)) -> usize {
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SIZE));
    let mut output = ctx.run_ui(RawInput { screen_rect, ..RawInput::default() }, |ui| draw(ui));
    output.textures_delta.clear();
    let meshes = ctx.tessellate(output.shapes, output.pixels_per_point);
    let vertices = meshes.iter().map(|mesh| match &mesh.primitive {
        egui::epaint::Primitive::Mesh(mesh) => mesh.vertices.len(),
        egui::epaint::Primitive::Callback(_) => 0,
    });
    vertices.sum()
}

fn stroke() -> Stroke {
    Stroke::new(2.0, egui::Color32::BLUE)
}

/// What is done once for a view: when it is shown first, zoomed or panned.
#[divan::bench(sample_count = 100)]
fn reduce_a_million_points(bencher: Bencher<'_, '_>) {
    let line = line();
    bencher.bench_local(|| reduced(divan::black_box(&line), (0.0, f64::from(POINTS)), COLUMNS).len());
}

/// A frame with the reduced line kept.
#[divan::bench(sample_count = 200)]
fn frame_of_a_million_points_reduced(bencher: Bencher<'_, '_>) {
    let (ctx, line) = (egui::Context::default(), reduced_shape());
    let pass = || {
        frame(&ctx, |ui| {
            ui.painter().add(line.clone());
        })
    };
    pass();
    bencher.bench_local(pass);
}

/// A frame with the triangles of the reduced line kept as well.
#[divan::bench(sample_count = 200)]
fn frame_of_a_million_points_reduced_with_kept_triangles(bencher: Bencher<'_, '_>) {
    let ctx = egui::Context::default();
    let options = egui::epaint::TessellationOptions::default();
    let mut mesh = egui::Mesh::default();
    egui::epaint::Tessellator::new(1.0, options, [1, 1], Vec::new())
        .tessellate_shape(reduced_shape(), &mut mesh);
    let mesh = Arc::new(mesh);
    let pass = || {
        frame(&ctx, |ui| {
            ui.painter().add(Shape::mesh(Arc::clone(&mesh)));
        })
    };
    pass();
    bencher.bench_local(pass);
}

/// The reduced line on the screen.
fn reduced_shape() -> Shape {
    let kept = reduced(&line(), (0.0, f64::from(POINTS)), COLUMNS);
    let place = |at: &At| {
        pos2((at.0 / f64::from(POINTS)) as f32 * SIZE.x, SIZE.y / 2.0 - at.1 as f32 * SIZE.y / 3000.0)
    };
    Shape::line(kept.iter().map(place).collect(), stroke())
}

/// A frame with the reduced line in egui_plot, with its axes and grid.
#[divan::bench(sample_count = 200)]
fn frame_of_a_million_points_reduced_in_egui_plot(bencher: Bencher<'_, '_>) {
    let kept = reduced(&line(), (0.0, f64::from(POINTS)), COLUMNS);
    plotted(bencher, &points(&kept), Bands::None);
}

#[divan::bench(sample_count = 10)]
fn peer_frame_of_egui_plot_with_bands(bencher: Bencher<'_, '_>) {
    plotted(bencher, &points(&line()), Bands::Made);
}

#[divan::bench(sample_count = 5)]
fn peer_frame_of_egui_plot_with_all_points(bencher: Bencher<'_, '_>) {
    plotted(bencher, &points(&line()), Bands::None);
}

fn points(line: &[At]) -> Vec<PlotPoint> {
    line.iter().map(|at| PlotPoint::new(at.0, at.1)).collect()
}

/// Whether egui_plot makes a band of what is dense.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bands {
    Made,
    None,
}

fn plotted(bencher: Bencher<'_, '_>, points: &[PlotPoint], bands: Bands) {
    let ctx = egui::Context::default();
    let pass = || {
        frame(&ctx, |ui| {
            Plot::new("plot").show(ui, |plot| {
                let line = Line::new("line", PlotPoints::Borrowed(points)).stroke(stroke());
                plot.line(line.allow_band(bands == Bands::Made).allow_hover(false));
            });
        })
    };
    pass();
    bencher.bench_local(pass);
}
