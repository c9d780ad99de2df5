//! What can be asked of `planbord slides`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use super::args::{Day, Lang, ThemeChoice, day, parse_size};
use super::export_args::SmallCounts;

/// Slides of a meeting to draw.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct SlidesArgs {
    /// The plan file
    pub file: PathBuf,
    /// The day of the meeting, such as 2020-09-07
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub meeting: NaiveDate,
    /// The number of an agenda item, such as 67; without it the whole meeting
    #[arg(long, value_name = "NUMBER")]
    pub item: Option<String>,
    /// The frozen state to show, by the first digits of its SHA-256; without it the plan of today
    #[arg(long, value_name = "DIGEST", conflicts_with = "on")]
    pub snapshot: Option<String>,
    /// Tell what has changed since this frozen state, by the first digits of its SHA-256
    /// [default: the one before]
    #[arg(long, value_name = "DIGEST")]
    pub since: Option<String>,
    /// When to judge
    #[command(flatten)]
    pub day: Day,
    /// From which count on people are shown
    #[arg(long, value_enum, default_value_t)]
    pub small_counts: SmallCounts,
    /// A picture for each slide, or all as one file
    #[arg(long, value_enum, default_value_t)]
    pub format: SlidesFormat,
    /// Width and height of pictures in pixels
    #[arg(long, default_value = "1920x1080", value_parser = parse_size)]
    pub size: [u32; 2],
    /// Light or dark
    #[arg(long, value_enum, default_value_t)]
    pub theme: ThemeChoice,
    /// The language of the slides
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// The folder for the pictures, new or empty; for a PDF the file to write
    #[arg(short, long)]
    pub output: PathBuf,
}

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum SlidesFormat {
    /// A picture for each slide
    #[default]
    Png,
    /// All slides as one PDF, a page each
    Pdf,
}
