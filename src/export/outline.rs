//! A document before it has a format: what stands in it, in order. Every format is
//! made from the same outline, so all say the same.

mod cases;
pub mod changes;
pub mod figures;
pub mod goals;
pub mod item;
pub mod meeting;
pub mod running;
mod tables;
mod tasks;
mod text;

use chrono::NaiveDateTime;

use super::letters::Letters;
use crate::chart::Picture;
use crate::wording::Language;

pub use crate::chart::picture::Cell;
pub use crate::meeting::text::{Marks, Strength};

/// A whole document.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// What the file says of itself.
    pub about: About,
    /// What stands in it, top to bottom.
    pub blocks: Vec<Block>,
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The language of all of it.
    pub language: Language,
    /// Who answers for it: the municipality and its committee.
    pub author: String,
    /// What it is, in a line, for the file's own data.
    pub subject: String,
    /// What stands at the left and at the right of the head of each page.
    pub head: [String; 2],
    /// What stands at the foot of each page: of which state of the plan it is.
    pub foot: String,
    /// When what it shows was so, local time. The file bears it as its own time.
    pub stamp: NaiveDateTime,
    /// A name for the document that another state of the plan does not have.
    pub ident: String,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading: level 1 stands highest, and none is skipped.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A paragraph of several lines, as a name and what it is on each.
    Lines(Vec<Vec<Run>>),
    /// Small print.
    Note(String),
    /// A list.
    Listing(Listing),
    /// A chart.
    Figure(Box<Figure>),
    /// A table.
    Table(Table),
    /// What was decided, set apart from the rest.
    Decision(Vec<Block>),
}

/// Words of one strength.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How strong.
    pub strength: Strength,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What stands before its points.
    pub marks: Marks,
    /// Its points, each with the list within it.
    pub points: Vec<(Vec<Run>, Option<Listing>)>,
}

/// A chart with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is drawn, its title and notes being words of the document.
    pub picture: Picture,
    /// What stands under it.
    pub caption: String,
    /// All it shows, for who cannot see it.
    pub alternative: String,
    /// What stands below in small print: what is measured, and notes.
    pub notes: Vec<String>,
    /// Where its figures stand.
    pub source: Citation,
    /// How high it is, in points; it is as wide as the page's text.
    pub height: f32,
}

/// A table with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What stands above it.
    pub caption: String,
    /// What its columns are called. The first is that of the rows' names.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// What stands below in small print.
    pub notes: Vec<String>,
    /// Where its figures stand.
    pub source: Citation,
}

/// Where figures stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Citation {
    /// Here: they are the document's own.
    Own,
    /// Somewhere, and the plan does not say where.
    Unknown,
    /// There, as small print.
    From(String),
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What it is called.
    pub head: String,
    /// Whether figures or words stand in it.
    pub side: Side,
    /// What its figures count; empty for words, and where it is said below the table.
    pub unit: String,
}

impl Column {
    /// What it is called, with what it counts: `Udgift (1.000 kr.)`.
    pub fn named(&self) -> String {
        match self.unit.as_str() {
            "" => self.head.clone(),
            unit => format!("{} ({unit})", self.head),
        }
    }
}

/// To which side of a column its cells are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub head: String,
    /// How deep it lies within others: 0 stands highest.
    pub depth: u8,
    /// Whether it is a sum or a heading among the others.
    pub strength: Strength,
    /// What stands in it, a cell for each column but the first.
    pub cells: Vec<Cell>,
}

/// A letter that the program's typefaces do not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownLetter {
    /// The letter.
    pub letter: char,
    /// The words around it.
    pub within: String,
    /// The heading it stands under; empty before the first.
    pub under: String,
}

impl Run {
    /// Words as the rest.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), strength: Strength::Plain }
    }

    /// Bold words.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), strength: Strength::Bold }
    }
}

impl Block {
    /// A paragraph of plain words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Run::plain(text)])
    }

    /// Every text in it.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading(_, text) | Self::Note(text) => vec![text],
            Self::Paragraph(runs) => of_runs(runs),
            Self::Lines(lines) => lines.iter().flat_map(|runs| of_runs(runs)).collect(),
            Self::Listing(list) => list.texts(),
            Self::Figure(figure) => {
                let own = [figure.caption.as_str(), figure.alternative.as_str()];
                own.into_iter().chain(figure.small_print()).collect()
            }
            Self::Table(table) => table.texts(),
            Self::Decision(blocks) => blocks.iter().flat_map(Self::texts).collect(),
        }
    }
}

fn of_runs(runs: &[Run]) -> Vec<&str> {
    runs.iter().map(|run| run.text.as_str()).collect()
}

impl Listing {
    fn texts(&self) -> Vec<&str> {
        self.points
            .iter()
            .flat_map(|(runs, inner)| of_runs(runs).into_iter().chain(inner.iter().flat_map(Self::texts)))
            .collect()
    }
}

impl Citation {
    fn text(&self) -> Option<&str> {
        match self {
            Self::From(text) => Some(text),
            Self::Own | Self::Unknown => None,
        }
    }
}

impl Figure {
    /// All that stands below it.
    pub fn small_print(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(String::as_str).chain(self.source.text())
    }
}

impl Table {
    /// All that stands below it.
    pub fn small_print(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().map(String::as_str).chain(self.source.text())
    }

    fn texts(&self) -> Vec<&str> {
        let heads = self.columns.iter().map(|column| column.head.as_str());
        let rows = self.rows.iter().flat_map(|row| {
            let words = row.cells.iter().filter_map(|cell| match cell {
                Cell::Words(words) => Some(words.as_str()),
                Cell::Figure(..) | Cell::Empty => None,
            });
            std::iter::once(row.head.as_str()).chain(words)
        });
        let own = std::iter::once(self.caption.as_str());
        own.chain(heads).chain(rows).chain(self.small_print()).collect()
    }
}

impl Outline {
    /// The letters of its texts that the typefaces do not have, each once.
    pub fn unknown_letters(&self, letters: &Letters) -> Vec<UnknownLetter> {
        let mut found: Vec<UnknownLetter> = Vec::new();
        let mut under = "";
        let mut look = |text: &str, under: &str| {
            for letter in super::clean::clean(text).chars().filter(|letter| !letters.has(*letter)) {
                if found.iter().all(|known| known.letter != letter) {
                    let within = text.chars().take(LONGEST_EXCERPT).collect();
                    found.push(UnknownLetter { letter, within, under: under.to_owned() });
                }
            }
        };
        let About { author, subject, head, foot, .. } = &self.about;
        for text in [&self.title, author, subject, foot].into_iter().chain(head) {
            look(text, under);
        }
        for block in &self.blocks {
            if let Block::Heading(_, text) = block {
                under = text;
            }
            block.texts().into_iter().for_each(|text| look(text, under));
        }
        found
    }

    /// Its charts, top to bottom.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(&**figure),
            _ => None,
        })
    }
}

/// How much of a text is shown around a letter.
const LONGEST_EXCERPT: usize = 60;

#[cfg(test)]
mod tests;
