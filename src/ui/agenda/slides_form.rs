//! Which slides an item has when it is presented, as a form: they follow from its texts,
//! or they are chosen, in an order, with spare ones behind all others.

use eframe::egui::{Rect, Role, Sense, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, vec2};

use super::item_form::Change;
use super::page::{list_entry, prose};
use super::{AgendaView, Towards, move_key};
use crate::edit::meeting::ItemChange;
use crate::meeting::agenda::{AgendaItem, Openness};
use crate::meeting::text::Reference;
use crate::meeting::{ItemSlides, SlideOf};
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::Chooser;
use crate::ui::parts::rows::ground;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Chosen, space};

/// Draws the form. Each thing that is done with it is one step to undo.
pub(super) fn form_ui(change: &Change<'_, '_>, state: &mut AgendaView, ui: &mut Ui) {
    let (ctx, item) = (change.ctx, change.item);
    let (theme, words) = (ctx.theme, ctx.words);
    if item.openness == Openness::Closed {
        ui.label(theme.muted(words.text("presenting-closed-item")));
    }
    let mut edited = match &item.slides.order {
        Some(order) => order_ui(ctx, ui, &item.slides, order),
        None => automatic_ui(ctx, ui, item),
    };
    edited = edited.or(spare_ui(ctx, ui, item));
    space(ui, theme.scale.gap.xs);
    edited = edited.or(add_ui(change, state, ui));
    if !item.slides.is_automatic() {
        let again = words.text("presenting-follow-again");
        if ui.add(Button::quiet(theme, &again).icon(Icon::Undo)).clicked() {
            edited = Some(ItemSlides::default());
        }
    }
    change.send(edited.map(ItemChange::Slides));
}

/// The slides that were chosen, to be read; nothing where they follow from the texts.
pub(super) fn chosen_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, slides: &ItemSlides) {
    let theme = ctx.theme;
    let list = |ui: &mut Ui, slides: &[SlideOf]| {
        for of in slides {
            list_entry(ui, theme, |ui| prose(ui, &name(ctx, *of)));
        }
    };
    match &slides.order {
        Some(order) => list(ui, order),
        None => prose(ui, &ctx.words.text("presenting-follow-texts")),
    }
    if !slides.spare.is_empty() {
        ui.label(theme.caption(ctx.words.text("presenting-spare")));
        list(ui, &slides.spare);
    }
}

fn name(ctx: &ViewCtx<'_>, of: SlideOf) -> String {
    let titled = ctx.words.slide_titled(&ctx.document.plan, of);
    titled.unwrap_or_else(|| ctx.words.slide_gone(of))
}

/// What follows from the texts, and the button that makes a choice of it.
fn automatic_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) -> Option<ItemSlides> {
    let (theme, words) = (ctx.theme, ctx.words);
    let of_texts = item.slides_of_texts(&ctx.document.plan.meeting_setup);
    ui.label(theme.small(words.text("presenting-follow-texts")));
    for of in &of_texts {
        list_entry(ui, theme, |ui| prose(ui, &name(ctx, *of)));
    }
    let choose = words.text("presenting-choose");
    let chosen = ui.add(Button::secondary(theme, &choose).icon(Icon::List)).clicked();
    chosen.then(|| ItemSlides { order: Some(of_texts), spare: item.slides.spare.clone() })
}

fn order_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, slides: &ItemSlides, order: &[SlideOf]) -> Option<ItemSlides> {
    if order.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("presenting-choose-none")));
    }
    let (at, done) = list_ui(ctx, ui, order, Place::Order)?;
    let (mut order, mut spare) = (order.to_vec(), slides.spare.clone());
    change_list(&mut order, &mut spare, (at, done));
    Some(ItemSlides { order: Some(order), spare })
}

