//! Saving a plan: whatever fails, and wherever, the old or the new plan is whole.

#[path = "../benches/large_plan/mod.rs"]
mod large_plan;
#[path = "store_support/model_disk.rs"]
mod model_disk;
mod store_support;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use model_disk::{Left, ModelDisk};
use planbord::document::Document;
use planbord::store::{
    Disk, Error, ErrorKind, FileSystem, Lasting, Outcome, Refusal, Saved, Seen, Step, open, save, to_text,
};
use store_support::{After, FailingDisk, Failure};
use tempfile::TempDir;

const NAME: &str = "aabenraa-2021.ron";

fn old_plan() -> Document {
    large_plan::build(large_plan::SIZES[0])
}

fn new_plan() -> Document {
    let mut document = old_plan();
    document.plan.title = "En ny titel".into();
    document
}

fn text(document: &Document) -> String {
    to_text(document).unwrap()
}

/// A folder with the old plan in it.
struct Desk {
    folder: TempDir,
    plan: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let desk = Self::empty();
        fs::write(&desk.plan, text(&old_plan())).unwrap();
        desk
    }

    fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        let plan = folder.path().join(NAME);
        Self { folder, plan }
    }

    fn content(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let names = Disk.list(self.folder.path()).unwrap();
        names.into_iter().map(|name| name.into_string().unwrap()).collect()
    }

    fn save(&self, document: &Document, expected: Seen) -> Result<Saved, Error> {
        save(&Disk, &self.plan, document, expected)
    }
}

fn seen(document: &Document) -> Seen {
    Seen::of(text(document).as_bytes())
}

#[test]
fn a_saved_plan_is_there_and_the_previous_one_beside_it() {
    let desk = Desk::new();
    let saved = desk.save(&new_plan(), seen(&old_plan())).unwrap();
    assert_eq!(desk.content(NAME), text(&new_plan()));
    assert_eq!(desk.content("aabenraa-2021.ron.bak"), text(&old_plan()));
    assert_eq!(desk.names(), [NAME, "aabenraa-2021.ron.bak"]);
    assert_eq!((saved.seen, saved.lasting), (seen(&new_plan()), Lasting::Certain));
    assert!(
        matches!(saved.outcome, Outcome::Replaced { backup } if backup.ends_with("aabenraa-2021.ron.bak"))
    );

    desk.save(&old_plan(), saved.seen).unwrap();
    assert_eq!(desk.content("aabenraa-2021.ron.bak"), text(&new_plan()));
}

#[test]
fn saving_an_unchanged_plan_does_not_touch_the_file() {
    let desk = Desk::new();
    let before = fs::metadata(&desk.plan).unwrap().modified().unwrap();
    let opened = open(&Disk, &desk.plan).unwrap();
    let saved = desk.save(&opened.parsed.document, opened.seen).unwrap();
    assert_eq!(saved.outcome, Outcome::Unchanged);
    assert_eq!(saved.seen, opened.seen);
    assert_eq!(desk.content(NAME), text(&old_plan()));
    assert_eq!(fs::metadata(&desk.plan).unwrap().modified().unwrap(), before);
    assert_eq!(desk.names(), [NAME]);
}

#[test]
fn a_new_file_is_made_and_none_is_overwritten() {
    let desk = Desk::empty();
    let saved = desk.save(&new_plan(), Seen::Absent).unwrap();
    assert_eq!(saved.outcome, Outcome::Created);
    assert_eq!(desk.names(), [NAME]);

    let error = desk.save(&old_plan(), Seen::Absent).unwrap_err();
    assert_eq!(error.kind, ErrorKind::ChangedOnDisk { expected: Seen::Absent, found: seen(&new_plan()) });
    assert_eq!(desk.content(NAME), text(&new_plan()));
}

#[test]
fn a_plan_that_somebody_else_changed_is_not_overwritten_unless_it_was_seen() {
    let desk = Desk::new();
    let opened = open(&Disk, &desk.plan).unwrap();
    // One character, the same length, the same second.
    let other = text(&old_plan()).replacen("2021", "2022", 1);
    fs::write(&desk.plan, &other).unwrap();
    let error = desk.save(&new_plan(), opened.seen).unwrap_err();
    let found = Seen::of(other.as_bytes());
    assert_eq!(error.kind, ErrorKind::ChangedOnDisk { expected: opened.seen, found });
    assert_eq!(desk.content(NAME), other);
    assert_eq!(desk.names(), [NAME]);

    desk.save(&new_plan(), found).unwrap();
    assert_eq!(desk.content(NAME), text(&new_plan()));
    assert_eq!(desk.content("aabenraa-2021.ron.bak"), other);
}

