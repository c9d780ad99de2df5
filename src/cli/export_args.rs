//! What can be asked of `planbord export`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::args::{Day, Lang, day};
use crate::analysis::small_counts::Threshold;
use crate::export::Code;

/// A document to write.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct ExportArgs {
    /// The plan file
    pub file: PathBuf,
    /// The day of the meeting, such as 2020-09-07
    #[arg(long, value_name = "DAY", value_parser = day, required_unless_present = "report")]
    pub meeting: Option<NaiveDate>,
    /// The number of an agenda item, such as 67; without it the whole meeting
    #[arg(long, value_name = "NUMBER", requires = "meeting")]
    pub item: Option<String>,
    /// A report on the plan instead of a meeting
    #[arg(long, value_enum, conflicts_with_all = ["meeting", "form"])]
    pub report: Option<ReportChoice>,
    /// As what the meeting or item is shown
    #[arg(long = "as", value_enum, default_value_t)]
    pub form: AsChoice,
    /// The frozen state to show, by the first digits of its SHA-256; without it the plan of today
    #[arg(long, value_name = "DIGEST", conflicts_with = "on")]
    pub snapshot: Option<String>,
    /// Add what has changed since this frozen state, by the first digits of its SHA-256
    #[arg(long, value_name = "DIGEST")]
    pub since: Option<String>,
    /// When to judge
    #[command(flatten)]
    pub day: Day,
    /// From which count on people are shown
    #[arg(long, value_enum, default_value_t)]
    pub small_counts: SmallCounts,
    /// What to write
    #[arg(long, value_enum)]
    pub format: FormatChoice,
    /// Let something through that would stop the document, by its code, such as number
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub accept: Vec<Code>,
    /// The language of the document
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// The file to write
    #[arg(short, long)]
    pub output: PathBuf,
}

/// A report on the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportChoice {
    /// Every goal: how it stands, why, and by which figures
    Goals,
}

/// As what a meeting or item is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum AsChoice {
    /// Before the meeting, without decisions
    #[default]
    Agenda,
    /// After it, with them
    Minutes,
    /// For the chair only
    RunningOrder,
}

/// From which count on people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum SmallCounts {
    /// Counts of 1 and 2 are hidden
    #[default]
    #[value(name = "3")]
    Three,
    /// Counts of 1 to 4 are hidden
    #[value(name = "5")]
    Five,
}

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatChoice {
    /// To be published: PDF/UA-1 and PDF/A-2a
    Pdf,
    /// To be worked on: a Word document
    Docx,
    /// Tables and charts as a workbook
    Xlsx,
    /// Tables as text
    Csv,
}

impl From<SmallCounts> for Threshold {
    fn from(choice: SmallCounts) -> Self {
        match choice {
            SmallCounts::Three => Self::Three,
            SmallCounts::Five => Self::Five,
        }
    }
}

fn code(text: &str) -> Result<Code, String> {
    let names = || Code::ALL.map(Code::name).join(", ");
    Code::named(text).ok_or_else(|| format!("expected one of {}", names()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_by_their_names() {
        assert_eq!(code("closed-item"), Ok(Code::ClosedItem));
        assert!(code("closed").is_err() && code("").is_err());
    }
}
