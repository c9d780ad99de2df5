//! Budget persons month by month: the plan as a dashed path, this year and the two
//! years before as lines.

use eframe::egui::{Color32, Pos2, Rect, Role, Sense, Shape, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

use super::frame::{Frame, below, small};
use crate::analysis::follow_up::PersonFacts;
use crate::chart::year_over_year::{LineKind, YearLine, YearOverYear};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::space;

/// The radius of a known month, in points.
const DOT: f32 = 3.0;
/// The dashes of the planned path, and what lies between them, in points.
const DASH: (f32, f32) = (6.0, 4.0);
/// The length of a line in the list of lines, in points.
const SAMPLE: f32 = 26.0;

/// Draws the chart with the list of its lines above, `height` points high.
pub(super) fn plot_ui(ctx: &ViewCtx<'_>, facts: &PersonFacts, height: f32, ui: &mut Ui) {
    let line = ui.text_style_height(&TextStyle::Small);
    let chart = YearOverYear::of(facts, (height / (3.0 * line)) as usize);
    if chart.lines.is_empty() {
        ui.label(ctx.theme.muted(ctx.words.text("followup-nothing-to-plot")));
        return;
    }
    names_ui(ctx, &chart, facts.year, ui);
    space(ui, ctx.theme.scale.gap.s);
    let (room, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let sentence = ctx.words.persons_so_far(facts);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    let written = |amount| ctx.words.amount(amount, chart.axis.decimals);
    let frame = Frame::paint(ctx, &chart.axis, room, (line, 1.5 * line), written, ui);
    months_ui(ctx, &frame, ui);
    for shown in chart.lines.iter().rev() {
        line_ui(ctx, &frame, shown, facts.year, ui);
    }
    if !chart.axis.has_zero() {
        ui.label(ctx.theme.small(ctx.words.text("followup-axis-without-zero")));
    }
}

/// Where a month stands.
fn x(frame: &Frame<'_>, month: u8) -> f32 {
    frame.area.left() + (f32::from(month) - 0.5) / 12.0 * frame.area.width()
}

fn months_ui(ctx: &ViewCtx<'_>, frame: &Frame<'_>, ui: &Ui) {
    let color = ctx.theme.palette.text.muted;
    for month in 1..=12_u8 {
        let name = ctx.words.short_month(u32::from(month));
        let text = small(ui, &name, color);
        // Where there is no room for all, every second month is named.
        if text.size().x <= frame.area.width() / 13.0 || month % 2 == 1 {
            below(ui, text, x(frame, month), frame.area.bottom() + ctx.theme.scale.gap.xs, color);
        }
    }
}

/// The colour and width of a line: this year stands out.
fn stroke(ctx: &ViewCtx<'_>, kind: LineKind, year: i32) -> Stroke {
    let palette = &ctx.theme.palette;
    let (width, color) = match kind {
        LineKind::Plan => (ctx.theme.scale.line.chart, palette.text.plain),
        LineKind::Year(shown) if shown == year => (1.5 * ctx.theme.scale.line.chart, palette.series(0)),
        LineKind::Year(shown) if shown == year - 1 => (ctx.theme.scale.line.hair, palette.series(1)),
        LineKind::Year(_) => (ctx.theme.scale.line.hair, palette.series(2)),
    };
    Stroke::new(width, color)
}

fn line_ui(ctx: &ViewCtx<'_>, frame: &Frame<'_>, line: &YearLine, year: i32, ui: &Ui) {
    let stroke = stroke(ctx, line.kind, year);
    for run in &line.runs {
        let points: Vec<Pos2> =
            run.iter().map(|(month, persons)| pos2(x(frame, *month), frame.y(persons.to_f64()))).collect();
        if line.kind == LineKind::Plan {
            ui.painter().extend(Shape::dashed_line(&points, stroke, DASH.0, DASH.1));
            if let [alone] = *points {
                mark(ctx, line.kind, year, alone, stroke.color, ui);
            }
            continue;
        }
        ui.painter().line(points.clone(), stroke);
        for point in points {
            mark(ctx, line.kind, year, point, stroke.color, ui);
        }
    }
}

/// The mark of a month: a disc this year, a square the year before, a ring before that.
fn mark(ctx: &ViewCtx<'_>, kind: LineKind, year: i32, at: Pos2, color: Color32, ui: &Ui) {
    let hair = Stroke::new(ctx.theme.scale.line.hair, color);
    match kind {
        LineKind::Year(shown) if shown == year - 1 => {
            ui.painter().rect_filled(Rect::from_center_size(at, vec2(2.0 * DOT, 2.0 * DOT)), 0.0, color);
        }
        LineKind::Year(shown) if shown < year - 1 => {
            ui.painter().circle(at, DOT, ctx.theme.palette.ground.surface, hair);
        }
        LineKind::Plan | LineKind::Year(_) => {
            ui.painter().circle_filled(at, DOT, color);
        }
    }
}

/// What the lines are, each with a piece of it and its latest figure.
fn names_ui(ctx: &ViewCtx<'_>, chart: &YearOverYear, year: i32, ui: &mut Ui) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = ctx.theme.scale.gap.s;
        for line in &chart.lines {
            let height = ui.text_style_height(&TextStyle::Body);
            let (room, _) = ui.allocate_exact_size(vec2(SAMPLE, height), Sense::hover());
            let stroke = stroke(ctx, line.kind, year);
            let ends = [room.left_center(), room.right_center()];
            match line.kind {
                LineKind::Plan => {
                    ui.painter().extend(Shape::dashed_line(&ends, stroke, DASH.0, DASH.1));
                }
                LineKind::Year(_) => {
                    ui.painter().line_segment(ends, stroke);
                    mark(ctx, line.kind, year, room.center(), stroke.color, ui);
                }
            }
            let name = match line.kind {
                LineKind::Plan => ctx.words.text("followup-planned").into_owned(),
                LineKind::Year(year) => year.to_string(),
            };
            ui.label(name);
            space(ui, ctx.theme.scale.gap.s);
        }
    });
}
