//! What a level line of a chart says under the pointer: a target with the goal it is
//! of, and a figure without a period with how it was read and where it stands.

use eframe::egui::{Pos2, Rect, pos2};

use super::on_screen;
use super::walk::Stop;
use crate::chart::Picture;
use crate::chart::layout::{Frame, Laid};
use crate::chart::picture::{Level, LevelKind, Panel};
use crate::chart::series_chart::targets;
use crate::plan::series::Series;
use crate::ui::context::ViewCtx;

/// How near the pointer must come to a line, in points of the screen.
const REACH: f32 = 8.0;

/// The level that the pointer is near.
pub(super) fn near(
    ctx: &ViewCtx<'_>,
    (picture, laid): (&Picture, &Laid),
    rect: Rect,
    pointer: Pos2,
) -> Option<Stop> {
    let panels = picture.panels.iter().zip(&laid.frames);
    let all = panels.flat_map(|(panel, frame)| panel.levels.iter().map(move |level| (panel, frame, level)));
    let y = |frame: &Frame, level: &Level| on_screen(rect, (0.0, frame.y(level.y))).y;
    let across = |frame: &Frame, level: &Level| {
        let ends = [level.across.0, level.across.1].map(|x| on_screen(rect, (frame.x(x), 0.0)).x);
        ends[0] - REACH <= pointer.x && pointer.x <= ends[1] + REACH
    };
    let distance = |(_, frame, level): &(&Panel, &Frame, &Level)| (y(frame, level) - pointer.y).abs();
    let near = all.filter(|found| distance(found) <= REACH && across(found.1, found.2));
    let (panel, frame, level) = near.min_by(|a, b| distance(a).total_cmp(&distance(b)))?;
    let said = if level.name.is_empty() { named(panel, level)? } else { level.name.clone() };
    let at = pos2(pointer.x, y(frame, level));
    Some(Stop { line: level.line, at, x: level.across.0, said, more: more(ctx, picture, panel, level) })
}

/// What another level of the same value is called.
fn named(panel: &Panel, level: &Level) -> Option<String> {
    let same = |other: &&Level| other.y.total_cmp(&level.y).is_eq() && !other.name.is_empty();
    panel.levels.iter().find(same).map(|other| other.name.clone())
}

fn more(ctx: &ViewCtx<'_>, picture: &Picture, panel: &Panel, level: &Level) -> Vec<String> {
    let of_line = picture.panels.iter().flat_map(|panel| &panel.strands);
    let strand =
        of_line.chain(&panel.strands).find(|strand| level.line.is_none_or(|line| strand.line == line));
    let Some(series) = strand.and_then(|strand| ctx.document.plan.series.get(strand.series)) else {
        return Vec::new();
    };
    match level.kind {
        LevelKind::Target | LevelKind::Aside => of_target(ctx, series, level.y),
        LevelKind::Figure => of_figure(ctx, series, level.y),
        LevelKind::Mean => Vec::new(),
    }
}

/// When a target is due, whose it is, and where it stands.
fn of_target(ctx: &ViewCtx<'_>, series: &Series, y: f64) -> Vec<String> {
    let plan = &ctx.document.plan;
    let all = targets(plan, ctx.insights, series);
    let Some(target) = all.into_iter().find(|target| target.y.total_cmp(&y).is_eq()) else {
        return Vec::new();
    };
    let goal = plan.goals.get(target.goal);
    let source = goal.and_then(|goal| Some(goal.source.as_ref()?.citation(plan)));
    let due = ctx.words.due(target.due).into_owned();
    [Some(due), goal.map(|goal| goal.title.clone()), source].into_iter().flatten().collect()
}

/// How a figure without a period was read, and where it stands.
fn of_figure(ctx: &ViewCtx<'_>, series: &Series, y: f64) -> Vec<String> {
    let value = |level: &crate::plan::series::Level| level.value.number().map(crate::plan::Amount::to_f64);
    let level =
        series.levels.iter().find(|level| value(level).is_some_and(|value| value.total_cmp(&y).is_eq()));
    let exactness = level.and_then(|level| level.exactness).unwrap_or(series.exactness);
    let source = series.source.as_ref().map(|source| source.citation(&ctx.document.plan));
    [Some(ctx.words.exactness(exactness).into_owned()), source].into_iter().flatten().collect()
}
