//! What a command prints and the status it ends with.

use std::io::{self, Write};

use serde::Serialize;

use super::FAILED;
use crate::session::problem::Told;

/// What a command prints and the status it ends with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The answer.
    pub out: String,
    /// What the user should know besides.
    pub err: String,
    /// The exit status.
    pub status: u8,
}

impl Printed {
    /// An answer to be read by a person.
    pub fn text(out: &str, status: u8) -> Self {
        Self { out: calm(out), err: String::new(), status }
    }

    /// An answer to be read by a program.
    pub fn json(answer: &impl Serialize, status: u8) -> Self {
        match serde_json::to_string_pretty(answer) {
            Ok(text) => Self { out: format!("{text}\n"), err: String::new(), status },
            Err(error) => Self::failure(&error.to_string()),
        }
    }

    /// It could not be done.
    pub fn failure(why: &str) -> Self {
        Self { out: String::new(), err: format!("{}\n", calm(why)), status: FAILED }
    }

    /// It could not be done; what happened, and what to do about it.
    pub fn problem(told: &Told) -> Self {
        Self::failure(&one_line(told))
    }

    /// Says something more beside the answer.
    #[must_use]
    pub fn aside(mut self, line: &str) -> Self {
        self.err = format!("{}\n{}", calm(line), self.err);
        self
    }

    /// Prints it, and returns the exit status. That nobody reads on, as behind
    /// `| head`, is not an error.
    pub fn write(&self) -> u8 {
        let _ = io::stderr().lock().write_all(self.err.as_bytes());
        let mut out = io::stdout().lock();
        match out.write_all(self.out.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let _ = writeln!(io::stderr().lock(), "{error}");
                FAILED
            }
            _ => self.status,
        }
    }
}

/// What happened and what to do about it, on one line.
pub fn one_line(told: &Told) -> String {
    match &told.hint {
        Some(hint) => format!("{} {hint}", told.text),
        None => told.text.clone(),
    }
}

/// Text for a terminal: spaces that a search finds, and no control characters,
/// for a plan may come from a stranger and a terminal obeys them.
fn calm(text: &str) -> String {
    let calm = |c: char| match c {
        '\u{a0}' => ' ',
        '\n' => '\n',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.chars().map(calm).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_command_the_terminal() {
        assert_eq!(calm("a\u{1b}[2Jb\u{9b}c\r\u{7}"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}\u{fffd}");
        assert_eq!(calm("25\u{a0}%\n"), "25 %\n");
    }

    #[test]
    fn a_problem_is_one_line_with_what_to_do() {
        let told = Told { text: "It is gone.".to_owned(), hint: Some("Choose another.".to_owned()) };
        let printed = Printed::problem(&told).aside("First this.");
        assert_eq!(printed.err, "First this.\nIt is gone. Choose another.\n");
        assert_eq!((printed.out.as_str(), printed.status), ("", FAILED));
    }
}
