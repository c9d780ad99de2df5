//! A disk that fails when told to, for the tests of the store.

use std::cell::Cell;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use planbord::store::{Disk, FileSystem};

/// What happens after the step that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// The next steps work again, as when a disk was full for a moment.
    GoesOn,
    /// Nothing works any more, as when the program was killed.
    Dead,
}

/// Counts steps, and fails at one of them.
pub struct Failure {
    at: usize,
    after: After,
    kind: io::ErrorKind,
    steps: Cell<usize>,
    /// Instead of failing, somebody else does this at that step.
    pub meddle: Option<Box<dyn Fn()>>,
}

impl Failure {
    pub fn at(step: usize, after: After, kind: io::ErrorKind) -> Self {
        Self { at: step, after, kind, steps: Cell::new(0), meddle: None }
    }

    /// Whether the step that fails has been reached.
    pub fn has_struck(&self) -> bool {
        self.steps.get() > self.at
    }

    /// Counts one step.
    pub fn step(&self) -> io::Result<()> {
        let step = self.steps.replace(self.steps.get() + 1);
        if let Some(meddle) = self.meddle.as_ref().filter(|_| step == self.at) {
            meddle();
            return Ok(());
        }
        let dead = self.after == After::Dead && step > self.at;
        if step == self.at || dead { Err(self.kind.into()) } else { Ok(()) }
    }
}

/// The real files of this computer, on a disk that fails.
pub struct FailingDisk(pub Failure);

impl FileSystem for FailingDisk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.0.step().and_then(|()| Disk.resolve(path))
    }
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.0.step().and_then(|()| Disk.read(path, most))
    }
    fn is_read_only(&self, path: &Path) -> io::Result<bool> {
        self.0.step().and_then(|()| Disk.is_read_only(path))
    }
    fn create(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.0.step()?;
        if let Err(error) = self.0.step() {
            Disk.create(path, &bytes[..bytes.len() / 2], like)?;
            return Err(error);
        }
        Disk.create(path, bytes, like)?;
        self.0.step()
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.rename(from, to))
    }
    fn rename_to_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.rename_to_new(from, to))
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.sync_folder(folder))
    }
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.create_folder(folder))
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.0.step().and_then(|()| Disk.list(folder))
    }
    fn set_read_only(&self, path: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.set_read_only(path))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.step().and_then(|()| Disk.remove(path))
    }
}
