//! A field that chooses one of all series, found by typing.

use eframe::egui::{AsIdSalt, Ui};

use super::chooser::{Chooser, Search};
use crate::plan::id::SeriesId;
use crate::ui::context::ViewCtx;

/// Shows the series that is chosen; opens a list that can be searched. Returns
/// the new choice in the pass in which it was made, `None` in it for no series.
pub fn series_chooser(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut Search,
    label: &str,
    salt: impl AsIdSalt,
    chosen: Option<SeriesId>,
) -> Option<Option<SeriesId>> {
    let none = ctx.words.text("goals-series-none");
    let find = |words: &[&str]| {
        let none = words.is_empty().then_some(None);
        none.into_iter().chain(found(ctx, words).into_iter().map(Some)).collect()
    };
    let line = |id: Option<SeriesId>| id.map_or_else(|| none.clone().into_owned(), |id| series_line(ctx, id));
    let shown = line(chosen);
    show(ctx, ui, search, salt, (label, &shown), Some(chosen), (&find, &line))
}

/// As [`series_chooser`], where there must be one in the end.
pub fn other_series_chooser(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut Search,
    label: &str,
    salt: impl AsIdSalt,
    chosen: Option<SeriesId>,
) -> Option<SeriesId> {
    let line = |id: SeriesId| series_line(ctx, id);
    let shown = chosen.map_or_else(|| ctx.words.text("goals-series-choose").into_owned(), line);
    let find = |words: &[&str]| found(ctx, words);
    show(ctx, ui, search, salt, (label, &shown), chosen, (&find, &line))
}

/// How series are found and written in a line.
type Series<'a, T> = (&'a dyn Fn(&[&str]) -> Vec<T>, &'a dyn Fn(T) -> String);

fn show<T: Copy + PartialEq>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut Search,
    salt: impl AsIdSalt,
    (label, shown): (&str, &str),
    chosen: Option<T>,
    (find, line): Series<'_, T>,
) -> Option<T> {
    let (hint, not_found) = (ctx.words.text("goals-series-search"), ctx.words.text("goals-series-not-found"));
    let chooser = Chooser { label, shown, search: &hint, not_found: &not_found, chosen, find, line };
    chooser.show(ctx, ui, search, salt)
}

/// The series whose title, area or definition holds every word.
fn found(ctx: &ViewCtx<'_>, words: &[&str]) -> Vec<SeriesId> {
    let fits = |series: &&crate::plan::series::Series| {
        let all = format!("{} {} {}", series.title, series.area, series.definition.as_deref().unwrap_or(""));
        let all = all.to_lowercase();
        words.iter().all(|word| all.contains(word))
    };
    ctx.document.plan.series.iter().filter(fits).map(|series| series.id).collect()
}

/// A series in one line: `Langtidsforsørgede, Aabenraa (personer)`.
fn series_line(ctx: &ViewCtx<'_>, id: SeriesId) -> String {
    let Some(series) = ctx.document.plan.series.get(id) else { return String::new() };
    let unit = ctx.words.unit(&series.unit);
    let args = [("title", (&series.title).into()), ("area", (&series.area).into()), ("unit", unit.into())];
    ctx.words.fill("goals-series-line", &args)
}
