//! The chart of a case's persons: the assumed path, who leaves in each year, and
//! where they were on the days of a status.

use eframe::egui::{Color32, Painter, Pos2, Shape, Stroke, TextStyle, Ui, vec2};

use super::Case;
use super::plot::{Canvas, Tag, along, key_ui, patch, room_ui};
use crate::analysis::cases::{Figure, TriedYear};
use crate::chart::PersonCurve;
use crate::chart::beside::Patch;
use crate::chart::person_curve::Spot;
use crate::plan::Amount;
use crate::ui::context::ViewCtx;

/// The radius of a marked point, in points.
const POINT: f32 = 4.5;
/// The dashes of what is tried: on and off, in points.
const DASHES: (f32, f32) = (6.0, 4.0);

/// Draws the chart, with the path that is tried where one is.
pub fn person_plot_ui(ctx: &ViewCtx<'_>, case: Case<'_>, tried: &[TriedYear], ui: &mut Ui) {
    let chart = PersonCurve::of(case.facts, tried);
    let name = ctx.words.fill("cases-plot-persons", &[("title", (&case.case.title).into())]);
    key_ui(ctx, ui, &samples(ctx, &chart));
    let Some(rect) = room_ui(ui, &name, said(ctx, case)) else { return };
    let small = ui.text_style_height(&TextStyle::Small);
    let axis = chart.value_axis((rect.height() / (2.6 * small)) as usize);
    let canvas = Canvas::new(ctx, ui, rect, &axis, chart.slots.len());
    let muted = ctx.theme.palette.text.muted;
    let names: Vec<_> = chart.slots.iter().map(|slot| (ctx.words.case_year(slot.period), muted)).collect();
    canvas.axes(ctx, ui, (&ctx.words.text("cases-persons"), &names));
    let painter = ui.painter();
    let (mut tags, mut avoid) = bars(ctx, &canvas, &chart, painter);
    avoid.extend(line(ctx, &canvas, &chart, painter));
    tags.splice(0..0, levels(ctx, &canvas, &chart));
    tags.extend(spots(ctx, &canvas, (&chart.statuses, "cases-plot-status"), painter));
    tags.extend(spots(ctx, &canvas, (&chart.milestones, "cases-plot-milestone"), painter));
    canvas.tags(ctx, ui, tags, &avoid);
}

fn colors(ctx: &ViewCtx<'_>) -> [Color32; 4] {
    [0, 1, 3, 2].map(|nth| ctx.theme.palette.series(nth))
}

fn samples(ctx: &ViewCtx<'_>, chart: &PersonCurve) -> Vec<(Color32, String)> {
    let [path, own, other, tried] = colors(ctx);
    let text = |key: &str| ctx.words.text(key).into_owned();
    let mut samples = vec![
        (path, text("cases-plot-path")),
        (own, text("cases-plot-self-support")),
        (other, text("cases-plot-other-support")),
    ];
    if !chart.tried.is_empty() {
        samples.push((tried, text("cases-plot-tried")));
    }
    samples
}

/// Those who leave, one group on the other.
fn bars(
    ctx: &ViewCtx<'_>,
    canvas: &Canvas<'_>,
    chart: &PersonCurve,
    painter: &Painter,
) -> (Vec<Tag>, Vec<Patch>) {
    let [_, own, other, _] = colors(ctx);
    let (mut tags, mut avoid) = (Vec::new(), Vec::new());
    for (at, slot) in chart.slots.iter().enumerate() {
        let top = slot.self_support + slot.other_support;
        if top <= 0.0 {
            continue;
        }
        let parts = [((0.0, slot.self_support), own), ((slot.self_support, top), other)];
        for (reach, color) in parts {
            let bar = canvas.bar(at, (0.15, 0.85), reach);
            painter.rect_filled(bar, 0.0, color.gamma_multiply(0.8));
            avoid.push(patch(bar));
        }
        let text = format!("{} + {}", whole(ctx, slot.self_support), whole(ctx, slot.other_support));
        let at = canvas.place((at as f64 + 0.5, top));
        tags.push(Tag { text, color: ctx.theme.palette.text.muted, at });
    }
    (tags, avoid)
}

fn line(ctx: &ViewCtx<'_>, canvas: &Canvas<'_>, chart: &PersonCurve, painter: &Painter) -> Vec<Patch> {
    let [path, _, _, tried] = colors(ctx);
    let width = 1.5 * ctx.theme.scale.line.chart;
    let points: Vec<Pos2> = chart.path.iter().map(|point| canvas.place(*point)).collect();
    painter.add(Shape::line(points.clone(), Stroke::new(width, path)));
    let attempt: Vec<Pos2> = chart.tried.iter().map(|point| canvas.place(*point)).collect();
    painter.extend(Shape::dashed_line(&attempt, Stroke::new(width, tried), DASHES.0, DASHES.1));
    for point in &points {
        painter.circle_filled(*point, POINT / 2.0, path);
    }
    let mut avoid = along(&points);
    avoid.extend(along(&attempt));
    avoid
}

/// The numbers along the path, each once where it changes.
fn levels(ctx: &ViewCtx<'_>, canvas: &Canvas<'_>, chart: &PersonCurve) -> Vec<Tag> {
    let [path, ..] = colors(ctx);
    let mut last = None;
    let mut tags = Vec::new();
    for (x, y) in &chart.path {
        if last == Some(*y) {
            continue;
        }
        last = Some(*y);
        tags.push(Tag { text: whole(ctx, *y), color: path, at: canvas.place((*x, *y)) });
    }
    tags
}

/// Marked days: a filled diamond with words.
fn spots(
    ctx: &ViewCtx<'_>,
    canvas: &Canvas<'_>,
    (spots, key): (&[Spot], &str),
    painter: &Painter,
) -> Vec<Tag> {
    let color = ctx.theme.palette.text.plain;
    let tag = |spot: &Spot| {
        let at = canvas.place((spot.x, spot.y));
        let corner = |x: f32, y: f32| at + POINT * vec2(x, y);
        let corners = vec![corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
        let fill = if key == "cases-plot-status" { color } else { ctx.theme.palette.ground.surface };
        let stroke = Stroke::new(ctx.theme.scale.line.chart, color);
        painter.add(Shape::convex_polygon(corners, fill, stroke));
        let args = [("persons", whole(ctx, spot.y).into()), ("day", ctx.words.day_short(spot.day).into())];
        Tag { text: ctx.words.fill(key, &args), color, at }
    };
    spots.iter().map(tag).collect()
}

fn whole(ctx: &ViewCtx<'_>, value: f64) -> String {
    let amount: Option<Amount> = format!("{value:.1}").parse().ok();
    amount.map_or(String::new(), |amount| ctx.words.case_persons_known(amount))
}

/// The path in sentences.
fn said(ctx: &ViewCtx<'_>, case: Case<'_>) -> String {
    let Some(path) = &case.facts.path else { return String::new() };
    let year = |year: &crate::analysis::cases::PathYear| {
        let persons = |figure: Figure| ctx.words.case_persons(figure);
        let args = [
            ("period", ctx.words.case_year(year.period).into()),
            ("start", persons(year.start).into()),
            ("end", persons(year.end).into()),
        ];
        ctx.words.fill("cases-plot-persons-said", &args)
    };
    path.years.iter().map(year).collect::<Vec<_>>().join(" ")
}
