//! Strips: what stands on a slide, from side to side, one below another.

use super::slide::Part;
use crate::chart::beside::Patch;
use crate::chart::labels::{Measure, Type, in_lines};
use crate::chart::layout::{Dash, Fill, Form, Held, LEADING, Shape, Writing};
use crate::chart::picture::{Ink, Tone};

/// Width and height of a slide, in points.
pub const SURFACE: (f32, f32) = (1920.0, 1080.0);
/// The least height of letters, in points: readable from 8 metres.
pub const SMALLEST: f32 = 28.0;
/// How high letters of what is said may be, the dearest first.
pub(super) const STEPS: [f32; 4] = [44.0, 38.0, 32.0, SMALLEST];
/// How high letters of a title may be, the dearest first.
const TITLES: [f32; 3] = [60.0, 52.0, 44.0];
/// The same of an agenda item, which has a slide to itself.
const LARGE_TITLES: [f32; 3] = [84.0, 68.0, 56.0];
/// The same of a title that would stand on more than two lines then.
const LONG_TITLES: [f32; 3] = [44.0, 36.0, SMALLEST];
/// The most lines of a title, and of a long one; one of the smallest letters may have more.
const TITLE_LINES: (usize, usize) = (2, 4);
/// Where what stands on a slide begins and ends, left and right. Another program's
/// letters are a little wider, and have room for it.
pub(super) const SIDES: (f32, f32) = (88.0, 1820.0);
pub(super) const WIDTH: f32 = SIDES.1 - SIDES.0;

/// Something from side to side. Places are seen from its upper edge.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Strip {
    pub height: f32,
    /// The distance to what stands above.
    pub above: f32,
    pub shapes: Vec<Shape>,
    pub writing: Vec<Writing>,
    /// Whether it can be marked: what heads others cannot.
    pub line: Line,
}

/// Whether a strip is a line that can be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Line {
    /// It begins one.
    Begins,
    /// It goes on with the one above.
    GoesOn,
    /// It is none.
    #[default]
    None,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub style: Type,
    pub ink: Ink,
    pub part: crate::chart::layout::Part,
}

impl Look {
    fn new(style: Type, ink: Ink, part: crate::chart::layout::Part) -> Self {
        Self { style, ink, part }
    }

    pub fn plain(size: f32) -> Self {
        Self::new(Type::plain(size), Ink::Plain, crate::chart::layout::Part::Label)
    }

    pub fn strong(size: f32) -> Self {
        Self::new(Type::strong(size), Ink::Heading, crate::chart::layout::Part::Heading)
    }

    pub fn muted(size: f32) -> Self {
        Self::new(Type::plain(size), Ink::Muted, crate::chart::layout::Part::Foot)
    }

    pub fn height(self) -> f32 {
        self.style.size * LEADING
    }
}

impl Strip {
    /// So high, with nothing in it.
    pub fn empty(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// Writes a line of words, from `x` to the right.
    pub fn write(&mut self, text: &str, (x, top): (f32, f32), look: Look, measure: &dyn Measure) {
        let width = measure.width(text, look.style);
        self.put(text, Patch::at((x, top), (width, look.height())), Held::Left, look);
    }

    /// Writes a line of words that ends at `x`.
    pub fn write_back(&mut self, text: &str, (x, top): (f32, f32), look: Look, measure: &dyn Measure) {
        let width = measure.width(text, look.style);
        self.put(text, Patch::at((x - width, top), (width, look.height())), Held::Right, look);
    }

    fn put(&mut self, text: &str, patch: Patch, held: Held, look: Look) {
        let Look { style, ink, part } = look;
        self.writing.push(Writing { text: text.to_owned(), patch, held, ink, style, part });
    }

    /// A thin line along its lower edge.
    pub fn ruled(&mut self, ink: Ink, width: f32) {
        let y = self.height - width;
        let through = vec![(SIDES.0, y), (SIDES.1, y)];
        self.shapes.push(Shape::Line { through, ink, width, dash: Dash::Solid });
    }
}

/// Words in lines, each a strip.
fn lines(text: &str, (x, above): (f32, f32), look: Look, measure: &dyn Measure) -> Vec<Strip> {
    let strip = |(at, line): (usize, &String)| {
        let mut strip = Strip::empty(look.height());
        strip.above = if at == 0 { above } else { 0.0 };
        strip.write(line, (x, 0.0), look, measure);
        strip
    };
    in_lines(text, SIDES.1 - x, look.style, measure).iter().enumerate().map(strip).collect()
}

/// What a slide belongs to, and which of several it is.
pub(super) fn over(text: &str, part: &str, measure: &dyn Measure) -> Vec<Strip> {
    let look = Look::muted(SMALLEST);
    let beside = if part.is_empty() { 0.0 } else { measure.width(part, look.style) + SMALLEST };
    let mut strips: Vec<Strip> = Vec::new();
    for line in in_lines(text, WIDTH - beside, look.style, measure) {
        let mut strip = Strip::empty(look.height());
        strip.write(&line, (SIDES.0, 0.0), look, measure);
        strips.push(strip);
    }
    if strips.is_empty() {
        strips.push(Strip::empty(look.height()));
    }
    if let Some(first) = strips.first_mut().filter(|_| !part.is_empty()) {
        first.write_back(part, (SIDES.1, 0.0), look, measure);
    }
    strips
}

/// How large a title may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// As on most slides.
    Usual,
    /// As where there is little else.
    Large,
}

