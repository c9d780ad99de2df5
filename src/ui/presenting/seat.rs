//! What the parts of the chair's window see, and the few things they can ask for.

use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::running::{Click, Occasion, Presentation};
use super::slide::{Stage, audience_ui, shares_of, slide_ui};
use crate::document::Document;
use crate::presenting::rehearsal::Run;
use crate::presenting::screens::Arrangement;
use crate::presenting::show::PointerForm;
use crate::presenting::times::Pace;
use crate::presenting::{Audience, Presenter, SURFACE, Seen, Slide};
use crate::session::Session;
use crate::ui::theme::{Theme, Tone};
use crate::wording::Words;

/// Who looks at the chair's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Company {
    /// The chair alone.
    Alone,
    /// Everybody: it is the only screen.
    Shared,
}

/// What the parts of the chair's window see.
pub(super) struct Seat<'a> {
    pub theme: &'a Theme,
    pub words: &'a Words,
    pub session: &'a Session,
    /// The plan of today, with its private notes.
    pub plan: &'a Document,
    pub presenter: &'a mut Presenter,
    pub stage: &'a mut Stage,
    pub clicked: &'a mut Vec<Click>,
    pub occasion: Occasion,
    pub company: Company,
    /// Earlier rehearsals, the latest first.
    pub earlier: &'a [Run],
    pub now: Duration,
}

impl Seat<'_> {
    /// Draws what the audience sees, where the chair can point at it.
    pub fn audience_ui(&mut self, ui: &mut Ui, rect: Rect) {
        let audience = self.presenter.audience();
        audience_ui(self.stage, (self.theme, self.words), &audience, (rect, ui.painter()));
        if self.presenter.pointer_form().is_some() && self.presenter.is_followed() {
            let response = ui.interact(rect, ui.scope_id().with("pointer"), Sense::hover());
            let at = response.hover_pos().and_then(|at| shares_of(rect, at));
            if at.is_some() || self.presenter.pointer().is_some() {
                self.presenter.point_at(at);
            }
        }
        self.spoken(ui, rect, &audience);
    }

    /// What a screen reader says of a slide.
    fn spoken(&self, ui: &Ui, rect: Rect, audience: &Audience) {
        let said = match audience {
            Audience::Slide { slide, .. } => slide.sentence.clone(),
            Audience::Black => self.words.text("presenting-black").into_owned(),
            Audience::Neutral => self.words.text("presenting-moment").into_owned(),
        };
        let response = ui.interact(rect, ui.scope_id().with("seen"), Sense::hover());
        response.widget_info(|| eframe::egui::WidgetInfo::labeled(eframe::egui::Role::Image, true, &said));
    }

    /// Draws a slide in a frame.
    pub fn slide_ui(&mut self, ui: &Ui, rect: Rect, slide: &Arc<Slide>, seen: Seen) {
        slide_ui(self.stage, (self.theme, self.words), (slide, seen), (rect, ui.painter()));
        self.frame_ui(ui, rect);
    }

    /// Draws the edge of a slide.
    pub fn frame_ui(&self, ui: &Ui, rect: Rect) {
        let edge = Stroke::new(self.theme.scale.line.hair, self.theme.palette.line.strong);
        ui.painter().rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Outside);
    }

    /// Whether the pointer itself should be hidden: a dot is where it is.
    pub fn hides_cursor(&self) -> bool {
        self.presenter.pointer().is_some_and(|pointer| pointer.form == PointerForm::Dot)
    }

    /// The item that time runs for: its time and its pace, `4:10 af 10 min.`
    pub fn item_time(&self) -> Option<(String, Pace)> {
        let (times, deck) = (self.presenter.times(), self.presenter.deck());
        let treated = times.treated()?;
        let item = deck.items.iter().find(|item| item.id == treated)?;
        let used = self.words.elapsed(times.used(treated, self.now));
        let told = match item.minutes {
            Some(minutes) => {
                let args = [("used", used.into()), ("planned", self.words.minutes(minutes).into())];
                self.words.fill("presenting-used-of", &args)
            }
            None => self.words.fill("presenting-used", &[("used", used.into())]),
        };
        Some((told, times.pace(treated, item.minutes, self.now)))
    }

    /// How far the meeting is behind, in whole minutes; `None` where it is not.
    pub fn behind(&self) -> Option<String> {
        let planned: Vec<_> =
            self.presenter.deck().items.iter().map(|item| (item.id, item.minutes)).collect();
        let minutes = self.presenter.times().behind(&planned, self.now).as_secs() / 60;
        (minutes > 0)
            .then(|| self.words.fill("presenting-behind", &[("minutes", minutes.to_string().into())]))
    }

    /// The number of the slide the chair is at, and how many there are.
    pub fn place(&self) -> String {
        let deck = self.presenter.deck();
        let at = self.presenter.place() + 1;
        let args = [("at", at.to_string().into()), ("of", deck.spare_from.to_string().into())];
        match at > deck.spare_from {
            true => self.words.fill("presenting-place-spare", &[("at", at.to_string().into())]),
            false => self.words.fill("presenting-place", &args),
        }
    }

    /// What the chair is at: its item and what the slide is of.
    pub fn title(&self) -> String {
        let slide = self.presenter.here().0;
        let item = self.presenter.item();
        let item = self.presenter.deck().items.iter().find(|known| Some(known.id) == item);
        match item {
            Some(item) if !slide.title.contains(&item.title) => {
                format!("{} {} · {}", item.number, item.title, slide.title)
            }
            _ => slide.title.clone(),
        }
    }

    /// Asks for what a click did.
    pub fn click(&mut self, click: Click) {
        self.clicked.push(click);
    }
}

/// What a pace feels like, and the key of its word where it should be said.
pub(super) fn pace_tone(pace: Pace) -> Option<(Tone, &'static str)> {
    match pace {
        Pace::NoPlan | Pace::InTime => None,
        Pace::NearlyUsed => Some((Tone::Attention, "presenting-pace-nearly")),
        Pace::Over => Some((Tone::Bad, "presenting-pace-over")),
    }
}

/// The largest slide that finds room, at the top left.
pub(super) fn slide_in(room: Rect) -> Rect {
    let scale = (room.width() / SURFACE.0).min(room.height() / SURFACE.1).max(0.0);
    Rect::from_min_size(room.min, vec2(scale * SURFACE.0, scale * SURFACE.1))
}

impl Presentation {
    /// What the parts of the chair's window see.
    pub(super) fn seat<'a>(
        &'a mut self,
        (theme, words): (&'a Theme, &'a Words),
        session: &'a Session,
        earlier: &'a [Run],
        now: Duration,
    ) -> Seat<'a> {
        Seat {
            theme,
            words,
            session,
            plan: session.document(),
            presenter: &mut self.presenter,
            stage: &mut self.stage,
            clicked: &mut self.clicked,
            occasion: self.occasion,
            company: match (self.stand.arrangement(), self.occasion) {
                (Arrangement::One, Occasion::Meeting) | (Arrangement::Bare { .. }, _) => Company::Shared,
                _ => Company::Alone,
            },
            earlier,
            now,
        }
    }
}
