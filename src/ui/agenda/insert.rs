//! A list to choose from of what braces in a text can stand for.

use eframe::egui::Ui;

use crate::meeting::text::Reference;
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::{Chooser, Search};

/// Shows the list. Returns the text with what was chosen put in at the letter `at`, or at
/// its end.
pub(super) fn insert_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut Search,
    salt: (&'static str, u32),
    (text, at): (&str, Option<usize>),
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
    chooser.show(ctx, ui, search, salt).map(|of| with(text, at, of))
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
        .chain(plan.cases.iter().map(|case| Reference::Case(case.id)))
        .chain((!plan.goals.is_empty()).then_some(Reference::Goals))
        .chain(plan.focus_areas.iter().map(|area| Reference::FocusArea(area.id)))
        .chain([Reference::Changes])
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
        Reference::Case(id) => ("agenda-insert-case", plan.cases.get(id).map(|case| case.title.clone())),
        Reference::FocusArea(id) => {
            ("agenda-insert-goals", plan.focus_areas.get(id).map(|area| area.title.clone()))
        }
        Reference::Goals => return words.text("agenda-insert-all-goals").into_owned(),
        Reference::Changes => return words.text("agenda-insert-changes").into_owned(),
    };
    words.fill(key, &[("title", title.unwrap_or_default().into())])
}

/// The text with braces at the letter `at`, or at its end: among its words, or alone on a
/// line.
fn with(text: &str, at: Option<usize>, of: Reference) -> String {
    let split = at.and_then(|at| text.char_indices().nth(at)).map_or(text.len(), |(byte, _)| byte);
    let (before, after) = text.split_at(split);
    let among = |brace: String| {
        let before = if after.is_empty() { before.trim_end() } else { before };
        let joins = |side: Option<char>| side.is_some_and(|side| !side.is_whitespace() && side != '(');
        let gap = if joins(before.chars().next_back()) { " " } else { "" };
        let behind = if after.chars().next().is_some_and(char::is_alphanumeric) { " " } else { "" };
        format!("{before}{gap}{brace}{behind}{after}")
    };
    let alone = |brace: String| {
        let parts = [before.trim_end(), &brace, after.trim()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    };
    match of {
        Reference::Series(id) => among(format!("{{{id}: seneste}}")),
        Reference::Goal(id) => among(format!("{{{id}: status}}")),
        Reference::Measure(id) => among(format!("{{{id}: status}}")),
        Reference::Chart(id) => alone(format!("{{{id}}}")),
        Reference::Table(id) => alone(format!("{{{id}}}")),
        Reference::Case(id) => alone(format!("{{{id}}}")),
        Reference::FocusArea(id) => alone(format!("{{{id}}}")),
        Reference::Goals => alone("{mål}".to_owned()),
        Reference::Changes => alone("{ændringer}".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::{ChartId, SeriesId};

    #[test]
    fn a_figure_stands_among_the_words_and_a_chart_alone() {
        let (series, chart) = (Reference::Series(SeriesId(82)), Reference::Chart(ChartId(3)));
        assert_eq!(with("Der er\n", None, series), "Der er {s82: seneste}");
        assert_eq!(with("", None, series), "{s82: seneste}");
        assert_eq!(with("Se her:", None, chart), "Se her:\n\n{d3}");
    }

    #[test]
    fn it_is_put_in_where_the_field_was_left() {
        let (series, chart) = (Reference::Series(SeriesId(82)), Reference::Chart(ChartId(3)));
        assert_eq!(with("Pågår i dag.", Some(5), series), "Pågår {s82: seneste} i dag.");
        assert_eq!(with("Én (dvs. to)", Some(4), series), "Én ({s82: seneste} dvs. to)");
        assert_eq!(with("Før. Efter.", Some(4), chart), "Før.\n\n{d3}\n\nEfter.");
        assert_eq!(with("Kort", Some(99), series), "Kort {s82: seneste}");
    }
}