/// The spare slides. What is put back stands behind those that follow from the texts,
/// which are a choice then.
fn spare_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) -> Option<ItemSlides> {
    let slides = &item.slides;
    if slides.spare.is_empty() {
        return None;
    }
    space(ui, ctx.theme.scale.gap.s);
    ui.label(ctx.theme.strong(ctx.words.text("presenting-spare")));
    ui.label(ctx.theme.small(ctx.words.text("presenting-spare-hint")));
    let (at, done) = list_ui(ctx, ui, &slides.spare, Place::Spare)?;
    let mut spare = slides.spare.clone();
    let mut order = slides.order.clone();
    let mut whole = item.slide_order(&ctx.document.plan.meeting_setup);
    change_list(&mut spare, &mut whole, (at, done));
    if done == Done::Other {
        order = Some(whole);
    }
    Some(ItemSlides { order, spare })
}

/// What was done with a slide of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    Moved(Towards),
    /// It goes to the other list: from the order to the spare ones, or back.
    Other,
    Removed,
}

/// Where a slide stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Order,
    Spare,
}

fn change_list(list: &mut Vec<SlideOf>, other: &mut Vec<SlideOf>, (at, done): (usize, Done)) {
    if at >= list.len() {
        return;
    }
    match done {
        Done::Moved(towards) => {
            if let Some(to) = beside(list.len(), at, towards) {
                list.swap(at, to);
            }
        }
        Done::Other => other.push(list.remove(at)),
        Done::Removed => drop(list.remove(at)),
    }
}

/// Where the slide at `at` would stand; `None` at the end of the list.
fn beside(count: usize, at: usize, towards: Towards) -> Option<usize> {
    match towards {
        Towards::Up => at.checked_sub(1),
        Towards::Down => Some(at + 1).filter(|to| *to < count),
    }
}

/// Draws slides in their order. Returns what was done, and with which.
fn list_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, slides: &[SlideOf], place: Place) -> Option<(usize, Done)> {
    let mut done = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, of) in slides.iter().enumerate() {
            // A slide keeps the keyboard while it moves, so it is known by what it is of and
            // not by where it stands; one that stands twice is told from the other.
            let before = slides.iter().take(at).filter(|other| *other == of).count();
            let id = ui.make_persistent_id((of.to_string(), before, place == Place::Spare));
            let scope = UiBuilder::new().scope_id(id);
            let of_this =
                ui.scope_builder(scope, |ui| row_ui(ctx, ui, (*of, place), (at, slides.len()))).inner;
            done = of_this.map(|what| (at, what)).or(done);
        }
    });
    done
}

/// One slide: its name, and what can be done with it. With the keyboard in it, Alt and
/// an arrow move it.
fn row_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    (of, place): (SlideOf, Place),
    (at, count): (usize, usize),
) -> Option<Done> {
    let (scale, words) = (&ctx.theme.scale, ctx.words);
    let name = name(ctx, of);
    let called = |key| words.fill(key, &[("slide", (&name).into())]);
    let (other, other_key) = match place {
        Place::Order => (Icon::Hide, "presenting-make-spare"),
        Place::Spare => (Icon::Show, "presenting-make-shown"),
    };
    let buttons = [
        (Icon::ArrowUp, "presenting-move-up", Done::Moved(Towards::Up)),
        (Icon::ArrowDown, "presenting-move-down", Done::Moved(Towards::Down)),
        (other, other_key, Done::Other),
        (Icon::Remove, "presenting-remove", Done::Removed),
    ];
    let mut done = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let row = name_ui(ctx, ui, &name, ui.available_width() - buttons.len() as f32 * scale.size.control);
        let mut has_keyboard = row.has_focus();
        for (icon, key, what) in buttons {
            let possible = match what {
                Done::Moved(towards) => beside(count, at, towards).is_some(),
                Done::Other | Done::Removed => true,
            };
            let button = ui.add_enabled(possible, Button::icon_only(ctx.theme, icon, &called(key)));
            has_keyboard |= button.has_focus();
            if button.clicked() {
                done = Some(what);
            }
        }
        if has_keyboard && let Some(towards) = move_key(ui) {
            done = beside(count, at, towards).map(|_| Done::Moved(towards));
        }
        // A button that can no longer be pressed would lose the keyboard.
        if row.clicked() || matches!(done, Some(Done::Moved(_))) {
            row.request_focus();
        }
    });
    done
}

