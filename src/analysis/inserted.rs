//! What braces in a text stand for: a figure of the plan with its unit, time and
//! source, a verdict, a target; or why they stand for nothing.

use super::Insights;
use super::judge::{GoalJudgement, MeasureJudgement};
use crate::document::Document;
use crate::meeting::text::{Ask, Reference, What};
use crate::plan::Period;
use crate::plan::goal::Goal;
use crate::plan::measure::Measure;
use crate::plan::series::{Exactness, Series, Value};
use crate::plan::source::Source;
use crate::plan::target::Target;

/// What braces among words stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Inserted<'a> {
    /// A figure.
    Figure(FigureInserted<'a>),
    /// Whether a goal is reached.
    Goal(&'a Goal, &'a GoalJudgement),
    /// Whether a measure of a goal is.
    Measure(&'a Measure, &'a MeasureJudgement),
    /// What should be reached.
    Target(&'a Measure, &'a Target),
}

/// A figure with all that is known of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureInserted<'a> {
    /// Its series.
    pub series: &'a Series,
    /// The time it is of.
    pub period: Period,
    /// What is known; a number unless a period was asked for.
    pub value: Value,
    /// How it was read.
    pub exactness: Exactness,
    /// Where it stands.
    pub source: Option<&'a Source>,
}

/// Why braces stand for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInserted {
    /// The plan has no such thing, or has it no longer.
    NotThere(Reference),
    /// It has no figure, or none of that time.
    NoFigure,
    /// Such a thing has none of what was asked for.
    NotOfThis,
    /// The goal has several measures, and one of them must be named.
    SeveralMeasures,
    /// A chart or table stands alone on a line, never among words.
    OnlyAlone,
    /// There is no earlier state that changes could be told since.
    NothingEarlier,
}

/// What braces among words stand for in `document`, whose insights these are. Only
/// figures known on the day of the insights count.
pub fn inserted<'a>(
    document: &'a Document,
    insights: &'a Insights,
    ask: Ask,
) -> Result<Inserted<'a>, NotInserted> {
    let plan = &document.plan;
    let not_there = NotInserted::NotThere(ask.of);
    match ask.of {
        Reference::Series(id) => {
            let series = plan.series.get(id).ok_or(not_there)?;
            of_series(insights, series, ask.what.unwrap_or(What::Latest))
        }
        Reference::Measure(id) => {
            let goal = plan.goals.iter().find(|goal| goal.measures.iter().any(|measure| measure.id == id));
            let goal = goal.ok_or(not_there)?;
            let measure = goal.measures.iter().find(|measure| measure.id == id).ok_or(not_there)?;
            of_measure(document, insights, (goal, measure), ask.what.unwrap_or(What::Latest))
        }
        Reference::Goal(id) => {
            let goal = plan.goals.get(id).ok_or(not_there)?;
            let what = ask.what.unwrap_or(What::Status);
            match (what, goal.measures.as_slice()) {
                (What::Status, _) => {
                    let judged = insights.goal(id).ok_or(not_there)?;
                    Ok(Inserted::Goal(goal, judged))
                }
                (_, []) => Err(NotInserted::NoFigure),
                (_, [only]) => of_measure(document, insights, (goal, only), what),
                (_, _) => Err(NotInserted::SeveralMeasures),
            }
        }
        Reference::Table(_)
        | Reference::Chart(_)
        | Reference::Case(_)
        | Reference::FocusArea(_)
        | Reference::Goals
        | Reference::Changes => {
            Err(if is_there(document, ask.of) { NotInserted::OnlyAlone } else { not_there })
        }
    }
}

