//! The differences themselves: under the thing they are in, the old struck through above
//! the new. Only those in sight are drawn.

use std::sync::Arc;

use eframe::egui::accesskit::Role as NodeRole;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{
    Align, Color32, Galley, Rect, Response, Role, Sense, Stroke, TextStyle, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::differences::{Made, Shown};
use crate::analysis::compare::Sort;
use crate::ui::context::ViewCtx;
use crate::ui::parts::rows::{ground, walked};
use crate::ui::theme::{Icon, Theme, Tone, text};
use crate::ui::widgets::Chosen;
use crate::wording::Language;
use crate::wording::changes::{ChangeGroup, ChangeRow, excerpts};

/// The most letters of a text that are read before only the part that differs is shown.
const WHOLE: usize = 300;
/// The most lines that each side of a difference may take.
const MOST_LINES: usize = 3;

/// Every row with the room it takes, made again when what is shown or its width is another.
#[derive(Debug)]
pub(super) struct Laid {
    of: (u64, Shown, Language, f32),
    groups: Vec<ChangeGroup>,
    lines: Vec<Line>,
    height: f32,
    /// The row that has, or last had, the keyboard.
    current: Option<usize>,
    /// The row that should get it.
    wanted: Option<usize>,
}

/// One row of the list, or the heading of several.
#[derive(Debug)]
struct Line {
    top: f32,
    high: f32,
    /// Which group it is of.
    group: usize,
    /// Which row of the group; `None` of its heading.
    row: Option<usize>,
    /// Which of the rows it is, without the headings.
    nth: usize,
}

/// Shows the differences. Returns which one was pressed, counted from 0.
pub(super) fn rows_ui(
    ctx: &ViewCtx<'_>,
    made: &Made,
    shown: Shown,
    laid: &mut Option<Laid>,
    ui: &mut Ui,
) -> Option<usize> {
    let of = (made.pair, shown, ctx.words.language(), ui.available_width());
    if laid.as_ref().is_none_or(|laid| laid.of != of) {
        *laid = Some(Laid::of(ctx, made, of, ui));
    }
    let laid = laid.as_mut()?;
    let (area, _) = ui.allocate_exact_size(vec2(of.3, laid.height), Sense::hover());
    let name = ctx.words.text("agenda-changes");
    let list = UiBuilder::new()
        .id_salt("changes")
        .max_rect(area)
        .accessibility_role(NodeRole::ListBox)
        .accessibility_label(&*name);
    let mut pressed = None;
    ui.scope_builder(list, |ui| {
        let seen = ui.clip_rect();
        let count = laid.lines.iter().filter(|line| line.row.is_some()).count();
        let (mut walked_to, mut current) = (None, laid.current);
        for line in &laid.lines {
            let rect = Rect::from_min_size(area.min + vec2(0.0, line.top), vec2(area.width(), line.high));
            let is_current = line.row.is_some() && [laid.current, laid.wanted].contains(&Some(line.nth));
            if !rect.intersects(seen) && !is_current {
                continue;
            }
            let Some(group) = laid.groups.get(line.group) else { continue };
            let Some(row) = line.row.and_then(|at| group.rows.get(at)) else {
                heading_ui(ctx.theme, ui, rect, &group.title);
                continue;
            };
            let response = row_ui(ctx, ui, rect, group, row);
            if laid.wanted == Some(line.nth) {
                response.request_focus();
                ui.scroll_to_rect(rect, None);
            }
            if response.has_focus() {
                current = Some(line.nth);
                let page = (seen.height() / line.high.max(1.0)) as usize;
                walked_to = walked(ui, &response, (line.nth, count, page)).or(walked_to);
            }
            if response.clicked() {
                response.request_focus();
                pressed = Some(row.at);
            }
        }
        (laid.current, laid.wanted) = (walked_to.or(current), walked_to);
        if walked_to.is_some() {
            ui.request_repaint();
        }
    });
    pressed
}

impl Laid {
    fn of(ctx: &ViewCtx<'_>, made: &Made, of: (u64, Shown, Language, f32), ui: &Ui) -> Self {
        let [old, new] = made.states();
        let differences = made.found.iter().enumerate().filter(|(_, it)| of.1.includes(it));
        let mut groups = ctx.words.change_groups(old, new, differences);
        groups.iter_mut().flat_map(|group| &mut group.rows).for_each(shorten);
        let gap = &ctx.theme.scale.gap;
        let (mut lines, mut top, mut nth) = (Vec::new(), 0.0, 0);
        for (at, group) in groups.iter().enumerate() {
            let high = ui.text_style_height(&text::strong()) + gap.m + gap.xs;
            lines.push(Line { top, high, group: at, row: None, nth });
            top += high;
            for (row, it) in group.rows.iter().enumerate() {
                let high = Drawn::of(ctx.theme, ui, it, None, of.3).height(ctx.theme);
                lines.push(Line { top, high, group: at, row: Some(row), nth });
                (top, nth) = (top + high, nth + 1);
            }
        }
        Self { of, groups, lines, height: top, current: None, wanted: None }
    }
}

/// Leaves of long texts the part in which they differ.
fn shorten(row: &mut ChangeRow) {
    if let (Some(old), Some(new)) = (&mut row.old, &mut row.new) {
        (*old, *new) = excerpts(old, new, WHOLE);
    }
}

fn heading_ui(theme: &Theme, ui: &mut Ui, rect: Rect, title: &str) {
    let (gap, palette) = (&theme.scale.gap, &theme.palette);
    let place = Rect::from_min_max(pos2(rect.left(), rect.top() + gap.m), rect.right_bottom());
    let builder = UiBuilder::new().max_rect(place).id_salt(("heading", title));
    let line = Stroke::new(theme.scale.line.hair, palette.line.quiet);
    ui.painter().hline(rect.x_range(), rect.bottom() - gap.xs / 2.0, line);
    ui.scope_builder(builder, |ui| {
        ui.add(eframe::egui::Label::new(theme.strong(title)).truncate());
    });
}

fn row_ui(ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, group: &ChangeGroup, row: &ChangeRow) -> Response {
    let note = ctx.words.made_by_note(row.by);
    let response = ui.interact(rect, ui.make_persistent_id(("change", row.at)), Sense::click());
    let spoken = spoken(ctx, group, row, note.as_deref());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), false, &spoken));
    if ui.is_rect_visible(rect) {
        ground(ui, ctx.theme, rect, Chosen::Another, &response);
        Drawn::of(ctx.theme, ui, row, note.as_deref(), rect.width()).paint(ctx.theme, ui, rect, row.sort);
    }
    response
}

