//! How far a meeting has come: a badge, a way on, and a way back that asks first.

use eframe::egui::{Frame, Modal, Ui};

use super::AgendaView;
use super::page::capitalised;
use super::send::Sending;
use crate::edit::meeting::MeetingChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::Stage;
use crate::meeting::agenda::Meeting;
use crate::plan::id::MeetingId;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, is_left, space};

/// The stage in a pill.
pub(super) fn badge_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, stage: Stage) {
    let (tone, icon) = match stage {
        Stage::Draft => (Tone::Neutral, Icon::Edit),
        Stage::Ready => (Tone::Info, Icon::Check),
        Stage::Sent => (Tone::Info, Icon::Locked),
        Stage::Held => (Tone::Info, Icon::Users),
        Stage::Approved => (Tone::Good, Icon::CheckCircle),
    };
    ui.add(Badge::new(ctx.theme, tone, &capitalised(&ctx.words.agenda_stage(stage))).icon(icon));
}

/// The stage, and the ways to the next one and the one before.
pub(super) fn stage_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.horizontal_wrapped(|ui| {
        badge_ui(ctx, ui, meeting.stage);
        if !ctx.is_editable() {
            return;
        }
        let name = |stage| words.agenda_stage(stage).into_owned();
        let send = words.text("agenda-send-ask");
        let may_send = meeting.stage.agenda_is_open() && !meeting.items.is_empty();
        if may_send && ui.add(Button::secondary(theme, &send).icon(Icon::Locked)).clicked() {
            state.sending = Some(Sending::of(meeting.id));
        }
        if let Some(next) = next(meeting) {
            let label = words.fill("agenda-stage-on", &[("stage", name(next).into())]);
            if ui.add(Button::quiet(theme, &label).icon(Icon::ArrowRight)).clicked() {
                set(ctx, meeting.id, next);
            }
        }
        if let Some(before) = before(meeting) {
            let label = words.fill("agenda-stage-back", &[("stage", name(before).into())]);
            if ui.add(Button::quiet(theme, &label).icon(Icon::ArrowLeft)).clicked() {
                match meeting.stage {
                    // Nobody has been given anything yet.
                    Stage::Draft | Stage::Ready => set(ctx, meeting.id, before),
                    Stage::Sent | Stage::Held | Stage::Approved => {
                        state.going_back = Some((meeting.id, before));
                    }
                }
            }
        }
    });
    note_ui(ctx, ui, meeting);
}

/// What can no longer be written, if anything.
pub(super) fn note_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let note = match meeting.stage {
        Stage::Draft | Stage::Ready => return,
        Stage::Sent | Stage::Held if meeting.sent.is_empty() => "agenda-stage-locked-held",
        Stage::Sent | Stage::Held => "agenda-stage-locked",
        Stage::Approved => "agenda-stage-all-locked",
    };
    ui.label(ctx.theme.small(ctx.words.text(note)));
}

/// The next stage that is reached by saying so. An agenda becomes sent by being sent; one of
/// a meeting that was held long ago may never have been.
fn next(meeting: &Meeting) -> Option<Stage> {
    match meeting.stage {
        Stage::Draft => Some(Stage::Ready),
        Stage::Ready | Stage::Sent => Some(Stage::Held),
        Stage::Held => Some(Stage::Approved),
        Stage::Approved => None,
    }
}

/// The stage before.
fn before(meeting: &Meeting) -> Option<Stage> {
    match meeting.stage {
        Stage::Draft => None,
        Stage::Ready => Some(Stage::Draft),
        Stage::Held if !meeting.sent.is_empty() => Some(Stage::Sent),
        Stage::Sent | Stage::Held => Some(Stage::Ready),
        Stage::Approved => Some(Stage::Held),
    }
}

fn set(ctx: &ViewCtx<'_>, id: MeetingId, stage: Stage) {
    ctx.edit(Command::Meeting(MeetingCommand::Set { id, change: MeetingChange::Stage(stage) }));
}

/// Asks before a meeting goes back behind what was sent or approved.
pub(super) fn question_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &Ui) {
    let Some((id, before)) = state.going_back else { return };
    let Some(meeting) = ctx.document.meetings.get(id).filter(|_| ctx.is_editable()) else {
        return state.going_back = None;
    };
    let (theme, words) = (ctx.theme, ctx.words);
    let frame = Frame::popup(ui.style()).inner_margin(theme.scale.gap.l);
    let modal = Modal::new(ui.make_persistent_id("stage_back")).frame(frame);
    let modal = modal.show(ui.ctx(), |ui| {
        ui.set_width(theme.scale.size.field);
        let stage = words.agenda_stage(before).into_owned();
        ui.label(theme.heading(words.fill("agenda-stage-question", &[("stage", stage.into())])));
        space(ui, theme.scale.gap.s);
        let why = match meeting.stage {
            Stage::Approved => "agenda-stage-question-approved",
            Stage::Held => "agenda-stage-question-held",
            Stage::Draft | Stage::Ready | Stage::Sent => "agenda-stage-question-sent",
        };
        ui.label(words.text(why).as_ref());
        space(ui, theme.scale.gap.m);
        ui.horizontal(|ui| {
            let (yes, no) = (words.text("agenda-stage-question-yes"), words.text("agenda-cancel"));
            let yes = ui.add(Button::primary(theme, &yes).icon(Icon::ArrowLeft)).clicked();
            let no = ui.add(Button::quiet(theme, &no)).clicked();
            (yes, no)
        })
        .inner
    });
    let (yes, no) = modal.inner;
    if yes {
        set(ctx, id, before);
    }
    if yes || no || is_left(&modal) {
        state.going_back = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Dispatch;
    use crate::plan::List;

    #[track_caller]
    fn check(stage: Stage, sent: usize, expected: (Option<Stage>, Option<Stage>)) {
        let at = "2020-08-31T12:00:00".parse().unwrap();
        let meeting = Meeting {
            id: MeetingId(1),
            date: "2020-09-07".parse().unwrap(),
            start: None,
            place: String::new(),
            members: Vec::new(),
            absent: Vec::new(),
            stage,
            sent: vec![Dispatch { at, correction: String::new() }; sent],
            items: List::default(),
            source: None,
        };
        assert_eq!((before(&meeting), next(&meeting)), expected);
    }

    #[test]
    fn the_stages_follow_each_other_and_none_becomes_sent_by_being_called_so() {
        check(Stage::Draft, 0, (None, Some(Stage::Ready)));
        check(Stage::Ready, 0, (Some(Stage::Draft), Some(Stage::Held)));
        check(Stage::Sent, 1, (Some(Stage::Ready), Some(Stage::Held)));
        check(Stage::Held, 1, (Some(Stage::Sent), Some(Stage::Approved)));
        check(Stage::Held, 0, (Some(Stage::Ready), Some(Stage::Approved)));
        check(Stage::Approved, 1, (Some(Stage::Held), None));
    }
}
