//! What can be asked for on the command line.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::plan::day::parse_day;
use crate::wording::{Language, Words};

/// Planbord: a municipality's employment plan in one local file.
///
/// Without a command it opens the window. The commands work without a screen;
/// their exit status is 0 when all is well, 1 when something was found, and 2
/// when a file could not be read or written.
#[derive(Debug, Parser)]
#[command(name = "planbord", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// The plan file to open in the window
    pub file: Option<PathBuf>,
    /// What paints the window
    #[arg(long, value_enum, default_value_t)]
    pub renderer: RendererChoice,
    /// What was tried before this program began again
    #[arg(long, hide = true)]
    pub tried: Vec<String>,
    /// What to do instead of opening the window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A command that works without a screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check a plan's references and sums, and list what was found
    Check(AsOf),
    /// Show the plan in short; with --json also which slides each item has
    Show(AsOf),
    /// Judge every goal, and say why
    Goals(AsOf),
    /// Show budget tables with printed and computed totals, and printed figures
    Budget(AsOf),
    /// Show investment cases, planned and realised, with persons and payback
    Cases(AsOf),
    /// Tell what differs between two plans or snapshots
    Compare(Compare),
    /// Take figures in from a file: jobindsats, Danmarks Statistik, CSV or a workbook
    Import(Import),
    /// Take, list and prove frozen states
    #[command(subcommand)]
    Snapshot(Snapshot),
    /// Draw a view to a picture
    Draw(Draw),
    /// Read a file for a window or command that waits, held to a limit of memory
    #[command(hide = true, name = "reader")]
    ImportWorker,
    /// Write a chart as SVG, PNG, CSV or XLSX
    Chart(Box<super::chart_args::ChartArgs>),
    /// Write an agenda, minutes or a report as PDF, DOCX, XLSX or CSV
    Export(Box<super::export_args::ExportArgs>),
    /// Draw the slides of a meeting, as pictures or as one PDF
    Slides(Box<super::slides_args::SlidesArgs>),
}

/// A report on a plan.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Report {
    /// The plan file
    pub file: PathBuf,
    /// Write JSON, for other programs
    #[arg(long)]
    pub json: bool,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// A report on a plan as it is known and judged on a day.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct AsOf {
    /// What to report on, and how
    #[command(flatten)]
    pub report: Report,
    /// When to judge
    #[command(flatten)]
    pub day: Day,
}

/// The day that goals are judged on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Args)]
pub struct Day {
    /// The day to judge on, such as 2020-09-07; figures that came later are not known then [default: today]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on: Option<NaiveDate>,
}

/// Two states of a plan that are compared.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Compare {
    /// The older state: a plan file, or the file of a snapshot
    pub a: PathBuf,
    /// The newer state: a plan file, or the file of a snapshot
    pub b: PathBuf,
    /// The day to judge the older state on [default: the day a snapshot was taken, today for a plan]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on_a: Option<NaiveDate>,
    /// The day to judge the newer state on [default: the day a snapshot was taken, today for a plan]
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub on_b: Option<NaiveDate>,
    /// Write JSON, for other programs
    #[arg(long)]
    pub json: bool,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// Figures that are to be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Import {
    /// The plan and how to report
    #[command(flatten)]
    pub report: Report,
    /// The file with the figures
    pub data: PathBuf,
    /// What its rows and columns mean, as a file; without it that is recognised
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Print what rows and columns were taken to mean, as --map reads it, and change nothing
    #[arg(long, conflicts_with_all = ["json", "dry_run"])]
    pub show_map: bool,
    /// Say what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Also take figures away that the source no longer has
    #[arg(long)]
    pub remove_gone: bool,
    /// Take only series of these areas; without it of a table of the whole country
    /// the municipality, hele landet and what the plan has already
    #[arg(long, value_name = "AREA")]
    pub area: Vec<String>,
}

/// What to do with frozen states.
#[derive(Debug, Subcommand)]
pub enum Snapshot {
    /// Freeze the plan for an agenda item, and print the SHA-256 and path of the frozen file
    Take(Take),
    /// Send an agenda: freeze it as it is sent, and let nothing of it be changed any more
    Send(Send),
    /// List the frozen states of a plan
    List(Report),
    /// Prove every frozen state unchanged
    Verify(Report),
}

/// What to freeze a plan for.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Take {
    /// The plan file
    pub file: PathBuf,
    /// The day of the meeting, such as 2020-09-07
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub meeting: NaiveDate,
    /// The number of the agenda item, such as 67; without it the whole agenda
    #[arg(long, value_name = "NUMBER")]
    pub item: Option<String>,
    /// What must be known of it, such as that it was reconstructed
    #[arg(long, value_name = "TEXT", default_value_t)]
    pub note: String,
    /// Who freezes it
    #[arg(long, value_name = "NAME", default_value_t)]
    pub by: String,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// An agenda to send.
#[derive(Debug, Clone, PartialEq, Eq, Args)]
pub struct Send {
    /// The plan file
    pub file: PathBuf,
    /// The day of the meeting, such as 2020-09-07
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub meeting: NaiveDate,
    /// What was corrected since it was sent last
    #[arg(long, value_name = "TEXT", default_value_t)]
    pub correction: String,
    /// Who sends it
    #[arg(long, value_name = "NAME", default_value_t)]
    pub by: String,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
}

