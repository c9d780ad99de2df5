//! Telling formats apart, and that no bytes at all bring a reader down.

use proptest::prelude::*;

use super::super::testing::{open, refused, sheet};
use super::super::{Flow, Format, Limits};
use super::*;

#[test]
fn what_is_empty_or_of_no_known_format_is_refused() {
    for empty in ["", " \r\n\t", "\u{feff}", "\u{feff}\n"] {
        refused(empty, &Refusal::Empty);
    }
    let looks = |bytes: &[u8], looks| refused(bytes, &Refusal::NotRecognised { looks });
    looks(b"%PDF-1.7\nx", Looks::Pdf);
    looks(b"\x89PNG\r\n\x1a\n", Looks::Picture);
    looks(b"<!DOCTYPE html><html>", Looks::WebPage);
    looks(b"  <HTML><table>", Looks::WebPage);
    looks(b"<?xml version=\"1.0\"?><a/>", Looks::Xml);
    looks(b"{\\rtf1 hej}", Looks::TextDocument);
    looks(b"\x00\x01\x02\x03", Looks::Binary);
}

#[test]
fn each_format_is_known_by_its_content() {
    let format = |text: &str| sheet(text).known.format;
    assert_eq!(format("a;b\n1;2"), Some(Format::Csv));
    assert_eq!(format(r#"{"columns":["Periode"],"rows":[["2020M01"]]}"#), Some(Format::JobindsatsV3));
    let px = "CHARSET=\"ANSI\";STUB=\"a\";VALUES(\"a\")=\"x\";DATA=1;";
    assert_eq!(format(px), Some(Format::Px));
    // A bracket begins a list, except in a file that says that it is a table.
    assert!(matches!(open("[x];1\n[y];2"), Err(Refusal::BadJson { line: 1, .. })));
    let named = read(b"[x];1\n[y];2", "Tal.CSV", &Limits::default(), &mut |_| Flow::Continue(()));
    assert_eq!(named.unwrap()[0].grid.cell(1, 0), "[y]");
}

#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let limits = Limits { text_bytes: 10, ..Limits::default() };
    let refused = read(b"a;b\n1;2\n3;4", "", &limits, &mut |_| Flow::Continue(()));
    assert_eq!(refused, Err(Refusal::TooLarge { bytes: 11, limit: 10 }));
}

#[test]
fn the_progress_rises_to_the_end_and_a_stop_is_heard() {
    let text = "område;1;2;3\n".repeat(50_000);
    let mut told = Vec::new();
    read(text.as_bytes(), "", &Limits::default(), &mut |progress| {
        told.push(progress.permille());
        Flow::Continue(())
    })
    .unwrap();
    assert!(told.is_sorted() && told.len() > 5 && told.last() == Some(&1000), "{told:?}");
    let mut calls = 0;
    let stopped = read(text.as_bytes(), "", &Limits::default(), &mut |_| {
        calls += 1;
        if calls == 3 { Flow::Break(()) } else { Flow::Continue(()) }
    });
    assert_eq!(stopped, Err(Refusal::Cancelled));
}

/// Small valid files, from which broken ones are made.
fn seeds() -> Vec<Vec<u8>> {
    let px = "CHARSET=\"ANSI\";STUB=\"a\";HEADING=\"tid\";VALUES(\"a\")=\"x\",\"y\";VALUES(\"tid\")=\"2019\",\"2020\";\
              TIMEVAL(\"tid\")=TLIST(A1,\"2019\"-\"2020\");KEYS(\"a\")=VALUES;DATA=\"x\",1 \"..\" \"y\",3 4;";
    let stat = r#"{"dataset":{"dimension":{"a":{"category":{"index":{"x":0,"y":1}}},"id":["a"],"size":[2]},"value":[1,null],"status":{"1":".."}}}"#;
    let texts = [
        "Område;Periode;Antal\r\n\"Hele; landet\";2020M05;914\r\n",
        r#"{"columns":["Periode","A"],"rows":[["2020M01",2.5],["2020M02",null]]}"#,
        r#"[{"Variables":[{"Name":"area","Label":"Area"}],"Data":[["X"],["Y"]]}]"#,
        r#"[{"Area":"X","Periode":"2020M01","A":"1,5"}]"#,
        px,
        stat,
    ];
    let books = [workbook::samples::xlsx(), workbook::samples::ods(), workbook::samples::xls()];
    texts.iter().map(|text| text.as_bytes().to_vec()).chain(books).collect()
}

/// Limits under which even a bomb is small.
fn small() -> Limits {
    Limits {
        cells: 5_000,
        cell_bytes: 100_000,
        rows: 2_000,
        columns: 500,
        unpacked_bytes: 1 << 20,
        ..Limits::default()
    }
}

/// That bytes are read within the limits, or refused.
fn is_bounded(bytes: &[u8]) -> Result<(), TestCaseError> {
    let limits = small();
    if let Ok(sheets) = read(bytes, "", &limits, &mut |_| Flow::Continue(())) {
        let cells: usize = sheets.iter().map(|sheet| sheet.grid.size().1).sum();
        let text: usize = sheets.iter().map(|sheet| sheet.grid.size().0).sum();
        prop_assert!(cells as u64 <= limits.cells && text as u64 <= limits.cell_bytes);
        for Sheet { grid, .. } in &sheets {
            prop_assert!(grid.column_count() as u64 <= limits.columns);
            prop_assert!(grid.row_count() as u64 <= limits.rows);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        is_bounded(&bytes)?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[\\PC\n;,\"\\[\\]{}=()]{0,400}") {
        is_bounded(text.as_bytes())?;
    }

    #[test]
    fn a_file_with_other_bytes_in_it_is_read_or_refused(
        seed in 0..seeds().len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = seeds().swap_remove(seed);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            let length = cut.index(bytes.len());
            bytes.truncate(length);
        }
        is_bounded(&bytes)?;
    }
}
