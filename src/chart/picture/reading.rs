//! The lines of a chart with the figures that are drawn of them.

use chrono::NaiveDate;

use crate::analysis::derived::derived;
use crate::analysis::trend::Trend;
use crate::plan::chart::{Chart, ChartLine};
use crate::plan::derivation::Derivation;
use crate::plan::series::{Detail, Finality, Point, Series, Vintage};
use crate::plan::{Period, Plan};
use crate::wording::Words;

/// The lines of a chart.
pub(super) struct Lines<'a> {
    /// Those that are drawn, all of one unit.
    pub drawn: Vec<Line<'a>>,
    /// What those are called that count something else, or cannot be worked out.
    pub left_out: LeftOut,
    /// The day whose knowledge is drawn.
    pub on: NaiveDate,
}

/// The names of lines that are not drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LeftOut {
    /// They count something else than the first.
    pub other_unit: Vec<String>,
    /// Nothing can be worked out of them.
    pub lacking: Vec<String>,
}

/// One line.
pub(super) struct Line<'a> {
    /// Its position among the lines of the chart.
    pub nth: usize,
    /// How it is described.
    pub of: &'a ChartLine,
    /// The series it rests on.
    pub source: &'a Series,
    /// What is drawn of it, as a series of its own: its figures, unit, breaks and levels.
    pub series: Series,
    /// For each of its points, its position in the points of `source`.
    pub places: Vec<Option<usize>>,
}

impl<'a> Lines<'a> {
    /// The lines of `chart` as they were known on the day `on`.
    pub fn of(words: &Words, plan: &'a Plan, chart: &'a Chart, on: NaiveDate) -> Self {
        let mut drawn: Vec<Line<'a>> = Vec::new();
        let mut left_out = LeftOut::default();
        for (nth, of) in chart.lines.iter().enumerate() {
            let Some(source) = plan.series.get(of.series) else { continue };
            match Line::of(words, plan, chart, (nth, of, source), on) {
                Err(name) => left_out.lacking.push(name),
                Ok(line) if drawn.first().is_some_and(|first| first.series.unit != line.series.unit) => {
                    left_out.other_unit.push(line.series.title);
                }
                Ok(line) => drawn.push(line),
            }
        }
        Self { drawn, left_out, on }
    }

    /// What each line is called, in as few words as tell it from the others.
    pub fn names(&self) -> Vec<String> {
        self.drawn.iter().map(|line| self.name(line)).collect()
    }

    fn name(&self, line: &Line<'_>) -> String {
        if let Some(name) = &line.of.name {
            return name.clone();
        }
        let unnamed = || self.drawn.iter().filter(|other| other.of.name.is_none());
        let same_title = unnamed().all(|other| other.series.title == line.series.title);
        let same_area = unnamed().all(|other| other.series.area == line.series.area);
        match (same_title, same_area) {
            (true, false) => line.series.area.clone(),
            (true, true) => line.series.title.clone(),
            // What all begin with stands in the title.
            (false, true) => {
                let common = super::text::common_beginning(&self.drawn);
                line.series.title.strip_prefix(common).unwrap_or(&line.series.title).to_owned()
            }
            (false, false) => line.title_and_area(),
        }
    }

    /// The most decimals of any line.
    pub fn decimals(&self) -> u8 {
        self.drawn.iter().map(|line| line.series.decimals).max().unwrap_or_default()
    }

    /// Every period that any line has a point of, once each, earliest first.
    pub fn periods(&self) -> Vec<Period> {
        let all = self.drawn.iter().flat_map(|line| &line.series.points).map(|point| point.period);
        let mut periods: Vec<Period> = all.collect();
        periods.sort();
        periods.dedup();
        periods
    }
}

impl<'a> Line<'a> {
    /// The line, or what it is called where nothing can be worked out.
    fn of(
        words: &Words,
        plan: &'a Plan,
        chart: &Chart,
        (nth, of, source): (usize, &'a ChartLine, &'a Series),
        on: NaiveDate,
    ) -> Result<Self, String> {
        let title = title(words, plan, source, of.derived.as_ref());
        let derived = derived(plan, of, on);
        if derived.lacks.is_some() {
            return Err(title);
        }
        let is_shown = |period: Period| {
            chart.from.is_none_or(|from| period.first_day() >= from.first_day())
                && chart.until.is_none_or(|until| period.last_day() <= until.last_day())
        };
        let (mut points, mut places) = (Vec::new(), Vec::new());
        for found in derived.points.iter().filter(|found| is_shown(found.period)) {
            let original = match found.at {
                Some(at) => source.points.get(at),
                None => source.point(found.period),
            };
            let finality = found.provisional.then_some(Finality::Provisional);
            points.push(Point {
                period: found.period,
                value: found.value,
                detail: detail(original.and_then(|point| point.detail.as_deref()), finality),
            });
            places.push(found.at);
        }
        let series = Series {
            title,
            unit: derived.unit,
            decimals: derived.decimals,
            points,
            breaks: breaks(plan, source, of),
            levels: if of.derived.is_none() { source.levels.clone() } else { Vec::new() },
            exactness: source.exactness,
            ages: source.ages,
            denominator: source.denominator.clone().filter(|_| of.derived.is_none()),
            ..Series::new(source.id, String::new(), source.area.clone(), source.unit.clone())
        };
        Ok(Self { nth, of, source, series, places })
    }

