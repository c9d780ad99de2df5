//! The report on all goals (opfølgningsrapport): how each stands, why, and by which
//! figures.

use std::collections::BTreeSet;

use super::figures::capitalised;
use super::{Block, Cell, Citation, Column, Row, Run, Side, Strength, Table};
use crate::analysis::judge::MeasureJudgement;
use crate::export::making::Making;
use crate::export::request::Part;
use crate::plan::goal::{Goal, Origin};
use crate::plan::measure::Measure;

/// The report.
pub fn blocks(making: &Making<'_>, parts: &BTreeSet<Part>) -> Vec<Block> {
    let words = making.words;
    let plan = &making.document.plan;
    let day = words.day(making.insights.on());
    let mut blocks = vec![Block::words(words.fill("documents-judged-on", &[("day", day.into())]))];
    if parts.contains(&Part::Overview) && !plan.goals.is_empty() {
        blocks.push(Block::Heading(1, words.text("documents-goals-overview").into_owned()));
        let caption = words.text("documents-goals-caption");
        blocks.push(Block::Table(overview(making, &caption, plan.goals.iter().collect())));
    }
    for origin in Origin::ALL {
        let goals: Vec<&Goal> = plan.goals.iter().filter(|goal| goal.origin == origin).collect();
        if goals.is_empty() {
            continue;
        }
        blocks.push(Block::Heading(1, words.origin_heading(origin).into_owned()));
        for goal in goals {
            blocks.push(Block::Heading(2, title(making, goal)));
            blocks.extend(of_goal(making, goal, parts));
        }
    }
    blocks
}

/// The title of a goal: `Mål 8: Loft over jobafklaring og sygedagpenge`.
pub fn title(making: &Making<'_>, goal: &Goal) -> String {
    making.words.goal_titled(goal)
}

/// How goals stand, at a glance.
fn overview(making: &Making<'_>, caption: &str, goals: Vec<&Goal>) -> Table {
    let words = making.words;
    let head =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let row = |goal: &Goal| {
        let shown =
            making.insights.goal(goal.id).map(|judged| capitalised(&words.shown_verdict(judged.shown())));
        Row {
            head: if goal.number.trim().is_empty() { goal.id.to_string() } else { goal.number.clone() },
            depth: 0,
            strength: Strength::Plain,
            cells: vec![Cell::Words(goal.title.clone()), shown.map_or(Cell::Empty, Cell::Words)],
        }
    };
    Table {
        caption: caption.to_owned(),
        columns: vec![head("documents-goal-number"), head("documents-goal-title"), head("documents-verdict")],
        rows: goals.into_iter().map(row).collect(),
        notes: Vec::new(),
        source: Citation::Own,
    }
}

/// How goals stand, with what should be reached and the latest figure: a row for each
/// measure.
pub fn standing(making: &Making<'_>, caption: &str, goals: Vec<&Goal>) -> Table {
    let words = making.words;
    let keys = [
        "documents-goal-title",
        "documents-measured",
        "documents-target",
        "documents-latest",
        "documents-verdict",
    ];
    let column =
        |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left, unit: String::new() };
    let cell = |text: Option<String>| text.map_or(Cell::Empty, Cell::Words);
    let mut rows = Vec::new();
    for goal in goals {
        let Some(judged) = making.insights.goal(goal.id) else { continue };
        let verdict = capitalised(&words.shown_verdict(judged.shown()));
        let several = goal.measures.len() > 1;
        let cells = vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Words(verdict)];
        let whole = Row { head: title(making, goal), depth: 0, strength: Strength::Plain, cells };
        if several || goal.measures.is_empty() {
            rows.push(whole.clone());
        }
        for (measure, judged) in goal.measures.iter().zip(&judged.measures) {
            let target = measure.targets.get(judged.current);
            let target = target.map(|it| words.target_due(&making.document.plan, &measure.unit, it));
            let cells = vec![
                Cell::Words(words.measure_title(measure)),
                cell(target),
                cell(latest(making, measure).map(|(figure, _)| figure)),
                Cell::Words(capitalised(&words.shown_verdict(judged.shown()))),
            ];
            rows.push(Row { cells, ..whole.clone() });
        }
    }
    Table {
        caption: caption.to_owned(),
        columns: keys.into_iter().map(column).collect(),
        rows,
        notes: Vec::new(),
        source: Citation::Own,
    }
}

/// The latest figure of a measure with its time, and where it stands.
fn latest(making: &Making<'_>, measure: &Measure) -> Option<(String, Option<String>)> {
    let (words, plan) = (making.words, &making.document.plan);
    let series = plan.series.get(measure.series?)?;
    let reading = making.insights.trend(series.id)?.latest?;
    let figure = words.figure_read(reading.value, series.decimals, &series.unit, reading.exactness);
    let period = words.period(reading.period);
    let source = series.point(reading.period).and_then(|point| series.source_of(point));
    let args = [("figure", figure.into()), ("period", period.into())];
    Some((words.fill("documents-figure-in", &args), source.map(|source| source.citation(plan))))
}

fn of_goal(making: &Making<'_>, goal: &Goal, parts: &BTreeSet<Part>) -> Vec<Block> {
    let Some(judged) = making.insights.goal(goal.id) else { return Vec::new() };
    let mut blocks: Vec<Block> = making.verdict(goal).into_iter().collect();
    for (measure, judged) in goal.measures.iter().zip(&judged.measures) {
        blocks.push(Block::Lines(facts(making, measure, judged, goal.measures.len() > 1)));
        if parts.contains(&Part::Charts) {
            blocks.extend(making.figure_of_measure(measure.id));
        }
    }
    let cited = goal.source.as_ref().map(|source| source.citation(&making.document.plan));
    blocks.extend(cited.map(|cited| Block::Note(making.source(&cited))));
    blocks
}

/// What is measured, what should be reached, and the latest figure with its source.
fn facts(making: &Making<'_>, measure: &Measure, judged: &MeasureJudgement, several: bool) -> Vec<Vec<Run>> {
    let words = making.words;
    let plan = &making.document.plan;
    let named = |key: &str, what: String| vec![Run::bold(format!("{}: ", words.text(key))), Run::plain(what)];
    let mut lines = vec![named("documents-measured", words.measure_title(measure))];
    if let Some(target) = measure.targets.get(judged.current) {
        lines.push(named("documents-target", words.target_due(plan, &measure.unit, target)));
    }
    lines.push(match latest(making, measure) {
        Some((told, source)) => {
            let cited = source.map(|source| format!("; {source}")).unwrap_or_default();
            named("documents-latest", told + &cited)
        }
        None => named("documents-latest", words.text("documents-no-figure").into_owned()),
    });
    if several {
        lines.push(named("documents-verdict", words.shown_verdict(judged.shown()).into_owned()));
    }
    lines
}
