//! The sample files of `sample-data/import`, each opened as the cells that it holds.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use planbord::import::ColumnRole::{self, Area, Dimension, Figures, Measure, Period};
use planbord::import::{Decimal, Encoding, Flow, Format, Known, Limits, Sheet, read};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/import")
}

#[track_caller]
fn sheets(name: &str) -> Vec<Sheet> {
    let bytes = fs::read(folder().join(name)).unwrap();
    read(&bytes, name, &Limits::default(), &mut |_| Flow::Continue(())).unwrap()
}

#[track_caller]
fn only(name: &str) -> Sheet {
    let mut sheets = sheets(name);
    assert_eq!(sheets.len(), 1, "{name}");
    sheets.remove(0)
}

/// That a sheet has so many rows and columns, and these cells in some of its rows.
#[track_caller]
fn check(sheet: &Sheet, size: (usize, usize), rows: &[(usize, &[&str])]) {
    assert_eq!((sheet.grid.row_count(), sheet.grid.column_count()), size);
    for (row, cells) in rows {
        assert_eq!(sheet.grid.row(*row).collect::<Vec<_>>(), *cells, "row {row}");
    }
}

#[track_caller]
fn says(
    known: &Known,
    format: Format,
    publisher: Option<&str>,
    columns: Option<&[ColumnRole]>,
    decimal: Option<Decimal>,
) {
    assert_eq!(known.format, Some(format));
    assert_eq!(known.publisher.as_deref(), publisher);
    assert_eq!(known.columns.as_deref(), columns);
    assert_eq!(known.decimal, decimal);
}

const JOBINDSATS: Option<&str> = Some("Jobindsats");
const DANMARKS_STATISTIK: Option<&str> = Some("Danmarks Statistik");

#[test]
fn every_sample_file_is_told_of_and_opens() {
    let names: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "README.md")
        .collect();
    let about = fs::read_to_string(folder().join("README.md")).unwrap();
    for name in &names {
        assert!(about.contains(&format!("| `{name}` |")), "{name} is not in the README");
        assert!(!sheets(name).is_empty());
    }
    assert_eq!(names.len(), about.matches("\n| `").count());
}

#[test]
fn jobindsats_version_2_as_csv() {
    let sheet = only("jobindsats-v2.csv");
    check(
        &sheet,
        (9, 6),
        &[
            (1, &["Hele landet", "2021M01", "Køn i alt", "1000", "800", "3,2"]),
            (6, &["Aabenraa", "2021M01", "Kvinder", "20", "16", "-"]),
            (8, &["Aabenraa", "2021M02", "Kvinder", "..", ".", "*"]),
        ],
    );
    says(&sheet.known, Format::Csv, JOBINDSATS, None, Some(Decimal::Comma));
    assert_eq!(sheet.known.encoding, Some(Encoding::Utf8));
}

#[test]
fn jobindsats_version_2_as_json() {
    let sheet = only("jobindsats-v2.json");
    check(
        &sheet,
        (7, 7),
        &[
            (1, &["Aabenraa", "2020QMAT02", "Ydelsesgrupper i alt", "3000", "3100", "0,25", "60"]),
            (4, &["Aabenraa", "2020QMAT03", "A-dagpenge mv.", "610", "null", "-", "null"]),
        ],
    );
    let columns = [Area, Period, Dimension, Figures, Figures, Figures, Figures];
    says(&sheet.known, Format::JobindsatsV2, JOBINDSATS, Some(&columns), Some(Decimal::Comma));
}

#[test]
fn jobindsats_version_2_as_records() {
    let sheet = only("jobindsats-v2-records.json");
    check(
        &sheet,
        (5, 4),
        &[(1, &["Aabenraa", "2013M05", "914", "2,5"]), (4, &["Aabenraa", "2016M05", "879", "null"])],
    );
    let columns = [Area, Period, Figures, Figures];
    says(&sheet.known, Format::JobindsatsV2, JOBINDSATS, Some(&columns), Some(Decimal::Comma));
}

#[test]
fn jobindsats_version_3_as_json_and_csv() {
    let sheet = only("jobindsats-v3.json");
    check(
        &sheet,
        (7, 6),
        &[
            (3, &["2025M05", "Aabenraa", "Ydelsesgrupper i alt", "I alt", "900", "2.50"]),
            (6, &["2025M06", "Aabenraa", "Ydelsesgrupper i alt", "3F", "null", "null"]),
        ],
    );
    let columns = [Period, Area, Dimension, Dimension, Figures, Figures];
    says(&sheet.known, Format::JobindsatsV3, JOBINDSATS, Some(&columns), Some(Decimal::Point));
    let sheet = only("jobindsats-v3.csv");
    check(&sheet, (7, 6), &[(6, &["2025M06", "Aabenraa", "Ydelsesgrupper i alt", "3F", "", ""])]);
    says(&sheet.known, Format::Csv, JOBINDSATS, None, None);
    assert_eq!(sheet.known.encoding, Some(Encoding::Utf8Marked));
}

