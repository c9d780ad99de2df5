//! Which field of the form to change when a target cannot be.

use crate::plan::measure::Measure;
use crate::plan::possible::{Part, Unfit, impossible};
use crate::plan::target::Condition;

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    Kind,
    Level,
    Size,
    Years,
    Gap,
    /// The levels on the way as a whole.
    Steps,
    /// The time of the nth step, counted from 0.
    StepPeriod(usize),
    /// The level of the nth step, counted from 0.
    StepLevel(usize),
    Reckoning,
    Due,
    When,
    BaseValue,
    BasePeriod,
    Printed,
}

/// What cannot be, and the field to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trouble {
    pub spot: Spot,
    pub why: Unfit,
}

/// What cannot be in the target at `at` of `measure`, and what comes of it for
/// the next one.
pub(super) fn troubles(measure: &Measure, at: usize) -> Vec<Trouble> {
    let mut found = Vec::new();
    for impossible in impossible(measure) {
        let is_next_due = impossible.target == at + 1 && impossible.field == Part::Due;
        if impossible.target == at || is_next_due {
            found.push(Trouble {
                spot: spot(measure, at, impossible.field, impossible.why),
                why: impossible.why,
            });
        }
    }
    found
}

fn spot(measure: &Measure, at: usize, part: Part, why: Unfit) -> Spot {
    match (part, why) {
        (Part::Condition, Unfit::NoSuchPlace { .. }) => {
            bad_step(measure, at).map_or(Spot::Level, Spot::StepLevel)
        }
        (Part::Condition, Unfit::StepNotLater) => bad_step(measure, at).map_or(Spot::Steps, Spot::StepPeriod),
        (Part::Condition, Unfit::NoSuchShare) => Spot::Level,
        (Part::Condition, Unfit::NoYears) => Spot::Years,
        (Part::Condition, Unfit::FallOverHundred) => Spot::Size,
        (Part::Condition, Unfit::NoSteps) => Spot::Steps,
        (Part::Condition, Unfit::PathWithoutEnd) => Spot::Due,
        (Part::Condition, Unfit::NegativeGap) => Spot::Gap,
        (Part::Condition, _) => Spot::Kind,
        (Part::Reckoning, _) => Spot::Reckoning,
        (Part::Due, _) => Spot::When,
        (Part::Base, Unfit::DeadlineBeforeBase) => Spot::BasePeriod,
        (Part::Base, _) => Spot::BaseValue,
        (Part::PrintedChange, _) => Spot::Printed,
    }
}

/// The first step without which the path before it could be; `None` where the
/// path is wrong without any.
fn bad_step(measure: &Measure, at: usize) -> Option<usize> {
    let target = measure.targets.get(at)?;
    let Condition::Path { last, steps } = &target.condition else { return None };
    let cut = |count: usize| {
        let condition = Condition::Path { last: *last, steps: steps.iter().take(count).copied().collect() };
        let mut only = measure.clone();
        only.targets = vec![crate::plan::target::Target { condition, base: None, ..target.clone() }];
        impossible(&only).iter().find(|found| found.field == Part::Condition).map(|found| found.why)
    };
    match cut(0) {
        Some(Unfit::NoSteps) => (1..=steps.len()).find(|count| cut(*count).is_some()).map(|count| count - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unit: &str, target: &str, expected: &[Spot]) {
        let text = format!(r#"(id: "k1", title: "x", unit: {unit}, targets: [{target}])"#);
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let measure: Measure = options.from_str(&text).unwrap();
        let spots: Vec<_> = troubles(&measure, 0).into_iter().map(|trouble| trouble.spot).collect();
        assert_eq!(spots, expected, "{text}");
    }

    #[test]
    fn a_step_that_does_not_follow_is_named() {
        let path = |steps: &str| {
            format!(r#"(condition: Path(last: AtMost(72), steps: [{steps}]), due: In("2022"))"#)
        };
        check("Rank(of: 98)", &path(r#"("2020", 80), ("2021", 74)"#), &[]);
        check("Rank(of: 98)", &path(r#"("2020", 80), ("2022", 74)"#), &[Spot::StepPeriod(1)]);
        check("Rank(of: 98)", &path(r#"("2020", 80), ("2021", 99)"#), &[Spot::StepLevel(1)]);
        check("Rank(of: 71)", &path(r#"("2020", 70)"#), &[Spot::Level]);
        check("Rank(of: 98)", &path(""), &[Spot::Steps]);
    }

    #[test]
    fn each_thing_that_cannot_be_has_its_field() {
        check("Rank(of: 98)", r#"(condition: Level(AtMost(0)), due: In("2022"))"#, &[Spot::Level]);
        check("Persons", r#"(condition: Points(AtMost(0)), due: In("2022"))"#, &[Spot::Kind]);
        check("Persons", r#"(condition: Percent(AtMost(-101)), due: In("2022"))"#, &[Spot::Size]);
        check(
            "Persons",
            r#"(condition: Percent(AtMost(-5)), due: In("2022"), base: (value: 0))"#,
            &[Spot::BaseValue],
        );
        check(
            "Persons",
            r#"(condition: Keep(Lower), due: In("2020"), base: (when: In("2021")))"#,
            &[Spot::BasePeriod],
        );
        check(
            "Percent",
            r#"(condition: AfterYears(years: 0, share: AtLeast(5)), due: Unstated)"#,
            &[Spot::Years],
        );
        check(
            "Percent",
            r#"(condition: AfterYears(years: 1, share: AtLeast(101)), due: Unstated)"#,
            &[Spot::Level],
        );
        check(
            "Percent",
            r#"(condition: Level(AtLeast(5)), reckoning: Sum, due: In("2022"))"#,
            &[Spot::Reckoning],
        );
        check(
            "Percent",
            r#"(condition: Level(AtLeast(5)), due: In("2022")), (condition: Level(AtLeast(5)), due: In("2021"))"#,
            &[Spot::When],
        );
    }
}
