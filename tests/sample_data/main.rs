//! The sample plans hold what their documents print, figure for figure.
//!
//! The tables of text in the parts were read from the documents, not from the file, so
//! that a slip in the one is found by the other.

mod aalborg;
mod agenda;
mod budget;
mod cases;
mod checks;
mod follow_up;
mod goals;
mod lines;
mod reconstructed;
mod series;
mod soenderborg;
mod tables;
mod verdicts;

use std::path::PathBuf;

use planbord::document::{Document, faults};
use planbord::meeting::{Meeting, SnapshotRef};
use planbord::plan::source::Source;
use planbord::plan::{List, Plan};

/// Every sample plan, by its file's name.
const PLANS: [&str; 3] = ["aabenraa-2021", "soenderborg-2019-2022", "aalborg-2018"];

/// A small plan of made-up figures, which shows the follow-up.
const EXAMPLE: &str = "opfoelgning-eksempel";

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

fn text(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("sample-data/{name}.ron"));
    std::fs::read_to_string(path).unwrap()
}

fn sample(name: &str) -> Document {
    let File { version, last_id, plan, meetings, snapshots } = ron_options().from_str(&text(name)).unwrap();
    assert_eq!(version, 1);
    Document { last_id, plan, meetings, snapshots, releases: Vec::new() }
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
fn every_file_is_whole_and_its_ids_count_up_in_reading_order() {
    for name in PLANS {
        let document = sample(name);
        assert_eq!(faults(&document), [], "{name}");
        assert_eq!(ids(&document), (1..=document.last_id).collect::<Vec<_>>(), "{name}");
    }
}

fn ids(document: &Document) -> Vec<u32> {
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
    ids.extend(plan.statements.iter().map(|statement| statement.id.0));
    assert!(plan.follow_ups.is_empty() && plan.person_plans.is_empty(), "no document prints them");
    ids.extend(plan.cases.iter().map(|case| case.id.0));
    for meeting in document.meetings.iter() {
        ids.push(meeting.id.0);
        ids.extend(meeting.items.iter().map(|item| item.id.0));
    }
    // No document prints these; they were added when it had been read.
    ids.extend(plan.events.iter().map(|event| event.id.0));
    ids.extend(plan.charts.iter().map(|chart| chart.id.0));
    ids
}

#[test]
fn writing_a_file_again_changes_no_byte() {
    for name in PLANS.into_iter().chain([EXAMPLE]) {
        let text = text(name);
        let file: File = ron_options().from_str(&text).unwrap();
        let pretty = ron::ser::PrettyConfig::new().indentor("  ").new_line("\n");
        let written = ron_options().to_string_pretty(&file, pretty).unwrap() + "\n";
        let first_difference = text.lines().zip(written.lines()).find(|(before, after)| before != after);
        assert_eq!(first_difference, None, "{name}");
        assert!(text == written, "{name}: only the ends of the two texts differ");
    }
}

/// Title, municipality, committee and period; documents with publisher and day; chapters.
fn head_lines(plan: &Plan) -> Vec<String> {
    let Plan { title, municipality, committee, period, .. } = plan;
    let mut lines = vec![title.clone(), municipality.clone(), committee.clone(), period.to_string()];
    lines.extend(plan.publications.iter().map(|publication| {
        let day = publication.date.map_or("no day".to_owned(), |day| day.to_string());
        format!("{} | {} | {day}", publication.title, publication.publisher.as_deref().unwrap_or("nobody"))
    }));
    lines.extend(plan.focus_areas.iter().map(|area| area.title.clone()));
    lines
}

#[test]
fn the_first_is_the_plan_of_aabenraa_for_2021_in_eight_chapters_from_three_documents() {
    check(
        &head_lines(&sample("aabenraa-2021").plan),
        "Beskæftigelsesplan 2021
        Aabenraa
        Arbejdsmarkedsudvalget
        2021
        Beskæftigelsesplan 2021 | Aabenraa Kommune | no day
        Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Aabenraa Kommune | 2020-09-07
        Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Aabenraa Kommune | no day
        Samarbejdet med virksomhederne
        Ledige borgere klar til job
        Integration og flygtninge
        På kanten af arbejdsmarkedet
        Den udvidede ungeindsats
        Når sygdom rammer
        KIK
        KIK II",
    );
}
