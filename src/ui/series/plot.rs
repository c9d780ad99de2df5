//! The plot of a panel: its axes, lines, points, levels and targets.

use eframe::egui::{
    Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui, Vec2,
    Vec2b, WidgetInfo, pos2, vec2,
};
use egui_plot::{
    AxisHints, GridMark, Line, LineStyle, MarkerShape, Plot, PlotBounds, PlotPoint, PlotPoints,
    PlotTransform, PlotUi, Points,
};

use super::labels::{self, EndLabels};
use super::panel::{heading, sentence};
use super::shown::{Mark, Panel, Shared};
use super::walk::{self, Walk};
use crate::chart::series_chart::{Gap, TargetLine};
use crate::chart::time_axis::{self, TimeMark};
use crate::chart::value_axis::ValueAxis;
use crate::plan::Period;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::space;

/// Above the values and below them, as shares of the axis, so that no mark is cut.
const HEADROOM: f64 = 0.035;
/// A chart of one day is as wide as this many days, with the day in the middle.
const LEAST_DAYS: f64 = 60.0;
/// The radius of a point on a line and of one that stands alone, in points.
const ON_LINE: f32 = 3.5;
const ALONE: f32 = 5.0;
/// Points on a line that lie closer than this, in points, are drawn as the line only.
const LEAST_DISTANCE: f32 = 7.0;
/// How many points a line may have before egui_plot draws its outline only.
const MOST_POINTS: usize = 10_000;

/// What a plot is drawn on.
pub struct Axes {
    /// Where the marks of the axis of values are.
    pub values: ValueAxis,
    /// The first and the last time, in days.
    pub time: (f64, f64),
    /// Where periods are named; nowhere when nothing has a time.
    pub marks: Vec<TimeMark>,
    /// The points that are left at the right for the names of the lines, and for
    /// the half of the last period's name that stands beyond its mark.
    pub margin: f32,
    /// The points that are left at the top for the words of unknown points, so
    /// that none of them covers a known one.
    pub crown: f32,
}

/// A plot as it was drawn.
pub struct Drawn<'a> {
    /// Its own response.
    pub response: Response,
    /// From days and values to the screen.
    pub transform: PlotTransform,
    /// What it was drawn on.
    pub axes: &'a Axes,
}

impl Drawn<'_> {
    /// Where a time and a value are on the screen.
    pub fn place(&self, x: f64, y: f64) -> Pos2 {
        self.transform.position_from_point(&PlotPoint::new(x, y))
    }

    /// Where the time ends and the names of the lines begin, on the screen.
    pub fn end(&self) -> f32 {
        self.place(self.axes.time.1, 0.0).x
    }
}

/// Draws the plot of `panel`, `height` points high.
pub fn plot_ui(ctx: &ViewCtx<'_>, walk: &mut Walk, panel: &Panel, height: f32, ui: &mut Ui) {
    let names = EndLabels::of(ctx, panel, ui);
    let axes = Axes::of(ctx, panel, &names, height, ui);
    let plot = plot(ctx, panel, &axes, height, ui);
    let shown = plot.show(ui, |plot| draw(ctx, panel, &axes, plot));
    let drawn = Drawn { response: shown.response, transform: shown.transform, axes: &axes };
    frame(ctx, &drawn, ui);
    gaps(ctx, panel, &drawn, ui);
    labels::paint(ctx, panel, &names, &drawn, ui);
    describe(ctx, panel, &drawn.response, ui);
    walk::walk_ui(ctx, walk, panel, &drawn, ui);
    if !axes.values.has_zero() && panel.all().next().is_some_and(|series| counts_from_zero(&series.unit)) {
        space(ui, ctx.theme.scale.gap.xs);
        ui.label(ctx.theme.small(ctx.words.text("series-axis-without-zero")));
    }
}

/// Whether a reader expects the axis to begin at 0.
fn counts_from_zero(unit: &Unit) -> bool {
    !matches!(unit, Unit::Rank { .. } | Unit::Score { .. })
}

