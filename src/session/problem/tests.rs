//! Whether every fact that can be told has whole sentences in both languages.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::*;
use crate::document::{FaultKind, Place};
use crate::meeting::Digest;
use crate::plan::id::{ItemId, MeetingId};
use crate::store::format::{Expected, NumberFault};
use crate::store::{ReadError, Refusal as Text, Seen};
use crate::wording::Language;

const STEPS: [Step; 6] = [Step::Read, Step::Write, Step::Backup, Step::Lock, Step::Recovery, Step::Snapshot];

fn words() -> [Words; 2] {
    Language::ALL.map(Words::new)
}

fn moment() -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(2020, 9, 7).and_then(|day| day.and_hms_opt(16, 0, 0)).unwrap()
}

fn position(line: usize, column: usize) -> Position {
    Position { line, column }
}

fn fault(name: &str) -> (Fault, Position) {
    (Fault { place: Place::root(), kind: FaultKind::NoSuch(name.into()) }, position(28, 21))
}

fn expected() -> Vec<Expected> {
    use Expected as E;
    vec![
        E::Number,
        E::Value,
        E::Cell,
        E::WholeNumber,
        E::Version,
        E::Period,
        E::Day,
        E::Time,
        E::Moment,
        E::Id('g'),
        E::Digest,
        E::Text,
        E::List,
        E::Group,
        E::Point,
        E::Step,
        E::Expression,
        E::Word,
    ]
}

/// Every way a text may be refused. The `match` grows with the enum, so that
/// none is forgotten here.
fn texts() -> Vec<Text> {
    let found = || "fundet".to_owned();
    let numbers =
        [NumberFault::NotFinite, NumberFault::Exponent, NumberFault::TooManyDigits, NumberFault::NotANumber];
    let mut all = vec![
        Text::Empty,
        Text::TooLarge { most: 64 * 1024 * 1024 },
        Text::TooManyValues { most: 8_000_000 },
        Text::NotUtf8,
        Text::NotAPlan { found: found() },
        Text::NoVersion,
        Text::TooNew { found: 2, known: 1 },
        Text::Extension,
        Text::UnknownField { found: found(), of: None, expected: &["id", "title"] },
        Text::UnknownWord { found: found(), of: None, expected: &["Local", "Minister"] },
        Text::MissingField { field: "unit", of: Some("Series".into()) },
        Text::DuplicateField { field: "title", of: None },
        Text::TooDeep,
        Text::DecimalComma { found: "1,5".into() },
        Text::Truncated { opened: None },
        Text::Truncated { opened: Some(position(3, 4)) },
        Text::MissingComma,
        Text::TextAfterEnd { found: found() },
        Text::Syntax { message: "Expected string".into() },
    ];
    all.extend(expected().into_iter().map(|expected| Text::BadValue { expected, found: found() }));
    all.extend(numbers.map(|fault| Text::BadNumber { expected: Expected::Number, found: found(), fault }));
    for text in &all {
        match text {
            Text::Empty
            | Text::TooLarge { .. }
            | Text::TooManyValues { .. }
            | Text::NotUtf8
            | Text::NotAPlan { .. }
            | Text::NoVersion
            | Text::TooNew { .. }
            | Text::Extension
            | Text::UnknownField { .. }
            | Text::UnknownWord { .. }
            | Text::MissingField { .. }
            | Text::DuplicateField { .. }
            | Text::TooDeep
            | Text::DecimalComma { .. }
            | Text::BadNumber { .. }
            | Text::BadValue { .. }
            | Text::Truncated { .. }
            | Text::MissingComma
            | Text::TextAfterEnd { .. }
            | Text::Syntax { .. } => {}
        }
    }
    all
}

