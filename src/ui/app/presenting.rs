//! Presenting a meeting in the place of the views, and going back to them.

use eframe::egui::Context;

use super::App;
use crate::edit::Command;
use crate::export;
use crate::plan::id::MeetingId;
use crate::presenting::screens::{Screen, Screens};
use crate::session::{Action, NotMade};
use crate::ui::context::Request;
use crate::ui::presenting::{Asked, Begin, Occasion, Presentation};

/// Presenting, or not.
#[derive(Default)]
pub(super) struct Presenting {
    /// What is to be begun once the screens are known.
    begin: Option<Begin>,
    /// The screens, as the window told them last.
    screens: Screens,
    pub(super) running: Option<Presentation>,
}

impl App {
    /// Whether it must know the screens there are: see [`Self::see_screens`].
    pub fn looks_at_screens(&self) -> bool {
        self.presenting.begin.is_some() || self.presenting.running.is_some()
    }

    /// Is told the screens there are, before [`Self::logic`]. A window without screens of
    /// its own, as in a test, tells none.
    pub fn see_screens(&mut self, screens: Screens) {
        self.presenting.screens = screens;
    }

    /// Whether a meeting is presented.
    pub fn is_presenting(&self) -> bool {
        self.presenting.running.is_some()
    }

    /// Shows the chair's window as it is with a screen for the audience beside it, at the
    /// item that was frozen last: for a picture, which is drawn once.
    pub fn show_presenting(&mut self, ctx: &Context) {
        let screen =
            |name: &str, left| Screen { name: name.to_owned(), corner: (left, 0), size: (1920, 1080) };
        self.see_screens(Screens { all: vec![screen("A", 0), screen("B", 1920)], ours: Some(1) });
        let item = self.session.document().snapshots.last().and_then(|snapshot| snapshot.item);
        if let Some(meeting) = self.due_meeting() {
            self.begin_presenting(ctx, Begin { meeting, item, occasion: Occasion::Meeting });
        }
        if let Some(running) = &mut self.presenting.running {
            running.skip_check();
        }
    }

    /// Presents what is shown: a meeting or an item of it, else the meeting that is next.
    pub(super) fn present(&mut self, ctx: &Context, occasion: Occasion) {
        let document = self.session.frozen().map_or(self.session.document(), |frozen| &frozen.document);
        let shown = match self.views.subject(document) {
            Some(export::Subject::Item(meeting, item, _)) => Some((meeting, Some(item))),
            Some(export::Subject::Meeting(meeting, _)) => Some((meeting, None)),
            Some(export::Subject::Goals) | None => None,
        };
        let frozen = self.session.frozen().map(|frozen| (frozen.reference.meeting, frozen.reference.item));
        let due = || self.due_meeting().map(|meeting| (meeting, None));
        match shown.or(frozen).or_else(due) {
            Some((meeting, item)) => {
                self.presenting.begin = Some(Begin { meeting, item, occasion });
                ctx.request_repaint();
            }
            None => self.act(ctx, Action::NotMade(NotMade::NoMeeting)),
        }
    }

    /// The next meeting from today on, else the latest.
    fn due_meeting(&self) -> Option<MeetingId> {
        let (meetings, today) = (&self.session.document().meetings, self.session.today());
        let next = meetings.iter().filter(|meeting| meeting.date >= today).min_by_key(|meeting| meeting.date);
        next.or_else(|| meetings.iter().max_by_key(|meeting| meeting.date)).map(|meeting| meeting.id)
    }

    /// Everything between two drawings while a meeting is presented, or begins to be.
    pub(super) fn go_on_presenting(&mut self, ctx: &Context) {
        if let Some(begin) = self.presenting.begin.take() {
            self.begin_presenting(ctx, begin);
        }
        let screens = self.presenting.screens.clone();
        let Some(running) = &mut self.presenting.running else { return };
        for asked in running.logic(ctx, &self.session, screens) {
            match asked {
                Asked::Do(action) => self.act(ctx, *action),
                Asked::TakeBack => self.act(ctx, Action::TakeRecordBack),
                Asked::End => {
                    if let Some(running) = self.presenting.running.take() {
                        running.leave(ctx);
                    }
                }
            }
        }
    }

    fn begin_presenting(&mut self, ctx: &Context, begin: Begin) {
        let screens = self.presenting.screens.clone();
        match Presentation::start(ctx, &self.session, (begin, &self.themes), screens) {
            Ok(Some(running)) => self.presenting.running = Some(running),
            Ok(None) => self.act(ctx, Action::NotMade(NotMade::NoMeeting)),
            Err(error) => self.act(ctx, Action::NotMade(NotMade::Slides(error.to_string()))),
        }
    }

    /// What is written while a meeting is presented goes to the plan of today.
    pub(super) fn grant_presenting(&mut self, ctx: &Context, request: Request) {
        let Request::Do(action) = request else { return };
        match *action {
            Action::Edit(command) => self.record(ctx, command),
            other => self.act(ctx, other),
        }
    }

    fn record(&mut self, ctx: &Context, command: Command) {
        let before = self.session.history().state();
        self.act(ctx, Action::Record(command));
        let is_changed = self.session.history().state() != before;
        if let Some(running) = self.presenting.running.as_mut().filter(|_| is_changed) {
            running.was_recorded();
        }
    }
}
