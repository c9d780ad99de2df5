//! Work that goes on beside the application: it says how far it has come, can be
//! stopped, and hands over a draft when it is done.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use chrono::NaiveDate;

use super::{Draft, Failure};
use crate::import::mapping::Mapping;
use crate::import::{Limits, Refusal};
use crate::plan::Plan;
use crate::session::import_worker;
use crate::store::{self, FileSystem};

/// What comes of the work, or of which file nothing came and why.
pub(super) type Done = Result<Box<Draft>, Box<(String, Failure)>>;

/// Reading takes up to this share of the whole, in permille; understanding the rest.
const READING: u16 = 700;

/// Work that runs.
#[derive(Debug)]
pub(super) struct Job {
    beside: Beside,
    done: Receiver<Done>,
}

/// What the work and the application both see.
#[derive(Debug, Clone, Default)]
pub(super) struct Beside {
    stop: Arc<AtomicBool>,
    permille: Arc<AtomicU16>,
}

impl Job {
    pub(super) fn start(work: impl FnOnce(&Beside) -> Done + Send + 'static) -> Self {
        let beside = Beside::default();
        let (send, done) = channel();
        let theirs = beside.clone();
        std::thread::spawn(move || {
            // Nobody may be waiting any more; then nobody misses it.
            let _ = send.send(work(&theirs));
        });
        Self { beside, done }
    }

    /// How far it has come, 0 to 1000.
    pub(super) fn permille(&self) -> u16 {
        self.beside.permille.load(Ordering::Relaxed)
    }

    /// What came of it, once.
    pub(super) fn done(&self) -> Option<Done> {
        match self.done.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(broke_off())),
        }
    }

    /// What comes of it, when it is done.
    pub(super) fn wait(self) -> Done {
        self.done.recv().unwrap_or_else(|_| Err(broke_off()))
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.beside.stop.store(true, Ordering::Relaxed);
    }
}

/// That a file could not be read from its disk.
pub fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Unreadable(store::Error::io(store::Step::Import, path, error))
}

/// The work ended without an answer.
fn broke_off() -> Box<(String, Failure)> {
    Box::new((String::new(), Failure::Refused(Refusal::BrokeOff { message: String::new() })))
}

impl Beside {
    fn tell(&self, permille: u16) {
        self.permille.store(permille, Ordering::Relaxed);
    }

    fn flow(&self) -> ControlFlow<()> {
        if self.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Works on a draft; what is stopped leaves nothing.
    pub(super) fn rework(&self, mut draft: Box<Draft>, work: Work, plan: &Plan, today: NaiveDate) -> Done {
        let rows = draft.rows().max(1);
        let done = work.on(&mut draft, plan, today, &mut |row| {
            self.tell(u16::try_from(row.saturating_mul(1000) / rows).unwrap_or(1000));
            self.flow()
        });
        match done {
            ControlFlow::Continue(()) => Ok(draft),
            ControlFlow::Break(()) => Err(Box::new((draft.file, Failure::Refused(Refusal::Cancelled)))),
        }
    }
}

/// What is done to a draft.
#[derive(Debug)]
pub(super) enum Work {
    /// Take another of its tables.
    Sheet(usize),
    /// Let rows and columns mean this.
    Map(Box<Mapping>),
}

impl Work {
    pub(super) fn on(
        self,
        draft: &mut Draft,
        plan: &Plan,
        today: NaiveDate,
        go_on: &mut dyn FnMut(usize) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let done = match self {
            Self::Sheet(at) => draft.take_sheet(at, plan, today, go_on),
            Self::Map(mapping) => draft.map(*mapping, plan, go_on),
        };
        if done.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

/// Where figures come from.
pub(super) enum Source {
    /// A file.
    File(Arc<dyn FileSystem + Send + Sync>, PathBuf),
    /// A text that was copied.
    Text(String),
}

/// A file that is to be read.
pub(super) struct Reading {
    pub(super) file: String,
    pub(super) source: Source,
    /// The program that reads for this one.
    pub(super) program: Option<PathBuf>,
    pub(super) plan: Plan,
    pub(super) remembered: Vec<Mapping>,
    pub(super) today: NaiveDate,
}

impl Reading {
    pub(super) fn run(self, beside: &Beside) -> Done {
        let file = self.file.clone();
        self.draft(beside).map(Box::new).map_err(|why| Box::new((file, why)))
    }

    fn draft(self, beside: &Beside) -> Result<Draft, Failure> {
        let limits = Limits::default();
        let bytes = match self.source {
            Source::Text(text) => text.into_bytes(),
            Source::File(files, path) => {
                files.read(&path, limits.text_bytes).map_err(|error| unreadable(&path, &error))?
            }
        };
        let mut progress = |at: crate::import::Progress| {
            beside
                .tell(u16::try_from(u32::from(at.permille()) * u32::from(READING) / 1000).unwrap_or(READING));
        };
        let sheets = import_worker::read(
            self.program.as_deref(),
            &bytes,
            &self.file,
            &limits,
            &beside.stop,
            &mut progress,
        );
        drop(bytes);
        let sheets = sheets.map_err(Failure::Refused)?;
        let rows = sheets.iter().map(|sheet| sheet.grid.row_count()).max().unwrap_or_default().max(1);
        let understood = |row: usize| {
            let share = row.saturating_mul(usize::from(1000 - READING)) / rows;
            READING.saturating_add(u16::try_from(share).unwrap_or_default()).min(1000)
        };
        Draft::of(&self.file, sheets, &self.plan, &self.remembered, self.today, &mut |row| {
            beside.tell(understood(row));
            beside.flow()
        })
        .map_err(|_| Failure::Refused(Refusal::Cancelled))
    }
}
