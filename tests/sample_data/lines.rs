//! What a plan holds and what is judged of it, each thing as one line of text.

use std::fmt::Debug;

use planbord::analysis::Insights;
use planbord::analysis::findings::findings;
use planbord::analysis::judge::{Course, Judgement, Standing, Tally, Verdict};
use planbord::document::Document;
use planbord::plan::goal::Goal;
use planbord::plan::measure::Measure;
use planbord::plan::series::{Exactness, Series, Value};
use planbord::plan::target::{Base, Bound, Certainty, Condition, Due, Target, When};
use planbord::plan::{Amount, Plan};

use crate::title_of;

/// The goals of `plan`, each with its measures below it:
/// number | origin | chapter | where it stands | in force | serves | no target
///
/// `-` measure | unit | condition | reckoning | due | base | printed change | series | budget | unclear
///
/// Of the columns from "in force" and from "base" on, only those are there that say something.
pub fn goal_lines(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    let mut place = "";
    for goal in plan.goals.iter() {
        let title = title_of(plan, goal.source.as_ref().unwrap());
        if title != place {
            lines.push(format!("[{title}]"));
            place = title;
        }
        lines.push(goal_line(plan, goal));
        for measure in &goal.measures {
            lines.extend(measure.targets.iter().map(|target| target_line(plan, measure, target)));
        }
    }
    lines
}

fn goal_line(plan: &Plan, goal: &Goal) -> String {
    let chapter = goal.focus_area.and_then(|id| plan.focus_areas.get(id));
    let chapter = chapter.map_or("none", |area| area.title.as_str());
    let mut line = format!(
        "{} | {:?} | {chapter} | {}",
        goal.number,
        goal.origin,
        goal.source.as_ref().unwrap().section
    );
    if let Some(time) = &goal.in_force {
        line += &format!(" | {} to {}", time.from.unwrap(), time.until.unwrap());
    }
    for served in &goal.serves {
        line += &format!(" | serves {}", plan.goals.get(*served).unwrap().number);
    }
    if goal.no_target.is_some() {
        line += " | no target";
    }
    line
}

fn target_line(plan: &Plan, measure: &Measure, target: &Target) -> String {
    let Measure { title, subgroup, unit, series, unclear, .. } = measure;
    let Target { condition, reckoning, due, base, printed_change, budget } = target;
    let whom = subgroup.as_ref().map_or_else(String::new, |whom| format!(" ({whom})"));
    let condition = condition_text(condition);
    let mut line = format!("- {title}{whom} | {unit:?} | {condition} | {reckoning:?} | {}", due_text(*due));
    if let Some(base) = base {
        line += &format!(" | {}", base_text(base));
    }
    if let Some(change) = printed_change {
        line += &format!(" | printed {} %", change.percent.fixed(u32::from(change.decimals)));
    }
    if let Some(series) = series.and_then(|id| plan.series.get(id)) {
        line += &format!(" | series {}", series.title);
    }
    if let Some(cell) = budget {
        let table = plan.budget.get(cell.table).unwrap();
        let column = &table.columns[table.column_position(cell.column).unwrap()];
        line += &format!(" | budget {}, {}", table.line(cell.row).unwrap().label, column.title);
    }
    if unclear.is_some() {
        line += " | unclear";
    }
    line
}

fn condition_text(condition: &Condition) -> String {
    match condition {
        Condition::Level(bound) => bound_text(*bound),
        Condition::Percent(bound) => format!("Percent {}", bound_text(*bound)),
        Condition::Points(bound) => format!("Points {}", bound_text(*bound)),
        Condition::Keep(better) => format!("Keep {better:?}"),
        Condition::Path { last, steps } => {
            let steps = steps.iter().map(|step| format!("{}: {}", step.period, step.level));
            format!("Path {}; {}", steps.collect::<Vec<_>>().join(", "), bound_text(*last))
        }
        Condition::AfterYears { years, share } => format!("AfterYears {years} {}", bound_text(*share)),
        Condition::Deliver => "Deliver".to_owned(),
        Condition::Against { .. } => panic!("not in these documents"),
    }
}

