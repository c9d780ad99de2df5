//! `planbord snapshot`: taking, listing and proving frozen states.

use std::fs;

use planbord::store::lock::{Claim, Holder, claim};
use sha2::{Digest, Sha256};

use super::support::{BEFORE_SNAPSHOTS, EVERY_KIND, EXAMPLE, Place};

#[test]
fn a_snapshot_is_taken_and_the_plan_refers_to_it_by_the_digest_of_its_file() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    let ran = place.take().is(0);
    let file = place.snapshot();
    let digest = format!("{:x}", Sha256::digest(fs::read(&file).unwrap()));
    // As `sha256sum` prints it, so that it can check it.
    assert_eq!(ran.out, format!("{digest}  {}\n", file.canonicalize().unwrap().display()));
    assert_eq!(ran.err, "Øjebliksbillede 1 er taget til punkt 67 på mødet 07-09-2020.\n");
    assert!(fs::read_to_string(place.path("plan.ron")).unwrap().contains(&digest));
    assert_eq!(fs::read_to_string(place.path("plan.ron.bak")).unwrap(), *BEFORE_SNAPSHOTS);
    assert!(fs::metadata(&file).unwrap().permissions().readonly());
    let left: Vec<_> =
        place.files().into_iter().filter(|(path, _)| path.to_string_lossy().contains(".lock")).collect();
    assert!(left.is_empty() || cfg!(not(unix)), "{left:?}");
}

#[test]
fn snapshots_are_listed_and_proved() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    place.run(&["snapshot", "list", "plan.ron"]).is(0).says("Planen har ingen øjebliksbilleder.");
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Planen har ingen øjebliksbilleder.");
    place.take().is(0);
    place.take().is(0);
    let ran = place.run(&["snapshot", "list", "plan.ron", "--lang", "en"]).is(0);
    ran.says("002-2020-09-07-punkt-67.ron");
    ran.says("for item 67 of the meeting 07 Sep 2020");
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Alle 2 øjebliksbilleder er uændrede.");
    place.run(&["check", "plan.ron"]).is(0);
}

#[test]
fn a_changed_or_missing_snapshot_has_status_1() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    place.take().is(0);
    let file = place.snapshot();
    let text = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    let ran = place.run(&["snapshot", "verify", "plan.ron"]).is(1);
    ran.says("mangler");
    ran.says("1 øjebliksbillede er ændret eller mangler.");

    fs::write(&file, text.replace("509392", "509393")).unwrap();
    place.run(&["snapshot", "verify", "plan.ron", "--lang", "en"]).is(1).says("changed");
    let json = place.run(&["snapshot", "verify", "plan.ron", "--json"]).is(1).json();
    assert_eq!((&json["unchanged"], &json["broken"]), (&0.into(), &1.into()));
    let found = format!("{:x}", Sha256::digest(fs::read(&file).unwrap()));
    assert_eq!(
        (&json["snapshots"][0]["verdict"], &json["snapshots"][0]["found"]),
        (&"changed".into(), &found.into())
    );

    fs::write(&file, text).unwrap();
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("Planens øjebliksbillede er uændret.");
}

#[test]
fn a_file_that_is_none_of_the_snapshots_is_pointed_out_and_no_error() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    place.take().is(0);
    fs::write(place.path("plan.snapshots/note.txt"), "").unwrap();
    place.run(&["snapshot", "verify", "plan.ron"]).is(0).says("note.txt ligger i mappen");
    let json = place.run(&["snapshot", "verify", "plan.ron", "--json"]).is(0).json();
    assert_eq!(json["strangers"], serde_json::json!(["note.txt"]));
}

#[test]
fn what_is_not_on_the_agenda_is_told_with_what_is() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    let take =
        |meeting, item| place.run(&["snapshot", "take", "plan.ron", "--meeting", meeting, "--item", item]);
    take("2020-09-08", "67")
        .failed_saying("Planen har intet møde 08-09-2020. Den har møder disse dage: 2020-09-07.");
    take("2020-09-07", "99").failed_saying("Det har disse punkter: 60, 61, 62, 63, 64, 65, 66, 67, 68, 69.");
    assert_eq!(fs::read_to_string(place.path("plan.ron")).unwrap(), *BEFORE_SNAPSHOTS);
    assert!(!place.path("plan.snapshots").exists());
}

