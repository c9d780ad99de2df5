//! Which view draws what, and what each remembers between drawings.

use eframe::egui::Ui;

use super::agenda::{AgendaView, agenda_ui};
use super::budget::{BudgetView, budget_ui};
use super::cases::{CasesView, cases_ui};
use super::context::ViewCtx;
use super::follow_up::{FollowUpView, follow_up_ui};
use super::goals::{GoalsView, goals_ui};
use super::import::{ImportView, import_ui};
use super::overview::{OverviewView, overview_ui};
use super::parts::grouping::Group;
use super::series::{SeriesView, series_ui};
use super::statements::{StatementsView, statements_ui};
use super::view::View;
use crate::analysis::Verdict;
use crate::document::Document;
use crate::edit::Subject;
use crate::export;

/// What every view remembers between drawings. Nothing of it is the plan's.
#[derive(Debug, Default)]
pub struct Views {
    overview: OverviewView,
    goals: GoalsView,
    budget: BudgetView,
    follow_up: FollowUpView,
    cases: CasesView,
    statements: StatementsView,
    series: SeriesView,
    import: ImportView,
    agenda: AgendaView,
}

impl Views {
    /// Draws one view.
    pub fn show(&mut self, view: View, ctx: &ViewCtx<'_>, ui: &mut Ui) {
        match view {
            View::Overview => overview_ui(ctx, &mut self.overview, ui),
            View::Goals => goals_ui(ctx, &mut self.goals, ui),
            View::Budget => budget_ui(ctx, &mut self.budget, ui),
            View::FollowUp => follow_up_ui(ctx, &mut self.follow_up, ui),
            View::Cases => cases_ui(ctx, &mut self.cases, ui),
            View::Statements => statements_ui(ctx, &mut self.statements, ui),
            View::Series => match ctx.importing {
                // A frozen state takes nothing in.
                Some(importing) if ctx.is_editable() => import_ui(ctx, importing, &mut self.import, ui),
                _ => series_ui(ctx, &mut self.series, ui),
            },
            View::Agenda => agenda_ui(ctx, &mut self.agenda, ui),
        }
    }

    /// Hands over what is typed in a sheet and not yet handed over. Call it before
    /// the plan is saved or another view is shown.
    pub fn finish_typing(&mut self, ctx: &ViewCtx<'_>) {
        self.budget.finish_typing(ctx);
        self.follow_up.finish_typing(ctx);
        self.series.finish_typing(ctx);
    }

    /// Forgets what was seen of the file before the one that is now read.
    pub fn begin_import(&mut self) {
        self.import = ImportView::default();
    }

    /// Shows what differs between the states of the plan.
    pub fn show_changes(&mut self) {
        self.agenda.show_changes();
    }

    /// Shows what differs between the plan and the state that was read beside it.
    pub fn compare_beside(&mut self) {
        self.agenda.compare_beside();
    }

    /// What a document of the page that was read last in the agenda would be of.
    pub fn subject(&self, document: &Document) -> Option<export::Subject> {
        self.agenda.subject(document)
    }

    /// Narrows the list of goals to those with a verdict.
    pub fn narrow_goals(&mut self, verdict: Verdict, within: Option<Group>) {
        self.goals.narrow_to(verdict, within);
    }

    /// Lets the view that shows `subject` lead to it.
    pub fn lead_to(&mut self, subject: Subject) {
        self.overview.lead_to(subject);
        self.goals.lead_to(subject);
        self.budget.lead_to(subject);
        self.follow_up.lead_to(subject);
        self.cases.lead_to(subject);
        self.statements.lead_to(subject);
        self.series.lead_to(subject);
        self.agenda.lead_to(subject);
    }
}
