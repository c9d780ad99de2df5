//! What pictures show, say and leave out. The figures are those of the sample plans.

use super::*;
use crate::chart::curve::Mark;
use crate::document::Document;
use crate::plan::Period;
use crate::plan::chart::ChartLine;
use crate::plan::id::{MeasureId, SeriesId};
use crate::plan::series::Series;
use crate::wording::Language;

/// Keeps a figure and its unit on one line.
const NBSP: char = '\u{a0}';

const LONG_TERM: &str = r#"(id: "s1", title: "Antal langtidsforsørgede", unit: Persons, area: "Aabenraa",
    exactness: Table, points: [("2013-05",914),("2014-05",878),("2015-05",922),("2016-05",879),
    ("2017-05",831),("2018-05",778),("2019-05",702)])"#;

/// The share of refugees in jobs in the municipality and the country.
const SHARES: &str = r#"(id: "s2", title: "Andel i job", unit: Percent, area: "Aabenraa", decimals: 1,
    exactness: Table, points: [("2018-04",34.7),("2019-04",38.1),("2020-04",38.1)]),
    (id: "s3", title: "Andel i job", unit: Percent, area: "Hele landet", decimals: 1,
    exactness: Table, points: [("2018-04",32.7),("2019-04",39.5),("2020-04",38.2)])"#;

const MONTHS: &str = r#"(id: "s4", title: "Sygedagpenge", unit: FullTimePersons, area: "By", exactness: Table,
    points: [("2023-11",485),("2023-12",479),("2024-01",493),("2024-02",503),("2024-03",Hidden),
    ("2025-01",489),("2025-02",497),("2025-03",492)])"#;

fn read<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap()
}

/// A plan with these series, as the plan file writes them.
fn document(series: &[&str]) -> Document {
    let empty = Document::empty(Period::Year(2021));
    let series: Vec<Series> = read(&format!("[{}]", series.join(",")));
    Document { plan: Plan { series: series.into_iter().collect(), ..empty.plan }, ..empty }
}

fn picture_on(document: &Document, chart: &Chart, on: &str) -> Picture {
    let on = on.parse().unwrap();
    Picture::of(&Words::new(Language::Danish), &document.plan, &Insights::of(document, on), chart, on)
}

fn picture(document: &Document, kind: ChartKind, series: &[u32]) -> Picture {
    let chart = Chart::of(kind, series.iter().map(|id| SeriesId(*id)));
    picture_on(document, &chart, "2030-01-01")
}

#[track_caller]
fn says(found: &str, expected: &str) {
    assert_eq!(found.replace(NBSP, " "), expected);
}

/// The table in words, row by row.
fn rows(picture: &Picture) -> Vec<String> {
    let words = Words::new(Language::Danish);
    let row = |row: &TableRow| {
        let cells = row.cells.iter().map(|cell| cell.text(&words));
        std::iter::once(row.name.clone()).chain(cells).collect::<Vec<_>>().join("|").replace(NBSP, " ")
    };
    picture.table.rows.iter().map(row).collect()
}

#[test]
fn a_series_is_a_line_with_a_statement_and_a_sentence() {
    let picture = picture(&document(&[LONG_TERM]), ChartKind::Line, &[1]);
    // (914 - 702) / 914 = 23.2 %
    says(&picture.title, "Antal langtidsforsørgede er faldet 23 % siden maj 2013");
    says(
        &picture.sentence,
        "Antal langtidsforsørgede er faldet fra 914 (maj 2013) til 702 (maj 2019), 23 %.",
    );
    says(&picture.subtitle, "Aabenraa, personer");
    assert_eq!(picture.panels[0].strands[0].runs[0].len(), 7);
    assert_eq!(rows(&picture)[..2], ["maj 2013|914", "maj 2014|878"]);
}

