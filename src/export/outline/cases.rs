//! An investment case in a document: what it is to cost and save year by year.

use super::{Block, Cell, Citation, Column, Row, Run, Side, Strength, Table};
use crate::analysis::CaseFacts;
use crate::analysis::cases::{CaseYear, Course, Figure, Within};
use crate::export::making::Making;
use crate::plan::Amount;
use crate::plan::id::CaseId;
use crate::plan::investment::{InvestmentCase, Stage};

impl Making<'_> {
    /// The key figures of a case, and its years as planned and as they came.
    pub fn case(&self, id: CaseId) -> Option<Vec<Block>> {
        let case = self.document.plan.cases.get(id)?;
        let facts = self.insights.case(id)?;
        let mut blocks = vec![Block::Lines(self.key_figures(case, facts))];
        for (stage, course) in [(Stage::Planned, &facts.planned), (Stage::Realised, &facts.realised)] {
            if !course.is_empty() {
                blocks.push(Block::Table(self.course(case, facts, stage, course)));
            }
        }
        Some(blocks)
    }

    fn key_figures(&self, case: &InvestmentCase, facts: &CaseFacts) -> Vec<Vec<Run>> {
        let words = self.words;
        let named =
            |key: &str, what: String| vec![Run::bold(format!("{}: ", words.text(key))), Run::plain(what)];
        let mut lines = vec![vec![Run::bold(case.title.as_str())]];
        if let Some(period) = case.period {
            lines.push(named("cases-field-period", words.period(period)));
        }
        if let Some(net) = facts.planned.total.net.known() {
            lines.push(named("cases-expected", words.case_outcome(net)));
        }
        if !facts.planned.is_empty() {
            lines.push(named("cases-peak", words.case_peak(&facts.planned.balance)));
            lines.push(named("cases-payback", words.case_payback(facts.planned.balance.payback)));
        }
        lines
    }

    fn course(&self, case: &InvestmentCase, facts: &CaseFacts, stage: Stage, course: &Course) -> Table {
        let words = self.words;
        let of_stage = words.text(match stage {
            Stage::Planned => "cases-planned-by-year",
            Stage::Realised => "cases-realised-by-year",
        });
        let column = |(key, side)| Column { head: words.text(key).into_owned(), side, unit: String::new() };
        let columns = [
            ("documents-case-year", Side::Left),
            ("cases-kind-investment", Side::Right),
            ("cases-kind-savings", Side::Right),
            ("cases-kind-financing", Side::Right),
            ("cases-kind-net", Side::Right),
            ("cases-cumulative", Side::Right),
        ];
        let years = |place| {
            let years = course.years.iter().zip(&course.balance.steps);
            years.filter(move |(year, _)| year.place == place)
        };
        let row = |(year, step): (&CaseYear, &crate::analysis::cases::BalanceStep)| {
            let mark = if year.place == Within::Outside { " *" } else { "" };
            let cells = [year.parts.investment, year.parts.savings, year.parts.financing, year.parts.net];
            self.case_row(facts, words.case_year(year.period) + mark, cells, Some(step.cumulative))
        };
        let mut rows: Vec<Row> = years(Within::Case).map(row).collect();
        let total = course.total;
        let cells = [total.investment, total.savings, total.financing, total.net];
        let sum = self.case_row(facts, words.text("cases-total").into_owned(), cells, None);
        rows.push(Row { strength: Strength::Bold, ..sum });
        rows.extend(years(Within::Outside).map(row));
        let args =
            [("unit", words.unit(&facts.shown.unit).into()), ("sign", words.sign(facts.shown.sign).into())];
        let outside: Vec<String> =
            years(Within::Outside).map(|(year, _)| words.case_year(year.period)).collect();
        let outside = (!outside.is_empty()).then(|| {
            let said = words.fill("cases-outside", &[("periods", outside.join("; ").into())]);
            format!("* {said}")
        });
        let cited = case.source.as_ref().map(|source| source.citation(&self.document.plan));
        Table {
            caption: format!("{}: {}", case.title, of_stage.to_lowercase()),
            columns: columns.map(column).to_vec(),
            rows,
            notes: std::iter::once(words.fill("cases-shown-in", &args)).chain(outside).collect(),
            source: cited.map_or(Citation::Unknown, |cited| Citation::From(self.source(&cited))),
        }
    }

    fn case_row(
        &self,
        facts: &CaseFacts,
        head: String,
        parts: [Figure; 4],
        cumulative: Option<Figure>,
    ) -> Row {
        let [investment, savings, financing, net] = parts;
        let words = self.words;
        let cell = |figure: Figure, amount: Option<Amount>| match amount {
            Some(amount) => Cell::Figure(amount, facts.shown.decimals),
            None => Cell::Words(words.case_unknown(figure).into_owned()),
        };
        let signed = |figure| cell(figure, facts.shown_signed(figure));
        let unsigned = financing.known().and_then(|kroner| facts.shown.amount(kroner));
        let cells = vec![
            signed(investment),
            signed(savings),
            cell(financing, unsigned),
            signed(net),
            cumulative.map_or(Cell::Empty, signed),
        ];
        Row { head, depth: 0, strength: Strength::Plain, cells }
    }
}
