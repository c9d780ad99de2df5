//! The view Investeringer: what each case was to cost and save, and did.

use eframe::egui::Ui;

use super::context::ViewCtx;
use super::view::View;
use super::widgets::EmptyState;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct CasesView {
    selected: Option<Subject>,
}

impl CasesView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        if View::of(subject) == View::Cases {
            self.selected = Some(subject);
        }
    }
}

/// Draws the view.
pub fn cases_ui(ctx: &ViewCtx<'_>, _state: &mut CasesView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("cases-empty"), ctx.words.text("cases-empty-advice"));
    EmptyState::new(ctx.theme, View::Cases.icon(), &title, &advice).show(ui);
}
