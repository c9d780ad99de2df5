//! The plan's chapters with their goals.

use std::borrow::Cow;
use std::collections::BTreeMap;

use eframe::egui::{Sense, Ui, UiBuilder};

use crate::edit::Subject;
use crate::plan::goal::{FocusArea, Goal};
use crate::plan::{List, Plan};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::grouping::Group;
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, section, space};

/// How many goals are listed in each chapter; the rest are counted.
const MOST_LISTED: usize = 4;
/// How many headings are listed; the chapters beyond are counted.
const MOST_GROUPS: usize = 15;

/// Draws each chapter with its goals and their targets.
pub(super) fn focus_areas_ui(ctx: &ViewCtx<'_>, headings: &mut Headings, ui: &mut Ui) {
    headings.follow(&ctx.document.plan);
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
        for (group, listed) in headings.found.iter().take(MOST_GROUPS) {
            group_ui(ctx, &title_of(ctx, *group), listed, ui);
        }
        let more = plan.focus_areas.len().saturating_sub(MOST_GROUPS);
        if more > 0 {
            ui.label(theme.small(words.fill("overview-more-areas", &[("count", more.into())])));
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

/// The headings that have goals, worked out once for a list of goals.
#[derive(Debug, Default)]
pub(super) struct Headings {
    goals: List<Goal>,
    areas: List<FocusArea>,
    found: Vec<(Group, Listed)>,
}

/// The goals of one heading that are listed, by their places in the plan, and
/// how many there are.
#[derive(Debug, Default)]
struct Listed {
    places: Vec<usize>,
    count: usize,
}

impl Headings {
    /// Works them out anew when `plan` has other goals or focus areas than before.
    fn follow(&mut self, plan: &Plan) {
        if self.goals.is_same(&plan.goals) && self.areas.is_same(&plan.focus_areas) {
            return;
        }
        let mut found: BTreeMap<Group, Listed> = BTreeMap::new();
        for (place, goal) in plan.goals.iter().enumerate() {
            let listed = found.entry(Group::of(goal)).or_default();
            listed.count += 1;
            if listed.places.len() < MOST_LISTED {
                listed.places.push(place);
            }
        }
        self.found = Group::all(plan).filter_map(|group| Some((group, found.remove(&group)?))).collect();
        (self.goals, self.areas) = (plan.goals.clone(), plan.focus_areas.clone());
    }
}

fn title_of<'a>(ctx: &ViewCtx<'a>, group: Group) -> Cow<'a, str> {
    match group {
        Group::Area(area) => ctx
            .document
            .plan
            .focus_areas
            .get(area)
            .map_or(Cow::Borrowed(""), |area| Cow::Borrowed(&area.title)),
        Group::WithoutArea => ctx.words.text("goals-without-area"),
        Group::Origin(origin) => ctx.words.origin_heading(origin),
    }
}

fn group_ui(ctx: &ViewCtx<'_>, title: &str, listed: &Listed, ui: &mut Ui) {
    ui.label(ctx.theme.strong(title));
    for goal in listed.places.iter().filter_map(|place| ctx.document.plan.goals.at(*place)) {
        goal_ui(ctx, goal, ui);
    }
    let more = listed.count - listed.places.len();
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