impl Axes {
    fn of(ctx: &ViewCtx<'_>, panel: &Panel, names: &EndLabels, height: f32, ui: &Ui) -> Self {
        let small = ui.text_style_height(&TextStyle::Small);
        let values = panel.chart.value_axis((height / (2.6 * small)) as usize);
        let width = (ui.available_width() - names.margin() - 60.0).max(100.0);
        let time = panel.chart.time.map_or((0.0, 1.0), |(from, to)| {
            let missing = (LEAST_DAYS - (to - from)).max(0.0) / 2.0;
            (from - missing, to + missing)
        });
        let most = (width / (6.5 * small)) as usize;
        let marks = time_axis::marks(&panel.chart.named, time.0, time.1, most);
        let last_unknown = panel.chart.strands.iter().rposition(|strand| !strand.unknown.is_empty());
        let crown = last_unknown.map_or(0.0, |nth| (nth + 1) as f32 * small);
        let margin = names.margin().max(marks.last().map_or(0.0, |last| beyond(ctx, last.period, ui)));
        Self { values, time, marks, margin, crown }
    }

    /// The bounds of a plot of this size, in points. Where the axis is turned
    /// upside down, its least value is at the top.
    fn bounds(&self, size: Vec2, direction: Direction) -> PlotBounds {
        let (from, to) = self.time;
        let pad = 0.02 * (to - from);
        let names = (to - from) * f64::from(self.margin / (size.x - self.margin).max(1.0));
        let values = self.values.to - self.values.from;
        let headroom = HEADROOM * values;
        let words = values * f64::from(self.crown / (size.y - self.crown).max(1.0));
        let (below, above) = match direction {
            Direction::Upwards => (headroom, headroom + words),
            Direction::Downwards => (headroom + words, headroom),
        };
        PlotBounds::from_min_max(
            [from - pad, self.values.from - below],
            [to + pad + names, self.values.to + above],
        )
    }
}

/// How far a period's name reaches beyond its mark, in points.
fn beyond(ctx: &ViewCtx<'_>, period: Period, ui: &Ui) -> f32 {
    let (name, font) = (ctx.words.period_short(period), TextStyle::Small.resolve(ui.style()));
    ui.painter().layout_no_wrap(name, font, Color32::PLACEHOLDER).size().x / 2.0
}

/// Which way values grow on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Upwards,
    /// The first place of a ranking is the best, and stands on top.
    Downwards,
}

impl Direction {
    fn of(panel: &Panel) -> Self {
        match panel.all().next().map(|series| &series.unit) {
            Some(Unit::Rank { .. }) => Self::Downwards,
            _ => Self::Upwards,
        }
    }
}

fn plot<'a>(ctx: &'a ViewCtx<'_>, panel: &Panel, axes: &'a Axes, height: f32, ui: &Ui) -> Plot<'a> {
    let font = TextStyle::Small.resolve(ui.style());
    let text = ctx.theme.palette.text.muted;
    let value = |value: f64| value_text(ctx, value, axes.values.decimals);
    let widest =
        axes.values.marks.iter().map(|mark| {
            ui.painter().layout_no_wrap(value(*mark), font.clone(), Color32::PLACEHOLDER).size().x
        });
    let thickness = widest.fold(0.0, f32::max) + 2.0 * ctx.theme.scale.gap.s;
    let hints = |hints: AxisHints<'a>| {
        hints.tick_label_color(text).tick_label_font(font.clone()).label_spacing(0.0..=1.0)
    };
    let of_time = hints(AxisHints::new_x()).formatter(move |mark, _| time_text(ctx, axes, mark));
    let of_values = hints(AxisHints::new_y())
        .min_thickness(thickness)
        .formatter(move |mark, _| value_text(ctx, mark.value, axes.values.decimals));
    Plot::new("plot")
        .height(height)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::click())
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_grid(Vec2b::new(false, true))
        .grid_spacing(1.0..=2.0)
        .grid_color(ctx.theme.palette.line.quiet)
        .invert_y(Direction::of(panel) == Direction::Downwards)
        .custom_x_axes(vec![of_time])
        .custom_y_axes(vec![of_values])
        .x_grid_spacer(move |_| grid_of_time(axes))
        .y_grid_spacer(move |_| {
            let step_size = axes.values.step;
            axes.values.marks.iter().map(|value| GridMark { value: *value, step_size }).collect()
        })
}