#[test]
fn stat_bank_as_csv_and_bulk() {
    let sheet = only("statbank.csv");
    check(
        &sheet,
        (9, 4),
        &[(0, &["OMRÅDE", "KØN", "TID", "INDHOLD"]), (4, &["Hele landet", "Kvinder", "2010K3", ".."])],
    );
    says(&sheet.known, Format::Csv, DANMARKS_STATISTIK, Some(&[Area, Dimension, Period, Figures]), None);
    let sheet = only("statbank-bulk.csv");
    let row: &[&str] =
        &["7002 Helligånds (Københavns Kommune)", "Member of National Church", "2007Q1", "2300"];
    check(&sheet, (5, 4), &[(1, row)]);
    says(&sheet.known, Format::Csv, DANMARKS_STATISTIK, Some(&[Dimension, Dimension, Period, Figures]), None);
}

#[test]
fn stat_bank_as_a_workbook_prints_labels_once() {
    let sheet = only("statbank.xlsx");
    check(
        &sheet,
        (8, 6),
        &[
            (1, &["Enhed: Antal"]),
            (2, &["", "", "2020M01", "2020M02", "2020M03", "2020M04"]),
            (3, &["Hele landet", "A-dagpenge", "70000", "71000", "75000", "90000"]),
            (6, &["", "Sygedagpenge", "460", "465", "..", ".."]),
        ],
    );
    says(&sheet.known, Format::Workbook, None, None, Some(Decimal::Point));
}

#[test]
fn stat_bank_as_json_stat() {
    let sheet = only("statbank-jsonstat.json");
    check(
        &sheet,
        (7, 4),
        &[
            (1, &["Hele landet", "Bruttoledige", "2026M05", "88000"]),
            (6, &["Aabenraa", "Bruttoledige", "2026M07", ".."]),
        ],
    );
    says(
        &sheet.known,
        Format::JsonStat,
        DANMARKS_STATISTIK,
        Some(&[Area, Measure, Period, Figures]),
        Some(Decimal::Point),
    );
    assert_eq!(sheet.known.updated, NaiveDate::from_ymd_opt(2026, 8, 10));
}

#[test]
fn stat_bank_as_pc_axis() {
    let sheet = only("statbank.px");
    check(
        &sheet,
        (25, 3),
        &[
            (0, &["område", "tid", "Flygtninge i beskæftigelse"]),
            (8, &["Hele landet", "2020", "38.2"]),
            (14, &["Aabenraa", "2018", "34.7"]),
            (17, &["Tønder", "2013", ".."]),
            (19, &["Tønder", "2015", "..."]),
            (20, &["Tønder", "2016", "-"]),
            (22, &["Tønder", "2018", "..."]),
        ],
    );
    says(&sheet.known, Format::Px, DANMARKS_STATISTIK, Some(&[Area, Period, Figures]), Some(Decimal::Point));
    assert_eq!(sheet.known.title.as_deref(), Some("Flygtninge i beskæftigelse efter område og tid"));
    assert_eq!(sheet.known.next_update, NaiveDate::from_ymd_opt(2021, 9, 7));
    assert_eq!(sheet.known.encoding, Some(Encoding::Windows1252));
}

#[test]
fn a_municipal_sheet_as_csv_keeps_what_stands_above_and_below() {
    let sheet = only("kommune.csv");
    check(
        &sheet,
        (18, 4),
        &[
            (0, &["Aabenraa Kommune", "", "", ""]),
            (3, &["Periode", "Langtidsforsørgede", "Andel i beskæftigelse (%)", "Bemærkning"]),
            (5, &["Maj 2014", "878", "13,3 %", ""]),
            (10, &["Maj 2019", "702*", "38,1", "foreløbigt tal"]),
            (13, &["Første halvår", "..", "-", "kun kvartaler"]),
            (16, &["Kilde: Jobindsats og egne beregninger", "", "", ""]),
        ],
    );
    says(&sheet.known, Format::Csv, None, None, None);
    assert_eq!(sheet.known.encoding, Some(Encoding::Windows1252));
}

#[test]
fn a_municipal_workbook_is_the_same_in_every_format() {
    for name in ["kommune.xlsx", "kommune.ods", "kommune.xls"] {
        let sheets = sheets(name);
        let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        assert_eq!(names, ["Opfølgning", "Fleksjob"], "{name}");
        let rows: &[(usize, &[&str])] = &[
            (0, &["Opfølgning på beskæftigelsesplanen"]),
            (2, &[]),
            (3, &["Måned", "Sygedagpenge", "Jobafklaring", "Ledighed, fleksjob (pct.)"]),
            (4, &["2020-01-01", "465", "256", "11.6"]),
            (6, &["2020-03-01", "480", "245", "0.3"]),
            (7, &["2020-04-01", "Ikke målt", "*", ".."]),
            (9, &["2020-06-01", "455*", "-5", "#N/A"]),
        ];
        check(&sheets[0], (12, 4), rows);
        check(&sheets[1], (3, 2), &[(2, &["2020", "1495"])]);
        says(&sheets[0].known, Format::Workbook, None, None, Some(Decimal::Point));
    }
}

#[test]
fn a_sheet_in_english_separated_by_tabs() {
    let sheet = only("english.tsv");
    check(&sheet, (8, 3), &[(2, &["Period", "Persons", "Share"]), (3, &["May 2013", "1,914", "12.2"])]);
    says(&sheet.known, Format::Csv, None, None, None);
}
