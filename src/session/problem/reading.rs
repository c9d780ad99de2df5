//! Sentences for what is wrong with the text of a plan file.

use crate::store::format::{Expected, NumberFault, Refusal};
use crate::wording::Words;

/// What stands in the file, and what to write instead.
pub(super) fn refused(refusal: &Refusal, words: &Words) -> (String, String) {
    let text = |key: &str| words.text(key).into_owned();
    let found = |key: &str, found: &str| words.fill(key, &[("found", found.into())]);
    let one_of = |list: &[&str]| words.fill("problem-file-one-of-hint", &[("list", list.join(", ").into())]);
    match refusal {
        Refusal::Empty => (text("problem-file-empty"), text("problem-file-backup-hint")),
        Refusal::TooLarge { most } => {
            let mebibytes = (most / (1024 * 1024)).to_string();
            (
                words.fill("problem-file-too-large", &[("most", mebibytes.into())]),
                text("problem-not-found-hint"),
            )
        }
        Refusal::TooManyValues { most } => {
            let most = words.count(*most);
            (words.fill("problem-file-too-many", &[("most", most.into())]), text("problem-not-found-hint"))
        }
        Refusal::NotUtf8 => (text("problem-file-not-utf8"), text("problem-file-not-utf8-hint")),
        Refusal::NotAPlan { found: it } => {
            (found("problem-file-not-a-plan", it), text("problem-not-found-hint"))
        }
        Refusal::NoVersion => (text("problem-file-no-version"), text("problem-file-no-version-hint")),
        Refusal::TooNew { found, known } => {
            let args = [("found", found.to_string().into()), ("known", known.to_string().into())];
            (words.fill("problem-file-too-new", &args), text("problem-file-too-new-hint"))
        }
        Refusal::Extension => (text("problem-file-extension"), text("problem-file-extension-hint")),
        Refusal::UnknownField { found: it, expected, .. } => {
            (found("problem-file-unknown-field", it), one_of(expected))
        }
        Refusal::UnknownWord { found: it, expected, .. } => {
            (found("problem-file-unknown-word", it), one_of(expected))
        }
        Refusal::MissingField { field, .. } => {
            (found("problem-file-missing-field", field), text("problem-file-missing-field-hint"))
        }
        Refusal::DuplicateField { field, .. } => {
            (found("problem-file-duplicate-field", field), text("problem-file-duplicate-field-hint"))
        }
        Refusal::TooDeep => (text("problem-file-too-deep"), text("problem-file-too-deep-hint")),
        Refusal::DecimalComma { found: it } => {
            let instead = it.replace(',', ".");
            (
                found("problem-file-comma", it),
                words.fill("problem-file-comma-hint", &[("instead", instead.into())]),
            )
        }
        Refusal::BadNumber { expected, found: it, fault } => {
            (found(number_key(*fault), it), expected_words(*expected, words))
        }
        Refusal::BadValue { expected, found: it } => {
            // What is itself written in quotes is not quoted once more.
            let it = if is_quoted(*expected) { it.trim_matches('"') } else { it };
            (found("problem-file-bad-value", it), expected_words(*expected, words))
        }
        Refusal::Truncated { opened } => {
            let hint = match opened {
                Some(opened) => words
                    .fill("problem-file-truncated-opened-hint", &[("line", opened.line.to_string().into())]),
                None => text("problem-file-backup-hint"),
            };
            (text("problem-file-truncated"), hint)
        }
        Refusal::MissingComma => {
            (text("problem-file-missing-comma"), text("problem-file-missing-comma-hint"))
        }
        Refusal::TextAfterEnd { found: it } => {
            (found("problem-file-after-end", it), text("problem-file-after-end-hint"))
        }
        Refusal::Syntax { message } => (
            words.fill("problem-file-syntax", &[("message", message.into())]),
            text("problem-file-backup-hint"),
        ),
    }
}

fn number_key(fault: NumberFault) -> &'static str {
    match fault {
        NumberFault::NotFinite => "problem-file-not-finite",
        NumberFault::Exponent => "problem-file-exponent",
        NumberFault::TooManyDigits => "problem-file-too-many-digits",
        NumberFault::NotANumber => "problem-file-not-a-number",
    }
}

/// Whether the file writes such a value in quotes.
fn is_quoted(expected: Expected) -> bool {
    match expected {
        Expected::Period
        | Expected::Day
        | Expected::Time
        | Expected::Moment
        | Expected::Id(_)
        | Expected::Digest
        | Expected::Expression => true,
        Expected::Number
        | Expected::Value
        | Expected::Cell
        | Expected::WholeNumber
        | Expected::Version
        | Expected::Text
        | Expected::List
        | Expected::Group
        | Expected::Point
        | Expected::Step
        | Expected::Word => false,
    }
}

/// `Skriv … , for eksempel …`
fn expected_words(expected: Expected, words: &Words) -> String {
    let (key, example) = match expected {
        Expected::Number => ("problem-write-number", "1234.5".to_owned()),
        Expected::Value => ("problem-write-value", "1234.5".to_owned()),
        Expected::Cell => ("problem-write-cell", "1234.5".to_owned()),
        Expected::WholeNumber => ("problem-write-whole", "12".to_owned()),
        Expected::Version => ("problem-write-version", "1".to_owned()),
        Expected::Period => ("problem-write-period", "\"2020-05\"".to_owned()),
        Expected::Day => ("problem-write-day", "\"2020-09-07\"".to_owned()),
        Expected::Time => ("problem-write-time", "\"16:00:00\"".to_owned()),
        Expected::Moment => ("problem-write-moment", "\"2020-09-07T16:00:00\"".to_owned()),
        Expected::Id(letter) => ("problem-write-id", format!("\"{letter}12\"")),
        Expected::Digest => ("problem-write-digest", "64".to_owned()),
        Expected::Text => ("problem-write-text", "\"…\"".to_owned()),
        Expected::List => ("problem-write-list", "[\"a\", \"b\"]".to_owned()),
        Expected::Group => ("problem-write-group", "(id: \"g1\")".to_owned()),
        Expected::Point => ("problem-write-point", "(\"2020-05\", 914)".to_owned()),
        Expected::Step => ("problem-write-step", "(\"2019\", 975)".to_owned()),
        Expected::Expression => ("problem-write-expression", "\"s12[2020] / 889 * 100\"".to_owned()),
        Expected::Word => ("problem-write-word", "In(\"2020\")".to_owned()),
    };
    words.fill(key, &[("example", example.into())])
}
