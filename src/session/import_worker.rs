//! Reading a file of a stranger in a process of its own.
//!
//! A file can ask for so much memory that asking ends the program, whatever is looked
//! for before. So the reading is done by a second process of this program, which is
//! held to a limit of memory; if it ends, that is an answer like another. It can also
//! be ended from here: when it takes too long, and when the user says so.

use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::import::wire::{self, Answer};
use crate::import::{self, Flow, Limits, Progress, Refusal, Sheet};

/// The command that makes this program a reader for another process of it.
pub const COMMAND: &str = "reader";

/// How often it is looked at whether the user wants it to end.
const LOOK_UP: Duration = Duration::from_millis(50);

/// Reads a file in a process of its own, which runs `program`; in this process when
/// there is none, where the limit of memory does not hold.
///
/// # Errors
/// Why nothing of the file was taken; also [`Refusal::OutOfMemory`],
/// [`Refusal::TookTooLong`], [`Refusal::Cancelled`] and [`Refusal::BrokeOff`].
pub fn read(
    program: Option<&Path>,
    bytes: &[u8],
    name: &str,
    limits: &Limits,
    cancel: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, Refusal> {
    let stop = Stop { cancel, end: Instant::now().checked_add(Duration::from_secs(limits.seconds)), limits };
    match program {
        Some(program) => in_its_own(program, Task { bytes, name, limits }, &stop, progress),
        None => in_this(Task { bytes, name, limits }, &stop, progress),
    }
}

#[derive(Clone, Copy)]
struct Task<'a> {
    bytes: &'a [u8],
    name: &'a str,
    limits: &'a Limits,
}

/// When a reading is to end although it is not done.
struct Stop<'a> {
    cancel: &'a AtomicBool,
    end: Option<Instant>,
    limits: &'a Limits,
}

impl Stop<'_> {
    fn reason(&self) -> Option<Refusal> {
        if self.cancel.load(Ordering::Relaxed) {
            return Some(Refusal::Cancelled);
        }
        let late = self.end.is_some_and(|end| Instant::now() >= end);
        late.then_some(Refusal::TookTooLong { seconds: self.limits.seconds })
    }
}

fn in_this(
    Task { bytes, name, limits }: Task<'_>,
    stop: &Stop<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, Refusal> {
    let mut reason = None;
    let read = import::read(bytes, name, limits, &mut |at| {
        progress(at);
        reason = stop.reason();
        if reason.is_some() { Flow::Break(()) } else { Flow::Continue(()) }
    });
    match reason {
        Some(reason) => Err(reason),
        None => read,
    }
}

fn in_its_own(
    program: &Path,
    task: Task<'_>,
    stop: &Stop<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<Sheet>, Refusal> {
    let mut child = start(program).map_err(|error| broke_off(&error))?;
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    thread::scope(|threads| {
        // What the child does not take, it says in its answer or by ending.
        threads.spawn(move || {
            stdin.map(|to| wire::ask(&mut BufWriter::new(to), task.name, task.limits, task.bytes))
        });
        let last_words = threads.spawn(move || stderr.map(last_words).unwrap_or_default());
        let (send, answers) = sync_channel(16);
        threads.spawn(move || stdout.map(|from| pass_on(from, task.limits, &send)));
        let outcome = gather(&answers, stop, progress);
        // Ended or not: from here on nobody listens to it.
        let _ = child.kill();
        let status = child.wait();
        drop(answers);
        outcome.unwrap_or_else(|| Err(ended(status, &last_words.join().unwrap_or_default(), task.limits)))
    })
}

fn start(program: &Path) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(COMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    without_console(&mut command);
    command.spawn()
}

/// A window of its own would flash up for every file.
#[cfg(windows)]
fn without_console(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_command: &mut Command) {}

/// Takes the answers of the child as they come, until the last or until it ends.
fn pass_on(from: ChildStdout, limits: &Limits, to: &SyncSender<Answer>) {
    let mut from = BufReader::with_capacity(256 * 1024, from);
    while let Ok(answer) = wire::take(&mut from, limits) {
        let last = matches!(answer, Answer::Done | Answer::Refused(_));
        if to.send(answer).is_err() || last {
            return;
        }
    }
}

/// The sheets or the refusal; `None` when the child ended before it said either.
fn gather(
    answers: &Receiver<Answer>,
    stop: &Stop<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Option<Result<Vec<Sheet>, Refusal>> {
    let mut sheets = Vec::new();
    loop {
        if let Some(reason) = stop.reason() {
            return Some(Err(reason));
        }
        match answers.recv_timeout(LOOK_UP) {
            Ok(Answer::Progress(at)) => progress(at),
            Ok(Answer::Sheet(sheet)) => sheets.push(sheet),
            Ok(Answer::Done) => return Some(Ok(sheets)),
            Ok(Answer::Refused(refusal)) => return Some(Err(refusal)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// What the child writes where errors go, as far as it is worth keeping.
fn last_words(mut from: ChildStderr) -> String {
    const KEPT: u64 = 4 * 1024;
    let mut kept = Vec::new();
    let _ = (&mut from).take(KEPT).read_to_end(&mut kept);
    // The rest is taken, too, or the child would wait for it to be.
    let _ = io::copy(&mut from, &mut io::sink());
    String::from_utf8_lossy(&kept).into_owned()
}

/// Why a child ended without an answer.
fn ended(status: io::Result<ExitStatus>, last_words: &str, limits: &Limits) -> Refusal {
    // What every program of this language says when it is given no more.
    if last_words.contains("memory allocation of") {
        return Refusal::OutOfMemory { limit: limits.memory_bytes };
    }
    let status = status.map_or_else(|error| error.to_string(), |status| status.to_string());
    let said = last_words.lines().next().unwrap_or_default();
    broke_off(&format!("{status} {said}").trim())
}

fn broke_off(message: &impl ToString) -> Refusal {
    Refusal::BrokeOff { message: message.to_string() }
}

/// Reads the file that another process of this program asks for. `hold` is told how
/// much memory may be taken from then on.
///
/// # Errors
/// When the other process is gone, or makes no sense.
pub fn serve(from: &mut impl Read, to: &mut impl Write, hold: &mut dyn FnMut(u64)) -> io::Result<()> {
    let request = wire::hear(from, &mut |limits| hold(limits.memory_bytes))?;
    let mut to = BufWriter::with_capacity(256 * 1024, to);
    let read = import::read(&request.bytes, &request.name, &request.limits, &mut |at| {
        match wire::answer(&mut to, &Answer::Progress(at)) {
            Ok(()) => Flow::Continue(()),
            // Nobody is there to read for.
            Err(_) => Flow::Break(()),
        }
    });
    drop(request.bytes);
    match read {
        Ok(sheets) => {
            for sheet in sheets {
                wire::answer(&mut to, &Answer::Sheet(sheet))?;
            }
            wire::answer(&mut to, &Answer::Done)
        }
        Err(refusal) => wire::answer(&mut to, &Answer::Refused(refusal)),
    }
}
