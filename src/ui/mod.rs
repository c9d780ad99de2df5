//! The screen: reads, and sends what the user asks for.

pub mod agenda;
pub mod app;
pub mod budget;
pub mod cases;
pub mod context;
pub mod document;
pub mod draw;
pub mod follow_up;
pub mod goals;
pub mod import;
pub mod overview;
pub mod parts;
pub mod presenting;
pub mod series;
pub mod shell;
pub mod statements;
#[cfg(test)]
pub mod testing;
pub mod theme;
pub mod view;
pub mod views;
pub mod widgets;
pub mod window;
