//! What needs attention, gravest first.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::analysis::Verdict;
use crate::analysis::findings::{Finding, FindingKind};
use crate::analysis::insights::Insights;
use crate::analysis::judge::{GoalJudgement, Standing, Why};
use crate::document::{Place, Step};
use crate::plan::Plan;
use crate::plan::goal::Goal;
use crate::plan::id::GoalId;

/// How many concerns are remembered; the rest are counted.
pub(super) const MOST_LISTED: usize = 10;

/// How many days before its deadline a goal begins to need attention.
const SOON: i64 = 90;

/// What needs attention.
#[derive(Debug, Default)]
pub(super) struct Concerns {
    /// The gravest, in order.
    pub gravest: Vec<Concern>,
    /// How many there are with those.
    pub count: usize,
}

/// One thing that needs attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Concern {
    /// How a goal stands.
    Goal(GoalId, Reason),
    /// What a check found.
    Found(Finding),
}

/// Why a goal needs attention, the gravest reason first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    /// It was not reached.
    NotReached,
    /// It will not be.
    OffCourse,
    /// It cannot be told, because of something that can be mended here.
    Missing(Why),
    /// It is due on this day, and that is soon.
    DueSoon(NaiveDate),
}

impl Reason {
    /// Goals with the same reason keep the order of the plan; those that are
    /// due soon come in the order they are due.
    fn rank(self) -> (u8, Option<NaiveDate>) {
        match self {
            Self::NotReached => (0, None),
            Self::OffCourse => (1, None),
            Self::Missing(_) => (2, None),
            Self::DueSoon(day) => (3, Some(day)),
        }
    }
}

impl Concerns {
    /// Gathers what needs attention in `plan`, whose insights these are.
    pub(super) fn of(plan: &Plan, insights: &Insights) -> Self {
        let judged = plan.goals.iter().zip(insights.judgements()).enumerate();
        let concern = |(at, (goal, judged))| {
            let goal: &Goal = goal;
            Some((at, goal.id, reason(judged, insights.on())?))
        };
        let mut goals: Vec<(usize, GoalId, Reason)> = judged.filter_map(concern).collect();
        goals.sort_by_key(|(_, _, reason)| reason.rank());
        let is_missing =
            |(at, _, reason): &(usize, GoalId, Reason)| matches!(reason, Reason::Missing(_)).then_some(*at);
        let has_ended = |(at, judged): (usize, &GoalJudgement)| {
            matches!(judged.standing, Standing::Ended(_)).then_some(at)
        };
        let said = goals.iter().filter_map(is_missing);
        let ended = insights.judgements().enumerate().filter_map(has_ended);
        let settled: BTreeSet<usize> = said.chain(ended).collect();
        let mut found: Vec<&Finding> =
            insights.findings().filter(|finding| !is_settled(finding, &settled)).collect();
        found.sort_by_key(|finding| finding.severity);
        let count = goals.len() + found.len();
        let goals = goals.into_iter().map(|(_, id, reason)| Concern::Goal(id, reason));
        let found = found.into_iter().map(|finding| Concern::Found(finding.clone()));
        Self { gravest: goals.chain(found).take(MOST_LISTED).collect(), count }
    }
}

/// Why a goal needs attention, if it does. What cannot be told, and a deadline,
/// no longer matter when a goal is not in force.
fn reason(judged: &GoalJudgement, on: NaiveDate) -> Option<Reason> {
    let in_force = judged.standing == Standing::InForce;
    match judged.shown().verdict {
        Verdict::NotReached => Some(Reason::NotReached),
        Verdict::OffCourse => Some(Reason::OffCourse),
        Verdict::CannotTell(why) if in_force && is_mendable(why) => Some(Reason::Missing(why)),
        _ if in_force => due_soon(judged, on).map(Reason::DueSoon),
        _ => None,
    }
}

/// Whether the secretariat can mend it, instead of waiting for time or figures.
fn is_mendable(why: Why) -> bool {
    match why {
        Why::Unclear | Why::NoSeries | Why::OtherUnit | Why::NoBase | Why::BaseZero | Why::NoStart => true,
        Why::NotYetInForce
        | Why::NoValue
        | Why::Hidden
        | Why::NotMeasured
        | Why::NoOtherArea
        | Why::MethodChanged
        | Why::TooFewFigures
        | Why::NotYetDue
        | Why::TooLarge => false,
    }
}

/// The next deadline of what is not reached yet, if it is near.
fn due_soon(judged: &GoalJudgement, on: NaiveDate) -> Option<NaiveDate> {
    let open = judged.measures.iter().filter(|measure| measure.shown().verdict != Verdict::Reached);
    let deadlines = open.filter_map(|measure| measure.now()?.deadline);
    deadlines.filter(|day| (0..=SOON).contains(&(*day - on).num_days())).min()
}

/// Whether the finding says what is missing to judge one of the goals at `settled`: those
/// that are listed with the same reason, and those that are not mended any more.
fn is_settled(finding: &Finding, settled: &BTreeSet<usize>) -> bool {
    let says_what_is_missing = matches!(
        finding.kind,
        FindingKind::MeasureWithoutSeries
            | FindingKind::OtherUnit { .. }
            | FindingKind::BaseMissing
            | FindingKind::MeasureUnclear
    );
    says_what_is_missing && goal_of(&finding.place).is_some_and(|at| settled.contains(&at))
}