/// What a screen reader reads: `Mål 8, titel: Flere i job → Flere i fleksjob`.
fn spoken(ctx: &ViewCtx<'_>, group: &ChangeGroup, row: &ChangeRow, note: Option<&str>) -> String {
    let none = ctx.words.text("changes-none");
    let side = |side: &Option<String>| side.clone().unwrap_or_else(|| none.to_string());
    let note = note.map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{}, {}{note}: {} → {}", group.title, row.what, side(&row.old), side(&row.new))
}

/// The texts of a row as they are drawn.
struct Drawn {
    what: Arc<Galley>,
    old: Option<Arc<Galley>>,
    new: Option<Arc<Galley>>,
}

impl Drawn {
    fn of(theme: &Theme, ui: &Ui, row: &ChangeRow, note: Option<&str>, width: f32) -> Self {
        let palette = &theme.palette.text;
        let room = width - indent(theme) - theme.scale.gap.m;
        let mut what = job(ui, &row.what, (TextStyle::Small, palette.muted, Stroke::NONE), (room, 1));
        if let Some(note) = note {
            let font_id = TextStyle::Small.resolve(ui.style());
            let color = theme.palette.tone.info.text;
            what.append(note, theme.scale.gap.m, TextFormat { font_id, color, ..TextFormat::default() });
        }
        let struck = Stroke::new(theme.scale.line.hair, palette.muted);
        let differs = row.old != row.new;
        let side = |text: &Option<String>, look: (TextStyle, Color32, Stroke)| {
            let text = text.as_ref().filter(|text| differs && !text.is_empty())?;
            Some(ui.painter().layout_job(job(ui, text, look, (room, MOST_LINES))))
        };
        Self {
            what: ui.painter().layout_job(what),
            old: side(&row.old, (TextStyle::Body, palette.muted, struck)),
            new: side(&row.new, (TextStyle::Body, palette.plain, Stroke::NONE)),
        }
    }

    fn height(&self, theme: &Theme) -> f32 {
        let sides = [&self.old, &self.new].into_iter().flatten().map(|galley| galley.size().y);
        (self.what.size().y + sides.sum::<f32>() + 2.0 * theme.scale.gap.xs).ceil()
    }

    fn paint(self, theme: &Theme, ui: &Ui, rect: Rect, sort: Sort) {
        let (mark, tone) = match sort {
            Sort::Added => (Icon::Add, Tone::Good),
            Sort::Removed => (Icon::Minus, Tone::Bad),
            Sort::Moved => (Icon::ArrowRight, Tone::Neutral),
            Sort::Changed => (Icon::Different, Tone::Neutral),
        };
        let (scale, font) = (&theme.scale, theme.icon_font(theme.scale.icon.s));
        let mut y = rect.top() + scale.gap.xs;
        let middle = pos2(rect.left() + indent(theme) / 2.0, y + self.what.size().y / 2.0);
        let icon = ui.painter().layout_no_wrap(mark.char().into(), font, tone.colors(theme).text);
        ui.painter().galley(middle - icon.size() / 2.0, icon, Color32::PLACEHOLDER);
        let x = rect.left() + indent(theme);
        for galley in [Some(self.what), self.old, self.new].into_iter().flatten() {
            let high = galley.size().y;
            ui.painter().galley(pos2(x, y), galley, Color32::PLACEHOLDER);
            y += high;
        }
    }
}

/// The room for the mark before a row, in points.
fn indent(theme: &Theme) -> f32 {
    theme.scale.gap.m + theme.scale.icon.s + theme.scale.gap.s
}

fn job(
    ui: &Ui,
    text: &str,
    (style, color, strikethrough): (TextStyle, Color32, Stroke),
    (room, most_lines): (f32, usize),
) -> LayoutJob {
    let font_id = style.resolve(ui.style());
    let format = TextFormat { font_id, color, strikethrough, valign: Align::BOTTOM, ..TextFormat::default() };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = room;
    job.wrap.max_rows = most_lines;
    job
}