fn bound_text(bound: Bound) -> String {
    let side = match bound {
        Bound::AtMost(_) => "AtMost",
        Bound::Below(_) => "Below",
        Bound::AtLeast(_) => "AtLeast",
        Bound::Above(_) => "Above",
    };
    format!("{side} {}", bound.level())
}

fn due_text(due: Due) -> String {
    match due {
        Due::In(period) => format!("In {period}"),
        Due::AtEnd(period) => format!("AtEnd {period}"),
        Due::By(day) => format!("By {day}"),
        Due::EveryYear | Due::Unstated => format!("{due:?}"),
    }
}

fn base_text(base: &Base) -> String {
    let mut value = base.value.map_or_else(|| "not printed".to_owned(), |value| value.to_string());
    if base.certainty == Certainty::Expected {
        value += " expected";
    }
    match base.when {
        None => format!("base {value}"),
        Some(When::In(period)) => format!("base {value} in {period}"),
        Some(When::AtEnd(period)) => format!("base {value} at end of {period}"),
    }
}

/// Every measured base that a plan prints and a series holds too, after looking that the two agree:
/// number | measure | base | the series' title.
pub fn bases_in_series(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    for (goal, measure) in plan.goals.iter().flat_map(|goal| goal.measures.iter().map(move |m| (goal, m))) {
        let Some(series) = measure.series.map(|id| plan.series.get(id).unwrap()) else { continue };
        assert_eq!(series.unit, measure.unit, "{}", measure.title);
        for base in measure.targets.iter().filter_map(|target| target.base.as_ref()) {
            let Some(value) = base.value.filter(|_| base.certainty == Certainty::Measured) else { continue };
            let point = series.point(base.when.unwrap().period()).unwrap();
            assert_eq!(point.value, Value::Number(value), "{}", measure.title);
            lines.push(format!(
                "{} | {} | {} | {}",
                goal.number,
                measure.title,
                base_text(base),
                series.title
            ));
        }
    }
    lines
}

/// The series of `plan`, below a line in brackets that says where they stand:
/// title | area | unit | how exact | decimals shown | figures | breaks
/// `period: value` can be plotted, `"words": value` has no period.
pub fn series_lines(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    let mut place = String::new();
    for series in plan.series.iter() {
        let source = series.source.as_ref().unwrap();
        let provider = source.provider.as_ref().map_or_else(String::new, |name| format!(" | {name}"));
        let here = format!("[{} | {}{provider}]", title_of(plan, source), source.section);
        if here != place {
            lines.push(here.clone());
            place = here;
        }
        lines.push(series_line(series));
    }
    lines
}

fn series_line(series: &Series) -> String {
    let points = series.points.iter().map(|point| {
        let exactness = point.detail.as_ref().and_then(|detail| detail.exactness);
        format!("{}: {}", point.period, figure(point.value, exactness))
    });
    let levels = series
        .levels
        .iter()
        .map(|level| format!("{:?}: {}", level.when, figure(level.value, level.exactness)));
    let figures: Vec<String> = points.chain(levels).collect();
    let Series { title, area, unit, exactness, decimals, .. } = series;
    let breaks = series.breaks.iter().map(|change| format!(" | break {}", change.on));
    let breaks: String = breaks.collect();
    format!("{title} | {area} | {unit:?} | {exactness:?} | {decimals} | {}{breaks}", figures.join(", "))
}

fn figure(value: Value, exactness: Option<Exactness>) -> String {
    let value = value.number().map_or_else(|| format!("{value:?}"), |amount| amount.to_string());
    match exactness {
        None => value,
        Some(Exactness::Approximate) => format!("about {value}"),
        Some(exactness) => format!("{value} ({exactness:?})"),
    }
}

