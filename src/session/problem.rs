//! Sentences for what happened: first what, then what to do. This is the one
//! place where facts about files become text.

use std::path::Path;

use super::importing::{Arrived, Failure};
use super::notice::Event;
use super::publishing::NotMade;
use crate::document::Fault;
use crate::edit::Refusal;
use crate::store::lock::Holder;
use crate::store::{Error, ErrorKind, Position, Step};
use crate::wording::Words;

mod reading;

/// What happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What happened, and where.
    pub text: String,
    /// What to do, where there is something.
    pub hint: Option<String>,
}

impl Told {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), hint: None }
    }

    fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// What an event is to the user.
pub fn tell(event: &Event, words: &Words) -> Told {
    let about = |key: &str, path: &Path| words.fill(key, &[("file", name(path).into())]);
    let text = |key: &str| words.text(key).into_owned();
    match event {
        Event::Saved(path) => Told::new(about("problem-saved", path)),
        Event::NameTaken(path) => {
            Told::new(about("problem-name-taken", path)).hint(text("problem-name-taken-hint"))
        }
        Event::NothingToSave => Told::new(text("problem-nothing-to-save")),
        Event::Failed(error) => failure(error, words),
        Event::Refused(refusal) => refused(refusal, words),
        Event::HeldBy { path, holder } => {
            Told::new(held(words, "problem-held", path, holder.as_ref())).hint(text("problem-held-hint"))
        }
        Event::NotSavedHeldBy { path, holder } => {
            Told::new(held(words, "problem-not-saved-held", path, holder.as_ref()))
                .hint(text("problem-save-elsewhere-hint"))
        }
        Event::SavedUncertainly(path) => {
            Told::new(about("problem-saved-uncertainly", path)).hint(text("problem-saved-uncertainly-hint"))
        }
        Event::ReadOnly => Told::new(text("problem-read-only")).hint(text("problem-read-only-hint")),
        Event::AnswerFirst => Told::new(text("problem-answer-first")).hint(text("problem-answer-first-hint")),
        Event::CommentsWillGo(path) => {
            Told::new(about("problem-comments", path)).hint(text("problem-comments-hint"))
        }
        Event::ChangedOnDisk(path) => {
            Told::new(about("problem-changed-on-disk", path)).hint(text("problem-changed-on-disk-hint"))
        }
        Event::SnapshotTaken { number, path } => Told::new(words.fill(
            "problem-snapshot-taken",
            &[("number", number.to_string().into()), ("file", name(path).into())],
        )),
        Event::AgendaSent { version, path } => Told::new(
            words.fill("problem-agenda-sent", &[("version", (*version).into()), ("file", name(path).into())]),
        ),
        Event::SnapshotAlone { number, taken } => {
            let args = [("number", number.to_string().into()), ("taken", words.moment(*taken).into())];
            Told::new(words.fill("problem-snapshot-alone", &args)).hint(text("problem-snapshot-alone-hint"))
        }
        Event::JudgedOtherwise { goals } => {
            Told::new(words.fill("problem-judged-otherwise", &[("count", (*goals).into())]))
                .hint(text("problem-judged-otherwise-hint"))
        }
        Event::SaveBeforeSnapshot => {
            Told::new(text("problem-save-before-snapshot")).hint(text("problem-save-before-snapshot-hint"))
        }
        Event::SnapshotsVerified { whole, broken: 0 } => {
            Told::new(words.fill("problem-snapshots-whole", &[("count", (*whole).into())]))
        }
        Event::SnapshotsVerified { broken, .. } => {
            Told::new(words.fill("problem-snapshots-broken", &[("count", (*broken).into())]))
                .hint(text("problem-snapshots-broken-hint"))
        }
        Event::Restored { taken } => {
            let when = words.moment(*taken);
            Told::new(words.fill("problem-restored", &[("when", when.into())]))
                .hint(text("problem-restored-hint"))
        }
        Event::RecoveryUnreadable(path) => Told::new(text("problem-recovery-unreadable"))
            .hint(about("problem-recovery-unreadable-hint", path)),
        Event::NoPlanForFigures => {
            Told::new(text("problem-no-plan-for-figures")).hint(text("problem-no-plan-for-figures-hint"))
        }
        Event::NothingToPaste => {
            Told::new(text("problem-nothing-to-paste")).hint(text("problem-nothing-to-paste-hint"))
        }
        Event::Imported { file, arrived } => Told::new(imported(file, *arrived, words)),
        Event::Exported(path) => Told::new(about("problem-exported", path)),
        Event::Released(path) => {
            Told::new(about("problem-exported", path)).hint(text("problem-released-hint"))
        }
        Event::NotRecorded(path) => {
            Told::new(about("problem-not-recorded", path)).hint(text("problem-not-recorded-hint"))
        }
        Event::NotMade(why) => not_made(why, words),
        Event::NothingImported { file } => {
            Told::new(words.fill("problem-nothing-imported", &[("file", import_name(file, words).into())]))
        }
        Event::NoRecovery(error) => {
            Told::new(failure(error, words).text).hint(text("problem-no-recovery-hint"))
        }
    }
}

