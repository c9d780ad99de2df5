//! Lines over time, with targets, breaks and events.

use super::reading::{Line, Lines};
use super::strands::{Target, breaks_within, events_within, levels, look, targets_of, time_of, up, uprights};
use super::table::Table;
use super::text::{self, Said};
use super::{Across, Dot, Figure, Making, Name, Panel, Picture, Side, Strand, Up};
use crate::chart::curve::Mark;
use crate::chart::value_axis::Ground;
use crate::plan::Period;
use crate::plan::chart::ChartKind;
use crate::plan::series::Exactness;
use crate::plan::unit::Unit;

/// A line of no more points has its figures written at them.
const WRITTEN_OUT: usize = 13;

pub(super) fn picture(making: Making<'_>, lines: Lines<'_>) -> Picture {
    let names = lines.names();
    let targets = targets_of(making, &lines, &names);
    let panel = panel(making, &lines, &names, &targets);
    let within = panel.across.range();
    let events = events_within(making, lines.on, within);
    let said = Said {
        targets: targets.iter().map(|target| format!("{}.", target.name)).collect(),
        breaks: text::break_notes(making.words, &breaks_within(&lines, within)),
        events: events.filter_map(|event| text::event_note(making.words, event)).collect(),
    };
    Picture {
        kind: ChartKind::Line,
        title: text::title(making, &lines, &names),
        subtitle: text::subtitle(making, &lines),
        source: text::source(making, &lines),
        sentence: text::sentence(making, &lines, &names, &said),
        notes: text::notes(making, &lines, said),
        table: Table::of(making.words, &lines, &names, &targets),
        panels: vec![panel],
    }
}

/// The panel of lines over time.
fn panel(making: Making<'_>, lines: &Lines<'_>, names: &[String], targets: &[Target]) -> Panel {
    let mut named = lines.periods();
    let (from, to) = time_of(&named, targets.iter().filter_map(|target| target.time));
    // A day by which something is due is no period of the figures.
    let due = targets.iter().filter_map(|target| target.due);
    named.extend(due.filter(|period| !matches!(period, Period::Day(_))));
    named.sort();
    named.dedup();
    let mut panel = Panel::empty(Across::Time { from, to, named }, up_of_nothing());
    for (line, name) in lines.drawn.iter().zip(names) {
        let look = look(making.chart, line);
        let strand = Strand::of(making.words, line, name.clone(), look);
        let levels = levels(making.words, line, look.0, (from, to));
        if names.len() > 1 {
            let at = strand.last().map(|dot| dot.at).or_else(|| levels.first().map(|level| (to, level.y)));
            let (ink, weight) = look;
            panel.names.push(Name { at, text: name.clone(), ink, weight, line: Some(line.nth) });
        }
        panel.strands.push(strand);
        panel.levels.extend(levels);
    }
    panel.names.sort_by_key(|name| std::cmp::Reverse(name.weight));
    panel.levels.extend(targets.iter().flat_map(|target| target.levels((from, to))));
    panel.uprights = uprights(making, lines, (from, to));
    panel.up = up(&panel, lines.drawn.first().map(|line| &line.series.unit), lines.decimals());
    if let ([strand], [line]) = (panel.strands.as_slice(), lines.drawn.as_slice()) {
        panel.figures = figures(making, strand, line);
    }
    panel
}

/// An axis that is replaced when it is known what is on it.
pub(super) fn up_of_nothing() -> Up {
    Up { low: 0.0, high: 1.0, ground: Ground::Amount, decimals: 0, unit: Unit::Persons }
}

/// The figures of a line that stands alone: of a short one all, of a long one the
/// first and the last. The last comes first, for it is the dearest.
fn figures(making: Making<'_>, strand: &Strand, line: &Line<'_>) -> Vec<Figure> {
    let decimals = line.series.decimals;
    // A unit in words of its own stands once, in the subtitle.
    let unit = match &line.series.unit {
        Unit::Other(_) => &Unit::Number,
        unit => unit,
    };
    let figure = |dot: &Dot| Figure {
        at: dot.at,
        room: None,
        side: Side::Around,
        text: making.words.figure_read(dot.value, decimals, unit, exactness(dot.mark)),
        ink: strand.ink,
    };
    let Some((last, earlier)) = strand.dots.split_last() else { return Vec::new() };
    let Some((first, between)) = earlier.split_first() else { return vec![figure(last)] };
    let between = if strand.dots.len() <= WRITTEN_OUT { between } else { &[] };
    [last, first].into_iter().chain(between).map(figure).collect()
}

/// How a figure is read that is marked so.
pub(super) fn exactness(mark: Mark) -> Exactness {
    match mark {
        Mark::Firm | Mark::Provisional => Exactness::Table,
        Mark::About => Exactness::Approximate,
        Mark::Uncertain => Exactness::Uncertain,
    }
}
