//! Figures in every way of writing, and what is no figure.

use proptest::prelude::*;

use super::*;
use crate::import::Format;

/// Reads `text` in a file with these decimals: the number as the plan writes it,
/// and how many decimals it was written with.
#[track_caller]
fn check(text: &str, decimal: impl Into<Option<Decimal>>, expected: &str, decimals: u8) {
    let figure = read(text, decimal.into(), &Signs::default()).unwrap().unwrap();
    let number = figure.value.number().map(|amount| amount.to_string());
    assert_eq!((number.as_deref(), figure.decimals), (Some(expected), decimals), "{text:?}");
}

#[track_caller]
fn check_refused(text: &str, decimal: impl Into<Option<Decimal>>, why: Why) {
    assert_eq!(read(text, decimal.into(), &Signs::default()), Err(why), "{text:?}");
}

#[track_caller]
fn check_value(text: &str, expected: Value) {
    let figure = read(text, Some(Decimal::Comma), &Signs::default()).unwrap().unwrap();
    assert_eq!(figure.value, expected, "{text:?}");
}

#[track_caller]
fn check_settled(figures: &[&str], expected: impl Into<Option<Decimal>>) {
    assert_eq!(settle(figures.iter().copied()), expected.into(), "{figures:?}");
}

use Decimal::{Comma, Point};

#[test]
fn danish_figures_are_read() {
    check("914", Comma, "914", 0);
    check("0", Comma, "0", 0);
    check("4,2", Comma, "4.2", 1);
    check("-0,03", Comma, "-0.03", 2);
    check("4,0", Comma, "4", 1);
    check("1.950", Comma, "1950", 0);
    check("1.234,5", Comma, "1234.5", 1);
    check("1.234.567", Comma, "1234567", 0);
    check("1,950", Comma, "1.95", 3);
}

#[test]
fn english_figures_are_read() {
    check("2.8", Point, "2.8", 1);
    check("1,950", Point, "1950", 0);
    check("1.950", Point, "1.95", 3);
    check("1,234.5", Point, "1234.5", 1);
}

#[test]
fn spaces_and_apostrophes_group_by_three() {
    check("1 234", Comma, "1234", 0);
    check("1\u{a0}234,5", Comma, "1234.5", 1);
    check("12\u{202f}345\u{2009}678", None, "12345678", 0);
    check("1'234.5", Point, "1234.5", 1);
    check_refused("12 34", Comma, Why::NotAFigure);
    check_refused("1 2345", Comma, Why::NotAFigure);
    check_refused("1,5 000", Comma, Why::NotAFigure);
}

#[test]
fn what_one_sign_means_is_not_guessed() {
    check_refused("1.950", None, Why::AmbiguousFigure);
    check_refused("1,950", None, Why::AmbiguousFigure);
    check_refused("1.95", Comma, Why::AmbiguousFigure);
    check_refused("1,95", Point, Why::AmbiguousFigure);
    check("1,95", None, "1.95", 2);
    check("0.950", None, "0.95", 3);
    check("1950.123", None, "1950.123", 3);
    check("1.234,5", None, "1234.5", 1);
    check("1.234.567", None, "1234567", 0);
}

#[test]
fn every_way_of_writing_a_minus_is_read() {
    for text in ["-12,5", "\u{2212}12,5", "–12,5", "- 12,5", "12,5-"] {
        check(text, Comma, "-12.5", 1);
    }
    check_refused("(12,5)", Comma, Why::NotAFigure);
    check_refused("--1", Comma, Why::NotAFigure);
}

#[test]
fn a_unit_beside_a_figure_is_left_out_where_it_changes_nothing() {
    check("24%", Comma, "24", 0);
    check("16,9 pct.", Comma, "16.9", 1);
    check("143,5\u{a0}kr.", Comma, "143.5", 1);
    check("kr. 1.250", Comma, "1250", 0);
    check_refused("36,4 mio. kr.", Comma, Why::NotAFigure);
    check_refused("70 %*6", Comma, Why::NotAFigure);
}

