//! What the chair has open instead of the slide: all slides at a glance, the drawer of
//! answers, and the list of keys.

use std::sync::Arc;

use eframe::egui::{
    Align, Grid, Label, Layout, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::chair::sheet_ui;
use super::running::Click;
use super::seat::{Company, Seat, slide_in};
use crate::presenting::keys::{KEYS, Key};
use crate::presenting::show::{Desk, Drawer};
use crate::presenting::{Answer, SURFACE, Seen};
use crate::ui::widgets::{Chosen, space};

/// How wide a slide is at a glance, at least, in points.
const LEAST_WIDTH: f32 = 230.0;
/// The share of the width that the list of answers has.
const FOUND: f32 = 0.38;

/// Draws what is open; whether anything of this kind is.
pub(super) fn open_ui(seat: &mut Seat<'_>, ui: &mut Ui) -> bool {
    match seat.presenter.desk().clone() {
        Desk::Overview { at } => overview_ui(seat, ui, at),
        Desk::Answers(drawer) => sheet_ui(seat, ui, |seat, ui| answers_ui(seat, ui, &drawer)),
        Desk::Keys => sheet_ui(seat, ui, keys_ui),
        Desk::Slide | Desk::Closer | Desk::Decision => return false,
    }
    true
}

fn overview_ui(seat: &mut Seat<'_>, ui: &mut Ui, at: usize) {
    let theme = seat.theme;
    let gap = theme.scale.gap.m;
    let width = ui.available_width() - theme.scale.size.scroll_bar;
    let across = ((width + gap) / (LEAST_WIDTH + gap)).floor().max(1.0);
    let each = (width - gap * (across - 1.0)) / across;
    let size = vec2(each, each * SURFACE.1 / SURFACE.0);
    let deck = Arc::clone(seat.presenter.deck_shared());
    let high = size.y + ui.text_style_height(&TextStyle::Small) + gap;
    ScrollArea::vertical().id_salt("presenting_overview").auto_shrink([false, false]).show_viewport(
        ui,
        |ui, seen| {
            let origin = ui.max_rect().min;
            let rows = deck.slides.len().div_ceil(across as usize);
            ui.set_height(high * rows as f32);
            for (nth, slide) in deck.slides.iter().enumerate() {
                let (row, column) = (nth / across as usize, nth % across as usize);
                let corner = vec2(column as f32 * (each + gap), row as f32 * high);
                let rect = Rect::from_min_size(origin + corner, size);
                if nth == at {
                    ui.scroll_to_rect(rect.expand(gap), None);
                }
                if corner.y + high < seen.top() || corner.y > seen.bottom() {
                    continue;
                }
                seat.slide_ui(ui, rect, slide, Seen::default());
                if nth == at {
                    let ring = Stroke::new(2.0 * theme.scale.line.focus, theme.palette.line.focus);
                    ui.painter().rect_stroke(rect, 0.0, ring, StrokeKind::Outside);
                }
                let spare = if nth >= deck.spare_from {
                    seat.words.text("presenting-at-glance-spare")
                } else {
                    "".into()
                };
                let name = format!("{} {} {spare}", nth + 1, slide.title);
                let below =
                    Rect::from_min_size(rect.left_bottom() + vec2(0.0, theme.scale.gap.xs), vec2(each, gap));
                ui.scope_builder(
                    UiBuilder::new().max_rect(below).layout(Layout::left_to_right(Align::Min)),
                    |ui| {
                        ui.add(Label::new(theme.small(name.trim())).truncate().selectable(false));
                    },
                );
                if ui.interact(rect, ui.scope_id().with(("slide", nth)), Sense::click()).clicked() {
                    seat.click(Click::Slide(nth));
                }
            }
        },
    );
}

fn answers_ui(seat: &mut Seat<'_>, ui: &mut Ui, drawer: &Drawer) {
    let (theme, words) = (seat.theme, seat.words);
    let whole = ui.available_rect_before_wrap();
    let middle = whole.left() + whole.width() * FOUND;
    let left = Rect::from_min_max(whole.min, pos2(middle, whole.bottom()));
    let right = Rect::from_min_max(pos2(middle + theme.scale.gap.xl, whole.top()), whole.max);
    let column = |rect: Rect| UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(column(left), |ui| {
        ui.label(theme.heading(words.text("presenting-answers")));
        typed_ui(seat, ui, &drawer.text);
        found_ui(seat, ui, drawer);
    });
    ui.scope_builder(column(right), |ui| {
        let key = match seat.company {
            Company::Alone => "presenting-answer-preview",
            Company::Shared => "presenting-answer-preview-shared",
        };
        ui.label(theme.caption(words.text(key)));
        let rect = slide_in(ui.available_rect_before_wrap());
        if let Some(slide) = drawer.preview.first() {
            seat.slide_ui(ui, rect, slide, Seen::default());
        }
    });
}

/// What is typed, as in a field that always has the keyboard.
fn typed_ui(seat: &Seat<'_>, ui: &mut Ui, text: &str) {
    let (theme, words) = (seat.theme, seat.words);
    let size = vec2(ui.available_width(), theme.scale.size.control);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let edge = Stroke::new(theme.scale.line.focus, theme.palette.line.focus);
    ui.painter().rect(
        rect,
        theme.scale.radius.control(),
        theme.palette.ground.surface,
        edge,
        StrokeKind::Inside,
    );
    let inner = rect.shrink2(vec2(theme.scale.gap.s, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)), |ui| {
        let shown = match text {
            "" => theme.muted(words.text("presenting-answers-hint")),
            text => theme.strong(format!("{text}|")),
        };
        ui.add(Label::new(shown).truncate().selectable(false));
    });
    let name = words.text("presenting-answers").into_owned();
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, "", text, "");
        info.label = Some(name.clone());
        info
    });
    space(ui, theme.scale.gap.s);
}

