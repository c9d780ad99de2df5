//! Frozen states: whole plans in write-protected files in a folder beside the
//! plan, each holding the SHA-256 of the one before it.
//!
//! The plan refers to each by its SHA-256, so that a change to any of them, or
//! to their order, shows.

mod proof;

use std::io;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::atomic::Draft;
use super::error::{Error, ErrorKind, Step};
use super::file::digest;
use super::files::{FileSystem, folder_of};
use super::format::{self, MAX_BYTES, ReadError, v1};
use super::tokens::{Kind, Tokens};
use crate::document::{Document, Place};
use crate::meeting::{Digest, SnapshotRef};
use crate::plan::day::read_moment;
use crate::plan::id::{GoalId, ItemId, MeetingId};

pub use proof::{Verdict, Verification, verify};

/// What a snapshot is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The meeting.
    pub meeting: MeetingId,
    /// The agenda item; `None` for the whole agenda.
    pub item: Option<ItemId>,
    /// Now, local time.
    pub taken: NaiveDateTime,
    /// The program that takes it, such as `planbord 0.1.0`.
    pub program: String,
    /// Who takes it; may be empty.
    pub by: String,
    /// What must be known of it; may be empty.
    pub note: String,
    /// How the goals are judged now.
    pub judged: Vec<Judged>,
}

/// How a goal was judged when a snapshot was taken, in the words that were shown then: a
/// later program may judge by other rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// The goal.
    pub goal: GoalId,
    /// The verdict.
    pub verdict: String,
    /// Why.
    pub reason: String,
}

/// A snapshot that has been taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What the plan should refer to it by.
    pub reference: SnapshotRef,
    /// Its file.
    pub path: PathBuf,
    /// Whether the file could be write-protected. Its SHA-256 proves it either way.
    pub protection: Protection,
}

/// Whether a snapshot's file is write-protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protection {
    /// It is.
    ReadOnly,
    /// The file system would not have it.
    None(io::ErrorKind),
}

/// What a snapshot says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Counted from 1 in the order they were taken.
    pub number: u32,
    /// When it was taken, local time.
    #[serde(deserialize_with = "read_moment")]
    pub taken: NaiveDateTime,
    /// The program that took it.
    pub program: String,
    /// The SHA-256 of the snapshot before it, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Digest>,
    /// The meeting it was taken for.
    pub meeting: MeetingId,
    /// The agenda item it was taken for; `None` for the whole agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Who took it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What must be known of it, such as that it was reconstructed later; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Header {
    fn is_named_by(&self, reference: &SnapshotRef) -> bool {
        let Self { number, taken, program: _, previous: _, meeting, item, by, note } = self;
        (number, taken) == (&reference.number, &reference.taken)
            && (meeting, item) == (&reference.meeting, &reference.item)
            && (by, note) == (&reference.by, &reference.note)
    }
}

/// A frozen plan, for looking only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// The plan as it was.
    pub document: Document,
    /// What the snapshot says about itself.
    pub header: Header,
    /// How its goals were judged when it was taken.
    pub judged: Vec<Judged>,
}

/// A plan, frozen or not, that was read for looking only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The plan.
    pub document: Document,
    /// What a frozen one says about itself; `None` of one that is not frozen.
    pub header: Option<Header>,
    /// How the goals of a frozen one were judged when it was taken.
    pub judged: Vec<Judged>,
    /// The SHA-256 of its file.
    pub digest: Digest,
}

/// A snapshot as it is read.
#[derive(Debug, Deserialize)]
#[serde(rename = "SnapshotFile", deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    snapshot: Header,
    #[serde(default)]
    judged: Vec<Judged>,
    document: v1::File,
}

/// A snapshot as it is written.
#[derive(Debug, Serialize)]
#[serde(rename = "SnapshotFile")]
struct FileRef<'a> {
    version: u32,
    snapshot: &'a Header,
    #[serde(skip_serializing_if = "<[Judged]>::is_empty")]
    judged: &'a [Judged],
    document: v1::FileRef<'a>,
}

/// The folder of a plan's snapshots: `aabenraa-2021.snapshots` for `aabenraa-2021.ron`.
pub fn folder(plan: &Path) -> PathBuf {
    plan.with_extension("snapshots")
}

