//! Menus, the plan's name, and what is done most often.

use eframe::egui::{Align, Layout, MenuBar, Ui};

use super::commands::UiCommand;
use super::{Frames, NARROW, plan_name};
use crate::session::{Action, Session};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Badge, Button, space};

/// Draws the bar.
pub(super) fn top_bar_ui(frames: &Frames<'_>, commands: &mut Vec<UiCommand>, ui: &mut Ui) {
    let is_narrow = ui.available_width() < NARROW;
    MenuBar::new().ui(ui, |ui| {
        if is_narrow {
            ui.menu_button(frames.words.text("shell-menu-all").as_ref(), |ui| {
                all_menus(frames, commands, ui);
            });
        } else {
            all_menus(frames, commands, ui);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            quick_ui(frames, commands, ui);
            name_ui(frames, ui);
        });
    });
}

fn all_menus(frames: &Frames<'_>, commands: &mut Vec<UiCommand>, ui: &mut Ui) {
    let words = frames.words;
    ui.menu_button(words.text("shell-menu-file").as_ref(), |ui| {
        items(frames, commands, ui, &[UiCommand::New, UiCommand::Open]);
        recent_ui(frames, ui);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::Save, UiCommand::SaveAs, UiCommand::Reload]);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::ImportFile, UiCommand::ImportCopied]);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::MakeDocument, UiCommand::Present, UiCommand::Rehearse]);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::VerifySnapshots]);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::Quit]);
    });
    ui.menu_button(words.text("shell-menu-edit").as_ref(), |ui| {
        items(frames, commands, ui, &[UiCommand::Undo, UiCommand::Redo]);
    });
    ui.menu_button(words.text("shell-menu-view").as_ref(), |ui| {
        let views = crate::ui::view::View::ALL.map(UiCommand::Show);
        items(frames, commands, ui, &views);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::ZoomIn, UiCommand::ZoomOut, UiCommand::ZoomReset]);
        ui.separator();
        items(frames, commands, ui, &[UiCommand::ChangeAppearance, UiCommand::ChangeLanguage]);
    });
    ui.menu_button(words.text("shell-menu-help").as_ref(), |ui| {
        items(frames, commands, ui, &[UiCommand::Keys, UiCommand::About]);
    });
}

fn items(frames: &Frames<'_>, commands: &mut Vec<UiCommand>, ui: &mut Ui, list: &[UiCommand]) {
    for command in list {
        let spec = command.spec();
        let keys = spec.shortcuts.first().map(|keys| ui.ctx().format_shortcut(keys)).unwrap_or_default();
        let name = name_of(*command, frames);
        let text = format!("{}  {name}", spec.icon.char());
        let button = eframe::egui::Button::new(text).shortcut_text(keys);
        if ui.add_enabled(is_possible(*command, frames.session), button).clicked() {
            commands.push(*command);
            ui.close();
        }
    }
}

/// The command's name; for undo and redo, with what it would take back or make again.
fn name_of(command: UiCommand, frames: &Frames<'_>) -> String {
    let (words, history) = (frames.words, frames.session.history());
    let step = match command {
        UiCommand::Undo => history.next_undo().map(|step| ("shell-undo-step", step)),
        UiCommand::Redo => history.next_redo().map(|step| ("shell-redo-step", step)),
        _ => None,
    };
    match step {
        Some((key, step)) => words.fill(key, &[("step", words.step(&step.command).into())]),
        None => words.text(command.spec().name).into_owned(),
    }
}

/// Whether a command would do anything now.
pub(super) fn is_possible(command: UiCommand, session: &Session) -> bool {
    match command {
        UiCommand::Undo => session.is_editable() && session.history().next_undo().is_some(),
        UiCommand::Redo => session.is_editable() && session.history().next_redo().is_some(),
        UiCommand::Save => session.has_plan() && session.frozen().is_none(),
        UiCommand::ImportFile | UiCommand::ImportCopied => session.is_editable(),
        UiCommand::SaveAs
        | UiCommand::MakeDocument
        | UiCommand::Present
        | UiCommand::Rehearse
        | UiCommand::Show(_) => session.has_plan(),
        UiCommand::Reload | UiCommand::VerifySnapshots => session.path().is_some(),
        _ => true,
    }
}

fn recent_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let words = frames.words;
    ui.menu_button(words.text("shell-open-recent").as_ref(), |ui| {
        let recent = &frames.session.settings().recent;
        if recent.is_empty() {
            ui.add_enabled(false, eframe::egui::Button::new(words.text("shell-no-recent").as_ref()));
        }
        for path in recent {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            if ui.button(name.as_ref()).on_hover_text(path.to_string_lossy()).clicked() {
                frames.act(Action::Open(path.clone()));
                ui.close();
            }
        }
    });
}

/// What the plan is called, and whether it is saved.
fn name_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let Frames { session, words, theme, .. } = frames;
    if !session.has_plan() {
        return;
    }
    let (tone, key) = if session.frozen().is_some() || !session.is_editable() {
        (Tone::Info, "shell-state-read-only")
    } else if session.is_changed() {
        (Tone::Attention, "shell-state-changed")
    } else if session.path().is_none() {
        (Tone::Neutral, "shell-state-new")
    } else {
        (Tone::Good, "shell-state-saved")
    };
    let state = words.text(key);
    let badge = Badge::new(theme, tone, &state);
    space(ui, theme.scale.gap.m);
    ui.add(badge);
    let name = eframe::egui::Label::new(theme.strong(plan_name(session, words))).truncate();
    let path = session.path().map(|path| path.to_string_lossy().into_owned());
    ui.add(name).on_hover_text(path.unwrap_or_default());
}

/// Undo, redo and save, at hand.
fn quick_ui(frames: &Frames<'_>, commands: &mut Vec<UiCommand>, ui: &mut Ui) {
    let theme = frames.theme;
    for command in [UiCommand::Save, UiCommand::Redo, UiCommand::Undo] {
        let spec = command.spec();
        let keys = spec.shortcuts.first().map(|keys| ui.ctx().format_shortcut(keys)).unwrap_or_default();
        let name = name_of(command, frames);
        let tip = format!("{name} ({keys})");
        let button = match command {
            UiCommand::Save if frames.session.is_changed() => Button::primary(theme, &name).icon(spec.icon),
            UiCommand::Save => Button::secondary(theme, &name).icon(spec.icon),
            _ => Button::icon_only(theme, spec.icon, &name),
        };
        if ui.add_enabled(is_possible(command, frames.session), button.tip(tip)).clicked() {
            commands.push(command);
        }
    }
}
