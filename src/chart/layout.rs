//! Where a picture's axes, marks and words stand on a surface of a size. It knows
//! letters by their widths only, so a window and a page are laid out alike.

mod frame;
mod head;
mod inside;
mod key;
mod names;
mod shapes;
mod spark;
mod within;

use super::beside::Patch;
use super::labels::{Measure, Type};
use super::picture::{At, Ink, Picture};
use super::value_axis::ValueAxis;
use crate::plan::chart::ChartKind;
use crate::wording::Words;

/// A picture that is laid out: what is drawn, from the back to the front, and the
/// words on it. Distances are in points; downwards is larger.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// Width and height.
    pub size: (f32, f32),
    /// What is drawn.
    pub shapes: Vec<Shape>,
    /// What is written.
    pub writing: Vec<Writing>,
    /// Where each panel's axes are.
    pub frames: Vec<Frame>,
}

/// Something that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line through places.
    Line {
        /// The places, at least two.
        through: Vec<(f32, f32)>,
        /// Its colour.
        ink: Ink,
        /// Its width.
        width: f32,
        /// Whether it is broken.
        dash: Dash,
    },
    /// A rectangle.
    Block {
        /// Where.
        patch: Patch,
        /// Its colour.
        ink: Ink,
        /// Whether it is filled.
        fill: Fill,
    },
    /// A point.
    Spot {
        /// Its middle.
        at: (f32, f32),
        /// Its radius.
        radius: f32,
        /// Its colour.
        ink: Ink,
        /// Its form.
        form: Form,
    },
}

/// Whether a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// It is not.
    Solid,
    /// In stretches.
    Dashed,
    /// In dots.
    Dotted,
}

/// How a rectangle is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Wholly.
    Full,
    /// So that what is behind it can be guessed.
    Thin,
    /// So that it is hardly there.
    Faint,
    /// Its edge only, for what may still change.
    Hollow,
}

/// The form of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A filled circle.
    Full,
    /// A circle's edge.
    Hollow,
    /// A square's edge.
    Square,
    /// Two lines that cross.
    Cross,
    /// A diamond's edge.
    Diamond,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// The text.
    pub text: String,
    /// The room it takes.
    pub patch: Patch,
    /// Which end of it is held, where other letters are wider or narrower.
    pub held: Held,
    /// Its colour.
    pub ink: Ink,
    /// How high and how strong.
    pub style: Type,
    /// What it is.
    pub part: Part,
}

/// Which end of a line of text keeps its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Where it begins.
    Left,
    /// Its middle.
    Middle,
    /// Where it ends.
    Right,
}

/// What a line of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title.
    Title,
    /// The subtitle.
    Subtitle,
    /// What marks mean, and names that found no room.
    Key,
    /// What a panel shows.
    Heading,
    /// A mark of an axis.
    Mark,
    /// What something in the panel is called, or how much it is.
    Label,
    /// Notes and the source.
    Foot,
}

/// Where the axes of a panel are.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// The room of the values.
    pub plot: Patch,
    /// What the axis from left to right reaches over.
    pub across: (f64, f64),
    /// The axis of values.
    pub values: ValueAxis,
    /// Which way values grow.
    pub turned: Turned,
}

/// Which way values grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// Upwards.
    No,
    /// Downwards: the first place is the best.
    Yes,
}

impl Frame {
    /// Where a time, or a place, and a value are.
    pub fn place(&self, (x, y): At) -> (f32, f32) {
        (self.x(x), self.y(y))
    }

    /// Where a time or a place is.
    pub fn x(&self, x: f64) -> f32 {
        let (from, to) = self.across;
        let share = if to > from { (x - from) / (to - from) } else { 0.5 };
        self.plot.left + share.clamp(0.0, 1.0) as f32 * (self.plot.right - self.plot.left)
    }

    /// Where a value is.
    pub fn y(&self, y: f64) -> f32 {
        let (from, to) = (self.values.from, self.values.to);
        let share = if to > from { (y - from) / (to - from) } else { 0.5 };
        let share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) } as f32;
        let down = match self.turned {
            Turned::No => 1.0 - share,
            Turned::Yes => share,
        };
        self.plot.top + down * (self.plot.bottom - self.plot.top)
    }
}

/// Sizes and distances, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sizes {
    /// The title's letters.
    pub title: f32,
    /// The subtitle's.
    pub subtitle: f32,
    /// Those of names and marks.
    pub label: f32,
    /// A distance within something.
    pub near: f32,
    /// A distance between things.
    pub apart: f32,
    /// The width of a line that only orders.
    pub hair: f32,
    /// The width of a line of figures.
    pub line: f32,
    /// The radius of a point.
    pub dot: f32,
}

/// A line of text is so many times as high as its letters.
pub const LEADING: f32 = 1.3;
/// Under this height a picture has smaller letters, and no notes but the source.
const SMALL: f32 = 300.0;

impl Sizes {
    /// Fit for a surface of this height: a small one has smaller letters.
    fn fit(self, height: f32) -> Self {
        if height >= SMALL {
            return self;
        }
        let share = (height / SMALL).clamp(0.8, 1.0);
        Self {
            apart: self.apart / 2.0,
            title: (self.title * share).min(self.subtitle),
            subtitle: self.label * share,
            label: self.label * share,
            ..self
        }
    }
}

/// What everything is laid out with.
struct Hand<'a> {
    words: &'a Words,
    measure: &'a dyn Measure,
    sizes: Sizes,
    names: Names,
    room: Room,
}

/// How much room there is for what is not the chart itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Enough for notes and a key.
    Ample,
    /// None: only title, source and what tells lines apart.
    Scarce,
}

/// Where names of lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// At their lines, where they find room.
    AtLines,
    /// In a key: not all of them found room at their lines.
    InKey,
}

impl Hand<'_> {
    fn width(&self, text: &str, style: Type) -> f32 {
        self.measure.width(text, style)
    }

    fn label(&self) -> Type {
        Type::plain(self.sizes.label)
    }

    /// The height of a line of names and marks.
    fn line(&self) -> f32 {
        self.sizes.label * LEADING
    }
}

/// Lays `picture` out on a surface of `size` points.
pub fn lay(words: &Words, picture: &Picture, size: (f32, f32), sizes: Sizes, measure: &dyn Measure) -> Laid {
    let room = if size.1 < SMALL { Room::Scarce } else { Room::Ample };
    let hand = Hand { words, measure, sizes: sizes.fit(size.1), names: Names::AtLines, room };
    match laid(&hand, picture, size) {
        (laid, Placed::All) => laid,
        (_, Placed::Some) => laid(&Hand { names: Names::InKey, ..hand }, picture, size).0,
    }
}

/// Whether every name of a line found its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Placed {
    /// It did.
    All,
    /// Not all did.
    Some,
}

fn laid(hand: &Hand<'_>, picture: &Picture, size: (f32, f32)) -> (Laid, Placed) {
    let page = Patch { left: 0.0, top: 0.0, right: size.0, bottom: size.1 };
    let mut laid = Laid { size, shapes: Vec::new(), writing: Vec::new(), frames: Vec::new() };
    if picture.kind == ChartKind::Sparkline {
        spark::spark(hand, picture, page, &mut laid);
        return (laid, Placed::All);
    }
    let room = head::head_and_foot(hand, picture, page, &mut laid);
    let room = key::key(hand, picture, room, &mut laid);
    let placed = inside::panels(hand, picture, room, &mut laid);
    (laid, placed)
}

#[cfg(test)]
mod tests;
