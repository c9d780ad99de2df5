//! What taking a file in would change, before anything is changed.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Incoming, IncomingPoint, Key, Known};
use crate::plan::feed::Feed;
use crate::plan::id::SeriesId;
use crate::plan::series::{Finality, Point, Series, Value};
use crate::plan::{Period, Plan};

/// What every series of a file would change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// One for each series of the file, in its order.
    pub series: Vec<SeriesPreview>,
    /// Series of the plan that come from the same table and that the file does not have.
    pub absent: Vec<SeriesId>,
}

/// What one series of a file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesPreview {
    /// The series of the plan that it goes into; `None` for a new one.
    pub into: Option<SeriesId>,
    /// Where its figures come from.
    pub feed: Feed,
    /// What happens to each period, earliest first.
    pub points: Vec<PointPreview>,
}

/// What happens to one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointPreview {
    /// The time it is about.
    pub period: Period,
    /// What happens.
    pub change: PointChange,
    /// What the file says; for what is gone, what the plan has.
    pub value: Value,
    /// Whether it may still change, where the file says so.
    pub finality: Option<Finality>,
}

/// What a file does to a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointChange {
    /// The plan has the same figure.
    Same,
    /// The same figure, and no longer one that may change.
    Settled,
    /// The plan has nothing of the period.
    New,
    /// The source says something else than it did.
    Revised {
        /// What the plan has.
        old: Value,
    },
    /// The file is older than what the plan has: it is kept as earlier knowledge.
    Earlier {
        /// What the plan has.
        current: Value,
    },
    /// The plan has a figure between the file's first and last, and the file has none.
    Gone,
}

/// How many periods there are of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Figures that stay, those that are settled included.
    pub same: usize,
    /// Figures of new periods.
    pub new: usize,
    /// Figures that their source revised.
    pub revised: usize,
    /// Older figures, kept as earlier knowledge.
    pub earlier: usize,
    /// Figures that the source no longer has.
    pub gone: usize,
}

/// Where the figures of a series of a file come from.
pub fn feed(known: &Known, file: &str, key: &Key) -> Feed {
    let Key { measure, area, selection } = key;
    Feed {
        publisher: known.publisher.clone().unwrap_or_default(),
        table: known.table.clone().unwrap_or_else(|| file.to_owned()),
        measure: measure.clone(),
        area: area.clone(),
        selection: selection.clone(),
        updated: known.updated,
        next_update: known.next_update,
    }
}

/// The series of `plan` that figures of `feed` belong to: that which came from the
/// same table before, or else one of the same title and area that came from none, or
/// from a file whose name is all that is known of its table.
pub fn destination(plan: &Plan, feed: &Feed, title: &str) -> Option<SeriesId> {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    let from_table = |series: &&Series| series.feed.as_ref().is_some_and(|own| own.is_of_same(feed));
    let of_name = |series: &&Series| {
        let area = if feed.area.is_empty() { &plan.municipality } else { &feed.area };
        let own = series.feed.as_ref();
        let may_be = own.is_none_or(|own| {
            let publishers = [&own.publisher, &feed.publisher];
            let is_told_apart = publishers.iter().all(|publisher| !publisher.is_empty());
            let is_same_publisher = !is_told_apart || same(&own.publisher, &feed.publisher);
            is_same_publisher && is_of_some_file(own) && is_of_some_file(feed)
        });
        may_be && same(&series.title, title) && is_same_area(&series.area, area)
    };
    let found = plan.series.iter().find(from_table).or_else(|| plan.series.iter().find(of_name));
    found.map(|series| series.id)
}

/// Whether nobody says which table it is: it is called as a file is, or was copied.
fn is_of_some_file(feed: &Feed) -> bool {
    feed.table.is_empty() || feed.table.contains('.')
}

/// Whether two names are of one area: `580 Aabenraa` and `Aabenraa Kommune` are Aabenraa.
pub fn is_same_area(one: &str, other: &str) -> bool {
    let plain = |text: &str| {
        let text = text.trim().to_lowercase();
        let text = text.trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        text.strip_suffix(" kommune").unwrap_or(text).trim().to_owned()
    };
    plain(one) == plain(other)
}

impl Preview {
    /// What taking `incoming` into `plan` would change. `known` and `file` say where
    /// it comes from, `published` is the day that it counts as published.
    pub fn of(plan: &Plan, incoming: &[Incoming], known: &Known, file: &str, published: NaiveDate) -> Self {
        let one = |series: &Incoming| {
            let feed = feed(known, file, &series.key);
            let into = destination(plan, &feed, &series.title);
            SeriesPreview::of(plan, series, feed, into, published)
        };
        let mut series: Vec<SeriesPreview> = incoming.iter().map(one).collect();
        // Two series of a file never go into one of the plan: the first has it.
        let mut taken = BTreeSet::new();
        for (preview, incoming) in series.iter_mut().zip(incoming) {
            if let Some(into) = preview.into
                && !taken.insert(into)
            {
                let feed = std::mem::take(&mut preview.feed);
                *preview = SeriesPreview::of(plan, incoming, feed, None, published);
            }
        }
        let absent = absent(plan, &series);
        Self { series, absent }
    }
}

