//! Bars from zero: a group for each period, a bar for each line.

use super::along::{exactness, up_of_nothing};
use super::reading::{Line, Lines};
use super::strands::{Target, in_a_word, look, targets_of, up};
use super::table::Table;
use super::text::{self, Said};
use super::{Across, Bar, Figure, Ink, Level, LevelKind, Making, Name, Panel, Picture, Side, Strand, Weight};
use crate::analysis::trend::reading;
use crate::chart::curve::Mark;
use crate::plan::Period;
use crate::plan::chart::ChartKind;
use crate::plan::series::{Exactness, Point};

/// How much of its place a group of bars takes, where there are many places.
const FILLED: f64 = 0.76;
/// Fewer places than this are so wide that bars take less of them.
const FEW: usize = 4;
/// A row of periods is filled up to so many times as many.
const MOST_FILLED: usize = 2;

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let names = lines.names();
    let targets = targets_of(making, &lines, &names);
    let periods = periods(&lines, &targets);
    let panel = panel(making, &lines, (&names, &targets), &periods);
    let said = said(making, &lines, &periods, &targets);
    Picture {
        kind: ChartKind::Bars,
        title: text::title(making, &lines, &names),
        subtitle: text::subtitle(making, &lines),
        source: text::source(making, &lines),
        sentence: text::sentence(making, &lines, &names, &said),
        notes: text::notes(making, &lines, said),
        table: Table::of(making.words, &lines, &names, &targets),
        panels: vec![panel],
    }
}

/// How much of its place a group of bars takes where there are so many places.
pub(super) fn filled(places: usize) -> f64 {
    FILLED * ((places + 1) as f64 / (FEW + 1) as f64).min(1.0)
}

/// What is said of bars besides their figures.
pub(super) fn said(making: Making<'_>, lines: &Lines<'_>, periods: &[Period], targets: &[Target]) -> Said {
    let within = super::strands::time_of(periods, std::iter::empty());
    Said {
        targets: targets.iter().map(|target| format!("{}.", target.name)).collect(),
        breaks: text::break_notes(making.words, &super::strands::breaks_within(lines, within)),
        events: Vec::new(),
    }
}

/// The periods that have a place: those of the lines and those that targets are
/// due in, and where these follow each other in a rhythm, those that are missing.
pub(super) fn periods(lines: &Lines<'_>, targets: &[Target]) -> Vec<Period> {
    let mut periods = lines.periods();
    let Some(first) = periods.first().copied() else { return periods };
    periods.extend(targets.iter().filter_map(|target| target.due).filter(|due| due.is_same_kind(first)));
    periods.sort();
    periods.dedup();
    with_missing(&periods).unwrap_or(periods)
}

/// The periods with those between them, where all are years or all are months.
fn with_missing(periods: &[Period]) -> Option<Vec<Period>> {
    let number = |period: &Period| match period {
        Period::Year(year) => Some((0, year * 12)),
        Period::Half(year, half) => Some((1, year * 12 + i32::from(*half) * 6)),
        Period::Quarter(year, quarter) => Some((2, year * 12 + i32::from(*quarter) * 3)),
        Period::Month(year, month) => Some((3, year * 12 + i32::from(*month))),
        Period::Day(_) | Period::Span(..) => None,
    };
    let numbers: Vec<(i32, i32)> = periods.iter().map(number).collect::<Option<_>>()?;
    let (kind, first) = *numbers.first()?;
    let last = numbers.last()?.1;
    let same_kind = numbers.iter().all(|(other, _)| *other == kind);
    let step = numbers.windows(2).map(|pair| pair[1].1 - pair[0].1).reduce(common)?;
    let count = usize::try_from((last - first).checked_div(step)? + 1).ok()?;
    if !same_kind || count > MOST_FILLED * periods.len() {
        return None;
    }
    let period = |number: i32| {
        let (year, rest) = (number.div_euclid(12), number.rem_euclid(12));
        let part = |months: i32| match rest {
            0 => (year - 1, u8::try_from(12 / months).unwrap_or(1)),
            rest => (year, u8::try_from(rest / months).unwrap_or(1)),
        };
        match kind {
            0 => Period::Year(year),
            1 => Period::Half(part(6).0, part(6).1),
            2 => Period::Quarter(part(3).0, part(3).1),
            _ => Period::Month(part(1).0, part(1).1),
        }
    };
    Some((0..count).filter_map(|nth| Some(period(first + step * i32::try_from(nth).ok()?))).collect())
}

