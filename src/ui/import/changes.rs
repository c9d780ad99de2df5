//! What the file would change in the plan: its series, what of them is taken, what
//! was not understood, and what it no longer has.

use eframe::egui::{Align, Label, Layout, Ui};

use super::{ImportView, Which, line};
use crate::import::Warning;
use crate::session::ImportAction;
use crate::session::importing::{Draft, SeriesChoice, Taken};
use crate::ui::context::ViewCtx;
use crate::ui::parts::search_field::search_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, disclosure, follow_keyboard, segmented, space};

/// From so many series on they can be searched and chosen together.
const MANY: usize = 4;
/// So many cells that were not understood are listed at once.
const LISTED: usize = 50;

/// Draws the part.
pub(super) fn changes_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, ui: &mut Ui) {
    warnings_ui(ctx, draft, state, ui);
    if draft.imported.value.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("import-no-series-advice")));
    }
    if draft.imported.value.len() >= MANY {
        tools_ui(ctx, draft, state, ui);
    }
    let found = found(draft, state);
    if found.is_empty() && !draft.imported.value.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("import-none-found")));
    }
    list_ui(ctx, draft, state, &found, ui);
    absent_ui(ctx, draft, ui);
    follow_keyboard(ui, 0.0);
}

/// What was not understood; each leads to its cell.
fn warnings_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, ui: &mut Ui) {
    let count = draft.imported.warning_count;
    if count == 0 {
        return;
    }
    let title = ctx.words.fill("import-not-understood", &[("count", count.into())]);
    let salt = ("warnings", &draft.file, draft.sheet);
    if disclosure(ui, ctx.theme, salt, &title) {
        for warning in draft.imported.warnings.iter().take(LISTED) {
            if warning_ui(ctx, warning, ui) {
                state.lead_to_cell(warning.row, warning.column.unwrap_or_default());
            }
        }
        let more = count.saturating_sub(LISTED);
        if more > 0 {
            ui.label(ctx.theme.small(ctx.words.fill("import-more-warnings", &[("count", more.into())])));
        }
    }
    space(ui, ctx.theme.scale.gap.xs);
}

fn warning_ui(ctx: &ViewCtx<'_>, warning: &Warning, ui: &mut Ui) -> bool {
    let sentence = ctx.words.import_warning(warning);
    let tip = ctx.words.text("import-to-cell");
    ui.add(Button::quiet(ctx.theme, &sentence).icon(Icon::Warning).tip(tip)).clicked()
}

/// Searches, and chooses many at once.
fn tools_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, ui: &mut Ui) {
    let words = ctx.words;
    search_field(ui, &words.text("import-search"), &mut state.search, f32::INFINITY);
    space(ui, ctx.theme.scale.gap.xs);
    ui.horizontal_wrapped(|ui| {
        let names = [words.text("import-which-all"), words.text("import-which-changing")];
        let options = [(Which::All, names[0].as_ref()), (Which::Changing, names[1].as_ref())];
        if let Some(which) = segmented(ui, ctx.theme, &words.text("import-which"), &options, &state.which) {
            state.which = which;
        }
        for (key, taken) in [("import-take-all", Taken::Taken), ("import-take-none", Taken::LeftOut)] {
            if ui.add(Button::quiet(ctx.theme, &words.text(key))).clicked() {
                let choices = chosen_together(draft, &found(draft, state), taken);
                ctx.act(ImportAction::ChooseAll(choices).into());
            }
        }
        let count = draft.taken().count();
        let args = [("count", words.count(count).into()), ("of", words.count(draft.choices.len()).into())];
        ui.label(ctx.theme.small(words.fill("import-taken-of", &args)));
    });
    space(ui, ctx.theme.scale.gap.s);
}

/// All choices, where those of the series that were found are to be taken or not.
fn chosen_together(draft: &Draft, found: &[usize], taken: Taken) -> Vec<SeriesChoice> {
    let mut choices = draft.choices.clone();
    for at in found {
        if let Some(choice) = choices.get_mut(*at) {
            choice.taken = taken;
        }
    }
    choices
}

/// The series that are listed, by their place in the file.
fn found(draft: &Draft, state: &ImportView) -> Vec<usize> {
    let search = state.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let fits = |at: &usize| {
        let Some(choice) = draft.choices.get(*at) else { return false };
        let text = || format!("{} {}", choice.title, choice.area).to_lowercase();
        let is_named = words.is_empty() || {
            let text = text();
            words.iter().all(|word| text.contains(word))
        };
        is_named && (state.which == Which::All || state.worked.changes(*at, choice))
    };
    (0..draft.imported.value.len()).filter(fits).collect()
}

/// The series, each in a line; the open one with its periods below. Those that are
/// not seen take up room only.
fn list_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, found: &[usize], ui: &mut Ui) {
    let open = state.open.and_then(|open| found.iter().position(|at| *at == open));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (before, after) = found.split_at(open.unwrap_or(found.len()));
        lines_ui(ctx, draft, state, before, ui);
        if let Some((at, after)) = after.split_first() {
            line::line_ui(ctx, draft, state, *at, ui);
            line::opened_ui(ctx, draft, state, *at, ui);
            lines_ui(ctx, draft, state, after, ui);
        }
    });
}

fn lines_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, lines: &[usize], ui: &mut Ui) {
    let height = line::height(ctx, ui);
    let (top, seen) = (ui.cursor().top(), ui.clip_rect());
    let at = |y: f32| ((y - top) / height).max(0.0) as usize;
    // One more on each side, so that the keyboard finds the next.
    let first = at(seen.top()).saturating_sub(1).min(lines.len());
    let last = at(seen.bottom()).saturating_add(2).clamp(first, lines.len());
    space(ui, first as f32 * height);
    for line in lines.get(first..last).unwrap_or_default() {
        line::line_ui(ctx, draft, state, *line, ui);
    }
    space(ui, (lines.len() - last) as f32 * height);
}

/// Series of the plan that came from the same table and are not in the file.
fn absent_ui(ctx: &ViewCtx<'_>, draft: &Draft, ui: &mut Ui) {
    let series = draft.preview.absent.iter().filter_map(|id| ctx.document.plan.series.get(*id));
    for series in series {
        let title = if series.area.is_empty() {
            series.title.clone()
        } else {
            format!("{}, {}", series.title, series.area)
        };
        let sentence = ctx.words.fill("import-absent", &[("title", title.into())]);
        ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(Label::new(ctx.theme.small(sentence))));
    }
}
