//! A list to choose from of what braces in a text can stand for.

use eframe::egui::Ui;

use crate::meeting::text::Reference;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::{Chooser, Search};

/// Shows the list. Returns the text with what was chosen at its end.
pub(super) fn insert_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut Search,
    salt: (&'static str, u32),
    text: &str,
) -> Option<String> {
    let words = ctx.words;
    let (label, shown) = (words.text("agenda-insert"), words.text("agenda-insert-choose"));
    let (hint, not_found) = (words.text("agenda-insert-search"), words.text("agenda-insert-none"));
    let find = |wanted: &[&str]| -> Vec<Reference> {
        let all = references(ctx).into_iter();
        let fits = |of: &Reference| {
            let line = line(ctx, *of).to_lowercase();
            wanted.iter().all(|word| line.contains(word))
        };
        all.filter(fits).collect()
    };
    let line = |of| line(ctx, of);
    let chooser = Chooser {
        label: &label,
        shown: &shown,
        search: &hint,
        not_found: &not_found,
        chosen: None,
        find: &find,
        line: &line,
    };
    chooser.show(ctx, ui, search, salt).map(|of| with(text, of))
}

/// What can be inserted: figures, goals, charts and tables.
fn references(ctx: &ViewCtx<'_>) -> Vec<Reference> {
    let plan = &ctx.document.plan;
    let series = plan.series.iter().filter(|series| !series.points.is_empty());
    series
        .map(|series| Reference::Series(series.id))
        .chain(plan.goals.iter().map(|goal| Reference::Goal(goal.id)))
        .chain(plan.charts.iter().map(|chart| Reference::Chart(chart.id)))
        .chain(plan.budget.iter().map(|table| Reference::Table(table.id)))
        .collect()
}

/// What is inserted, in a line: `Seneste tal: Langtidsforsørgede, Aabenraa`.
fn line(ctx: &ViewCtx<'_>, of: Reference) -> String {
    let (plan, words) = (&ctx.document.plan, ctx.words);
    let (key, title) = match of {
        Reference::Series(id) => {
            let title = plan.series.get(id).map(|series| format!("{}, {}", series.title, series.area));
            ("agenda-insert-figure", title)
        }
        Reference::Goal(id) => {
            let title = plan.goals.get(id).map(|goal| format!("{} {}", goal.number, goal.title));
            ("agenda-insert-status", title)
        }
        Reference::Measure(id) => {
            ("agenda-insert-status", plan.measure(id).map(|measure| measure.title.clone()))
        }
        Reference::Chart(id) => ("agenda-insert-chart", plan.charts.get(id).map(|chart| chart.name.clone())),
        Reference::Table(id) => ("agenda-insert-table", plan.budget.get(id).map(|table| table.title.clone())),
    };
    words.fill(key, &[("title", title.unwrap_or_default().into())])
}

/// The text with braces at its end: among its words, or alone on a line.
fn with(text: &str, of: Reference) -> String {
    let text = text.trim_end();
    let gap = if text.is_empty() { "" } else { " " };
    let alone = if text.is_empty() { "" } else { "\n\n" };
    match of {
        Reference::Series(id) => format!("{text}{gap}{{{id}: seneste}}"),
        Reference::Goal(id) => format!("{text}{gap}{{{id}: status}}"),
        Reference::Measure(id) => format!("{text}{gap}{{{id}: status}}"),
        Reference::Chart(id) => format!("{text}{alone}{{{id}}}"),
        Reference::Table(id) => format!("{text}{alone}{{{id}}}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::{ChartId, SeriesId};

    #[test]
    fn a_figure_stands_among_the_words_and_a_chart_alone() {
        let (series, chart) = (Reference::Series(SeriesId(82)), Reference::Chart(ChartId(3)));
        assert_eq!(with("Der er\n", series), "Der er {s82: seneste}");
        assert_eq!(with("", series), "{s82: seneste}");
        assert_eq!(with("Se her:", chart), "Se her:\n\n{d3}");
    }
}
