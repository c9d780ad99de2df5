//! What no measure can ask for: a place of 0, a fall of more than everything,
//! a deadline before the base.
//!
//! One rule for the file, for every edit, and for the form while it is typed.

use chrono::NaiveDate;

use super::amount::Amount;
use super::measure::Measure;
use super::target::{Base, Better, Bound, Condition, Due, Reckoning, Step, Target, When};
use super::unit::Unit;

/// Something that a measure asks for and that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Impossible {
    /// Which of the measure's targets, counted from 0.
    pub target: usize,
    /// The field of the target that should be changed, as in the plan file.
    pub field: Part,
    /// What is wrong with it.
    pub why: Unfit,
}

/// A part of a target that can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What should hold.
    Condition,
    /// Which figure counts.
    Reckoning,
    /// When it is due.
    Due,
    /// What it is compared with.
    Base,
    /// The printed change.
    PrintedChange,
}

impl Part {
    /// The field's name in the plan file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Reckoning => "reckoning",
            Self::Due => "due",
            Self::Base => "base",
            Self::PrintedChange => "printed_change",
        }
    }
}

/// Why a target cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is no such place among so many: a rank, or a level of a scale.
    NoSuchPlace {
        /// How many places there are.
        of: u32,
    },
    /// A score outside its scale.
    OffScale {
        /// The lowest score.
        from: u32,
        /// The highest score.
        to: u32,
    },
    /// The first place is the best, and the bound asks for a later one.
    RankOtherWay,
    /// A share of a cohort is counted in per cent, and this is not.
    ShareOfNoShare,
    /// A share of a cohort below 0 or above 100 per cent.
    NoSuchShare,
    /// A cohort after 0 years.
    NoYears,
    /// Nothing can fall by more than 100 per cent.
    FallOverHundred,
    /// There is no change in per cent of 0, or of less.
    BaseZero,
    /// Percentage points are the difference of shares, and this is no share.
    PointsOfNoShare,
    /// A level of a named scale is no figure to calculate with.
    NoFigure,
    /// Shares, ranks and scores do not add up.
    CannotAddUp,
    /// A mean or a sum is of the figures of a period, and none is named.
    NoPeriod,
    /// The deadline does not lie after the base.
    DeadlineBeforeBase,
    /// A path goes over levels on the way, and there is none.
    NoSteps,
    /// The levels on the way do not follow each other and lie before the deadline.
    StepNotLater,
    /// A path leads to a stated time.
    PathWithoutEnd,
    /// The gap to another area cannot be narrowed by less than nothing.
    NegativeGap,
    /// The target is not due after the one before it.
    NotLaterTarget,
    /// More decimals than can be shown.
    TooManyDecimals {
        /// The most there may be.
        most: u8,
    },
}

/// The most decimals that a printed change may have.
pub const MAX_DECIMALS: u8 = 6;

/// Everything that `measure` asks for and that cannot be, in the order of its targets.
pub fn impossible(measure: &Measure) -> Vec<Impossible> {
    let mut found = Vec::new();
    for (at, target) in measure.targets.iter().enumerate() {
        let mut note = |field, why| found.push(Impossible { target: at, field, why });
        if let Some(why) = unfit_condition(&target.condition, target.due, &measure.unit) {
            note(Part::Condition, why);
        }
        if let Some(why) = unfit_reckoning(target, &measure.unit) {
            note(Part::Reckoning, why);
        }
        if let Some(why) = target.base.as_ref().and_then(|base| unfit_base(base, target, &measure.unit)) {
            note(Part::Base, why);
        }
        if let Some(printed) = target.printed_change
            && printed.decimals > MAX_DECIMALS
        {
            note(Part::PrintedChange, Unfit::TooManyDecimals { most: MAX_DECIMALS });
        }
        let before = at.checked_sub(1).and_then(|before| measure.targets.get(before));
        if before.is_some_and(|before| !follows(before.due, target.due)) {
            note(Part::Due, Unfit::NotLaterTarget);
        }
    }
    found
}

