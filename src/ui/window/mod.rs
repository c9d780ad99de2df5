//! The window of the operating system, with the application in it.
//!
//! [`choose`] says which renderer is tried after which. `gpu` opens a window that a
//! graphics card paints, `cpu` one that this program paints itself; the same [`App`]
//! is in both.

pub mod choose;
mod cpu;
mod gpu;
pub mod handover;
pub mod painted;
mod screens;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use eframe::egui::{self, ViewportBuilder};

use super::app::App;
use super::theme::LoadError;
use crate::session::{Session, World};
use choose::{Attempt, Hindrance, Preference, Renderer};
use handover::Ended;
use painted::{Painted, Reason};

/// Why there is no window.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WindowError {
    /// The program runs where there is no screen.
    #[error("no display")]
    NoDisplay,
    /// This build does not have the renderer that was asked for.
    #[error("{} is not part of this build", .renderer.name())]
    NotBuilt {
        /// What was asked for.
        renderer: Renderer,
    },
    /// The renderer that was asked for does not start here.
    #[error("{} does not start: {message}", .renderer.name())]
    NoRenderer {
        /// What was asked for.
        renderer: Renderer,
        /// What it says, in English.
        message: String,
    },
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
    /// Another process of this program had the window, and has told the user why it ended.
    #[error("ended with status {status}")]
    Told {
        /// The status it ended with.
        status: u8,
    },
}

/// What should be opened, and how.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The plan file.
    pub file: Option<PathBuf>,
    /// What paints the window.
    pub preference: Preference,
    /// What this program tried before it began again; empty the first time.
    pub tried: Vec<Attempt>,
}

/// The window's size at the first start, and the smallest it can be made, in points.
const SIZE: [f32; 2] = [1440.0, 900.0];
const LEAST_SIZE: [f32; 2] = [640.0, 480.0];

/// How a window ended.
enum End {
    /// As the user wished.
    Closed,
    /// There is no screen.
    NoDisplay,
    /// Before anything was seen of it: another renderer may do better.
    NotBegun(Hindrance),
    /// By a fault, after something was seen of it.
    Stopped(String),
}

/// Opens the window, and returns when it is closed.
///
/// A fault after the first drawing is not tried again with another renderer: unsaved work
/// is kept, and the user told.
///
/// # Errors
/// If there is no display, the system cannot open a window on it, or the program failed.
pub fn run(asked: &Asked) -> Result<(), WindowError> {
    if !has_display(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        return Err(WindowError::NoDisplay);
    }
    let Asked { file, preference, tried } = asked;
    if let Preference::Only(renderer) = preference
        && !renderer.is_built()
    {
        return Err(WindowError::NotBuilt { renderer: *renderer });
    }
    let (device, mut tried, already) = (choose::device(), tried.clone(), tried.len());
    loop {
        let untold = match preference {
            // What was tried before is why, and not what is left out.
            Preference::Only(_) => tried.get(already..).unwrap_or_default(),
            Preference::Best => &tried,
        };
        let Some(renderer) = choose::next(*preference, device, Renderer::is_built, untold) else {
            return Err(nothing_does(*preference, &tried));
        };
        let has_event_loop = tried.len() > already;
        let end = match renderer {
            Renderer::Cpu if has_event_loop => return begin_again(&tried, file.as_deref()),
            _ => open(renderer, file.clone(), *preference, Reason::of(*preference, device, &tried)),
        };
        match end {
            End::Closed => return Ok(()),
            End::NoDisplay => return Err(WindowError::NoDisplay),
            End::Stopped(message) => return Err(WindowError::Stopped { message }),
            End::NotBegun(hindrance) => tried.push(Attempt { renderer, hindrance }),
        }
    }
}

fn begin_again(tried: &[Attempt], file: Option<&Path>) -> Result<(), WindowError> {
    match handover::begin_again(tried, file) {
        Ended::Status(0) => Ok(()),
        Ended::Status(status) => Err(WindowError::Told { status }),
        Ended::NotBegun(error) => Err(WindowError::Failed { message: error.to_string() }),
    }
}

fn nothing_does(preference: Preference, tried: &[Attempt]) -> WindowError {
    let message = match tried.last().map(|attempt| &attempt.hindrance) {
        Some(Hindrance::Failed(message) | Hindrance::Software(message)) => message.clone(),
        None => String::new(),
    };
    match preference {
        Preference::Only(renderer) if renderer != Renderer::Cpu => {
            WindowError::NoRenderer { renderer, message }
        }
        _ => WindowError::Failed { message },
    }
}

/// Opens a window and waits for its end. A library that is missing can be a panic and not
/// an error, and so can a fault in the program.
fn open(renderer: Renderer, file: Option<PathBuf>, preference: Preference, reason: Reason) -> End {
    let start = Start { file, painted: Painted { renderer, device: None, reason } };
    let progress = Progress::default();
    let run = AssertUnwindSafe(|| match renderer {
        Renderer::Cpu => cpu::open(start, &progress),
        Renderer::Glow | Renderer::Wgpu => gpu::open(start, preference, &progress),
    });
    let end = catch_unwind(run)
        .unwrap_or_else(|panic| End::NotBegun(Hindrance::Failed(message_of(panic.as_ref()))));
    match end {
        End::NotBegun(Hindrance::Failed(message)) if progress.was_seen() => End::Stopped(message),
        end => end,
    }
}

/// How far a window has come.
#[derive(Default)]
struct Progress {
    passes: std::cell::Cell<u8>,
}

impl Progress {
    /// A pass begins; what the one before it drew has been shown.
    fn begin_pass(&self) {
        self.passes.set(self.passes.get().saturating_add(1));
    }

    fn was_seen(&self) -> bool {
        self.passes.get() > 1
    }
}

/// What a window begins with.
struct Start {
    file: Option<PathBuf>,
    painted: Painted,
}

impl Start {
    fn viewport() -> ViewportBuilder {
        ViewportBuilder::default()
            .with_app_id("dk.planbord")
            .with_title("Planbord")
            .with_inner_size(SIZE)
            .with_min_inner_size(LEAST_SIZE)
            .with_drag_and_drop(true)
    }

    /// Opens the plan.
    fn app(self, ctx: &egui::Context) -> Result<App, LoadError> {
        // This program, for files of strangers, in a process of its own.
        let world = World { reader: std::env::current_exe().ok(), ..World::system() };
        let mut session = Session::new(world);
        session.start(self.file);
        Ok(App::new(ctx, session)?.painted_by(self.painted))
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

    #[test]
    fn what_was_drawn_once_has_been_seen_when_the_next_pass_begins() {
        let progress = Progress::default();
        assert!(!progress.was_seen());
        progress.begin_pass();
        assert!(!progress.was_seen());
        progress.begin_pass();
        assert!(progress.was_seen());
    }
}
