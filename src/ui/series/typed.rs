//! Figures as they are typed in this view: numbers, and the words for unknown ones.

use crate::plan::series::{Series, Value};
use crate::wording::Words;
use crate::wording::number::parse_cell;

/// What is known about a figure, as it was typed: a number with or without its
/// unit, or one of the words that [`Words::value`] shows, as `mangler`, `skjult`
/// or `ikke målt`. Nothing, or a dash, is no point at all.
///
/// # Errors
/// A sentence that says what cannot be understood.
pub fn parse_value(words: &Words, series: &Series, text: &str) -> Result<Option<Value>, String> {
    if let Some(unknown) = unknown(words, text) {
        return Ok(Some(unknown));
    }
    parse_cell(text, &series.unit, words.language())
        .map(|amount| amount.map(Value::Number))
        .map_err(|problem| format!("{} {}", words.number_problem(&problem), words.text("series-value-words")))
}

/// What stands in a cell to be edited: every decimal there is.
pub fn edit_text(words: &Words, value: Value) -> String {
    match value {
        Value::Number(amount) => words.exact(amount),
        Value::Missing | Value::Hidden | Value::NotMeasured => words.value(value, 0).into_owned(),
    }
}

/// The unknown that a word stands for; its explanation in brackets may be left out.
fn unknown(words: &Words, text: &str) -> Option<Value> {
    let typed = text.trim().to_lowercase();
    [Value::Missing, Value::Hidden, Value::NotMeasured].into_iter().find(|value| {
        let whole = words.value(*value, 0).to_lowercase();
        let short = whole.split(" (").next().unwrap_or_default();
        typed == whole || typed == short
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Amount;
    use crate::plan::id::SeriesId;
    use crate::plan::unit::Unit;
    use crate::wording::Language;

    fn share() -> Series {
        let series = Series::new(SeriesId(1), "Andel".to_owned(), String::new(), Unit::Percent);
        Series { decimals: 1, ..series }
    }

    #[track_caller]
    fn check(language: Language, text: &str, wanted: Option<Value>) {
        assert_eq!(parse_value(&Words::new(language), &share(), text), Ok(wanted), "{text}");
    }

    #[test]
    fn numbers_are_read_as_danes_write_them() {
        check(Language::Danish, "38,1", Some(Value::Number(Amount::scaled(381, 1))));
        check(Language::Danish, " 38 % ", Some(Value::Number(Amount::whole(38))));
        check(Language::Danish, "0", Some(Value::Number(Amount::ZERO)));
    }

    #[test]
    fn the_words_for_unknown_figures_are_understood_with_and_without_their_explanation() {
        check(Language::Danish, "mangler", Some(Value::Missing));
        check(Language::Danish, "Skjult", Some(Value::Hidden));
        check(Language::Danish, "skjult (få personer)", Some(Value::Hidden));
        check(Language::Danish, "ikke målt", Some(Value::NotMeasured));
        check(Language::English, "not measured", Some(Value::NotMeasured));
    }

    #[test]
    fn nothing_is_no_point_and_never_zero() {
        check(Language::Danish, "", None);
        check(Language::Danish, "–", None);
    }

    #[test]
    fn what_is_not_understood_is_told_with_the_words_that_are() {
        let problem = parse_value(&Words::new(Language::Danish), &share(), "mange").unwrap_err();
        assert!(problem.contains("ikke målt"), "{problem}");
        assert!(parse_value(&Words::new(Language::Danish), &share(), "12 mio. kr.").is_err());
    }

    #[test]
    fn what_is_edited_is_read_back() {
        let words = Words::new(Language::Danish);
        for value in
            [Value::Number(Amount::scaled(-12345, 2)), Value::Missing, Value::Hidden, Value::NotMeasured]
        {
            assert_eq!(parse_value(&words, &share(), &edit_text(&words, value)), Ok(Some(value)));
        }
    }
}
