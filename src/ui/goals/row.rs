//! One row of the list: a heading, or a goal.

use std::sync::Arc;

use eframe::egui::text::TextWrapping;
use eframe::egui::{
    Align, Color32, Galley, Pos2, Rect, Response, RichText, Role, Sense, TextStyle, Ui, WidgetInfo,
    WidgetText, pos2, vec2,
};

use super::columns::Columns;
use super::glance::{Glance, Glances};
use super::rows::Item;
use super::{cells, lines};
use crate::plan::goal::Goal;
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::rows;
use crate::ui::widgets::Chosen;

/// How the rows of a list are drawn.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// What they say.
    pub glances: &'a Glances,
    /// Where the columns are, where there is room for them.
    pub columns: Option<Columns>,
    /// Whether they stand under headings.
    pub headings: Headings,
}

/// Whether goals stand under headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Headings {
    /// They do.
    Shown,
    /// They do not, and say themselves what they belong to.
    Off,
}

/// A goal that is to be painted.
pub(super) struct Shown<'a> {
    pub goal: &'a Goal,
    pub glance: &'a Glance,
    pub headings: Headings,
    pub chosen: Chosen,
}

/// Draws a row in `rect`. Only the chosen one is reached by the Tab key; from
/// there the arrows walk on.
pub(super) fn row_ui(
    ctx: &ViewCtx<'_>,
    ui: &Ui,
    look: Look<'_>,
    (item, rect): (Item, Rect),
    chosen: Chosen,
) -> Response {
    let is_chosen = chosen == Chosen::This;
    let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, ui.make_persistent_id(("row", item.selects())), sense);
    let tell = |name: String| {
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), is_chosen, &name));
    };
    match item {
        Item::Heading(group, count) => {
            let (title, count) = (group_title(ctx, group), goal_count(ctx, count));
            tell(format!("{title}, {count}"));
            if ui.is_rect_visible(rect) {
                // The space above parts it from the group before, and is not its own.
                let own = rect.with_min_y(rect.top() + ctx.theme.scale.gap.s);
                ground(ctx, ui, &response, own, chosen);
                heading(ctx, ui, own, &title, &count);
            }
            response
        }
        Item::Goal(_, at) => {
            let Some(goal) = ctx.document.plan.goals.at(at) else { return response };
            let glance = look.glances.of(ctx, goal);
            tell(spoken(goal, &glance));
            if !ui.is_rect_visible(rect) {
                return response;
            }
            ground(ctx, ui, &response, rect, chosen);
            let shown = Shown { goal, glance: &glance, headings: look.headings, chosen };
            let fit = match look.columns {
                Some(columns) => cells::paint(ctx, ui, columns, rect, &shown),
                None => lines::paint(ctx, ui, rect, &shown),
            };
            if fit == Fit::Cut {
                response.on_hover_ui(|ui| whole_ui(ctx, ui, goal, &glance))
            } else {
                response
            }
        }
    }
}

/// The row as a screen reader says it.
fn spoken(goal: &Goal, glance: &Glance) -> String {
    let number = Some(goal.number.as_str()).filter(|number| !number.is_empty());
    number.into_iter().chain([goal.title.as_str()]).chain(glance.spoken()).collect::<Vec<_>>().join(", ")
}

/// The row with nothing cut off.
fn whole_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, goal: &Goal, glance: &Glance) {
    ui.label(ctx.theme.strong(goal.title.as_str()));
    let verdict = joined(&[&glance.verdict, &how_it_goes(glance)], " · ");
    for line in [verdict, what_it_asks(glance), glance.responsible.clone()] {
        if !line.is_empty() {
            ui.label(line);
        }
    }
}

/// The parts that are not empty.
fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// What is said of the verdict after its word: `1 af 2 vurderet · 1,6 procentpoint over`.
pub(super) fn how_it_goes(glance: &Glance) -> String {
    let why = if glance.distance.is_empty() { &glance.why } else { &glance.distance };
    joined(&[&glance.judged, why], " · ")
}

