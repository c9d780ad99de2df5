//! What a check finds in a document: faults, and remarks on what it says.

use chrono::NaiveDate;

use super::cases::{self, CaseFacts, CaseFinding};
use super::follow_up::{FollowUpFacts, FollowUpFinding};
use super::judge::{GoalJudgement, Judgement, Known, series_positions};
use super::printed::{self, Disagreement};
use super::statements::StatementFacts;
use super::sums::{Agreement, ColumnSum, RowSums, Sum, TableSums};
use super::trend::Trend;
use crate::document::{Document, FaultKind, Place, faults};
use crate::meeting::{AgendaItem, Meeting, Stage, numbering};
use crate::plan::budget::{BudgetTable, ColumnKind, Row};
use crate::plan::goal::Goal;
use crate::plan::id::RowId;
use crate::plan::investment::InvestmentCase;
use crate::plan::measure::Measure;
use crate::plan::source::Source;
use crate::plan::statement::Statement;
use crate::plan::target::{Condition, Due, Target};
use crate::plan::unit::Unit;
use crate::plan::{Period, Plan};

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How grave it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: FindingKind,
}

/// How grave a finding is, gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It cannot be true of any plan.
    Error,
    /// It is probably wrong, and someone should look.
    Warning,
    /// It is worth knowing.
    Note,
}

impl Severity {
    /// Every severity, gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// A reference or a list that is not whole.
    Fault(FaultKind),
    /// A printed total that is not the sum of its parts, or cannot be compared with it.
    PrintedTotal {
        /// What was printed and computed.
        column: ColumnSum,
        /// The decimals the column is printed with.
        decimals: u8,
    },
    /// A printed figure that is not what its formula comes to, or cannot be compared with it.
    PrintedFormula {
        /// What was printed and computed.
        figure: ColumnSum,
        /// The decimals it is printed with.
        decimals: u8,
    },
    /// A sum or formula that comes to nothing that could be shown.
    NotWorkedOut {
        /// Why.
        why: Sum,
    },
    /// Nothing shows how a measure goes.
    MeasureWithoutSeries,
    /// The series of a measure counts in another unit than its target.
    OtherUnit {
        /// What the series counts.
        series: Unit,
    },
    /// A target is compared with a level that is not known.
    BaseMissing,
    /// The plan leaves undefined what is counted.
    MeasureUnclear,
    /// A printed change is not what the figures make it.
    PrintedChange(Disagreement),
    /// The level is not the figure of its budget line.
    BudgetDiffers(Disagreement),
    /// A printed figure is not what it claims to be, or cannot be compared with it.
    Statement(Box<StatementFound>),
    /// A target is due at a time the plan is not for.
    DeadlineOutsidePlan {
        /// The time the plan is for.
        plan: Period,
    },
    /// A series has no known figure.
    SeriesWithoutValues,
    /// Someone sent apologies who is not among the meeting's members.
    AbsentNotMember {
        /// Who.
        name: String,
    },
    /// Other items of the meeting have been decided, and this one has not.
    ItemUndecided,
    /// Another agenda item has the same number, where each should have its own.
    NumberDoubled {
        /// The number.
        number: String,
    },
    /// Something in an investment case.
    Case(CaseFinding),
    /// A remark on a follow-up, on budget persons or on shares of reimbursement.
    FollowUp(FollowUpFinding),
}

/// A printed figure beside what it claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFound {
    /// What comparing them came to.
    pub facts: StatementFacts,
    /// What both count.
    pub unit: Unit,
    /// The decimals it is printed with.
    pub decimals: u8,
    /// Where it is printed, as it is cited.
    pub here: Option<String>,
    /// Where the other figure is printed, if that is another place.
    pub there: Option<String>,
}

impl FindingKind {
    fn printed_total(column: ColumnSum, decimals: u8) -> Self {
        Self::PrintedTotal { column, decimals }
    }

    fn printed_formula(figure: ColumnSum, decimals: u8) -> Self {
        Self::PrintedFormula { figure, decimals }
    }
}

