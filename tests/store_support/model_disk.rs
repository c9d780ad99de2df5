//! A disk in memory that forgets what was not synced, for the tests of the store.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use planbord::store::FileSystem;

use crate::store_support::Failure;

/// What a power cut leaves of what had not been synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Nothing.
    Synced,
    /// Everything.
    All,
}

#[derive(Debug, Clone, Default)]
struct Node {
    bytes: Vec<u8>,
    synced: Option<Vec<u8>>,
}

/// A disk in memory that remembers what has been synced, so that the power can go.
pub struct ModelDisk {
    pub failure: Failure,
    nodes: RefCell<Vec<Node>>,
    names: RefCell<BTreeMap<PathBuf, usize>>,
    synced_names: RefCell<BTreeMap<PathBuf, usize>>,
}

impl ModelDisk {
    /// A disk with these files on it, all synced.
    pub fn with(files: &[(&str, &[u8])], failure: Failure) -> Self {
        let node = |(_, bytes): &(&str, &[u8])| Node { bytes: bytes.to_vec(), synced: Some(bytes.to_vec()) };
        let names: BTreeMap<PathBuf, usize> =
            files.iter().enumerate().map(|(at, (name, _))| (PathBuf::from(name), at)).collect();
        Self {
            failure,
            nodes: RefCell::new(files.iter().map(node).collect()),
            synced_names: RefCell::new(names.clone()),
            names: RefCell::new(names),
        }
    }

    /// The files after the power has gone and come back.
    pub fn after_power_cut(&self, names: Left, contents: Left) -> BTreeMap<PathBuf, Vec<u8>> {
        let names = match names {
            Left::Synced => self.synced_names.borrow(),
            Left::All => self.names.borrow(),
        };
        let nodes = self.nodes.borrow();
        let content = |node: &Node| match contents {
            Left::Synced => node.synced.clone().unwrap_or_default(),
            Left::All => node.bytes.clone(),
        };
        names.iter().map(|(path, at)| (path.clone(), content(&nodes[*at]))).collect()
    }

    fn node(&self, path: &Path) -> io::Result<usize> {
        self.names.borrow().get(path).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl FileSystem for ModelDisk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.failure.step().map(|()| path.to_owned())
    }
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.failure.step()?;
        let most = usize::try_from(most).unwrap().saturating_add(1);
        Ok(self.nodes.borrow()[self.node(path)?].bytes.iter().copied().take(most).collect())
    }
    fn is_read_only(&self, path: &Path) -> io::Result<bool> {
        self.failure.step()?;
        self.node(path).map(|_| false)
    }
    fn create(&self, path: &Path, bytes: &[u8], _like: Option<&Path>) -> io::Result<()> {
        self.failure.step()?;
        if self.names.borrow().contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let at = self.nodes.borrow().len();
        self.nodes.borrow_mut().push(Node { bytes: bytes[..bytes.len() / 2].to_vec(), synced: None });
        self.names.borrow_mut().insert(path.to_owned(), at);
        self.failure.step()?;
        self.nodes.borrow_mut()[at].bytes = bytes.to_vec();
        self.failure.step()?;
        self.nodes.borrow_mut()[at].synced = Some(bytes.to_vec());
        Ok(())
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.failure.step()?;
        let at = self.node(from)?;
        self.names.borrow_mut().remove(from);
        self.names.borrow_mut().insert(to.to_owned(), at);
        Ok(())
    }
    fn rename_to_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.names.borrow().contains_key(to) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.rename(from, to)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.failure.step()?;
        let names = self.names.borrow();
        let mut synced = self.synced_names.borrow_mut();
        synced.retain(|path, _| path.parent() != Some(folder));
        synced.extend(
            names.iter().filter(|(path, _)| path.parent() == Some(folder)).map(|(p, at)| (p.clone(), *at)),
        );
        Ok(())
    }
    fn create_folder(&self, _folder: &Path) -> io::Result<()> {
        self.failure.step()
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.failure.step()?;
        let names = self.names.borrow();
        let inside = names.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| path.file_name()).map(OsString::from).collect())
    }
    fn set_read_only(&self, path: &Path) -> io::Result<()> {
        self.failure.step()?;
        self.node(path).map(drop)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.failure.step()?;
        self.node(path)?;
        self.names.borrow_mut().remove(path);
        Ok(())
    }
}