/// Every point that has a note of its own, as its series' title and its period.
pub fn noted_points(plan: &Plan) -> Vec<String> {
    let points = plan.series.iter().flat_map(|series| series.points.iter().map(move |point| (series, point)));
    let noted = points.filter(|(_, point)| point.detail.as_ref().is_some_and(|detail| detail.note.is_some()));
    noted.map(|(series, point)| format!("{}, {}", series.title, point.period)).collect()
}

/// How `document` is judged on `day`:
/// number | measure | verdict | the figure used | base | what is required | figure less required
/// `-` stands where there is none. A goal without measures has its verdict only. A goal that is
/// not in force that day says so last.
pub fn verdict_lines(document: &Document, day: &str) -> Vec<String> {
    let insights = Insights::of(document, day.parse().unwrap());
    let mut lines = Vec::new();
    for goal in document.plan.goals.iter() {
        let judged = insights.goal(goal.id).unwrap();
        let standing = match judged.standing {
            Standing::InForce => String::new(),
            standing => format!(" | {standing:?}"),
        };
        if goal.measures.is_empty() {
            lines.push(format!("{} | {}{standing}", goal.number, verdict_text(judged.computed, None)));
        }
        for (measure, judged) in goal.measures.iter().zip(&judged.measures) {
            let now = judgement_text(judged.now().unwrap());
            lines.push(format!("{} | {} | {now}{standing}", goal.number, measure.title));
        }
    }
    lines
}

/// How many goals of `document` have which verdict on `day`; what none has is not named.
pub fn tally_text(document: &Document, day: &str) -> String {
    let tally = Insights::of(document, day.parse().unwrap()).tally();
    let Tally { reached, on_course, off_course, not_reached, cannot_tell, in_words, by_hand } = tally;
    assert_eq!(tally.total(), document.plan.goals.len());
    let named = [
        (reached, "reached"),
        (on_course, "on course"),
        (off_course, "off course"),
        (not_reached, "not reached"),
        (cannot_tell, "cannot be told"),
        (in_words, "in words"),
        (by_hand, "by hand"),
    ];
    let named = named.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    named.collect::<Vec<_>>().join(", ")
}

fn judgement_text(judged: &Judgement) -> String {
    let Judgement { verdict, figure, base, required, distance, course, .. } = judged;
    [
        verdict_text(*verdict, *course),
        or_none(figure.map(|figure| format!("{} of {}", figure.value, figure.period))),
        or_none(base.map(|base| format!("base {}", base.value))),
        or_none(required.map(bound_text)),
        or_none(distance.map(signed)),
    ]
    .join(" | ")
}

fn or_none(text: Option<String>) -> String {
    text.unwrap_or_else(|| "-".to_owned())
}

fn signed(amount: Amount) -> String {
    if amount > Amount::ZERO { format!("+{amount}") } else { amount.to_string() }
}

/// The verdict, and what "on course" or "off course" rests on.
fn verdict_text(verdict: Verdict, course: Option<Course>) -> String {
    let verdict = match verdict {
        Verdict::CannotTell(why) => format!("CannotTell {why:?}"),
        verdict => format!("{verdict:?}"),
    };
    match course {
        None => verdict,
        Some(Course::Path { period, level }) => format!("{verdict} by path, {period} {}", bound_text(level)),
        Some(course) => format!("{verdict} by {}", name(&course)),
    }
}

/// What is found in `document` on `day`: severity, place and the name of its kind.
pub fn finding_lines(document: &Document, day: &str) -> Vec<String> {
    let found = findings(document, day.parse().unwrap());
    let lines =
        found.iter().map(|found| format!("{:?} {} {}", found.severity, found.place, name(&found.kind)));
    lines.collect()
}

/// The name of a variant, without what it holds.
fn name(variant: &impl Debug) -> String {
    let text = format!("{variant:?}");
    text.split([' ', '(']).next().unwrap_or_default().to_owned()
}