/// Why something did not leave the program, and what to do about it.
fn not_made(why: &NotMade, words: &Words) -> Told {
    let about = |key: &str, path: &Path| words.fill(key, &[("file", name(path).into())]);
    match why {
        NotMade::Chart(message) => {
            Told::new(words.fill("problem-not-exported", &[("message", message.into())]))
        }
        NotMade::Document(message) => {
            Told::new(words.fill("problem-document-not-made", &[("message", message.into())]))
                .hint(text_of(words, "problem-document-not-made-hint"))
        }
        NotMade::BrokeOff(path) => Told::new(about("problem-document-broke-off", path))
            .hint(text_of(words, "problem-document-not-made-hint")),
        NotMade::OtherKind(path) => {
            Told::new(about("problem-other-kind", path)).hint(text_of(words, "problem-other-kind-hint"))
        }
        NotMade::NoMeeting => {
            Told::new(text_of(words, "problem-no-meeting")).hint(text_of(words, "problem-no-meeting-hint"))
        }
        NotMade::Slides(message) => {
            Told::new(words.fill("problem-slides-not-made", &[("message", message.into())]))
        }
        NotMade::Cancelled(path) => Told::new(about("problem-document-cancelled", path)),
        NotMade::PlanClosed(path) => Told::new(about("problem-document-plan-closed", path))
            .hint(text_of(words, "problem-document-plan-closed-hint")),
    }
}

/// What came of a file: `fil.csv: 2 nye serier, 14 nye tal, 3 reviderede.`
fn imported(file: &str, arrived: Arrived, words: &Words) -> String {
    let Arrived { new_series, series, new, revised, gone } = arrived;
    let parts = [
        ("problem-imported-new-series", new_series),
        ("problem-imported-series", series),
        ("problem-imported-new", new),
        ("problem-imported-revised", revised),
        ("problem-imported-gone", gone),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(key, count)| words.fill(key, &[("count", count.into())])).collect();
    let file = import_name(file, words);
    words.fill("problem-imported", &[("file", file.into()), ("parts", parts.join(", ").into())])
}

/// What a file is called; what was copied has no name.
pub fn import_name(file: &str, words: &Words) -> String {
    if file.is_empty() { words.text("import-pasted").into_owned() } else { file.to_owned() }
}

/// Why nothing of a file can be taken.
pub fn import_failure(why: &Failure, words: &Words) -> Told {
    match why {
        Failure::Unreadable(error) => failure(error, words),
        Failure::Refused(refusal) => Told::new(words.import_refusal(refusal)),
    }
}

/// Why a file could not be read or written.
pub fn failure(error: &Error, words: &Words) -> Told {
    let Error { step, path, kind } = error;
    let what = words.fill(step_key(*step), &[("file", name(path).into())]);
    let (why, hint) = reason(*step, kind, words);
    Told { text: format!("{what} {why}"), hint }
}

