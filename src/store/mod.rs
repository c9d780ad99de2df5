//! The document on disk: its form, and reading and writing it safely.

pub mod format;
pub mod locate;
mod tokens;

pub use format::{Layout, Parsed, ReadError, Refusal, parse, to_text};
pub use locate::Position;
