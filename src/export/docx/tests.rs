//! A Word document read back: its styles, lists, tables and pictures, and that no text
//! of a plan becomes anything but text.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use resvg::usvg::roxmltree::{Document as Tree, Node};

use crate::document::Document;
use crate::export::fixture::{HOSTILE, asked, hostile, with_everything};
use crate::export::{Form, Format, Go, Progress, Subject, document};
use crate::plan::id::{ItemId, MeetingId};
use crate::wording::{Language, Words};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn written(plan: &Document, language: Language) -> Vec<u8> {
    let words = Words::new(language);
    let request = asked(plan, Subject::Item(MeetingId(265), ItemId(273), Form::Minutes), &words);
    document(&request, Format::Docx, &mut Progress::new(&mut |_| Go::On)).unwrap()
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap()).unwrap()
}

fn named<'a, 'i>(tree: &'a Tree<'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    tree.descendants().filter(move |node| node.has_tag_name((W, name)))
}

fn said(node: Node<'_, '_>) -> String {
    node.descendants().filter(|node| node.has_tag_name((W, "t"))).filter_map(|node| node.text()).collect()
}

/// The paragraphs of a style.
fn styled(tree: &Tree<'_>, style: &str) -> Vec<String> {
    let has = |paragraph: &Node<'_, '_>| {
        paragraph
            .descendants()
            .any(|node| node.has_tag_name((W, "pStyle")) && node.attribute((W, "val")) == Some(style))
    };
    named(tree, "p").filter(has).map(said).collect()
}

#[test]
fn headings_captions_lists_and_header_rows_are_real_ones() {
    let bytes = written(&with_everything(), Language::Danish);
    let body = part(&bytes, "word/document.xml");
    let tree = Tree::parse(&body).unwrap();
    assert_eq!(styled(&tree, "Title"), ["Punkt 67: Beskæftigelsesplan 2021"]);
    let first =
        ["Sagsfremstilling", "Indstilling", "Beslutning Arbejdsmarkedsudvalget den 07-09-2020", "Bilag"];
    assert_eq!(styled(&tree, "Heading1"), first);
    assert_eq!(styled(&tree, "Heading2"), ["Baggrund", "Budget"]);
    assert_eq!(styled(&tree, "Heading3"), ["Udvikling"]);
    let captions = styled(&tree, "Caption");
    assert!(captions[0].starts_with("Figur 1: ") && captions[1].starts_with("Figur 2: "), "{captions:?}");
    assert!(captions[2].starts_with("Tabel 1: ") && captions.len() == 5, "{captions:?}");
    // Two bullets, two within, two numbered, one recommendation, two attachments.
    assert_eq!(named(&tree, "numPr").count(), 9);
    assert_eq!(named(&tree, "tbl").count(), 3);
    for table in named(&tree, "tbl") {
        let heads = table.descendants().filter(|node| node.has_tag_name((W, "tblHeader"))).count();
        let first = table.children().find(|node| node.has_tag_name((W, "tr"))).unwrap();
        assert_eq!(heads, 1);
        assert!(first.descendants().any(|node| node.has_tag_name((W, "tblHeader"))));
    }
}

#[test]
fn charts_have_words_for_who_cannot_see_them_and_lie_in_two_forms() {
    let bytes = written(&with_everything(), Language::Danish);
    let body = part(&bytes, "word/document.xml");
    let tree = Tree::parse(&body).unwrap();
    let told: Vec<&str> = tree
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr")
        .filter_map(|node| node.attribute("descr"))
        .collect();
    assert_eq!(told.len(), 2);
    assert!(told[0].starts_with("Langtidsforsørgede er faldet fra 914 (maj 2013) til 702"), "{told:?}");
    let parts = parts(&bytes);
    for nth in 1..=2 {
        assert!(parts[&format!("word/media/chart{nth}.png")].starts_with(b"\x89PNG"));
        assert!(parts[&format!("word/media/chart{nth}.svg")].starts_with(b"<svg"));
    }
}

#[test]
fn the_file_says_its_language_title_and_time() {
    for (language, tag) in [(Language::Danish, "da-DK"), (Language::English, "en-GB")] {
        let bytes = written(&with_everything(), language);
        assert!(part(&bytes, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")));
        let core = part(&bytes, "docProps/core.xml");
        assert!(core.contains(&format!("<dc:language>{tag}</dc:language>")), "{core}");
        assert!(core.contains(": Beskæftigelsesplan 2021</dc:title>"), "{core}");
        assert!(core.contains(">2020-09-07T00:00:00Z</dcterms:created>"), "{core}");
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = with_everything();
    assert_eq!(written(&plan, Language::Danish), written(&plan, Language::Danish));
}

#[test]
fn no_text_of_a_plan_becomes_markup_or_a_field() {
    for text in HOSTILE {
        let bytes = written(&hostile(text), Language::Danish);
        for (name, content) in parts(&bytes).iter().filter(|(name, _)| name.ends_with(".xml")) {
            let content = std::str::from_utf8(content).unwrap();
            let tree = Tree::parse(content).unwrap_or_else(|error| panic!("{name}: {error}"));
            for node in tree.descendants().filter(|node| node.is_element()) {
                let tag = node.tag_name().name();
                assert!(!["instrText", "hyperlink", "script"].contains(&tag), "{text}: {tag} in {name}");
                if tag == "fldSimple" {
                    let field = node.attribute((W, "instr")).unwrap().trim();
                    let known = ["PAGE", "NUMPAGES", "SEQ Figur \\* ARABIC", "SEQ Tabel \\* ARABIC"];
                    assert!(known.contains(&field), "{text}: {field}");
                }
            }
            assert!(!content.contains(['\u{202e}', '\u{2066}', '\u{feff}']), "{text}: {name}");
        }
    }
}
