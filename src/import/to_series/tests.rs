//! Series of tables of every shape, and what is told of cells that were not understood.

use proptest::prelude::*;

use super::*;
use crate::import::Why;
use crate::import::fixture::{lines, sheet};
use crate::import::layout::recognise;
use crate::plan::Period;
use crate::plan::series::{Finality, Value};

fn go_on(_: usize) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn import(sheet: &Sheet) -> Imported<Vec<Incoming>> {
    to_series(sheet, &recognise(sheet).mapping, &mut go_on).unwrap()
}

/// Imports a sheet written as lines and compares each series, written as
/// `title (area): period value, …`.
#[track_caller]
fn check(text: &str, expected: &[&str]) -> Imported<Vec<Incoming>> {
    let imported = import(&lines(text));
    assert_eq!(imported.value.iter().map(written).collect::<Vec<_>>(), expected);
    imported
}

/// The same, where nothing is left un-understood.
#[track_caller]
fn check_all(text: &str, expected: &[&str]) {
    let imported = check(text, expected);
    assert_eq!(imported.warnings, []);
}

#[track_caller]
fn check_warnings(text: &str, expected: &[(usize, Option<usize>, &str, Why)]) {
    let imported = import(&lines(text));
    let warnings: Vec<_> = imported
        .warnings
        .iter()
        .map(|warning| (warning.row, warning.column, warning.text.as_str(), warning.why))
        .collect();
    assert_eq!(warnings, expected);
    assert_eq!(imported.warning_count, expected.len());
}

fn written(series: &Incoming) -> String {
    let point = |point: &IncomingPoint| match point.value {
        Value::Number(amount) => format!("{} {amount}", point.period),
        other => format!("{} {other:?}", point.period),
    };
    let points: Vec<String> = series.points.iter().map(point).collect();
    format!("{} ({}): {}", series.title, series.key.area, points.join(", "))
}

use crate::import::IncomingPoint;

#[test]
fn every_measure_area_and_member_is_a_series() {
    check_all(
        "Area;Periode;Køn;Antal personer;Fuldtidspersoner i pct. af arbejdsstyrken
         Hele landet;2021M01;Køn i alt;144315;4,2
         Hele landet;2021M01;Kvinder;72405;2,1
         Hele landet;2021M02;Køn i alt;144000;4,0
         Hele landet;2021M02;Kvinder;-;*",
        &[
            "Antal personer (Hele landet): 2021-01 144315, 2021-02 144000",
            "Fuldtidspersoner i pct. af arbejdsstyrken (Hele landet): 2021-01 4.2, 2021-02 4",
            "Antal personer, Kvinder (Hele landet): 2021-01 72405, 2021-02 Missing",
            "Fuldtidspersoner i pct. af arbejdsstyrken, Kvinder (Hele landet): 2021-01 2.1, 2021-02 Hidden",
        ],
    );
}

#[test]
fn a_series_knows_what_it_is_in_its_file() {
    let imported = import(&lines("OMRÅDE;KØN;TID;INDHOLD\n580 Aabenraa;Mænd;2010K2;29412,50"));
    let key = Key {
        measure: "INDHOLD".to_owned(),
        area: "580 Aabenraa".to_owned(),
        selection: vec![("KØN".to_owned(), "Mænd".to_owned())],
    };
    assert_eq!((&imported.value[0].key, imported.value[0].decimals), (&key, 2));
}

#[test]
fn labels_that_are_printed_once_count_for_the_rows_below() {
    check_all(
        "Folketal efter område og køn;;;
         ;;2020M01;2020M02
         Aabenraa;Mænd;29412;29401
         ;Kvinder;29300;..
         Tønder;Mænd;18800;18790
         ;Kvinder;18500;18480
         Kilde: Danmarks Statistik",
        &[
            "Folketal efter område og køn, Mænd (Aabenraa): 2020-01 29412, 2020-02 29401",
            "Folketal efter område og køn, Kvinder (Aabenraa): 2020-01 29300, 2020-02 Missing",
            "Folketal efter område og køn, Mænd (Tønder): 2020-01 18800, 2020-02 18790",
            "Folketal efter område og køn, Kvinder (Tønder): 2020-01 18500, 2020-02 18480",
        ],
    );
}

