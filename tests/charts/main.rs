//! Charts of the sample plans, kept letter by letter: what changes in one of them
//! is seen before it is shipped.

use planbord::analysis::Insights;
use planbord::chart::Picture;
use planbord::document::Document;
use planbord::export::svg::{About, svg};
use planbord::export::{Appearance, Look, laid_out};
use planbord::plan::chart::{Chart, ChartKind};
use planbord::plan::id::{MeasureId, SeriesId};
use planbord::wording::{Language, Words};

const AABENRAA: &[u8] = include_bytes!("../../sample-data/aabenraa-2021.ron");
const AALBORG: &[u8] = include_bytes!("../../sample-data/aalborg-2018.ron");
const SOENDERBORG: &[u8] = include_bytes!("../../sample-data/soenderborg-2019-2022.ron");
const FOLLOWED: &[u8] = include_bytes!("../../sample-data/opfoelgning-eksempel.ron");

fn document(bytes: &[u8]) -> Document {
    planbord::store::parse(bytes).unwrap().document
}

/// Compares the SVG of a chart, drawn in Danish on a page of 640 by 360 points, with
/// the one that is kept.
#[track_caller]
fn check(name: &str, document: &Document, chart: &Chart, on: &str) {
    let (on, words) = (on.parse().unwrap(), Words::new(Language::Danish));
    let look = Look::of(Appearance::Light).unwrap();
    let picture = Picture::of(&words, &document.plan, &Insights::of(document, on), chart, on);
    let laid = laid_out(&words, &picture, (640.0, 360.0), &look).unwrap();
    let about = About { title: &picture.title, sentence: &picture.sentence, language: Language::Danish };
    insta::assert_snapshot!(name, svg(&laid, about, &look));
}

fn of(kind: ChartKind, series: &[u32]) -> Chart {
    Chart::of(kind, series.iter().map(|id| SeriesId(*id)))
}

#[test]
fn a_line() {
    check("line", &document(AABENRAA), &of(ChartKind::Line, &[82]), "2020-09-07");
}

#[test]
fn a_line_beside_that_of_the_country() {
    check("areas", &document(AABENRAA), &of(ChartKind::Line, &[78, 79]), "2020-09-07");
}

#[test]
fn a_line_with_breaks_events_and_figures_that_may_change() {
    let mut document = document(AABENRAA);
    let mut series = document.plan.series.get(SeriesId(82)).unwrap().clone();
    let whole = "groups: Some((before: [\"A\"], after: [\"B\"], pairs: [(\"A\", \"B\")]))";
    series.breaks = ron::from_str(&format!(
        "[(on: \"2016-07-01\", note: \"Integrationsydelse\", {whole}), (on: \"2017-07-01\", note: \"Nyt register\")]"
    ))
    .unwrap();
    let last = series.points.last_mut().unwrap();
    *last = ron::from_str(
        r#"("2019-05", 702, (vintage: Some((published: Some("2019-07-01"), finality: Provisional))))"#,
    )
    .unwrap();
    document.plan.series = [series].into_iter().collect();
    let events: Vec<planbord::plan::event::Event> = ron::from_str(
        r#"[(id: "e900", title: "KIK", from: "2016-01-01", until: Some("2019-12-31"), note: Some("Investering på 68 mio. kr.")),
            (id: "e901", title: "KIK II", from: "2018-06-01")]"#,
    )
    .unwrap();
    document.plan.events = events.into_iter().collect();
    check("marks", &document, &of(ChartKind::Line, &[82]), "2020-09-07");
}

#[test]
fn a_year_beside_the_two_before_it() {
    check("years", &document(FOLLOWED), &of(ChartKind::YearOverYear, &[1]), "2025-12-31");
}

#[test]
fn bars() {
    check("bars", &document(AABENRAA), &of(ChartKind::Bars, &[78, 79]), "2020-09-07");
}

#[test]
fn bars_of_parts() {
    check("stacked", &document(AABENRAA), &of(ChartKind::StackedBars, &[128, 129, 130]), "2020-09-07");
}

#[test]
fn a_measure_of_a_goal() {
    check("goal", &document(AABENRAA), &of(ChartKind::Goal(MeasureId(21)), &[]), "2020-09-07");
}

#[test]
fn a_bridge() {
    check("bridge", &document(AABENRAA), &of(ChartKind::Bridge, &[82]), "2020-09-07");
}

#[test]
fn small_charts_side_by_side() {
    check("multiples", &document(AALBORG), &of(ChartKind::SmallMultiples, &[82, 84, 85, 87]), "2018-12-31");
}

#[test]
fn a_line_without_axes() {
    check("sparkline", &document(AABENRAA), &of(ChartKind::Sparkline, &[82]), "2020-09-07");
}

#[test]
fn a_series_of_another_plan() {
    check("soenderborg", &document(SOENDERBORG), &of(ChartKind::Line, &[25]), "2022-12-31");
}
