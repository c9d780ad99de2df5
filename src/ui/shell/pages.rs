//! The list of keys, and what the program is.

use eframe::egui::{Grid, Id, Modal, ScrollArea, Ui};

use super::Frames;
use super::commands::UiCommand;
use crate::ui::widgets::{Button, space};
use crate::ui::window::painted::Painted;

/// A page in front of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    Keys,
    About,
}

impl Page {
    pub fn of(command: UiCommand) -> Option<Self> {
        match command {
            UiCommand::Keys => Some(Self::Keys),
            UiCommand::About => Some(Self::About),
            _ => None,
        }
    }
}

/// Keys that belong to lists, fields and tables rather than to commands.
const OTHER_KEYS: &[(&str, &str)] = &[
    ("Tab", "shell-key-tab"),
    ("↑ ↓ ← →", "shell-key-arrows"),
    ("Alt+↑ Alt+↓", "shell-key-move"),
    ("Enter", "shell-key-enter"),
    ("Esc", "shell-key-esc"),
    ("F2", "shell-key-edit-cell"),
    ("Ctrl+C Ctrl+V", "shell-key-copy"),
    ("Ctrl+D", "shell-key-fill"),
];

/// Draws the page that is open, if one is.
pub(super) fn pages_ui(frames: &Frames<'_>, page: &mut Option<Page>, painted: Option<&Painted>, ui: &mut Ui) {
    let Some(shown) = *page else { return };
    let theme = frames.theme;
    let close = frames.words.text("shell-close");
    let modal = Modal::new(Id::unique("page")).show(ui.ctx(), |ui| {
        ui.set_max_width(theme.scale.size.prose.min(ui.ctx().content_rect().width() * 0.9));
        match shown {
            Page::Keys => keys_ui(frames, ui),
            Page::About => about_ui(frames, painted, ui),
        }
        space(ui, theme.scale.gap.l);
        let button = ui.add(Button::primary(theme, &close));
        if ui.memory(|memory| memory.focused().is_none()) {
            button.request_focus();
        }
        button.clicked()
    });
    if modal.inner || modal.should_close() {
        *page = None;
    }
}

fn keys_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    ui.label(theme.heading(words.text("shell-keys")));
    let height = ui.ctx().content_rect().height() * 0.6;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        Grid::new("keys").num_columns(2).spacing([theme.scale.gap.xl, theme.scale.gap.s]).show(ui, |ui| {
            for command in UiCommand::ALL {
                let spec = command.spec();
                let keys: Vec<String> =
                    spec.shortcuts.iter().map(|keys| ui.ctx().format_shortcut(keys)).collect();
                if keys.is_empty() {
                    continue;
                }
                ui.label(words.text(spec.name).as_ref());
                ui.label(theme.muted(keys.join("  ")));
                ui.end_row();
            }
            for (keys, name) in OTHER_KEYS {
                ui.label(words.text(name).as_ref());
                ui.label(theme.muted(*keys));
                ui.end_row();
            }
        });
    });
}

fn about_ui(frames: &Frames<'_>, painted: Option<&Painted>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    let version = env!("CARGO_PKG_VERSION");
    ui.label(theme.heading(words.text("shell-about")));
    ui.label(words.fill("shell-about-version", &[("version", version.into())]));
    ui.label(words.text("shell-about-text").as_ref());
    if let Some(painted) = painted {
        ui.label(painted.sentence(words));
    }
    ui.label(theme.small(words.text("shell-about-licence")));
}
