//! One window of the system, and what egui knows of it.

use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::viewport::DeferredViewportUiCallback;
use eframe::egui::{self, Event, ViewportBuilder, ViewportCommand, ViewportEvent, ViewportId, ViewportInfo};
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use egui_winit::winit::window::Window;
use egui_winit::{ActionRequested, State, accesskit_winit, process_viewport_commands};

use super::surface::{Show, Surface};
use super::{LEAST_INTERVAL, Woken};
use crate::raster::Painter;

/// How long the system may take to say that a window can be drawn. One that takes longer
/// shows nothing of it.
const LONGEST_WAIT: Duration = Duration::from_millis(250);

/// The longest side of a texture, in texels: as most graphics cards have it.
const LONGEST_TEXTURE: usize = 8192;

/// A window and its viewport.
pub struct Pane {
    pub id: ViewportId,
    pub parent: ViewportId,
    pub window: Rc<Window>,
    pub info: ViewportInfo,
    /// What draws it; the application itself in the first window.
    pub content: Option<Arc<DeferredViewportUiCallback>>,
    /// What was wanted of the window when it was last drawn.
    pub builder: ViewportBuilder,
    /// When it is to be drawn next.
    pub due: Option<Instant>,
    /// Until when the system has time to say that it can be drawn, where it must say so.
    pub awaited: Option<Instant>,
    pub surface: Surface,
    state: State,
    pace: Pace,
    drawn: Option<Instant>,
    show: Show,
    stage: Stage,
    shots: Vec<egui::ScreenshotCallback>,
}

/// Who says when a window is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// This program; when the system asks, it has lost what it had.
    Ours,
    /// The system, which keeps what it has: one that is not seen is not asked for.
    Systems,
}

/// A window is hidden until there is something in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Hidden,
    Seen,
}

impl Pane {
    /// A window that is not seen before something has been drawn in it.
    pub fn open(
        event_loop: &ActiveEventLoop,
        ctx: &egui::Context,
        id: ViewportId,
        builder: &ViewportBuilder,
        proxy: EventLoopProxy<Woken>,
    ) -> Result<Self, String> {
        let hidden = fitting(builder.clone(), event_loop, ctx).with_visible(false);
        let window =
            egui_winit::create_window(ctx, event_loop, &hidden).map_err(|error| error.to_string())?;
        let window = Rc::new(window);
        let scale = window.scale_factor() as f32;
        let theme = window.theme();
        let mut state = State::new(ctx.clone(), id, event_loop, Some(scale), theme, Some(LONGEST_TEXTURE));
        // A screen reader must know a window before it is seen.
        state.init_accesskit(event_loop, &window, proxy);
        let mut info = ViewportInfo::default();
        egui_winit::update_viewport_info(&mut info, ctx, &window, true);
        Ok(Self {
            id,
            parent: ViewportId::ROOT,
            surface: Surface::new(Rc::clone(&window))?,
            window,
            info,
            content: None,
            builder: builder.clone(),
            due: None,
            awaited: None,
            state,
            pace: pace(event_loop),
            drawn: None,
            show: Show::All,
            stage: Stage::Hidden,
            shots: Vec::new(),
        })
    }

    /// Asks for a drawing at a time, or a little later if the last one was just now.
    pub fn ask_for(&mut self, when: Instant) {
        let soonest = self.drawn.map_or(when, |drawn| drawn + LEAST_INTERVAL);
        let when = when.max(soonest);
        self.due = Some(self.due.map_or(when, |due| due.min(when)));
    }

    /// Whether it can be drawn now that it is due; if not, the system will say when.
    pub fn can_be_drawn(&mut self, now: Instant) -> bool {
        self.due = None;
        if self.pace == Pace::Systems && self.stage == Stage::Seen {
            self.window.request_redraw();
            self.awaited.get_or_insert(now + LONGEST_WAIT);
            return false;
        }
        true
    }

    /// Takes what happened to the window. Says whether it must be drawn at once.
    pub fn on_event(&mut self, event: &WindowEvent) -> bool {
        match event {
            WindowEvent::RedrawRequested => {
                if self.pace == Pace::Ours {
                    self.show = Show::All;
                }
                return true;
            }
            WindowEvent::CloseRequested => {
                self.info.events.push(ViewportEvent::Close);
                self.ask_for(Instant::now());
            }
            WindowEvent::Occluded(is_occluded) => self.info.occluded = Some(*is_occluded),
            WindowEvent::Resized(_) => self.ask_for(Instant::now()),
            _ => {}
        }
        if self.state.on_window_event(&self.window, event).repaint {
            self.ask_for(Instant::now());
        }
        false
    }