#[test]
fn somebody_who_saves_meanwhile_is_noticed_until_the_last_moment() {
    let other = format!("{}// en andens", text(&old_plan()));
    let mut unnoticed = 0;
    for step in 0..100 {
        let desk = Desk::new();
        let (plan, theirs) = (desk.plan.clone(), other.clone());
        let mut failure = Failure::at(step, After::GoesOn, io::ErrorKind::Other);
        failure.meddle = Some(Box::new(move || fs::write(&plan, &theirs).unwrap()));
        let disk = FailingDisk(failure);
        match save(&disk, &desk.plan, &new_plan(), seen(&old_plan())) {
            Err(error) => {
                assert!(matches!(error.kind, ErrorKind::ChangedOnDisk { .. }), "{error}");
                assert_eq!(desk.content(NAME), other);
            }
            Ok(_) if disk.0.has_struck() => unnoticed += 1,
            Ok(_) => break,
        }
    }
    // Just before the renaming, and after it, when it is a change of the new plan.
    assert_eq!(unnoticed, 2);
}

#[test]
fn a_plan_that_somebody_removed_is_not_made_again_without_asking() {
    let desk = Desk::new();
    fs::remove_file(&desk.plan).unwrap();
    let error = desk.save(&new_plan(), seen(&old_plan())).unwrap_err();
    assert_eq!(error.kind, ErrorKind::ChangedOnDisk { expected: seen(&old_plan()), found: Seen::Absent });
    assert!(desk.names().is_empty());
}

#[test]
fn comments_outlive_more_than_one_save() {
    let desk = Desk::new();
    let commented = format!("// husk høringen\n{}", text(&old_plan()));
    fs::write(&desk.plan, &commented).unwrap();
    let opened = open(&Disk, &desk.plan).unwrap();
    assert!(opened.has_comments);
    let saved = desk.save(&new_plan(), opened.seen).unwrap();
    desk.save(&old_plan(), saved.seen).unwrap();
    assert_eq!(desk.content("aabenraa-2021.ron.commented.bak"), commented);
    assert_eq!(desk.content("aabenraa-2021.ron.bak"), text(&new_plan()));
}

#[test]
fn a_document_that_could_not_be_opened_again_is_not_written() {
    let desk = Desk::new();
    let mut broken = new_plan();
    broken.last_id = 1;
    let error = desk.save(&broken, seen(&old_plan())).unwrap_err();
    assert!(matches!(error.kind, ErrorKind::Faulty { .. }), "{error}");
    assert_eq!(desk.content(NAME), text(&old_plan()));
    assert_eq!(desk.names(), [NAME]);
}

#[test]
fn a_write_protected_plan_is_left_alone() {
    let desk = Desk::new();
    Disk.set_read_only(&desk.plan).unwrap();
    let error = desk.save(&new_plan(), seen(&old_plan())).unwrap_err();
    assert_eq!((error.step, error.kind), (Step::Write, ErrorKind::ReadOnly));
    assert_eq!(desk.content(NAME), text(&old_plan()));
    assert_eq!(desk.names(), [NAME]);
}

#[test]
fn a_missing_folder_is_told_from_a_missing_file() {
    let desk = Desk::empty();
    let error = save(&Disk, &desk.plan.join("x/plan.ron"), &new_plan(), Seen::Absent).unwrap_err();
    assert_eq!(error.kind, ErrorKind::FolderGone);
    assert_eq!(open(&Disk, &desk.plan).unwrap_err().kind, ErrorKind::NotFound);
    assert_eq!(open(&Disk, desk.folder.path()).unwrap_err().kind, ErrorKind::NotAFile);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let desk = Desk::new();
    let link = desk.folder.path().join("link.ron");
    std::os::unix::fs::symlink(NAME, &link).unwrap();
    save(&Disk, &link, &new_plan(), seen(&old_plan())).unwrap();
    assert!(link.is_symlink());
    assert_eq!(desk.content(NAME), text(&new_plan()));
    assert_eq!(desk.names(), [NAME, "aabenraa-2021.ron.bak", "link.ron"]);
}

#[cfg(unix)]
#[test]
fn the_permissions_stay_and_the_backup_has_them_too() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    fs::set_permissions(&desk.plan, fs::Permissions::from_mode(0o640)).unwrap();
    desk.save(&new_plan(), seen(&old_plan())).unwrap();
    for name in desk.names() {
        let mode = fs::metadata(desk.folder.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o640, "{name}");
    }
}

#[test]
fn what_failed_is_said_as_a_fact() {
    let check = |kind: io::ErrorKind, expected: ErrorKind| {
        let desk = Desk::new();
        // The fourth step is making the draft.
        let disk = FailingDisk(Failure::at(4, After::GoesOn, kind));
        let error = save(&disk, &desk.plan, &new_plan(), seen(&old_plan())).unwrap_err();
        assert_eq!((error.step, error.kind), (Step::Write, expected));
        assert_eq!(desk.names(), [NAME]);
    };
    check(io::ErrorKind::StorageFull, ErrorKind::NoSpace);
    check(io::ErrorKind::QuotaExceeded, ErrorKind::NoSpace);
    check(io::ErrorKind::PermissionDenied, ErrorKind::PermissionDenied);
    check(io::ErrorKind::ReadOnlyFilesystem, ErrorKind::ReadOnly);
    check(io::ErrorKind::NotFound, ErrorKind::FolderGone);
}