#[test]
fn the_users_words_stand_before_those_made_from_the_figures() {
    let own = |text: &str| Some(text.to_owned());
    let chart = Chart {
        title: own("T"),
        subtitle: own("S"),
        sentence: own("A."),
        note: own("N"),
        ..Chart::of(ChartKind::Line, [SeriesId(1)])
    };
    let picture = picture_on(&document(&[LONG_TERM]), &chart, "2030-01-01");
    assert_eq!((&*picture.title, &*picture.subtitle, &*picture.sentence), ("T", "S", "A."));
    assert_eq!(picture.notes, ["N"]);
}

#[test]
fn two_areas_are_compared_at_the_latest_time_that_both_have() {
    let picture = picture(&document(&[SHARES]), ChartKind::Line, &[2, 3]);
    says(&picture.title, "Andel i job i april 2020: Aabenraa 38,1 %, hele landet 38,2 %");
    says(&picture.subtitle, "Procent");
    let names: Vec<&str> = picture.panels[0].names.iter().map(|name| name.text.as_str()).collect();
    assert_eq!(names, ["Aabenraa", "Hele landet"]);
    assert_eq!(rows(&picture)[2], "april 2020|38,1|38,2");
    says(
        &picture.sentence,
        "Andel i job, Aabenraa er steget fra 34,7 % (april 2018) til 38,1 % (april 2020), 3,4 procentpoint. \
         Andel i job, Hele landet er steget fra 32,7 % (april 2018) til 38,2 % (april 2020), 5,5 procentpoint.",
    );
}

#[test]
fn what_counts_something_else_is_left_out_and_the_note_says_so() {
    let picture = picture(&document(&[LONG_TERM, SHARES]), ChartKind::Line, &[1, 2]);
    assert_eq!(picture.panels[0].strands.len(), 1);
    assert_eq!(picture.notes, ["Ikke vist, fordi enheden er en anden: Andel i job."]);
}

#[test]
fn only_the_time_that_was_asked_for_is_shown() {
    let bound = |text: &str| Some(text.parse().unwrap());
    let chart =
        Chart { from: bound("2015"), until: bound("2017"), ..Chart::of(ChartKind::Line, [SeriesId(1)]) };
    let picture = picture_on(&document(&[LONG_TERM]), &chart, "2030-01-01");
    // (922 - 831) / 922 = 9.9 %
    says(&picture.title, "Antal langtidsforsørgede er faldet 10 % siden maj 2015");
    assert_eq!(rows(&picture), ["maj 2015|922", "maj 2016|879", "maj 2017|831"]);
}

#[test]
fn a_past_day_shows_what_was_known_then() {
    let march = r#"(id: "s9", title: "Ledige", unit: Persons, area: "By", exactness: Table, points: [
        ("2020-02", 400), ("2020-03", 431, (vintage: (published: "2020-08-10", finality: Final), earlier: [
        (value: 412, vintage: (published: "2020-05-08", finality: Provisional))]))])"#;
    let document = document(&[march]);
    let chart = Chart::of(ChartKind::Line, [SeriesId(9)]);
    let on = |day: &str| picture_on(&document, &chart, day);
    assert_eq!(rows(&on("2020-06-01")), ["februar 2020|400|", "marts 2020|412|foreløbigt tal"]);
    assert_eq!(rows(&on("2020-09-01")), ["februar 2020|400", "marts 2020|431"]);
    assert_eq!(rows(&on("2020-04-30")), ["februar 2020|400"]);
    assert_eq!(on("2020-06-01").panels[0].strands[0].dots[1].mark, Mark::Provisional);
}

