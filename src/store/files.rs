//! The few things done to files, so that each of them can be made to fail in a test.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// A system of files and folders.
pub trait FileSystem {
    /// The file that `path` leads to, through links, if any; the file itself
    /// need not exist.
    ///
    /// # Errors
    /// If the folder does not exist, or a link leads nowhere.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// The file's content, or at most `most` bytes and one more of it.
    ///
    /// # Errors
    /// If it cannot be read, or is not a file.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;

    /// Whether the file's own permissions forbid writing.
    ///
    /// # Errors
    /// If there is no such file, or one may not know.
    fn is_read_only(&self, path: &Path) -> io::Result<bool>;

    /// Makes a new file of these bytes, with the permissions of `like`, and
    /// returns when they are on the disk.
    ///
    /// # Errors
    /// If the file exists or cannot be written; part of it may be there then.
    fn create(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()>;

    /// Gives a file another name in the same folder, in the place of any other
    /// of that name.
    ///
    /// # Errors
    /// If it cannot be; then nothing has changed.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file another name in the same folder that no other has.
    ///
    /// # Errors
    /// If it cannot be, or the name is taken; then nothing has changed.
    fn rename_to_new(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Returns when the names in a folder are on the disk.
    ///
    /// # Errors
    /// If one cannot know that they are.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes a folder, if there is none.
    ///
    /// # Errors
    /// If it cannot be made.
    fn create_folder(&self, folder: &Path) -> io::Result<()>;

    /// The names in a folder, in order.
    ///
    /// # Errors
    /// If it cannot be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;

    /// Forbids writing to a file.
    ///
    /// # Errors
    /// If the file system has no such permission, or one may not.
    fn set_read_only(&self, path: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// If it cannot be removed.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The files of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct Disk;

impl FileSystem for Disk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        match fs::canonicalize(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
                let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
                Ok(fs::canonicalize(folder_of(path))?.join(name))
            }
            resolved => resolved,
        }
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        // A pipe or a device could go on for ever, or never begin.
        if !fs::metadata(path)?.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut bytes = Vec::new();
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn is_read_only(&self, path: &Path) -> io::Result<bool> {
        Ok(fs::metadata(path)?.permissions().readonly())
    }

    fn create(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        // Nobody may look in before the permissions are those of the original.
        #[cfg(unix)]
        if like.is_some() {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let mut file = options.open(path)?;
        if let Some(like) = like {
            file.set_permissions(fs::metadata(like)?.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn rename_to_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Ok(()) => {
                // The new name is what matters; the old one is in nobody's way.
                let _ = fs::remove_file(from);
                Ok(())
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Not every file system has hard links. Those have few users at a time.
            Err(_) if to.try_exists()? => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => fs::rename(from, to),
        }
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some file systems do this by themselves and refuse to be asked.
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
            {
                Ok(())
            }
            synced => synced,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        match fs::create_dir_all(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
            made => made,
        }
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        let names: io::Result<Vec<OsString>> =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.file_name())).collect();
        let mut names = names?;
        names.sort();
        Ok(names)
    }

    fn set_read_only(&self, path: &Path) -> io::Result<()> {
        let mut permissions = fs::metadata(path)?.permissions();
        permissions.set_readonly(true);
        fs::set_permissions(path, permissions)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The file beside `path` whose name is its own between `before` and `after`.
pub(super) fn beside(path: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = OsString::from(before);
    name.push(path.file_name().unwrap_or_default());
    name.push(after);
    path.with_file_name(name)
}
