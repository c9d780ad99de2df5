//! The window itself: opened, drawn by the graphics card's OpenGL, and closed.

use std::path::PathBuf;

use eframe::egui::ViewportBuilder;

use super::app::App;
use crate::session::{Session, World};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// There is no screen to put it on.
    #[error("no display")]
    NoDisplay,
    /// The screen or its graphics would not have it.
    #[error("{0}")]
    Graphics(String),
}

/// The size of the window when it is first opened, in points.
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];
/// Smaller than this nothing can be read.
const SMALLEST_SIZE: [f32; 2] = [560.0, 360.0];

/// Opens the window on `file`, or on what an earlier run left unsaved, and
/// returns when it is closed.
///
/// # Errors
/// If there can be no window; nothing has been opened or changed then.
pub fn run(file: Option<PathBuf>) -> Result<(), WindowError> {
    if !has_display() {
        return Err(WindowError::NoDisplay);
    }
    let viewport = ViewportBuilder::default()
        .with_app_id("planbord")
        .with_title("Planbord")
        .with_inner_size(FIRST_SIZE)
        .with_min_inner_size(SMALLEST_SIZE)
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let create: eframe::AppCreator<'_> = Box::new(move |cc| {
        let mut session = Session::new(World::system());
        session.start(file);
        Ok(Box::new(App::new(&cc.egui_ctx, session)?))
    });
    // Some graphics libraries that are missing are panics and not errors.
    let run = std::panic::AssertUnwindSafe(|| eframe::run_native("planbord", options, create));
    match std::panic::catch_unwind(run) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(WindowError::Graphics(error.to_string())),
        Err(panic) => Err(WindowError::Graphics(message_of(panic.as_ref()))),
    }
}

/// Whether the system says that there is a screen. Elsewhere than on Unix there always is.
fn has_display() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || is_set("DISPLAY")
        || is_set("WAYLAND_DISPLAY")
        || is_set("WAYLAND_SOCKET")
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
