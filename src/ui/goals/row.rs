//! One row of the list: a heading, or a goal in two lines.

use std::sync::Arc;

use eframe::egui::{
    Color32, Galley, Rect, Response, RichText, Role, Sense, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, pos2, vec2,
};

use super::rows::Item;
use crate::plan::goal::Goal;
use crate::plan::target::Measure;
use crate::ui::context::ViewCtx;
use crate::ui::parts::grouping::Group;
use crate::ui::parts::rows;
use crate::ui::widgets::Chosen;

/// Draws a row in `rect`. Only the chosen one is reached by the Tab key; from
/// there the arrows walk on.
pub(super) fn row_ui(ctx: &ViewCtx<'_>, ui: &Ui, item: Item, rect: Rect, chosen: Chosen) -> Response {
    let is_chosen = chosen == Chosen::This;
    let sense = if is_chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, ui.make_persistent_id(("row", item.selects())), sense);
    match item {
        Item::Heading(group, count) => {
            let (title, count) = (group_title(ctx, group), goal_count(ctx, count));
            let name = || format!("{title}, {count}");
            response.widget_info(|| {
                WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), is_chosen, name())
            });
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
            let lines = Lines::of(ctx, goal);
            response.widget_info(|| {
                WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), is_chosen, lines.spoken())
            });
            if !ui.is_rect_visible(rect) {
                return response;
            }
            ground(ctx, ui, &response, rect, chosen);
            if lines.paint(ctx, ui, rect, chosen) { response.on_hover_text(lines.whole()) } else { response }
        }
    }
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

/// What a goal should reach and when: `højst 25 %, i 2021`.
pub(super) fn targets(ctx: &ViewCtx<'_>, goal: &Goal) -> String {
    let condition =
        |measure: &Measure| ctx.words.condition(measure.target.condition, &measure.unit).into_owned();
    let due = |measure: &Measure| ctx.words.due(measure.target.due).into_owned();
    match goal.measures.as_slice() {
        [] => ctx.words.text("goals-without-measures").into_owned(),
        [only] => format!("{}, {}", condition(only), due(only)),
        [first, ..] => {
            let is_common = goal.measures.iter().all(|measure| measure.target.due == first.target.due);
            let each = |measure: &Measure| {
                let what = format!("{} {}", measure.title, condition(measure));
                if is_common { what } else { format!("{what}, {}", due(measure)) }
            };
            let mut parts: Vec<String> = goal.measures.iter().map(each).collect();
            parts.extend(is_common.then(|| due(first)));
            parts.join(" · ")
        }
    }
}

fn ground(ctx: &ViewCtx<'_>, ui: &Ui, response: &Response, rect: Rect, chosen: Chosen) {
    let scale = &ctx.theme.scale;
    rows::ground(ui, ctx.theme, rect.shrink2(vec2(scale.gap.xs, scale.line.hair)), chosen, response);
}

fn heading(ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, title: &str, count: &str) {
    let gap = &ctx.theme.scale.gap;
    let count = line(ui, ctx.theme.small(count), rect.width());
    let room = rect.width() - 3.0 * gap.l - count.size().x;
    let title = line(ui, ctx.theme.caption(title).color(ctx.theme.palette.text.heading), room);
    let middle = rect.center().y;
    let right = rect.right() - gap.l - count.size().x;
    put(ui, pos2(rect.left() + gap.l, middle - title.size().y / 2.0), title);
    put(ui, pos2(right, middle - count.size().y / 2.0), count);
}

/// The texts of a goal's row.
struct Lines<'a> {
    number: &'a str,
    title: &'a str,
    targets: String,
    responsible: Option<&'a str>,
}

impl<'a> Lines<'a> {
    fn of(ctx: &ViewCtx<'_>, goal: &'a Goal) -> Self {
        Self {
            number: &goal.number,
            title: &goal.title,
            targets: targets(ctx, goal),
            responsible: goal.responsible.as_deref(),
        }
    }

    /// The row as a screen reader says it.
    fn spoken(&self) -> String {
        let Self { number, title, targets, responsible } = self;
        let parts =
            [Some(*number).filter(|number| !number.is_empty()), Some(title), Some(targets), *responsible];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The row with nothing cut off.
    fn whole(&self) -> String {
        let Self { title, targets, responsible, .. } = self;
        let lines = [Some(*title), Some(targets), *responsible];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// Returns whether something had to be cut off.
    fn paint(&self, ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, chosen: Chosen) -> bool {
        let (theme, gap) = (ctx.theme, &ctx.theme.scale.gap);
        let (plain, muted) = match chosen {
            Chosen::This => (theme.palette.accent.on_soft, theme.palette.accent.on_soft),
            Chosen::Another => (theme.palette.text.plain, theme.palette.text.muted),
        };
        let column = gap.xxl - gap.xs;
        let left = rect.left() + gap.l;
        let room = rect.right() - gap.l - left - column;
        let number = line(ui, body(self.number, muted), column - gap.xs);
        let title = line(ui, body(self.title, plain), room);
        let responsible = self.responsible.map(|name| line(ui, theme.small(name).color(muted), room / 2.0));
        let beside = responsible.as_ref().map_or(0.0, |galley| galley.size().x + gap.m);
        let targets = line(ui, theme.small(self.targets.as_str()).color(muted), room - beside);
        let cut = [&title, &targets, &number].into_iter().chain(&responsible).any(|galley| galley.elided);
        let top = rect.top() + gap.s;
        let below = top + title.size().y + gap.xs;
        put(ui, pos2(left, top), number);
        put(ui, pos2(left + column, top), title);
        put(ui, pos2(left + column, below), targets);
        if let Some(galley) = responsible {
            put(ui, pos2(rect.right() - gap.l - galley.size().x, below), galley);
        }
        cut
    }
}

fn body(text: &str, color: Color32) -> RichText {
    RichText::new(text).text_style(TextStyle::Body).color(color)
}

/// One line of text, ending in `…` where it is wider than `room`.
fn line(ui: &Ui, text: RichText, room: f32) -> Arc<Galley> {
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), room.max(0.0), TextStyle::Body)
}

fn put(ui: &Ui, at: eframe::egui::Pos2, galley: Arc<Galley>) {
    let color = ui.visuals().text_color();
    ui.painter().galley(at, galley, color);
}
