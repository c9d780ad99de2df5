//! Changes to series.

use super::{Change, Refusal, Subject, check_unused, checked_unit, found, put, put_optional, put_text};
use crate::document::Document;
use crate::plan::Period;
use crate::plan::id::SeriesId;
use crate::plan::series::{Exactness, Point, Series, Value};
use crate::plan::unit::Unit;

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
    let mut series = Series {
        id: document.new_id(),
        title: String::new(),
        unit: checked_unit(unit)?.clone(),
        area: area.trim().to_owned(),
        decimals: 0,
        exactness: Exactness::Table,
        definition: None,
        source: None,
        points: Vec::new(),
        levels: Vec::new(),
        breaks: Vec::new(),
        note: None,
    };
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
        SeriesChange::Note(text) => put_optional(&mut series.note, text.as_deref()),
    })
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