/// Everything there is to find on the day `on`, in the order of the file, faults first.
pub fn findings(document: &Document, on: NaiveDate) -> Vec<Finding> {
    let Document { plan, meetings, .. } = document;
    let positions = series_positions(document);
    let known = Known::new(document, &positions, on);
    let error = |fault: crate::document::Fault| Finding {
        severity: Severity::Error,
        place: fault.place,
        kind: FindingKind::Fault(fault.kind),
    };
    let mut found = Found(faults(document).into_iter().map(error).collect());
    let home = Place::root().field("plan");
    for (at, goal) in plan.goals.iter().enumerate() {
        found.goal(goal, &known.goal(goal), &home.field("goals").index(at), &known);
    }
    for (at, series) in plan.series.iter().enumerate() {
        found.series(&Trend::of(series, on), &home.field("series").index(at));
    }
    for (at, table) in plan.budget.iter().enumerate() {
        found.table(table, &TableSums::of(table), &home.field("budget").index(at));
    }
    for (at, statement) in plan.statements.iter().enumerate() {
        let facts = StatementFacts::of(statement, &known);
        found.statement(statement, &facts, &home.field("statements").index(at), &known);
    }
    for (at, follow_up) in plan.follow_ups.iter().enumerate() {
        let facts = FollowUpFacts::of(follow_up, plan, on);
        found.follow_up(follow_up, &facts, &home.field("follow_ups").index(at));
    }
    for (at, persons) in plan.person_plans.iter().enumerate() {
        let series = persons.series.and_then(|id| known.series(id));
        found.person_plan(persons, series, &home.field("person_plans").index(at));
    }
    for (at, case) in plan.cases.iter().enumerate() {
        found.case(case, &CaseFacts::of(case, &known), &home.field("cases").index(at), &known);
    }
    found.reimbursements(&plan.reimbursements, &home.field("reimbursements"));
    for (at, meeting) in meetings.iter().enumerate() {
        found.meeting(meeting, &Place::root().field("meetings").index(at), document);
    }
    found.0
}

impl StatementFound {
    /// What is to be said of `statement`.
    pub fn of(statement: &Statement, facts: &StatementFacts, plan: &Plan) -> Self {
        let cited = |source: &Option<Source>| source.as_ref().map(|source| source.citation(plan));
        Self {
            facts: facts.clone(),
            unit: statement.unit.clone(),
            decimals: statement.decimals,
            here: cited(&statement.source),
            there: cited(&statement.claim_source),
        }
    }
}

/// Gathers findings; each method looks at one thing and what is known of it.
#[derive(Default)]
pub(super) struct Found(pub(super) Vec<Finding>);

impl Found {
    pub(super) fn add(&mut self, severity: Severity, place: Place, kind: FindingKind) {
        self.0.push(Finding { severity, place, kind });
    }

    pub(super) fn goal(&mut self, goal: &Goal, judged: &GoalJudgement, place: &Place, known: &Known<'_>) {
        for (at, (measure, judged)) in goal.measures.iter().zip(&judged.measures).enumerate() {
            let place = place.field("measures").index(at);
            self.measure(measure, &place, known);
            for (at, (target, judged)) in measure.targets.iter().zip(&judged.targets).enumerate() {
                let place = place.field("targets").index(at);
                self.target(target, judged, &place, known);
                if let Condition::Against { series: other, .. } = &target.condition
                    && let Some(other) = known.series(*other)
                    && other.unit != measure.unit
                {
                    let kind = FindingKind::OtherUnit { series: other.unit.clone() };
                    self.add(Severity::Warning, place.field("condition"), kind);
                }
                // A goal with a time of its own need not keep to that of the plan.
                if goal.in_force.is_none() && is_outside(target.due, known.document.plan.period) {
                    let kind = FindingKind::DeadlineOutsidePlan { plan: known.document.plan.period };
                    self.add(Severity::Note, place.field("due"), kind);
                }
            }
        }
    }

