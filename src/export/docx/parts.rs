//! The parts of a package besides its body: types, relations, styles, lists, head and
//! foot of pages, and what the file says of itself.

use std::fmt::Write;

use super::body::Body;
use crate::chart::picture::Ink;
use crate::export::Look;
use crate::export::clean::escaped;
use crate::export::outline::{Marks, Outline};
use crate::wording::{Language, Words};

const STYLES: &str = include_str!("../../../assets/document/docx/styles.xml");
const LISTS: &str = include_str!("../../../assets/document/docx/numbering.xml");
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const R: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The name by which the body refers to the pixels of a chart, counted from 1.
pub(super) fn of_png(nth: usize) -> String {
    format!("rIdPng{nth}")
}

/// The name by which the body refers to the drawing of a chart.
pub(super) fn of_svg(nth: usize) -> String {
    format!("rIdSvg{nth}")
}

/// Which part is of which type.
pub(super) fn types() -> String {
    let mut xml = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
    );
    let parts = [("document.main", "document"), ("styles", "styles"), ("numbering", "numbering")];
    let parts =
        parts.into_iter().chain([("settings", "settings"), ("header", "header1"), ("footer", "footer1")]);
    for (kind, name) in parts {
        // Writing to a text cannot fail.
        let _ = write!(xml, "<Override PartName=\"/word/{name}.xml\" ContentType=\"{MAIN}.{kind}+xml\"/>");
    }
    xml + "<Override PartName=\"/docProps/core.xml\" \
           ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
           <Override PartName=\"/docProps/app.xml\" \
           ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>"
}

/// What the package holds.
pub(super) fn of_package() -> String {
    format!(
        "{XML}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{OFFICE}/extended-properties\" Target=\"docProps/app.xml\"/>\
         </Relationships>"
    )
}

/// What the document refers to.
pub(super) fn of_document(charts: usize) -> String {
    let mut xml = format!("{XML}<Relationships xmlns=\"{RELATIONS}\">");
    let parts = [("styles", "styles"), ("numbering", "numbering"), ("settings", "settings")];
    for (kind, name) in parts.into_iter().chain([("header", "header1"), ("footer", "footer1")]) {
        let _ =
            write!(xml, "<Relationship Id=\"rId_{kind}\" Type=\"{OFFICE}/{kind}\" Target=\"{name}.xml\"/>");
    }
    for nth in 1..=charts {
        for (id, ending) in [(of_png(nth), "png"), (of_svg(nth), "svg")] {
            let _ = write!(
                xml,
                "<Relationship Id=\"{id}\" Type=\"{OFFICE}/image\" Target=\"media/chart{nth}.{ending}\"/>"
            );
        }
    }
    xml + "</Relationships>"
}

/// The document with its body.
pub(super) fn document(body: &Body) -> String {
    format!(
        "{XML}<w:document {W} {R} \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>\n{}\
         <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId_header\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId_footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1474\" w:right=\"1247\" w:bottom=\"1361\" w:left=\"1247\" w:header=\"680\" \
         w:footer=\"600\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml
    )
}

/// The styles in the colours of the program.
pub(super) fn styles(look: &Look, language: Language) -> String {
    let bare = |hex: String| hex.trim_start_matches('#').to_owned();
    STYLES
        .replace("@lang@", tag(language))
        .replace("@heading@", &bare(look.of_words(Ink::Heading).hex()))
        .replace("@muted@", &bare(look.of_words(Ink::Muted).hex()))
        .replace("@line@", &bare(look.colour(Ink::Axis).hex()))
        .replace("@shade@", &bare(look.colour(Ink::Grid).hex()))
}

fn tag(language: Language) -> &'static str {
    match language {
        Language::Danish => "da-DK",
        Language::English => "en-GB",
    }
}

/// How each list is marked; each begins anew.
pub(super) fn numbering(lists: &[Marks]) -> String {
    let mut xml = format!("{XML}<w:numbering {W}>{LISTS}");
    for (number, marks) in (1..).zip(lists) {
        let kind = match marks {
            Marks::Bullets => 0,
            Marks::Numbers => 1,
        };
        let _ = write!(
            xml,
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{kind}\"/>\
             <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        );
    }
    xml + "</w:numbering>"
}

/// Settings, the language among them.
pub(super) fn settings(language: Language) -> String {
    let (decimal, separator) = match language {
        Language::Danish => (',', ';'),
        Language::English => ('.', ','),
    };
    format!(
        "{XML}<w:settings {W}><w:defaultTabStop w:val=\"720\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" \
         w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\"/><w:decimalSymbol w:val=\"{decimal}\"/>\
         <w:listSeparator w:val=\"{separator}\"/></w:settings>",
        tag(language)
    )
}

/// The head of each page.
pub(super) fn header(outline: &Outline) -> String {
    let [left, right] = outline.about.head.each_ref().map(|text| text_of(text));
    format!(
        "{XML}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{left}{TAB}{right}</w:p></w:hdr>"
    )
}

/// The foot of each page, with the number of the page and of all.
pub(super) fn footer(outline: &Outline, words: &Words) -> String {
    let text = words.fill("documents-page-of", &[("page", "\u{1}".into()), ("pages", "\u{2}".into())]);
    let (before, rest) = text.split_once('\u{1}').unwrap_or((&text, ""));
    let (between, after) = rest.split_once('\u{2}').unwrap_or((rest, ""));
    let page = format!("{}{}{}", text_of(before), field("PAGE"), text_of(between));
    let pages = format!("{}{}", field("NUMPAGES"), text_of(after));
    let foot = text_of(&outline.about.foot);
    format!(
        "{XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{foot}{TAB}{page}{pages}</w:p></w:ftr>"
    )
}

const TAB: &str = "<w:r><w:tab/></w:r>";

fn text_of(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

fn field(name: &str) -> String {
    format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
}

/// What the file says of itself.
pub(super) fn core(outline: &Outline) -> String {
    let about = &outline.about;
    let stamp = about.stamp.format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "{XML}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:modified>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&outline.title),
        escaped(&about.subject),
        escaped(&about.author),
        tag(about.language)
    )
}

/// Which program made it.
pub(super) fn app() -> String {
    format!(
        "{XML}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Planbord</Application></Properties>"
    )
}