#[test]
fn an_item_is_found_in_the_second_meeting_of_a_day() {
    let place = Place::with(EVERY_KIND);
    place.run(&["snapshot", "take", "plan.ron", "--meeting", "2020-09-07", "--item", "9"]).is(0);
    let json = place.run(&["snapshot", "list", "plan.ron", "--json"]).is(0).json();
    assert_eq!(json["snapshots"][0]["meeting"]["id"], "m54");
}

#[test]
fn a_plan_that_somebody_has_open_is_not_frozen_but_can_be_read() {
    let place = Place::with(BEFORE_SNAPSHOTS.as_str());
    let since = "2020-09-01T12:00:00".parse().unwrap();
    let holder = Holder { user: "mette".into(), host: "pc-12".into(), process: 1, since };
    let Claim::Held(_lock) = claim(&place.path("plan.ron"), &holder).unwrap() else { panic!("no lock") };
    place.take().failed_saying("mette på pc-12");
    assert!(!place.path("plan.snapshots").exists());
    place.run(&["check", "plan.ron"]).is(0);
    place.run(&["snapshot", "verify", "plan.ron"]).is(0);
}

#[test]
fn unsaved_work_of_another_run_is_not_overwritten_by_a_snapshot() {
    let place = Place::with(EXAMPLE);
    let recovery = format!(
        "(version: 1, taken: \"2020-09-01T12:00:00\", document: {})",
        EXAMPLE.replace("Loft over", "Grænse for")
    );
    fs::write(place.path(".plan.ron.recovery"), &recovery).unwrap();
    place.take().failed_saying("ikke-gemt arbejde");
    assert_eq!(fs::read_to_string(place.path(".plan.ron.recovery")).unwrap(), recovery);
}

#[test]
fn comments_that_go_are_told_of_beside_the_answer() {
    let place = Place::with(format!("// Agreed with the chair.\n{EXAMPLE}"));
    let ran = place.take().is(0);
    assert_eq!(ran.out.lines().count(), 1);
    assert!(ran.err.contains("plan.ron indeholder kommentarer"), "{}", ran.err);
}

#[test]
fn an_agenda_is_sent_once_and_a_correction_says_what_it_corrects() {
    let draft = BEFORE_SNAPSHOTS.replace("stage: Held,", "stage: Ready,");
    let place = Place::with(&draft);
    let send = ["snapshot", "send", "plan.ron", "--meeting", "2020-09-07"];
    let ran = place.run(&[&send[..], &["--by", "Bo Lund"]].concat()).is(0);
    assert_eq!(ran.err, "Øjebliksbillede 1 er taget til dagsordenen til mødet 07-09-2020.\n");
    ran.says("001-2020-09-07-dagsorden.ron");
    assert!(place.run(&send).is(2).err.contains("udsendt"));
    let list = place.run(&["snapshot", "list", "plan.ron", "--json"]).is(0).json();
    assert_eq!((&list["snapshots"][0]["item"], &list["snapshots"][0]["by"]), (&().into(), &"Bo Lund".into()));
    place.run(&["snapshot", "verify", "plan.ron"]).is(0);
    place.run(&["check", "plan.ron"]).is(0);
}

#[test]
fn a_snapshot_is_told_and_exported_from_its_file_alone_as_of_its_day() {
    let place = Place::with(EXAMPLE);
    place.take().is(0);
    fs::copy(place.snapshot(), place.path("alone.ron")).unwrap();
    fs::remove_dir_all(place.path("plan.snapshots")).unwrap();
    fs::remove_file(place.path("plan.ron")).unwrap();
    for command in ["check", "show", "goals", "budget", "cases"] {
        place.run(&[command, "alone.ron"]).is(0);
    }
    let digest = format!("{:x}", Sha256::digest(fs::read(place.path("alone.ron")).unwrap()));
    place.run(&["export", "alone.ron", "--report", "goals", "--format", "csv", "-o", "a.csv"]).is(0);
    let csv = fs::read_to_string(place.path("a.csv")).unwrap();
    assert!(csv.contains(&format!("Øjebliksbillede 1 · {}", &digest[..12])), "{csv}");
}