    fn measure(&mut self, measure: &Measure, place: &Place, known: &Known<'_>) {
        let counted = measure.targets.iter().any(|target| target.condition != Condition::Deliver);
        match measure.series.and_then(|id| known.series(id)) {
            None if counted => self.add(Severity::Note, place.clone(), FindingKind::MeasureWithoutSeries),
            Some(series) if counted && series.unit != measure.unit => {
                let kind = FindingKind::OtherUnit { series: series.unit.clone() };
                self.add(Severity::Warning, place.field("series"), kind);
            }
            _ => {}
        }
        if measure.unclear.is_some() {
            self.add(Severity::Note, place.field("unclear"), FindingKind::MeasureUnclear);
        }
    }

    fn target(&mut self, target: &Target, judged: &Judgement, place: &Place, known: &Known<'_>) {
        if target.condition.needs_base() && judged.base.is_none() {
            self.add(Severity::Warning, place.field("base"), FindingKind::BaseMissing);
        }
        if let Some(disagreement) = printed::change(target, judged.base.map(|base| base.value)) {
            let kind = FindingKind::PrintedChange(disagreement);
            self.add(Severity::Warning, place.field("printed_change"), kind);
        }
        if let Some(disagreement) = printed::budget(target, judged.required, &known.document.plan) {
            self.add(Severity::Warning, place.field("budget"), FindingKind::BudgetDiffers(disagreement));
        }
    }

    pub(super) fn series(&mut self, trend: &Trend, place: &Place) {
        if trend.counts.known == 0 && trend.known_levels == 0 {
            self.add(Severity::Note, place.clone(), FindingKind::SeriesWithoutValues);
        }
    }

    pub(super) fn table(&mut self, table: &BudgetTable, sums: &TableSums, place: &Place) {
        self.rows(&table.rows, table, sums, &place.field("rows"));
        let figures = RowFigures { row: None, own: None, down: &sums.total };
        self.figures(figures, FindingKind::printed_total, (table, sums), &place.field("printed_total"));
    }

    fn rows(&mut self, rows: &[Row], table: &BudgetTable, sums: &TableSums, place: &Place) {
        for (at, row) in rows.iter().enumerate() {
            let place = place.index(at);
            let (down, field, kind): (&[ColumnSum], _, Printed) = match row {
                Row::Line(_) => (&[], "cells", FindingKind::printed_formula),
                Row::Section(section) => {
                    self.rows(&section.rows, table, sums, &place.field("rows"));
                    (columns(sums.section(section.id)), "printed_total", FindingKind::printed_total)
                }
                Row::Formula(row) => (columns(sums.formula(row.id)), "printed", FindingKind::printed_formula),
            };
            let own = row.figures().map(|figures| figures.decimals);
            let figures = RowFigures { row: Some(row.id()), own, down };
            self.figures(figures, kind, (table, sums), &place.field(field));
        }
    }

    /// Looks at what is worked out in one row: from the rows of each column, which
    /// is a `kind` of figure, and from the columns of the row.
    fn figures(
        &mut self,
        row: RowFigures<'_>,
        kind: Printed,
        (table, sums): (&BudgetTable, &TableSums),
        place: &Place,
    ) {
        for (at, column) in table.columns.iter().enumerate() {
            let ColumnKind::Figures { decimals, .. } = &column.kind else { continue };
            let decimals = row.own.unwrap_or(*decimals);
            let across = sums.across(row.row, at);
            // What a formula makes of a row need not add up down the column as well.
            let down = row.down.get(at).filter(|down| across.is_none() || down.sum.known().is_some());
            let down = down.and_then(|down| checked(*down, decimals, kind));
            let across = across.and_then(|sum| checked(*sum, decimals, FindingKind::printed_formula));
            let again = down.is_some() && down == across;
            for (severity, kind) in down.into_iter().chain(across.filter(|_| !again)) {
                self.add(severity, place.index(at), kind);
            }
        }
    }