fn goal_of(place: &Place) -> Option<usize> {
    match place.steps() {
        [Step::Field("plan"), Step::Field("goals"), Step::Index(at), ..] => Some(*at),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::plan::goal::InForce;
    use crate::plan::measure::{Assessed, Assessment};
    use crate::ui::testing::{sample, sample_with_one_table};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The concerns as lines: the goal's number and why, or what was found where.
    fn listed(document: &Document, on: &str) -> Vec<String> {
        let concerns = Concerns::of(&document.plan, &Insights::of(document, day(on)));
        let line = |concern: &Concern| match concern {
            Concern::Goal(id, reason) => {
                format!("{} {reason:?}", document.plan.goals.get(*id).unwrap().number)
            }
            Concern::Found(finding) => format!("{:?} {}", finding.severity, finding.place),
        };
        concerns.gravest.iter().map(line).collect()
    }

    fn by_hand(document: &mut Document, number: &str, verdict: Assessed) {
        let id = document.plan.goals.iter().find(|goal| goal.number == number).unwrap().id;
        let assessment = Assessment { verdict, reason: "R".into(), by: "A".into(), on: day("2020-09-01") };
        document.plan.goals.get_mut(id).unwrap().assessment = Some(assessment);
    }

    fn goal(document: &mut Document, at: usize) -> &mut Goal {
        let id = document.plan.goals.at(at).unwrap().id;
        document.plan.goals.get_mut(id).unwrap()
    }

    /// By hand from the sample plan on the day of the meeting: the minister's and the
    /// cross-cutting goals are in words; goals 1, 5, 6, 65 and KIK II-1 wait for time or
    /// figures; KIK-1 to KIK-9 ended with 2019. Goal 4 is due after the plan's year.
    #[test]
    fn what_is_missing_is_listed_once_and_findings_come_after() {
        assert_eq!(
            listed(&sample_with_one_table(), "2020-09-07"),
            [
                "2 Missing(Unclear)",
                "3 Missing(NoSeries)",
                "4 Missing(NoSeries)",
                "7 Missing(NoSeries)",
                "8 Missing(NoSeries)",
                "KIK II-2 Missing(Unclear)",
                "Note plan.goals[3].measures[0].targets[0].due",
            ]
        );
    }

    /// The four printed figures that are not what they claim to be are warnings, and come
    /// before the notes; then there is room for no more.
    #[test]
    fn what_a_check_warns_of_comes_before_what_it_notes() {
        assert_eq!(
            listed(&sample(), "2020-09-07")[6..],
            [4, 5, 6, 8].map(|at| format!("Warning plan.statements[{at}]"))
        );
    }

    #[test]
    fn what_was_not_reached_comes_before_what_is_off_course_and_what_is_missing() {
        let mut document = sample();
        by_hand(&mut document, "8", Assessed::NotReached);
        by_hand(&mut document, "M1", Assessed::OffCourse);
        by_hand(&mut document, "2", Assessed::OnCourse);
        let listed = listed(&document, "2020-09-07");
        assert_eq!(listed[..3], ["8 NotReached", "M1 OffCourse", "3 Missing(NoSeries)"]);
        assert!(!listed.contains(&"2 Missing(Unclear)".to_owned()));
    }

    #[test]
    fn a_deadline_is_near_from_ninety_days_before_and_on_the_day_itself() {
        let near = |on| listed(&sample(), on).into_iter().filter(|line| line.contains("DueSoon")).count();
        // Goals 1, 5 and 6 are due on 31 December 2021, KIK II-1 not before 31 May 2022.
        assert_eq!([near("2021-10-01"), near("2021-10-02"), near("2021-12-31")], [0, 3, 3]);
    }

    #[test]
    fn a_goal_that_has_ended_is_not_mended_any_more() {
        let mut document = sample();
        goal(&mut document, 1).in_force =
            Some(InForce { from: None, until: Some(day("2020-01-01")), note: None });
        let listed = listed(&document, "2020-09-07");
        assert_eq!(listed[0], "3 Missing(NoSeries)");
        assert!(!listed.iter().any(|line| line.contains("plan.goals[1]")), "{listed:?}");
    }

    #[test]
    fn what_is_not_remembered_is_counted() {
        let document = sample_with_one_table();
        let concerns = Concerns::of(&document.plan, &Insights::of(&document, day("2020-09-07")));
        assert_eq!((concerns.gravest.len(), concerns.count), (7, 7));
        let mut many = document.clone();
        for nth in 0..100 {
            let first = document.plan.goals.at(1).unwrap().clone();
            many.plan.goals.push(Goal { id: GoalId(1_000 + nth), ..first });
        }
        let concerns = Concerns::of(&many.plan, &Insights::of(&many, day("2020-09-07")));
        assert_eq!((concerns.gravest.len(), concerns.count), (MOST_LISTED, 107));
    }
}
