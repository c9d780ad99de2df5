//! What an explanation reckons with, as a sheet: price and persons, planned and realised.

use std::borrow::Cow;

use eframe::egui::Align;

use super::typed_sheet::{FigureSheet, Misread, access, read_figure};
use crate::analysis::follow_up::Side;
use crate::analysis::follow_up::rates::in_force;
use crate::edit::{Command, ListCommand};
use crate::plan::Amount;
use crate::plan::budget::Cell;
use crate::plan::follow_up::{Caseload, Explanation, FollowUp};
use crate::plan::reimbursement::ReimbursementStep;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Access, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size};
use crate::wording::Words;

/// The columns, left to right.
const SIDES: [Side; 2] = [Side::Planned, Side::Realised];

/// Price and persons of one explanation, in words.
pub(super) struct ExplanationSheet<'a> {
    words: &'a Words,
    access: Access,
    follow_up: &'a FollowUp,
    explanation: &'a Explanation,
    /// The steps in force for each side; none where none are.
    steps: [Vec<ReimbursementStep>; 2],
}

impl<'a> ExplanationSheet<'a> {
    pub(super) fn new(ctx: &ViewCtx<'a>, follow_up: &'a FollowUp, explanation: &'a Explanation) -> Self {
        let steps = |caseload: &Caseload| {
            let rates = in_force(&ctx.document.plan.reimbursements, caseload.rates_of);
            rates.map(|rates| rates.steps.clone()).unwrap_or_default()
        };
        Self {
            words: ctx.words,
            access: access(ctx),
            follow_up,
            explanation,
            steps: [steps(&explanation.planned), steps(&explanation.realised)],
        }
    }

    fn caseload(&self, column: usize) -> Option<(&'a Caseload, &[ReimbursementStep])> {
        let caseload = match SIDES.get(column)? {
            Side::Planned => &self.explanation.planned,
            Side::Realised => &self.explanation.realised,
        };
        Some((caseload, self.steps.get(column)?))
    }

    /// As many as any of the two has, or has figures for.
    fn step_rows(&self) -> usize {
        let cells = [&self.explanation.planned, &self.explanation.realised].map(|it| it.persons.0.len());
        self.steps.iter().map(Vec::len).chain(cells).max().unwrap_or(0)
    }

    /// The weeks and share of a step, and of both sides where they differ.
    fn step_label(&self, at: usize) -> String {
        let told = |steps: &Vec<ReimbursementStep>| {
            let step = steps.get(at)?;
            let decimals = u8::try_from(step.percent.decimals()).unwrap_or(u8::MAX);
            let percent = self.words.percent(step.percent, decimals);
            let args = [("weeks", self.words.weeks(step).into()), ("percent", percent.into())];
            Some(self.words.fill("followup-step", &args))
        };
        let mut labels: Vec<String> = self.steps.iter().filter_map(told).collect();
        labels.dedup();
        match labels.as_slice() {
            [] => self.words.fill("followup-step-unknown", &[("step", (at + 1).to_string().into())]),
            labels => labels.join(" / "),
        }
    }

    fn figure(&self, place: Place) -> Option<Amount> {
        let (caseload, _) = self.caseload(place.column)?;
        match place.row {
            0 => caseload.price,
            row if row <= self.step_rows() => caseload.persons.at(row - 1).amount(),
            _ => {
                let mut persons = caseload.persons.0.iter().filter_map(Cell::amount);
                let first = persons.next()?;
                persons.try_fold(first, Amount::checked_add)
            }
        }
    }
}

impl Sheet for ExplanationSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        self.words.text("followup-caseloads")
    }

    fn size(&self) -> Size {
        Size { rows: self.step_rows() + 2, columns: SIDES.len() }
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let key = match SIDES.get(column) {
            Some(Side::Planned) | None => "followup-column-planned",
            Some(Side::Realised) => "followup-column-realised",
        };
        ColumnView { title: self.words.text(key), group: None, align: Align::Max, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let (label, style) = match row {
            0 => (self.words.text("followup-price"), RowStyle::Line),
            row if row <= self.step_rows() => (self.step_label(row - 1).into(), RowStyle::Line),
            _ => (self.words.text("followup-all-persons"), RowStyle::Total),
        };
        RowView { label, depth: 0, style, note: None }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let is_sum = place.row > self.step_rows();
        let text = self.figure(place).map(|amount| self.words.exact(amount)).unwrap_or_default();
        let access = if is_sum { Access::ReadOnly } else { self.access };
        CellView { text: text.into(), access, ..CellView::default() }
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

impl FigureSheet for ExplanationSheet<'_> {
    fn read(&self, place: Place, text: &str) -> Result<Option<Amount>, Misread> {
        let unit = if place.row == 0 { Unit::Kroner } else { Unit::FullYearPersons };
        read_figure(text, &unit, self.words)
    }

    fn command(&self, figures: &[(Place, Option<Amount>)]) -> Option<Command> {
        let mut changed = self.follow_up.clone();
        let explanation = changed.explanations.iter_mut().find(|it| it.id == self.explanation.id)?;
        for (place, figure) in figures {
            let caseload = match SIDES.get(place.column)? {
                Side::Planned => &mut explanation.planned,
                Side::Realised => &mut explanation.realised,
            };
            put(caseload, place.row, *figure);
        }
        for (caseload, steps) in
            [&mut explanation.planned, &mut explanation.realised].into_iter().zip(&self.steps)
        {
            fit(caseload, steps.len());
        }
        Some(Command::FollowUp(ListCommand::Set(Box::new(changed))))
    }
}

fn put(caseload: &mut Caseload, row: usize, figure: Option<Amount>) {
    let Some(step) = row.checked_sub(1) else {
        caseload.price = figure;
        return;
    };
    let cells = &mut caseload.persons.0;
    if cells.len() <= step {
        cells.resize(step + 1, Cell::Blank);
    }
    if let Some(cell) = cells.get_mut(step) {
        *cell = figure.map_or(Cell::Blank, Cell::Amount);
    }
}

/// One cell for each step; figures beyond the last stay until somebody empties them.
fn fit(caseload: &mut Caseload, steps: usize) {
    let cells = &mut caseload.persons.0;
    while cells.len() > steps && cells.last() == Some(&Cell::Blank) {
        cells.pop();
    }
    if cells.len() < steps {
        cells.resize(steps, Cell::Blank);
    }
}
