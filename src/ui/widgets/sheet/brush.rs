//! What a sheet is drawn with: letters, colours and distances, all of the style
//! that the ui has.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align, Color32, FontId, Galley, Stroke, TextStyle, Ui};

use super::widths::HEADING_LINES;
use super::{RowStyle, Tone};

/// The name of the text style for headings and totals, if the style has one.
pub const STRONG_TEXT: &str = "strong";

/// Letters, colours and distances.
#[derive(Debug, Clone)]
pub struct Brush {
    /// The letters of cells.
    pub font: FontId,
    /// The letters of headings and totals.
    pub strong: FontId,
    /// The room left and right of a text, in points.
    pub padding: f32,
    /// How far a label is indented for each step, in points.
    pub indent: f32,
    /// The height of a row, in points.
    pub row_height: f32,
    /// Text.
    pub text: Color32,
    /// Text that steps back.
    pub weak: Color32,
    /// Text that asks for attention.
    pub warning: Color32,
    /// Text that tells of a mistake.
    pub error: Color32,
    /// Behind headings and sections.
    pub band: Color32,
    /// Behind selected cells.
    pub selected: Color32,
    /// Around the cursor while the sheet has the keyboard.
    pub focus: Stroke,
    /// Around the cursor otherwise.
    pub cursor: Stroke,
    /// Between rows and columns.
    pub line: Stroke,
    /// Above totals and below headings.
    pub strong_line: Stroke,
}

/// How much of the selection's colour lies behind selected cells: enough to be
/// seen, and the text on it keeps its contrast.
const SELECTED: f32 = 0.35;
/// The ring around the cursor is at least so wide, in points, to be found at once.
const RING: f32 = 2.0;

impl Brush {
    /// Takes up the style of `ui`.
    pub fn of(ui: &Ui) -> Self {
        let style = ui.style();
        let visuals = ui.visuals();
        let spacing = ui.spacing();
        let font = TextStyle::Body.resolve(style);
        let strong = style.text_styles.get(&TextStyle::Name(STRONG_TEXT.into())).unwrap_or(&font).clone();
        let text_height = ui.fonts_mut(|fonts| fonts.row_height(&font));
        let ring = visuals.selection.stroke;
        let line = visuals.widgets.noninteractive.bg_stroke;
        Self {
            strong,
            padding: spacing.item_spacing.x,
            indent: spacing.indent,
            row_height: (text_height + 2.0 * spacing.button_padding.y).max(spacing.interact_size.y).ceil(),
            text: visuals.text_color(),
            weak: visuals.weak_text_color(),
            warning: visuals.warn_fg_color,
            error: visuals.error_fg_color,
            band: visuals.faint_bg_color,
            selected: visuals.selection.bg_fill.gamma_multiply(SELECTED),
            focus: Stroke { width: ring.width.max(RING), ..ring },
            cursor: Stroke { color: visuals.weak_text_color(), ..line },
            strong_line: Stroke { color: visuals.weak_text_color(), ..line },
            line,
            font,
        }
    }

    /// The letters of a row.
    pub fn font_of(&self, style: RowStyle) -> &FontId {
        match style {
            RowStyle::Section | RowStyle::Total => &self.strong,
            RowStyle::Line | RowStyle::PrintedTotal | RowStyle::Difference => &self.font,
        }
    }

    /// The colour of a text in a row.
    pub fn colour_of(&self, style: RowStyle, tone: Tone) -> Color32 {
        match (tone, style) {
            (Tone::Plain, RowStyle::PrintedTotal | RowStyle::Difference) | (Tone::Weak, _) => self.weak,
            (Tone::Plain, _) => self.text,
            (Tone::Warning, _) => self.warning,
            (Tone::Error, _) => self.error,
        }
    }

    /// A text in one line, however long.
    pub fn whole_line(&self, ui: &Ui, text: &str, font: &FontId) -> Arc<Galley> {
        ui.painter().layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER)
    }

    /// A text in one line, cut off with an ellipsis where the room ends.
    pub fn cut_line(&self, ui: &Ui, text: &str, font: &FontId, width: f32) -> Arc<Galley> {
        let mut job = LayoutJob::simple_singleline(text.to_owned(), font.clone(), Color32::PLACEHOLDER);
        job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
        ui.painter().layout_job(job)
    }

    /// How wide a strong text is in one line.
    pub fn strong_width(&self, ui: &Ui, text: &str) -> f32 {
        self.whole_line(ui, text, &self.strong).size().x
    }

    /// A column's heading, broken into lines.
    pub fn heading(&self, ui: &Ui, text: &str, width: f32, align: Align) -> Arc<Galley> {
        let mut job =
            LayoutJob::simple(text.to_owned(), self.strong.clone(), Color32::PLACEHOLDER, width.max(0.0));
        job.wrap.max_rows = HEADING_LINES;
        job.halign = align;
        ui.painter().layout_job(job)
    }
}
