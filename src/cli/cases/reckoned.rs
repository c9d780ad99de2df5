//! What a case was reckoned with, what of it is printed otherwise elsewhere, and
//! when it is decided upon next.

use super::{Shown, YEARLY};
use crate::analysis::cases::concerning;
use crate::analysis::findings::StatementFound;
use crate::analysis::sums::Agreement;
use crate::cli::grid::{Column, Grid, paragraph};
use crate::plan::Amount;
use crate::plan::investment::Assumption;
use crate::wording::number::EMPTY;

impl Shown<'_> {
    /// The assumptions as given, or as the path has them.
    pub(super) fn assumptions(&self) -> String {
        if self.case.assumptions.is_empty() {
            return String::new();
        }
        let words = self.words;
        let mut grid = Grid::new(2, &[Column::Left(44), Column::Rest]);
        for assumption in Assumption::ALL {
            let used = assumption.of(&self.facts.assumed);
            let value = words.assumed_of(assumption, assumption.of(&self.case.assumptions), used);
            grid.row([&words.assumption(assumption), &value]);
        }
        paragraph(0, &words.text("cases-assumed")) + &grid.lines()
    }

    /// Printed and computed savings, and what they imply for a person.
    pub(super) fn savings(&self) -> String {
        let (words, savings) = (self.words, &self.facts.savings);
        if savings.years.is_empty() {
            return String::new();
        }
        let mut grid = Grid::new(2, &YEARLY);
        let keys = [
            "terminal-fewer",
            "terminal-printed",
            "terminal-computed",
            "terminal-difference",
            "terminal-implied",
        ];
        let [fewer, printed, computed, difference, implied] = keys.map(|key| words.text(key).into_owned());
        grid.row(["", &fewer, &printed, &computed, &difference, &implied]);
        let shown = |amount: Option<Amount>, decimals: u8| {
            amount.map_or_else(|| EMPTY.to_owned(), |amount| words.amount(amount, decimals))
        };
        for year in &savings.years {
            grid.row([
                &words.case_year(year.period),
                &shown(year.full_years, 1),
                &shown(year.printed, 0),
                &shown(year.worked_out, 0),
                &shown(year.difference, 0),
                &shown(year.implied, 2),
            ]);
        }
        let lacks = if savings.lacks.is_empty() {
            String::new()
        } else {
            paragraph(2, &words.fill("cases-savings-lack", &[("lacks", words.lacks(&savings.lacks).into())]))
        };
        paragraph(0, &words.text("terminal-savings")) + &grid.lines() + &lacks
    }

    /// Printed figures about the case that do not agree, each with both places.
    pub(super) fn statements(&self) -> String {
        let (words, plan) = (self.words, &self.document.plan);
        let mut told = String::new();
        for statement in concerning(plan, self.case) {
            let Some(facts) = self.insights.statement(statement.id) else { continue };
            if facts.agreement != Agreement::Agrees {
                let said = words.statement(&StatementFound::of(statement, facts, plan));
                told += &paragraph(2, &format!("{}. {said}", statement.title.trim_end_matches('.')));
            }
        }
        if told.is_empty() { told } else { paragraph(0, &words.text("cases-statements")) + &told }
    }

    /// When it is decided upon next.
    pub(super) fn decision(&self) -> String {
        let (Some(next), Some(decision)) = (&self.case.next_decision, self.facts.next_decision) else {
            return String::new();
        };
        let when = self.words.case_decision(decision);
        let args = [("about", (&next.about).into()), ("when", when.into())];
        paragraph(0, &self.words.fill("cases-next-decision", &args))
    }
}
