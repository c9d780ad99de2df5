//! Every number, term and sentence as text, once, in Danish and English.
//!
//! The texts lie in `assets/wording`, one file for each area and language, and
//! are part of the program. [`Words`] holds them for one language; the files of
//! this room add what needs more than a text: numbers, dates, units, sentences.

mod budget;
pub mod cases;
pub mod changes;
pub mod date;
pub mod follow_up;
pub mod import;
mod inserted;
mod meeting;
pub mod number;
mod place;
pub mod problem;
pub mod sentence;
mod slides;
pub mod statement;
pub mod step;
pub mod terms;
pub mod time;
pub mod verdict;
mod vintage;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The texts of one language.
///
/// A text without variables is ready when `Words` is made, so that looking it
/// up costs no more than finding it; the others are put together when asked for.
pub struct Words {
    language: Language,
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Dansk.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// Its two letters, as in a language tag: `da`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}

/// What a variable of a text stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// A text, put in as it is. Figures with decimals, years, ids and dates
    /// come as texts.
    Text(Cow<'a, str>),
    /// A number of things, which also chooses between singular and plural.
    Count(u64),
}

impl Words {
    /// The texts of `language`.
    pub fn new(language: Language) -> Self {
        let bundle = bundle(language);
        let plain = SOURCES
            .iter()
            .flat_map(|source| keys(source.text(language)))
            .filter_map(|key| Some((key.to_owned(), plain_text(&bundle, key)?)))
            .collect();
        Self { language, plain, bundle }
    }

    /// Which language the texts are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text called `key`, which has no variables; `[key]` when there is none.
    pub fn text(&self, key: &str) -> Cow<'_, str> {
        match self.plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(missing(key)),
        }
    }

    /// The text called `key` with its variables filled in; `[key]` when there is none.
    pub fn fill(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return missing(key);
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, arg.to_fluent())).collect();
        // A variable that is not given shows as {$name}; the tests find it.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Arg<'_> {
    fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

/// One area of the interface in both languages.
struct Source {
    danish: &'static str,
    english: &'static str,
}

impl Source {
    fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Danish => self.danish,
            Language::English => self.english,
        }
    }
}

macro_rules! sources {
    ($($area:literal),*) => {
        [$(Source {
            danish: include_str!(concat!("../../assets/wording/da/", $area, ".ftl")),
            english: include_str!(concat!("../../assets/wording/en/", $area, ".ftl")),
        }),*]
    };
}

const SOURCES: [Source; 19] = sources![
    "common",
    "shell",
    "goals",
    "verdict",
    "budget",
    "followup",
    "cases",
    "statements",
    "series",
    "charts",
    "agenda",
    "overview",
    "import",
    "documents",
    "presenting",
    "terminal",
    "findings",
    "changes",
    "problem"
];

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // The marks are for mixing scripts; they would show up in files and be read aloud.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Danish => |value, _| formatted(value, Language::Danish),
        Language::English => |value, _| formatted(value, Language::English),
    }));
    for source in &SOURCES {
        // What can be read of a faulty file is used; the tests allow no fault.
        let resource = FluentResource::try_new(source.text(language).to_owned())
            .unwrap_or_else(|(resource, _faults)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// How a count is written, with its thousands marked.
fn formatted(value: &FluentValue<'_>, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number::grouped(&format!("{:.0}", number.value), language)),
        _ => None,
    }
}

/// The keys that a file defines, in its order.
fn keys(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim_end()))
}

/// The text, if it needs no variables.
fn plain_text(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut unfilled = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut unfilled).into_owned();
    unfilled.is_empty().then_some(text)
}

fn missing(key: &str) -> String {
    format!("[{key}]")
}

/// The text with its first letter as at the beginning of a sentence.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
