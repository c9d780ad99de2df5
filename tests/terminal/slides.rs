//! `planbord slides`: pictures in a folder, one PDF, and what is refused.

use std::fs;

use crate::support::{Place, SAMPLE};

fn slides<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let asked = ["slides", "plan.ron", "--meeting", "2020-09-07", "--on", "2020-09-07"];
    asked.iter().chain(more).copied().collect()
}

#[test]
fn each_slide_is_a_picture_of_the_size_that_was_asked_for() {
    let place = Place::with(SAMPLE);
    let ran = place.run(&slides(&["--item", "67", "--size", "640x360", "-o", "slides"])).is(0);
    assert!(ran.out.starts_with("01-punkt-67.png: Punkt 67: Beskæftigelsesplan 2021\n"), "{}", ran.out);
    let bytes = fs::read(place.path("slides/01-punkt-67.png")).unwrap();
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(bytes[16..24], [0, 0, 2, 128, 0, 0, 1, 104]);
    place.run(&slides(&["--item", "67", "--size", "640x360", "-o", "again"])).is(0);
    assert!(bytes == fs::read(place.path("again/01-punkt-67.png")).unwrap());
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let place = Place::with(SAMPLE);
    fs::create_dir(place.path("full")).unwrap();
    fs::write(place.path("full/mine.txt"), "x").unwrap();
    let ran = place.run(&slides(&["-o", "full"])).is(2);
    assert!(ran.err.contains("full"), "{}", ran.err);
    assert_eq!(fs::read_dir(place.path("full")).unwrap().count(), 1);
    place.run(&slides(&["--format", "pdf", "-o", "plan.ron"])).is(2);
    assert_eq!(fs::read_to_string(place.path("plan.ron")).unwrap(), SAMPLE);
}

#[test]
fn a_meeting_or_item_that_is_not_there_is_said() {
    let place = Place::with(SAMPLE);
    place.run(&slides(&["--item", "99", "-o", "slides"])).is(2);
    place.run(&["slides", "plan.ron", "--meeting", "2019-01-01", "-o", "slides"]).is(2);
    assert!(!place.path("slides").exists());
}

#[test]
fn one_pdf_has_a_page_for_each_slide_and_the_same_bytes_each_time() {
    let place = Place::with(SAMPLE);
    let write = |file: &str| place.run(&slides(&["--item", "67", "--format", "pdf", "-o", file]));
    if !cfg!(feature = "pdf") {
        assert!(write("a.pdf").is(2).err.contains("PDF"));
        return;
    }
    let ran = write("a.pdf").is(0);
    assert!(ran.out.starts_with("1: Punkt 67"), "{}", ran.out);
    write("b.pdf").is(0);
    let bytes = fs::read(place.path("a.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes == fs::read(place.path("b.pdf")).unwrap());
}
