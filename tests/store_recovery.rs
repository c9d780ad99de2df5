//! Unsaved work survives: it is kept beside the plan, found, and never lost silently.

#[path = "../benches/large_plan/mod.rs"]
mod large_plan;
#[path = "store_support/model_disk.rs"]
mod model_disk;
mod store_support;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};
use model_disk::{Left, ModelDisk};
use planbord::document::Document;
use planbord::store::lock::{Claim, Holder, claim};
use planbord::store::recovery::{Basis, Found, Spot, abandoned_new, discard, find, keep, place_for_new};
use planbord::store::{Disk, ErrorKind, FileSystem, Refusal, Seen, to_text};
use store_support::{After, FailingDisk, Failure};
use tempfile::TempDir;

fn at(hour: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(hour, 30, 0).unwrap()
}

fn plan_on_disk() -> Document {
    large_plan::build(large_plan::SIZES[0])
}

fn edited(title: &str) -> Document {
    let mut document = plan_on_disk();
    document.plan.title = title.into();
    document
}

fn text(document: &Document) -> String {
    to_text(document).unwrap()
}

struct Desk {
    _folder: TempDir,
    plan: PathBuf,
    state: PathBuf,
    seen: Seen,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let plan = folder.path().join("plan.ron");
        fs::write(&plan, text(&plan_on_disk())).unwrap();
        let seen = Seen::of(text(&plan_on_disk()).as_bytes());
        Self { plan, state: folder.path().join("state"), seen, _folder: folder }
    }

    fn spot(&self) -> Spot {
        Spot::of(&Disk, &self.plan, &self.state)
    }

    fn keep(&self, document: &Document, hour: u32) -> PathBuf {
        keep(&Disk, &self.spot(), document, self.seen, at(hour)).unwrap()
    }

    fn find(&self) -> Found {
        find(&Disk, &self.spot()).unwrap()
    }
}

#[test]
fn unsaved_work_is_found_as_it_was_kept() {
    let desk = Desk::new();
    assert_eq!(desk.find(), Found::default());
    let path = desk.keep(&edited("Ny"), 10);
    assert!(path.ends_with(".plan.ron.recovery"));
    desk.keep(&edited("Nyere"), 11);

    let recovery = desk.find().recovery.unwrap();
    assert_eq!(recovery.document, edited("Nyere"));
    assert_eq!((recovery.taken, recovery.basis, recovery.path), (at(11), Basis::Same, path));

    discard(&Disk, &desk.spot()).unwrap();
    assert_eq!(desk.find(), Found::default());
    discard(&Disk, &desk.spot()).unwrap();
}

#[test]
fn a_plan_that_changed_meanwhile_is_noticed() {
    let desk = Desk::new();
    desk.keep(&edited("Ny"), 10);
    fs::write(&desk.plan, text(&edited("En andens"))).unwrap();
    assert_eq!(desk.find().recovery.unwrap().basis, Basis::Other);
    fs::remove_file(&desk.plan).unwrap();
    assert_eq!(desk.find().recovery.unwrap().basis, Basis::Other);
}

#[test]
fn work_that_was_saved_after_all_is_not_offered() {
    let desk = Desk::new();
    desk.keep(&edited("Ny"), 10);
    fs::write(&desk.plan, text(&edited("Ny"))).unwrap();
    assert_eq!(desk.find().recovery, None);
}

#[test]
fn a_copy_that_cannot_be_read_is_put_aside_and_told_of() {
    let desk = Desk::new();
    let path = desk.keep(&edited("Ny"), 10);
    for number in 1..=2 {
        fs::write(&path, "(version: 1, taken: ").unwrap();
        let found = desk.find();
        let [(aside, ErrorKind::Refused(error))] = found.broken.as_slice() else { panic!("{found:?}") };
        assert!(matches!(error.refusal, Refusal::Truncated { .. }));
        assert!(aside.to_string_lossy().ends_with(&format!(".plan.ron.recovery.broken-{number}")));
        assert_eq!(fs::read_to_string(aside).unwrap(), "(version: 1, taken: ");
        assert!(!path.exists());
    }
}

#[test]
fn a_copy_with_faults_says_where_they_are() {
    let desk = Desk::new();
    let path = desk.keep(&edited("Ny"), 10);
    let faulty = fs::read_to_string(&path).unwrap().replacen("series: \"s3\"", "series: \"s99\"", 1);
    let line = faulty.lines().position(|line| line.contains("s99")).unwrap() + 1;
    fs::write(&path, faulty).unwrap();
    let found = desk.find();
    let [(_, ErrorKind::Faulty { faults, .. })] = found.broken.as_slice() else { panic!("{found:?}") };
    assert_eq!(faults[0].1.line, line);
}

