//! Lines of figures, what they have beside them, and how much there is to see.

use chrono::NaiveDate;

use super::reading::{Line, Lines};
use super::{
    At, Dot, Ink, Level, LevelKind, Making, Panel, Stands, Strand, Unknown, Up, Upright, UprightKind, Weight,
};
use crate::chart::curve::Curve;
use crate::chart::joins;
use crate::chart::series_chart::{Spot, ground, targets};
use crate::chart::time::{at, end, middle, start};
use crate::plan::breaks::Break;
use crate::plan::chart::Chart;
use crate::plan::id::SeriesId;
use crate::plan::series::{Series, Value};
use crate::plan::target::Due;
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};
use crate::wording::Words;

impl Strand {
    /// What is drawn of a line over time.
    pub(super) fn of(words: &Words, line: &Line<'_>, name: String, look: (Ink, Weight)) -> Self {
        let series = &line.series;
        let curve = Curve::of(series, NaiveDate::MAX);
        let point = |at: usize| series.points.get(at).map(|point| (point.period, point.value));
        let place = |at: usize| line.places.get(at).copied().flatten();
        Self { bridges: bridges(series, &curve), ..Self::bare(line.nth, line.source.id, name, look) }
            .with(words, &curve, point, place)
    }

    /// A line without points.
    pub(super) fn bare(line: usize, series: SeriesId, name: String, (ink, weight): (Ink, Weight)) -> Self {
        Self {
            line,
            series,
            name,
            ink,
            weight,
            runs: Vec::new(),
            bridges: Vec::new(),
            dots: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// With the points of `curve`. `point` is the period and value of one of them,
    /// `place` its position in the points of the series.
    pub(super) fn with(
        self,
        words: &Words,
        curve: &Curve,
        point: impl Fn(usize) -> Option<(Period, Value)>,
        place: impl Fn(usize) -> Option<usize>,
    ) -> Self {
        let mut alone =
            curve.runs.iter().filter(|run| run.len() == 1).flatten().map(|spot| spot.point).peekable();
        let dots = curve.dots.iter().filter_map(|dot| {
            let stands_alone = alone.next_if(|at| *at == dot.spot.point).is_some();
            let (period, value) = point(dot.spot.point)?;
            Some(Dot {
                at: at_of(&dot.spot),
                mark: dot.mark,
                stands: if stands_alone { Stands::Alone } else { Stands::OnLine },
                period,
                value: value.number()?,
                point: place(dot.spot.point),
            })
        });
        let unknown = curve.unknown.iter().filter_map(|gap| {
            let (period, value) = point(gap.point)?;
            Some(Unknown { x: gap.x, name: in_a_word(words, value), period, point: place(gap.point) })
        });
        let runs = curve.runs.iter().filter(|run| run.len() > 1);
        Self {
            dots: dots.collect(),
            unknown: unknown.collect(),
            runs: runs.map(|run| run.iter().map(at_of).collect()).collect(),
            ..self
        }
    }

    /// Its latest known point.
    pub fn last(&self) -> Option<&Dot> {
        self.dots.iter().max_by(|a, b| a.at.0.total_cmp(&b.at.0))
    }
}

fn at_of(spot: &Spot) -> At {
    (spot.x, spot.y)
}

/// Why a figure is unknown, without what explains it.
pub(super) fn in_a_word(words: &Words, value: Value) -> String {
    words.value(value, 0).split(" (").next().unwrap_or_default().to_owned()
}

/// Where a line may go on across a break: what would be joined if there were no
/// break that can be bridged, and is not.
fn bridges(series: &Series, curve: &Curve) -> Vec<[At; 2]> {
    if !series.breaks.iter().any(Break::can_be_bridged) {
        return Vec::new();
    }
    let breaks = series.breaks.iter().filter(|change| !change.can_be_bridged()).cloned().collect();
    let bridged = Series { breaks, ..series.clone() };
    let starts: std::collections::BTreeMap<usize, At> =
        curve.runs.iter().filter_map(|run| run.first()).map(|spot| (spot.point, at_of(spot))).collect();
    let place_of = |point: usize| {
        let found = series.points.get(point)?;
        Some((middle(found.period), found.value.number()?.to_f64()))
    };
    let runs = joins::runs(&bridged);
    let pairs = runs.iter().flat_map(|run| run.windows(2)).filter_map(|pair| match *pair {
        [before, after] => Some([place_of(before)?, *starts.get(&after)?]),
        _ => None,
    });
    pairs.collect()
}

/// How each line looks: the one that stands out, and the others quiet.
pub(super) fn look(chart: &Chart, line: &Line<'_>) -> (Ink, Weight) {
    match chart.highlight.filter(|nth| *nth < chart.lines.len()) {
        None => (Ink::Series(line.nth), Weight::Usual),
        Some(nth) if nth == line.nth => (Ink::Series(line.nth), Weight::Strong),
        Some(_) => (Ink::Quiet, Weight::Quiet),
    }
}

/// Figures without a period, over all the time that is shown.
pub(super) fn levels(words: &Words, line: &Line<'_>, ink: Ink, across: (f64, f64)) -> Vec<Level> {
    let level = |level: &crate::plan::series::Level| {
        let series = &line.series;
        let exactness = level.exactness.unwrap_or(series.exactness);
        let value = level.value.number()?;
        let figure = words.figure_read(value, series.decimals, &series.unit, exactness);
        let name = words.fill("series-level", &[("figure", figure.into()), ("when", (&level.when).into())]);
        Some(Level { kind: LevelKind::Figure, y: value.to_f64(), across, ink, name, line: Some(line.nth) })
    };
    line.series.levels.iter().filter_map(level).collect()
}

/// What the goals ask for that are measured by a line.
pub(super) struct Target {
    /// The line, by its position among the lines of the chart.
    pub line: usize,
    /// `Mål: højst 10 %`, with the line's name where there are several.
    pub name: String,
    /// The level.
    pub level: Amount,
    /// How many decimals it is shown with.
    pub decimals: u8,
    /// The period it is due in; it is shown even where there is no figure of it.
    pub due: Option<Period>,
    /// When it holds; `None` always.
    pub time: Option<(f64, f64)>,
}

/// The targets of every line whose figures are drawn as they are.
pub(super) fn targets_of(making: Making<'_>, lines: &Lines<'_>, names: &[String]) -> Vec<Target> {
    let own = lines.drawn.iter().zip(names).filter(|(line, _)| line.of.derived.is_none());
    let all = own.flat_map(|(line, name)| {
        let targets = targets(making.plan, making.insights, line.source).into_iter();
        targets.map(move |target| (line, name, target))
    });
    all.map(|(line, name, target)| {
        let condition = making.words.condition(making.plan, &target.condition, &line.series.unit);
        let text = making.words.fill("series-target", &[("condition", condition.into())]);
        Target {
            line: line.nth,
            name: if names.len() > 1 { format!("{text} ({name})") } else { text },
            level: target.level,
            decimals: line.series.decimals.max(u8::try_from(target.level.decimals()).unwrap_or(u8::MAX)),
            due: match target.due {
                Due::In(period) | Due::AtEnd(period) => Some(period),
                Due::By(day) => Some(Period::Day(day)),
                Due::EveryYear | Due::Unstated => None,
            },
            time: target.time,
        }
    })
    .collect()
}

impl Target {
    /// Its levels: while it is due, and thinly before, for comparing.
    pub(super) fn levels(&self, all: (f64, f64)) -> Vec<Level> {
        let level = |kind, across, name| Level {
            kind,
            y: self.level.to_f64(),
            across,
            ink: Ink::Plain,
            name,
            line: Some(self.line),
        };
        let due = self.time.unwrap_or(all);
        let due = (due.0.max(all.0), due.1.min(all.1));
        let mut levels = Vec::new();
        if due.0 > all.0 {
            levels.push(level(LevelKind::Aside, (all.0, due.0), String::new()));
        }
        if due.1 > due.0 {
            levels.push(level(LevelKind::Target, due, self.name.clone()));
        }
        levels
    }

    /// Whether it holds in a period.
    pub(super) fn holds_in(&self, period: Period) -> bool {
        match (self.due, self.time) {
            (Some(due), _) if due == period => true,
            (_, Some((from, to))) => (from..=to).contains(&middle(period)),
            (_, None) => true,
        }
    }
}

/// The time of periods, wide enough for one of them.
pub(super) fn time_of(periods: &[Period], others: impl Iterator<Item = (f64, f64)>) -> (f64, f64) {
    /// A chart of one day is as wide as this many days.
    const LEAST_DAYS: f64 = 60.0;
    let own = periods.iter().map(|period| (start(*period), end(*period)));
    let Some((from, to)) = own.chain(others).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
        return (0.0, 1.0);
    };
    let missing = (LEAST_DAYS - (to - from)).max(0.0) / 2.0;
    (from - missing, to + missing)
}

/// The breaks of the lines and the events of the plan within a time; a break of
/// several lines once.
pub(super) fn uprights(making: Making<'_>, lines: &Lines<'_>, (from, to): (f64, f64)) -> Vec<Upright> {
    let breaks = breaks_within(lines, (from, to));
    let several = breaks.len() > 1;
    let mut uprights: Vec<Upright> = breaks
        .iter()
        .enumerate()
        .map(|(nth, change)| Upright {
            kind: UprightKind::Break,
            across: (at(change.on), at(change.on)),
            name: break_name(making.words, several.then_some(nth + 1)),
        })
        .collect();
    uprights.extend(events(making, lines.on, (from, to)));
    uprights
}

/// What happened within a time, as marks.
pub(super) fn events(
    making: Making<'_>,
    on: NaiveDate,
    (from, to): (f64, f64),
) -> impl Iterator<Item = Upright> {
    events_within(making, on, (from, to)).map(move |event| {
        let across = match event.until {
            Some(last) => (at(event.from).max(from), (at(last) + 1.0).min(to)),
            None => (at(event.from), at(event.from)),
        };
        Upright { kind: UprightKind::Event, across, name: event.title.clone() }
    })
}

/// `databrud`, or `databrud 2` where there are several.
pub(super) fn break_name(words: &Words, nth: Option<usize>) -> String {
    match nth {
        None => words.text("charts-break").into_owned(),
        Some(nth) => words.fill("charts-break-nth", &[("nth", nth.to_string().into())]),
    }
}

/// Where the way of counting changed within a time, each change once.
pub(super) fn breaks_within<'l>(lines: &'l Lines<'_>, (from, to): (f64, f64)) -> Vec<&'l Break> {
    let all = lines.drawn.iter().flat_map(|line| &line.series.breaks);
    let mut breaks: Vec<&Break> = all.filter(|change| at(change.on) > from && at(change.on) < to).collect();
    breaks.sort_by_key(|change| change.on);
    breaks.dedup_by(|a, b| a.on == b.on && a.note == b.note);
    breaks
}

/// What happened within a time and was over or had begun on the day that is shown.
pub(super) fn events_within<'a>(
    making: Making<'a>,
    on: NaiveDate,
    (from, to): (f64, f64),
) -> impl Iterator<Item = &'a crate::plan::event::Event> {
    let events = making.plan.events.iter().filter(|event| making.chart.events.includes(event.id));
    events.filter(move |event| event.from <= on && at(event.from) < to && at(event.last_day()) + 1.0 > from)
}

/// The axis of values for what is on a panel.
pub(super) fn up(panel: &Panel, unit: Option<&Unit>, decimals: u8) -> Up {
    let points = panel.strands.iter().flat_map(|strand| &strand.dots).map(|dot| dot.at.1);
    let bars = panel.bars.iter().flat_map(|bar| [bar.up.0, bar.up.1]);
    let levels = panel.levels.iter().map(|level| level.y);
    let ways = panel.ways.iter().flat_map(|way| [way.from.1, way.to.1]);
    let base = panel.base.iter().map(|base| base.at.1);
    let all = points.chain(bars).chain(levels).chain(ways).chain(base).filter(|value| value.is_finite());
    let bounds = all.map(|value| (value, value)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
    let (low, high) = bounds.unwrap_or((0.0, 1.0));
    Up { low, high, ground: ground(unit), decimals, unit: unit.cloned().unwrap_or(Unit::Persons) }
}
