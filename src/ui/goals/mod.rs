//! The view Goals.

use eframe::egui::Ui;

use super::context::ViewCtx;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct GoalsView {}

impl GoalsView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, _subject: Subject) {}
}

/// Draws the view.
pub fn goals_ui(_ctx: &ViewCtx<'_>, _state: &mut GoalsView, _ui: &mut Ui) {}
