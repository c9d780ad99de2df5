//! What the user prefers, kept between runs outside any plan.

mod presenting;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::analysis::small_counts::Threshold;
use crate::import::mapping::Mapping;
use crate::wording::Language;

pub use presenting::{BarSetting, PresentingSettings, Rehearsal, Rehearsed, ScreensSetting};

/// How many files are remembered.
pub const MAX_RECENT: usize = 10;

/// How many layouts of imported files are remembered.
pub const MAX_MAPPINGS: usize = 50;

/// The user's preferences.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of the interface, as its two letters.
    pub language: LanguageSetting,
    /// Light or dark.
    pub appearance: Appearance,
    /// The user's name, as snapshots are taken under it; may be empty.
    pub name: String,
    /// Files that were opened, the latest first, at most [`MAX_RECENT`].
    pub recent: Vec<PathBuf>,
    /// How documents are made.
    pub documents: DocumentSettings,
    /// How meetings are presented.
    pub presenting: PresentingSettings,
    /// What was answered about the layouts of imported files, the latest first, at
    /// most [`MAX_MAPPINGS`].
    pub mappings: Vec<Mapping>,
}

/// How documents are made, as it was last chosen. What a document is of and what is
/// left out of it is not kept: that is meant for the one document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DocumentSettings {
    /// As what.
    pub format: FormatSetting,
    /// From which count on people are shown.
    pub small_counts: Threshold,
    /// In which language.
    pub language: LanguageSetting,
}

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum FormatSetting {
    /// To be published.
    #[default]
    Pdf,
    /// To be worked on.
    Docx,
    /// Its tables as a workbook.
    Xlsx,
    /// Its tables as text.
    Csv,
}

/// The language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LanguageSetting {
    /// Dansk.
    #[default]
    Danish,
    /// English.
    English,
}

impl LanguageSetting {
    /// The one that is not in use.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Danish => Self::English,
            Self::English => Self::Danish,
        }
    }
}

impl From<LanguageSetting> for Language {
    fn from(setting: LanguageSetting) -> Self {
        match setting {
            LanguageSetting::Danish => Self::Danish,
            LanguageSetting::English => Self::English,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Appearance {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Settings {
    /// Puts a file first among the remembered ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(MAX_RECENT);
    }

    /// Keeps what was answered about a layout, in the place of what was before.
    pub fn remember_mapping(&mut self, mapping: Mapping) {
        self.mappings.retain(|known| known.layout != mapping.layout);
        self.mappings.insert(0, mapping);
        self.mappings.truncate(MAX_MAPPINGS);
    }

    /// The settings written in `text`; the defaults where it cannot be read,
    /// since a preference is not worth stopping for.
    pub fn parse(text: &str) -> Self {
        ron::from_str(text).unwrap_or_default()
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().new_line("\n").indentor("  ");
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written() {
        let mut settings = Settings { appearance: Appearance::Dark, ..Settings::default() };
        settings.remember(Path::new("plan.ron"));
        assert_eq!(Settings::parse(&settings.to_text()), settings);
    }

    #[test]
    fn what_cannot_be_read_becomes_the_defaults() {
        assert_eq!(Settings::parse("(colour: Green"), Settings::default());
    }

    #[test]
    fn the_latest_file_stands_first_and_once() {
        let mut settings = Settings::default();
        for name in ["a", "b", "a"] {
            settings.remember(Path::new(name));
        }
        assert_eq!(settings.recent, [PathBuf::from("a"), PathBuf::from("b")]);
        for n in 0..20 {
            settings.remember(&PathBuf::from(n.to_string()));
        }
        assert_eq!(settings.recent.len(), MAX_RECENT);
    }
}
