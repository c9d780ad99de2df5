//! Beginning again as another process, for a window painted by the processor.
//!
//! A process can have one event loop of the window system, and one that failed with a
//! graphics card cannot be had again. What was tried goes along as arguments.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

use super::choose::{Attempt, Hindrance, Renderer};

/// The longest name of a device that is handed over, in letters.
const LONGEST: usize = 120;

/// The command line of the process that goes on: with the processor, after what was
/// `tried`, on the same file.
pub fn arguments(tried: &[Attempt], file: Option<&Path>) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = vec!["--renderer".into(), Renderer::Cpu.name().into()];
    for attempt in tried {
        arguments.push(format!("--tried={}", text_of(attempt)).into());
    }
    if let Some(file) = file {
        // A file's name may look like an option or a command.
        arguments.push("--".into());
        arguments.push(file.into());
    }
    arguments
}

/// An attempt as one argument: `glow:software:llvmpipe`.
fn text_of(attempt: &Attempt) -> String {
    let (kind, said) = match &attempt.hindrance {
        Hindrance::Failed(said) => ("failed", said),
        Hindrance::Software(said) => ("software", said),
    };
    let said: String = said.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    format!("{}:{kind}:{said}", attempt.renderer.name())
}

/// An attempt that was handed over; `None` if it is none.
pub fn attempt(text: &str) -> Option<Attempt> {
    let mut parts = text.splitn(3, ':');
    let (name, kind, said) = (parts.next()?, parts.next()?, parts.next()?);
    let renderer = Renderer::ALL.into_iter().find(|renderer| renderer.name() == name)?;
    let said = said.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let hindrance = match kind {
        "failed" => Hindrance::Failed(said),
        "software" => Hindrance::Software(said),
        _ => return None,
    };
    Some(Attempt { renderer, hindrance })
}

/// How the process ended that went on.
#[derive(Debug)]
pub enum Ended {
    /// With this status, and it has told the user why.
    Status(u8),
    /// It did not begin.
    NotBegun(std::io::Error),
}

/// Lets this program begin again. Where the system can, this process becomes the other
/// one and nothing is returned; elsewhere it waits for the other's end.
pub fn begin_again(tried: &[Attempt], file: Option<&Path>) -> Ended {
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return Ended::NotBegun(error),
    };
    let mut command = Command::new(program);
    command.args(arguments(tried, file));
    go_on_as(command)
}

#[cfg(unix)]
fn go_on_as(mut command: Command) -> Ended {
    use std::os::unix::process::CommandExt as _;
    Ended::NotBegun(command.exec())
}

#[cfg(not(unix))]
fn go_on_as(mut command: Command) -> Ended {
    match command.status() {
        Ok(status) => {
            Ended::Status(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(u8::MAX))
        }
        Err(error) => Ended::NotBegun(error),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn software(said: &str) -> Attempt {
        Attempt { renderer: Renderer::Glow, hindrance: Hindrance::Software(said.to_owned()) }
    }

    #[track_caller]
    fn check(tried: &[Attempt], file: Option<&str>, expected: &[&str]) {
        assert_eq!(arguments(tried, file.map(Path::new)), expected);
    }

    #[test]
    fn what_was_tried_and_the_file_go_along() {
        check(&[], None, &["--renderer", "cpu"]);
        check(
            &[software("llvmpipe (LLVM 15.0.6, 256 bits)")],
            Some("planer/plan æ.ron"),
            &[
                "--renderer",
                "cpu",
                "--tried=glow:software:llvmpipe (LLVM 15.0.6, 256 bits)",
                "--",
                "planer/plan æ.ron",
            ],
        );
    }

    #[test]
    fn control_characters_and_endless_names_do_not_go_along() {
        let long = software(&"x\u{1b}[2J".repeat(500));
        let arguments = arguments(&[long], None);
        let text = arguments[2].to_str().unwrap();
        assert!(text.len() < 200 && !text.contains('\u{1b}'), "{text}");
    }

    #[test]
    fn what_is_no_attempt_is_left_out() {
        for text in ["", "glow", "glow:software", "glow:slow:x", "metal:failed:x", "GLOW:failed:x"] {
            assert_eq!(attempt(text), None, "{text}");
        }
        assert_eq!(attempt("glow:software:a:b"), Some(software("a:b")));
    }

    proptest! {
        #[test]
        fn an_attempt_is_the_same_afterwards(
            at in 0..3_usize,
            said in "[^\\p{C}]{0,120}",
            is_software: bool,
        ) {
            let hindrance = if is_software { Hindrance::Software(said) } else { Hindrance::Failed(said) };
            let before = Attempt { renderer: Renderer::ALL[at], hindrance };
            prop_assert_eq!(attempt(&text_of(&before)), Some(before));
        }
    }
}
