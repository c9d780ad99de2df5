//! What workbooks hold, as cells.

use proptest::prelude::*;

use super::super::testing::{check, open, refused, rows, sheet};
use super::super::{Decimal, Flow, Format, Limits, Looks, read};
use super::samples::{XLSX, contained, number, ods, ods_of, packed, record, xls, xls_of, xlsx, xlsx_of};
use super::*;

#[test]
fn the_same_two_cells_are_read_from_every_kind() {
    check(xlsx(), &[&["Maj 2013", "914"]]);
    check(ods(), &[&["Maj 2013", "914"]]);
    check(xls(), &[&["2013", "914.5"]]);
    let known = sheet(xlsx()).known;
    assert_eq!((known.format, known.decimal), (Some(Format::Workbook), Some(Decimal::Point)));
    assert_eq!(sheet(ods()).name, "Ark1");
}

#[test]
fn cells_keep_their_places_and_numbers_their_decimals() {
    let rows = r#"<row r="2"><c r="B2"><v>0.30000000000000004</v></c><c r="D2" t="inlineStr"><is><t>..</t></is></c></row>
        <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" s="1"><v>43586</v></c>
        <c r="D4" s="2"><v>43586.5</v></c><c r="E4" t="str"><f>A1</f><v>x</v></c><c r="F4"/></row>"#;
    check(
        xlsx_of(rows, "<sst/>"),
        &[&[], &["", "0.3", "", ".."], &[], &["TRUE", "#N/A", "2019-05-01", "2019-05-01T12:00:00", "x"]],
    );
}

#[test]
fn numbers_follow_the_texts_that_have_a_comma() {
    let rows = r#"<row r="1"><c r="A1"><v>4.5</v></c><c r="B1" t="str"><v>3,25</v></c></row>"#;
    let sheet = sheet(xlsx_of(rows, "<sst/>"));
    assert_eq!(
        (self::rows(&sheet.grid)[0].clone(), sheet.known.decimal),
        (vec!["4,5", "3,25"], Some(Decimal::Comma))
    );
}

#[test]
fn open_document_cells_are_repeated_merged_noted_and_dated() {
    let rows = r#"<table:table-column table:number-columns-repeated="16384"/>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>
          <table:table-cell office:value-type="float" office:value="4.50" table:number-columns-repeated="2"><text:p>4,5</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="date" office:date-value="2019-05-01"><text:p>maj 19</text:p></table:table-cell>
          <table:covered-table-cell/>
          <table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>A &amp; <text:span>B</text:span><text:s text:c="2"/>C</text:p><text:p>D&#228;</text:p></table:table-cell>
          <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SAND</text:p></table:table-cell>
          <table:table-cell office:value-type="string" office:string-value=""><text:p>#N/A</text:p></table:table-cell>
          <table:table-cell table:number-columns-repeated="16379"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    check(
        ods_of(rows),
        &[
            &["", "", "4.5", "4.5"],
            &["", "", "4.5", "4.5"],
            &["2019-05-01", "", "A & B  C\nDä", "TRUE", "#N/A"],
        ],
    );
}

#[test]
fn an_old_workbook_may_be_long() {
    let cells: Vec<u8> = (0..5_000).flat_map(|row| number(row, 0, f64::from(row))).collect();
    let sheet = sheet(xls_of(&[cells], None));
    assert_eq!((sheet.grid.row_count(), sheet.grid.cell(4_999, 0)), (5_000, "4999"));
}

#[test]
fn every_sheet_is_given_and_empty_ones_are_not() {
    let two = [number(0, 0, 1.0), number(1, 1, 2.5)].concat();
    // The names are the same here, so one of the equal names stands for both.
    let sheets = open(xls_of(&[two, Vec::new()], None)).unwrap_or_default();
    assert!(sheets.len() <= 2);
    refused(xlsx_of("", "<sst/>"), &Refusal::Empty);
    refused(ods_of(""), &Refusal::Empty);
}

