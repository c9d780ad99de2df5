//! How the committee's agendas are made: the parts of an item in their order, and
//! how items are numbered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::read_day;

/// What every agenda of the committee has in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingSetup {
    /// The parts of an item in the order they are shown, each once. See
    /// [`MeetingSetup::whole_order`] for those it leaves out.
    #[serde(default = "usual_order", skip_serializing_if = "is_usual_order")]
    pub order: Vec<ItemPart>,
    /// How items are numbered.
    #[serde(default)]
    pub numbering: Numbering,
}

/// A part of an agenda item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ItemPart {
    /// The facts of the case (sagsfremstilling).
    Presentation,
    /// A section beside the presentation.
    Section(SectionKind),
    /// What is recommended (indstilling).
    Recommendation,
    /// What was decided, and how was voted (beslutning).
    Decision,
    /// The attached documents (bilag).
    Attachments,
}

/// What a section of an agenda item is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SectionKind {
    /// The law it rests on (lovgrundlag).
    LegalBasis,
    /// What it costs (økonomi).
    Economy,
    /// Who was heard (høring).
    Consultation,
    /// Something else, under a title of its own.
    Own(String),
}

/// Where the numbers of agenda items begin again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Numbering {
    /// With each calendar year.
    #[default]
    Year,
    /// With each term of the council.
    Term {
        /// The first day of a term; what was held before it belongs to the one before.
        #[serde(deserialize_with = "read_day")]
        first: NaiveDate,
    },
    /// With each meeting.
    Meeting,
    /// Nowhere by itself: numbers are given by hand.
    ByHand,
}

/// The parts that every item has, in the order most municipalities have them.
const ALWAYS: [ItemPart; 4] =
    [ItemPart::Presentation, ItemPart::Recommendation, ItemPart::Decision, ItemPart::Attachments];

impl Default for MeetingSetup {
    fn default() -> Self {
        Self { order: usual_order(), numbering: Numbering::default() }
    }
}

impl MeetingSetup {
    /// Whether nobody has set anything up.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// The order with the parts that every item has and that it leaves out, which come last.
    pub fn whole_order(&self) -> Vec<ItemPart> {
        let left_out = ALWAYS.into_iter().filter(|part| !self.order.contains(part));
        self.order.iter().cloned().chain(left_out).collect()
    }

    /// The sections it has a place for, in their order.
    pub fn sections(&self) -> impl Iterator<Item = &SectionKind> {
        self.order.iter().filter_map(|part| match part {
            ItemPart::Section(kind) => Some(kind),
            _ => None,
        })
    }
}

fn usual_order() -> Vec<ItemPart> {
    let [presentation, rest @ ..] = ALWAYS;
    let sections = [SectionKind::LegalBasis, SectionKind::Economy, SectionKind::Consultation];
    std::iter::once(presentation).chain(sections.map(ItemPart::Section)).chain(rest).collect()
}

fn is_usual_order(order: &[ItemPart]) -> bool {
    order == usual_order()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setup_that_leaves_parts_out_has_them_last() {
        let setup = MeetingSetup { order: vec![ItemPart::Decision], ..MeetingSetup::default() };
        let expected =
            [ItemPart::Decision, ItemPart::Presentation, ItemPart::Recommendation, ItemPart::Attachments];
        assert_eq!(setup.whole_order(), expected);
    }

    #[test]
    fn a_setup_is_written_as_it_is_read() {
        let text = r#"(order:[Section(Own("Resume")),Presentation],numbering:Term(first:"2018-01-01"))"#;
        let setup: MeetingSetup = ron::from_str(text).unwrap();
        assert_eq!(setup.sections().collect::<Vec<_>>(), [&SectionKind::Own("Resume".to_owned())]);
        assert_eq!(ron::to_string(&setup).unwrap(), text);
    }
}
