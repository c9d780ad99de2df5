//! Workbooks and tables that ask for more than any machine has: each is refused, or
//! read within what everyone may ask for.

use std::io::{Read, repeat};

use super::super::testing::{open, refused, sheet};
use super::super::{Excess, Refusal};
use super::samples::{XLSX, number, ods_of, packed, packed_from, record, xls_of, xlsx, xlsx_of};

fn bomb(bytes: impl AsRef<[u8]>, excess: Excess) {
    refused(bytes, &Refusal::WorkbookBomb { excess });
}

/// The same bytes over and over, without being held.
struct Again<'a> {
    what: &'a [u8],
    left: usize,
    at: usize,
}

impl Read for Again<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let mut read = 0;
        for byte in into {
            if self.at == self.what.len() {
                self.at = 0;
                self.left = self.left.saturating_sub(1);
            }
            if self.left == 0 {
                break;
            }
            *byte = self.what[self.at];
            self.at += 1;
            read += 1;
        }
        Ok(read)
    }
}

fn again(what: &'static str, times: usize) -> Again<'static> {
    Again { what: what.as_bytes(), left: times, at: 0 }
}

/// An `.xlsx` whose shared texts are these.
fn with_strings<'a>(strings: impl Read + 'a) -> Vec<u8> {
    let mut parts: Vec<(&str, Box<dyn Read + 'a>)> =
        XLSX.iter().map(|(name, text)| (*name, Box::new(text.as_bytes()) as Box<dyn Read>)).collect();
    parts.push(("xl/worksheets/sheet1.xml", Box::new(&b"<worksheet><sheetData/></worksheet>"[..])));
    parts.push(("xl/sharedStrings.xml", Box::new(strings)));
    packed_from(parts)
}

#[test]
fn four_thousand_million_texts_that_are_not_there() {
    let claimed = 4_294_967_295;
    for sst in [
        r#"<sst uniqueCount="4294967295"/>"#,
        "<sst uniqueCount = '4294967295' />",
        "<x:sst\n a=\"b\"\n uniqueCount\n=\n\"4294967295\">",
    ] {
        bomb(xlsx_of("", sst), Excess::SharedStrings { claimed });
    }
    let huge = r#"<sst uniqueCount="99999999999999999999999"/>"#;
    bomb(xlsx_of("", huge), Excess::SharedStrings { claimed: u64::MAX });
}

#[test]
fn the_number_of_texts_is_found_wherever_it_stands() {
    // Behind a comment that is longer than what is unpacked at once, at every offset
    // round the seam.
    for length in (65_450..65_540).step_by(7) {
        let comment = format!("<!--{}-->", "x".repeat(length));
        let sst = format!("{comment}<sst uniqueCount=\"4294967295\"/>");
        bomb(xlsx_of("", &sst), Excess::SharedStrings { claimed: 4_294_967_295 });
    }
}

#[test]
fn what_cannot_be_looked_through_is_not_opened() {
    bomb(xlsx_of("", r#"<sst uniqueCount="&#52;294967295"/>"#), Excess::Opaque);
    let declared = r#"<?xml version="1.0" encoding="UTF-16"?><sst/>"#;
    bomb(xlsx_of("", declared), Excess::Opaque);
    let wide: String = "<sst uniqueCount=\"4294967295\"/>".chars().flat_map(|c| [c, '\0']).collect();
    bomb(xlsx_of("", &wide), Excess::Opaque);
}

#[test]
fn the_two_farthest_cells_take_little() {
    let rows =
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#;
    let far = sheet(xlsx_of(rows, "<sst/>"));
    assert_eq!((far.grid.row_count(), far.grid.column_count()), (1_048_576, 16_384));
    assert_eq!(far.grid.cell(1_048_575, 16_383), "2");
    // A sign behind each cell, and the two figures.
    assert_eq!(far.grid.size(), (2 + 16_385, 16_385));
}

#[test]
fn far_cells_in_many_rows_are_too_many_cells() {
    let rows: String =
        (1..4_000).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#)).collect();
    refused(xlsx_of(&rows, "<sst/>"), &Refusal::TooManyCells { limit: 40_000_000 });
}

#[test]
fn gigabytes_of_text_in_megabytes_of_file() {
    let limit = 96 << 20;
    let text = (&b"<sst><si><t>"[..]).chain(repeat(b'x').take(256 << 20));
    bomb(with_strings(text), Excess::Unpacked { limit });
    // The rule is about all parts together.
    let parts: Vec<(&str, Box<dyn Read>)> = XLSX
        .iter()
        .map(|(name, text)| (*name, Box::new(text.as_bytes()) as Box<dyn Read>))
        .chain(
            ["xl/media/1.bin", "xl/media/2.bin"].map(|name| (name, Box::new(repeat(0).take(60 << 20)) as _)),
        )
        .collect();
    bomb(packed_from(parts), Excess::Unpacked { limit });
}

#[test]
fn twenty_million_shared_texts() {
    let strings = (&b"<sst uniqueCount=\"20000000\">"[..]).chain(again("<si><t/></si>", 20_000_000));
    bomb(with_strings(strings), Excess::Unpacked { limit: 96 << 20 });
}

#[test]
fn a_workbook_too_large_to_be_one() {
    let mut file = b"PK\x03\x04".to_vec();
    file.resize(69 << 20, 0);
    refused(&file, &Refusal::TooLarge { bytes: 69 << 20, limit: 20 << 20 });
}

#[test]
fn parts_and_sheets_without_end() {
    let names: Vec<String> = (0..2_001).map(|at| format!("xl/{at}.xml")).collect();
    let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    bomb(packed(&parts), Excess::Parts { found: 2_001, limit: 2_000 });
    let sheets: String =
        (0..201).map(|at| format!(r#"<sheet name="{at}" sheetId="1" r:id="rId1"/>"#)).collect();
    let book = format!(r#"<workbook xmlns:r="r"><sheets>{sheets}</sheets></workbook>"#);
    let mut parts = XLSX.to_vec();
    parts[2].1 = &book;
    parts.push(("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"));
    bomb(packed(&parts), Excess::Sheets { found: 201, limit: 200 });
}

#[test]
fn repeated_rows_and_cells_are_counted_before_they_are_written() {
    let cell = |columns: &str, rows: &str| {
        ods_of(&format!(
            r#"<table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="{columns}"><text:p>1</text:p></table:table-cell></table:table-row>"#
        ))
    };
    let many = Refusal::TooManyCells { limit: 40_000_000 };
    refused(cell("90", "1048576"), &many);
    refused(cell("16384", "1048576"), &many);
    refused(cell("16385", "1"), &Refusal::TooManyColumns { found: 16_385, limit: 16_384 });
    refused(
        cell("4294967295", "4294967295"),
        &Refusal::TooManyColumns { found: 4_294_967_295, limit: 16_384 },
    );
    assert!(matches!(open(cell("99999999999", "1")), Err(Refusal::BadWorkbook { .. })));
}

#[test]
fn spaces_without_end_are_a_few() {
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row>"#;
    assert_eq!(sheet(ods_of(row)).grid.cell(0, 0).len(), 101);
}

#[test]
fn entities_that_name_entities_are_not_followed() {
    let lols: String =
        (1..10).map(|at| format!(r#"<!ENTITY l{at} "{}">"#, format!("&l{};", at - 1).repeat(10))).collect();
    let sst = format!(r#"<!DOCTYPE sst [<!ENTITY l0 "lol">{lols}]><sst><si><t>&l9;</t></si></sst>"#);
    let read = open(xlsx_of(r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, &sst));
    assert!(read.is_err() || read.is_ok_and(|sheets| sheets.iter().all(|sheet| sheet.grid.size().0 < 100)));
}

#[test]
fn an_old_workbook_of_one_cell_in_each_corner_of_many_sheets() {
    let corners = [number(0, 0, 1.0), number(65_535, 255, 2.0)].concat();
    let limit = 5_000_000;
    bomb(xls_of(std::slice::from_ref(&corners), None), Excess::Cells { claimed: 16_777_216, limit });
    // The same sheet under many names.
    let row = [number(0, 0, 1.0), number(9_999, 99, 2.0)].concat();
    let many: Vec<Vec<u8>> = std::iter::once(row).chain((0..6).map(|_| Vec::new())).collect();
    // Behind the beginning, seven names and the end.
    let start = 20 + 7 * 16 + 4;
    bomb(xls_of(&many, Some(start)), Excess::Cells { claimed: 6_000_000, limit });
    let said =
        record(0x0200, &[&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0, 0, 255, 0, 0, 0]].concat());
    assert!(matches!(
        open(xls_of(&[said], None)),
        Err(Refusal::WorkbookBomb { excess: Excess::Cells { .. } })
    ));
}

#[test]
fn what_is_cut_off_says_so() {
    let whole = xlsx();
    for length in [whole.len() / 4, whole.len() / 2, whole.len() - 10] {
        refused(&whole[..length], &Refusal::Truncated { line: None });
    }
}

#[test]
fn bytes_without_sense_are_refused() {
    // A fixed sequence that looks random: no test may differ from run to run.
    let mut state = 1_u32;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    })
    .take(1 << 20)
    .collect();
    for start in [&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"] {
        assert!(open([start, &noise].concat()).is_err());
    }
}

#[test]
fn a_table_of_two_hundred_megabytes_is_read() {
    let row = format!("{};1\n", "x".repeat(1_021));
    let text = row.repeat(200 << 10);
    let grid = sheet(&text).grid;
    assert_eq!((text.len(), grid.row_count(), grid.cell(204_799, 1)), (200 << 20, 204_800, "1"));
}

#[test]
fn a_table_that_is_too_large_is_refused_at_once() {
    refused(vec![b'x'; 257 << 20], &Refusal::TooLarge { bytes: 257 << 20, limit: 256 << 20 });
}

#[test]
fn columns_without_end() {
    refused(";".repeat(999_999), &Refusal::TooManyColumns { found: 1_000_000, limit: 16_384 });
}

#[test]
fn lines_without_end() {
    refused("\n".repeat(5_000_000) + "a;b", &Refusal::TooManyRows { limit: 4_000_000 });
}
