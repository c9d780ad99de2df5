//! The window of the operating system, with the application in it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui::ViewportBuilder;

use super::app::App;
use crate::session::{Session, World};

/// Why there is no window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// The program runs where there is no screen.
    #[error("no display")]
    NoDisplay,
    /// The screen's graphics cannot draw a window.
    #[error("no OpenGL")]
    NoGraphics,
    /// The program failed while it was open. Unsaved work has been kept.
    #[error("{message}")]
    Stopped {
        /// What it says, in English.
        message: String,
    },
    /// The system would not open one.
    #[error("{message}")]
    Failed {
        /// What it says, in English.
        message: String,
    },
}

/// The window's size at the first start, and the smallest it can be made, in points.
const SIZE: [f32; 2] = [1440.0, 900.0];
const LEAST_SIZE: [f32; 2] = [640.0, 480.0];

/// Opens the window with the plan in `file`, and returns when it is closed.
///
/// # Errors
/// If there is no display, or the system cannot open a window on it.
pub fn run(file: Option<PathBuf>) -> Result<(), WindowError> {
    if !has_display(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        return Err(WindowError::NoDisplay);
    }
    let viewport = ViewportBuilder::default()
        .with_app_id("dk.planbord")
        .with_title("Planbord")
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST_SIZE)
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let was_open = Arc::new(AtomicBool::new(false));
    let open = Arc::clone(&was_open);
    let start: eframe::AppCreator<'_> = Box::new(move |cc| {
        open.store(true, Ordering::Relaxed);
        // This program, for files of strangers, in a process of its own.
        let world = World { reader: std::env::current_exe().ok(), ..World::system() };
        let mut session = Session::new(world);
        session.start(file);
        Ok(Box::new(App::new(&cc.egui_ctx, session)?))
    });
    // A graphics library that is missing can be a panic and not an error.
    let run = AssertUnwindSafe(|| eframe::run_native("planbord", options, start));
    match catch_unwind(run) {
        Ok(Ok(())) => Ok(()),
        // What the libraries say of a screen that does not answer is not for users.
        Ok(Err(eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_))) => Err(WindowError::NoDisplay),
        Ok(Err(eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..))) => {
            Err(WindowError::NoGraphics)
        }
        Ok(Err(error)) => Err(WindowError::Failed { message: error.to_string() }),
        Err(panic) => {
            let message = message_of(panic.as_ref());
            let was_open = was_open.load(Ordering::Relaxed);
            Err(if was_open { WindowError::Stopped { message } } else { WindowError::Failed { message } })
        }
    }
}

/// What a panic says, when it says it in words.
fn message_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// Asked before a window is tried for: what the libraries say about it is not
/// for users, and one of them ends the program.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    let always = cfg!(not(unix)) || cfg!(target_os = "macos");
    always || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"].into_iter().any(is_set)
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;

    #[test]
    fn either_kind_of_display_will_do_and_none_is_noticed() {
        assert!(has_display(|name| name == "DISPLAY"));
        assert!(has_display(|name| name == "WAYLAND_DISPLAY"));
        assert!(!has_display(|_| false));
    }
}
