//! From the first figure to the last, step by step: of several lines the change of
//! each, of one line the change in each period.

use super::along::up_of_nothing;
use super::bars::{filled, said};
use super::reading::{Line, Lines};
use super::strands::up;
use super::table::{Cell, Table, TableRow, unit};
use super::text;
use super::{Across, Bar, Figure, Ink, Joint, Making, Panel, Picture, Side};
use crate::analysis::sums::adds_up;
use crate::chart::curve::Mark;
use crate::plan::chart::ChartKind;
use crate::plan::{Amount, Period};

/// More steps than this are too narrow to be told apart.
const MOST_STEPS: usize = 24;
/// Changes that together are less of the whole than this share of it are shown on
/// an axis that does not begin at 0, where they can be seen.
const SEEN_FROM_ZERO: f64 = 0.1;

/// A bridge between two figures.
struct Steps {
    start: (Period, Amount),
    end: (Period, Amount),
    /// What changed, and by how much.
    steps: Vec<(String, Amount)>,
}

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let Some(steps) = steps(making, &lines) else {
        let picture = super::along::picture(making, lines);
        let why = making.words.text("charts-no-steps").into_owned();
        return Picture { notes: [why].into_iter().chain(picture.notes).collect(), ..picture };
    };
    let names = lines.names();
    let ends = [steps.start.0, steps.end.0];
    let said = said(making, &lines, &ends, &[]);
    let sentence = making.chart.sentence.clone().unwrap_or_else(|| sentence(making, &lines, &steps));
    let title = match making.chart.title.clone() {
        None if lines.drawn.len() > 1 => sum_title(making, &lines, &names, &steps),
        _ => text::title(making, &lines, &names),
    };
    Picture {
        kind: ChartKind::Bridge,
        title,
        subtitle: text::subtitle(making, &lines),
        source: text::source(making, &lines),
        sentence,
        notes: text::notes(making, &lines, said),
        table: table(making, &lines, &steps),
        panels: vec![panel(making, &lines, &steps)],
    }
}

fn steps(making: Making<'_>, lines: &Lines<'_>) -> Option<Steps> {
    match lines.drawn.as_slice() {
        [] => None,
        [_] => through_time(making, lines),
        [first, ..] if adds_up(&first.series.unit) => of_lines(lines),
        _ => None,
    }
}

/// Of one line: the change in each period; of a long one, in each year.
fn through_time(making: Making<'_>, lines: &Lines<'_>) -> Option<Steps> {
    let line = lines.drawn.first()?;
    let latest = line.series.points.iter().rfind(|point| point.value.number().is_some())?.period;
    let comparable = line.comparable_from();
    let alike = line.series.points.iter().filter(|point| {
        let is_comparable = comparable.is_none_or(|from| point.period.last_day() >= from);
        is_comparable && point.period.is_same_kind(latest)
    });
    let mut known: Vec<(Period, Amount)> =
        alike.filter_map(|point| Some((point.period, point.value.number()?))).collect();
    if known.len() > MOST_STEPS {
        // The last figure of each year stands for it, after the first of all.
        let first = *known.first()?;
        let chunks = known.chunk_by(|a, b| a.0.year() == b.0.year());
        let mut of_years: Vec<_> = chunks.filter_map(|year| year.last().copied()).collect();
        of_years.drain(..of_years.len().saturating_sub(MOST_STEPS));
        of_years.retain(|known| known.0 != first.0);
        known = std::iter::once(first).chain(of_years).collect();
    }
    let (first, last) = (*known.first()?, *known.last()?);
    let steps = known.windows(2).map(|pair| {
        let [(_, before), (period, after)] = *pair else { return None };
        Some((making.words.period_short(period), after.checked_sub(before)?))
    });
    (known.len() > 1).then_some(())?;
    Some(Steps { start: first, end: last, steps: steps.collect::<Option<_>>()? })
}

/// Of several lines: the change of each between the first and the last period that
/// all of them have a figure of.
fn of_lines(lines: &Lines<'_>) -> Option<Steps> {
    let at = |period: Period| {
        let figures = lines.drawn.iter().map(|line| line.series.point(period)?.value.number());
        figures.collect::<Option<Vec<Amount>>>()
    };
    let periods = lines.periods();
    let from = lines.drawn.iter().filter_map(Line::comparable_from).max();
    let is_comparable = |period: &&Period| from.is_none_or(|from| period.last_day() >= from);
    let all = || periods.iter().filter(is_comparable).filter_map(|period| Some((*period, at(*period)?)));
    let (last, after) = all().next_back()?;
    let (first, before) = all().find(|(period, _)| period.is_same_kind(last) && *period != last)?;
    let sum =
        |figures: &[Amount]| figures.iter().try_fold(Amount::ZERO, |sum, figure| sum.checked_add(*figure));
    let names = lines.names();
    let changes = names.into_iter().zip(before.iter().zip(&after));
    let steps = changes.map(|(name, (before, after))| Some((name, after.checked_sub(*before)?)));
    Some(Steps {
        start: (first, sum(&before)?),
        end: (last, sum(&after)?),
        steps: steps.collect::<Option<_>>()?,
    })
}

