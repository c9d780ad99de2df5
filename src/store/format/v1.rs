//! Version 1 of the plan file. Frozen: what it reads and writes never changes.

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::meeting::{Meeting, Release, SnapshotRef};
use crate::plan::{List, Plan};

/// A plan file as it is read.
#[derive(Debug, Deserialize)]
#[serde(rename = "PlanFile", deny_unknown_fields)]
pub struct File {
    #[serde(rename = "version")]
    _version: u32,
    last_id: u32,
    plan: Plan,
    #[serde(default)]
    meetings: List<Meeting>,
    #[serde(default)]
    snapshots: Vec<SnapshotRef>,
    #[serde(default)]
    releases: Vec<Release>,
}

impl From<File> for Document {
    fn from(file: File) -> Self {
        let File { _version, last_id, plan, meetings, snapshots, releases } = file;
        Self { last_id, plan, meetings, snapshots, releases }
    }
}

/// A plan file as it is written.
#[derive(Debug, Serialize)]
#[serde(rename = "PlanFile")]
pub struct FileRef<'a> {
    version: u32,
    last_id: u32,
    plan: &'a Plan,
    meetings: &'a List<Meeting>,
    snapshots: &'a [SnapshotRef],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    releases: &'a [Release],
}

impl<'a> From<&'a Document> for FileRef<'a> {
    fn from(document: &'a Document) -> Self {
        let Document { last_id, plan, meetings, snapshots, releases } = document;
        Self { version: 1, last_id: *last_id, plan, meetings, snapshots, releases }
    }
}
