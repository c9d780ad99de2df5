//! Parts that any view is built from. They know the theme and nothing of plans,
//! and have no words of their own: every text comes from the caller.
//!
//! A widget that edits shows what is typed and hands it over once, when the
//! typing ends, so that one edit is one step to undo: see [`Edited`].

mod badge;
mod button;
mod card;
mod choice_field;
mod count_tiles;
mod dialog;
mod disclosure;
mod draft;
mod empty_state;
mod field;
mod follow;
mod key_figure;
mod navigation;
mod notice;
mod paint;
mod parsed_field;
mod segmented;
pub mod sheet;
mod stacked_bar;
mod table;
mod text_field;

#[cfg(test)]
mod testing;

pub use badge::Badge;
pub use button::Button;
pub use card::{card, section};
pub use count_tiles::{Count, count_tiles};
pub use dialog::is_left;
pub use disclosure::{disclose, disclosure};
pub use draft::{Edited, discard_draft, finish_typing};
pub use empty_state::EmptyState;
pub use field::{Field, fields};
pub use follow::follow_keyboard;
pub use key_figure::KeyFigure;
pub use navigation::NavigationItem;
pub use notice::{Notice, NoticeEvent};
pub use paint::{icon, space};
pub use segmented::segmented;
pub use stacked_bar::stacked_bar;
pub use table::{Column, Side, Table, Width};

/// Whether one of several things is the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    This,
    Another,
}

impl Chosen {
    /// Chosen if the two are the same: `Chosen::when(state.view, View::Goals)`.
    pub fn when<T: PartialEq>(current: T, this: T) -> Self {
        if current == this { Self::This } else { Self::Another }
    }

    pub(crate) fn is_this(self) -> bool {
        self == Self::This
    }
}
