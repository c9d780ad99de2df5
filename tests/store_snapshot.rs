//! Frozen states: taken, opened, proved unchanged, never overwritten.

#[path = "../benches/large_plan/mod.rs"]
mod large_plan;
mod store_support;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{NaiveDate, NaiveDateTime};
use planbord::document::Document;
use planbord::meeting::SnapshotRef;
use planbord::plan::id::{ItemId, MeetingId};
use planbord::store::snapshot::{
    Judged, Protection, Request, Taken, Verdict, copy_all, folder, open, take, verify,
};
use planbord::store::{Disk, Error, ErrorKind, FileSystem, digest, to_text};
use store_support::{After, FailingDisk, Failure};
use tempfile::TempDir;

const FIRST: &str = "001-2020-09-07-punkt-60.ron";

fn at(hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2020, 9, 1).unwrap().and_hms_opt(hour, 0, 0).unwrap()
}

struct Desk {
    folder: TempDir,
    plan: PathBuf,
    document: Document,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let plan = folder.path().join("aabenraa-2021.ron");
        let document = large_plan::build(large_plan::SIZES[0]);
        fs::write(&plan, to_text(&document).unwrap()).unwrap();
        Self { folder, plan, document }
    }

    fn request(&self, item: usize) -> Request {
        let meeting = self.document.meetings.at(0).unwrap();
        let item = Some(meeting.items.at(item).unwrap().id);
        let program = "planbord 0.1.0".into();
        let (by, note, judged) = (String::new(), String::new(), Vec::new());
        Request { meeting: meeting.id, item, taken: at(12), program, by, note, judged }
    }

    fn try_take(&self, files: &dyn FileSystem) -> Result<Taken, Error> {
        take(files, &self.plan, &self.document, self.request(0))
    }

    /// Takes a snapshot and lets the plan refer to it, as the application does.
    fn take(&mut self) -> SnapshotRef {
        let taken = self.try_take(&Disk).unwrap();
        self.document.snapshots.push(taken.reference.clone());
        taken.reference
    }

    fn path(&self, reference: &SnapshotRef) -> PathBuf {
        folder(&self.plan).join(&reference.file)
    }

    fn rewrite(&self, reference: &SnapshotRef, change: impl Fn(&str) -> String) {
        let path = self.path(reference);
        let text = fs::read_to_string(&path).unwrap();
        fs::remove_file(&path).unwrap();
        fs::write(&path, change(&text)).unwrap();
    }

    fn verdicts(&self) -> Vec<Verdict> {
        let verified = verify(&Disk, &self.plan, &self.document.snapshots);
        verified.verdicts.into_iter().map(|(_, verdict)| verdict).collect()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let names = Disk.list(folder).unwrap();
    names.into_iter().map(|name| name.into_string().unwrap()).collect()
}

#[test]
fn a_snapshot_holds_the_whole_plan_and_says_what_it_is_for() {
    let desk = Desk::new();
    let taken = desk.try_take(&Disk).unwrap();
    let reference = &taken.reference;
    assert_eq!(
        taken.path,
        desk.folder.path().join("aabenraa-2021.snapshots").join(FIRST).canonicalize().unwrap()
    );
    assert_eq!((reference.number, reference.file.as_str(), reference.taken), (1, FIRST, at(12)));
    let frozen = open(&Disk, &desk.plan, reference).unwrap();
    assert_eq!(frozen.document, desk.document);
    assert_eq!((frozen.header.number, frozen.header.previous), (1, None));
    assert_eq!(frozen.header.program, "planbord 0.1.0");
    assert_eq!((frozen.header.meeting, frozen.header.item), (reference.meeting, reference.item));
    let text = fs::read_to_string(&taken.path).unwrap();
    assert!(text.starts_with("(\n  version: 1,\n  snapshot: (\n    number: 1,\n"));
}

#[test]
fn a_snapshot_is_write_protected() {
    let desk = Desk::new();
    let taken = desk.try_take(&Disk).unwrap();
    assert_eq!(taken.protection, Protection::ReadOnly);
    assert!(fs::metadata(&taken.path).unwrap().permissions().readonly());
}

#[test]
fn the_digest_is_the_one_that_sha256sum_prints() {
    let desk = Desk::new();
    let taken = desk.try_take(&Disk).unwrap();
    // As published for the empty text and for `abc`.
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!((digest(b"").to_string(), digest(b"abc").to_string()), (empty.into(), abc.into()));
    // And where there is such a program, as it says.
    if let Ok(output) = Command::new("sha256sum").arg(&taken.path).output() {
        assert!(output.stdout.starts_with(taken.reference.digest.to_string().as_bytes()));
    }
}

