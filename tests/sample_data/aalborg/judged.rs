//! What is judged of Aalborg's goals, worked out by hand.

use planbord::analysis::Insights;
use planbord::plan::goal::Goal;
use planbord::plan::id::SeriesId;
use planbord::plan::series::{Point, Series, Value};
use planbord::plan::target::{Condition, Reckoning};
use planbord::plan::{Amount, Period};

use super::sample;
use crate::check;
use crate::lines::{finding_lines, tally_text, verdict_lines};

/// While the draft was written: the minister's goals were out, and a deadline of 1 November 2017
/// lay ahead.
const WHEN_DRAFTED: &str = "2017-10-31";

/// A month after the end of the plan.
const AFTERWARDS: &str = "2019-01-31";

/// See [`verdict_lines`]. The plan is honest about how little can be told:
/// - `NoSeries`: the document prints no figure of the same thing in the same unit, only changes,
///   or figures of several groups together.
/// - `NoBase`: it prints the figure of 2016, and the goal counts from 2017, which is not printed.
/// - `NoValue`: it prints the count of May 2017, and the goal is the mean of 2018. The count is
///   shown, with how far it lies from the ceiling; the fall of 5.3 has no level to be far from.
///   The women's 8 % of September 2017 is the base, and no later figure is printed.
const VERDICTS: &str = "
    4.1 | Antal borgere på offentlig forsørgelse | CannotTell NoSeries | - | - | - | -
    4.2a | Samarbejdsgrad | CannotTell NoSeries | - | - | - | -
    4.2b | Effekt af virksomhedspraktik og løntilskud | CannotTell NoBase | 39 of 2016 | - | - | -
    4.2c | Antal rekrutteringer | CannotTell NoSeries | - | - | AtLeast 1000 | -
    4.3a | Andel med tilbud om ordinær uddannelse eller kurser | CannotTell NoBase | 17 of 2016 | - | - | -
    4.3b | Effekt af ordinær uddannelse og kurser | CannotTell NoBase | 41.3 of 2016 | - | - | -
    4.4 | Effekt af den samlede indsats | CannotTell NoSeries | - | - | - | -
    5.1 | Forsikrede ledige | CannotTell NoSeries | - | base 3925 | AtMost 3725 | -
    5.2 | Kontanthjælpsmodtagere | CannotTell NoSeries | - | base 3500 | AtMost 3400 | -
    5.3 | Langtidsledige | CannotTell NoValue | 1354 of 2017-05 | - | - | -
    5.4 | Uddannelseshjælpsmodtagere | CannotTell NoSeries | - | base 1750 | AtMost 1750 | -
    5.5a | Sygedagpengemodtagere | CannotTell NoValue | 2196 of 2017-05 | base 1950 | AtMost 1950 | +246
    5.5b | Borgere i jobafklaringsforløb | CannotTell NoValue | 488 of 2017-05 | base 520 | AtMost 500 | -12
    5.6a | Borgere i ressourceforløb | CannotTell NoSeries | - | base 740 | AtMost 750 | -
    5.6b | Borgere på ledighedsydelse | CannotTell NoSeries | - | base 450 | AtMost 430 | -
    5.6c | Borgere i fleksjob | CannotTell NoSeries | - | base 2050 | AtMost 2135 | -
    5.6d | Borgere på førtidspension | CannotTell NoSeries | - | base 6600 | AtMost 6500 | -
    5.7 | I beskæftigelse eller uddannelse efter 1 år | CannotTell NoSeries | - | - | AtLeast 10 | -
    5.7 | I beskæftigelse eller uddannelse efter 2 år | CannotTell NoSeries | - | - | AtLeast 25 | -
    5.7 | Kvinder i beskæftigelse eller uddannelse efter 2 år | CannotTell NoValue | 8 of 2017-09 | base 8 | AtLeast 12 | -4
    5.7 | I beskæftigelse eller uddannelse efter 3 år | CannotTell NoSeries | - | - | AtLeast 50 | -
    5.8 | InWords
    M1 | InWords
    M2 | InWords
    M3 | InWords
    M4 | InWords
    M5 | InWords
