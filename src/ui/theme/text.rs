//! The styles text is set in, by name.
//!
//! A style carries typeface and size; colour is chosen where it is used.

use eframe::egui::{Color32, FontFamily, FontId, RichText, TextStyle};

use super::Theme;

/// The name of a view.
pub fn title() -> TextStyle {
    TextStyle::Name("title".into())
}

/// Body size, semibold: names of things, labels of fields, table headers.
pub fn strong() -> TextStyle {
    TextStyle::Name("strong".into())
}

/// Small and semibold: captions above figures, names of groups.
pub fn caption() -> TextStyle {
    TextStyle::Name("caption".into())
}

/// Figures in tables. All digits are equally wide in every style; this one
/// exists so that tables can be set larger or smaller than prose.
pub fn numbers() -> TextStyle {
    TextStyle::Name("numbers".into())
}

/// One figure that is the point of what surrounds it.
pub fn figure() -> TextStyle {
    TextStyle::Name("figure".into())
}

impl Theme {
    /// The name of a view.
    pub fn title(&self, text: impl Into<String>) -> RichText {
        self.set(text, title(), self.palette.text.heading)
    }

    /// The name of a section.
    pub fn heading(&self, text: impl Into<String>) -> RichText {
        self.set(text, TextStyle::Heading, self.palette.text.heading)
    }

    /// The name of a thing.
    pub fn strong(&self, text: impl Into<String>) -> RichText {
        self.set(text, strong(), self.palette.text.plain)
    }

    /// Prose that steps back.
    pub fn muted(&self, text: impl Into<String>) -> RichText {
        self.set(text, TextStyle::Body, self.palette.text.muted)
    }

    /// Notes, sources, hints.
    pub fn small(&self, text: impl Into<String>) -> RichText {
        self.set(text, TextStyle::Small, self.palette.text.muted)
    }

    /// A caption above a figure or a group.
    pub fn caption(&self, text: impl Into<String>) -> RichText {
        self.set(text, caption(), self.palette.text.muted)
    }

    /// A figure in a table.
    pub fn numbers(&self, text: impl Into<String>) -> RichText {
        self.set(text, numbers(), self.palette.text.plain)
    }

    /// The font that draws icons `size` points high.
    #[expect(clippy::disallowed_methods, reason = "the one place where an icon's size becomes a font")]
    pub fn icon_font(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Proportional)
    }

    fn set(&self, text: impl Into<String>, style: TextStyle, color: Color32) -> RichText {
        RichText::new(text).text_style(style).color(color)
    }
}
