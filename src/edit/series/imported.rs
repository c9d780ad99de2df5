//! Figures from a file: new series, new figures, and figures that their source revised.
//!
//! What was published before is kept, so that a past day's knowledge can be shown.

use chrono::NaiveDate;

use super::super::{Change, Refusal, Subject, checked_unit, found, put_text};
use crate::document::Document;
use crate::plan::Period;
use crate::plan::feed::Feed;
use crate::plan::id::SeriesId;
use crate::plan::series::{Detail, Finality, Point, Series, Value};
use crate::plan::unit::Unit;
use crate::plan::vintage::{Earlier, Vintage};

/// What is taken in from one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The day that revised figures count as published: the source's own, or else
    /// the day of the import.
    pub published: NaiveDate,
    /// The series.
    pub series: Vec<ImportedSeries>,
}

/// Figures for one series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedSeries {
    /// Where they go.
    pub into: Into,
    /// The table they come from.
    pub feed: Option<Feed>,
    /// The figures that are taken.
    pub points: Vec<ImportedPoint>,
    /// Periods that the source no longer has, and that go.
    pub gone: Vec<Period>,
}

/// Where figures go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    /// A new series.
    New {
        /// What is counted.
        title: String,
        /// Whom it is about.
        area: String,
        /// What every figure counts.
        unit: Unit,
        /// How many decimals are shown, 0 to [`Series::MAX_DECIMALS`].
        decimals: u8,
    },
    /// A series of the plan.
    Series(SeriesId),
}

/// A figure that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportedPoint {
    /// The time it is about.
    pub period: Period,
    /// What is known.
    pub value: Value,
    /// Whether it may still change, where the source says so.
    pub finality: Option<Finality>,
}

pub(super) fn apply(document: &mut Document, import: &Import) -> Change {
    let mut first_changed = None;
    for imported in &import.series {
        let changed = take(document, imported, import.published)?;
        first_changed = first_changed.or(changed);
    }
    Ok(first_changed)
}

fn take(document: &mut Document, imported: &ImportedSeries, published: NaiveDate) -> Change {
    let ImportedSeries { into, feed, points, gone } = imported;
    let (id, is_new) = match into {
        Into::Series(id) => (*id, false),
        Into::New { title, area, unit, decimals } => (add(document, (title, area), unit, *decimals)?, true),
    };
    let series = found(document.plan.series.get_mut(id), id)?;
    let before = series.clone();
    // Who sees a table for the first time does not know when its old figures came out.
    let appeared = feed.as_ref().and_then(|feed| feed.updated).filter(|updated| {
        let seen = series.feed.as_ref().and_then(|feed| feed.updated);
        !is_new && seen.is_some_and(|seen| seen < *updated)
    });
    series.points = merged(std::mem::take(&mut series.points), points, published, appeared);
    series.points.retain(|point| !gone.contains(&point.period));
    if feed.is_some() {
        series.feed.clone_from(feed);
    }
    Ok((is_new || *series != before).then_some(Subject::Series(id)))
}

fn add(
    document: &mut Document,
    (title, area): (&str, &str),
    unit: &Unit,
    decimals: u8,
) -> Result<SeriesId, Refusal> {
    if decimals > Series::MAX_DECIMALS {
        return Err(Refusal::TooManyDecimals(Series::MAX_DECIMALS));
    }
    let id = document.new_id();
    let mut series = Series::new(id, String::new(), area.trim().to_owned(), checked_unit(unit)?.clone());
    put_text(&mut series.title, title)?;
    series.decimals = decimals;
    document.plan.series.push(series);
    Ok(id)
}

/// The points there were with those that are taken, by their periods.
fn merged(
    old: Vec<Point>,
    taken: &[ImportedPoint],
    published: NaiveDate,
    appeared: Option<NaiveDate>,
) -> Vec<Point> {
    let mut taken: Vec<&ImportedPoint> = taken.iter().collect();
    taken.sort_by_key(|point| point.period);
    taken.dedup_by_key(|point| point.period);
    let mut points = Vec::with_capacity(old.len() + taken.len());
    let mut taken = taken.into_iter().peekable();
    for mut point in old {
        while let Some(new) = taken.next_if(|new| new.period < point.period) {
            points.push(fresh(new, appeared));
        }
        if let Some(new) = taken.next_if(|new| new.period == point.period) {
            revise(&mut point, new, published);
        }
        points.push(point);
    }
    points.extend(taken.map(|new| fresh(new, appeared)));
    points
}

/// A point that the series did not have.
fn fresh(new: &ImportedPoint, appeared: Option<NaiveDate>) -> Point {
    let mut point = Point::new(new.period, new.value);
    if appeared.is_some() || new.finality == Some(Finality::Provisional) {
        let finality = new.finality.unwrap_or(Finality::Final);
        let vintage = Some(Vintage { published: appeared, finality });
        point.detail = Some(Box::new(Detail { vintage, ..Detail::default() }));
    }
    point
}

