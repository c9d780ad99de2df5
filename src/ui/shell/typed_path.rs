//! A path that is typed, where the system has no file dialog.

use std::path::PathBuf;

use eframe::egui::{Id, Key, Modal, Ui};

use super::dialogs::{Dialogs, Purpose, Typed};
use super::{Exporting, Frames, request_of};
use crate::session::{Action, Answer, with_ending};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, Notice, is_left, space};

/// Draws the field, if a path is wanted.
pub(super) fn typed_path_ui(
    frames: &Frames<'_>,
    dialogs: &mut Dialogs,
    exporting: &mut Option<Exporting>,
    ui: &mut Ui,
) {
    let Some(typed) = &mut dialogs.typed else { return };
    let theme = frames.theme;
    let modal = Modal::new(Id::unique("typed-path")).show(ui.ctx(), |ui| {
        ui.set_width(theme.scale.size.prose.min(ui.ctx().content_rect().width() * 0.85));
        form_ui(frames, typed, ui)
    });
    match modal.inner {
        Some(Outcome::Accepted) => {
            let request = request_of(typed.purpose, typed_path(typed), exporting);
            dialogs.typed = None;
            frames.outbox.send(request);
        }
        None if !is_left(&modal) => {}
        Some(Outcome::Cancelled) | None => {
            dialogs.typed = None;
            frames.act(Action::Answer(Answer::Cancel));
        }
    }
}

/// What was typed; to save, with the ending of plan files, which the user has been shown.
fn typed_path(typed: &Typed) -> PathBuf {
    let path = PathBuf::from(typed.text.trim());
    match typed.purpose {
        Purpose::Open | Purpose::Import | Purpose::Compare => path,
        Purpose::Save => with_ending(&path),
        Purpose::Export(ending) => super::with_export_ending(path, ending),
    }
}

enum Outcome {
    Accepted,
    Cancelled,
}

fn form_ui(frames: &Frames<'_>, typed: &mut Typed, ui: &mut Ui) -> Option<Outcome> {
    let (words, theme) = (frames.words, frames.theme);
    ui.label(theme.heading(words.text("shell-typed-title")));
    ui.label(words.text("shell-typed-text").as_ref());
    let label = ui.label(theme.caption(words.text("shell-typed-label")));
    let field = eframe::egui::TextEdit::singleline(&mut typed.text).desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(label.id);
    // Asked before the keyboard comes back to the field.
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let path = typed_path(typed);
    let exists = frames.session.file_exists(&path);
    if !matches!(typed.purpose, Purpose::Open | Purpose::Import | Purpose::Compare) && exists {
        let text = words.text("shell-typed-exists");
        Notice::new(theme, Tone::Attention, &text).show(ui);
    }
    space(ui, theme.scale.gap.m);
    ui.horizontal(|ui| {
        let accept = words.text(match typed.purpose {
            Purpose::Open => "shell-typed-open",
            Purpose::Import => "shell-typed-import",
            Purpose::Compare => "agenda-compare",
            Purpose::Save | Purpose::Export(_) => "shell-typed-save",
        });
        let cancel = words.text("shell-cancel");
        let is_filled = !typed.text.trim().is_empty();
        if ui.add_enabled(is_filled, Button::primary(theme, &accept)).clicked() || (entered && is_filled) {
            return Some(Outcome::Accepted);
        }
        ui.add(Button::secondary(theme, &cancel)).clicked().then_some(Outcome::Cancelled)
    })
    .inner
}
