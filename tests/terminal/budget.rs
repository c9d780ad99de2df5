//! `planbord budget`: tables, what they add up to, and whether what is printed agrees.

use super::DAY;
use super::support::{EXAMPLE, Place, SAMPLE};

#[test]
fn a_table_is_shown_with_computed_and_printed_totals() {
    let place = Place::with(SAMPLE);
    let ran = place.run(&["budget", "plan.ron", "--on", DAY]).is(0);
    ran.says("Nettobudget 2021\n----------------\nFortegn: positive beløb er udgifter.\n");
    ran.says("Fleksjob                                1.456      167.662          0          –\n");
    ran.says("I alt, beregnet                         4.165      509.392     35.881      4.979\n");
    ran.says("I alt, trykt                            4.165      509.392     35.881      4.979\n");
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80), "{}", ran.out);
}

#[test]
fn what_does_not_agree_is_told_with_both_figures_and_the_size() {
    let place = Place::with(EXAMPLE);
    let ran = place.run(&["budget", "plan.ron", "--on", DAY]).is(0);
    ran.says("1 trykt tal: 0 stemmer, 1 afrunding, 0 fejl, 0 kan ikke efterprøves.");
    ran.says("I alt, Forsørgelse: Afrunding: den trykte sum er 97.956, men linjerne giver");
}

#[test]
fn the_same_is_an_object_for_other_programs() {
    let place = Place::with(SAMPLE);
    let json = place.run(&["budget", "plan.ron", "--json", "--on", DAY]).is(0).json();
    assert_eq!(json["schema"], "planbord.budget/1");
    let table = &json["tables"][0];
    assert_eq!((&table["title"], &table["positive"]), (&"Nettobudget 2021".into(), &"expense".into()));
    let rows = table["rows"].as_array().unwrap();
    let fleksjob = rows.iter().find(|row| row["label"] == "Fleksjob").unwrap();
    // A figure of 0 is a figure, and a blank cell is none.
    assert_eq!(
        (&fleksjob["cells"][2]["printed"], &fleksjob["cells"][3]["printed"]),
        (&0.into(), &serde_json::Value::Null)
    );
    let total = &rows.last().unwrap()["cells"][1];
    assert_eq!((&total["printed"], &total["down"]["computed"]), (&509_392.into(), &509_392.into()));
    assert_eq!(total["down"]["agreement"], "agrees");
}
