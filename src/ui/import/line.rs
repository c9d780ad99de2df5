//! A series of the file in a line, and what is chosen of it below.

use eframe::egui::{
    Align, Checkbox, Label, Layout, RichText, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetText, vec2,
};

use super::head::is_unfinished;
use super::{ImportView, into, points};
use crate::import::preview::Counts;
use crate::session::ImportAction;
use crate::session::importing::{Draft, Gone, SeriesChoice, Taken};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, segmented, space};
use crate::wording::import::GoneFigures;

/// How high a line is, in points.
pub(super) fn height(ctx: &ViewCtx<'_>, ui: &Ui) -> f32 {
    let scale = &ctx.theme.scale;
    let lines = 2.0 * ui.text_style_height(&TextStyle::Small);
    (scale.size.control + lines + scale.line.focus + scale.gap.m).ceil()
}

/// Draws the line: whether it is taken, what it is, what it changes and where it goes.
pub(super) fn line_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, at: usize, ui: &mut Ui) {
    let Some(choice) = draft.choices.get(at) else { return };
    let counts = state.worked.counts.get(at).copied().unwrap_or_default();
    let size = vec2(ui.available_width(), height(ctx, ui));
    let (_, rect) = ui.allocate_space(size);
    let builder = UiBuilder::new().max_rect(rect).id_salt(("line", at)).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        ui.allocate_ui_with_layout(
            vec2(size.x, ctx.theme.scale.size.control),
            Layout::right_to_left(Align::Center),
            |ui| {
                fold_ui(ctx, state, at, choice, ui);
                if is_unfinished(choice) && choice.taken == Taken::Taken {
                    let text = ctx.words.text("import-lacks-unit");
                    ui.add(Badge::new(ctx.theme, Tone::Attention, &text));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| take_ui(ctx, choice, at, ui));
            },
        );
        ui.horizontal(|ui| {
            space_to_text(ctx, ui);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = ctx.theme.scale.line.focus;
                let counts = counts_text(ctx, counts, choice);
                ui.add(Label::new(RichText::new(counts).text_style(TextStyle::Small)));
                ui.add(Label::new(ctx.theme.small(destination(ctx, choice))));
            });
        });
    });
}

/// The box, and what the series is called.
fn take_ui(ctx: &ViewCtx<'_>, choice: &SeriesChoice, at: usize, ui: &mut Ui) {
    let name = name(choice);
    let mut is_taken = choice.taken == Taken::Taken;
    let text = ctx.theme.strong(&*name);
    let wide = WidgetText::from(text.clone());
    let wide = wide.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body).size().x;
    let room = ui.available_width() - ui.spacing().icon_width - ui.spacing().icon_spacing;
    let mut ticked = ui.add(Checkbox::new(&mut is_taken, text));
    if wide > room {
        ticked = ticked.on_hover_text(name);
    }
    if ticked.changed() {
        let taken = if is_taken { Taken::Taken } else { Taken::LeftOut };
        choose(ctx, at, SeriesChoice { taken, ..choice.clone() });
    }
}

/// The button that shows the periods, or hides them.
fn fold_ui(ctx: &ViewCtx<'_>, state: &mut ImportView, at: usize, choice: &SeriesChoice, ui: &mut Ui) {
    let is_open = state.open == Some(at);
    let (icon, key) = match is_open {
        true => (Icon::CaretUp, "import-fold"),
        false => (Icon::CaretDown, "import-unfold"),
    };
    let label = ctx.words.fill(key, &[("title", name(choice).into())]);
    let button = ui.add(Button::icon_only(ctx.theme, icon, &label));
    ui.accesskit_node_builder(button.id, |node| node.set_expanded(is_open));
    if button.clicked() {
        state.open = (!is_open).then_some(at);
    }
}

/// Draws what is chosen of the open series, and its periods.
pub(super) fn opened_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, at: usize, ui: &mut Ui) {
    let (Some(incoming), Some(preview), Some(choice)) =
        (draft.imported.value.get(at), draft.preview.series.get(at), draft.choices.get(at))
    else {
        return;
    };
    ui.push_id(("open", at), |ui| {
        space(ui, ctx.theme.scale.gap.s);
        into::into_ui(ctx, draft, &mut state.choosing, (at, choice), ui);
        gone_ui(ctx, preview.counts().gone, at, choice, ui);
        points::points_ui(ctx, (incoming, preview, choice), at, ui);
        space(ui, ctx.theme.scale.gap.l);
    });
}

/// What happens to figures that the source no longer has.
fn gone_ui(ctx: &ViewCtx<'_>, gone: usize, at: usize, choice: &SeriesChoice, ui: &mut Ui) {
    if gone == 0 {
        return;
    }
    let words = ctx.words;
    let question = words.fill("import-gone", &[("count", gone.into())]);
    ui.label(&question);
    space(ui, ctx.theme.scale.gap.xs);
    let names = [words.text("import-gone-keep"), words.text("import-gone-remove")];
    let options = [(Gone::Keep, names[0].as_ref()), (Gone::Remove, names[1].as_ref())];
    if let Some(gone) = segmented(ui, ctx.theme, &question, &options, &choice.gone) {
        choose(ctx, at, SeriesChoice { gone, ..choice.clone() });
    }
    space(ui, ctx.theme.scale.gap.s);
}

/// Asks for another choice.
pub(super) fn choose(ctx: &ViewCtx<'_>, at: usize, choice: SeriesChoice) {
    ctx.act(ImportAction::Choose(at, Box::new(choice)).into());
}

/// `Ledige, Aabenraa`.
pub(super) fn name(choice: &SeriesChoice) -> String {
    if choice.area.is_empty() { choice.title.clone() } else { format!("{}, {}", choice.title, choice.area) }
}

fn counts_text(ctx: &ViewCtx<'_>, counts: Counts, choice: &SeriesChoice) -> String {
    let gone = match choice.gone {
        Gone::Keep => GoneFigures::Stay,
        Gone::Remove => GoneFigures::Go,
    };
    ctx.words.import_counts(counts, gone)
}

/// Where the figures go: `Ny serie · personer`, `Til Langtidsforsørgede, Aabenraa`.
fn destination(ctx: &ViewCtx<'_>, choice: &SeriesChoice) -> String {
    let words = ctx.words;
    match choice.series(&ctx.document.plan) {
        Some(series) => {
            let title = into::series_name(series);
            words.fill("import-into", &[("title", title.into())])
        }
        None => words.fill("import-into-new", &[("unit", words.unit(&choice.unit).into())]),
    }
}

/// The lines below a box begin where its text does.
fn space_to_text(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let spacing = ui.spacing();
    let indent = spacing.icon_width + spacing.icon_spacing;
    ui.spacing_mut().item_spacing.x = 0.0;
    space(ui, indent.max(ctx.theme.scale.gap.l));
}