#[test]
fn where_nothing_can_be_written_beside_the_plan_it_is_kept_elsewhere() {
    let desk = Desk::new();
    let disk = FailingDisk(Failure::at(0, After::GoesOn, io::ErrorKind::ReadOnlyFilesystem));
    let path = keep(&disk, &desk.spot(), &edited("Ny"), desk.seen, at(10)).unwrap();
    assert!(path.starts_with(&desk.state));
    assert_eq!(desk.find().recovery.unwrap().path, path);

    // The later of two counts.
    desk.keep(&edited("Nyere"), 11);
    assert_eq!(desk.find().recovery.unwrap().document, edited("Nyere"));
    discard(&Disk, &desk.spot()).unwrap();
    assert_eq!(desk.find(), Found::default());
}

#[test]
fn where_it_can_be_kept_nowhere_that_is_said() {
    let desk = Desk::new();
    let disk = FailingDisk(Failure::at(0, After::Dead, io::ErrorKind::StorageFull));
    let error = keep(&disk, &desk.spot(), &edited("Ny"), desk.seen, at(10)).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NoSpace);
}

#[test]
fn wherever_the_power_goes_there_is_a_whole_copy_old_or_new() {
    let kept = |title: &str| {
        let disk = ModelDisk::with(&[], Failure::at(99, After::Dead, io::ErrorKind::Other));
        let spot = Spot::of(&disk, Path::new("/p/plan.ron"), Path::new("/state"));
        keep(&disk, &spot, &edited(title), Seen::Absent, at(10)).unwrap();
        disk.after_power_cut(Left::Synced, Left::Synced)[Path::new("/p/.plan.ron.recovery")].clone()
    };
    let (old, new) = (kept("Gammel"), kept("Ny"));
    for step in 0..20 {
        let failure = Failure::at(step, After::Dead, io::ErrorKind::Other);
        let disk = ModelDisk::with(&[("/p/.plan.ron.recovery", &old)], failure);
        let spot = Spot::of(&disk, Path::new("/p/plan.ron"), Path::new("/state"));
        let result = keep(&disk, &spot, &edited("Ny"), Seen::Absent, at(10));
        for names in [Left::Synced, Left::All] {
            for contents in [Left::Synced, Left::All] {
                let files = disk.after_power_cut(names, contents);
                let left = &files[Path::new("/p/.plan.ron.recovery")];
                assert!(*left == old || *left == new);
                assert!(result.is_err() || *left == new);
            }
        }
        if !disk.failure.has_struck() {
            return assert!(step > 3);
        }
    }
    panic!("keeping never ends");
}

#[test]
fn new_plans_without_a_file_are_kept_and_offered_to_one_window_only() {
    let desk = Desk::new();
    let holder = Holder { user: "Bo".into(), host: String::new(), process: 7, since: at(9) };
    let (first, first_lock) = place_for_new(&Disk, &desk.state, &holder).unwrap();
    let (second, second_lock) = place_for_new(&Disk, &desk.state, &holder).unwrap();
    assert_ne!(first, second);
    for (path, title) in [(&first, "Første"), (&second, "Anden")] {
        let spot = Spot::of(&Disk, path, &desk.state);
        keep(&Disk, &spot, &edited(title), Seen::Absent, at(10)).unwrap();
    }
    assert!(abandoned_new(&Disk, &desk.state, &holder).is_empty(), "both windows are still open");

    drop(first_lock);
    let offered = abandoned_new(&Disk, &desk.state, &holder);
    let [(path, _lock)] = offered.as_slice() else { panic!("{offered:?}") };
    let found = find(&Disk, &Spot::of(&Disk, path, &desk.state)).unwrap();
    assert_eq!(found.recovery.unwrap().document, edited("Første"));
    assert!(abandoned_new(&Disk, &desk.state, &holder).is_empty(), "one window has it already");

    // A place with unsaved work in it is not given to a new plan.
    drop(second_lock);
    let (third, _) = place_for_new(&Disk, &desk.state, &holder).unwrap();
    assert!(third != first && third != second);
    assert!(matches!(claim(&second, &holder), Ok(Claim::Held(_))));
    assert!(Disk.list(&desk.state).unwrap().len() > 1);
}
