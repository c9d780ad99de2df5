//! What the user should be told, above the view, and that a frozen state is shown.

use eframe::egui::{Align2, Area, Id, Order, Ui};

use super::Frames;
use crate::session::problem::tell;
use crate::session::{self, Action, Urgency};
use crate::ui::context::Request;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Notice, NoticeEvent, space};

/// Draws the bar of a frozen state and what should be read before going on.
pub(super) fn notices_ui(frames: &Frames<'_>, ui: &mut Ui) {
    frozen_ui(frames, ui);
    for notice in frames.session.notices().iter().filter(|notice| !is_brief(notice)) {
        notice_ui(frames, notice, ui);
        space(ui, frames.theme.scale.gap.s);
    }
}

/// Draws what is merely good to know over a corner of the window: the page
/// must not move under the pointer because something was saved.
pub(super) fn brief_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let Some(notice) = frames.session.notices().iter().rfind(|notice| is_brief(notice)) else { return };
    let (scale, window) = (&frames.theme.scale, ui.ctx().content_rect());
    let width = scale.size.prose.min(window.width() - 2.0 * scale.gap.l);
    Area::new(Id::unique("brief-notice"))
        .anchor(Align2::RIGHT_BOTTOM, [-scale.gap.l, -scale.gap.l])
        .order(Order::Foreground)
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            notice_ui(frames, notice, ui);
        });
}

fn is_brief(notice: &session::Notice) -> bool {
    notice.event.urgency() == Urgency::Information
}

fn notice_ui(frames: &Frames<'_>, notice: &session::Notice, ui: &mut Ui) {
    let (words, theme) = (frames.words, frames.theme);
    let dismiss = words.text("shell-dismiss");
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
}

fn frozen_ui(frames: &Frames<'_>, ui: &mut Ui) {
    let Frames { session, words, theme, .. } = frames;
    let Some(frozen) = session.frozen() else { return };
    let number = frozen.reference.number.to_string();
    let taken = words.moment(frozen.reference.taken);
    let title = words.fill("shell-frozen", &[("number", number.into()), ("taken", taken.into())]);
    let (hint, leave) = (words.text("shell-frozen-hint"), words.text("shell-leave-snapshot"));
    let document = words.text("shell-document");
    let bar = Notice::new(theme, Tone::Info, &title).advice(&hint);
    match bar.actions(&[&leave, &document]).show(ui) {
        Some(NoticeEvent::Action(0)) => frames.act(Action::LeaveSnapshot),
        Some(NoticeEvent::Action(_)) => frames.outbox.send(Request::MakeDocument(None)),
        Some(NoticeEvent::Dismissed) | None => {}
    }
    space(ui, theme.scale.gap.s);
}
