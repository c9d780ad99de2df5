//! What the user should be told, above the view, and that a frozen state is shown.

use eframe::egui::Ui;

use super::Frames;
use crate::session::problem::tell;
use crate::session::{Action, Urgency};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Notice, NoticeEvent, space};

/// Draws the bar of a frozen state and the notices.
pub(super) fn notices_ui(frames: &Frames<'_>, ui: &mut Ui) {
    frozen_ui(frames, ui);
    let Frames { session, words, theme, .. } = frames;
    let dismiss = words.text("shell-dismiss");
    for notice in session.notices() {
        let told = tell(&notice.event, words);
        let tone = match notice.event.urgency() {
            Urgency::Information => Tone::Good,
            Urgency::Warning => Tone::Attention,
            Urgency::Error => Tone::Bad,
        };
        let mut bar = Notice::new(theme, tone, &told.text).dismissable(&dismiss);
        if let Some(hint) = &told.hint {
            bar = bar.advice(hint);
        }
        if ui.push_id(notice.number, |ui| bar.show(ui)).inner == Some(NoticeEvent::Dismissed) {
            frames.act(Action::Dismiss(notice.number));
        }
        space(ui, theme.scale.gap.s);
    }
}

fn frozen_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let Frames { session, words, theme, .. } = frames;
    let Some(frozen) = session.frozen() else { return };
    let number = frozen.reference.number.to_string();
    let taken = words.moment(frozen.reference.taken);
    let title = words.fill("shell-frozen", &[("number", number.into()), ("taken", taken.into())]);
    let (hint, leave) = (words.text("shell-frozen-hint"), words.text("shell-leave-snapshot"));
    let bar = Notice::new(theme, Tone::Info, &title).advice(&hint);
    if bar.actions(&[&leave]).show(ui) == Some(NoticeEvent::Action(0)) {
        frames.act(Action::LeaveSnapshot);
    }
    space(ui, theme.scale.gap.s);
}
