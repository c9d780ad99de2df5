//! What is worked out from a document once for each revision and never saved.
//!
//! A document copied and changed shares every thing that did not change with
//! the one before it, so [`Insights::updated`] works out only the rest. Faults
//! are not looked for again: a document with one is never opened, and no edit
//! makes one. [`super::findings::findings`] looks for them too.

mod worked;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use self::worked::{Changed, Worked, of_reimbursements, updated};
use super::cases::CaseFacts;
use super::findings::{Finding, Severity};
use super::follow_up::{FollowUpFacts, PersonFacts};
use super::judge::{
    GoalJudgement, Judgement, Known, MeasureJudgement, SeriesPositions, Tally, series_positions,
};
use super::statements::StatementFacts;
use super::sums::TableSums;
use super::trend::Trend;
use crate::document::Document;
use crate::meeting::Meeting;
use crate::plan::List;
use crate::plan::budget::BudgetTable;
use crate::plan::follow_up::FollowUp;
use crate::plan::goal::{Goal, Origin};
use crate::plan::id::{
    CaseId, FocusAreaId, FollowUpId, GoalId, PersonPlanId, SeriesId, StatementId, TableId,
};
use crate::plan::investment::InvestmentCase;
use crate::plan::measure::Measure;
use crate::plan::persons::PersonPlan;
use crate::plan::series::Series;
use crate::plan::statement::Statement;
use crate::plan::target::Target;

/// What the figures of one document say on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Insights {
    on: NaiveDate,
    goals: Arc<Worked<Goal>>,
    series: Arc<Worked<Series>>,
    budget: Arc<Worked<BudgetTable>>,
    statements: Arc<Worked<Statement>>,
    cases: Arc<Worked<InvestmentCase>>,
    follow_ups: Arc<Worked<FollowUp>>,
    person_plans: Arc<Worked<PersonPlan>>,
    reimbursements: Arc<Vec<Finding>>,
    meetings: Arc<Worked<Meeting>>,
    counts: Arc<GoalCounts>,
}

/// How many goals there are of what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalCounts {
    /// By who set them.
    pub by_origin: BTreeMap<Origin, usize>,
    /// By focus area; `None` for those that belong to none.
    pub by_focus_area: BTreeMap<Option<FocusAreaId>, usize>,
    /// How many measures they have together.
    pub measures: usize,
}

impl Insights {
    /// Works everything out, as it is known and judged on the day `on`.
    pub fn of(document: &Document, on: NaiveDate) -> Self {
        let Document { plan, meetings, .. } = document;
        let positions = series_positions(document);
        let known = Known::new(document, &positions, on);
        Self {
            on,
            goals: Arc::new(Worked::of(&plan.goals, &known)),
            series: Arc::new(Worked::of(&plan.series, &known)),
            budget: Arc::new(Worked::of(&plan.budget, &known)),
            statements: Arc::new(Worked::of(&plan.statements, &known)),
            cases: Arc::new(Worked::of(&plan.cases, &known)),
            follow_ups: Arc::new(Worked::of(&plan.follow_ups, &known)),
            person_plans: Arc::new(Worked::of(&plan.person_plans, &known)),
            reimbursements: Arc::new(of_reimbursements(&plan.reimbursements)),
            meetings: Arc::new(Worked::of(meetings, &known)),
            counts: Arc::new(GoalCounts::of(&plan.goals)),
        }
    }

    /// What [`Insights::of`] would work out for `new` on the same day, when
    /// `self` is of `old`.
    #[must_use]
    pub fn updated(&self, old: &Document, new: &Document) -> Self {
        if old.plan.period != new.plan.period {
            return Self::of(new, self.on);
        }
        let changed = Changed::between(old, new);
        // Series first: what is judged by them finds them by their positions.
        let nowhere = SeriesPositions::new();
        let own = Known::new(new, &nowhere, self.on);
        let series = updated(&self.series, &old.plan.series, &new.plan.series, &changed, &own);
        let known = Known::new(new, &series.positions, self.on);
        Self {
            on: self.on,
            goals: updated(&self.goals, &old.plan.goals, &new.plan.goals, &changed, &known),
            budget: updated(&self.budget, &old.plan.budget, &new.plan.budget, &changed, &known),
            statements: updated(
                &self.statements,
                &old.plan.statements,
                &new.plan.statements,
                &changed,
                &known,
            ),
            cases: updated(&self.cases, &old.plan.cases, &new.plan.cases, &changed, &known),
            follow_ups: updated(
                &self.follow_ups,
                &old.plan.follow_ups,
                &new.plan.follow_ups,
                &changed,
                &known,
            ),
            person_plans: updated(
                &self.person_plans,
                &old.plan.person_plans,
                &new.plan.person_plans,
                &changed,
                &known,
            ),
            reimbursements: if old.plan.reimbursements == new.plan.reimbursements {
                Arc::clone(&self.reimbursements)
            } else {
                Arc::new(of_reimbursements(&new.plan.reimbursements))
            },
            meetings: updated(&self.meetings, &old.meetings, &new.meetings, &changed, &known),
            counts: if old.plan.goals.is_same(&new.plan.goals) {
                Arc::clone(&self.counts)
            } else {
                Arc::new(GoalCounts::of(&new.plan.goals))
            },
            series,
        }
    }

