//! Tables of every shape that is known, and grids of none.

use proptest::prelude::*;

use super::*;
use crate::import::fixture::lines;
use crate::import::label::Foot;
use crate::import::{Decimal, Grid};
use ColumnRole::{Area, Dimension, Figures, Ignored, Measure, Period};

/// Recognises a sheet written as lines, and compares its head, its rows of figures
/// and its columns.
#[track_caller]
fn check(
    text: &str,
    head: &[(usize, Held)],
    rows: std::ops::Range<usize>,
    roles: &[ColumnRole],
) -> Recognised {
    let found = recognise(&lines(text));
    let mapping = &found.mapping;
    let found_head: Vec<(usize, Held)> =
        mapping.head.iter().map(|head| (head.row, head.holds.clone())).collect();
    assert_eq!(found_head, head, "head");
    assert_eq!(mapping.first_row..found.end, rows, "rows");
    let found_roles: Vec<ColumnRole> = mapping.columns.iter().map(|column| column.role).collect();
    assert_eq!(found_roles, roles, "columns");
    found
}

#[test]
fn a_csv_of_jobindsats_is_long_with_a_measure_for_each_column() {
    let found = check(
        "Area;Periode;Køn;Antal personer;Fuldtidspersoner i pct. af arbejdsstyrken 16-66 år
         Hele landet;2021M01;Køn i alt;144315;4,2
         Hele landet;2021M01;Kvinder;72405;2,1",
        &[(0, Held::Measure)],
        1..3,
        &[Area, Period, Dimension, Figures],
    );
    assert_eq!((found.sureness, found.lacks.len()), (Sureness::Likely, 0));
    assert_eq!(found.mapping.decimal, Some(Decimal::Comma));
    let units = found.mapping.measures.values().map(|measured| measured.unit.clone());
    use crate::plan::unit::Unit;
    assert_eq!(units.collect::<Vec<_>>(), [Some(Unit::Persons), Some(Unit::Percent)]);
}

#[test]
fn a_csv_of_danmarks_statistik_is_certain() {
    let found = check(
        "OMRÅDE;KØN;TID;INDHOLD
         Hele landet;I alt;2010K2;5540241
         Hele landet;I alt;2010K3;..",
        &[(0, Held::Measure)],
        1..3,
        &[Area, Dimension, Period, Figures],
    );
    assert_eq!(found.sureness, Sureness::Certain);
    assert_eq!(found.mapping.decimal, None);
}

#[test]
fn a_workbook_of_danmarks_statistik_has_its_labels_printed_once() {
    let found = check(
        "Folketal den 1. i måneden efter område og køn;;;
         Enhed: Antal;;;
         ;;2020M01;2020M02
         Aabenraa;Mænd;29412;29401
         ;Kvinder;29300;..
         Tønder;Mænd;18800;18790
         ;Kvinder;18500;18480",
        &[(2, Held::Period)],
        3..7,
        &[Area, Dimension, Figures],
    );
    assert_eq!(found.mapping.columns[0].empty, Empty::AsBefore);
    assert_eq!(found.mapping.columns[1].empty, Empty::Empty);
    assert_eq!(found.titles[0], (0, "Folketal den 1. i måneden efter område og køn".to_owned()));
    assert_eq!(found.sureness, Sureness::Likely);
}

#[test]
fn sources_and_notes_end_the_rows() {
    let found = check(
        "Langtidsforsørgede i Aabenraa Kommune

         Periode;Antal
         Maj 2018;778
         Maj 2019;702

         Kilde: Jobindsats.dk
         Note: Foreløbige tal.
         Opgjort den 12. juni",
        &[(2, Held::Measure)],
        3..5,
        &[Period, Figures],
    );
    let told: Vec<_> = found.foot.iter().map(|line| (line.row, line.tells)).collect();
    assert_eq!(told, [(6, Some(Foot::Source)), (7, Some(Foot::Note)), (8, None)]);
    let measured = &found.mapping.measures["Antal"];
    assert_eq!(measured.title.as_deref(), Some("Langtidsforsørgede i Aabenraa Kommune"));
}

