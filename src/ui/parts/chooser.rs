//! A field that chooses one of many things, found by typing.

use eframe::egui::{
    self, AsIdSalt, Key, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Ui, WidgetInfo,
};

use super::search_field::search_field;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;

/// How many things are seen at once.
const ROWS: f32 = 8.0;

/// What is being searched for while a list is open.
#[derive(Debug, Default)]
pub struct Search {
    text: String,
    /// Which of those found the keyboard stands at.
    at: usize,
}

/// Such a field: its words, and the things to choose from.
#[derive(Clone, Copy)]
pub struct Chooser<'a, T> {
    /// What stands above it.
    pub label: &'a str,
    /// What stands in it: what is chosen, or what to do.
    pub shown: &'a str,
    /// What stands in the empty search.
    pub search: &'a str,
    /// What stands where nothing is found.
    pub not_found: &'a str,
    /// Which thing is chosen, if one is.
    pub chosen: Option<T>,
    /// The things that hold every one of some words, which are in small letters.
    pub find: &'a dyn Fn(&[&str]) -> Vec<T>,
    /// A thing in a line.
    pub line: &'a dyn Fn(T) -> String,
}

impl<T: Copy + PartialEq> Chooser<'_, T> {
    /// Shows what is chosen; opens a list that can be searched. Returns the new
    /// choice in the pass in which it was made.
    pub fn show(self, ctx: &ViewCtx<'_>, ui: &mut Ui, search: &mut Search, salt: impl AsIdSalt) -> Option<T> {
        let id = ui.make_persistent_id(salt);
        let button = ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
                ui.label(ctx.theme.caption(self.label).color(ctx.theme.palette.text.plain));
                ui.push_id(id, |ui| self.opener(ctx, ui)).inner
            })
            .inner;
        if button.clicked() {
            *search = Search::default();
        }
        let width = button.rect.width().max(ctx.theme.scale.size.field);
        let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
        Popup::from_toggle_button_response(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.label)
            .gap(ctx.theme.scale.gap.xs)
            .show(|ui| {
                ui.set_width(width - 2.0 * ctx.theme.scale.gap.s);
                let picked = self.found_ui(ctx, ui, search, was_open);
                if picked.is_some() {
                    ui.close();
                    button.request_focus();
                }
                picked
            })?
            .inner
    }

    /// The closed field.
    fn opener(self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Response {
        let Self { label, shown, .. } = self;
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
    fn found_ui(self, ctx: &ViewCtx<'_>, ui: &mut Ui, search: &mut Search, was_open: bool) -> Option<T> {
        let field = search_field(ui, self.search, &mut search.text, f32::INFINITY);
        if !was_open {
            field.request_focus();
        }
        let text = search.text.to_lowercase();
        let found = (self.find)(&text.split_whitespace().collect::<Vec<_>>());
        if field.changed() || !was_open {
            let at = found.iter().position(|thing| Some(*thing) == self.chosen);
            search.at = at.filter(|_| search.text.is_empty()).unwrap_or(0);
        }
        let last = found.len().saturating_sub(1);
        let (down, up, enter) = ui.input(|input| {
            let pressed = |key| input.key_pressed(key);
            (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter))
        });
        search.at = (search.at + usize::from(down)).saturating_sub(usize::from(up)).min(last);
        if enter && field.lost_focus() {
            return found.get(search.at).copied();
        }
        if found.is_empty() {
            ui.label(ctx.theme.muted(self.not_found));
        }
        let walked = (down || up || !was_open).then_some(search.at);
        list_ui(ctx, ui, &found, search.at, walked, self.line)
    }
}

fn list_ui<T: Copy>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    found: &[T],
    at: usize,
    walked: Option<usize>,
    line: &dyn Fn(T) -> String,
) -> Option<T> {
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
            let Some(thing) = found.get(nth) else { continue };
            let text = line(*thing);
            let button = egui::Button::selectable(nth == at, &*text)
                .truncate()
                .min_size(egui::vec2(ui.available_width(), row));
            if ui.add(button).on_hover_text(&text).clicked() {
                picked = Some(*thing);
            }
        }
    });
    picked
}
