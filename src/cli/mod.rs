//! The same actions from a terminal, for scripts and for checking.
//!
//! The commands read and write through `session`, as the window does. What
//! needs a screen is handed back to who called, for this room knows none.

pub mod args;
mod budget;
mod cases;
mod chart;
pub mod chart_args;
mod check;
mod compare;
mod export;
pub mod export_args;
mod follow_up;
mod goals;
mod grid;
mod import;
mod json;
mod print;
mod report;
mod show;
mod slides;
pub mod slides_args;
mod snapshot;
mod states;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use crate::session::World;
use args::{Cli, Command, Draw, RendererChoice, Snapshot};
use print::Printed;

/// What was asked for, where it is not already done.
#[derive(Debug)]
pub enum Asked {
    /// It is done; the program ends with this status.
    Done(ExitCode),
    /// The window, with this plan in it.
    Window {
        /// The plan file.
        file: Option<PathBuf>,
        /// What paints it.
        renderer: RendererChoice,
        /// What was tried before this program began again.
        tried: Vec<String>,
    },
    /// A picture of a view.
    Draw(Draw),
    /// A reading for another process of this program.
    ImportWorker,
}

/// The exit status when all is well.
pub const FINE: u8 = 0;
/// The exit status when something was found that is not as it should be.
pub const FOUND: u8 = 1;
/// The exit status when something could not be read, written or understood.
pub const FAILED: u8 = 2;

/// Does what the command line asks for, as far as that needs no screen.
pub fn run(command_line: impl IntoIterator<Item = OsString>) -> Asked {
    let cli = match Cli::try_parse_from(command_line) {
        Ok(cli) => cli,
        Err(error) => {
            // Where there is nobody to read the help there is nobody to tell.
            let _ = error.print();
            return Asked::Done(ExitCode::from(if error.use_stderr() { FAILED } else { FINE }));
        }
    };
    match cli.command {
        None => Asked::Window { file: cli.file, renderer: cli.renderer, tried: cli.tried },
        Some(Command::Draw(draw)) => Asked::Draw(draw),
        Some(Command::ImportWorker) => Asked::ImportWorker,
        Some(Command::Check(as_of)) => done(&check::check(&world(), &as_of)),
        Some(Command::Show(as_of)) => done(&show::show(&world(), &as_of)),
        Some(Command::Goals(as_of)) => done(&goals::goals(&world(), &as_of)),
        Some(Command::Cases(as_of)) => done(&cases::cases(&world(), &as_of)),
        Some(Command::Budget(as_of)) => done(&budget::budget(&world(), &as_of)),
        Some(Command::Compare(asked)) => done(&compare::compare(&world(), &asked)),
        Some(Command::Import(asked)) => done(&import::import(reading_world(), &asked)),
        Some(Command::Chart(args)) => done(&chart::chart(&world(), &args)),
        Some(Command::Export(args)) => done(&export::export(&world(), &args)),
        Some(Command::Slides(args)) => done(&slides::slides(&world(), &args)),
        Some(Command::Snapshot(Snapshot::Take(take))) => done(&snapshot::take(world(), &take)),
        Some(Command::Snapshot(Snapshot::Send(send))) => done(&snapshot::send(world(), &send)),
        Some(Command::Snapshot(Snapshot::List(report))) => done(&snapshot::list(&world(), &report)),
        Some(Command::Snapshot(Snapshot::Verify(report))) => done(&snapshot::verify(&world(), &report)),
    }
}

/// The machine, without the user's preferences: a script that goes through a
/// folder of plans does not change which files the window offers to reopen.
fn world() -> World {
    World { settings_file: None, ..World::system() }
}

/// The machine, with this program as the one that reads files of strangers.
fn reading_world() -> World {
    World { reader: std::env::current_exe().ok(), ..world() }
}

fn done(printed: &Printed) -> Asked {
    Asked::Done(ExitCode::from(printed.write()))
}
