//! What stands in the window before there is a plan.

use eframe::egui::{ScrollArea, Ui};

use super::Frames;
use super::commands::UiCommand;
use crate::session::Action;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, space};

/// Draws the ways to begin.
pub(super) fn start_ui(frames: &Frames<'_>, commands: &mut Vec<UiCommand>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            let (title, text) = (words.text("shell-start-title"), words.text("shell-start-text"));
            let open = words.text("shell-open");
            let state = EmptyState::new(theme, Icon::Document, &title, &text)
                .action(Button::primary(theme, &open).icon(Icon::Open));
            if state.show(ui).is_some_and(|button| button.clicked()) {
                commands.push(UiCommand::Open);
            }
            let new = words.text("shell-new");
            if ui.add(Button::secondary(theme, &new).icon(Icon::NewFile)).clicked() {
                commands.push(UiCommand::New);
            }
            recent_ui(frames, ui);
        });
    });
}

fn recent_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    let recent = &frames.session.settings().recent;
    if recent.is_empty() {
        return;
    }
    space(ui, theme.scale.gap.xl);
    ui.label(theme.caption(words.text("shell-start-recent")));
    for path in recent {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let button = Button::quiet(theme, &name).icon(Icon::Document).tip(path.to_string_lossy());
        if ui.add(button).clicked() {
            frames.act(Action::Open(path.clone()));
        }
    }
}
