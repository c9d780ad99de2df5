//! Presenting a meeting: which slides there are, how one is laid out, and what the
//! audience sees while the chair prepares. There is no screen, no clock and no file
//! here.
//!
//! A slide is a surface of 1920 by 1080 points, whatever it is shown on: it is scaled,
//! never laid out anew, so a projector, a laptop and a picture show the same lines.
//! What the audience sees is an [`show::Audience`], which knows nothing that is private.

mod bars;
mod bars_laid;
pub mod catalogue;
pub mod deck;
pub mod drawn;
mod grid;
pub mod keys;
mod laying;
mod making;
pub mod material;
pub mod page;
pub mod rehearsal;
pub mod screens;
pub mod show;
pub mod slide;
mod strips;
pub mod times;
mod why;

pub use catalogue::{Answer, AnswerOf, Catalogue};
pub use deck::Deck;
pub use material::{Material, Source};
pub use page::{Page, Seen};
pub use show::{Audience, Presenter};
pub use slide::{GoalShown, Kind, Slide};
pub use strips::{SMALLEST, SURFACE};

#[cfg(test)]
pub(crate) mod tests;
