//! `planbord cases`, and how `planbord budget` tells of the year.

use super::support::{CASE, EXAMPLE, Place, SAMPLE};

/// A day after the report of the made-up plan.
const AFTER: &str = "2021-07-01";

#[test]
fn a_case_is_told_year_by_year_with_peak_and_payback() {
    let place = Place::with(SAMPLE);
    let ran = place.run(&["cases", "plan.ron", "--on", "2020-09-07"]).is(0);
    ran.says("Investering               60,6 mio. kr. (årene giver 60,613 mio. kr.)\n");
    ran.says("Største forudsatte udlæg  16,69 mio. kr. ved udgangen af 2020\nForudsat tilbagebetalt    31-05-2022\n");
    ran.says("  2019                 19.673      −5.039               1.726   12.907        15.484\n");
    ran.says("  Trykte tal er rundet af: 2019 trykt 975, delene giver 976; 2020 trykt 853,\n");
    ran.says("  350 færre i alt. 268 af 350 kommer til selvforsørgelse, 76,6 %.\n");
    ran.says("  alle                      1.128      357  1.485\n");
    ran.says("  2016                   −18,1               6,1     24,2\n");
    // What two documents print differently is told with both.
    ran.says("Investering i KIK II. Det samme tal er 60,5 mio. kr. i");
    ran.says("2023                      350,0  20.674.000         –        –       59.068,57\n");
}

#[test]
fn a_plan_without_cases_says_so() {
    Place::with(EXAMPLE).run(&["cases", "plan.ron"]).is(0).says("Ingen investeringer endnu\n");
}

/// 1,000 and 500 are put in, 200 and 1,600 saved: 800 are out at the end of the first year,
/// and 800 of the 1,100 of the second have come back after 266 of its 365 days.
#[test]
fn a_case_is_an_object_in_kroner() {
    let place = Place::with(CASE);
    let json = place.run(&["cases", "plan.ron", "--json", "--on", AFTER]).is(0).json();
    let case = &json["cases"][0];
    let planned = &case["planned"];
    assert_eq!((&planned["peak"]["amount"], &planned["net"]), (&800_000.into(), &(-300_000).into()));
    assert_eq!((&planned["payback"], &planned["payback_on"]), (&"on".into(), &"2022-09-23".into()));
    // The second year is not known, and so is no sum of it.
    let realised = &case["realised"];
    assert_eq!((&realised["years"][0]["net"], &realised["net"]), (&700_000.into(), &serde_json::Value::Null));
    assert_eq!(case["compared"][0]["difference"], -100_000);
    assert_eq!(case["next_decision"]["days_left"], 92);
}

/// Ten persons at 200,000 kroner were planned and twelve at 210,000 came: 1,340,000 and
/// 1,617,000 after reimbursement of 80, 40, 30 and 20 per cent.
#[test]
fn the_year_of_a_budget_is_told_and_its_bridge_adds_up() {
    let place = Place::with(CASE);
    let ran = place.run(&["budget", "plan.ron", "--on", AFTER]).is(0);
    ran.says("Investering    1.000      +100  1.100      600      1.210       +110\n");
    ran.says("  Investering: merforbrug +10,0 %\n");
    ran.says("Flere konsulenter  omplacering inden for udvalget (100 for    +100\n");
    ran.says("  Korrigeret budget   1.100.000 kr.\n  Antal                +268.000 kr.\n  Pris                  +80.400 kr.\n  Varighed              −71.400 kr.\n  Satser                      0 kr.\n  Uforklaret           −167.000 kr.\n  Forventet regnskab  1.210.000 kr.\n");
    let json = place.run(&["budget", "plan.ron", "--json", "--on", AFTER]).is(0).json();
    let bridge = &json["follow_ups"][0]["bridges"][0];
    let parts = bridge["parts"].as_array().unwrap().iter().map(|part| part["amount"].as_i64().unwrap());
    assert_eq!(bridge["start"].as_i64().unwrap() + parts.sum::<i64>(), bridge["end"].as_i64().unwrap());
    // A month without a plan is null, and not 0.
    assert_eq!(json["persons"][0]["months"][3]["planned"], serde_json::Value::Null);
}