/// The greatest number that both can be divided by.
fn common(a: i32, b: i32) -> i32 {
    if b == 0 { a } else { common(b, a % b) }
}

fn panel(
    making: Making<'_>,
    lines: &Lines<'_>,
    (names, targets): (&[String], &[Target]),
    periods: &[Period],
) -> Panel {
    let words = making.words;
    let places = Across::Places(periods.iter().map(|period| words.period_short(*period)).collect());
    let mut panel = Panel::empty(places, up_of_nothing());
    let filled = filled(periods.len());
    let width = filled / lines.drawn.len().max(1) as f64;
    for (nth, (line, name)) in lines.drawn.iter().zip(names).enumerate() {
        let (ink, weight) = look(making.chart, line);
        let mut unknown = Vec::new();
        for (place, period) in periods.iter().enumerate() {
            let left = place as f64 + (1.0 - filled) / 2.0 + nth as f64 * width;
            let Some(point) = line.series.point(*period) else { continue };
            match bar(making, line, (name, names.len()), (point, left, width, ink)) {
                Some((bar, figure)) => {
                    panel.bars.push(bar);
                    panel.figures.push(figure);
                }
                None => unknown.push(super::Unknown {
                    x: left + width / 2.0,
                    name: in_a_word(words, point.value),
                    period: *period,
                    point: None,
                }),
            }
        }
        if !unknown.is_empty() {
            panel.strands.push(Strand {
                unknown,
                ..Strand::bare(line.nth, line.source.id, name.clone(), (ink, weight))
            });
        }
        if names.len() > 1 {
            panel.names.push(Name { at: None, text: name.clone(), ink, weight, line: Some(line.nth) });
        }
    }
    panel.levels = targets.iter().flat_map(|target| levels(target, periods)).collect();
    panel.up = up(&panel, lines.drawn.first().map(|line| &line.series.unit), lines.decimals());
    panel.up.low = panel.up.low.min(0.0);
    panel.up.high = panel.up.high.max(0.0);
    panel
}

/// The bar of a point and its figure; nothing where there is none.
fn bar(
    making: Making<'_>,
    line: &Line<'_>,
    (name, many): (&str, usize),
    (point, left, width, ink): (&Point, f64, f64, Ink),
) -> Option<(Bar, Figure)> {
    let words = making.words;
    let value = point.value.number()?;
    let mark = mark(line, point);
    let (y, series) = (value.to_f64(), &line.series);
    let figure = words.figure_read(value, series.decimals, &series.unit, exactness(mark));
    let period = words.period(point.period);
    let said = words.fill("series-point", &[("period", period.into()), ("value", (&figure).into())]);
    let bar = Bar {
        line: Some(line.nth),
        across: (left, left + width),
        up: (0.0, y),
        ink,
        mark,
        said: if many > 1 { format!("{name}, {said}") } else { said },
    };
    let room = if many > 1 { width } else { 1.0 };
    let figure = Figure {
        at: (left + width / 2.0, y),
        room: Some(room),
        side: if y < 0.0 { Side::Below } else { Side::Beyond },
        text: words.amount(value, series.decimals),
        ink: Ink::Plain,
    };
    Some((bar, figure))
}

/// How sure the figure of a point is.
pub(super) fn mark(line: &Line<'_>, point: &Point) -> Mark {
    match reading(point, &line.series).map(|reading| reading.exactness) {
        Some(Exactness::Uncertain) => Mark::Uncertain,
        Some(Exactness::Approximate) => Mark::About,
        _ if point.is_provisional() => Mark::Provisional,
        _ => Mark::Firm,
    }
}

/// The level of a target over the places that it holds for.
fn levels(target: &Target, periods: &[Period]) -> Option<Level> {
    let holds = |period: &Period| target.holds_in(*period);
    let first = periods.iter().position(holds)?;
    let last = periods.iter().rposition(holds)?;
    Some(Level {
        kind: LevelKind::Target,
        y: target.level.to_f64(),
        across: (first as f64, last as f64 + 1.0),
        ink: Ink::Plain,
        name: target.name.clone(),
        line: Some(target.line),
    })
}

/// How a line looks that is drawn as others are.
pub(super) fn plain(nth: usize) -> (Ink, Weight) {
    (Ink::Series(nth), Weight::Usual)
}
