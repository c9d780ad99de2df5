//! Charts as files: what stands in them, and that nothing in a plan can break them.

use std::io::{Cursor, Read};

use super::fixture::{aabenraa, asked, picture, with_everything};
use super::svg::{About, svg};
use super::xlsx::{Book, xlsx};
use super::*;
use crate::document::Document;
use crate::meeting::agenda::Section;
use crate::meeting::minutes::Task;
use crate::plan::List;
use crate::plan::chart::{Chart, ChartKind};
use crate::plan::id::{ItemId, MeetingId, SeriesId};
use crate::plan::meeting_setup::SectionKind;
use crate::wording::Language;

/// Antal langtidsforsørgede, 2013 to 2019.
const LONG_TERM: SeriesId = SeriesId(82);

fn drawn(picture: &Picture, appearance: Appearance) -> String {
    let (words, look) = (Words::new(Language::Danish), Look::of(appearance).unwrap());
    let laid = laid_out(&words, picture, (640.0, 360.0), &look).unwrap();
    let about = About { title: &picture.title, sentence: &picture.sentence, language: Language::Danish };
    svg(&laid, about, &look)
}

fn long_term() -> Picture {
    picture(&aabenraa(), &Chart::of(ChartKind::Line, [LONG_TERM]))
}

/// A plan whose texts are the same hostile one.
fn hostile(text: &str) -> Picture {
    let mut document: Document = aabenraa();
    let mut series = document.plan.series.get(LONG_TERM).unwrap().clone();
    (series.title, series.area, series.note) = (text.to_owned(), text.to_owned(), Some(text.to_owned()));
    let id = series.id;
    document.plan.series = [series].into_iter().collect();
    let own = Some(text.to_owned());
    let chart = Chart::of(ChartKind::Line, [id]);
    picture(
        &document,
        &Chart { title: own.clone(), subtitle: own.clone(), sentence: own.clone(), note: own, ..chart },
    )
}

const HOSTILE: [&str; 6] = [
    "</text><script>alert(1)</script>",
    "a\u{0}b\u{1b}[2J\u{7f}\u{85}c",
    "\"quoted\" 'and' & <![CDATA[ ]]>",
    "🙂 \u{1F469}\u{200D}\u{1F4BB} ☃",
    "\u{202e}evil\u{2066}txt\u{feff}\u{fffe}",
    "=HYPERLINK(\"http://x\",\"y\")",
];

#[test]
fn an_svg_says_what_it_shows_and_its_text_is_text() {
    let svg = drawn(&long_term(), Appearance::Light);
    assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"360\""));
    assert!(svg.contains("role=\"img\"") && svg.contains("font-family=\"Inter, Arial, sans-serif\""));
    let description = "<desc id=\"chart-description\">Langtidsforsørgede er faldet fra 914 (maj 2013) til 702 (maj 2019), 23\u{a0}%.";
    assert!(svg.contains(description), "{svg}");
    assert!(svg.contains(">702</text>") && svg.contains(">914</text>"));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let day = "2020-09-07".parse().unwrap();
    let (words, look) = (Words::new(Language::Danish), Look::of(Appearance::Light).unwrap());
    let book = || xlsx(Book { picture: &long_term(), on: day, words: &words }, &look).unwrap();
    assert_eq!(drawn(&long_term(), Appearance::Dark), drawn(&long_term(), Appearance::Dark));
    assert_eq!(book(), book());
    let picture = drawn(&long_term(), Appearance::Light);
    assert_eq!(pixels::png(&picture).unwrap(), pixels::png(&picture).unwrap());
}

#[test]
fn a_png_has_two_pixels_for_each_point_and_the_colours_of_its_look() {
    for (appearance, dark) in [(Appearance::Light, false), (Appearance::Dark, true)] {
        let bytes = pixels::png(&drawn(&long_term(), appearance)).unwrap();
        let pixmap = resvg::tiny_skia::Pixmap::decode_png(&bytes).unwrap();
        assert_eq!((pixmap.width(), pixmap.height()), (1280, 720));
        let corner = pixmap.pixel(1, 1).unwrap();
        assert_eq!(corner.red() < 128, dark);
        let others = pixmap.pixels().iter().filter(|pixel| **pixel != corner).count();
        assert!(others > 10_000, "only {others} pixels are drawn on");
    }
}

#[test]
fn no_text_of_a_plan_breaks_an_svg() {
    for text in HOSTILE {
        let svg = drawn(&hostile(text), Appearance::Light);
        let tree =
            resvg::usvg::roxmltree::Document::parse(&svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        let names: std::collections::BTreeSet<&str> =
            tree.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
        let known = ["circle", "desc", "g", "path", "polygon", "polyline", "rect", "svg", "text", "title"];
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
        assert!(!svg.chars().any(|c| c.is_control() && c != '\n'), "{text:?} left a control character");
        assert!(!svg.contains(['\u{202e}', '\u{2066}', '\u{feff}']));
        pixels::png(&svg).unwrap();
    }
}

/// The files in a workbook by their names.
fn parts(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip_of(bytes);
    let mut parts = std::collections::BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let name = file.name().unwrap().into_owned();
        parts.insert(name, text);
    }
    parts
}

fn zip_of(bytes: &[u8]) -> zip::ZipArchive<Cursor<&[u8]>> {
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap()
}

