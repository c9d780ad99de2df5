//! The money of a case year by year, by what it is, by committee and by source.

use chrono::{Datelike, Days};

use super::balance::{Balance, Within};
use super::figure::{Figure, sum};
use crate::analysis::sums::Standing;
use crate::plan::budget::{BudgetTable, Column, ColumnKind, Row, Sign};
use crate::plan::investment::{Flow, FlowKind, InvestmentCase, Stage};
use crate::plan::unit::Unit;
use crate::plan::{Amount, List, Period};

/// What was planned for a case, or what came. All amounts are kroner; a positive
/// net, investment or saving is an expense, a positive financing is money in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    /// One for each column with a period, earliest first.
    pub years: Vec<CaseYear>,
    /// The years of the case together; missing where one of them is.
    pub total: Parts,
    /// The same by committee, in the order of the flows.
    pub committees: Vec<Committee>,
    /// What each row says, in the order of the flows.
    pub rows: Vec<FlowRow>,
    /// The cumulative net expense.
    pub balance: Balance,
    /// Calendar years that several columns share, with their net together,
    /// whether it belongs to the case or not.
    pub split_years: Vec<(i32, Figure)>,
    /// Years whose printed net is not what the parts come to, by more than rounding.
    pub net_differs: Vec<NetDiffers>,
    /// Years, and the years of the case together, whose printed net is off from the parts
    /// by no more than rounding.
    pub net_rounded: Vec<Rounded>,
    /// Neighbouring periods that share days, so that something is counted twice.
    pub overlaps: Vec<(Period, Period)>,
    /// How far rounding may bring the sum of the investment off, in kroner.
    pub rounding: Amount,
}

/// One column of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseYear {
    /// The time.
    pub period: Period,
    /// Whether it belongs to the case.
    pub place: Within,
    /// Whether it is a whole calendar year.
    pub covers: Covers,
    /// What it comes to.
    pub parts: Parts,
}

/// Whether a period is a whole calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covers {
    /// It is a year, or several.
    WholeYear,
    /// It is a part of one (7 mdr.).
    PartOfYear,
}

/// A printed net that the parts do not come to, in kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NetDiffers {
    /// The year.
    pub period: Period,
    /// As printed.
    pub printed: Amount,
    /// What the parts come to.
    pub sum: Amount,
}

/// A printed figure beside what its printed parts come to, in the same unit: kroner of
/// net expense, or persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounded {
    /// The year; none for the years of the case together.
    pub period: Option<Period>,
    /// As printed.
    pub printed: Amount,
    /// What the parts come to.
    pub sum: Amount,
}

/// Amounts by what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// Money put in.
    pub investment: Figure,
    /// Money not spent on support: below 0.
    pub savings: Figure,
    /// Money from other sources, printed without sign.
    pub financing: Figure,
    /// The printed net where there is one, or else investment and savings less
    /// financing.
    pub net: Figure,
}

/// What falls to one committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// Its name; none for rows that name none.
    pub name: Option<String>,
    /// One for each year of the course.
    pub years: Vec<Parts>,
    /// The years of the case together.
    pub total: Parts,
}

/// What one row of a table says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowRow {
    /// Where the flow stands in its case, counted from 0.
    pub flow: usize,
    /// What it is.
    pub kind: FlowKind,
    /// One for each year of the course.
    pub years: Vec<Figure>,
    /// The years of the case together.
    pub total: Figure,
}

impl Parts {
    fn of(kind: FlowKind, figure: Figure) -> Self {
        match kind {
            FlowKind::Investment => Self { investment: figure, net: figure, ..Self::default() },
            FlowKind::Savings => Self { savings: figure, net: figure, ..Self::default() },
            FlowKind::Financing => Self { financing: figure, net: figure.negative(), ..Self::default() },
            FlowKind::Net => Self { net: figure, ..Self::default() },
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            investment: self.investment.plus(other.investment),
            savings: self.savings.plus(other.savings),
            financing: self.financing.plus(other.financing),
            net: self.net.plus(other.net),
        }
    }
}

impl Course {
    /// What `tables` say of `case` at one stage.
    pub(super) fn of(case: &InvestmentCase, stage: Stage, tables: &List<BudgetTable>) -> Self {
        let read: Vec<ReadFlow<'_>> = case
            .flows
            .iter()
            .enumerate()
            .filter(|(_, flow)| flow.stage == stage)
            .map(|(at, flow)| ReadFlow { at, flow, cells: cells(flow, tables) })
            .collect();
        let mut periods: Vec<Period> =
            read.iter().flat_map(|flow| flow.cells.iter().map(|cell| cell.period)).collect();
        periods.sort();
        periods.dedup();
        let places: Vec<Within> = periods.iter().map(|period| place(*period, case.period)).collect();
        let rows: Vec<FlowRow> = read.iter().map(|flow| flow.row(&periods, &places)).collect();
        let is_net = printed_net(&read);
        let those = |net: bool| -> Vec<&FlowRow> {
            rows.iter().zip(&is_net).filter(|(_, is_net)| **is_net == net).map(|(row, _)| row).collect()
        };
        let (own, printed) = (those(false), those(true));
        let (mut parts, mut total) = added(&own, &places);
        let (net_differs, mut net_rounded) = net_differs(&read, &parts, &printed, &periods);
        let of_parts = total.net;
        put_net(&printed, &places, &mut parts, &mut total);
        // What an error makes of the total is said of its year.
        if net_differs.is_empty() {
            net_rounded.extend(total_rounded(total.net, of_parts));
        }
        let years = periods.iter().zip(&places).zip(&parts).map(|((period, place), parts)| CaseYear {
            period: *period,
            place: *place,
            covers: covers(*period),
            parts: *parts,
        });
        let years: Vec<CaseYear> = years.collect();
        Self {
            balance: Balance::of(years.iter().map(|year| (year.period, year.place, year.parts.net))),
            committees: committees(&read, &rows, &places),
            net_differs,
            net_rounded,
            split_years: split_years(&years),
            overlaps: overlaps(&periods),
            rounding: rounding(&read, case.period),
            total,
            years,
            rows,
        }
    }

