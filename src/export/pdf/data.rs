//! The outline as the template reads it: everything is words by now, clean, and of
//! letters that the typefaces have.

use serde::Serialize;

use super::columns::{Page, Set, set};

use crate::chart::picture::Ink;
use crate::export::clean::clean;
use crate::export::drawn::drawn;
use crate::export::letters::Letters;
use crate::export::outline::{
    About, Block, Cell, Figure, Listing, Marks, Outline, Run, Side, Strength, Table,
};
use crate::export::progress::{Progress, Step};
use crate::export::{ExportError, Look};
use crate::wording::Words;

/// Stands for a letter that the typefaces do not have: an empty box, which they have.
const UNKNOWN: char = '\u{25a1}';
/// A document as the template reads it, with its charts.
pub(super) struct Pages {
    /// The data.
    pub document: Document,
    /// The charts by the names that the data gives them.
    pub charts: Vec<(String, String)>,
}

#[derive(Serialize)]
pub(super) struct Document {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    subject: String,
    head: [String; 2],
    foot: String,
    /// What stands before, between and after the numbers of the page and of all.
    page: [String; 3],
    colours: Colours,
    blocks: Vec<Piece>,
}

/// Drawings as the template reads them.
pub(super) struct Drawings {
    /// The data.
    pub document: DrawingsDocument,
    /// The drawings by the names that the data gives them.
    pub files: Vec<(String, String)>,
}

#[derive(Serialize)]
pub(super) struct DrawingsDocument {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    subject: String,
    pages: Vec<DrawnPage>,
}

#[derive(Serialize)]
struct DrawnPage {
    file: String,
    alt: String,
}

impl Drawings {
    /// Each drawing with its alternative text.
    pub fn of(drawn: Vec<(String, String)>, about: &About, title: &str) -> Self {
        let (mut pages, mut files) = (Vec::new(), Vec::new());
        for (at, (svg, alt)) in drawn.into_iter().enumerate() {
            let file = format!("/drawing-{}.svg", at + 1);
            pages.push(DrawnPage { file: file.clone(), alt: clean(&alt) });
            files.push((file, svg));
        }
        let lang = about.language.code();
        let document = DrawingsDocument {
            lang,
            region: region(lang),
            title: clean(title),
            author: clean(&about.author),
            subject: clean(&about.subject),
            pages,
        };
        Self { document, files }
    }
}

#[derive(Serialize)]
struct Colours {
    heading: String,
    muted: String,
    line: String,
    shade: String,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Piece {
    Heading { level: u8, text: String },
    Paragraph { runs: Vec<Said> },
    Lines { lines: Vec<Vec<Said>> },
    Note { text: String },
    List { list: Points },
    Figure { file: String, caption: String, alt: String, notes: Vec<String> },
    Table { table: Grid },
    Decision { blocks: Vec<Piece> },
}

#[derive(Serialize)]
struct Said {
    text: String,
    bold: bool,
}

#[derive(Serialize)]
struct Points {
    numbered: bool,
    points: Vec<Point>,
}

#[derive(Serialize)]
struct Point {
    runs: Vec<Said>,
    inner: Option<Points>,
}

#[derive(Serialize)]
struct Grid {
    caption: String,
    heads: Vec<String>,
    /// Whether each column is set to the right.
    right: Vec<bool>,
    size: f32,
    /// How wide each column is beside the others.
    widths: Vec<f32>,
    /// Whether its page lies on its side.
    turned: bool,
    rows: Vec<Line>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Line {
    head: String,
    depth: u8,
    bold: bool,
    cells: Vec<String>,
}

impl Pages {
    /// The outline with its charts drawn.
    pub fn of(
        outline: &Outline,
        words: &Words,
        look: &Look,
        progress: &mut Progress<'_>,
    ) -> Result<Self, ExportError> {
        let letters = Letters::load()?;
        let mut maker = Maker {
            words,
            look,
            letters: &letters,
            charts: Vec::new(),
            of: outline.figures().count(),
            progress,
        };
        let about = &outline.about;
        let blocks = maker.pieces(&outline.blocks)?;
        let safe = |text: &str| maker.safe(text);
        let document = Document {
            lang: about.language.code(),
            region: region(about.language.code()),
            title: safe(&outline.title),
            author: safe(&about.author),
            subject: safe(&about.subject),
            head: about.head.each_ref().map(|text| safe(text)),
            foot: safe(&about.foot),
            page: page(words),
            colours: Colours {
                heading: look.of_words(Ink::Heading).hex(),
                muted: look.of_words(Ink::Muted).hex(),
                line: look.colour(Ink::Axis).hex(),
                shade: look.colour(Ink::Grid).hex(),
            },
            blocks,
        };
        Ok(Self { document, charts: maker.charts })
    }
}

/// The country whose customs the language follows.
fn region(language: &str) -> &'static str {
    if language == "da" { "dk" } else { "gb" }
}

/// `Side 1 af 3` without its numbers.
fn page(words: &Words) -> [String; 3] {
    let text = words.fill("documents-page-of", &[("page", "\u{1}".into()), ("pages", "\u{2}".into())]);
    let (before, rest) = text.split_once('\u{1}').unwrap_or((&text, ""));
    let (between, after) = rest.split_once('\u{2}').unwrap_or((rest, ""));
    [before, between, after].map(str::to_owned)
}

/// What stands in a column, its head first.
fn texts<'t>(head: &'t str, rows: &'t [Line], at: usize) -> Vec<&'t str> {
    let cells = rows.iter().map(|row| match at.checked_sub(1) {
        None => row.head.as_str(),
        Some(at) => row.cells.get(at).map_or("", String::as_str),
    });
    std::iter::once(head).chain(cells).collect()
}

struct Maker<'a, 'b, 'c> {
    words: &'a Words,
    look: &'a Look,
    letters: &'a Letters,
    charts: Vec<(String, String)>,
    /// How many charts there are.
    of: usize,
    progress: &'b mut Progress<'c>,
}

