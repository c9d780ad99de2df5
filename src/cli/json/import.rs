//! `planbord import --json`.

use std::path::Path;

use serde::Serialize;

use super::{Exact, Status, plain};
use crate::cli::args;
use crate::document::Document;
use crate::import::Incoming;
use crate::import::preview::{PointChange, PointPreview, SeriesPreview};
use crate::plan::series::Value;
use crate::session::importing::{Draft, SeriesChoice};
use crate::wording::Words;

/// What a file changes in a plan, or would change.
#[derive(Debug, Serialize)]
pub struct Import {
    schema: &'static str,
    file: String,
    data: String,
    dry_run: bool,
    published: String,
    series: Vec<Series>,
    left_out: usize,
    absent: Vec<String>,
    not_understood: usize,
    warnings: Vec<Warning>,
}

#[derive(Debug, Serialize)]
struct Series {
    /// The series of the plan; `null` for a new one.
    id: Option<String>,
    title: String,
    area: String,
    measure: String,
    selection: Vec<(String, String)>,
    same: usize,
    new: usize,
    revised: usize,
    earlier: usize,
    gone: usize,
    changes: Vec<Change>,
}

#[derive(Debug, Serialize)]
struct Change {
    period: String,
    kind: &'static str,
    old: Option<Known>,
    value: Option<Known>,
}

/// A value, and where there is no number, why.
#[derive(Debug, Serialize)]
struct Known {
    status: Status,
    number: Option<Exact>,
}

#[derive(Debug, Serialize)]
struct Warning {
    /// Counted from 1, as spreadsheets do.
    row: usize,
    /// Counted from 1; `null` when it is about the whole row.
    column: Option<usize>,
    text: String,
    sentence: String,
}

impl Import {
    /// What `draft` changes in `document`, which lies in `file`.
    pub fn of(file: &Path, asked: &args::Import, document: &Document, draft: &Draft, words: &Words) -> Self {
        let taken: Vec<Series> = draft.taken().map(|one| series(document, one)).collect();
        let warnings = draft.imported.warnings.iter().map(|warning| Warning {
            row: warning.row + 1,
            column: warning.column.map(|column| column + 1),
            text: warning.text.clone(),
            sentence: plain(&words.import_warning(warning)),
        });
        Self {
            schema: "planbord.import/1",
            file: file.display().to_string(),
            data: asked.data.display().to_string(),
            dry_run: asked.dry_run,
            published: draft.published.to_string(),
            left_out: draft.choices.len() - taken.len(),
            series: taken,
            absent: draft.preview.absent.iter().map(ToString::to_string).collect(),
            not_understood: draft.imported.warning_count,
            warnings: warnings.collect(),
        }
    }
}

fn series(
    document: &Document,
    (incoming, preview, choice): (&Incoming, &SeriesPreview, &SeriesChoice),
) -> Series {
    let old = choice.series(&document.plan);
    let counts = preview.counts();
    Series {
        id: choice.into.map(|id| id.to_string()),
        title: old.map_or(&choice.title, |series| &series.title).clone(),
        area: old.map_or(&choice.area, |series| &series.area).clone(),
        measure: incoming.key.measure.clone(),
        selection: incoming.key.selection.clone(),
        same: counts.same,
        new: counts.new,
        revised: counts.revised,
        earlier: counts.earlier,
        gone: counts.gone,
        changes: preview.points.iter().filter_map(change).collect(),
    }
}

/// What changes; `None` for a figure that stays.
fn change(point: &PointPreview) -> Option<Change> {
    let value = Some(point.value);
    let (kind, old, value) = match point.change {
        PointChange::Same => return None,
        PointChange::Settled => ("settled", value, value),
        PointChange::New => ("new", None, value),
        PointChange::Revised { old } => ("revised", Some(old), value),
        PointChange::Earlier { current } => ("earlier", Some(current), value),
        PointChange::Gone => ("gone", value, None),
    };
    Some(Change { period: point.period.to_string(), kind, old: old.map(known), value: value.map(known) })
}

fn known(value: Value) -> Known {
    Known { status: value.into(), number: value.number().map(Exact) }
}