    /// Whether anything is said at this stage.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty()
    }

    /// The column for exactly this time.
    pub fn year(&self, period: Period) -> Option<&CaseYear> {
        self.years.iter().find(|year| year.period == period)
    }

    /// The years that belong to the case.
    pub fn within(&self) -> impl Iterator<Item = &CaseYear> {
        self.years.iter().filter(|year| year.place == Within::Case)
    }
}

/// A flow with what its row says in each column that has a period.
struct ReadFlow<'a> {
    at: usize,
    flow: &'a Flow,
    cells: Vec<ReadCell>,
}

#[derive(Clone, Copy)]
struct ReadCell {
    period: Period,
    /// In kroner, an expense above 0.
    figure: Figure,
    /// Half a unit of the last printed decimal, in kroner.
    half: Amount,
}

impl ReadFlow<'_> {
    fn row(&self, periods: &[Period], places: &[Within]) -> FlowRow {
        // Several columns of the same time are added, and found as an overlap elsewhere.
        let figure = |period: &Period| {
            sum(self.cells.iter().filter(|cell| cell.period == *period).map(|cell| cell.figure))
        };
        let years: Vec<Figure> = periods.iter().map(figure).collect();
        let within = years.iter().zip(places).filter(|(_, place)| **place == Within::Case);
        let total = sum(within.map(|(figure, _)| *figure));
        FlowRow { flow: self.at, kind: self.flow.kind, years, total }
    }
}

fn cells(flow: &Flow, tables: &List<BudgetTable>) -> Vec<ReadCell> {
    let Some(table) = tables.get(flow.table) else { return Vec::new() };
    let row = table.row(flow.row);
    let standing = Standing::of(table);
    let cell = |(at, column): (usize, &Column)| {
        let (period, (unit, decimals)) = (timed(column)?, counted(row, column)?);
        let kroner = unit.kroner()?;
        let figure = Figure::from(standing.at(Some(flow.row), at)).times(kroner);
        let figure = match (flow.kind, table.sign) {
            (FlowKind::Financing, _) | (_, Sign::PositiveIsExpense) => figure,
            (_, Sign::PositiveIsGain) => figure.negative(),
        };
        let half = kroner.checked_mul(Amount::scaled(5, u32::from(decimals) + 1))?;
        Some(ReadCell { period, figure, half })
    };
    table.columns.iter().enumerate().filter_map(cell).collect()
}

/// The time of a column that holds figures of its own; none for a column that is
/// worked out from others, for it would count them twice.
pub(super) fn timed(column: &Column) -> Option<Period> {
    column.period.filter(|_| column.formula.is_none())
}

/// What a row counts in a column, and its decimals.
pub(super) fn counted<'a>(row: Option<&'a Row>, column: &'a Column) -> Option<(&'a Unit, u8)> {
    match (row.and_then(Row::figures), &column.kind) {
        (Some(figures), ColumnKind::Figures { .. }) => Some((&figures.unit, figures.decimals)),
        (None, ColumnKind::Figures { unit, decimals }) => Some((unit, *decimals)),
        (_, ColumnKind::Text) => None,
    }
}

/// A period that shares no day with that of its case stands apart.
fn place(period: Period, case: Option<Period>) -> Within {
    let shares =
        |case: Period| period.first_day() <= case.last_day() && case.first_day() <= period.last_day();
    if case.is_none_or(shares) { Within::Case } else { Within::Outside }
}

fn covers(period: Period) -> Covers {
    let (first, last) = (period.first_day(), period.last_day());
    let next = last.checked_add_days(Days::new(1)).unwrap_or(last);
    if first.ordinal() == 1 && next.ordinal() == 1 { Covers::WholeYear } else { Covers::PartOfYear }
}

fn added(rows: &[&FlowRow], places: &[Within]) -> (Vec<Parts>, Parts) {
    let year = |at: usize| {
        let figure = |row: &FlowRow| row.years.get(at).copied().unwrap_or_default();
        rows.iter().fold(Parts::default(), |sum, row| sum.plus(Parts::of(row.kind, figure(row))))
    };
    let years: Vec<Parts> = (0..places.len()).map(year).collect();
    let within = years.iter().zip(places).filter(|(_, place)| **place == Within::Case);
    let total = within.fold(Parts::default(), |sum, (parts, _)| sum.plus(*parts));
    (years, total)
}