fn step_key(step: Step) -> &'static str {
    match step {
        Step::Read => "problem-step-read",
        Step::Import => "problem-step-import",
        Step::Export => "problem-step-export",
        Step::Write => "problem-step-write",
        Step::Backup => "problem-step-backup",
        Step::Lock => "problem-step-lock",
        Step::Recovery => "problem-step-recovery",
        Step::Snapshot => "problem-step-snapshot",
    }
}

/// Why, and what to do about it. What helps with a plan that cannot be read is
/// another thing than what helps with one that cannot be saved.
fn reason(step: Step, kind: &ErrorKind, words: &Words) -> (String, Option<String>) {
    let pair = |why: &str, hint: &str| (words.text(why).into_owned(), Some(text_of(words, hint)));
    let reading = matches!(step, Step::Read | Step::Import);
    match kind {
        ErrorKind::NotFound if step == Step::Snapshot => {
            pair("problem-not-found", "problem-snapshots-broken-hint")
        }
        ErrorKind::NotFound if step == Step::Import => pair("problem-not-found", "problem-figures-hint"),
        ErrorKind::NotFound => pair("problem-not-found", "problem-not-found-hint"),
        ErrorKind::FolderGone if reading => pair("problem-folder-gone", "problem-folder-gone-read-hint"),
        ErrorKind::FolderGone => pair("problem-folder-gone", "problem-folder-gone-hint"),
        ErrorKind::NotAFile if step == Step::Import => pair("problem-not-a-file", "problem-figures-hint"),
        ErrorKind::NotAFile => pair("problem-not-a-file", "problem-not-found-hint"),
        ErrorKind::PermissionDenied if reading => pair("problem-denied", "problem-denied-read-hint"),
        ErrorKind::PermissionDenied => pair("problem-denied", "problem-denied-hint"),
        ErrorKind::ReadOnly => pair("problem-write-protected", "problem-save-elsewhere-hint"),
        ErrorKind::NoSpace => pair("problem-no-space", "problem-no-space-hint"),
        ErrorKind::InUse => pair("problem-in-use", "problem-in-use-hint"),
        ErrorKind::Refused(error) => {
            let (why, hint) = reading::refused(&error.refusal, words);
            (format!("{} {why}", at(error.position, words)), Some(hint))
        }
        ErrorKind::Faulty { faults, more } => faulty(step, faults, *more, words),
        ErrorKind::ChangedOnDisk { .. } => pair("problem-changed", "problem-changed-on-disk-hint"),
        ErrorKind::Unwritable { message } => (
            words.fill("problem-unwritable", &[("message", message.into())]),
            Some(text_of(words, "problem-report-hint")),
        ),
        ErrorKind::NoSuchItem { .. } => pair("problem-no-such-item", "problem-no-such-item-hint"),
        ErrorKind::OtherSnapshot { .. } => pair("problem-other-snapshot", "problem-snapshots-broken-hint"),
        ErrorKind::Other { message, .. } => {
            let hint = if reading { "problem-read-elsewhere-hint" } else { "problem-save-elsewhere-hint" };
            let why = words.fill("problem-other", &[("message", message.into())]);
            (why, Some(text_of(words, hint)))
        }
    }
}

fn faulty(step: Step, faults: &[(Fault, Position)], more: usize, words: &Words) -> (String, Option<String>) {
    let Some((fault, position)) = faults.first() else {
        return (text_of(words, "problem-faulty"), Some(text_of(words, "problem-faulty-hint")));
    };
    let what = words.fault(&fault.kind);
    if matches!(step, Step::Write | Step::Snapshot | Step::Export) {
        // No edit makes a fault, so the user can correct nothing, and there is no such line yet.
        return (what, Some(text_of(words, "problem-report-hint")));
    }
    (format!("{} {what}", at(*position, words)), Some(faulty_hint(faults.len() - 1 + more, words)))
}

fn faulty_hint(others: usize, words: &Words) -> String {
    match others {
        0 => text_of(words, "problem-faulty-hint"),
        others => words.fill("problem-faulty-others-hint", &[("count", others.into())]),
    }
}

fn text_of(words: &Words, key: &str) -> String {
    words.text(key).into_owned()
}

