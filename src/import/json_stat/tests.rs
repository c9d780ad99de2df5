//! JSON-stat in both versions, and what is refused of it.

use super::super::testing::{check, open, refused, rows, sheet};
use super::super::{Decimal, Refusal, Shape};
use super::ColumnRole::{Area, Figures, Measure, Period};
use super::*;

const FIRST: &str = r#"{"dataset":{"dimension":{
"OMRÅDE":{"label":"region","category":{"index":{"580":1,"000":0},"label":{"000":"Hele landet","580":"Aabenraa"}}},
"ContentsCode":{"label":"Indhold","category":{"index":{"F":0},"label":{"F":"Folketal"},"unit":{"F":{"base":"Antal","decimals":0}}}},
"Tid":{"label":"time","category":{"index":{"2026K2":0,"2026K3":1},"label":{"2026K2":"2026Q2","2026K3":"2026Q3"}}},
"id":["OMRÅDE","ContentsCode","Tid"],"size":[2,1,2],"role":{"metric":["ContentsCode"],"time":["Tid"],"geo":["OMRÅDE"]}},
"label":"Folketal","source":"Statistics Denmark","updated":"2026-08-10T06:00:00Z","value":[6029000,6031000,null,58700.5]}}"#;

#[test]
fn version_1_as_the_stat_bank_gives_it() {
    check(
        FIRST,
        &[
            &["region", "Indhold", "time", "Folketal"],
            &["Hele landet", "Folketal", "2026K2", "6029000"],
            &["Hele landet", "Folketal", "2026K3", "6031000"],
            &["Aabenraa", "Folketal", "2026K2", "null"],
            &["Aabenraa", "Folketal", "2026K3", "58700.5"],
        ],
    );
    let known = sheet(FIRST).known;
    assert_eq!(known.columns, Some(vec![Area, Measure, Period, Figures]));
    assert_eq!((known.format, known.decimal), (Some(Format::JsonStat), Some(Decimal::Point)));
    assert_eq!(known.publisher.as_deref(), Some("Danmarks Statistik"));
    assert_eq!((known.title.as_deref(), known.unit.as_deref()), (Some("Folketal"), Some("Antal")));
    assert_eq!(known.updated, NaiveDate::from_ymd_opt(2026, 8, 10));
}

/// Version 2 with figures under their places.
fn second(value: &str, status: &str) -> String {
    format!(
        r#"{{"version":"2.0","class":"dataset","id":["tid","køn"],"size":[2,2],"role":{{"time":["tid"]}},
        "dimension":{{"tid":{{"category":{{"index":["2020","2021"]}}}},
        "køn":{{"label":"Køn","category":{{"index":["M","K"],"label":{{"M":"Mænd","K":"Kvinder"}}}}}}}},
        "value":{value},"status":{status}}}"#
    )
}

#[test]
fn version_2_may_give_only_some_figures_and_say_why_others_are_missing() {
    check(
        second(r#"{"0":5,"3":null}"#, r#"{"3":".."}"#),
        &[&["tid", "Køn", "value"], &["2020", "Mænd", "5"], &["2021", "Kvinder", ".."]],
    );
    let all = sheet(second("[1,2,null,4.0]", r#"["a",null,"x",null]"#));
    let figures: Vec<&str> = rows(&all.grid).iter().map(|row| row[2]).collect();
    assert_eq!(figures, ["value", "1", "2", "x", "4.0"]);
}

#[test]
fn counts_that_do_not_agree_are_refused() {
    for value in ["[1,2,3]", "[1,2,3,4,5]", r#"{"4":1}"#, r#"{"x":1}"#] {
        assert!(
            matches!(open(second(value, "null")), Err(Refusal::BadShape { shape: Shape::Counts, .. })),
            "{value}"
        );
    }
    let fewer = FIRST.replace("\"580\":1", "\"580\":2");
    assert!(matches!(open(fewer), Err(Refusal::BadShape { shape: Shape::Counts, .. })));
}

#[test]
fn sizes_are_counted_before_anything_is_made_room_for() {
    for size in ["[4000000000,4000000000]", "[18446744073709551615,2]", "[20000,10000]"] {
        let huge = second("[1]", "null").replace("[2,2]", size);
        refused(huge, &Refusal::TooManyCells { limit: 40_000_000 });
    }
    refused(second("[]", "null").replace("[2,2]", "[0,2]"), &Refusal::Empty);
}
