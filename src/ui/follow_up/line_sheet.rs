//! The lines of a followed budget as a sheet: spent and expected can be typed.

use std::borrow::Cow;

use chrono::NaiveDate;
use eframe::egui::Align;

use super::typed_sheet::{FigureSheet, Misread, access, read_figure};
use crate::analysis::follow_up::{Figure, FollowUpFacts, FollowedRow, LineFacts};
use crate::edit::{Command, ListCommand};
use crate::plan::Amount;
use crate::plan::follow_up::{FollowUp, Report, ReportLine};
use crate::plan::id::RowId;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::sheet::{Access, CellView, ColumnView, Place, RowStyle, RowView, Sheet, Size, Tone};
use crate::wording::Words;

/// Stands behind a sum in which a line is missing.
const INCOMPLETE: &str = "*";

/// The columns, left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Original,
    Granted,
    Revised,
    Spent,
    Expected,
    Deviation,
    Outcome,
    Rest,
    SpentPercent,
}

impl Shown {
    const ALL: [Self; 9] = [
        Self::Original,
        Self::Granted,
        Self::Revised,
        Self::Spent,
        Self::Expected,
        Self::Deviation,
        Self::Outcome,
        Self::Rest,
        Self::SpentPercent,
    ];

    fn title(self) -> &'static str {
        match self {
            Self::Original => "followup-original",
            Self::Granted => "followup-granted",
            Self::Revised => "followup-revised",
            Self::Spent => "followup-spent",
            Self::SpentPercent => "followup-spent-percent",
            Self::Rest => "followup-rest",
            Self::Expected => "followup-expected",
            Self::Deviation => "followup-deviation",
            Self::Outcome => "followup-outcome",
        }
    }

    /// The figure in a line; none for shares.
    fn figure(self, line: &LineFacts) -> Option<Figure> {
        match self {
            Self::Original => Some(line.original),
            Self::Granted => Some(line.granted),
            Self::Revised => Some(line.revised),
            Self::Spent => Some(line.spent),
            Self::Rest => Some(line.rest),
            Self::Expected => Some(line.expected),
            Self::Deviation => Some(line.deviation),
            Self::SpentPercent | Self::Outcome => None,
        }
    }
}

/// The lines on one day, in words.
pub(super) struct LineSheet<'a> {
    words: &'a Words,
    access: Access,
    follow_up: &'a FollowUp,
    facts: &'a FollowUpFacts,
}

impl<'a> LineSheet<'a> {
    pub(super) fn new(ctx: &ViewCtx<'a>, follow_up: &'a FollowUp, facts: &'a FollowUpFacts) -> Self {
        // Without a report there is no day that a figure could be of.
        let access = if facts.report.is_some() { access(ctx) } else { Access::ReadOnly };
        Self { words: ctx.words, access, follow_up, facts }
    }

    fn line(&self, row: usize) -> Option<&'a LineFacts> {
        self.facts
            .lines
            .get(row)
            .or_else(|| self.facts.total.as_ref().filter(|_| row == self.facts.lines.len()))
    }

    /// The row of a line that can be reported on.
    fn reported_row(&self, row: usize) -> Option<RowId> {
        match self.line(row)?.row {
            FollowedRow::Line(id) | FollowedRow::Added(id, _) => Some(id),
            FollowedRow::Section(_) | FollowedRow::Total => None,
        }
    }

    fn text(&self, shown: Shown, line: &LineFacts) -> String {
        let decimals = self.facts.decimals;
        match shown {
            Shown::SpentPercent => line.spent_percent.map(|it| self.words.percent(it, 1)).unwrap_or_default(),
            Shown::Outcome => self.outcome(line),
            other => {
                let figure = other.figure(line).unwrap_or(Figure::Unknown);
                let is_difference = matches!(other, Shown::Deviation | Shown::Granted);
                let write = if is_difference { Words::followed_difference } else { Words::followed };
                match figure {
                    // A star where there is little room; the note and the line below say more.
                    Figure::Partial { known, .. } => {
                        format!("{}{INCOMPLETE}", write(self.words, Figure::Known(known), decimals))
                    }
                    figure => write(self.words, figure, decimals),
                }
            }
        }
    }

    /// Whether a line is missing in a sum that is shown.
    pub(super) fn is_incomplete(&self) -> bool {
        let mut lines = self.facts.lines.iter().chain(&self.facts.total);
        let missing = |line: &LineFacts| {
            Shown::ALL.iter().filter_map(|shown| shown.figure(line)).any(|figure| figure.missing() > 0)
        };
        lines.any(missing)
    }

    /// `−12,4 % mindreforbrug`.
    fn outcome(&self, line: &LineFacts) -> String {
        let Some(outcome) = line.outcome else { return String::new() };
        let word = self.words.deviation(outcome);
        match line.deviation_percent {
            Some(percent) => format!("{}  {word}", self.words.percent_difference(percent, 1)),
            None => word.into_owned(),
        }
    }

    fn note(&self, shown: Shown, line: &LineFacts) -> Option<String> {
        let missing = shown.figure(line).map_or(0, Figure::missing);
        if missing > 0 {
            return Some(self.words.fill("followup-partial-note", &[("count", missing.into())]));
        }
        match shown {
            Shown::Original if line.original == Figure::Absent => {
                Some(self.words.text("followup-no-original").into_owned())
            }
            Shown::Granted if !line.grants.is_empty() => Some(self.grants(line)),
            Shown::Expected => line.note.clone(),
            _ => None,
        }
    }

    /// What was granted to a line, a line each.
    fn grants(&self, line: &LineFacts) -> String {
        let told = |granted: &crate::analysis::follow_up::Granted| {
            let grant = self.follow_up.grants.iter().find(|grant| grant.id == granted.grant)?;
            let amount = self.words.followed_difference(Figure::Known(granted.amount), self.facts.decimals);
            let args = [
                ("day", self.words.day_short(granted.on).into()),
                ("title", (&grant.title).into()),
                ("amount", amount.into()),
            ];
            Some(self.words.fill("followup-granted-line", &args))
        };
        line.grants.iter().filter_map(told).collect::<Vec<_>>().join("\n")
    }
}

