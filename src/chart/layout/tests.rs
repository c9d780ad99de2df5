//! What is laid out stays on its page, and no word covers another: for every series
//! and measure of every sample plan, in every kind, and for figures of any kind.

use proptest::prelude::*;

use super::*;
use crate::analysis::Insights;
use crate::chart::labels::Strength;
use crate::document::Document;
use crate::plan::chart::{Chart, ChartLine};
use crate::plan::id::SeriesId;
use crate::plan::series::{Point, Series, Value};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Entry, Period};
use crate::wording::Language;

/// Letters about as wide as those of a typeface without serifs.
struct Usual;

impl Measure for Usual {
    fn width(&self, text: &str, style: Type) -> f32 {
        let strong = if style.strength == Strength::Strong { 1.05 } else { 1.0 };
        0.56 * strong * style.size * text.chars().count() as f32
    }
}

const SIZES: Sizes = Sizes {
    title: 18.0,
    subtitle: 15.0,
    label: 13.0,
    near: 4.0,
    apart: 16.0,
    hair: 1.0,
    line: 2.0,
    dot: 3.0,
};

const PAGES: [(f32, f32); 3] = [(640.0, 360.0), (1280.0, 720.0), (320.0, 200.0)];

const KINDS: [ChartKind; 7] = [
    ChartKind::Line,
    ChartKind::YearOverYear,
    ChartKind::Bars,
    ChartKind::StackedBars,
    ChartKind::Bridge,
    ChartKind::SmallMultiples,
    ChartKind::Sparkline,
];

fn samples() -> [Document; 4] {
    [
        include_bytes!("../../../sample-data/aabenraa-2021.ron").as_slice(),
        include_bytes!("../../../sample-data/aalborg-2018.ron").as_slice(),
        include_bytes!("../../../sample-data/soenderborg-2019-2022.ron").as_slice(),
        include_bytes!("../../../sample-data/opfoelgning-eksempel.ron").as_slice(),
    ]
    .map(|bytes| crate::store::parse(bytes).unwrap().document)
}

/// That nothing leaves the page and no word covers another.
fn check(laid: &Laid, what: &str) {
    let inside = |patch: &Patch| {
        patch.left >= -0.1
            && patch.top >= -0.1
            && patch.right <= laid.size.0 + 0.1
            && patch.bottom <= laid.size.1 + 0.1
    };
    for (nth, writing) in laid.writing.iter().enumerate() {
        assert!(inside(&writing.patch), "{what}: {writing:?} leaves the page of {:?}", laid.size);
        assert!(!writing.text.is_empty(), "{what}: an empty text");
        for other in &laid.writing[..nth] {
            let shared = writing.patch.shared_with(&other.patch);
            assert!(shared <= 0.5, "{what} at {:?}: {:?} covers {:?}", laid.size, writing, other);
        }
    }
    let reach = 8.0;
    let place = |(x, y): &(f32, f32)| {
        (-reach..=laid.size.0 + reach).contains(x) && (-reach..=laid.size.1 + reach).contains(y)
    };
    for shape in &laid.shapes {
        let fine = match shape {
            Shape::Line { through, .. } => through.iter().all(place),
            Shape::Block { patch, .. } => {
                place(&(patch.left, patch.top)) && place(&(patch.right, patch.bottom))
            }
            Shape::Spot { at, .. } => place(at),
        };
        assert!(fine, "{what}: {shape:?} leaves the page");
    }
}

fn draw(document: &Document, insights: &Insights, chart: &Chart, what: &str) {
    static WORDS: std::sync::LazyLock<[Words; 2]> =
        std::sync::LazyLock::new(|| Language::ALL.map(Words::new));
    for words in &*WORDS {
        let picture = Picture::of(words, &document.plan, insights, chart, insights.on());
        assert!(!picture.title.is_empty() && !picture.sentence.is_empty(), "{what} says nothing");
        for page in PAGES {
            check(&lay(words, &picture, page, SIZES, &Usual), what);
        }
    }
}

#[test]
fn every_series_of_every_sample_plan_can_be_drawn_in_every_kind() {
    for document in samples() {
        let insights = Insights::of(&document, "2020-12-31".parse().unwrap());
        for series in document.plan.series.iter() {
            for kind in KINDS {
                draw(
                    &document,
                    &insights,
                    &Chart::of(kind, [series.id()]),
                    &format!("{} {kind:?}", series.title),
                );
            }
        }
    }
}

