//! `planbord chart`: the file by its ending, and what is refused.

use std::fs;

use crate::support::{EXAMPLE, Place, SAMPLE};

const ON: [&str; 2] = ["--on", "2020-09-07"];

fn chart<'a>(more: &[&'a str]) -> Vec<&'a str> {
    ["chart", "plan.ron"].iter().chain(more).chain(&ON).copied().collect()
}

#[test]
fn the_ending_says_what_the_file_is() {
    let place = Place::with(SAMPLE);
    for (file, start) in [
        ("a.svg", b"<svg".as_slice()),
        ("a.png", b"\x89PNG"),
        ("a.csv", b"\xef\xbb\xbfPeriode"),
        ("a.XLSX", b"PK"),
    ] {
        let ran = place.run(&chart(&["--series", "s82", "-o", file])).is(0);
        assert!(
            ran.out.starts_with("Langtidsforsørgede er faldet fra 914 (maj 2013) til 702 (maj 2019), 23 %.")
        );
        assert!(fs::read(place.path(file)).unwrap().starts_with(start), "{file}");
    }
}

#[test]
fn every_kind_is_drawn_with_the_same_bytes_each_time() {
    let place = Place::with(SAMPLE);
    for kind in ["line", "year-over-year", "bars", "stacked", "bridge", "multiples", "sparkline"] {
        let drawn = |file: &str| {
            let more = ["--series", "s78,s79", "--kind", kind, "--lang", "en", "--theme", "dark", "-o", file];
            place.run(&chart(&more)).is(0);
            fs::read(place.path(file)).unwrap()
        };
        assert_eq!(drawn("a.svg"), drawn("b.svg"), "{kind}");
    }
    place.run(&chart(&["--measure", "k21", "--kind", "goal", "-o", "goal.svg"])).is(0);
}

#[test]
fn what_cannot_be_drawn_is_said_and_nothing_is_written() {
    let place = Place::with(SAMPLE);
    let before = place.files();
    for (more, said) in [
        (vec!["--series", "s82", "-o", "a.pdf"], ".svg"),
        (vec!["--series", "s9999", "-o", "a.svg"], "s9999"),
        (vec!["--series", "g1", "-o", "a.svg"], "g1"),
        (vec!["--measure", "k9999", "-o", "a.svg"], "k9999"),
        (vec!["--series", "s82", "--kind", "goal", "-o", "a.svg"], "--measure"),
        (vec!["--series", "s82", "--derived", "share:s9999", "-o", "a.svg"], "s9999"),
        (vec!["--chart", "Findes ikke", "-o", "a.svg"], "Findes ikke"),
        (vec!["-o", "a.svg"], "--series"),
        (vec!["--series", "s82", "--size", "5x5", "-o", "a.svg"], "16"),
        (vec!["--series", "s82", "-o", "no/such/folder/a.svg"], "a.svg"),
    ] {
        let ran = place.run(&chart(&more)).is(2);
        assert!(ran.err.contains(said), "{more:?}: {}", ran.err);
    }
    assert_eq!(place.files(), before);
}

#[test]
fn a_chart_does_not_take_the_place_of_another_kind_of_file() {
    let place = Place::with(SAMPLE);
    fs::write(place.path("mine.svg"), "something else").unwrap();
    place.run(&chart(&["--series", "s82", "-o", "mine.svg"])).is(2);
    assert_eq!(fs::read(place.path("mine.svg")).unwrap(), b"something else");
    place.run(&chart(&["--series", "s82", "-o", "plan.ron"])).is(2);
    place.run(&chart(&["--series", "s82", "-o", "new.svg"])).is(0);
    place.run(&chart(&["--series", "s82", "--kind", "bars", "-o", "new.svg"])).is(0);
}

#[test]
fn a_chart_that_the_plan_keeps_is_found_by_its_name_and_id() {
    let place = Place::with(SAMPLE);
    for name in ["Langtidsforsørgede 2013–2019", "d279"] {
        place.run(&chart(&["--chart", name, "-o", "a.svg"])).is(0);
        assert!(fs::read_to_string(place.path("a.svg")).unwrap().contains(">702</text>"));
    }
}

#[test]
fn a_plan_without_charts_says_so() {
    let ran = Place::with(EXAMPLE).run(&chart(&["--chart", "x", "-o", "a.svg"])).is(2);
    assert!(ran.err.contains("planen har ingen"), "{}", ran.err);
}
