//! Verdicts in words: the one sentence that says why.
//!
//! `Målet er højst 10,0 %; seneste (maj 2020) 11,6 %, 1,6 procentpoint over.`
//! The same sentence stands in the list, the chart, the slide, the document and
//! the terminal.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Words;
use crate::analysis::judge::{
    Course, Figure, GoalJudgement, Judgement, MeasureJudgement, Shown, Standing, Verdict, Why,
};
use crate::document::Document;
use crate::plan::goal::Goal;
use crate::plan::measure::{Assessed, Assessment, Measure};
use crate::plan::series::{Finality, Series};
use crate::plan::target::{Bound, Condition, Reckoning, Target};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};
pub use facts::Fact;

/// A measure, one of its targets, and what judging that came to.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// The plan it stands in.
    pub plan: &'a Plan,
    /// The measure.
    pub measure: &'a Measure,
    /// Its target.
    pub target: &'a Target,
    /// What judging came to.
    pub judgement: &'a Judgement,
}

impl<'a> Judged<'a> {
    /// The present target of a measure that was judged; `None` of one without targets.
    pub fn now(plan: &'a Plan, measure: &'a Measure, judged: &'a MeasureJudgement) -> Option<Self> {
        let (target, judgement) = (measure.targets.get(judged.current)?, judged.now()?);
        Some(Self { plan, measure, target, judgement })
    }

    /// The series that it is measured by.
    pub fn series(&self) -> Option<&'a Series> {
        self.measure.series.and_then(|id| self.plan.series.get(id))
    }

    fn decimals(&self) -> u8 {
        self.series().map_or(0, |series| series.decimals)
    }
}

