//! The view Series.

use eframe::egui::Ui;

use super::context::ViewCtx;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct SeriesView {}

impl SeriesView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, _subject: Subject) {}
}

/// Draws the view.
pub fn series_ui(_ctx: &ViewCtx<'_>, _state: &mut SeriesView, _ui: &mut Ui) {}