#[test]
fn a_line_stops_at_a_break_and_goes_on_only_where_all_groups_can_be_followed() {
    let series = |groups: &str| {
        format!(
            r#"(id: "s9", title: "Ydelse", unit: Persons, area: "By", exactness: Table,
            points: [("2015",10),("2016",12),("2017",9),("2018",8)],
            breaks: [(on: "2017-01-01", note: "Ny ydelse"{groups})])"#
        )
    };
    let apart = picture(&document(&[&series("")]), ChartKind::Line, &[9]);
    let strand = &apart.panels[0].strands[0];
    assert_eq!((strand.runs.len(), strand.bridges.len()), (2, 0));
    // 9 and 8 are counted in the same way, 10 is not; (9 - 8) / 9 = 11 %, (10 - 8) / 10 = 20 %.
    says(&apart.title, "Ydelse er faldet 11 % siden 2017");
    says(&apart.sentence, "Ydelse er faldet fra 9 (2017) til 8 (2018), 11 %.");
    assert_eq!(apart.panels[0].uprights[0].name, "databrud");
    assert_eq!(apart.notes, ["Databrud (1. januar 2017): Ny ydelse"]);
    let groups = r#", groups: (before: ["A"], after: ["B"], pairs: [("A", "B")])"#;
    let bridged = picture(&document(&[&series(groups)]), ChartKind::Line, &[9]);
    let strand = &bridged.panels[0].strands[0];
    assert_eq!((strand.runs.len(), strand.bridges.len()), (2, 1));
    assert_eq!((strand.bridges[0][0].1, strand.bridges[0][1].1), (12.0, 9.0));
    says(&bridged.title, "Ydelse er faldet 20 % siden 2015");
    let steps = picture(&document(&[&series("")]), ChartKind::Bridge, &[9]);
    assert_eq!(rows(&steps), ["2017|9", "2018|−1", "2018|8"]);
}

#[test]
fn events_are_marked_where_they_lie_in_the_time_and_are_asked_for() {
    let mut document = document(&[LONG_TERM]);
    document.plan.events = read::<Vec<crate::plan::event::Event>>(
        r#"[(id: "e50", title: "KIK", from: "2016-01-01", note: "Investering"),
            (id: "e51", title: "KIK II", from: "2018-06-01"),
            (id: "e52", title: "Nedlukning", from: "2020-03-11", until: "2020-05-18")]"#,
    )
    .into_iter()
    .collect();
    let all = picture(&document, ChartKind::Line, &[1]);
    let names: Vec<&str> = all.panels[0].uprights.iter().map(|upright| upright.name.as_str()).collect();
    assert_eq!(names, ["KIK", "KIK II"]);
    assert_eq!(all.notes, ["KIK (1. januar 2016): Investering"]);
    let events = crate::plan::chart::ShownEvents::These(vec![crate::plan::id::EventId(51)]);
    let chart = Chart { events, ..Chart::of(ChartKind::Line, [SeriesId(1)]) };
    assert_eq!(picture_on(&document, &chart, "2030-01-01").panels[0].uprights.len(), 1);
}

#[test]
fn the_line_that_stands_out_leads_and_the_others_are_quiet() {
    let chart = Chart { highlight: Some(1), ..Chart::of(ChartKind::Line, [SeriesId(2), SeriesId(3)]) };
    let picture = picture_on(&document(&[SHARES]), &chart, "2030-01-01");
    let weights: Vec<Weight> = picture.panels[0].strands.iter().map(|strand| strand.weight).collect();
    assert_eq!(weights, [Weight::Quiet, Weight::Strong]);
    says(&picture.title, "Andel i job, Hele landet er steget 5,5 procentpoint siden april 2018");
}

#[test]
fn a_year_lies_beside_the_two_before_it() {
    let picture = picture(&document(&[MONTHS]), ChartKind::YearOverYear, &[4]);
    says(&picture.title, "Sygedagpenge er 497 i februar 2025 mod 503 i februar 2024");
    let panel = &picture.panels[0];
    assert_eq!(panel.across, Across::Year(Parts::Months));
    let names: Vec<&str> = panel.strands.iter().map(|strand| strand.name.as_str()).collect();
    assert_eq!(names, ["2023", "2024", "2025"]);
    assert_eq!(panel.strands[2].runs, [[(0.5, 489.0), (1.5, 497.0), (2.5, 492.0)]]);
    assert_eq!(panel.strands[1].unknown[0].name, "skjult 2024");
    assert_eq!(picture.table.columns, ["Periode", "2025", "2024", "2023"]);
    assert_eq!(rows(&picture)[2], "mar.|492|skjult (få personer)|");
}

