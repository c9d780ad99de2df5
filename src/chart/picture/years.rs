//! A year beside the two before it: the parts of the year on the axis, a line for
//! each year.

use chrono::{Datelike, NaiveDate};

use super::along::up_of_nothing;
use super::reading::{Line, Lines};
use super::strands::{breaks_within, up};
use super::table::{Cell, Table, TableRow, unit};
use super::text::{self, Said};
use super::{Across, At, Dot, Ink, Making, Name, Panel, Parts, Picture, Stands, Strand, Unknown, Weight};
use crate::chart::time::{end, start};
use crate::plan::Period;
use crate::plan::chart::ChartKind;

/// How many years before the latest are shown.
const BEFORE: i32 = 2;

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let leading = making.chart.highlight.and_then(|nth| lines.drawn.iter().position(|line| line.nth == nth));
    let Some(line) = lines.drawn.get(leading.unwrap_or_default()) else {
        return super::along::picture(making, lines);
    };
    let parts = parts_of(line);
    let years = years_of(line, parts);
    let panel = panel(making, line, parts, &years);
    let time = years.first().zip(years.last());
    let time = time.map(|(last, first)| (start(Period::Year(*first)), end(Period::Year(*last))));
    let shown = breaks_within(&lines, time.unwrap_or_default());
    let said = Said { breaks: text::break_notes(making.words, &shown), ..Said::default() };
    let mut notes = text::notes(making, &lines, said);
    if lines.drawn.len() > 1 {
        let title = (&line.series.title).into();
        notes.insert(0, making.words.fill("charts-only-one", &[("title", title)]));
    }
    let against = against_a_year_ago(making, line, parts);
    let title = making.chart.title.clone().or_else(|| against.as_ref().map(|said| said.0.clone()));
    let sentence = making.chart.sentence.clone().or_else(|| against.map(|said| said.1));
    Picture {
        kind: ChartKind::YearOverYear,
        title: title.unwrap_or_else(|| text::title(making, &lines, &lines.names())),
        subtitle: text::subtitle(making, &lines),
        source: text::source(making, &lines),
        sentence: sentence.unwrap_or_else(|| text::line_sentence(making.words, &lines, line)),
        notes,
        table: table(making, &lines, line, parts, &years),
        panels: vec![panel],
    }
}

/// The finest parts of a year that there are figures of.
fn parts_of(line: &Line<'_>) -> Parts {
    let kinds = line.series.points.iter().filter_map(|point| part(point.period));
    kinds.map(|(parts, _)| parts).max_by_key(|parts| parts.count()).unwrap_or(Parts::Whole)
}

/// Which part of its year a period is, counted from 0.
fn part(period: Period) -> Option<(Parts, u8)> {
    match period {
        Period::Month(_, month) => Some((Parts::Months, month.saturating_sub(1))),
        Period::Quarter(_, quarter) => Some((Parts::Quarters, quarter.saturating_sub(1))),
        Period::Half(_, half) => Some((Parts::Halves, half.saturating_sub(1))),
        Period::Year(_) => Some((Parts::Whole, 0)),
        Period::Day(_) | Period::Span(..) => None,
    }
}

fn period_of(parts: Parts, year: i32, nth: u8) -> Period {
    match parts {
        Parts::Months => Period::Month(year, nth + 1),
        Parts::Quarters => Period::Quarter(year, nth + 1),
        Parts::Halves => Period::Half(year, nth + 1),
        Parts::Whole => Period::Year(year),
    }
}

/// The years that are shown, the latest first.
fn years_of(line: &Line<'_>, parts: Parts) -> Vec<i32> {
    let of_parts = |period: &Period| part(*period).is_some_and(|(own, _)| own == parts);
    let all = line.series.points.iter().map(|point| point.period).filter(of_parts).map(Period::year);
    let Some(latest) = all.clone().max() else { return Vec::new() };
    (0..=BEFORE)
        .map(|before| latest - before)
        .filter(|year| all.clone().any(|other| other == *year))
        .collect()
}

fn panel(making: Making<'_>, line: &Line<'_>, parts: Parts, years: &[i32]) -> Panel {
    let mut panel = Panel::empty(Across::Year(parts), up_of_nothing());
    let whole = Strand::of(making.words, line, String::new(), (Ink::Series(0), Weight::Usual));
    // The latest year is drawn last, above the others.
    for (back, year) in years.iter().enumerate().rev() {
        let (ink, weight) = match back {
            0 => (Ink::Series(0), Weight::Strong),
            1 => (Ink::Series(2), Weight::Usual),
            _ => (Ink::Quiet, Weight::Usual),
        };
        let strand = of_year(&whole, parts, *year, (ink, weight));
        if let Some(last) = strand.last() {
            let place = Some(last.at);
            panel.names.push(Name {
                at: place,
                text: strand.name.clone(),
                ink,
                weight,
                line: Some(line.nth),
            });
        }
        panel.strands.push(strand);
    }
    panel.names.reverse();
    panel.up = up(&panel, Some(&line.series.unit), line.series.decimals);
    panel
}

