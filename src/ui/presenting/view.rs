//! What the chair's window shows while a meeting is presented.

use eframe::egui::Ui;

use super::chair::{Seen, chair_ui, slides_ui};
use super::check::{Whose, letter_ui};
use super::one::{bare_ui, one_ui};
use super::open::open_ui;
use super::rehearsed::rehearsed_ui;
use super::running::{Occasion, Presentation};
use super::seat::Seat;
use crate::presenting::screens::Arrangement;
use crate::presenting::show::Desk;
use crate::session::Session;
use crate::ui::agenda;
use crate::ui::context::ViewCtx;
use crate::ui::parts::rows::Focus;

impl Presentation {
    /// Draws the chair's window, and keeps the audience's where it belongs. `ctx` is of the
    /// plan of today: what is decided is written there.
    pub fn ui(&mut self, ctx: &ViewCtx<'_>, session: &Session, ui: &mut Ui) {
        let (now, arrangement) = (self.now(session), self.stand.arrangement());
        let (earlier, words) = (self.earlier_runs(session), std::sync::Arc::clone(self.words()));
        let (theme, compared) = (ctx.theme, self.compared.clone());
        let meeting = self.meeting();
        let is_open = matches!(
            self.presenter.desk(),
            Desk::Overview { .. } | Desk::Answers(_) | Desk::Keys | Desk::Decision
        );
        let occasion = self.occasion;
        let decides = *self.presenter.desk() == Desk::Decision;
        let focus = if decides && !self.decides { Focus::Take } else { Focus::Leave };
        self.decides = decides;
        let mut seat = self.seat((theme, &words), session, &earlier, now);
        let decision_ui = |seat: &mut Seat<'_>, ui: &mut Ui| {
            let item = seat.presenter.item();
            if let Some(item) = item {
                agenda::decision_ui(ctx, (meeting, item), focus, ui);
            }
        };
        let whole_ui = |seat: &mut Seat<'_>, seen: Seen, ui: &mut Ui| {
            let open = |seat: &mut Seat<'_>, ui: &mut Ui| {
                if *seat.presenter.desk() == Desk::Decision {
                    slides_ui(seat, seen, ui, |seat, ui| decision_ui(seat, ui));
                    return true;
                }
                open_ui(seat, ui)
            };
            chair_ui(seat, seen, open, ui);
        };
        match arrangement {
            _ if let Some(compared) = &compared => rehearsed_ui(&mut seat, compared, ui),
            Arrangement::Check { .. } => letter_ui(theme, &words, Whose::Chair, ui),
            Arrangement::Bare { .. } => bare_ui(&mut seat, ui),
            Arrangement::One if occasion == Occasion::Meeting => {
                let open = |seat: &mut Seat<'_>, ui: &mut Ui| {
                    if *seat.presenter.desk() == Desk::Decision {
                        decision_ui(seat, ui);
                    } else {
                        open_ui(seat, ui);
                    }
                };
                one_ui(&mut seat, is_open, open, ui);
            }
            Arrangement::One | Arrangement::Two { .. } => whole_ui(&mut seat, Seen::ByAudience, ui),
            Arrangement::Waiting => whole_ui(&mut seat, Seen::ByNobody, ui),
        }
        self.keep_projecting(ui.ctx());
    }
}
