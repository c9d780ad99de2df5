//! `planbord compare`: what differs between two states of a plan.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::args::Compare;
use super::grid::{Column, Grid, paragraph};
use super::print::Printed;
use super::show::heading;
use super::{FINE, FOUND, json};
use crate::analysis::Insights;
use crate::analysis::compare::{By, Difference, Kind, Sort, State, Totals, compare as differences};
use crate::document::Document;
use crate::session::problem::{Told, failure_with_path};
use crate::session::{Header, Stored, World, read_stored};
use crate::wording::Words;
use crate::wording::changes::{ChangeGroup, ChangeRow};

/// Tells what differs. Status 1 if anything does.
pub fn compare(world: &World, asked: &Compare) -> Printed {
    let words = asked.lang.words();
    let side = |path: &PathBuf, on: Option<NaiveDate>| Side::read(world, path, on, &words);
    let (a, b) = match side(&asked.a, asked.on_a).and_then(|a| Ok((a, side(&asked.b, asked.on_b)?))) {
        Ok(sides) => sides,
        Err(told) => return Printed::problem(&told),
    };
    let found = differences(a.state(), b.state());
    let status = if found.is_empty() { FINE } else { FOUND };
    if asked.json {
        return Printed::json(&json::Compared::of(&a, &b, &found, &words), status);
    }
    Printed::text(&listed(&a, &b, &found, &words), status)
}

/// One of the two states: what was read, and what it says on its day.
pub struct Side {
    /// The path as it was given.
    pub path: PathBuf,
    /// What a snapshot says about itself; `None` of a plan.
    pub header: Option<Header>,
    document: Document,
    insights: Insights,
}

impl Side {
    fn read(world: &World, path: &Path, on: Option<NaiveDate>, words: &Words) -> Result<Self, Told> {
        let stored = read_stored(world.files.as_ref(), path);
        let Stored { document, header, .. } = stored.map_err(|error| failure_with_path(&error, words))?;
        let taken = header.as_ref().map(|header| header.taken.date());
        let on = on.or(taken).unwrap_or_else(|| world.today());
        let insights = Insights::of(&document, on);
        Ok(Self { path: path.to_owned(), header, document, insights })
    }

    /// The state that is compared.
    pub fn state(&self) -> State<'_> {
        State { document: &self.document, insights: &self.insights }
    }

    /// The file, what kind it is of, and the day it is judged on.
    fn told(&self, key: &'static str, words: &Words) -> String {
        let on = words.fill("terminal-judged-on", &[("day", words.day(self.insights.on()).into())]);
        let file = self.path.display().to_string();
        let file = match &self.header {
            None => file,
            Some(header) => words.fill(
                "terminal-compare-snapshot",
                &[
                    ("file", file.into()),
                    ("number", header.number.to_string().into()),
                    ("taken", words.moment_short(header.taken).into()),
                ],
            ),
        };
        words.fill(key, &[("file", file.into()), ("judged", on.into())])
    }
}

fn listed(a: &Side, b: &Side, found: &[Difference], words: &Words) -> String {
    let mut text = paragraph(0, &a.told("terminal-compare-from", words));
    text += &paragraph(0, &b.told("terminal-compare-to", words));
    text.push('\n');
    if found.is_empty() {
        return text + &paragraph(0, &words.text("terminal-compare-equal"));
    }
    text += &counted(&found.iter().collect(), words);
    for group in words.change_groups(a.state(), b.state(), found.iter().enumerate()) {
        text += &of_group(&group, words);
    }
    text
}

/// How many there are: by what became of them, by who made them, and by where they are.
fn counted(totals: &Totals, words: &Words) -> String {
    let part = |(count, name): (usize, &str)| format!("{}\u{a0}{}", words.count(count), name);
    let sorts = Sort::ALL.map(|sort| part((totals.sort(sort), &words.sort_of_change(sort))));
    let all = words.fill("terminal-compare-count", &[("count", totals.all.into())]);
    let named = |name: &str, count: usize| (count > 0).then(|| format!("{name}: {}", words.count(count)));
    let by = By::ALL.iter().filter_map(|by| named(&words.made_by(*by), totals.by(*by)));
    let kinds = Kind::ALL.iter().filter_map(|kind| named(&words.kind_of_change(*kind), totals.of(*kind)));
    let line = |parts: Vec<String>| paragraph(0, &parts.join(" · "));
    paragraph(0, &format!("{all}: {}", sorts.join(", "))) + &line(by.collect()) + &line(kinds.collect())
}

fn of_group(group: &ChangeGroup, words: &Words) -> String {
    heading(&group.title) + &group.rows.iter().map(|row| of_row(row, words)).collect::<String>()
}

/// What was above what is, as programs that compare texts print it.
fn of_row(ChangeRow { what, old, new, by, .. }: &ChangeRow, words: &Words) -> String {
    let what = match words.made_by_note(*by) {
        Some(note) => format!("{what} ({note})"),
        None => what.clone(),
    };
    let mut sides = Grid::new(4, &[Column::Fixed(1), Column::Rest]);
    for (sign, text) in [("-", old), ("+", new)] {
        if let Some(text) = text.as_ref().filter(|_| old != new) {
            sides.row([sign, text]);
        }
    }
    paragraph(2, &what) + &sides.lines()
}
