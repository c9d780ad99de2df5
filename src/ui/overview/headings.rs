//! How the goals stand under each heading: a bar in parts for each.

use std::borrow::Cow;

use eframe::egui::{Align, Layout, Ui, vec2};

use super::leads::{to_heading, to_verdict};
use super::verdicts::{Heading, Verdicts, counted};
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::grouping::Group;
use crate::ui::parts::link::{line, link};
use crate::ui::theme::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, EmptyState, section, stacked_bar};

/// How many headings are shown; the rest are counted.
const MOST_LISTED: usize = 15;
/// How much of the width the titles take where they stand beside their bars, and
/// how much of a field's width at most.
const TITLES: (f32, f32) = (0.6, 1.1);
/// Titles stand beside their bars from this width on, in parts of a field's.
const BESIDE: f32 = 1.25;

/// Draws each heading with its bar.
pub(super) fn headings_ui(ctx: &ViewCtx<'_>, verdicts: &Verdicts, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let all = words.text("overview-all-goals");
    let to_goals = |ui: &mut Ui| {
        let any = !verdicts.headings.is_empty();
        if any && ui.add(Button::quiet(theme, &all).icon(Icon::ArrowRight)).clicked() {
            ctx.send(Request::Show(View::Goals));
        }
    };
    section(ui, theme, &words.text("overview-headings"), to_goals, |ui| {
        if verdicts.headings.is_empty() {
            return empty_ui(ctx, ui);
        }
        ui.spacing_mut().item_spacing.y = theme.scale.gap.s;
        for (at, heading) in verdicts.headings.iter().take(MOST_LISTED).enumerate() {
            ui.push_id(at, |ui| heading_ui(ctx, heading, ui));
        }
        let more = verdicts.headings.len().saturating_sub(MOST_LISTED);
        if more > 0 {
            ui.label(theme.small(words.fill("overview-more-headings", &[("count", more.into())])));
        }
        if verdicts.areas_without > 0 {
            let args = [("count", verdicts.areas_without.into())];
            ui.label(theme.small(words.fill("overview-areas-without-goals", &args)));
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

/// A heading's title and, beside it or below, its bar.
fn heading_ui(ctx: &ViewCtx<'_>, heading: &Heading, ui: &mut Ui) {
    let scale = &ctx.theme.scale;
    let title = title_of(ctx, heading.group);
    let width = ui.available_width();
    if width < scale.size.field * BESIDE {
        // Each bar close to its own title.
        let pair = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            title_ui(ctx, heading, &title, ui);
            bar_ui(ctx, heading, &title, ui);
        });
        return pair.inner;
    }
    let row = vec2(width, scale.size.badge);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = scale.gap.m;
        let widest = (width * TITLES.0).min(scale.size.field * TITLES.1).floor();
        let titles = vec2(widest, scale.size.badge);
        ui.allocate_ui_with_layout(titles, Layout::top_down(Align::Min), |ui| {
            ui.set_width(titles.x);
            title_ui(ctx, heading, &title, ui);
        });
        bar_ui(ctx, heading, &title, ui);
    });
}

/// The title, with how many goals there are, as the way to them.
fn title_ui(ctx: &ViewCtx<'_>, heading: &Heading, title: &str, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let count = words.fill("overview-goal-count", &[("count", heading.goals.count().into())]);
    let mut name = format!("{title}: {count}");
    if heading.goals.by_hand > 0 {
        let by_hand = words.fill("overview-by-hand", &[("count", heading.goals.by_hand.into())]);
        name = format!("{name}, {by_hand}");
    }
    let followed = link(ui, theme, "title", (&name, &name), |ui| {
        let size = vec2(ui.available_width(), theme.scale.size.badge);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.muted(words.count(heading.goals.count())));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| line(ui, title));
        });
    });
    if followed {
        to_heading(ctx, heading);
    }
}

fn bar_ui(ctx: &ViewCtx<'_>, heading: &Heading, title: &str, ui: &mut Ui) {
    let some = heading.goals.kinds().filter(|(_, kind)| kind.count > 0);
    let named: Vec<_> = some.map(|kind| (ctx.words.verdict(kind.0), kind)).collect();
    let parts: Vec<_> = named.iter().map(|(word, kind)| counted(ctx, word, *kind, Some(title))).collect();
    if let Some((_, (verdict, kind))) = stacked_bar(ui, ctx.theme, &parts).and_then(|at| named.get(at)) {
        to_verdict(ctx, Some(heading.group), *verdict, kind.first);
    }
}

fn title_of<'a>(ctx: &ViewCtx<'a>, group: Group) -> Cow<'a, str> {
    let areas = &ctx.document.plan.focus_areas;
    match group {
        Group::Area(area) => areas.get(area).map_or(Cow::Borrowed(""), |area| Cow::Borrowed(&area.title)),
        Group::WithoutArea => ctx.words.text("goals-without-area"),
        Group::Origin(origin) => ctx.words.origin_heading(origin),
    }
}
