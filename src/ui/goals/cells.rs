//! A goal in the list where there is room for columns.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, TextStyle, Ui, pos2, vec2};

use super::columns::{Columns, Name};
use super::row::{Fit, Shown, belongs_to, body, colors, put, text};
use crate::ui::context::ViewCtx;
use crate::ui::parts::{spark, verdict};

/// How much of a row's height a small line takes.
const SPARK_SHARE: f32 = 0.6;

/// Draws a goal in `row`.
pub(super) fn paint(ctx: &ViewCtx<'_>, ui: &Ui, columns: Columns, row: Rect, shown: &Shown<'_>) -> Fit {
    let (theme, glance) = (ctx.theme, shown.glance);
    let (plain, muted) = colors(ctx, shown.chosen);
    let small = |words: &str| theme.small(words).color(muted);
    let mut cells = Cells { ui, columns, row, texts: Vec::new() };
    cells.verdict(ctx, shown);
    cells.put(Name::Number, [text(ui, body(&shown.goal.number, muted), cells.room(Name::Number), 1)]);

    let room = cells.room(Name::Title);
    let belongs = belongs_to(shown);
    if belongs.is_empty() {
        cells.put(Name::Title, [text(ui, body(&shown.goal.title, plain), room, 2)]);
    } else {
        let title = text(ui, body(&shown.goal.title, plain), room, 1);
        cells.put(Name::Title, [title, text(ui, small(&belongs), room, 1)]);
    }

    if let Some(figures) = &glance.spark {
        let cell = columns.cell(Name::Spark, row);
        let size = vec2(cell.width(), SPARK_SHARE * cell.height());
        spark::spark(ui.painter(), theme, Rect::from_center_size(cell.center(), size), figures);
    }
    if glance.figure.is_empty() {
        // Why there is none, in the room of what there would be.
        let (from, to) = (columns.cell(Name::Spark, row), columns.cell(Name::Latest, row));
        let from = if glance.spark.is_some() { to } else { from };
        cells.put_in(from.union(to), [text(ui, small(&glance.why), to.right() - from.left(), 2)]);
    } else {
        let room = cells.room(Name::Latest);
        let figure = text(ui, body(&glance.figure, plain), room, 1);
        cells.put(Name::Latest, [figure, text(ui, small(&glance.period), room, 1)]);
    }

    let room = cells.room(Name::Target);
    if glance.measure.is_empty() {
        cells.put(Name::Target, [text(ui, body(&glance.target, plain), room, 2)]);
    } else {
        let target = text(ui, body(&glance.target, plain), room, 1);
        cells.put(Name::Target, [target, text(ui, small(&glance.measure), room, 1)]);
    }
    cells.put(Name::Distance, [text(ui, body(&glance.distance, plain), cells.room(Name::Distance), 2)]);
    cells.put(Name::Due, [text(ui, body(&glance.due, plain), cells.room(Name::Due), 2)]);
    Fit::of(&cells.texts)
}

struct Cells<'a> {
    ui: &'a Ui,
    columns: Columns,
    row: Rect,
    texts: Vec<Arc<Galley>>,
}

impl Cells<'_> {
    fn room(&self, column: Name) -> f32 {
        self.columns.cell(column, self.row).width()
    }

    /// Texts below each other, in the middle of the row.
    fn put<const N: usize>(&mut self, column: Name, texts: [Arc<Galley>; N]) {
        self.put_in(self.columns.cell(column, self.row), texts);
    }

    fn put_in<const N: usize>(&mut self, cell: Rect, texts: [Arc<Galley>; N]) {
        let height = |galley: &Arc<Galley>| if galley.text().is_empty() { 0.0 } else { galley.size().y };
        let mut y = cell.center().y - texts.iter().map(height).sum::<f32>() / 2.0;
        for text in texts {
            put(self.ui, pos2(cell.left(), y), Arc::clone(&text));
            y += height(&text);
            self.texts.push(text);
        }
    }

    /// The verdict by shape and word, and below what is said of it.
    fn verdict(&mut self, ctx: &ViewCtx<'_>, shown: &Shown<'_>) {
        let (theme, ui, cell) = (ctx.theme, self.ui, self.columns.cell(Name::Verdict, self.row));
        let Some(judged) = shown.glance.shown else { return };
        let (_, muted) = colors(ctx, shown.chosen);
        let color = verdict::tone(judged.verdict).colors(theme).text;
        let icon = verdict::icon(judged.verdict).char();
        let icon = ui.painter().layout_no_wrap(icon.into(), theme.icon_font(theme.scale.icon.m), color);
        let beside = icon.size().x + theme.scale.gap.xs;
        let room = cell.width() - beside;
        let said = text(ui, theme.small(&*shown.glance.judged).color(muted), room, 1);
        let is_alone = shown.glance.judged.is_empty();
        let rows = if is_alone { 2 } else { 1 };
        let word = text(ui, theme.caption(&*shown.glance.verdict).color(color), room, rows);
        // The shape stands level with the first line of the word.
        let below = if is_alone { 0.0 } else { said.size().y };
        let first =
            cell.center().y - (word.size().y + below) / 2.0 + ui.text_style_height(&TextStyle::Small) / 2.0;
        put(ui, pos2(cell.left(), first - icon.size().y / 2.0), icon);
        self.put_in(cell.with_min_x(cell.left() + beside), [word, said]);
    }
}
