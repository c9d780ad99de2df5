//! The shapes of jobindsats, each with what is peculiar to it.

use super::super::testing::{check, refused, rows, sheet};
use super::super::{Decimal, Refusal, Shape};
use super::ColumnRole::{Area, Dimension, Figures, Period};
use super::*;

const V3: &str = r#"{"columns":["Periode","Område","A-kasse","Antal","Andel"],
"rows":[["2025M05","Hele landet","I alt",101672,2.8],["2025M06","Samsø","I alt",null,12.50]]}"#;

const V2: &str = r#"[{"Variables":[{"Name":"area","Label":"Area"},{"Name":"period","Label":"Periode"},
{"Name":"_kon","Label":"Køn"},{"Name":"m1","Label":"Antal"},{"Name":"m2","Label":"Andel (pct.)"}],
"Data":[["Hele landet","2021M01","Kvinder",72405,"2,1"],["Samsø","2021M01","Mænd","-","-0,03"]]}]"#;

#[test]
fn version_3_keeps_its_numbers_as_they_are_written() {
    let expected: &[&[&str]] = &[
        &["Periode", "Område", "A-kasse", "Antal", "Andel"],
        &["2025M05", "Hele landet", "I alt", "101672", "2.8"],
        &["2025M06", "Samsø", "I alt", "null", "12.50"],
    ];
    check(V3, expected);
    check(format!("\u{feff}{V3}"), expected);
    let known = sheet(V3).known;
    assert_eq!(known.columns, Some(vec![Period, Area, Dimension, Figures, Figures]));
    assert_eq!((known.format, known.decimal), (Some(Format::JobindsatsV3), Some(Decimal::Point)));
    assert_eq!(known.publisher.as_deref(), Some("Jobindsats"));
}

#[test]
fn version_2_has_decimals_as_text_with_a_comma() {
    check(
        V2,
        &[
            &["Area", "Periode", "Køn", "Antal", "Andel (pct.)"],
            &["Hele landet", "2021M01", "Kvinder", "72405", "2,1"],
            &["Samsø", "2021M01", "Mænd", "-", "-0,03"],
        ],
    );
    let known = sheet(V2).known;
    assert_eq!(known.columns, Some(vec![Area, Period, Dimension, Figures, Figures]));
    assert_eq!((known.format, known.decimal), (Some(Format::JobindsatsV2), Some(Decimal::Comma)));
}

#[test]
fn records_are_rows_whatever_the_order_of_their_names() {
    let records = r#"[{"Area":"Haderslev","Periode":"2020QMAT02","Andel (pct.)":"9,55","Rang":78},
        {"Periode":"2020QMAT02","Area":"Tønder","Rang":12,"Note":"x"}]"#;
    check(
        records,
        &[
            &["Area", "Periode", "Andel (pct.)", "Rang", "Note"],
            &["Haderslev", "2020QMAT02", "9,55", "78", ""],
            &["Tønder", "2020QMAT02", "", "12", "x"],
        ],
    );
    let known = sheet(records).known;
    assert_eq!(known.columns, Some(vec![Area, Period, Figures, Figures, Dimension]));
    assert_eq!(sheet(r#"[{"a":1},{"a":2}]"#).known.format, None);
}

#[test]
fn numbers_and_texts_in_one_answer_get_one_sign_for_decimals() {
    let mixed = r#"[{"Area":"X","Periode":"2020M01","A":"4,5","B":3.5},{"Area":"X","Periode":"2020M02","A":"5,5","B":7}]"#;
    let sheet = sheet(mixed);
    assert_eq!(rows(&sheet.grid)[1], ["X", "2020M01", "4,5", "3,5"]);
    assert_eq!(sheet.known.decimal, Some(Decimal::Comma));
}

#[test]
fn a_number_is_not_rounded_on_its_way() {
    let long = "0.30000000000000004440892098500626161694526672363281250";
    check(
        format!(
            r#"{{"columns":["Periode","A"],"rows":[["2020M01",{long}],["2020M02",12345678901234567890]]}}"#
        ),
        &[&["Periode", "A"], &["2020M01", long], &["2020M02", "12345678901234567890"]],
    );
}

#[test]
fn the_page_puts_its_measures_in_a_list_of_their_own() {
    check(
        r#"{"header":["Område","Periode",["Antal","Andel"]],"data":[["Uoplyst område","2020M01",3,"0,1"]]}"#,
        &[&["Område", "Periode", "Antal", "Andel"], &["Uoplyst område", "2020M01", "3", "0,1"]],
    );
}

#[test]
fn texts_with_escapes_are_read() {
    check(r#"[{"Områ\u0064e":"K\u00f8n \"i alt\"\n"}]"#, &[&["Område"], &["Køn \"i alt\"\n"]]);
}

#[test]
fn errors_of_the_service_are_told_apart_from_errors_of_the_file() {
    refused("Forkert nøgle eller nøglen er udløbet.", &Refusal::WrongKey);
    refused("\u{feff}Forkert nøgle eller nøglen er udløbet.\r\n", &Refusal::WrongKey);
    let cause = "Unknown hierarchies: ['_omrade']".to_owned();
    refused(
        r#"{"code":422,"cause":"Unknown hierarchies: ['_omrade']","request_id":"x"}"#,
        &Refusal::ApiError { code: Some(422), cause },
    );
}

#[test]
fn a_file_that_is_cut_or_broken_says_where() {
    refused("{\"columns\":[\"a\"],\n\"rows\":[[1,", &Refusal::Truncated { line: Some(2) });
    refused("{\"columns\":[\"a\"],\n  \"rows\": [[1 2]]}", &Refusal::BadJson { line: 2, column: 15 });
    refused("[{\"a\":1},\n{\"a\":{\"b\":1}}]", &Refusal::BadShape { line: 2, shape: Shape::OtherKind });
    refused("{\"a\":1}", &Refusal::BadShape { line: 1, shape: Shape::Unknown });
    refused("[]", &Refusal::BadShape { line: 1, shape: Shape::Unknown });
    refused("[1]", &Refusal::BadShape { line: 1, shape: Shape::OtherKind });
}

#[test]
fn deep_nesting_is_no_danger() {
    let deep = "[".repeat(200_000);
    refused(&deep, &Refusal::Truncated { line: Some(1) });
}
