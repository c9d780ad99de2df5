//! Charts that the plan keeps by name, and what is drawn in one (gemt diagram).

use serde::{Deserialize, Serialize};

use super::derivation::Derivation;
use super::id::{ChartId, EventId, MeasureId, SeriesId};
use super::list::Entry;
use super::period::Period;

/// A chart that was given a name, for agenda items and slides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedChart {
    /// Its name in this plan.
    pub id: ChartId,
    /// What it is found by.
    pub name: String,
    /// What is drawn.
    pub chart: Chart,
}

impl Entry for SavedChart {
    type Id = ChartId;
    fn id(&self) -> ChartId {
        self.id
    }
}

/// What is drawn, and the words that replace those made from the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// How.
    pub kind: ChartKind,
    /// What is drawn, in this order; all of one unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<ChartLine>,
    /// The first period that is shown; `None` begins with the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Period>,
    /// The last period that is shown; `None` ends with the figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Period>,
    /// Which events are marked.
    #[serde(default, skip_serializing_if = "ShownEvents::is_all")]
    pub events: ShownEvents,
    /// The line that stands out, counted from 0; the others are quiet then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub highlight: Option<usize>,
    /// The title, a statement; `None` is made from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What is measured, of whom and in what unit; `None` is made from the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// The chart in one sentence, also for who cannot see it; `None` is made from the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How figures are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ChartKind {
    /// Lines over time.
    Line,
    /// The year's months side by side: the latest year and the two before it.
    YearOverYear,
    /// Bars from zero, a group for each period.
    Bars,
    /// Bars of parts upon each other, one for each period.
    StackedBars,
    /// A measure of a goal: its series, its targets, base, deadline and where it is heading.
    Goal(MeasureId),
    /// From the first period to the last, step by step: the parts' changes, or those of each period.
    Bridge,
    /// A small chart for each line, all with the same axes.
    SmallMultiples,
    /// A line the height of a word.
    Sparkline,
}

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartLine {
    /// Whose figures.
    pub series: SeriesId,
    /// What is worked out of them; `None` draws them as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<Derivation>,
    /// What it is called in the chart; `None` is made from the series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Which events a chart marks.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ShownEvents {
    /// Every one that lies in its time.
    #[default]
    All,
    /// These.
    These(Vec<EventId>),
}

impl ShownEvents {
    fn is_all(&self) -> bool {
        *self == Self::All
    }

    /// Whether an event is to be marked.
    pub fn includes(&self, event: EventId) -> bool {
        match self {
            Self::All => true,
            Self::These(events) => events.contains(&event),
        }
    }
}

impl Chart {
    /// A chart of series as they are, with all words made from the data.
    pub fn of(kind: ChartKind, series: impl IntoIterator<Item = SeriesId>) -> Self {
        Self {
            kind,
            lines: series.into_iter().map(ChartLine::of).collect(),
            from: None,
            until: None,
            events: ShownEvents::All,
            highlight: None,
            title: None,
            subtitle: None,
            sentence: None,
            note: None,
        }
    }
}

impl ChartLine {
    /// The figures of a series as they are.
    pub fn of(series: SeriesId) -> Self {
        Self { series, derived: None, name: None }
    }
}
