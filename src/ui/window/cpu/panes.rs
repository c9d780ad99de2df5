//! The application's windows: the first one, and those that it opens beside it.
//!
//! A window beside the first is a *deferred* viewport of egui: it has its own content and
//! is drawn by itself. An immediate one is shown inside the window that asks for it.

use std::time::{Duration, Instant};

use eframe::egui::viewport::ViewportOutput;
use eframe::egui::{self, OrderedViewportIdMap, ViewportBuilder, ViewportCommand, ViewportId};
use egui_winit::accesskit_winit;
use egui_winit::winit::event::WindowEvent;
use egui_winit::winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use egui_winit::winit::window::WindowId;

use super::pane::Pane;
use super::{App, Woken};
use crate::raster::Painter;
use crate::ui::window::screens::{follow_cables, screens_of};

/// How often the application may think while its window is not seen.
const HIDDEN_INTERVAL: Duration = Duration::from_millis(100);

/// Whether the application goes on after a drawing.
pub enum Pass {
    /// It does.
    GoOn,
    /// Its window is to be closed.
    Close,
}

/// Whether a window is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// As far as its state tells.
    Perhaps,
    /// The system shows nothing of it.
    No,
}

/// All windows; the first one first.
pub struct Panes {
    ctx: egui::Context,
    painter: Painter,
    panes: Vec<Pane>,
    proxy: EventLoopProxy<Woken>,
    began: Instant,
}

impl Panes {
    /// Opens the first window.
    ///
    /// # Errors
    /// In English, if the system opens none.
    pub fn open(
        event_loop: &ActiveEventLoop,
        ctx: &egui::Context,
        builder: &ViewportBuilder,
        proxy: EventLoopProxy<Woken>,
    ) -> Result<Self, String> {
        let first = Pane::open(event_loop, ctx, ViewportId::ROOT, builder, proxy.clone())?;
        follow_cables(&first.window);
        Ok(Self {
            ctx: ctx.clone(),
            painter: Painter::new(),
            panes: vec![first],
            proxy,
            began: Instant::now(),
        })
    }

    fn pane(&mut self, viewport: ViewportId) -> Option<&mut Pane> {
        self.panes.iter_mut().find(|pane| pane.id == viewport)
    }

    /// Whether this is the application's first window.
    pub fn is_first(&self, window: WindowId) -> bool {
        self.panes.first().is_some_and(|pane| pane.window.id() == window)
    }

    /// Asks for a drawing, unless there has been one since it was asked for.
    pub fn ask_for(&mut self, viewport: ViewportId, when: Instant, pass: u64) {
        let passes = self.ctx.cumulative_pass_nr_for(viewport);
        let Some(pane) = self.pane(viewport).filter(|_| passes == pass || passes == pass + 1) else { return };
        let is_hidden = pane.info.visible() == Some(false);
        pane.ask_for(if is_hidden { when.max(Instant::now() + HIDDEN_INTERVAL) } else { when });
    }

    /// What is due by now, to be drawn once.
    pub fn take_due(&mut self, now: Instant) -> Vec<(ViewportId, Seen)> {
        let is_past = |at: Option<Instant>| at.is_some_and(|at| at <= now);
        let mut due = Vec::new();
        for pane in &mut self.panes {
            if is_past(pane.due) && pane.can_be_drawn(now) {
                due.push((pane.id, Seen::Perhaps));
            } else if is_past(pane.awaited) {
                due.push((pane.id, Seen::No));
            }
        }
        due
    }

    /// When the next drawing is due.
    pub fn next_due(&self) -> Option<Instant> {
        self.panes.iter().flat_map(|pane| [pane.due, pane.awaited]).flatten().min()
    }

    /// Takes what happened to a window; gives the viewport that must be drawn at once.
    pub fn on_event(&mut self, window: WindowId, event: &WindowEvent) -> Option<ViewportId> {
        let pane = self.panes.iter_mut().find(|pane| pane.window.id() == window)?;
        let (id, parent) = (pane.id, pane.parent);
        let at_once = pane.on_event(event);
        if matches!(event, WindowEvent::CloseRequested) && id != parent {
            // Who has opened a window decides whether it goes.
            self.ask_for_now(parent);
        }
        at_once.then_some(id)
    }

    fn ask_for_now(&mut self, viewport: ViewportId) {
        if let Some(pane) = self.pane(viewport) {
            pane.ask_for(Instant::now());
        }
    }

    /// Takes what a screen reader wants.
    pub fn on_access(&mut self, event: &accesskit_winit::Event) {
        if let Some(pane) = self.panes.iter_mut().find(|pane| pane.window.id() == event.window_id) {
            pane.on_access(&event.window_event);
        }
    }

