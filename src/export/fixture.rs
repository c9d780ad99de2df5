//! Charts of the sample plans, for the tests of what is made of them.

use crate::analysis::Insights;
use crate::chart::Picture;
use crate::document::Document;
use crate::plan::chart::Chart;
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
