//! Workbooks: `.xlsx`, `.xlsm`, `.xlsb`, `.xls` and `.ods`, every sheet of them.
//!
//! A workbook of a few kilobytes can ask for gigabytes, and asking ends the program.
//! So it is looked through before it is opened (`guard`, `xls`), its cells are taken
//! one by one and never as a whole rectangle, and whoever opens files of strangers
//! does it in a process of its own as well.

mod cells;
mod guard;
mod ods;
mod xls;
mod xlsx;

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::limits::Task;
use super::refusal::excerpt;
use super::{Refusal, Sheet};
use guard::Package;

/// How a file of packed parts begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// How a file of packed parts begins that has none.
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";

/// How a compound file begins: `.xls`, and everything that is locked with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether a file is packed or compound, which a workbook is.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    [ZIP, EMPTY_ZIP, COMPOUND].iter().any(|start| bytes.starts_with(start))
}

/// Reads every sheet that has something in it.
pub(super) fn read(bytes: &[u8], task: &mut Task<'_>) -> Result<Vec<Sheet>, Refusal> {
    let sheets = if bytes.starts_with(COMPOUND) {
        xls::read(bytes, task)?
    } else {
        match guard::look_through(bytes, task)? {
            Package::Xlsx => xlsx::read(bytes, task)?,
            Package::Xlsb => xlsx::read_binary(bytes, task)?,
            Package::Ods => ods::read(bytes, task)?,
        }
    };
    if sheets.is_empty() { Err(Refusal::Empty) } else { Ok(sheets) }
}

/// Opens a workbook with code of others, which may give up by panicking.
fn without_panic<T>(open: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(open)).unwrap_or_else(|panic| {
        let said = panic.downcast_ref::<String>().map(String::as_str);
        let said = said.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(damaged(said.unwrap_or_default()))
    })
}

fn damaged(error: impl std::fmt::Display) -> Refusal {
    Refusal::BadWorkbook { message: excerpt(&error.to_string(), 200) }
}

#[cfg(test)]
mod hostile;

#[cfg(test)]
pub mod samples;

#[cfg(test)]
mod tests;
