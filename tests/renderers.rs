//! What a window hands over to the process that goes on, as the command line reads it.
#![cfg(feature = "window")]

use std::ffi::OsString;
use std::path::Path;

use clap::Parser as _;
use planbord::cli::args::{Cli, RendererChoice};
use planbord::ui::window::choose::{Attempt, Hindrance, Renderer};
use planbord::ui::window::handover::{arguments, attempt};

fn tried() -> Vec<Attempt> {
    vec![
        Attempt {
            renderer: Renderer::Glow,
            hindrance: Hindrance::Software("llvmpipe (LLVM 15.0.6, 256 bits)".to_owned()),
        },
        Attempt { renderer: Renderer::Wgpu, hindrance: Hindrance::Failed("--no adapter: none".to_owned()) },
    ]
}

#[track_caller]
fn check(tried: &[Attempt], file: Option<&Path>) {
    let line = std::iter::once(OsString::from("planbord")).chain(arguments(tried, file));
    let cli = Cli::try_parse_from(line).unwrap();
    assert_eq!(cli.renderer, RendererChoice::Cpu);
    assert_eq!(cli.file.as_deref(), file);
    assert!(cli.command.is_none());
    let read: Vec<_> = cli.tried.iter().filter_map(|text| attempt(text)).collect();
    assert_eq!(read, tried);
}

#[test]
fn the_file_and_what_was_tried_arrive() {
    check(&[], None);
    check(&tried(), Some(Path::new("planer/Plan for 2021 – æøå.ron")));
}

#[test]
fn a_file_named_like_an_option_or_a_command_is_still_a_file() {
    for name in ["--renderer", "-o", "show", "--", "reader"] {
        check(&tried(), Some(Path::new(name)));
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_arrives_whole() {
    use std::os::unix::ffi::OsStrExt as _;
    check(&tried(), Some(Path::new(std::ffi::OsStr::from_bytes(b"pl\xe6n.ron"))));
}
