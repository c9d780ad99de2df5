//! One sheet, or some of its rows, while it is read.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::gathered::{Gathered, contradicts};
use super::head::{self, FigureColumn, Time};
use super::intern::Interner;
use super::labels::Labels;
use crate::import::figure::{self, Figure};
use crate::import::mapping::Mapping;
use crate::import::warnings::Warnings;
use crate::import::{ColumnRole, Decimal, Imported, Incoming, IncomingPoint, Key, Sheet, Why, layout};
use crate::plan::Period;
use crate::plan::series::Value;

/// One sheet while it is read.
pub(super) struct Reading<'a> {
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    decimal: Option<Decimal>,
    settled: Settled,
    labels: Labels<'a>,
    times: Labels<'a>,
    figures: Vec<FigureColumn<'a>>,
    /// For each kind of column, the first of it.
    kinds: Vec<usize>,
    measures: Measures,
    /// By the number of the labels that tell them, where rows tell all of it.
    periods: Vec<Option<Result<Period, Why>>>,
    /// By that number and the column, where the head tells a part of it.
    joined: HashMap<(u32, usize), Result<Period, Why>>,
    /// Labels of the row and kind of the column, for each series.
    keys: Interner<(u32, u32)>,
    /// By the number of the key.
    series: Vec<Gathered>,
    /// How many points the longest of them has, and all may have together.
    longest: usize,
    most: usize,
    /// What was kept of the figures that the file contradicts, by the number of the
    /// series; only while these are looked for again.
    disputed: Option<HashMap<(u32, Period), Value>>,
    /// Where a figure was not understood whose series and time are.
    not_understood: Vec<NotUnderstood>,
    warnings: Warnings,
}

/// A figure that was not understood.
#[derive(Debug, Clone, Copy)]
struct NotUnderstood {
    row: usize,
    labels: u32,
    kind: u32,
    period: Period,
}

/// Whether it is settled which sign stands before decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Settled {
    /// It is, or nothing in the sheet can tell.
    Is,
    /// Nobody has asked yet.
    Not,
}

/// How many measures the head of a sheet names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measures {
    /// One or none: where rows name measures too, theirs is enough.
    One,
    /// Several.
    Several,
}

impl Measures {
    fn of(figures: &[FigureColumn<'_>]) -> Self {
        let same = figures.windows(2).all(|two| matches!(two, [a, b] if a.measure == b.measure));
        if same { Self::One } else { Self::Several }
    }
}

impl<'a> Reading<'a> {
    /// A reading of so many rows.
    pub(super) fn new(
        sheet: &'a Sheet,
        mapping: &'a Mapping,
        figures: Vec<FigureColumn<'a>>,
        warnings: Warnings,
        rows: usize,
    ) -> Self {
        let is_label = |role| matches!(role, ColumnRole::Area | ColumnRole::Measure | ColumnRole::Dimension);
        let decimal = mapping.decimal.or(sheet.known.decimal);
        Self {
            sheet,
            mapping,
            decimal,
            settled: if decimal.is_some() { Settled::Is } else { Settled::Not },
            labels: Labels::new(sheet, mapping, is_label),
            times: Labels::new(sheet, mapping, |role| role == ColumnRole::Period),
            kinds: head::first_of_kinds(&figures),
            measures: Measures::of(&figures),
            periods: Vec::new(),
            joined: HashMap::new(),
            keys: Interner::default(),
            series: Vec::new(),
            longest: 0,
            most: rows.saturating_mul(figures.len()),
            figures,
            disputed: None,
            not_understood: Vec::new(),
            warnings,
        }
    }

