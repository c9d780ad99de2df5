//! Blocks of cells as clipboard text: tabs between cells, a line for each row,
//! quotes as Excel and Calc write them.

/// Reads clipboard text as rows of cells, as long as each row is.
///
/// There is always one row with one cell, if only an empty one. The newline that
/// spreadsheets put last begins no row of its own.
pub fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = take_cell(rest);
        row.push(cell);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        match strip_newline(after) {
            Some(next) if !next.is_empty() => rest = next,
            Some(_) | None => return rows,
        }
    }
}

/// Writes rows of cells as clipboard text, the opposite of [`parse`].
///
/// A single cell gets no newline at its end, so that it can be pasted into a
/// line of text elsewhere.
pub fn write(rows: &[Vec<String>]) -> String {
    if let [row] = rows
        && let [cell] = row.as_slice()
    {
        return quoted(cell);
    }
    rows.iter()
        .map(|row| {
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            cells.join("\t") + "\n"
        })
        .collect()
}

/// The first cell of `text`, and what follows it: nothing, a tab or a newline.
fn take_cell(text: &str) -> (String, &str) {
    if let Some(inside) = text.strip_prefix('"')
        && let Some(taken) = take_quoted(inside)
    {
        return taken;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// A cell whose opening quote has been taken. None if its quotes do not close
/// just before the cell does: then they are ordinary characters.
fn take_quoted(inside: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = inside;
    loop {
        let (piece, after) = rest.split_once('"')?;
        cell.push_str(piece);
        if let Some(next) = after.strip_prefix('"') {
            cell.push('"');
            rest = next;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((cell, after));
        } else {
            return None;
        }
    }
}

fn strip_newline(text: &str) -> Option<&str> {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\n', '\r']))
}

/// The cell as it is written: in quotes only where it would be misread without.
fn quoted(cell: &str) -> String {
    if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(parse(text), expected, "of {text:?}");
    }

    #[test]
    fn tabs_part_cells_and_newlines_part_rows() {
        check("1\t2\t3\n4\t5\t6", &[&["1", "2", "3"], &["4", "5", "6"]]);
        check("1\r\n2\r3\n", &[&["1"], &["2"], &["3"]]);
    }

    #[test]
    fn only_the_last_newline_begins_no_row() {
        check("1\n", &[&["1"]]);
        check("1\n\n", &[&["1"], &[""]]);
        check("\n", &[&[""]]);
        check("", &[&[""]]);
    }

    #[test]
    fn empty_cells_keep_their_place() {
        check("\t2\t\n\t\t3", &[&["", "2", ""], &["", "", "3"]]);
    }

    #[test]
    fn quotes_hold_newlines_tabs_and_quotes_together() {
        check("\"two\nlines\"\tnext\n", &[&["two\nlines", "next"]]);
        check("\"a\tb\"\t\"say \"\"yes\"\"\"\n", &[&["a\tb", "say \"yes\""]]);
    }

    #[test]
    fn quotes_that_do_not_close_are_ordinary() {
        check("\"open\tnext", &[&["\"open", "next"]]);
        check("\"half\" done\tnext", &[&["\"half\" done", "next"]]);
        check("5\" pipe", &[&["5\" pipe"]]);
    }

    #[test]
    fn rows_may_be_of_different_lengths() {
        check("1\n2\t3\n", &[&["1"], &["2", "3"]]);
    }

    #[test]
    fn a_single_cell_is_written_without_a_newline() {
        assert_eq!(write(&[vec!["1.234,5".to_owned()]]), "1.234,5");
        assert_eq!(write(&[vec!["1".to_owned()], vec!["2".to_owned()]]), "1\n2\n");
    }

    fn cell() -> impl Strategy<Value = String> {
        proptest::collection::vec(
            proptest::sample::select(vec!['a', 'ø', '1', ',', ' ', '"', '\t', '\n', '\r']),
            0..6,
        )
        .prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_the_same(
            rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..5), 1..5)
        ) {
            prop_assert_eq!(parse(&write(&rows)), rows);
        }

        #[test]
        fn any_text_reads_as_at_least_one_cell(text in "[a\"\t\n\r]{0,40}") {
            let rows = parse(&text);
            prop_assert!(!rows.is_empty());
            prop_assert!(rows.iter().all(|row| !row.is_empty()));
        }
    }
}
