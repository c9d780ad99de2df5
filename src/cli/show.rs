//! `planbord show`: the plan in short.

use chrono::NaiveDate;

use super::args::AsOf;
use super::grid::{Column, Grid, WIDTH, paragraph};
use super::json;
use super::print::Printed;
use super::report::report;
use crate::analysis::Insights;
use crate::analysis::sums::{Agreement, ColumnSum};
use crate::document::Document;
use crate::meeting::agenda::{Meeting, Openness};
use crate::plan::Plan;
use crate::plan::budget::{BudgetTable, ColumnKind};
use crate::plan::goal::Origin;
use crate::plan::measure::Measure;
use crate::plan::series::{Level, Point, Series};
use crate::session::World;
use crate::wording::Words;
use crate::wording::number::EMPTY;

/// Shows goals with their targets and verdicts, tables with their totals, series with
/// their first and last point, and meetings with their decisions.
pub fn show(world: &World, as_of: &AsOf) -> Printed {
    report(world, as_of, |file, document, insights, _| json::Show::of(file, document, insights), whole)
}

fn whole(document: &Document, insights: &Insights, words: &Words) -> String {
    let Document { plan, meetings, snapshots, releases, last_id: _ } = document;
    let mut text = head(plan, insights.on(), words);
    for origin in Origin::ALL {
        text += &goals(plan, origin, insights, words);
    }
    for table in plan.budget.iter() {
        text += &totals(table, insights, words);
    }
    text += &all_series(plan, words);
    for meeting in meetings.iter() {
        text += &agenda(meeting, words);
    }
    let count = words.fill("terminal-snapshot-count", &[("count", snapshots.len().into())]);
    text = text + "\n" + &paragraph(0, &count);
    if !releases.is_empty() {
        text += &paragraph(0, &words.fill("terminal-release-count", &[("count", releases.len().into())]));
    }
    text
}

/// The plan's title, whose it is, and the day that goals are judged on.
pub fn head(plan: &Plan, on: NaiveDate, words: &Words) -> String {
    let period = words.period(plan.period);
    let about = [plan.municipality.as_str(), &plan.committee, &period];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let title = if plan.title.is_empty() { words.text("shell-untitled") } else { (&plan.title).into() };
    let judged = words.fill("terminal-judged-on", &[("day", words.day(on).into())]);
    paragraph(0, &title) + &paragraph(0, &about.join(", ")) + &paragraph(0, &judged)
}

/// A heading with an empty line before it and a line under it.
pub fn heading(text: &str) -> String {
    let wide = text.chars().count().min(WIDTH);
    format!("\n{}{}\n", paragraph(0, text), "-".repeat(wide))
}

fn goals(plan: &Plan, origin: Origin, insights: &Insights, words: &Words) -> String {
    let all = plan.goals.iter().zip(insights.judgements());
    let goals: Vec<_> = all.filter(|(goal, _)| goal.origin == origin).collect();
    if goals.is_empty() {
        return String::new();
    }
    let mut grid = Grid::new(0, &[Column::Left(6), Column::Rest, Column::Left(30)]);
    for (goal, judged) in goals {
        grid.row([&goal.number, &goal.title, &words.shown_verdict(judged.shown())]);
        for measure in &goal.measures {
            grid.row(["", &format!("–\u{a0}{}", measure.title), &targets(plan, measure, words)]);
        }
    }
    heading(&words.origin_heading(origin)) + &grid.lines()
}

/// `højst 25 %, i 2021; højst 22 %, i 2022`.
fn targets(plan: &Plan, measure: &Measure, words: &Words) -> String {
    let targets = measure.targets.iter().map(|target| words.target_due(plan, &measure.unit, target));
    targets.collect::<Vec<_>>().join("; ")
}

fn totals(table: &BudgetTable, insights: &Insights, words: &Words) -> String {
    let label = |key: &str| words.text(key).into_owned();
    let mut grid =
        Grid::new(0, &[Column::Rest, Column::Right, Column::Right, Column::Right, Column::Left(14)]);
    let titles = ["terminal-printed", "terminal-computed", "terminal-difference"].map(label);
    grid.row(["", &titles[0], &titles[1], &titles[2], ""]);
    let sums = insights.sums(table.id).map(|sums| sums.total.as_slice()).unwrap_or_default();
    for (column, sum) in table.columns.iter().zip(sums) {
        let ColumnKind::Figures { unit, decimals } = &column.kind else { continue };
        let group = column.group.as_ref().map(|group| format!("{group}, ")).unwrap_or_default();
        let title = format!("{group}{} ({})", column.title, words.unit(unit));
        let [printed, computed, difference] = figures(sum, *decimals, words);
        grid.row([&title, &printed, &computed, &difference, &words.text(agreement_key(sum.agreement))]);
    }
    heading(&table.title) + &grid.lines()
}

