//! The made-up example of a follow-up, with what it comes to worked out by hand.

use planbord::analysis::follow_up::{Balance, Cause, Figure, FollowUpFacts, LineFacts, Outcome};
use planbord::analysis::{Insights, findings};
use planbord::document::{Document, faults};
use planbord::plan::Amount;

use super::{EXAMPLE, check, sample};

fn example() -> (Document, Insights) {
    let document = sample(EXAMPLE);
    let insights = Insights::of(&document, "2025-12-01".parse().unwrap());
    (document, insights)
}

fn facts(insights: &Insights) -> &FollowUpFacts {
    insights.follow_up(11.into()).unwrap()
}

#[test]
fn the_example_says_that_it_is_made_up_and_is_whole() {
    let (document, _) = example();
    assert_eq!(document.plan.title, "Eksempel: opfølgning (opdigtede tal)");
    assert_eq!(faults(&document), []);
}

#[test]
fn its_lines_come_out_as_worked_out_by_hand() {
    let (_, insights) = example();
    let figure = |figure: Figure| match figure {
        Figure::Known(amount) => amount.to_string(),
        Figure::Partial { known, missing } => format!("{known}, {missing} missing"),
        Figure::Unknown => "unknown".to_owned(),
        Figure::Absent => "none".to_owned(),
        Figure::Overflow => "too many digits".to_owned(),
    };
    let line = |line: &LineFacts| {
        let figures = [line.original, line.revised, line.spent, line.expected, line.deviation].map(figure);
        let label = if line.label.is_empty() { "All" } else { &line.label };
        format!("{label} | {}", figures.join(" | "))
    };
    let facts = facts(&insights);
    let lines: Vec<String> = facts.lines.iter().chain(&facts.total).map(line).collect();
    check(
        &lines,
        "Overførselsudgifter | 183700 | 184300 | 138700 | 185200 | 900
        Sygedagpenge | 42000 | 43500 | 33100 | 45200 | 1700
        Kontanthjælp | 61500 | 60600 | 44700 | 59800 | -800
        A-dagpenge | 80200 | 80200 | 60900 | 80200 | 0
        Serviceudgifter | 15400 | 16300 | 11800 | 16150 | -150
        Beskæftigelsesindsats | 17800 | 18700 | 13500 | 18400 | -300
        Indtægter fra andre kommuner | -2400 | -2400 | -1700 | -2250 | 150
        Ny rådgivning | none | 600 | unknown | 450 | -150
        All | 199100 | 201200 | 150500, 1 missing | 201800 | 600",
    );
    let income = facts.line(10.into()).unwrap();
    assert_eq!(income.outcome, Some(Outcome::LessEarned));
}

#[test]
fn one_grant_does_not_balance_and_is_the_only_thing_found() {
    let (document, insights) = example();
    let balances: Vec<Balance> = facts(&insights).grants.iter().map(|grant| grant.balance).collect();
    assert_eq!(balances, [Balance::Balances, Balance::Off(Amount::whole(200)), Balance::NotAsked]);
    let found = findings::findings(&document, "2025-12-01".parse().unwrap());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].place.to_string(), "plan.follow_ups[0].grants[1]");
    assert_eq!(insights.findings().cloned().collect::<Vec<_>>(), found);
}

#[test]
fn its_bridge_leads_from_the_revised_budget_to_the_expected_result() {
    let (_, insights) = example();
    let bridge = facts(&insights).bridge(16.into()).unwrap().as_ref().unwrap();
    // Planned 146.700 × 296,5 = 43.496.550; 474 of 460 persons cost 44.820.358, at
    // 147.000 kr. 44.912.015; as they are spread, 147.000 × 309,6 = 45.511.200.
    let parts: Vec<(Cause, String)> =
        bridge.parts.iter().map(|part| (part.cause, part.amount.to_string())).collect();
    let wanted = [
        (Cause::Quantity, "1323808"),
        (Cause::Price, "91657"),
        (Cause::Duration, "599185"),
        (Cause::Rates, "0"),
        (Cause::Unexplained, "-314650"),
    ];
    assert_eq!(parts, wanted.map(|(cause, amount)| (cause, amount.to_owned())));
    assert_eq!((bridge.start, bridge.end), (Amount::whole(43_500_000), Amount::whole(45_200_000)));
}

#[test]
fn its_persons_are_held_against_nine_months() {
    let (_, insights) = example();
    let facts = insights.person_plan(17.into()).unwrap();
    // 9 + 9 + 8 + 16 + 14 + 18 + 19 + 21 + 21 = 135.
    let difference = facts.difference_so_far.unwrap();
    assert_eq!((difference.mean, difference.months), (Amount::whole(15), 9));
    assert_eq!(facts.months[8].before[0].and_then(|value| value.number()), None, "missing is not 0");
}
