//! A window that this program paints itself, where there is no graphics card.
//!
//! Keyboard, pointer, clipboard, input methods and screen readers come through
//! `egui-winit`, as they do in a window that a graphics card paints; what is different is
//! [`surface`], where [`crate::raster`] paints what has changed. The processor rests while
//! nothing changes: a window is drawn when the system says that something happened, and
//! when egui asks for it, at the time it asks for.

mod pane;
mod panes;
mod surface;

use std::time::{Duration, Instant};

use eframe::egui::{self, ViewportId};
use egui_winit::accesskit_winit;
use egui_winit::winit::application::ApplicationHandler;
use egui_winit::winit::event::{StartCause, WindowEvent};
use egui_winit::winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use egui_winit::winit::window::WindowId;

use super::choose::Hindrance;
use super::{App, End, Progress, Start};
use panes::{Panes, Pass, Seen};

/// What wakes the event loop beside the window system.
#[derive(Debug)]
enum Woken {
    /// egui wants a viewport drawn.
    Redraw {
        viewport: ViewportId,
        when: Instant,
        /// How many passes there had been when it asked.
        pass: u64,
    },
    /// A screen reader, or what else reads windows for people.
    Access(accesskit_winit::Event),
}

impl From<accesskit_winit::Event> for Woken {
    fn from(event: accesskit_winit::Event) -> Self {
        Self::Access(event)
    }
}

/// How often the window is drawn at most: sixty times a second.
const LEAST_INTERVAL: Duration = Duration::from_micros(16_667);

/// Opens the window and returns at its end.
pub(super) fn open(start: Start, progress: &Progress) -> End {
    // An event loop that does not begin has no screen to begin on.
    let Ok(event_loop) = EventLoop::<Woken>::with_user_event().build() else { return End::NoDisplay };
    let mut desk = Desk {
        proxy: event_loop.create_proxy(),
        progress,
        start: Some(start),
        open: None,
        failure: None,
        is_over: false,
    };
    let ended = event_loop.run_app(&mut desk);
    match (desk.failure, ended) {
        (Some(message), _) => End::NotBegun(Hindrance::Failed(message)),
        (None, Err(error)) => End::NotBegun(Hindrance::Failed(error.to_string())),
        (None, Ok(())) => End::Closed,
    }
}

/// The application between its window and the system.
struct Desk<'a> {
    proxy: EventLoopProxy<Woken>,
    progress: &'a Progress,
    start: Option<Start>,
    open: Option<Open>,
    /// Why it cannot go on, in English.
    failure: Option<String>,
    is_over: bool,
}

/// The application and its windows.
struct Open {
    app: App,
    panes: Panes,
}

impl Desk<'_> {
    fn begin(&mut self, event_loop: &ActiveEventLoop) -> Result<(), String> {
        let Some(start) = self.start.take() else { return Ok(()) };
        let ctx = context(self.proxy.clone());
        let panes = Panes::open(event_loop, &ctx, &Start::viewport(), self.proxy.clone())?;
        let app = start.app(&ctx).map_err(|error| error.to_string())?;
        self.open = Some(Open { app, panes });
        self.draw(event_loop, ViewportId::ROOT, Seen::Perhaps);
        Ok(())
    }

    /// Draws one viewport; closes everything when that was the last of it.
    fn draw(&mut self, event_loop: &ActiveEventLoop, viewport: ViewportId, seen: Seen) {
        let Some(Open { app, panes }) = &mut self.open else { return };
        if viewport == ViewportId::ROOT {
            self.progress.begin_pass();
        }
        match panes.draw(event_loop, app, viewport, seen) {
            Ok(Pass::GoOn) => {}
            Ok(Pass::Close) => self.end(event_loop),
            Err(message) => self.fail(event_loop, message),
        }
    }

    /// Draws what is due, and sleeps until the next is.
    fn draw_due(&mut self, event_loop: &ActiveEventLoop) {
        let due = self.open.as_mut().map(|open| open.panes.take_due(Instant::now())).unwrap_or_default();
        for (viewport, seen) in due {
            self.draw(event_loop, viewport, seen);
        }
        let next = self.open.as_ref().and_then(|open| open.panes.next_due());
        event_loop.set_control_flow(next.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn fail(&mut self, event_loop: &ActiveEventLoop, message: String) {
        self.failure = Some(message);
        self.end(event_loop);
    }

    fn end(&mut self, event_loop: &ActiveEventLoop) {
        self.leave();
        event_loop.exit();
    }

    /// Windows must go while the event loop still runs.
    fn leave(&mut self) {
        if let Some(Open { mut app, panes }) = self.open.take() {
            app.leave();
            drop(panes);
        }
        self.is_over = true;
    }
}

impl ApplicationHandler<Woken> for Desk<'_> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if let Err(message) = self.begin(event_loop) {
            self.fail(event_loop, message);
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, _cause: StartCause) {
        self.draw_due(event_loop);
    }

    fn user_event(&mut self, _event_loop: &ActiveEventLoop, woken: Woken) {
        let Some(Open { panes, .. }) = &mut self.open else { return };
        match woken {
            Woken::Redraw { viewport, when, pass } => panes.ask_for(viewport, when, pass),
            Woken::Access(event) => panes.on_access(&event),
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, window: WindowId, event: WindowEvent) {
        let Some(Open { panes, .. }) = &mut self.open else { return };
        if matches!(event, WindowEvent::Destroyed) && panes.is_first(window) {
            // Somebody else took it away.
            return self.end(event_loop);
        }
        if let Some(viewport) = panes.on_event(window, &event) {
            self.draw(event_loop, viewport, Seen::Perhaps);
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        if !self.is_over {
            self.draw_due(event_loop);
        }
    }

    fn exiting(&mut self, _event_loop: &ActiveEventLoop) {
        // Some systems end the loop by themselves.
        self.leave();
    }
}

/// A context that wakes the event loop when something wants to be drawn.
fn context(proxy: EventLoopProxy<Woken>) -> egui::Context {
    let ctx = egui::Context::default();
    ctx.set_embed_viewports(false);
    // What is measured first and drawn after, in the same frame.
    ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN.saturating_add(1));
    let proxy = egui::mutex::Mutex::new(proxy);
    ctx.set_request_repaint_callback(move |info| {
        let woken = Woken::Redraw {
            viewport: info.viewport_id,
            // Never, when the delay is longer than time itself.
            when: Instant::now().checked_add(info.delay).unwrap_or_else(far_future),
            pass: info.current_cumulative_pass_nr,
        };
        // A loop that has ended draws nothing any more.
        let _ = proxy.lock().send_event(woken);
    });
    ctx
}

fn far_future() -> Instant {
    const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
    Instant::now() + YEAR
}
