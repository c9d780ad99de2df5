//! A list of rows to choose from: a title and one or two lines below it. Only
//! the rows that are seen are drawn, so that a long list costs no more than a
//! short one.

use std::borrow::Cow;
use std::sync::Arc;

use eframe::egui::accesskit::Role as NodeRole;
use eframe::egui::{
    Color32, EventFilter, Frame, Galley, Id, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, pos2, vec2,
};

use crate::ui::theme::{Icon, Theme, text};
use crate::ui::widgets::Chosen;

/// What a row shows.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Tells it from the other rows of its list, wherever it stands.
    pub key: u64,
    /// What a screen reader calls it.
    pub name: String,
    /// What kind of row it is.
    pub look: Look<'a>,
    /// Its first line.
    pub title: Cow<'a, str>,
    /// Drawn before the second line, which says the same in words.
    pub icon: Option<Icon>,
    /// Its second line.
    pub below: Cow<'a, str>,
    /// Its third line, in a list whose rows have one.
    pub last: Cow<'a, str>,
    /// Whether it is the chosen one.
    pub chosen: Chosen,
}

/// What kind of row it is.
#[derive(Debug, Clone)]
pub enum Look<'a> {
    /// The name of those that follow.
    Heading,
    /// One of them, with its number before it.
    Numbered(Cow<'a, str>),
    /// One of a list without numbers.
    Plain,
}

/// How many lines the rows of a list have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// Title and one line.
    Two,
    /// Title and two lines.
    Three,
}

/// Which row should be brought into sight, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The row.
    pub row: usize,
    /// Whether it should get the keyboard too.
    pub focus: Focus,
}

/// Whether a row should get the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// It should.
    Take,
    /// The keyboard stays where it is.
    Leave,
}

/// What was done with a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The row was pressed.
    Opened(usize),
    /// The keyboard walked to the row.
    Walked(usize),
}

/// How high a row is, in points.
pub fn height(ui: &Ui, theme: &Theme, lines: Lines) -> f32 {
    let small = ui.text_style_height(&TextStyle::Small);
    let below = match lines {
        Lines::Two => small,
        Lines::Three => 2.0 * small + theme.scale.gap.xs,
    };
    (ui.text_style_height(&text::strong()) + below + theme.scale.gap.xs + 2.0 * theme.scale.gap.s).ceil()
}

/// Shows `count` rows of two lines in all the room there is. `chosen` is where
/// the chosen row stands; the keyboard reaches it even where it is not seen.
/// `salt` tells lists in one view apart, `name` is what a screen reader calls it.
pub fn list<'a>(
    ui: &mut Ui,
    theme: &Theme,
    (salt, name): (&'static str, &str),
    (count, chosen, wanted): (usize, Option<usize>, Option<Wanted>),
    row: impl Fn(usize) -> Option<Row<'a>>,
) -> Option<Picked> {
    let high = height(ui, theme, Lines::Two);
    let group =
        UiBuilder::new().id_salt(salt).accessibility_role(NodeRole::ListBox).accessibility_label(name);
    let show = |ui: &mut Ui, seen: Rect| {
        let origin = ui.max_rect().min;
        ui.set_height(high * count as f32);
        let first = (seen.top() / high).floor().max(0.0) as usize;
        let range = first.min(count)..((seen.bottom() / high).ceil().max(0.0) as usize).min(count);
        let outside = chosen.filter(|at| *at < count && !range.contains(at));
        let mut picked = None;
        for at in range.chain(outside) {
            let Some(row) = row(at) else { continue };
            let top = origin + vec2(0.0, high * at as f32);
            let rect = Rect::from_min_size(top, vec2(ui.available_width(), high));
            let response = row_ui(ui, theme, rect, &row);
            if response.clicked() {
                response.request_focus();
                picked = Some(Picked::Opened(at));
            }
            if response.has_focus() {
                let page = (seen.height() / high) as usize;
                picked = walked(ui, &response, (at, count, page)).map(Picked::Walked).or(picked);
            }
            if let Some(wanted) = wanted.filter(|wanted| wanted.row == at) {
                ui.scroll_to_rect(rect, None);
                if wanted.focus == Focus::Take {
                    response.request_focus();
                }
            }
        }
        // A row that is not drawn can be scrolled to all the same.
        if let Some(wanted) = wanted {
            let top = origin + vec2(0.0, high * wanted.row as f32);
            ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, high)), None);
        }
        picked
    };
    let palette = &theme.palette;
    Frame::new()
        .fill(palette.ground.surface)
        .stroke(Stroke::new(theme.scale.line.hair, palette.line.quiet))
        .corner_radius(theme.scale.radius.card())
        .show(ui, |ui| {
            ui.scope_builder(group, |ui| {
                ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show_viewport(ui, show).inner
            })
            .inner
        })
        .inner
}

