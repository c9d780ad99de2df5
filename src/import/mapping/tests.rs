//! Mappings as text, and layouts that are known again.

use super::*;
use crate::import::fixture::sheet;

fn long() -> Mapping {
    Mapping {
        version: VERSION,
        layout: Fingerprint::default(),
        sheet: String::new(),
        head: vec![HeadRow { row: 0, holds: Held::Measure, empty: Empty::Empty }],
        first_row: 1,
        until: Until::Foot,
        columns: [ColumnRole::Area, ColumnRole::Period, ColumnRole::Figures].map(Column::new).into(),
        decimal: Some(Decimal::Comma),
        signs: Signs::default(),
        year: None,
        first_days: FirstDays::Days,
        area: None,
        measures: BTreeMap::from([(
            "Antal personer".to_owned(),
            Measured { title: Some("Dagpenge".to_owned()), unit: Some(Unit::Persons) },
        )]),
    }
}

fn wide(first_label: &str) -> Mapping {
    let head = vec![HeadRow { row: 0, holds: Held::Period, empty: Empty::Empty }];
    let columns = [ColumnRole::Area, ColumnRole::Figures].map(Column::new).into();
    let mut mapping = Mapping { head, columns, ..long() };
    mapping.layout = Fingerprint::of(&sheet(&[&[first_label, "2020M01", "2020M02"]]), &mapping);
    mapping
}

#[test]
fn a_mapping_is_read_as_it_was_written() {
    let mapping = long();
    assert_eq!(Mapping::parse(&mapping.to_text()), Ok(mapping));
}

#[test]
fn a_mapping_written_by_hand_needs_little() {
    let text = r#"(
        version: 1,
        head: [(row: 2, holds: Period)],
        first_row: 3,
        columns: [(role: Area, empty: AsBefore), (role: Dimension, name: "Køn"), (role: Figures)],
        decimal: Comma,
    )"#;
    let mapping = Mapping::parse(text).unwrap();
    assert_eq!(mapping.until, Until::Foot);
    assert_eq!(mapping.role(0), ColumnRole::Area);
    assert_eq!(mapping.role(99), ColumnRole::Figures);
    assert_eq!(mapping.columns[1].name.as_deref(), Some("Køn"));
    assert_eq!(mapping.signs, Signs::default());
}

#[test]
fn what_is_no_mapping_is_refused_with_its_place() {
    let unknown = "(version: 1,\n  first_row: 1, columns: [],\n  colour: 3)";
    assert!(matches!(Mapping::parse(unknown), Err(BadMapping::Text { line: 3, .. })));
    assert!(matches!(Mapping::parse("(version: 2, shape: Round)"), Err(BadMapping::TooNew { found: 2 })));
    assert!(Mapping::parse("").is_err());
}

#[test]
fn a_layout_is_known_again_when_it_has_grown_by_a_month() {
    let mapping = wide("Område");
    assert!(mapping.applies_to(&sheet(&[&["OMRÅDE", "2020M01", "2020M02", "2020M03"], &["Aabenraa", "1"]])));
    assert!(!mapping.applies_to(&sheet(&[&["Område", "Køn", "2020M01"]])));
    assert!(!mapping.applies_to(&sheet(&[&["Område", "2020M01", "I alt"]])));
    assert!(!mapping.applies_to(&sheet(&[])));
}

#[test]
fn a_mapping_for_any_layout_is_never_remembered_for_one() {
    assert!(!long().applies_to(&sheet(&[])));
}

#[test]
fn a_layout_of_another_publisher_is_another_layout() {
    let mapping = wide("Område");
    let mut other = sheet(&[&["Område", "2020M01", "2020M02"]]);
    assert!(mapping.applies_to(&other));
    other.known.table = Some("FOLK1A".to_owned());
    assert!(!mapping.applies_to(&other));
}

#[test]
fn a_column_is_called_by_the_lowest_label_of_its_head() {
    let sheet = sheet(&[&["Alt om", ""], &["Køn", "2020"], &["", "Antal"]]);
    let head = |row, holds| HeadRow { row, holds, empty: Empty::Empty };
    let head = vec![head(0, Held::Labels), head(1, Held::Period), head(2, Held::Measure)];
    let mapping = Mapping { head, ..long() };
    assert_eq!(mapping.name(&sheet, 0), "Køn");
    assert_eq!(mapping.name(&sheet, 1), "Antal");
    assert_eq!(mapping.name(&sheet, 7), "");
}
