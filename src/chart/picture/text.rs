//! The words of a chart: title, subtitle, source, notes and sentence. Those that
//! the user wrote stand before those that are made from the figures.

use super::Making;
use super::reading::{LeftOut, Line, Lines};
use super::strands::break_name;
use crate::analysis::trend::Reading;
use crate::plan::breaks::Break;
use crate::plan::derivation::Derivation;
use crate::plan::event::Event;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};
use crate::wording::Words;

/// So many lines are named one by one.
const MOST_NAMED: usize = 4;

/// What is said besides the lines themselves.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// The targets, a sentence each.
    pub targets: Vec<String>,
    /// The breaks, a note each.
    pub breaks: Vec<String>,
    /// The events that have a note.
    pub events: Vec<String>,
}

/// The title: the user's, or a statement made from the figures.
pub(super) fn title(making: Making<'_>, lines: &Lines<'_>, names: &[String]) -> String {
    if let Some(title) = &making.chart.title {
        return title.clone();
    }
    let words = making.words;
    let leading = making.chart.highlight.and_then(|nth| lines.drawn.iter().position(|line| line.nth == nth));
    match (lines.drawn.as_slice(), leading.and_then(|at| lines.drawn.get(at))) {
        ([], _) => words.text("charts-nothing").into_owned(),
        ([only], _) => course(words, only, only.of.name.as_deref().unwrap_or(&only.series.title)),
        (_, Some(leading)) => course(words, leading, &leading.title_and_area()),
        ([one, other], None) if one.series.title == other.series.title => {
            compared(words, one, other).unwrap_or_else(|| one.series.title.clone())
        }
        (several, None) => together(words, several, names),
    }
}

/// `Langtidsforsørgede er faldet 23 % siden maj 2013`.
fn course(words: &Words, line: &Line<'_>, title: &str) -> String {
    let (series, trend) = (&line.series, line.trend());
    let (Some(first), Some(latest)) = (trend.first, trend.latest) else {
        return without_figures(words, series, title);
    };
    let figure =
        |reading: Reading| words.figure_read(reading.value, series.decimals, &series.unit, reading.exactness);
    if first.period == latest.period {
        let args = [
            ("title", title.into()),
            ("figure", figure(latest).into()),
            ("period", words.period(latest.period).into()),
        ];
        return words.fill("charts-title-figure", &args);
    }
    let since = words.period(first.period);
    let change = words.change_words(series, &trend);
    let key = match (latest.value.cmp(&first.value), &change, &series.unit) {
        (std::cmp::Ordering::Equal, ..) => "charts-title-unchanged",
        (_, _, Unit::Rank { .. }) | (_, None, _) => {
            let args = [
                ("title", title.into()),
                ("from", figure(first).into()),
                ("to", figure(latest).into()),
                ("since", since.into()),
            ];
            return words.fill("charts-title-went", &args);
        }
        (std::cmp::Ordering::Less, Some(_), _) => "charts-title-fell",
        (std::cmp::Ordering::Greater, Some(_), _) => "charts-title-rose",
    };
    let mut args = vec![("title", title.into()), ("since", since.into())];
    if key != "charts-title-unchanged" {
        args.push(("change", change.unwrap_or_default().into()));
    }
    words.fill(key, &args)
}

/// A series without a figure of a period may still have a level in words.
fn without_figures(words: &Words, series: &Series, title: &str) -> String {
    let level = series.levels.iter().find_map(|level| {
        let exactness = level.exactness.unwrap_or(series.exactness);
        let figure = words.figure_read(level.value.number()?, series.decimals, &series.unit, exactness);
        let args = [("title", title.into()), ("figure", figure.into()), ("period", (&level.when).into())];
        Some(words.fill("charts-title-figure", &args))
    });
    level.unwrap_or_else(|| title.to_owned())
}

/// `Ledighed i april 2020: Aabenraa 4,9 %, hele landet 5,4 %`, at the latest period
/// that both have a figure of.
fn compared(words: &Words, one: &Line<'_>, other: &Line<'_>) -> Option<String> {
    let known = |line: &Line<'_>, period| line.series.point(period)?.value.number();
    let both = one.series.points.iter().rev().map(|point| point.period);
    let (period, a, b) =
        both.filter_map(|period| Some((period, known(one, period)?, known(other, period)?))).next()?;
    let said = |line: &Line<'_>, amount: Amount| {
        let figure = words.figure(amount, line.series.decimals, &line.series.unit);
        let area = words.area_in_sentence(&line.series.area);
        words.fill("charts-area-figure", &[("area", area.into()), ("figure", figure.into())])
    };
    let figures = format!("{}, {}", said(one, a), said(other, b));
    let title = one.series.title.as_str();
    let args =
        [("title", title.into()), ("when", words.in_period(period).into()), ("figures", figures.into())];
    Some(words.fill("charts-title-compared", &args))
}

