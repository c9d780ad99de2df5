//! Charts of the plan as figures of a document.

use super::{Block, Citation, Figure, Run};
use crate::chart::Picture;
use crate::export::making::Making;
use crate::plan::chart::{Chart, ChartKind};
use crate::plan::goal::Goal;
use crate::plan::id::{MeasureId, SeriesId};

/// How wide the text of a page is, in points: A4 less margins of 22 mm.
pub const WIDTH: f32 = 470.0;
/// How high a chart is, and one of many panels.
const HEIGHTS: (f32, f32) = (215.0, 330.0);

impl Making<'_> {
    /// A chart of the plan. Title, notes and source are words of the document, so
    /// that they can be read, searched and copied; the rest is drawn.
    pub fn figure(&self, chart: &Chart) -> Block {
        let picture = Picture::of(self.words, &self.document.plan, self.insights, chart, self.insights.on());
        let Picture { kind, title, subtitle, source, notes, sentence, table, panels } = picture;
        let from = if source.is_empty() { Citation::Unknown } else { Citation::From(source) };
        let alternative = if sentence.trim().is_empty() { title.clone() } else { sentence };
        let height = if kind == ChartKind::SmallMultiples { HEIGHTS.1 } else { HEIGHTS.0 };
        let below = std::iter::once(subtitle).filter(|line| !line.is_empty());
        let notes = below.chain(notes).collect();
        let bare = Picture {
            kind,
            title: String::new(),
            subtitle: String::new(),
            source: String::new(),
            notes: Vec::new(),
            sentence: alternative.clone(),
            table,
            panels,
        };
        Block::Figure(Box::new(Figure {
            picture: bare,
            caption: title,
            alternative,
            notes,
            source: from,
            height,
        }))
    }

    /// A series over time.
    pub fn figure_of_series(&self, series: SeriesId) -> Block {
        self.figure(&Chart::of(ChartKind::Line, [series]))
    }

    /// A measure of a goal: its series, targets and deadline. `None` where no series
    /// shows how it goes.
    pub fn figure_of_measure(&self, measure: MeasureId) -> Option<Block> {
        let series = self.document.plan.measure(measure)?.series?;
        let has_figures = self.insights.trend(series).is_some_and(|trend| trend.counts.known > 0);
        has_figures.then(|| self.figure(&Chart::of(ChartKind::Goal(measure), [])))
    }

    /// Whether a goal is reached, and why.
    pub fn verdict(&self, goal: &Goal) -> Option<Block> {
        let judged = self.insights.goal(goal.id)?;
        let verdict = capitalised(&self.words.shown_verdict(judged.shown()));
        let reason = self.words.goal_reason(self.document, goal, judged);
        Some(Block::Paragraph(vec![Run::bold(format!("{verdict}. ")), Run::plain(reason)]))
    }
}

/// The text with a capital letter first.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
