//! A document as a workbook: its words on the first sheet, then a sheet for each
//! table and for each chart, figures as numbers.

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{A4, MOST_DECIMALS, Page, TITLE, WIDTHS, made_on, number_format, string, text};
use crate::export::outline::{Block, Cell, Outline, Row, Run, Side, Strength, Table};
use crate::export::{ExportError, Look};
use crate::wording::Words;

/// The head of a table stands in this row, counted from 0.
const HEAD: u32 = 2;
/// How wide the column of words is, in letters.
const WORDS_WIDE: f64 = 100.0;

/// The document as a workbook.
///
/// # Errors
/// If a table has more rows or columns than a workbook can hold.
pub fn of_document(outline: &Outline, words: &Words, look: &Look) -> Result<Vec<u8>, ExportError> {
    write(outline, words, look).map_err(|error| ExportError::Workbook { reason: error.to_string() })
}

fn write(outline: &Outline, words: &Words, look: &Look) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let about = &outline.about;
    let properties = DocProperties::new()
        .set_title(text(&outline.title))
        .set_subject(text(&about.subject))
        .set_author(text(&about.author));
    workbook.set_properties(&properties.set_creation_datetime(&made_on(about.stamp.date())?));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&*words.text("documents-sheet"))?;
    first_sheet(sheet, outline)?;
    let (mut tables, mut figures) = (0_usize, 0_usize);
    for block in &outline.blocks {
        match block {
            Block::Table(table) => {
                tables += 1;
                let sheet = workbook.add_worksheet();
                sheet.set_name(
                    words.fill("documents-sheet-table", &[("number", tables.to_string().into())]),
                )?;
                table_sheet(sheet, table)?;
            }
            Block::Figure(figure) => {
                figures += 1;
                let sheet = workbook.add_worksheet();
                sheet.set_name(
                    words.fill("documents-sheet-figure", &[("number", figures.to_string().into())]),
                )?;
                let (title, below) =
                    (figure.caption.as_str(), figure.small_print().map(str::to_owned).collect());
                Page { title, subtitle: "", below, picture: &figure.picture }.write(sheet, words, look)?;
            }
            _ => {}
        }
    }
    workbook.save_to_buffer()
}

/// The words of the document, a line in each cell of the first column.
fn first_sheet(sheet: &mut Worksheet, outline: &Outline) -> Result<(), XlsxError> {
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let strong = plain.clone().set_bold();
    let mut lines = vec![(outline.title.clone(), strong.clone().set_font_size(TITLE))];
    lines.push((outline.about.foot.clone(), plain.clone()));
    for block in &outline.blocks {
        lines_of(block, (&plain, &strong), &mut lines);
    }
    sheet.set_column_width(0, WORDS_WIDE)?;
    for (row, (line, format)) in (0..).zip(&lines) {
        string(sheet, (row, 0), line, format)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn lines_of(block: &Block, formats: (&Format, &Format), lines: &mut Vec<(String, Format)>) {
    let (plain, strong) = formats;
    match block {
        Block::Heading(_, text) => {
            lines.push((String::new(), plain.clone()));
            lines.push((text.clone(), strong.clone()));
        }
        Block::Paragraph(runs) => lines.push((said(runs), plain.clone())),
        Block::Lines(all) => lines.extend(all.iter().map(|runs| (said(runs), plain.clone()))),
        Block::Note(text) => lines.push((text.clone(), plain.clone())),
        Block::Listing(list) => {
            for (runs, inner) in &list.points {
                lines.push((format!("• {}", said(runs)), plain.clone()));
                inner.iter().for_each(|inner| lines_of(&Block::Listing(inner.clone()), formats, lines));
            }
        }
        Block::Figure(figure) => {
            lines.push((figure.caption.clone(), strong.clone()));
            lines.push((figure.alternative.clone(), plain.clone()));
        }
        Block::Table(table) => lines.push((table.caption.clone(), strong.clone())),
        Block::Decision(blocks) => blocks.iter().for_each(|block| lines_of(block, formats, lines)),
    }
}

fn said(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn table_sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    string(sheet, (0, 0), &table.caption, &Format::new().set_bold().set_font_size(TITLE))?;
    let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap();
    for (at, column) in (0_u16..).zip(&table.columns) {
        let format = match column.side {
            Side::Left => head.clone(),
            Side::Right => head.clone().set_align(FormatAlign::Right),
        };
        string(sheet, (HEAD, at), &column.named(), &format)?;
        let longest = table.rows.iter().map(|row| match usize::from(at).checked_sub(1) {
            None => row.head.chars().count(),
            Some(at) => row.cells.get(at).map_or(0, letters),
        });
        let longest = longest.max().unwrap_or_default() as f64 + 2.0;
        sheet.set_column_width(at, longest.clamp(WIDTHS.0, WIDTHS.1))?;
    }
    for (at, row) in (HEAD + 1..).zip(&table.rows) {
        table_row(sheet, at, row)?;
    }
    let below = HEAD.saturating_add(u32::try_from(table.rows.len()).unwrap_or(u32::MAX)).saturating_add(2);
    for (at, note) in (below..).zip(table.small_print()) {
        string(sheet, (at, 0), note, &Format::new())?;
    }
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn letters(cell: &Cell) -> usize {
    match cell {
        Cell::Words(words) => words.chars().count(),
        Cell::Figure(amount, decimals) => amount.fixed(u32::from(*decimals)).len() + 3,
        Cell::Empty => 0,
    }
}

fn table_row(sheet: &mut Worksheet, at: u32, row: &Row) -> Result<(), XlsxError> {
    let strength = |format: Format| if row.strength == Strength::Bold { format.set_bold() } else { format };
    string(sheet, (at, 0), &row.head, &strength(Format::new()).set_indent(row.depth))?;
    for (column, cell) in (1_u16..).zip(&row.cells) {
        match cell {
            Cell::Figure(amount, decimals) => {
                let value = amount.rounded(MOST_DECIMALS.max(u32::from(*decimals))).to_f64();
                if value.is_finite() {
                    let format = strength(number_format(*decimals));
                    sheet.write_number_with_format(at, column, value, &format)?;
                }
            }
            Cell::Words(words) => string(sheet, (at, column), words, &strength(Format::new()))?,
            Cell::Empty => {}
        }
    }
    Ok(())
}
