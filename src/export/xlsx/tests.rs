//! A document as a workbook and as CSV, read back.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::document::Document;
use crate::export::fixture::{HOSTILE, asked, hostile, with_everything};
use crate::export::{Form, Format, Go, Progress, Subject, document};
use crate::plan::id::{ItemId, MeetingId};
use crate::wording::{Language, Words};

fn written(plan: &Document, format: Format) -> Vec<u8> {
    let words = Words::new(Language::Danish);
    let request = asked(plan, Subject::Item(MeetingId(265), ItemId(273), Form::Minutes), &words);
    document(&request, format, &mut Progress::new(&mut |_| Go::On)).unwrap()
}

fn book(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

#[test]
fn each_table_and_chart_has_a_sheet_with_figures_as_numbers() {
    let mut book = book(written(&with_everything(), Format::Xlsx));
    let sheets = ["Dokument", "Figur 1", "Figur 2", "Tabel 1", "Tabel 2", "Tabel 3"];
    assert_eq!(book.sheet_names(), sheets);
    let first = book.worksheet_range("Dokument").unwrap();
    assert_eq!(first.get((0, 0)), Some(&Data::String("Punkt 67: Beskæftigelsesplan 2021".to_owned())));
    let chart = book.worksheet_range("Figur 1").unwrap();
    let figures: Vec<f64> = chart
        .used_cells()
        .filter_map(|(_, _, cell)| match cell {
            Data::Float(figure) => Some(*figure),
            _ => None,
        })
        .collect();
    assert_eq!(figures, [914.0, 878.0, 922.0, 879.0, 831.0, 778.0, 702.0]);
    let table = book.worksheet_range("Tabel 1").unwrap();
    assert!(table.used_cells().filter(|(_, _, cell)| matches!(cell, Data::Float(_))).count() > 10);
    let source = table.used_cells().any(|(_, _, cell)| cell.to_string().starts_with("Kilde: "));
    assert!(source, "the table does not say where it stands");
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = with_everything();
    for format in [Format::Xlsx, Format::Csv] {
        assert_eq!(written(&plan, format), written(&plan, format), "{format:?}");
    }
}

#[test]
fn no_text_of_a_plan_becomes_a_formula() {
    for text in HOSTILE {
        let mut book = book(written(&hostile(text), Format::Xlsx));
        for sheet in book.sheet_names() {
            let formulas = book.worksheet_formula(&sheet).unwrap();
            assert!(formulas.used_cells().next().is_none(), "{text}: a formula in {sheet}");
        }
        let csv = String::from_utf8(written(&hostile(text), Format::Csv)).unwrap();
        for cell in csv.trim_start_matches('\u{feff}').lines().flat_map(|line| line.split(';')) {
            let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
            let begins = cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']);
            assert!(is_number || !begins, "{text}: {cell}");
        }
    }
}

#[test]
fn a_csv_holds_the_tables_and_the_values_of_charts() {
    let csv = String::from_utf8(written(&with_everything(), Format::Csv)).unwrap();
    assert!(csv.starts_with("\u{feff}Punkt 67: Beskæftigelsesplan 2021\r\nPlanen pr. 07-09-2020\r\n\r\n"));
    assert!(csv.contains("\r\nmaj 2013;914"), "{csv}");
    assert_eq!(csv.matches("\r\n\r\n").count(), 5, "{csv}");
}
