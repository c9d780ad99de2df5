//! The facts of one meeting, as a form. Each field is one step to undo.

use chrono::NaiveTime;
use eframe::egui::Ui;

use super::meeting::{heading_ui, names_ui};
use super::page::lines;
use crate::edit::meeting::MeetingChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::Meeting;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, fields};
use crate::wording::date::parse_day;
use crate::wording::time::parse_time;

/// Draws the form. What was sent or approved is read instead.
pub(super) fn form_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    if meeting.stage.agenda_is_open() {
        when_fields(ctx, ui, meeting);
    } else {
        heading_ui(ctx, ui, meeting);
    }
    if meeting.stage.minutes_are_open() {
        name_fields(ctx, ui, meeting);
    } else {
        names_ui(ctx, ui, meeting);
    }
}

fn send(ctx: &ViewCtx<'_>, meeting: &Meeting, change: Option<MeetingChange>) {
    if let Some(change) = change {
        ctx.edit(Command::Meeting(MeetingCommand::Set { id: meeting.id, change }));
    }
}

fn when_fields(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    let salt = |field: &'static str| (field, meeting.id.0);
    fields(ui, theme, |ui| {
        let short = theme.scale.size.field / 2.0;
        let day = |text: &str| parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned());
        let date = words.text("agenda-date");
        let date = Field::new(theme, &date).width(short).parsed_words(
            ui,
            salt("agenda_date"),
            &words.day_short(meeting.date),
            day,
        );
        send(ctx, meeting, date.committed.map(MeetingChange::Date));
        let shown = meeting.start.map(|start| words.time_in_field(start)).unwrap_or_default();
        let start = words.text("agenda-start");
        let start =
            Field::new(theme, &start)
                .width(short)
                .parsed_words(ui, salt("agenda_start"), &shown, |text| start_of(ctx, text));
        send(ctx, meeting, start.committed.map(MeetingChange::Start));
        let place = words.text("agenda-place");
        let place = Field::new(theme, &place).text(ui, salt("agenda_place"), &meeting.place);
        send(ctx, meeting, place.committed.map(MeetingChange::Place));
    });
}

fn name_fields(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting) {
    let (theme, words) = (ctx.theme, ctx.words);
    let salt = |field: &'static str| (field, meeting.id.0);
    let (width, hint) = (ui.available_width(), words.text("agenda-name-per-line"));
    let label = words.text("agenda-members");
    let members = Field::new(theme, &label).width(width).hint(&hint);
    let members = members.long_text(ui, salt("agenda_members"), &meeting.members.join("\n"), 3);
    send(ctx, meeting, members.committed.map(|text| MeetingChange::Members(lines(&text))));
    let label = words.text("agenda-absent");
    let absent = Field::new(theme, &label).width(width).hint(&hint);
    let absent = absent.long_text(ui, salt("agenda_meeting_absent"), &meeting.absent.join("\n"), 1);
    send(ctx, meeting, absent.committed.map(|text| MeetingChange::Absent(lines(&text))));
}

/// A time of day, or none where nothing is written.
fn start_of(ctx: &ViewCtx<'_>, text: &str) -> Result<Option<NaiveTime>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    parse_time(text).map(Some).ok_or_else(|| ctx.words.text("agenda-start-wrong").into_owned())
}