fn panel(making: Making<'_>, lines: &Lines<'_>, steps: &Steps) -> Panel {
    let (words, decimals) = (making.words, lines.decimals());
    let bars = steps_of(making, lines, steps);
    let filled = filled(bars.len());
    let names = Across::Places(bars.iter().map(|step| step.name.clone()).collect());
    let mut panel = Panel::empty(names, up_of_nothing());
    for (place, step) in bars.iter().enumerate() {
        let left = place as f64 + (1.0 - filled) / 2.0;
        let (foot, top) = step.up;
        let text = match step.line {
            Of::End => words.amount(step.amount, decimals),
            Of::Change(_) => words.difference(step.amount, decimals),
        };
        let hangs = step.line == Of::End && top < 0.0;
        let side = if hangs { Side::Below } else { Side::Beyond };
        let at = (left + filled / 2.0, if hangs { top } else { foot.max(top) });
        panel.figures.push(Figure { at, room: Some(1.0), side, text: text.clone(), ink: Ink::Plain });
        panel.bars.push(Bar {
            line: match step.line {
                Of::Change(line) => line,
                Of::End => None,
            },
            across: (left, left + filled),
            up: step.up,
            ink: step.ink(),
            mark: Mark::Firm,
            said: format!("{}: {text}", step.name),
        });
        if place + 1 < bars.len() {
            panel.joints.push(joint(place, top, filled));
        }
    }
    panel.up = up(&panel, lines.drawn.first().map(|line| &line.series.unit), decimals);
    // Small changes of a large figure would not be seen from 0.
    let ends = bars.iter().map(|step| step.up.1).map(|y| (y, y)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    if let Some((low, high)) = ends.filter(|(low, high)| *low > 0.0 && high - low < SEEN_FROM_ZERO * high) {
        (panel.up.low, panel.up.high) = (low, high);
    }
    panel
}

/// One bar of a bridge.
struct Step {
    name: String,
    amount: Amount,
    up: (f64, f64),
    line: Of,
}

/// What a bar of a bridge is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// Where the bridge begins or ends.
    End,
    /// A change; of a line, where there are several.
    Change(Option<usize>),
}

impl Step {
    fn ink(&self) -> Ink {
        match self.line {
            Of::End => Ink::Series(0),
            Of::Change(_) if self.amount < Amount::ZERO => Ink::Series(1),
            Of::Change(_) => Ink::Series(2),
        }
    }
}

fn steps_of(making: Making<'_>, lines: &Lines<'_>, steps: &Steps) -> Vec<Step> {
    let words = making.words;
    let period = |(period, _): (Period, Amount)| words.period_short(period);
    let start = words.fill("charts-step-start", &[("period", period(steps.start).into())]);
    let end = words.fill("charts-step-end", &[("period", period(steps.end).into())]);
    let ground =
        |name: String, amount: Amount| Step { name, amount, up: (0.0, amount.to_f64()), line: Of::End };
    let mut all = vec![ground(start, steps.start.1)];
    let mut level = steps.start.1;
    let several = lines.drawn.len() > 1;
    for (nth, (name, change)) in steps.steps.iter().enumerate() {
        let before = level.to_f64();
        level = level.checked_add(*change).unwrap_or(level);
        let line = lines.drawn.get(nth).map(|line| line.nth).filter(|_| several);
        all.push(Step {
            name: name.clone(),
            amount: *change,
            up: (before, level.to_f64()),
            line: Of::Change(line),
        });
    }
    all.push(ground(end, steps.end.1));
    all
}

/// From the bar at `place` to the next.
fn joint(place: usize, y: f64, filled: f64) -> Joint {
    let margin = (1.0 - filled) / 2.0;
    Joint { across: (place as f64 + 1.0 - margin, place as f64 + 1.0 + margin), y }
}

/// `A og B er gået fra 12 til 14 siden 2019`.
fn sum_title(making: Making<'_>, lines: &Lines<'_>, names: &[String], steps: &Steps) -> String {
    let words = making.words;
    let figure = |amount| figure(making, lines, amount);
    let args = [
        ("title", text::together(words, &lines.drawn, names).into()),
        ("from", figure(steps.start.1).into()),
        ("to", figure(steps.end.1).into()),
        ("since", words.period(steps.start.0).into()),
    ];
    words.fill("charts-title-went", &args)
}

fn figure(making: Making<'_>, lines: &Lines<'_>, amount: Amount) -> String {
    let Some(line) = lines.drawn.first() else { return String::new() };
    making.words.figure(amount, lines.decimals(), &line.series.unit)
}

/// `Fra 914 (maj 2013) til 702 (maj 2019): maj 2014 −36, …`.
fn sentence(making: Making<'_>, lines: &Lines<'_>, steps: &Steps) -> String {
    let words = making.words;
    let said =
        |(name, change): &(String, Amount)| format!("{name} {}", words.difference(*change, lines.decimals()));
    let changes: Vec<String> = steps.steps.iter().map(said).collect();
    let names = lines.names();
    let title = text::together(words, &lines.drawn, &names);
    let args = [
        ("title", title.into()),
        ("from", figure(making, lines, steps.start.1).into()),
        ("from_period", words.period(steps.start.0).into()),
        ("to", figure(making, lines, steps.end.1).into()),
        ("to_period", words.period(steps.end.0).into()),
        ("changes", changes.join("; ").into()),
    ];
    words.fill("charts-steps", &args)
}

fn table(making: Making<'_>, lines: &Lines<'_>, steps: &Steps) -> Table {
    let (words, decimals) = (making.words, lines.decimals());
    let row = |name: String, amount: Amount| TableRow { name, cells: vec![Cell::Figure(amount, decimals)] };
    let ends = |(period, amount): (Period, Amount)| row(words.period(period), amount);
    let changes = steps.steps.iter().map(|(name, change)| row(name.clone(), *change));
    let columns = ["charts-column-step", "charts-column-figure"].map(|key| words.text(key).into_owned());
    Table {
        columns: columns.into(),
        unit: unit(words, lines),
        rows: std::iter::once(ends(steps.start)).chain(changes).chain([ends(steps.end)]).collect(),
    }
}
