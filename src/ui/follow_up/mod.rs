//! The view Opfølgning: how budgets go during their years, the persons they reckon
//! with, and the state's shares of the cost.

mod about;
mod bar;
mod bridge_plot;
mod explanation_sheet;
mod explanations;
mod figures;
mod fit;
mod frame;
mod grant_form;
mod grants;
mod line_names;
mod line_sheet;
mod lines;
mod page;
mod person_sheet;
mod persons;
mod rate_sheet;
mod rates;
#[cfg(test)]
mod tests;
mod typed_sheet;
mod year_plot;

use std::collections::BTreeMap;

use eframe::egui::{ScrollArea, Ui};

use super::context::ViewCtx;
use super::widgets::{follow_keyboard, space};
use crate::edit::Subject;
use crate::plan::id::{FollowUpId, PersonPlanId};
use fit::Fit;
use page::OpenFollowUp;
use persons::OpenPersons;
use rates::OpenRates;

/// With less height than this, in points, the page scrolls whole.
const SHORT: f32 = 470.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct FollowUpView {
    kind: Kind,
    follow_up: Option<FollowUpId>,
    persons: Option<PersonPlanId>,
    follow_ups: BTreeMap<FollowUpId, OpenFollowUp>,
    person_plans: BTreeMap<PersonPlanId, OpenPersons>,
    rates: OpenRates,
    /// What the user went away from in this pass: what was typed there is handed over
    /// in the same pass and should not lead back.
    left: Option<Subject>,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// How budgets go.
    #[default]
    FollowUp,
    /// The persons they reckon with.
    Persons,
    /// The state's shares.
    Rates,
}

impl FollowUpView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        if self.left == Some(subject) {
            return;
        }
        match subject {
            Subject::FollowUp(id) => (self.kind, self.follow_up) = (Kind::FollowUp, Some(id)),
            Subject::PersonPlan(id) => (self.kind, self.persons) = (Kind::Persons, Some(id)),
            _ => {}
        }
    }

    /// Hands over what is being typed in a cell, if it can be understood. Call it
    /// before the plan is saved or the view is left.
    pub fn finish_typing(&mut self, ctx: &ViewCtx<'_>) {
        let plan = &ctx.document.plan;
        for (id, open) in &mut self.follow_ups {
            if let Some(follow_up) = plan.follow_ups.get(*id) {
                open.finish_typing(ctx, follow_up);
            }
        }
        for (id, open) in &mut self.person_plans {
            if let Some(persons) = plan.person_plans.get(*id) {
                open.finish_typing(ctx, persons);
            }
        }
        self.rates.finish_typing(ctx);
    }

    /// The things to show: the selected ones, or where they are gone, the first.
    fn settle(&mut self, ctx: &ViewCtx<'_>) {
        let plan = &ctx.document.plan;
        let first = || plan.follow_ups.at(0).map(|follow_up| follow_up.id);
        self.follow_up = self.follow_up.filter(|id| plan.follow_ups.get(*id).is_some()).or_else(first);
        let first = || plan.person_plans.at(0).map(|persons| persons.id);
        self.persons = self.persons.filter(|id| plan.person_plans.get(*id).is_some()).or_else(first);
        self.follow_ups.retain(|id, _| plan.follow_ups.get(*id).is_some());
        self.person_plans.retain(|id, _| plan.person_plans.get(*id).is_some());
    }
}

/// Draws the view.
pub fn follow_up_ui(ctx: &ViewCtx<'_>, state: &mut FollowUpView, ui: &mut Ui) {
    state.left = None;
    state.settle(ctx);
    if ui.available_height() < SHORT {
        let scroll = ScrollArea::vertical().id_salt("follow_up_view").auto_shrink([false, false]);
        scroll.show(ui, |ui| {
            contents_ui(ctx, state, Fit::View, ui);
            follow_keyboard(ui, ctx.theme.scale.size.control);
        });
    } else {
        contents_ui(ctx, state, Fit::Part, ui);
    }
}

fn contents_ui(ctx: &ViewCtx<'_>, state: &mut FollowUpView, fit: Fit, ui: &mut Ui) {
    bar::bar_ui(ctx, state, ui);
    space(ui, ctx.theme.scale.gap.xs);
    let plan = &ctx.document.plan;
    match state.kind {
        Kind::FollowUp => match state.follow_up.and_then(|id| plan.follow_ups.get(id)) {
            Some(follow_up) => {
                page::page_ui(ctx, state.follow_ups.entry(follow_up.id).or_default(), follow_up, fit, ui);
            }
            None => bar::empty_ui(ctx, Kind::FollowUp, ui),
        },
        Kind::Persons => match state.persons.and_then(|id| plan.person_plans.get(id)) {
            Some(persons) => {
                persons::page_ui(ctx, state.person_plans.entry(persons.id).or_default(), persons, fit, ui);
            }
            None => bar::empty_ui(ctx, Kind::Persons, ui),
        },
        Kind::Rates => rates::page_ui(ctx, &mut state.rates, fit, ui),
    }
}
