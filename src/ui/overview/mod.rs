//! Overblik: how the goals stand, what needs attention first, what has changed
//! since the last frozen state, and what the committee meets about next.

mod attention;
mod concerns;
mod figures;
mod header;
mod headings;
mod leads;
mod lookback;
mod meetings;
mod since;
mod tally;
#[cfg(test)]
mod tests;
mod verdicts;

use chrono::NaiveDate;
use eframe::egui::{Align, Layout, Rect, ScrollArea, TextStyle, Ui, UiBuilder, pos2, vec2};

use super::context::ViewCtx;
use super::widgets::space;
use crate::document::Document;
use crate::edit::Subject;

/// Two columns from this width on, in points.
const WIDE: f32 = 860.0;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct OverviewView {
    header: header::Header,
    seen: Option<Seen>,
    verdicts: verdicts::Verdicts,
    concerns: concerns::Concerns,
    meetings: meetings::Chosen,
    lookback: lookback::Lookback,
}

/// What the rest was worked out from. It is worked out once for each, so that a
/// large plan costs no more to look at than a small one.
#[derive(Debug)]
struct Seen {
    document: Document,
    on: NaiveDate,
    today: NaiveDate,
}

impl OverviewView {
    /// Leads to the plan's own lines; everything else has a view of its own.
    pub fn lead_to(&mut self, _subject: Subject) {}

    /// Works everything out anew when it is another plan, or another day.
    fn follow(&mut self, ctx: &ViewCtx<'_>) {
        self.lookback.follow(ctx);
        let (on, today) = (ctx.insights.on(), ctx.today);
        let is_seen =
            |seen: &Seen| (seen.on, seen.today) == (on, today) && seen.document.shares_content(ctx.document);
        if self.seen.as_ref().is_some_and(is_seen) {
            return;
        }
        let document = ctx.document;
        self.verdicts = verdicts::Verdicts::of(&document.plan, ctx.insights);
        self.concerns = concerns::Concerns::of(&document.plan, ctx.insights);
        self.meetings = meetings::Chosen::of(document, today);
        self.seen = Some(Seen { document: document.clone(), on, today });
    }
}

/// How many rows each part lists: what matters most should be seen without
/// scrolling, and a large window should not be left empty.
#[derive(Debug, Clone, Copy)]
struct Rows {
    attention: usize,
    since: usize,
    items: usize,
}

impl Rows {
    fn fitting(ctx: &ViewCtx<'_>, ui: &Ui) -> Self {
        let high = ui.available_height();
        let (body, small) = (ui.text_style_height(&TextStyle::Body), ui.text_style_height(&TextStyle::Small));
        let gap = &ctx.theme.scale.gap;
        let fitting = |share: f32, row: f32| (high * share / row) as usize;
        Self {
            attention: fitting(0.4, body + small + gap.m).clamp(5, concerns::MOST_LISTED),
            since: fitting(0.16, body + gap.xs).clamp(3, lookback::MOST_LISTED),
            items: fitting(0.2, body + gap.xs).clamp(3, 8),
        }
    }
}

/// Draws the view.
pub fn overview_ui(ctx: &ViewCtx<'_>, state: &mut OverviewView, ui: &mut Ui) {
    state.follow(ctx);
    let rows = Rows::fitting(ctx, ui);
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        header::header_ui(ctx, &mut state.header, &state.verdicts.whole, ui);
        space(ui, ctx.theme.scale.gap.s);
        tally::tally_ui(ctx, &state.verdicts.whole, ui);
        if ui.available_width() < WIDE {
            headings::headings_ui(ctx, &state.verdicts, ui);
            attention::attention_ui(ctx, &state.concerns, rows.attention, ui);
            since::since_ui(ctx, &state.lookback, rows.since, ui);
            meetings::meetings_ui(ctx, &state.meetings, rows.items, ui);
        } else {
            two_columns(ui, ctx.theme.scale.gap.l, |left, right| {
                // In the order they are read and walked through with the keyboard.
                headings::headings_ui(ctx, &state.verdicts, left);
                attention::attention_ui(ctx, &state.concerns, rows.attention, right);
                since::since_ui(ctx, &state.lookback, rows.since, left);
                meetings::meetings_ui(ctx, &state.meetings, rows.items, right);
            });
        }
        figures::figures_ui(ctx, ui);
    });
}

/// Two columns side by side, `gap` apart, that are drawn in any order.
fn two_columns(ui: &mut Ui, gap: f32, contents: impl FnOnce(&mut Ui, &mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let width = (room.width() - gap) / 2.0;
    let mut column = |left: f32| {
        let rect = Rect::from_min_size(pos2(left, room.top()), vec2(width, room.height()));
        ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)))
    };
    let (mut left, mut right) = (column(room.left()), column(room.right() - width));
    contents(&mut left, &mut right);
    ui.advance_cursor_after_rect(left.min_rect().union(right.min_rect()));
}
