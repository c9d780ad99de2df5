//! `planbord import`: figures from a file into a plan, with what they change.

use std::path::Path;

use super::args::Import;
use super::grid::{Column, Grid, paragraph};
use super::print::{Printed, one_line};
use super::snapshot::not_ours;
use super::{FINE, FOUND, json};
use crate::document::Document;
use crate::import::Incoming;
use crate::import::mapping::{BadMapping, Mapping};
use crate::import::preview::{PointChange, PointPreview, SeriesPreview};
use crate::plan::series::Series;
use crate::session::importing::{Draft, Failure, Gone, SeriesChoice, Taken, unreadable};
use crate::session::problem::{failure_with_path, import_failure, tell};
use crate::session::{Action, ImportAction, Importing, Session, Urgency, World, read};
use crate::wording::Words;
use crate::wording::import::GoneFigures;

/// So many warnings are printed; the others are counted.
const SHOWN: usize = 40;
/// The most that is read of a file that says what rows and columns mean, in bytes.
const MAPPING_BYTES: u64 = 1 << 20;

/// Takes figures in, or says what that would change. Status 1 when something was
/// not understood and the rest was taken, 2 when nothing could be read.
pub fn import(world: World, asked: &Import) -> Printed {
    let words = asked.report.lang.words();
    let mapping = match asked.map.as_deref().map(|path| mapping(&world, path, &words)).transpose() {
        Ok(mapping) => mapping,
        Err(printed) => return printed,
    };
    if let Err(error) = read(world.files.as_ref(), &asked.report.file) {
        return Printed::problem(&failure_with_path(&error, &words));
    }
    let mut session = Session::new(world);
    session.act(Action::Open(asked.report.file.clone()));
    if let Some(why) = not_ours(&session, &words) {
        return Printed::failure(&why);
    }
    session.act(ImportAction::Read(asked.data.clone()).into());
    session.wait_for_import();
    if let Some(mapping) = mapping {
        session.act(ImportAction::Map(Box::new(mapping)).into());
        session.wait_for_import();
    }
    let draft = match session.importing() {
        Some(Importing::Open(draft)) => draft,
        Some(Importing::Failed { why, .. }) => return failed(why, &words),
        Some(Importing::Reading { .. }) | None => return Printed::failure(&why_not(&session, &words)),
    };
    if asked.show_map {
        return Printed::text(&draft.mapping.to_text(), FINE);
    }
    if draft.imported.value.is_empty() {
        return nothing(draft, &words);
    }
    let choices = choices(draft, asked);
    session.act(ImportAction::ChooseAll(choices).into());
    finish(&mut session, asked, &words)
}

/// Prints the preview, and unless it is only asked for, takes the figures in and saves.
fn finish(session: &mut Session, asked: &Import, words: &Words) -> Printed {
    let Some(Importing::Open(draft)) = session.importing() else {
        return Printed::failure(&why_not(session, words));
    };
    let status = if draft.imported.warning_count == 0 { FINE } else { FOUND };
    let before = session.document().clone();
    let report = if asked.report.json {
        Printed::json(&json::Import::of(&asked.report.file, asked, &before, draft, words), status)
    } else {
        Printed::text(&preview(&before, draft, words), status)
    };
    if asked.dry_run {
        return report.aside(&words.text("terminal-import-dry-run"));
    }
    session.act(ImportAction::Accept.into());
    if session.is_changed() {
        session.act(Action::Save);
    }
    if session.is_changed() || session.importing().is_some_and(|_| !before.same_content(session.document())) {
        return Printed::failure(&why_not(session, words));
    }
    let told: Vec<String> =
        session.notices().iter().map(|notice| one_line(&tell(&notice.event, words))).collect();
    told.iter().rev().fold(report, |report, aside| report.aside(aside))
}

/// What rows and columns mean, as a file says it.
fn mapping(world: &World, path: &Path, words: &Words) -> Result<Mapping, Printed> {
    let bytes =
        world.files.read(path, MAPPING_BYTES).map_err(|error| failed(&unreadable(path, &error), words))?;
    Mapping::parse(&String::from_utf8_lossy(&bytes)).map_err(|error| {
        let key = match &error {
            BadMapping::TooNew { .. } => "terminal-import-map-new",
            _ => "terminal-import-map-bad",
        };
        let (file, why) = (path.display().to_string(), error.to_string());
        Printed::failure(&words.fill(key, &[("file", file.into()), ("why", why.into())]))
    })
}

fn failed(why: &Failure, words: &Words) -> Printed {
    Printed::problem(&import_failure(why, words))
}

/// The file was read, and no series came out of it.
fn nothing(draft: &Draft, words: &Words) -> Printed {
    let lacks = draft.recognised.lacks.iter().map(|lack| words.import_lack(*lack).into_owned());
    let why: Vec<String> =
        [words.text("terminal-import-nothing").into_owned()].into_iter().chain(lacks).collect();
    let printed = Printed::failure(&why.join(" "));
    warnings(draft, words).into_iter().rev().fold(printed, |printed, line| printed.aside(&line))
}

