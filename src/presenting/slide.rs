//! One slide: what it is of, and what stands on it.

use std::sync::Arc;

use super::page::Page;
use crate::analysis::Verdict;
use crate::chart::Picture;
use crate::chart::picture::Tone;
use crate::meeting::slides::SlideOf;
use crate::plan::id::{GoalId, ItemId};

/// One slide. Nothing on it is private.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// What it shows.
    pub kind: Kind,
    /// The agenda item it belongs to; an answer to a question belongs to none.
    pub item: Option<ItemId>,
    /// Which of the item's slides it is; `None` for an answer.
    pub of: Option<SlideOf>,
    /// What it is called in a list, and for who cannot see it.
    pub title: String,
    /// All that it says.
    pub sentence: String,
    /// Which of the slides of one thing it is, from 1, and how many they are.
    pub part: (usize, usize),
    /// The goals that are judged on it, in the order they stand there.
    pub goals: Vec<GoalShown>,
    /// What stands on it.
    pub page: Page,
}

/// A goal that is judged on a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalShown {
    /// Which.
    pub goal: GoalId,
    /// How it stands.
    pub verdict: Verdict,
}

impl Slide {
    /// The goal that is meant by "why?": the one that the slide is of; where there are
    /// several the one of the marked line, counted from 0, or the worst while none is
    /// marked. `None` where no goal is judged, and where it is answered already.
    pub fn reason_of(&self, marked: Option<usize>) -> Option<GoalId> {
        match self.kind {
            Kind::Why => None,
            Kind::Goals => match marked {
                Some(line) => self.goals.get(line),
                None => self.goals.iter().min_by_key(|shown| weight(shown.verdict)),
            },
            _ => self.goals.first(),
        }
        .map(|shown| shown.goal)
    }
}

/// The worst verdicts come first, and behind them in any order what is not judged.
pub(super) fn weight(verdict: Verdict) -> (bool, Option<Verdict>) {
    (!verdict.is_judged(), Some(verdict).filter(|verdict| verdict.is_judged()))
}

/// What a slide shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An agenda item and what is recommended.
    Item,
    /// A closed agenda item: its number and title.
    Closed,
    /// A goal, or a measure of one.
    Goal,
    /// How several goals stand.
    Goals,
    /// Why a goal stands as it does.
    Why,
    /// A chart.
    Chart,
    /// A budget table.
    Table,
    /// A budget table as bars.
    Bars,
    /// An investment case.
    Case,
    /// What has changed.
    Changes,
    /// What was decided.
    Decision,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Item,
        Self::Closed,
        Self::Goal,
        Self::Goals,
        Self::Why,
        Self::Chart,
        Self::Table,
        Self::Bars,
        Self::Case,
        Self::Changes,
        Self::Decision,
    ];
}

/// What is to stand on a slide, before it is known whether it finds room on one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub kind: Kind,
    /// What it belongs to, in small letters above the title.
    pub over: String,
    pub title: String,
    /// How it goes: a word, and what it feels like.
    pub verdict: Option<(Tone, String)>,
    pub parts: Vec<Part>,
    /// The goals that are judged on it; in a table of goals one for each row.
    pub goals: Vec<GoalShown>,
    pub grid: Option<Grid>,
    pub bars: Option<Bars>,
    pub chart: Option<Arc<Picture>>,
    /// Where its figures stand, and what should be known of them.
    pub foot: Vec<String>,
}

/// Something that is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A sentence or several.
    Words(String),
    /// The same, stepping back.
    Aside(String),
    /// A heading.
    Heading(String),
    /// A point of a list, with its mark.
    Point(String, String),
    /// A name and what it is.
    Fact(String, String),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What is said where only the rows that stand highest found room; empty where all
    /// must be shown.
    pub highest_only: String,
}

/// A table as bars.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bars {
    /// What the bars of a row are called, in their order.
    pub names: Vec<String>,
    pub rows: Vec<BarRow>,
}

/// The bars of one row of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct BarRow {
    pub name: String,
    pub bars: Vec<Bar>,
}

/// A figure as a bar.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Bar {
    /// How long it is, for drawing only; below 0 it points the other way. `None` where
    /// nothing is known, which is not 0.
    pub length: Option<f64>,
    /// The figure with its unit, or why there is none.
    pub said: String,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub head: String,
    pub side: Side,
}

/// To which side of its column something is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A row of a table, a cell for each column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub cells: Vec<String>,
    /// How deep it lies within others.
    pub depth: u8,
    pub rank: Rank,
}

/// Whether a row is one among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    /// It is.
    Usual,
    /// It is a sum, or heads others.
    High,
}

impl Draft {
    /// A slide with a title and nothing else yet.
    pub fn new(kind: Kind, over: String, title: String) -> Self {
        let (verdict, parts, goals, foot) = (None, Vec::new(), Vec::new(), Vec::new());
        Self { kind, over, title, verdict, parts, goals, grid: None, bars: None, chart: None, foot }
    }

    /// All that it says, for who cannot see it.
    pub fn sentence(&self) -> String {
        let verdict = self.verdict.iter().map(|(_, word)| word.clone());
        let parts = self.parts.iter().map(|part| match part {
            Part::Words(text) | Part::Aside(text) | Part::Heading(text) | Part::Point(_, text) => {
                text.clone()
            }
            Part::Fact(name, text) => format!("{name}: {text}"),
        });
        let chart = self.chart.iter().map(|chart| chart.sentence.clone());
        let rows = self.grid.iter().flat_map(|grid| grid.rows.iter().map(|row| row.cells.join(", ")));
        let bars = self.bars.iter().flat_map(|bars| bars.rows.iter().map(BarRow::sentence));
        let all = std::iter::once(self.title.clone()).chain(verdict).chain(parts).chain(chart);
        let all = all.chain(rows).chain(bars);
        let sentence = |text: String| {
            let text = text.trim().to_owned();
            if text.ends_with(['.', '?', '!', ':']) { text } else { text + "." }
        };
        all.filter(|text| !text.trim().is_empty()).map(sentence).collect::<Vec<_>>().join(" ")
    }
}

impl BarRow {
    fn sentence(&self) -> String {
        let said: Vec<&str> = self.bars.iter().map(|bar| bar.said.as_str()).collect();
        format!("{}: {}", self.name, said.join(", "))
    }
}