/// The printed total, the computed one, and printed less computed.
fn figures(sum: &ColumnSum, decimals: u8, words: &Words) -> [String; 3] {
    let (printed, computed) = (sum.printed, sum.sum.known());
    let shown = |amount: Option<crate::plan::Amount>| {
        amount.map_or(EMPTY.to_owned(), |amount| words.amount(amount, decimals))
    };
    let difference = printed.zip(computed).and_then(|(printed, computed)| printed.checked_sub(computed));
    let difference = difference.map_or(EMPTY.to_owned(), |amount| words.difference(amount, decimals));
    [shown(printed), shown(computed), difference]
}

pub fn agreement_key(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Agrees => "terminal-agrees",
        Agreement::Rounding { .. } => "terminal-rounded",
        Agreement::Error { .. } => "terminal-differs",
        Agreement::NothingPrinted => "terminal-nothing-printed",
        Agreement::CannotTell => "terminal-not-comparable",
    }
}

fn all_series(plan: &Plan, words: &Words) -> String {
    if plan.series.is_empty() {
        return String::new();
    }
    let mut grid = Grid::new(0, &[Column::Rest, Column::Left(26), Column::Left(26)]);
    grid.row(["", &words.text("terminal-first"), &words.text("terminal-last")]);
    for series in plan.series.iter() {
        // Most series are of the municipality itself, and the heading names it.
        let title = match series.area.as_str() {
            area if area.is_empty() || *area == plan.municipality => series.title.clone(),
            area => format!("{}, {area}", series.title),
        };
        let [first, last] = ends(series, words);
        grid.row([title.as_str(), &first, &last]);
    }
    heading(&words.text("terminal-series")) + &grid.lines()
}

/// The first and the last point; of a series that has levels only, the levels.
fn ends(series: &Series, words: &Words) -> [String; 2] {
    let shown = |point: &Point| {
        let exactness = point.detail.as_ref().and_then(|detail| detail.exactness);
        let figure = match point.value.number() {
            Some(amount) => words.figure_read(
                amount,
                series.decimals,
                &series.unit,
                exactness.unwrap_or(series.exactness),
            ),
            None => words.value(point.value, series.decimals).into_owned(),
        };
        let period = words.period_short(point.period).replace(' ', "\u{a0}");
        format!("{figure} ({period})")
    };
    let level = |level: &Level| {
        let exactness = level.exactness.unwrap_or(series.exactness);
        let figure = match level.value.number() {
            Some(amount) => words.figure_read(amount, series.decimals, &series.unit, exactness),
            None => words.value(level.value, series.decimals).into_owned(),
        };
        format!("{figure} ({})", level.when)
    };
    match series.points.as_slice() {
        [] => {
            let levels: Vec<String> = series.levels.iter().map(level).collect();
            let levels = if levels.is_empty() { EMPTY.to_owned() } else { levels.join("; ") };
            [levels, String::new()]
        }
        [only] => [shown(only), String::new()],
        [first, .., last] => [shown(first), shown(last)],
    }
}

fn agenda(meeting: &Meeting, words: &Words) -> String {
    let is_decided = |decision: &str| !decision.trim().is_empty();
    let decided = meeting.items.iter().filter(|item| is_decided(&item.decision)).count();
    let count = words.fill(
        "terminal-items",
        &[("count", meeting.items.len().into()), ("decided", words.count(decided).into())],
    );
    let mut grid = Grid::new(0, &[Column::Left(6), Column::Rest, Column::Left(34)]);
    for item in meeting.items.iter() {
        let title = match item.openness {
            Openness::Open => item.title.clone(),
            Openness::Closed => format!("{} ({})", item.title, words.openness(item.openness)),
        };
        let decision = if is_decided(&item.decision) { item.decision.as_str() } else { EMPTY };
        grid.row([&item.number, &title, decision]);
    }
    let day = words.day(meeting.date);
    let title = words.fill("terminal-meeting", &[("day", day.into())]);
    // A stage that nobody has set says nothing.
    let stage = Some(words.agenda_stage(meeting.stage).into_owned()).filter(|_| !meeting.stage.is_draft());
    let about: Vec<String> = std::iter::once(count).chain(stage).collect();
    heading(&title) + &paragraph(0, &about.join(" · ")) + &grid.lines()
}
