//! From what is to stand on a slide to as many slides as it takes: in letters as large
//! as find room on one, and else in the smallest on several. Nothing is cut.

use std::sync::Arc;

use super::bars_laid;
use super::grid;
use super::page::Page;
use super::slide::{Bars, Draft, Grid, Kind, Rank, Row, Slide};
use super::strips::{self, Line, SMALLEST, STEPS, Size, Strip, height};
use crate::chart::Picture;
use crate::chart::labels::Measure;
use crate::meeting::slides::SlideOf;
use crate::plan::id::ItemId;
use crate::wording::Words;

/// Where what stands on a slide begins and ends, top and bottom.
pub(super) const EDGES: (f32, f32) = (52.0, 1036.0);
/// The least height of a chart: below it, its letters would have to shrink.
const LEAST_CHART: f32 = 360.0;
/// The height of a chart that words make room for by smaller letters.
const WISHED_CHART: f32 = 440.0;
/// The least distance to what stands at the foot.
const APART: f32 = 16.0;

/// A draft as slides.
pub(super) fn slides(
    words: &Words,
    draft: &Draft,
    of_item: Option<(ItemId, SlideOf)>,
    measure: &dyn Measure,
) -> Vec<Slide> {
    let bodies = bodies(words, draft, measure);
    let of = bodies.len();
    let sentence = draft.sentence();
    let mut goals = draft.goals.iter().copied();
    let slide = |(at, body): (usize, Body)| {
        let part = if of > 1 {
            words.fill("presenting-part", &[("part", (at + 1).into()), ("of", of.into())])
        } else {
            String::new()
        };
        // Of goals in a table, those whose rows stand here.
        let rows = body.strips.iter().filter(|strip| strip.line == Line::Begins).count();
        let goals = match draft.kind {
            Kind::Goals => goals.by_ref().take(rows).collect(),
            _ => draft.goals.clone(),
        };
        let mut all = head(draft, &part, measure);
        all.extend(body.strips);
        let page = Page { strips: all, chart: body.chart, foot: strips::foot(&body.foot, measure) };
        Slide {
            kind: draft.kind,
            item: of_item.map(|(item, _)| item),
            of: of_item.map(|(_, of)| of),
            title: draft.title.clone(),
            sentence: sentence.clone(),
            part: (at + 1, of),
            goals,
            page,
        }
    };
    bodies.into_iter().enumerate().map(slide).collect()
}

/// What stands between title and foot on one slide.
struct Body {
    strips: Vec<Strip>,
    chart: Option<Arc<Picture>>,
    foot: Vec<String>,
}

fn head(draft: &Draft, part: &str, measure: &dyn Measure) -> Vec<Strip> {
    let size = match draft.kind {
        Kind::Item | Kind::Closed => Size::Large,
        _ => Size::Usual,
    };
    let mut all = strips::over(&draft.over, part, measure);
    all.extend(strips::title(&draft.title, size, measure));
    all.extend(draft.verdict.iter().map(|(tone, word)| strips::verdict(*tone, word, measure)));
    all
}

fn bodies(words: &Words, draft: &Draft, measure: &dyn Measure) -> Vec<Body> {
    // That it is one of several takes no more room than the longest text of that kind.
    let top = EDGES.0 + height(&head(draft, "00 / 00", measure));
    let room = |foot: &[String]| EDGES.1 - height(&strips::foot(foot, measure)) - APART - top;
    let said = |size: f32| -> Vec<Strip> {
        draft.parts.iter().flat_map(|part| strips::said(part, size, measure)).collect()
    };
    if let Some(grid) = &draft.grid {
        return with_grid(words, draft, grid, (&said, &room), measure);
    }
    if let Some(bars) = &draft.bars {
        return with_bars(draft, bars, (&said, &room), measure);
    }
    let charts: &[f32] = if draft.chart.is_some() { &[WISHED_CHART, LEAST_CHART] } else { &[-APART] };
    let whole = |strips: Vec<Strip>| Body { strips, chart: draft.chart.clone(), foot: draft.foot.clone() };
    let beside = |chart: &f32| {
        let room = room(&draft.foot) - chart - APART;
        STEPS.into_iter().map(said).find(|strips| height(strips) <= room)
    };
    if let Some(strips) = charts.iter().find_map(beside) {
        return vec![whole(strips)];
    }
    // A title alone is a slide, however long it is.
    if draft.chart.is_none() && draft.parts.is_empty() {
        return vec![whole(Vec::new())];
    }
    if draft.chart.is_none() {
        return packed(said(SMALLEST), room(&draft.foot), &draft.foot);
    }
    // The foot is about the chart, and goes with it.
    let before = STEPS.into_iter().map(said).find(|strips| height(strips) <= room(&[]));
    let mut bodies = packed(before.unwrap_or_else(|| said(SMALLEST)), room(&[]), &[]);
    bodies.push(whole(Vec::new()));
    bodies
}

