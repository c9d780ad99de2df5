//! Proving that every snapshot is what was taken, and in what order.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Frozen, Header, folder, open};
use crate::meeting::{Digest, SnapshotRef};
use crate::store::error::{Error, ErrorKind};
use crate::store::files::FileSystem;

/// What became of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is, byte for byte, what was taken.
    Unchanged,
    /// It is another file than was taken.
    Changed {
        /// The SHA-256 of the file that is there.
        found: Digest,
    },
    /// Its file is not there.
    Missing,
    /// Its file is there and cannot be read.
    Unreadable(ErrorKind),
    /// It was taken after another snapshot than the one before it in the plan.
    ChainBroken {
        /// The snapshot before it in the plan.
        expected: Option<Digest>,
        /// The one it was taken after.
        found: Option<Digest>,
    },
    /// It is unchanged, and the plan now says something else about it than it says itself.
    Relabelled {
        /// What it says itself.
        header: Box<Header>,
    },
}

/// What became of all snapshots of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// Each that the plan refers to, in order.
    pub verdicts: Vec<(SnapshotRef, Verdict)>,
    /// Files in the folder that the plan does not refer to, such as snapshots
    /// whose reference was undone.
    pub strangers: Vec<String>,
}

/// Proves of every snapshot that it is what was taken, and in what order.
pub fn verify(files: &dyn FileSystem, plan: &Path, references: &[SnapshotRef]) -> Verification {
    let mut previous = None;
    let mut verdicts = Vec::with_capacity(references.len());
    for reference in references {
        verdicts.push((reference.clone(), verdict(files, plan, reference, previous)));
        previous = Some(reference.digest);
    }
    Verification { verdicts, strangers: strangers(files, plan, references) }
}

fn verdict(
    files: &dyn FileSystem,
    plan: &Path,
    reference: &SnapshotRef,
    previous: Option<Digest>,
) -> Verdict {
    match open(files, plan, reference) {
        Ok(Frozen { header, .. }) if header.previous != previous => {
            Verdict::ChainBroken { expected: previous, found: header.previous }
        }
        Ok(Frozen { header, .. }) if !header.is_named_by(reference) => {
            Verdict::Relabelled { header: Box::new(header) }
        }
        Ok(_) => Verdict::Unchanged,
        Err(Error { kind, .. }) => match kind {
            ErrorKind::NotFound | ErrorKind::FolderGone => Verdict::Missing,
            ErrorKind::OtherSnapshot { found } => Verdict::Changed { found },
            kind => Verdict::Unreadable(kind),
        },
    }
}

/// The names in the folder that no reference has, without hidden ones.
fn strangers(files: &dyn FileSystem, plan: &Path, references: &[SnapshotRef]) -> Vec<String> {
    let plan = files.resolve(plan).unwrap_or_else(|_| plan.to_owned());
    let known: BTreeSet<&str> = references.iter().map(|reference| reference.file.as_str()).collect();
    let names = files.list(&folder(&plan)).unwrap_or_default();
    let names = names.into_iter().map(|name| name.to_string_lossy().into_owned());
    names.filter(|name| !known.contains(name.as_str()) && !name.starts_with('.')).collect()
}
