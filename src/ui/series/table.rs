//! The table beside a plot: the same values, with how they were read and from where.

use std::borrow::Cow;
use std::collections::BTreeMap;

use eframe::egui::{Align, Ui};

use super::SeriesView;
use super::panel::target_text;
use super::panel::{heading, short_name};
use super::shown::{Panel, Remarks};
use super::typed::{edit_text, parse_value};
use crate::chart::series_chart::TargetLine;
use crate::edit::series::PointChanges;
use crate::edit::{Command, SeriesCommand};
use crate::plan::Period;
use crate::plan::id::SeriesId;
use crate::plan::series::{Detail, Level, Point, Series, Value};
use crate::ui::context::ViewCtx;
pub use crate::ui::parts::source::source_text;
use crate::ui::theme::Tone as Feeling;
use crate::ui::widgets::sheet::{
    Access, Batch, CellView, ColumnView, Place, RowStyle, RowView, Sheet, SheetState, Size, Tone, sheet_ui,
};
use crate::ui::widgets::{Notice, NoticeEvent};
use crate::wording::Words;

/// What a table remembers between drawings.
#[derive(Debug, Default)]
pub struct TableState {
    sheet: SheetState,
    /// Why something pasted was not taken.
    refused: Option<String>,
}

/// Draws the table of `panel`, at most `height` points high, and asks for what is typed in it.
pub fn table_ui(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel, height: f32, ui: &mut Ui) {
    let table = Figures { ctx, panel, levels: levels(panel), name: name(ctx, panel) };
    let own = state.tables.entry(panel.key()).or_default();
    let shown = ui.scope(|ui| {
        ui.set_max_height(height);
        if ui.cursor().top() > ui.clip_rect().bottom() {
            hide_bars(ui);
        }
        sheet_ui("figures", &table, &mut own.sheet, ui)
    });
    if let Some(first) = shown.inner.refused.first() {
        own.refused = Some(format!("{} {}", ctx.words.quoted(&first.text), first.message));
    }
    if let Some(refused) = own.refused.as_deref() {
        let (title, close) = (ctx.words.text("series-not-taken"), ctx.words.text("series-close-notice"));
        let notice = Notice::new(ctx.theme, Feeling::Attention, &title).advice(refused).dismissable(&close);
        if notice.show(ui) == Some(NoticeEvent::Dismissed) {
            own.refused = None;
        }
    }
    if let Some((id, command)) = shown.inner.batch.and_then(|batch| table.command(&batch)) {
        state.sent = super::Sent::Changed(id);
        ctx.edit(Command::Series(command));
    }
}

/// Hands over the cell that is being typed in; a text that is refused stays open and says why.
pub fn finish_typing(ctx: &ViewCtx<'_>, state: &mut SeriesView, panel: &Panel) {
    let Some(own) = state.tables.get_mut(&panel.key()).filter(|own| own.sheet.is_editing()) else { return };
    let table = Figures { ctx, panel, levels: levels(panel), name: name(ctx, panel) };
    if let Ok(Some(batch)) = own.sheet.finish_edit(&table)
        && let Some((id, command)) = table.command(&batch)
    {
        state.sent = super::Sent::Changed(id);
        ctx.edit(Command::Series(command));
    }
}

/// egui keeps the scroll bar of what lies below the window inside the window,
/// where it would stand in the midst of something else.
fn hide_bars(ui: &mut Ui) {
    let scroll = &mut ui.spacing_mut().scroll;
    (scroll.dormant_handle_opacity, scroll.active_handle_opacity, scroll.interact_handle_opacity) =
        (0.0, 0.0, 0.0);
    (scroll.active_background_opacity, scroll.interact_background_opacity) = (0.0, 0.0);
}

fn name(ctx: &ViewCtx<'_>, panel: &Panel) -> String {
    ctx.words.fill("series-table-name", &[("title", heading(ctx, panel).into())])
}

/// The levels of every series: the series' place in the panel, and the level's in the series.
fn levels(panel: &Panel) -> Vec<(usize, usize)> {
    let of =
        |(nth, series): (usize, &Series)| (0..series.levels.len()).map(move |level| (nth, level)).collect();
    panel.all().enumerate().flat_map(|found| -> Vec<(usize, usize)> { of(found) }).collect()
}

/// The figures of a panel as a sheet.
struct Figures<'a> {
    ctx: &'a ViewCtx<'a>,
    panel: &'a Panel,
    levels: Vec<(usize, usize)>,
    name: String,
}

