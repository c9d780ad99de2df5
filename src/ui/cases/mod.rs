//! The view Investeringer: what each case was to cost and save, and did.

mod assumptions;
mod edit;
mod head;
mod money;
mod overview;
mod person_plot;
mod persons;
mod plot;
mod remarks;
mod table;
#[cfg(test)]
mod tests;
mod trial;

use std::collections::BTreeMap;

use eframe::egui::{ScrollArea, Ui};

use super::context::ViewCtx;
use super::view::View;
use super::widgets::{Button, EmptyState, follow_keyboard, segmented, space};
use crate::analysis::CaseFacts;
use crate::edit::{Command, ListCommand, Subject};
use crate::plan::id::CaseId;
use crate::plan::investment::{Assumptions, InvestmentCase};
use crate::ui::theme::Icon;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct CasesView {
    /// The case that is looked at; none for all of them.
    selected: Option<CaseId>,
    part: Part,
    /// What is tried, by case. It is never the plan's.
    trials: BTreeMap<CaseId, Assumptions>,
    /// The case whose trial is about to be adopted.
    adopting: Option<CaseId>,
    edit: edit::Editing,
    /// Whether the next case that is led to is a new one.
    expected: Expected,
}

/// What of a case is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    /// Its money.
    #[default]
    Money,
    /// Its persons.
    Persons,
    /// What it was reckoned with.
    Assumptions,
    /// What if it were reckoned with something else.
    Trial,
    /// Its fields.
    Edit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Expected {
    #[default]
    Nothing,
    /// A case that was just added.
    NewCase,
}

/// A case with what is known of it.
#[derive(Clone, Copy)]
struct Case<'a> {
    case: &'a InvestmentCase,
    facts: &'a CaseFacts,
}

impl CasesView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        let Subject::Case(id) = subject else { return };
        if std::mem::take(&mut self.expected) == Expected::NewCase {
            self.part = Part::Edit;
        }
        self.selected = Some(id);
    }
}

/// Draws the view.
pub fn cases_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, ui: &mut Ui) {
    if ctx.document.plan.cases.is_empty() {
        return empty_ui(ctx, state, ui);
    }
    let selected = state.selected.and_then(|id| find(ctx, id));
    let salt = selected.map(|case| case.case.id);
    ScrollArea::vertical().id_salt(("cases", salt)).auto_shrink([false, false]).show(ui, |ui| {
        match selected {
            Some(case) => case_ui(ctx, state, case, ui),
            None => overview::overview_ui(ctx, state, ui),
        }
        follow_keyboard(ui, 0.0);
    });
    if let Some(case) = selected {
        trial::adopting_ui(ctx, state, case, ui);
    }
}

fn find<'a>(ctx: &ViewCtx<'a>, id: CaseId) -> Option<Case<'a>> {
    Some(Case { case: ctx.document.plan.cases.get(id)?, facts: ctx.insights.case(id)? })
}

/// The page of one case.
fn case_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, case: Case<'_>, ui: &mut Ui) {
    head::head_ui(ctx, state, case, ui);
    space(ui, ctx.theme.scale.gap.m);
    parts_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.m);
    match state.part {
        Part::Money => money::money_ui(ctx, case, ui),
        Part::Persons => persons::persons_ui(ctx, case, ui),
        Part::Assumptions => assumptions::assumptions_ui(ctx, case, ui),
        Part::Trial => trial::trial_ui(ctx, state, case, ui),
        Part::Edit => edit::edit_ui(ctx, &mut state.edit, case, ui),
    }
    remarks::remarks_ui(ctx, case, ui);
}

fn parts_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, ui: &mut Ui) {
    let words = ctx.words;
    if !ctx.is_editable() && state.part == Part::Edit {
        state.part = Part::Money;
    }
    let parts = [
        (Part::Money, words.text("cases-part-money")),
        (Part::Persons, words.text("cases-part-persons")),
        (Part::Assumptions, words.text("cases-part-assumptions")),
        (Part::Trial, words.text("cases-part-trial")),
        (Part::Edit, words.text("cases-part-edit")),
    ];
    let shown = parts.iter().filter(|(part, _)| *part != Part::Edit || ctx.is_editable());
    let options: Vec<(Part, &str)> = shown.map(|(part, name)| (*part, name.as_ref())).collect();
    let name = words.text("cases-parts");
    ScrollArea::horizontal().id_salt("parts").show(ui, |ui| {
        if let Some(part) = segmented(ui, ctx.theme, &name, &options, &state.part) {
            state.part = part;
        }
    });
}

fn empty_ui(ctx: &ViewCtx<'_>, state: &mut CasesView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("cases-empty"), ctx.words.text("cases-empty-advice"));
    let label = ctx.words.text("cases-add");
    let mut empty = EmptyState::new(ctx.theme, View::Cases.icon(), &title, &advice);
    if ctx.is_editable() {
        empty = empty.action(Button::primary(ctx.theme, &label).icon(Icon::Add));
    }
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        add(ctx, state);
    }
}

/// Asks for a new case; its fields are shown when it comes.
fn add(ctx: &ViewCtx<'_>, state: &mut CasesView) {
    state.expected = Expected::NewCase;
    let case = InvestmentCase {
        id: CaseId(0),
        title: ctx.words.text("cases-new-title").into_owned(),
        focus_area: None,
        period: None,
        investment: None,
        flows: Vec::new(),
        path: None,
        assumptions: Assumptions::default(),
        statuses: Vec::new(),
        next_decision: None,
        source: None,
        note: None,
    };
    ctx.edit(Command::Case(ListCommand::Add(Box::new(case))));
}
