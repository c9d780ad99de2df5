//! What stands in the document, as WordprocessingML. All text is escaped where it is
//! written, and no text of a plan becomes a field.

use std::fmt::Write;

use crate::export::clean::escaped;
use crate::export::outline::figures::WIDTH;
use crate::export::outline::{
    Block, Column, Figure, Listing, Marks, Outline, Row, Run, Side, Strength, Table,
};
use crate::wording::Words;

/// Units of drawings, and twentieths of a point, in a point.
const EMU: f32 = 12_700.0;
const TWENTIETHS: u32 = 20;
/// How far a row is set in for each level it lies within others.
const INDENT: u32 = 140;

/// The body of a document, and what its lists need.
pub(super) struct Body {
    /// The paragraphs and tables.
    pub xml: String,
    /// How each list is marked, in order; the first has number 1.
    pub lists: Vec<Marks>,
    /// What captions of figures and of tables begin with.
    labels: [String; 2],
    figures: usize,
    tables: usize,
}

/// How a paragraph looks.
#[derive(Clone, Copy)]
struct Style<'a> {
    /// The style it has.
    name: &'a str,
    /// The page it is on.
    stays: Stays,
    /// The number of its list and the level in it.
    list: Option<(usize, u8)>,
    /// To which side it is set, as WordprocessingML.
    aside: &'a str,
}

/// Whether a paragraph is on the page of the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stays {
    Anywhere,
    WithNext,
}

impl<'a> Style<'a> {
    fn named(name: &'a str) -> Self {
        Self { name, stays: Stays::Anywhere, list: None, aside: "" }
    }

    fn with_next(name: &'a str) -> Self {
        Self { stays: Stays::WithNext, ..Self::named(name) }
    }
}

impl Body {
    /// All of an outline.
    pub fn of(outline: &Outline, words: &Words) -> Self {
        let labels = ["documents-figure", "documents-table"].map(|key| words.text(key).into_owned());
        let mut body = Self { xml: String::new(), lists: Vec::new(), labels, figures: 0, tables: 0 };
        body.paragraph(Style::named("Title"), &[Run::plain(outline.title.as_str())]);
        outline.blocks.iter().for_each(|block| body.block(block, words, "Normal"));
        body
    }

