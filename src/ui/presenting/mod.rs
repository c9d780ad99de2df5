//! Presenting a meeting on the screens there are: the chair's window, the audience's, and
//! what is typed, clicked and plugged in meanwhile.

mod basis;
mod chair;
mod check;
mod items;
mod keys;
mod one;
mod open;
mod placing;
mod projected;
mod rehearsed;
mod running;
mod seat;
pub mod slide;
mod view;

#[cfg(test)]
mod tests;

pub use running::{Asked, Begin, Occasion, Presentation};