fn workbook(picture: &Picture) -> std::collections::BTreeMap<String, String> {
    let (words, look) = (Words::new(Language::Danish), Look::of(Appearance::Light).unwrap());
    let on = "2020-09-07".parse().unwrap();
    parts(&xlsx(Book { picture, on, words: &words }, &look).unwrap())
}

#[test]
fn a_workbook_holds_figures_as_numbers_and_a_chart_of_its_own() {
    let parts = workbook(&long_term());
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    for figure in [914, 878, 922, 879, 831, 778, 702] {
        assert!(sheet.contains(&format!("<v>{figure}</v>")), "{figure} is not a number");
    }
    assert!(!sheet.contains("<f>"), "a formula");
    let chart = &parts["xl/charts/chart1.xml"];
    assert!(chart.contains("<c:lineChart>") && chart.contains("<c:dispBlanksAs val=\"gap\"/>"));
    assert!(parts["xl/drawings/drawing1.xml"].contains("Langtidsforsørgede er faldet fra 914"));
}

#[test]
fn what_is_unknown_is_an_empty_cell_with_the_word_beside_it() {
    let mut document = aabenraa();
    let mut series = document.plan.series.get(LONG_TERM).unwrap().clone();
    series.points = ron::from_str(r#"[("2018-05",778),("2019-05",Hidden),("2020-05",0)]"#).unwrap();
    document.plan.series = [series].into_iter().collect();
    let parts = workbook(&picture(&document, &Chart::of(ChartKind::Bars, [LONG_TERM])));
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    // Rows 5 to 7 of column B: 778, nothing, 0.
    let cell = |name: &str| {
        sheet.split(&format!("<c r=\"{name}\"")).nth(1).map(|rest| rest.split("</c>").next().unwrap())
    };
    assert!(cell("B5").unwrap().contains("<v>778</v>") && cell("B7").unwrap().contains("<v>0</v>"));
    assert_eq!(cell("B6"), None);
    assert!(parts["xl/sharedStrings.xml"].contains("Langtidsforsørgede: skjult (få personer)"));
}

#[test]
fn no_text_of_a_plan_becomes_a_formula_in_a_workbook() {
    for text in HOSTILE {
        let parts = workbook(&hostile(text));
        assert!(!parts["xl/worksheets/sheet1.xml"].contains("<f>"), "{text:?} is a formula");
        assert!(!parts["xl/worksheets/sheet1.xml"].contains("<hyperlink"), "{text:?} is a link");
    }
}

#[test]
fn a_csv_holds_what_the_chart_shows() {
    let expected = "\u{feff}Periode;Langtidsforsørgede\r\nmaj 2013;914\r\nmaj 2014;878\r\nmaj 2015;922\r\n\
        maj 2016;879\r\nmaj 2017;831\r\nmaj 2018;778\r\nmaj 2019;702\r\n";
    let csv = table::csv(&long_term().table);
    assert!(csv.starts_with("\u{feff}Periode;Langtidsforsørgede"), "{csv}");
    let figures: Vec<&str> = csv.lines().filter_map(|line| line.split(';').nth(1)).collect();
    let wanted: Vec<&str> = expected.lines().filter_map(|line| line.split(';').nth(1)).collect();
    assert_eq!(figures[..wanted.len()], wanted);
}

/// With every kind of thing in item 67, leaving a part out shows exactly where the part
/// can be chosen.
/// Adds a section, and something to be done since the meeting and since an earlier one.
fn with_follow_up(document: &mut Document, meeting: MeetingId, item: ItemId) {
    let task = |what: &str| Task { what: what.to_owned(), responsible: String::new(), due: None, done: None };
    let of = document.meetings.get_mut(meeting).unwrap();
    let place = of.items.get_mut(item).unwrap();
    place.sections = vec![Section { kind: SectionKind::Economy, text: "Ingen udgift.".to_owned() }];
    place.tasks = vec![task("Ret resumeet")];
    let mut before = of.clone();
    let mut earlier = before.items.get(item).unwrap().clone();
    (before.id, before.date, before.items) = (MeetingId(900), "2020-08-03".parse().unwrap(), List::default());
    (earlier.id, earlier.tasks) = (ItemId(901), vec![task("Hent tal")]);
    before.items.push(earlier);
    document.meetings.push(before);
}

#[test]
fn a_part_is_offered_where_a_document_may_have_it() {
    let mut document = with_everything();
    let words = Words::new(Language::Danish);
    let (meeting, item) = (MeetingId(265), ItemId(273));
    let earlier = document.clone();
    let snapshot = document.snapshots[0].clone();
    with_follow_up(&mut document, meeting, item);
    let forms = [Form::Agenda, Form::Minutes, Form::RunningOrder];
    let of_item = forms.map(|form| Subject::Item(meeting, item, form));
    let of_meeting = forms.map(|form| Subject::Meeting(meeting, form));
    for subject in of_item.into_iter().chain(of_meeting).chain([Subject::Goals]) {
        let mut whole = asked(&document, subject, &words);
        whole.since = Some(Since { snapshot: &snapshot, document: &earlier });
        whole.parts.insert(Part::Changes);
        for part in Part::ALL {
            let mut without = whole.clone();
            without.parts.remove(&part);
            let is_seen = without.outline().unwrap() != whole.outline().unwrap();
            assert_eq!(is_seen, part.is_of(subject), "{part:?} of {subject:?}");
        }
    }
}
