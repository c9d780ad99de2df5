//! A field that chooses one of all series, found by typing.

use eframe::egui::{
    self, AsIdSalt, Key, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Ui, WidgetInfo,
};

use super::search_field::search_field;
use crate::plan::id::SeriesId;
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;

/// How many series are seen at once.
const ROWS: f32 = 8.0;

/// What is being searched for while the list is open.
#[derive(Debug, Default)]
pub struct SeriesSearch {
    text: String,
    /// Which of those found the keyboard stands at.
    at: usize,
}

/// Shows the series that is chosen; opens a list that can be searched. Returns
/// the new choice in the pass in which it was made, `None` in it for no series.
pub fn series_chooser(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut SeriesSearch,
    label: &str,
    salt: impl AsIdSalt,
    chosen: Option<SeriesId>,
) -> Option<Option<SeriesId>> {
    let id = ui.make_persistent_id(salt);
    let shown = match chosen.and_then(|id| ctx.document.plan.series.get(id)) {
        Some(series) => series_line(ctx, series),
        None => ctx.words.text("goals-series-none").into_owned(),
    };
    let button = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
            ui.label(ctx.theme.caption(label).color(ctx.theme.palette.text.plain));
            ui.push_id(id, |ui| opener(ctx, ui, label, &shown)).inner
        })
        .inner;
    if button.clicked() {
        *search = SeriesSearch::default();
    }
    let width = button.rect.width().max(ctx.theme.scale.size.field);
    let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(label)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            ui.set_width(width - 2.0 * ctx.theme.scale.gap.s);
            let picked = found_ui(ctx, ui, search, chosen, was_open);
            if picked.is_some() {
                ui.close();
                button.request_focus();
            }
            picked
        })?
        .inner
}

/// The closed field.
fn opener(ctx: &ViewCtx<'_>, ui: &mut Ui, label: &str, shown: &str) -> Response {
    let caret = egui::RichText::new(Icon::CaretDown.char()).text_style(egui::TextStyle::Body);
    let width = ui.available_width();
    let button = egui::Button::new(shown)
        .right_text(caret)
        .truncate()
        .min_size(egui::vec2(width, ctx.theme.scale.size.control));
    let response = ui.add(button);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), label);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    response.on_hover_text(shown)
}

/// The open list.
fn found_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    search: &mut SeriesSearch,
    chosen: Option<SeriesId>,
    was_open: bool,
) -> Option<Option<SeriesId>> {
    let hint = ctx.words.text("goals-series-search");
    let field = search_field(ui, &hint, &mut search.text, f32::INFINITY);
    if !was_open {
        field.request_focus();
    }
    let found = found(ctx, &search.text);
    if field.changed() || !was_open {
        let at = found.iter().position(|series| series.map(|series| series.id) == chosen);
        search.at = at.filter(|_| search.text.is_empty()).unwrap_or(0);
    }
    let last = found.len().saturating_sub(1);
    let (down, up, enter) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter))
    });
    search.at = (search.at + usize::from(down)).saturating_sub(usize::from(up)).min(last);
    if enter && field.lost_focus() {
        return found.get(search.at).map(|series| series.map(|series| series.id));
    }
    if found.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("goals-series-not-found")));
    }
    let walked = (down || up || !was_open).then_some(search.at);
    list_ui(ctx, ui, &found, search.at, walked)
}

fn list_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    found: &[Option<&Series>],
    at: usize,
    walked: Option<usize>,
) -> Option<Option<SeriesId>> {
    let row = ctx.theme.scale.size.control;
    let gap = ui.spacing().item_spacing.y;
    let mut scroll = ScrollArea::vertical().max_height(ROWS * (row + gap)).auto_shrink([false, true]);
    if let Some(walked) = walked {
        // Keeps the row in the middle, which also lies within the first and last.
        scroll = scroll.vertical_scroll_offset(((walked as f32 - ROWS / 2.0) * (row + gap)).max(0.0));
    }
    let mut picked = None;
    scroll.show_rows(ui, row, found.len(), |ui, range| {
        for nth in range {
            let Some(series) = found.get(nth) else { continue };
            let text = series.map_or_else(
                || ctx.words.text("goals-series-none").into_owned(),
                |series| series_line(ctx, series),
            );
            let button = egui::Button::selectable(nth == at, &*text)
                .truncate()
                .min_size(egui::vec2(ui.available_width(), row));
            if ui.add(button).on_hover_text(&text).clicked() {
                picked = Some(series.map(|series| series.id));
            }
        }
    });
    picked
}

/// No series, and then those whose title, area or definition holds every word.
fn found<'a>(ctx: &ViewCtx<'a>, text: &str) -> Vec<Option<&'a Series>> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = |series: &&Series| {
        let all = format!("{} {} {}", series.title, series.area, series.definition.as_deref().unwrap_or(""));
        let all = all.to_lowercase();
        words.iter().all(|word| all.contains(word))
    };
    let none = words.is_empty().then_some(None);
    let series = ctx.document.plan.series.iter().filter(fits).map(Some);
    none.into_iter().chain(series).collect()
}

/// A series in one line: `Langtidsforsørgede, Aabenraa (personer)`.
fn series_line(ctx: &ViewCtx<'_>, series: &Series) -> String {
    let unit = ctx.words.unit(&series.unit);
    let args = [("title", (&series.title).into()), ("area", (&series.area).into()), ("unit", unit.into())];
    ctx.words.fill("goals-series-line", &args)
}