#[test]
fn each_holds_the_digest_of_the_one_before_it() {
    let mut desk = Desk::new();
    let (first, second, third) = (desk.take(), desk.take(), desk.take());
    assert_eq!((first.number, second.number, third.number), (1, 2, 3));
    assert_eq!(third.file, "003-2020-09-07-punkt-60.ron");
    let previous = |reference| open(&Disk, &desk.plan, reference).unwrap().header.previous;
    assert_eq!(previous(&second), Some(first.digest));
    assert_eq!(previous(&third), Some(second.digest));
    let frozen = open(&Disk, &desk.plan, &third).unwrap();
    assert_eq!(frozen.document.snapshots, [first, second]);
    assert_eq!(desk.verdicts(), [Verdict::Unchanged, Verdict::Unchanged, Verdict::Unchanged]);
}

#[test]
fn a_changed_snapshot_is_found_out_and_not_opened() {
    let mut desk = Desk::new();
    let reference = desk.take();
    desk.rewrite(&reference, |text| text.replacen("Ledige", "ledige", 1));
    let found = digest(&fs::read(desk.path(&reference)).unwrap());
    assert_eq!(desk.verdicts(), [Verdict::Changed { found }]);
    let error = open(&Disk, &desk.plan, &reference).unwrap_err();
    assert_eq!(error.kind, ErrorKind::OtherSnapshot { found });
}

#[test]
fn a_missing_snapshot_is_found_out() {
    let mut desk = Desk::new();
    let (first, _) = (desk.take(), desk.take());
    fs::remove_file(desk.path(&first)).unwrap();
    assert_eq!(desk.verdicts(), [Verdict::Missing, Verdict::Unchanged]);
    fs::remove_dir_all(folder(&desk.plan)).unwrap();
    assert_eq!(desk.verdicts(), [Verdict::Missing, Verdict::Missing]);
    assert_eq!(open(&Disk, &desk.plan, &first).unwrap_err().kind, ErrorKind::NotFound);
}

#[test]
fn a_snapshot_that_was_never_readable_is_told_from_a_changed_one() {
    let mut desk = Desk::new();
    let reference = desk.take();
    desk.rewrite(&reference, |_| "(version: 2)".into());
    desk.document.snapshots[0].digest = digest(b"(version: 2)");
    assert!(matches!(desk.verdicts().as_slice(), [Verdict::Unreadable(ErrorKind::Refused(_))]));
}

#[test]
fn a_reference_taken_out_of_the_middle_breaks_the_chain() {
    let mut desk = Desk::new();
    let (first, second) = (desk.take(), desk.take());
    desk.take();
    desk.document.snapshots.remove(1);
    let broken = Verdict::ChainBroken { expected: Some(first.digest), found: Some(second.digest) };
    assert_eq!(desk.verdicts(), [Verdict::Unchanged, broken]);
}

#[test]
fn a_reference_that_was_given_to_another_item_is_found_out() {
    let mut desk = Desk::new();
    desk.take();
    desk.document.snapshots[0].item = desk.request(1).item;
    assert!(matches!(desk.verdicts().as_slice(), [Verdict::Relabelled { .. }]));
}

#[test]
fn a_snapshot_whose_reference_was_undone_stays_and_is_a_stranger() {
    let desk = Desk::new();
    let orphan = desk.try_take(&Disk).unwrap();
    let before = fs::read(&orphan.path).unwrap();
    let mut desk = Desk { ..desk };
    desk.document.plan.title = "Anderledes".into();
    let reference = desk.take();
    assert_eq!(reference.file, "001-2020-09-07-punkt-60-2.ron");
    assert_eq!(fs::read(&orphan.path).unwrap(), before);
    let verified = verify(&Disk, &desk.plan, &desk.document.snapshots);
    assert_eq!(verified.verdicts[0].1, Verdict::Unchanged);
    assert_eq!(verified.strangers, [FIRST]);
}

#[test]
fn an_item_number_cannot_lead_out_of_the_folder() {
    for (number, name) in [
        ("../../x", "x"),
        ("1.a", "1-a"),
        ("A/B", "a-b"),
        ("", "uden-nummer"),
        ("æøå", "uden-nummer"),
        ("12345678901234567890123", "12345678901234567890"),
    ] {
        let mut desk = Desk::new();
        let Request { meeting, item, .. } = desk.request(0);
        desk.document.meetings.get_mut(meeting).unwrap().items.get_mut(item.unwrap()).unwrap().number =
            number.into();
        assert_eq!(desk.take().file, format!("001-2020-09-07-punkt-{name}.ron"));
    }
}

#[test]
fn there_is_no_snapshot_for_no_item() {
    let desk = Desk::new();
    let request = Request { item: Some(ItemId(9999)), ..desk.request(0) };
    let (meeting, item) = (MeetingId(request.meeting.0), request.item);
    let error = take(&Disk, &desk.plan, &desk.document, request).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NoSuchItem { meeting, item });
    assert!(!folder(&desk.plan).exists());
}

