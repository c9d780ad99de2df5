//! Two windows on one plan: the second is told who has it.

use std::fs;
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use planbord::store::ErrorKind;
use planbord::store::lock::{Claim, Holder, Lock, NoLock, claim};
use planbord::store::{Disk, FileSystem};
use tempfile::TempDir;

fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(12, 0, 0).unwrap()
}

fn holder(user: &str) -> Holder {
    Holder { user: user.into(), host: "raadhus".into(), process: 7, since: noon() }
}

struct Desk {
    folder: TempDir,
    plan: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let plan = folder.path().join("plan.ron");
        fs::write(&plan, "()").unwrap();
        Self { folder, plan }
    }

    fn names(&self) -> Vec<String> {
        let names = Disk.list(self.folder.path()).unwrap();
        names.into_iter().map(|name| name.into_string().unwrap()).collect()
    }

    fn claim(&self, user: &str) -> Claim {
        claim(&self.plan, &holder(user)).unwrap()
    }
}

#[track_caller]
fn held(claim: Claim) -> Lock {
    match claim {
        Claim::Held(lock) => lock,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn held_by(claim: Claim) -> Option<Holder> {
    match claim {
        Claim::HeldBy(holder) => holder,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_second_is_told_who_has_the_plan() {
    let desk = Desk::new();
    let lock = held(desk.claim("Åse \"A\" Holm"));
    assert_eq!(held_by(desk.claim("Bo")), Some(holder("Åse \"A\" Holm")));
    drop(lock);
    let lock = held(desk.claim("Bo"));
    assert_eq!(held_by(desk.claim("Åse")), Some(holder("Bo")));
    drop(lock);
    if cfg!(unix) {
        assert_eq!(desk.names(), ["plan.ron"]);
    }
}

#[test]
fn what_a_killed_program_leaves_holds_nobody_up() {
    let desk = Desk::new();
    for left in [".plan.ron.lock", ".plan.ron.owner", ".plan.ron.4711-0.tmp", ".plan.ron.bak.4711-1.tmp"] {
        fs::write(desk.folder.path().join(left), "(user: \"gone\"").unwrap();
    }
    fs::write(desk.folder.path().join("..plan.ron.recovery.1-2.tmp"), "").unwrap();
    fs::write(desk.folder.path().join(".plan.ron.draft.tmp"), "mine").unwrap();
    let lock = held(desk.claim("Bo"));
    assert_eq!(desk.names(), [".plan.ron.draft.tmp", ".plan.ron.lock", ".plan.ron.owner", "plan.ron"]);
    assert_eq!(held_by(desk.claim("Åse")), Some(holder("Bo")));
    drop(lock);
}

#[test]
fn a_holder_who_cannot_be_read_still_holds() {
    let desk = Desk::new();
    let _lock = held(desk.claim("Bo"));
    for text in ["", "(user: ", "\u{0}", "(user: \"x\")"] {
        fs::write(desk.folder.path().join(".plan.ron.owner"), text).unwrap();
        assert_eq!(held_by(desk.claim("Åse")), None);
    }
}

#[test]
fn a_plan_that_does_not_exist_yet_can_be_claimed_but_not_without_its_folder() {
    let desk = Desk::new();
    let new = desk.folder.path().join("new.ron");
    let _lock = held(claim(&new, &holder("Bo")).unwrap());
    let error = claim(&desk.folder.path().join("none/new.ron"), &holder("Bo")).unwrap_err();
    assert_eq!(error.kind, ErrorKind::FolderGone);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_plan_has_the_lock_of_the_plan() {
    let desk = Desk::new();
    let link = desk.folder.path().join("link.ron");
    std::os::unix::fs::symlink("plan.ron", &link).unwrap();
    let _lock = held(desk.claim("Bo"));
    assert_eq!(held_by(claim(&link, &holder("Åse")).unwrap()), Some(holder("Bo")));
}

#[test]
fn where_no_lock_can_be_made_there_is_none_and_no_failure() {
    let desk = Desk::new();
    // A folder in the lock's place, for want of a file system without locks.
    fs::create_dir(desk.folder.path().join(".plan.ron.lock")).unwrap();
    let claim = desk.claim("Bo");
    assert!(
        matches!(claim, Claim::Impossible(NoLock::NotSupported(_) | NoLock::FolderNotWritable)),
        "{claim:?}"
    );
}

#[test]
fn only_one_of_many_gets_the_lock_again_and_again() {
    let desk = Desk::new();
    let inside = std::sync::atomic::AtomicU32::new(0);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..100 {
                    if let Claim::Held(lock) = desk.claim("Bo") {
                        let before = inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                        assert_eq!(before, 0, "two hold the lock");
                        inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        drop(lock);
                    }
                }
            });
        }
    });
}

/// Run by the next test as a program of its own, which is then killed.
#[test]
#[ignore = "waits to be killed"]
fn hold_the_lock_until_killed() {
    let plan = PathBuf::from(std::env::var_os("PLANBORD_TEST_PLAN").unwrap());
    let _lock = held(claim(&plan, &holder("Åse")).unwrap());
    println!("held");
    std::io::Read::read_to_end(&mut std::io::stdin(), &mut Vec::new()).unwrap();
}

#[test]
fn the_lock_ends_with_the_program_that_is_killed() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let desk = Desk::new();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "hold_the_lock_until_killed"])
        .env("PLANBORD_TEST_PLAN", &desk.plan)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = BufReader::new(child.stdout.take().unwrap());
    assert!(output.lines().any(|line| line.unwrap().ends_with("held")));
    assert_eq!(held_by(desk.claim("Bo")), Some(holder("Åse")));
    child.kill().unwrap();
    child.wait().unwrap();
    let _lock = held(desk.claim("Bo"));
}
