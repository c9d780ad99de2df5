//! A goal, judged by its measures; and many goals, counted.

use chrono::NaiveDate;

use super::{Known, MeasureJudgement, Verdict, Why};
use crate::plan::goal::Goal;
use crate::plan::id::MeasureId;
use crate::plan::measure::Assessed;

/// What judging one goal came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalJudgement {
    /// The worst of its measures that could be judged.
    pub computed: Verdict,
    /// How many of its measures could be judged.
    pub judged: usize,
    /// Each of its measures, in their order.
    pub measures: Vec<MeasureJudgement>,
    /// What somebody has judged of the goal as a whole, where it holds on this day.
    pub manual: Option<Assessed>,
    /// Whether it is in force on this day.
    pub standing: Standing,
}

/// Whether a goal is in force on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    InForce,
    /// It will be, from this day.
    From(NaiveDate),
    /// It was, until and with this day; it is judged as it stood then.
    Ended(NaiveDate),
}

/// A verdict as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shown {
    /// The verdict.
    pub verdict: Verdict,
    /// Who came to it.
    pub by: Judge,
}

/// Who came to a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Judge {
    /// It was computed from the figures.
    Figures,
    /// Somebody judged by hand.
    Hand,
}

impl Shown {
    /// A verdict by hand before a computed one.
    pub(super) fn of(manual: Option<Assessed>, computed: Verdict) -> Self {
        match manual {
            Some(assessed) => Self { verdict: assessed.into(), by: Judge::Hand },
            None => Self { verdict: computed, by: Judge::Figures },
        }
    }
}

impl GoalJudgement {
    /// What is shown for the goal.
    pub fn shown(&self) -> Shown {
        match (self.manual, self.worst()) {
            (Some(_), _) | (None, None) => Shown::of(self.manual, self.computed),
            (None, Some(worst)) => worst.shown(),
        }
    }

    /// How one of its measures stands.
    pub fn of(&self, measure: MeasureId) -> Option<&MeasureJudgement> {
        self.measures.iter().find(|judged| judged.measure == measure)
    }

    /// The measure that gives the goal its verdict: the first of the worst.
    /// Where none is judged, the first; `None` of a goal without measures.
    pub fn worst(&self) -> Option<&MeasureJudgement> {
        let judged = self.measures.iter().filter(|measure| measure.shown().verdict.is_judged());
        judged.min_by_key(|measure| measure.shown().verdict).or(self.measures.first())
    }
}

impl Known<'_> {
    /// Judges `goal` by its measures.
    pub fn goal(&self, goal: &Goal) -> GoalJudgement {
        let standing = self.standing(goal);
        // What has ended is judged by the figures of its time, as they are known today.
        let as_of = match standing {
            Standing::Ended(day) => Known { ended: Some(day), ..*self },
            Standing::InForce | Standing::From(_) => *self,
        };
        let mut measures: Vec<MeasureJudgement> =
            goal.measures.iter().map(|measure| as_of.measure(measure)).collect();
        if let Standing::From(_) = standing {
            let judgements = measures.iter_mut().flat_map(|measure| &mut measure.targets);
            judgements.for_each(|judged| judged.verdict = Verdict::CannotTell(Why::NotYetInForce));
        }
        let judged = measures.iter().filter(|measure| measure.shown().verdict.is_judged()).count();
        let assessment = goal.assessment.as_ref().filter(|assessment| assessment.on <= self.on);
        GoalJudgement {
            computed: computed(&measures),
            judged,
            measures,
            manual: assessment.map(|assessment| assessment.verdict),
            standing,
        }
    }

    fn standing(&self, goal: &Goal) -> Standing {
        let Some(in_force) = &goal.in_force else { return Standing::InForce };
        match (in_force.from, in_force.until) {
            (Some(from), _) if self.on < from => Standing::From(from),
            (_, Some(until)) if until < self.on => Standing::Ended(until),
            _ => Standing::InForce,
        }
    }
}

/// The worst computed verdict; where nothing can be judged, why the first cannot.
fn computed(measures: &[MeasureJudgement]) -> Verdict {
    let verdicts = || measures.iter().map(MeasureJudgement::computed);
    let worst = verdicts().filter(|verdict| verdict.is_judged()).min();
    worst.or_else(|| verdicts().next()).unwrap_or(Verdict::InWords)
}

/// How many of each verdict there are. Nothing is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Reached.
    pub reached: usize,
    /// On course.
    pub on_course: usize,
    /// Off course.
    pub off_course: usize,
    /// Not reached.
    pub not_reached: usize,
    /// Cannot be told.
    pub cannot_tell: usize,
    /// Not measured in numbers.
    pub in_words: usize,
    /// How many of all these were judged by hand.
    pub by_hand: usize,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, shown: Shown) {
        *self.count_mut(shown.verdict) += 1;
        self.by_hand += usize::from(shown.by == Judge::Hand);
    }

    fn count_mut(&mut self, verdict: Verdict) -> &mut usize {
        match verdict {
            Verdict::Reached => &mut self.reached,
            Verdict::OnCourse => &mut self.on_course,
            Verdict::OffCourse => &mut self.off_course,
            Verdict::NotReached => &mut self.not_reached,
            Verdict::CannotTell(_) => &mut self.cannot_tell,
            Verdict::InWords => &mut self.in_words,
        }
    }

    /// How many there are together.
    pub fn total(&self) -> usize {
        let Self { reached, on_course, off_course, not_reached, cannot_tell, in_words, by_hand: _ } = self;
        reached + on_course + off_course + not_reached + cannot_tell + in_words
    }

    /// How many were judged at all.
    pub fn judged(&self) -> usize {
        self.reached + self.on_course + self.off_course + self.not_reached
    }
}

impl FromIterator<Shown> for Tally {
    fn from_iter<I: IntoIterator<Item = Shown>>(verdicts: I) -> Self {
        let mut tally = Self::default();
        verdicts.into_iter().for_each(|shown| tally.add(shown));
        tally
    }
}
