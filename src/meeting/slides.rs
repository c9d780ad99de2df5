//! Which slides an agenda item has when it is presented, and in which order.
//!
//! Without a choice they follow from the item's texts. A chosen slide whose thing was
//! removed from the plan is left out, as braces in a text stand for nothing then.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::agenda::AgendaItem;
use super::text::{BadBrace, Block, Reference, Text, What};
use crate::plan::id::TableId;
use crate::plan::meeting_setup::{ItemPart, MeetingSetup};

/// What stands before the id of a table that is shown as bars.
const BARS: &str = "bars-";

/// The slides of an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemSlides {
    /// The slides in their order; without one they follow from the texts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<Vec<SlideOf>>,
    /// Slides that may be asked for. They stand behind all the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spare: Vec<SlideOf>,
}

/// What a slide of an item is of. In a file it is a word: `item`, `decision`, or what
/// stands between braces in a text: `g8`, `d12`, `changes`. A table as bars is `bars-b3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlideOf {
    /// The item itself: title and recommendation.
    Item,
    /// Something of the plan.
    Thing(Reference),
    /// A budget table as bars.
    Bars(TableId),
    /// What was decided.
    Decision,
}

impl ItemSlides {
    /// Whether nothing was chosen.
    pub fn is_automatic(&self) -> bool {
        self.order.is_none() && self.spare.is_empty()
    }
}

impl AgendaItem {
    /// The slides of the item as they were chosen, or as its texts ask for them.
    pub fn slide_order(&self, setup: &MeetingSetup) -> Vec<SlideOf> {
        self.slides.order.clone().unwrap_or_else(|| self.slides_of_texts(setup))
    }

    /// The slides that the item's texts ask for: its title, what stands in braces alone on
    /// a line, each once, and the decision where there is one.
    pub fn slides_of_texts(&self, setup: &MeetingSetup) -> Vec<SlideOf> {
        let mut order = vec![SlideOf::Item];
        for part in self.parts(setup) {
            let text = match &part {
                ItemPart::Presentation => &self.presentation,
                ItemPart::Section(kind) => self.section(kind),
                ItemPart::Recommendation | ItemPart::Decision | ItemPart::Attachments => continue,
            };
            for thing in asked_for(text) {
                let of = SlideOf::Thing(thing);
                if !order.contains(&of) {
                    order.push(of);
                }
            }
        }
        if !self.decision.trim().is_empty() || self.vote.is_some() {
            order.push(SlideOf::Decision);
        }
        order
    }
}

/// What stands in braces alone on a line of a text, top to bottom.
fn asked_for(text: &str) -> Vec<Reference> {
    let thing = |block: &Block| match block {
        Block::Insertion(brace) => {
            let ask = brace.asks.ok()?;
            matches!(ask.what, None | Some(What::Status)).then_some(ask.of)
        }
        Block::Heading(..) | Block::Paragraph(_) | Block::Listing(_) => None,
    };
    Text::read(text).blocks.iter().filter_map(thing).collect()
}

impl fmt::Display for SlideOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item => f.write_str("item"),
            Self::Decision => f.write_str("decision"),
            Self::Bars(table) => write!(f, "{BARS}{table}"),
            Self::Thing(of) => of.fmt(f),
        }
    }
}

impl FromStr for SlideOf {
    type Err = BadBrace;

    fn from_str(text: &str) -> Result<Self, BadBrace> {
        match text {
            "item" => Ok(Self::Item),
            "decision" => Ok(Self::Decision),
            thing => match thing.strip_prefix(BARS) {
                Some(table) => table.parse().map(Self::Bars).map_err(|_| BadBrace::NoReference),
                None => thing.parse().map(Self::Thing),
            },
        }
    }
}

impl Serialize for SlideOf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SlideOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = SlideOf;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a slide such as \"item\", \"g8\", \"changes\" or \"decision\"")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<SlideOf, E> {
                text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::{ChartId, GoalId};

    #[track_caller]
    fn check(written: &str, expected: SlideOf) {
        assert_eq!(written.parse(), Ok(expected), "{written}");
        assert_eq!(expected.to_string(), written);
    }

    #[test]
    fn a_slide_is_a_word_or_the_id_of_a_thing() {
        check("item", SlideOf::Item);
        check("decision", SlideOf::Decision);
        check("g8", SlideOf::Thing(Reference::Goal(GoalId(8))));
        check("d12", SlideOf::Thing(Reference::Chart(ChartId(12))));
        check("goals", SlideOf::Thing(Reference::Goals));
        check("changes", SlideOf::Thing(Reference::Changes));
        check("b3", SlideOf::Thing(Reference::Table(TableId(3))));
        check("bars-b3", SlideOf::Bars(TableId(3)));
        for no_slide in ["bars-", "bars-g8", "bars-goals", "bars-bars-b3"] {
            assert!(no_slide.parse::<SlideOf>().is_err(), "{no_slide}");
        }
    }

    #[test]
    fn a_choice_is_read_and_written_and_none_takes_no_room() {
        let text = r#"(order:Some(["item","g8","bars-b3"]),spare:["changes"])"#;
        let slides: ItemSlides = ron::from_str(text).unwrap();
        assert_eq!(ron::to_string(&slides).unwrap(), text);
        assert!(!slides.is_automatic());
        assert_eq!(ron::to_string(&ItemSlides::default()).unwrap(), "()");
        assert!(ron::from_str::<ItemSlides>(r#"(spare:["z9"])"#).is_err());
    }
}
