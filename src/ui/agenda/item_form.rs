//! The page of one item, as a form. Each field is one step to undo.

use eframe::egui::Ui;

use super::AgendaView;
use super::attachments::attachments_ui;
use super::item::kind_key;
use super::page::{capitalised, lines};
use crate::edit::meeting::ItemChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness};
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
    heading_fields(&change, state, ui);
    kind_fields(&change, ui);
    text_fields(&change, ui);
    space(ui, ctx.theme.scale.gap.m);
    attachments_ui(&change, ui);
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
        let number = Field::new(theme, &words.text("agenda-number")).width(short).text(
            ui,
            change.salt("agenda_number"),
            &item.number,
        );
        change.send(number.committed.map(ItemChange::Number));
        let case = Field::new(theme, &words.text("agenda-case-number")).width(short).text(
            ui,
            change.salt("agenda_case"),
            &item.case_number,
        );
        change.send(case.committed.map(ItemChange::CaseNumber));
    });
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

fn text_fields(change: &Change<'_, '_>, ui: &mut Ui) {
    let Change { ctx, item, .. } = *change;
    let (theme, words) = (ctx.theme, ctx.words);
    let width = ui.available_width();
    let (one_each, name_each) = (words.text("agenda-one-per-line"), words.text("agenda-name-per-line"));
    let presentation = Field::new(theme, &words.text("agenda-presentation")).width(width).long_text(
        ui,
        change.salt("agenda_presentation"),
        &item.presentation,
        6,
    );
    change.send(presentation.committed.map(ItemChange::Presentation));
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
    let decision = Field::new(theme, &words.text("agenda-decision")).width(width).long_text(
        ui,
        change.salt("agenda_decision"),
        &item.decision,
        3,
    );
    change.send(decision.committed.map(ItemChange::Decision));
    let absent = Field::new(theme, &words.text("agenda-absent")).width(width).hint(&name_each).long_text(
        ui,
        change.salt("agenda_absent"),
        &item.absent.join("\n"),
        1,
    );
    change.send(absent.committed.map(|text| ItemChange::Absent(lines(&text))));
}
