//! Budget persons as a sheet: twelve months, planned beside those there were.

use std::borrow::Cow;

use eframe::egui::Align;

use super::typed_sheet::{FigureSheet, Misread, access, read_figure};
use crate::analysis::follow_up::{MonthFacts, PersonFacts};
use crate::edit::{Command, ListCommand};
use crate::plan::Amount;
use crate::plan::budget::Cell;
use crate::plan::persons::PersonPlan;
use crate::plan::series::Value;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Access, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size, Tone};
use crate::wording::Words;

/// The columns: planned, this year, the difference, and the two years before.
const COLUMNS: usize = 5;
const PLANNED: usize = 0;
const DIFFERENCE: usize = 2;

/// The months of one plan, in words.
pub(super) struct PersonSheet<'a> {
    words: &'a Words,
    access: Access,
    plan: &'a PersonPlan,
    facts: &'a PersonFacts,
    /// The decimals of the series.
    decimals: u8,
}

impl<'a> PersonSheet<'a> {
    pub(super) fn new(ctx: &ViewCtx<'a>, plan: &'a PersonPlan, facts: &'a PersonFacts) -> Self {
        let series = plan.series.and_then(|id| ctx.document.plan.series.get(id));
        let decimals = series.map_or(0, |series| series.decimals);
        Self { words: ctx.words, access: access(ctx), plan, facts, decimals }
    }

    fn month(&self, row: usize) -> Option<&'a MonthFacts> {
        self.facts.months.get(row)
    }

    fn value(&self, place: Place) -> Option<Value> {
        let month = self.month(place.row)?;
        match place.column {
            PLANNED => month.planned.map(Value::Number),
            1 => month.actual,
            DIFFERENCE => month.difference.map(Value::Number),
            3 => month.before.first().copied().flatten(),
            _ => month.before.get(1).copied().flatten(),
        }
    }

    fn whole(&self, amount: Amount) -> u8 {
        self.decimals.max(u8::try_from(amount.decimals()).unwrap_or(u8::MAX))
    }
}

impl Sheet for PersonSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.plan.title)
    }

    fn size(&self) -> Size {
        Size { rows: self.facts.months.len(), columns: COLUMNS }
    }

    fn label_title(&self) -> Cow<'_, str> {
        self.words.text("followup-month")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let year = |before: i32| Cow::Owned((self.facts.year - before).to_string());
        let title = match column {
            PLANNED => self.words.text("followup-planned"),
            1 => year(0),
            DIFFERENCE => self.words.text("followup-difference"),
            3 => year(1),
            _ => year(2),
        };
        ColumnView { title, group: None, align: Align::Max, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let month = self.month(row).map_or(1, |month| u32::from(month.month));
        RowView { label: self.words.short_month(month), depth: 0, style: RowStyle::Line, note: None }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let access = if place.column == PLANNED { self.access } else { Access::ReadOnly };
        let (text, tone) = match self.value(place) {
            None => (String::new(), Tone::Plain),
            Some(Value::Number(amount)) if place.column == DIFFERENCE => {
                (self.words.difference(amount, self.whole(amount)), Tone::Plain)
            }
            Some(Value::Number(amount)) => (self.words.amount(amount, self.whole(amount)), Tone::Plain),
            Some(unknown) => (self.words.value(unknown, 0).into_owned(), Tone::Weak),
        };
        CellView { text: text.into(), access, tone, note: None }
    }

    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        match self.value(place).and_then(Value::number) {
            Some(amount) => {
                let decimals = u8::try_from(amount.decimals()).unwrap_or(u8::MAX);
                Cow::Owned(self.words.plain(amount, decimals))
            }
            None => self.cell(place).text,
        }
    }

    fn accepts(&self, place: Place, text: &str) -> Result<(), String> {
        self.read(place, text).map(|_| ()).map_err(|misread| misread.message)
    }
}

impl FigureSheet for PersonSheet<'_> {
    fn read(&self, _place: Place, text: &str) -> Result<Option<Amount>, Misread> {
        read_figure(text, &Unit::FullYearPersons, self.words)
    }

    fn command(&self, figures: &[(Place, Option<Amount>)]) -> Option<Command> {
        let mut changed = self.plan.clone();
        for (place, figure) in figures {
            if let (PLANNED, Some(cell)) = (place.column, changed.months.0.get_mut(place.row)) {
                *cell = figure.map_or(Cell::Blank, Cell::Amount);
            }
        }
        Some(Command::Persons(ListCommand::Set(Box::new(changed))))
    }
}