/// A picture of a view.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct Draw {
    /// The plan file
    pub file: PathBuf,
    /// Which view
    #[arg(long, value_enum, default_value_t)]
    pub view: ViewChoice,
    /// Width and height in pixels
    #[arg(long, default_value = "1600x1000", value_parser = parse_size)]
    pub size: [u32; 2],
    /// Pixels for each point of the layout, 0.5 to 4
    #[arg(long, default_value_t = 1.0, value_parser = parse_scale)]
    pub scale: f32,
    /// Light or dark
    #[arg(long, value_enum, default_value_t)]
    pub theme: ThemeChoice,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// When to judge
    #[command(flatten)]
    pub day: Day,
    /// The PNG file to write
    #[arg(short, long)]
    pub output: PathBuf,
}

/// A view of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ViewChoice {
    /// The plan at a glance
    #[default]
    Overview,
    /// Goals and their targets
    Goals,
    /// Budget tables
    Budget,
    /// How the budget went during the year
    FollowUp,
    /// Investment cases
    Cases,
    /// Printed figures that follow from others
    Statements,
    /// Figures over time
    Series,
    /// Meetings and agenda items
    Agenda,
    /// What differs between the last snapshot and the plan
    Changes,
    /// The dialog that makes documents
    Document,
    /// The chair's window while the latest meeting is presented on a second screen
    Presenting,
}

/// What paints the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum RendererChoice {
    /// The best that works on this machine
    #[default]
    Auto,
    /// OpenGL, be it slow
    Glow,
    /// Vulkan, Metal or Direct3D, in builds that have it
    Wgpu,
    /// This program itself, without a graphics card
    Cpu,
}

/// The language of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Lang {
    /// Dansk
    #[default]
    Da,
    /// English
    En,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ThemeChoice {
    /// Dark on light
    #[default]
    Light,
    /// Light on dark
    Dark,
}

impl Lang {
    /// Every text in this language.
    pub fn words(self) -> Words {
        Words::new(self.into())
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Da => Self::Danish,
            Lang::En => Self::English,
        }
    }
}

/// The largest side of a picture, in pixels.
pub const MAX_SIDE: u32 = 8192;

pub(super) fn day(text: &str) -> Result<NaiveDate, String> {
    parse_day(text).ok_or_else(|| "expected a day such as 2020-09-07, in the years 1900 to 2199".to_owned())
}

pub(super) fn parse_size(text: &str) -> Result<[u32; 2], String> {
    let sides = text.split_once('x').and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    match sides {
        Some([width, height]) if (1..=MAX_SIDE).contains(&width) && (1..=MAX_SIDE).contains(&height) => {
            Ok([width, height])
        }
        _ => Err(format!("expected a size such as 1600x1000, each side from 1 to {MAX_SIDE}")),
    }
}

fn parse_scale(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(scale) if (0.5..=4.0).contains(&scale) => Ok(scale),
        _ => Err("expected a number from 0.5 to 4".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_file_alone_opens_the_window() {
        let cli = Cli::try_parse_from(["planbord", "plan.ron"]).unwrap();
        assert_eq!((cli.file, cli.command.is_none()), (Some(PathBuf::from("plan.ron")), true));
    }

    #[test]
    fn a_renderer_is_for_the_window_only() {
        let parse = |line: &[&str]| Cli::try_parse_from(line.iter().copied());
        let cli = parse(&["planbord", "--renderer", "cpu", "plan.ron"]).unwrap();
        assert_eq!((cli.renderer, cli.file), (RendererChoice::Cpu, Some(PathBuf::from("plan.ron"))));
        assert_eq!(parse(&["planbord"]).unwrap().renderer, RendererChoice::Auto);
        assert!(parse(&["planbord", "--renderer", "metal"]).is_err());
        assert!(parse(&["planbord", "--renderer", "cpu", "show", "plan.ron"]).is_err());
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in ["2020-02-30", "07-09-2020", "2020-9-7", "+12020-09-07", "262142-12-31", "x", ""] {
            assert!(day(text).is_err(), "{text} was accepted");
        }
    }

    #[test]
    fn a_view_that_does_not_exist_is_refused() {
        let parse = |view| Cli::try_parse_from(["planbord", "draw", "a.ron", "-o", "a.png", "--view", view]);
        assert!(parse("goals").is_ok());
        assert!(parse("gaols").is_err());
    }

    #[test]
    fn sizes_that_make_no_picture_are_refused() {
        for size in ["0x10", "10", "10x", "99999x10", "-1x5", "1600×1000"] {
            assert!(parse_size(size).is_err(), "{size} was accepted");
        }
        assert_eq!(parse_size("1280x720"), Ok([1280, 720]));
    }

    #[test]
    fn scales_that_make_no_picture_are_refused() {
        for scale in ["0", "nan", "inf", "9", "x"] {
            assert!(parse_scale(scale).is_err(), "{scale} was accepted");
        }
    }
}
