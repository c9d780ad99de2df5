//! A chart as a workbook: its words, its table with figures as numbers, and the
//! chart as one of the spreadsheet's own; and a document as a workbook.

mod document;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Chart as Drawing, ChartEmptyCells, ChartLegendPosition, ChartType, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::ExportError;
use super::clean::{clean, looks_like_formula};
use super::look::Look;
use crate::chart::Picture;
use crate::chart::picture::{Cell, Ink};
use crate::plan::chart::ChartKind;
use crate::wording::Words;

pub use document::of_document;

/// The table begins in this row, counted from 0: title, subtitle and a blank row
/// stand above it.
const FIRST: u32 = 3;
/// A spreadsheet takes no longer texts in a cell, as the title and as the description
/// of a chart, in UTF-16 units.
const LONGEST: usize = 32_767;
const LONGEST_OF_CHART: usize = 255;
/// The width and height of the chart in pixels, and how many rows that is.
const DRAWING: (u32, u32, u32) = (720, 400, 20);
/// The size of letters in a title, in points.
const TITLE: f64 = 14.0;
/// The size of paper that is printed on, by its number.
const A4: u8 = 9;
/// The widths of columns, in letters.
const WIDTHS: (f64, f64) = (10.0, 40.0);
/// Figures are known to no more decimals than a float keeps.
const MOST_DECIMALS: u32 = 6;

/// What a workbook is of.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    /// The chart.
    pub picture: &'a Picture,
    /// The day it is of, which the file bears as the day it was made.
    pub on: NaiveDate,
    /// The texts of the language.
    pub words: &'a Words,
}

/// The chart as a workbook.
///
/// # Errors
/// If it has more rows or columns than a workbook can hold.
pub fn xlsx(book: Book<'_>, look: &Look) -> Result<Vec<u8>, ExportError> {
    write(book, look).map_err(|error| ExportError::Workbook { reason: error.to_string() })
}

fn write(Book { picture, on, words }: Book<'_>, look: &Look) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties =
        DocProperties::new().set_title(text(&picture.title)).set_comment(text(&picture.sentence));
    workbook.set_properties(&properties.set_creation_datetime(&made_on(on)?));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&*words.text("charts-sheet"))?;
    let below = picture.notes.iter().chain([&picture.source]).cloned().collect();
    let page = Page { title: &picture.title, subtitle: &picture.subtitle, below, picture };
    page.write(sheet, words, look)?;
    workbook.save_to_buffer()
}

fn made_on(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), day.month() as u8, day.day() as u8)
}

/// A chart on a sheet of its own.
struct Page<'a> {
    title: &'a str,
    subtitle: &'a str,
    /// What stands below the chart, line by line.
    below: Vec<String>,
    picture: &'a Picture,
}

impl Page<'_> {
    fn write(&self, sheet: &mut Worksheet, words: &Words, look: &Look) -> Result<(), XlsxError> {
        let picture = self.picture;
        let columns = columns(picture, words);
        string(sheet, (0, 0), self.title, &Format::new().set_bold().set_font_size(TITLE))?;
        string(sheet, (1, 0), self.subtitle, &Format::new())?;
        let rows = u32::try_from(picture.table.rows.len()).unwrap_or(u32::MAX);
        heads(sheet, &columns)?;
        figures(sheet, &columns)?;
        let below = FIRST.saturating_add(rows.max(DRAWING.2)).saturating_add(2);
        for (nth, line) in self.below.iter().filter(|line| !line.is_empty()).enumerate() {
            string(sheet, (below + nth as u32, 0), line, &Format::new())?;
        }
        sheet.set_freeze_panes(FIRST + 1, 1)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        if rows > 0 && columns.iter().any(|column| column.kind == Kind::Figures) {
            let drawing = drawing((self.title, picture), (sheet.name(), rows), &columns, look);
            let right = u16::try_from(columns.len()).unwrap_or(u16::MAX).saturating_add(1);
            sheet.insert_chart(FIRST, right, &drawing)?;
        }
        Ok(())
    }
}

/// A column of the sheet.
struct Column<'a> {
    head: String,
    kind: Kind,
    cells: Vec<std::borrow::Cow<'a, Cell>>,
    /// The decimals of its figures.
    decimals: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Figures,
    Words,
}

