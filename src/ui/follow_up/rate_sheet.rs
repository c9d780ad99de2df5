//! The steps of one table of reimbursement as a sheet.

use std::borrow::Cow;

use eframe::egui::Align;

use super::typed_sheet::{FigureSheet, Misread, access, read_figure};
use crate::edit::Command;
use crate::plan::Amount;
use crate::plan::reimbursement::{Reimbursement, ReimbursementStep};
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Access, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size};
use crate::wording::Words;

/// The columns, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    From,
    To,
    Percent,
}

impl Shown {
    const ALL: [Self; 3] = [Self::From, Self::To, Self::Percent];
}

/// The steps of one table, in words.
pub(super) struct RateSheet<'a> {
    words: &'a Words,
    access: Access,
    /// All tables of the plan, none of them its own where it has none.
    all: &'a [Reimbursement],
    at: usize,
    rates: &'a Reimbursement,
}

impl<'a> RateSheet<'a> {
    /// Table number `at` of the plan, counted from 0; `rates` is it, or what is in
    /// force where the plan has none.
    pub(super) fn new(ctx: &ViewCtx<'a>, at: usize, rates: &'a Reimbursement) -> Self {
        let all = &ctx.document.plan.reimbursements;
        let access = if all.is_empty() { Access::ReadOnly } else { access(ctx) };
        Self { words: ctx.words, access, all, at, rates }
    }

    fn figure(&self, place: Place) -> Option<Amount> {
        let step = self.rates.steps.get(place.row)?;
        match Shown::ALL.get(place.column)? {
            Shown::From => Some(Amount::whole(step.from_week.into())),
            Shown::To => step.to_week.map(|week| Amount::whole(week.into())),
            Shown::Percent => Some(step.percent),
        }
    }
}

impl Sheet for RateSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        self.words.text("followup-rates")
    }

    fn size(&self) -> Size {
        Size { rows: self.rates.steps.len(), columns: Shown::ALL.len() }
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let key = match Shown::ALL.get(column) {
            Some(Shown::From) | None => "followup-from-week",
            Some(Shown::To) => "followup-to-week",
            Some(Shown::Percent) => "followup-percent",
        };
        ColumnView { title: self.words.text(key), group: None, align: Align::Max, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let label = self.words.fill("followup-step-number", &[("number", self.words.count(row + 1).into())]);
        RowView { label: label.into(), depth: 0, style: RowStyle::Line, note: None }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let text = self.figure(place).map(|amount| self.words.exact(amount)).unwrap_or_default();
        CellView { text: text.into(), access: self.access, ..CellView::default() }
    }

    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        let plain =
            |amount: Amount| self.words.plain(amount, u8::try_from(amount.decimals()).unwrap_or(u8::MAX));
        self.figure(place).map(plain).unwrap_or_default().into()
    }

    fn accepts(&self, place: Place, text: &str) -> Result<(), String> {
        self.read(place, text).map(|_| ()).map_err(|misread| misread.message)
    }
}

impl FigureSheet for RateSheet<'_> {
    fn read(&self, place: Place, text: &str) -> Result<Option<Amount>, Misread> {
        let figure = read_figure(text, &Unit::Percent, self.words)?;
        let wrong = |key| Misread { message: self.words.text(key).into_owned(), readings: Vec::new() };
        match (Shown::ALL.get(place.column), figure) {
            (Some(Shown::To), None) => Ok(None),
            (_, None) => Err(wrong("followup-needed")),
            (Some(Shown::Percent), figure) => Ok(figure),
            (_, Some(figure)) => match week(figure) {
                Some(_) => Ok(Some(figure)),
                None => Err(wrong("followup-week-only")),
            },
        }
    }

    fn command(&self, figures: &[(Place, Option<Amount>)]) -> Option<Command> {
        let mut all = self.all.to_vec();
        let rates = all.get_mut(self.at)?;
        for (place, figure) in figures {
            let step = rates.steps.get_mut(place.row)?;
            put(step, *Shown::ALL.get(place.column)?, *figure);
        }
        Some(Command::Reimbursements(all))
    }
}

fn put(step: &mut ReimbursementStep, shown: Shown, figure: Option<Amount>) {
    match (shown, figure) {
        (Shown::From, Some(figure)) => step.from_week = week(figure).unwrap_or(step.from_week),
        (Shown::To, figure) => step.to_week = figure.and_then(week),
        (Shown::Percent, Some(figure)) => step.percent = figure,
        (Shown::From | Shown::Percent, None) => {}
    }
}

/// A figure as the number of a week, from 1.
fn week(figure: Amount) -> Option<u16> {
    figure.to_string().parse().ok().filter(|week| *week > 0)
}
