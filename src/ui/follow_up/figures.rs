//! The key figures of a followed budget: all lines together.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::analysis::follow_up::{Figure, FollowUpFacts};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::KeyFigure;
use crate::wording::number::EMPTY;

/// A key figure is at least so wide, in points.
const NARROWEST: f32 = 180.0;

/// Draws as many key figures as there is room for, the deviation always.
pub(super) fn figures_ui(ctx: &ViewCtx<'_>, facts: &FollowUpFacts, ui: &mut Ui) {
    let Some(total) = &facts.total else { return };
    let words = ctx.words;
    let unit = words.unit_short(&facts.unit);
    let named = |key| words.fill(key, &[("unit", (&*unit).into())]);
    let plain = |figure: Figure| match figure.known_part() {
        Some(_) => words.followed(whole_part(figure), facts.decimals),
        None => EMPTY.to_owned(),
    };
    let deviation = match total.deviation.known_part() {
        Some(_) => words.followed_difference(whole_part(total.deviation), facts.decimals),
        None => EMPTY.to_owned(),
    };
    let all = [
        (named("followup-figure-original"), plain(total.original), missing(ctx, total.original)),
        (named("followup-figure-revised"), plain(total.revised), missing(ctx, total.revised)),
        (named("followup-figure-spent"), plain(total.spent), spent_note(ctx, facts)),
        (named("followup-figure-expected"), plain(total.expected), missing(ctx, total.expected)),
        (named("followup-figure-deviation"), deviation, outcome(ctx, facts)),
    ];
    let room = ui.available_width();
    let fitting = ((room / NARROWEST) as usize).clamp(1, all.len());
    let gap = ctx.theme.scale.gap.m;
    let width = (room + gap) / fitting as f32 - gap;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (caption, figure, note) in all.iter().skip(all.len() - fitting) {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                let shown = KeyFigure::new(ctx.theme, caption, figure);
                ui.add(match note {
                    Some((tone, note)) => shown.verdict(*tone, note),
                    None => shown,
                });
            });
        }
    });
}

/// What is known of it; that a part is missing is said below.
fn whole_part(figure: Figure) -> Figure {
    figure.known_part().map_or(figure, Figure::Known)
}

fn missing(ctx: &ViewCtx<'_>, figure: Figure) -> Option<(Tone, String)> {
    let count = figure.missing();
    (count > 0).then(|| {
        let said = ctx.words.fill("followup-figure-missing", &[("count", count.into())]);
        (Tone::Unknown, said)
    })
}

fn spent_note(ctx: &ViewCtx<'_>, facts: &FollowUpFacts) -> Option<(Tone, String)> {
    let total = facts.total.as_ref()?;
    missing(ctx, total.spent).or_else(|| {
        let percent = ctx.words.percent(total.spent_percent?, 1);
        let said = ctx.words.fill("followup-figure-spent-percent", &[("percent", percent.into())]);
        Some((Tone::Neutral, said))
    })
}

fn outcome(ctx: &ViewCtx<'_>, facts: &FollowUpFacts) -> Option<(Tone, String)> {
    let total = facts.total.as_ref()?;
    let Some(outcome) = total.outcome else { return missing(ctx, total.deviation) };
    let tone = if outcome.is_worse() { Tone::Attention } else { Tone::Good };
    let word = ctx.words.deviation(outcome);
    let said = match total.deviation_percent {
        Some(percent) => format!("{word}, {}", ctx.words.percent_difference(percent, 1)),
        None => word.into_owned(),
    };
    Some((tone, said))
}
