//! The text of a section as blocks, its braces filled in.

use super::{Block, Listing, Run, goals};
use crate::analysis::inserted::{Inserted, inserted};
use crate::export::making::Making;
use crate::meeting::text::{self, Ask, Block as Part, Piece, Rank, Reference, Span, Text, What};

/// A section's text, and the sources of the figures in it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The text.
    pub blocks: Vec<Block>,
    /// Where its figures stand, each once.
    pub sources: Vec<String>,
}

impl Section {
    /// Adds a text whose own headings begin below the level `above`.
    pub fn add(&mut self, making: &Making<'_>, written: &str, above: u8) {
        // A minor heading before a major one would skip a level.
        let mut major = false;
        for part in Text::read(written).blocks {
            match part {
                Part::Heading(rank, spans) => {
                    major |= rank == Rank::Major;
                    let level = if rank == Rank::Minor && major { above + 2 } else { above + 1 };
                    let title = self.runs(making, &spans).into_iter().map(|run| run.text).collect();
                    self.blocks.push(Block::Heading(level, title));
                }
                Part::Paragraph(spans) => {
                    let runs = self.runs(making, &spans);
                    self.blocks.push(Block::Paragraph(runs));
                }
                Part::Listing(list) => {
                    let list = self.list(making, &list);
                    self.blocks.push(Block::Listing(list));
                }
                Part::Insertion(brace) => {
                    let blocks = brace.asks.ok().and_then(|ask| self.alone(making, ask));
                    self.blocks.extend(blocks.unwrap_or_else(|| vec![Block::words(brace.literal())]));
                }
            }
        }
    }

    /// Where its figures stand, as one line of small print.
    pub fn sources(&self, making: &Making<'_>) -> Option<Block> {
        let list = self.sources.join("; ");
        let told = || making.words.fill("documents-figures-from", &[("sources", list.as_str().into())]);
        (!list.is_empty()).then(|| Block::Note(told()))
    }

    /// A chart, a table, or a goal with both; a figure or verdict is a paragraph.
    fn alone(&mut self, making: &Making<'_>, ask: Ask) -> Option<Vec<Block>> {
        let plan = &making.document.plan;
        match (ask.of, ask.what) {
            (Reference::Chart(id), None) => {
                let chart = &plan.charts.get(id)?.chart;
                Some(vec![making.figure(chart)])
            }
            (Reference::Table(id), None) => Some(vec![making.table(plan.budget.get(id)?)]),
            (Reference::Series(id), None) => {
                plan.series.get(id)?;
                Some(vec![making.figure_of_series(id)])
            }
            (Reference::Measure(id), None) => Some(vec![making.figure_of_measure(id)?]),
            (Reference::Goal(id), None | Some(What::Status)) => {
                let goal = plan.goals.get(id)?;
                let title = Run::bold(goals::title(making, goal));
                let mut blocks = vec![Block::Paragraph(vec![title]), making.verdict(goal)?];
                if ask.what.is_none() {
                    let charts = goal.measures.iter().filter_map(|it| making.figure_of_measure(it.id));
                    blocks.extend(charts);
                }
                Some(blocks)
            }
            (Reference::Case(id), None) => making.case(id),
            (Reference::FocusArea(id), None) => {
                let area = plan.focus_areas.get(id)?;
                let goals = plan.goals.iter().filter(|goal| goal.focus_area == Some(id)).collect();
                Some(vec![Block::Table(goals::standing(making, &area.title, goals))])
            }
            (Reference::Goals, None) => {
                let caption = making.words.text("documents-goals-caption");
                Some(vec![Block::Table(goals::standing(making, &caption, plan.goals.iter().collect()))])
            }
            (Reference::Changes, None) => super::changes::blocks(making),
            (_, Some(_)) => self.figure(making, ask).map(|text| vec![Block::words(text)]),
        }
    }

    fn list(&mut self, making: &Making<'_>, list: &text::Listing) -> Listing {
        let point = |point: &text::ListPoint| {
            let inner = point.inner.as_ref().map(|inner| self.list(making, inner));
            (self.runs(making, &point.spans), inner)
        };
        Listing { marks: list.marks, points: list.points.iter().map(point).collect() }
    }

    /// A line of text, its braces filled in; those that stand for nothing stay as they are.
    pub fn runs(&mut self, making: &Making<'_>, spans: &[Span]) -> Vec<Run> {
        let run = |span: &Span| {
            let text = match &span.piece {
                Piece::Words(words) => words.clone(),
                Piece::Brace(brace) => {
                    let filled = brace.asks.ok().and_then(|ask| self.figure(making, ask));
                    filled.unwrap_or_else(|| brace.literal())
                }
            };
            Run { text, strength: span.strength }
        };
        spans.iter().map(run).collect()
    }

    fn figure(&mut self, making: &Making<'_>, ask: Ask) -> Option<String> {
        let found = inserted(making.document, making.insights, ask).ok()?;
        if let Inserted::Figure(figure) = found {
            let cited = figure.source.map(|source| source.citation(&making.document.plan));
            let told = making.words.figure_cited(&figure, cited.as_deref());
            if !self.sources.contains(&told) {
                self.sources.push(told);
            }
        }
        Some(making.words.inserted(&making.document.plan, found))
    }
}
