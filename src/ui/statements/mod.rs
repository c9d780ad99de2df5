//! The view Trykte tal: figures that documents print, and whether they follow.

use eframe::egui::Ui;

use super::context::ViewCtx;
use super::view::View;
use super::widgets::EmptyState;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct StatementsView {
    selected: Option<Subject>,
}

impl StatementsView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        if View::of(subject) == View::Statements {
            self.selected = Some(subject);
        }
    }
}

/// Draws the view.
pub fn statements_ui(ctx: &ViewCtx<'_>, _state: &mut StatementsView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("statements-empty"), ctx.words.text("statements-empty-advice"));
    EmptyState::new(ctx.theme, View::Statements.icon(), &title, &advice).show(ui);
}
