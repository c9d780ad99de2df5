//! A measure as it is judged on a day, as `planbord goals --json` prints it.

use chrono::NaiveDate;
use serde::Serialize;

use super::target::{ShownBase, ShownBound, ShownCondition, ShownDue, kind, reckoning};
use super::unit::Unit;
use super::{Exact, exactness, plain};
use crate::analysis::Verdict;
use crate::analysis::judge::{Course, Figure, Judgement, MeasureJudgement, Why};
use crate::plan::measure::{Assessment, Measure};
use crate::plan::series::{Finality, Series};
use crate::plan::source::Source;
use crate::plan::{Amount, Plan};
use crate::wording::Words;
use crate::wording::verdict::Judged;

/// What a goal is measured by, and how that stands.
#[derive(Debug, Serialize)]
pub(super) struct JudgedMeasure {
    id: String,
    title: String,
    subgroup: Option<String>,
    unit: Unit,
    series: Option<String>,
    kind: Option<&'static str>,
    verdict: &'static str,
    computed: &'static str,
    why: Option<&'static str>,
    by_hand: Option<ByHand>,
    reason: String,
    target: Option<usize>,
    targets: Vec<JudgedTarget>,
}

/// What somebody has judged, and why.
#[derive(Debug, Serialize)]
pub(super) struct ByHand {
    verdict: &'static str,
    reason: String,
    by: String,
    on: String,
}

#[derive(Debug, Serialize)]
struct JudgedTarget {
    kind: &'static str,
    condition: ShownCondition,
    reckoning: &'static str,
    due: ShownDue,
    deadline: Option<String>,
    verdict: &'static str,
    why: Option<&'static str>,
    reason: String,
    reading: Option<Reading>,
    base: Option<ShownBase>,
    required: Option<ShownBound>,
    distance: Option<Exact>,
    distance_unit: Option<Unit>,
    course: Option<ShownCourse>,
    delivered: Option<String>,
}

/// The figure that a verdict rests on.
#[derive(Debug, Serialize)]
struct Reading {
    value: Exact,
    unit: Unit,
    period: String,
    reckoning: &'static str,
    known: usize,
    of: usize,
    exactness: &'static str,
    finality: Option<&'static str>,
    source: Option<ShownSource>,
}

