//! A PDF read back: its tags, what it says of itself, and that no text of a plan
//! becomes anything but text.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, Stream, String as Written};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::document::Document;
use crate::export::fixture::{HOSTILE, aabenraa, asked, hostile, with_everything};
use crate::export::{ExportError, Form, Format, Go, Progress, Step, Subject, document};
use crate::plan::id::{ItemId, MeetingId, TableId};
use crate::wording::{Language, Words};

const ITEM: Subject = Subject::Item(MeetingId(265), ItemId(273), Form::Minutes);

fn written(plan: &Document, subject: Subject, language: Language) -> Vec<u8> {
    let words = Words::new(language);
    let request = asked(plan, subject, &words);
    document(&request, Format::Pdf, &mut Progress::new(&mut |_| Go::On)).unwrap()
}

/// What a tag says of itself, with what is in it.
#[derive(Debug)]
struct Tag {
    kind: String,
    alternative: Option<String>,
    scope: Option<String>,
    within: Vec<Tag>,
}

impl Tag {
    /// Itself and all within it of a kind.
    fn all<'a>(&'a self, kind: &str) -> Vec<&'a Tag> {
        let own = (self.kind == kind).then_some(self);
        own.into_iter().chain(self.within.iter().flat_map(|tag| tag.all(kind))).collect()
    }
}

