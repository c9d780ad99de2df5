//! Who or what made a difference: we, the source of a figure, or time alone.

use super::{Change, Field, Thing, What};
use crate::document::Document;
use crate::plan::id::SeriesId;
use crate::plan::series::{Point, Series};

/// Who or what made a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum By {
    /// We did: somebody typed it, or took it out.
    Us,
    /// The source of a figure did: it published or revised it.
    Source,
    /// Nobody did. A verdict moved because time passed.
    Time,
}

impl By {
    /// Every one, in the order they are told.
    pub const ALL: [Self; 3] = [Self::Us, Self::Source, Self::Time];
}

/// Who made a change of what is written down; never time.
///
/// A figure came from its source when it bears the day it was published or is marked
/// as one that may still change, in a series that is imported. It was revised by it when
/// what was known before is kept as earlier knowledge, or when it bears a later day. A
/// figure that only went may have been taken out by hand, so it is told as ours.
pub(super) fn of(old: &Document, new: &Document, Change { thing, what }: &Change) -> By {
    let is_sources = match (thing, what) {
        (Thing::Point(series, period), what) => {
            let point = |document| series_in(document, *series).and_then(|series| series.point(*period));
            match (what, point(old), point(new)) {
                (What::Added, _, Some(point)) => {
                    series_in(new, *series).is_some_and(|series| is_imported(series, point))
                }
                (What::Value(_) | What::Other(Field::Vintage), Some(old), Some(new)) => {
                    is_revision(old, new) || is_revision(new, old)
                }
                _ => false,
            }
        }
        (Thing::Series(series), What::Other(Field::Feed)) => {
            let feed = |document| series_in(document, *series).and_then(|series| series.feed.as_ref());
            feed(old).zip(feed(new)).is_some_and(|(old, new)| old.is_of_same(new))
        }
        _ => false,
    };
    if is_sources { By::Source } else { By::Us }
}

fn series_in(document: &Document, id: SeriesId) -> Option<&Series> {
    document.plan.series.get(id)
}

fn is_imported(series: &Series, point: &Point) -> bool {
    series.feed.is_some() && point.vintage().is_some()
}

/// Whether what was known of a period became earlier knowledge, or was published again.
fn is_revision(old: &Point, new: &Point) -> bool {
    let published = |point: &Point| point.vintage().and_then(|vintage| vintage.published);
    let is_old = |known: &crate::plan::vintage::Earlier| {
        known.value == old.value && known.vintage == old.vintage() && !old.earlier().contains(known)
    };
    new.earlier().iter().any(is_old) || published(old) < published(new)
}