/// A title: as large as lets it stand on two lines, or on a few, and whole in any case.
pub(super) fn title(text: &str, size: Size, measure: &dyn Measure) -> Vec<Strip> {
    let steps = match size {
        Size::Usual => TITLES,
        Size::Large => LARGE_TITLES,
    };
    let look = |size| Look { part: crate::chart::layout::Part::Title, ..Look::strong(size) };
    let fits = |size: f32, most: usize| in_lines(text, WIDTH, look(size).style, measure).len() <= most;
    let short = steps.into_iter().find(|size| fits(*size, TITLE_LINES.0));
    let long = || LONG_TITLES.into_iter().find(|size| fits(*size, TITLE_LINES.1));
    let size = short.or_else(long).unwrap_or(SMALLEST);
    lines(text, (SIDES.0, SMALLEST / 2.0), look(size), measure)
}

/// How it goes: a shape and a word on a ground, each tone with a shape of its own.
pub(super) fn verdict(tone: Tone, word: &str, measure: &dyn Measure) -> Strip {
    let look = Look { style: Type::strong(40.0), ink: Ink::Tone(tone), ..Look::plain(40.0) };
    let (high, inset) = (72.0, 24.0);
    let mut strip = Strip::empty(high);
    strip.above = 20.0;
    let words = measure.width(word, look.style);
    let patch = Patch::at((SIDES.0, 0.0), (3.0 * inset + 32.0 + words, high));
    strip.shapes.push(Shape::Block { patch, ink: Ink::ToneGround(tone), fill: Fill::Full });
    let form = match tone {
        Tone::Good => Form::Full,
        Tone::Attention => Form::Diamond,
        Tone::Bad => Form::Cross,
        Tone::Unknown => Form::Hollow,
        Tone::Neutral => Form::Square,
    };
    let at = (SIDES.0 + inset + 14.0, high / 2.0);
    strip.shapes.push(Shape::Spot { at, radius: 14.0, ink: Ink::Tone(tone), form });
    strip.write(word, (SIDES.0 + 2.0 * inset + 32.0, (high - look.height()) / 2.0), look, measure);
    strip
}

/// Something that is said, in letters of a size.
pub(super) fn said(part: &Part, size: f32, measure: &dyn Measure) -> Vec<Strip> {
    let gap = 0.55 * size;
    match part {
        Part::Words(text) => marked(lines(text, (SIDES.0, gap), Look::plain(size), measure)),
        Part::Aside(text) => lines(text, (SIDES.0, gap), Look::muted(SMALLEST.max(0.8 * size)), measure),
        Part::Heading(text) => lines(text, (SIDES.0, 1.4 * gap), Look::strong(size), measure),
        Part::Point(mark, text) => {
            let look = Look::plain(size);
            let indent = measure.width(mark, look.style).max(0.5 * size) + 0.5 * size;
            let mut strips = lines(text, (SIDES.0 + indent, 0.8 * gap), look, measure);
            if let Some(first) = strips.first_mut() {
                first.write(mark, (SIDES.0, 0.0), Look { ink: Ink::Muted, ..look }, measure);
            }
            marked(strips)
        }
        Part::Fact(name, text) => {
            let (strong, plain) = (Look::strong(size), Look::plain(size));
            let name = format!("{name}:");
            let indent = measure.width(&name, strong.style) + 0.4 * size;
            // A long name has a line of its own.
            if indent > 0.45 * WIDTH {
                let mut strips = lines(&name, (SIDES.0, gap), strong, measure);
                strips.extend(lines(text, (SIDES.0, 0.0), plain, measure));
                return marked(strips);
            }
            let mut strips = lines(text, (SIDES.0 + indent, gap), plain, measure);
            if let Some(first) = strips.first_mut() {
                first.write(&name, (SIDES.0, 0.0), strong, measure);
            }
            marked(strips)
        }
    }
}

/// The strips as one line that can be marked.
pub(super) fn marked(mut strips: Vec<Strip>) -> Vec<Strip> {
    for (at, strip) in strips.iter_mut().enumerate() {
        strip.line = if at == 0 { Line::Begins } else { Line::GoesOn };
    }
    strips
}

/// Where figures stand, and what should be known of them.
pub(super) fn foot(notes: &[String], measure: &dyn Measure) -> Vec<Strip> {
    let look = Look::muted(SMALLEST);
    notes.iter().flat_map(|note| lines(note, (SIDES.0, 0.0), look, measure)).collect()
}

/// How high strips are, one below another.
pub(super) fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.above + strip.height).sum()
}