#[test]
fn all_series_of_one_unit_can_be_drawn_together_in_every_kind() {
    for document in samples() {
        let insights = Insights::of(&document, "2021-12-31".parse().unwrap());
        let of = |unit: &Unit| {
            document.plan.series.iter().filter(|s| s.unit == *unit).map(|s| s.id()).collect::<Vec<_>>()
        };
        for unit in [Unit::Percent, Unit::Persons, Unit::Citizens] {
            let ids = of(&unit);
            for many in [2, 3, 8, 20] {
                for kind in KINDS {
                    let chart = Chart::of(kind, ids.iter().take(many).copied());
                    draw(&document, &insights, &chart, &format!("{many} of {unit:?}, {kind:?}"));
                }
            }
        }
    }
}

#[test]
fn every_measure_of_every_sample_plan_can_be_drawn() {
    for document in samples() {
        for on in ["2018-03-01", "2020-09-07", "2022-12-31"] {
            let insights = Insights::of(&document, on.parse().unwrap());
            for measure in document.plan.goals.iter().flat_map(|goal| &goal.measures) {
                let chart = Chart::of(ChartKind::Goal(measure.id), []);
                draw(&document, &insights, &chart, &format!("{} on {on}", measure.title));
            }
        }
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => (-2_000_000i64..2_000_000, 0u32..4).prop_map(|(units, decimals)| Value::Number(Amount::scaled(units, decimals))),
        1 => Just(Value::Hidden),
        1 => Just(Value::Missing),
    ]
}

fn any_series(id: u32) -> impl Strategy<Value = Series> {
    let points = prop::collection::btree_map((2000i32..2030, 1u8..=12, 0u8..4), any_value(), 0..30);
    let unit = prop_oneof![
        Just(Unit::Persons),
        Just(Unit::Percent),
        Just(Unit::Rank { of: 98 }),
        Just(Unit::Score { from: 0, to: 5 })
    ];
    (points, unit, "[A-Za-zæøå ]{0,40}", "[A-Za-z ]{0,20}").prop_map(move |(points, unit, title, area)| {
        let point = |((year, month, part), value): ((i32, u8, u8), Value)| {
            let period = match part {
                0 => Period::Year(year),
                1 => Period::Half(year, month.div_ceil(6)),
                2 => Period::Quarter(year, month.div_ceil(3)),
                _ => Period::Month(year, month),
            };
            Point::new(period, value)
        };
        let mut points: Vec<Point> = points.into_iter().map(point).collect();
        points.sort_by_key(|point| point.period);
        points.dedup_by_key(|point| point.period);
        Series { points, decimals: 1, ..Series::new(SeriesId(id), title, area, unit) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_figures_in_any_kind_stay_on_any_page(
        a in any_series(1), b in any_series(2), c in any_series(3), kind in prop::sample::select(&KINDS[..]),
        width in 120.0f32..1600.0, height in 90.0f32..1000.0, highlight in prop::option::of(0usize..4)
    ) {
        let mut document = Document::empty(Period::Year(2021));
        let lines = [&a, &b, &c].map(|series| ChartLine::of(series.id));
        document.plan.series = [a, b, c].into_iter().collect();
        let insights = Insights::of(&document, "2035-01-01".parse().unwrap());
        let chart = Chart { lines: lines.to_vec(), highlight, ..Chart::of(kind, []) };
        let words = Words::new(Language::Danish);
        let picture = Picture::of(&words, &document.plan, &insights, &chart, insights.on());
        check(&lay(&words, &picture, (width, height), SIZES, &Usual), &format!("{kind:?}"));
    }
}

/// A figure that is cut would be another figure.
#[test]
fn a_mark_in_figures_is_whole_or_is_not_there() {
    let words = Words::new(Language::Danish);
    for document in samples() {
        let plan = &document.plan;
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        let all: Vec<SeriesId> = plan.series.iter().map(|series| series.id).collect();
        for some in all.chunks(8) {
            let chart = Chart::of(ChartKind::SmallMultiples, some.iter().copied());
            let picture = Picture::of(&words, plan, &insights, &chart, insights.on());
            for size in [(1732.0, 700.0), (1732.0, 360.0)] {
                let sizes = Sizes { label: 28.0, near: 8.0, apart: 8.0, ..SIZES };
                let laid = lay(&words, &picture, size, sizes, &Usual);
                let marks = laid.writing.iter().filter(|writing| writing.part == Part::Mark);
                let cut = |text: &str| text.contains('…') && text.starts_with(|c: char| c.is_ascii_digit());
                marks.for_each(|mark| assert!(!cut(&mark.text), "{}", mark.text));
            }
        }
    }
}