/// `Linje 12, tegn 4:`, to stand before what is wrong there.
pub(super) fn at(position: Position, words: &Words) -> String {
    words.fill(
        "problem-at",
        &[("line", position.line.to_string().into()), ("column", position.column.to_string().into())],
    )
}

/// Why a change cannot be made, and what to do about it.
pub fn refused(refusal: &Refusal, words: &Words) -> Told {
    let text = |key: &str| words.text(key).into_owned();
    match refusal {
        Refusal::NoSuch(_) => Told::new(text("problem-refused-gone")),
        Refusal::Empty => Told::new(text("problem-refused-empty")).hint(text("problem-refused-empty-hint")),
        Refusal::InUse(count) => {
            Told::new(words.fill("problem-refused-in-use", &[("count", (*count).into())]))
                .hint(text("problem-refused-in-use-hint"))
        }
        Refusal::HasSnapshot => {
            Told::new(text("problem-refused-snapshot")).hint(text("problem-refused-snapshot-hint"))
        }
        Refusal::Sent => Told::new(text("problem-refused-sent")).hint(text("problem-refused-sent-hint")),
        Refusal::NotSent => {
            Told::new(text("problem-refused-not-sent")).hint(text("problem-refused-not-sent-hint"))
        }
        Refusal::MinutesApproved => {
            Told::new(text("problem-refused-approved")).hint(text("problem-refused-approved-hint"))
        }
        Refusal::EmptyScale => Told::new(text("problem-refused-scale")),
        Refusal::Impossible(unfit) => Told::new(words.unfit(*unfit)),
        Refusal::LastTarget => Told::new(text("problem-refused-last-target")),
        Refusal::ServesItself => Told::new(text("problem-refused-serves-itself")),
        Refusal::EndsBeforeItBegins => Told::new(text("problem-refused-ends-before")),
        Refusal::NoReason => Told::new(text("problem-refused-no-reason")),
        Refusal::Fault(fault) => Told::new(words.fault(fault)),
        Refusal::WrongCell => Told::new(text("problem-refused-cell")),
        Refusal::TooManyDecimals(most) => {
            Told::new(words.fill("problem-refused-decimals", &[("most", most.to_string().into())]))
        }
        Refusal::NoIdsLeft => Told::new(text("problem-refused-ids")).hint(text("problem-report-hint")),
    }
}

fn held(words: &Words, key: &str, path: &Path, holder: Option<&Holder>) -> String {
    let who = holder.map(|holder| match (holder.user.as_str(), holder.host.as_str()) {
        ("", "") => words.text("problem-somebody").into_owned(),
        (user, "") => user.to_owned(),
        ("", host) => host.to_owned(),
        (user, host) => words.fill("problem-user-at", &[("user", user.into()), ("host", host.into())]),
    });
    let who = who.unwrap_or_else(|| words.text("problem-somebody").into_owned());
    let open = words.fill(key, &[("file", name(path).into()), ("who", who.into())]);
    match holder {
        Some(holder) => {
            let since = words.moment(holder.since);
            format!("{open} {}", words.fill("problem-since", &[("since", since.into())]))
        }
        None => open,
    }
}

/// What a user calls a file: its name, and the folder only where that is all there is.
fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Why a file could not be read, for the terminal: `plan.ron:12:4: …` as
/// compilers say it, which editors can follow, or the path alone.
pub fn failure_with_path(error: &Error, words: &Words) -> Told {
    let path = error.path.display();
    match &error.kind {
        ErrorKind::Refused(refused) => {
            let (why, hint) = reading::refused(&refused.refusal, words);
            Told::new(format!("{path}:{}: {why}", refused.position)).hint(hint)
        }
        ErrorKind::Faulty { faults, more } if !faults.is_empty() => {
            let (fault, position) = &faults[0];
            let hint = faulty_hint(faults.len() - 1 + more, words);
            Told::new(format!("{path}:{position}: {}", words.fault(&fault.kind))).hint(hint)
        }
        kind => {
            let (why, hint) = reason(error.step, kind, words);
            Told { text: format!("{path}: {why}"), hint }
        }
    }
}

#[cfg(test)]
mod tests;