#[test]
fn a_mark_behind_a_figure_says_that_it_may_change() {
    for text in ["1.234*", "1.234 *", "1.234 (f)", "1.234f"] {
        let figure = read(text, Some(Comma), &Signs::default()).unwrap().unwrap();
        assert_eq!(figure.value, Value::Number(Amount::whole(1234)), "{text:?}");
        assert_eq!(figure.finality, Some(Finality::Provisional), "{text:?}");
    }
    assert_eq!(read("1234", None, &Signs::default()).unwrap().unwrap().finality, None);
}

#[test]
fn signs_say_what_is_not_there() {
    for text in ["", " ", "-", ".", "..", "null", "NaN", "x", ":"] {
        check_value(text, Value::Missing);
    }
    check_value("*", Value::Hidden);
    check_value("Ikke målt", Value::NotMeasured);
    check_value("Måles ikke", Value::NotMeasured);
    check_value("0", Value::Number(Amount::ZERO));
}

#[test]
fn a_dash_is_zero_in_pc_axis_only() {
    let dash = |format| read("-", None, &Signs::usual(format)).unwrap().unwrap().value;
    assert_eq!(dash(Some(Format::Px)), Value::Number(Amount::ZERO));
    assert_eq!(dash(Some(Format::JobindsatsV3)), Value::Missing);
    assert_eq!(dash(None), Value::Missing);
}

#[test]
fn what_an_empty_cell_means_can_be_said() {
    let signs = Signs::default().with_empty(Meaning::Nothing);
    assert_eq!(read("", None, &signs), Ok(None));
    assert_eq!(read(" ", None, &signs), Ok(None));
}

#[test]
fn the_figures_of_a_file_tell_its_decimals() {
    check_settled(&["914", "1.950", "4,2"], Comma);
    check_settled(&["914", "1,950", "4.2"], Point);
    check_settled(&["1.234,5"], Comma);
    check_settled(&["1.234.567"], Comma);
    check_settled(&["0,123"], Comma);
    check_settled(&["16,9 pct.", "Hele landet", ".."], Comma);
    check_settled(&["914", "1.950", "12.340"], None);
    check_settled(&["4,2", "4.2"], None);
    check_settled(&[], None);
}

#[test]
fn a_figure_has_as_many_digits_as_can_be_kept_exactly() {
    check("999999999999999999", None, "999999999999999999", 0);
    check("1234567890123456789012345678", None, "1234567890123456789012345678", 0);
    check_refused("12345678901234567890123456789012", None, Why::NotAFigure);
    check_refused("0,12345678901234567890123456789012", Comma, Why::NotAFigure);
}

fn any_decimal() -> impl Strategy<Value = Option<Decimal>> {
    prop_oneof![Just(None), Just(Some(Comma)), Just(Some(Point))]
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in ".{0,40}", decimal in any_decimal()) {
        let _ = read(&text, decimal, &Signs::default());
        let _ = settle([text.as_str()]);
    }

    #[test]
    fn no_text_of_digits_and_signs_makes_reading_panic(
        text in "[-+0-9.,' *f%\u{a0}\u{2212}]{0,36}",
        decimal in any_decimal(),
    ) {
        let _ = read(&text, decimal, &Signs::default());
        let _ = settle([text.as_str()]);
    }

    #[test]
    fn the_quick_way_reads_the_same(units in -99_999_999_i64..=99_999_999, decimals in 0_u32..=6) {
        let amount = Amount::scaled(units, decimals);
        for (decimal, sign) in [(Comma, ","), (Point, ".")] {
            let text = amount.to_string().replace('.', sign);
            let quick = plain(&text, Some(decimal)).unwrap();
            prop_assert_eq!(quick.value, Value::Number(amount));
            prop_assert_eq!(marks::number(&text, Some(decimal)), Ok((amount, quick.decimals)));
        }
    }
}
