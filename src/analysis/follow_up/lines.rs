//! The lines of a followed budget, with their sections and total.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Figure, FollowedRow, Granted, LineFacts, Outcome};
use crate::analysis::sums::Standing;
use crate::plan::Amount;
use crate::plan::budget::{BudgetLine, BudgetTable, ColumnKind, Row, Sign, Total};
use crate::plan::follow_up::{FollowUp, GrantLine, Report, ReportLine};
use crate::plan::id::RowId;

/// Lines and sections, top to bottom, and all lines together: with the figures of
/// `report`, and the grants up to the day `on`.
pub(super) fn lines(
    table: &BudgetTable,
    follow_up: &FollowUp,
    report: Option<&Report>,
    on: NaiveDate,
) -> (Vec<LineFacts>, Option<LineFacts>) {
    let reckoning = Reckoning::new(table, follow_up, report, on);
    let mut lines = Vec::new();
    reckoning.rows(&table.rows, 0, &mut lines);
    for added in &follow_up.added {
        let row = FollowedRow::Added(added.id, added.on);
        if added.on <= on || reckoning.reported.contains_key(&added.id) {
            lines.push(reckoning.line(row, added.id, 0, &added.label, Figure::Absent));
        }
    }
    let own = lines.iter().filter(|line| !matches!(line.row, FollowedRow::Section(_)));
    let total = (table.total == Total::Sum)
        .then(|| summed(FollowedRow::Total, 0, "", &own.collect::<Vec<_>>(), table.sign));
    (lines, total)
}

struct Reckoning<'a> {
    table: &'a BudgetTable,
    standing: Standing<'a>,
    /// The followed column, counted from 0.
    column: Option<usize>,
    granted: BTreeMap<RowId, Vec<Granted>>,
    reported: BTreeMap<RowId, &'a ReportLine>,
}

impl<'a> Reckoning<'a> {
    fn new(
        table: &'a BudgetTable,
        follow_up: &'a FollowUp,
        report: Option<&'a Report>,
        on: NaiveDate,
    ) -> Self {
        let mut granted: BTreeMap<RowId, Vec<Granted>> = BTreeMap::new();
        for grant in follow_up.grants.iter().filter(|grant| grant.on <= on) {
            for part in &grant.parts {
                if let GrantLine::Line(row) = part.to {
                    let part = Granted { grant: grant.id, on: grant.on, amount: part.amount };
                    granted.entry(row).or_default().push(part);
                }
            }
        }
        for grants in granted.values_mut() {
            grants.sort_by_key(|grant| grant.on);
        }
        let lines = report.map_or(&[][..], |report| &report.lines);
        Self {
            table,
            standing: Standing::of(table),
            column: table.column_position(follow_up.column),
            granted,
            reported: lines.iter().map(|line| (line.row, line)).collect(),
        }
    }

    fn rows(&self, rows: &[Row], depth: usize, into: &mut Vec<LineFacts>) {
        for row in rows {
            match row {
                // Persons in a table of money have no budget of money.
                Row::Line(line) if line.figures.is_some() => {}
                Row::Line(line) => {
                    let original = self.original(line);
                    into.push(self.line(FollowedRow::Line(line.id), line.id, depth, &line.label, original));
                }
                Row::Section(section) => {
                    let mut within = Vec::new();
                    self.rows(&section.rows, depth + 1, &mut within);
                    let lines: Vec<&LineFacts> =
                        within.iter().filter(|line| !matches!(line.row, FollowedRow::Section(_))).collect();
                    let row = FollowedRow::Section(section.id);
                    into.push(summed(row, depth, &section.label, &lines, self.table.sign));
                    into.append(&mut within);
                }
                Row::Formula(_) => {}
            }
        }
    }

    /// What stands in the followed column; blank is unknown.
    fn original(&self, line: &BudgetLine) -> Figure {
        let Some(at) = self.column else { return Figure::Unknown };
        match self.table.columns.get(at).map(|column| (&column.kind, &column.formula)) {
            Some((ColumnKind::Figures { .. }, None)) => Figure::of(line.cells.at(at).amount()),
            Some((ColumnKind::Figures { .. }, Some(_))) => {
                Figure::of(self.standing.at(Some(line.id), at).known())
            }
            Some((ColumnKind::Text, _)) | None => Figure::Unknown,
        }
    }

    fn line(&self, row: FollowedRow, id: RowId, depth: usize, label: &str, original: Figure) -> LineFacts {
        let grants = self.granted.get(&id).cloned().unwrap_or_default();
        let granted = Figure::sum(grants.iter().map(|grant| Figure::Known(grant.amount)));
        let revised = original.with_grants(granted);
        let reported = self.reported.get(&id).copied();
        let spent = Figure::of(reported.and_then(|line| line.spent));
        let expected = Figure::of(reported.and_then(|line| line.expected));
        let own = LineFacts {
            row,
            depth,
            label: label.to_owned(),
            original,
            grants,
            granted,
            revised,
            spent,
            expected,
            rest: revised.less(spent),
            spent_percent: None,
            deviation: expected.less(revised),
            deviation_percent: None,
            outcome: None,
            note: reported.and_then(|line| line.note.clone()),
        };
        judged(own, self.table.sign)
    }
}

/// Several lines together. What is known is added, and what is missing is counted.
fn summed(row: FollowedRow, depth: usize, label: &str, lines: &[&LineFacts], sign: Sign) -> LineFacts {
    let sum = |figure: fn(&LineFacts) -> Figure| Figure::sum(lines.iter().map(|line| figure(line)));
    let own = LineFacts {
        row,
        depth,
        label: label.to_owned(),
        original: sum(|line| line.original),
        grants: Vec::new(),
        granted: sum(|line| line.granted),
        revised: sum(|line| line.revised),
        spent: sum(|line| line.spent),
        expected: sum(|line| line.expected),
        rest: sum(|line| line.rest),
        spent_percent: None,
        deviation: sum(|line| line.deviation),
        deviation_percent: None,
        outcome: None,
        note: None,
    };
    judged(own, sign)
}

/// The line with its shares, and with what its deviation means.
fn judged(line: LineFacts, sign: Sign) -> LineFacts {
    let size = |amount: Amount| Figure::Known(amount.abs());
    let revised = line.revised.known();
    LineFacts {
        spent_percent: line.spent.percent_of(line.revised),
        deviation_percent: revised.and_then(|revised| line.deviation.percent_of(size(revised))),
        outcome: revised
            .zip(line.expected.known())
            .and_then(|(revised, expected)| Outcome::of(sign, revised, expected)),
        ..line
    }
}
