//! What the tests of the formats share: reading bytes, and looking at the cells.

use super::{Flow, Grid, Limits, Refusal, Sheet, read};

/// Reads a file with the limits that hold for everyone.
pub fn open(bytes: impl AsRef<[u8]>) -> Result<Vec<Sheet>, Refusal> {
    read(bytes.as_ref(), "", &Limits::default(), &mut |_| Flow::Continue(()))
}

/// The only sheet of a file.
#[track_caller]
pub fn sheet(bytes: impl AsRef<[u8]>) -> Sheet {
    let mut sheets = open(bytes).unwrap();
    assert_eq!(sheets.len(), 1);
    sheets.remove(0)
}

/// The cells of a grid, row by row.
pub fn rows(grid: &Grid) -> Vec<Vec<&str>> {
    (0..grid.row_count()).map(|row| grid.row(row).collect()).collect()
}

/// That a file is one sheet of these cells.
#[track_caller]
pub fn check(bytes: impl AsRef<[u8]>, expected: &[&[&str]]) {
    assert_eq!(rows(&sheet(bytes).grid), expected);
}

/// That a file is refused for this reason.
#[track_caller]
pub fn refused(bytes: impl AsRef<[u8]>, why: &Refusal) {
    assert_eq!(open(bytes).as_ref(), Err(why));
}