/// Lets `new`, published on the day `published`, be what is known of a point. What
/// was known before is kept; what is older than that is kept as the older one.
pub fn revise(point: &mut Point, new: &ImportedPoint, published: NaiveDate) {
    let finality = new.finality.unwrap_or(Finality::Final);
    if point.value == new.value {
        // The same figure, which now may be final.
        if let (Some(detail), Some(finality)) = (&mut point.detail, new.finality)
            && let Some(vintage) = &mut detail.vintage
        {
            vintage.finality = finality;
        }
        return;
    }
    let detail = point.detail.get_or_insert_default();
    let revised = Vintage { published: Some(published), finality };
    let known = detail.vintage.and_then(|vintage| vintage.published);
    if known == Some(published) {
        // The source corrected itself on the same day: nobody was told anything else.
        point.value = new.value;
        detail.vintage = Some(revised);
    } else if known.is_some_and(|known| published < known) {
        remember(&mut detail.earlier, Earlier { value: new.value, vintage: Some(revised) });
    } else {
        detail.earlier.push(Earlier { value: point.value, vintage: detail.vintage });
        point.value = new.value;
        detail.vintage = Some(revised);
    }
}

/// Puts an older publication in its place; one of a day that is there replaces it.
fn remember(earlier: &mut Vec<Earlier>, older: Earlier) {
    let day = |known: &Earlier| known.vintage.and_then(|vintage| vintage.published);
    match earlier.binary_search_by(|known| day(known).cmp(&day(&older))) {
        Ok(at) => earlier[at] = older,
        Err(at) => earlier.insert(at, older),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn taken(points: &str) -> Vec<ImportedPoint> {
        let points: Vec<Point> = ron::from_str(points).unwrap();
        let finality = |point: &Point| point.vintage().map(|vintage| vintage.finality);
        points
            .iter()
            .map(|p| ImportedPoint { period: p.period, value: p.value, finality: finality(p) })
            .collect()
    }

    /// Points there were, points of a file of a day, and the points there are then.
    #[track_caller]
    fn check(before: &str, file: &str, published: &str, after: &str) {
        let before: Vec<Point> = ron::from_str(before).unwrap();
        let expected: Vec<Point> = ron::from_str(after).unwrap();
        let found = merged(before, &taken(file), day(published), None);
        assert_eq!(ron::to_string(&found).unwrap(), ron::to_string(&expected).unwrap());
    }

    #[test]
    fn new_figures_stand_by_their_periods() {
        check(
            r#"[("2020-02", 2), ("2020-04", 4)]"#,
            r#"[("2020-05", 5), ("2020-03", 3), ("2020-01", Hidden)]"#,
            "2020-06-10",
            r#"[("2020-01", Hidden), ("2020-02", 2), ("2020-03", 3), ("2020-04", 4), ("2020-05", 5)]"#,
        );
    }

    #[test]
    fn a_revised_figure_keeps_what_it_was() {
        check(
            r#"[("2020-03", 412)]"#,
            r#"[("2020-03", 431)]"#,
            "2020-06-10",
            r#"[("2020-03", 431, (vintage: Some((published: Some("2020-06-10"), finality: Final)), earlier: [(value: 412)]))]"#,
        );
    }

    #[test]
    fn an_older_file_is_kept_as_the_older_knowledge() {
        check(
            r#"[("2020-03", 431, (vintage: Some((published: Some("2020-08-10"), finality: Final)), earlier: [(value: 412)]))]"#,
            r#"[("2020-03", 425)]"#,
            "2020-06-10",
            r#"[("2020-03", 431, (vintage: Some((published: Some("2020-08-10"), finality: Final)),
                earlier: [(value: 412), (value: 425, vintage: Some((published: Some("2020-06-10"), finality: Final)))]))]"#,
        );
    }

    #[test]
    fn the_same_figure_changes_nothing_but_may_become_final() {
        check(r#"[("2020-03", 412)]"#, r#"[("2020-03", 412)]"#, "2020-06-10", r#"[("2020-03", 412)]"#);
        check(
            r#"[("2020-03", 412, (vintage: Some((finality: Provisional))))]"#,
            r#"[("2020-03", 412, (vintage: Some((finality: Final))))]"#,
            "2020-06-10",
            r#"[("2020-03", 412, (vintage: Some((finality: Final))))]"#,
        );
    }

    #[test]
    fn a_correction_of_the_same_day_replaces() {
        check(
            r#"[("2020-03", 412, (vintage: Some((published: Some("2020-06-10"), finality: Provisional))))]"#,
            r#"[("2020-03", 413)]"#,
            "2020-06-10",
            r#"[("2020-03", 413, (vintage: Some((published: Some("2020-06-10"), finality: Final))))]"#,
        );
    }
}