/// What several lines are together.
pub(super) fn together(words: &Words, several: &[Line<'_>], names: &[String]) -> String {
    let first = several.first().map(|line| &line.series);
    let title = first.map_or("", |series| series.title.as_str());
    if several.iter().all(|line| line.series.title == title) {
        return title.to_owned();
    }
    let common = common_beginning(several);
    let listed = || listed(words, names);
    match (common.is_empty(), names.len() <= MOST_NAMED) {
        (true, true) => listed(),
        (false, true) => format!("{common}{}", listed()),
        (false, false) => common.trim_end_matches([' ', ':']).to_owned(),
        (true, false) => words.fill("series-together", &[("count", names.len().into())]),
    }
}

/// What all titles begin with, up to a colon and a space: `KIK II, tilgang: `.
pub(super) fn common_beginning<'l>(lines: &'l [Line<'_>]) -> &'l str {
    let Some(first) = lines.first().map(|line| line.series.title.as_str()) else { return "" };
    let ends = first.match_indices(": ").map(|(at, colon)| at + colon.len());
    let of_all = |end: &usize| {
        let beginning = first.get(..*end).unwrap_or_default();
        lines.iter().all(|line| line.series.title.starts_with(beginning) && line.series.title.len() > *end)
    };
    ends.filter(of_all).last().and_then(|end| first.get(..end)).unwrap_or_default()
}

/// `A, B og C`.
pub(super) fn listed(words: &Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            words.fill("charts-and", &[("first", first.join(", ").into()), ("last", last.into())])
        }
    }
}

/// The subtitle: the user's, or of whom and in what unit.
pub(super) fn subtitle(making: Making<'_>, lines: &Lines<'_>) -> String {
    if let Some(subtitle) = &making.chart.subtitle {
        return subtitle.clone();
    }
    let words = making.words;
    let Some(first) = lines.drawn.first().map(|line| &line.series) else { return String::new() };
    let all_have = |same: &dyn Fn(&Series) -> bool| lines.drawn.iter().all(|line| same(&line.series));
    let area = all_have(&|other| other.area == first.area).then(|| first.area.clone());
    let ages = first.ages.filter(|ages| all_have(&|other| other.ages == Some(*ages)));
    let ages = ages.map(|ages| {
        let from = ages.from.to_string();
        match ages.to.map(|to| to.to_string()) {
            Some(to) => words.fill("charts-ages", &[("from", from.into()), ("to", to.into())]),
            None => words.fill("charts-ages-from", &[("from", from.into())]),
        }
    });
    let same_whole = all_have(&|other| other.denominator == first.denominator);
    let unit = unit(words, &first.unit, first.denominator.as_deref().filter(|_| same_whole));
    let parts = [area, ages, Some(unit)].into_iter().flatten().filter(|part| !part.is_empty());
    capital(&parts.collect::<Vec<_>>().join(", "))
}

/// What figures count, in a subtitle: `procent af borgere 16–66 år`, `personer`.
pub(super) fn unit(words: &Words, unit: &Unit, whole: Option<&str>) -> String {
    match (unit, whole) {
        (Unit::Percent, Some(whole)) => words.fill("charts-percent-of", &[("whole", whole.into())]),
        (Unit::Percent, None) => words.text("charts-percent").into_owned(),
        (unit, _) => words.unit(unit).into_owned(),
    }
}

/// `Kilde: Danmarks Statistik, FOLK1A, opdateret 11. november 2026`; empty where
/// nobody says where the figures are from.
pub(super) fn source(making: Making<'_>, lines: &Lines<'_>) -> String {
    let of_line = |line: &Line<'_>| {
        let others = line.of.derived.as_ref().map(Derivation::others).unwrap_or_default();
        let others = others.iter().filter_map(|id| making.plan.series.get(*id));
        let all = [line.source].into_iter().chain(others);
        all.filter_map(|series| source_of(making.words, making.plan, series)).collect::<Vec<_>>()
    };
    sources(making.words, lines.drawn.iter().flat_map(of_line).collect())
}

