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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raster::png;
    use crate::ui::theme::Themes;

    fn themed(size_px: [u32; 2], pixels_per_point: f32, theme: egui::Theme) -> Canvas {
        let themes = Themes::load().unwrap();
        let prepare = |ctx: &egui::Context| {
            themes.install(ctx);
            ctx.set_theme(theme);
        };
        let mut wanted = true;
        draw(size_px, pixels_per_point, prepare, |ui| {
            egui::Frame::central_panel(ui.style()).show(ui, |ui| {
                ui.heading("Beskæftigelsesplan – mål og økonomi");
                ui.label("Andel i fuldtidsbeskæftigelse ≥ 68,5 %");
                ui.checkbox(&mut wanted, "Vis kun mål på rette vej");
                ui.horizontal(|ui| [ui.button("Gem"), ui.button("Fortryd…")]);
                ui.add(egui::ProgressBar::new(0.4));
                ui.take_available_space();
            });
        })
        .unwrap()
    }

    #[test]
    fn the_same_interface_gives_the_same_bytes() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let first = themed([480, 240], 1.5, theme);
            let second = themed([480, 240], 1.5, theme);
            assert_eq!(png(&first).unwrap(), png(&second).unwrap());
            assert!(first.pixels().iter().all(|pixel| pixel[3] == 255));
        }
    }

    #[test]
    fn text_is_as_dark_as_its_colour() {
        let themes = Themes::load().unwrap();
        let text = themes.light.palette.text.plain.to_array();
        let canvas = themed([480, 240], 1.0, egui::Theme::Light);
        assert!(canvas.pixels().iter().filter(|&&pixel| pixel == text).count() > 100);
    }

    #[test]
    fn an_interface_that_never_rests_is_drawn_all_the_same() {
        let mut passes = 0;
        let canvas = draw(
            [8, 8],
            1.0,
            |_| {},
            |ui| {
                passes += 1;
                ui.ctx().request_repaint();
            },
        );
        assert!(canvas.is_ok());
        assert_eq!(passes, 12);
    }

    #[track_caller]
    fn check_error(size_px: [u32; 2], pixels_per_point: f32, expected: &str) {
        let refused = draw(size_px, pixels_per_point, |_| {}, |_| {});
        assert_eq!(refused.map_err(|error| error.to_string()), Err(expected.to_owned()));
    }

    #[test]
    fn a_picture_that_cannot_be_drawn_is_refused() {
        check_error([8, 8], f32::NAN, "NaN pixels per point cannot be drawn");
        check_error([8, 8], 0.0, "0 pixels per point cannot be drawn");
        check_error([20_000, 8], 1.0, "20000×8 pixels are too many");
    }

    #[test]
    fn a_window_without_pixels_gives_a_canvas_without_pixels() {
        assert_eq!(draw([0, 5], 1.0, |_| {}, |_| {}).map(|canvas| canvas.pixels().len()), Ok(0));
    }
}