/// The marks of time as egui_plot has them: each knows how much room it has.
fn grid_of_time(axes: &Axes) -> Vec<GridMark> {
    let distances = axes.marks.windows(2).map(|pair| pair[1].at - pair[0].at);
    let step_size = distances.fold(axes.time.1 - axes.time.0, f64::min);
    axes.marks.iter().map(|mark| GridMark { value: mark.at, step_size }).collect()
}

fn time_text(ctx: &ViewCtx<'_>, axes: &Axes, mark: GridMark) -> String {
    let named = axes.marks.iter().find(|named| (named.at - mark.value).abs() < 0.25);
    named.map(|named| ctx.words.period_short(named.period)).unwrap_or_default()
}

/// A mark of the axis of values, with the decimals that tell it from its neighbours.
fn value_text(ctx: &ViewCtx<'_>, value: f64, decimals: u8) -> String {
    let digits = format!("{value:.*}", usize::from(decimals));
    digits.parse().map(|amount| ctx.words.amount(amount, decimals)).unwrap_or_default()
}

/// Gives the plot everything that is measured in days and values.
fn draw<'a>(ctx: &ViewCtx<'_>, panel: &'a Panel, axes: &Axes, plot: &mut PlotUi<'a>) {
    let size = plot.response().rect.size();
    plot.set_plot_bounds(axes.bounds(size, Direction::of(panel)));
    let day = (size.x - axes.margin) / (axes.time.1 - axes.time.0) as f32;
    for target in &panel.chart.targets {
        target_lines(ctx, axes, target, plot);
    }
    for (shared, strand) in panel.series.iter().zip(&panel.chart.strands) {
        let color = ctx.theme.palette.series(shared.nth);
        for level in &strand.levels {
            let ends = vec![[axes.time.0, level.y], [axes.time.1, level.y]];
            let line = Line::new("", ends).color(color).width(ctx.theme.scale.line.chart);
            plot.line(line.style(LineStyle::dashed_loose()).allow_hover(false));
        }
        strand_items(ctx, shared, color, day, plot);
    }
}

/// A target over the time it belongs to, and thinly before, for comparing.
fn target_lines(ctx: &ViewCtx<'_>, axes: &Axes, target: &TargetLine, plot: &mut PlotUi<'_>) {
    let color = ctx.theme.palette.text.plain;
    let (from, to) = target.time.unwrap_or(axes.time);
    let before = vec![[axes.time.0, target.y], [from, target.y]];
    let line = Line::new("", before).color(color).width(ctx.theme.scale.line.hair);
    plot.line(line.style(LineStyle::dashed_dense()).allow_hover(false));
    let due = Line::new("", vec![[from, target.y], [to, target.y]]).color(color);
    plot.line(due.width(1.5 * ctx.theme.scale.line.chart).allow_hover(false));
}

fn strand_items<'a>(ctx: &ViewCtx<'_>, shared: &'a Shared, color: Color32, day: f32, plot: &mut PlotUi<'a>) {
    for points in &shared.lines {
        let line = Line::new("", PlotPoints::Borrowed(points)).color(color).width(ctx.theme.scale.line.chart);
        plot.line(line.allow_hover(false).allow_band(points.len() > MOST_POINTS));
    }
    for (mark, points) in &shared.marks {
        if *mark == Mark::OnLine && are_dense(points, day) {
            continue;
        }
        let radius = if *mark == Mark::OnLine { ON_LINE } else { ALONE };
        let drawn = Points::new("", PlotPoints::Borrowed(points)).color(color).shape(shape(shared.nth));
        plot.points(drawn.radius(radius).filled(*mark != Mark::About).allow_hover(false));
    }
}

/// Whether points lie so close that marks would run together.
fn are_dense(points: &[PlotPoint], day: f32) -> bool {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return false };
    (last.x - first.x) as f32 * day < LEAST_DISTANCE * points.len() as f32
}

/// The mark of the nth series: colours are not the only thing that differs.
fn shape(nth: usize) -> MarkerShape {
    const SHAPES: [MarkerShape; 5] =
        [MarkerShape::Circle, MarkerShape::Square, MarkerShape::Diamond, MarkerShape::Up, MarkerShape::Down];
    SHAPES.get(nth % SHAPES.len()).copied().unwrap_or(MarkerShape::Circle)
}

