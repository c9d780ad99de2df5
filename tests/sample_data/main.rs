//! The sample plan holds what its two documents print, figure for figure.
//!
//! The tables of text in the parts were read from the documents, not from the file, so
//! that a slip in the one is found by the other.

mod agenda;
mod budget;
mod goals;
mod series;

use std::path::PathBuf;

use planbord::document::{Document, faults};
use planbord::meeting::{Meeting, SnapshotRef};
use planbord::plan::source::Source;
use planbord::plan::{List, Plan};

/// The file's outermost brackets.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    last_id: u32,
    plan: Plan,
    meetings: List<Meeting>,
    snapshots: Vec<SnapshotRef>,
}

fn ron_options() -> ron::Options {
    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
}

fn text() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sample-data/aabenraa-2021.ron");
    std::fs::read_to_string(path).unwrap()
}

fn sample() -> Document {
    let File { version, last_id, plan, meetings, snapshots } = ron_options().from_str(&text()).unwrap();
    assert_eq!(version, 1);
    Document { last_id, plan, meetings, snapshots }
}

/// Compares line by line, so that a failure names the line.
#[track_caller]
fn check(found: &[String], expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len(), "more or fewer lines than expected");
}

/// The title of the document that `source` lies in.
fn title_of<'a>(plan: &'a Plan, source: &Source) -> &'a str {
    &plan.publications.get(source.publication).unwrap().title
}

#[test]
fn the_file_is_whole_and_ids_count_up_in_reading_order() {
    let document = sample();
    assert_eq!(faults(&document), []);
    let plan = &document.plan;
    let mut ids = Vec::new();
    ids.extend(plan.publications.iter().map(|publication| publication.id.0));
    ids.extend(plan.focus_areas.iter().map(|area| area.id.0));
    for goal in plan.goals.iter() {
        ids.push(goal.id.0);
        ids.extend(goal.measures.iter().map(|measure| measure.id.0));
    }
    ids.extend(plan.series.iter().map(|series| series.id.0));
    for table in plan.budget.iter() {
        ids.push(table.id.0);
        ids.extend(table.columns.iter().map(|column| column.id.0));
        ids.extend(table.placed_rows().iter().map(|placed| placed.row.id().0));
    }
    for meeting in document.meetings.iter() {
        ids.push(meeting.id.0);
        ids.extend(meeting.items.iter().map(|item| item.id.0));
    }
    assert_eq!(ids, (1..=document.last_id).collect::<Vec<_>>());
    assert_eq!(document.snapshots, []);
}

#[test]
fn writing_it_again_changes_no_byte() {
    let text = text();
    let file: File = ron_options().from_str(&text).unwrap();
    let pretty = ron::ser::PrettyConfig::new().indentor("  ").new_line("\n");
    let written = ron_options().to_string_pretty(&file, pretty).unwrap() + "\n";
    let first_difference = text.lines().zip(written.lines()).find(|(before, after)| before != after);
    assert_eq!(first_difference, None);
    assert!(text == written, "only the ends of the two texts differ");
}

#[test]
fn it_is_the_plan_of_aabenraa_for_2021_in_six_chapters_from_two_documents() {
    let plan = sample().plan;
    let mut lines = vec![plan.title, plan.municipality, plan.committee, plan.period.to_string()];
    lines.extend(plan.publications.iter().map(|publication| {
        let day = publication.date.map_or("no day".to_owned(), |day| day.to_string());
        format!("{} | {} | {day}", publication.title, publication.publisher.as_deref().unwrap_or("nobody"))
    }));
    lines.extend(plan.focus_areas.iter().map(|area| area.title.clone()));
    check(
        &lines,
        "Beskæftigelsesplan 2021
        Aabenraa
        Arbejdsmarkedsudvalget
        2021
        Beskæftigelsesplan 2021 | Aabenraa Kommune | no day
        Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Aabenraa Kommune | 2020-09-07
        Samarbejdet med virksomhederne
        Ledige borgere klar til job
        Integration og flygtninge
        På kanten af arbejdsmarkedet
        Den udvidede ungeindsats
        Når sygdom rammer",
    );
}
