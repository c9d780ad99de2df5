//! The page of one item, as a form. Each field is one step to undo.

use eframe::egui::Ui;

use super::attachments::attachments_ui;
use super::item::{heading_ui, kind_key, part_ui};
use super::page::{capitalised, lines, part};
use super::{AgendaView, minutes_form, sections_form, slides_form, stage, tasks};
use crate::edit::meeting::ItemChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness};
use crate::meeting::case_number::case_form;
use crate::meeting::numbering;
use crate::plan::id::MeetingId;
use crate::plan::meeting_setup::ItemPart;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, fields, segmented, space};

/// Draws the form.
pub(super) fn form_ui(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    ui: &mut Ui,
    meeting: &Meeting,
    item: &AgendaItem,
) {
    let change = Change { ctx, meeting, item };
    let is_open = meeting.stage.agenda_is_open();
    if is_open {
        heading_fields(&change, state, ui);
        kind_fields(&change, ui);
    } else {
        heading_ui(ctx, ui, meeting, item);
        stage::note_ui(ctx, ui, meeting);
    }
    for part_of in item.parts(&ctx.document.plan.meeting_setup) {
        match &part_of {
            ItemPart::Decision if meeting.stage.minutes_are_open() => {
                minutes_form::form_ui(&change, ui);
            }
            _ if !is_open => part_ui(ctx, ui, item, &part_of),
            ItemPart::Presentation => sections_form::presentation_ui(&change, state, ui),
            ItemPart::Section(kind) => sections_form::section_ui(&change, state, ui, kind),
            ItemPart::Recommendation => recommendation_fields(&change, ui),
            ItemPart::Decision => {}
            ItemPart::Attachments => attachments_ui(&change, ui),
        }
    }
    part(ui, ctx.theme, &ctx.words.text("agenda-tasks"), |ui| tasks::form_ui(&change, ui));
    let slides = ctx.words.text("presenting-item-slides");
    part(ui, ctx.theme, &slides, |ui| slides_form::form_ui(&change, state, ui));
    part(ui, ctx.theme, &ctx.words.text("agenda-chair"), |ui| chair_fields(&change, ui));
    if is_open {
        space(ui, ctx.theme.scale.gap.m);
        sections_form::add_ui(&change, ui);
        move_field(&change, ui);
    }
}

/// The item, and how a field of it is changed.
pub(super) struct Change<'a, 'ctx> {
    pub(super) ctx: &'a ViewCtx<'ctx>,
    pub(super) meeting: &'a Meeting,
    pub(super) item: &'a AgendaItem,
}

impl Change<'_, '_> {
    /// Asks for the change, if there is one.
    pub(super) fn send(&self, change: Option<ItemChange>) {
        if let Some(change) = change {
            let (meeting, item) = (self.meeting.id, self.item.id);
            self.ctx.edit(Command::Meeting(MeetingCommand::SetItem { meeting, item, change }));
        }
    }

    /// Tells the fields of one item from those of another.
    pub(super) fn salt(&self, field: &'static str) -> (&'static str, u32) {
        (field, self.item.id.0)
    }
}

fn heading_fields(change: &Change<'_, '_>, state: &mut AgendaView, ui: &mut Ui) {
    let Change { ctx, item, .. } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let width = ui.available_width();
    let title = Field::new(theme, &words.text("agenda-title")).width(width).text(
        ui,
        change.salt("agenda_title"),
        &item.title,
    );
    if std::mem::take(&mut state.focus_title) {
        title.response.request_focus();
    }
    change.send(title.committed.map(ItemChange::Title));
    fields(ui, theme, |ui| {
        let short = theme.scale.size.field / 2.0;
        let doubled = is_doubled(change).then(|| words.text("agenda-number-doubled"));
        let number = Field::new(theme, &words.text("agenda-number"))
            .width(short)
            .error(doubled.as_deref())
            .text(ui, change.salt("agenda_number"), &item.number);
        change.send(number.committed.map(ItemChange::Number));
        let is_free = !item.case_number.is_empty() && case_form(&item.case_number).is_none();
        let free = words.text("agenda-case-free");
        let label = words.text("agenda-case-number");
        let field = Field::new(theme, &label).width(short);
        let field = if is_free { field.hint(&free) } else { field };
        let case = field.text(ui, change.salt("agenda_case"), &item.case_number);
        change.send(case.committed.map(ItemChange::CaseNumber));
    });
}

