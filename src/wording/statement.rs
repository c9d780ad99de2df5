//! Printed statements in words: whether the figure is what it claims to be, and
//! the arithmetic of the claim with the names of its figures.

use super::Words;
use super::number::parse_amount;
use crate::analysis::findings::StatementFound;
use crate::analysis::statements::Unknown;
use crate::analysis::sums::Agreement;
use crate::document::Document;
use crate::plan::expression::{Expression, FigureRef};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};

impl Words {
    /// Whether a printed figure is what it claims to be, in a sentence with both
    /// figures, their difference and, where it stands in two places, both sources.
    pub fn statement(&self, found: &StatementFound) -> String {
        let StatementFound { facts, unit, decimals, here, there } = found;
        let figure = |amount: Amount| self.amount_in(amount, *decimals, unit);
        let Some(printed) = facts.printed.map(figure) else {
            return self.text("statements-not-printed").into_owned();
        };
        let computed = match (&facts.exact, facts.computed) {
            (Err(unknown), _) => {
                let args = [("printed", printed.into()), ("why", self.why_unknown(unknown).into())];
                return self.fill("statements-cannot-tell", &args);
            }
            (Ok(_), computed) => computed.map(figure).unwrap_or_default(),
        };
        let (key, two_places, difference) = match facts.agreement {
            Agreement::Rounding { difference } => {
                ("statements-rounding", "statements-two-places-rounding", difference)
            }
            Agreement::Error { difference } => ("statements-error", "statements-two-places", difference),
            Agreement::Agrees | Agreement::NothingPrinted | Agreement::CannotTell => {
                return self.fill("statements-agrees", &[("printed", printed.into())]);
            }
        };
        // Both figures are said, so the sign would only raise the question of which way.
        let difference = self.difference_in(difference.abs(), *decimals, unit);
        let figures =
            [("printed", printed.into()), ("computed", computed.into()), ("difference", difference.into())];
        match (here, there) {
            (Some(here), Some(there)) => {
                let [printed, computed, difference] = figures;
                let places = [("here", here.into()), ("there", there.into())];
                let [here, there] = places;
                self.fill(two_places, &[here, there, printed, computed, difference])
            }
            _ => self.fill(key, &figures),
        }
    }

    /// A difference of figures in a unit: of shares it is in percentage points.
    pub fn difference_in(&self, amount: Amount, decimals: u8, unit: &Unit) -> String {
        let unit = if *unit == Unit::Percent { &Unit::PercentagePoints } else { unit };
        self.amount_in(amount, decimals, unit)
    }

    /// Why a claim comes to nothing, as the end of a sentence.
    pub fn why_unknown(&self, unknown: &Unknown) -> String {
        match unknown {
            Unknown::Figure(figure) => {
                self.fill("statements-why-figure", &[("figure", figure.to_string().into())])
            }
            Unknown::DividedByZero => self.text("statements-why-zero").into_owned(),
            Unknown::TooLarge => self.text("statements-why-large").into_owned(),
        }
    }

    /// An expression as people write it, with the figures of the plan by their
    /// short ids: `(b5.r9.c12 − 889) ÷ 889 × 100`, `0,15`.
    pub fn expression(&self, expression: &Expression) -> String {
        signs(&expression.write_with(&|number| self.exact(number), &|figure| figure.to_string()))
    }

    /// An expression with the figures themselves: `(1.115 − 889) ÷ 889 × 100`;
    /// what is not known is a `?`.
    pub fn worked(&self, expression: &Expression, value: &dyn Fn(FigureRef) -> Option<Amount>) -> String {
        let figure = |figure| value(figure).map_or_else(|| "?".to_owned(), |value| self.exact(value));
        signs(&expression.write_with(&|number| self.exact(number), &figure))
    }

    /// Reads an expression as people write it.
    ///
    /// # Errors
    /// A sentence: where it stops being one, or why a number in it is asked about.
    pub fn read_expression(&self, text: &str) -> Result<Expression, String> {
        let asked = std::cell::RefCell::new(None);
        let number = |digits: &str| match parse_amount(digits, self.language) {
            Ok(amount) => Some(amount),
            Err(problem) => {
                asked.replace(Some(self.number_problem(&problem)));
                None
            }
        };
        Expression::parse_with(text, &number).map_err(|bad| match asked.take() {
            Some(problem) => problem,
            None if bad.found.is_empty() => self.text("statements-expression-ends").into_owned(),
            None => self.fill("statements-expression-bad", &[("found", bad.found.into())]),
        })
    }

    /// What a figure of the plan is, from the outside in:
    /// `Nettobudget 2021, Sygedagpenge, Helårspersoner`.
    pub fn figure_name(&self, document: &Document, figure: FigureRef) -> String {
        let parts = self.figure_parts(&document.plan, figure);
        let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        if parts.is_empty() { figure.to_string() } else { parts.join(", ") }
    }