#[test]
fn a_printed_table_of_quarters_and_a_half_year_is_read() {
    check_all(
        "Ressourceforløb;1. kv. 2020;2. kv. 2020;Første halvår
         Borgere i ressourceforløb;229;234;264
         Heraf i virksomhedsrettet tilbud;59;60;68",
        &[
            "Borgere i ressourceforløb (): 2020-Q1 229, 2020-H1 264, 2020-Q2 234",
            "Heraf i virksomhedsrettet tilbud (): 2020-Q1 59, 2020-H1 68, 2020-Q2 60",
        ],
    );
}

#[test]
fn areas_may_stand_across() {
    check_all(
        "Andel flygtninge i beskæftigelse
         Periode;Aabenraa;Hele landet
         Apr 2013;12,2;21,2
         Apr 2014;13,3;19,9",
        &[
            "Andel flygtninge i beskæftigelse (Aabenraa): 2013-04 12.2, 2014-04 13.3",
            "Andel flygtninge i beskæftigelse (Hele landet): 2013-04 21.2, 2014-04 19.9",
        ],
    );
}

#[test]
fn months_may_stand_across_and_their_years_down() {
    check_all(
        "År;jan;feb;mar
         2019;914;878;922
         2020;879;831;",
        &[" (): 2019-01 914, 2019-02 878, 2019-03 922, 2020-01 879, 2020-02 831"],
    );
}

#[test]
fn two_rows_of_a_head_tell_a_figure_together() {
    check_all(
        ";2019;;2020;
         Område;Antal;Pct.;Antal;Pct.
         Aabenraa;914;4,2;878;4,1",
        &["Antal (Aabenraa): 2019 914, 2020 878", "Pct. (Aabenraa): 2019 4.2, 2020 4.1"],
    );
}

#[test]
fn the_title_stands_in_for_a_label_that_says_nothing() {
    check_all(
        "Langtidsforsørgede

         Periode;Antal
         Maj 2019;702
         Maj 2018;778",
        &["Langtidsforsørgede (): 2018-05 778, 2019-05 702"],
    );
}

#[test]
fn what_is_not_understood_is_told_with_its_cell_and_the_rest_is_taken() {
    let text = "Område;Periode;Antal;Pct.
        Aabenraa;2020M05;914;4,2
        Aabenraa;2020M13;878;4,1
        Aabenraa;sommer;878;4,1
        Aabenraa;2020M06;omkring 900;4,0
        Aabenraa;2020M07
        Aabenraa;2020M08;831;3,9";
    check_warnings(
        text,
        &[
            (2, Some(1), "2020M13", Why::PeriodOfAnotherKind),
            (3, Some(1), "sommer", Why::PeriodOfAnotherKind),
            (4, Some(2), "omkring 900", Why::NotAFigure),
            (5, Some(2), "", Why::TooShort),
        ],
    );
    check(
        text,
        &[
            "Antal (Aabenraa): 2020-05 914, 2020-08 831",
            "Pct. (Aabenraa): 2020-05 4.2, 2020-06 4, 2020-08 3.9",
        ],
    );
}

#[test]
fn a_figure_that_could_be_two_is_not_taken_unless_the_file_tells() {
    check_warnings("Periode;Antal\n2020;1.950\n2021;914", &[(1, Some(1), "1.950", Why::AmbiguousFigure)]);
    check_all("Periode;Antal;Andel\n2020;1.950;4,2", &["Antal (): 2020 1950", "Andel (): 2020 4.2"]);
    check_all("Periode;Antal;Andel\n2020;1,950;4.2", &["Antal (): 2020 1950", "Andel (): 2020 4.2"]);
}

#[test]
fn a_period_said_twice_keeps_its_first_figure() {
    let text = "Periode;Antal\n2020;914\n2021;878\n2020;914\n2021;900";
    check_warnings(text, &[(4, Some(1), "900", Why::SaidTwice)]);
    check(text, &["Antal (): 2020 914, 2021 878"]);
}

#[test]
fn a_figure_that_was_not_understood_is_remembered_with_its_series_and_time() {
    let sheet = lines(
        "Område;Periode;Antal
         Aabenraa;2019;914
         Aabenraa;2020;878
         Aabenraa;2021;næppe
         Tønder;2020;412
         Tønder;2021;431
         Haderslev;2021;næppe",
    );
    let imported = import(&sheet);
    let not_understood: Vec<Vec<Period>> =
        imported.value.iter().map(|series| series.not_understood.iter().copied().collect()).collect();
    assert_eq!(not_understood, [vec![Period::Year(2021)], vec![]]);
    assert_eq!(imported.warning_count, 2);
}

