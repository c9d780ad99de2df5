//! What the commands share that report on a plan as of a day.

use std::path::Path;

use serde::Serialize;

use super::FINE;
use super::args::AsOf;
use super::print::Printed;
use crate::analysis::Insights;
use crate::document::Document;
use crate::session::problem::failure_with_path;
use crate::session::{Stored, World, read_stored};
use crate::wording::Words;

/// Reads the plan, works it out as of the day, and prints it: for a person with
/// `text`, for a program with `json`.
pub fn report<J: Serialize>(
    world: &World,
    AsOf { report, day }: &AsOf,
    json: impl FnOnce(&Path, &Document, &Insights, &Words) -> J,
    text: impl FnOnce(&Document, &Insights, &Words) -> String,
) -> Printed {
    let words = report.lang.words();
    let Stored { document, header, .. } = match read_stored(world.files.as_ref(), &report.file) {
        Ok(stored) => stored,
        Err(error) => return Printed::problem(&failure_with_path(&error, &words)),
    };
    // A snapshot is of its day.
    let taken = header.map(|header| header.taken.date());
    let insights = Insights::of(&document, day.on.or(taken).unwrap_or_else(|| world.today()));
    if report.json {
        return Printed::json(&json(&report.file, &document, &insights, &words), FINE);
    }
    Printed::text(&text(&document, &insights, &words), FINE)
}