    /// Takes what a screen reader wants to know or do.
    pub fn on_access(&mut self, event: &accesskit_winit::WindowEvent) {
        let ctx = self.state.egui_ctx().clone();
        match event {
            accesskit_winit::WindowEvent::InitialTreeRequested => ctx.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => {
                self.state.on_accesskit_action_request(request.clone());
            }
            accesskit_winit::WindowEvent::AccessibilityDeactivated => return ctx.disable_accesskit(),
        }
        self.ask_for(Instant::now());
    }

    /// What has happened since the last drawing.
    pub fn take_input(&mut self) -> egui::RawInput {
        self.drawn = Some(Instant::now());
        (self.due, self.awaited) = (None, None);
        let ctx = self.state.egui_ctx().clone();
        egui_winit::update_viewport_info(&mut self.info, &ctx, &self.window, false);
        self.state.take_egui_input(&self.window)
    }

    /// Gives back input that no drawing has used.
    pub fn return_input(&mut self, mut input: egui::RawInput) {
        input.append(std::mem::take(self.state.egui_input_mut()));
        *self.state.egui_input_mut() = input;
    }

    /// Does what egui wants of the system: clipboard, pointer, input method, screen reader.
    pub fn take_output(&mut self, event_loop: &ActiveEventLoop, output: egui::PlatformOutput) {
        self.info.events.clear();
        self.state.handle_platform_output_with_event_loop(&self.window, event_loop, output);
    }

    /// Does what is wanted of the window.
    pub fn obey(&mut self, commands: Vec<ViewportCommand>) {
        let ctx = self.state.egui_ctx().clone();
        let mut actions = Vec::new();
        process_viewport_commands(&ctx, &mut self.info, commands, &self.window, &mut actions);
        for action in actions {
            let event = match action {
                ActionRequested::Cut => Some(Event::Cut),
                ActionRequested::Copy => Some(Event::Copy),
                ActionRequested::Paste => self.pasted(),
                ActionRequested::Screenshot(callback) => {
                    self.shots.push(callback);
                    None
                }
                ActionRequested::PaintWhileHidden => None,
            };
            self.state.egui_input_mut().events.extend(event);
            self.ask_for(Instant::now());
        }
    }

    fn pasted(&mut self) -> Option<Event> {
        match self.state.clipboard_text() {
            Some(text) => Some(text.replace("\r\n", "\n")).filter(|text| !text.is_empty()).map(Event::Paste),
            None => self.state.clipboard_image().map(|image| Event::PasteImage(Arc::new(image))),
        }
    }

    /// Shows a frame.
    ///
    /// # Errors
    /// In English, if the system takes no pixels.
    pub fn show(
        &mut self,
        painter: &Painter,
        primitives: &[egui::ClippedPrimitive],
        pixels_per_point: f32,
    ) -> Result<(), String> {
        let ground = self.state.egui_ctx().global_style().visuals.panel_fill.to_opaque();
        let show = std::mem::replace(&mut self.show, Show::Changed);
        self.surface.show(painter, primitives, pixels_per_point, ground, show)?;
        if !self.shots.is_empty() {
            let picture = Arc::new(self.surface.picture());
            self.shots.drain(..).for_each(|shot| shot.complete(Arc::clone(&picture)));
        }
        // What is shown before it may be lost; the system then asks for it again.
        if std::mem::replace(&mut self.stage, Stage::Seen) == Stage::Hidden {
            self.window.set_visible(true);
        }
        Ok(())
    }
}

#[cfg(target_os = "linux")]
fn pace(event_loop: &ActiveEventLoop) -> Pace {
    use egui_winit::winit::platform::wayland::ActiveEventLoopExtWayland as _;
    if event_loop.is_wayland() { Pace::Systems } else { Pace::Ours }
}

#[cfg(not(target_os = "linux"))]
fn pace(_event_loop: &ActiveEventLoop) -> Pace {
    Pace::Ours
}

/// No larger than the largest screen: some systems show no window that is.
fn fitting(builder: ViewportBuilder, event_loop: &ActiveEventLoop, ctx: &egui::Context) -> ViewportBuilder {
    let largest = event_loop.available_monitors().fold(egui::Vec2::ZERO, |largest, monitor| {
        let size = monitor.size().to_logical::<f32>(monitor.scale_factor() * f64::from(ctx.zoom_factor()));
        largest.max(egui::vec2(size.width, size.height))
    });
    match builder.inner_size {
        Some(size) if largest != egui::Vec2::ZERO => builder.with_inner_size(size.min(largest)),
        _ => builder,
    }
}
