//! What has changed since the last frozen state, worked out once for each pair
//! of a frozen state and a plan.

use chrono::NaiveDate;

use crate::analysis::compare::{Change, What, changes};
use crate::analysis::moved::{Cause, Moved, moved};
use crate::document::Document;
use crate::meeting::SnapshotRef;
use crate::session::PastState;
use crate::ui::context::ViewCtx;

/// How many changes and how many moved verdicts are remembered; the rest are counted.
pub(super) const MOST_LISTED: usize = 6;

/// What is known about the last frozen state.
#[derive(Debug, Default)]
pub(super) enum Lookback {
    /// There is none.
    #[default]
    None,
    /// It is being read.
    Reading,
    /// None of those there are can be read; this is the latest.
    Unreadable(SnapshotRef),
    /// It was compared with the plan.
    Compared(Box<Compared>),
}

/// A frozen state and the plan after it.
#[derive(Debug)]
pub(super) struct Compared {
    /// The frozen state: the last one that can be read.
    pub reference: SnapshotRef,
    /// A later one that cannot be read.
    pub unreadable: Option<SnapshotRef>,
    /// What was frozen.
    pub old: Document,
    /// The plan that it was compared with.
    pub new: Document,
    /// The day that the plan is judged on.
    on: NaiveDate,
    /// How many things were added, removed and changed.
    pub counts: Counts,
    /// The first changes.
    pub changes: Vec<Change>,
    /// How many verdicts were moved by each cause, in the order of [`Cause::ALL`].
    pub causes: [usize; Cause::ALL.len()],
    /// The first verdicts that moved, what needs attention most first.
    pub moved: Vec<Moved>,
}

/// How many differences there are of each kind.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    /// Only in the plan.
    pub added: usize,
    /// Only in the frozen state.
    pub removed: usize,
    /// Any other difference.
    pub changed: usize,
}

impl Counts {
    /// How many there are.
    pub(super) fn all(self) -> usize {
        self.added + self.removed + self.changed
    }
}

impl Lookback {
    /// Follows the plan that is shown, and what has been read of its frozen states.
    pub(super) fn follow(&mut self, ctx: &ViewCtx<'_>) {
        let mut unreadable = None;
        for reference in ctx.document.snapshots.iter().rev() {
            match ctx.past.iter().find(|past| past.reference == *reference).map(|past| &past.state) {
                None => {
                    *self = Self::Reading;
                    return;
                }
                Some(None) => {
                    unreadable.get_or_insert(reference);
                }
                Some(Some(state)) => {
                    if !self.is_of(ctx, reference, unreadable) {
                        let unreadable = unreadable.cloned();
                        *self = Self::Compared(Box::new(Compared::of(ctx, reference, unreadable, state)));
                    }
                    return;
                }
            }
        }
        *self = unreadable.cloned().map_or(Self::None, Self::Unreadable);
    }

    fn is_of(&self, ctx: &ViewCtx<'_>, reference: &SnapshotRef, unreadable: Option<&SnapshotRef>) -> bool {
        let Self::Compared(made) = self else { return false };
        made.reference == *reference
            && made.unreadable.as_ref() == unreadable
            && made.on == ctx.insights.on()
            && made.new.shares_content(ctx.document)
    }
}

impl Compared {
    fn of(
        ctx: &ViewCtx<'_>,
        reference: &SnapshotRef,
        unreadable: Option<SnapshotRef>,
        state: &PastState,
    ) -> Self {
        let mut changes = changes(&state.document, ctx.document);
        let mut counts = Counts::default();
        for change in &changes {
            match change.what {
                What::Added => counts.added += 1,
                What::Removed => counts.removed += 1,
                _ => counts.changed += 1,
            }
        }
        let mut moved = moved((&state.document, &state.insights), (ctx.document, ctx.insights));
        let causes = Cause::ALL.map(|cause| moved.iter().filter(|moved| moved.cause == cause).count());
        moved.sort_by_key(|moved| super::verdicts::nth(moved.new.verdict));
        changes.truncate(MOST_LISTED);
        moved.truncate(MOST_LISTED);
        Self {
            reference: reference.clone(),
            unreadable,
            old: state.document.clone(),
            new: ctx.document.clone(),
            on: ctx.insights.on(),
            counts,
            changes,
            causes,
            moved,
        }
    }
}
