//! `planbord snapshot list --json` and `planbord snapshot verify --json`.

use std::path::Path;

use serde::Serialize;

use crate::document::Document;
use crate::session::{Verdict, Verification};

/// The snapshots that a plan refers to.
#[derive(Debug, Serialize)]
pub struct Snapshots {
    schema: &'static str,
    file: String,
    snapshots: Vec<Listed>,
}

#[derive(Debug, Serialize)]
struct Listed {
    number: u32,
    digest: String,
    file: String,
    taken: String,
    meeting: Meeting,
    /// `null` for the whole agenda.
    item: Option<Item>,
    by: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Meeting {
    id: String,
    date: Option<String>,
}

#[derive(Debug, Serialize)]
struct Item {
    id: String,
    number: Option<String>,
    title: Option<String>,
}

/// What became of the snapshots of a plan.
#[derive(Debug, Serialize)]
pub struct Verified {
    schema: &'static str,
    file: String,
    unchanged: usize,
    broken: usize,
    snapshots: Vec<Proved>,
    strangers: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Proved {
    number: u32,
    digest: String,
    file: String,
    verdict: &'static str,
    found: Option<String>,
}

impl Snapshots {
    /// The snapshots of the plan that lies in `file`.
    pub fn of(file: &Path, document: &Document) -> Self {
        let listed = |reference: &crate::meeting::SnapshotRef| {
            let meeting = document.meetings.get(reference.meeting);
            let item = |id: crate::plan::id::ItemId| {
                let item = document.item(id).map(|(_, item)| item);
                Item {
                    id: id.to_string(),
                    number: item.map(|item| item.number.clone()),
                    title: item.map(|item| item.title.clone()),
                }
            };
            let written = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
            Listed {
                number: reference.number,
                digest: reference.digest.to_string(),
                file: reference.file.clone(),
                taken: reference.taken.format("%Y-%m-%dT%H:%M:%S").to_string(),
                meeting: Meeting {
                    id: reference.meeting.to_string(),
                    date: meeting.map(|meeting| meeting.date.to_string()),
                },
                item: reference.item.map(item),
                by: written(&reference.by),
                note: written(&reference.note),
            }
        };
        Self {
            schema: "planbord.snapshots/1",
            file: file.display().to_string(),
            snapshots: document.snapshots.iter().map(listed).collect(),
        }
    }
}

impl Verified {
    /// What was proved of the plan that lies in `file`.
    pub fn of(file: &Path, verification: &Verification) -> Self {
        let Verification { verdicts, strangers } = verification;
        let proved = verdicts.iter().map(|(reference, verdict)| {
            let (verdict, found) = verdict_code(verdict);
            Proved {
                number: reference.number,
                digest: reference.digest.to_string(),
                file: reference.file.clone(),
                verdict,
                found,
            }
        });
        let unchanged = verdicts.iter().filter(|(_, verdict)| *verdict == Verdict::Unchanged).count();
        Self {
            schema: "planbord.verify/1",
            file: file.display().to_string(),
            unchanged,
            broken: verdicts.len() - unchanged,
            snapshots: proved.collect(),
            strangers: strangers.clone(),
        }
    }
}

/// The verdict's name, and the SHA-256 of the file that is there instead.
fn verdict_code(verdict: &Verdict) -> (&'static str, Option<String>) {
    match verdict {
        Verdict::Unchanged => ("unchanged", None),
        Verdict::Changed { found } => ("changed", Some(found.to_string())),
        Verdict::Missing => ("missing", None),
        Verdict::Unreadable(_) => ("unreadable", None),
        Verdict::ChainBroken { .. } => ("chain-broken", None),
        Verdict::Relabelled { .. } => ("relabelled", None),
    }
}
