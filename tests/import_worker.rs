//! Reading in a process of its own: the program itself, held to a limit of memory.

use std::io::{Cursor, Read, Write, repeat};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use planbord::import::{Excess, Guard, Limits, Progress, Refusal, Sheet};
use planbord::session::import_worker::read;
use zip::write::SimpleFileOptions;

const PROGRAM: &str = env!("CARGO_BIN_EXE_planbord");

fn of_its_own(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    read(Some(Path::new(PROGRAM)), bytes, "", limits, &AtomicBool::new(false), &mut |_| {})
}

/// Limits that let a workbook through to be opened, with less memory than it asks for.
fn without_guard() -> Limits {
    Limits { guard: Guard::Lifted, memory_bytes: 200 << 20, seconds: 60, ..Limits::default() }
}

/// An `.xlsx` with these shared texts.
fn workbook(mut strings: impl Read) -> Vec<u8> {
    let relation = |kind: &str, target: &str| {
        format!(
            r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>"#
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#
                .to_owned(),
        ),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>".to_owned()),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1)).large_file(true);
    for (name, text) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.start_file("xl/sharedStrings.xml", options).unwrap();
    std::io::copy(&mut strings, &mut zip).unwrap();
    zip.finish().unwrap().into_inner()
}

#[test]
fn sheets_arrive_as_if_they_were_read_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/import");
    for name in ["statbank.px", "kommune.xlsx", "kommune.csv", "jobindsats-v3.json"] {
        let bytes = std::fs::read(folder.join(name)).unwrap();
        let limits = Limits::default();
        let mut told: Vec<u16> = Vec::new();
        let mut tell = |progress: Progress| told.push(progress.permille());
        let own = read(Some(Path::new(PROGRAM)), &bytes, name, &limits, &AtomicBool::new(false), &mut tell);
        let here = read(None, &bytes, name, &limits, &AtomicBool::new(false), &mut |_| {});
        assert_eq!((own, told.last()), (here, Some(&1000)), "{name}");
    }
}

#[test]
fn a_refusal_arrives_with_its_facts() {
    let limits = Limits::default();
    assert_eq!(of_its_own(b"", &limits), Err(Refusal::Empty));
    let bomb = workbook(&b"<sst uniqueCount=\"4294967295\"/>"[..]);
    let excess = Excess::SharedStrings { claimed: 4_294_967_295 };
    assert_eq!(of_its_own(&bomb, &limits), Err(Refusal::WorkbookBomb { excess }));
}

#[test]
fn four_thousand_million_texts_end_only_the_other_process() {
    let bomb = workbook(&b"<sst uniqueCount=\"4294967295\"/>"[..]);
    assert_eq!(of_its_own(&bomb, &without_guard()), Err(Refusal::OutOfMemory { limit: 200 << 20 }));
}

#[test]
fn gigabytes_of_text_end_only_the_other_process() {
    let text = (&b"<sst><si><t>"[..]).chain(repeat(b'x').take(1 << 30));
    assert_eq!(of_its_own(&workbook(text), &without_guard()), Err(Refusal::OutOfMemory { limit: 200 << 20 }));
}

#[test]
fn millions_of_texts_end_only_the_other_process() {
    let texts = b"<si><t>a</t></si>".repeat(3_000_000);
    let strings = (&b"<sst>"[..]).chain(texts.as_slice()).chain(&b"</sst>"[..]);
    let limits = Limits { memory_bytes: 20 << 20, ..without_guard() };
    assert_eq!(of_its_own(&workbook(strings), &limits), Err(Refusal::OutOfMemory { limit: 20 << 20 }));
}

#[test]
fn a_reading_that_takes_too_long_is_ended() {
    let limits = Limits { seconds: 0, ..Limits::default() };
    for program in [None, Some(Path::new(PROGRAM))] {
        let late = read(program, b"a;b\n1;2", "", &limits, &AtomicBool::new(false), &mut |_| {});
        assert_eq!(late, Err(Refusal::TookTooLong { seconds: 0 }));
    }
}

#[test]
fn the_user_can_end_it_in_the_middle() {
    let text = "område;1;2;3\n".repeat(1_000_000);
    for program in [None, Some(Path::new(PROGRAM))] {
        let cancel = AtomicBool::new(false);
        let mut stop = |progress: Progress| cancel.store(progress.permille() > 100, Ordering::Relaxed);
        let read = read(program, text.as_bytes(), "", &Limits::default(), &cancel, &mut stop);
        assert_eq!(read, Err(Refusal::Cancelled));
    }
}

#[test]
fn a_program_that_is_not_there_or_is_another_is_told() {
    let another = if cfg!(unix) { "/bin/true" } else { "no such program" };
    for program in ["no such program", another] {
        let path = Some(Path::new(program));
        let read = read(path, b"a;b", "", &Limits::default(), &AtomicBool::new(false), &mut |_| {});
        assert!(matches!(read, Err(Refusal::BrokeOff { .. })), "{program}: {read:?}");
    }
}
