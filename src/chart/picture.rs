//! A chart as it is described in a plan, made into a picture: its words, its
//! table, and what is drawn, in days and values. A window and a page draw the
//! same picture; where its words stand is worked out in [`super::layout`].

mod along;
mod axes;
mod bars;
mod goal;
mod multiples;
mod panel;
mod reading;
mod spark;
mod stacked;
mod steps;
mod strands;
mod table;
mod text;
mod years;

use chrono::NaiveDate;

use crate::analysis::Insights;
use crate::plan::Plan;
use crate::plan::chart::{Chart, ChartKind};
use crate::plan::unit::Unit;
use crate::wording::Words;
use reading::Lines;

pub use axes::{Across, Parts, Up};
pub use panel::{
    At, Bar, Base, Dot, Figure, Ink, Joint, Level, LevelKind, Name, Panel, Side, Stands, Strand, Tone,
    Unknown, Upright, UprightKind, Way, WayKind, Weight,
};
pub use table::{Cell, Table, TableRow};

/// A chart with everything that is drawn and said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How it is drawn; a chart that its figures do not allow is drawn as lines.
    pub kind: ChartKind,
    /// A statement.
    pub title: String,
    /// What is measured, of whom, in what unit.
    pub subtitle: String,
    /// Where the figures come from and when they were last changed; may be empty.
    pub source: String,
    /// What a reader should know, the most important first.
    pub notes: Vec<String>,
    /// All of it in one sentence or a few, for who cannot see it.
    pub sentence: String,
    /// The same values as a table.
    pub table: Table,
    /// What is drawn: one panel, or many of one size with the same axes.
    pub panels: Vec<Panel>,
}

/// What a picture is made of.
#[derive(Clone, Copy)]
struct Making<'a> {
    words: &'a Words,
    plan: &'a Plan,
    insights: &'a Insights,
    chart: &'a Chart,
}

impl Picture {
    /// The picture of `chart`, as its figures were known on the day `on`. `insights`
    /// are those of `plan`; a goal is drawn as they judge it.
    pub fn of(words: &Words, plan: &Plan, insights: &Insights, chart: &Chart, on: NaiveDate) -> Self {
        let making = Making { words, plan, insights, chart };
        if let ChartKind::Goal(measure) = chart.kind {
            return goal::picture(making, measure, on);
        }
        let lines = Lines::of(words, plan, chart, on);
        let may_be_bars = lines.drawn.first().is_none_or(|line| has_lengths(&line.series.unit));
        match chart.kind {
            ChartKind::YearOverYear => years::picture(making, lines),
            ChartKind::Bars if may_be_bars => bars::picture(making, lines),
            ChartKind::StackedBars if may_be_bars => stacked::picture(making, lines),
            ChartKind::Bridge if may_be_bars => steps::picture(making, lines),
            ChartKind::SmallMultiples => multiples::picture(making, lines),
            ChartKind::Sparkline => spark::picture(making, lines),
            ChartKind::Line | ChartKind::Goal(_) => along::picture(making, lines),
            ChartKind::Bars | ChartKind::StackedBars | ChartKind::Bridge => {
                let picture = along::picture(making, lines);
                let why = words.text("charts-no-lengths").into_owned();
                Self { notes: picture.notes.into_iter().chain([why]).collect(), ..picture }
            }
        }
    }
}

/// Whether a figure can be shown as a length: a place in a ranking and a level of
/// a scale cannot.
fn has_lengths(unit: &Unit) -> bool {
    !matches!(unit, Unit::Rank { .. } | Unit::Score { .. } | Unit::Scale(_))
}

#[cfg(test)]
mod tests;