impl Words {
    /// A verdict as a word: `nået`, `på vej`, `kan ikke vurderes`.
    pub fn verdict(&self, verdict: Verdict) -> Cow<'_, str> {
        self.text(match verdict {
            Verdict::Reached => "verdict-reached",
            Verdict::NotReached => "verdict-not-reached",
            Verdict::OnCourse => "verdict-on-course",
            Verdict::OffCourse => "verdict-off-course",
            Verdict::CannotTell(_) => "verdict-cannot-tell",
            Verdict::InWords => "verdict-in-words",
        })
    }

    /// A verdict with who came to it: `nået (vurderet manuelt)`.
    pub fn shown_verdict(&self, shown: Shown) -> Cow<'_, str> {
        let verdict = self.verdict(shown.verdict);
        match shown.by {
            crate::analysis::judge::Judge::Figures => verdict,
            crate::analysis::judge::Judge::Hand => {
                Cow::Owned(self.fill("verdict-by-hand", &[("verdict", verdict.into())]))
            }
        }
    }

    /// What somebody says by hand, as a word.
    pub fn assessed(&self, assessed: Assessed) -> Cow<'_, str> {
        self.verdict(assessed.into())
    }

    /// Why it cannot be told, as the end of a sentence: `der er intet udgangspunkt`.
    pub fn why(&self, why: Why) -> Cow<'_, str> {
        self.text(match why {
            Why::NotYetInForce => "verdict-why-not-yet-in-force",
            Why::Unclear => "verdict-why-unclear",
            Why::NoSeries => "verdict-why-no-series",
            Why::OtherUnit => "verdict-why-other-unit",
            Why::NoValue => "verdict-why-no-value",
            Why::Hidden => "verdict-why-hidden",
            Why::NotMeasured => "verdict-why-not-measured",
            Why::NoBase => "verdict-why-no-base",
            Why::BaseZero => "verdict-why-base-zero",
            Why::NoOtherArea => "verdict-why-no-other-area",
            Why::MethodChanged => "verdict-why-method-changed",
            Why::TooFewFigures => "verdict-why-too-few-figures",
            Why::NoStart => "verdict-why-no-start",
            Why::NotYetDue => "verdict-why-not-yet-due",
            Why::TooLarge => "verdict-why-too-large",
        })
    }

    /// Why a goal has its verdict: of its worst measure, and how many are judged.
    pub fn goal_reason(&self, document: &Document, goal: &Goal, judged: &GoalJudgement) -> String {
        let plan = &document.plan;
        let mut sentences = Vec::new();
        if let Some(assessment) = goal.assessment.as_ref().filter(|_| judged.manual.is_some()) {
            sentences.push(self.assessment(assessment));
        }
        sentences.extend(self.standing(judged.standing));
        match goal.measures.as_slice() {
            [] => sentences.push(self.only_in_words(goal)),
            [only] => {
                sentences
                    .extend(judged.measures.first().map(|judged| self.measure_reason(plan, only, judged)));
            }
            several => {
                sentences.push(self.judged_of(judged.judged, several.len()));
                let worst = judged.worst().and_then(|worst| {
                    let measure = several.iter().find(|measure| measure.id == worst.measure)?;
                    let (title, why) =
                        (self.measure_title(measure), self.measure_reason(plan, measure, worst));
                    Some(format!("{title}: {why}"))
                });
                sentences.extend(worst);
            }
        }
        sentences.join(" ")
    }

    /// How many of a goal's measures are judged: `1 af 2 målinger kan vurderes.`
    pub fn judged_of(&self, judged: usize, of: usize) -> String {
        self.fill("verdict-of-several", &[("judged", self.count(judged).into()), ("of", of.into())])
    }

    /// What is measured, and of whom when not of everyone: `Andel (kvinder)`.
    pub fn measure_title(&self, measure: &Measure) -> String {
        match &measure.subgroup {
            Some(subgroup) => format!("{} ({subgroup})", measure.title),
            None => measure.title.clone(),
        }
    }

    /// Why a measure has its verdict: what somebody says by hand, and then what
    /// is computed for its present target.
    pub fn measure_reason(&self, plan: &Plan, measure: &Measure, judged: &MeasureJudgement) -> String {
        let computed =
            Judged::now(plan, measure, judged).map(|judged| self.reason(judged)).unwrap_or_default();
        match measure.assessment.as_ref().filter(|_| judged.manual.is_some()) {
            Some(assessment) => format!("{} {computed}", self.assessment(assessment)),
            None => computed,
        }
    }

    /// Why a target has its verdict, from the figures alone.
    pub fn reason(&self, judged: Judged<'_>) -> String {
        if judged.target.condition == Condition::Deliver {
            return self.delivery(judged.judgement);
        }
        let head = self.head(judged);
        let figure = judged.judgement.figure.map(|figure| self.reading(judged, figure));
        let said = match figure {
            Some(figure) => format!("{head}; {figure}"),
            None => head,
        };
        // An abbreviation such as `kr.` ends the sentence with its own point.
        let mut sentences = vec![if said.ends_with('.') { said } else { said + "." }];
        sentences.extend(self.rests_on(judged));
        sentences.extend(self.remark(judged.judgement.figure));
        sentences.join(" ")
    }

    /// `Målet er højst 10,0 %`.
    fn head(&self, judged: Judged<'_>) -> String {
        let Judged { plan, measure, target, judgement } = judged;
        let required = judgement.required.map(|required| self.required(judged, required));
        let base = target.base.as_ref().and_then(|base| base.when).map(|when| self.when(when));
        let condition = self.condition(plan, &target.condition, &measure.unit);
        let said = match (&target.condition, base) {
            (Condition::Level(_) | Condition::Path { .. }, _) => {
                return self.fill("verdict-goal", &[("target", self.reckoned(judged, required).into())]);
            }
            (Condition::Percent(_) | Condition::Points(_), base) => {
                let base = base.map_or_else(|| self.text("verdict-base-undated"), Cow::Owned);
                let args = [("condition", condition.into()), ("base", base.into())];
                self.fill("verdict-goal-change", &args)
            }
            (Condition::Keep(_), Some(base)) => self.fill("verdict-goal-kept", &[("base", base.into())]),
            (Condition::Keep(_), None) => self.text("verdict-goal-kept-undated").into_owned(),
            (Condition::AfterYears { .. } | Condition::Against { .. } | Condition::Deliver, _) => {
                self.fill("verdict-goal-compared", &[("condition", condition.into())])
            }
        };
        match required.filter(|_| !matches!(target.condition, Condition::AfterYears { .. })) {
            Some(required) => {
                let required = self.reckoned(judged, Some(required));
                self.fill("verdict-goal-that-is", &[("goal", said.into()), ("required", required.into())])
            }
            None => said,
        }
    }

    /// What is required, with how it is reckoned: `højst 3.725 i gennemsnit`.
    fn reckoned(&self, judged: Judged<'_>, required: Option<String>) -> String {
        let required = required.unwrap_or_default();
        match &*self.reckoning(judged.target.reckoning) {
            "" => required,
            reckoning => format!("{required} {reckoning}"),
        }
    }

    /// What the deadline requires, with as many decimals as its series is shown with.
    pub fn required(&self, judged: Judged<'_>, bound: Bound) -> String {
        let (level, shown) = (bound.level(), u32::from(judged.decimals()));
        let is_computed = judged.target.condition.bound().is_none_or(|bound| bound.level() != level);
        let exact = level.decimals();
        let decimals = if is_computed { exact.min(shown + 1) } else { exact };
        let decimals = u8::try_from(decimals.max(shown)).unwrap_or(u8::MAX);
        self.bounded(bound, self.figure(level, decimals, &judged.measure.unit), &judged.measure.unit)
    }

    /// `seneste (maj 2020) 11,6 %, 1,6 procentpoint over`.
    fn reading(&self, judged: Judged<'_>, figure: Figure) -> String {
        let value = self.figure_used(judged, figure);
        let period = self.period(figure.period);
        let is_whole = figure.parts.known == figure.parts.of;
        let key = match (figure.reckoning, is_whole) {
            (Reckoning::Latest, _) => "verdict-latest",
            (Reckoning::Average, true) => "verdict-average",
            (Reckoning::Average, false) => "verdict-average-so-far",
            (Reckoning::Sum, true) => "verdict-sum",
            (Reckoning::Sum, false) => "verdict-sum-so-far",
        };
        let mut args = vec![("period", period.into()), ("value", value.into())];
        if !is_whole {
            args.push(("known", self.count(figure.parts.known).into()));
            args.push(("of", self.count(figure.parts.of).into()));
        }
        let said = self.fill(key, &args);
        match self.distance_from(judged) {
            Some(distance) => format!("{said}, {distance}"),
            None => said,
        }
    }

    /// How far the figure lies from what is required: `1,6 procentpoint over`,
    /// `14 pladser fra`; `None` where that is not known.
    pub fn distance_from(&self, judged: Judged<'_>) -> Option<String> {
        let Judged { measure, judgement, .. } = judged;
        let (distance, required) = (judgement.distance?, judgement.required?);
        let holds = required.holds(judgement.figure?.value);
        if distance == Amount::ZERO {
            let key = if holds { "verdict-exactly" } else { "verdict-exactly-not" };
            return Some(self.text(key).into_owned());
        }
        let counts_places = matches!(measure.unit, Unit::Rank { .. } | Unit::Scale(_));
        let key = match (counts_places, holds, distance > Amount::ZERO) {
            (true, true, _) => "verdict-better",
            (true, false, _) => "verdict-from",
            (false, _, true) => "verdict-over",
            (false, _, false) => "verdict-under",
        };
        let shown = u32::from(judged.decimals());
        // As many decimals as it takes to see that there is a distance.
        let fewest = distance.decimals().min(shown + 1).max(shown);
        let seen = |decimals: &u32| distance.rounded(*decimals) != Amount::ZERO;
        let decimals = (fewest..=fewest + 6).find(seen).unwrap_or(fewest);
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        Some(self.fill(key, &[("distance", self.distance(distance.abs(), decimals, &measure.unit).into())]))
    }

    /// What the verdict rests on besides the figure.
    fn rests_on(&self, judged: Judged<'_>) -> Option<String> {
        let Judged { measure, judgement, .. } = judged;
        let deadline = judgement.deadline.map(|day| self.day_short(day));
        if let Verdict::CannotTell(why) = judgement.verdict {
            let why = match (why, &measure.unclear) {
                (Why::Unclear, Some(unclear)) => unclear.trim_end_matches(['.', '?', '!']).into(),
                _ => self.why(why),
            };
            return Some(self.fill("verdict-cannot-tell-because", &[("why", why.into())]));
        }
        match judgement.course? {
            Course::AlreadyThere => {
                Some(self.fill("verdict-already-there", &[("deadline", deadline?.into())]))
            }
            Course::Path { period, level } => {
                let level = self.bound(level, &measure.unit);
                let args = [("level", level.into()), ("period", self.period(period).into())];
                Some(self.fill("verdict-path", &args))
            }
            Course::Pace { leads_to, a_month, needed, since, figures: _ } => {
                self.pace(judged, (leads_to, a_month, needed), since, deadline?)
            }
            Course::SoFar { leads_to } => {
                let leads_to = self.leads_to(judged, leads_to);
                let args = [("value", leads_to.into()), ("deadline", deadline?.into())];
                Some(self.fill("verdict-so-far", &args))
            }
        }
    }

    fn pace(
        &self,
        judged: Judged<'_>,
        (leads_to, a_month, needed): (Amount, Amount, Option<Amount>),
        since: NaiveDate,
        deadline: String,
    ) -> Option<String> {
        let unit = &judged.measure.unit;
        let decimals = judged.decimals().saturating_add(1);
        let change = |amount: Amount| match unit {
            Unit::Percent => self.change_in(amount, decimals, &Unit::PercentagePoints),
            Unit::Rank { .. } | Unit::Score { .. } | Unit::Scale(_) => self.difference(amount, decimals),
            _ => self.change_in(amount, decimals, unit),
        };
        let mut args = vec![
            ("since", self.day_short(since).into()),
            ("pace", change(a_month).into()),
            ("value", self.leads_to(judged, leads_to).into()),
            ("deadline", deadline.into()),
        ];
        // Where the target is met already, nothing more is needed.
        let is_met = judged.judgement.required.zip(judged.judgement.figure);
        let is_met = is_met.is_some_and(|(required, figure)| required.holds(figure.value));
        let key = match needed.filter(|_| !is_met) {
            Some(needed) => {
                args.push(("needed", change(needed).into()));
                "verdict-pace"
            }
            None => "verdict-pace-at-end",
        };
        Some(self.fill(key, &args))
    }

    /// A change with its sign, and its unit where it is no count: `+0,4 procentpoint`.
    fn change_in(&self, amount: Amount, decimals: u8, unit: &Unit) -> String {
        let rounded = amount.rounded(u32::from(decimals));
        let sign = match rounded.cmp(&Amount::ZERO) {
            std::cmp::Ordering::Less => "\u{2212}",
            std::cmp::Ordering::Equal => "",
            std::cmp::Ordering::Greater => "+",
        };
        format!("{sign}{}", self.figure(amount.abs(), decimals, unit))
    }

    /// What should be known about the figure.
    fn remark(&self, figure: Option<Figure>) -> Option<String> {
        match figure?.finality? {
            Finality::Provisional => Some(self.text("verdict-provisional").into_owned()),
            Finality::Final => None,
        }
    }

    fn delivery(&self, judgement: &Judgement) -> String {
        let deadline = judgement.deadline.map(|day| self.day_short(day));
        let (key, args) = match (judgement.delivered, deadline, judgement.verdict) {
            (Some(day), Some(deadline), Verdict::NotReached) => {
                ("verdict-delivered-late", vec![("day", self.day_short(day)), ("deadline", deadline)])
            }
            (Some(day), ..) => ("verdict-delivered", vec![("day", self.day_short(day))]),
            (None, Some(deadline), Verdict::NotReached) => {
                ("verdict-not-delivered", vec![("deadline", deadline)])
            }
            (None, Some(deadline), _) => ("verdict-not-delivered-yet", vec![("deadline", deadline)]),
            (None, None, _) => ("verdict-not-delivered-undated", Vec::new()),
        };
        let args: Vec<_> = args.into_iter().map(|(name, text)| (name, text.into())).collect();
        self.fill(key, &args)
    }

    /// Why a goal has no measures: what the plan says of it, or that it is only words.
    pub fn only_in_words(&self, goal: &Goal) -> String {
        match &goal.no_target {
            Some(reason) => self.fill("verdict-no-target", &[("reason", reason.into())]),
            None => self.text("verdict-only-words").into_owned(),
        }
    }

    /// `Vurderet manuelt af Ann Andersen 07-09-2020: nået. Begrundelse: …`
    pub fn assessment(&self, assessment: &Assessment) -> String {
        let args = [
            ("by", (&assessment.by).into()),
            ("day", self.day_short(assessment.on).into()),
            ("verdict", self.assessed(assessment.verdict).into()),
            ("reason", sentence(&assessment.reason).into()),
        ];
        self.fill("verdict-assessment", &args)
    }

    /// Since when or until when a goal is in force; `None` when it simply is.
    pub fn standing(&self, standing: Standing) -> Option<String> {
        match standing {
            Standing::InForce => None,
            Standing::From(day) => {
                Some(self.fill("verdict-in-force-from", &[("day", self.day_short(day).into())]))
            }
            Standing::Ended(day) => {
                Some(self.fill("verdict-in-force-until", &[("day", self.day_short(day).into())]))
            }
        }
    }
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> Cow<'_, str> {
    let text = text.trim_end();
    if text.ends_with(['.', '?', '!', '…']) { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}.")) }
}

mod facts;
mod parts;
#[cfg(test)]
mod tests;
