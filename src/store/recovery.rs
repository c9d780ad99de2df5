//! Unsaved work that survives a crash: a copy of it in a hidden file, brought up
//! to date while the user works, removed when the plan is saved or closed.
//!
//! Only who holds a plan's lock may keep, find or discard its recovery copy;
//! otherwise a second window would offer the work that goes on in the first.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::atomic;
use super::error::{Error, ErrorKind, Step};
use super::file::{Seen, digest};
use super::files::{FileSystem, beside, folder_of};
use super::format::{self, MAX_BYTES, v1};
use super::lock::{Claim, Holder, Lock, claim};
use crate::document::{Document, Place};
use crate::meeting::Digest;
use crate::plan::day::read_moment;

/// Where the recovery copy of one plan may lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    plan: PathBuf,
    beside: PathBuf,
    elsewhere: PathBuf,
}

impl Spot {
    /// Beside the plan, or, if nothing can be written there, in `state_folder`.
    pub fn of(files: &dyn FileSystem, plan: &Path, state_folder: &Path) -> Self {
        let plan = files.resolve(plan).unwrap_or_else(|_| plan.to_owned());
        let name = digest(plan.as_os_str().as_encoded_bytes()).short();
        Self {
            beside: beside(&plan, ".", ".recovery"),
            elsewhere: state_folder.join(format!("{name}.recovery")),
            plan,
        }
    }

    fn paths(&self) -> [&Path; 2] {
        [&self.beside, &self.elsewhere]
    }
}

/// Unsaved work that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The plan as it was being edited.
    pub document: Document,
    /// When it was kept, local time.
    pub taken: NaiveDateTime,
    /// How it stands to the plan on disk.
    pub basis: Basis,
    /// The file it is in.
    pub path: PathBuf,
}

/// How unsaved work stands to the plan that is on disk now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The plan is the one that the work began from.
    Same,
    /// The plan has been changed since, or is gone.
    Other,
}

/// What was found at a [`Spot`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The latest unsaved work, if it differs from the plan on disk.
    pub recovery: Option<Recovery>,
    /// Copies that cannot be read, why, and where they are kept now.
    pub broken: Vec<(PathBuf, ErrorKind)>,
}

/// A recovery file as it is read.
#[derive(Debug, Deserialize)]
#[serde(rename = "RecoveryFile", deny_unknown_fields)]
struct File {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(deserialize_with = "read_moment")]
    taken: NaiveDateTime,
    #[serde(default)]
    based_on: Option<Digest>,
    document: v1::File,
}

/// A recovery file as it is written.
#[derive(Debug, Serialize)]
#[serde(rename = "RecoveryFile")]
struct FileRef<'a> {
    version: u32,
    taken: NaiveDateTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    based_on: Option<Digest>,
    document: v1::FileRef<'a>,
}

/// Keeps `document`, which was made from the plan `based_on`, and returns where.
///
/// # Errors
/// If it can be kept nowhere; an earlier copy is then as it was.
pub fn keep(
    files: &dyn FileSystem,
    spot: &Spot,
    document: &Document,
    based_on: Seen,
    taken: NaiveDateTime,
) -> Result<PathBuf, Error> {
    let based_on = match based_on {
        Seen::Absent => None,
        Seen::Content(digest) => Some(digest),
    };
    let file = FileRef { version: format::VERSION, taken, based_on, document: document.into() };
    let text = format::to_ron(&file)
        .map_err(|message| Error::new(Step::Recovery, &spot.beside, ErrorKind::Unwritable { message }))?;
    if atomic::replace(files, &spot.beside, text.as_bytes()).is_ok() {
        return Ok(spot.beside.clone());
    }
    let kept = files
        .create_folder(folder_of(&spot.elsewhere))
        .and_then(|()| atomic::replace(files, &spot.elsewhere, text.as_bytes()));
    match kept {
        Ok(()) => Ok(spot.elsewhere.clone()),
        Err(error) => Err(Error::making(Step::Recovery, &spot.elsewhere, &error)),
    }
}