#[test]
fn periods_across_may_leave_the_year_to_their_neighbours() {
    let found = check(
        "Ressourceforløb;1. kv. 2020;2. kv. 2020;Første halvår
         Borgere i ressourceforløb;229;234;264
         Heraf i virksomhedsrettet tilbud;59;60;68",
        &[(0, Held::Period)],
        1..3,
        &[Measure, Figures],
    );
    assert_eq!(found.mapping.year, Some(2020));
}

#[test]
fn a_printed_table_with_remarks_is_read_with_the_year_of_its_neighbours() {
    let found = check(
        "Aabenraa Kommune;;
         Periode;Langtidsforsørgede;Bemærkning
         Maj 2019;702*;foreløbigt tal
         1. kv. 2020;1.229;
         Første halvår;..;kun kvartaler
         Januar 2020;Ikke målt;
         Kilde: Jobindsats;;",
        &[(1, Held::Measure)],
        2..6,
        &[Period, Figures, Ignored],
    );
    assert_eq!((found.mapping.year, found.mapping.area.as_deref()), (Some(2020), Some("Aabenraa Kommune")));
    let between = recognise(&lines("Periode;Antal\n2. kv. 2019;5\nFørste halvår;7\n1. kv. 2020;9"));
    assert_eq!((between.mapping.year, between.lacks), (None, vec![Lack::Year]));
}

#[test]
fn a_period_that_nothing_gives_a_year_lacks_one() {
    let found = recognise(&lines("Borgere;Første halvår;Andet halvår\nAabenraa;229;234"));
    assert_eq!((found.lacks, found.sureness), (vec![Lack::Year], Sureness::Guess));
}

#[test]
fn a_head_may_have_two_rows() {
    let found = check(
        ";2019;;2020;
         Område;Antal;Pct.;Antal;Pct.
         Aabenraa;914;4,2;878;4,1
         Tønder;412;4,0;431;4,4",
        &[(0, Held::Period), (1, Held::Measure)],
        2..4,
        &[Area, Figures],
    );
    assert_eq!(found.mapping.head[0].empty, Empty::AsBefore);
    let found = check(
        ";;Ledige;;Langtidsledige;
         Periode;Område;Antal;Pct.;Antal;Pct.
         2020M05;Aabenraa;914;4,2;878;4,1",
        &[(0, Held::Measure), (1, Held::Measure)],
        2..3,
        &[Period, Area, Figures],
    );
    assert_eq!(found.mapping.head[0].empty, Empty::AsBefore);
}

#[test]
fn years_across_are_a_head_and_figures_that_look_like_years_are_not() {
    check(
        ";2018;2019;2020
         Sygedagpenge;1950;1961;1975
         Dagpenge;2250;2300;1999",
        &[(0, Held::Period)],
        1..3,
        &[Measure, Figures],
    );
    check(
        "År;Antal
         2013;1950
         2014;2250",
        &[(0, Held::Measure)],
        1..3,
        &[Period, Figures],
    );
    check(
        "Område;2020
         Aabenraa;1950
         Tønder;1960",
        &[(0, Held::Period)],
        1..3,
        &[Area, Figures],
    );
}

#[test]
fn areas_may_stand_across() {
    check(
        "Periode;Aabenraa;Hele landet
         Apr 2013;12,2;21,2
         Apr 2014;13,3;19,9",
        &[(0, Held::Area)],
        1..3,
        &[Period, Figures],
    );
}

#[test]
fn months_may_stand_across_and_their_years_down() {
    check(
        "År;jan;feb;mar
         2019;914;878;922
         2020;879;831;778",
        &[(0, Held::Period)],
        1..3,
        &[Period, Figures],
    );
}

#[test]
fn a_sum_beside_the_periods_is_left_out() {
    check(
        "Område;2019;2020;I alt;Ændring
         Aabenraa;914;878;1792;-36
         Tønder;412;431;843;19",
        &[(0, Held::Period)],
        1..3,
        &[Area, Figures, Figures, Ignored],
    );
}

#[test]
fn months_to_come_are_columns_of_figures_too() {
    let found = check(
        "Område;jan 2020;feb 2020;mar 2020
         Aabenraa;914;878;
         Tønder;412;431;",
        &[(0, Held::Period)],
        1..3,
        &[Area, Figures],
    );
    assert_eq!(found.mapping.meaning_of_empty(), Meaning::Nothing);
}

