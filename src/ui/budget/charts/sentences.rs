//! What the charts of a table say, in sentences.

use super::naming::Naming;
use crate::analysis::sums::Sum;
use crate::chart::against::{Against, Matched};
use crate::chart::bars::Bars;
use crate::chart::columns::Pair;
use crate::chart::composition::{Composition, Stack};
use crate::chart::parts::{Part, PartOf, unit_of};
use crate::plan::Amount;
use crate::plan::unit::Unit;

/// The decimals of a share.
const SHARE: u8 = 1;

/// A mark on its own: `Fleksjob, Forsørgelse: 167.662 tusind kr.`
pub(super) fn mark(naming: &Naming<'_>, part: &str, column: &str, figure: &str) -> String {
    let args = [("part", part.into()), ("column", column.into()), ("figure", figure.into())];
    naming.words.fill("budget-chart-mark", &args)
}

/// The largest bar and its share, and what is not shown as a bar of its own.
pub(super) fn bars(naming: &Naming<'_>, bars: &Bars<'_>) -> String {
    let first = bars.columns.first().copied().unwrap_or_default();
    let largest = bars.bars.iter().filter(|bar| matches!(bar.part.of, PartOf::Row(_)));
    let largest = largest.filter_map(|bar| Some((bar.sum.known()?, bar))).max_by_key(|(sum, _)| *sum);
    let Some((sum, bar)) = largest else { return naming.words.text("budget-chart-nothing").into_owned() };
    let (part, figure) = (naming.part(&bar.part), naming.read(bar.sum, first));
    // A share of a whole from which something is taken is no share.
    let all_add = bars.reach.0 >= 0.0;
    let share =
        bars.whole.known().filter(|_| all_add).and_then(|whole| Some((whole, sum.percent_of(whole)?)));
    let said = match share {
        Some((whole, share)) => naming.words.fill(
            "budget-chart-largest-share",
            &[
                ("part", part.into()),
                ("figure", figure.into()),
                ("share", naming.words.percent(share, SHARE).into()),
                ("whole", naming.read(Sum::Known(whole), first).into()),
            ],
        ),
        None => {
            naming.words.fill("budget-chart-largest", &[("part", part.into()), ("figure", figure.into())])
        }
    };
    let blank = bars.bars.iter().filter(|bar| bar.pieces.is_empty()).count();
    let below = bars.bars.iter().filter(|bar| bar.pieces.iter().any(|piece| piece.to < 0.0)).count();
    let rest = [
        below_zero(naming, below),
        without(naming, blank),
        folded(naming, bars.bars.iter().map(|bar| &bar.part)),
    ];
    joined(std::iter::once(Some(said)).chain(rest))
}

/// How the whole went, or which column is the largest, and the largest part.
pub(super) fn composition(naming: &Naming<'_>, chart: &Composition<'_>) -> String {
    let below = chart.parts.iter().filter(|part| {
        part.figures.iter().any(|figure| figure.known().is_some_and(|amount| amount < Amount::ZERO))
    });
    let below = below.count();
    let below =
        (below > 0).then(|| naming.words.fill("budget-chart-negative-parts", &[("count", below.into())]));
    let rest = [below, folded(naming, chart.parts.iter())];
    joined([whole(naming, chart), largest_part(naming, chart)].into_iter().chain(rest))
}

fn whole(naming: &Naming<'_>, chart: &Composition<'_>) -> Option<String> {
    let (first, last) = (chart.stacks.first()?, chart.stacks.last()?);
    let period = |stack: &Stack| naming.table.columns.get(stack.column).and_then(|column| column.period);
    let (from, to) = (first.whole.known()?, last.whole.known()?);
    let read = |stack: &Stack| naming.read(stack.whole, stack.column);
    let args = [
        ("first", naming.column(first.column).into()),
        ("before", read(first).into()),
        ("last", naming.column(last.column).into()),
        ("now", read(last).into()),
    ];
    match (period(first), period(last)) {
        (Some(a), Some(b)) if a.is_same_kind(b) => {
            let difference = to.checked_sub(from)?;
            let unit = unit_of(naming.table, last.column)?;
            let by =
                naming.words.amount_in(difference.abs(), u8::try_from(difference.decimals()).ok()?, unit);
            let share = difference.abs().percent_of(from.abs());
            let share = share.map_or_else(String::new, |share| naming.words.percent(share, SHARE));
            let key = match () {
                () if share.is_empty() => "budget-chart-whole",
                () if difference > Amount::ZERO => "budget-chart-whole-up",
                () if difference < Amount::ZERO => "budget-chart-whole-down",
                () => "budget-chart-whole-same",
            };
            let change = [("difference", by.into()), ("share", share.into())];
            Some(naming.words.fill(key, &args.into_iter().chain(change).collect::<Vec<_>>()))
        }
        (Some(_), Some(_)) => Some(naming.words.fill("budget-chart-whole", &args)),
        // Columns that do not follow each other in time have no way from the first to the last.
        _ => {
            let largest = most(chart)?;
            let args = [("part", naming.column(largest.column).into()), ("figure", read(largest).into())];
            Some(naming.words.fill("budget-chart-largest", &args))
        }
    }
}

