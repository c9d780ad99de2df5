//! Pasting as other programs copy: what is taken, asked about and left over.

use super::{FIRST, SUPPORT, TOTAL, click, labels, line, paste, press, says, shown, undo, wide};
use crate::plan::budget::Row;

#[test]
fn line_ends_quotes_and_numbers_are_read_as_calc_and_excel_write_them() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    paste(&mut h, "\"1.234,5\"\t-2.000\t(3,2)\r\n2.000-\t−7\t\"8\"\r\n");
    assert_eq!(line(&h, 0), "715 1234.5 -2000 -3.2");
    assert_eq!(line(&h, 1), "30 -2000 -7 8");
}

#[test]
fn a_figure_in_another_unit_is_asked_about() {
    let mut h = wide();
    click(&mut h, SUPPORT);
    paste(&mut h, "12,940 mio. kr.\t\"två\nlinjer\"");
    assert_eq!(line(&h, 0), "715 74740 13288 4674");
    assert!(says(&h, "2 celler blev ikke udfyldt"));
}

#[test]
fn rows_below_the_last_line_are_offered_as_lines_and_never_written_over_the_sums() {
    let mut h = wide();
    let before = labels(&h).len();
    let last = "Ledighedsydelse, Helårspersoner";
    click(&mut h, last);
    paste(&mut h, "171\t23.686\n12\t1.000\n13\tukendt\n");
    assert_eq!(line(&h, before - 1), "171 23686 1659 _");
    assert_eq!(shown(&h, "Trykt i alt, Helårspersoner"), "4.165", "the printed total stands");
    assert!(says(&h, "2 rækker fik ikke plads under tabellens sidste linje."));
    assert!(says(&h, "1 af teksterne er ikke et tal og bliver en tom celle."));
    press(&mut h, "Tilføj 2 linjer");
    assert_eq!(labels(&h).len(), before + 2);
    assert_eq!(line(&h, before), "12 1000 _ _");
    assert_eq!(line(&h, before + 1), "13 _ _ _");
    undo(&mut h);
    assert_eq!(labels(&h).len(), before, "the lines are one step, and the paste another");
    assert_eq!(line(&h, before - 1), "171 23686 1659 _");
}

#[test]
fn what_goes_on_to_the_right_is_said() {
    let mut h = wide();
    click(&mut h, "Kontant- og uddannelseshjælp, Beskæftigelsesindsatser, KIK II, 1.000 kr.");
    paste(&mut h, "4.675\t1\t2");
    assert_eq!(line(&h, 0), "715 74740 13288 4675");
    assert!(says(&h, "2 celler til højre for den sidste kolonne er ikke indsat. Tilføj først kolonner."));
}

#[test]
fn a_table_that_was_copied_whole_is_pasted_over_itself() {
    let mut h = wide();
    click(&mut h, FIRST);
    let lines = labels(&h).len();
    let rows: Vec<String> = super::table(&h)
        .rows
        .iter()
        .map(|row| match row {
            Row::Line(line) => line.cells.at(0).amount().unwrap().to_string(),
            Row::Section(_) | Row::Formula(_) => String::new(),
        })
        .collect();
    paste(&mut h, &format!("{}\n4165\n4164\n", rows.join("\n")));
    assert_eq!(labels(&h).len(), lines);
    assert_eq!(shown(&h, "Trykt i alt, Helårspersoner"), "4.164", "the total was as computed");
    assert_eq!(shown(&h, TOTAL), "509.392");
}
