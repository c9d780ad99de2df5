//! What scrolls: the part of the page that is looked at, or in a low window the whole view.

use eframe::egui::{AsIdSalt, ScrollArea, Ui};

use crate::ui::theme::Theme;
use crate::ui::widgets::follow_keyboard;

/// What scrolls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Fit {
    /// The part, below the head that stays.
    #[default]
    Part,
    /// The whole view.
    View,
}

impl Fit {
    /// Draws a part that may be higher than its room.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        theme: &Theme,
        salt: impl AsIdSalt,
        contents: impl FnOnce(&mut Ui),
    ) {
        let inner = |ui: &mut Ui| {
            // Room for the ring around what has the keyboard, and beside the scroll bar.
            ui.set_max_width(ui.available_width() - theme.scale.gap.s);
            contents(ui);
        };
        match self {
            Self::View => inner(ui),
            Self::Part => {
                ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
                    inner(ui);
                    follow_keyboard(ui, theme.scale.size.control);
                });
            }
        }
    }
}