    pub(super) fn statement(
        &mut self,
        statement: &Statement,
        facts: &StatementFacts,
        place: &Place,
        known: &Known<'_>,
    ) {
        let severity = match facts.agreement {
            Agreement::Agrees => return,
            Agreement::Error { .. } => Severity::Warning,
            Agreement::Rounding { .. } | Agreement::CannotTell | Agreement::NothingPrinted => Severity::Note,
        };
        let found = StatementFound::of(statement, facts, &known.document.plan);
        self.add(severity, place.clone(), FindingKind::Statement(Box::new(found)));
    }

    pub(super) fn case(
        &mut self,
        case: &InvestmentCase,
        facts: &CaseFacts,
        place: &Place,
        known: &Known<'_>,
    ) {
        let found = cases::findings(case, facts, &known.document.plan.budget, known.on);
        self.0.extend(found.into_iter().map(|found| Finding { place: place.join(&found.place), ..found }));
    }

    pub(super) fn meeting(&mut self, meeting: &Meeting, place: &Place, document: &Document) {
        self.absent(&meeting.absent, meeting, place);
        let held = meeting.stage >= Stage::Held || meeting.items.iter().any(is_decided);
        let numbering = document.plan.meeting_setup.numbering;
        let doubled = numbering::doubled(numbering, &document.meetings, meeting);
        for (at, item) in meeting.items.iter().enumerate() {
            let place = place.field("items").index(at);
            if doubled.contains(&item.id) {
                let kind = FindingKind::NumberDoubled { number: item.number.trim().to_owned() };
                self.add(Severity::Warning, place.field("number"), kind);
            }
            self.absent(&item.absent, meeting, &place);
            if held && !is_decided(item) {
                self.add(Severity::Note, place.field("decision"), FindingKind::ItemUndecided);
            }
        }
    }

    /// Nobody can be missing from a list of members that is not given.
    fn absent(&mut self, absent: &[String], meeting: &Meeting, owner: &Place) {
        if meeting.members.is_empty() {
            return;
        }
        for (at, name) in absent.iter().enumerate().filter(|(_, name)| !meeting.members.contains(name)) {
            let kind = FindingKind::AbsentNotMember { name: name.clone() };
            self.add(Severity::Warning, owner.field("absent").index(at), kind);
        }
    }
}

fn columns(sums: Option<&RowSums>) -> &[ColumnSum] {
    sums.map_or(&[], |sums| &sums.columns)
}

/// The figures that are worked out in one row.
struct RowFigures<'a> {
    /// The row; none is the total of the table.
    row: Option<RowId>,
    /// The decimals it is printed with, where they are not those of its columns.
    own: Option<u8>,
    /// What its rows come to, for each column.
    down: &'a [ColumnSum],
}

/// What is said of a sum and a figure printed with so many decimals.
type Printed = fn(ColumnSum, u8) -> FindingKind;

/// What there is to say of a figure that is worked out; `printed` is said of one
/// that a printed figure was compared with.
fn checked(sum: ColumnSum, decimals: u8, printed: Printed) -> Option<(Severity, FindingKind)> {
    match (sum.agreement, sum.sum) {
        (Agreement::NothingPrinted, Sum::Overflow | Sum::NoPersons) => {
            Some((Severity::Warning, FindingKind::NotWorkedOut { why: sum.sum }))
        }
        (Agreement::Agrees | Agreement::NothingPrinted, _) => None,
        (Agreement::Error { .. }, _) => Some((Severity::Warning, printed(sum, decimals))),
        (Agreement::Rounding { .. } | Agreement::CannotTell, _) => {
            Some((Severity::Note, printed(sum, decimals)))
        }
    }
}

fn is_outside(due: Due, plan: Period) -> bool {
    match due {
        Due::By(day) => !plan.contains(day),
        Due::AtEnd(period) => !plan.contains(period.last_day()),
        Due::In(period) => !plan.contains(period.first_day()) || !plan.contains(period.last_day()),
        Due::EveryYear | Due::Unstated => false,
    }
}

/// Even `-` is a decision: it says that there was nothing to decide.
fn is_decided(item: &AgendaItem) -> bool {
    !item.decision.trim().is_empty()
}

#[cfg(test)]
mod tests;
