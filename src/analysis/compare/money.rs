//! What differs in statements, follow-ups, budget persons and investment cases.

use super::{Changes, Field, Thing};
use crate::plan::follow_up::FollowUp;
use crate::plan::investment::InvestmentCase;
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
        self.other(thing, Field::AddedLines, (&old.added, added));
        self.other(thing, Field::Grants, (&old.grants, grants));
        self.other(thing, Field::Reports, (&old.reports, reports));
        self.other(thing, Field::Explanations, (&old.explanations, explanations));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }

    pub(super) fn person_plan(&mut self, old: &PersonPlan, new: &PersonPlan) {
        let PersonPlan { id, title, year, months, series, line, source, note } = new;
        let thing = Thing::PersonPlan(*id);
        self.text(thing, Field::Title, (&old.title, title));
        self.other(thing, Field::Period, (old.year, *year));
        self.other(thing, Field::Months, (&old.months, months));
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
        self.other(thing, Field::Flows, (&old.flows, flows));
        self.other(thing, Field::PersonPath, (old.path, *path));
        self.other(thing, Field::Assumptions, (old.assumptions, *assumptions));
        self.other(thing, Field::Statuses, (&old.statuses, statuses));
        self.other(thing, Field::NextDecision, (&old.next_decision, next_decision));
        self.other(thing, Field::Source, (&old.source, source));
        self.maybe_text(thing, Field::Note, (&old.note, note));
    }
}