/// The keys of the row that has the keyboard: where they lead from row `at` of
/// `count`, when `page` of them are seen. `None` when they lead nowhere.
pub fn walked(ui: &Ui, response: &Response, (at, count, page): (usize, usize, usize)) -> Option<usize> {
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    // With Alt the arrows move what the row shows; `consume_key` would not see the difference.
    if ui.input(|input| input.modifiers.any()) {
        return None;
    }
    let last = count.saturating_sub(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = match () {
        () if pressed(Key::ArrowDown) => at + 1,
        () if pressed(Key::ArrowUp) => at.saturating_sub(1),
        () if pressed(Key::PageDown) => at + page,
        () if pressed(Key::PageUp) => at.saturating_sub(page),
        () if pressed(Key::Home) => 0,
        () if pressed(Key::End) => last,
        () => return None,
    };
    let to = to.min(last);
    (to != at).then_some(to)
}

/// Draws one row and makes it something to press.
pub fn row_ui(ui: &Ui, theme: &Theme, rect: Rect, row: &Row<'_>) -> Response {
    let response = ui.interact(rect, row_id(ui, row.key), Sense::click());
    let chosen = row.chosen == Chosen::This;
    let name = || WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), chosen, &row.name);
    response.widget_info(name);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ground(ui, theme, rect, row.chosen, &response);
    match words(ui, theme, rect, row) {
        Fit::Whole => response,
        Fit::Cut => response.on_hover_text(row_text(row)),
    }
}

fn row_id(ui: &Ui, key: u64) -> Id {
    ui.make_persistent_id(("row", key))
}

/// What a row stands on: chosen, under the pointer, or with the keyboard.
pub fn ground(ui: &Ui, theme: &Theme, rect: Rect, chosen: Chosen, response: &Response) {
    let (palette, scale) = (&theme.palette, &theme.scale);
    let round = scale.radius.control();
    if chosen == Chosen::This {
        ui.painter().rect_filled(rect, round, palette.accent.soft);
        // Seen without telling the two fills apart.
        let bar = Rect::from_min_size(
            rect.left_top() + vec2(0.0, scale.gap.s),
            vec2(scale.gap.xs - scale.line.hair, rect.height() - 2.0 * scale.gap.s),
        );
        ui.painter().rect_filled(bar, f32::from(scale.radius.mark), palette.accent.fill);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, round, palette.ground.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(scale.line.focus, palette.line.focus);
        ui.painter().rect_stroke(rect, round, ring, StrokeKind::Inside);
    }
}

/// All lines of a row.
fn row_text(row: &Row<'_>) -> String {
    let lines = [&*row.title, &*row.below, &*row.last];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Whether every line of a row could be shown whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Whole,
    Cut,
}

fn words(ui: &Ui, theme: &Theme, rect: Rect, row: &Row<'_>) -> Fit {
    let (palette, gap) = (&theme.palette, &theme.scale.gap);
    let mut x = rect.left() + gap.m;
    let top = rect.top() + gap.s;
    if let Look::Numbered(number) = &row.look {
        let gutter = gap.xxl;
        let galley = line(ui, number, text::numbers(), gutter);
        let at = pos2(x + gutter - gap.xs - galley.size().x, top);
        ui.painter().galley(at, galley, palette.text.muted);
        x += gutter + gap.s;
    }
    let room = rect.right() - gap.m - x;
    let style = match row.look {
        Look::Heading => text::strong(),
        Look::Numbered(_) | Look::Plain => TextStyle::Body,
    };
    let title = line(ui, &row.title, style, room);
    let mut cut = title.elided;
    let mut y = top + title.size().y + gap.xs;
    ui.painter().galley(pos2(x, top), title, palette.text.plain);
    let beside = icon_ui(ui, theme, pos2(x, y), row.icon);
    let below = line(ui, &row.below, TextStyle::Small, room - beside);
    cut |= below.elided;
    let high = below.size().y;
    ui.painter().galley(pos2(x + beside, y), below, palette.text.muted);
    y += high + gap.xs;
    if !row.last.is_empty() {
        let last = line(ui, &row.last, TextStyle::Small, room);
        cut |= last.elided;
        ui.painter().galley(pos2(x, y), last, palette.text.muted);
    }
    if cut { Fit::Cut } else { Fit::Whole }
}

/// Draws the icon before the second line and returns how much room it takes.
fn icon_ui(ui: &Ui, theme: &Theme, at: Pos2, icon: Option<Icon>) -> f32 {
    let Some(icon) = icon else { return 0.0 };
    let (scale, color) = (&theme.scale, theme.palette.text.muted);
    let font = theme.icon_font(scale.icon.s);
    let galley = ui.painter().layout_no_wrap(icon.char().into(), font, color);
    let beside = galley.size().x + scale.gap.xs;
    let middle = ui.text_style_height(&TextStyle::Small) / 2.0;
    ui.painter().galley(at + vec2(0.0, middle - galley.size().y / 2.0), galley, color);
    beside
}

/// One line of text without a colour yet, ending in `…` where it is wider than `room`.
fn line(ui: &Ui, text: &str, style: TextStyle, room: f32) -> Arc<Galley> {
    let colored = WidgetText::from(text).color(Color32::PLACEHOLDER);
    colored.into_galley(ui, Some(TextWrapMode::Truncate), room.max(0.0), style)
}