/// Whether `document` has what a text refers to. That there is an earlier state to tell
/// the changes since is not the document's.
pub fn is_there(document: &Document, of: Reference) -> bool {
    let plan = &document.plan;
    match of {
        Reference::Goal(id) => plan.goals.get(id).is_some(),
        Reference::Measure(id) => plan.measure(id).is_some(),
        Reference::Series(id) => plan.series.get(id).is_some(),
        Reference::Table(id) => plan.budget.get(id).is_some(),
        Reference::Chart(id) => plan.charts.get(id).is_some(),
        Reference::Case(id) => plan.cases.get(id).is_some(),
        Reference::FocusArea(id) => plan.focus_areas.get(id).is_some(),
        Reference::Goals => !plan.goals.is_empty(),
        Reference::Changes => true,
    }
}

fn of_measure<'a>(
    document: &'a Document,
    insights: &'a Insights,
    (goal, measure): (&'a Goal, &'a Measure),
    what: What,
) -> Result<Inserted<'a>, NotInserted> {
    let judged = insights.goal(goal.id).and_then(|judged| judged.of(measure.id));
    match what {
        What::Status => judged.map(|judged| Inserted::Measure(measure, judged)).ok_or(NotInserted::NotOfThis),
        What::Target => {
            let target = judged.and_then(|judged| measure.targets.get(judged.current));
            target.map(|target| Inserted::Target(measure, target)).ok_or(NotInserted::NotOfThis)
        }
        What::Latest | What::In(_) => {
            let series = measure.series.and_then(|id| document.plan.series.get(id));
            of_series(insights, series.ok_or(NotInserted::NoFigure)?, what)
        }
    }
}

fn of_series<'a>(insights: &Insights, series: &'a Series, what: What) -> Result<Inserted<'a>, NotInserted> {
    let period = match what {
        What::Latest => {
            let trend = insights.trend(series.id).ok_or(NotInserted::NoFigure)?;
            trend.latest.ok_or(NotInserted::NoFigure)?.period
        }
        What::In(period) => period,
        What::Status | What::Target => return Err(NotInserted::NotOfThis),
    };
    let point = series.point(period).ok_or(NotInserted::NoFigure)?;
    let known = point.known_on(insights.on()).ok_or(NotInserted::NoFigure)?;
    let exactness = point.detail.as_ref().and_then(|detail| detail.exactness).unwrap_or(series.exactness);
    let source = series.source_of(point);
    Ok(Inserted::Figure(FigureInserted { series, period, value: known.value, exactness, source }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::text::Brace;

    /// The plan of Aabenraa as it was known on the day of the meeting.
    #[track_caller]
    fn check(written: &str, expected: Result<&str, NotInserted>) {
        let document = crate::store::parse(include_bytes!("../../sample-data/aabenraa-2021.ron")).unwrap();
        let document = document.document;
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        let found = inserted(&document, &insights, Brace::read(written).asks.unwrap());
        let found = found.map(|found| match found {
            Inserted::Figure(figure) => {
                let value = figure.value.number().map(|amount| amount.to_string());
                format!("{} {}", figure.period, value.unwrap_or_default())
            }
            Inserted::Goal(goal, judged) => format!("{} {:?}", goal.number, judged.shown().verdict),
            Inserted::Measure(measure, judged) => format!("{} {:?}", measure.id, judged.shown().verdict),
            Inserted::Target(measure, _) => format!("{} target", measure.id),
        });
        assert_eq!(found, expected.map(str::to_owned), "{written}");
    }

    #[test]
    fn a_figure_is_the_one_known_on_the_day() {
        check("s82: seneste", Ok("2019-05 702"));
        check("s82: maj 2013", Ok("2013-05 914"));
        check("s82: maj 2012", Err(NotInserted::NoFigure));
        check("s82: status", Err(NotInserted::NotOfThis));
    }

    #[test]
    fn what_is_not_in_the_plan_is_named() {
        check("s9999: seneste", Err(NotInserted::NotThere("s9999".parse().unwrap())));
        check("g9999", Err(NotInserted::NotThere("g9999".parse().unwrap())));
        check("d9999", Err(NotInserted::NotThere("d9999".parse().unwrap())));
    }
}
