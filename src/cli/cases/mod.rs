//! `planbord cases`: what each investment case was to cost and save, and did.

mod persons;
mod reckoned;

use super::args::AsOf;
use super::grid::{Column, Grid, paragraph};
use super::json;
use super::print::Printed;
use super::report::report;
use super::show::{head, heading};
use crate::analysis::cases::{CaseYear, Course, Figure, Within};
use crate::analysis::{CaseFacts, Insights};
use crate::document::Document;
use crate::plan::investment::{InvestmentCase, Stage};
use crate::session::World;
use crate::wording::Words;

/// A year, and five figures of it.
const YEARLY: [Column; 6] =
    [Column::Left(16), Column::Right, Column::Right, Column::Right, Column::Right, Column::Right];

/// Shows every case with its years, its persons, its assumptions and what does not agree.
pub fn cases(world: &World, as_of: &AsOf) -> Printed {
    report(world, as_of, json::Cases::of, whole)
}

fn whole(document: &Document, insights: &Insights, words: &Words) -> String {
    let plan = &document.plan;
    let mut text = head(plan, insights.on(), words);
    if plan.cases.is_empty() {
        return text + "\n" + &paragraph(0, &words.text("cases-empty"));
    }
    for case in plan.cases.iter() {
        if let Some(facts) = insights.case(case.id) {
            text += &Shown { document, insights, words, case, facts }.whole();
        }
    }
    text
}

struct Shown<'a> {
    document: &'a Document,
    insights: &'a Insights,
    words: &'a Words,
    case: &'a InvestmentCase,
    facts: &'a CaseFacts,
}

impl Shown<'_> {
    fn whole(&self) -> String {
        let parts = [
            self.key_figures(),
            self.course(Stage::Planned, &self.facts.planned),
            self.course(Stage::Realised, &self.facts.realised),
            self.compared(),
            self.path(),
            self.statuses(),
            self.assumptions(),
            self.savings(),
            self.statements(),
            self.decision(),
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        heading(&self.case.title) + &parts.join("\n")
    }

    fn key_figures(&self) -> String {
        let (words, facts) = (self.words, self.facts);
        let mut grid = Grid::new(0, &[Column::Left(24), Column::Rest]);
        let mut row = |key: &str, value: String| grid.row([&words.text(key), &value]);
        if let Some(period) = self.case.period {
            row("cases-field-period", words.period(period));
        }
        if let Some(money) = &self.case.investment {
            let decided = words.amount_in(money.amount, money.decimals, &money.unit);
            let sum = facts.investment.map(|check| {
                let sum = words.money(check.sum);
                format!(" ({})", words.fill("cases-investment-years", &[("sum", sum.into())]))
            });
            row("cases-investment", decided + &sum.unwrap_or_default());
        }
        if let Some(net) = facts.planned.total.net.known() {
            row("cases-expected", words.case_outcome(net));
        }
        if let Some(so_far) = facts.realised.balance.so_far {
            let what = words.case_outcome(so_far.amount);
            let args = [("what", what.into()), ("period", words.case_year(so_far.period).into())];
            row("cases-realised", words.fill("cases-until", &args));
        }
        if !facts.planned.is_empty() {
            row("cases-peak", words.case_peak(&facts.planned.balance));
            row("cases-payback", words.case_payback(facts.planned.balance.payback));
        }
        grid.lines()
    }

    /// A course year by year: its parts, the net and the cumulative net.
    fn course(&self, stage: Stage, course: &Course) -> String {
        if course.is_empty() {
            return String::new();
        }
        let words = self.words;
        let title = match stage {
            Stage::Planned => "cases-planned-by-year",
            Stage::Realised => "cases-realised-by-year",
        };
        let keys = ["investment", "savings", "financing", "net"].map(|kind| format!("cases-kind-{kind}"));
        let mut grid = Grid::new(2, &YEARLY);
        let [investment, savings, financing, net] = keys.map(|key| words.text(&key).into_owned());
        grid.row(["", &investment, &savings, &financing, &net, &words.text("cases-cumulative")]);
        self.years(course, Within::Case, &mut grid);
        let total = course.total;
        let cells = [
            self.net(total.investment),
            self.net(total.savings),
            words.case_unsigned(self.facts, total.financing),
            self.net(total.net),
        ];
        let [investment, savings, financing, net] = &cells;
        grid.row([&words.text("cases-total"), investment, savings, financing, net, ""]);
        self.years(course, Within::Outside, &mut grid);
        let unit = words.unit(&self.facts.shown.unit);
        let args = [("unit", unit.into()), ("sign", words.sign(self.facts.shown.sign).into())];
        paragraph(0, &words.text(title))
            + &paragraph(2, &words.fill("cases-shown-in", &args))
            + &grid.lines()
            + &self.outside(course)
            + &self.rounded(course)
    }

    /// The years that belong to the case, or those that do not.
    fn years(&self, course: &Course, place: Within, grid: &mut Grid<'_>) {
        let years = course.years.iter().zip(&course.balance.steps);
        for (year, step) in years.filter(|(year, _)| year.place == place) {
            self.year(year, step.cumulative, grid);
        }
    }

    fn year(&self, year: &CaseYear, cumulative: Figure, grid: &mut Grid<'_>) {
        let parts = year.parts;
        let mark = if year.place == Within::Outside { " *" } else { "" };
        grid.row([
            &(self.words.case_year(year.period) + mark),
            &self.net(parts.investment),
            &self.net(parts.savings),
            &self.words.case_unsigned(self.facts, parts.financing),
            &self.net(parts.net),
            &self.net(cumulative),
        ]);
    }

    fn outside(&self, course: &Course) -> String {
        let outside = course.years.iter().filter(|year| year.place == Within::Outside);
        let periods: Vec<String> = outside.map(|year| self.words.case_year(year.period)).collect();
        if periods.is_empty() {
            return String::new();
        }
        let said = self.words.fill("cases-outside", &[("periods", periods.join("; ").into())]);
        paragraph(2, &format!("* {said}"))
    }

    fn rounded(&self, course: &Course) -> String {
        let net = |kroner| self.net(Figure::Known(kroner));
        let said = self.words.case_rounded(&course.net_rounded, net);
        said.map_or(String::new(), |said| paragraph(2, &said))
    }

    fn net(&self, figure: Figure) -> String {
        self.words.case_net(self.facts, figure)
    }

    /// What came beside what was planned.
    fn compared(&self) -> String {
        if self.facts.compared.is_empty() {
            return String::new();
        }
        let words = self.words;
        let mut grid = Grid::new(2, &[Column::Left(16), Column::Right, Column::Right, Column::Right]);
        let keys = ["cases-compared-expected", "cases-compared-realised", "cases-difference"];
        let [expected, realised, difference] = keys.map(|key| words.text(key).into_owned());
        grid.row(["", &expected, &realised, &difference]);
        for year in &self.facts.compared {
            let cells = [year.expected, year.realised, year.difference].map(|figure| self.net(figure));
            let [expected, realised, difference] = &cells;
            grid.row([&words.case_year(year.period), expected, realised, difference]);
        }
        paragraph(0, &words.text("cases-compared")) + &grid.lines()
    }
}