";

#[test]
fn when_the_draft_was_written_no_measure_had_a_figure_to_be_judged_by() {
    check(&verdict_lines(&sample(), WHEN_DRAFTED), VERDICTS);
}

#[test]
fn a_deadline_that_passes_without_new_figures_changes_no_verdict() {
    check(&verdict_lines(&sample(), AFTERWARDS), VERDICTS);
}

#[test]
fn before_a_month_is_over_nobody_knows_its_figure() {
    let lines = verdict_lines(&sample(), "2017-09-29");
    let women = lines.iter().find(|line| line.starts_with("5.7 | Kvinder")).unwrap();
    assert!(women.ends_with(" | CannotTell NoValue | - | base 8 | AtLeast 12 | -"), "{women}");
}

#[test]
fn eighteen_goals_cannot_be_told_and_six_are_words() {
    let tally = tally_text(&sample(), WHEN_DRAFTED);
    assert_eq!(tally, "18 cannot be told, 6 in words");
}

/// The place of a measure or a base, by the goal's position counted from 0; and the two printed
/// falls that their own figures do not bear out.
const FOUND: &str = "
    Note plan.goals[0].measures[0] MeasureWithoutSeries
    Warning plan.goals[0].measures[0].targets[0].base BaseMissing
    Note plan.goals[1].measures[0] MeasureWithoutSeries
    Warning plan.goals[1].measures[0].targets[0].base BaseMissing
    Warning plan.goals[2].measures[0].targets[0].base BaseMissing
    Note plan.goals[3].measures[0] MeasureWithoutSeries
    Warning plan.goals[4].measures[0].targets[0].base BaseMissing
    Warning plan.goals[5].measures[0].targets[0].base BaseMissing
    Note plan.goals[6].measures[0] MeasureWithoutSeries
    Warning plan.goals[6].measures[0].targets[0].base BaseMissing
    Note plan.goals[7].measures[0] MeasureWithoutSeries
    Note plan.goals[8].measures[0] MeasureWithoutSeries
    Warning plan.goals[9].measures[0].targets[0].base BaseMissing
    Note plan.goals[10].measures[0] MeasureWithoutSeries
    Note plan.goals[13].measures[0] MeasureWithoutSeries
    Note plan.goals[14].measures[0] MeasureWithoutSeries
    Note plan.goals[15].measures[0] MeasureWithoutSeries
    Note plan.goals[16].measures[0] MeasureWithoutSeries
    Note plan.goals[17].measures[0] MeasureWithoutSeries
    Note plan.goals[17].measures[1] MeasureWithoutSeries
    Note plan.goals[17].measures[3] MeasureWithoutSeries
    Note plan.statements[1] Statement
    Warning plan.statements[4] Statement
";

#[test]
fn a_check_finds_seven_missing_bases_measures_without_series_and_two_printed_falls() {
    check(&finding_lines(&sample(), WHEN_DRAFTED), FOUND);
    check(&finding_lines(&sample(), AFTERWARDS), FOUND);
}

/// Invented figures, to show what each target asks for: the measure's goal, the figure of the base
/// where none is printed, the period that settles it, a figure that just meets the target, and one
/// that just does not. The four of 5.7 stand in the plan's order.
const JUST: &str = "
    4.1 | 2017-12 26000 | 2018-12 | 25506 | 25507
    4.2a | 2017-12 25 | 2018-12 | 27 | 26.9
    4.2b | 2017 39.5 | 2018 | 42.5 | 42.4
    4.2c | – | 2018 | 1000 | 999
    4.3a | 2017 17 | 2018-12 | 20 | 19.9
    4.3b | 2017 41 | 2018 | 44 | 43.9
    4.4 | 2017 40 | 2018 | 43 | 42.9
    5.1 | – | 2018 | 3725 | 3725.1
    5.2 | – | 2018 | 3400 | 3400.1
    5.3 | 2017 1300 | 2018 | 1233.7 | 1233.8
    5.4 | – | 2018 | 1750 | 1750.1
    5.5a | – | 2018 | 1950 | 1950.1
    5.5b | – | 2018 | 500 | 500.1
    5.6a | – | 2018 | 750 | 750.1
    5.6b | – | 2018 | 430 | 430.1
    5.6c | – | 2018 | 2135 | 2135.1
    5.6d | – | 2018 | 6500 | 6500.1
    5.7 | – | 2018 | 10 | 9.9
    5.7 | – | 2018 | 25 | 24.9
    5.7 | – | 2018 | 12 | 11.9
    5.7 | – | 2018 | 50 | 49.9
