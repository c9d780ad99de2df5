//! What a row says of a goal. It is worked out when the row is first seen, and
//! kept until something that it rests on changes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::row::group_title;
use super::rows::Basis;
use crate::analysis::judge::{GoalJudgement, Judge, Shown, Verdict};
use crate::chart::sparkline::Sparkline;
use crate::plan::goal::Goal;
use crate::plan::id::GoalId;
use crate::plan::measure::Measure;
use crate::plan::target::{Condition, Reckoning};
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::wording::Language;
use crate::wording::verdict::Judged;

/// As many columns of figures as a small line has room for.
const COLUMNS: usize = 40;

/// A goal at a glance. A text that is empty has nothing to say.
#[derive(Debug, Default)]
pub struct Glance {
    /// The verdict; `None` of a goal that was never judged.
    pub shown: Option<Shown>,
    /// The verdict as a word.
    pub verdict: String,
    /// What else is to be said of the verdict: by hand, or `1 af 2 vurderet`.
    pub judged: String,
    /// What is measured, where there are several measures: the worst.
    pub measure: String,
    /// The latest figure: `11,6 %`.
    pub figure: String,
    /// The time it is of: `maj 2020`.
    pub period: String,
    /// Both: `11,6 % (maj 2020)`.
    pub reading: String,
    /// How far it is from what is required: `1,6 procentpoint over`.
    pub distance: String,
    /// Why it cannot be told.
    pub why: String,
    /// What should be reached: `højst 10 %`.
    pub target: String,
    /// When: `i 2021`.
    pub due: String,
    /// Who answers for it.
    pub responsible: String,
    /// What it is listed under.
    pub group: String,
    /// Its figures as a small line.
    pub spark: Option<Sparkline>,
}

/// Glances that have been worked out.
#[derive(Debug, Default)]
pub struct Glances {
    basis: Option<(Basis, Language)>,
    of: RefCell<BTreeMap<GoalId, Rc<Glance>>>,
}

impl Glances {
    /// Forgets everything when something changed that it rests on.
    pub fn follow(&mut self, ctx: &ViewCtx<'_>) {
        let (document, insights) = (ctx.document, ctx.insights);
        let is_same = |(basis, language): &(Basis, Language)| {
            basis.is_of(document, insights) && *language == ctx.words.language()
        };
        if !self.basis.as_ref().is_some_and(is_same) {
            self.basis = Some((Basis::of(document, insights), ctx.words.language()));
            self.of.borrow_mut().clear();
        }
    }

    /// What the row of `goal` says.
    pub fn of(&self, ctx: &ViewCtx<'_>, goal: &Goal) -> Rc<Glance> {
        let mut known = self.of.borrow_mut();
        Rc::clone(known.entry(goal.id).or_insert_with(|| Rc::new(Glance::of(ctx, goal))))
    }
}

impl Glance {
    fn of(ctx: &ViewCtx<'_>, goal: &Goal) -> Self {
        let mut glance = Self {
            responsible: goal.responsible.as_deref().unwrap_or_default().trim().to_owned(),
            group: group_title(ctx, Group::of(goal)),
            ..Self::default()
        };
        let Some(judged) = ctx.insights.goal(goal.id) else { return glance };
        let shown = judged.shown();
        glance.shown = Some(shown);
        glance.verdict = ctx.words.verdict(shown.verdict).into_owned();
        glance.judged = said_of(ctx, goal, judged, shown);
        let worst = judged.worst().and_then(|worst| {
            let measure = goal.measures.iter().find(|measure| measure.id == worst.measure)?;
            Judged::now(&ctx.document.plan, measure, worst)
        });
        if let Some(worst) = worst {
            glance.measured(ctx, worst, goal.measures.len());
        }
        glance
    }

    /// What is to be said of the measure that gives the goal its verdict.
    fn measured(&mut self, ctx: &ViewCtx<'_>, judged: Judged<'_>, measures: usize) {
        let Judged { plan, measure, target, judgement } = judged;
        let words = ctx.words;
        if measures > 1 {
            self.measure.clone_from(&measure.title);
        }
        self.target = words.target(plan, &measure.unit, target);
        self.due = words.due(target.due).into_owned();
        if let Verdict::CannotTell(why) = judgement.verdict {
            self.why = words.why(why).into_owned();
        }
        if let Some(figure) = judgement.figure {
            self.figure = words.figure_used(judged, figure);
            self.period = words.period(figure.period);
            let args = [("figure", (&self.figure).into()), ("period", (&self.period).into())];
            self.reading = words.fill("goals-reading", &args);
        }
        self.distance = words.distance_from(judged).unwrap_or_default();
        self.spark = spark(ctx, judged, measure);
    }
}

/// `vurderet manuelt`, `1 af 2 vurderet`; empty where there is nothing to add.
fn said_of(ctx: &ViewCtx<'_>, goal: &Goal, judged: &GoalJudgement, shown: Shown) -> String {
    let by_hand = (shown.by == Judge::Hand).then(|| ctx.words.text("goals-by-hand").into_owned());
    let several = (goal.measures.len() > 1).then(|| {
        let (some, of) = (ctx.words.count(judged.judged), ctx.words.count(goal.measures.len()));
        ctx.words.fill("goals-judged-of", &[("judged", some.into()), ("of", of.into())])
    });
    by_hand.into_iter().chain(several).collect::<Vec<_>>().join(", ")
}

/// The figures, with what is required where that is of their size: a sum or a
/// comparison is not.
fn spark(ctx: &ViewCtx<'_>, judged: Judged<'_>, measure: &Measure) -> Option<Sparkline> {
    let at = ctx.insights.series_position(measure.series?)?;
    let series = ctx.document.plan.series.at(at)?;
    let is_level = series.unit == measure.unit
        && judged.target.reckoning != Reckoning::Sum
        && !matches!(judged.target.condition, Condition::Against { .. });
    let level = judged.judgement.required.filter(|_| is_level).map(|required| required.level());
    Sparkline::of(series, level, ctx.insights.on(), COLUMNS)
}

impl Glance {
    /// The row as a screen reader says it, after number and title.
    pub fn spoken(&self) -> Vec<&str> {
        let figure = [&self.reading, &self.distance].map(String::as_str);
        let rest = [&self.target, &self.due, &self.responsible].map(String::as_str);
        let why = if self.reading.is_empty() { self.why.as_str() } else { "" };
        let parts = [self.verdict.as_str(), &self.judged, why, &self.measure];
        parts.into_iter().chain(figure).chain(rest).filter(|part| !part.is_empty()).collect()
    }
}
