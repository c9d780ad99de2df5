//! How budgets went during their years, and their persons, as `planbord budget` tells it.

use super::grid::{Column, Grid, paragraph};
use super::show::heading;
use crate::analysis::Insights;
use crate::analysis::follow_up::{Balance, Bridge, FollowUpFacts, FollowedRow, LineFacts, PersonFacts};
use crate::document::Document;
use crate::plan::Amount;
use crate::plan::follow_up::{Explanation, FollowUp};
use crate::plan::persons::PersonPlan;
use crate::plan::unit::Unit;
use crate::wording::Words;
use crate::wording::number::EMPTY;

/// Every follow-up with its lines, grants and bridges, and then the budget persons.
pub fn follow_ups(document: &Document, insights: &Insights, words: &Words) -> String {
    let plan = &document.plan;
    let followed = plan.follow_ups.iter().filter_map(|it| Some((it, insights.follow_up(it.id)?)));
    let followed = followed.map(|(follow_up, facts)| Followed { follow_up, facts, words }.whole());
    let counted = plan.person_plans.iter().filter_map(|it| Some((it, insights.person_plan(it.id)?)));
    let counted = counted.map(|(persons, facts)| of_persons(persons, facts, words));
    followed.chain(counted).collect()
}

struct Followed<'a> {
    follow_up: &'a FollowUp,
    facts: &'a FollowUpFacts,
    words: &'a Words,
}

impl Followed<'_> {
    fn whole(&self) -> String {
        let Self { follow_up, facts, words } = self;
        let as_of = match facts.report {
            Some(day) => words.as_of(day),
            None => words.text("followup-before-reports").into_owned(),
        };
        let unit = words.fill("terminal-unit", &[("unit", words.unit(&facts.unit).into())]);
        let about = format!("{as_of}. {unit}");
        heading(&follow_up.title)
            + &paragraph(0, &about)
            + "\n"
            + &self.lines()
            + &self.grants()
            + &self.bridges()
    }

    fn lines(&self) -> String {
        const FIGURES: [Column; 6] = [Column::Right; 6];
        let columns: Vec<Column> = std::iter::once(Column::Left(21)).chain(FIGURES).collect();
        let mut grid = Grid::new(0, &columns);
        let titles = [
            "terminal-original",
            "terminal-granted",
            "terminal-revised",
            "followup-spent",
            "followup-expected",
            "followup-deviation",
        ];
        let titles = titles.into_iter().map(|key| self.words.text(key).into_owned());
        grid.cells(std::iter::once(String::new()).chain(titles).collect());
        for line in self.facts.lines.iter().chain(&self.facts.total) {
            grid.cells(self.line(line));
        }
        grid.lines() + &self.outcomes()
    }

    fn line(&self, line: &LineFacts) -> Vec<String> {
        let (words, decimals) = (self.words, self.facts.decimals);
        let shown = |text: String| if text.is_empty() { EMPTY.to_owned() } else { text };
        let plain = |figure| shown(words.followed(figure, decimals));
        let signed = |figure| shown(words.followed_difference(figure, decimals));
        vec![
            self.label(line),
            plain(line.original),
            signed(line.granted),
            plain(line.revised),
            plain(line.spent),
            plain(line.expected),
            signed(line.deviation),
        ]
    }

    fn label(&self, line: &LineFacts) -> String {
        let label = match line.row {
            FollowedRow::Total => self.words.text("followup-total").into_owned(),
            FollowedRow::Added(_, day) => {
                let args = [("label", (&line.label).into()), ("day", self.words.day_short(day).into())];
                self.words.fill("followup-added-line", &args)
            }
            FollowedRow::Line(_) | FollowedRow::Section(_) => line.label.clone(),
        };
        "\u{a0}\u{a0}".repeat(line.depth) + &label
    }

    /// What each deviation means, in per cent of the revised budget.
    fn outcomes(&self) -> String {
        let told = self.facts.lines.iter().chain(&self.facts.total).filter_map(|line| {
            let outcome = self.words.deviation(line.outcome?);
            let label = self.label(line);
            let label = label.trim_start_matches('\u{a0}');
            Some(match line.deviation_percent {
                Some(percent) => {
                    paragraph(2, &format!("{label}: {outcome} {}", self.words.percent_difference(percent, 1)))
                }
                None => paragraph(2, &format!("{label}: {outcome}")),
            })
        });
        let told: String = told.collect();
        if told.is_empty() { told } else { "\n".to_owned() + &told }
    }

    fn grants(&self) -> String {
        if self.follow_up.grants.is_empty() {
            return String::new();
        }
        let mut grid = Grid::new(2, &[Column::Left(10), Column::Rest, Column::Left(30), Column::Right]);
        for (grant, facts) in self.follow_up.grants.iter().zip(&self.facts.grants) {
            let balance = match facts.balance {
                Balance::NotAsked => String::new(),
                balance => format!(" ({})", self.words.balance(balance, self.facts.decimals)),
            };
            let sum = facts.sum.map_or_else(|| EMPTY.to_owned(), |sum| self.figure(sum));
            let kind = self.words.grant_kind(grant.kind).into_owned() + &balance;
            grid.row([&self.words.day_short(grant.on), &grant.title, &kind, &sum]);
        }
        "\n".to_owned() + &paragraph(0, &self.words.text("followup-granted")) + &grid.lines()
    }

    fn figure(&self, amount: Amount) -> String {
        self.words.difference(amount, self.facts.decimals)
    }

    fn bridges(&self) -> String {
        self.follow_up.explanations.iter().map(|explanation| self.bridge(explanation)).collect()
    }

    fn bridge(&self, explanation: &Explanation) -> String {
        let line = self.facts.line(explanation.row).map_or("", |line| line.label.as_str());
        let args = [("line", line.into()), ("day", self.words.day_short(explanation.on).into())];
        let title = "\n".to_owned() + &paragraph(0, &self.words.fill("followup-explained-line", &args));
        match self.facts.bridge(explanation.id) {
            Some(Ok(bridge)) => title + &steps(bridge, self.words),
            Some(Err(gaps)) => {
                let gaps = gaps.iter().map(|gap| paragraph(2, &self.words.bridge_gap(*gap)));
                title + &gaps.collect::<String>()
            }
            None => title,
        }
    }
}