#[test]
fn wherever_a_step_fails_there_is_a_whole_snapshot_or_none() {
    for after in [After::GoesOn, After::Dead] {
        for step in 0..50 {
            let desk = Desk::new();
            let disk = FailingDisk(Failure::at(step, after, io::ErrorKind::StorageFull));
            let result = desk.try_take(&disk);
            if folder(&desk.plan).exists() {
                for name in names(&folder(&desk.plan)).iter().filter(|name| !name.starts_with('.')) {
                    let bytes = fs::read(folder(&desk.plan).join(name)).unwrap();
                    let mut reference = Desk::new().try_take(&Disk).unwrap().reference;
                    assert_eq!(reference.digest, digest(&bytes), "half a snapshot at step {step}");
                    reference.file.clone_from(name);
                    assert_eq!(open(&Disk, &desk.plan, &reference).unwrap().document, desk.document);
                }
            }
            assert!(after == After::Dead || !names_with_dot(&desk), "a draft was left over at step {step}");
            if !disk.0.has_struck() {
                result.unwrap();
                assert!(step > 5);
                break;
            }
            // A snapshot that cannot be write-protected is a snapshot all the same.
            assert!(result.is_err() || result.is_ok_and(|taken| taken.protection != Protection::ReadOnly));
        }
    }
}

fn names_with_dot(desk: &Desk) -> bool {
    let folder = folder(&desk.plan);
    folder.exists() && names(&folder).iter().any(|name| name.starts_with('.'))
}

#[test]
fn what_stood_in_the_way_is_said_as_a_fact() {
    let check = |kind: io::ErrorKind, expected: ErrorKind| {
        let desk = Desk::new();
        // The first step finds the plan; the second makes the folder.
        let disk = FailingDisk(Failure::at(1, After::GoesOn, kind));
        let error = desk.try_take(&disk).unwrap_err();
        assert_eq!(error.kind, expected);
        assert!(error.path.ends_with("aabenraa-2021.snapshots"));
    };
    check(io::ErrorKind::ReadOnlyFilesystem, ErrorKind::ReadOnly);
    check(io::ErrorKind::PermissionDenied, ErrorKind::PermissionDenied);
    check(io::ErrorKind::StorageFull, ErrorKind::NoSpace);
}

#[test]
fn a_copy_of_the_plan_takes_its_snapshots_along() {
    let mut desk = Desk::new();
    desk.take();
    desk.take();
    let copy = desk.folder.path().join("kopi.ron");
    fs::copy(&desk.plan, &copy).unwrap();
    for _ in 0..2 {
        copy_all(&Disk, &desk.plan, &copy, &desk.document.snapshots).unwrap();
        let verified = verify(&Disk, &copy, &desk.document.snapshots);
        assert!(verified.verdicts.iter().all(|(_, verdict)| *verdict == Verdict::Unchanged));
        assert_eq!(verified.strangers, [""; 0]);
    }
}

#[test]
fn a_whole_agenda_is_frozen_without_private_notes_and_with_what_was_said() {
    let mut desk = Desk::new();
    let meeting = desk.document.meetings.at(0).unwrap().id;
    let items = &mut desk.document.meetings.get_mut(meeting).unwrap().items;
    let first = items.at(0).unwrap().id;
    items.get_mut(first).unwrap().notes = "Ring til Ann først.".to_owned();
    let goal = desk.document.plan.goals.at(0).unwrap().id;
    let judged = vec![Judged { goal, verdict: "nået".to_owned(), reason: "465 er højst 465.".to_owned() }];
    let by = "Bo Lund".to_owned();
    let request = Request { item: None, by, judged: judged.clone(), ..desk.request(0) };
    let taken = take(&Disk, &desk.plan, &desk.document, request).unwrap();
    let name = taken.path.file_name().unwrap().to_str().unwrap();
    assert_eq!((name, taken.reference.item), ("001-2020-09-07-dagsorden.ron", None));
    assert!(!fs::read_to_string(&taken.path).unwrap().contains("Ring til Ann"));
    let frozen = open(&Disk, &desk.plan, &taken.reference).unwrap();
    assert_eq!((frozen.judged, frozen.header.by.as_str()), (judged, "Bo Lund"));

    // Another name for who took it is noticed, though the file is unchanged.
    let renamed = SnapshotRef { by: "Ann".to_owned(), ..taken.reference };
    let verdicts = verify(&Disk, &desk.plan, &[renamed]).verdicts;
    assert!(matches!(verdicts[0].1, Verdict::Relabelled { .. }), "{verdicts:?}");
}
