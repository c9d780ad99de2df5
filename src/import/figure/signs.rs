//! Signs that stand where a figure is missing, hidden or was never measured.
//! Publishers use the same signs for different things, so what they mean is part
//! of a mapping.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::import::Format;
use crate::plan::Amount;
use crate::plan::series::Value;

/// What a sign in the place of a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Meaning {
    /// There should be a figure, and there is none.
    Missing,
    /// There is a figure, too small to be published.
    Hidden,
    /// Nobody measured it.
    NotMeasured,
    /// There is nothing to count: the number 0.
    Zero,
    /// The cell speaks of no figure, as for a month that is yet to come.
    Nothing,
}

impl Meaning {
    /// What is then known; `None` when there is no figure to know of.
    pub fn value(self) -> Option<Value> {
        match self {
            Self::Missing => Some(Value::Missing),
            Self::Hidden => Some(Value::Hidden),
            Self::NotMeasured => Some(Value::NotMeasured),
            Self::Zero => Some(Value::Number(Amount::ZERO)),
            Self::Nothing => None,
        }
    }
}

/// The signs of a file and what each means, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Signs(pub BTreeMap<String, Meaning>);

/// No sign is longer.
const MAX_BYTES: usize = 32;

/// What signs mean where the publisher does not say otherwise. That `*` hides a
/// small count and `-` may be anything is how Danish publishers use them.
const USUAL: [(&str, Meaning); 20] = [
    ("", Meaning::Missing),
    ("-", Meaning::Missing),
    ("–", Meaning::Missing),
    (".", Meaning::Missing),
    ("..", Meaning::Missing),
    ("...", Meaning::Missing),
    ("…", Meaning::Missing),
    (":", Meaning::Missing),
    ("x", Meaning::Missing),
    ("null", Meaning::Missing),
    ("nan", Meaning::Missing),
    ("na", Meaning::Missing),
    ("n/a", Meaning::Missing),
    ("#n/a", Meaning::Missing),
    ("#i/t", Meaning::Missing),
    ("*", Meaning::Hidden),
    ("ikke målt", Meaning::NotMeasured),
    ("måles ikke", Meaning::NotMeasured),
    ("not measured", Meaning::NotMeasured),
    ("uoplyst", Meaning::Missing),
];

impl Default for Signs {
    fn default() -> Self {
        Self(USUAL.iter().map(|(sign, meaning)| ((*sign).to_owned(), *meaning)).collect())
    }
}

impl Signs {
    /// What signs mean in files of a format.
    ///
    /// In PC-Axis `-` is nil (`DATASYMBOLNIL`), elsewhere it cannot be told from
    /// missing. jobindsats writes `null` for hidden and missing alike.
    pub fn usual(format: Option<Format>) -> Self {
        let mut signs = Self::default();
        if format == Some(Format::Px) {
            signs.0.insert("-".to_owned(), Meaning::Zero);
        }
        signs
    }

    /// The same signs, where an empty cell is no figure at all.
    #[must_use]
    pub fn with_empty(mut self, meaning: Meaning) -> Self {
        self.0.insert(String::new(), meaning);
        self
    }

    /// What a text means that stands in the place of a figure; `None` when it is no
    /// sign. The text is trimmed, in any case.
    pub fn meaning(&self, text: &str) -> Option<Meaning> {
        if text.len() > MAX_BYTES {
            return None;
        }
        if let Some(meaning) = self.0.get(text) {
            return Some(*meaning);
        }
        self.0.get(&text.to_lowercase()).copied()
    }
}