    /// The first day from which figures may be compared with the latest: that of the
    /// last change in the way of counting that nothing bridges.
    pub fn comparable_from(&self) -> Option<NaiveDate> {
        let latest = self.series.points.iter().rfind(|point| point.value.number().is_some())?.period;
        let changes = self.series.breaks.iter().filter(|change| !change.can_be_bridged());
        changes.map(|change| change.on).filter(|on| *on <= latest.last_day()).max()
    }

    /// Whether a figure of a period may be compared with the latest.
    pub fn is_comparable(&self, period: Period) -> bool {
        self.comparable_from().is_none_or(|from| period.last_day() >= from)
    }

    /// How it goes, as far as its figures may be compared.
    pub fn trend(&self) -> Trend {
        let Some(from) = self.comparable_from() else { return Trend::of(&self.series, NaiveDate::MAX) };
        let points = self.series.points.iter().filter(|point| point.period.last_day() >= from);
        let comparable = Series { points: points.cloned().collect(), ..self.without_points() };
        Trend::of(&comparable, NaiveDate::MAX)
    }

    /// What a sentence needs to know of its series, without a copy of its points.
    pub fn without_points(&self) -> Series {
        let Series { id, title, area, unit, decimals, exactness, levels, .. } = &self.series;
        Series {
            decimals: *decimals,
            exactness: *exactness,
            levels: levels.clone(),
            ..Series::new(*id, title.clone(), area.clone(), unit.clone())
        }
    }

    /// `Ledighed, Aabenraa`.
    pub fn title_and_area(&self) -> String {
        let Series { title, area, .. } = &self.series;
        if area.is_empty() { title.clone() } else { format!("{title}, {area}") }
    }
}

/// What a point was read from and whether it may still change; nothing about what
/// was published before or after.
fn detail(original: Option<&Detail>, finality: Option<Finality>) -> Option<Box<Detail>> {
    let exactness = original.and_then(|detail| detail.exactness);
    let note = original.and_then(|detail| detail.note.clone());
    let vintage = finality.map(|finality| Vintage { published: None, finality });
    let is_plain = exactness.is_none() && note.is_none() && vintage.is_none();
    (!is_plain).then(|| Box::new(Detail { exactness, note, vintage, ..Detail::default() }))
}

/// The breaks of every series that a line rests on, earliest first, each once.
fn breaks(plan: &Plan, source: &Series, of: &ChartLine) -> Vec<crate::plan::breaks::Break> {
    let others = of.derived.as_ref().map(Derivation::others).unwrap_or_default();
    let others = others.iter().filter_map(|id| plan.series.get(*id));
    let mut breaks: Vec<_> =
        [source].into_iter().chain(others).flat_map(|series| series.breaks.iter().cloned()).collect();
    breaks.sort_by_key(|change| change.on);
    breaks.dedup();
    breaks
}

/// What is drawn, in words: `Langtidsforsørgede, indeks (maj 2013 = 100)`.
fn title(words: &Words, plan: &Plan, source: &Series, derived: Option<&Derivation>) -> String {
    let title = source.title.as_str();
    let title_of = |id| plan.series.get(id).map_or("", |series: &Series| series.title.as_str());
    let Some(derived) = derived else { return title.to_owned() };
    match derived {
        Derivation::Index(period) => words.fill(
            "charts-derived-index",
            &[("title", title.into()), ("period", words.period(*period).into())],
        ),
        Derivation::ChangeInAYear => words.fill("charts-derived-change", &[("title", title.into())]),
        Derivation::PercentInAYear => words.fill("charts-derived-percent", &[("title", title.into())]),
        Derivation::ShareOf(other) => {
            words.fill("charts-derived-share", &[("title", title.into()), ("other", title_of(*other).into())])
        }
        Derivation::SumWith(others) => {
            let names = std::iter::once(title).chain(others.iter().map(|id| title_of(*id)));
            let names: Vec<String> = names.map(str::to_owned).collect();
            words.fill("charts-derived-sum", &[("titles", super::text::listed(words, &names).into())])
        }
        Derivation::DifferenceTo(other) => {
            let other = plan.series.get(*other);
            let name = other.map_or("", |series| {
                if series.title == source.title {
                    words.area_in_sentence(&series.area)
                } else {
                    &series.title
                }
            });
            words.fill("charts-derived-difference", &[("title", title.into()), ("other", name.into())])
        }
        Derivation::MovingAverage(many) => words
            .fill("charts-derived-average", &[("title", title.into()), ("count", u32::from(*many).into())]),
        Derivation::CumulativeInYear => words.fill("charts-derived-cumulative", &[("title", title.into())]),
    }
}
