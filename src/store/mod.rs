//! The document on disk: its form, and reading and writing it safely.
//!
//! [`open`] and [`save`] are the way in and out. What can go wrong is an
//! [`Error`] of facts; sentences about it are made elsewhere.

mod atomic;
pub mod error;
pub mod file;
pub mod files;
pub mod format;
pub mod locate;
pub mod lock;
pub mod recovery;
pub mod snapshot;
mod tokens;

pub use error::{Error, ErrorKind, Step};
pub use file::{Lasting, Opened, Outcome, Saved, Seen, digest, inspect, open, save};
pub use files::{Disk, FileSystem};
pub use format::{Layout, Parsed, ReadError, Refusal, parse, to_text};
pub use locate::Position;
