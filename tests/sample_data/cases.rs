//! The investment cases of Aabenraa: what their tables' rows mean, and what they were reckoned with.

use planbord::plan::investment::{Assumptions, InvestmentCase, StatusGroup};
use planbord::plan::target::Bound;
use planbord::plan::{Amount, Plan};

use crate::{check, sample, title_of};

/// title | chapter | period | investment | document, heading
fn case_line(plan: &Plan, case: &InvestmentCase) -> String {
    let chapter = &plan.focus_areas.get(case.focus_area.unwrap()).unwrap().title;
    let money = case.investment.as_ref().unwrap();
    let amount = money.amount.fixed(u32::from(money.decimals));
    let source = case.source.as_ref().unwrap();
    format!(
        "{} | {chapter} | {} | {amount} {:?} | {}, {}",
        case.title,
        case.period.unwrap(),
        money.unit,
        title_of(plan, source),
        source.section
    )
}

/// stage | kind | committee | table | row | its first figure
fn flow_lines(plan: &Plan, case: &InvestmentCase) -> Vec<String> {
    let line = |flow: &planbord::plan::investment::Flow| {
        let table = plan.budget.get(flow.table).unwrap();
        let row = table.row(flow.row).unwrap();
        let first = row.cells().unwrap().0.iter().find_map(|cell| cell.amount()).unwrap();
        let committee = flow.committee.as_deref().unwrap_or("all");
        format!(
            "{:?} | {:?} | {committee} | {} | {} | {first}",
            flow.stage,
            flow.kind,
            table.title,
            row.label()
        )
    };
    case.flows.iter().map(line).collect()
}

fn case(plan: &Plan, at: usize) -> &InvestmentCase {
    plan.cases.at(at).unwrap()
}

#[test]
fn there_are_three_cases_with_what_was_decided_to_invest() {
    let plan = sample("aabenraa-2021").plan;
    check(
        &plan.cases.iter().map(|case| case_line(&plan, case)).collect::<Vec<_>>(),
        "KIK | KIK | 2016-01-01/2019-12-31 | 68 MillionKroner | Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune, Vi investerer i borgerne
        KIK II | KIK II | 2018-06-01/2022-05-31 | 60.6 MillionKroner | Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune, Vi investerer i borgerne
        KIJOS | Når sygdom rammer | 2019-01-01/2022-12-31 | 16.7 MillionKroner | Beskæftigelsesplan 2021, Vi investerer med KIJOS",
    );
    assert!(plan.cases.iter().all(|case| case.next_decision.is_none()));
}

#[test]
fn kik_prints_what_was_planned_and_what_came_and_kik_ii_what_was_planned_by_committee() {
    let plan = sample("aabenraa-2021").plan;
    check(
        &flow_lines(&plan, case(&plan, 0)),
        "Planned | Net | all | KIK, økonomien i investeringen | Budgetteret | -18.1
        Realised | Net | all | KIK, økonomien i investeringen | Faktisk | 6.1",
    );
    check(
        &flow_lines(&plan, case(&plan, 1)),
        "Planned | Investment | ØK | KIK II, økonomien i investeringen (1.000 kr.) | Investering | 4253
        Planned | Investment | AU | KIK II, økonomien i investeringen (1.000 kr.) | Investering | 7408
        Planned | Savings | AU | KIK II, økonomien i investeringen (1.000 kr.) | Besparelse | 0
        Planned | Financing | ØK | KIK II, økonomien i investeringen (1.000 kr.) | Virk.konsulenter | 1007
        Planned | Financing | AU | KIK II, økonomien i investeringen (1.000 kr.) | Besk.bonus | 1000
        Planned | Financing | AU/ØK | KIK II, økonomien i investeringen (1.000 kr.) | Restbudget KIK I | 7077
        Planned | Net | all | KIK II, økonomien i investeringen (1.000 kr.) | Netto | 2577",
    );
    assert!(case(&plan, 2).flows.is_empty());
}

#[test]
fn only_the_assumptions_that_are_printed_are_there() {
    let plan = sample("aabenraa-2021").plan;
    let of = |at| case(&plan, at).assumptions;
    let no_reimbursement =
        Assumptions { reimbursement_of_measures: Some(Amount::ZERO), ..Assumptions::default() };
    assert_eq!(of(0), no_reimbursement);
    assert_eq!(
        of(1),
        Assumptions {
            reimbursement: Some(Amount::whole(20)),
            reduction: Some(Amount::whole(350)),
            ..no_reimbursement
        }
    );
    assert!(of(2).is_empty());
}

#[test]
fn the_path_of_kik_ii_is_the_rows_of_its_contact_courses() {
    let plan = sample("aabenraa-2021").plan;
    let path = case(&plan, 1).path.unwrap();
    let table = plan.budget.get(path.table).unwrap();
    assert_eq!(table.title, "KIK II, kontaktforløb");
    let rows = [path.start, path.self_support, path.other_support];
    assert_eq!(
        rows.map(|row| table.row(row).unwrap().label().to_owned()),
        ["Antal", "Selvforsørgelse", "Anden forsørgelse"]
    );
    assert_eq!(path.end, None, "the total of the table is where each year ends");
}

/// outcome | of the beginning | came later | all | milestone
fn group_line(plan: &Plan, on: chrono::NaiveDate, group: &StatusGroup) -> String {
    let figure = |series| {
        let series = plan.series.get(series).unwrap();
        let point = series.point(planbord::plan::Period::Day(on)).unwrap();
        point.value.number().unwrap().to_string()
    };
    let milestone = group.milestone.map_or("none".to_owned(), |id| {
        let bound = plan.measure(id).unwrap().targets[0].condition.bound();
        bound.map(Bound::level).unwrap().to_string()
    });
    let [initial, inflow, all] = [group.initial, group.inflow, group.all].map(|id| figure(id.unwrap()));
    format!("{:?} | {initial} | {inflow} | {all} | {milestone}", group.outcome)
}

#[test]
fn the_status_of_kik_ii_has_its_five_lines_of_31_august_2018() {
    let plan = sample("aabenraa-2021").plan;
    let [status] = case(&plan, 1).statuses.as_slice() else { panic!("one status is printed") };
    assert_eq!(status.on.to_string(), "2018-08-31");
    check(
        &status.groups.iter().map(|group| group_line(&plan, status.on, group)).collect::<Vec<_>>(),
        "Remaining | 771 | 207 | 978 | 1117
        SelfSupport | 269 | 139 | 408 | 26
        OtherSupport | 81 | 2 | 83 | 4
        OtherGroup | 7 | 9 | 16 | none
        All | 1128 | 357 | 1485 | none",
    );
}
