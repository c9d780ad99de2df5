//! The text of a section of an agenda item: paragraphs, headings, lists and bold
//! words, and braces that stand for something of the plan.
//!
//! A blank line parts paragraphs. `## ` and `### ` begin a heading, `- ` a list,
//! `1. ` a numbered one, both one level deeper when indented; `**bold**` is bold.
//! Every text can be read: what is no form is words, and no word is lost.

pub mod brace;
mod spans;

pub use brace::{Ask, BadBrace, Brace, Reference, What};

use spans::{alone, spans};

/// A text in its parts, top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// The parts.
    pub blocks: Vec<Block>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading within the section.
    Heading(Rank, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list.
    Listing(Listing),
    /// Braces alone on a line: a chart, a table, a goal.
    Insertion(Brace),
}

/// How high a heading within a section ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// `## `
    Major,
    /// `### `
    Minor,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// What stands before its points.
    pub marks: Marks,
    /// Its points; at least one.
    pub points: Vec<ListPoint>,
}

/// What stands before the points of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// Bullets.
    Bullets,
    /// Numbers from 1.
    Numbers,
}

/// One point of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPoint {
    /// What it says.
    pub spans: Vec<Span>,
    /// The list within it. Lists within that are none.
    pub inner: Option<Listing>,
}

/// Words or braces of one strength.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What stands there.
    pub piece: Piece,
    /// How strong.
    pub strength: Strength,
}

/// Words, or what stands for something of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// Braces.
    Brace(Brace),
}

/// How strong words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// As the rest.
    Plain,
    /// Bold.
    Bold,
}

impl Text {
    /// Reads a text. It cannot fail.
    pub fn read(text: &str) -> Self {
        let mut reader = Reader::default();
        text.lines().for_each(|line| reader.line(line));
        reader.finish()
    }

    /// Every brace in it, top to bottom.
    pub fn braces(&self) -> Vec<&Brace> {
        fn of_spans<'a>(spans: &'a [Span], into: &mut Vec<&'a Brace>) {
            into.extend(spans.iter().filter_map(|span| match &span.piece {
                Piece::Brace(brace) => Some(brace),
                Piece::Words(_) => None,
            }));
        }
        fn of_list<'a>(list: &'a Listing, into: &mut Vec<&'a Brace>) {
            for point in &list.points {
                of_spans(&point.spans, into);
                point.inner.iter().for_each(|inner| of_list(inner, into));
            }
        }
        let mut braces = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Heading(_, spans) | Block::Paragraph(spans) => of_spans(spans, &mut braces),
                Block::Listing(list) => of_list(list, &mut braces),
                Block::Insertion(brace) => braces.push(brace),
            }
        }
        braces
    }

    /// All of it as plain text, a line for each part.
    pub fn plain(&self) -> String {
        let blocks = self.blocks.iter().map(|block| match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) => plain(spans),
            Block::Listing(list) => list.plain(0),
            Block::Insertion(brace) => brace.literal(),
        });
        blocks.collect::<Vec<_>>().join("\n")
    }
}

impl Listing {
    fn plain(&self, depth: usize) -> String {
        let points = self.points.iter().enumerate().map(|(at, point)| {
            let mark = match self.marks {
                Marks::Bullets => "-".to_owned(),
                Marks::Numbers => format!("{}.", at + 1),
            };
            let inner = point.inner.as_ref().map(|inner| format!("\n{}", inner.plain(depth + 1)));
            format!("{}{mark} {}{}", "  ".repeat(depth), plain(&point.spans), inner.unwrap_or_default())
        });
        points.collect::<Vec<_>>().join("\n")
    }
}

/// A line of text without its marks.
pub fn plain(spans: &[Span]) -> String {
    let pieces = spans.iter().map(|span| match &span.piece {
        Piece::Words(words) => words.clone(),
        Piece::Brace(brace) => brace.literal(),
    });
    pieces.collect()
}

/// What has been read so far. Lines are joined before their marks are looked for,
/// for bold words may go on in the next line.
#[derive(Default)]
struct Reader {
    text: Text,
    open: Open,
}

