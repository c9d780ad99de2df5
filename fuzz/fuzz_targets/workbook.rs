//! Workbooks: the bytes as a whole, as one part of each kind, and as the records of an old one.
#![no_main]

use planbord_fuzz::{bounded, contained, packed};

const TYPES: &[u8] = b"<Types/>";
const RELATION: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &[u8] =
    br#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const SHEETS: &[u8] = br#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET: &[u8] =
    br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let names = [
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ];
    match kind % 8 {
        0 => bounded(&[b"PK\x03\x04", bytes].concat(), ""),
        1 => bounded(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes].concat(), ""),
        2 => bounded(&contained(bytes), ""),
        3 => bounded(
            &packed(&[
                ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
                ("content.xml", &[b"<table:table table:name=\"A\">", bytes].concat()),
            ]),
            "",
        ),
        other => {
            let changed = names[usize::from(other - 4)];
            let whole = [
                ("[Content_Types].xml", TYPES),
                ("_rels/.rels", RELATION),
                ("xl/workbook.xml", BOOK),
                ("xl/_rels/workbook.xml.rels", SHEETS),
                ("xl/worksheets/sheet1.xml", SHEET),
                ("xl/sharedStrings.xml", b"<sst><si><t>a</t></si></sst>"),
                ("xl/styles.xml", b"<styleSheet/>"),
            ];
            let parts = whole.map(|(name, text)| (name, if name == changed { bytes } else { text }));
            bounded(&packed(&parts), "");
        }
    }
});