    /// Draws one viewport, or only lets the application think if nobody would see it.
    ///
    /// # Errors
    /// In English, if the system takes no pixels or opens no window.
    pub fn draw(
        &mut self,
        event_loop: &ActiveEventLoop,
        app: &mut App,
        viewport: ViewportId,
        seen: Seen,
    ) -> Result<Pass, String> {
        let time = self.began.elapsed().as_secs_f64();
        let Some(pane) = self.pane(viewport) else { return Ok(Pass::GoOn) };
        if viewport == ViewportId::ROOT && app.looks_at_screens() {
            app.see_screens(screens_of(&pane.window));
        }
        let mut input = pane.take_input();
        let is_hidden = seen == Seen::No || pane.info.visible() == Some(false);
        let content = pane.content.clone();
        input.time = Some(time);
        input.viewports = self.panes.iter().map(|pane| (pane.id, pane.info.clone())).collect();
        let closes = viewport == ViewportId::ROOT && input.viewport().close_requested();
        let is_kept = if is_hidden {
            self.think(event_loop, app, viewport, input)
        } else {
            let output = self.ctx.run_ui(input, |ui| match &content {
                Some(content) => content(ui),
                None => {
                    app.logic(ui.ctx());
                    app.draw(ui);
                }
            });
            let wanted = output.viewport_output.get(&viewport);
            let is_kept = cancels_close(wanted.map(|wanted| &wanted.commands));
            self.show(event_loop, viewport, output)?;
            is_kept
        };
        Ok(if closes && !is_kept { Pass::Close } else { Pass::GoOn })
    }

    /// Lets the application think without drawing. Says whether a window that is to be
    /// closed stays.
    fn think(
        &mut self,
        event_loop: &ActiveEventLoop,
        app: &mut App,
        viewport: ViewportId,
        input: egui::RawInput,
    ) -> bool {
        if viewport != ViewportId::ROOT {
            // Only the first window has something to think about.
            self.pane(viewport).into_iter().for_each(|pane| pane.return_input(input.clone()));
            return false;
        }
        let mut output = self.ctx.run_logic(&input, |ctx| app.logic(ctx));
        let is_kept = cancels_close(output.viewport_commands.get(&viewport));
        if let Some(pane) = self.pane(viewport) {
            pane.return_input(input);
            pane.take_output(event_loop, output.platform_output);
        }
        for pane in &mut self.panes {
            pane.obey(output.viewport_commands.remove(&pane.id).unwrap_or_default());
        }
        is_kept
    }

    fn show(
        &mut self,
        event_loop: &ActiveEventLoop,
        viewport: ViewportId,
        output: egui::FullOutput,
    ) -> Result<(), String> {
        let egui::FullOutput {
            platform_output,
            mut textures_delta,
            shapes,
            pixels_per_point,
            viewport_output,
        } = output;
        // Also when the frame is not shown, for egui tells of a change once.
        self.painter.update(&mut textures_delta);
        let changes = self.painter.take_changes();
        self.panes.iter_mut().for_each(|pane| pane.surface.note(&changes));
        let primitives = self.ctx.tessellate(shapes, pixels_per_point);
        if let Some(pane) = self.panes.iter_mut().find(|pane| pane.id == viewport) {
            pane.take_output(event_loop, platform_output);
            pane.show(&self.painter, &primitives, pixels_per_point)?;
        }
        self.follow(event_loop, viewport_output)
    }

    /// Opens, changes and closes windows as egui wants them.
    fn follow(
        &mut self,
        event_loop: &ActiveEventLoop,
        wanted: OrderedViewportIdMap<ViewportOutput>,
    ) -> Result<(), String> {
        self.panes.retain(|pane| wanted.contains_key(&pane.id));
        for (id, output) in wanted {
            if self.pane(id).is_none() {
                let pane = Pane::open(event_loop, &self.ctx, id, &output.builder, self.proxy.clone())?;
                self.panes.push(pane);
                self.ask_for_now(id);
            }
            let Some(pane) = self.pane(id) else { continue };
            if id != ViewportId::ROOT {
                pane.parent = output.parent;
                pane.content = output.viewport_ui_cb;
                let (changes, _) = pane.builder.patch(output.builder);
                pane.obey(changes);
            }
            pane.obey(output.commands);
        }
        Ok(())
    }
}

fn cancels_close(commands: Option<&Vec<ViewportCommand>>) -> bool {
    commands.is_some_and(|commands| commands.contains(&ViewportCommand::CancelClose))
}