/// Paints the mark of the nth series outside the plot.
pub fn paint_mark(ctx: &ViewCtx<'_>, nth: usize, at: Pos2, painter: &Painter) {
    let color = ctx.theme.palette.series(nth);
    let polygon = |corners: &[(f32, f32)]| {
        let points = corners.iter().map(|(x, y)| at + ALONE * vec2(*x, *y)).collect();
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    painter.add(match shape(nth) {
        MarkerShape::Square => polygon(&[(-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)]),
        MarkerShape::Diamond => polygon(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
        MarkerShape::Up => polygon(&[(0.0, -1.0), (0.9, 0.6), (-0.9, 0.6)]),
        MarkerShape::Down => polygon(&[(0.0, 1.0), (0.9, -0.6), (-0.9, -0.6)]),
        _ => Shape::circle_filled(at, ALONE, color),
    });
}

/// The line that the plot stands on, with a tick at every name.
fn frame(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, ui: &Ui) {
    let frame = *drawn.transform.frame();
    let line = Stroke::new(ctx.theme.scale.line.hair, ctx.theme.palette.line.strong);
    let values = &drawn.axes.values;
    let ground = drawn.place(0.0, values.from).y.max(drawn.place(0.0, values.to).y);
    ui.painter().hline(frame.x_range(), ground, line);
    for mark in &drawn.axes.marks {
        ui.painter().vline(drawn.place(mark.at, 0.0).x, ground..=frame.bottom(), line);
    }
}

/// Unknown points: a dotted line at their time with the word above it, and no height.
fn gaps(ctx: &ViewCtx<'_>, panel: &Panel, drawn: &Drawn<'_>, ui: &Ui) {
    let frame = *drawn.transform.frame();
    let font = TextStyle::Small.resolve(ui.style());
    let all = panel.series.iter().zip(&panel.chart.strands).enumerate();
    for (row, (shared, strand)) in all {
        let color = ctx.theme.palette.series(shared.nth);
        let room = spacing(&strand.unknown, drawn);
        for gap in &strand.unknown {
            let x = drawn.place(gap.x, 0.0).x;
            let line = [pos2(x, frame.top()), pos2(x, frame.bottom())];
            let stroke = Stroke::new(ctx.theme.scale.line.hair, color);
            ui.painter().extend(Shape::dashed_line(&line, stroke, 1.5, 4.0));
            let Some(point) = shared.series.points.get(gap.point) else { continue };
            let word = ctx.words.value(point.value, 0);
            let short = word.split(" (").next().unwrap_or_default().to_owned();
            let text = ui.painter().layout_no_wrap(short, font.clone(), color);
            if text.size().x > room {
                continue;
            }
            let left = (x - text.size().x / 2.0).clamp(frame.left(), frame.right() - text.size().x);
            let place =
                Rect::from_min_size(pos2(left, frame.top() + row as f32 * text.size().y), text.size());
            ui.painter().rect_filled(place, 0.0, ctx.theme.palette.ground.surface);
            ui.painter().galley(place.min, text, color);
        }
    }
}

/// The least distance between two unknown points, in points of the screen.
fn spacing(unknown: &[Gap], drawn: &Drawn<'_>) -> f32 {
    let place = |gap: &Gap| drawn.place(gap.x, 0.0).x;
    unknown.windows(2).map(|pair| place(&pair[1]) - place(&pair[0])).fold(f32::INFINITY, f32::min)
}

/// What a screen reader says: the name, and all that is drawn in sentences.
fn describe(ctx: &ViewCtx<'_>, panel: &Panel, response: &Response, ui: &Ui) {
    let name = ctx.words.fill("series-plot-name", &[("title", heading(ctx, panel).into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &name));
    let sentences = panel.all().map(|series| sentence(ctx, series));
    let targets = panel.chart.targets.iter().map(|target| labels::target_text(ctx, panel, target));
    let hint = ctx.words.text("series-plot-keys").into_owned();
    let all: Vec<String> = sentences.chain(targets).chain([hint]).collect();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(all.join(" ")));
    if response.has_focus() {
        let ring = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.line.focus);
        ui.painter().rect_stroke(response.rect, ctx.theme.scale.radius.control(), ring, StrokeKind::Inside);
    }
}