#[test]
fn bars_stand_on_zero_and_a_hole_in_the_rhythm_stays_one() {
    let holed = r#"(id: "s9", title: "Sager", unit: Cases, area: "By", exactness: Table,
        points: [("2018-01",700),("2018-02",710),("2018-04",690)])"#;
    let picture = picture(&document(&[holed]), ChartKind::Bars, &[9]);
    let panel = &picture.panels[0];
    assert_eq!((panel.up.low, panel.bars.len()), (0.0, 3));
    let Across::Places(names) = &panel.across else { panic!("bars have places") };
    assert_eq!(names, &["jan. 2018", "feb. 2018", "mar. 2018", "apr. 2018"]);
}

#[test]
fn places_in_a_ranking_are_no_bars_and_the_first_is_on_top() {
    let rank = r#"(id: "s9", title: "Dagpenge", unit: Rank(of: 98), area: "By", exactness: Table,
        points: [("2018",38),("2019",40)])"#;
    let picture = picture(&document(&[rank]), ChartKind::Bars, &[9]);
    assert_eq!((picture.kind, picture.panels[0].bars.len()), (ChartKind::Line, 0));
    assert!(picture.panels[0].up.is_turned());
    says(&picture.title, "Dagpenge er gået fra nr. 38 af 98 til nr. 40 af 98 siden 2018");
    assert_eq!(
        picture.notes,
        ["Placeringer, point og trin kan ikke vises som søjler og er vist som linjer."]
    );
}

