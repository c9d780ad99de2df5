//! The real program in a folder of its own, and what came of running it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

pub const EXAMPLE: &str = include_str!("example.ron");
pub const CASE: &str = include_str!("case.ron");
pub const EVERY_KIND: &str = include_str!("every_kind.ron");
pub const SAMPLE: &str = include_str!("../../sample-data/aabenraa-2021.ron");

/// The same before a snapshot was taken of it.
pub static BEFORE_SNAPSHOTS: LazyLock<String> = LazyLock::new(|| {
    let (plan, _) = SAMPLE.split_once("  snapshots: [").unwrap();
    format!("{plan}  snapshots: [],\n)\n")
});

/// A folder with `plan.ron` in it, to run the program in.
pub struct Place {
    folder: TempDir,
    pub home: TempDir,
}

impl Place {
    pub fn with(plan: impl AsRef<[u8]>) -> Self {
        let place = Self { folder: TempDir::new().unwrap(), home: TempDir::new().unwrap() };
        fs::write(place.path("plan.ron"), plan).unwrap();
        place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_planbord"));
        command.args(args).current_dir(self.folder.path()).stdin(Stdio::null());
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"]
        {
            command.env(home, self.home.path());
        }
        for display in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
            command.env_remove(display);
        }
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().unwrap())
    }

    /// Every file below the folder, by its name and content.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        walk(self.folder.path(), &mut files);
        files.sort();
        files
    }

    pub fn take(&self) -> Ran {
        self.run(&["snapshot", "take", "plan.ron", "--meeting", "2020-09-07", "--item", "67"])
    }

    /// The one file in the folder of snapshots.
    pub fn snapshot(&self) -> PathBuf {
        let mut entries = fs::read_dir(self.path("plan.snapshots")).unwrap();
        entries.next().unwrap().unwrap().path()
    }
}

/// Adds every file below `folder`, by its name and content.
pub fn walk(folder: &Path, into: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, into);
        } else {
            let bytes = fs::read(&path).unwrap();
            into.push((path, bytes));
        }
    }
}

/// What came of running the program.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    pub fn is(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// It could not be done, and one line says why.
    #[track_caller]
    pub fn failed_saying(self, part: &str) {
        let ran = self.is(2);
        assert_eq!((ran.out.as_str(), ran.err.lines().count()), ("", 1), "{}", ran.err);
        assert!(ran.err.contains(part), "{part} is not in {}", ran.err);
    }

    #[track_caller]
    pub fn says(&self, part: &str) {
        assert!(self.out.contains(part), "{part} is not in {}", self.out);
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap()
    }
}

/// The files that must be refused.
pub fn broken() -> Vec<PathBuf> {
    plans_in("sample-data/broken")
}

/// The plan files in a folder of the repository, by name.
pub fn plans_in(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension() == Some(OsStr::new("ron")));
    files.sort();
    files
}

/// Whether a text holds `plan.ron:12:4`.
pub fn has_position(text: &str) -> bool {
    text.split("plan.ron:").skip(1).any(|rest| {
        let mut numbers = rest.split(|c: char| !c.is_ascii_digit());
        let mut next = || numbers.next().is_some_and(|digits| digits.parse::<u32>().is_ok());
        next() && next()
    })
}