#[derive(Debug, Serialize)]
struct ShownSource {
    publication: String,
    section: String,
    provider: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum ShownCourse {
    AlreadyThere,
    Path { period: String, level: ShownBound },
    Pace { leads_to: Exact, a_month: Exact, needed: Option<Exact>, figures: usize, since: String },
    SoFar { leads_to: Exact },
}

impl JudgedMeasure {
    pub(super) fn of(plan: &Plan, measure: &Measure, judged: &MeasureJudgement, words: &Words) -> Self {
        let now = measure.targets.get(judged.current);
        let of = |(target, judgement)| JudgedTarget::of(Judged { plan, measure, target, judgement }, words);
        Self {
            id: measure.id.to_string(),
            title: measure.title.clone(),
            subgroup: measure.subgroup.clone(),
            unit: (&measure.unit).into(),
            series: measure.series.map(|id| id.to_string()),
            kind: now.map(|target| kind(target.kind(&measure.unit))),
            verdict: verdict(judged.shown().verdict),
            computed: verdict(judged.computed()),
            why: why(judged.computed()),
            by_hand: ByHand::of(measure.assessment.as_ref().filter(|_| judged.manual.is_some())),
            reason: plain(&words.measure_reason(plan, measure, judged)),
            target: now.map(|_| judged.current),
            targets: measure.targets.iter().zip(&judged.targets).map(of).collect(),
        }
    }
}

impl ByHand {
    pub(super) fn of(assessment: Option<&Assessment>) -> Option<Self> {
        let Assessment { verdict: assessed, reason, by, on } = assessment?;
        Some(Self {
            verdict: verdict((*assessed).into()),
            reason: reason.clone(),
            by: by.clone(),
            on: on.to_string(),
        })
    }
}

impl JudgedTarget {
    fn of(judged: Judged<'_>, words: &Words) -> Self {
        let Judged { plan, measure, target, judgement } = judged;
        let Judgement { verdict: computed, figure, base, required, distance, deadline, course, delivered } =
            judgement;
        let series = measure.series.and_then(|id| plan.series.get(id));
        Self {
            kind: kind(target.kind(&measure.unit)),
            condition: (&target.condition).into(),
            reckoning: reckoning(target.reckoning),
            due: target.due.into(),
            deadline: deadline.map(|day| day.to_string()),
            verdict: verdict(*computed),
            why: why(*computed),
            reason: plain(&words.reason(judged)),
            reading: figure.zip(series).map(|(figure, series)| Reading::of(figure, series, plan)),
            base: base.map(|base| ShownBase::new(Some(base.value), base.when, base.certainty)),
            required: required.map(ShownBound::from),
            distance: distance.map(Exact),
            distance_unit: distance.map(|_| Unit::between(&measure.unit)),
            course: course.map(ShownCourse::from),
            delivered: delivered.map(|day: NaiveDate| day.to_string()),
        }
    }
}

impl Reading {
    fn of(figure: Figure, series: &Series, plan: &Plan) -> Self {
        let source = series.points.get(figure.point).and_then(|point| series.source_of(point));
        Self {
            value: Exact(figure.value),
            unit: (&series.unit).into(),
            period: figure.period.to_string(),
            reckoning: reckoning(figure.reckoning),
            known: figure.parts.known,
            of: figure.parts.of,
            exactness: exactness(figure.exactness),
            finality: figure.finality.map(|finality| match finality {
                Finality::Provisional => "provisional",
                Finality::Final => "final",
            }),
            source: source.and_then(|source| ShownSource::of(source, plan)),
        }
    }
}

impl ShownSource {
    fn of(source: &Source, plan: &Plan) -> Option<Self> {
        Some(Self {
            publication: plan.publications.get(source.publication)?.title.clone(),
            section: source.section.clone(),
            provider: source.provider.clone(),
        })
    }
}

impl From<Course> for ShownCourse {
    fn from(course: Course) -> Self {
        let exact = |amount: Amount| Exact(amount);
        match course {
            Course::AlreadyThere => Self::AlreadyThere,
            Course::Path { period, level } => Self::Path { period: period.to_string(), level: level.into() },
            Course::Pace { leads_to, a_month, needed, figures, since } => Self::Pace {
                leads_to: exact(leads_to),
                a_month: exact(a_month),
                needed: needed.map(exact),
                figures,
                since: since.to_string(),
            },
            Course::SoFar { leads_to } => Self::SoFar { leads_to: exact(leads_to) },
        }
    }
}

/// A verdict's name.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "reached",
        Verdict::OnCourse => "on-course",
        Verdict::OffCourse => "off-course",
        Verdict::NotReached => "not-reached",
        Verdict::CannotTell(_) => "cannot-tell",
        Verdict::InWords => "in-words",
    }
}

/// Why it cannot be told; `None` where it can.
pub(super) fn why(verdict: Verdict) -> Option<&'static str> {
    let Verdict::CannotTell(why) = verdict else { return None };
    Some(match why {
        Why::NotYetInForce => "not-yet-in-force",
        Why::Unclear => "unclear",
        Why::NoSeries => "no-series",
        Why::OtherUnit => "other-unit",
        Why::NoValue => "no-value",
        Why::Hidden => "hidden",
        Why::NotMeasured => "not-measured",
        Why::NoBase => "no-base",
        Why::BaseZero => "base-zero",
        Why::NoOtherArea => "no-other-area",
        Why::MethodChanged => "method-changed",
        Why::TooFewFigures => "too-few-figures",
        Why::NoStart => "no-start",
        Why::NotYetDue => "not-yet-due",
        Why::TooLarge => "too-large",
    })
}