/// Freezes `document`, all but private notes. The document does not change: adding the
/// reference to it is the caller's, so that it can be undone. The file then stays, and is
/// never overwritten by a later snapshot of the same number.
///
/// # Errors
/// If the meeting or agenda item does not exist, or the file cannot be written.
pub fn take(
    files: &dyn FileSystem,
    plan: &Path,
    document: &Document,
    request: Request,
) -> Result<Taken, Error> {
    let Request { meeting, item, taken, program, by, note, judged } = request;
    let Some((date, item_number)) = subject(document, meeting, item) else {
        return Err(Error::new(Step::Snapshot, plan, ErrorKind::NoSuchItem { meeting, item }));
    };
    let document = &document.without_private_notes();
    let plan = files.resolve(plan).map_err(|error| Error::making(Step::Snapshot, plan, &error))?;
    let previous = document.snapshots.last();
    let number = previous.map_or(0, |last| last.number).saturating_add(1);
    let previous = previous.map(|last| last.digest);
    let header = Header { number, taken, program, previous, meeting, item, by, note };
    let frozen = Frozen { document: document.clone(), header, judged };
    let bytes = checked_bytes(&plan, &frozen)?;

    let folder = folder(&plan);
    let making = |error: io::Error| Error::making(Step::Snapshot, &folder, &error);
    files.create_folder(&folder).map_err(making)?;
    let name = match item_number {
        Some(item) => format!("{number:03}-{date}-punkt-{}", sanitised(item)),
        None => format!("{number:03}-{date}-dagsorden"),
    };
    let path = write_new(files, &folder, &name, &bytes)?;
    let protection = match files.set_read_only(&path) {
        Ok(()) => Protection::ReadOnly,
        Err(error) => Protection::None(error.kind()),
    };
    files.sync_folder(&folder).map_err(making)?;
    files.sync_folder(folder_of(&folder)).map_err(making)?;
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let Header { by, note, .. } = frozen.header;
    let reference = SnapshotRef { number, digest: digest(&bytes), file, taken, meeting, item, by, note };
    Ok(Taken { reference, path, protection })
}

/// Opens a snapshot, if it is the one that was taken.
///
/// # Errors
/// If its file is missing, is another, or cannot be read.
pub fn open(files: &dyn FileSystem, plan: &Path, reference: &SnapshotRef) -> Result<Frozen, Error> {
    let path = path_of(files, plan, reference);
    let error = |kind| Error::new(Step::Snapshot, &path, kind);
    let bytes = files.read(&path, MAX_BYTES).map_err(|failure| error(ErrorKind::from(&failure)))?;
    let found = digest(&bytes);
    if found != reference.digest {
        return Err(error(ErrorKind::OtherSnapshot { found }));
    }
    parse(&bytes).map_err(error)
}

/// Reads a file that holds a plan or a frozen plan, wherever it lies. That a frozen one is
/// what was taken is not proved, for no plan says what it should be.
///
/// # Errors
/// If the file cannot be read, has not the form of either, or cannot be true.
pub fn read_stored(files: &dyn FileSystem, path: &Path) -> Result<Stored, Error> {
    let error = |kind| Error::new(Step::Read, path, kind);
    let bytes = files.read(path, MAX_BYTES).map_err(|failure| error(ErrorKind::from(&failure)))?;
    let digest = digest(&bytes);
    if is_frozen(&bytes) {
        let Frozen { document, header, judged } = parse(&bytes).map_err(error)?;
        return Ok(Stored { document, header: Some(header), judged, digest });
    }
    let document = super::open(files, path)?.parsed.document;
    Ok(Stored { document, header: None, judged: Vec::new(), digest })
}

/// Copies the snapshots of `plan` to those of `copy`, for saving under another
/// name. What is there already is left alone.
///
/// # Errors
/// If one can be read and not be written. Those that cannot be read are passed
/// over; [`verify`] tells of them.
pub fn copy_all(
    files: &dyn FileSystem,
    plan: &Path,
    copy: &Path,
    references: &[SnapshotRef],
) -> Result<(), Error> {
    let copy = files.resolve(copy).map_err(|error| Error::making(Step::Snapshot, copy, &error))?;
    let target = folder(&copy);
    for reference in references {
        let Ok(bytes) = files.read(&path_of(files, plan, reference), MAX_BYTES) else { continue };
        let path = target.join(&reference.file);
        if files.read(&path, 0).is_ok() {
            continue;
        }
        let failed = |error: io::Error| Error::making(Step::Snapshot, &path, &error);
        files.create_folder(&target).map_err(failed)?;
        Draft::write(files, &path, &bytes, None).and_then(|draft| draft.place_new(&path)).map_err(failed)?;
        // Not every file system can; the SHA-256 proves it either way.
        let _ = files.set_read_only(&path);
        files.sync_folder(&target).map_err(failed)?;
    }
    Ok(())
}