/// Series that came from a table which these come from, and are not among them.
fn absent(plan: &Plan, series: &[SeriesPreview]) -> Vec<SeriesId> {
    let tables: BTreeSet<(&str, &str)> =
        series.iter().map(|one| (one.feed.publisher.as_str(), one.feed.table.as_str())).collect();
    let of_table = |found: &&Series| {
        found.feed.as_ref().is_some_and(|feed| tables.contains(&(&*feed.publisher, &*feed.table)))
    };
    let there: BTreeSet<SeriesId> = series.iter().filter_map(|one| one.into).collect();
    plan.series.iter().filter(of_table).map(|found| found.id).filter(|id| !there.contains(id)).collect()
}

impl SeriesPreview {
    /// What taking `incoming` into the series `into` would change; into a new one
    /// where that is `None` or not in the plan.
    pub fn of(
        plan: &Plan,
        incoming: &Incoming,
        feed: Feed,
        into: Option<SeriesId>,
        published: NaiveDate,
    ) -> Self {
        let series = into.and_then(|id| plan.series.get(id));
        let old = series.map(|series| series.points.as_slice()).unwrap_or_default();
        Self { into: series.map(|series| series.id), feed, points: compared(old, incoming, published) }
    }

    /// How many periods there are of what.
    pub fn counts(&self) -> Counts {
        self.counts_of(|_| true)
    }

    /// How many of those periods that are `wanted` there are of what.
    pub fn counts_of(&self, wanted: impl Fn(&PointPreview) -> bool) -> Counts {
        let mut counts = Counts::default();
        for point in self.points.iter().filter(|point| wanted(point)) {
            *match point.change {
                PointChange::Same | PointChange::Settled => &mut counts.same,
                PointChange::New => &mut counts.new,
                PointChange::Revised { .. } => &mut counts.revised,
                PointChange::Earlier { .. } => &mut counts.earlier,
                PointChange::Gone => &mut counts.gone,
            } += 1;
        }
        counts
    }
}

/// What the figures of a file do to those of a series; both are in order.
fn compared(old: &[Point], incoming: &Incoming, published: NaiveDate) -> Vec<PointPreview> {
    let new = incoming.points.as_slice();
    let within = match (new.first(), new.last()) {
        (Some(first), Some(last)) => first.period..=last.period,
        _ => return Vec::new(),
    };
    let mut found = Vec::with_capacity(new.len());
    let (mut old, mut new) = (old.iter().peekable(), new.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (Some(old), Some(new)) => old.period.cmp(&new.period),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return found,
        };
        let point = match order {
            // What was not understood is not gone.
            Ordering::Less => old
                .next()
                .filter(|old| is_gone(old, &within) && !incoming.not_understood.contains(&old.period))
                .map(|old| PointPreview {
                    period: old.period,
                    change: PointChange::Gone,
                    value: old.value,
                    finality: None,
                }),
            Ordering::Greater => new.next().map(|new| previewed(new, PointChange::New)),
            Ordering::Equal => {
                old.next().zip(new.next()).map(|(old, new)| previewed(new, change(old, new, published)))
            }
        };
        found.extend(point);
    }
}

/// A known figure among those of the file, of a kind that the file has.
fn is_gone(old: &Point, within: &std::ops::RangeInclusive<Period>) -> bool {
    within.contains(&old.period) && old.period.is_same_kind(*within.start()) && old.value != Value::Missing
}

fn previewed(new: &IncomingPoint, change: PointChange) -> PointPreview {
    PointPreview { period: new.period, change, value: new.value, finality: new.finality }
}

