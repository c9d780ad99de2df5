//! Small workbooks written by hand, of which the tests make larger and worse ones.

use std::io::{Cursor, Read, Write};

use cfb::CompoundFile;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Packs parts into a file.
pub fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts = parts.iter().map(|(name, text)| (*name, Box::new(text.as_bytes()) as Box<dyn Read>));
    packed_from(parts.collect())
}

/// Packs parts that are read only once, so that they may be longer than memory.
pub fn packed_from(parts: Vec<(&str, Box<dyn Read + '_>)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(1))
        .large_file(true);
    for (name, mut part) in parts {
        zip.start_file(name, options).unwrap();
        std::io::copy(&mut part, &mut zip).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The parts of an `.xlsx` other than its sheet and its shared texts.
pub const XLSX: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="r"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>"#,
    ),
];

/// An `.xlsx` of one sheet with these rows, and these shared texts.
pub fn xlsx_of(rows: &str, strings: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let mut parts = XLSX.to_vec();
    parts.push(("xl/worksheets/sheet1.xml", &sheet));
    parts.push(("xl/sharedStrings.xml", strings));
    packed(&parts)
}

/// An `.xlsx` with a shared text and a number.
pub fn xlsx() -> Vec<u8> {
    xlsx_of(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>914</v></c></row>"#,
        r#"<sst count="1" uniqueCount="1"><si><t>Maj 2013</t></si></sst>"#,
    )
}

/// An `.ods` of one sheet with these rows.
pub fn ods_of(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet><table:table table:name="Ark1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &content),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
    ])
}

/// An `.ods` with a text and a number.
pub fn ods() -> Vec<u8> {
    ods_of(
        r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Maj 2013</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="914"><text:p>914</text:p></table:table-cell></table:table-row>"#,
    )
}

/// A record of an `.xls`.
pub fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
}

/// A number in a cell of an `.xls`.
pub fn number(row: u16, column: u16, number: f64) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    record(0x0203, &[place, number.to_le_bytes().to_vec()].concat())
}

/// An `.xls` with sheets of these records, each of which begins where it is told or else
/// one after the other.
pub fn xls_of(sheets: &[Vec<u8>], starts: Option<u32>) -> Vec<u8> {
    let begin = record(0x0809, &[0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let bound = |start: u32| record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 4, 0], b"Ark1"].concat());
    let end = record(0x000A, &[]);
    let first = begin.len() + sheets.len() * bound(0).len() + end.len();
    let mut stream = begin.clone();
    let mut start = first;
    for sheet in sheets {
        stream.extend(bound(starts.unwrap_or(u32::try_from(start).unwrap())));
        start += begin.len() + sheet.len() + end.len();
    }
    stream.extend(&end);
    for sheet in sheets {
        stream.extend([begin.clone(), sheet.clone(), end.clone()].concat());
    }
    contained(&[("/Workbook", &stream)])
}

/// A compound file with these streams.
pub fn contained(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for (name, bytes) in streams {
        file.create_stream(name).unwrap().write_all(bytes).unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// An `.xls` with two numbers.
pub fn xls() -> Vec<u8> {
    xls_of(&[[number(0, 0, 2013.0), number(0, 1, 914.5)].concat()], None)
}