/// A text of a PDF: UTF-16 with its mark, or letters of a byte.
fn text(written: &Written<'_>) -> String {
    match written.as_bytes().strip_prefix(b"\xfe\xff") {
        Some(pairs) => {
            let units: Vec<u16> =
                pairs.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => written.as_bytes().iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn tag(dict: &Dict<'_>) -> Tag {
    let of_scope =
        |attributes: &Dict<'_>| attributes.get::<Name>("Scope").map(|name| name.as_str().to_owned());
    let scope = match dict.get::<Object>("A") {
        Some(Object::Dict(attributes)) => of_scope(&attributes),
        Some(Object::Array(all)) => all.iter::<Dict>().find_map(|attributes| of_scope(&attributes)),
        _ => None,
    };
    Tag {
        kind: dict.get::<Name>("S").map(|name| name.as_str().to_owned()).unwrap_or_default(),
        alternative: dict.get::<Written>("Alt").map(|alt| text(&alt)),
        scope,
        within: within(dict),
    }
}

fn within(dict: &Dict<'_>) -> Vec<Tag> {
    match dict.get::<Object>("K") {
        Some(Object::Dict(one)) if one.contains_key("S") => vec![tag(&one)],
        Some(Object::Array(all)) => {
            all.iter::<Object>().filter_map(of_object).map(|dict| tag(&dict)).collect()
        }
        _ => Vec::new(),
    }
}

fn of_object(object: Object<'_>) -> Option<Dict<'_>> {
    match object {
        Object::Dict(dict) if dict.contains_key("S") => Some(dict),
        _ => None,
    }
}

fn root(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get(pdf.xref().root_id()).unwrap()
}

fn tags(bytes: &[u8]) -> Vec<Tag> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    within(&root(&pdf).get::<Dict>("StructTreeRoot").unwrap())
}

fn metadata(bytes: &[u8]) -> String {
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let stream = root(&pdf).get::<Stream>("Metadata").unwrap();
    String::from_utf8(stream.decoded().unwrap().into_owned()).unwrap()
}

/// Titles of bookmarks, top to bottom, those within others after them.
fn bookmarks(bytes: &[u8]) -> Vec<String> {
    fn walk(first: Option<Dict<'_>>, into: &mut Vec<String>) {
        let mut next = first;
        while let Some(entry) = next {
            into.extend(entry.get::<Written>("Title").map(|title| text(&title)));
            walk(entry.get::<Dict>("First"), into);
            next = entry.get::<Dict>("Next");
        }
    }
    let pdf = Pdf::new(bytes.to_vec()).unwrap();
    let mut titles = Vec::new();
    walk(root(&pdf).get::<Dict>("Outlines").and_then(|all| all.get::<Dict>("First")), &mut titles);
    titles
}

#[test]
fn headings_are_tags_and_bookmarks() {
    let bytes = written(&with_everything(), ITEM, Language::Danish);
    let tags = tags(&bytes);
    let count = |kind: &str| tags.iter().map(|tag| tag.all(kind).len()).sum::<usize>();
    assert_eq!([count("H1"), count("H2"), count("H3")], [4, 2, 1], "{tags:?}");
    let titles = bookmarks(&bytes);
    let decision = "Beslutning Arbejdsmarkedsudvalget den 07-09-2020";
    let expected = ["Sagsfremstilling", "Baggrund", "Udvikling", "Budget", "Indstilling", decision, "Bilag"];
    assert_eq!(titles, expected);
}

#[test]
fn every_chart_says_what_it_shows() {
    let tags = tags(&written(&with_everything(), ITEM, Language::Danish));
    let told: Vec<&str> = tags
        .iter()
        .flat_map(|tag| tag.all("Figure"))
        .map(|figure| figure.alternative.as_deref().unwrap_or_default())
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("Langtidsforsørgede er faldet fra 914 (maj 2013) til 702"), "{told:?}");
    assert!(told.iter().all(|told| told.len() > 40), "{told:?}");
}

#[test]
fn tables_have_a_header_row_and_row_headers() {
    for subject in [ITEM, Subject::Meeting(MeetingId(265), Form::Minutes), Subject::Goals] {
        let tags = tags(&written(&with_everything(), subject, Language::Danish));
        let tables: Vec<&Tag> = tags.iter().flat_map(|tag| tag.all("Table")).collect();
        assert!(!tables.is_empty());
        for table in tables {
            let rows = table.all("TR");
            let scopes = |row: &Tag, scope: &str| {
                let heads = row.within.iter().filter(|cell| cell.kind == "TH");
                heads.filter(|head| head.scope.as_deref() == Some(scope)).count()
            };
            assert!(rows.len() > 1, "{table:?}");
            assert_eq!(scopes(rows[0], "Column"), rows[0].within.len(), "{:?}", rows[0]);
            assert!(rows[1..].iter().all(|row| scopes(row, "Row") == 1), "{table:?}");
        }
    }
}

#[test]
fn a_table_that_is_too_wide_for_a_page_lies_on_its_side() {
    let mut plan = with_everything();
    let table = plan.plan.budget.get_mut(TableId(142)).unwrap();
    let first = table.columns[0].clone();
    table.columns = vec![first; 9];
    table.columns.iter_mut().for_each(|column| column.title = "Beskæftigelsesindsatser".to_owned());
    let bytes = written(&plan, ITEM, Language::Danish);
    let pdf = Pdf::new(bytes.clone()).unwrap();
    let is_turned = |(wide, high): (f32, f32)| wide > high;
    let turned = pdf.pages().iter().filter(|page| is_turned(page.base_dimensions()));
    assert_eq!(turned.count(), 1);
    let tags = tags(&bytes);
    let tables: Vec<&Tag> = tags.iter().flat_map(|tag| tag.all("Table")).collect();
    assert_eq!(tables[0].all("TR")[0].within.len(), 10);
}

#[test]
fn lists_are_lists() {
    let tags = tags(&written(&with_everything(), ITEM, Language::Danish));
    let items: usize = tags.iter().map(|tag| tag.all("LI").len()).sum();
    // Two bullets, two within, two numbered, one recommendation, two attachments.
    assert_eq!(items, 9);
}

#[test]
fn the_file_says_its_language_title_time_and_what_it_keeps_to() {
    for (language, tag) in [(Language::Danish, "da"), (Language::English, "en")] {
        let bytes = written(&with_everything(), ITEM, language);
        let pdf = Pdf::new(bytes.clone()).unwrap();
        let root = root(&pdf);
        assert!(text(&root.get::<Written>("Lang").unwrap()).starts_with(tag));
        let preferences = root.get::<Dict>("ViewerPreferences").unwrap();
        assert_eq!(preferences.get::<bool>("DisplayDocTitle"), Some(true));
        assert_eq!(root.get::<Dict>("MarkInfo").unwrap().get::<bool>("Marked"), Some(true));
        let told = metadata(&bytes);
        for part in [
            "Beskæftigelsesplan 2021</rdf:li>",
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "2020-09-07T00:00:00",
        ] {
            assert!(told.contains(part), "{part} is not in {told}");
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = with_everything();
    assert_eq!(written(&plan, ITEM, Language::Danish), written(&plan, ITEM, Language::Danish));
}

#[test]
fn the_meeting_and_the_report_can_be_published() {
    let plan = aabenraa();
    for form in [Form::Agenda, Form::Minutes, Form::RunningOrder] {
        let bytes = written(&plan, Subject::Meeting(MeetingId(265), form), Language::Danish);
        let items = bookmarks(&bytes).iter().filter(|title| title.starts_with("Punkt ")).count();
        assert_eq!(items, 10, "{form:?}");
    }
    assert!(bookmarks(&written(&plan, Subject::Goals, Language::English)).len() > plan.plan.goals.len());
}

#[test]
fn no_text_of_a_plan_becomes_markup() {
    for hostile_text in HOSTILE.into_iter().chain(["Godt gået 🙂 \u{2611}"]) {
        let plain = tags(&written(&with_everything(), ITEM, Language::Danish));
        let tags = tags(&written(&hostile(hostile_text), ITEM, Language::Danish));
        for kind in ["H1", "H2", "Table", "Figure"] {
            let count = |tags: &[Tag]| tags.iter().map(|tag| tag.all(kind).len()).sum::<usize>();
            assert_eq!(count(&tags), count(&plain), "{hostile_text}: {kind}");
        }
    }
}

#[test]
fn a_document_that_nobody_wants_any_longer_is_not_made() {
    let (plan, words) = (with_everything(), Words::new(Language::Danish));
    let request = asked(&plan, ITEM, &words);
    let mut steps = Vec::new();
    let mut ask = |step| {
        steps.push(step);
        if matches!(step, Step::Chart { nth: 2, .. }) { Go::Stop } else { Go::On }
    };
    let made = document(&request, Format::Pdf, &mut Progress::new(&mut ask));
    assert!(matches!(made, Err(ExportError::Cancelled)));
    assert_eq!(steps, [Step::Outline, Step::Chart { nth: 1, of: 2 }, Step::Chart { nth: 2, of: 2 }]);
}

/// What a checker of both standards has to say of a file.
fn failures(bytes: &[u8]) -> Vec<String> {
    [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a]
        .into_iter()
        .flat_map(|profile| {
            let options = ValidationOptions::default().profile(profile);
            validate_pdf_bytes(bytes, &options).unwrap().failures
        })
        .map(|failure| failure.to_string())
        .collect()
}

#[test]
fn every_document_keeps_to_both_standards() {
    let plan = with_everything();
    let meeting = MeetingId(265);
    for (subject, language) in [
        (ITEM, Language::Danish),
        (Subject::Meeting(meeting, Form::Agenda), Language::English),
        (Subject::Meeting(meeting, Form::RunningOrder), Language::Danish),
        (Subject::Goals, Language::Danish),
    ] {
        assert_eq!(failures(&written(&plan, subject, language)), [""; 0], "{subject:?}");
    }
}

#[test]
fn the_checker_sees_what_is_missing() {
    let bytes = written(&aabenraa(), ITEM, Language::Danish);
    let at = bytes.windows(12).position(|part| part == b"pdfuaid:part").unwrap();
    let mut broken = bytes;
    broken[at..at + 12].copy_from_slice(b"pdfuaid:trap");
    assert_ne!(failures(&broken), [""; 0]);
}