impl Sheet for LineSheet<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.follow_up.title)
    }

    fn size(&self) -> Size {
        Size {
            rows: self.facts.lines.len() + usize::from(self.facts.total.is_some()),
            columns: Shown::ALL.len(),
        }
    }

    fn label_title(&self) -> Cow<'_, str> {
        self.words.text("followup-line")
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let title = Shown::ALL.get(column).map_or(Cow::Borrowed(""), |shown| self.words.text(shown.title()));
        let align = if Shown::ALL.get(column) == Some(&Shown::Outcome) { Align::Min } else { Align::Max };
        ColumnView { title, group: None, align, note: None }
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let Some(line) = self.line(row) else {
            return RowView { label: "".into(), depth: 0, style: RowStyle::Line, note: None };
        };
        let label = Cow::Borrowed(line.label.as_str());
        let (label, style) = match line.row {
            FollowedRow::Line(_) => (label, RowStyle::Line),
            FollowedRow::Added(_, on) => (self.added(&line.label, on).into(), RowStyle::Line),
            FollowedRow::Section(_) => (label, RowStyle::Section),
            FollowedRow::Total => (self.words.text("followup-total"), RowStyle::Total),
        };
        RowView { label, depth: line.depth, style, note: line.note.as_deref().map(Cow::Borrowed) }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let (Some(shown), Some(line)) = (Shown::ALL.get(place.column), self.line(place.row)) else {
            return CellView::default();
        };
        let typed = matches!(shown, Shown::Spent | Shown::Expected) && self.reported_row(place.row).is_some();
        let tone = match line.outcome {
            Some(outcome) if outcome.is_worse() && matches!(shown, Shown::Deviation | Shown::Outcome) => {
                Tone::Warning
            }
            _ => Tone::Plain,
        };
        CellView {
            text: self.text(*shown, line).into(),
            access: if typed { self.access } else { Access::ReadOnly },
            tone,
            note: self.note(*shown, line).map(Cow::Owned),
        }
    }

    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        let figure = Shown::ALL.get(place.column).zip(self.line(place.row));
        match figure.and_then(|(shown, line)| shown.figure(line)?.known_part()) {
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

impl LineSheet<'_> {
    fn added(&self, label: &str, on: NaiveDate) -> String {
        let args = [("label", label.into()), ("day", self.words.day_short(on).into())];
        self.words.fill("followup-added-line", &args)
    }
}

impl FigureSheet for LineSheet<'_> {
    fn read(&self, _place: Place, text: &str) -> Result<Option<Amount>, Misread> {
        read_figure(text, &self.facts.unit, self.words)
    }

    fn command(&self, figures: &[(Place, Option<Amount>)]) -> Option<Command> {
        let day = self.facts.report?;
        let mut changed = self.follow_up.clone();
        let report = changed.reports.iter_mut().find(|report| report.on == day)?;
        for (place, figure) in figures {
            let row = self.reported_row(place.row);
            if let (Some(row), Some(shown)) = (row, Shown::ALL.get(place.column)) {
                put(report, row, *shown, *figure);
            }
        }
        report.lines.retain(|line| line.spent.is_some() || line.expected.is_some() || line.note.is_some());
        Some(Command::FollowUp(ListCommand::Set(Box::new(changed))))
    }
}

/// Reports a figure of a line.
fn put(report: &mut Report, row: RowId, shown: Shown, figure: Option<Amount>) {
    if !report.lines.iter().any(|line| line.row == row) {
        report.lines.push(ReportLine { row, spent: None, expected: None, note: None });
    }
    let Some(line) = report.lines.iter_mut().find(|line| line.row == row) else { return };
    match shown {
        Shown::Spent => line.spent = figure,
        Shown::Expected => line.expected = figure,
        _ => {}
    }
}
