//! Charts and documents of the sample plans, for the tests of what is made of them.

use crate::analysis::Insights;
use crate::chart::Picture;
use crate::document::Document;
use crate::export::{Request, Subject};
use crate::plan::chart::Chart;
use crate::plan::id::{ItemId, MeetingId, SeriesId, TableId};
use crate::wording::{Language, Words};

/// The sample plan of Aabenraa.
pub fn aabenraa() -> Document {
    crate::store::parse(include_bytes!("../../sample-data/aabenraa-2021.ron")).unwrap().document
}

/// The picture of a chart in Danish on the day of the committee's meeting.
pub fn picture(document: &Document, chart: &Chart) -> Picture {
    let on = "2020-09-07".parse().unwrap();
    let words = Words::new(Language::Danish);
    Picture::of(&words, &document.plan, &Insights::of(document, on), chart, on)
}

/// A document of the day of the committee's meeting.
pub fn asked<'a>(document: &'a Document, subject: Subject, words: &'a Words) -> Request<'a> {
    Request::new(document, "2020-09-07".parse().unwrap(), subject, words)
}

/// The sample plan with a text for item 67 that has everything in it.
pub fn with_everything() -> Document {
    let mut document = aabenraa();
    let meeting = document.meetings.get_mut(MeetingId(265)).unwrap();
    meeting.items.get_mut(ItemId(273)).unwrap().presentation = EVERYTHING.to_owned();
    document
}

const EVERYTHING: &str = "Der er **{s82: seneste}** langtidsforsørgede mod {s82: maj 2013} i 2013.

## Baggrund

- Et
- To
  - To a
  - To b

1. Først
2. Så

### Udvikling

{s82}

{k21}

## Budget

{b142}

{b156}

{b173}";

/// Texts that mean something to a program that reads a document.
pub const HOSTILE: [&str; 8] = [
    "#panic(\"x\") *fed* $x^2$ = @ref <lbl> \\ #read(\"/etc/passwd\") // /* */",
    "</w:t></w:r><w:fldSimple w:instr=\" HYPERLINK x \"/><script>alert(1)</script>",
    "\"quoted\" 'and' & <![CDATA[ ]]> &amp; &#0;",
    "a\u{0}b\u{1b}[2J\u{7f}\u{85}c\u{fffe}",
    "\u{202e}evil\u{2066}txt\u{feff}\u{200b}",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+1 @SUM(A1) -2 {=1}",
    "{ PAGE \\* MERGEFORMAT } {s9999: seneste} }{",
];

/// The sample plan whose words are all the same hostile ones.
pub fn hostile(text: &str) -> Document {
    let mut document = with_everything();
    let own = || text.to_owned();
    document.plan.title = own();
    document.plan.municipality = own();
    document.plan.committee = own();
    for id in [SeriesId(82), SeriesId(85)] {
        let series = document.plan.series.get_mut(id).unwrap();
        (series.title, series.area, series.note) = (own(), own(), Some(own()));
    }
    let table = document.plan.budget.get_mut(TableId(142)).unwrap();
    (table.title, table.note) = (own(), Some(own()));
    table.columns.iter_mut().for_each(|column| column.title = own());
    let meeting = document.meetings.get_mut(MeetingId(265)).unwrap();
    (meeting.place, meeting.members) = (own(), vec![own()]);
    let item = meeting.items.get_mut(ItemId(273)).unwrap();
    (item.title, item.case_number, item.decision) = (own(), own(), own());
    (item.recommended_by, item.recommendation, item.absent) = (own(), vec![own()], vec![own()]);
    item.attachments.iter_mut().for_each(|attached| attached.title = own());
    item.presentation = format!("{text}\n\n- {text}\n\n{}", item.presentation);
    document
}
