//! The view Opfølgning: how a budget went during its year.

use eframe::egui::Ui;

use super::context::ViewCtx;
use super::view::View;
use super::widgets::EmptyState;
use crate::edit::Subject;

/// What the view remembers between drawings.
#[derive(Debug, Default)]
pub struct FollowUpView {
    selected: Option<Subject>,
}

impl FollowUpView {
    /// Leads to this, if the view shows it.
    pub fn lead_to(&mut self, subject: Subject) {
        if View::of(subject) == View::FollowUp {
            self.selected = Some(subject);
        }
    }
}

/// Draws the view.
pub fn follow_up_ui(ctx: &ViewCtx<'_>, _state: &mut FollowUpView, ui: &mut Ui) {
    let (title, advice) = (ctx.words.text("followup-empty"), ctx.words.text("followup-empty-advice"));
    EmptyState::new(ctx.theme, View::FollowUp.icon(), &title, &advice).show(ui);
}
