//! `planbord import`: what it prints, what it takes, and what leaves the plan as it was.

use std::fs;
use std::path::Path;

use crate::support::{EXAMPLE, Place, SAMPLE};

const HEAD: &str = "Område;Periode;Langtidsledige\n";
const MARCH: &str = "Aabenraa;2020M02;418\nAabenraa;2020M03;412\n";
const APRIL: &str = "Aabenraa;2020M02;418\nAabenraa;2020M03;431\nAabenraa;2020M04;440\n";

/// The example plan with the figures of March in it, and those of April beside it.
pub fn after_march() -> Place {
    let place = Place::with(EXAMPLE);
    fs::write(place.path("tal.csv"), [HEAD, MARCH].concat()).unwrap();
    place.run(&["import", "plan.ron", "tal.csv"]).is(0).says("Ny serie: Langtidsledige, Aabenraa");
    fs::write(place.path("tal.csv"), [HEAD, APRIL].concat()).unwrap();
    place
}

/// The points of the imported series as the plan file has them, as `period value`.
fn figures(place: &Place) -> Vec<String> {
    let plan = fs::read_to_string(place.path("plan.ron")).unwrap();
    let (_, own) = plan.split_once("title: \"Langtidsledige\"").unwrap();
    let (_, points) = own.split_once("        points: [\n").unwrap();
    let (points, _) = points.split_once("\n        ],").unwrap();
    let point = |line: &str| {
        let (period, value) = line.trim().strip_prefix("(\"")?.split_once("\", ")?;
        let digits: String = value.chars().take_while(char::is_ascii_digit).collect();
        Some(format!("{period} {digits}"))
    };
    points.lines().filter_map(point).collect()
}

#[test]
fn new_and_revised_figures_come_in_and_what_was_known_is_kept() {
    let place = after_march();
    assert_eq!(figures(&place), ["2020-02 418", "2020-03 412"]);
    let ran = place.run(&["import", "plan.ron", "tal.csv"]).is(0);
    ran.says("Langtidsledige, Aabenraa: 1 nye, 1 reviderede, 1 uændrede");
    ran.says("marts 2020  412 → 431");
    assert_eq!(figures(&place), ["2020-02 418", "2020-03 431", "2020-04 440"]);
    let plan = fs::read_to_string(place.path("plan.ron")).unwrap();
    assert!(plan.contains("earlier: [\n") && plan.contains("value: 412,"), "412 is not kept");
    place.run(&["import", "plan.ron", "tal.csv"]).is(0).says("3 uændrede");
}

#[test]
fn what_is_only_shown_changes_no_file() {
    let place = after_march();
    let before = place.files();
    place.run(&["import", "plan.ron", "tal.csv", "--dry-run"]).is(0).says("412 → 431");
    place.run(&["import", "plan.ron", "tal.csv", "--show-map"]).is(0).says("first_row: 1");
    assert_eq!(place.files(), before);
}

#[test]
fn what_was_not_understood_is_named_and_the_rest_is_taken() {
    let place = after_march();
    fs::write(place.path("tal.csv"), [HEAD, APRIL].concat().replace("431", "næsten 400")).unwrap();
    let ran = place.run(&["import", "plan.ron", "tal.csv", "--remove-gone"]).is(1);
    ran.says("C3: ”næsten 400” er ikke et tal.");
    assert_eq!(figures(&place), ["2020-02 418", "2020-03 412", "2020-04 440"]);
}

#[test]
fn what_cannot_be_read_changes_nothing() {
    let place = after_march();
    fs::write(place.path("a.pdf"), "%PDF-1.7").unwrap();
    fs::write(place.path("words.csv"), "kun ord\n").unwrap();
    let before = place.files();
    for (file, said) in [
        ("a.pdf", "PDF"),
        ("nope.csv", "Filen findes ikke. Vælg en fil med tal."),
        ("words.csv", "tal"),
        ("plan.ron", "tal"),
    ] {
        let ran = place.run(&["import", "plan.ron", file]).is(2);
        assert!(ran.out.is_empty() && ran.err.contains(said), "{file}: {ran:?}");
    }
    place.run(&["import", "nope.ron", "tal.csv"]).failed_saying("nope.ron");
    place.run(&["import", "plan.ron", "tal.csv", "--map", "a.pdf"]).is(2);
    assert_eq!(place.files(), before);
}

#[test]
fn an_answer_that_was_printed_is_taken_back() {
    let place = after_march();
    let map = place.run(&["import", "plan.ron", "tal.csv", "--show-map"]).is(0).out;
    // The third column holds figures; now it is left out, and nothing is left.
    fs::write(place.path("map.ron"), &map).unwrap();
    place.run(&["import", "plan.ron", "tal.csv", "--map", "map.ron", "--dry-run"]).is(0).says("412 → 431");
    fs::write(place.path("map.ron"), map.replace("role: Figures", "role: Ignored")).unwrap();
    place.run(&["import", "plan.ron", "tal.csv", "--map", "map.ron", "--dry-run"]).is(2);
}

#[test]
fn every_sample_file_comes_into_a_plan() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/import");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "md") {
            continue;
        }
        let place = Place::with(SAMPLE);
        let data = path.to_str().unwrap();
        let taken = place.run(&["import", "plan.ron", data, "--json"]).is(0).json();
        assert!(!taken["series"].as_array().unwrap().is_empty(), "{data}");
        let again = place.run(&["import", "plan.ron", data, "--json"]).is(0).json();
        for series in again["series"].as_array().unwrap() {
            assert!(series["id"].is_string() && series["changes"].as_array().unwrap().is_empty(), "{series}");
        }
    }
}
