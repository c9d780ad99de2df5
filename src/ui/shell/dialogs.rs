//! Asking the user for a file: the system's own dialog, or a typed path where
//! the system has none.
//!
//! The dialog runs on a thread of its own, so that the window goes on drawing.
//! A system without a portal answers "nothing chosen" at once, like a cancel; an
//! answer that quick is taken as "no dialog here", and a path can be typed.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

use eframe::egui;

/// Nobody cancels a dialog faster than this.
const QUICKEST_CANCEL: Duration = Duration::from_millis(250);

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open it.
    Open,
    /// To save to it.
    Save,
    /// To write something else to it, whose name ends so.
    Export(&'static str),
    /// To get figures from it.
    Import,
    /// To compare the plan with it.
    Compare,
}

/// The endings of files that figures are read from.
const FIGURES: &[&str] = &["csv", "txt", "tsv", "xlsx", "xlsm", "xls", "ods", "json", "px"];

impl Purpose {
    /// The endings of the files that can be chosen.
    fn endings(self) -> Vec<&'static str> {
        match self {
            Self::Open | Self::Save | Self::Compare => vec!["ron"],
            Self::Export(ending) => vec![ending],
            Self::Import => FIGURES.to_vec(),
        }
    }
}

/// What came of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This file was chosen.
    Chosen(Purpose, PathBuf),
    /// None was.
    Cancelled,
}

/// The file dialog, open or not.
#[derive(Default)]
pub struct Dialogs {
    waiting: Option<Waiting>,
    /// The path being typed, when the system has no dialog.
    pub typed: Option<Typed>,
}

/// A path that is typed.
pub struct Typed {
    /// What for.
    pub purpose: Purpose,
    /// What has been typed so far.
    pub text: String,
}

struct Waiting {
    purpose: Purpose,
    since: Instant,
    start: PathBuf,
    answer: Receiver<Option<PathBuf>>,
}

/// Words for the dialog, in the user's language.
pub struct DialogText {
    /// The title of the dialog.
    pub title: String,
    /// What such files are called in the list of kinds.
    pub filter: String,
}

impl Dialogs {
    /// Opens the dialog, beginning at `start`; nothing when one is open.
    pub fn ask(&mut self, ctx: &egui::Context, purpose: Purpose, start: &Path, text: DialogText) {
        if self.waiting.is_some() {
            return;
        }
        let (sender, answer) = channel();
        let (ctx, begin) = (ctx.clone(), start.to_owned());
        let ask = move || {
            let chosen = choose(purpose, &begin, &text);
            // The window may be gone; then nobody waits for the answer.
            let _ = sender.send(chosen);
            ctx.request_repaint();
        };
        self.waiting = Some(Waiting { purpose, since: Instant::now(), start: start.to_owned(), answer });
        // macOS shows dialogs from the main thread only.
        if cfg!(target_os = "macos") {
            ask();
        } else {
            std::thread::spawn(ask);
        }
    }

    /// What came of the dialog since the last look, if anything did.
    pub fn outcome(&mut self) -> Option<Outcome> {
        let waiting = self.waiting.as_ref()?;
        let answer = match waiting.answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return None,
            // The dialog's thread ended without an answer, as without a dialog.
            Err(TryRecvError::Disconnected) => None,
        };
        let Waiting { purpose, since, start, .. } = self.waiting.take()?;
        match answer {
            Some(path) => Some(Outcome::Chosen(purpose, path)),
            None if since.elapsed() < QUICKEST_CANCEL => {
                self.typed = Some(Typed { purpose, text: start.to_string_lossy().into_owned() });
                None
            }
            None => Some(Outcome::Cancelled),
        }
    }
}

fn choose(purpose: Purpose, start: &Path, text: &DialogText) -> Option<PathBuf> {
    let folder = if start.is_dir() { Some(start) } else { start.parent() };
    let mut dialog =
        rfd::FileDialog::new().set_title(&text.title).add_filter(&text.filter, &purpose.endings());
    if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
        dialog = dialog.set_directory(folder);
    }
    match purpose {
        Purpose::Open | Purpose::Import | Purpose::Compare => dialog.pick_file(),
        Purpose::Save | Purpose::Export(_) => {
            let name = start.file_name().map(|name| name.to_string_lossy().into_owned());
            dialog.set_file_name(name.unwrap_or_else(|| "plan.ron".to_owned())).save_file()
        }
    }
}
