//! `planbord compare`: two states of a plan, as files.

use std::fs;

use super::support::{BEFORE_SNAPSHOTS, EXAMPLE, Place, plans_in};

/// A place with the example as `plan.ron`, and beside it the same with edits as `later.ron`.
fn edited(edits: &[(&str, &str)]) -> Place {
    let place = Place::with(EXAMPLE);
    let later = edits.iter().fold(EXAMPLE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    fs::write(place.path("later.ron"), later).unwrap();
    place
}

/// A ceiling that was eased, a figure that was corrected, and a goal that is gone.
fn several() -> Place {
    let goal_5 = EXAMPLE.find("      (\n        id: \"g11\"").unwrap();
    let end = EXAMPLE[goal_5..].find("    ],\n    series: [").unwrap() + goal_5;
    let goal_5 = &EXAMPLE[goal_5..end];
    edited(&[(goal_5, ""), ("AtMost(465)", "AtMost(480)"), ("cells: (33116)", "cells: (34000)")])
}

const DAYS: [&str; 4] = ["--on-a", "2020-09-07", "--on-b", "2020-09-07"];

fn compare(place: &Place, more: &[&str]) -> super::support::Ran {
    let mut args = vec!["compare", "plan.ron", "later.ron"];
    args.extend(DAYS);
    args.extend(more);
    place.run(&args)
}

#[test]
fn two_equal_plans_have_status_0() {
    let place = edited(&[]);
    compare(&place, &[]).is(0).says("De to er ens.");
    let json = compare(&place, &["--json"]).is(0).json();
    assert_eq!((&json["equal"], &json["counts"]["all"]), (&true.into(), &0.into()));
    assert_eq!(json["changes"], serde_json::json!([]));
}

#[test]
fn what_differs_is_told_with_the_old_above_the_new_and_has_status_1() {
    let ran = compare(&several(), &[]).is(1);
    let expected = "\
Fra: plan.ron. Vurderet pr. 7. september 2020
Til: later.ron. Vurderet pr. 7. september 2020

3 forskelle: 0 tilføjet, 1 fjernet, 0 flyttet, 2 ændret
Vores ændringer: 3
Mål: 1 · Måltal: 1 · Budget: 1

Mål 8 · Loft over sygedagpenge
------------------------------
  Sygedagpenge, måltal
    -  højst 465
    +  højst 480

Mål 5 · Lav ledighed blandt fleksjobvisiterede
----------------------------------------------
  Fjernet
    -  Lav ledighed blandt fleksjobvisiterede; Andel ledige: højst 10 %, i 2021

Budget ”Nettobudget 2021”
-------------------------
  Jobafklaring, Forsørgelse
    -  33.116
    +  34.000
";
    assert_eq!(ran.out, expected);
    compare(&several(), &["--lang", "en"]).is(1).says("    -  33,116\n    +  34,000\n");
}

#[test]
fn a_program_gets_the_things_by_their_ids_and_the_numbers_as_numbers() {
    let json = compare(&several(), &["--json"]).is(1).json();
    let change = &json["changes"][0];
    let expected = serde_json::json!({
        "part": "targets", "change": "changed", "by": "us", "thing": "measure", "id": "k3", "within": "g2",
        "period": null, "column": null, "field": "target", "place": "Mål 8 · Loft over sygedagpenge",
        "what": "Sygedagpenge, måltal", "old": "højst 465", "new": "højst 480",
        "old_number": 465, "new_number": 480,
    });
    assert_eq!(*change, expected);
    assert_eq!(
        (&json["changes"][1]["change"], &json["changes"][1]["id"]),
        (&"removed".into(), &"g11".into())
    );
    let cell = &json["changes"][2];
    assert_eq!(
        (&cell["id"], &cell["column"], &cell["new_number"]),
        (&"r8".into(), &"c6".into(), &34000.into())
    );
}

#[test]
fn a_verdict_that_moved_only_because_time_passed_is_apart_from_our_changes() {
    // At most 10 in 2021: the figure of December settles it once the year is over.
    let figures = "(\"2020-05\", 11.6),\n          (\"2020-12\", 9.5),\n          (\"2021-12\", 9.4),";
    let place = edited(&[]);
    for file in ["plan.ron", "later.ron"] {
        fs::write(place.path(file), EXAMPLE.replacen("(\"2020-05\", 11.6),", figures, 1)).unwrap();
    }
    let days = ["--on-a", "2021-06-01", "--on-b", "2022-06-01"];
    let mut args = vec!["compare", "plan.ron", "later.ron"];
    args.extend(days);
    let ran = place.run(&args).is(1);
    ran.says("Vurdering (kun fordi tiden er gået)");
    ran.says("Kun fordi tiden er gået: 1");
    args.push("--json");
    let json = place.run(&args).is(1).json();
    let counts = &json["counts"];
    assert_eq!((&counts["time"], &counts["us"], &counts["source"]), (&1.into(), &0.into(), &0.into()));
    assert_eq!(json["changes"][0]["field"], "verdict");
}

#[test]
fn a_snapshot_is_compared_from_its_file_alone_on_the_day_it_was_taken() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    place.take().is(0);
    let frozen = place.snapshot();
    fs::copy(&frozen, place.path("alone.ron")).unwrap();
    fs::write(
        place.path("later.ron"),
        BEFORE_SNAPSHOTS.replacen("Beskæftigelsesplan 2021", "Beskæftigelsesplan 2022", 1),
    )
    .unwrap();
    let ran = place.run(&["compare", "alone.ron", "later.ron"]).is(1);
    ran.says("Fra: alone.ron (øjebliksbillede 1, taget ");
    ran.says("    -  Beskæftigelsesplan 2021\n    +  Beskæftigelsesplan 2022\n");
    let json = place.run(&["compare", "alone.ron", "plan.ron", "--json"]).is(0).json();
    assert_eq!(
        (&json["a"]["snapshot"]["number"], &json["b"]["snapshot"]),
        (&1.into(), &serde_json::Value::Null)
    );
    let taken = json["a"]["snapshot"]["taken"].as_str().unwrap();
    assert_eq!(json["a"]["on"], taken[..10]);
}