    fn figure_parts(&self, plan: &Plan, figure: FigureRef) -> Vec<String> {
        match figure {
            FigureRef::Cell { table, row, column } => {
                let Some(table) = plan.budget.get(table) else { return Vec::new() };
                let row = match row {
                    Some(row) => {
                        table.row(row).map(|row| table.name_of(row).into_owned()).unwrap_or_default()
                    }
                    None => self.text("statements-figure-total").into_owned(),
                };
                let column = table.column_position(column).and_then(|at| table.columns.get(at));
                vec![table.title.clone(), row, column.map(|column| column.title.clone()).unwrap_or_default()]
            }
            FigureRef::Point(series, period) => {
                let title = plan.series.get(series).map(|series| series.title.clone()).unwrap_or_default();
                vec![title, self.period(period)]
            }
            FigureRef::Level(series, number) => {
                let Some(series) = plan.series.get(series) else { return Vec::new() };
                let level = number.checked_sub(1).and_then(|at| series.levels.get(at));
                let when = level.map(|level| level.when.clone());
                let numbered =
                    || self.fill("statements-figure-level", &[("number", number.to_string().into())]);
                vec![series.title.clone(), when.unwrap_or_else(numbered)]
            }
            FigureRef::Target(measure, number) => {
                let part = match plan.measure(measure).map_or(0, |measure| measure.targets.len()) {
                    0 | 1 => self.text("statements-figure-target").into_owned(),
                    _ => {
                        self.fill("statements-figure-target-number", &[("number", number.to_string().into())])
                    }
                };
                self.of_measure_named(plan, measure, part)
            }
            FigureRef::Base(measure, _) => {
                self.of_measure_named(plan, measure, self.text("statements-figure-base").into_owned())
            }
            FigureRef::Change(measure, _) => {
                self.of_measure_named(plan, measure, self.text("statements-figure-change").into_owned())
            }
        }
    }

    fn of_measure_named(&self, plan: &Plan, id: crate::plan::id::MeasureId, part: String) -> Vec<String> {
        let goal = plan.goals.iter().find(|goal| goal.measures.iter().any(|measure| measure.id == id));
        let title = plan.measure(id).map(|measure| measure.title.clone()).filter(|title| !title.is_empty());
        vec![title.or(goal.map(|goal| goal.title.clone())).unwrap_or_default(), part]
    }
}

/// The signs of arithmetic as they are printed.
fn signs(text: &str) -> String {
    text.replace(" * ", " × ").replace(" / ", " ÷ ").replace(" - ", " − ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Insights, fixture};
    use crate::wording::Language;

    /// What is said of a statement, in Danish.
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let mut document = fixture::document();
        let text = format!(r#"(id: "q90", title: "Printed", unit: Percent, {fields})"#);
        document.plan.statements.push(ron::from_str(&text).unwrap());
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        let statement = document.plan.statements.at(0).unwrap();
        let facts = insights.statement(statement.id).unwrap();
        let found = StatementFound::of(statement, facts, &document.plan);
        assert_eq!(Words::new(Language::Danish).statement(&found).replace('\u{a0}', " "), expected);
    }

    #[test]
    fn a_statement_says_both_figures_and_whether_rounding_explains_it() {
        check(
            r#"printed: "25.4", decimals: 1, claim: "(1115 - 889) / 889 * 100""#,
            "Der er trykt 25,4 %, og det stemmer.",
        );
        check(
            r#"printed: "0.54", decimals: 2, claim: "1416 / 259000 * 100""#,
            "Der er trykt 0,54 %, men det bliver 0,55 %, en forskel på 0,01 procentpoint, som ikke er afrunding, men en fejl i et af tallene. Sammenhold dem med kilden.",
        );
    }

    #[test]
    fn one_figure_in_two_places_names_both() {
        let sources = r#"source: Some((publication: "p1", section: "Budget")), claim_source: Some((publication: "p1", section: "KIK II"))"#;
        check(
            &format!(r#"printed: "60.5", decimals: 1, claim: "60.6", {sources}"#),
            "Det samme tal er 60,5 % i Referat, Budget, men 60,6 % i Referat, KIK II; de er 0,1 procentpoint fra hinanden, og det er ikke afrunding.",
        );
    }

    #[test]
    fn what_cannot_be_compared_says_why() {
        check(
            r#"printed: "1", claim: "s8[2021]""#,
            "Der er trykt 1 %, men det kan ikke efterprøves: planen har intet tal for s8[2021].",
        );
    }

    #[test]
    fn an_expression_is_read_as_people_write_it_and_a_doubtful_number_is_asked_about() {
        let words = Words::new(Language::Danish);
        let read = |text: &str| words.read_expression(text).map(|expression| expression.to_string());
        assert_eq!(read("(1.115 − 889) ÷ 889 × 100").as_deref(), Ok("(1115 - 889) / 889 * 100"));
        assert_eq!(read("0,15 * s8[2020]").as_deref(), Ok("0.15 * s8[2020]"));
        assert!(read("1.95 + 2").unwrap_err().contains("1,95"));
        assert!(read("2 + x").unwrap_err().contains('x'));
        assert!(read("2 +").is_err());
    }

    #[test]
    fn an_expression_is_written_as_people_write_it() {
        let words = Words::new(Language::Danish);
        let expression: Expression = "(b10.r14.c11 - 889) / 0.15 * 100".parse().unwrap();
        assert_eq!(words.expression(&expression), "(b10.r14.c11 − 889) ÷ 0,15 × 100");
        let value = |_| Some(Amount::whole(1465));
        assert_eq!(words.worked(&expression, &value), "(1.465 − 889) ÷ 0,15 × 100");
        let name = |figure: &str| match figure.parse().unwrap() {
            Expression::Figure(figure) => words.figure_name(&fixture::document(), figure),
            _ => panic!("one figure"),
        };
        assert_eq!(name("b10.r14.c11"), "Net budget, Sygedagpenge, Persons");
        assert_eq!(name("b10.total.c12"), "Net budget, i alt, Support");
        assert_eq!(name("s8[2020]"), "Jobafklaring, 2020");
        assert_eq!(name("k5.1"), "Jobafklaring, måltal");
    }
}
