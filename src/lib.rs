//! Planbord: the employment plan of a Danish municipality as one local file.
//!
//! The rooms, lowest first; a room uses only rooms above it in this list. See
//! ARCHITECTURE.md for why, and `tests/architecture.rs` for the check.

pub mod plan;

pub mod meeting;

pub mod document;

pub mod analysis;

pub mod edit;

pub mod store;

pub mod import;

pub mod wording;

pub mod chart;

pub mod export;

pub mod presenting;

pub mod session;

#[cfg(feature = "window")]
pub mod raster;

#[cfg(feature = "window")]
pub mod ui;

pub mod cli;
