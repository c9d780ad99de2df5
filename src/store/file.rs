//! Opening a plan, and saving it so that nothing is ever lost: at every moment
//! the file is the old plan or the new one, whole.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::atomic::Draft;
use super::error::{Error, ErrorKind, Step};
use super::files::{FileSystem, beside, folder_of};
use super::format::{self, MAX_BYTES, Parsed, ReadError, Refusal};
use crate::document::Document;
use crate::meeting::Digest;

/// What a file held when it was looked at. Compared before it is overwritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// There was no file.
    Absent,
    /// The SHA-256 of its whole content.
    Content(Digest),
}

impl Seen {
    /// What a file of these bytes is seen as.
    pub fn of(bytes: &[u8]) -> Self {
        Self::Content(digest(bytes))
    }
}

/// The SHA-256 of some bytes, as `sha256sum` prints it for a file of them.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

/// A plan file that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What it holds, and what about it cannot be true.
    pub parsed: Parsed,
    /// To be handed to [`save`], which compares it with what is there then.
    pub seen: Seen,
    /// Whether it holds comments. Saving drops them; the backup keeps them.
    pub has_comments: bool,
}

/// A plan file that has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// To be handed to the next [`save`].
    pub seen: Seen,
    /// What was done.
    pub outcome: Outcome,
    /// Whether a power cut in the next moments could still bring the old plan back.
    pub lasting: Lasting,
}

/// What saving did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: the file held exactly this already, and was not touched.
    Unchanged,
    /// The file is new.
    Created,
    /// The previous version is now here.
    Replaced {
        /// Where the previous version is.
        backup: PathBuf,
    },
}

/// Whether what was written is surely on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lasting {
    /// It is.
    Certain,
    /// The file is whole, but the system would not say that its name is on the disk.
    Unknown(io::ErrorKind),
}

/// Reads a plan and what is wrong with it, for looking only.
///
/// # Errors
/// If the file cannot be read, or has not the form of a plan.
pub fn inspect(files: &dyn FileSystem, path: &Path) -> Result<Opened, Error> {
    let bytes = files.read(path, MAX_BYTES).map_err(|error| Error::io(Step::Read, path, &error))?;
    let parsed = format::parse(&bytes).map_err(|error| Error::refused(Step::Read, path, error))?;
    Ok(Opened { parsed, seen: Seen::of(&bytes), has_comments: format::has_comments(&bytes) })
}

/// Reads a plan that is going to be edited.
///
/// # Errors
/// If the file cannot be read, has not the form of a plan, or cannot be true.
pub fn open(files: &dyn FileSystem, path: &Path) -> Result<Opened, Error> {
    let opened = inspect(files, path)?;
    if opened.parsed.faults.is_empty() {
        return Ok(opened);
    }
    let Parsed { faults, more_faults: more, .. } = opened.parsed;
    Err(Error::new(Step::Read, path, ErrorKind::Faulty { faults, more }))
}

/// Writes a plan, if the file is still the one that was `expected`: the one that
/// was read, [`Seen::Absent`] for a new file, or the one that the user has been
/// shown and wants to overwrite. The previous version is kept beside it.
///
/// # Errors
/// If it cannot be written or must not be; the file is then as it was.
pub fn save(
    files: &dyn FileSystem,
    path: &Path,
    document: &Document,
    expected: Seen,
) -> Result<Saved, Error> {
    let target = files.resolve(path).map_err(|error| Error::making(Step::Write, path, &error))?;
    let old = current(files, &target)?;
    compare(&target, expected, old.as_deref())?;
    let text = checked_text(&target, document)?;
    let seen = Seen::of(text.as_bytes());
    if old.as_deref() == Some(text.as_bytes()) {
        return Ok(Saved { seen, outcome: Outcome::Unchanged, lasting: Lasting::Certain });
    }
    let like = old.is_some().then_some(target.as_path());
    refuse_write_protected(files, like)?;

    let writing = |error: io::Error| Error::making(Step::Write, &target, &error);
    let draft = Draft::write(files, &target, text.as_bytes(), like).map_err(writing)?;
    let outcome = match &old {
        Some(old) => Outcome::Replaced { backup: back_up(files, &target, old)? },
        None => Outcome::Created,
    };
    // Writing took its time; somebody else may have been quicker.
    compare(&target, expected, current(files, &target)?.as_deref())?;
    let placed = if old.is_some() { draft.place(&target) } else { draft.place_new(&target) };
    if let Err(error) = placed {
        compare(&target, expected, current(files, &target)?.as_deref())?;
        return Err(writing(error));
    }
    let lasting = match files.sync_folder(folder_of(&target)) {
        Ok(()) => Lasting::Certain,
        Err(error) => Lasting::Unknown(error.kind()),
    };
    Ok(Saved { seen, outcome, lasting })
}

/// What the file holds now.
fn current(files: &dyn FileSystem, target: &Path) -> Result<Option<Vec<u8>>, Error> {
    let bytes = match files.read(target, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io(Step::Write, target, &error)),
    };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MAX_BYTES {
        // It could neither be compared nor kept as a backup.
        let error = ReadError::at_start(Refusal::TooLarge { most: MAX_BYTES });
        return Err(Error::refused(Step::Write, target, error));
    }
    Ok(Some(bytes))
}

fn compare(target: &Path, expected: Seen, found: Option<&[u8]>) -> Result<(), Error> {
    let found = found.map_or(Seen::Absent, Seen::of);
    if found == expected {
        return Ok(());
    }
    Err(Error::new(Step::Write, target, ErrorKind::ChangedOnDisk { expected, found }))
}

/// The document's text, which has been read again and found to be the document.
fn checked_text(target: &Path, document: &Document) -> Result<String, Error> {
    let unwritable = |message: String| Error::new(Step::Write, target, ErrorKind::Unwritable { message });
    let text = format::to_text(document).map_err(unwritable)?;
    let parsed = format::parse(text.as_bytes()).map_err(|error| unwritable(error.to_string()))?;
    if !parsed.faults.is_empty() {
        let (faults, more) = (parsed.faults, parsed.more_faults);
        return Err(Error::new(Step::Write, target, ErrorKind::Faulty { faults, more }));
    }
    if parsed.document != *document {
        return Err(unwritable("it would be read as another document".into()));
    }
    Ok(text)
}

/// Renaming would get round the file's own permissions.
fn refuse_write_protected(files: &dyn FileSystem, target: Option<&Path>) -> Result<(), Error> {
    let Some(target) = target else { return Ok(()) };
    match files.is_read_only(target) {
        Ok(false) => Ok(()),
        Ok(true) => Err(Error::new(Step::Write, target, ErrorKind::ReadOnly)),
        Err(error) => Err(Error::io(Step::Write, target, &error)),
    }
}

/// Keeps the previous version. One with comments, which a person has written and
/// saving would lose, has a name of its own, so that the next save keeps it too.
fn back_up(files: &dyn FileSystem, target: &Path, old: &[u8]) -> Result<PathBuf, Error> {
    let ending = if format::has_comments(old) { ".commented.bak" } else { ".bak" };
    let backup = beside(target, "", ending);
    let keeping = |error: io::Error| Error::making(Step::Backup, &backup, &error);
    let draft = Draft::write(files, &backup, old, Some(target)).map_err(keeping)?;
    draft.place(&backup).map_err(keeping)?;
    Ok(backup)
}