fn kinds() -> Vec<ErrorKind> {
    let other = std::io::ErrorKind::Other;
    let refused = |refusal| ErrorKind::Refused(Box::new(ReadError { position: position(12, 4), refusal }));
    let mut all = vec![
        ErrorKind::NotFound,
        ErrorKind::FolderGone,
        ErrorKind::NotAFile,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnly,
        ErrorKind::NoSpace,
        ErrorKind::InUse,
        ErrorKind::Faulty { faults: Vec::new(), more: 0 },
        ErrorKind::Faulty { faults: vec![fault("s12")], more: 0 },
        ErrorKind::Faulty { faults: vec![fault("s12"), fault("s13")], more: 40 },
        ErrorKind::ChangedOnDisk { expected: Seen::Absent, found: Seen::of(b"x") },
        ErrorKind::Unwritable { message: "too deep".into() },
        ErrorKind::NoSuchItem { meeting: MeetingId(1), item: Some(ItemId(2)) },
        ErrorKind::OtherSnapshot { found: Digest([7; 32]) },
        ErrorKind::Other { kind: other, message: "bad sector".into() },
    ];
    all.extend(texts().into_iter().map(refused));
    for kind in &all {
        match kind {
            ErrorKind::NotFound
            | ErrorKind::FolderGone
            | ErrorKind::NotAFile
            | ErrorKind::PermissionDenied
            | ErrorKind::ReadOnly
            | ErrorKind::NoSpace
            | ErrorKind::InUse
            | ErrorKind::Refused(_)
            | ErrorKind::Faulty { .. }
            | ErrorKind::ChangedOnDisk { .. }
            | ErrorKind::Unwritable { .. }
            | ErrorKind::NoSuchItem { .. }
            | ErrorKind::OtherSnapshot { .. }
            | ErrorKind::Other { .. } => {}
        }
    }
    all
}

fn errors() -> Vec<Error> {
    let at = |step, kind| Error { step, path: PathBuf::from("mappe/plan.ron"), kind };
    STEPS.into_iter().flat_map(|step| kinds().into_iter().map(move |kind| at(step, kind))).collect()
}

fn events() -> Vec<Event> {
    let path = || PathBuf::from("mappe/plan.ron");
    let holder = || Holder { user: "mette".into(), host: "pc-12".into(), process: 1, since: moment() };
    let nobody = || Holder { user: String::new(), host: String::new(), ..holder() };
    let failed = || Error { step: Step::Recovery, path: path(), kind: ErrorKind::NoSpace };
    vec![
        Event::Saved(path()),
        Event::NothingToSave,
        Event::Failed(failed()),
        Event::HeldBy { path: path(), holder: None },
        Event::HeldBy { path: path(), holder: Some(nobody()) },
        Event::HeldBy { path: path(), holder: Some(holder()) },
        Event::NotSavedHeldBy { path: path(), holder: Some(holder()) },
        Event::SavedUncertainly(path()),
        Event::ReadOnly,
        Event::AnswerFirst,
        Event::CommentsWillGo(path()),
        Event::ChangedOnDisk(path()),
        Event::SnapshotTaken { number: 2, path: path() },
        Event::AgendaSent { version: 1, path: path() },
        Event::AgendaSent { version: 2, path: path() },
        Event::JudgedOtherwise { goals: 1 },
        Event::SnapshotAlone { number: 2, taken: "2020-09-07T12:00:00".parse().unwrap() },
        Event::SaveBeforeSnapshot,
        Event::SnapshotsVerified { whole: 0, broken: 0 },
        Event::SnapshotsVerified { whole: 1, broken: 0 },
        Event::SnapshotsVerified { whole: 3, broken: 0 },
        Event::SnapshotsVerified { whole: 3, broken: 1 },
        Event::SnapshotsVerified { whole: 3, broken: 2 },
        Event::Restored { taken: moment() },
        Event::RecoveryUnreadable(path()),
        Event::NoRecovery(failed()),
        Event::Refused(Refusal::NoSuch("g9".into())),
        Event::Refused(Refusal::Empty),
        Event::Refused(Refusal::InUse(1)),
        Event::Refused(Refusal::InUse(3)),
        Event::Refused(Refusal::HasSnapshot),
        Event::Refused(Refusal::Sent),
        Event::Refused(Refusal::NotSent),
        Event::Refused(Refusal::MinutesApproved),
        Event::Refused(Refusal::EmptyScale),
        Event::Refused(Refusal::WrongCell),
        Event::Refused(Refusal::TooManyDecimals(6)),
        Event::Refused(Refusal::NoIdsLeft),
    ]
}

/// Whole: no key or variable shows, and it begins and ends as a sentence does.
#[track_caller]
fn is_whole(sentence: &str, what: &dyn std::fmt::Debug) {
    let has_key =
        ["[problem", "[findings", "[budget", "{$", "{ $"].iter().any(|mark| sentence.contains(mark));
    assert!(!has_key, "{what:?}: {sentence}");
    assert!(!sentence.contains("  ") && !sentence.contains(".."), "{what:?}: {sentence}");
    assert!(!sentence.trim().is_empty() && sentence.trim() == sentence, "{what:?}: {sentence:?}");
}