/// Saves with a failure at every step, until one save meets none.
fn at_every_step(after: After, mut check: impl FnMut(Failure) -> bool) {
    for step in 0..100 {
        if !check(Failure::at(step, after, io::ErrorKind::StorageFull)) {
            assert!(step > 8, "only {step} steps were tried");
            return;
        }
    }
    panic!("saving never ends");
}

#[test]
fn wherever_a_step_fails_the_plan_on_disk_is_whole_and_nothing_is_left_over() {
    at_every_step(After::GoesOn, |failure| {
        let desk = Desk::new();
        let disk = FailingDisk(failure);
        let result = save(&disk, &desk.plan, &new_plan(), seen(&old_plan()));
        // When only the last step fails, the plan is there, and may not last.
        let expected = if result.is_ok() { new_plan() } else { old_plan() };
        assert_eq!(desk.content(NAME), text(&expected));
        let others = desk.names().into_iter().filter(|name| name != NAME);
        assert!(others.into_iter().all(|name| name == "aabenraa-2021.ron.bak"));
        if let Ok(saved) = result {
            assert_eq!(disk.0.has_struck(), saved.lasting != Lasting::Certain);
        }
        disk.0.has_struck()
    });
}

#[test]
fn a_new_plan_is_there_wholly_or_not_at_all() {
    at_every_step_of_a_new_file(After::GoesOn);
    at_every_step_of_a_new_file(After::Dead);
}

fn at_every_step_of_a_new_file(after: After) {
    for step in 0..100 {
        let desk = Desk::empty();
        let disk = FailingDisk(Failure::at(step, after, io::ErrorKind::StorageFull));
        let result = save(&disk, &desk.plan, &new_plan(), Seen::Absent);
        assert_eq!(desk.plan.exists(), result.is_ok());
        if result.is_ok() {
            assert_eq!(desk.content(NAME), text(&new_plan()));
        }
        if !disk.0.has_struck() {
            return assert!(step > 5);
        }
    }
}

#[test]
fn wherever_the_program_dies_the_plan_on_disk_is_whole_and_can_be_saved_again() {
    at_every_step(After::Dead, |failure| {
        let desk = Desk::new();
        let disk = FailingDisk(failure);
        let result = save(&disk, &desk.plan, &new_plan(), seen(&old_plan()));
        let left = desk.content(NAME);
        assert!(left == text(&old_plan()) || left == text(&new_plan()));
        assert!(result.is_err() || left == text(&new_plan()));

        let opened = open(&Disk, &desk.plan).unwrap();
        desk.save(&new_plan(), opened.seen).unwrap();
        assert_eq!(desk.content(NAME), text(&new_plan()));
        disk.0.has_struck()
    });
}

#[test]
fn wherever_the_power_goes_the_plan_on_disk_is_whole() {
    let (old, new) = (text(&old_plan()), text(&new_plan()));
    let before: [(&str, &[u8]); 2] = [("/p/plan.ron", old.as_bytes()), ("/p/plan.ron.bak", b"older")];
    at_every_step(After::Dead, |failure| {
        let disk = ModelDisk::with(&before, failure);
        let result = save(&disk, Path::new("/p/plan.ron"), &new_plan(), seen(&old_plan()));
        for (names, contents) in [
            (Left::Synced, Left::Synced),
            (Left::Synced, Left::All),
            (Left::All, Left::Synced),
            (Left::All, Left::All),
        ] {
            let files = disk.after_power_cut(names, contents);
            let plan = &files[Path::new("/p/plan.ron")];
            assert!(*plan == old.as_bytes() || *plan == new.as_bytes(), "{names:?} {contents:?}");
            let backup = &files[Path::new("/p/plan.ron.bak")];
            assert!(*backup == b"older" || *backup == old.as_bytes(), "{names:?} {contents:?}");
            let certain = result.as_ref().is_ok_and(|saved| saved.lasting == Lasting::Certain);
            assert!(!certain || *plan == new.as_bytes(), "a saved plan was lost");
        }
        disk.failure.has_struck()
    });
}

#[test]
fn broken_files_are_refused_and_left_as_they_are() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/broken");
    for name in Disk.list(&folder).unwrap() {
        let desk = Desk::empty();
        let bytes = fs::read(folder.join(&name)).unwrap();
        fs::write(&desk.plan, &bytes).unwrap();
        let error = open(&Disk, &desk.plan).unwrap_err();
        assert!(matches!(error.kind, ErrorKind::Refused(_) | ErrorKind::Faulty { .. }), "{name:?}: {error}");
        assert_eq!(fs::read(&desk.plan).unwrap(), bytes);
        assert_eq!(desk.names(), [NAME]);
    }
}

#[test]
fn a_file_without_end_is_not_read() {
    let desk = Desk::empty();
    let file = fs::File::create(&desk.plan).unwrap();
    file.set_len(10 * 1024 * 1024 * 1024).unwrap();
    let error = open(&Disk, &desk.plan).unwrap_err();
    let ErrorKind::Refused(refused) = error.kind else { panic!("{error}") };
    assert!(matches!(refused.refusal, Refusal::TooLarge { .. }));
    if cfg!(unix) {
        assert_eq!(open(&Disk, Path::new("/dev/zero")).unwrap_err().kind, ErrorKind::NotAFile);
    }
}
