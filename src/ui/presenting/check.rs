//! Before a meeting is presented on two screens, each shows whose it is to be.

use eframe::egui::{Align2, Ui, vec2};

use crate::ui::theme::{Theme, text};
use crate::wording::Words;

/// Whose screen it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The audience's, with the letter A.
    Audience,
    /// The chair's, with the letter B.
    Chair,
}

/// The share of the height that the letter has.
const LETTER: f32 = 0.42;

/// Draws a screen's letter, whose it is, and on the chair's what the keys do.
pub fn letter_ui(theme: &Theme, words: &Words, whose: Whose, ui: &Ui) {
    let (rect, painter) = (ui.max_rect(), ui.painter());
    let (letter, key) = match whose {
        Whose::Audience => ("A", "presenting-screen-audience"),
        Whose::Chair => ("B", "presenting-screen-chair"),
    };
    painter.rect_filled(rect, 0.0, theme.palette.ground.surface);
    let color = match whose {
        Whose::Audience => theme.palette.accent.fill,
        Whose::Chair => theme.palette.text.muted,
    };
    let font = theme.icon_font(rect.height() * LETTER);
    let above = rect.center() - vec2(0.0, rect.height() * 0.1);
    painter.text(above, Align2::CENTER_CENTER, letter, font, color);
    let style = |style: eframe::egui::TextStyle| style.resolve(ui.style());
    let below = rect.center() + vec2(0.0, rect.height() * 0.2);
    let said = painter.text(
        below,
        Align2::CENTER_TOP,
        words.text(key),
        style(text::figure()),
        theme.palette.text.heading,
    );
    if whose == Whose::Chair {
        let keys = said.center_bottom() + vec2(0.0, theme.scale.gap.l);
        let text = words.text("presenting-screen-keys");
        painter.text(keys, Align2::CENTER_TOP, text, style(text::strong()), theme.palette.text.muted);
    }
}