/// `11,6 % (maj 2020) · højst 10 %, i 2021`, after what is measured where there are several.
pub(super) fn what_it_asks(glance: &Glance) -> String {
    let target = joined(&[&glance.target, &glance.due], ", ");
    let both = joined(&[&glance.reading, &target], " · ");
    joined(&[&glance.measure, &both], ": ")
}

/// Who answers for a goal, and without headings what it is listed under.
pub(super) fn belongs_to(shown: &Shown<'_>) -> String {
    let group = if shown.headings == Headings::Off { shown.glance.group.as_str() } else { "" };
    joined(&[&shown.glance.responsible, group], " · ")
}

/// The name of a group.
pub(super) fn group_title(ctx: &ViewCtx<'_>, group: Group) -> String {
    match group {
        Group::Area(id) => {
            ctx.document.plan.focus_areas.get(id).map_or_else(String::new, |area| area.title.clone())
        }
        Group::WithoutArea => ctx.words.text("goals-without-area").into_owned(),
        Group::Origin(origin) => ctx.words.origin_heading(origin).into_owned(),
    }
}

/// `2 mål`.
pub(super) fn goal_count(ctx: &ViewCtx<'_>, count: usize) -> String {
    ctx.words.fill("goals-count", &[("count", count.into())])
}

fn ground(ctx: &ViewCtx<'_>, ui: &Ui, response: &Response, rect: Rect, chosen: Chosen) {
    let scale = &ctx.theme.scale;
    rows::ground(ui, ctx.theme, rect.shrink2(vec2(scale.gap.xs, scale.line.hair)), chosen, response);
}

fn heading(ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, title: &str, count: &str) {
    let gap = &ctx.theme.scale.gap;
    let count = text(ui, ctx.theme.small(count), rect.width(), 1);
    let room = rect.width() - 3.0 * gap.l - count.size().x;
    let title = text(ui, ctx.theme.caption(title).color(ctx.theme.palette.text.heading), room, 1);
    let middle = rect.center().y;
    let right = rect.right() - gap.l - count.size().x;
    put(ui, pos2(rect.left() + gap.l, middle - title.size().y / 2.0), title);
    put(ui, pos2(right, middle - count.size().y / 2.0), count);
}

/// Whether everything in a row could be shown whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Whole,
    Cut,
}

impl Fit {
    /// Of several texts.
    pub(super) fn of(texts: &[Arc<Galley>]) -> Self {
        if texts.iter().any(|text| text.elided) { Self::Cut } else { Self::Whole }
    }

    /// Of two.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Cut { self } else { other }
    }
}

/// Plain and muted text on the row.
pub(super) fn colors(ctx: &ViewCtx<'_>, chosen: Chosen) -> (Color32, Color32) {
    let palette = &ctx.theme.palette;
    match chosen {
        Chosen::This => (palette.accent.on_soft, palette.accent.on_soft),
        Chosen::Another => (palette.text.plain, palette.text.muted),
    }
}

pub(super) fn body(text: &str, color: Color32) -> RichText {
    RichText::new(text).text_style(TextStyle::Body).color(color)
}

/// Text of at most so many rows, ending in `…` where that is too little.
pub(super) fn text(ui: &Ui, text: RichText, room: f32, rows: usize) -> Arc<Galley> {
    let wrapping = TextWrapping {
        max_width: room.max(0.0),
        max_rows: rows,
        break_anywhere: rows == 1,
        ..TextWrapping::default()
    };
    let text = WidgetText::from(text);
    text.into_galley_impl(ui.ctx(), ui.style(), wrapping, TextStyle::Body.into(), Align::Center)
}

pub(super) fn put(ui: &Ui, at: Pos2, galley: Arc<Galley>) {
    let color = ui.visuals().text_color();
    ui.painter().galley(at, galley, color);
}
