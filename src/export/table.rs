//! The table of a chart, and all tables of a document, as CSV, as Danish spreadsheets read it: semicolons, decimal
//! commas, UTF-8 with its mark.

use super::clean::{clean, looks_like_formula};
use super::outline::{Block, Outline};
use crate::chart::picture::{Cell, Table};
use crate::plan::Amount;

/// Tells a spreadsheet that the text is UTF-8.
const MARK: &str = "\u{feff}";
/// Figures have no more decimals than this; more than they are shown with where they
/// have them.
const MOST_DECIMALS: u32 = 6;

/// The table as a CSV file.
pub fn csv(table: &Table) -> String {
    let mut out = MARK.to_owned();
    row(&mut out, table.columns.iter().map(|name| words(name)));
    for line in &table.rows {
        row(&mut out, std::iter::once(words(&line.name)).chain(line.cells.iter().map(cell)));
    }
    out
}

/// Every table of a document and the values of its charts, one below the other with
/// a blank line between.
pub fn of_document(outline: &Outline) -> String {
    let mut out = MARK.to_owned();
    row(&mut out, std::iter::once(words(&outline.title)));
    row(&mut out, std::iter::once(words(&outline.about.foot)));
    for block in &outline.blocks {
        let table = match block {
            Block::Table(table) => table.clone(),
            Block::Figure(figure) => figure.values(),
            _ => continue,
        };
        row(&mut out, std::iter::empty());
        row(&mut out, std::iter::once(words(&table.caption)));
        row(&mut out, table.columns.iter().map(|column| words(&column.named())));
        for line in &table.rows {
            row(&mut out, std::iter::once(words(&line.head)).chain(line.cells.iter().map(cell)));
        }
        for note in table.small_print() {
            row(&mut out, std::iter::once(words(note)));
        }
    }
    out
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Figure(amount, decimals) => figure(*amount, *decimals),
        Cell::Words(text) => words(text),
        Cell::Empty => String::new(),
    }
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    let cells: Vec<String> = cells.collect();
    out.push_str(&cells.join(";"));
    out.push_str("\r\n");
}

/// A figure as it is known, without a mark for thousands.
fn figure(amount: Amount, decimals: u8) -> String {
    let decimals = amount.decimals().clamp(u32::from(decimals), MOST_DECIMALS.max(u32::from(decimals)));
    amount.fixed(decimals).replace('.', ",")
}

/// A text that no spreadsheet takes for a formula: one that looks like it begins
/// with an apostrophe.
fn words(text: &str) -> String {
    let text = clean(text);
    let safe = if looks_like_formula(&text) { format!("'{text}") } else { text };
    if safe.contains([';', '"', ',']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::picture::TableRow;

    fn amount(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(cells: Vec<Cell>, expected: &str) {
        let columns = vec!["Periode".to_owned(), "A".to_owned()];
        let table =
            Table { columns, unit: String::new(), rows: vec![TableRow { name: "2020".to_owned(), cells }] };
        assert_eq!(csv(&table), format!("\u{feff}Periode;A\r\n2020;{expected}\r\n"));
    }

    #[test]
    fn figures_are_numbers_with_a_decimal_comma_also_below_zero() {
        check(vec![Cell::Figure(amount("1234567.5"), 1)], "1234567,5");
        check(vec![Cell::Figure(amount("-12"), 1)], "-12,0");
        check(vec![Cell::Figure(amount("0.125"), 1), Cell::Figure(amount("0"), 0)], "0,125;0");
    }

    #[test]
    fn unknown_is_a_word_or_nothing_and_never_zero() {
        check(vec![Cell::Words("skjult (få personer)".to_owned()), Cell::Empty], "skjult (få personer);");
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("+45 12", "'+45 12"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "' =1"),
            ("  =1", "'  =1"),
            ("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""),
        ] {
            check(vec![Cell::Words(text.to_owned())], expected);
        }
    }

    #[test]
    fn what_parts_cells_is_quoted_and_lines_do_not_break() {
        check(vec![Cell::Words("a;b \"c\"\nd".to_owned())], "\"a;b \"\"c\"\" d\"");
    }
}