    /// Reads one row.
    pub(super) fn read_row(&mut self, row: usize) {
        let cells = self.sheet.grid.cells(row);
        if cells.is_blank() {
            return;
        }
        let (labels, times) = (self.labels.number(&cells), self.times.number(&cells));
        for at in 0..self.figures.len() {
            let Some(FigureColumn { column, kind, time, .. }) = self.figures.get(at) else { return };
            let (column, kind, time) = (*column, *kind, *time);
            let period = match time {
                Time::Whole(period) => Ok(period),
                Time::InRows => self.period_of_row(times),
                Time::Part(part) => self.joined_period(times, at, part),
            };
            if column >= cells.count() {
                // A heading between the rows has no figure, and in a long table no time.
                if period.is_ok() && (at > 0 || time == Time::InRows) {
                    self.warn(row, Some(column), "", Why::TooShort);
                }
                return;
            }
            let text = cells.get(column);
            let period = match period {
                Ok(period) => period,
                Err(_) if text.trim().is_empty() => continue,
                Err(why) => return self.warn_of_period(row, times, why),
            };
            if let Some(figure) = figure::plain(text, self.decimal) {
                self.push(period, figure, (labels, kind), (row, column, text));
                continue;
            }
            match figure::read(text, self.decimal_for(text), &self.mapping.signs) {
                Ok(Some(figure)) => self.push(period, figure, (labels, kind), (row, column, text)),
                Ok(None) => {}
                Err(why) => {
                    self.warn(row, Some(column), text, why);
                    self.not_understood.push(NotUnderstood { row, labels, kind, period });
                }
            }
        }
    }

    fn push(
        &mut self,
        period: Period,
        figure: Figure,
        key: (u32, u32),
        (row, column, text): (usize, usize, &str),
    ) {
        let number = self.keys.number(key);
        if let Some(disputed) = &self.disputed {
            if disputed.get(&(number, period)).is_some_and(|kept| contradicts(figure.value, *kept)) {
                self.warnings.add(row, Some(column), text, Why::SaidTwice);
            }
            return;
        }
        let number = number as usize;
        if number == self.series.len() {
            self.series.push(Gathered::new(row));
        }
        let all = self.series.len();
        if let Some(series) = self.series.get_mut(number) {
            if series.is_full() {
                // One that is far behind another becomes as long; where all grow together
                // they share what there is.
                let behind = self.longest > series.count() + series.count() / 4 + 1;
                series.make_room(if behind { self.longest } else { self.most / all });
            }
            series.push(period, figure);
            self.longest = self.longest.max(series.count());
        }
    }

    /// Takes note of what was not understood, when it is read for the first time.
    fn warn(&mut self, row: usize, column: Option<usize>, text: &str, why: Why) {
        if self.disputed.is_none() {
            self.warnings.add(row, column, text, why);
        }
    }

    /// The sign before decimals, as far as a figure needs it. Where nothing says
    /// it, all figures of the sheet are asked, when the first needs it.
    fn decimal_for(&mut self, figure: &str) -> Option<Decimal> {
        if self.settled == Settled::Not && figure.bytes().any(|byte| matches!(byte, b',' | b'.')) {
            self.decimal = settle(self.sheet, self.mapping, &self.figures);
            self.settled = Settled::Is;
        }
        self.decimal
    }

    /// The period that the columns of a row tell, read once for each of their texts.
    fn period_of_row(&mut self, times: u32) -> Result<Period, Why> {
        if let Some(Some(known)) = self.periods.get(times as usize) {
            return *known;
        }
        let read = head::together(&self.times.texts(times), self.mapping);
        if self.periods.len() <= times as usize {
            self.periods.resize(times as usize + 1, None);
        }
        if let Some(known) = self.periods.get_mut(times as usize) {
            *known = Some(read);
        }
        read
    }

    /// The period that a row and the head of a column tell together.
    fn joined_period(&mut self, times: u32, at: usize, part: &str) -> Result<Period, Why> {
        let (columns, mapping) = (&self.times, self.mapping);
        *self.joined.entry((times, at)).or_insert_with(|| {
            let mut parts = vec![part];
            parts.extend(columns.texts(times));
            head::together(&parts, mapping)
        })
    }

    fn warn_of_period(&mut self, row: usize, times: u32, why: Why) {
        let texts = self.times.texts(times).join(" ");
        self.warn(row, self.times.first_column(), &texts, why);
    }

