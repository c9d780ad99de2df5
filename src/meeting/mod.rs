//! Who decides when: meetings, agenda items, and which frozen plans they were shown.

pub mod agenda;
pub mod case_number;
pub mod minutes;
pub mod numbering;
pub mod release;
pub mod slides;
pub mod snapshot_ref;
pub mod stage;
pub mod text;

pub use agenda::{AgendaItem, Meeting};
pub use release::Release;
pub use slides::{ItemSlides, SlideOf};
pub use snapshot_ref::{Digest, SnapshotRef};
pub use stage::{Dispatch, Stage};
