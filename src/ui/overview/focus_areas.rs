//! The plan's chapters with their goals.

use eframe::egui::{Sense, Ui, UiBuilder};

use crate::edit::Subject;
use crate::plan::goal::{Goal, Origin};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, section, space};

/// How many goals are listed in each chapter; the rest are counted.
const MOST_LISTED: usize = 4;
/// How many chapters are listed; the rest are counted.
const MOST_AREAS: usize = 12;

/// Draws each chapter with its goals and their targets.
pub(super) fn focus_areas_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme, plan) = (ctx.words, ctx.theme, &ctx.document.plan);
    let all = words.text("overview-all-goals");
    let to_goals = |ui: &mut Ui| {
        if !plan.goals.is_empty() && ui.add(Button::quiet(theme, &all).icon(Icon::ArrowRight)).clicked() {
            ctx.send(Request::Show(View::Goals));
        }
    };
    section(ui, theme, &words.text("overview-focus-areas"), to_goals, |ui| {
        if plan.goals.is_empty() {
            return empty_ui(ctx, ui);
        }
        for area in plan.focus_areas.iter().take(MOST_AREAS) {
            let goals = plan.goals.iter().filter(|goal| goal.focus_area == Some(area.id));
            group_ui(ctx, &area.title, goals, ui);
        }
        let more = plan.focus_areas.len().saturating_sub(MOST_AREAS);
        if more > 0 {
            ui.label(theme.small(words.fill("overview-more-areas", &[("count", more.into())])));
        }
        for origin in Origin::ALL {
            let goals = plan.goals.iter().filter(|goal| goal.focus_area.is_none() && goal.origin == origin);
            group_ui(ctx, &words.origin_heading(origin), goals, ui);
        }
    });
}

fn empty_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let (title, advice) = (words.text("overview-no-goals"), words.text("overview-no-goals-advice"));
    let button = words.text("overview-to-goals");
    let state = EmptyState::new(theme, Icon::Target, &title, &advice).action(Button::primary(theme, &button));
    if state.show(ui).is_some_and(|button| button.clicked()) {
        ctx.send(Request::Show(View::Goals));
    }
}

fn group_ui<'a>(ctx: &ViewCtx<'_>, title: &str, goals: impl Iterator<Item = &'a Goal>, ui: &mut Ui) {
    let mut goals = goals.peekable();
    if goals.peek().is_none() {
        return;
    }
    ui.label(ctx.theme.strong(title));
    for goal in goals.by_ref().take(MOST_LISTED) {
        goal_ui(ctx, goal, ui);
    }
    let more = goals.count();
    if more > 0 {
        ui.label(ctx.theme.small(ctx.words.fill("overview-more-goals", &[("count", more.into())])));
    }
    space(ui, ctx.theme.scale.gap.s);
}

/// One goal: its number and title, its targets below, and the way to it.
fn goal_ui(ctx: &ViewCtx<'_>, goal: &Goal, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let name = match goal.number.as_str() {
        "" => goal.title.clone(),
        number => format!("{number}  {}", goal.title),
    };
    let targets: Vec<String> = goal
        .measures
        .iter()
        .map(|measure| {
            let target = &measure.target;
            format!("{}, {}", words.condition(target.condition, &measure.unit), words.due(target.due))
        })
        .collect();
    let row = ui.scope_builder(UiBuilder::new().id_salt(goal.id.0).sense(Sense::click()), |ui| {
        ui.set_width(ui.available_width());
        ui.label(name.as_str());
        if !targets.is_empty() {
            ui.label(theme.small(targets.join(" · ")));
        }
    });
    link(row.response, &name, theme, ui).then(|| ctx.send(Request::LeadTo(Subject::Goal(goal.id))));
}

/// Makes a row into a link for mouse, keyboard and screen reader; whether it was followed.
pub(super) fn link(
    response: eframe::egui::Response,
    name: &str,
    theme: &crate::ui::theme::Theme,
    ui: &Ui,
) -> bool {
    use eframe::egui::{CursorIcon, Key, Role, Stroke, StrokeKind, WidgetInfo};
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    let painter = ui.painter();
    let rect = response.rect.expand(theme.scale.gap.xs / 2.0);
    if response.has_focus() {
        let ring = Stroke::new(theme.scale.line.focus, theme.palette.line.focus);
        painter.rect_stroke(rect, theme.scale.radius.control(), ring, StrokeKind::Outside);
    } else if response.hovered() {
        let line = Stroke::new(theme.scale.line.hair, theme.palette.line.quiet);
        painter.rect_stroke(rect, theme.scale.radius.control(), line, StrokeKind::Outside);
    }
    let entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    response.clicked() || entered
}