#[test]
fn what_is_locked_or_something_else_is_told() {
    refused(contained(&[("/EncryptedPackage", b"x"), ("/EncryptionInfo", b"x")]), &Refusal::Encrypted);
    refused(xls_of(&[], None), &Refusal::Empty);
    let locked = [record(0x0809, &[0, 6, 5, 0]), record(0x002F, &[1, 0, 0, 0]), record(0x000A, &[])].concat();
    refused(contained(&[("/Workbook", &locked)]), &Refusal::Encrypted);
    let manifest = r#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let ods = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", "x"),
        ("META-INF/manifest.xml", manifest),
    ];
    refused(packed(&ods), &Refusal::Encrypted);
    let looks = |bytes, looks| refused(bytes, &Refusal::NotRecognised { looks });
    looks(packed(&[("word/document.xml", "<w/>")]), Looks::TextDocument);
    looks(packed(&[("readme.txt", "x")]), Looks::Archive);
    looks(contained(&[("/WordDocument", b"x")]), Looks::TextDocument);
}

/// Reads with limits under which even a bomb is small.
fn is_bounded(bytes: &[u8]) {
    let limits = Limits {
        cells: 5_000,
        cell_bytes: 100_000,
        rows: 2_000,
        unpacked_bytes: 1 << 20,
        ..Limits::default()
    };
    let read = read(bytes, "", &limits, &mut |_| Flow::Continue(()));
    let cells: usize = read.unwrap_or_default().iter().map(|sheet| sheet.grid.size().1).sum();
    assert!(cells <= 5_000);
}

/// A text with some of its bytes replaced by others that matter in XML.
fn changed(text: &str, changes: &[(prop::sample::Index, u8)]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, u8)>> {
    let byte = prop::sample::select(b"<>/\"'=&;019 astv".to_vec());
    prop::collection::vec((any::<prop::sample::Index>(), byte), 1..6)
}

proptest! {
    #[test]
    fn broken_xml_in_a_sheet_is_read_or_refused(changes in changes()) {
        let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>914</v></c></row><row r="9"><c t="inlineStr"><is><t>x</t></is></c></row>"#;
        is_bounded(&xlsx_of(&changed(rows, &changes), r#"<sst uniqueCount="1"><si><t>a</t></si></sst>"#));
    }

    #[test]
    fn broken_xml_in_the_other_parts_is_read_or_refused(part in 0..XLSX.len(), changes in changes()) {
        let mut parts = XLSX.to_vec();
        let broken = changed(parts[part].1, &changes);
        parts[part].1 = &broken;
        parts.push(("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"));
        is_bounded(&packed(&parts));
    }

    #[test]
    fn broken_xml_in_an_open_document_is_read_or_refused(changes in changes()) {
        let rows = r#"<table:table-row table:number-rows-repeated="9"><table:table-cell office:value-type="float" office:value="4.5" table:number-columns-repeated="9"><text:p>4<text:s text:c="9"/>&amp;</text:p></table:table-cell></table:table-row>"#;
        is_bounded(&ods_of(&changed(rows, &changes)));
    }

    #[test]
    fn any_records_in_an_old_workbook_are_read_or_refused(
        records in prop::collection::vec((prop::sample::select(vec![0x0203_u16, 0x0204, 0x0205, 0x027E, 0x00FD, 0x0006, 0x00BD, 0x0200, 0x0207, 0x00FC, 0x0809, 0x000A, 0x00E5, 0x003C]), prop::collection::vec(any::<u8>(), 0..40)), 0..20),
    ) {
        let sheet: Vec<u8> = records.iter().flat_map(|(kind, body)| record(*kind, body)).collect();
        is_bounded(&xls_of(std::slice::from_ref(&sheet), None));
        is_bounded(&contained(&[("/Workbook", &sheet)]));
    }
}