/// What a row is about.
enum Row<'a> {
    Period(Period),
    Level(usize, &'a Level),
    Target(&'a TargetLine),
}

/// What a column is about.
enum Column<'a> {
    Figures(&'a Series),
    HowRead,
    Source,
    Remark,
}

impl<'a> Figures<'a> {
    fn row_at(&self, row: usize) -> Option<Row<'a>> {
        let chart = &self.panel.chart;
        if let Some(period) = chart.periods.get(row) {
            return Some(Row::Period(*period));
        }
        let row = row - chart.periods.len();
        if let Some((nth, level)) = self.levels.get(row) {
            return Some(Row::Level(*nth, self.panel.series.get(*nth)?.series.levels.get(*level)?));
        }
        chart.targets.get(row - self.levels.len()).map(Row::Target)
    }

    fn column_at(&self, column: usize) -> Column<'a> {
        match self.panel.series.get(column) {
            Some(shared) => Column::Figures(&shared.series),
            None => match column - self.panel.series.len() {
                0 => Column::HowRead,
                1 => Column::Source,
                _ => Column::Remark,
            },
        }
    }

    /// The points of a period, one at most of each series.
    fn points(&self, period: Period) -> impl Iterator<Item = (&'a Series, &'a Point)> {
        self.panel
            .series
            .iter()
            .filter_map(move |shared| Some((shared.series.as_ref(), shared.series.point(period)?)))
    }

    /// What stands in the column of a series.
    fn figure(&self, row: &Row<'_>, series: &'a Series) -> CellView<'a> {
        let words = self.ctx.words;
        let access = if self.ctx.is_editable() { Access::Editable } else { Access::ReadOnly };
        match row {
            Row::Period(period) => match series.point(*period) {
                Some(point) => self.figure_of(point, series, access),
                None => CellView { access, ..CellView::default() },
            },
            Row::Level(nth, level) if self.is_column(*nth, series) => {
                let exactness = level.exactness.unwrap_or(series.exactness);
                let text = match level.value {
                    Value::Number(amount) => {
                        Cow::Owned(words.figure_read(amount, series.decimals, &series.unit, exactness))
                    }
                    unknown => words.value(unknown, 0),
                };
                CellView { text, ..CellView::default() }
            }
            Row::Target(target) if target.series == series.id => CellView {
                text: words.condition(&self.ctx.document.plan, &target.condition, &series.unit),
                ..CellView::default()
            },
            Row::Level(..) | Row::Target(_) => CellView::default(),
        }
    }

    /// A figure as it was known on the day that is looked at. Only what is known now is
    /// written over.
    fn figure_of(&self, point: &'a Point, series: &Series, access: Access) -> CellView<'a> {
        let words = self.ctx.words;
        let text = |value| words.value(value, series.decimals);
        let on = self.ctx.insights.on();
        let later = || Some(Cow::Owned(words.known_later(point, on, series.decimals)));
        match self.seen(point) {
            Seen::AsNow => {
                let tone = if point.value.number().is_none() { Tone::Weak } else { Tone::Plain };
                CellView { text: text(point.value), access, tone, note: note(words, point, series) }
            }
            Seen::Before(value) => {
                CellView { text: text(value), access: Access::ReadOnly, tone: Tone::Weak, note: later() }
            }
            Seen::NotYet => CellView { access: Access::ReadOnly, note: later(), ..CellView::default() },
        }
    }

    /// What is seen of a point on the day that is looked at. A figure of a time that is
    /// not over is a figure like any other: it may be written before.
    fn seen(&self, point: &Point) -> Seen {
        let on = self.ctx.insights.on();
        match point.known_on(on) {
            None if point.period.last_day() > on => Seen::AsNow,
            None => Seen::NotYet,
            Some(known) if known.value == point.value && known.vintage == point.vintage() => Seen::AsNow,
            Some(known) => Seen::Before(known.value),
        }
    }

    fn is_column(&self, nth: usize, series: &Series) -> bool {
        self.panel.series.get(nth).is_some_and(|shared| shared.series.id == series.id)
    }

    /// One text for all the points of a row where they agree, and else one for each.
    fn of_points(&self, row: &Row<'_>, text: impl Fn(&Series, &Point) -> String) -> String {
        let Row::Period(period) = row else { return String::new() };
        let mut texts: Vec<String> =
            self.points(*period).map(|(series, point)| text(series, point)).collect();
        texts.retain(|text| !text.is_empty());
        texts.dedup();
        texts.join("; ")
    }

    fn how_read(&self, row: &Row<'_>) -> Cow<'a, str> {
        let words = self.ctx.words;
        match row {
            Row::Level(nth, level) => {
                let of_series = self.panel.series.get(*nth).map(|shared| shared.series.exactness);
                level.exactness.or(of_series).map(|how| words.exactness(how)).unwrap_or_default()
            }
            Row::Target(target) => words.due(target.due),
            Row::Period(_) => Cow::Owned(self.of_points(row, |series, point| {
                let own = point.detail.as_ref().and_then(|detail| detail.exactness);
                words.exactness(own.unwrap_or(series.exactness)).into_owned()
            })),
        }
    }

    fn source(&self, row: &Row<'_>) -> String {
        match row {
            Row::Period(_) => {
                self.of_points(row, |series, point| source_text(self.ctx, series.source_of(point)))
            }
            Row::Level(nth, _) => {
                let series = self.panel.series.get(*nth).map(|shared| shared.series.as_ref());
                source_text(self.ctx, series.and_then(|series| series.source.as_ref()))
            }
            Row::Target(target) => {
                let goal = self.ctx.document.plan.goals.get(target.goal);
                let Some(goal) = goal else { return String::new() };
                let (number, title) = ((&goal.number).into(), (&goal.title).into());
                self.ctx.words.fill("series-goal", &[("number", number), ("title", title)])
            }
        }
    }

    /// What the edits of a batch ask for, and the first series they change.
    fn command(&self, batch: &Batch) -> Option<(SeriesId, SeriesCommand)> {
        let mut changes: BTreeMap<SeriesId, PointChanges> = BTreeMap::new();
        for edit in &batch.edits {
            let (Some(Row::Period(period)), Column::Figures(series)) =
                (self.row_at(edit.place.row), self.column_at(edit.place.column))
            else {
                continue;
            };
            if let Ok(value) = parse_value(self.ctx.words, series, &edit.text) {
                changes.entry(series.id).or_default().push((period, value));
            }
        }
        let mut series: Vec<_> = changes.into_iter().collect();
        let first = series.first()?.0;
        if series.len() > 1 {
            return Some((first, SeriesCommand::SetPointsInSeveral { series }));
        }
        let (id, points) = series.pop()?;
        Some((id, SeriesCommand::SetPoints { id, points }))
    }
}

/// What is seen of a point.
enum Seen {
    /// What is known today.
    AsNow,
    /// What its source said before it was revised.
    Before(Value),
    /// Nothing, for it was published later.
    NotYet,
}

/// What a reader should know of a figure, or else what it was before its source revised it.
fn note<'a>(words: &Words, point: &'a Point, series: &Series) -> Option<Cow<'a, str>> {
    let before = || Some(Cow::Owned(words.earlier(point.earlier().last()?, series.decimals)));
    remark(point).map(Cow::Borrowed).or_else(before)
}