    /// Goes on with what was read of later rows of the same sheet.
    pub(super) fn go_on_with(&mut self, later: Self) {
        let Self { keys, series, not_understood, warnings, .. } = later;
        for (number, series) in (0..).zip(series) {
            let kind = keys.thing(number).map_or(0, |(_, kind)| kind);
            // The labels have other numbers there; the first row of the series has them.
            let labels = self.labels.number(&self.sheet.grid.cells(series.first_row()));
            let number = self.keys.number((labels, kind)) as usize;
            match self.series.get_mut(number) {
                Some(earlier) => earlier.append(series),
                None => self.series.push(series),
            }
        }
        for other in not_understood {
            let labels = self.labels.number(&self.sheet.grid.cells(other.row));
            self.not_understood.push(NotUnderstood { labels, ..other });
        }
        self.warnings.append(warnings);
    }

    /// The series of the rows.
    pub(super) fn finish(mut self, rows: Range<usize>) -> Imported<Vec<Incoming>> {
        let mut found = Vec::with_capacity(self.series.len());
        let mut disputed = HashMap::new();
        for (number, gathered) in (0..).zip(std::mem::take(&mut self.series)) {
            let key =
                self.keys.thing(number).map(|(labels, kind)| self.key(labels, kind)).unwrap_or_default();
            let decimals = gathered.decimals();
            let kept = |point: &IncomingPoint| _ = disputed.insert((number, point.period), point.value);
            found.push(Incoming {
                title: super::title(&key, self.sheet, self.mapping),
                key,
                unit: self.sheet.known.unit.clone(),
                decimals,
                points: gathered.finish(kept),
                not_understood: BTreeSet::new(),
            });
        }
        for NotUnderstood { labels, kind, period, .. } in std::mem::take(&mut self.not_understood) {
            // One without any figure is no series.
            if let Some(series) = found.get_mut(self.keys.number((labels, kind)) as usize) {
                series.not_understood.insert(period);
            }
        }
        // Where each figure stands is not kept, for hardly any file contradicts itself.
        if !disputed.is_empty() {
            self.disputed = Some(disputed);
            self.labels.start_again();
            self.times.start_again();
            rows.for_each(|row| self.read_row(row));
        }
        self.warnings.of(found)
    }

    /// What the labels of a row and the head of a column say together.
    fn key(&self, labels: u32, kind: u32) -> Key {
        let mut key = Key::default();
        let head = self.kinds.get(kind as usize).and_then(|first| self.figures.get(*first));
        for (column, label) in self.labels.columns().zip(self.labels.texts(labels)) {
            match self.mapping.role(column) {
                ColumnRole::Area => super::join(&mut key.area, label),
                ColumnRole::Measure => super::join(&mut key.measure, label),
                _ => {
                    let name = self.mapping.name(self.sheet, column);
                    key.selection.push((name.to_owned(), label.to_owned()));
                }
            }
        }
        if let Some(head) = head {
            if key.measure.is_empty() || self.measures == Measures::Several {
                super::join(&mut key.measure, &head.measure);
            }
            super::join(&mut key.area, head.area);
            let members =
                head.selection.iter().map(|(name, member)| ((*name).to_owned(), (*member).to_owned()));
            key.selection.extend(members);
        }
        if key.area.is_empty() {
            key.area = self.mapping.area.clone().unwrap_or_default();
        }
        key
    }
}

/// The sign before decimals, by all figures of the sheet.
fn settle(sheet: &Sheet, mapping: &Mapping, figures: &[FigureColumn<'_>]) -> Option<Decimal> {
    let rows = mapping.first_row..layout::end_of_rows(&sheet.grid, mapping);
    let in_row = |row| {
        let cells = sheet.grid.cells_in(row);
        let columns = figures.iter().map(|figures| figures.column).take_while(move |column| *column < cells);
        columns.map(move |column| sheet.grid.cell(row, column))
    };
    figure::settle(rows.flat_map(in_row))
}