fn found_ui(seat: &mut Seat<'_>, ui: &mut Ui, drawer: &Drawer) {
    let (theme, words) = (seat.theme, seat.words);
    if drawer.found.is_empty() && !drawer.text.trim().is_empty() {
        ui.label(theme.muted(words.text("presenting-answers-none")));
    }
    // What the keys do stands below the list, however long that is.
    let below = ui.text_style_height(&TextStyle::Small) + 2.0 * theme.scale.gap.s;
    let room = (ui.available_height() - below).max(theme.scale.size.row);
    ScrollArea::vertical().id_salt("presenting_found").max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (nth, answer) in drawer.found.iter().enumerate() {
            if found_row_ui(seat, ui, answer, Chosen::when(nth, drawer.at)) {
                seat.click(Click::Answer(nth));
            }
        }
    });
    space(ui, theme.scale.gap.s);
    ui.label(theme.small(words.text("presenting-answers-keys")));
}

/// An answer in the list; whether it was clicked.
fn found_row_ui(seat: &Seat<'_>, ui: &mut Ui, answer: &Answer, chosen: Chosen) -> bool {
    let theme = seat.theme;
    let size = vec2(ui.available_width(), theme.scale.size.row);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let is_chosen = chosen == Chosen::This;
    if is_chosen && ui.clip_rect().intersect(rect).height() < rect.height() {
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
    if is_chosen || response.hovered() {
        let fill = if is_chosen { theme.palette.accent.soft } else { theme.palette.ground.hover };
        ui.painter().rect_filled(rect, theme.scale.radius.control(), fill);
    }
    let inner = rect.shrink2(vec2(theme.scale.gap.s, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)), |ui| {
        ui.add(Label::new(theme.small(&answer.kind)).selectable(false));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let title = if is_chosen { theme.strong(&answer.title) } else { theme.muted(&answer.title) };
            ui.add(Label::new(title).truncate().selectable(false));
        });
    });
    response.widget_info(|| {
        let name = format!("{}, {}", answer.title, answer.kind);
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, name)
    });
    response.clicked()
}

fn keys_ui(seat: &mut Seat<'_>, ui: &mut Ui) {
    let (theme, words) = (seat.theme, seat.words);
    ui.label(theme.heading(words.text("presenting-do-keys")));
    ScrollArea::vertical().id_salt("presenting_keys").auto_shrink([false, false]).show(ui, |ui| {
        let columns = if ui.available_width() > theme.scale.size.prose * 1.4 { 4 } else { 2 };
        let spacing = [theme.scale.gap.xl, theme.scale.gap.s];
        Grid::new("presenting_key_list").num_columns(columns).spacing(spacing).show(ui, |ui| {
            for (nth, (act, keys)) in KEYS.iter().enumerate() {
                let names: Vec<String> = keys.iter().map(|key| name_of(*key, words)).collect();
                ui.label(theme.strong(names.join("  ")));
                ui.label(words.text(act.text_key()).as_ref());
                if columns == 2 || nth % 2 == 1 {
                    ui.end_row();
                }
            }
        });
    });
}

/// What stands on a key.
fn name_of(key: Key, words: &crate::wording::Words) -> String {
    match key {
        Key::Right => "→".to_owned(),
        Key::Left => "←".to_owned(),
        Key::Down => "↓".to_owned(),
        Key::Up => "↑".to_owned(),
        Key::PageDown => "PgDn".to_owned(),
        Key::PageUp => "PgUp".to_owned(),
        Key::Space => words.text("presenting-key-space").into_owned(),
        Key::Home => "Home".to_owned(),
        Key::End => "End".to_owned(),
        Key::Enter => words.text("presenting-key-number").into_owned(),
        Key::Backspace => "Backspace".to_owned(),
        Key::Escape => "Esc".to_owned(),
        Key::F5 => "F5".to_owned(),
        Key::Plus => "+".to_owned(),
        Key::Minus => "-".to_owned(),
        Key::CtrlK => "Ctrl+K".to_owned(),
        Key::CtrlEnter => "Ctrl+Enter".to_owned(),
        Key::Digit(digit) => digit.to_string(),
        Key::Letter(letter) => letter.to_uppercase().to_string(),
    }
}
