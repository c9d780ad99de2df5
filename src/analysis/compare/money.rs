//! What differs in statements, follow-ups, budget persons and investment cases.

use super::{Changes, Field, Thing, reported};
use crate::plan::budget::Cells;
use crate::plan::follow_up::{FollowUp, Report};
use crate::plan::investment::{Assumption, Assumptions, Flow, InvestmentCase};
use crate::plan::persons::PersonPlan;
use crate::plan::statement::Statement;

impl Changes {
    pub(super) fn statement(&mut self, old: &Statement, new: &Statement) {
        let Statement { id, title, printed, unit, decimals, claim, tolerance, source, claim_source, note } =
            new;
        let thing = Thing::Statement(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Printed, (&old.printed, printed));
        self.other(thing, Field::Unit, (&old.unit, unit));
        self.other(thing, Field::Decimals, (old.decimals, *decimals));
        self.other(thing, Field::Claim, (&old.claim, claim));
        self.other(thing, Field::Tolerance, (old.tolerance, *tolerance));
        self.other(thing, Field::Source, ((&old.source, &old.claim_source), (source, claim_source)));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    pub(super) fn follow_up(&mut self, old: &FollowUp, new: &FollowUp) {
        let FollowUp { id, title, table, column, year, added, grants, reports, explanations, source, note } =
            new;
        let thing = Thing::FollowUp(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Followed, ((old.table, old.column, old.year), (*table, *column, *year)));
        self.each(thing, Field::AddedLines, (&old.added, added), |line| line.id);
        self.each(thing, Field::Grants, (&old.grants, grants), |grant| grant.id);
        if old.reports != *reports {
            self.each(thing, Field::Reports, (&reported(old), &reported(new)), |(on, line)| (*on, line.row));
        }
        // A day on which nothing was reported of any line.
        let days = |reports: &[Report]| reports.iter().map(|report| report.on).collect::<Vec<_>>();
        self.other(thing, Field::ReportDays, (days(&old.reports), days(reports)));
        self.each(thing, Field::Explanations, (&old.explanations, explanations), |why| why.id);
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    pub(super) fn person_plan(&mut self, old: &PersonPlan, new: &PersonPlan) {
        let PersonPlan { id, title, year, months, series, line, source, note } = new;
        let thing = Thing::PersonPlan(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Period, (old.year, *year));
        let of_months = |months: &Cells| months.0.iter().cloned().enumerate().collect::<Vec<_>>();
        self.each(thing, Field::Months, (&of_months(&old.months), &of_months(months)), |(month, _)| *month);
        self.other(thing, Field::Series, (old.series, *series));
        self.other(thing, Field::BudgetCell, (old.line, *line));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    pub(super) fn case(&mut self, old: &InvestmentCase, new: &InvestmentCase) {
        let InvestmentCase {
            id,
            title,
            focus_area,
            period,
            investment,
            flows,
            path,
            assumptions,
            statuses,
            next_decision,
            source,
            note,
        } = new;
        let thing = Thing::Case(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::FocusArea, (old.focus_area, *focus_area));
        self.other(thing, Field::Period, (old.period, *period));
        self.other(thing, Field::Investment, (&old.investment, investment));
        let means = |flow: &Flow| (flow.table, flow.row);
        self.each(thing, Field::Flows, (&old.flows, flows), means);
        self.other(thing, Field::PersonPath, (old.path, *path));
        let assumed = |all: &Assumptions| Assumption::ALL.map(|one| one.of(all)).into_iter().enumerate();
        let pair = (assumed(&old.assumptions).collect::<Vec<_>>(), assumed(assumptions).collect::<Vec<_>>());
        self.each(thing, Field::Assumptions, (&pair.0, &pair.1), |(which, _)| *which);
        self.each(thing, Field::Statuses, (&old.statuses, statuses), |status| status.on);
        self.other(thing, Field::NextDecision, (&old.next_decision, next_decision));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }
}
