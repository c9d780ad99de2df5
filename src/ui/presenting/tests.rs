//! Every kind of slide as a window paints it, on screens of several sizes.

mod app;

use std::sync::Arc;

use eframe::egui::{self, Rect};

use super::slide::{Stage, audience_ui, fitted};
use crate::chart::labels::Measure;
use crate::presenting::tests::{Shown, every_kind};
use crate::presenting::{Audience, SURFACE, Seen};
use crate::raster::{self, Canvas};
use crate::ui::parts::chart::Letters as WindowLetters;
use crate::ui::theme::Themes;
use crate::wording::Language;

const SIZES: [[u32; 2]; 3] = [[1280, 720], [1920, 1080], [3840, 2160]];

/// A slide as the audience's window paints it.
fn painted(shown: &Shown, audience: &Audience, size: [u32; 2], dark: bool) -> Canvas {
    let themes = Themes::load().unwrap();
    let theme = if dark { &themes.dark } else { &themes.light };
    let mut stage = Stage::new().unwrap();
    raster::draw(
        size,
        1.0,
        |ctx| Themes::load().unwrap().install(ctx),
        |ui| {
            let rect = ui.ctx().viewport_rect();
            audience_ui(&mut stage, (theme, &shown.words), audience, (rect, ui.painter()));
        },
    )
    .unwrap()
}

#[test]
fn every_kind_of_slide_is_painted_on_every_screen() {
    let shown = every_kind(Language::Danish);
    let mut seen = std::collections::BTreeSet::new();
    for slide in shown.deck.slides.iter().filter(|slide| seen.insert(slide.kind)) {
        for size in SIZES {
            let audience = Audience::Slide { slide: Arc::clone(slide), seen: Seen::default(), pointer: None };
            let canvas = painted(&shown, &audience, size, false);
            let ground = canvas.pixels()[0];
            let inked = canvas.pixels().iter().filter(|pixel| **pixel != ground).count();
            assert!(inked * 500 > canvas.pixels().len(), "{:?} at {size:?} is empty", slide.kind);
            assert!(canvas.pixels().iter().all(|pixel| pixel[3] == 255), "{:?} at {size:?}", slide.kind);
        }
    }
    assert_eq!(seen.len(), crate::presenting::Kind::ALL.len());
}

/// Text is held where the program's own letters were measured; the window's may be a
/// little wider, and must still find room.
#[test]
fn words_take_the_room_on_a_screen_that_was_measured_for_them() {
    let shown = every_kind(Language::Danish);
    let mut stage = Stage::new().unwrap();
    let slides: Vec<_> = shown.deck.slides.iter().collect();
    for size in SIZES {
        let scale = size[1] as f32 / SURFACE.1;
        let check = |ui: &mut egui::Ui| {
            for slide in &slides {
                let laid = stage.laid(&shown.words, slide, Seen::default());
                for writing in &laid.writing {
                    let style =
                        crate::chart::labels::Type { size: scale * writing.style.size, ..writing.style };
                    let painted = WindowLetters(ui.painter()).width(&writing.text, style) / scale;
                    let measured = writing.patch.right - writing.patch.left;
                    let most = measured * 1.03 + 6.0;
                    assert!(painted <= most, "{size:?}: {} takes {painted}, not {measured}", writing.text);
                }
            }
        };
        raster::draw(size, 1.0, |ctx| Themes::load().unwrap().install(ctx), check).unwrap();
    }
}

#[test]
fn black_is_black_and_the_neutral_slide_shows_nothing_of_the_plan() {
    let shown = every_kind(Language::Danish);
    let black = painted(&shown, &Audience::Black, [320, 180], false);
    assert!(black.pixels().iter().all(|pixel| *pixel == [0, 0, 0, 255]));
    let [light, dark] = [false, true].map(|dark| painted(&shown, &Audience::Neutral, [320, 180], dark));
    assert_ne!(light.pixels()[0], dark.pixels()[0]);
}

#[test]
fn a_screen_of_another_shape_has_plain_ground_around_the_slide() {
    let (within, scale) = fitted(Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1024.0, 768.0)));
    assert!((scale - 1024.0 / 1920.0).abs() < 1e-6);
    assert!((within.top() - 96.0).abs() < 0.01 && (within.height() - 576.0).abs() < 0.01);
}
