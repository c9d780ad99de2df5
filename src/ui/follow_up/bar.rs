//! The first line of the view: what is looked at, which of several, and what can be
//! added or removed.

use eframe::egui::{Align, Layout, Popup, Ui};

use super::{FollowUpView, Kind};
use crate::edit::{Command, ListCommand, Subject};
use crate::plan::budget::{BudgetTable, Cells, Column, ColumnKind};
use crate::plan::follow_up::FollowUp;
use crate::plan::persons::PersonPlan;
use crate::plan::{Period, Plan};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, Field, segmented};

/// Draws the line.
pub(super) fn bar_ui(ctx: &ViewCtx<'_>, state: &mut FollowUpView, ui: &mut Ui) {
    let words = ctx.words;
    let labels = [
        (Kind::FollowUp, words.text("followup-kind-follow-up")),
        (Kind::Persons, words.text("followup-kind-persons")),
        (Kind::Rates, words.text("followup-kind-rates")),
    ];
    let options: Vec<(Kind, &str)> = labels.iter().map(|(kind, label)| (*kind, &**label)).collect();
    ui.horizontal_wrapped(|ui| {
        let picked = segmented(ui, ctx.theme, &words.text("followup-shown"), &options, &state.kind);
        if let Some(kind) = picked {
            leave(ctx, state);
            state.kind = kind;
        }
        if ctx.is_editable() && state.kind != Kind::Rates {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| menu_ui(ctx, state, ui));
        }
    });
    which_ui(ctx, state, ui);
}

/// What was typed is handed over, and does not lead back.
fn leave(ctx: &ViewCtx<'_>, state: &mut FollowUpView) {
    state.finish_typing(ctx);
    state.left = match state.kind {
        Kind::FollowUp => state.follow_up.map(Subject::FollowUp),
        Kind::Persons => state.persons.map(Subject::PersonPlan),
        Kind::Rates => None,
    };
}

/// The choice between several of a kind.
fn which_ui(ctx: &ViewCtx<'_>, state: &mut FollowUpView, ui: &mut Ui) {
    let plan = &ctx.document.plan;
    match state.kind {
        Kind::FollowUp if plan.follow_ups.len() > 1 => {
            let options: Vec<_> = plan.follow_ups.iter().map(|it| (it.id, it.title.as_str())).collect();
            let name = ctx.words.text("followup-which");
            let field = Field::new(ctx.theme, &name).choice(ui, "which", &options, state.follow_up.as_ref());
            if let Some(id) = field.committed {
                leave(ctx, state);
                state.follow_up = Some(id);
            }
        }
        Kind::Persons if plan.person_plans.len() > 1 => {
            let options: Vec<_> = plan.person_plans.iter().map(|it| (it.id, it.title.as_str())).collect();
            let name = ctx.words.text("followup-which-persons");
            let field = Field::new(ctx.theme, &name).choice(ui, "which", &options, state.persons.as_ref());
            if let Some(id) = field.committed {
                leave(ctx, state);
                state.persons = Some(id);
            }
        }
        Kind::FollowUp | Kind::Persons | Kind::Rates => {}
    }
}

fn menu_ui(ctx: &ViewCtx<'_>, state: &FollowUpView, ui: &mut Ui) {
    let words = ctx.words;
    let button = ui.add(Button::icon_only(ctx.theme, Icon::More, &words.text("followup-menu")));
    let (add, remove, removal) = match state.kind {
        Kind::FollowUp => {
            let removal = state.follow_up.map(|id| Command::FollowUp(ListCommand::Remove(id)));
            ("followup-add", "followup-remove", removal)
        }
        Kind::Persons | Kind::Rates => {
            let removal = state.persons.map(|id| Command::Persons(ListCommand::Remove(id)));
            ("followup-add-persons", "followup-remove-persons", removal)
        }
    };
    Popup::menu(&button).show(|ui| {
        let addition = new(ctx, state.kind);
        if ui.add_enabled(addition.is_some(), eframe::egui::Button::new(words.text(add))).clicked()
            && let Some(addition) = addition
        {
            ctx.edit(addition);
        }
        if let Some(removal) = removal
            && ui.button(words.text(remove)).clicked()
        {
            ctx.edit(removal);
        }
    });
}

/// What stands where there is none of a kind.
pub(super) fn empty_ui(ctx: &ViewCtx<'_>, kind: Kind, ui: &mut Ui) {
    let words = ctx.words;
    let keys = match kind {
        Kind::FollowUp if followable(&ctx.document.plan).is_none() => {
            ["followup-empty", "followup-empty-no-table", "followup-add"]
        }
        Kind::FollowUp => ["followup-empty", "followup-empty-advice", "followup-add"],
        Kind::Persons | Kind::Rates => {
            ["followup-empty-persons", "followup-empty-persons-advice", "followup-add-persons"]
        }
    };
    let [title, advice, add] = keys.map(|key| words.text(key));
    let mut empty = EmptyState::new(ctx.theme, View::FollowUp.icon(), &title, &advice);
    let addition = new(ctx, kind).filter(|_| ctx.is_editable());
    if addition.is_some() {
        empty = empty.action(Button::primary(ctx.theme, &add).icon(Icon::Add));
    }
    if let (true, Some(addition)) = (empty.show(ui).is_some_and(|button| button.clicked()), addition) {
        ctx.edit(addition);
    }
}

/// A new one of a kind; none where there is nothing to follow.
fn new(ctx: &ViewCtx<'_>, kind: Kind) -> Option<Command> {
    let plan = &ctx.document.plan;
    let year = Period::Year(plan.period.year());
    let args = [("year", ctx.words.period(year).into())];
    match kind {
        Kind::FollowUp => {
            let (table, column) = followable(plan)?;
            Some(Command::FollowUp(ListCommand::Add(Box::new(FollowUp {
                id: 0.into(),
                title: ctx.words.fill("followup-new-title", &args),
                table: table.id,
                column: column.id,
                year,
                added: Vec::new(),
                grants: Vec::new(),
                reports: Vec::new(),
                explanations: Vec::new(),
                source: None,
                note: None,
            }))))
        }
        Kind::Persons => Some(Command::Persons(ListCommand::Add(Box::new(PersonPlan {
            id: 0.into(),
            title: ctx.words.fill("followup-new-persons-title", &args),
            year,
            months: Cells::blank(PersonPlan::MONTHS),
            series: None,
            line: None,
            source: None,
            note: None,
        })))),
        Kind::Rates => None,
    }
}

/// The first column of money, which a follow-up can begin with.
fn followable(plan: &Plan) -> Option<(&BudgetTable, &Column)> {
    plan.budget.iter().find_map(|table| Some((table, table.columns.iter().find(|column| is_money(column))?)))
}

/// Whether a column counts money.
pub(super) fn is_money(column: &Column) -> bool {
    matches!(&column.kind, ColumnKind::Figures { unit, .. } if unit.kroner().is_some())
}
