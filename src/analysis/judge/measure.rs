//! One measure, judged on a day.

use chrono::NaiveDate;

use super::course::{self, Start};
use super::deliver;
use super::figure::{Figures, Found, settles, year_of};
use super::{BaseUsed, Course, Figure, Judgement, Known, MeasureJudgement, Verdict, Why};
use crate::plan::measure::Measure;
use crate::plan::series::Series;
use crate::plan::target::{Bound, Condition, Due, Reckoning, Relation, Target, When};
use crate::plan::{Amount, Period};

impl Known<'_> {
    /// Judges `measure`: each of its targets, and which is the present one.
    pub fn measure(&self, measure: &Measure) -> MeasureJudgement {
        let assessment = measure.assessment.as_ref().filter(|assessment| assessment.on <= self.on);
        MeasureJudgement {
            measure: measure.id,
            current: self.current(&measure.targets),
            targets: self.targets(measure),
            manual: assessment.map(|assessment| assessment.verdict),
        }
    }

    /// Every target, each after the one before it.
    fn targets(&self, measure: &Measure) -> Vec<Judgement> {
        let before = std::iter::once(None).chain(measure.targets.iter().map(Some));
        measure
            .targets
            .iter()
            .zip(before)
            .map(|(target, before)| self.target(measure, target, before))
            .collect()
    }

    /// The target whose deadline is the next; after the last deadline, the last.
    fn current(&self, targets: &[Target]) -> usize {
        let ahead = |target: &Target| self.deadline(target.due).is_none_or(|day| day >= self.horizon());
        targets.iter().position(ahead).unwrap_or(targets.len().saturating_sub(1))
    }

    /// The last day on which it can be met; of something yearly, in the year of the judging.
    pub(super) fn deadline(&self, due: Due) -> Option<NaiveDate> {
        match due {
            Due::EveryYear => Some(self.year().last_day()),
            due => due.last_day(),
        }
    }

    /// The year that something yearly is judged for.
    pub(super) fn year(&self) -> Period {
        year_of(&self.document.plan, self.horizon())
    }

    /// Judges one target of `measure`; `before` is the one it follows.
    pub fn target(&self, measure: &Measure, target: &Target, before: Option<&Target>) -> Judgement {
        let deadline = self.deadline(target.due);
        if target.condition == Condition::Deliver {
            return deliver::judge(self, measure, target.due, before.map(|before| before.due));
        }
        let mut judged = Judgement {
            verdict: Verdict::CannotTell(Why::NoSeries),
            figure: None,
            base: None,
            required: None,
            distance: None,
            deadline,
            course: None,
            delivered: None,
        };
        let series = measure.series.and_then(|id| self.series(id));
        let figures = series.map(|series| Figures::of(series, self));
        judged.base = base(target, figures.filter(|_| counts_the_same(series, measure)));
        judged.required = required(target, judged.base.map(|base| base.value));
        judged.verdict = match self.weigh(measure, target, series, figures, &mut judged) {
            Ok(verdict) => verdict,
            Err(why) => Verdict::CannotTell(why),
        };
        judged
    }

    /// Finds the figure and compares it; what is found on the way stays in `judged`.
    fn weigh(
        &self,
        measure: &Measure,
        target: &Target,
        series: Option<&Series>,
        figures: Option<Figures<'_>>,
        judged: &mut Judgement,
    ) -> Result<Verdict, Why> {
        let found = figures.map(|figures| self.figure(target, figures));
        judged.figure = found.and_then(|found| found.figure.ok().or(found.known));
        let is_same_unit = counts_the_same(series, measure);
        judged.distance = judged.required.zip(judged.figure).filter(|_| is_same_unit).and_then(distance);
        if measure.unclear.is_some() {
            return Err(Why::Unclear);
        }
        let (Some(figures), Some(found)) = (figures, found) else {
            return Err(Why::NoSeries);
        };
        if !is_same_unit {
            return Err(Why::OtherUnit);
        }
        let figure = found.figure?;
        if let Some(why) = figure.parts.unknown.filter(|_| !course::is_certain(target, figure)) {
            return Err(why);
        }
        if let Condition::Against { series: other, relation } = &target.condition {
            let other = self.series(*other);
            if other.is_some() && !counts_the_same(other, measure) {
                return Err(Why::OtherUnit);
            }
            judged.required = Some(self.against(*relation, (figures, figure), other, judged)?);
            judged.distance = judged.required.zip(judged.figure).and_then(distance);
        }
        if target.condition.needs_base() && judged.base.is_none() && judged.required.is_none() {
            return Err(Why::NoBase);
        }
        let bound =
            judged.required.ok_or(if is_of_zero(target, judged) { Why::BaseZero } else { Why::TooLarge })?;
        let start = judged.base.and_then(Start::of);
        if start.is_some_and(|start| figures.changed_between(start.day, figure.period.last_day())) {
            return Err(Why::MethodChanged);
        }
        // A figure from before the base says nothing of what came of it; without a
        // deadline the base itself does not either.
        let days_since = start.map(|start| (figure.period.last_day() - start.day).num_days());
        if days_since.is_some_and(|days| days < i64::from(judged.deadline.is_none())) {
            return Err(Why::NoValue);
        }
        let settled = self.is_settled(target, figure, judged.deadline)?;
        if settled || judged.deadline.is_none() {
            return Ok(if bound.holds(figure.value) { Verdict::Reached } else { Verdict::NotReached });
        }
        self.ahead(target, bound, (figures, figure), start, judged)
    }

    /// The figure that counts for `target`.
    fn figure(&self, target: &Target, figures: Figures<'_>) -> Found {
        let until = self.deadline(target.due).unwrap_or(self.on);
        let like = target.base.as_ref().and_then(|base| base.when).and_then(When::whole);
        match (target.due, target.reckoning) {
            (Due::In(period), Reckoning::Latest) => figures.latest(until, Some(period), like),
            (Due::EveryYear, Reckoning::Latest) => figures.latest(until, Some(self.year()), like),
            (Due::AtEnd(_) | Due::By(_) | Due::Unstated, _) => figures.latest(until, None, like),
            (Due::In(period), reckoning) => figures.reckoned(period, reckoning),
            (Due::EveryYear, reckoning) => figures.reckoned(self.year(), reckoning),
        }
    }

    /// Whether the deadline has passed, or is today and its figure is there.
    /// After the deadline the figure must be one that settles it.
    fn is_settled(&self, target: &Target, figure: Figure, deadline: Option<NaiveDate>) -> Result<bool, Why> {
        let Some(deadline) = deadline else { return Ok(false) };
        let is_certain = course::is_certain(target, figure);
        let whole = figure.parts.known == figure.parts.of || is_certain;
        let settles = match target.due {
            Due::In(period) if figure.period == period => whole,
            Due::EveryYear if figure.period == self.year() => whole,
            _ => settles(figure.period, deadline),
        };
        match self.on.cmp(&deadline) {
            std::cmp::Ordering::Less => Ok(false),
            std::cmp::Ordering::Equal => Ok(settles),
            std::cmp::Ordering::Greater if settles => Ok(true),
            std::cmp::Ordering::Greater => Err(Why::NoValue),
        }
    }

    /// The deadline is ahead: on course or off.
    fn ahead(
        &self,
        target: &Target,
        bound: Bound,
        (figures, figure): (Figures<'_>, Figure),
        start: Option<Start>,
        judged: &mut Judgement,
    ) -> Result<Verdict, Why> {
        if figure.reckoning != Reckoning::Latest {
            return course::so_far(target, bound, figure, &mut judged.course);
        }
        if let (Condition::Path { .. }, Due::In(period)) = (&target.condition, target.due)
            && period.contains(figure.period.last_day())
        {
            judged.course = Some(Course::Path { period, level: bound });
            return Ok(if bound.holds(figure.value) { Verdict::OnCourse } else { Verdict::OffCourse });
        }
        if let Condition::Path { steps, .. } = &target.condition
            && let Some(step) = course::step_for(steps, figure.period)
        {
            let level = bound.at(step.level);
            judged.course = Some(Course::Path { period: step.period, level });
            return Ok(if level.holds(figure.value) { Verdict::OnCourse } else { Verdict::OffCourse });
        }
        let deadline = judged.deadline.unwrap_or(self.on);
        let pace = start.map(|start| course::Way { start, figure, bound, deadline });
        // Nobody knows where another area goes, and levels of a scale have no pace.
        if matches!(target.condition, Condition::Against { .. }) || figures.is_of_scale() {
            return course::held(bound, figure, &mut judged.course);
        }
        course::paced(pace, bound, figure, figures, &mut judged.course)
    }

    /// What the other area requires.
    fn against(
        &self,
        relation: Relation,
        (own, figure): (Figures<'_>, Figure),
        other: Option<&Series>,
        judged: &Judgement,
    ) -> Result<Bound, Why> {
        let other = other.map(|other| Figures::of(other, self)).ok_or(Why::NoOtherArea)?;
        let beside = match figure.reckoning {
            Reckoning::Latest => other.latest(figure.period.last_day(), Some(figure.period), None),
            reckoning => other.reckoned(figure.period, reckoning),
        };
        let is_beside = |found: &Figure| found.period == figure.period && found.parts == figure.parts;
        let theirs = beside.figure.ok().filter(is_beside).ok_or(Why::NoOtherArea)?.value;
        match relation {
            Relation::NotAbove => Ok(Bound::AtMost(theirs)),
            Relation::NotBelow => Ok(Bound::AtLeast(theirs)),
            Relation::NarrowGap(by) => {
                let base = judged.base.ok_or(Why::NoBase)?;
                let when = base.when.ok_or(Why::NoBase)?;
                let then = other.at(when, figure.reckoning).ok_or(Why::NoBase)?;
                let (from, to) = (when.period().last_day(), figure.period.last_day());
                if own.changed_between(from, to) || other.changed_between(from, to) {
                    return Err(Why::MethodChanged);
                }
                narrowed(base.value, then, theirs, by).ok_or(Why::TooLarge)
            }
        }
    }
}

/// The level that is nearer to `theirs` than `then` was to its own: the side is
/// the one that the base was on.
fn narrowed(base: Amount, then: Amount, theirs: Amount, by: Amount) -> Option<Bound> {
    let gap = base.checked_sub(then)?;
    let allowed = gap.abs().checked_sub(by)?;
    let allowed = if allowed < Amount::ZERO { Amount::ZERO } else { allowed };
    // Narrower by nothing stated: at all.
    let strict = by == Amount::ZERO;
    Some(if gap > Amount::ZERO {
        let level = theirs.checked_add(allowed)?;
        if strict { Bound::Below(level) } else { Bound::AtMost(level) }
    } else {
        let level = theirs.checked_sub(allowed)?;
        if strict { Bound::Above(level) } else { Bound::AtLeast(level) }
    })
}

/// The base that the plan prints, or else the one the series has.
fn base(target: &Target, figures: Option<Figures<'_>>) -> Option<BaseUsed> {
    let base = target.base.as_ref()?;
    let found = || figures?.at(base.when?, target.reckoning);
    let value = base.value.or_else(found)?;
    Some(BaseUsed { value, when: base.when, certainty: base.certainty })
}

/// What the deadline requires of the figure; `None` when that needs a base that
/// is not known, or the other area.
pub(crate) fn required(target: &Target, base: Option<Amount>) -> Option<Bound> {
    match &target.condition {
        Condition::Level(bound)
        | Condition::Path { last: bound, .. }
        | Condition::AfterYears { share: bound, .. } => Some(*bound),
        Condition::Percent(change) => {
            let base = base.filter(|base| *base != Amount::ZERO)?;
            let by = base.checked_mul(change.level())?.checked_div(Amount::whole(100))?;
            Some(change.at(base.checked_add(by)?))
        }
        Condition::Points(change) => Some(change.at(base?.checked_add(change.level())?)),
        Condition::Keep(better) => Some(better.no_worse_than(base?)),
        Condition::Against { .. } | Condition::Deliver => None,
    }
}

/// Whether the figures can be compared with the target; two units lie no distance apart.
fn counts_the_same(series: Option<&Series>, measure: &Measure) -> bool {
    series.is_some_and(|series| series.unit == measure.unit)
}

fn is_of_zero(target: &Target, judged: &Judgement) -> bool {
    matches!(target.condition, Condition::Percent(_))
        && judged.base.is_some_and(|base| base.value == Amount::ZERO)
}

fn distance((required, figure): (Bound, Figure)) -> Option<Amount> {
    figure.value.checked_sub(required.level())
}