/// The column with the largest whole.
fn most<'c>(chart: &'c Composition<'_>) -> Option<&'c Stack> {
    chart.stacks.iter().filter(|stack| stack.whole.known().is_some()).max_by_key(|stack| stack.whole.known())
}

/// The largest part: now, or where nothing follows in time, of the largest column.
fn largest_part(naming: &Naming<'_>, chart: &Composition<'_>) -> Option<String> {
    let has_time =
        |stack: &&Stack| naming.table.columns.get(stack.column).is_some_and(|it| it.period.is_some());
    let last = chart.stacks.last().filter(has_time).or(most(chart))?;
    let nth = chart.stacks.iter().position(|stack| stack == last)?;
    let in_last = |part: &Part<'_>| part.figures.get(nth).and_then(|figure| figure.known());
    let parts = chart.parts.iter().filter(|part| matches!(part.of, PartOf::Row(_)));
    let (amount, part) =
        parts.filter_map(|part| Some((in_last(part)?, part))).max_by_key(|(amount, _)| *amount)?;
    Some(naming.words.fill(
        "budget-chart-largest-in",
        &[
            ("part", naming.part(part).into()),
            ("figure", naming.read(Sum::Known(amount), last.column).into()),
            ("column", naming.column(last.column).into()),
        ],
    ))
}

/// The key figures, and whose persons cost most and least each.
pub(super) fn against(naming: &Naming<'_>, pair: &Pair, chart: &Against<'_>) -> String {
    let kroner = |each: Sum| each.known().map(|each| naming.words.amount_in(each, 0, &Unit::Kroner));
    let person = unit_of(naming.table, pair.persons)
        .map_or_else(String::new, |unit| naming.words.unit_one(unit).into_owned());
    let whole = chart.whole.as_ref().and_then(|whole| {
        let first = pair.money.first().copied()?;
        Some(naming.words.fill(
            "budget-chart-against-whole",
            &[
                ("persons", naming.read(whole.persons, pair.persons).into()),
                ("money", naming.read(whole.money, first).into()),
                ("parts", addition(naming, pair, &whole.parts).into()),
                ("each", kroner(whole.each)?.into()),
                ("person", (&person).into()),
            ],
        ))
    });
    let extremes = chart.dearest_and_cheapest().and_then(|(dearest, cheapest)| {
        let name = |row: &Matched<'_>| naming.part(&row.money.part);
        Some(naming.words.fill(
            "budget-chart-extremes",
            &[
                ("person", (&person).into()),
                ("dearest", name(dearest).into()),
                ("most", kroner(dearest.each)?.into()),
                ("cheapest", name(cheapest).into()),
                ("least", kroner(cheapest.each)?.into()),
            ],
        ))
    });
    let unknown = chart.rows.iter().filter(|row| row.each.known().is_none()).count();
    let parts = chart.rows.iter().map(|row| &row.money.part);
    joined([whole, extremes, without_each(naming, unknown), folded(naming, parts)])
}

/// The columns of money as a sum: `509.392 + 35.881 + 4.979`.
pub(super) fn addition(naming: &Naming<'_>, pair: &Pair, parts: &[Sum]) -> String {
    let shown = pair.money.iter().zip(parts).map(|(column, sum)| naming.shown(*sum, *column));
    shown.collect::<Vec<_>>().join(" + ")
}

fn below_zero(naming: &Naming<'_>, count: usize) -> Option<String> {
    (count > 0).then(|| naming.words.fill("budget-chart-negative-bars", &[("count", count.into())]))
}

fn without(naming: &Naming<'_>, count: usize) -> Option<String> {
    (count > 0).then(|| naming.words.fill("budget-chart-without", &[("count", count.into())]))
}

fn without_each(naming: &Naming<'_>, count: usize) -> Option<String> {
    (count > 0).then(|| naming.words.fill("budget-chart-without-each", &[("count", count.into())]))
}

fn folded<'p, 'a: 'p>(naming: &Naming<'_>, parts: impl Iterator<Item = &'p Part<'a>>) -> Option<String> {
    let (mut shown, mut together) = (0_usize, 0_usize);
    for part in parts {
        match part.of {
            PartOf::Row(_) => shown += 1,
            PartOf::Others(count) => together += count,
        }
    }
    let args = [("shown", shown.into()), ("count", together.into())];
    (together > 0).then(|| naming.words.fill("budget-chart-folded", &args))
}

fn joined(sentences: impl IntoIterator<Item = Option<String>>) -> String {
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
