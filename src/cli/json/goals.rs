//! `planbord goals --json`.

use std::path::Path;

use serde::Serialize;

use super::judged::{ByHand, JudgedMeasure, verdict, why};
use super::plain;
use super::show::{InForce, origin};
use crate::analysis::Insights;
use crate::analysis::judge::{GoalJudgement, Standing, Tally};
use crate::document::Document;
use crate::plan::goal::Goal;
use crate::plan::kind::GoalKind;
use crate::wording::Words;

/// How every goal stands.
#[derive(Debug, Serialize)]
pub struct Goals {
    schema: &'static str,
    file: String,
    on: String,
    tally: Tallies,
    goals: Vec<JudgedGoal>,
}

#[derive(Debug, Serialize)]
struct Tallies {
    goals: Counts,
    measures: Counts,
}

/// How many there are of each verdict.
#[derive(Debug, Serialize)]
struct Counts {
    reached: usize,
    on_course: usize,
    off_course: usize,
    not_reached: usize,
    cannot_tell: usize,
    in_words: usize,
    by_hand: usize,
    judged: usize,
    of: usize,
}

#[derive(Debug, Serialize)]
struct JudgedGoal {
    id: String,
    number: String,
    title: String,
    origin: &'static str,
    focus_area: Option<String>,
    responsible: Option<String>,
    serves: Vec<String>,
    in_force: Option<InForce>,
    standing: &'static str,
    kind: &'static str,
    no_target: Option<String>,
    verdict: &'static str,
    computed: &'static str,
    why: Option<&'static str>,
    by_hand: Option<ByHand>,
    judged: usize,
    of: usize,
    reason: String,
    measures: Vec<JudgedMeasure>,
}

impl Goals {
    /// How the goals stand of the plan that lies in `file`.
    pub fn of(file: &Path, document: &Document, insights: &Insights, words: &Words) -> Self {
        let judged = document.plan.goals.iter().zip(insights.judgements());
        let goal = |(goal, judged)| JudgedGoal::of(document, goal, judged, words);
        Self {
            schema: "planbord.goals/1",
            file: file.display().to_string(),
            on: insights.on().to_string(),
            tally: Tallies {
                goals: Counts::of(insights.tally()),
                measures: Counts::of(insights.tally_of_measures()),
            },
            goals: judged.map(goal).collect(),
        }
    }
}

impl Counts {
    fn of(tally: Tally) -> Self {
        let Tally { reached, on_course, off_course, not_reached, cannot_tell, in_words, by_hand } = tally;
        let (judged, of) = (tally.judged(), tally.total());
        Self { reached, on_course, off_course, not_reached, cannot_tell, in_words, by_hand, judged, of }
    }
}

impl JudgedGoal {
    fn of(document: &Document, goal: &Goal, judged: &GoalJudgement, words: &Words) -> Self {
        let plan = &document.plan;
        let focus_area = goal.focus_area.and_then(|id| plan.focus_areas.get(id));
        let measures = goal.measures.iter().zip(&judged.measures);
        Self {
            id: goal.id.to_string(),
            number: goal.number.clone(),
            title: goal.title.clone(),
            origin: origin(goal.origin),
            focus_area: focus_area.map(|area| area.title.clone()),
            responsible: goal.responsible.clone(),
            serves: goal.serves.iter().map(ToString::to_string).collect(),
            in_force: goal.in_force.as_ref().map(InForce::from),
            standing: match judged.standing {
                Standing::InForce => "in-force",
                Standing::From(_) => "not-yet",
                Standing::Ended(_) => "ended",
            },
            kind: kind(goal.kind()),
            no_target: goal.no_target.clone(),
            verdict: verdict(judged.shown().verdict),
            computed: verdict(judged.computed),
            why: why(judged.computed),
            by_hand: ByHand::of(goal.assessment.as_ref().filter(|_| judged.manual.is_some())),
            judged: judged.judged,
            of: goal.measures.len(),
            reason: plain(&words.goal_reason(document, goal, judged)),
            measures: measures
                .map(|(measure, judged)| JudgedMeasure::of(plan, measure, judged, words))
                .collect(),
        }
    }
}

/// Whether a goal is measured.
fn kind(kind: GoalKind) -> &'static str {
    match kind {
        GoalKind::Measured => "measured",
        GoalKind::InWords => "in-words",
        GoalKind::NoTarget => "no-target",
    }
}
