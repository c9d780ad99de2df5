//! The examples of the README against what the program prints.

use std::fs;
use std::path::Path;

use super::support::{CASE, EXAMPLE, Place};

/// The example of the README whose schema is `schema`.
fn readme_example(schema: &str) -> String {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let mut blocks = readme.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks
        .find(|block| block.contains(&format!("\"{schema}\"")))
        .unwrap_or_else(|| panic!("no {schema}"))
        .to_owned()
}

/// What is another at every run is as in the README.
fn masked(out: &str, digest: &str) -> String {
    let day = |line: &str| match line.split_once("\"taken\": ") {
        Some((indent, _)) => format!("{indent}\"taken\": \"2020-09-01T12:00:00\",\n"),
        None => format!("{line}\n"),
    };
    let readme = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    out.lines().map(day).collect::<String>().replace(digest, readme)
}

/// A file that does not say when it was published was so today.
fn published_masked(out: &str) -> String {
    let day = |line: &str| match line.split_once("\"published\": ") {
        Some((indent, _)) => format!("{indent}\"published\": \"2020-06-10\",\n"),
        None => format!("{line}\n"),
    };
    out.lines().map(day).collect()
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let place = Place::with(EXAMPLE);
    for (command, schema) in [
        ("check", "planbord.check/1"),
        ("show", "planbord.show/1"),
        ("goals", "planbord.goals/1"),
        ("budget", "planbord.budget/1"),
    ] {
        let ran = place.run(&[command, "plan.ron", "--json", "--on", "2020-09-07", "--lang", "en"]).is(0);
        assert_eq!(ran.out, readme_example(schema));
    }
    fs::write(place.path("later.ron"), EXAMPLE.replacen("AtMost(465)", "AtMost(480)", 1)).unwrap();
    let days = ["--on-a", "2020-09-07", "--on-b", "2020-09-07", "--lang", "en", "--json"];
    let args: Vec<&str> = ["compare", "plan.ron", "later.ron"].into_iter().chain(days).collect();
    assert_eq!(place.run(&args).is(1).out, readme_example("planbord.compare/1"));
    let money = Place::with(CASE);
    let ran = money.run(&["cases", "plan.ron", "--json", "--on", "2021-07-01", "--lang", "en"]).is(0);
    assert_eq!(ran.out, readme_example("planbord.cases/1"));
    let import = super::import::after_march();
    let ran = import.run(&["import", "plan.ron", "tal.csv", "--dry-run", "--json", "--lang", "en"]).is(0);
    assert_eq!(published_masked(&ran.out), readme_example("planbord.import/1"));
    let taken = place.take().is(0).out;
    let digest = taken.split(' ').next().unwrap();
    for (command, schema) in [("list", "planbord.snapshots/1"), ("verify", "planbord.verify/1")] {
        let ran = place.run(&["snapshot", command, "plan.ron", "--json"]).is(0);
        assert_eq!(masked(&ran.out, digest), readme_example(schema));
    }
}
