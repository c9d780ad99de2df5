//! One plan, one editor: a lock held by the operating system, so that it ends
//! with the program, however that ends.
//!
//! Two hidden files lie beside an open plan. `.plan.ron.lock` is locked and
//! empty; `.plan.ron.owner` says who holds it. They are two because a locked
//! file cannot be read on Windows. Neither means anything once nobody holds
//! the lock.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::atomic;
use super::error::{Error, Step};
use super::files::{Disk, FileSystem, beside};
use super::format;
use crate::plan::day::read_moment;

/// Who has a plan open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name on their computer; empty if unknown.
    pub user: String,
    /// The computer's name; empty if unknown.
    pub host: String,
    /// The program's number on that computer.
    pub process: u32,
    /// Since when, in that computer's local time.
    #[serde(deserialize_with = "read_moment")]
    pub since: NaiveDateTime,
}

impl Holder {
    /// This program, from `now` on.
    pub fn this_program(now: NaiveDateTime) -> Self {
        let first_of = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
        let host = first_of(&["HOSTNAME", "COMPUTERNAME"])
            .or_else(|| std::fs::read_to_string("/proc/sys/kernel/hostname").ok())
            .or_else(|| std::fs::read_to_string("/etc/hostname").ok());
        Self {
            user: first_of(&["USER", "LOGNAME", "USERNAME"]).unwrap_or_default(),
            host: host.unwrap_or_default().trim().to_owned(),
            process: std::process::id(),
            since: now,
        }
    }
}

/// What came of asking for a plan's lock.
#[derive(Debug)]
pub enum Claim {
    /// It is ours until the lock is dropped or the program ends.
    Held(Lock),
    /// Somebody else has it: open the plan for reading only.
    HeldBy(Option<Holder>),
    /// There can be no lock here. Saving still compares the whole file first.
    Impossible(NoLock),
}

/// Why there can be no lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLock {
    /// Nothing can be written to the plan's folder.
    FolderNotWritable,
    /// The file system knows no locks, or fails at them.
    NotSupported(io::ErrorKind),
}

/// A plan's lock, held until this is dropped.
#[derive(Debug)]
pub struct Lock {
    /// Keeps the lock; closing it ends it.
    file: File,
    path: PathBuf,
    owner: PathBuf,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody can hold the old file
        // without finding, in `claim`, that it has lost its name.
        let _ = std::fs::remove_file(&self.owner);
        if cfg!(unix) {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

/// Asks for the lock of the plan at `path`, which need not exist yet.
///
/// # Errors
/// If its folder does not exist.
pub fn claim(path: &Path, holder: &Holder) -> Result<Claim, Error> {
    let target = Disk.resolve(path).map_err(|error| Error::making(Step::Lock, path, &error))?;
    let lock_path = beside(&target, ".", ".lock");
    let owner = beside(&target, ".", ".owner");
    for _ in 0..MOST_TRIES {
        let file = match open_lock_file(&lock_path) {
            Ok(file) => file,
            Err(error) => return without_lock(&lock_path, &error),
        };
        match file.try_lock() {
            Ok(()) if has_name(&file, &lock_path) => {
                atomic::sweep(&Disk, &target);
                // Only for others to read: who cannot is told less.
                if let Ok(text) = format::to_ron(holder) {
                    let _ = atomic::replace(&Disk, &owner, text.as_bytes());
                }
                return Ok(Claim::Held(Lock { file, path: lock_path, owner }));
            }
            // Its last holder was just letting go of it.
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(Claim::HeldBy(read_owner(&owner))),
            Err(TryLockError::Error(error)) => {
                return Ok(Claim::Impossible(NoLock::NotSupported(error.kind())));
            }
        }
    }
    Ok(Claim::HeldBy(read_owner(&owner)))
}

const MOST_TRIES: usize = 100;
/// More than a holder's file ever has.
const MOST_BYTES: u64 = 4096;

fn open_lock_file(path: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    match opened {
        // Another user has made it; for the lock, reading is enough.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && path.exists() => File::open(path),
        opened => opened,
    }
}

fn without_lock(path: &Path, error: &io::Error) -> Result<Claim, Error> {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Ok(Claim::Impossible(NoLock::FolderNotWritable))
        }
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Err(Error::making(Step::Lock, path, error)),
        kind => Ok(Claim::Impossible(NoLock::NotSupported(kind))),
    }
}

/// Whether the locked file is still the one of that name, and not one that its
/// holder has removed since it was opened.
#[cfg(unix)]
fn has_name(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = |a: &std::fs::Metadata, b: &std::fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    matches!((file.metadata(), std::fs::metadata(path)), (Ok(a), Ok(b)) if same(&a, &b))
}

/// Elsewhere the file is never removed.
#[cfg(not(unix))]
fn has_name(_file: &File, _path: &Path) -> bool {
    true
}

fn read_owner(owner: &Path) -> Option<Holder> {
    let bytes = Disk.read(owner, MOST_BYTES).ok()?;
    format::from_ron(format::checked_text(&bytes).ok()?).ok()
}