#[test]
fn empty_rows_and_headings_are_passed_over() {
    check_all(
        "Område;2019;2020

         Sønderjylland
         Aabenraa;914;878
         ;;
         Tønder;412;431",
        &[" (Aabenraa): 2019 914, 2020 878", " (Tønder): 2019 412, 2020 431"],
    );
}

#[test]
fn a_mark_makes_a_figure_provisional() {
    let imported = import(&lines("Periode;Antal\n2020;914\n2021;878*"));
    let marks: Vec<_> = imported.value[0].points.iter().map(|point| point.finality).collect();
    assert_eq!(marks, [None, Some(Finality::Provisional)]);
}

#[test]
fn reading_stops_when_it_is_told_to() {
    let sheet = lines("Periode;Antal\n2020;914");
    let mapping = Mapping { first_row: 0, ..recognise(&sheet).mapping };
    let stop = to_series(&sheet, &mapping, &mut |_| ControlFlow::Break(()));
    assert_eq!(stop, Err(Stopped));
}

#[test]
fn short_rows_beside_a_wide_one_cost_little() {
    let mut grid = crate::import::Grid::default();
    for row in 0..20_000 {
        let figures = if row == 0 { 20_000 } else { 0 };
        for cell in ["Aabenraa", "2020"].into_iter().chain(std::iter::repeat_n("1", figures)) {
            grid.push_cell(cell).unwrap();
        }
        grid.end_row().unwrap();
    }
    let wide = Sheet { grid, ..Sheet::default() };
    assert_eq!(import(&wide).value.len(), 0, "no head names a time");
}

#[test]
fn an_empty_sheet_gives_nothing() {
    assert_eq!(import(&sheet(&[])), Imported::default());
}

/// Rows of a long table, each key and period at most once.
fn any_rows() -> impl Strategy<Value = Vec<(String, String, String)>> {
    let row = (0_usize..4, 0_u8..3, 1_u8..=12);
    let rows = proptest::collection::btree_set(row, 1..40);
    rows.prop_map(|rows| {
        let areas = ["Aabenraa", "Tønder", "Hele landet", "Region Syddanmark"];
        let written = |(area, sex, month): (usize, u8, u8)| {
            let figure = format!("{},{sex}", usize::from(month) * 100 + area);
            (
                format!("{};{}", areas[area], ["Mænd", "Kvinder", "I alt"][usize::from(sex)]),
                format!("2020M{month:02}"),
                figure,
            )
        };
        rows.into_iter().map(written).collect()
    })
}

fn table(rows: &[(String, String, String)]) -> Sheet {
    let rows = rows.iter().map(|(labels, period, figure)| format!("\n{labels};{period};{figure}"));
    lines(&format!("OMRÅDE;KØN;TID;INDHOLD{}", rows.collect::<String>()))
}

proptest! {
    #[test]
    fn the_order_of_rows_does_not_matter(
        (rows, shuffled) in any_rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
    ) {
        let by_key = |rows: &[(String, String, String)]| {
            let mut series = import(&table(rows)).value;
            series.sort_by(|a, b| a.key.cmp(&b.key));
            series
        };
        let series = by_key(&rows);
        prop_assert_eq!(series.iter().map(|series| series.points.len()).sum::<usize>(), rows.len());
        prop_assert!(series.iter().all(|series| series.points.is_sorted_by(|a, b| a.period < b.period)));
        prop_assert_eq!(series, by_key(&shuffled));
    }

    #[test]
    fn a_sheet_in_parts_is_the_same_as_whole(
        rows in any_rows().prop_shuffle(),
        broken in proptest::collection::vec(0_usize..40, 0..4),
        parts in 2_usize..5,
    ) {
        let mut rows = rows;
        for at in broken {
            let copy = rows[at % rows.len()].clone();
            rows.push((copy.0, copy.1, if at % 2 == 0 { "omkring".to_owned() } else { copy.2 + "1" }));
        }
        let sheet = table(&rows);
        let mapping = recognise(&sheet).mapping;
        let all = mapping.first_row..layout::end_of_rows(&sheet.grid, &mapping);
        let read = |parts| in_parts(&sheet, &mapping, all.clone(), parts, &mut go_on);
        prop_assert_eq!(read(parts), read(1));
    }
}