#[track_caller]
fn says(told: &Told, text: &str, hint: &str) {
    let hard = |text: &str| text.replace('\u{a0}', " ");
    assert_eq!((hard(&told.text).as_str(), told.hint.as_deref().map(hard).as_deref()), (text, Some(hint)));
}

#[test]
fn every_failure_has_whole_sentences_and_says_what_to_do() {
    for words in words() {
        for error in errors() {
            for told in [failure(&error, &words), failure_with_path(&error, &words)] {
                is_whole(&told.text, &error);
                is_whole(&told.hint.unwrap_or_default(), &error);
            }
        }
    }
}

#[test]
fn every_event_has_whole_sentences() {
    for words in words() {
        for event in events() {
            let told = tell(&event, &words);
            is_whole(&told.text, &event);
            assert!(told.text.ends_with('.'), "{}", told.text);
            if let Some(hint) = told.hint {
                is_whole(&hint, &event);
                assert!(hint.ends_with('.'), "{hint}");
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_never_helped_by_saving() {
    let words = Words::new(Language::Danish);
    for kind in kinds() {
        let error = Error { step: Step::Read, path: PathBuf::from("plan.ron"), kind };
        let hint = failure(&error, &words).hint.unwrap_or_default();
        let saves = hint.contains("gem i") || hint.contains("Gem i") || hint.contains("gem igen");
        assert!(!saves || error.kind == ErrorKind::NoSpace || error.kind == ErrorKind::ReadOnly, "{hint}");
    }
}

#[test]
fn a_fault_in_what_is_to_be_saved_points_at_no_line_of_the_file() {
    let words = Words::new(Language::English);
    let kind = ErrorKind::Faulty { faults: vec![fault("s12")], more: 0 };
    let error = Error { step: Step::Write, path: PathBuf::from("plan.ron"), kind };
    let told = failure(&error, &words);
    assert!(!told.text.contains("28"), "{}", told.text);
}

#[test]
fn a_text_that_cannot_be_read_is_told_with_its_place_and_what_to_write() {
    let [danish, english] = words();
    let refusal = Text::DecimalComma { found: "290,5".into() };
    let read_error = ReadError { position: position(47, 23), refusal };
    let kind = ErrorKind::Refused(Box::new(read_error));
    let error = Error { step: Step::Read, path: PathBuf::from("mappe/plan.ron"), kind };
    says(
        &failure(&error, &danish),
        "plan.ron kunne ikke åbnes. Linje 47, tegn 23: Tallet ”290,5” er skrevet med komma.",
        "Skriv 290.5. I filen er punktum decimaltegn.",
    );
    says(
        &failure_with_path(&error, &english),
        "mappe/plan.ron:47:23: The number “290,5” is written with a comma.",
        "Write 290.5. In the file the decimal mark is a point.",
    );
}

#[test]
fn a_plan_that_somebody_has_is_told_with_who_and_since_when() {
    let [danish, english] = words();
    let holder = Holder { user: "mette".into(), host: "pc-12".into(), process: 1, since: moment() };
    let event = Event::HeldBy { path: PathBuf::from("mappe/plan.ron"), holder: Some(holder) };
    says(
        &tell(&event, &danish),
        "plan.ron er åben hos mette på pc-12. Du kan læse planen, men ikke ændre den. \
         Den har været åben siden 7. september 2020 kl. 16.00.",
        "Bed om, at den lukkes dér, og åbn den igen, eller arbejd videre i en kopi med Gem som.",
    );
    assert!(tell(&event, &english).text.contains("mette at pc-12"), "{}", tell(&event, &english).text);
}

#[test]
fn more_faults_than_one_are_counted() {
    let [danish, _] = words();
    let kind = ErrorKind::Faulty { faults: vec![fault("s12"), fault("s13")], more: 40 };
    let error = Error { step: Step::Read, path: PathBuf::from("plan.ron"), kind };
    says(
        &failure_with_path(&error, &danish),
        "plan.ron:28:21: Der henvises til s12, som ikke findes. Ret henvisningen, eller fjern den.",
        "Der er 41 fejl til. Kommandoen planbord check viser dem. Ret filen, eller åbn den forrige udgave (.bak).",
    );
}
