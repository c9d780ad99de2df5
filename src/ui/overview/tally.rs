//! How all goals stand, in six tiles.

use eframe::egui::Ui;

use super::leads::to_verdict;
use super::verdicts::{Goals, counted};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{count_tiles, space};

/// Draws a tile for each kind of verdict.
pub(super) fn tally_ui(ctx: &ViewCtx<'_>, goals: &Goals, ui: &mut Ui) {
    if goals.count() == 0 {
        return;
    }
    let (words, theme) = (ctx.words, ctx.theme);
    let named: Vec<_> = goals.kinds().map(|kind| (words.verdict(kind.0), kind)).collect();
    let tiles: Vec<_> = named.iter().map(|(word, kind)| counted(ctx, word, *kind, None)).collect();
    if let Some((_, (verdict, kind))) = count_tiles(ui, theme, &tiles).and_then(|at| named.get(at)) {
        to_verdict(ctx, None, *verdict, kind.first);
    }
    space(ui, theme.scale.gap.s);
}

/// How many goals there are, and on which day they are judged:
/// `16 mål, vurderet pr. 7. september 2020 · ingen vurderet manuelt`
pub(super) fn summary(ctx: &ViewCtx<'_>, goals: &Goals) -> String {
    let words = ctx.words;
    let day = words.day(ctx.insights.on());
    let judged = [("count", goals.count().into()), ("day", day.into())];
    let by_hand = words.fill("overview-by-hand", &[("count", goals.by_hand.into())]);
    format!("{} · {by_hand}", words.fill("overview-judged", &judged))
}