/// The part of a line over time that lies in a year.
fn of_year(whole: &Strand, parts: Parts, year: i32, (ink, weight): (Ink, Weight)) -> Strand {
    let within = |period: Period| part(period).filter(|(own, _)| *own == parts && period.year() == year);
    let dots: Vec<Dot> = whole
        .dots
        .iter()
        .filter_map(|dot| {
            let (_, nth) = within(dot.period)?;
            Some(Dot { at: (f64::from(nth) + 0.5, dot.at.1), ..*dot })
        })
        .collect();
    let unknown = whole.unknown.iter().filter_map(|unknown| {
        let (_, nth) = within(unknown.period)?;
        let name = format!("{} {year}", unknown.name);
        Some(Unknown { x: f64::from(nth) + 0.5, name, ..unknown.clone() })
    });
    let runs: Vec<Vec<At>> = whole.runs.iter().flat_map(|run| run_of_year(run, parts, year)).collect();
    let mut strand = Strand {
        name: year.to_string(),
        ink,
        weight,
        unknown: unknown.collect(),
        runs,
        dots,
        bridges: Vec::new(),
        ..whole.clone()
    };
    let on_line: Vec<f64> = strand.runs.iter().flatten().map(|at| at.0).collect();
    for dot in &mut strand.dots {
        dot.stands = if on_line.contains(&dot.at.0) { Stands::OnLine } else { Stands::Alone };
    }
    strand
}

/// What of a run over time lies in a year, where that is a line.
fn run_of_year(run: &[At], parts: Parts, year: i32) -> Option<Vec<At>> {
    let within = run.iter().filter_map(|(x, y)| {
        let day = NaiveDate::from_num_days_from_ce_opt(*x as i32)?;
        let months = u32::from(12 / parts.count());
        let nth = day.month0() / months;
        (day.year() == year).then_some((f64::from(nth) + 0.5, *y))
    });
    let within: Vec<At> = within.collect();
    (within.len() > 1).then_some(within)
}

/// The latest figure beside that of a year before: a title and a sentence.
fn against_a_year_ago(making: Making<'_>, line: &Line<'_>, parts: Parts) -> Option<(String, String)> {
    let words = making.words;
    let of_parts = |period: Period| part(period).filter(|(own, _)| *own == parts);
    // Of figures that are not known on both sides, nothing can be said.
    let mut known = line.series.points.iter().rev().filter(|point| point.value.number().is_some());
    let (latest, earlier) = known.find_map(|point| {
        let (_, nth) = of_parts(point.period)?;
        let earlier = line.series.point(period_of(parts, point.period.year() - 1, nth))?;
        let is_comparable = line.is_comparable(earlier.period);
        earlier.value.number().filter(|_| is_comparable).map(|_| (point, earlier))
    })?;
    let figure = |value| words.figure(value, line.series.decimals, &line.series.unit);
    let (now, before) = (figure(latest.value.number()?), figure(earlier.value.number()?));
    let title = line.of.name.as_deref().unwrap_or(&line.series.title);
    let (when, then) = (words.in_period(latest.period), words.in_period(earlier.period));
    let args = [
        ("title", title.into()),
        ("figure", now.into()),
        ("when", when.into()),
        ("before", before.into()),
        ("then", then.into()),
    ];
    let said = words.fill("charts-year-ago", &args);
    Some((said.clone(), format!("{said}.")))
}

/// A row for each part of the year, a column for each year.
fn table(making: Making<'_>, lines: &Lines<'_>, line: &Line<'_>, parts: Parts, years: &[i32]) -> Table {
    let words = making.words;
    let cell = |year: i32, nth: u8| super::table::figure(words, line, period_of(parts, year, nth));
    let row = |nth: u8| TableRow {
        name: parts.name(words, nth),
        cells: years.iter().map(|year| cell(*year, nth)).collect::<Vec<Cell>>(),
    };
    let first = words.text("series-column-period").into_owned();
    Table {
        columns: std::iter::once(first).chain(years.iter().map(ToString::to_string)).collect(),
        unit: unit(words, lines),
        rows: (0..parts.count()).map(row).collect(),
    }
}