#[test]
fn parts_upon_each_other_have_a_sum_only_where_all_are_known() {
    let part = |id: u32, points: &str| {
        format!(
            r#"(id: "s{id}", title: "Forløb: {id}", unit: Persons, area: "By", exactness: Table, points: {points})"#
        )
    };
    let (a, b) = (part(7, r#"[("2019",10),("2020",20)]"#), part(8, r#"[("2019",5),("2020",Hidden)]"#));
    let picture = picture(&document(&[&a, &b]), ChartKind::StackedBars, &[7, 8]);
    assert_eq!(rows(&picture), ["2019|10|5|15", "2020|20|skjult (få personer)|"]);
    assert_eq!(picture.panels[0].bars[1].up, (10.0, 15.0));
    assert_eq!(picture.panels[0].figures.len(), 1);
    assert_eq!(picture.notes, ["Uden sum, fordi en del ikke kendes: 2020."]);
    says(&picture.title, "Forløb: 7 og 8");
}

#[test]
fn a_bridge_of_one_line_goes_through_time() {
    let picture = picture(&document(&[LONG_TERM]), ChartKind::Bridge, &[1]);
    says(
        &picture.sentence,
        "Antal langtidsforsørgede er gået fra 914 (maj 2013) til 702 (maj 2019): maj 2014 −36; maj 2015 +44; \
         maj 2016 −43; maj 2017 −48; maj 2018 −53; maj 2019 −76.",
    );
    let bars: Vec<(f64, f64)> = picture.panels[0].bars.iter().map(|bar| bar.up).collect();
    assert_eq!(bars[..3], [(0.0, 914.0), (914.0, 878.0), (878.0, 922.0)]);
    assert_eq!(bars[7], (0.0, 702.0));
}

#[test]
fn a_bridge_of_several_lines_goes_through_the_lines() {
    let part = |id: u32, title: &str, points: &str| {
        format!(
            r#"(id: "s{id}", title: "{title}", unit: Persons, area: "By", exactness: Table, points: {points})"#
        )
    };
    let a = part(7, "Unge", r#"[("2018",100),("2019",90),("2020",80)]"#);
    let b = part(8, "Ældre", r#"[("2018",50),("2020",65)]"#);
    let picture = picture(&document(&[&a, &b]), ChartKind::Bridge, &[7, 8]);
    says(&picture.sentence, "Unge og Ældre er gået fra 150 (2018) til 145 (2020): Unge −20; Ældre +15.");
    assert_eq!(
        rows(&picture),
        ["2018|150", "Unge|-20", "Ældre|15", "2020|145"].map(|row| row.replace('-', "−"))
    );
}

#[test]
fn small_charts_have_the_same_axes() {
    let picture = picture(&document(&[SHARES]), ChartKind::SmallMultiples, &[2, 3]);
    let [one, other] = &picture.panels[..] else { panic!("a panel for each line") };
    assert_eq!((&one.up, &one.across), (&other.up, &other.across));
    assert_eq!((one.up.low, one.up.high), (32.7, 39.5));
    assert_eq!(other.heading.as_deref(), Some("Hele landet"));
}

#[test]
fn a_goal_is_drawn_as_it_is_judged() {
    let document =
        crate::store::parse(include_bytes!("../../../sample-data/aabenraa-2021.ron")).unwrap().document;
    let chart = Chart::of(ChartKind::Goal(MeasureId(21)), []);
    let picture = picture_on(&document, &chart, "2020-09-07");
    says(&picture.title, "Andel ledige: kan ikke vurderes");
    says(
        &picture.sentence,
        "Målet er højst 10,0 %; seneste (maj 2020) 11,6 %, 1,6 procentpoint over. \
         Kan ikke vurderes: der er færre end tre tal at regne videre fra.",
    );
    assert_eq!(rows(&picture), ["maj 2020|11,6||", "2021||10,0|højst 10 %"]);
    let panel = &picture.panels[0];
    assert_eq!((panel.levels[0].y, panel.levels[0].kind), (10.0, LevelKind::Target));
    assert_eq!(panel.uprights[0].kind, UprightKind::Deadline);
}

#[test]
fn a_series_and_its_target_stand_in_one_table() {
    let document =
        crate::store::parse(include_bytes!("../../../sample-data/aabenraa-2021.ron")).unwrap().document;
    let picture = picture_on(&document, &Chart::of(ChartKind::Line, [SeriesId(85)]), "2020-09-07");
    assert_eq!(rows(&picture), ["maj 2020|11,6|", "2021||10,0"]);
    says(&picture.sentence, "Ledige blandt fleksjobvisiterede: 11,6 % (maj 2020). Mål: højst 10 %.");
    says(&picture.source, "Kilde: Beskæftigelsesplan 2021, Fleksjob (Jobindsats og egne beregninger)");
}

#[test]
fn the_source_says_when_it_was_last_changed() {
    let fed = r#"(id: "s9", title: "Folketal", unit: Persons, area: "By", exactness: Table, points: [("2026",5)],
        feed: (publisher: "Danmarks Statistik", table: "FOLK1A", measure: "Folketal", updated: "2026-11-11"))"#;
    let picture = picture(&document(&[fed]), ChartKind::Line, &[9]);
    says(&picture.source, "Kilde: Danmarks Statistik, FOLK1A, opdateret 11. november 2026");
}

#[test]
fn a_chart_of_nothing_says_so() {
    let picture = picture(&document(&[]), ChartKind::Line, &[77]);
    assert_eq!((&*picture.title, &*picture.sentence), ("Ingen tal at vise", "Diagrammet har ingen tal."));
    let line = ChartLine { name: Some("Egen".to_owned()), ..ChartLine::of(SeriesId(1)) };
    let chart = Chart { lines: vec![line], ..Chart::of(ChartKind::Line, []) };
    let named = picture_on(&document(&[LONG_TERM]), &chart, "2030-01-01");
    says(&named.title, "Egen er faldet 23 % siden maj 2013");
    says(&named.sentence, "Egen er faldet fra 914 (maj 2013) til 702 (maj 2019), 23 %.");
}

#[test]
fn a_unit_in_words_of_its_own_is_not_said_at_each_figure() {
    let own = LONG_TERM.replace("unit: Persons", "unit: Other(\"forløb\")");
    let picture = picture(&document(&[&own]), ChartKind::Line, &[1]);
    says(&picture.subtitle, "Aabenraa, forløb");
    let mut figures: Vec<&str> = picture.panels[0].figures.iter().map(|it| it.text.as_str()).collect();
    figures.sort_unstable();
    assert_eq!(figures, ["702", "778", "831", "878", "879", "914", "922"]);
}
