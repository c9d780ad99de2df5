//! The dialog that asks for the day of a new meeting.

use chrono::NaiveDate;
use eframe::egui::{Align2, Frame, Key, Modal, TextEdit, Ui};

use super::{AgendaView, Mode};
use crate::edit::{Command, MeetingCommand};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, is_left, space};
use crate::wording::Words;
use crate::wording::date::parse_day;

/// The day that is being typed.
#[derive(Debug)]
pub(super) struct NewMeeting {
    text: String,
    /// Whether the field has been given the keyboard.
    opened: bool,
}

impl NewMeeting {
    /// Begins with this day.
    pub(super) fn on(day: NaiveDate, words: &Words) -> Self {
        Self { text: words.day_short(day), opened: false }
    }
}

/// What the user did with the dialog.
enum Outcome {
    Nothing,
    Add(NaiveDate),
    Cancel,
}

/// Draws the dialog while it is open.
pub(super) fn dialog_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &Ui) {
    if !ctx.is_editable() {
        state.new_meeting = None;
    }
    let Some(new) = &mut state.new_meeting else { return };
    let frame = Frame::popup(ui.style()).inner_margin(ctx.theme.scale.gap.l);
    let modal = Modal::new(ui.make_persistent_id("new_meeting")).frame(frame);
    let modal = modal.show(ui.ctx(), |ui| form_ui(ctx, new, ui));
    let outcome = if is_left(&modal) { Outcome::Cancel } else { modal.inner };
    match outcome {
        Outcome::Nothing => {}
        Outcome::Cancel => state.new_meeting = None,
        Outcome::Add(date) => {
            ctx.edit(Command::Meeting(MeetingCommand::Add { date }));
            state.new_meeting = None;
            state.mode = Mode::Editing;
        }
    }
}

fn form_ui(ctx: &ViewCtx<'_>, new: &mut NewMeeting, ui: &mut Ui) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    ui.set_width(theme.scale.size.field);
    ui.label(theme.heading(words.text("agenda-add-meeting-now")));
    space(ui, theme.scale.gap.s);
    let label = ui.label(theme.caption(words.text("agenda-date")));
    let width = ui.available_width();
    let field = TextEdit::singleline(&mut new.text).desired_width(width).align(Align2::LEFT_CENTER);
    let field = ui.add(field).labelled_by(label.id);
    if !std::mem::replace(&mut new.opened, true) {
        field.request_focus();
    }
    let day = parse_day(&new.text, words);
    // An empty field is no mistake yet.
    if let Some(problem) = day.err().filter(|_| !new.text.trim().is_empty()) {
        ui.label(theme.small(words.date_problem(problem)).color(theme.palette.tone.bad.text));
    } else {
        ui.label(theme.small(words.text("agenda-date-hint")));
    }
    space(ui, theme.scale.gap.s);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let (add, cancel) = (words.text("agenda-add-meeting-now"), words.text("agenda-cancel"));
    let mut outcome = Outcome::Nothing;
    ui.horizontal(|ui| {
        let button = Button::primary(theme, &add).icon(Icon::Add);
        let pressed = ui.add_enabled(day.is_ok(), button).clicked();
        if let (true, Ok(day)) = (pressed || entered, day) {
            outcome = Outcome::Add(day);
        }
        if ui.add(Button::quiet(theme, &cancel)).clicked() {
            outcome = Outcome::Cancel;
        }
    });
    outcome
}