/// What the next line may go on with.
#[derive(Default)]
enum Open {
    #[default]
    Nothing,
    Paragraph(String),
    List(Marks, Vec<OpenPoint>),
}

struct OpenPoint {
    line: String,
    inner: Option<(Marks, Vec<String>)>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let bare = line.trim();
        if bare.is_empty() {
            return self.close();
        }
        if let Some((rank, title)) = heading(line) {
            self.close();
            return self.text.blocks.push(Block::Heading(rank, spans(title)));
        }
        if let Some(brace) = alone(line) {
            self.close();
            return self.text.blocks.push(Block::Insertion(brace));
        }
        let is_indented = line.starts_with("  ") || line.starts_with('\t');
        match &mut self.open {
            Open::List(_, points) if is_indented => return go_on(points, bare),
            Open::List(marks, points) => {
                if let Some(words) = after_mark(bare, *marks, points.len()) {
                    return points.push(OpenPoint::new(words));
                }
            }
            Open::Paragraph(_) | Open::Nothing => {}
        }
        if let Some((marks, words)) = begins_list(bare) {
            self.close();
            self.open = Open::List(marks, vec![OpenPoint::new(words)]);
            return;
        }
        match &mut self.open {
            Open::Paragraph(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(bare);
            }
            Open::List(..) | Open::Nothing => {
                self.close();
                self.open = Open::Paragraph(bare.to_owned());
            }
        }
    }

    fn close(&mut self) {
        match std::mem::take(&mut self.open) {
            Open::Nothing => {}
            Open::Paragraph(line) => self.text.blocks.push(Block::Paragraph(spans(&line))),
            Open::List(marks, points) => {
                let points = points.into_iter().map(OpenPoint::finish).collect();
                self.text.blocks.push(Block::Listing(Listing { marks, points }));
            }
        }
    }

    fn finish(mut self) -> Text {
        self.close();
        self.text
    }
}

impl OpenPoint {
    fn new(words: &str) -> Self {
        Self { line: words.to_owned(), inner: None }
    }

    fn finish(self) -> ListPoint {
        let inner = self.inner.map(|(marks, lines)| Listing {
            marks,
            points: lines.iter().map(|line| ListPoint { spans: spans(line), inner: None }).collect(),
        });
        ListPoint { spans: spans(&self.line), inner }
    }
}

/// An indented line in a list: a point of the list within, or more of the last point.
fn go_on(points: &mut [OpenPoint], bare: &str) {
    let Some(point) = points.last_mut() else { return };
    let more = match &mut point.inner {
        Some((marks, lines)) => match after_mark(bare, *marks, lines.len()) {
            Some(words) => return lines.push(words.to_owned()),
            None => lines.last_mut(),
        },
        None => match begins_list(bare) {
            Some((marks, words)) => return point.inner = Some((marks, vec![words.to_owned()])),
            None => Some(&mut point.line),
        },
    };
    if let Some(line) = more {
        line.push(' ');
        line.push_str(bare);
    }
}

fn heading(line: &str) -> Option<(Rank, &str)> {
    let major = line.strip_prefix("## ").map(|title| (Rank::Major, title));
    let found = major.or_else(|| line.strip_prefix("### ").map(|title| (Rank::Minor, title)));
    found.map(|(rank, title)| (rank, title.trim())).filter(|(_, title)| !title.is_empty())
}

/// The first point of a list. A numbered list begins with 1, so that a year or a
/// date that begins a line is none.
fn begins_list(bare: &str) -> Option<(Marks, &str)> {
    [Marks::Bullets, Marks::Numbers].into_iter().find_map(|marks| Some((marks, after_mark(bare, marks, 0)?)))
}

/// What stands behind the mark of the next point, after so many.
fn after_mark(bare: &str, marks: Marks, points: usize) -> Option<&str> {
    let words = match marks {
        Marks::Bullets => bare.strip_prefix("- ")?,
        Marks::Numbers => bare.strip_prefix(&format!("{}. ", points + 1))?,
    };
    Some(words.trim()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests;