fn is_doubled(change: &Change<'_, '_>) -> bool {
    let document = change.ctx.document;
    let numbering = document.plan.meeting_setup.numbering;
    numbering::doubled(numbering, &document.meetings, change.meeting).contains(&change.item.id)
}

fn kind_fields(change: &Change<'_, '_>, ui: &mut Ui) {
    let Change { ctx, item, .. } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let kinds = ItemKind::ALL.map(|kind| (kind, words.text(kind_key(kind))));
    let kinds: Vec<(ItemKind, &str)> = kinds.iter().map(|(kind, label)| (*kind, &**label)).collect();
    let kind = Field::new(theme, &words.text("agenda-kind")).choice(
        ui,
        change.salt("agenda_kind"),
        &kinds,
        Some(&item.kind),
    );
    change.send(kind.committed.map(ItemChange::Kind));
    let name = words.text("agenda-openness");
    ui.label(theme.caption(&*name).color(theme.palette.text.plain));
    change.send(openness_ui(ctx, ui, &name, item.openness).map(ItemChange::Openness));
    space(ui, theme.scale.gap.s);
}

/// Open or closed. Returns the other one when it was chosen.
pub(super) fn openness_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, name: &str, now: Openness) -> Option<Openness> {
    let label = |openness| capitalised(&ctx.words.openness(openness));
    let (open, closed) = (label(Openness::Open), label(Openness::Closed));
    let options = [(Openness::Open, open.as_str()), (Openness::Closed, closed.as_str())];
    segmented(ui, ctx.theme, name, &options, &now)
}

fn recommendation_fields(change: &Change<'_, '_>, ui: &mut Ui) {
    let Change { ctx, item, .. } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let (width, one_each) = (ui.available_width(), words.text("agenda-one-per-line"));
    let by = Field::new(theme, &words.text("agenda-recommended-by")).width(width).text(
        ui,
        change.salt("agenda_by"),
        &item.recommended_by,
    );
    change.send(by.committed.map(ItemChange::RecommendedBy));
    let clauses = Field::new(theme, &words.text("agenda-recommendation"))
        .width(width)
        .hint(&one_each)
        .long_text(ui, change.salt("agenda_clauses"), &item.recommendation.join("\n"), 2);
    change.send(clauses.committed.map(|text| ItemChange::Recommendation(lines(&text))));
}

/// What only who runs the meeting needs.
fn chair_fields(change: &Change<'_, '_>, ui: &mut Ui) {
    let Change { ctx, item, .. } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let wrong = words.text("agenda-minutes-wrong");
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => match text.parse::<u16>() {
            Ok(minutes) if minutes > 0 => Ok(Some(minutes)),
            _ => Err(wrong.clone().into_owned()),
        },
    };
    let shown = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let label = words.text("agenda-minutes-planned");
    let field = Field::new(theme, &label).width(theme.scale.size.field / 2.0);
    let minutes = field.parsed_words(ui, change.salt("agenda_minutes"), &shown, read);
    change.send(minutes.committed.map(ItemChange::Minutes));
    let (label, hint) = (words.text("agenda-notes"), words.text("agenda-notes-hint"));
    let width = ui.available_width();
    let field = Field::new(theme, &label).width(width).hint(&hint);
    let notes = field.long_text(ui, change.salt("agenda_notes"), &item.notes, 2);
    change.send(notes.committed.map(ItemChange::Notes));
}

/// Moves the item to another meeting whose agenda was not sent.
fn move_field(change: &Change<'_, '_>, ui: &mut Ui) {
    let Change { ctx, meeting, item } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let is_other = |other: &&Meeting| other.id != meeting.id && other.stage.agenda_is_open();
    let others = ctx.document.meetings.iter().filter(is_other);
    let others: Vec<(MeetingId, String)> =
        others.map(|other| (other.id, capitalised(&words.day_with_weekday(other.date)))).collect();
    if others.is_empty() {
        return;
    }
    let options: Vec<(MeetingId, &str)> = others.iter().map(|(id, day)| (*id, day.as_str())).collect();
    let (label, choose) = (words.text("agenda-move-to"), words.text("agenda-move-to-choose"));
    let field = Field::new(theme, &label).placeholder(&choose);
    if let Some(to) = field.choice(ui, change.salt("agenda_move_to"), &options, None).committed {
        ctx.edit(Command::Meeting(MeetingCommand::MoveItemTo { item: item.id, to }));
    }
}