/// Targets follow each other in time; one without a time stands alone or last.
fn follows(before: Due, after: Due) -> bool {
    match (before.last_day(), after.last_day()) {
        (Some(before), Some(after)) => before < after,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

fn unfit_condition(condition: &Condition, due: Due, unit: &Unit) -> Option<Unfit> {
    match condition {
        Condition::Level(bound) => unfit_bound(*bound, unit),
        Condition::Percent(bound) => unfit_fall(*bound, unit),
        Condition::Points(_) if *unit != Unit::Percent => Some(Unfit::PointsOfNoShare),
        Condition::Path { last, steps } => unfit_bound(*last, unit).or_else(|| unfit_steps(steps, due, unit)),
        Condition::AfterYears { years: 0, .. } => Some(Unfit::NoYears),
        Condition::AfterYears { .. } if *unit != Unit::Percent => Some(Unfit::ShareOfNoShare),
        Condition::Keep(Better::Higher) if matches!(unit, Unit::Rank { .. }) => Some(Unfit::RankOtherWay),
        Condition::AfterYears { share, .. } => {
            let within = Amount::ZERO <= share.level() && share.level() <= Amount::whole(100);
            (!within).then_some(Unfit::NoSuchShare)
        }
        Condition::Against { relation: super::target::Relation::NarrowGap(by), .. } => {
            (*by < Amount::ZERO).then_some(Unfit::NegativeGap)
        }
        Condition::Points(_) | Condition::Keep(_) | Condition::Against { .. } | Condition::Deliver => None,
    }
}

/// A bound that the unit does not have, or that nothing can keep to.
fn unfit_bound(bound: Bound, unit: &Unit) -> Option<Unfit> {
    if matches!(unit, Unit::Rank { .. }) && bound.better() == Better::Higher {
        return Some(Unfit::RankOtherWay);
    }
    // What keeps strictly to a bound is at least one step beyond it.
    let one = Amount::whole(1);
    let reached = match bound {
        Bound::AtMost(level) | Bound::AtLeast(level) => Some(level),
        Bound::Below(level) => level.checked_sub(one),
        Bound::Above(level) => level.checked_add(one),
    };
    let strictly = matches!(unit, Unit::Rank { .. } | Unit::Scale(_));
    let beyond = reached.filter(|_| strictly).and_then(|level| unfit_level(level, unit));
    unfit_level(bound.level(), unit).or(beyond)
}

/// A level that the unit does not have.
fn unfit_level(level: Amount, unit: &Unit) -> Option<Unfit> {
    let within =
        |from: u32, to: u32| Amount::whole(from.into()) <= level && level <= Amount::whole(to.into());
    let of = match unit {
        Unit::Score { from, to } => {
            return (!within(*from, *to)).then_some(Unfit::OffScale { from: *from, to: *to });
        }
        Unit::Rank { of } => *of,
        Unit::Scale(names) => u32::try_from(names.len()).unwrap_or(u32::MAX),
        _ => return None,
    };
    let is_place = level.decimals() == 0 && within(1, of);
    (!is_place).then_some(Unfit::NoSuchPlace { of })
}

fn unfit_fall(bound: Bound, unit: &Unit) -> Option<Unfit> {
    if matches!(unit, Unit::Scale(_)) {
        return Some(Unfit::NoFigure);
    }
    let everything = Amount::whole(-100);
    let is_over = bound.level() < everything || bound == Bound::Below(everything);
    is_over.then_some(Unfit::FallOverHundred)
}

fn unfit_steps(steps: &[Step], due: Due, unit: &Unit) -> Option<Unfit> {
    if steps.is_empty() {
        return Some(Unfit::NoSteps);
    }
    let Some(end) = due.last_day() else { return Some(Unfit::PathWithoutEnd) };
    let follow = steps.windows(2).all(|pair| pair[0].period.last_day() < pair[1].period.last_day());
    if !follow || steps.iter().any(|step| step.period.last_day() >= end) {
        return Some(Unfit::StepNotLater);
    }
    steps.iter().find_map(|step| unfit_level(step.level, unit))
}

fn unfit_reckoning(target: &Target, unit: &Unit) -> Option<Unfit> {
    let adds_up = !matches!(
        unit,
        Unit::Percent | Unit::PercentagePoints | Unit::Rank { .. } | Unit::Score { .. } | Unit::Scale(_)
    );
    match target.reckoning {
        Reckoning::Latest => None,
        _ if !matches!(target.due, Due::In(_) | Due::EveryYear) => Some(Unfit::NoPeriod),
        Reckoning::Average if matches!(unit, Unit::Scale(_)) => Some(Unfit::NoFigure),
        Reckoning::Average => None,
        Reckoning::Sum => (!adds_up).then_some(Unfit::CannotAddUp),
    }
}

fn unfit_base(base: &Base, target: &Target, unit: &Unit) -> Option<Unfit> {
    if base.value.is_some_and(|value| value <= Amount::ZERO)
        && matches!(target.condition, Condition::Percent(_))
    {
        return Some(Unfit::BaseZero);
    }
    if let Some(unfit) = base.value.and_then(|value| unfit_level(value, unit)) {
        return Some(unfit);
    }
    let deadline = earliest_deadline(target)?;
    let when: When = base.when?;
    (when.period().last_day() >= deadline).then_some(Unfit::DeadlineBeforeBase)
}

/// The first day that something should hold at the latest: of a path, its first step.
fn earliest_deadline(target: &Target) -> Option<NaiveDate> {
    match &target.condition {
        Condition::Path { steps, .. } => steps.first().map(|step| step.period.last_day()),
        _ => target.due.last_day(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is wrong with a measure of this unit and these targets.
    #[track_caller]
    fn check(unit: &str, targets: &str, expected: &[(usize, Part, Unfit)]) {
        let text = format!(r#"(id: "k1", title: "x", unit: {unit}, targets: [{targets}])"#);
        let measure: Measure = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str(&text)
            .unwrap();
        let found: Vec<_> =
            impossible(&measure).into_iter().map(|found| (found.target, found.field, found.why)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_targets_of_the_documents_are_possible() {
        for (unit, target) in [
            ("Percent", r#"(condition: Level(AtMost(25)), due: In("2021"))"#),
            ("Persons", r#"(condition: Level(Below(800)), due: By("2022-04-30"))"#),
            (
                "Other(\"rekrutteringer\")",
                r#"(condition: Level(AtLeast(1000)), reckoning: Sum, due: In("2018"))"#,
            ),
            (
                "Persons",
                r#"(condition: Percent(AtMost(-1.9)), due: AtEnd("2018"), base: (when: AtEnd("2017")))"#,
            ),
            ("Percent", r#"(condition: Points(AtLeast(2)), due: AtEnd("2018"), base: (when: In("2017")))"#),
            (
                "Rank(of: 98)",
                r#"(condition: Path(last: AtMost(72), steps: [("2021", 74)]), due: In("2022"), base: (value: 86, when: In("2020")))"#,
            ),
            ("Scale([\"Lav\", \"Høj\"])", r#"(condition: Level(AtLeast(2)), due: In("2021"))"#),
            ("Percent", r#"(condition: AfterYears(years: 2, share: AtLeast(25)), due: Unstated)"#),
            ("Percent", r#"(condition: Against(series: "s9", relation: NarrowGap(0)), due: In("2020"))"#),
        ] {
            check(unit, target, &[]);
        }
    }

    #[test]
    fn a_place_lies_among_those_there_are() {
        for level in ["0", "99", "-1", "71.5"] {
            let target = format!(r#"(condition: Level(AtMost({level})), due: In("2022"))"#);
            check("Rank(of: 98)", &target, &[(0, Part::Condition, Unfit::NoSuchPlace { of: 98 })]);
        }
        check(
            "Scale([\"Lav\", \"Høj\"])",
            r#"(condition: Level(AtLeast(3)), due: In("2022"))"#,
            &[(0, Part::Condition, Unfit::NoSuchPlace { of: 2 })],
        );
    }

    #[test]
    fn a_score_lies_on_its_scale_and_may_have_decimals() {
        let target = |level: &str| format!("(condition: Level(AtLeast({level})), due: Unstated)");
        check("Score(from: 0, to: 100)", &target("0"), &[]);
        check("Score(from: 1, to: 7)", &target("5.5"), &[]);
        let off = [(0, Part::Condition, Unfit::OffScale { from: 1, to: 7 })];
        check("Score(from: 1, to: 7)", &target("7.5"), &off);
    }

    #[test]
    fn a_better_place_is_an_earlier_one_and_a_share_is_in_per_cent() {
        let wrong = |why| [(0, Part::Condition, why)];
        let rank = "Rank(of: 98)";
        check(rank, r#"(condition: Level(AtLeast(72)), due: In("2022"))"#, &wrong(Unfit::RankOtherWay));
        check(rank, r#"(condition: Keep(Higher), due: In("2022"))"#, &wrong(Unfit::RankOtherWay));
        check(
            rank,
            r#"(condition: Level(Below(1)), due: In("2022"))"#,
            &wrong(Unfit::NoSuchPlace { of: 98 }),
        );
        check(rank, r#"(condition: Level(Below(2)), due: In("2022"))"#, &[]);
        check(
            "Persons",
            r#"(condition: AfterYears(years: 2, share: AtLeast(25)), due: Unstated)"#,
            &wrong(Unfit::ShareOfNoShare),
        );
    }

    #[test]
    fn there_is_no_per_cent_of_nothing_and_no_fall_below_it() {
        check(
            "MillionKroner",
            r#"(condition: Percent(AtMost(-10)), due: In("2018"), base: (value: -50))"#,
            &[(0, Part::Base, Unfit::BaseZero)],
        );
        check(
            "Persons",
            r#"(condition: Percent(AtMost(-50)), due: In("2018"), base: (value: 0))"#,
            &[(0, Part::Base, Unfit::BaseZero)],
        );
        check(
            "Persons",
            r#"(condition: Percent(AtMost(-100.1)), due: In("2018"))"#,
            &[(0, Part::Condition, Unfit::FallOverHundred)],
        );
    }

    #[test]
    fn a_deadline_lies_after_its_base_and_a_leap_day_is_a_day() {
        let due = |due: &str, base: &str| {
            format!(r#"(condition: Keep(Lower), due: {due}, base: (value: 5, when: {base}))"#)
        };
        let before = [(0, Part::Base, Unfit::DeadlineBeforeBase)];
        check("Persons", &due(r#"By("2020-02-29")"#, r#"In("2020-02")"#), &before);
        check("Persons", &due(r#"By("2020-03-01")"#, r#"In("2020-02")"#), &[]);
        check("Persons", &due(r#"In("2017")"#, r#"AtEnd("2018")"#), &before);
    }

    #[test]
    fn only_shares_have_percentage_points_and_only_counts_add_up() {
        check(
            "Persons",
            r#"(condition: Points(AtLeast(2)), due: In("2018"))"#,
            &[(0, Part::Condition, Unfit::PointsOfNoShare)],
        );
        check(
            "Percent",
            r#"(condition: Level(AtLeast(2)), reckoning: Sum, due: In("2018"))"#,
            &[(0, Part::Reckoning, Unfit::CannotAddUp)],
        );
        check(
            "Persons",
            r#"(condition: Level(AtMost(2)), reckoning: Average, due: By("2018-04-30"))"#,
            &[(0, Part::Reckoning, Unfit::NoPeriod)],
        );
    }

    #[test]
    fn a_path_goes_forward_and_ends_at_its_deadline() {
        let path = |steps: &str, due: &str| {
            format!(r#"(condition: Path(last: AtMost(783), steps: [{steps}]), due: {due})"#)
        };
        let wrong = |why| [(0, Part::Condition, why)];
        check("Persons", &path(r#"("2019", 975), ("2020", 853)"#, r#"In("2021")"#), &[]);
        check(
            "Persons",
            &path(r#"("2020", 853), ("2019", 975)"#, r#"In("2021")"#),
            &wrong(Unfit::StepNotLater),
        );
        check("Persons", &path(r#"("2021", 853)"#, r#"In("2021")"#), &wrong(Unfit::StepNotLater));
        check("Persons", &path("", r#"In("2021")"#), &wrong(Unfit::NoSteps));
        check("Persons", &path(r#"("2019", 975)"#, "Unstated"), &wrong(Unfit::PathWithoutEnd));
    }

    #[test]
    fn each_time_has_one_target() {
        let two = |first: &str, second: &str| {
            format!(
                r#"(condition: Level(AtMost(25)), due: {first}), (condition: Level(AtMost(22)), due: {second})"#
            )
        };
        let wrong = [(1, Part::Due, Unfit::NotLaterTarget)];
        check("Percent", &two(r#"In("2021")"#, r#"In("2022")"#), &[]);
        check("Percent", &two(r#"In("2021")"#, r#"By("2021-12-31")"#), &wrong);
        check("Percent", &two(r#"In("2022")"#, r#"In("2021")"#), &wrong);
        check("Percent", &two("Unstated", r#"In("2021")"#), &wrong);
    }
}