/// The columns: those of the table, and where figures are unknown, which. A word
/// among figures would be drawn as 0.
fn columns<'a>(picture: &'a Picture, words: &Words) -> Vec<Column<'a>> {
    use std::borrow::Cow;
    let table = &picture.table;
    let mut columns = vec![Column {
        head: table.columns.first().cloned().unwrap_or_default(),
        kind: Kind::Words,
        cells: table.rows.iter().map(|row| Cow::Owned(Cell::Words(row.name.clone()))).collect(),
        decimals: 0,
    }];
    let mut unknown: Vec<Vec<String>> = vec![Vec::new(); table.rows.len()];
    for (nth, head) in table.columns.iter().skip(1).enumerate() {
        let cells = || table.rows.iter().map(|row| row.cells.get(nth).unwrap_or(&Cell::Empty));
        let decimals = cells().filter_map(|cell| match cell {
            Cell::Figure(_, decimals) => Some(*decimals),
            Cell::Words(_) | Cell::Empty => None,
        });
        let Some(decimals) = decimals.max() else {
            let cells = cells().map(Cow::Borrowed).collect();
            columns.push(Column { head: head.clone(), kind: Kind::Words, cells, decimals: 0 });
            continue;
        };
        for (row, cell) in unknown.iter_mut().zip(cells()) {
            if let Cell::Words(word) = cell {
                row.push(format!("{head}: {word}"));
            }
        }
        let known = |cell: &'a Cell| match cell {
            Cell::Words(_) => Cow::Owned(Cell::Empty),
            other => Cow::Borrowed(other),
        };
        columns.push(Column {
            head: head.clone(),
            kind: Kind::Figures,
            cells: cells().map(known).collect(),
            decimals,
        });
    }
    if unknown.iter().any(|row| !row.is_empty()) {
        let cell = |row: Vec<String>| if row.is_empty() { Cell::Empty } else { Cell::Words(row.join("; ")) };
        columns.push(Column {
            head: words.text("charts-column-unknown").into_owned(),
            kind: Kind::Words,
            cells: unknown.into_iter().map(|row| Cow::Owned(cell(row))).collect(),
            decimals: 0,
        });
    }
    columns
}