/// Looks for unsaved work. A copy that cannot be read is put aside, not removed.
///
/// # Errors
/// If a copy is there and the system does not let it be read.
pub fn find(files: &dyn FileSystem, spot: &Spot) -> Result<Found, Error> {
    let on_disk = files.read(&spot.plan, MAX_BYTES).ok();
    let now = on_disk.as_deref().map_or(Seen::Absent, Seen::of);
    let mut found = Found::default();
    for path in spot.paths() {
        let bytes = match files.read(path, MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                continue;
            }
            Err(error) => return Err(Error::io(Step::Recovery, path, &error)),
        };
        match read(&bytes, now, path) {
            Ok(recovery) => {
                let is_saved = format::to_text(&recovery.document).ok().map(String::into_bytes) == on_disk;
                let is_later = found.recovery.as_ref().is_none_or(|other| other.taken < recovery.taken);
                if is_later && !is_saved {
                    found.recovery = Some(recovery);
                }
            }
            Err(kind) => found.broken.push((put_aside(files, path), kind)),
        }
    }
    Ok(found)
}

/// Removes the unsaved work, once it is saved or not wanted.
///
/// # Errors
/// If a copy is there and cannot be removed.
pub fn discard(files: &dyn FileSystem, spot: &Spot) -> Result<(), Error> {
    for path in spot.paths() {
        match files.remove(path) {
            Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Err(Error::io(Step::Recovery, path, &error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// A place in `state_folder` for a new plan that has no file of its own yet: a
/// path to give to [`Spot::of`], and its lock.
///
/// # Errors
/// If nothing can be kept there.
pub fn place_for_new(
    files: &dyn FileSystem,
    state_folder: &Path,
    holder: &Holder,
) -> Result<(PathBuf, Lock), Error> {
    let failed = |error: io::Error| Error::making(Step::Recovery, state_folder, &error);
    files.create_folder(state_folder).map_err(failed)?;
    for number in 1..=MOST_NEW_PLANS {
        let path = state_folder.join(format!("{NEW_PLAN}{number}.ron"));
        if files.read(&beside(&path, ".", ".recovery"), 0).is_ok() {
            continue;
        }
        match claim(&path, holder)? {
            Claim::Held(lock) => return Ok((path, lock)),
            Claim::HeldBy(_) => {}
            Claim::Impossible(_) => break,
        }
    }
    Err(failed(io::ErrorKind::Unsupported.into()))
}

/// New plans without a file that a crash has left behind in `state_folder`, each
/// with its lock, so that no other window offers it too.
pub fn abandoned_new(files: &dyn FileSystem, state_folder: &Path, holder: &Holder) -> Vec<(PathBuf, Lock)> {
    let names = files.list(state_folder).unwrap_or_default();
    let plans = names.iter().filter_map(|name| {
        let plan = name.to_str()?.strip_prefix('.')?.strip_suffix(".recovery")?;
        plan.starts_with(NEW_PLAN).then(|| state_folder.join(plan))
    });
    let claimed = plans.filter_map(|path| match claim(&path, holder) {
        Ok(Claim::Held(lock)) => Some((path, lock)),
        _ => None,
    });
    claimed.collect()
}

const NEW_PLAN: &str = "new-plan-";
const MOST_NEW_PLANS: u32 = 1000;
const MOST_BROKEN: u32 = 1000;

fn read(bytes: &[u8], now: Seen, path: &Path) -> Result<Recovery, ErrorKind> {
    let refused = |error| ErrorKind::Refused(Box::new(error));
    let text = format::checked_text(bytes).map_err(refused)?;
    format::check_version(text).map_err(refused)?;
    let file: File = format::from_ron(text).map_err(refused)?;
    let within = Place::root().field("document");
    let parsed = format::checked(text, file.document.into(), &within).map_err(refused)?;
    if !parsed.faults.is_empty() {
        return Err(ErrorKind::Faulty { faults: parsed.faults, more: parsed.more_faults });
    }
    let basis =
        if file.based_on.map_or(Seen::Absent, Seen::Content) == now { Basis::Same } else { Basis::Other };
    Ok(Recovery { document: parsed.document, taken: file.taken, basis, path: path.to_owned() })
}

/// Gives a copy that cannot be read a name under which it is in nobody's way.
fn put_aside(files: &dyn FileSystem, path: &Path) -> PathBuf {
    for number in 1..=MOST_BROKEN {
        let aside = beside(path, "", &format!(".broken-{number}"));
        match files.rename_to_new(path, &aside) {
            Ok(()) => return aside,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(_) => break,
        }
    }
    path.to_owned()
}
