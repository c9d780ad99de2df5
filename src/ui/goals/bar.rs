//! What stands above the list: the search, the filter, the order, the day that
//! is judged, and how much of the plan is seen.

use eframe::egui::{Align, Key, Layout, Modifiers, Popup, Response, Ui, vec2};

use super::columns::COLUMNS_FROM;
use super::form::capital;
use super::order::{By, Order, Way};
use super::{GoalsView, day, filter_ui};
use crate::export::Subject;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::search_field::search_field;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, space};

/// Whether the keyboard should go from the search into the list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum WalkIn {
    Yes,
    No,
}

/// Draws everything above the list.
pub(super) fn bar_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) -> WalkIn {
    let size = vec2(ui.available_width(), ctx.theme.scale.size.control);
    let mut walk_in = WalkIn::No;
    if ui.available_width() >= COLUMNS_FROM {
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            let width = ctx.theme.scale.size.field;
            walk_in = search_ui(ctx, state, ui, width);
            choices_ui(ctx, state, ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                add_ui(ctx, state, ui);
                document_ui(ctx, ui);
            });
        });
    } else {
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            add_ui(ctx, state, ui);
            document_ui(ctx, ui);
            let width = ui.available_width();
            walk_in = search_ui(ctx, state, ui, width);
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = ctx.theme.scale.gap.xs;
            choices_ui(ctx, state, ui);
        });
    }
    found_ui(ctx, state, ui);
    day::notice_ui(ctx, ui);
    walk_in
}

fn add_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    let add = ctx.words.text("goals-add");
    if ctx.is_editable() && ui.add(Button::primary(ctx.theme, &add).icon(Icon::Add)).clicked() {
        state.add_goal(ctx);
    }
}

/// A document of all goals.
fn document_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let name = ctx.words.text("shell-document");
    if ui.add(Button::icon_only(ctx.theme, Icon::Document, &name)).clicked() {
        ctx.send(Request::MakeDocument(Some(Subject::Goals)));
    }
}

fn search_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui, width: f32) -> WalkIn {
    let hint = ctx.words.text("goals-search");
    let field = search_field(ui, &hint, &mut state.asked.search, width);
    let down = field.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
    if down { WalkIn::Yes } else { WalkIn::No }
}

/// What can be left out, the order, and the day.
fn choices_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    filter_ui::filter_ui(ctx, &mut state.asked.filter, state.rows.counts(), ui);
    order_ui(ctx, &mut state.asked.order, ui);
    day::day_ui(ctx, ui);
}

/// The order, for where there are no headings of columns to press.
fn order_ui(ctx: &ViewCtx<'_>, order: &mut Order, ui: &mut Ui) {
    let words = ctx.words;
    let label = match order.by {
        By::Plan => words.text("goals-order").into_owned(),
        by => words.fill("goals-ordered", &[("by", words.text(name(by)).into())]),
    };
    let button = ui.add(Button::quiet(ctx.theme, &label).icon(Icon::CaretDown));
    let was_open = is_open(&button);
    Popup::menu(&button).accessible_name(words.text("goals-order")).show(|ui| {
        for by in By::ALL {
            if ui.selectable_label(order.by == by, capital(&words.text(name(by)))).clicked() {
                *order = Order { by, way: Way::Forth };
            }
        }
        if !order.is_plan() {
            ui.separator();
            let mut turned = order.way == Way::Back;
            if ui.checkbox(&mut turned, &*words.text("goals-order-turned")).changed() {
                order.way = if turned { Way::Back } else { Way::Forth };
            }
        }
    });
    give_back(ui, &button, was_open);
}

/// Whether what `button` opens is open.
pub(super) fn is_open(button: &Response) -> bool {
    Popup::is_id_open(&button.ctx, Popup::default_response_id(button))
}

/// Gives `button` the keyboard back when Esc has closed what it opens.
pub(super) fn give_back(ui: &Ui, button: &Response, was_open: bool) {
    if was_open && !is_open(button) && ui.input(|input| input.key_pressed(Key::Escape)) {
        button.request_focus();
    }
}

/// The key of what goals are ordered by.
fn name(by: By) -> &'static str {
    match by {
        By::Plan => "goals-order-plan",
        By::Verdict => "goals-order-verdict",
        By::Number => "goals-order-number",
        By::Title => "goals-order-title",
        By::Distance => "goals-order-distance",
        By::Deadline => "goals-order-deadline",
    }
}

/// `5 af 16 mål: ikke nået`, and the way back to all of them.
fn found_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    if !state.asked.narrows() || state.rows.all().is_empty() {
        return;
    }
    let (words, theme) = (ctx.words, ctx.theme);
    let of = ctx.document.plan.goals.len();
    let args = [("found", words.count(state.rows.found()).into()), ("of", of.into())];
    let mut said = words.fill("goals-found", &args);
    let ticked = filter_ui::ticked(ctx, &state.asked.filter);
    if !ticked.is_empty() {
        said = format!("{said}: {ticked}");
    }
    let size = vec2(ui.available_width(), theme.scale.size.control);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let clear = words.text("goals-show-all");
        if ui.add(Button::quiet(theme, &clear).icon(Icon::Close)).clicked() {
            state.asked.show_all();
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(eframe::egui::Label::new(theme.small(&said)).truncate()).on_hover_text(&said);
        });
    });
}

/// Says that nothing is left, and offers everything.
pub(super) fn nothing_found_ui(ctx: &ViewCtx<'_>, state: &mut GoalsView, ui: &mut Ui) {
    let words = ctx.words;
    let search = state.asked.search.trim();
    let ticked = filter_ui::ticked(ctx, &state.asked.filter);
    let advice = match (search.is_empty(), ticked.is_empty()) {
        (false, true) => words.fill("goals-none-found", &[("text", search.into())]),
        (true, _) => words.fill("goals-none-ticked", &[("ticked", ticked.into())]),
        (false, false) => {
            words.fill("goals-none-of-both", &[("text", search.into()), ("ticked", ticked.into())])
        }
    };
    let (title, all) = (words.text("goals-none"), words.text("goals-show-all"));
    let button = Button::secondary(ctx.theme, &all).icon(Icon::Close);
    space(ui, ctx.theme.scale.gap.m);
    let empty = EmptyState::new(ctx.theme, Icon::Search, &title, &advice).action(button);
    if empty.show(ui).is_some_and(|button| button.clicked()) {
        state.asked.show_all();
    }
}
