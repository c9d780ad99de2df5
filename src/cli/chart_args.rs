//! What can be asked of `planbord chart`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{Day, Lang, ThemeChoice, parse_size};
use crate::plan::Period;
use crate::plan::derivation::Derivation;
use crate::plan::id::{MeasureId, SeriesId};

/// A chart to write.
#[derive(Debug, Clone, PartialEq, Args)]
pub struct ChartArgs {
    /// The plan file
    pub file: PathBuf,
    /// The series to draw, such as s82 or s104,s105
    #[arg(long, value_name = "ID", value_delimiter = ',', required_unless_present_any = ["chart", "measure"])]
    pub series: Vec<SeriesId>,
    /// How to draw them [default: line]
    #[arg(long, value_enum, conflicts_with = "chart")]
    pub kind: Option<KindChoice>,
    /// The measure of a goal, such as k5, for --kind goal
    #[arg(long, value_name = "ID", conflicts_with_all = ["series", "chart"])]
    pub measure: Option<MeasureId>,
    /// A chart that the plan keeps, by its name or id
    #[arg(long, value_name = "NAME", conflicts_with = "series")]
    pub chart: Option<String>,
    /// The first period to show, such as 2019 or 2019-05
    #[arg(long, value_name = "PERIOD")]
    pub from: Option<Period>,
    /// The last period to show
    #[arg(long, value_name = "PERIOD")]
    pub until: Option<Period>,
    /// What to work out of each series: index:PERIOD, change, percent, share:ID, sum:ID,ID,
    /// difference:ID, average:COUNT or cumulative
    #[arg(long, value_name = "WHAT", value_parser = derivation, conflicts_with_all = ["chart", "measure"])]
    pub derived: Option<Derivation>,
    /// When to judge
    #[command(flatten)]
    pub day: Day,
    /// Width and height in points; a PNG has twice as many pixels
    #[arg(long, default_value = "960x540", value_parser = chart_size)]
    pub size: [u32; 2],
    /// Light or dark
    #[arg(long, value_enum, default_value_t)]
    pub theme: ThemeChoice,
    /// The language of the text
    #[arg(long, value_enum, default_value_t)]
    pub lang: Lang,
    /// The file to write, ending in .svg, .png, .csv or .xlsx
    #[arg(short, long)]
    pub output: PathBuf,
}

/// How to draw series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KindChoice {
    /// Lines over time
    Line,
    /// The latest year beside the two before it
    YearOverYear,
    /// Bars from zero
    Bars,
    /// Bars of parts upon each other
    Stacked,
    /// From the first figure to the last, step by step
    Bridge,
    /// A small chart for each series
    Multiples,
    /// A line without axes
    Sparkline,
    /// A measure of a goal; needs --measure
    Goal,
}

/// The largest side of a chart, in points.
const MAX_SIDE: u32 = 4096;
/// The smallest, where anything can be read.
const MIN_SIDE: u32 = 16;

fn chart_size(text: &str) -> Result<[u32; 2], String> {
    let size = parse_size(text)?;
    if size.iter().all(|side| (MIN_SIDE..=MAX_SIDE).contains(side)) {
        Ok(size)
    } else {
        Err(format!("expected sides from {MIN_SIDE} to {MAX_SIDE}"))
    }
}

fn derivation(text: &str) -> Result<Derivation, String> {
    let (what, of) = text.split_once(':').unwrap_or((text, ""));
    let series = |id: &str| id.trim().parse::<SeriesId>().map_err(|error| error.to_string());
    match (what, of) {
        ("index", of) => of.parse().map(Derivation::Index).map_err(|error| error.to_string()),
        ("change", "") => Ok(Derivation::ChangeInAYear),
        ("percent", "") => Ok(Derivation::PercentInAYear),
        ("share", of) => series(of).map(Derivation::ShareOf),
        ("sum", of) => of.split(',').map(series).collect::<Result<_, _>>().map(Derivation::SumWith),
        ("difference", of) => series(of).map(Derivation::DifferenceTo),
        ("average", of) => match of.parse() {
            Ok(count) if Derivation::AVERAGED.contains(&count) => Ok(Derivation::MovingAverage(count)),
            _ => Err("expected a count from 2 to 60, such as average:12".to_owned()),
        },
        ("cumulative", "") => Ok(Derivation::CumulativeInYear),
        _ => Err("expected index:PERIOD, change, percent, share:ID, sum:ID,ID, difference:ID, average:COUNT or cumulative".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worked_out_is_read_and_nonsense_is_refused() {
        assert_eq!(derivation("index:2013-05"), Ok(Derivation::Index("2013-05".parse().unwrap())));
        assert_eq!(derivation("sum:s1,s2"), Ok(Derivation::SumWith(vec![SeriesId(1), SeriesId(2)])));
        assert_eq!(derivation("average:12"), Ok(Derivation::MovingAverage(12)));
        for text in
            ["", "index", "index:May", "sum:", "share:k1", "average:1", "average:61", "change:s1", "x"]
        {
            assert!(derivation(text).is_err(), "{text} was accepted");
        }
    }

    #[test]
    fn sizes_in_which_nothing_can_be_read_are_refused() {
        for size in ["0x0", "15x100", "5000x100", "x"] {
            assert!(chart_size(size).is_err(), "{size} was accepted");
        }
        assert_eq!(chart_size("320x200"), Ok([320, 200]));
    }
}