/// The day of the meeting, and the number of the item if it is of one.
fn subject(
    document: &Document,
    meeting: MeetingId,
    item: Option<ItemId>,
) -> Option<(NaiveDate, Option<&str>)> {
    let meeting = document.meetings.get(meeting)?;
    let number = match item {
        Some(item) => Some(meeting.items.get(item)?.number.as_str()),
        None => None,
    };
    Some((meeting.date, number))
}

/// The snapshot's file, which has been read again and found to be the same.
fn checked_bytes(plan: &Path, frozen: &Frozen) -> Result<Vec<u8>, Error> {
    let unwritable = |message| Error::new(Step::Snapshot, plan, ErrorKind::Unwritable { message });
    let Frozen { document, header, judged } = frozen;
    let file = FileRef { version: format::VERSION, snapshot: header, judged, document: document.into() };
    let bytes = format::to_ron(&file).map_err(unwritable)?.into_bytes();
    let read = parse(&bytes).map_err(|kind| match kind {
        ErrorKind::Refused(error) => unwritable(error.to_string()),
        kind => Error::new(Step::Snapshot, plan, kind),
    })?;
    if read != *frozen {
        return Err(unwritable("it would be read as another document".into()));
    }
    Ok(bytes)
}

const MOST_NAMES: u32 = 1000;

/// Writes a file of that name, or of the next name that is free.
fn write_new(files: &dyn FileSystem, folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Error> {
    for count in 1..=MOST_NAMES {
        let ending = if count == 1 { String::new() } else { format!("-{count}") };
        let path = folder.join(format!("{name}{ending}.ron"));
        let written = Draft::write(files, &path, bytes, None).and_then(|draft| draft.place_new(&path));
        match written {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::making(Step::Snapshot, &path, &error)),
        }
    }
    let taken = io::Error::from(io::ErrorKind::AlreadyExists);
    Err(Error::io(Step::Snapshot, &folder.join(name), &taken))
}

/// An item's printed number as part of a file name: small letters, digits and
/// hyphens, at most 20 of them.
fn sanitised(number: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let name: String = number.trim().chars().take(20).map(plain).collect();
    match name.trim_matches('-') {
        "" => "uden-nummer".to_owned(),
        name => name.to_owned(),
    }
}

fn path_of(files: &dyn FileSystem, plan: &Path, reference: &SnapshotRef) -> PathBuf {
    let plan = files.resolve(plan).unwrap_or_else(|_| plan.to_owned());
    folder(&plan).join(&reference.file)
}

/// Whether a file has the field that only a frozen plan has.
fn is_frozen(bytes: &[u8]) -> bool {
    let Ok(text) = format::checked_text(bytes) else { return false };
    let mut tokens = Tokens::new(text);
    let (mut depth, mut name) = (0_usize, "");
    while let Some(token) = tokens.next() {
        match token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Colon if depth == 1 && name == "snapshot" => return true,
            Kind::Word | Kind::Comma | Kind::Colon | Kind::Text => {}
        }
        name = tokens.text_of(token);
    }
    false
}

fn parse(bytes: &[u8]) -> Result<Frozen, ErrorKind> {
    let refused = |error: ReadError| ErrorKind::Refused(Box::new(error));
    let text = format::checked_text(bytes).map_err(refused)?;
    format::check_version(text).map_err(refused)?;
    let file: File = format::from_ron(text).map_err(refused)?;
    let within = Place::root().field("document");
    let parsed = format::checked(text, file.document.into(), &within).map_err(refused)?;
    if !parsed.faults.is_empty() {
        return Err(ErrorKind::Faulty { faults: parsed.faults, more: parsed.more_faults });
    }
    Ok(Frozen { document: parsed.document, header: file.snapshot, judged: file.judged })
}