fn heads(sheet: &mut Worksheet, columns: &[Column<'_>]) -> Result<(), XlsxError> {
    let format = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    for (nth, column) in columns.iter().enumerate() {
        let nth = u16::try_from(nth).unwrap_or(u16::MAX);
        let format = match column.kind {
            Kind::Figures => format.clone().set_align(FormatAlign::Right),
            Kind::Words => format.clone(),
        };
        string(sheet, (FIRST, nth), &column.head, &format)?;
        let longest = column.cells.iter().map(|cell| match &**cell {
            Cell::Words(text) => text.chars().count(),
            Cell::Figure(..) | Cell::Empty => 0,
        });
        let longest = longest.max().unwrap_or_default().max(column.head.chars().count());
        sheet.set_column_width(nth, (longest as f64 + 2.0).clamp(WIDTHS.0, WIDTHS.1))?;
    }
    Ok(())
}

fn figures(sheet: &mut Worksheet, columns: &[Column<'_>]) -> Result<(), XlsxError> {
    for (nth, column) in columns.iter().enumerate() {
        let nth = u16::try_from(nth).unwrap_or(u16::MAX);
        let format = number_format(column.decimals);
        for (row, cell) in (FIRST + 1..).zip(&column.cells) {
            match &**cell {
                Cell::Figure(amount, _) => {
                    // A float keeps 15 digits, which is more than any figure here has.
                    let value = amount.rounded(MOST_DECIMALS.max(u32::from(column.decimals))).to_f64();
                    if value.is_finite() {
                        sheet.write_number_with_format(row, nth, value, &format)?;
                    }
                }
                Cell::Words(words) => string(sheet, (row, nth), words, &Format::new())?,
                Cell::Empty => {}
            }
        }
    }
    Ok(())
}

/// `#,##0.0`: the spreadsheet shows the marks of its own language.
fn number_format(decimals: u8) -> Format {
    let places = "0".repeat(usize::from(decimals));
    Format::new().set_num_format(if places.is_empty() {
        "#,##0".to_owned()
    } else {
        format!("#,##0.{places}")
    })
}

/// Writes a text that stays one, whatever it looks like.
fn string(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let words = text(words);
    if words.is_empty() {
        return Ok(());
    }
    let format = if looks_like_formula(&words) { format.clone().set_quote_prefix() } else { format.clone() };
    sheet.write_string_with_format(row, column, words, &format)?;
    Ok(())
}

/// Clean and not longer than a cell takes.
fn text(words: &str) -> String {
    within(words, LONGEST)
}

/// Clean and within so many UTF-16 units; what is left out is shown.
fn within(words: &str, most: usize) -> String {
    let words = clean(words);
    if words.encode_utf16().count() <= most {
        return words;
    }
    let mut units = 1;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= most
    };
    words.chars().take_while(fits).chain(['…']).collect()
}

/// The chart as the spreadsheet's own, with the same sentence for who cannot see it.
fn drawing(
    (title, picture): (&str, &Picture),
    (sheet, rows): (String, u32),
    columns: &[Column<'_>],
    look: &Look,
) -> Drawing {
    let kind = match picture.kind {
        ChartKind::Bars | ChartKind::Bridge => ChartType::Column,
        ChartKind::StackedBars => ChartType::ColumnStacked,
        ChartKind::Line
        | ChartKind::YearOverYear
        | ChartKind::Goal(_)
        | ChartKind::SmallMultiples
        | ChartKind::Sparkline => ChartType::Line,
    };
    let mut drawing = Drawing::new(kind);
    let (first, last) = (FIRST + 1, FIRST + rows);
    let mut shown = 0;
    // The sum of parts stands in the table; upon the parts it would be twice as high.
    let most = match picture.kind {
        ChartKind::StackedBars => parts(picture),
        _ => usize::MAX,
    };
    for (nth, _) in columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Figures).take(most) {
        let column = u16::try_from(nth).unwrap_or(u16::MAX);
        let [r, g, b] = look.colour(Ink::Series(shown)).0;
        let colour = rust_xlsxwriter::Color::RGB(u32::from_be_bytes([0, r, g, b]));
        let series = drawing
            .add_series()
            .set_categories((sheet.as_str(), first, 0, last, 0))
            .set_values((sheet.as_str(), first, column, last, column))
            .set_name((sheet.as_str(), FIRST, column));
        match kind {
            ChartType::Line => {
                series.set_format(
                    rust_xlsxwriter::ChartFormat::new()
                        .set_line(rust_xlsxwriter::ChartLine::new().set_color(colour).set_width(2.25)),
                );
            }
            _ => {
                series.set_format(
                    rust_xlsxwriter::ChartFormat::new()
                        .set_solid_fill(rust_xlsxwriter::ChartSolidFill::new().set_color(colour)),
                );
            }
        }
        shown += 1;
    }
    drawing.title().set_name(&name(title));
    drawing.x_axis().set_text_axis(true);
    drawing.y_axis().set_name(&name(&picture.table.unit));
    if picture.panels.first().is_some_and(|panel| panel.up.is_turned()) {
        drawing.y_axis().set_reverse();
    }
    match shown {
        0 | 1 => drawing.legend().set_hidden(),
        _ => drawing.legend().set_position(ChartLegendPosition::Bottom),
    };
    drawing.show_empty_cells_as(ChartEmptyCells::Gaps);
    drawing
        .set_alt_text(within(&picture.sentence, LONGEST_OF_CHART))
        .set_width(DRAWING.0)
        .set_height(DRAWING.1);
    drawing
}

/// What a chart calls something: a text that looks like the place of a cell would be
/// taken for one.
fn name(words: &str) -> String {
    let words = within(words, LONGEST_OF_CHART);
    match words.contains('!') {
        _ if looks_like_formula(&words) => format!("'{words}"),
        true => format!("{words} "),
        false => words,
    }
}

/// How many parts are upon each other.
fn parts(picture: &Picture) -> usize {
    let bars = picture.panels.iter().flat_map(|panel| &panel.bars).filter_map(|bar| bar.line);
    bars.collect::<std::collections::BTreeSet<_>>().len().max(1)
}

#[cfg(test)]
mod tests;
