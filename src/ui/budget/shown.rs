//! What the cells of a budget table show: figures, sums, and how they agree.

use std::borrow::Cow;

use super::columns::Face;
use super::rows::{Content, RowKey, SheetRow};
use super::table_sheet::{TableSheet, enough};
use crate::analysis::sums::{Agreement, ColumnSum, Sum};
use crate::plan::Amount;
use crate::plan::budget::{Cell, ColumnKind, Figures};
use crate::plan::id::RowId;
use crate::ui::widgets::sheet::{Access, CellView, Place, Tone};

/// What stands in a cell.
#[derive(Debug, Clone, Copy)]
enum Shown<'a> {
    /// Nothing, and nothing can.
    Nothing,
    /// What is written there, and how it agrees with what its column comes to.
    Written(Option<&'a Cell>, Option<&'a ColumnSum>),
    /// What is worked out.
    Computed(&'a ColumnSum),
    /// How what is printed above agrees with what is worked out.
    Verdict(&'a ColumnSum, Of),
}

/// What a printed figure is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Lines,
    Formula,
}

impl<'a> SheetRow<'a> {
    /// What the row counts, where that is not what its columns count.
    pub fn figures(&self) -> Option<&'a Figures> {
        match (self.content, self.formula) {
            (Content::Line(line), _) => line.figures.as_ref(),
            (_, Some(formula)) => formula.figures.as_ref(),
            (_, None) => None,
        }
    }

    /// The row of the table that its figures stand in; none is the total.
    fn table_row(&self) -> Option<RowId> {
        match self.key {
            RowKey::Line(id) | RowKey::Section(id) | RowKey::Formula(id) => Some(id),
            RowKey::Total(of) | RowKey::Printed(of) | RowKey::Difference(of) => of,
        }
    }
}

