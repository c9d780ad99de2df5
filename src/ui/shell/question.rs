//! What the user must decide before anything else.

use eframe::egui::{Id, Key, Modal, ScrollArea, Ui};

use super::{Frames, plan_name};
use crate::session::{Action, Answer, Differences, Question};
use crate::ui::widgets::{Button, space};

/// How many differences are listed; the rest are counted.
const MOST_LISTED: usize = 12;

/// Draws the question, if there is one.
pub(super) fn question_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let Some(question) = frames.session.question() else { return };
    let theme = frames.theme;
    let modal = Modal::new(Id::unique("question")).show(ui.ctx(), |ui| {
        ui.set_max_width(theme.scale.size.prose.min(ui.ctx().content_rect().width() * 0.9));
        ui.label(theme.heading(title(question, frames)));
        text_ui(question, frames, ui);
        space(ui, theme.scale.gap.l);
        ui.horizontal_wrapped(|ui| answers_ui(question, frames, ui));
    });
    let escaped = ui.input(|input| input.key_pressed(Key::Escape));
    if (modal.should_close() || escaped) && question.answers().contains(&Answer::Cancel) {
        frames.act(Action::Answer(Answer::Cancel));
    }
}

fn title(question: &Question, frames: &Frames<'_>) -> String {
    let key = match question {
        Question::Unsaved(_) => "shell-ask-unsaved-title",
        Question::ChangedOnDisk { .. } => "shell-ask-conflict-title",
        Question::FileGone { .. } => "shell-ask-gone-title",
        Question::Recovery { .. } => "shell-ask-recovery-title",
    };
    frames.words.text(key).into_owned()
}

fn text_ui(question: &Question, frames: &Frames<'_>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    match question {
        Question::Unsaved(_) => {
            let plan = plan_name(frames.session, words);
            ui.label(words.fill("shell-ask-unsaved-text", &[("plan", plan.into())]));
        }
        Question::ChangedOnDisk { path, differences } => {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            ui.label(words.fill("shell-ask-conflict-text", &[("file", file.into())]));
            match differences {
                None => _ = ui.label(words.text("shell-ask-conflict-unreadable").as_ref()),
                Some(differences) if differences.changes.is_empty() => {
                    ui.label(words.text("shell-ask-conflict-same").as_ref());
                }
                Some(differences) => {
                    ui.label(theme.strong(words.text("shell-ask-conflict-differences")));
                    changes_ui(differences, frames, ui);
                }
            }
        }
        Question::FileGone { path } => {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            ui.label(words.fill("shell-ask-gone-text", &[("file", file.into())]));
        }
        Question::Recovery { taken, same_base, differences } => {
            let when = words.moment(*taken);
            ui.label(words.fill("shell-ask-recovery-text", &[("when", when.into())]));
            if !same_base {
                ui.label(words.text("shell-ask-recovery-other-base").as_ref());
            }
            if !differences.changes.is_empty() {
                ui.label(theme.strong(words.text("shell-ask-recovery-differences")));
                changes_ui(differences, frames, ui);
            }
        }
    }
}

fn changes_ui(differences: &Differences, frames: &Frames<'_>, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    let Differences { old, new, changes } = differences;
    let height = ui.ctx().content_rect().height() * 0.4;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for change in changes.iter().take(MOST_LISTED) {
            ui.label(format!("• {}", words.change(old, new, change)));
        }
        let more = changes.len().saturating_sub(MOST_LISTED);
        if more > 0 {
            ui.label(theme.small(words.fill("shell-more-differences", &[("count", more.into())])));
        }
    });
}

fn answers_ui(question: &Question, frames: &Frames<'_>, ui: &mut Ui) {
    let theme = frames.theme;
    for (at, answer) in question.answers().iter().enumerate() {
        let key = match (question, answer) {
            (Question::FileGone { .. }, Answer::Overwrite) => "shell-answer-save-again",
            _ => answer_key(*answer),
        };
        let name = frames.words.text(key);
        let button = match answer {
            _ if at == 0 => Button::primary(theme, &name),
            Answer::Discard | Answer::Overwrite | Answer::DropRecovery => Button::danger(theme, &name),
            _ => Button::secondary(theme, &name),
        };
        let response = ui.add(button);
        // The keyboard begins at the safest answer.
        if at == 0 && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            frames.act(Action::Answer(*answer));
        }
    }
}

fn answer_key(answer: Answer) -> &'static str {
    match answer {
        Answer::Save => "shell-answer-save",
        Answer::Discard => "shell-answer-discard",
        Answer::Cancel => "shell-answer-cancel",
        Answer::SaveCopy => "shell-answer-save-copy",
        Answer::Reload => "shell-answer-reload",
        Answer::Overwrite => "shell-answer-overwrite",
        Answer::Restore => "shell-answer-restore",
        Answer::DropRecovery => "shell-answer-drop-recovery",
    }
}
