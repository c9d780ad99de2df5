//! One bar at a time: under the pointer, or walked to with the arrow keys; and
//! each bar by name for a screen reader.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    EventFilter, Key, Modifiers, PopupAnchor, Rect, Response, Role, Sense, Stroke, StrokeKind, Tooltip, Ui,
    WidgetInfo, vec2,
};

use crate::ui::context::ViewCtx;

/// The keys that walk, which the chart keeps to itself while it has the keyboard.
const KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// One thing in a chart that has a figure, or whose figure is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    /// Where it is seen.
    pub rect: Rect,
    /// Where the pointer finds it.
    pub reach: Rect,
    /// How far down it stands: up and down lead to the next.
    pub row: usize,
    /// How far right it stands: left and right lead to the next.
    pub nth: usize,
}

/// Where the pointer finds what lies in `rect`: a little beyond it where it is thin.
pub(super) fn reach_of(ctx: &ViewCtx<'_>, rect: Rect) -> Rect {
    let least = ctx.theme.scale.gap.xs;
    Rect::from_center_size(rect.center(), rect.size().max(vec2(least, least)))
}

/// What is said of a mark.
pub(super) struct Said {
    /// Its part, its column and its figure.
    pub name: String,
    /// What else is to be known of it.
    pub more: Option<String>,
}

/// Where the keyboard was last, as row and place in it.
#[derive(Debug, Default)]
pub(super) struct Walk {
    at: Option<(usize, usize)>,
}

/// Names every mark, follows pointer and keys, and says what they are at.
pub(super) fn marks_ui(
    ctx: &ViewCtx<'_>,
    walk: &mut Walk,
    response: &Response,
    marks: &[Mark],
    say: &dyn Fn(&Mark) -> Said,
    ui: &Ui,
) {
    for mark in marks {
        let node = ui.interact(mark.rect, response.id.with((mark.row, mark.nth)), Sense::hover());
        node.widget_info(|| WidgetInfo::labeled(Role::GraphicsSymbol, ui.is_enabled(), say(mark).name));
    }
    if response.clicked() {
        response.request_focus();
    }
    let pointer =
        if response.contains_pointer() { ui.input(|input| input.pointer.hover_pos()) } else { None };
    // Of bars that touch, the later one was painted last.
    let pointed = pointer.and_then(|at| marks.iter().rfind(|mark| mark.reach.contains(at)));
    let mut walked = None;
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEYS));
        walked = walk.step(marks, pointed.filter(|_| response.clicked()), ui);
        if let Some(mark) = walked.filter(|mark| !ui.clip_rect().contains_rect(mark.rect)) {
            ui.scroll_to_rect(mark.rect, None);
        }
    }
    if let Some(mark) = pointed.or(walked) {
        show(ctx, mark, &say(mark), response, ui);
    }
}

impl Walk {
    /// The mark that the keys lead to, or stay at.
    fn step<'m>(&mut self, marks: &'m [Mark], clicked: Option<&'m Mark>, ui: &Ui) -> Option<&'m Mark> {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let stood = self.at.and_then(|at| marks.iter().find(|mark| (mark.row, mark.nth) == at));
        let stood = stood.or(marks.first())?;
        let step = match () {
            () if pressed(Key::ArrowUp) => Step::Up,
            () if pressed(Key::ArrowDown) => Step::Down,
            () if pressed(Key::ArrowLeft) => Step::Left,
            () if pressed(Key::ArrowRight) => Step::Right,
            () if pressed(Key::Home) => Step::First,
            () if pressed(Key::End) => Step::Last,
            () => Step::Stay,
        };
        let mark = clicked.or_else(|| next(marks, stood, step)).unwrap_or(stood);
        self.at = Some((mark.row, mark.nth));
        Some(mark)
    }
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Up,
    Down,
    Left,
    Right,
    First,
    Last,
    Stay,
}

/// The mark that `step` leads to from `from`; `None` at the end.
fn next<'m>(marks: &'m [Mark], from: &Mark, step: Step) -> Option<&'m Mark> {
    let across = |mark: &&Mark| mark.nth.abs_diff(from.nth);
    let down = |mark: &&Mark| mark.row.abs_diff(from.row);
    match step {
        Step::Up => {
            marks.iter().filter(|mark| mark.row < from.row).min_by_key(|mark| (down(mark), across(mark)))
        }
        Step::Down => {
            marks.iter().filter(|mark| mark.row > from.row).min_by_key(|mark| (down(mark), across(mark)))
        }
        Step::Left => {
            marks.iter().filter(|mark| mark.nth < from.nth).min_by_key(|mark| (down(mark), across(mark)))
        }
        Step::Right => {
            marks.iter().filter(|mark| mark.nth > from.nth).min_by_key(|mark| (down(mark), across(mark)))
        }
        Step::First => marks.iter().min_by_key(|mark| (mark.row, mark.nth)),
        Step::Last => marks.iter().max_by_key(|mark| (mark.row, mark.nth)),
        Step::Stay => None,
    }
}

/// Rings the mark and says what it is. A screen reader says it as well, when it changes.
fn show(ctx: &ViewCtx<'_>, mark: &Mark, said: &Said, response: &Response, ui: &Ui) {
    let line = &ctx.theme.scale.line;
    let least = vec2(mark.rect.width().max(line.chart), mark.rect.height().max(line.chart));
    let seen = Rect::from_center_size(mark.rect.center(), least);
    let ring = Stroke::new(line.focus, ctx.theme.palette.text.plain);
    ui.painter().rect_stroke(seen, 0.0, ring, StrokeKind::Outside);
    let anchor = PopupAnchor::ParentRect(seen);
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id.with("mark"), anchor)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            ui.set_max_width(ctx.theme.scale.size.tooltip);
            let name = ui.label(ctx.theme.strong(&said.name));
            ui.ctx().accesskit_node_builder(name.id, |node| node.set_live(Live::Polite));
            if let Some(more) = &said.more {
                ui.label(ctx.theme.small(more));
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Pos2;

    /// Three bars: of two pieces, of one, and of two of which the first is missing.
    fn marks() -> Vec<Mark> {
        let at = Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0));
        let places = [(0, 0), (0, 1), (1, 0), (2, 1), (2, 2)];
        places.map(|(row, nth)| Mark { rect: at, reach: at, row, nth }).to_vec()
    }

    #[track_caller]
    fn check(from: (usize, usize), step: Step, to: Option<(usize, usize)>) {
        let marks = marks();
        let from = marks.iter().find(|mark| (mark.row, mark.nth) == from).unwrap();
        assert_eq!(next(&marks, from, step).map(|mark| (mark.row, mark.nth)), to);
    }

    #[test]
    fn up_and_down_lead_to_the_nearest_piece_of_the_next_bar() {
        check((0, 1), Step::Down, Some((1, 0)));
        check((1, 0), Step::Down, Some((2, 1)));
        check((2, 2), Step::Down, None);
        check((2, 2), Step::Up, Some((1, 0)));
    }

    #[test]
    fn left_and_right_lead_along_the_bar_and_home_and_end_to_its_ends() {
        check((0, 0), Step::Right, Some((0, 1)));
        check((0, 0), Step::Left, None);
        check((2, 1), Step::First, Some((0, 0)));
        check((0, 1), Step::Last, Some((2, 2)));
    }
}