#[test]
fn codes_of_areas_are_no_figures() {
    check(
        "Kommunekode;Kommune;Tid;Antal
         580;Aabenraa;2020M05;914
         550;Tønder;2020M05;412",
        &[(0, Held::Measure)],
        1..3,
        &[Ignored, Area, Period, Figures],
    );
}

#[test]
fn a_format_that_knows_its_columns_is_believed() {
    let mut sheet = lines("tid;omr;x\n2020;Aabenraa;1\nKilde;b;c");
    sheet.known.columns = Some(vec![Period, Area, Figures]);
    let found = recognise(&sheet);
    assert_eq!(found.sureness, Sureness::Certain);
    assert_eq!(found.reasons, [Reason::Format; 3]);
    assert_eq!(found.mapping.first_row, 1);
}

#[test]
fn a_sheet_without_figures_lacks_them() {
    for text in ["", "Dagsorden;Punkt\nGodkendelse;et", "kun tekst"] {
        let found = recognise(&lines(text));
        assert_eq!(found.sureness, Sureness::Guess, "{text:?}");
        assert!(found.lacks.contains(&Lack::Figures), "{text:?}");
    }
}

#[test]
fn a_row_above_with_a_number_in_it_is_a_title() {
    check(
        "Antal rækker;2

         Periode;Område;Antal
         2020M05;Aabenraa;914
         2020M06;Aabenraa;878",
        &[(2, Held::Measure)],
        3..5,
        &[Period, Area, Figures],
    );
}

fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,4}",
        "20[12][0-9]M0[1-9]",
        "(maj|Apr|1\\. kv\\.|Første halvår)( 20[12][0-9])?",
        "Kilde: .{0,5}|Note|I alt|Aabenraa|Område|Periode|Antal personer|-|\\.\\.",
        ".{0,6}",
    ]
}

proptest! {
    #[test]
    fn nothing_outside_the_grid_is_proposed(
        rows in proptest::collection::vec(proptest::collection::vec(any_cell(), 0..7), 0..14),
    ) {
        let mut grid = Grid::default();
        for row in &rows {
            for cell in row {
                grid.push_cell(cell).unwrap();
            }
            grid.end_row().unwrap();
        }
        let sheet = Sheet { grid, ..Sheet::default() };
        let found = recognise(&sheet);
        let mapping = &found.mapping;
        prop_assert!(mapping.first_row <= found.end && found.end <= rows.len());
        prop_assert!(mapping.head.iter().all(|head| head.row < mapping.first_row));
        prop_assert!(mapping.columns.len() <= sheet.grid.column_count());
        prop_assert!(found.foot.iter().all(|line| line.row >= found.end && line.row < rows.len()));
        prop_assert_eq!(Mapping::parse(&mapping.to_text()), Ok(mapping.clone()));
        prop_assert!(rows.is_empty() || mapping.layout.is_empty() || mapping.applies_to(&sheet));

        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        let imported = to_series::to_series(&sheet, mapping, &mut go_on).unwrap();
        for series in &imported.value {
            prop_assert!(series.points.is_sorted_by(|a, b| a.period < b.period), "{:?}", series.points);
            prop_assert!(!series.points.is_empty());
        }
        prop_assert!(imported.warnings.len() <= imported.warning_count);
        prop_assert!(imported.warnings.iter().all(|warning| warning.row < rows.len()));
    }
}

#[track_caller]
fn check_first_days(rows: &str, expected: FirstDays) {
    assert_eq!(recognise(&lines(&format!("Måned;Antal\n{rows}"))).mapping.first_days, expected, "{rows}");
}

#[test]
fn dates_that_are_the_first_of_months_in_a_row_are_these_months() {
    check_first_days("2020-01-01;465\n2020-02-01;470\n2020-03-01;480", FirstDays::Months);
    check_first_days("01-12-2019;465\n01-01-2020;470", FirstDays::Months);
    check_first_days("2020-01-01;465\n2020-02-15;470\n2020-03-01;480", FirstDays::Days);
    check_first_days("2019-01-01;465\n2020-01-01;470", FirstDays::Days);
    check_first_days("2020-01-01;465", FirstDays::Days);
}
