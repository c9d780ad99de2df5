//! The program: terminal commands, or the window.
//!
//! This is where the two meet. `cli` and `ui` do not know each other: the
//! terminal says what was asked for, and what needs a screen is done here.

use std::alloc::System;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use cap::Cap;
use planbord::cli::args::{Draw, RendererChoice};
use planbord::cli::{self, Asked};
use planbord::session::{World, import_worker};
use planbord::wording::Words;

/// Memory as the system gives it, until a reading of a strange file is held to a limit.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(status) => status,
        Asked::Window { file, renderer, tried } => open_window(file, renderer, &tried),
        Asked::Draw(draw) => draw_view(&draw),
        Asked::ImportWorker => read_for_another(),
    }
}

/// Reads the file that comes in, and gives its sheets out. The limit is of what comes
/// on top of what the program has; an allocation beyond it ends this process only.
fn read_for_another() -> ExitCode {
    let mut hold = |bytes: u64| {
        let most = usize::try_from(bytes).unwrap_or(usize::MAX).saturating_add(MEMORY.allocated());
        // It cannot be less than what is allocated already.
        let _ = MEMORY.set_limit(most);
    };
    match import_worker::serve(&mut io::stdin().lock(), &mut io::stdout().lock(), &mut hold) {
        Ok(()) => ExitCode::from(cli::FINE),
        Err(_) => ExitCode::from(cli::FAILED),
    }
}

#[cfg(feature = "window")]
fn open_window(file: Option<PathBuf>, renderer: RendererChoice, tried: &[String]) -> ExitCode {
    use planbord::ui::window::choose::{Preference, Renderer};
    use planbord::ui::window::{self, WindowError, handover};

    let preference = match renderer {
        RendererChoice::Auto => Preference::Best,
        RendererChoice::Glow => Preference::Only(Renderer::Glow),
        RendererChoice::Wgpu => Preference::Only(Renderer::Wgpu),
        RendererChoice::Cpu => Preference::Only(Renderer::Cpu),
    };
    let tried = tried.iter().filter_map(|text| handover::attempt(text)).collect();
    let Err(error) = window::run(&window::Asked { file, preference, tried }) else {
        return ExitCode::from(cli::FINE);
    };
    let words = words_of_the_user();
    fail(&match error {
        WindowError::Told { status } => return ExitCode::from(status),
        WindowError::NoDisplay => words.text("terminal-no-display").into_owned(),
        WindowError::NotBuilt { renderer } => {
            words.fill("terminal-not-built", &[("renderer", renderer.name().into())])
        }
        WindowError::NoRenderer { renderer, message } => {
            let args = [("renderer", renderer.name().into()), ("message", message.into())];
            words.fill("terminal-no-renderer", &args)
        }
        WindowError::Stopped { message } => {
            words.fill("terminal-window-stopped", &[("message", message.into())])
        }
        WindowError::Failed { message } => {
            words.fill("terminal-window-failed", &[("message", message.into())])
        }
    })
}

#[cfg(not(feature = "window"))]
fn open_window(_file: Option<PathBuf>, _renderer: RendererChoice, _tried: &[String]) -> ExitCode {
    fail(&words_of_the_user().text("terminal-no-window"))
}

#[cfg(feature = "window")]
fn draw_view(draw: &Draw) -> ExitCode {
    use planbord::session::{Session, problem};
    use planbord::ui::draw::png;

    let words = draw.lang.words();
    // A picture shows nobody's preferences, and changes none; and no time of day.
    let world = World { settings_file: None, ..World::system() };
    let day = draw.day.on.unwrap_or_else(|| world.today());
    let world = world.on(day);
    let mut session = Session::new(world.clone());
    if let Err(error) = session.look_at(&draw.file) {
        let problem::Told { text, hint } = problem::failure_with_path(&error, &words);
        return fail(&[text, hint.unwrap_or_default()].join(" "));
    }
    if !world.may_become(&draw.output, b"\x89PNG\r\n\x1a\n") {
        let file = draw.output.display().to_string();
        return fail(&words.fill("terminal-not-a-picture", &[("file", file.into())]));
    }
    let drawn = png(&picture(draw), session)
        .map_err(|error| words.fill("terminal-no-picture", &[("message", error.to_string().into())]));
    let written = drawn.and_then(|bytes| {
        let file = draw.output.display().to_string();
        world.replace_file(&draw.output, &bytes).map_err(|error| {
            let args = [("file", file.into()), ("message", error.to_string().into())];
            words.fill("terminal-not-written", &args)
        })
    });
    match written {
        Ok(()) => ExitCode::from(cli::FINE),
        Err(why) => fail(&why),
    }
}

#[cfg(feature = "window")]
fn picture(draw: &Draw) -> planbord::ui::draw::Picture {
    use planbord::cli::args::{ThemeChoice, ViewChoice};
    use planbord::ui::draw::Open;
    use planbord::ui::theme::Appearance;
    use planbord::ui::view::View;

    planbord::ui::draw::Picture {
        view: match draw.view {
            ViewChoice::Overview => View::Overview,
            ViewChoice::Goals => View::Goals,
            ViewChoice::Budget => View::Budget,
            ViewChoice::FollowUp => View::FollowUp,
            ViewChoice::Cases => View::Cases,
            ViewChoice::Statements => View::Statements,
            ViewChoice::Series => View::Series,
            ViewChoice::Agenda | ViewChoice::Changes | ViewChoice::Document | ViewChoice::Presenting => {
                View::Agenda
            }
        },
        open: match draw.view {
            ViewChoice::Changes => Open::Changes,
            ViewChoice::Document => Open::Document,
            ViewChoice::Presenting => Open::Presenting,
            _ => Open::First,
        },
        size: draw.size,
        scale: draw.scale,
        appearance: match draw.theme {
            ThemeChoice::Light => Appearance::Light,
            ThemeChoice::Dark => Appearance::Dark,
        },
        language: draw.lang.into(),
    }
}

#[cfg(not(feature = "window"))]
fn draw_view(draw: &Draw) -> ExitCode {
    fail(&draw.lang.words().text("terminal-no-window"))
}

fn words_of_the_user() -> Words {
    Words::new(World::system().load_settings().language.into())
}

/// Says why on one line, where a person or a log will see it.
fn fail(why: &str) -> ExitCode {
    let line: String = why.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // With nobody to tell, the status still says it.
    let _ = writeln!(io::stderr().lock(), "{line}");
    ExitCode::from(cli::FAILED)
}
