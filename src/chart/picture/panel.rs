//! What is drawn on a pair of axes, and what it is called. Times are in days, values
//! in the unit of the figures.

use super::axes::{Across, Up};
use crate::analysis::judge::Verdict;
use crate::chart::curve::Mark;
use crate::plan::id::SeriesId;
use crate::plan::{Amount, Period};

/// One pair of axes and what is drawn on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// What it shows, where there are several.
    pub heading: Option<String>,
    /// The axis from left to right.
    pub across: Across,
    /// The axis of values.
    pub up: Up,
    /// What happened, and where the way of counting changed.
    pub uprights: Vec<Upright>,
    /// Bars, each from its foot to its value.
    pub bars: Vec<Bar>,
    /// Where a bar leads to the next.
    pub joints: Vec<Joint>,
    /// What is level: targets, means, figures without a period.
    pub levels: Vec<Level>,
    /// Straight ways ahead.
    pub ways: Vec<Way>,
    /// Lines of figures.
    pub strands: Vec<Strand>,
    /// Where a plan starts from.
    pub base: Option<Base>,
    /// Figures that are written where they are, where there is room.
    pub figures: Vec<Figure>,
    /// What lines and parts are called where there are several, the topmost or the
    /// most important first.
    pub names: Vec<Name>,
}

/// A time and a value, or a place and a value.
pub type At = (f64, f64);

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The nth thing of several, counted from 0.
    Series(usize),
    /// A thing that steps back beside another.
    Quiet,
    /// Plain text, and what should be reached.
    Plain,
    /// Text that steps back.
    Muted,
    /// A title.
    Heading,
    /// Lines that only order the page.
    Grid,
    /// The line that values stand on.
    Axis,
    /// What everything is drawn on.
    Surface,
    /// A time that is marked.
    Shade,
    /// Words about how something goes.
    Tone(Tone),
    /// What such words stand on.
    ToneGround(Tone),
}

/// How something goes. It is never told by its colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// As it should.
    Good,
    /// It needs a look.
    Attention,
    /// Not as it should.
    Bad,
    /// It cannot be told.
    Unknown,
    /// It is told in words.
    Neutral,
}

impl Tone {
    /// How a goal goes that is judged so.
    pub fn of(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Reached | Verdict::OnCourse => Self::Good,
            Verdict::OffCourse => Self::Attention,
            Verdict::NotReached => Self::Bad,
            Verdict::CannotTell(_) => Self::Unknown,
            Verdict::InWords => Self::Neutral,
        }
    }
}

/// How much a line stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It steps back.
    Quiet,
    /// As any other.
    Usual,
    /// It stands out.
    Strong,
}

/// One line of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Strand {
    /// Its position among the lines of the chart; years of one line share it.
    pub line: usize,
    /// Whose figures.
    pub series: SeriesId,
    /// What it is called beside others.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
    /// How much it stands out.
    pub weight: Weight,
    /// Points that a line joins: runs of two and more, earliest first.
    pub runs: Vec<Vec<At>>,
    /// Where a line goes on across a change in the way of counting.
    pub bridges: Vec<[At; 2]>,
    /// Every known point, earliest first.
    pub dots: Vec<Dot>,
    /// Points without a figure.
    pub unknown: Vec<Unknown>,
}

/// A known point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Where it is.
    pub at: At,
    /// How sure it is.
    pub mark: Mark,
    /// Whether a line goes through it.
    pub stands: Stands,
    /// The time it is about.
    pub period: Period,
    /// The figure.
    pub value: Amount,
    /// Its position in the series' points, where it is a figure of the series.
    pub point: Option<usize>,
}

/// Whether a line goes through a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It does.
    OnLine,
    /// No line does.
    Alone,
}

/// A point whose figure is unknown: it has a time and no height.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// When.
    pub x: f64,
    /// Why, in a word or two.
    pub name: String,
    /// The time it is about.
    pub period: Period,
    /// Its position in the series' points, where it is one of them.
    pub point: Option<usize>,
}

/// A bar, or a piece of one.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its position among the lines of the chart; none of a sum.
    pub line: Option<usize>,
    /// Its left and its right edge.
    pub across: (f64, f64),
    /// The value of its foot and of its end.
    pub up: (f64, f64),
    /// Its colour.
    pub ink: Ink,
    /// How sure it is.
    pub mark: Mark,
    /// What it is and how much, for a pointer.
    pub said: String,
}

/// A thin level line from one bar to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Joint {
    /// From where to where.
    pub across: (f64, f64),
    /// The value.
    pub y: f64,
}

/// A value that holds for a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// What it is.
    pub kind: LevelKind,
    /// The value.
    pub y: f64,
    /// From when until when.
    pub across: (f64, f64),
    /// Its colour.
    pub ink: Ink,
    /// What it is called; empty where another names it.
    pub name: String,
    /// The position of the line it is about among the lines of the chart.
    pub line: Option<usize>,
}

/// What a level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelKind {
    /// What should be reached, while it is due.
    Target,
    /// The same for other times, or a step on the way.
    Aside,
    /// A mean of figures.
    Mean,
    /// A figure without a period.
    Figure,
}

/// A straight way ahead.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// What it is.
    pub kind: WayKind,
    /// Where it begins.
    pub from: At,
    /// Where it leads.
    pub to: At,
    /// What it is called.
    pub name: String,
}

/// What a way ahead is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayKind {
    /// Where it leads at the present pace.
    Projection,
    /// What the deadline needs.
    Needed,
}

/// Something bound to a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Upright {
    /// What it is.
    pub kind: UprightKind,
    /// From when until when; both are one where it is a moment.
    pub across: (f64, f64),
    /// What it is called.
    pub name: String,
}

/// What is bound to a time, the most important first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UprightKind {
    /// The last day on which a target can be met.
    Deadline,
    /// Figures before and after cannot be compared.
    Break,
    /// Something that happened.
    Event,
}

/// Where a plan starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Base {
    /// Where.
    pub at: At,
    /// What it is called.
    pub name: String,
}

/// A figure that is written where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it belongs to.
    pub at: At,
    /// How much room there is from left to right, in the unit of the axis; `None`
    /// where it may stand beside.
    pub room: Option<f64>,
    /// On which side of the value it stands.
    pub side: Side,
    /// The figure.
    pub text: String,
    /// Its colour.
    pub ink: Ink,
}

/// What a line or a part is called.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Where it ends; `None` where it is named beside the panel only.
    pub at: Option<At>,
    /// Its name.
    pub text: String,
    /// Its colour.
    pub ink: Ink,
    /// How much it stands out.
    pub weight: Weight,
    /// Its position among the lines of the chart.
    pub line: Option<usize>,
}

/// On which side of a value its figure stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Where values are larger.
    Beyond,
    /// Where values are smaller.
    Below,
    /// Wherever there is room.
    Around,
}

impl Panel {
    /// A panel without anything on it.
    pub(super) fn empty(across: Across, up: Up) -> Self {
        Self {
            heading: None,
            across,
            up,
            uprights: Vec::new(),
            bars: Vec::new(),
            joints: Vec::new(),
            levels: Vec::new(),
            ways: Vec::new(),
            strands: Vec::new(),
            base: None,
            figures: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Whether anything known is on it.
    pub fn has_something(&self) -> bool {
        let level = |level: &Level| level.kind == LevelKind::Figure;
        !self.bars.is_empty()
            || self.strands.iter().any(|strand| !strand.dots.is_empty())
            || self.levels.iter().any(level)
    }
}