/// Several sources as one line, each once.
pub(super) fn sources(words: &Words, all: Vec<String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for source in all {
        if !once.contains(&source) {
            once.push(source);
        }
    }
    if once.is_empty() {
        String::new()
    } else {
        words.fill("charts-source", &[("sources", once.join("; ").into())])
    }
}

/// Where the figures of a series are from.
pub(super) fn source_of(words: &Words, plan: &Plan, series: &Series) -> Option<String> {
    let cited = series.source.as_ref().map(|source| source.citation(plan)).filter(|cited| !cited.is_empty());
    let Some(feed) = &series.feed else { return cited };
    let table = [&feed.publisher, &feed.table].into_iter().filter(|part| !part.is_empty()).cloned();
    let table = table.collect::<Vec<_>>().join(", ");
    let named = if table.is_empty() { cited? } else { table };
    Some(match feed.updated {
        Some(day) => {
            words.fill("charts-updated", &[("source", named.into()), ("day", words.day(day).into())])
        }
        None => named,
    })
}

/// The notes: the user's, what was left out, breaks, events, and what a reader of
/// each series should know.
pub(super) fn notes(making: Making<'_>, lines: &Lines<'_>, said: Said) -> Vec<String> {
    let words = making.words;
    let own = making.chart.note.clone();
    let left_out = left_out(words, lines);
    let of_series = lines.drawn.iter().flat_map(|line| [&line.source.definition, &line.source.note]);
    let mut notes: Vec<String> = Vec::new();
    let all = own.into_iter().chain(left_out).chain(said.breaks).chain(said.events);
    for note in all.chain(of_series.flatten().cloned()).filter(|note| !note.is_empty()) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

fn left_out(words: &Words, lines: &Lines<'_>) -> Vec<String> {
    let LeftOut { other_unit, lacking } = &lines.left_out;
    let unit = || words.fill("charts-left-out-unit", &[("names", listed(words, other_unit).into())]);
    let lacks = || words.fill("charts-left-out-lacking", &[("names", listed(words, lacking).into())]);
    let unit = (!other_unit.is_empty()).then(unit);
    let lacks = (!lacking.is_empty()).then(lacks);
    unit.into_iter().chain(lacks).collect()
}

/// `Databrud (1. juli 2017): nyt register`, numbered where there are several.
pub(super) fn break_notes(words: &Words, breaks: &[&Break]) -> Vec<String> {
    let several = breaks.len() > 1;
    let note = |(nth, change): (usize, &&Break)| {
        let name = capital(&break_name(words, several.then_some(nth + 1)));
        let day = words.day(change.on);
        let note = change.note.as_str();
        words.fill("charts-dated-note", &[("name", name.into()), ("when", day.into()), ("note", note.into())])
    };
    breaks.iter().enumerate().map(note).collect()
}

/// `COVID-19 (11. marts 2020–18. maj 2020): første nedlukning`, where it has a note.
pub(super) fn event_note(words: &Words, event: &Event) -> Option<String> {
    let note = event.note.as_ref()?;
    let when = match event.until {
        Some(until) => format!("{}–{}", words.day(event.from), words.day(until)),
        None => words.day(event.from),
    };
    let args = [("name", (&event.title).into()), ("when", when.into()), ("note", note.into())];
    Some(words.fill("charts-dated-note", &args))
}

/// The chart in words: the user's, or a sentence for each line and what else is drawn.
pub(super) fn sentence(making: Making<'_>, lines: &Lines<'_>, names: &[String], said: &Said) -> String {
    if let Some(sentence) = &making.chart.sentence {
        return sentence.clone();
    }
    if lines.drawn.is_empty() {
        return making.words.text("charts-nothing-sentence").into_owned();
    }
    let of_lines = lines.drawn.iter().take(MOST_NAMED).map(|line| line_sentence(making.words, lines, line));
    let more = names.len().saturating_sub(MOST_NAMED);
    let more = (more > 0).then(|| making.words.fill("charts-more-lines", &[("count", more.into())]));
    of_lines.chain(more).chain(said.targets.iter().cloned()).collect::<Vec<_>>().join(" ")
}

/// A line in one sentence, with its area where that tells it from the others.
pub(super) fn line_sentence(words: &Words, lines: &Lines<'_>, line: &Line<'_>) -> String {
    let same_area = lines.drawn.iter().all(|other| other.series.area == line.series.area);
    let title = match &line.of.name {
        Some(name) => name.clone(),
        None if same_area => line.series.title.clone(),
        None => line.title_and_area(),
    };
    let named = Series { title, ..line.without_points() };
    words.series(&named, &line.trend())
}

/// With a capital letter at the beginning.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
