//! What a document is made of: the plan as it may be published, what its figures
//! say, and the words.

use crate::analysis::Insights;
use crate::analysis::small_counts::Published;
use crate::document::Document;
use crate::meeting::SnapshotRef;
use crate::wording::Words;

/// What a document is made of.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// The texts of its language.
    pub words: &'a Words,
    /// The plan and its meetings, small counts hidden.
    pub document: &'a Document,
    /// What its figures say.
    pub insights: &'a Insights,
    /// Which cells of tables are hidden.
    pub published: &'a Published,
    /// The state that changes are told since, if there is one.
    pub earlier: Option<&'a Earlier>,
}

/// An earlier state, as it may be published.
pub struct Earlier {
    /// The snapshot that it is.
    pub snapshot: SnapshotRef,
    /// The plan and its meetings as they were, small counts hidden.
    pub published: Published,
    /// What its figures said.
    pub insights: Insights,
}
