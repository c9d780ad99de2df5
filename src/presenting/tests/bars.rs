//! A budget as bars: which rows and figures, how long, and what has no bar.

use super::*;
use crate::chart::beside::Patch;
use crate::chart::layout::Shape;
use crate::plan::budget::{BudgetTable, Cell, ColumnKind, Row};
use crate::presenting::{Kind, Seen, Slide};

const NET: TableId = TableId(142);
const YEARS: TableId = TableId(156);

/// The slides of a table as bars, after a change to it.
fn bars(table: TableId, change: impl FnOnce(&mut BudgetTable)) -> (Shown, Vec<Slide>) {
    let mut document = changed(|item| item.slides.order = Some(vec![SlideOf::Bars(table)]));
    change(document.plan.budget.get_mut(table).unwrap());
    let shown = shown(&document, Some(PLAN), Language::Danish);
    let slides = shown.deck.slides.iter().map(|slide| Slide::clone(slide)).collect();
    (shown, slides)
}

/// What the first slide says has all of these; a space stands for one that is not broken.
#[track_caller]
fn check(table: TableId, change: impl FnOnce(&mut BudgetTable), expected: &[&str]) {
    let (_, slides) = bars(table, change);
    assert_eq!(slides[0].kind, Kind::Bars);
    let told = slides[0].sentence.replace('\u{a0}', " ");
    for text in expected {
        assert!(told.contains(text), "{text} is not in: {told}");
    }
}

/// The bars themselves, top to bottom.
fn blocks(shown: &Shown, slide: &Slide) -> Vec<Patch> {
    let laid = slide.page.laid(&shown.words, Seen::default(), &Letters::load().unwrap());
    let block = |shape: &Shape| match shape {
        Shape::Block { patch, .. } => Some(*patch),
        _ => None,
    };
    laid.shapes.iter().filter_map(block).collect()
}

fn width(patch: &Patch) -> f32 {
    patch.right - patch.left
}

fn set(table: &mut BudgetTable, row: usize, column: usize, cell: Cell) {
    let Row::Line(line) = &mut table.rows[row] else { panic!("row {row} is a line") };
    line.cells.0[column] = cell;
}

fn amount(text: &str) -> Cell {
    Cell::Amount(text.parse().unwrap())
}

#[test]
fn the_plans_year_stands_beside_the_year_before_for_each_section() {
    let told = [
        "2021 ved siden af 2020",
        "I alt: 915.847 tusind kr. (2020: 900.413 tusind kr.)",
        "Overførselsudgifter: 781.375 tusind kr., 765.941 tusind kr.",
    ];
    check(YEARS, |_| {}, &told);
    let (_, slides) = bars(YEARS, |_| {});
    assert!(!slides[0].sentence.contains("Førtidspension"), "only the highest rows are shown");
}

#[test]
fn a_table_without_sections_shows_its_lines_in_the_first_column_of_money() {
    check(NET, |_| {}, &["Forsørgelse", "I alt: 509.392 tusind kr.", "Fleksjob: 167.662 tusind kr."]);
}

#[test]
fn a_column_of_net_amounts_is_what_matters() {
    let rename = |table: &mut BudgetTable| table.columns[2].title = "Nettobudget".to_owned();
    check(NET, rename, &["Nettobudget", "Jobafklaring: 2.849 tusind kr."]);
}

#[test]
fn bars_are_as_long_as_their_figures() {
    let (shown, slides) = bars(NET, |_| {});
    let blocks = blocks(&shown, &slides[0]);
    assert_eq!(blocks.len(), 9);
    // Fleksjob 167,662 and Sygedagpenge 64,841.
    let ratio = width(&blocks[7]) / width(&blocks[5]);
    assert!((ratio - 167_662.0 / 64_841.0).abs() < 0.01, "{ratio}");
}

#[test]
fn a_negative_amount_points_the_other_way_from_the_same_line() {
    let (shown, slides) = bars(NET, |table| set(table, 0, 1, amount("-50000")));
    let blocks = blocks(&shown, &slides[0]);
    assert!((blocks[0].right - blocks[1].left).abs() < 0.01);
    assert!(slides[0].sentence.contains("\u{2212}50.000"), "{}", slides[0].sentence);
}

#[test]
fn what_is_blank_has_words_and_no_bar_and_0_is_a_figure() {
    let change = |table: &mut BudgetTable| {
        set(table, 7, 1, Cell::Blank);
        set(table, 8, 1, amount("0"));
    };
    check(NET, change, &["Fleksjob: cellen er tom", "Ledighedsydelse: 0 tusind kr."]);
    let (shown, slides) = bars(NET, change);
    let blocks = blocks(&shown, &slides[0]);
    assert_eq!(blocks.len(), 8);
    assert_eq!(width(&blocks[7]), 0.0);
}

/// The table with its persons only, two of them in the second row.
fn few_persons(table: &mut BudgetTable) {
    table.columns.truncate(1);
    table.columns[0].kind = ron::from_str("Figures(unit: Persons, decimals: 0)").unwrap();
    for row in &mut table.rows {
        let Row::Line(line) = row else { panic!("all rows are lines") };
        line.cells.0.truncate(1);
    }
    table.printed_total = None;
    set(table, 1, 0, amount("2"));
}

#[test]
fn a_small_count_is_hidden_and_has_no_bar() {
    check(NET, few_persons, &["Forsørgelse udlændinge (i intr.program): skjult (få personer)"]);
    let (shown, slides) = bars(NET, few_persons);
    // What would give it away is hidden with it.
    let hidden = slides[0].sentence.matches("skjult").count();
    assert!(hidden >= 2, "{}", slides[0].sentence);
    let of_total = usize::from(slides[0].sentence.contains("I alt: skjult"));
    assert_eq!(blocks(&shown, &slides[0]).len(), 9 - (hidden - of_total));
}

#[test]
fn more_rows_than_find_room_go_on_on_a_further_slide() {
    let many = |table: &mut BudgetTable| {
        let Row::Line(line) = table.rows[0].clone() else { panic!("a line") };
        for nth in 0..40 {
            let mut line = line.clone();
            (line.id.0, line.label) = (9_000 + nth, format!("Post nummer {nth}"));
            table.rows.push(Row::Line(line));
        }
        table.printed_total = None;
    };
    let (shown, slides) = bars(NET, many);
    assert!(slides.len() > 1);
    let all: usize = slides.iter().map(|slide| blocks(&shown, slide).len()).sum();
    assert_eq!(all, 49);
}

#[test]
fn a_table_that_is_gone_or_has_only_words_has_no_bars() {
    let document = changed(|item| item.slides.order = Some(vec![SlideOf::Bars(TableId(9999))]));
    let gone = shown(&document, Some(PLAN), Language::Danish);
    assert_eq!(gone.deck.missing, [(PLAN, SlideOf::Bars(TableId(9999)))]);
    let words = |table: &mut BudgetTable| {
        table.columns.iter_mut().for_each(|column| column.kind = ColumnKind::Text);
    };
    assert!(bars(NET, words).1.is_empty());
}
