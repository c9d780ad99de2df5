//! The screen: reads the document, sends actions, and never writes.

pub mod theme;
pub mod widgets;
