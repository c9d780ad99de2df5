//! Runs a user interface without a window, until it stands still.

use std::time::Duration;

use eframe::egui::{self, Pos2, RawInput, Rect, Vec2, ViewportId};

use super::canvas::{Canvas, Error};
use super::painter::Painter;

/// Enough for sizes that are known a frame late and for every animation's end.
const MAX_PASSES: u32 = 12;

/// The time from one pass to the next. Longer than egui's animations, so that
/// one that has begun is over in the next pass.
const STEP: Duration = Duration::from_millis(250);

/// Scales at which something can be read.
const SCALES: std::ops::RangeInclusive<f32> = 0.25..=16.0;

/// The picture of `ui` in a window of `size_px` pixels.
///
/// `prepare` gets the context before its first pass, to install typefaces and
/// choose a theme. `ui` is then run until it asks for no more passes soon, or 12
/// times. No clock is read: the same `prepare` and `ui` give the same picture.
/// What `ui` leaves unpainted stays transparent.
///
/// # Errors
/// [`Error::TooLarge`], and [`Error::Scale`] unless there are 0.25 to 16 pixels per point.
pub fn draw(
    size_px: [u32; 2],
    pixels_per_point: f32,
    prepare: impl FnOnce(&egui::Context),
    mut ui: impl FnMut(&mut egui::Ui),
) -> Result<Canvas, Error> {
    let mut canvas = Canvas::new(size_px[0], size_px[1])?;
    if !SCALES.contains(&pixels_per_point) {
        return Err(Error::Scale { pixels_per_point });
    }
    let ctx = egui::Context::default();
    prepare(&ctx);
    let mut painter = Painter::new();
    for pass in 0..MAX_PASSES {
        let mut output = ctx.run_ui(input(&ctx, size_px, pixels_per_point, pass), &mut ui);
        painter.update(&mut output.textures_delta);
        let settled = output.viewport_output.values().all(|viewport| viewport.repaint_delay > STEP);
        if settled || pass + 1 == MAX_PASSES {
            let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
            painter.paint(&primitives, output.pixels_per_point, &mut canvas);
            break;
        }
    }
    Ok(canvas)
}

fn input(ctx: &egui::Context, size_px: [u32; 2], pixels_per_point: f32, pass: u32) -> RawInput {
    let [width, height] = size_px.map(|side| side as f32 / (pixels_per_point * ctx.zoom_factor()));
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(width, height))),
        time: Some(f64::from(pass) * STEP.as_secs_f64()),
        predicted_dt: STEP.as_secs_f32(),
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(pixels_per_point);
    input
}
