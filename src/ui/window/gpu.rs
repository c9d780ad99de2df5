//! A window that a graphics card paints.

use std::cell::RefCell;

use eframe::egui::{Context, Ui};

use super::choose::{Hindrance, Preference, Renderer, is_imitation};
use super::screens::{follow_cables, screens_of};
use super::{App, End, Progress, Start};

/// Opens the window and returns at its end. Unless the user asked for this renderer, one
/// that imitates a graphics card does not begin.
pub(super) fn open(start: Start, preference: Preference, progress: &Progress) -> End {
    let renderer = start.painted.renderer;
    let options = eframe::NativeOptions {
        viewport: Start::viewport(),
        renderer: of_eframe(renderer),
        ..eframe::NativeOptions::default()
    };
    let imitation = RefCell::new(None);
    let begin: eframe::AppCreator<'_> = Box::new(|cc| {
        let device = device_of(renderer, cc);
        if let Some(device) = device.as_ref().filter(|device| device.kind == Kind::Imitation)
            && preference == Preference::Best
        {
            imitation.replace(Some(device.name.clone()));
            return Err("no graphics card".into());
        }
        if let Some(window) = cc.winit_window() {
            follow_cables(window);
        }
        let mut start = start;
        start.painted.device = device.map(|device| device.name);
        Ok(Box::new(InEframe { app: start.app(&cc.egui_ctx)?, progress }))
    });
    let ended = eframe::run_native("planbord", options, begin);
    match (ended, imitation.into_inner()) {
        (_, Some(device)) => End::NotBegun(Hindrance::Software(device)),
        (Ok(()), None) => End::Closed,
        // What the libraries say of a screen that does not answer is not for users.
        (Err(eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_)), None) if !progress.was_seen() => {
            End::NoDisplay
        }
        (Err(error), None) => End::NotBegun(Hindrance::Failed(error.to_string())),
    }
}

/// The application as eframe wants it.
struct InEframe<'a> {
    app: App,
    progress: &'a Progress,
}

impl eframe::App for InEframe<'_> {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.progress.begin_pass();
        if self.app.looks_at_screens()
            && let Some(window) = frame.winit_window()
        {
            self.app.see_screens(screens_of(window));
        }
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.app.draw(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.leave();
    }
}

#[cfg(feature = "wgpu")]
fn of_eframe(renderer: Renderer) -> eframe::Renderer {
    if renderer == Renderer::Wgpu { eframe::Renderer::Wgpu } else { eframe::Renderer::Glow }
}

#[cfg(not(feature = "wgpu"))]
fn of_eframe(_renderer: Renderer) -> eframe::Renderer {
    eframe::Renderer::Glow
}

/// What is behind a graphics interface.
struct Device {
    /// What it calls itself.
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Card,
    Imitation,
}

impl Device {
    fn named(name: String) -> Self {
        let kind = if is_imitation(&name) { Kind::Imitation } else { Kind::Card };
        Self { name, kind }
    }
}

fn device_of(renderer: Renderer, cc: &eframe::CreationContext<'_>) -> Option<Device> {
    match renderer {
        Renderer::Wgpu => device_of_wgpu(cc),
        Renderer::Glow | Renderer::Cpu => cc.gl.as_deref().map(device_of_gl),
    }
}

#[expect(unsafe_code, reason = "the only way to learn what OpenGL is here")]
fn device_of_gl(gl: &eframe::glow::Context) -> Device {
    use eframe::glow::{self, HasContext as _};
    // SAFETY: eframe has made this context current on this thread before it gives it out.
    Device::named(unsafe { gl.get_parameter_string(glow::RENDERER) })
}

#[cfg(feature = "wgpu")]
fn device_of_wgpu(cc: &eframe::CreationContext<'_>) -> Option<Device> {
    use eframe::wgpu::DeviceType;

    let info = cc.wgpu_render_state.as_ref()?.adapter.get_info();
    match info.device_type {
        DeviceType::Cpu => Some(Device { name: info.name, kind: Kind::Imitation }),
        _ => Some(Device::named(info.name)),
    }
}

#[cfg(not(feature = "wgpu"))]
fn device_of_wgpu(_cc: &eframe::CreationContext<'_>) -> Option<Device> {
    None
}
