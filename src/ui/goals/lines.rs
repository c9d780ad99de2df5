//! A goal in the list where it is narrow: its title, how it goes, and what it
//! should reach, below each other.

use eframe::egui::{Rect, TextStyle, Ui, pos2, vec2};

use super::row::{Fit, Shown, belongs_to, body, colors, how_it_goes, put, text, what_it_asks};
use crate::ui::context::ViewCtx;
use crate::ui::parts::{spark, verdict};
use crate::ui::theme::Theme;

/// How wide a small line is, in points.
const SPARK: f32 = 76.0;

/// How high a row of so many lines is.
pub(super) fn height(theme: &Theme, ui: &Ui, lines: usize) -> f32 {
    (first(ui) + lines.saturating_sub(1) as f32 * next(theme, ui) + 2.0 * theme.scale.gap.s).ceil()
}

fn first(ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Body)
}

/// What each line after the first adds.
fn next(theme: &Theme, ui: &Ui) -> f32 {
    ui.text_style_height(&TextStyle::Small) + theme.scale.gap.xs
}

/// Draws a goal in `rect`.
pub(super) fn paint(ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, shown: &Shown<'_>) -> Fit {
    let (theme, gap) = (ctx.theme, &ctx.theme.scale.gap);
    let (plain, muted) = colors(ctx, shown.chosen);
    let column = gap.xxl - gap.xs;
    let (left, right, top) = (rect.left() + gap.l, rect.right() - gap.l, rect.top() + gap.s);
    let number = text(ui, body(&shown.goal.number, muted), column - gap.xs, 1);
    let title = text(ui, body(&shown.goal.title, plain), right - left - column, 1);
    let cut = Fit::of(&[number.clone(), title.clone()]);
    put(ui, pos2(left, top), number);
    put(ui, pos2(left + column, top), title);

    let second = top + first(ui) + gap.xs;
    let mut line = Line { ctx, ui, left: left + column, right, y: second };
    if let Some(figures) = &shown.glance.spark {
        let size = vec2(SPARK, 2.0 * next(theme, ui) - gap.xs);
        spark::spark(ui.painter(), theme, Rect::from_min_size(pos2(right - SPARK, second), size), figures);
        line.right -= SPARK + gap.m;
    }
    let (goes, asks, belongs) = (how_it_goes(shown.glance), what_it_asks(shown.glance), belongs_to(shown));
    if asks.is_empty() {
        // Nothing is measured: who answers for it stands beside the verdict.
        return line.verdict(shown, &belongs).or(cut);
    }
    let cut = line.verdict(shown, &goes).or(cut);
    line.y += next(theme, ui);
    if belongs.is_empty() {
        return line.text(&asks, shown).or(cut);
    }
    // Who answers for it is said where there is room for all of it.
    let both = format!("{asks} · {belongs}");
    if line.holds(&both) {
        return line.text(&both, shown).or(cut);
    }
    line.text(&asks, shown);
    Fit::Cut
}

/// A line of small text.
struct Line<'a> {
    ctx: &'a ViewCtx<'a>,
    ui: &'a Ui,
    left: f32,
    right: f32,
    y: f32,
}

impl Line<'_> {
    /// The verdict by shape and word, and what is said of it.
    fn verdict(&self, shown: &Shown<'_>, said: &str) -> Fit {
        let (theme, gap) = (self.ctx.theme, &self.ctx.theme.scale.gap);
        let Some(judged) = shown.glance.shown else { return Fit::Whole };
        let color = verdict::tone(judged.verdict).colors(theme).text;
        let icon = verdict::icon(judged.verdict).char();
        let icon = self.ui.painter().layout_no_wrap(icon.into(), theme.icon_font(theme.scale.icon.s), color);
        let middle = self.ui.text_style_height(&TextStyle::Small) / 2.0;
        let (at, wide) = (pos2(self.left, self.y + middle - icon.size().y / 2.0), icon.size().x + gap.xs);
        put(self.ui, at, icon);
        let word = theme.caption(&*shown.glance.verdict).color(color);
        let word = text(self.ui, word, self.right - self.left - wide, 1);
        let (fit, end) = (Fit::of(std::slice::from_ref(&word)), self.left + wide + word.size().x);
        put(self.ui, pos2(self.left + wide, self.y), word);
        if said.is_empty() {
            return fit;
        }
        Line { left: end + gap.xs, ..*self }.text(&format!("· {said}"), shown).or(fit)
    }

    fn holds(&self, said: &str) -> bool {
        let said = text(self.ui, self.ctx.theme.small(said), self.right - self.left, 1);
        !said.elided
    }

    fn text(&self, said: &str, shown: &Shown<'_>) -> Fit {
        let (_, muted) = colors(self.ctx, shown.chosen);
        let said = text(self.ui, self.ctx.theme.small(said).color(muted), self.right - self.left, 1);
        let fit = Fit::of(std::slice::from_ref(&said));
        put(self.ui, pos2(self.left, self.y), said);
        fit
    }
}
