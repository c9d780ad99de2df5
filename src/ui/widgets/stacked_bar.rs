//! One bar in several parts, each with its own shape, count and word; a part
//! can be pressed.

use eframe::egui::{
    CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2,
};

use super::count_tiles::Count;
use super::paint::{IconAndText, icon_galley, line_galley, ring_around};
use crate::ui::theme::Theme;

/// Shows `parts` beside each other over the whole width, in proportion to their
/// counts as far as each can be read and hit. Returns the part that was pressed.
pub fn stacked_bar(ui: &mut Ui, theme: &Theme, parts: &[Count<'_>]) -> Option<usize> {
    let (scale, gap) = (&theme.scale, theme.scale.line.focus);
    let size = vec2(ui.available_width(), scale.size.badge);
    let (bar, whole) = ui.allocate_exact_size(size, Sense::hover());
    let least: Vec<f32> = parts.iter().map(|part| least_width(ui, theme, part)).collect();
    let counts: Vec<f32> = parts.iter().map(|part| part.count as f32).collect();
    let room = bar.width() - gap * parts.len().saturating_sub(1) as f32;
    let mut left = bar.left();
    let mut pressed = None;
    for ((at, part), width) in parts.iter().enumerate().zip(shares(room, &counts, &least)) {
        let rect = Rect::from_min_max(pos2(left, bar.top()), pos2(left + width, bar.bottom()));
        left += width + gap;
        let response = ui.interact(rect, whole.id.with(at), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &part.name));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            part_ui(ui, theme, &response, rect, part);
        }
        if response.on_hover_text(&part.name).clicked() {
            pressed = Some(at);
        }
    }
    pressed
}

/// The narrowest a part may be: its icon and its count are seen.
fn least_width(ui: &Ui, theme: &Theme, part: &Count<'_>) -> f32 {
    let figure = line_galley(ui, &part.figure, TextStyle::Small, f32::INFINITY);
    let gap = &theme.scale.gap;
    (theme.scale.icon.s + gap.xs + figure.size().x + 2.0 * gap.s).ceil()
}

fn part_ui(ui: &Ui, theme: &Theme, response: &Response, rect: Rect, part: &Count<'_>) {
    let (scale, colors) = (&theme.scale, part.tone.colors(theme));
    let edge = if response.hovered() || response.has_focus() { colors.text } else { colors.edge };
    let radius = CornerRadius::same(scale.radius.mark);
    let stroke = Stroke::new(scale.line.hair, edge);
    ui.painter().rect(rect, radius, colors.fill, stroke, StrokeKind::Inside);
    ring_around(ui, theme, response, rect, radius);
    let icon = icon_galley(ui, theme, part.icon, scale.icon.s);
    let room = rect.width() - icon.size().x - scale.gap.xs - 2.0 * scale.gap.s;
    let with_word =
        line_galley(ui, &format!("{} {}", part.figure, part.word), TextStyle::Small, f32::INFINITY);
    let text = if with_word.size().x <= room {
        with_word
    } else {
        line_galley(ui, &part.figure, TextStyle::Small, f32::INFINITY)
    };
    let content = IconAndText { icon: Some(icon), text: Some(text), gap: scale.gap.xs };
    content.paint(ui, rect.left() + scale.gap.s, rect.center().y, colors.text, colors.text);
}

/// Divides `room` in proportion to `counts`, and gives none less than its `least`
/// as long as there is room for that.
fn shares(room: f32, counts: &[f32], least: &[f32]) -> Vec<f32> {
    let needed: f32 = least.iter().sum();
    if needed >= room {
        let shrunk = (room / needed).max(0.0);
        return least.iter().map(|least| least * shrunk).collect();
    }
    // Those that would get too little get their least, and the others share
    // the rest; that may leave another with too little.
    let mut fixed = vec![false; counts.len()];
    loop {
        let sum = |of: &[f32], wanted: bool| -> f32 {
            of.iter().zip(&fixed).filter(|(_, fixed)| **fixed == wanted).map(|(of, _)| of).sum()
        };
        let (rest, total) = (room - sum(least, true), sum(counts, false));
        let share = |at: usize| rest * counts[at] / total;
        match (0..counts.len()).find(|at| !fixed[*at] && share(*at) < least[*at]) {
            Some(short) => fixed[short] = true,
            None => {
                return (0..counts.len()).map(|at| if fixed[at] { least[at] } else { share(at) }).collect();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use crate::ui::theme::Tone;
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    fn part(tone: Tone, count: usize, word: &str) -> Count<'_> {
        let name = format!("{count} {word}");
        Count { tone, icon: tone.icon(), count, figure: count.to_string(), word, name }
    }

    #[track_caller]
    fn check(room: f32, counts: &[f32], expected: &[f32]) {
        let least = vec![40.0; counts.len()];
        assert_eq!(shares(room, counts, &least), expected);
    }

    #[test]
    fn parts_are_as_wide_as_their_counts_are_large() {
        check(400.0, &[1.0, 3.0], &[100.0, 300.0]);
        check(400.0, &[5.0], &[400.0]);
        check(400.0, &[], &[]);
    }

    #[test]
    fn a_small_part_can_still_be_hit() {
        check(400.0, &[1.0, 999.0], &[40.0, 360.0]);
        check(400.0, &[1.0, 1.0, 98.0], &[40.0, 40.0, 320.0]);
    }

    #[test]
    fn where_there_is_too_little_room_all_give_way() {
        check(60.0, &[1.0, 9.0], &[30.0, 30.0]);
    }

    #[test]
    fn each_part_is_pressed_by_pointer_and_by_keyboard() {
        let mut h = harness(None, |theme, ui, pressed: &mut Option<usize>| {
            let parts = [part(Tone::Bad, 2, "ikke nået"), part(Tone::Good, 5, "nået")];
            *pressed = stacked_bar(ui, theme, &parts).or(*pressed);
        });
        h.get_by_role_and_label(Role::Button, "5 nået").click();
        h.run();
        assert_eq!(*h.state(), Some(1));
        press_tab_to(&mut h, "2 ikke nået");
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(*h.state(), Some(0));
    }
}
