//! KIK and KIK II, worked out by hand from the printed figures.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::fixture::{KIK, KIK_II, document};
use super::*;
use crate::analysis::findings::FindingKind;
use crate::analysis::insights::Insights;
use crate::document::Document;
use crate::plan::id::{RowId, TableId};
use crate::plan::investment::{Assumption, Outcome};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn number(text: &str) -> Amount {
    text.parse().unwrap()
}

/// What is known of a case on the day of the meeting in September 2020.
fn facts_in(document: &Document, id: crate::plan::id::CaseId) -> CaseFacts {
    Insights::of(document, day("2020-09-07")).case(id).unwrap().clone()
}

fn facts(id: crate::plan::id::CaseId) -> CaseFacts {
    facts_in(&document(), id)
}

/// Figures in a unit: `1.5`, `?` where one is missing, `.` where none takes part.
fn told(figures: impl IntoIterator<Item = Figure>, unit: &Unit) -> String {
    let one = |figure| match figure {
        Figure::Known(kroner) => Amount::checked_div(kroner, unit.kroner().unwrap()).unwrap().to_string(),
        Figure::Missing => "?".to_owned(),
        Figure::Absent => ".".to_owned(),
        Figure::TooLarge => "!".to_owned(),
    };
    figures.into_iter().map(one).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn thousands(figures: impl IntoIterator<Item = Figure>, expected: &str) {
    assert_eq!(told(figures, &Unit::ThousandKroner), expected);
}

#[track_caller]
fn millions(figures: impl IntoIterator<Item = Figure>, expected: &str) {
    assert_eq!(told(figures, &Unit::MillionKroner), expected);
}

#[test]
fn the_net_of_kik_ii_adds_up_to_a_peak_and_is_paid_back_in_the_last_five_months() {
    let balance = facts(KIK_II).planned.balance;
    // Of 2019 the rows come to 12.908; the table prints 12.907 as its net, which stands.
    let nets = balance.steps.iter().map(|step| step.net);
    thousands(nets, "2577 12907 1206 -11296 -5418 -8011 -15813");
    let within = balance.steps.iter().filter(|step| step.place == Within::Case);
    thousands(within.map(|step| step.cumulative), "2577 15484 16690 5394 -24");
    let peak = balance.peak.unwrap();
    assert_eq!((peak.period, peak.amount), (Period::Year(2020), number("16690000")));
    // 5.394 of 5.418 is 150.3 of the 151 days from January to May.
    let period = "2022-01-01/2022-05-31".parse().unwrap();
    assert_eq!(balance.payback, Payback::On { day: day("2022-05-31"), period });
}

#[test]
fn the_columns_after_the_period_are_in_no_sum() {
    let planned = facts(KIK_II).planned;
    let outside: Vec<String> = planned
        .years
        .iter()
        .filter(|year| year.place == Within::Outside)
        .map(|year| year.period.to_string())
        .collect();
    assert_eq!(outside, ["2022-06-01/2022-12-31", "2023"]);
    assert_eq!(planned.within().count(), 5);
    // 2022 stands in two columns, −5.418 and −8.011.
    let (year, net) = planned.split_years[0];
    assert_eq!(year, 2022);
    thousands([net], "-13429");
}

#[test]
fn what_is_put_in_is_told_by_committee_and_by_source() {
    let planned = facts(KIK_II).planned;
    let total = planned.total;
    thousands([total.investment, total.savings, total.financing, total.net], "60613 -45655 14981 -24");
    let committee = |name: &str| {
        let found = planned.committees.iter().find(|one| one.name.as_deref() == Some(name));
        found.unwrap().total
    };
    thousands([committee("ØK").investment, committee("ØK").financing], "23451 6904");
    thousands([committee("AU").investment, committee("AU").savings], "37162 -45655");
    let rows: Vec<Figure> = planned.rows.iter().map(|row| row.total).collect();
    thousands(rows, "23451 37162 -45655 6904 1000 7077 -24");
}

#[test]
fn a_part_of_a_year_is_marked() {
    let planned = facts(KIK_II).planned;
    let parts: Vec<_> = planned.years.iter().map(|year| year.covers == Covers::PartOfYear).collect();
    assert_eq!(parts, [true, false, false, false, true, true, false]);
}

/// KIK II without its printed net.
fn parts_alone() -> CaseFacts {
    let mut document = document();
    document.plan.cases.get_mut(KIK_II).unwrap().flows.pop();
    facts_in(&document, KIK_II)
}

#[test]
fn without_a_printed_net_the_parts_make_it() {
    let planned = parts_alone().planned;
    let nets = planned.years.iter().map(|year| year.parts.net);
    thousands(nets, "2577 12908 1206 -11296 -5418 -8010 -15813");
    thousands([planned.total.net], "-23");
}

#[test]
fn kik_is_turned_to_expenses_and_shown_as_gains() {
    let facts = facts(KIK);
    let nets = |course: &Course| course.years.iter().map(|year| year.parts.net).collect::<Vec<_>>();
    millions(nets(&facts.planned), "18.1 8.6 -4 -22");
    millions(nets(&facts.realised), "-6.1 -25.3 -11.4 ?");
    millions([facts.planned.total.net], "0.7");
    assert_eq!(facts.shown.signed(number("-6100000")), Some(number("6.1")));
    // 18,1 and 26,7 out, then 22,7 and 0,7: it never came back within the four years.
    assert_eq!(facts.planned.balance.payback, Payback::NotWithin);
    assert_eq!(facts.planned.balance.peak.unwrap().amount, number("26700000"));
}

#[test]
fn what_came_is_compared_year_by_year_as_far_as_it_is_known() {
    let facts = facts(KIK);
    millions(facts.compared.iter().map(|year| year.difference), "-24.2 -33.9 -7.4 ?");
    millions(facts.compared.iter().map(|year| year.cumulative), "-24.2 -58.1 -65.5 ?");
    let so_far = facts.difference_so_far().unwrap();
    assert_eq!(facts.shown.signed(so_far.amount), Some(number("65.5")));
    let realised = facts.realised.balance.so_far.unwrap();
    assert_eq!(facts.shown.signed(realised.amount), Some(number("42.8")));
    assert_eq!(facts.realised.balance.payback, Payback::CannotTell);
    millions([facts.realised.total.net], "?");
}

#[test]
fn a_missing_figure_leaves_the_year_without_net_and_stops_the_sum() {
    let mut document = document();
    let table = document.plan.budget.get_mut(TableId(1)).unwrap();
    table.line_mut(RowId(12)).unwrap().cells.0[2] = crate::plan::budget::Cell::Blank;
    let facts = facts_in(&document, KIK_II);
    // The printed net of the year stands all the same.
    thousands(facts.planned.within().map(|year| year.parts.net), "2577 12907 1206 -11296 -5418");
    document.plan.cases.get_mut(KIK_II).unwrap().flows.pop();
    let planned = facts_in(&document, KIK_II).planned;
    thousands(planned.within().map(|year| year.parts.net), "2577 12908 ? -11296 -5418");
    thousands(planned.within().map(|year| year.parts.savings), "0 -5039 -13223 -18779 -8614");
    assert_eq!(planned.balance.so_far.unwrap().period, Period::Year(2019));
    assert_eq!(planned.balance.payback, Payback::CannotTell);
    assert!(!planned.balance.is_whole());
}

#[test]
fn three_in_four_of_the_path_come_to_support_themselves() {
    let path = facts(KIK_II).path.unwrap();
    assert_eq!(path.reduction, Figure::Known(number("350")));
    assert_eq!(path.self_support, Figure::Known(number("268")));
    assert_eq!(path.other_support, Figure::Known(number("82")));
    assert_eq!(path.self_support_share().unwrap().fixed(1), "76.6");
    let average = |period: &str| path.fewer_in(period.parse().unwrap()).unwrap().average.to_string();
    // 1.133 to 975, 853 and 783: 0 and 158, 158 and 280, 280 and 350.
    assert_eq!(
        ["2018-06-01/2018-12-31", "2019", "2020", "2021", "2022-01-01/2022-05-31", "2023"].map(average),
        ["0", "79", "219", "315", "350", "350"]
    );
}

#[test]
fn the_price_of_a_person_is_what_the_printed_saving_implies() {
    let savings = facts(KIK_II).savings;
    let implied = |period: &str| {
        let year = savings.years.iter().find(|year| year.period == period.parse().unwrap()).unwrap();
        year.implied.map(|price| price.fixed(2))
    };
    // 20.674.000 / 350, and 8.614.000 for 350 persons in 5 of 12 months.
    assert_eq!(implied("2023").as_deref(), Some("59068.57"));
    assert_eq!(implied("2022-01-01/2022-05-31").as_deref(), Some("59067.43"));
    assert_eq!(implied("2019").as_deref(), Some("63784.81"));
    assert_eq!(implied("2018-06-01/2018-12-31"), None);
    // The documents print neither price; the share is that of the path.
    assert_eq!(savings.lacks, [Lack::UnitPrice, Lack::OtherPrice]);
}

#[test]
fn with_prices_the_savings_follow_from_the_assumptions() {
    let mut document = document();
    let case = document.plan.cases.get_mut(KIK_II).unwrap();
    case.assumptions.unit_price = Some(number("90000"));
    case.assumptions.other_price = Some(number("60000"));
    case.assumptions.self_support_share = Some(number("75"));
    let savings = facts_in(&document, KIK_II).savings;
    assert_eq!(savings.lacks, []);
    // (0,75 × 90.000 + 0,25 × 30.000) × 0,8 = 60.000 kr. each; 219 persons in 2020.
    let year = savings.years.iter().find(|year| year.period == Period::Year(2020)).unwrap();
    assert_eq!(year.worked_out, Some(number("13140000")));
    assert_eq!(year.difference, Some(number("-83000")));
    assert_eq!(year.percent.unwrap().fixed(2), "-0.63");
    // 350 persons in 5 of 12 months.
    let part = savings.years.iter().find(|year| year.period.last_day() == day("2022-05-31")).unwrap();
    assert_eq!(part.worked_out, Some(number("8750000")));
}

#[test]
fn the_status_of_august_2018_adds_up_both_ways() {
    let facts = facts(KIK_II);
    let status = &facts.statuses[0];
    assert_eq!(status.checks.len(), 8);
    assert!(status.checks.iter().all(SumCheck::agrees));
    let printed = |of| status.checks.iter().find(|check| check.of == of).unwrap().printed.to_string();
    assert_eq!(printed(SumOf::Cohort(Cohort::Initial)), "1128");
    assert_eq!(printed(SumOf::Cohort(Cohort::Inflow)), "357");
    assert_eq!(printed(SumOf::Cohort(Cohort::All)), "1485");
    // 978 were left, and the path still reckoned with 1.133.
    assert_eq!((status.path, status.beyond_path), (Some(number("1133")), Some(number("-155"))));
}

#[test]
fn a_milestone_is_the_next_target_of_its_measure() {
    let facts = facts(KIK_II);
    let milestone = |outcome| facts.statuses[0].group(outcome).unwrap().milestone.unwrap();
    let remaining = milestone(Outcome::Remaining);
    assert_eq!((remaining.bound.level(), remaining.due), (number("1117"), Some(day("2019-01-31"))));
    assert_eq!(remaining.met, Some(Met::Already));
    assert_eq!(milestone(Outcome::SelfSupport).bound.level(), number("26"));
    assert_eq!(milestone(Outcome::OtherSupport).bound.level(), number("4"));
}

#[test]
fn the_next_decision_is_on_the_day_of_its_meeting() {
    let next = facts(KIK_II).next_decision.unwrap();
    assert_eq!((next.on, next.days_left), (Some(day("2020-10-05")), Some(28)));
    assert_eq!(next.state, DecisionState::Open);
}

/// What is found in KIK II after a change of its plan.
fn found(change: impl FnOnce(&mut Document)) -> Vec<String> {
    let mut document = document();
    change(&mut document);
    let insights = Insights::of(&document, day("2020-12-01"));
    let name = |finding: &crate::analysis::Finding| {
        let FindingKind::Case(found) = &finding.kind else { panic!("{finding:?}") };
        let kind = format!("{found:?}");
        let name = kind.split([' ', '(']).next().unwrap_or_default().to_owned();
        format!("{} {name}", finding.place)
    };
    insights.findings_of_case(0).iter().map(name).collect()
}

#[test]
fn kik_ii_as_printed_has_nothing_to_look_at_but_the_decision_that_was_not_made() {
    assert_eq!(found(|_| {}), ["plan.cases[0].next_decision DecisionPassed"]);
}

#[test]
fn what_does_not_fit_is_found_at_its_place() {
    let other = found(|document| {
        let case = document.plan.cases.get_mut(KIK_II).unwrap();
        case.next_decision = None;
        case.investment.as_mut().unwrap().amount = number("61.5");
        case.assumptions.reduction = Some(number("300"));
        case.assumptions.self_support_share = Some(number("70"));
        case.assumptions.reimbursement = Some(number("120"));
        case.assumptions.unit_price = Some(number("-1"));
        case.flows.pop();
        case.flows[3].row = RowId(26);
        case.flows[3].table = TableId(20);
        let table = document.plan.budget.get_mut(TableId(20)).unwrap();
        table.line_mut(RowId(26)).unwrap().cells.0[2] = crate::plan::budget::Cell::Amount(number("980"));
        let status = document.plan.series.get_mut(60.into()).unwrap();
        status.points[0].value = crate::plan::series::Value::Number(number("979"));
    });
    assert_eq!(
        other,
        [
            "plan.cases[0].flows[3] RowNotMoney",
            "plan.cases[0].investment InvestmentDiffers",
            "plan.cases[0].path PathBroken",
            "plan.cases[0].path PathEnd",
            "plan.cases[0].assumptions BelowZero",
            "plan.cases[0].assumptions NoSuchShare",
            "plan.cases[0].assumptions ReductionDiffers",
            "plan.cases[0].assumptions ShareDiffers",
            "plan.cases[0].statuses[0] StatusSum",
            "plan.cases[0].statuses[0] StatusSum",
        ]
    );
}

#[test]
fn a_printed_net_that_its_parts_do_not_come_to_is_found() {
    // Without the 7.077 left over from KIK, which is of 2018 alone.
    let other = found(|document| {
        let case = document.plan.cases.get_mut(KIK_II).unwrap();
        (case.next_decision, _) = (None, case.flows.remove(5));
    });
    assert_eq!(other, ["plan.cases[0].flows NetDiffers"]);
}

#[test]
fn a_row_without_years_and_columns_that_share_days_are_found() {
    let other = found(|document| {
        document.plan.cases.get_mut(KIK_II).unwrap().next_decision = None;
        let table = document.plan.budget.get_mut(TableId(1)).unwrap();
        table.columns[2].period = Some("2019-07-01/2020-12-31".parse().unwrap());
    });
    assert_eq!(other, ["plan.cases[0].flows PeriodsOverlap"]);
    let none = found(|document| {
        document.plan.cases.get_mut(KIK_II).unwrap().next_decision = None;
        let table = document.plan.budget.get_mut(TableId(1)).unwrap();
        table.columns.iter_mut().for_each(|column| column.period = None);
    });
    assert_eq!(none.len(), 7);
    assert!(none.iter().all(|line| line.ends_with("RowWithoutYears")), "{none:?}");
}

#[test]
fn a_change_of_a_table_is_seen_by_the_case_that_rests_on_it() {
    let old = document();
    let insights = Insights::of(&old, day("2020-09-07"));
    let mut new = old.clone();
    let table = new.plan.budget.get_mut(TableId(1)).unwrap();
    table.line_mut(RowId(13)).unwrap().cells.0[1] = crate::plan::budget::Cell::Amount(number("-6000"));
    let updated = insights.updated(&old, &new);
    assert_eq!(updated, Insights::of(&new, day("2020-09-07")));
    assert_ne!(updated.case(KIK_II), insights.case(KIK_II));
    assert_eq!(updated.case(KIK), insights.case(KIK));
}

#[test]
fn an_earlier_day_of_payback_lies_where_the_fall_meets_nothing() {
    let span = |text: &str| text.parse::<Period>().unwrap();
    let balance = |last: i64| {
        Balance::of([
            (span("2020"), Within::Case, Figure::Known(Amount::whole(365))),
            (span("2021"), Within::Case, Figure::Known(Amount::whole(last))),
        ])
    };
    let back = |last| match balance(last).payback {
        Payback::On { day, .. } => day.to_string(),
        other => format!("{other:?}"),
    };
    // As much comes back in the year as was out: on its last day. Twice as much: after 182.5 days.
    assert_eq!(back(-365), "2021-12-31");
    assert_eq!(back(-730), "2021-07-02");
    assert_eq!(back(-364), "NotWithin");
    assert_eq!(back(-365 * 365), "2021-01-01");
    assert_eq!(
        Balance::of([(span("2020"), Within::Case, Figure::Known(Amount::whole(-1)))]).payback,
        Payback::NothingOut
    );
    assert_eq!(Balance::of([]).payback, Payback::CannotTell);
}

/// KIK II with prices, so that everything can be tried.
fn priced() -> CaseFacts {
    let mut document = document();
    let case = document.plan.cases.get_mut(KIK_II).unwrap();
    case.assumptions.unit_price = Some(number("90000"));
    case.assumptions.other_price = Some(number("60000"));
    case.assumptions.self_support_share = Some(number("75"));
    facts_in(&document, KIK_II)
}

fn as_tried(year: &PathYear) -> TriedYear {
    let PathYear { period, start, self_support, other_support, end } = *year;
    TriedYear { period, start, self_support, other_support, end }
}

#[test]
fn trying_what_is_assumed_gives_the_case_itself() {
    for facts in [facts(KIK_II), priced(), parts_alone(), facts(KIK)] {
        let tried = what_if(&facts, &facts.assumed);
        assert_eq!(tried.balance, facts.planned.balance);
        let path = facts.path.iter().flat_map(|path| &path.years).map(as_tried);
        assert_eq!(tried.path, path.collect::<Vec<_>>());
        assert_eq!(tried.savings_total, facts.planned.total.savings);
    }
}

#[test]
fn half_the_reduction_saves_half_as_much_and_is_paid_back_later() {
    let facts = facts(KIK_II);
    let tried = what_if(&facts, &Assumptions { reduction: Some(number("175")), ..facts.assumed });
    assert_eq!(tried.lacks, []);
    thousands(tried.savings.iter().copied(), "0 -2519.5 -6611.5 -9389.5 -4307 -6030 -10337");
    assert_eq!(tried.path.last().unwrap().end, Figure::Known(number("958")));
    assert_eq!(tried.balance.payback, Payback::NotWithin);
}

#[test]
fn a_higher_share_of_the_state_leaves_less_to_save() {
    let facts = facts(KIK_II);
    let tried = what_if(&facts, &Assumptions { reimbursement: Some(number("60")), ..facts.assumed });
    // 40 of 100 are left and not 80: half.
    assert_eq!(tried.savings.first(), Some(&Figure::Known(Amount::ZERO)));
    thousands([tried.savings_total], "-22827.5");
    assert_eq!(tried.path, what_if(&facts, &facts.assumed).path);
}

#[test]
fn a_price_that_is_tried_scales_what_was_reckoned_with_another() {
    let facts = priced();
    // (0,75 × 105.000 + 0,25 × 45.000) × 0,8 = 72.000 instead of 60.000.
    let tried = what_if(&facts, &Assumptions { unit_price: Some(number("105000")), ..facts.assumed });
    thousands([tried.savings[1]], "-6046.8");
    // All to self-support at 90.000: 72.000 instead of 60.000, and nobody on other support.
    let tried = what_if(&facts, &Assumptions { self_support_share: Some(number("100")), ..facts.assumed });
    thousands([tried.savings[1]], "-6046.8");
    // 25 points of the 157 who leave in 2019 move over, which is more than the 37 there are.
    assert_eq!(tried.path[1].self_support, Figure::Known(number("-157")));
    assert_eq!(tried.path[1].other_support, Figure::Known(Amount::ZERO));
}

#[test]
fn without_a_price_in_the_case_the_tried_price_alone_tells_the_savings() {
    let facts = facts(KIK_II);
    let tried = Assumptions { unit_price: Some(number("90000")), ..facts.assumed };
    assert_eq!(what_if(&facts, &tried).lacks, [Lack::OtherPrice]);
    let tried =
        Assumptions { other_price: Some(number("60000")), self_support_share: Some(number("75")), ..tried };
    let tried = what_if(&facts, &tried);
    assert_eq!(tried.lacks, []);
    // 79, 219 and 315 persons at 60.000 kr.
    thousands(tried.savings.iter().skip(1).take(3).copied(), "-4740 -13140 -18900");
}

#[test]
fn what_cannot_be_told_is_named_and_not_taken_for_no_change() {
    let tried = what_if(&facts(KIK), &Assumptions { reduction: Some(number("9")), ..Assumptions::default() });
    assert_eq!(tried.lacks, [Lack::Savings]);
    assert_eq!((tried.balance.peak, tried.balance.payback), (None, Payback::CannotTell));
    let facts = facts(KIK_II);
    let other = Assumptions { other_price: Some(number("60000")), ..facts.assumed };
    let other = what_if(&facts, &other);
    assert_eq!((other.lacks, other.savings_total), (vec![Lack::UnitPrice], Figure::Missing));
    assert_eq!(other.balance.so_far, None);
    assert_eq!(other.path.len(), 5);
    let nobody = what_if(&facts, &Assumptions { reduction: None, ..facts.assumed });
    assert_eq!(nobody.lacks, [Lack::Reduction]);
}

#[track_caller]
fn impossible(change: impl FnOnce(&mut Assumptions), expected: &[(Assumption, Impossible)]) {
    let facts = priced();
    let mut tried = facts.assumed;
    change(&mut tried);
    let tried = what_if(&facts, &tried);
    assert_eq!(tried.faults, expected);
    let is_possible = expected.is_empty();
    assert_eq!(tried.savings_total.known().is_some(), is_possible);
    assert_eq!(tried.balance.is_whole(), is_possible);
    assert_eq!(tried.path.is_empty(), !is_possible);
}

#[test]
fn what_cannot_be_is_named_and_nothing_is_made_of_it() {
    let share = Assumption::SelfSupportShare;
    impossible(|it| it.reduction = Some(number("1133")), &[]);
    impossible(|it| it.reduction = Some(number("1134")), &[(Assumption::Reduction, Impossible::BeyondPath)]);
    impossible(|it| it.self_support_share = Some(number("100")), &[]);
    let above = number("100.1");
    impossible(|it| it.self_support_share = Some(above), &[(share, Impossible::NoSuchShare(above))]);
    let large = number("150");
    let reimbursement = (Assumption::Reimbursement, Impossible::NoSuchShare(large));
    impossible(|it| it.reimbursement = Some(large), &[reimbursement]);
    let debt = number("-1");
    impossible(
        |it| (it.unit_price, it.other_price) = (Some(debt), Some(debt)),
        &[
            (Assumption::UnitPrice, Impossible::BelowZero(debt)),
            (Assumption::OtherPrice, Impossible::BelowZero(debt)),
        ],
    );
}

/// A printed figure and what its parts come to: `2019 975 976`.
fn off(rounded: &[Rounded], unit: &Amount) -> Vec<String> {
    let one = |it: &Rounded| {
        let period = it.period.map_or("all".to_owned(), |period| period.to_string());
        let [printed, sum] = [it.printed, it.sum].map(|amount| amount.checked_div(*unit).unwrap());
        format!("{period} {printed} {sum}")
    };
    rounded.iter().map(one).collect()
}

#[test]
fn printed_sums_that_rounding_brings_off_are_told() {
    let facts = facts(KIK_II);
    let nets = off(&facts.planned.net_rounded, &Amount::whole(1000));
    assert_eq!(nets, ["2019 12907 12908", "2022-06-01/2022-12-31 -8011 -8010", "all -24 -23"]);
    // 1.133 − 120 − 37 and 975 − 94 − 29.
    let path = facts.path.unwrap();
    assert_eq!(off(&path.rounded, &Amount::whole(1)), ["2019 975 976", "2020 853 852"]);
    assert_eq!(path.differs, []);
    assert_eq!(parts_alone().planned.net_rounded, []);
}

#[test]
fn the_savings_follow_the_reduction_that_is_assumed() {
    // 75 per cent at 90.000 and the rest at 30.000, less 20 per cent, is 60.000 a person:
    // for 0, 79, 219 and 315 persons, and 350 in 5 of 12 months, it is 45.530.000.
    let priced = priced();
    let printed = number("45655000");
    assert_eq!(priced.savings.total(), Some((printed, number("45530000"))));
    let mut document = document();
    document.plan.cases.get_mut(KIK_II).unwrap().assumptions =
        Assumptions { reduction: Some(number("175")), ..priced.assumed };
    let half = facts_in(&document, KIK_II).savings;
    assert_eq!(half.total(), Some((printed, number("22765000"))));
    assert_eq!(half.years[1].full_years, Some(number("39.5")));
    assert_eq!(facts(KIK_II).savings.total(), None);
}

fn amounts() -> impl Strategy<Value = Option<Amount>> {
    let amount = prop_oneof![
        Just(Amount::ZERO),
        (-1_000_000_i64..1_000_000, 0_u32..4).prop_map(|(n, d)| Amount::scaled(n, d)),
        (any::<i64>(), 0_u32..19).prop_map(|(n, d)| Amount::scaled(n, d)),
        Just("79228162514264337593543950335".parse().unwrap()),
        Just("-79228162514264337593543950335".parse().unwrap()),
    ];
    prop::option::of(amount)
}

prop_compose! {
    fn assumptions()(
        unit_price in amounts(), other_price in amounts(), reimbursement in amounts(),
        reimbursement_of_measures in amounts(), reduction in amounts(), self_support_share in amounts(),
    ) -> Assumptions {
        Assumptions {
            unit_price, other_price, reimbursement, reimbursement_of_measures, reduction, self_support_share,
        }
    }
}

proptest! {
    #[test]
    fn no_assumption_makes_it_panic(adopted in assumptions(), tried in assumptions()) {
        let mut document = document();
        document.plan.cases.get_mut(KIK_II).unwrap().assumptions = adopted;
        let facts = facts_in(&document, KIK_II);
        let _ = what_if(&facts, &tried);
        prop_assert_eq!(what_if(&facts, &facts.assumed).balance, facts.planned.balance);
    }

    #[test]
    fn no_figure_in_the_tables_makes_it_panic(
        cells in prop::collection::vec(amounts(), 8), persons in prop::collection::vec(amounts(), 5),
        reduction in amounts(),
    ) {
        let mut document = document();
        let cell = |amount: &Option<Amount>| {
            amount.map_or(crate::plan::budget::Cell::Blank, crate::plan::budget::Cell::Amount)
        };
        let table = document.plan.budget.get_mut(TableId(1)).unwrap();
        table.line_mut(RowId(13)).unwrap().cells.0 = cells.iter().map(cell).collect();
        let table = document.plan.budget.get_mut(TableId(20)).unwrap();
        table.line_mut(RowId(26)).unwrap().cells.0 = persons.iter().map(cell).collect();
        let facts = facts_in(&document, KIK_II);
        let tried = what_if(&facts, &Assumptions { reduction, ..facts.assumed });
        prop_assert_eq!(tried.savings.len(), facts.planned.years.len());
    }

    #[test]
    fn a_larger_reduction_never_saves_less(less in 0_i64..=11_330, more in 0_i64..=11_330) {
        let facts = facts(KIK_II);
        let saved = |tenths| {
            let reduction = Some(Amount::scaled(tenths, 1));
            what_if(&facts, &Assumptions { reduction, ..facts.assumed }).savings_total.known().unwrap()
        };
        // Savings are below 0.
        prop_assert!(saved(less.max(more)) <= saved(less.min(more)));
    }

    #[test]
    fn the_last_level_is_the_sum_of_the_nets(nets in prop::collection::vec(-1_000_000_i64..1_000_000, 1..12)) {
        let given = nets.iter().zip(2000..).map(|(net, year)| {
            (Period::Year(year), Within::Case, Figure::Known(Amount::scaled(*net, 2)))
        });
        let balance = Balance::of(given);
        prop_assert_eq!(balance.so_far.unwrap().amount, Amount::scaled(nets.iter().sum(), 2));
        if let Payback::On { day, period } = balance.payback {
            prop_assert!(period.contains(day));
            prop_assert!(period > balance.peak.unwrap().period);
        }
    }
}