    /// The day on which is judged.
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// How a goal stands.
    pub fn goal(&self, goal: GoalId) -> Option<&GoalJudgement> {
        self.goals.fact(goal)
    }

    /// How every goal stands, in the order of the plan.
    pub fn judgements(&self) -> impl ExactSizeIterator<Item = &GoalJudgement> {
        self.goals.things.iter().map(|work| &work.fact)
    }

    /// How the goals stand together.
    pub fn tally(&self) -> Tally {
        self.judgements().map(GoalJudgement::shown).collect()
    }

    /// How the measures of all goals stand together.
    pub fn tally_of_measures(&self) -> Tally {
        let measures = self.judgements().flat_map(|judged| &judged.measures);
        measures.map(MeasureJudgement::shown).collect()
    }

    /// Judges a target that `document`, whose insights these are, does not hold:
    /// one that is being typed.
    pub fn judge(&self, document: &Document, measure: &Measure, target: &Target) -> Judgement {
        Known::new(document, &self.series.positions, self.on).target(measure, target, None)
    }

    /// The sums of a budget table.
    pub fn sums(&self, table: TableId) -> Option<&TableSums> {
        self.budget.fact(table)
    }

    /// Whether a printed figure is what it claims to be.
    pub fn statement(&self, statement: StatementId) -> Option<&StatementFacts> {
        self.statements.fact(statement)
    }

    /// Compares a statement that `document`, whose insights these are, does not
    /// hold: one that is being typed.
    pub fn compare(&self, document: &Document, statement: &Statement) -> StatementFacts {
        StatementFacts::of(statement, &Known::new(document, &self.series.positions, self.on))
    }

    /// What the figures of an investment case say.
    pub fn case(&self, case: CaseId) -> Option<&CaseFacts> {
        self.cases.fact(case)
    }

    /// How a followed budget goes, by its latest report.
    pub fn follow_up(&self, follow_up: FollowUpId) -> Option<&FollowUpFacts> {
        self.follow_ups.fact(follow_up)
    }

    /// How budget persons go.
    pub fn person_plan(&self, persons: PersonPlanId) -> Option<&PersonFacts> {
        self.person_plans.fact(persons)
    }

    /// How a series goes.
    pub fn trend(&self, series: SeriesId) -> Option<&Trend> {
        self.series.fact(series)
    }

    /// How many goals there are of what.
    pub fn counts(&self) -> &GoalCounts {
        &self.counts
    }

    /// Where a goal stands in the plan, counted from 0.
    pub fn goal_position(&self, goal: GoalId) -> Option<usize> {
        self.goals.positions.get(&goal).copied()
    }

    /// Where a series stands in the plan, counted from 0.
    pub fn series_position(&self, series: SeriesId) -> Option<usize> {
        self.series.positions.get(&series).copied()
    }

    /// Where a budget table stands in the plan, counted from 0.
    pub fn table_position(&self, table: TableId) -> Option<usize> {
        self.budget.positions.get(&table).copied()
    }

    /// Where an investment case stands in the plan, counted from 0.
    pub fn case_position(&self, case: CaseId) -> Option<usize> {
        self.cases.positions.get(&case).copied()
    }

    /// What was found, in the order of the file. The first time after a change
    /// costs more than the next.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let plan = self.goals.all_findings().chain(self.series.all_findings());
        let money = self.budget.all_findings().chain(self.statements.all_findings());
        let during = self.follow_ups.all_findings().chain(self.person_plans.all_findings());
        let during = during.chain(self.cases.all_findings()).chain(self.reimbursements.iter());
        plan.chain(money).chain(during).chain(self.meetings.all_findings())
    }

    /// What was found in the goal at `position`.
    pub fn findings_of_goal(&self, position: usize) -> &[Finding] {
        self.goals.findings_at(position)
    }

    /// What was found in the investment case at `position`.
    pub fn findings_of_case(&self, position: usize) -> &[Finding] {
        self.cases.findings_at(position)
    }

    /// How many findings there are of each severity.
    pub fn finding_counts(&self) -> BTreeMap<Severity, usize> {
        let Self {
            on: _,
            goals,
            series,
            budget,
            statements,
            follow_ups,
            person_plans,
            cases,
            reimbursements,
            meetings,
            counts: _,
        } = self;
        let plan = goals.severities().chain(series.severities());
        let money = budget.severities().chain(statements.severities()).chain(cases.severities());
        let during = follow_ups.severities().chain(person_plans.severities());
        let during = during.chain(reimbursements.iter().map(|finding| finding.severity));
        let mut counts = BTreeMap::new();
        for severity in plan.chain(money).chain(during).chain(meetings.severities()) {
            *counts.entry(severity).or_default() += 1;
        }
        counts
    }
}

impl GoalCounts {
    fn of(goals: &List<Goal>) -> Self {
        let mut counts = Self::default();
        for goal in goals.iter() {
            *counts.by_origin.entry(goal.origin).or_default() += 1;
            *counts.by_focus_area.entry(goal.focus_area).or_default() += 1;
            counts.measures += goal.measures.len();
        }
        counts
    }
}

#[cfg(test)]
mod tests;