/// Strips on as many slides as they take.
fn packed(all: Vec<Strip>, room: f32, foot: &[String]) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    let mut used = 0.0;
    for strip in all {
        let needed = strip.above + strip.height;
        match bodies.last_mut().filter(|_| used + needed <= room) {
            Some(body) => {
                used += needed;
                body.strips.push(strip);
            }
            None => {
                used = needed;
                bodies.push(Body { strips: vec![strip], chart: None, foot: foot.to_vec() });
            }
        }
    }
    bodies
}

/// What is said, in letters of a size.
type Said<'a> = dyn Fn(f32) -> Vec<Strip> + 'a;
/// The room above a foot.
type Room<'a> = dyn Fn(&[String]) -> f32 + 'a;

/// A table below what is said: whole where it finds room, else its highest rows where
/// those do, else on several slides.
fn with_grid(
    words: &Words,
    draft: &Draft,
    grid: &Grid,
    (said, room): (&Said<'_>, &Room<'_>),
    measure: &dyn Measure,
) -> Vec<Body> {
    let all: Vec<&Row> = grid.rows.iter().collect();
    let highest: Vec<&Row> =
        grid.rows.iter().filter(|row| row.depth == 0 || row.rank == Rank::High).collect();
    let foot = |laid: &grid::Laid, rows: &[&Row]| {
        let mut foot = Vec::new();
        if rows.len() < all.len() {
            foot.push(grid.highest_only.clone());
        }
        if laid.columns < grid.columns.len() {
            let args = [("shown", laid.columns.into()), ("of", grid.columns.len().into())];
            foot.push(words.fill("presenting-first-columns", &args));
        }
        foot.extend(draft.foot.iter().cloned());
        foot
    };
    let may_be_shortened = !grid.highest_only.is_empty() && highest.len() > 1 && highest.len() < all.len();
    let choices = std::iter::once(&all).chain(may_be_shortened.then_some(&highest));
    let wanted = grid.columns.len();
    for rows in choices {
        let fits = |size: f32| {
            let laid = grid::lay(grid, rows, size, measure);
            let foot = foot(&laid, rows);
            let mut strips = said(size);
            strips.push(laid.head.clone());
            strips.extend(laid.rows.iter().cloned());
            let columns = laid.columns;
            (height(&strips) <= room(&foot)).then_some((columns, Body { strips, chart: None, foot }))
        };
        let found: Vec<(usize, Body)> = STEPS.into_iter().filter_map(fits).collect();
        // Rather all columns in smaller letters than the first few in larger ones.
        let most = found.iter().map(|(columns, _)| *columns).max().unwrap_or(wanted);
        if let Some((_, body)) = found.into_iter().find(|(columns, _)| *columns == most) {
            return vec![body];
        }
    }
    let laid = grid::lay(grid, &all, SMALLEST, measure);
    let foot = foot(&laid, &all);
    on_several(said(SMALLEST), laid, room(&foot), &foot)
}

/// Bars below what is said: all of them where they find room, else on several slides.
fn with_bars(
    draft: &Draft,
    bars: &Bars,
    (said, room): (&Said<'_>, &Room<'_>),
    measure: &dyn Measure,
) -> Vec<Body> {
    let room = room(&draft.foot);
    let whole = |size: (f32, f32)| {
        let laid = bars_laid::lay(bars, size, measure);
        let mut strips = said(size.0);
        strips.push(laid.head);
        strips.extend(laid.rows);
        (height(&strips) <= room).then(|| Body { strips, chart: None, foot: draft.foot.clone() })
    };
    // Rather larger letters than thicker bars.
    let sizes = STEPS.into_iter().flat_map(|size| bars_laid::THICK.map(|thick| (size, thick)));
    if let Some(body) = sizes.into_iter().find_map(whole) {
        return vec![body];
    }
    let laid = bars_laid::lay(bars, (SMALLEST, 1.0), measure);
    on_several(said(SMALLEST), laid, room, &draft.foot)
}

/// What is said and then a table, on as many slides as they take.
fn on_several(parts: Vec<Strip>, laid: grid::Laid, room: f32, foot: &[String]) -> Vec<Body> {
    let least = laid.head.above + laid.head.height + laid.rows.first().map_or(0.0, |row| row.height);
    let mut bodies = packed(parts, room, foot);
    // The table begins below what is said, where at least its first row finds room.
    let above = bodies.pop_if(|last| height(&last.strips) + least <= room);
    let mut above = above.map(|body| body.strips).unwrap_or_default();
    let mut rows = laid.rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut strips = std::mem::take(&mut above);
        strips.push(laid.head.clone());
        let mut used = height(&strips);
        let begun = strips.len();
        while let Some(row) =
            rows.next_if(|row| used + row.above + row.height <= room || strips.len() == begun)
        {
            used += row.above + row.height;
            strips.push(row);
        }
        bodies.push(Body { strips, chart: None, foot: foot.to_vec() });
    }
    bodies
}