    fn block(&mut self, block: &Block, words: &Words, style: &str) {
        match block {
            Block::Heading(level, text) => {
                let name = format!("Heading{}", level.clamp(&1, &4));
                self.paragraph(Style::named(&name), &[Run::plain(text.as_str())]);
            }
            Block::Paragraph(runs) => self.paragraph(Style::named(style), runs),
            Block::Lines(lines) => self.lines(style, lines),
            Block::Note(text) => self.paragraph(Style::named("SmallPrint"), &[Run::plain(text.as_str())]),
            Block::Listing(list) => self.list(list, None),
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table, words),
            Block::Decision(blocks) => blocks.iter().for_each(|block| self.block(block, words, "Decision")),
        }
    }

    fn open(&mut self, style: Style<'_>) {
        // Writing to a text cannot fail.
        let _ = write!(self.xml, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", style.name);
        if style.stays == Stays::WithNext {
            self.xml.push_str("<w:keepNext/>");
        }
        if let Some((number, level)) = style.list {
            let _ = write!(
                self.xml,
                "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>"
            );
        }
        self.xml.push_str(style.aside);
        self.xml.push_str("</w:pPr>");
    }

    fn paragraph(&mut self, style: Style<'_>, runs: &[Run]) {
        self.open(style);
        runs.iter().for_each(|run| self.run(&run.text, run.strength));
        self.xml.push_str("</w:p>\n");
    }

    fn lines(&mut self, style: &str, lines: &[Vec<Run>]) {
        self.open(Style::named(style));
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.xml.push_str("<w:r><w:br/></w:r>");
            }
            line.iter().for_each(|run| self.run(&run.text, run.strength));
        }
        self.xml.push_str("</w:p>\n");
    }

    fn run(&mut self, text: &str, strength: Strength) {
        let bold = match strength {
            Strength::Plain => "",
            Strength::Bold => "<w:rPr><w:b/></w:rPr>",
        };
        let _ = write!(self.xml, "<w:r>{bold}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
    }

    /// A list of its own, or within another: `around` is that list's number and marks.
    fn list(&mut self, list: &Listing, around: Option<(usize, Marks)>) {
        let (number, level) = match around {
            Some((number, marks)) if marks == list.marks => (number, 1),
            _ => {
                self.lists.push(list.marks);
                (self.lists.len(), u8::from(around.is_some()))
            }
        };
        for (runs, inner) in &list.points {
            let style = Style { list: Some((number, level)), ..Style::named("ListParagraph") };
            self.paragraph(style, runs);
            if let Some(inner) = inner {
                self.list(inner, Some((number, list.marks)));
            }
        }
    }

    fn caption(&mut self, style: Style<'_>, label: &str, number: usize, text: &str) {
        self.open(style);
        self.run(&format!("{label} "), Strength::Plain);
        let _ = write!(
            self.xml,
            "<w:fldSimple w:instr=\" SEQ {label} \\* ARABIC \"><w:r><w:t>{number}</w:t></w:r></w:fldSimple>"
        );
        self.run(&format!(": {text}"), Strength::Plain);
        self.xml.push_str("</w:p>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.figures += 1;
        let nth = self.figures;
        self.open(Style::with_next("Normal"));
        self.drawing(figure, nth);
        self.xml.push_str("</w:p>\n");
        let [label, _] = self.labels.clone();
        let has_more = figure.small_print().next().is_some();
        let style = if has_more { Style::with_next("Caption") } else { Style::named("Caption") };
        self.caption(style, &label, nth, &figure.caption);
        self.notes(figure.small_print());
    }

    fn notes<'a>(&mut self, notes: impl Iterator<Item = &'a str>) {
        for note in notes {
            self.paragraph(Style::named("SmallPrint"), &[Run::plain(note)]);
        }
    }

    fn drawing(&mut self, figure: &Figure, nth: usize) {
        let (wide, high) = ((WIDTH * EMU) as u64, (figure.height * EMU) as u64);
        let (png, svg) = (super::parts::of_png(nth), super::parts::of_svg(nth));
        let (title, alt) = (escaped(&figure.caption), escaped(&figure.alternative));
        let _ = write!(
            self.xml,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
             <wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
             <wp:docPr id=\"{nth}\" name=\"Chart {nth}\" descr=\"{alt}\" title=\"{title}\"/>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{nth}\" name=\"Chart {nth}\" descr=\"{alt}\"/>\
             <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{png}\"><a:extLst>\
             <a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
             <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" \
             r:embed=\"{svg}\"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch>\
             </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/>\
             </a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
    }

    fn table(&mut self, table: &Table, words: &Words) {
        self.tables += 1;
        let [_, label] = self.labels.clone();
        self.caption(Style::with_next("Caption"), &label, self.tables, &table.caption);
        let caption = escaped(&table.caption);
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"PlanTable\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{caption}\"/>\
             </w:tblPr><w:tblGrid>"
        );
        let widths = widths(table, words);
        for width in &widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>\n<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(&column.named(), (column, 0), Strength::Bold, *width);
        }
        self.xml.push_str("</w:tr>\n");
        table.rows.iter().for_each(|row| self.row(table, row, &widths, words));
        self.xml.push_str("</w:tbl>\n");
        self.notes(table.small_print());
        if table.small_print().next().is_none() {
            // Two tables without a paragraph between them would become one.
            self.paragraph(Style::named("SmallPrint"), &[]);
        }
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[u32], words: &Words) {
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (at, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let text = match at.checked_sub(1) {
                None => row.head.clone(),
                Some(at) => row.cells.get(at).map(|cell| cell.text(words)).unwrap_or_default(),
            };
            let depth = if at == 0 { row.depth } else { 0 };
            self.cell(&text, (column, depth), row.strength, *width);
        }
        self.xml.push_str("</w:tr>\n");
    }

    fn cell(&mut self, text: &str, (column, depth): (&Column, u8), strength: Strength, width: u32) {
        let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        let aside = match (column.side, depth) {
            (Side::Right, _) => "<w:jc w:val=\"right\"/>".to_owned(),
            (Side::Left, 0) => String::new(),
            (Side::Left, depth) => format!("<w:ind w:left=\"{}\"/>", u32::from(depth) * INDENT),
        };
        self.open(Style { aside: &aside, ..Style::named("TableText") });
        if !text.is_empty() {
            self.run(text, strength);
        }
        self.xml.push_str("</w:p></w:tc>");
    }
}

/// About how wide a letter is, and the room around the words of a cell, in twentieths
/// of a point.
const LETTER: u32 = 105;
const AROUND: u32 = 170;
/// A column of words is not made wider than so many letters.
const LONGEST: u32 = 44;

/// How wide each column is, in twentieths of a point: as wide as its longest word, and
/// what is left over shared by how much more its longest text would take.
fn widths(table: &Table, words: &Words) -> Vec<u32> {
    let all = WIDTH as u32 * TWENTIETHS;
    let letters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(LONGEST).min(LONGEST);
    let of_column = |(at, column): (usize, &Column)| {
        let cells = table.rows.iter().map(|row| match at.checked_sub(1) {
            None => row.head.clone(),
            Some(at) => row.cells.get(at).map(|cell| cell.text(words)).unwrap_or_default(),
        });
        let (mut least, mut most) = (4, 4);
        for text in cells.chain([column.named()]) {
            least = text.split(' ').map(letters).max().unwrap_or_default().max(least);
            most = letters(&text).max(most);
        }
        (least * LETTER + AROUND, most.saturating_sub(least))
    };
    let columns: Vec<(u32, u32)> = table.columns.iter().enumerate().map(of_column).collect();
    let least: u32 = columns.iter().map(|(least, _)| least).sum();
    let more: u32 = columns.iter().map(|(_, more)| more).sum::<u32>().max(1);
    let left = all.saturating_sub(least);
    columns.into_iter().map(|(least, wanted)| least + left * wanted / more).collect()
}
