//! Who decides when: meetings, agenda items, and which frozen plans they were shown.

pub mod agenda;
pub mod snapshot_ref;
pub mod text;

pub use agenda::{AgendaItem, Meeting};
pub use snapshot_ref::{Digest, SnapshotRef};
