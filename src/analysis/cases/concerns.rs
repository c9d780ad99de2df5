//! Printed statements that concern a case: those that name a figure it rests on, or
//! the case itself. Whether they hold is said where statements are judged.

use std::collections::BTreeSet;

use crate::plan::Plan;
use crate::plan::expression::{Expression, FigureRef};
use crate::plan::id::{MeasureId, SeriesId, TableId};
use crate::plan::investment::InvestmentCase;
use crate::plan::statement::Statement;

/// What a case rests on.
#[derive(Debug, Default)]
struct Ground {
    tables: BTreeSet<TableId>,
    series: BTreeSet<SeriesId>,
    measures: BTreeSet<MeasureId>,
}

impl Ground {
    fn of(case: &InvestmentCase) -> Self {
        let mut ground = Self::default();
        ground.tables.extend(case.flows.iter().map(|flow| flow.table));
        ground.tables.extend(case.path.map(|path| path.table));
        for group in case.statuses.iter().flat_map(|status| &status.groups) {
            ground.series.extend([group.initial, group.inflow, group.all].into_iter().flatten());
            ground.measures.extend(group.milestone);
        }
        ground
    }

    fn holds(&self, figure: FigureRef) -> bool {
        match figure {
            FigureRef::Cell { table, .. } => self.tables.contains(&table),
            FigureRef::Point(series, _) | FigureRef::Level(series, _) => self.series.contains(&series),
            FigureRef::Target(measure, _) | FigureRef::Base(measure, _) | FigureRef::Change(measure, _) => {
                self.measures.contains(&measure)
            }
        }
    }
}

/// The statements that concern a case, in the order of the plan. A title names the
/// case where its words stand in it and no longer title of another case does.
pub fn concerning<'a>(plan: &'a Plan, case: &InvestmentCase) -> Vec<&'a Statement> {
    let ground = Ground::of(case);
    let named = |statement: &Statement| {
        let names = plan.cases.iter().filter(|other| statement.title.contains(other.title.as_str()));
        names.max_by_key(|other| other.title.len()).is_some_and(|other| other.id == case.id)
    };
    let figures = |expression: &Expression| expression.figures().into_iter().any(|it| ground.holds(it));
    let concerns =
        |statement: &&Statement| figures(&statement.printed) || figures(&statement.claim) || named(statement);
    plan.statements.iter().filter(concerns).collect()
}