";

#[test]
fn figures_for_the_year_reach_each_target_or_just_do_not() {
    let plan = sample().plan;
    let of = |goal: &Goal| (0..goal.measures.len()).map(|at| (goal.number.clone(), at)).collect::<Vec<_>>();
    let measures: Vec<_> = plan.goals.iter().flat_map(of).collect();
    let lines: Vec<_> = JUST.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(measures.len(), lines.len());
    for ((goal, at), line) in measures.iter().zip(lines) {
        let [number, base, period, meets, fails] = line.split(" | ").collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        assert_eq!(number, goal);
        for (value, expected) in [(meets, "Reached"), (fails, "NotReached")] {
            let settling = format!("{period} {value}");
            let points = [base, &settling];
            let points = points.iter().filter(|point| **point != "–").map(|point| self::point(point));
            assert_eq!(judged((number, *at), points.collect()), expected, "{line}");
        }
    }
}

/// Months of 740, 760, 740 … end on 760 and have the mean 750, which is the ceiling of 5.6a; so for
/// each ceiling.
#[test]
fn the_ceilings_are_of_the_mean_of_the_year_and_the_recruitments_of_its_sum() {
    let ten = Amount::whole(10);
    for goal in sample().plan.goals.iter().filter(|goal| goal.number.starts_with("5.")) {
        let Some(measure) = goal.measures.first() else { continue };
        let Condition::Level(bound) = measure.targets[0].condition else { continue };
        assert_eq!(measure.targets[0].reckoning, Reckoning::Average, "{}", goal.number);
        let (low, high) = (bound.level().checked_sub(ten).unwrap(), bound.level().checked_add(ten).unwrap());
        let month = |month: u8| {
            let value = if month.is_multiple_of(2) { high } else { low };
            Point::new(Period::Month(2018, month), Value::Number(value))
        };
        assert_eq!(judged((&goal.number, 0), (1..=12).map(month).collect()), "Reached", "{}", goal.number);
    }
    let quarters = |last| ["2018-Q1 250", "2018-Q2 200", "2018-Q3 300", last].map(point).to_vec();
    assert_eq!(judged(("4.2c", 0), quarters("2018-Q4 250")), "Reached");
    assert_eq!(judged(("4.2c", 0), quarters("2018-Q4 249")), "NotReached");
}

/// `2018-12 25506` as a point.
fn point(text: &str) -> Point {
    let (period, value) = text.split_once(' ').unwrap();
    Point::new(period.parse().unwrap(), Value::Number(value.parse().unwrap()))
}

/// The verdict on a measure, by its goal's number and its place there, when its figures were these.
fn judged((number, at): (&str, usize), points: Vec<Point>) -> String {
    let mut document = sample();
    let id: SeriesId = document.new_id();
    let goal = document.plan.goals.iter().find(|goal| goal.number == number).unwrap().id;
    let measure = &mut document.plan.goals.get_mut(goal).unwrap().measures[at];
    measure.series = Some(id);
    let measure = measure.clone();
    document.plan.series.push(Series {
        decimals: 1,
        points,
        ..Series::new(id, "Invented".to_owned(), "Aalborg".to_owned(), measure.unit)
    });
    let insights = Insights::of(&document, AFTERWARDS.parse().unwrap());
    let judgement = insights.goal(goal).unwrap().of(measure.id).unwrap();
    format!("{:?}", judgement.computed())
}
