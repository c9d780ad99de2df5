//! The view Agenda.

use eframe::egui::Ui;

use super::context::ViewCtx;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct AgendaView {}

impl AgendaView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, _subject: Subject) {}
}

/// Draws the view.
pub fn agenda_ui(_ctx: &ViewCtx<'_>, _state: &mut AgendaView, _ui: &mut Ui) {}