/// For each flow, whether it is the net of the whole case beside its parts.
fn printed_net(read: &[ReadFlow<'_>]) -> Vec<bool> {
    let has_parts = read.iter().any(|flow| flow.flow.kind != FlowKind::Net);
    let is_net = |flow: &ReadFlow<'_>| flow.flow.kind == FlowKind::Net && flow.flow.committee.is_none();
    read.iter().map(|flow| has_parts && is_net(flow)).collect()
}

/// What the rows of the printed net say in each year.
fn nets(printed: &[&FlowRow], years: usize) -> Vec<Figure> {
    let net = |at: usize| sum(printed.iter().filter_map(|row| row.years.get(at).copied()));
    (0..years).map(net).collect()
}

/// Lets the printed net stand where it is known.
fn put_net(printed: &[&FlowRow], places: &[Within], parts: &mut [Parts], total: &mut Parts) {
    if printed.is_empty() {
        return;
    }
    for (parts, net) in parts.iter_mut().zip(nets(printed, places.len())) {
        if net.known().is_some() {
            parts.net = net;
        }
    }
    let within = parts.iter().zip(places).filter(|(_, place)| **place == Within::Case);
    total.net = sum(within.map(|(parts, _)| parts.net));
}

/// The years whose printed net is not what the parts come to: by more than rounding, and
/// by no more.
fn net_differs(
    read: &[ReadFlow<'_>],
    parts: &[Parts],
    printed: &[&FlowRow],
    periods: &[Period],
) -> (Vec<NetDiffers>, Vec<Rounded>) {
    let (mut differs, mut rounded) = (Vec::new(), Vec::new());
    let all = periods.iter().zip(parts).zip(nets(printed, periods.len()));
    for ((period, parts), net) in all {
        let (Some(printed), Some(sum)) = (net.known(), parts.net.known()) else { continue };
        let cells = read.iter().flat_map(|flow| &flow.cells).filter(|cell| cell.period == *period);
        let halves = cells.fold(Amount::ZERO, |sum, cell| sum.checked_add(cell.half).unwrap_or(sum));
        let Some(difference) = printed.checked_sub(sum) else { continue };
        if difference.abs() > halves {
            differs.push(NetDiffers { period: *period, printed, sum });
        } else if difference != Amount::ZERO {
            rounded.push(Rounded { period: Some(*period), printed, sum });
        }
    }
    (differs, rounded)
}

fn total_rounded(printed: Figure, sum: Figure) -> Option<Rounded> {
    let (printed, sum) = (printed.known()?, sum.known()?);
    (printed != sum).then_some(Rounded { period: None, printed, sum })
}

fn committees(read: &[ReadFlow<'_>], rows: &[FlowRow], places: &[Within]) -> Vec<Committee> {
    let mut names: Vec<&Option<String>> = Vec::new();
    let is_printed_net = printed_net(read);
    for (flow, _) in read.iter().zip(&is_printed_net).filter(|(_, is_net)| !**is_net) {
        if !names.contains(&&flow.flow.committee) {
            names.push(&flow.flow.committee);
        }
    }
    let committee = |name: &Option<String>| {
        let own = read.iter().zip(rows).zip(&is_printed_net);
        let own = own.filter(|((flow, _), is_net)| flow.flow.committee == *name && !**is_net);
        let own: Vec<&FlowRow> = own.map(|((_, row), _)| row).collect();
        let (years, total) = added(&own, places);
        Committee { name: name.clone(), years, total }
    };
    names.into_iter().map(committee).collect()
}

fn split_years(years: &[CaseYear]) -> Vec<(i32, Figure)> {
    let parts = years.iter().filter(|year| year.covers == Covers::PartOfYear);
    let mut split: Vec<(i32, Figure, usize)> = Vec::new();
    for year in parts {
        let calendar = year.period.year();
        match split.iter_mut().find(|(known, ..)| *known == calendar) {
            Some((_, net, count)) => (*net, *count) = (net.plus(year.parts.net), *count + 1),
            None => split.push((calendar, year.parts.net, 1)),
        }
    }
    split.into_iter().filter(|(.., count)| *count > 1).map(|(year, net, _)| (year, net)).collect()
}

fn overlaps(periods: &[Period]) -> Vec<(Period, Period)> {
    let pair = |pair: &[Period]| match pair {
        [a, b] if b.first_day() <= a.last_day() => Some((*a, *b)),
        _ => None,
    };
    periods.windows(2).filter_map(pair).collect()
}

fn rounding(read: &[ReadFlow<'_>], case: Option<Period>) -> Amount {
    let investments = read.iter().filter(|flow| flow.flow.kind == FlowKind::Investment);
    let cells = investments.flat_map(|flow| &flow.cells);
    let within = cells.filter(|cell| place(cell.period, case) == Within::Case);
    within.fold(Amount::ZERO, |sum, cell| sum.checked_add(cell.half).unwrap_or(sum))
}
