//! A new file beside the old one, which takes its name only when it is whole.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::files::{FileSystem, beside, folder_of};

/// A whole, synced file under a hidden name, removed again unless it is put in place.
pub(super) struct Draft<'a> {
    files: &'a dyn FileSystem,
    path: PathBuf,
    is_placed: bool,
}

impl<'a> Draft<'a> {
    /// Writes `bytes` beside `target`, with the permissions of `like`.
    pub fn write(
        files: &'a dyn FileSystem,
        target: &Path,
        bytes: &[u8],
        like: Option<&Path>,
    ) -> io::Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        for _ in 0..MOST_TRIES {
            // Two programs that write the same plan must not write the same draft.
            let mark = format!(".{}-{}{ENDING}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
            let path = beside(target, ".", &mark);
            match files.create(&path, bytes, like) {
                Ok(()) => return Ok(Self { files, path, is_placed: false }),
                // A crash has left it, under a number that is now ours.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    let _ = files.remove(&path);
                    return Err(error);
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Takes the name `target`, in the place of any other file of that name.
    pub fn place(mut self, target: &Path) -> io::Result<()> {
        self.files.rename(&self.path, target)?;
        self.is_placed = true;
        Ok(())
    }

    /// Takes the name `target`, which no other file may have.
    pub fn place_new(mut self, target: &Path) -> io::Result<()> {
        self.files.rename_to_new(&self.path, target)?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        if !self.is_placed {
            // What stays behind is swept up when the plan is opened next.
            let _ = self.files.remove(&self.path);
        }
    }
}

const ENDING: &str = ".tmp";
const MOST_TRIES: usize = 100;

/// The endings of the files that are written by drafts beside a plan.
const WRITTEN_BESIDE: [&str; 5] = ["", ".bak", ".commented.bak", ".recovery", ".owner"];

/// Puts `bytes` in the place of `target`, wholly or not at all.
pub(super) fn replace(files: &dyn FileSystem, target: &Path, bytes: &[u8]) -> io::Result<()> {
    Draft::write(files, target, bytes, None)?.place(target)?;
    files.sync_folder(folder_of(target))
}

/// Removes the drafts of `target` that a crash has left. Only for who holds its lock.
pub(super) fn sweep(files: &dyn FileSystem, target: &Path) {
    for name in files.list(folder_of(target)).unwrap_or_default() {
        if WRITTEN_BESIDE.iter().any(|ending| is_draft_of(&beside(target, "", ending), &name)) {
            let _ = files.remove(&target.with_file_name(name));
        }
    }
}

/// Whether `name` is one that [`Draft::write`] gives to drafts of `target`. Hidden
/// files have a second dot before theirs.
fn is_draft_of(target: &Path, name: &OsStr) -> bool {
    let rest = |hidden: &str| {
        let start = beside(target, hidden, ".");
        name.to_str()?.strip_prefix(start.file_name()?.to_str()?)?.strip_suffix(ENDING)
    };
    let number = rest(".").or_else(|| rest(".."));
    number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
}