/// The start, each part and the end, in kroner.
fn steps(bridge: &Bridge, words: &Words) -> String {
    let decimals = bridge.decimals;
    let (start, end) = words.bridge_ends(bridge.ends);
    let mut grid = Grid::new(2, &[Column::Left(30), Column::Right]);
    let level = |amount| words.amount_in(amount, decimals, &Unit::Kroner);
    grid.row([&start, &level(bridge.start)]);
    for part in &bridge.parts {
        grid.row([
            &words.cause(part.cause),
            &format!("{}\u{a0}kr.", words.difference(part.amount, decimals)),
        ]);
    }
    grid.row([&end, &level(bridge.end)]);
    grid.lines()
}

/// The months of a year: planned, this year, and the two before.
fn of_persons(persons: &PersonPlan, facts: &PersonFacts, words: &Words) -> String {
    let mut grid = Grid::new(0, &[Column::Right; 6]);
    let year = |back: i32| (facts.year - back).to_string();
    let (month, planned) = (words.text("followup-month"), words.text("followup-planned"));
    let difference = words.text("followup-difference");
    grid.row([&month, &planned, &year(0), &difference, &year(1), &year(2)]);
    let figure = |amount: Option<Amount>| {
        amount.map_or_else(|| EMPTY.to_owned(), |amount| words.amount(amount, decimals(amount)))
    };
    let known = |value: Option<crate::plan::series::Value>| figure(value.and_then(|value| value.number()));
    for month in &facts.months {
        let apart =
            month.difference.map_or_else(|| EMPTY.to_owned(), |it| words.difference(it, decimals(it)));
        let [last, before] = month.before;
        let cells =
            [month.planned.map(Some).map_or_else(|| EMPTY.to_owned(), figure), known(month.actual), apart];
        let [planned, actual, apart] = cells;
        grid.row([&month.month.to_string(), &planned, &actual, &apart, &known(last), &known(before)]);
    }
    heading(&persons.title) + &grid.lines() + "\n" + &paragraph(0, &words.persons_so_far(facts))
}

/// As many decimals as a figure has, to two.
fn decimals(amount: Amount) -> u8 {
    u8::try_from(amount.rounded(2).decimals()).unwrap_or(2)
}