fn remark(point: &Point) -> Option<&str> {
    point.detail.as_deref().and_then(|Detail { note, .. }| note.as_deref())
}

impl Sheet for Figures<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.name)
    }

    fn size(&self) -> Size {
        let Panel { series, chart, remarks, .. } = self.panel;
        let described = if *remarks == Remarks::Some { 3 } else { 2 };
        Size {
            rows: chart.periods.len() + self.levels.len() + chart.targets.len(),
            columns: series.len() + described,
        }
    }

    fn label_title(&self) -> Cow<'_, str> {
        self.ctx.words.text("series-column-period")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let words = self.ctx.words;
        let (title, align) = match self.column_at(column) {
            Column::Figures(_) if self.panel.series.len() == 1 => {
                (words.text("series-column-value"), Align::Max)
            }
            Column::Figures(series) => (Cow::Owned(short_name(self.panel, series)), Align::Max),
            Column::HowRead => (words.text("series-column-how-read"), Align::Min),
            Column::Source => (words.text("series-column-source"), Align::Min),
            Column::Remark => (words.text("series-column-remark"), Align::Min),
        };
        ColumnView { title, group: None, align, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let words = self.ctx.words;
        let label = match self.row_at(row) {
            Some(Row::Period(period)) => Cow::Owned(words.period(period)),
            Some(Row::Level(_, level)) => Cow::Borrowed(level.when.as_str()),
            Some(Row::Target(target)) => Cow::Owned(target_text(self.ctx, self.panel, target)),
            None => Cow::Borrowed(""),
        };
        RowView { label, depth: 0, style: RowStyle::Line, note: None }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let Some(row) = self.row_at(place.row) else { return CellView::default() };
        let text = match self.column_at(place.column) {
            Column::Figures(series) => return self.figure(&row, series),
            Column::HowRead => self.how_read(&row),
            Column::Source => Cow::Owned(self.source(&row)),
            Column::Remark => {
                Cow::Owned(self.of_points(&row, |_, point| remark(point).unwrap_or_default().to_owned()))
            }
        };
        CellView { text, tone: Tone::Weak, ..CellView::default() }
    }

    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        if let (Some(Row::Period(period)), Column::Figures(series)) =
            (self.row_at(place.row), self.column_at(place.column))
        {
            let seen = series.point(period).and_then(|point| match self.seen(point) {
                Seen::AsNow => Some(point.value),
                Seen::Before(value) => Some(value),
                Seen::NotYet => None,
            });
            return seen.map(|value| Cow::Owned(edit_text(self.ctx.words, value))).unwrap_or_default();
        }
        self.cell(place).text
    }

    fn accepts(&self, place: Place, text: &str) -> Result<(), String> {
        match self.column_at(place.column) {
            Column::Figures(series) => parse_value(self.ctx.words, series, text).map(|_| ()),
            Column::HowRead | Column::Source | Column::Remark => Ok(()),
        }
    }
}