impl Maker<'_, '_, '_> {
    fn safe(&self, text: &str) -> String {
        clean(text).chars().map(|c| if self.letters.has(c) { c } else { UNKNOWN }).collect()
    }

    fn pieces(&mut self, blocks: &[Block]) -> Result<Vec<Piece>, ExportError> {
        blocks.iter().map(|block| self.piece(block)).collect()
    }

    fn piece(&mut self, block: &Block) -> Result<Piece, ExportError> {
        Ok(match block {
            Block::Heading(level, text) => Piece::Heading { level: *level, text: self.safe(text) },
            Block::Paragraph(runs) => Piece::Paragraph { runs: self.runs(runs) },
            Block::Lines(lines) => Piece::Lines { lines: lines.iter().map(|line| self.runs(line)).collect() },
            Block::Note(text) => Piece::Note { text: self.safe(text) },
            Block::Listing(list) => Piece::List { list: self.list(list) },
            Block::Figure(figure) => self.figure(figure)?,
            Block::Table(table) => Piece::Table { table: self.table(table) },
            Block::Decision(blocks) => Piece::Decision { blocks: self.pieces(blocks)? },
        })
    }

    fn runs(&self, runs: &[Run]) -> Vec<Said> {
        let run = |run: &Run| Said { text: self.safe(&run.text), bold: run.strength == Strength::Bold };
        runs.iter().map(run).collect()
    }

    fn list(&self, list: &Listing) -> Points {
        let point = |(runs, inner): &(Vec<Run>, Option<Listing>)| Point {
            runs: self.runs(runs),
            inner: inner.as_ref().map(|inner| self.list(inner)),
        };
        Points { numbered: list.marks == Marks::Numbers, points: list.points.iter().map(point).collect() }
    }

    fn figure(&mut self, figure: &Figure) -> Result<Piece, ExportError> {
        let nth = self.charts.len() + 1;
        self.progress.at(Step::Chart { nth, of: self.of })?;
        let file = format!("/chart{nth}.svg");
        let svg = drawn(figure, self.words, self.look, self.letters)?;
        let known = |c: char| c.is_ascii_control() || self.letters.has(c);
        let svg = svg.chars().map(|c| if known(c) { c } else { UNKNOWN }).collect();
        self.charts.push((file.clone(), svg));
        let notes = figure.small_print().map(|note| self.safe(note)).collect();
        let (caption, alt) = (self.safe(&figure.caption), self.safe(&figure.alternative));
        Ok(Piece::Figure { file, caption, alt, notes })
    }

    fn table(&self, table: &Table) -> Grid {
        let rows: Vec<Line> = table
            .rows
            .iter()
            .map(|row| Line {
                head: self.safe(&row.head),
                depth: row.depth,
                bold: row.strength == Strength::Bold,
                cells: row.cells.iter().map(|cell| self.cell(cell)).collect(),
            })
            .collect();
        let heads: Vec<String> = table.columns.iter().map(|column| self.safe(&column.named())).collect();
        let right: Vec<bool> = table.columns.iter().map(|column| column.side == Side::Right).collect();
        let columns: Vec<Vec<&str>> =
            heads.iter().enumerate().map(|(at, head)| texts(head, &rows, at)).collect();
        let words = (0..heads.len()).filter(|at| right.get(*at) == Some(&false));
        let longest =
            |at: &usize| columns.get(*at).map_or(0, |texts| texts.iter().map(|text| text.len()).sum());
        let wide: usize = words.max_by_key(|at| -> usize { longest(at) }).unwrap_or_default();
        let Set { size, widths, page } = set(&columns, wide, self.letters);
        Grid {
            caption: self.safe(&table.caption),
            size,
            widths,
            turned: page == Page::Turned,
            heads,
            right,
            rows,
            notes: table.small_print().map(|note| self.safe(note)).collect(),
        }
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Figure(amount, decimals) => self.words.amount(*amount, *decimals),
            Cell::Words(words) => self.safe(words),
            Cell::Empty => String::new(),
        }
    }
}
