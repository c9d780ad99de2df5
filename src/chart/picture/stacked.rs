//! Bars of parts upon each other, one for each period, with the sum above.

use super::along::up_of_nothing;
use super::bars::{filled, mark, periods, plain, said};
use super::reading::{Line, Lines};
use super::strands::up;
use super::table::{Cell, Table};
use super::text;
use super::{Across, Bar, Figure, Ink, Making, Name, Panel, Picture, Side};
use crate::analysis::sums::{Sum, adds_up};
use crate::chart::bars::stacked;
use crate::plan::chart::ChartKind;
use crate::plan::{Amount, Period};

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let names = lines.names();
    let periods = periods(&lines, &[]);
    let panel = panel(making, &lines, &names, &periods);
    let said = said(making, &lines, &periods, &[]);
    let sentence = text::sentence(making, &lines, &names, &said);
    let sum = sum_sentence(making, &lines, &periods).filter(|_| making.chart.sentence.is_none());
    let mut notes = text::notes(making, &lines, said);
    notes.extend(incomplete(making, &lines, &periods));
    let mut table = Table::of(making.words, &lines, &names, &[]);
    if names.len() > 1 && adds(&lines) {
        with_sums(making, &lines, names.len(), &mut table);
    }
    Picture {
        kind: ChartKind::StackedBars,
        title: text::title(making, &lines, &names),
        subtitle: text::subtitle(making, &lines),
        source: text::source(making, &lines),
        sentence: sum.into_iter().chain([sentence]).collect::<Vec<_>>().join(" "),
        notes,
        table,
        panels: vec![panel],
    }
}

fn adds(lines: &Lines<'_>) -> bool {
    lines.drawn.first().is_some_and(|line| adds_up(&line.series.unit))
}

/// The parts together; `None` where one is not known or has no figure.
fn sum(lines: &Lines<'_>, period: Period) -> Option<Amount> {
    let figures = lines.drawn.iter().map(|line| line.series.point(period)?.value.number());
    figures.reduce(|a, b| a?.checked_add(b?)).flatten()
}

fn panel(making: Making<'_>, lines: &Lines<'_>, names: &[String], periods: &[Period]) -> Panel {
    let words = making.words;
    let places = Across::Places(periods.iter().map(|period| words.period_short(*period)).collect());
    let mut panel = Panel::empty(places, up_of_nothing());
    let filled = filled(periods.len());
    let margin = (1.0 - filled) / 2.0;
    let decimals = lines.decimals();
    for (place, period) in periods.iter().enumerate() {
        let left = place as f64 + margin;
        let points: Vec<_> = lines.drawn.iter().map(|line| line.series.point(*period)).collect();
        let figures: Vec<Sum> = points
            .iter()
            .map(|point| point.and_then(|it| it.value.number()).map_or(Sum::Blank, Sum::Known))
            .collect();
        let pieces = stacked(&figures);
        for piece in &pieces {
            let Some(nth) = piece.nth else { continue };
            let (Some(line), Some(Some(point))) = (lines.drawn.get(nth), points.get(nth)) else { continue };
            let figure = Cell::of(point.value, line.series.decimals, words).text(words);
            let period = words.period(*period);
            let said = words.fill("series-point", &[("period", period.into()), ("value", figure.into())]);
            let name = names.get(nth).cloned().unwrap_or_default();
            panel.bars.push(Bar {
                line: Some(line.nth),
                across: (left, left + filled),
                up: (piece.from, piece.to),
                ink: plain(line.nth).0,
                mark: mark(line, point),
                said: format!("{name}, {said}"),
            });
        }
        let top = pieces.iter().map(|piece| piece.to).fold(0.0, f64::max);
        if let Some(sum) = sum(lines, *period).filter(|_| adds(lines)) {
            panel.figures.push(Figure {
                at: (left + filled / 2.0, top),
                room: Some(1.0),
                side: Side::Beyond,
                text: words.amount(sum, decimals),
                ink: Ink::Plain,
            });
        }
    }
    panel.names = part_names(lines, names, &panel, periods.len());
    panel.up = up(&panel, lines.drawn.first().map(|line| &line.series.unit), decimals);
    panel.up.low = panel.up.low.min(0.0);
    panel.up.high = panel.up.high.max(0.0);
    panel
}

/// What the parts are called, beside the last stack, the topmost first.
fn part_names(lines: &Lines<'_>, names: &[String], panel: &Panel, places: usize) -> Vec<Name> {
    let last = places.saturating_sub(1) as f64;
    let named = lines.drawn.iter().zip(names).filter(|_| names.len() > 1).map(|(line, name)| {
        let (ink, weight) = plain(line.nth);
        let own = panel.bars.iter().rfind(|bar| bar.line == Some(line.nth) && bar.across.0 >= last);
        let at = own.map(|bar| (bar.across.1, f64::midpoint(bar.up.0, bar.up.1)));
        Name { at, text: name.clone(), ink, weight, line: Some(line.nth) }
    });
    let mut named: Vec<Name> = named.collect();
    named.reverse();
    // One that has no place is named below, and then all of them are.
    if named.iter().any(|name| name.at.is_none()) {
        for name in &mut named {
            name.at = None;
        }
    }
    named
}

/// `I alt er steget fra 12 (2019) til 14 (2020).`
fn sum_sentence(making: Making<'_>, lines: &Lines<'_>, periods: &[Period]) -> Option<String> {
    let words = making.words;
    if lines.drawn.len() < 2 || !adds(lines) {
        return None;
    }
    let from = lines.drawn.iter().filter_map(Line::comparable_from).max();
    let is_comparable = |period: &&Period| from.is_none_or(|from| period.last_day() >= from);
    let known =
        || periods.iter().filter(is_comparable).filter_map(|period| Some((*period, sum(lines, *period)?)));
    let ((first, from), (last, to)) = (known().next()?, known().next_back()?);
    let unit = &lines.drawn.first()?.series.unit;
    let figure = |amount| words.figure(amount, lines.decimals(), unit);
    if first == last {
        let args = [("figure", figure(to).into()), ("period", words.period(last).into())];
        return Some(words.fill("charts-sum-is", &args));
    }
    let args = [
        ("from", figure(from).into()),
        ("from_period", words.period(first).into()),
        ("to", figure(to).into()),
        ("to_period", words.period(last).into()),
    ];
    Some(words.fill("charts-sum-went", &args))
}

/// Which periods have no sum, because a part is not known.
fn incomplete(making: Making<'_>, lines: &Lines<'_>, periods: &[Period]) -> Option<String> {
    let words = making.words;
    let lacks = |period: &&Period| {
        let has_some = lines.drawn.iter().any(|line| line.series.point(**period).is_some());
        has_some && sum(lines, **period).is_none()
    };
    let names: Vec<String> = periods.iter().filter(lacks).map(|period| words.period(*period)).collect();
    (!names.is_empty())
        .then(|| words.fill("charts-stack-incomplete", &[("periods", text::listed(words, &names).into())]))
}

/// Puts the sum behind the parts in every row.
fn with_sums(making: Making<'_>, lines: &Lines<'_>, parts: usize, table: &mut Table) {
    let name = making.words.text("charts-sum").into_owned();
    table.columns.insert((parts + 1).min(table.columns.len()), name);
    for (row, period) in table.rows.iter_mut().zip(lines.periods()) {
        let sum = sum(lines, period).map_or(Cell::Empty, |sum| Cell::Figure(sum, lines.decimals()));
        row.cells.insert(parts.min(row.cells.len()), sum);
    }
}