fn change(old: &Point, new: &IncomingPoint, published: NaiveDate) -> PointChange {
    let known = old.vintage().and_then(|vintage| vintage.published);
    if old.value == new.value {
        let settles = old.is_provisional() && new.finality == Some(Finality::Final);
        return if settles { PointChange::Settled } else { PointChange::Same };
    }
    if known.is_some_and(|known| published < known) {
        return PointChange::Earlier { current: old.value };
    }
    PointChange::Revised { old: old.value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::unit::Unit;

    const ON: &str = "2020-06-10";

    fn series(id: u32, title: &str, points: &str) -> Series {
        let series = Series::new(SeriesId(id), title.to_owned(), "Aabenraa".to_owned(), Unit::Persons);
        Series { points: ron::from_str(points).unwrap(), ..series }
    }

    fn plan(all: impl IntoIterator<Item = Series>) -> Plan {
        let mut plan = Plan::empty(Period::Year(2020));
        plan.municipality = "Aabenraa".to_owned();
        for series in all {
            plan.series.push(series);
        }
        plan
    }

    fn incoming(measure: &str, points: &str) -> Incoming {
        let points: Vec<Point> = ron::from_str(points).unwrap();
        let point = |point: &Point| IncomingPoint {
            period: point.period,
            value: point.value,
            finality: point.vintage().map(|vintage| vintage.finality),
        };
        Incoming {
            key: Key { measure: measure.to_owned(), area: "Aabenraa".to_owned(), selection: Vec::new() },
            title: measure.to_owned(),
            unit: None,
            decimals: 0,
            not_understood: std::collections::BTreeSet::new(),
            points: points.iter().map(point).collect(),
        }
    }

    fn known(table: &str) -> Known {
        Known { publisher: Some("jobindsats".into()), table: Some(table.into()), ..Known::default() }
    }

    #[track_caller]
    fn check(before: &str, file: &str, expected: &[&str]) {
        let plan = plan([series(1, "Ledige", before)]);
        let incoming = [incoming("Ledige", file)];
        let preview = Preview::of(&plan, &incoming, &known("Y1"), "fil.csv", ON.parse().unwrap());
        let said = |point: &PointPreview| format!("{} {:?}", point.period, point.change);
        let number = |value: i64| format!("Number(Amount({value}))");
        let expected: Vec<String> = expected
            .iter()
            .map(|text| text.replace("#412", &number(412)).replace("#431", &number(431)))
            .collect();
        assert_eq!(preview.series[0].points.iter().map(said).collect::<Vec<_>>(), expected);
        assert_eq!(preview.series[0].into, Some(SeriesId(1)));
    }

    #[test]
    fn new_revised_unchanged_and_gone_are_told_apart() {
        check(
            r#"[("2020-01", 5), ("2020-02", 412), ("2020-03", 7), ("2020-04", 8)]"#,
            r#"[("2020-01", 5), ("2020-02", 431), ("2020-04", Hidden), ("2020-05", 9)]"#,
            &[
                "2020-01 Same",
                "2020-02 Revised { old: #412 }",
                "2020-03 Gone",
                "2020-04 Revised { old: Number(Amount(8)) }",
                "2020-05 New",
            ],
        );
    }

    #[test]
    fn what_lies_outside_the_file_is_not_gone() {
        check(
            r#"[("2018-01", 5), ("2020-02", 6), ("2020-Q1", 9), ("2021-01", 7)]"#,
            r#"[("2020-01", 1), ("2020-02", 6), ("2020-03", 3)]"#,
            &["2020-01 New", "2020-02 Same", "2020-03 New"],
        );
    }

    #[test]
    fn an_older_file_is_earlier_knowledge() {
        check(
            r#"[("2020-03", 431, (vintage: Some((published: Some("2020-08-10"), finality: Final))))]"#,
            r#"[("2020-03", 412)]"#,
            &["2020-03 Earlier { current: #431 }"],
        );
    }

    #[test]
    fn a_provisional_figure_may_be_settled() {
        check(
            r#"[("2020-03", 412, (vintage: Some((finality: Provisional))))]"#,
            r#"[("2020-03", 412, (vintage: Some((finality: Final))))]"#,
            &["2020-03 Settled"],
        );
    }

    #[test]
    fn a_series_is_found_by_its_table_before_its_name() {
        let mut from_table = series(2, "Langtidsledige", "[]");
        let key = Key { measure: "Antal".into(), area: "Aabenraa".into(), selection: Vec::new() };
        from_table.feed = Some(feed(&known("Y25I09"), "", &key));
        let mut other = series(3, "Gone", "[]");
        other.feed = Some(Feed { measure: "Andel".into(), ..from_table.feed.clone().unwrap() });
        let plan = plan([series(1, "antal", "[]"), from_table, other]);
        let all = [incoming("Antal", r#"[("2020-01", 1)]"#), incoming("Nyt", r#"[("2020-01", 1)]"#)];
        let preview = Preview::of(&plan, &all, &known("Y25I09"), "", ON.parse().unwrap());
        let into: Vec<_> = preview.series.iter().map(|one| one.into).collect();
        assert_eq!(into, [Some(SeriesId(2)), None]);
        assert_eq!(preview.absent, [SeriesId(3)]);
        let elsewhere = Preview::of(&plan, &all, &known("Y1"), "", ON.parse().unwrap());
        assert_eq!(elsewhere.series[0].into, Some(SeriesId(1)));
    }

    #[test]
    fn an_area_is_the_same_with_its_number_or_as_a_municipality() {
        for other in ["Aabenraa", "580 Aabenraa", "Aabenraa Kommune", " aabenraa "] {
            assert!(is_same_area("Aabenraa", other), "{other}");
        }
        for other in ["Aarhus", "", "Kommune", "Aabenraa-Sønderborg"] {
            assert!(!is_same_area("Aabenraa", other), "{other}");
        }
    }

    #[test]
    fn two_series_of_a_file_never_go_into_one() {
        let plan = plan([series(1, "Ledige", "[]")]);
        let mut second = incoming("Ledige", r#"[("2020-01", 2)]"#);
        second.key.selection = vec![("Køn".into(), "Kvinder".into())];
        let all = [incoming("Ledige", r#"[("2020-01", 1)]"#), second];
        let preview = Preview::of(&plan, &all, &known("Y1"), "", ON.parse().unwrap());
        let into: Vec<_> = preview.series.iter().map(|one| one.into).collect();
        assert_eq!(into, [Some(SeriesId(1)), None]);
        assert_eq!(preview.series[0].counts(), Counts { new: 1, ..Counts::default() });
    }
}
