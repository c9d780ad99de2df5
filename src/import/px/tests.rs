//! PC-Axis by its grammar: languages, joined texts, periods, signs for missing figures.

use super::super::testing::{check, open, refused, rows, sheet};
use super::ColumnRole::{Area, Figures, Period};
use super::*;

/// A file of two areas and three years, with this instead of its figures.
fn file(data: &str) -> String {
    format!(
        r#"CHARSET="ANSI";
AXIS-VERSION="2010";
CODEPAGE="Windows-1252";
LANGUAGE="da";
LANGUAGES="da","en";
MATRIX="LEDIG";
SUBJECT-AREA="Arbejde";
TITLE="Langtidsledige efter "
"område og tid";
TITLE[en]="Long-term unemployed";
CONTENTS="Langtidsledige";
UNITS="Antal";
DECIMALS=1;
SOURCE="Danmarks Statistik";
LAST-UPDATED="20200907 09:00";
NEXT-UPDATE="20201207 09:00";
STUB="område";
STUB[en]="region";
HEADING="tid";
HEADING[en]="time";
VALUES("område")="Hele landet","Aabenraa";
VALUES[en]("region")="All Denmark","Aabenraa";
CODES("område")="000","580";
VALUES("tid")="2017","2018",
"2019";
TIMEVAL("tid")=TLIST(A1,"2017"-"2019");
DATASYMBOL3="Diskretion";
DATA=
{data}"#
    )
}

#[test]
fn figures_are_counted_and_not_their_lines() {
    let expected: &[&[&str]] = &[
        &["område", "tid", "Langtidsledige"],
        &["Hele landet", "2017", "914.0"],
        &["Hele landet", "2018", "-3"],
        &["Hele landet", "2019", ".."],
        &["Aabenraa", "2017", "-"],
        &["Aabenraa", "2018", "..."],
        &["Aabenraa", "2019", "0"],
    ];
    let data = "914.0 -3 \"..\"\n\"-\" \"Diskretion\" 0;\n";
    check(WINDOWS.encode(&file(data)), expected);
    let spread = "914.0\n-3\n\n\"..\" \"-\",\"Diskretion\"\t0 ;";
    check(WINDOWS.encode(&file(spread)), expected);
}

#[test]
fn the_header_says_what_the_table_is() {
    let known = sheet(WINDOWS.encode(&file("1 2 3 4 5 6;"))).known;
    assert_eq!(known.columns, Some(vec![Area, Period, Figures]));
    assert_eq!(known.title.as_deref(), Some("Langtidsledige efter område og tid"));
    assert_eq!((known.table.as_deref(), known.unit.as_deref()), (Some("LEDIG"), Some("Antal")));
    assert_eq!(known.publisher.as_deref(), Some("Danmarks Statistik"));
    assert_eq!(known.updated, NaiveDate::from_ymd_opt(2020, 9, 7));
    assert_eq!(known.next_update, NaiveDate::from_ymd_opt(2020, 12, 7));
    assert_eq!(known.decimal, Some(Decimal::Point));
}

#[test]
fn the_periods_of_timeval_stand_in_the_place_of_their_names() {
    let months = file("1 2 3 4 5 6;")
        .replace("TLIST(A1,\"2017\"-\"2019\")", "TLIST(M1),\"201912\",\"202001\",\"202002\"");
    let sheet = sheet(WINDOWS.encode(&months));
    let periods: Vec<&str> = rows(&sheet.grid)[1..4].iter().map(|row| row[1]).collect();
    assert_eq!(periods, ["2019M12", "2020M01", "2020M02"]);
}

#[test]
fn some_rows_may_be_given_by_their_keys() {
    let keyed = file("\"580\",1 2 \"..\";").replace("DATASYMBOL3", "KEYS(\"område\")=CODES;\nDATASYMBOL3");
    check(
        WINDOWS.encode(&keyed),
        &[
            &["område", "tid", "Langtidsledige"],
            &["Aabenraa", "2017", "1"],
            &["Aabenraa", "2018", "2"],
            &["Aabenraa", "2019", ".."],
        ],
    );
    let wrong = keyed.replace("\"580\",1", "\"999\",1");
    assert!(matches!(open(wrong), Err(Refusal::BadPx { fault: PxFault::Key, .. })));
}

#[test]
fn what_breaks_the_rules_is_refused_with_its_line() {
    let count = |found| PxFault::Count { found, expected: 6 };
    refused(file("1 2 3 4 5;"), &Refusal::BadPx { line: 29, fault: count(5) });
    refused(file("1 2 3 4 5 6\n7;"), &Refusal::BadPx { line: 30, fault: count(7) });
    refused(file("1 2 3"), &Refusal::Truncated { line: Some(29) });
    let without = PxFault::Without { keyword: "VALUES(\"tid\")".to_owned() };
    refused(
        file("1;").replace("VALUES(\"tid\")", "VALUE(\"tid\")"),
        &Refusal::BadPx { line: 28, fault: without },
    );
    refused("CHARSET=\"ANSI\";\n;", &Refusal::BadPx { line: 2, fault: PxFault::Syntax });
    refused("CHARSET=\"ANSI\";\nSTUB=\"a", &Refusal::Truncated { line: Some(2) });
    let data = PxFault::Without { keyword: "DATA".to_owned() };
    refused("CHARSET=\"ANSI\";\n", &Refusal::BadPx { line: 2, fault: data });
}

#[test]
fn a_table_that_begins_with_a_like_word_is_a_table() {
    check("LANGUAGE-CODE;A\nda;1\n", &[&["LANGUAGE-CODE", "A"], &["da", "1"]]);
    check("TITLE;A\nda;1\n", &[&["TITLE", "A"], &["da", "1"]]);
}

#[test]
fn sizes_are_counted_before_anything_is_made_room_for() {
    let names = (0..8_000).map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
    let huge = format!(
        "CHARSET=\"ANSI\";STUB=\"a\";HEADING=\"b\";VALUES(\"a\")={names};VALUES(\"b\")={names};DATA=1;"
    );
    refused(huge, &Refusal::TooManyCells { limit: 40_000_000 });
}

/// Text as a file holds it that says `CODEPAGE="Windows-1252"`.
struct Windows;
const WINDOWS: Windows = Windows;

impl Windows {
    fn encode(&self, text: &str) -> Vec<u8> {
        text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect()
    }
}