/// The name of a slide, in as many lines as it takes.
fn name_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, name: &str, width: f32) -> eframe::egui::Response {
    let (scale, palette) = (&ctx.theme.scale, &ctx.theme.palette);
    let text = WidgetText::from(name).color(palette.text.plain);
    let room = width - 2.0 * scale.gap.s;
    let galley = text.into_galley(ui, Some(TextWrapMode::Wrap), room, TextStyle::Body);
    let size = vec2(width, scale.size.control.max(galley.size().y + 2.0 * scale.gap.xs));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), false, name));
    ground(ui, ctx.theme, rect, Chosen::Another, &response);
    let inner = Rect::from_min_size(rect.min, vec2(rect.width(), scale.size.control));
    let top = inner.center().y - ui.text_style_height(&TextStyle::Body) / 2.0;
    ui.painter().galley(eframe::egui::pos2(rect.left() + scale.gap.s, top), galley, palette.text.plain);
    response
}

/// A list of everything that can be a slide and is none of the item's yet.
fn add_ui(change: &Change<'_, '_>, state: &mut AgendaView, ui: &mut Ui) -> Option<ItemSlides> {
    let (ctx, item) = (change.ctx, change.item);
    let words = ctx.words;
    let order = item.slide_order(&ctx.document.plan.meeting_setup);
    let find = |wanted: &[&str]| -> Vec<SlideOf> {
        let fits = |of: &SlideOf| {
            let line = name(ctx, *of).to_lowercase();
            wanted.iter().all(|word| line.contains(word))
        };
        let is_new = |of: &SlideOf| !order.contains(of) && !item.slides.spare.contains(of);
        everything(ctx).into_iter().filter(is_new).filter(fits).collect()
    };
    let line = |of| name(ctx, of);
    let chooser = Chooser {
        label: &words.text("presenting-add"),
        shown: &words.text("presenting-add-choose"),
        search: &words.text("presenting-add-search"),
        not_found: &words.text("presenting-add-none"),
        chosen: None,
        find: &find,
        line: &line,
    };
    let added = chooser.show(ctx, ui, &mut state.slide, change.salt("agenda_slide"))?;
    let order = order.iter().copied().chain([added]).collect();
    Some(ItemSlides { order: Some(order), spare: item.slides.spare.clone() })
}

/// Everything that can be a slide of an item.
fn everything(ctx: &ViewCtx<'_>) -> Vec<SlideOf> {
    let plan = &ctx.document.plan;
    let series = plan.series.iter().filter(|series| !series.points.is_empty());
    let things = ((!plan.goals.is_empty()).then_some(Reference::Goals).into_iter())
        .chain([Reference::Changes])
        .chain(plan.focus_areas.iter().map(|area| Reference::FocusArea(area.id)))
        .chain(plan.goals.iter().map(|goal| Reference::Goal(goal.id)))
        .chain(plan.charts.iter().map(|chart| Reference::Chart(chart.id)))
        .chain(plan.budget.iter().map(|table| Reference::Table(table.id)))
        .chain(plan.cases.iter().map(|case| Reference::Case(case.id)))
        .chain(series.map(|series| Reference::Series(series.id)));
    let both = |thing| match thing {
        Reference::Table(id) => vec![SlideOf::Thing(thing), SlideOf::Bars(id)],
        _ => vec![SlideOf::Thing(thing)],
    };
    [SlideOf::Item, SlideOf::Decision].into_iter().chain(things.flat_map(both)).collect()
}
