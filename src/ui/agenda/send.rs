//! Sending an agenda: a dialog that says what it means, and what was sent before.

use eframe::egui::{Align2, Frame, Modal, TextEdit, Ui};

use super::AgendaView;
use super::snapshots::{lines_ui, name_field};
use crate::meeting::agenda::Meeting;
use crate::plan::id::MeetingId;
use crate::session::Action;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, is_left, space};

/// A sending that waits for its last word.
#[derive(Debug)]
pub(super) struct Sending {
    meeting: MeetingId,
    correction: String,
    /// Whether the first field has been given the keyboard.
    opened: bool,
}

impl Sending {
    /// Of this meeting.
    pub(super) fn of(meeting: MeetingId) -> Self {
        Self { meeting, correction: String::new(), opened: false }
    }
}

/// What the user did with the dialog.
enum Outcome {
    Nothing,
    Send,
    Cancel,
}

/// Draws the dialog while it is open.
pub(super) fn dialog_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &Ui) {
    let Some(sending) = &mut state.sending else { return };
    let meeting = ctx.document.meetings.get(sending.meeting);
    let Some(meeting) = meeting.filter(|it| ctx.is_editable() && it.stage.agenda_is_open()) else {
        return state.sending = None;
    };
    let frame = Frame::popup(ui.style()).inner_margin(ctx.theme.scale.gap.l);
    let modal = Modal::new(ui.make_persistent_id("send_agenda")).frame(frame);
    let modal = modal.show(ui.ctx(), |ui| form_ui(ctx, sending, ui, meeting));
    let outcome = if is_left(&modal) { Outcome::Cancel } else { modal.inner };
    match outcome {
        Outcome::Nothing => {}
        Outcome::Cancel => state.sending = None,
        Outcome::Send => {
            let correction = std::mem::take(&mut sending.correction);
            let by = ctx.user.to_owned();
            ctx.act(Action::SendAgenda { meeting: meeting.id, correction, by });
            state.sending = None;
        }
    }
}

fn form_ui(ctx: &ViewCtx<'_>, sending: &mut Sending, ui: &mut Ui, meeting: &Meeting) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.set_width(theme.scale.size.field * 1.5);
    let is_correction = !meeting.sent.is_empty();
    let version = words.count(meeting.sent.len() + 1);
    let title = match is_correction {
        true => words.fill("agenda-send-again", &[("version", version.into())]),
        false => words.text("agenda-send-now").into_owned(),
    };
    ui.label(theme.heading(title));
    space(ui, theme.scale.gap.s);
    ui.label(words.text("agenda-send-means").as_ref());
    space(ui, theme.scale.gap.s);
    if is_correction {
        let label = ui.label(theme.caption(words.text("agenda-send-correction")));
        let width = ui.available_width();
        let field =
            TextEdit::singleline(&mut sending.correction).desired_width(width).align(Align2::LEFT_CENTER);
        let field = ui.add(field).labelled_by(label.id);
        if !std::mem::replace(&mut sending.opened, true) {
            field.request_focus();
        }
        ui.label(theme.small(words.text("agenda-send-correction-hint")));
        space(ui, theme.scale.gap.s);
    }
    name_field(ctx, ui);
    space(ui, theme.scale.gap.m);
    ui.horizontal(|ui| {
        let (send, cancel) = (words.text("agenda-send"), words.text("agenda-cancel"));
        let says_what = !is_correction || !sending.correction.trim().is_empty();
        let button = Button::primary(theme, &send).icon(Icon::Locked);
        let response = ui.add_enabled(says_what, button);
        if !is_correction && !std::mem::replace(&mut sending.opened, true) {
            response.request_focus();
        }
        if response.clicked() {
            return Outcome::Send;
        }
        if ui.add(Button::quiet(theme, &cancel)).clicked() { Outcome::Cancel } else { Outcome::Nothing }
    })
    .inner
}

/// The versions that were sent, each with the snapshot that it is.
pub(super) fn versions_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    for (version, dispatch) in (1..).zip(&meeting.sent) {
        let numbered = ctx.words.fill("agenda-version", &[("version", ctx.words.count(version).into())]);
        ui.label(ctx.theme.strong(format!("{numbered} · {}", ctx.words.dispatch(dispatch))));
        let sent = of_meeting(ctx, meeting).filter(|snapshot| snapshot.taken == dispatch.at);
        lines_ui(ctx, ui, sent);
    }
    let is_sent = |taken| meeting.sent.iter().any(|dispatch| dispatch.at == taken);
    lines_ui(ctx, ui, of_meeting(ctx, meeting).filter(|snapshot| !is_sent(snapshot.taken)));
}

/// Whether anything of the whole agenda was sent or frozen.
pub(super) fn has_versions(ctx: &ViewCtx<'_>, meeting: &Meeting) -> bool {
    !meeting.sent.is_empty() || of_meeting(ctx, meeting).next().is_some()
}

/// The snapshots of a whole agenda.
fn of_meeting<'a>(
    ctx: &ViewCtx<'a>,
    meeting: &Meeting,
) -> impl Iterator<Item = &'a crate::meeting::SnapshotRef> {
    let id = meeting.id;
    let snapshots = super::today(ctx).snapshots.iter();
    snapshots.filter(move |snapshot| snapshot.meeting == id && snapshot.item.is_none())
}
