//! Changes to series.

mod imported;

use super::{Change, Refusal, Subject, check_unused, checked_unit, found, put, put_optional, put_text};
use crate::document::{Document, FaultKind};
use crate::plan::Period;
use crate::plan::feed::{Ages, Feed};
use crate::plan::id::SeriesId;
use crate::plan::series::{Break, Exactness, Point, Series, Value};
use crate::plan::unit::Unit;

pub use imported::{Import, ImportedPoint, ImportedSeries, Into, revise};

/// Periods and what is to be known of each; `None` takes the period out.
pub type PointChanges = Vec<(Period, Option<Value>)>;

/// A change to the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeriesCommand {
    /// Add a series without figures last.
    Add {
        /// What is counted.
        title: String,
        /// The municipality, country or group it is about.
        area: String,
        /// The unit of its figures.
        unit: Unit,
    },
    /// Remove a series that no goal is measured by.
    Remove {
        /// Which.
        id: SeriesId,
    },
    /// Change one field.
    Set {
        /// Which.
        id: SeriesId,
        /// The field and what it should be.
        change: SeriesChange,
    },
    /// Change figures, all in one step.
    SetPoints {
        /// Which series.
        id: SeriesId,
        /// Periods and what is known of each; `None` takes the period out.
        points: PointChanges,
    },
    /// Change figures of several series, all in one step: what was pasted over
    /// columns of different series is one change to its user.
    SetPointsInSeveral {
        /// Each series with what [`SeriesCommand::SetPoints`] would do to it.
        series: Vec<(SeriesId, PointChanges)>,
    },
    /// Take figures in from a file, for all its series in one step.
    Import(Import),
}

/// A field of a series and what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeriesChange {
    /// What is counted.
    Title(String),
    /// Whom it is about.
    Area(String),
    /// The unit.
    Unit(Unit),
    /// Decimals shown, 0 to [`Series::MAX_DECIMALS`].
    Decimals(u8),
    /// How its figures were read.
    Exactness(Exactness),
    /// What exactly is counted.
    Definition(Option<String>),
    /// Whose ages are counted.
    Ages(Option<Ages>),
    /// What a share counts.
    Numerator(Option<String>),
    /// What a share is of.
    Denominator(Option<String>),
    /// The table its figures are imported from.
    Feed(Option<Feed>),
    /// Where its way of counting changed; they are put in the order of their days.
    Breaks(Vec<Break>),
    /// What a reader should know.
    Note(Option<String>),
}

pub(super) fn apply(document: &mut Document, command: &SeriesCommand) -> Change {
    match command {
        SeriesCommand::Add { title, area, unit } => add(document, title, area, unit),
        SeriesCommand::Remove { id } => {
            found(document.plan.series.remove(*id), id)?;
            check_unused(document)?;
            Ok(Some(Subject::Plan))
        }
        SeriesCommand::Set { id, change } => {
            let series = found(document.plan.series.get_mut(*id), id)?;
            Ok(set(series, change)?.then_some(Subject::Series(*id)))
        }
        SeriesCommand::Import(import) => imported::apply(document, import),
        SeriesCommand::SetPoints { id, points } => set_points(document, *id, points),
        SeriesCommand::SetPointsInSeveral { series } => {
            let mut first_changed = None;
            for (id, points) in series {
                let changed = set_points(document, *id, points)?;
                first_changed = first_changed.or(changed);
            }
            Ok(first_changed)
        }
    }
}

fn set_points(document: &mut Document, id: SeriesId, points: &[(Period, Option<Value>)]) -> Change {
    let series = found(document.plan.series.get_mut(id), id)?;
    let changes = points.iter().filter(|(period, value)| set_point(series, *period, *value)).count();
    Ok((changes > 0).then_some(Subject::Series(id)))
}

fn add(document: &mut Document, title: &str, area: &str, unit: &Unit) -> Change {
    let area = area.trim().to_owned();
    let mut series = Series::new(document.new_id(), String::new(), area, checked_unit(unit)?.clone());
    put_text(&mut series.title, title)?;
    let subject = Subject::Series(series.id);
    document.plan.series.push(series);
    Ok(Some(subject))
}

fn set(series: &mut Series, change: &SeriesChange) -> Result<bool, Refusal> {
    Ok(match change {
        SeriesChange::Title(title) => put_text(&mut series.title, title)?,
        SeriesChange::Area(area) => put_text(&mut series.area, area)?,
        SeriesChange::Unit(unit) => put(&mut series.unit, checked_unit(unit)?.clone()),
        SeriesChange::Decimals(decimals) if *decimals > Series::MAX_DECIMALS => {
            return Err(Refusal::TooManyDecimals(Series::MAX_DECIMALS));
        }
        SeriesChange::Decimals(decimals) => put(&mut series.decimals, *decimals),
        SeriesChange::Exactness(exactness) => put(&mut series.exactness, *exactness),
        SeriesChange::Definition(text) => put_optional(&mut series.definition, text.as_deref()),
        SeriesChange::Ages(Some(Ages { from, to: Some(to) })) if to < from => {
            return Err(fault(FaultKind::AgesOutOfOrder));
        }
        SeriesChange::Ages(ages) => put(&mut series.ages, *ages),
        SeriesChange::Numerator(text) => put_optional(&mut series.numerator, text.as_deref()),
        SeriesChange::Denominator(text) => put_optional(&mut series.denominator, text.as_deref()),
        SeriesChange::Feed(feed) => put(&mut series.feed, feed.clone()),
        SeriesChange::Breaks(breaks) => put(&mut series.breaks, in_order(breaks)?),
        SeriesChange::Note(text) => put_optional(&mut series.note, text.as_deref()),
    })
}

fn fault(kind: FaultKind) -> Refusal {
    Refusal::Fault(Box::new(kind))
}

/// Breaks by their days, each day once and each with a note.
fn in_order(breaks: &[Break]) -> Result<Vec<Break>, Refusal> {
    let mut breaks = breaks.to_vec();
    breaks.sort_by_key(|change| change.on);
    if breaks.iter().any(|change| change.note.trim().is_empty()) {
        return Err(Refusal::Empty);
    }
    let same_day = breaks.windows(2).find(|pair| matches!(pair, [before, after] if before.on == after.on));
    if let Some([_, again]) = same_day {
        return Err(fault(FaultKind::BreakNotLater(again.on)));
    }
    Ok(breaks)
}

/// Sets, adds or takes out one period, in order. What was remarked about a
/// point stays with it while its period does.
fn set_point(series: &mut Series, period: Period, value: Option<Value>) -> bool {
    match (series.points.binary_search_by(|point| point.period.cmp(&period)), value) {
        (Ok(at), Some(value)) => put(&mut series.points[at].value, value),
        (Ok(at), None) => {
            series.points.remove(at);
            true
        }
        (Err(at), Some(value)) => {
            series.points.insert(at, Point::new(period, value));
            true
        }
        (Err(_), None) => false,
    }
}
