//! Where the figures of a series go: a series of the plan, or a new one with a name,
//! an area and a unit.

use eframe::egui::Ui;

use super::line::choose;
use crate::plan::id::SeriesId;
use crate::plan::series::Series;
use crate::plan::unit::Unit;
use crate::session::importing::{Draft, SeriesChoice, Taken};
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::{Chooser, Search};
use crate::ui::parts::unit_field::unit_field;
use crate::ui::widgets::{Field, fields, space};

/// Draws the fields of the series at a place of the file.
pub(super) fn into_ui(
    ctx: &ViewCtx<'_>,
    draft: &Draft,
    choosing: &mut Search,
    (at, choice): (usize, &SeriesChoice),
    ui: &mut Ui,
) {
    if let Some(into) = destination_ui(ctx, draft, choosing, (at, choice), ui) {
        choose(ctx, at, SeriesChoice { into, ..choice.clone() });
    }
    space(ui, ctx.theme.scale.gap.s);
    if choice.into.is_none()
        && let Some(choice) = fields(ui, ctx.theme, |ui| new_ui(ctx, (at, choice), ui))
    {
        choose(ctx, at, choice);
    }
}

/// What a new series is called, whom it is about and what it counts.
fn new_ui(ctx: &ViewCtx<'_>, (at, choice): (usize, &SeriesChoice), ui: &mut Ui) -> Option<SeriesChoice> {
    let (title, area) = (ctx.words.text("series-field-title"), ctx.words.text("series-field-area"));
    let width = ctx.theme.scale.size.field;
    let title = Field::new(ctx.theme, &title).width(width).text(ui, ("title", at), &choice.title).committed;
    let area = Field::new(ctx.theme, &area).width(0.5 * width).text(ui, ("area", at), &choice.area).committed;
    let unit = unit_field(ctx, ui, ("unit", at), &choice.unit);
    if title.is_none() && area.is_none() && unit.is_none() {
        return None;
    }
    let mut choice = choice.clone();
    choice.title = title.unwrap_or(choice.title);
    choice.area = area.unwrap_or(choice.area);
    choice.unit = unit.unwrap_or(choice.unit);
    Some(choice)
}

/// The choice of a series, found by typing. Returns the new one, `None` in it for a
/// series that is new.
fn destination_ui(
    ctx: &ViewCtx<'_>,
    draft: &Draft,
    choosing: &mut Search,
    (at, choice): (usize, &SeriesChoice),
    ui: &mut Ui,
) -> Option<Option<SeriesId>> {
    let words = ctx.words;
    let new = words.text("import-new-series");
    let line = |id: Option<SeriesId>| match id.and_then(|id| ctx.document.plan.series.get(id)) {
        Some(series) => series_name(series),
        None => new.clone().into_owned(),
    };
    let find = |words: &[&str]| {
        let is_new = || new.to_lowercase();
        let new = words.iter().all(|word| is_new().contains(word)).then_some(None);
        let all = ctx.document.plan.series.iter();
        let fits = |series: &&Series| {
            let text = series_name(series).to_lowercase();
            words.iter().all(|word| text.contains(word)) && may_go_into(draft, (at, choice), series)
        };
        new.into_iter().chain(all.filter(fits).map(|series| Some(series.id))).collect()
    };
    let (label, search) = (words.text("import-goes-into"), words.text("import-search-destination"));
    let not_found = words.text("import-no-destination");
    let shown = line(choice.into);
    let chooser = Chooser {
        label: &label,
        shown: &shown,
        search: &search,
        not_found: &not_found,
        chosen: Some(choice.into),
        find: &find,
        line: &line,
    };
    chooser.show(ctx, ui, choosing, ("into", at))
}

/// Whether figures may go into a series: it counts the same, as far as the file tells
/// what they count, and no other series of the file goes there.
fn may_go_into(draft: &Draft, (at, choice): (usize, &SeriesChoice), series: &Series) -> bool {
    let is_told = !matches!(choice.unit, Unit::Other(_));
    let counts_same = series.unit == choice.unit || !is_told || choice.into == Some(series.id);
    let mut others = draft.choices.iter().enumerate().filter(|(other, _)| *other != at);
    let is_free = !others.any(|(_, other)| other.taken == Taken::Taken && other.into == Some(series.id));
    counts_same && is_free
}

/// `Langtidsforsørgede, Aabenraa`.
pub(super) fn series_name(series: &Series) -> String {
    if series.area.is_empty() { series.title.clone() } else { format!("{}, {}", series.title, series.area) }
}