impl<'a> TableSheet<'a> {
    /// What a cell shows.
    pub(super) fn view(&self, place: Place) -> CellView<'a> {
        match self.shown(place) {
            Shown::Nothing => CellView::default(),
            Shown::Written(cell, check) => self.written(place, cell, check),
            Shown::Computed(sum) => self.computed(place, sum),
            Shown::Verdict(sum, of) => self.verdict(place, sum, of),
        }
    }

    /// The figure in a cell, if it is one.
    pub(super) fn figure(&self, place: Place) -> Option<Amount> {
        match self.shown(place) {
            Shown::Nothing => None,
            Shown::Written(cell, _) => cell?.amount(),
            Shown::Computed(sum) => sum.sum.known(),
            Shown::Verdict(sum, _) => printed_less_computed(sum),
        }
    }

    fn shown(&self, place: Place) -> Shown<'a> {
        let (Some(row), Some(column)) = (self.rows.get(place.row), self.columns.get(place.column)) else {
            return Shown::Nothing;
        };
        let (at, face) = (column.at, column.face);
        let across = || self.sums.and_then(|sums| sums.across(row.table_row(), at));
        let computed = |sum: Option<&'a ColumnSum>| sum.map_or(Shown::Nothing, Shown::Computed);
        // What a formula makes of a row need not add up down the column as well.
        let down = |sums: &'a [ColumnSum]| sums.get(at).filter(|sum| sum.sum != Sum::NotAdditive);
        match (row.content, face) {
            (Content::Heading, _) | (Content::Total(_), Face::Printed) => Shown::Nothing,
            (Content::Printed(_) | Content::Difference(_), Face::Computed) => Shown::Nothing,
            (Content::Line(line), Face::Own) => Shown::Written(Some(line.cells.at(at)), None),
            (Content::Line(line), Face::Printed) => Shown::Written(Some(line.cells.at(at)), across()),
            (Content::Printed(cells), Face::Own) => Shown::Written(cells.map(|cells| cells.at(at)), None),
            (Content::Printed(cells), Face::Printed) => {
                Shown::Written(cells.map(|cells| cells.at(at)), across())
            }
            (Content::Line(_), Face::Computed) => computed(across()),
            (Content::Total(sums), Face::Own) => computed(sums.get(at)),
            // The column is of what its own row comes to; that the rows add up is said below.
            (Content::Total(sums), Face::Computed) => computed(across().or_else(|| down(sums))),
            (Content::Difference(sums), _) => {
                let of = if row.formula.is_some() { Of::Formula } else { Of::Lines };
                match sums.get(at).filter(|_| face == Face::Own).or_else(|| down(sums)) {
                    Some(sum) => Shown::Verdict(sum, of),
                    None => across().map_or(Shown::Nothing, |sum| Shown::Verdict(sum, Of::Formula)),
                }
            }
        }
    }

    fn written(&self, place: Place, cell: Option<&'a Cell>, check: Option<&ColumnSum>) -> CellView<'a> {
        let view = CellView { access: self.access, ..CellView::default() };
        let amount = match cell {
            None | Some(Cell::Blank) => return view,
            Some(Cell::Text(text)) => return CellView { text: Cow::Borrowed(text), ..view },
            Some(Cell::Amount(amount)) => *amount,
        };
        let text = self.words.amount(amount, enough(amount, self.decimals(place)));
        let Some(check) = check else { return CellView { text: text.into(), ..view } };
        let note = Some(self.words.printed_formula(check, self.decimals(place)).into());
        let (key, tone) = match check.agreement {
            Agreement::Rounding { .. } => ("budget-printed-rounding", Tone::Warning),
            Agreement::Error { .. } => ("budget-printed-error", Tone::Error),
            Agreement::Agrees | Agreement::NothingPrinted | Agreement::CannotTell => {
                return CellView { text: text.into(), note, ..view };
            }
        };
        let text = self.words.fill(key, &[("printed", text.into())]).into();
        CellView { text, tone, note, ..view }
    }

    fn computed(&self, place: Place, sum: &ColumnSum) -> CellView<'a> {
        let view = CellView { access: Access::ReadOnly, ..CellView::default() };
        let because = || Some(self.words.no_figure(sum.sum));
        let refused =
            |key| CellView { text: self.words.text(key), tone: Tone::Error, note: because(), ..view.clone() };
        match sum.sum {
            Sum::Known(amount) => {
                let decimals = self.shown_decimals(place, amount);
                CellView { text: self.words.amount(amount, decimals).into(), ..view }
            }
            Sum::NoPersons => refused("budget-sum-no-persons"),
            Sum::Overflow => refused("budget-sum-overflow"),
            Sum::NotAdditive if self.is_words(place) => view,
            Sum::NotAdditive => CellView { note: because(), ..view },
            Sum::Blank => view,
        }
    }

    fn is_words(&self, place: Place) -> bool {
        self.columns.get(place.column).is_some_and(|column| column.column.kind == ColumnKind::Text)
    }

    fn verdict(&self, place: Place, sum: &ColumnSum, of: Of) -> CellView<'a> {
        if sum.printed.is_none() {
            return CellView::default();
        }
        let decimals = self.decimals(place);
        let (key, tone) = match sum.agreement {
            Agreement::Agrees => ("budget-verdict-agrees", Tone::Plain),
            Agreement::Rounding { .. } => ("budget-verdict-rounding", Tone::Warning),
            Agreement::Error { .. } => ("budget-verdict-error", Tone::Error),
            Agreement::CannotTell | Agreement::NothingPrinted => ("budget-verdict-unknown", Tone::Weak),
        };
        let verdict = self.words.text(key);
        let text = match printed_less_computed(sum) {
            Some(difference) => {
                let decimals = self.shown_decimals(place, difference);
                format!("{verdict}  {}", self.words.difference(difference, decimals)).into()
            }
            None => verdict,
        };
        let note = match of {
            Of::Lines => self.words.printed_total(sum, decimals),
            Of::Formula => self.words.printed_formula(sum, decimals),
        };
        CellView { text, tone, note: Some(note.into()), ..CellView::default() }
    }
}

/// The printed total less the sum, if there are both; the sign is that of
/// [`Agreement`] and of the terminal.
fn printed_less_computed(sum: &ColumnSum) -> Option<Amount> {
    match sum.agreement {
        Agreement::Agrees => Some(Amount::ZERO),
        Agreement::Rounding { difference } | Agreement::Error { difference } => Some(difference),
        Agreement::NothingPrinted | Agreement::CannotTell => None,
    }
}
