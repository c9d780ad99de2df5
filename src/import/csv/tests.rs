//! Separated text: what separates it, and what its header says.

use proptest::prelude::*;

use super::super::encoding::decode;
use super::super::limits::{Flow, Limits};
use super::*;

fn sheet(bytes: &[u8]) -> Sheet {
    let limits = Limits::default();
    let read = read(&decode(bytes).unwrap(), &mut Task::new(&limits, &mut |_| Flow::Continue(())));
    read.unwrap().remove(0)
}

#[track_caller]
fn check(bytes: &[u8], rows: &[&[&str]]) {
    let grid = sheet(bytes).grid;
    let read: Vec<Vec<&str>> = (0..grid.row_count()).map(|row| grid.row(row).collect()).collect();
    assert_eq!(read, rows);
}

#[test]
fn each_separator_is_found() {
    check(b"a;b\n1;2\n", &[&["a", "b"], &["1", "2"]]);
    check(b"a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
    check(b"a\tb\r\n1\t2", &[&["a", "b"], &["1", "2"]]);
    check(b"a|b\n1|2\n", &[&["a", "b"], &["1", "2"]]);
}

#[test]
fn decimals_with_a_comma_separate_nothing() {
    check(b"Ja;4,2\nNej;3,5\n", &[&["Ja", "4,2"], &["Nej", "3,5"]]);
    check(b"4,2;3,2\n5,1;6,0\n", &[&["4,2", "3,2"], &["5,1", "6,0"]]);
    check(b"2020,1\n2021,2\n", &[&["2020", "1"], &["2021", "2"]]);
}

#[test]
fn quoted_separators_and_lines_stay_in_their_cell() {
    check(b"\"a, b\";c\n\"d;e\n\"\"f\"\"\";g\n", &[&["a, b", "c"], &["d;e\n\"f\"", "g"]]);
}

#[test]
fn rows_of_any_length_and_empty_lines_keep_their_place() {
    check(b"\nTitel\n\n\na;b\n1\n\n", &[&[], &["Titel"], &[], &[], &["a", "b"], &["1"]]);
    check(b"Titel\r\n\r\na;\"x\r\ny\"\r\n\r\n1;2", &[&["Titel"], &[], &["a", "x\r\ny"], &[], &["1", "2"]]);
}

#[test]
fn a_quote_that_is_never_closed_takes_one_cell_and_not_the_rest() {
    let rows = "a;b\n".repeat(20_000);
    let grid = sheet(format!("\"Udvikling\n{rows}").as_bytes()).grid;
    assert_eq!((grid.row_count(), grid.cell(0, 0), grid.cell(20_000, 1)), (20_001, "\"Udvikling", "b"));
}

#[test]
fn the_header_of_the_stat_bank_says_what_each_column_is() {
    let known = sheet("\u{feff}OMRÅDE;KØN;TID;INDHOLD\nHele landet;I alt;2010K2;5540241\n".as_bytes()).known;
    use ColumnRole::{Area, Dimension, Figures, Period};
    assert_eq!(known.columns, Some(vec![Area, Dimension, Period, Figures]));
    assert_eq!((known.publisher.as_deref(), known.decimal), (Some("Danmarks Statistik"), None));
    let bulk = sheet(b"SOGN;FKMED;TID;INDHOLD\n7002 Helligaands;Member;2007Q1;2343\n").known;
    assert_eq!(bulk.columns, Some(vec![Dimension, Dimension, Period, Figures]));
}

#[test]
fn version_2_of_jobindsats_is_known_by_its_header() {
    let known = sheet("Area;Periode;Køn;Antal\nHele landet;2021M01;Mænd;4,2\n".as_bytes()).known;
    assert_eq!((known.publisher.as_deref(), known.decimal), (Some("Jobindsats"), Some(Decimal::Comma)));
    let other = sheet(b"Periode;Antal\n2021M01;4,2\n").known;
    assert_eq!((other.publisher, other.decimal), (None, None));
}

#[test]
fn a_stop_is_heard_and_limits_hold() {
    let text = "1;2\n".repeat(10_000);
    let decoded = decode(text.as_bytes()).unwrap();
    let limits = Limits::default();
    assert_eq!(read(&decoded, &mut Task::new(&limits, &mut |_| Flow::Break(()))), Err(Refusal::Cancelled));
    let few = Limits { cells: 19_999, ..limits };
    let refused = read(&decoded, &mut Task::new(&few, &mut |_| Flow::Continue(())));
    assert_eq!(refused, Err(Refusal::TooManyCells { limit: 19_999 }));
    let wide = ";".repeat(1_000_000);
    let refused =
        read(&decode(wide.as_bytes()).unwrap(), &mut Task::new(&limits, &mut |_| Flow::Continue(())));
    assert_eq!(refused, Err(Refusal::TooManyColumns { found: 1_000_001, limit: 16_384 }));
}

proptest! {
    /// Looking for separators alone finds the same cells as reading every sign.
    #[test]
    fn both_ways_of_reading_give_the_same(text in "[ab;\n]{0,40}") {
        let text = text.replace("b\n", "b\r\n");
        let limits = Limits::default();
        let mut go_on = |_| Flow::Continue(());
        let split = plain::split(&text, b';', &mut Task::new(&limits, &mut go_on)).unwrap().unwrap();
        let filled = fill(&text, b';', Quotes::Kept, &mut Task::new(&limits, &mut go_on)).unwrap();
        let Filled::Whole(filled) = filled else { panic!("nothing is quoted") };
        prop_assert_eq!(split, filled);
    }

    /// What was written as separated text is read as the same cells.
    #[test]
    fn what_was_written_is_read(rows in prop::collection::vec(prop::collection::vec("[a-zæ0-9 ;\"\n]{1,6}", 2..4), 2..6)) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let grid = sheet(&writer.into_inner().unwrap()).grid;
        let read: Vec<Vec<String>> =
            (0..grid.row_count()).map(|row| grid.row(row).map(str::to_owned).collect()).collect();
        prop_assert_eq!(read, rows);
    }
}
