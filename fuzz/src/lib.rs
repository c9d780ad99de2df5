//! What every target holds a reading to: it ends, within its limits, with sheets or a refusal.

use std::io::{Cursor, Write};
use std::panic::{catch_unwind, set_hook};
use std::sync::Once;

use planbord::import::{Flow, Limits, read};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// Reads bytes under limits that make a bomb small, and checks what came of it. A panic
/// of code of others is an answer where the reading makes one of it; the hook of the
/// fuzzer would end everything at once, so it is replaced.
pub fn bounded(bytes: &[u8], name: &str) {
    static LET_PANICS_BE: Once = Once::new();
    LET_PANICS_BE.call_once(|| set_hook(Box::new(|_| {})));
    if let Err(panic) = catch_unwind(|| check(bytes, name)) {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        eprintln!("{}", said.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default());
        std::process::abort();
    }
}

fn check(bytes: &[u8], name: &str) {
    let limits = Limits {
        cells: 50_000,
        cell_bytes: 1 << 20,
        rows: 20_000,
        columns: 2_000,
        unpacked_bytes: 4 << 20,
        ..Limits::default()
    };
    let Ok(sheets) = read(bytes, name, &limits, &mut |_| Flow::Continue(())) else { return };
    let (mut text, mut cells) = (0, 0);
    for sheet in &sheets {
        let grid = &sheet.grid;
        text += grid.size().0 as u64;
        cells += grid.size().1 as u64;
        assert!(grid.row_count() as u64 <= limits.rows && grid.column_count() as u64 <= limits.columns);
        for row in 0..grid.row_count() {
            assert_eq!(grid.row(row).count(), grid.cells_in(row));
        }
    }
    assert!(text <= limits.cell_bytes && cells <= limits.cells);
}

/// Packs parts into a file, unpacked, so that what is changed in them stays changed.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("a part begins");
        zip.write_all(bytes).expect("a part is written");
    }
    zip.finish().expect("a file ends").into_inner()
}

/// A compound file with one stream.
pub fn contained(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a file begins");
    let mut part = file.create_stream("/Workbook").expect("a stream begins");
    part.write_all(stream).expect("a stream is written");
    drop(part);
    file.into_inner().into_inner()
}
