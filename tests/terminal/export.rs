//! `planbord export`: the file by its format, what stops it, and what is refused.

use std::fs;

use crate::support::{EXAMPLE, Place, SAMPLE};

const ITEM: [&str; 4] = ["--meeting", "2020-09-07", "--item", "67"];

fn export<'a>(more: &[&'a str]) -> Vec<&'a str> {
    ["export", "plan.ron"].iter().chain(more).copied().collect()
}

fn of_item<'a>(more: &[&'a str]) -> Vec<&'a str> {
    export(&[&ITEM, ["--on", "2020-09-07"].as_slice(), more].concat())
}

fn formats() -> Vec<(&'static str, &'static [u8])> {
    let mut all: Vec<(&str, &[u8])> = vec![("docx", b"PK"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")];
    if cfg!(feature = "pdf") {
        all.push(("pdf", b"%PDF-"));
    }
    all
}

#[test]
fn each_format_is_written_with_the_same_bytes_each_time() {
    let place = Place::with(SAMPLE);
    for (format, start) in formats() {
        for more in [
            [&ITEM[..], &["--as", "minutes", "--accept", "minutes"]].concat(),
            vec!["--meeting", "2020-09-07", "--as", "running-order"],
            vec!["--report", "goals", "--lang", "en"],
        ] {
            let written = |file: &str| {
                let more = [&more[..], &["--on", "2020-09-07", "--format", format, "-o", file]].concat();
                place.run(&export(&more)).is(0);
                fs::read(place.path(file)).unwrap()
            };
            let (one, other) = (format!("one.{format}"), format!("other.{format}"));
            let bytes = written(&one);
            assert!(bytes.starts_with(start), "{format}");
            assert!(bytes == written(&other), "{format}: {more:?}");
        }
    }
}

#[test]
fn a_build_without_pdf_says_so() {
    if cfg!(feature = "pdf") {
        return;
    }
    let ran = Place::with(SAMPLE).run(&of_item(&["--format", "pdf", "-o", "a.pdf"])).is(2);
    assert!(ran.err.contains("PDF"), "{}", ran.err);
}

/// The plan with a text for item 67.
fn with_text(text: &str) -> Place {
    let (before, after) = SAMPLE.split_once("          presentation: \"Første udkast").unwrap();
    Place::with(format!("{before}          presentation: \"{text} Første udkast{after}"))
}

#[test]
fn what_must_not_go_out_stops_it_until_it_is_let_through() {
    let place = with_text("Der er {s82: seneste} (712) borgere. [Skriv mere]");
    let before = place.files();
    let ran = place.run(&of_item(&["--format", "csv", "-o", "a.csv"])).is(1);
    assert!(ran.out.contains("number: ") && ran.out.contains("help-text: "), "{}", ran.out);
    assert!(ran.out.contains("punkt 67") && ran.out.contains("702"), "{}", ran.out);
    place.run(&of_item(&["--format", "csv", "-o", "a.csv", "--accept", "number"])).is(1);
    assert_eq!(place.files(), before);
    let accepted = ["--format", "csv", "-o", "a.csv", "--accept", "number", "--accept", "help-text"];
    let ran = place.run(&of_item(&accepted)).is(0);
    assert!(ran.out.contains("number: "), "what was let through is told: {}", ran.out);
    assert!(place.path("a.csv").exists());
}

#[test]
fn what_is_let_through_is_recorded_in_the_plan() {
    let place = with_text("[Skriv mere]");
    let accept = ["--format", "csv", "-o", "a.csv", "--accept", "help-text"];
    let ran = place.run(&of_item(&accept)).is(0);
    assert!(ran.out.contains("a.csv"), "{}", ran.out);
    let csv = fs::read(place.path("a.csv")).unwrap();
    let shown = place.run(&["show", "plan.ron", "--json", "--on", "2020-09-07"]).is(0).json();
    let release = &shown["releases"][0];
    assert_eq!(release["title"], "Punkt 67: Beskæftigelsesplan 2021");
    assert_eq!((&release["form"], &release["format"]), (&"agenda".into(), &"csv".into()));
    assert_eq!(release["let_through"][0]["code"], "help-text");
    assert_eq!(release["sha256"].as_str().unwrap().len(), 64);
    place.run(&["show", "plan.ron"]).is(0).says("1 dokument lavet, hvor noget er ladet gå");
    assert!(!csv.is_empty());
}

#[test]
fn nothing_is_recorded_where_nothing_was_let_through() {
    let place = Place::with(SAMPLE);
    place.run(&of_item(&["--format", "csv", "-o", "a.csv", "--accept", "help-text"])).is(0);
    assert_eq!(fs::read_to_string(place.path("plan.ron")).unwrap(), SAMPLE);
}

#[test]
fn a_document_that_cannot_be_written_leaves_no_record() {
    let place = with_text("[Skriv mere]");
    let before = place.files();
    let more = ["--format", "csv", "-o", "no/such/folder/a.csv", "--accept", "help-text"];
    place.run(&of_item(&more)).failed_saying("a.csv");
    assert_eq!(place.files(), before);
}

#[test]
fn what_cannot_be_written_is_said_and_nothing_is_written() {
    let place = Place::with(SAMPLE);
    let before = place.files();
    for (more, said) in [
        (vec!["--meeting", "2020-09-08", "--format", "csv", "-o", "a.csv"], "08-09-2020"),
        (vec!["--meeting", "2020-09-07", "--item", "70", "--format", "csv", "-o", "a.csv"], "70"),
        (vec!["--item", "67", "--format", "csv", "-o", "a.csv"], "--meeting"),
        (vec!["--format", "csv", "-o", "a.csv"], "--meeting"),
        (vec!["--report", "goals", "--format", "odt", "-o", "a.odt"], "odt"),
        (vec!["--report", "goals", "--snapshot", "abc", "--format", "csv", "-o", "a.csv"], "abc"),
        (vec!["--report", "goals", "--format", "csv", "-o", "a.csv", "--accept", "all"], "all"),
        (vec!["--report", "goals", "--format", "csv", "-o", "no/such/folder/a.csv"], "a.csv"),
        (vec!["--report", "goals", "--format", "csv", "-o", "plan.ron"], "plan.ron"),
    ] {
        let ran = place.run(&export(&more)).is(2);
        assert!(ran.err.contains(said), "{more:?}: {}", ran.err);
    }
    assert_eq!(place.files(), before);
}

#[test]
fn a_frozen_state_is_named_by_the_first_digits_of_its_digest() {
    let place = Place::with(EXAMPLE);
    let taken = place.take().is(0).out;
    let digest = taken.split(' ').next().unwrap();
    let more = ["--report", "goals", "--snapshot", &digest[..8], "--format", "csv", "-o", "a.csv"];
    place.run(&export(&more)).is(0);
    let csv = fs::read_to_string(place.path("a.csv")).unwrap();
    assert!(csv.contains(&format!("Øjebliksbillede 1 · {}", &digest[..12])), "{csv}");
}
