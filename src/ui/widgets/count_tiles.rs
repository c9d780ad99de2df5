//! How many there are of each kind, as tiles beside each other, each with the
//! kind's shape and word; pressed, one leads to them.

use std::sync::Arc;

use eframe::egui::{
    Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, WidgetText,
    pos2, vec2,
};

use super::paint::{IconAndText, icon_galley, line_galley, ring_around};
use crate::ui::theme::{Icon, Theme, Tone, text};

/// How many there are of one kind.
#[derive(Debug, Clone)]
pub struct Count<'a> {
    /// What the kind feels like.
    pub tone: Tone,
    /// Its shape.
    pub icon: Icon,
    /// How many there are.
    pub count: usize,
    /// The same as it is read.
    pub figure: String,
    /// What they are.
    pub word: &'a str,
    /// What a screen reader calls it, and what the pointer is told.
    pub name: String,
}

/// The narrowest a tile may be, in parts of a field's width.
const LEAST: f32 = 0.4;

/// Shows a tile for each of `counts`, in as many rows as are needed. Returns the
/// one that was pressed; one that counts nothing can only be read.
pub fn count_tiles(ui: &mut Ui, theme: &Theme, counts: &[Count<'_>]) -> Option<usize> {
    let gap = theme.scale.gap.s;
    let in_row = in_row(ui.available_width(), theme.scale.size.field * LEAST, gap, counts.len());
    let width = (ui.available_width() - gap * (in_row - 1) as f32) / in_row as f32;
    let inside = width - 2.0 * theme.scale.gap.m;
    let drawn: Vec<Contents> = counts.iter().map(|count| Contents::new(ui, theme, count, inside)).collect();
    let high = drawn.iter().map(|contents| contents.height(theme)).fold(0.0, f32::max);
    let rows = counts.len().div_ceil(in_row);
    let size = vec2(ui.available_width(), (high + gap) * rows as f32 - gap);
    let (area, whole) = ui.allocate_exact_size(size.max(vec2(0.0, 0.0)), Sense::hover());
    let mut pressed = None;
    for ((at, count), contents) in counts.iter().enumerate().zip(drawn) {
        let (row, column) = (at / in_row, at % in_row);
        let corner = area.min + vec2((width + gap) * column as f32, (high + gap) * row as f32);
        let rect = Rect::from_min_size(corner, vec2(width, high));
        let sense = if count.count > 0 { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, whole.id.with(at), sense);
        let role = if count.count > 0 { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), &count.name));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            contents.paint(ui, theme, &response, count);
        }
        if response.clicked() {
            pressed = Some(at);
        }
    }
    pressed
}

/// How many tiles stand in a row: as few rows as there is room for, evenly filled.
fn in_row(room: f32, least: f32, gap: f32, count: usize) -> usize {
    let fitting = ((room + gap) / (least + gap)).floor().max(1.0) as usize;
    let rows = count.div_ceil(fitting).max(1);
    count.div_ceil(rows).max(1)
}

/// What stands in a tile.
struct Contents {
    figure: IconAndText,
    word: Arc<Galley>,
}

impl Contents {
    fn new(ui: &Ui, theme: &Theme, count: &Count<'_>, width: f32) -> Self {
        let scale = &theme.scale;
        let room = width - scale.icon.l - scale.gap.s;
        let figure = IconAndText {
            icon: Some(icon_galley(ui, theme, count.icon, scale.icon.l)),
            text: Some(line_galley(ui, &count.figure, text::title(), room)),
            gap: scale.gap.s,
        };
        let word = WidgetText::from(count.word).color(Color32::PLACEHOLDER);
        Self { figure, word: word.into_galley(ui, None, width, TextStyle::Small) }
    }

    fn height(&self, theme: &Theme) -> f32 {
        let gap = &theme.scale.gap;
        (self.figure.size().y + self.word.size().y + 2.0 * gap.s).ceil()
    }

    fn paint(self, ui: &Ui, theme: &Theme, response: &Response, count: &Count<'_>) {
        let (palette, scale, rect) = (&theme.palette, &theme.scale, response.rect);
        let is_any = count.count > 0;
        let (fill, edge) = match () {
            () if !is_any => (palette.ground.canvas, palette.line.quiet),
            () if response.is_pointer_button_down_on() => (palette.ground.pressed, palette.line.strong),
            () if response.hovered() => (palette.ground.hover, palette.line.strong),
            () => (palette.ground.surface, palette.line.quiet),
        };
        let (radius, stroke) = (scale.radius.card(), Stroke::new(scale.line.hair, edge));
        ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
        ring_around(ui, theme, response, rect, radius);
        let muted = palette.text.muted;
        let (mark, number, word) = match is_any {
            true => (count.tone.colors(theme).text, palette.text.heading, palette.text.plain),
            false => (muted, muted, muted),
        };
        let inside = rect.shrink2(vec2(scale.gap.m, scale.gap.s));
        let high = self.figure.size().y;
        self.figure.paint(ui, inside.left(), inside.top() + high / 2.0, mark, number);
        ui.painter().galley(pos2(inside.left(), inside.top() + high), self.word, word);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn rows_are_few_and_evenly_filled() {
        for (room, expected) in [(1000.0, 6), (500.0, 3), (300.0, 2), (200.0, 1), (10.0, 1)] {
            assert_eq!(in_row(room, 120.0, 8.0, 6), expected, "in {room} points");
        }
        assert_eq!(in_row(1000.0, 120.0, 8.0, 0), 1);
    }

    #[test]
    fn a_tile_is_pressed_by_pointer_and_by_keyboard_unless_it_counts_nothing() {
        let count = |tone: Tone, count: usize, word| Count {
            tone,
            icon: tone.icon(),
            count,
            figure: count.to_string(),
            word,
            name: format!("{count} {word}"),
        };
        let mut h = harness(None, |theme, ui, pressed: &mut Option<usize>| {
            let counts = [
                count(Tone::Bad, 0, "ikke nået"),
                count(Tone::Attention, 2, "ikke på vej"),
                count(Tone::Good, 5, "nået"),
            ];
            *pressed = count_tiles(ui, theme, &counts).or(*pressed);
        });
        assert!(h.query_by_role_and_label(Role::Button, "0 ikke nået").is_none());
        h.get_by_role_and_label(Role::Button, "5 nået").click();
        h.run();
        assert_eq!(*h.state(), Some(2));
        press_tab_to(&mut h, "2 ikke på vej");
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(*h.state(), Some(1));
    }
}
