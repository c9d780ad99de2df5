//! A sheet whose rows and columns have a meaning becomes series.
//!
//! A million rows are read about as fast as their cells can be told apart: labels
//! are numbered, each period is read once, and no text is kept for a row. A large
//! sheet is read in several parts at once.

mod gathered;
mod head;
mod intern;
mod labels;
mod reading;

use std::collections::BTreeSet;
use std::num::NonZero;
use std::ops::{ControlFlow, Range};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::mapping::{Empty, Mapping};
use super::warnings::Warnings;
use super::{Imported, Incoming, Key, Sheet, label, layout};

use reading::Reading;

/// The reading was stopped from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped")]
pub struct Stopped;

/// After so many rows it is asked whether to go on.
const ROWS_AT_A_TIME: usize = 1 << 12;
/// A part of fewer rows is not worth a thread of its own.
const ROWS_OF_A_PART: usize = 1 << 16;
/// More threads would only wait for memory.
const MOST_PARTS: usize = 4;

/// The series of a sheet, in the order of their first figure. Every combination of
/// measure, area and groupings is one.
///
/// `progress` is told how many rows have been read, and says whether to go on.
///
/// # Errors
/// [`Stopped`] when it says that it should not.
pub fn to_series(
    sheet: &Sheet,
    mapping: &Mapping,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Imported<Vec<Incoming>>, Stopped> {
    let rows = mapping.first_row..layout::end_of_rows(&sheet.grid, mapping);
    // A label that counts for the rows below may stand in an earlier part.
    let depend = mapping.columns.iter().any(|column| column.empty == Empty::AsBefore);
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_PARTS);
    let parts = if depend { 1 } else { threads.min(rows.len() / ROWS_OF_A_PART) };
    in_parts(sheet, mapping, rows, parts.max(1), progress)
}

/// Reads rows in so many parts at once. The first is read by this thread, and tells
/// how far all of them have come.
fn in_parts(
    sheet: &Sheet,
    mapping: &Mapping,
    rows: Range<usize>,
    parts: usize,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Imported<Vec<Incoming>>, Stopped> {
    let mut warnings = Warnings::default();
    let figures = head::figure_columns(sheet, mapping, &mut warnings);
    let stop = AtomicBool::new(false);
    let size = rows.len().div_ceil(parts).max(1);
    let part = |number: usize| {
        let start = rows.start.saturating_add(size * number).min(rows.end);
        start..start.saturating_add(size).min(rows.end)
    };
    let read = |rows: Range<usize>, warnings, go_on: &mut dyn FnMut(usize) -> ControlFlow<()>| {
        let mut reading = Reading::new(sheet, mapping, figures.clone(), warnings, rows.len());
        for (done, row) in rows.enumerate() {
            if done.is_multiple_of(ROWS_AT_A_TIME) && go_on(done).is_break() {
                return Err(Stopped);
            }
            reading.read_row(row);
        }
        Ok(reading)
    };
    thread::scope(|scope| {
        let others: Vec<_> = (1..parts)
            .map(|number| {
                let mut go_on = |_| match stop.load(Ordering::Relaxed) {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                };
                let (read, rows) = (&read, part(number));
                scope.spawn(move || read(rows, Warnings::default(), &mut go_on))
            })
            .collect();
        let mut go_on = |done| progress(done * parts);
        let first = read(part(0), warnings, &mut go_on);
        stop.store(first.is_err(), Ordering::Relaxed);
        let mut whole = first?;
        for other in others {
            // A part fails only when it is stopped, or by a panic that is passed on.
            whole.go_on_with(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(whole.finish(rows.clone()))
    })
}

/// The names of what is measured, as the head of a sheet has them.
pub fn measures_in_head(sheet: &Sheet, mapping: &Mapping) -> BTreeSet<String> {
    let figures = head::figure_columns(sheet, mapping, &mut Warnings::default());
    figures.into_iter().map(|figures| figures.measure).collect()
}

/// What a series is called: its measure as the user or the file names it, and the
/// members that narrow it down.
fn title(key: &Key, sheet: &Sheet, mapping: &Mapping) -> String {
    let given = mapping.measures.get(&key.measure).and_then(|measured| measured.title.as_deref());
    let of_sheet = sheet.known.title.as_deref().filter(|_| label::is_general(&key.measure));
    let mut title = given.or(of_sheet).unwrap_or(&key.measure).to_owned();
    for (_, member) in key.selection.iter().filter(|(_, member)| !label::is_total(member)) {
        join(&mut title, member);
    }
    title
}

/// Adds a part to a text, with a comma between.
fn join(text: &mut String, part: &str) {
    if !text.is_empty() && !part.is_empty() {
        text.push_str(", ");
    }
    text.push_str(part);
}

#[cfg(test)]
mod tests;
