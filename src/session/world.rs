//! What lies outside: files, the clock, and the user's own folders.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use etcetera::{AppStrategy, AppStrategyArgs, choose_app_strategy};

use super::clock::{Clock, FixedClock, SystemClock};
use super::settings::Settings;
use crate::store::{Disk, FileSystem};

/// What the session reaches of the world around it.
#[derive(Clone)]
pub struct World {
    /// The files.
    pub files: Arc<dyn FileSystem + Send + Sync>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Where unsaved work is kept that cannot lie beside its plan.
    pub state_folder: PathBuf,
    /// The program that reads files of strangers for this one, in a process of its own;
    /// `None` reads them in this process.
    pub reader: Option<PathBuf>,
    /// Where preferences are kept; nowhere, if the user has no such folder.
    pub settings_file: Option<PathBuf>,
}

/// The program's name and version, as snapshots carry it.
pub const PROGRAM: &str = concat!("planbord ", env!("CARGO_PKG_VERSION"));

impl World {
    /// The machine this runs on.
    pub fn system() -> Self {
        let names = AppStrategyArgs {
            top_level_domain: "dk".to_owned(),
            author: "Planbord".to_owned(),
            app_name: "planbord".to_owned(),
        };
        let folders = choose_app_strategy(names).ok();
        let state = folders.as_ref().map(|folders| folders.state_dir().unwrap_or_else(|| folders.data_dir()));
        Self {
            files: Arc::new(Disk),
            clock: Arc::new(SystemClock::start()),
            state_folder: state.unwrap_or_else(|| std::env::temp_dir().join("planbord")),
            reader: None,
            settings_file: folders.map(|folders| folders.in_config_dir("settings.ron")),
        }
    }

    /// The same world on the day `day`, where no time passes.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Self {
        Self { clock: Arc::new(FixedClock(day.and_time(NaiveTime::MIN))), ..self }
    }

    /// The local date and time.
    pub fn now(&self) -> NaiveDateTime {
        self.clock.now()
    }

    /// Today's date.
    pub fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// The user's preferences, or the defaults.
    pub fn load_settings(&self) -> Settings {
        let read = |path: &PathBuf| std::fs::read_to_string(path).ok();
        self.settings_file
            .as_ref()
            .and_then(read)
            .map_or_else(Settings::default, |text| Settings::parse(&text))
    }

    /// Keeps the user's preferences. That they cannot be kept is not worth a
    /// message in the middle of work: they hold until the program ends.
    pub fn keep_settings(&self, settings: &Settings) {
        if let Some(path) = &self.settings_file {
            if let Some(folder) = path.parent() {
                let _ = std::fs::create_dir_all(folder);
            }
            let _ = self.replace_file(path, settings.to_text().as_bytes());
        }
    }

    /// Puts `bytes` in the place of a file that is no plan, wholly or not at all.
    ///
    /// # Errors
    /// If it cannot be written; the file is then as it was.
    pub fn replace_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.draft(path, bytes)?.put()
    }

    /// Writes `bytes` beside the file that they are to become, and lets that be.
    ///
    /// # Errors
    /// If they cannot be written; then nothing of them is left.
    pub fn draft(&self, path: &Path, bytes: &[u8]) -> io::Result<Draft> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = readable().tempfile_in(folder)?;
        file.write_all(bytes)?;
        // A power cut must not leave the name of a file whose bytes are not there.
        file.as_file().sync_all()?;
        Ok(Draft { file, path: path.to_owned() })
    }

    /// Whether the file to write is new, or begins as its kind does already: a slip of
    /// the hand must not put something else in the place of a plan.
    pub fn may_become(&self, path: &Path, signature: &[u8]) -> bool {
        match self.files.read(path, signature.len() as u64) {
            Ok(start) => start.is_empty() || start.starts_with(signature),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }
}

/// Bytes beside the file that they are to become; gone when they are let go of.
#[derive(Debug)]
pub struct Draft {
    file: tempfile::NamedTempFile,
    path: PathBuf,
}

impl Draft {
    /// The file that they are to become.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts them in its place.
    ///
    /// # Errors
    /// If that cannot be; the file is then as it was.
    pub fn put(self) -> io::Result<()> {
        self.file.persist(&self.path)?;
        Ok(())
    }
}

/// For drafts that others may read as far as the user lets them read new files.
fn readable() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}