fn why_not(session: &Session, words: &Words) -> String {
    let urgent = session.notices().iter().filter(|notice| notice.event.urgency() >= Urgency::Warning);
    let told: Vec<String> = urgent.map(|notice| one_line(&tell(&notice.event, words))).collect();
    if told.is_empty() { words.text("terminal-import-nothing").into_owned() } else { told.join("\n") }
}

/// The first choices, with what the command line says otherwise.
fn choices(draft: &Draft, asked: &Import) -> Vec<SeriesChoice> {
    let wanted = |area: &str| asked.area.iter().any(|one| one.to_lowercase() == area.to_lowercase());
    let one = |(choice, incoming): (&SeriesChoice, &Incoming)| {
        let mut choice = choice.clone();
        if !asked.area.is_empty() {
            choice.taken = if wanted(&incoming.key.area) { Taken::Taken } else { Taken::LeftOut };
        }
        choice.gone = if asked.remove_gone { Gone::Remove } else { Gone::Keep };
        choice
    };
    draft.choices.iter().zip(&draft.imported.value).map(one).collect()
}

/// What would change, series by series, and what was not understood.
fn preview(document: &Document, draft: &Draft, words: &Words) -> String {
    let mut text = head(draft, words);
    for (incoming, preview, choice) in draft.taken() {
        text += "\n";
        text += &of_series(document, (incoming, preview, choice), words);
    }
    let left_out = draft.choices.iter().filter(|choice| choice.taken == Taken::LeftOut).count();
    if left_out > 0 {
        text += "\n";
        text += &paragraph(0, &words.fill("terminal-import-left-out", &[("count", left_out.into())]));
    }
    let absent = draft.preview.absent.iter().filter_map(|id| document.plan.series.get(*id));
    for series in absent {
        text += &paragraph(0, &words.fill("import-absent", &[("title", name(series).into())]));
    }
    let warnings = warnings(draft, words);
    if !warnings.is_empty() {
        text += "\n";
        text += &warnings.iter().map(|line| paragraph(0, line)).collect::<String>();
    }
    text
}

/// `fil.csv: CSV, genkendt på formatet.`
fn head(draft: &Draft, words: &Words) -> String {
    let format =
        draft.known().and_then(|known| known.format).map(|format| words.import_format(format).into_owned());
    let sure = words.import_sureness(draft.recognised.sureness);
    let parts: Vec<String> = [format, Some(sure.into_owned())].into_iter().flatten().collect();
    paragraph(0, &format!("{}: {}", draft.file, parts.join(". ")))
}

fn of_series(
    document: &Document,
    (incoming, preview, choice): (&Incoming, &SeriesPreview, &SeriesChoice),
    words: &Words,
) -> String {
    let gone = match choice.gone {
        Gone::Keep => GoneFigures::Stay,
        Gone::Remove => GoneFigures::Go,
    };
    let counts = words.import_counts(preview.counts(), gone);
    let series = choice.series(&document.plan);
    let heading = match series {
        Some(series) => words.fill("terminal-import-into", &[("title", name(series).into())]),
        None => {
            let title = format!("{}, {}", choice.title, choice.area);
            words.fill(
                "terminal-import-new",
                &[("title", title.into()), ("unit", words.unit(&choice.unit).into())],
            )
        }
    };
    let mut text = paragraph(0, &format!("{heading}: {counts}"));
    let mut grid = Grid::new(2, &[Column::Left(18), Column::Rest]);
    let decimals = series.map_or(incoming.decimals, |series| series.decimals.max(incoming.decimals));
    for point in preview.points.iter().filter(|point| is_told(point)) {
        grid.row([&words.period(point.period), &words.import_change(point, decimals)]);
    }
    text += &grid.lines();
    text
}

/// What is new is only counted: what a reader must see is what the source changed.
fn is_told(point: &PointPreview) -> bool {
    match point.change {
        PointChange::Revised { .. } | PointChange::Earlier { .. } | PointChange::Gone => true,
        PointChange::Same | PointChange::Settled | PointChange::New => false,
    }
}

fn name(series: &Series) -> String {
    if series.area.is_empty() { series.title.clone() } else { format!("{}, {}", series.title, series.area) }
}

/// The first things that were not understood, and how many more there are.
fn warnings(draft: &Draft, words: &Words) -> Vec<String> {
    let warnings = &draft.imported.warnings;
    let mut lines: Vec<String> =
        warnings.iter().take(SHOWN).map(|warning| words.import_warning(warning)).collect();
    let more = draft.imported.warning_count.saturating_sub(lines.len());
    if more > 0 {
        lines.push(words.fill("import-more-warnings", &[("count", more.into())]));
    }
    lines
}
