//! Each window on its screen: the audience's, and the chair's.

use std::time::Duration;

use eframe::egui::{Context, ViewportCommand, pos2};

use super::projected::{Happened, Projected, Projector, id_on};
use crate::presenting::Audience;
use crate::presenting::screens::{Arrangement, Stand};

/// How long a window has to come to the screen it was sent to.
const LONGEST_WAY: Duration = Duration::from_millis(1500);

/// Where the windows are.
pub(super) struct Placing {
    projector: Projector,
    /// The screen that the audience's window is on, where there is one.
    projects_on: Option<String>,
    /// Where the chair's window was sent last, and when.
    sent: Option<(Place, Duration)>,
    was_full_screen: bool,
    /// Whether the system took the chair's window elsewhere meanwhile.
    strayed: bool,
}

/// Where the chair's window should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On all of the screen it is on.
    Here,
    /// On all of this screen.
    On(usize),
}

impl Placing {
    /// The windows as they are before the first is moved.
    pub fn new(ctx: &Context, projector: Projector) -> Self {
        let was_full_screen = ctx.input(|input| input.viewport().fullscreen == Some(true));
        Self { projector, projects_on: None, sent: None, was_full_screen, strayed: false }
    }

    /// What happened in the audience's window since it was last asked.
    pub fn happened(&self) -> Happened {
        self.projector.happened()
    }

    /// Tells the audience's window what it shows. One whose screen is gone is hidden at
    /// once: systems move it before the chair's, which is then covered and not drawn.
    pub fn project(&mut self, ctx: &Context, stand: &Stand, audience: Audience) {
        let screen = screen_of(stand).map(|(_, screen)| screen);
        if let Some(screen) = &screen {
            let shows = match stand.arrangement() {
                Arrangement::Check { .. } => Projected::Letter,
                _ => Projected::Audience(audience),
            };
            self.projector.set(ctx, screen, shows);
        }
        let before = std::mem::replace(&mut self.projects_on, screen);
        if before != self.projects_on {
            for (screen, is_seen) in [(&before, false), (&self.projects_on, true)] {
                if let Some(screen) = screen {
                    ctx.send_viewport_cmd_to(id_on(screen), ViewportCommand::Visible(is_seen));
                }
            }
        }
    }

    /// Keeps the audience's window where it belongs, to be called in each drawing.
    pub fn keep(&self, ctx: &Context, stand: &Stand, title: &str) {
        if let Some((at, screen)) = screen_of(stand) {
            self.projector.keep(ctx, (at, &screen), title);
        }
    }

    /// Sends the chair's window to where it should be, and again if it does not come there.
    pub fn place_window(&mut self, ctx: &Context, stand: &Stand, now: Duration) {
        let wanted = match stand.arrangement() {
            Arrangement::One => Place::Here,
            Arrangement::Check { chair, .. }
            | Arrangement::Two { chair, .. }
            | Arrangement::Bare { chair: Some(chair) } => Place::On(chair),
            Arrangement::Bare { chair: None } | Arrangement::Waiting => return,
        };
        let is_there = match wanted {
            Place::Here => true,
            Place::On(chair) => stand.screens().ours == Some(chair),
        };
        let is_sent = |(place, when)| place == wanted && (is_there || now < when + LONGEST_WAY);
        if self.sent.is_some_and(is_sent) {
            return;
        }
        if self.sent.is_some_and(|(place, _)| place == wanted) {
            // A window that is thought to be there already is not moved.
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
            self.strayed = true;
        }
        self.sent = Some((wanted, now));
        ctx.send_viewport_cmd(match wanted {
            Place::Here => ViewportCommand::Fullscreen(true),
            Place::On(chair) => ViewportCommand::SetMonitor(chair),
        });
    }

    /// The chair's window is what it was before. Where the system would put one that had
    /// strayed is not known; it must not be before the audience.
    pub fn leave(&self, ctx: &Context, stand: &Stand) {
        if self.was_full_screen {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        if let (true, Arrangement::Two { chair, .. }) = (self.strayed, stand.arrangement())
            && let Some(screen) = stand.screens().all.get(chair)
        {
            let corner = pos2(screen.corner.0 as f32, screen.corner.1 as f32);
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(corner / ctx.pixels_per_point()));
        }
    }
}

/// The screen that the audience's window is on, by its position and by its key; `None`
/// where it has none.
fn screen_of(stand: &Stand) -> Option<(usize, String)> {
    match stand.arrangement() {
        Arrangement::Check { .. } | Arrangement::Two { .. } | Arrangement::Bare { chair: Some(_) } => {
            stand.audience().map(|(at, screen)| (at, screen.key()))
        }
        Arrangement::One | Arrangement::Bare { chair: None } | Arrangement::Waiting => None,
    }
}
