//! Sizes and distances, in points, as `assets/theme/scale.ron` gives them.

use eframe::egui::CornerRadius;
use serde::Deserialize;

/// Every size the window is built from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub text: TextSizes,
    pub gap: Gaps,
    pub radius: Radii,
    pub icon: IconSizes,
    pub line: Lines,
    pub size: Sizes,
    pub time: Times,
}

/// Height of type.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    pub title: f32,
    pub heading: f32,
    pub strong: f32,
    pub body: f32,
    pub numbers: f32,
    pub small: f32,
    pub figure: f32,
    /// What a line of text is higher than its letters need.
    pub leading: f32,
}

/// Distances between things, from inside a control (`xs`) to between sections (`xxl`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gaps {
    pub xs: f32,
    pub s: f32,
    pub m: f32,
    pub l: f32,
    pub xl: f32,
    pub xxl: f32,
}

/// How round corners are.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radii {
    /// Small marks, such as the box of a check box.
    pub mark: u8,
    pub control: u8,
    pub card: u8,
}

impl Radii {
    pub fn control(&self) -> CornerRadius {
        CornerRadius::same(self.control)
    }

    pub fn card(&self) -> CornerRadius {
        CornerRadius::same(self.card)
    }
}

/// Height of icons: in a badge, in a button, on its own, in an empty view.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IconSizes {
    pub s: f32,
    pub m: f32,
    pub l: f32,
    pub xl: f32,
}

/// Widths of lines.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    pub hair: f32,
    pub focus: f32,
    pub chart: f32,
}

/// Heights and widths of the parts of a window.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Height of a button or a field.
    pub control: f32,
    /// Height of a table's row.
    pub row: f32,
    pub table_header: f32,
    pub badge: f32,
    /// Width of the list of views.
    pub navigation: f32,
    /// The list of views where there is little room.
    pub strip: f32,
    /// Widest line that is pleasant to read.
    pub prose: f32,
    /// Usual width of a field.
    pub field: f32,
    pub tooltip: f32,
    pub menu: f32,
    pub scroll_bar: f32,
}

/// Durations, in seconds.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    pub animation: f32,
    pub tooltip: f32,
}