#[test]
fn a_file_that_cannot_be_read_has_status_2_whichever_of_the_two_it_is() {
    let place = edited(&[]);
    fs::write(place.path("bad.ron"), "(version: 1, plan: (").unwrap();
    for (a, b, named) in [
        ("plan.ron", "no.ron", "no.ron: "),
        ("no.ron", "plan.ron", "no.ron: "),
        ("plan.ron", "bad.ron", "bad.ron:1:"),
    ] {
        place.run(&["compare", a, b]).failed_saying(named);
        place.run(&["compare", a, b, "--json"]).failed_saying(named);
    }
    assert!(place.run(&["compare", "plan.ron"]).is(2).out.is_empty());
}

#[test]
fn a_broken_snapshot_is_told_as_one() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    place.take().is(0);
    let text = fs::read_to_string(place.snapshot()).unwrap();
    fs::write(place.path("cut.ron"), &text[..text.len() / 2]).unwrap();
    place.run(&["compare", "cut.ron", "plan.ron"]).failed_saying("cut.ron:");
}

#[test]
fn any_two_sample_plans_can_be_compared_and_fit_a_terminal() {
    let files = plans_in("sample-data");
    for (a, b) in files.iter().zip(files.iter().skip(1)) {
        let place = Place::with(fs::read(a).unwrap());
        fs::write(place.path("later.ron"), fs::read(b).unwrap()).unwrap();
        let ran = compare(&place, &[]).is(1);
        let wide: Vec<_> = ran.out.lines().filter(|line| line.chars().count() > 80).collect();
        assert!(wide.is_empty(), "{} {}: {wide:#?}", a.display(), b.display());
    }
}
