//! The typefaces: Inter with figures of equal width, and the icons.
//!
//! No other font is known to egui, so a character outside them is a box. The
//! tests of the views fail on one.

use std::sync::Arc;

use eframe::egui::{self, FontData, FontDefinitions, FontFamily};

/// The semibold family, for names and headings.
pub const STRONG: &str = "strong";

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular-tabular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold-tabular.ttf");
const ICONS: &[u8] = include_bytes!("../../../assets/icons/icons.ttf");

/// Gives egui the typefaces. The icons stand behind each text face, so that
/// one can be set in a line of text.
pub(super) fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", REGULAR), ("semibold", SEMIBOLD), ("icons", ICONS)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, face) in [
        (FontFamily::Proportional, "regular"),
        (FontFamily::Monospace, "regular"),
        (FontFamily::Name(STRONG.into()), "semibold"),
    ] {
        fonts.families.insert(family, vec![face.to_owned(), "icons".to_owned()]);
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::super::{Icon, Themes, text};
    use super::*;
    use eframe::egui::{Color32, FontId, TextStyle};

    /// Runs `check` where the fonts are there to be asked.
    fn with_fonts(check: impl Fn(&egui::Context, &FontId)) {
        let ctx = egui::Context::default();
        Themes::load().expect("assets/theme must parse").install(&ctx);
        ctx.run_ui(egui::RawInput::default(), |ui| {
            for style in [TextStyle::Body, text::strong(), text::figure(), TextStyle::Monospace] {
                check(ui.ctx(), &style.resolve(&ui.global_style()));
            }
        })
        .drop_without_applying_deltas();
    }

    fn width(ctx: &egui::Context, font: &FontId, text: &str) -> f32 {
        ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), Color32::BLACK)).size().x
    }

    #[test]
    fn all_figures_are_equally_wide_whatever_stands_beside_them() {
        with_fonts(|ctx, font| {
            for pair in ["0", "4", "7", "1,", ".1", "−7", "7 ", "4%"] {
                let ones = pair.replace(|c: char| c.is_ascii_digit(), "1");
                let (found, wanted) = (width(ctx, font, pair), width(ctx, font, &ones));
                assert!((found - wanted).abs() < 0.01, "{pair} in {font:?}: {found}, not {wanted}");
            }
            assert_eq!(width(ctx, font, "1.111.111,1"), width(ctx, font, "4.709.863,2"));
        });
    }

    #[test]
    fn every_letter_and_sign_the_texts_need_is_there() {
        let needed = "abcæøåÆØÅéüöäß → ← ↑ ↓ ✓ ✗ ▲ ▼ ● ○ ■ □ ≤ ≥ ≠ ≈ − – — • … € ° ² ³ ½ × ÷ ± § ‰ ₂ „ “ ” ’ » «\
                      \u{a0}\u{202f}\u{2011}\u{ad}⏵⏷◆◇✔";
        with_fonts(|ctx, font| {
            for c in needed.chars() {
                assert!(ctx.fonts_mut(|fonts| fonts.has_glyph(font, c)), "{c:?} (U+{:04X})", u32::from(c));
            }
        });
    }

    #[test]
    fn every_icon_is_in_the_icon_font() {
        with_fonts(|ctx, font| {
            for icon in Icon::ALL {
                assert!(ctx.fonts_mut(|fonts| fonts.has_glyph(font, icon.char())), "{icon:?}");
            }
        });
    }

    #[test]
    fn a_line_with_an_icon_is_no_higher_than_one_without() {
        with_fonts(|ctx, font| {
            let height = |text: String| {
                ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font.clone(), Color32::BLACK)).size().y
            };
            assert_eq!(height(format!("{} Mål", Icon::Target.char())), height("Mål".to_owned()));
        });
    }

    #[test]
    fn the_screen_shows_what_was_typed_and_not_what_it_resembles() {
        with_fonts(|ctx, font| {
            let apart = |text: &str| text.chars().map(|c| width(ctx, font, &c.to_string())).sum::<f32>();
            for text in ["->", "2x3"] {
                assert!((width(ctx, font, text) - apart(text)).abs() < 0.6, "{text} was joined");
            }
        });
    }
}
