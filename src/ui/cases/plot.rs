//! The chart of a case's money, and what the charts of cases share: a frame with
//! slots along the time, the axis of values, and words that cover nothing.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Role, Sense, Shape, Stroke, TextStyle, Ui,
    WidgetInfo, pos2, vec2,
};

use super::Case;
use crate::analysis::cases::{Balance, Within};
use crate::chart::CaseCurve;
use crate::chart::beside::{Label, Patch, placed};
use crate::chart::case_curve::{Cumulative, Of};
use crate::chart::value_axis::ValueAxis;
use crate::ui::context::ViewCtx;

/// How high a chart is for its width, and within which bounds, in points.
const ASPECT: f32 = 0.36;
const HEIGHT: (f32, f32) = (200.0, 300.0);
/// How much of a slot its bars take, and how strong what stands apart is.
const BARS: f32 = 0.56;
const FAINT: f32 = 0.35;
/// The radius of a marked point, in points.
const POINT: f32 = 4.0;
/// The dashes of what is tried: on and off, in points.
const DASHES: (f32, f32) = (6.0, 4.0);

/// A frame with slots of width 1.
pub struct Canvas<'a> {
    pub frame: Rect,
    /// Where the unit of the values stands.
    unit: Pos2,
    axis: &'a ValueAxis,
    slots: usize,
}

/// Words beside a point.
pub struct Tag {
    pub text: String,
    pub color: Color32,
    pub at: Pos2,
}

impl<'a> Canvas<'a> {
    /// The frame within `rect` that leaves room for the axes.
    pub fn new(ctx: &ViewCtx<'_>, ui: &Ui, rect: Rect, axis: &'a ValueAxis, slots: usize) -> Self {
        let small = ui.text_style_height(&TextStyle::Small);
        let widest = axis.marks.iter().map(|mark| galley(ui, &mark_text(ctx, axis, *mark)).size().x);
        let left = rect.left() + widest.fold(0.0, f32::max) + ctx.theme.scale.gap.s;
        let bottom = rect.bottom() - small - ctx.theme.scale.gap.s;
        // Above the axis stands its unit.
        let top = rect.top() + 1.5 * small + ctx.theme.scale.gap.xs;
        let frame = Rect::from_min_max(pos2(left, top), pos2(rect.right(), bottom));
        Self { frame, unit: rect.left_top(), axis, slots: slots.max(1) }
    }

    /// Where something is.
    pub fn place(&self, (x, y): (f64, f64)) -> Pos2 {
        let across = (x / self.slots as f64) as f32;
        let up = ((y - self.axis.from) / (self.axis.to - self.axis.from)) as f32;
        pos2(self.frame.left() + across * self.frame.width(), self.frame.bottom() - up * self.frame.height())
    }

    /// Paints the marks of the values with their unit, and the names of the slots.
    pub fn axes(&self, ctx: &ViewCtx<'_>, ui: &Ui, (unit, names): (&str, &[(String, Color32)])) {
        let (palette, painter) = (&ctx.theme.palette, ui.painter());
        painter.text(self.unit, Align2::LEFT_TOP, unit, font(ui), palette.text.muted);
        let hair = |color| Stroke::new(ctx.theme.scale.line.hair, color);
        for mark in &self.axis.marks {
            let y = self.place((0.0, *mark)).y;
            let color =
                if mark.abs() < self.axis.step / 2.0 { palette.line.strong } else { palette.line.quiet };
            painter.hline(self.frame.x_range(), y, hair(color));
            let at = pos2(self.frame.left() - ctx.theme.scale.gap.xs, y);
            painter.text(
                at,
                Align2::RIGHT_CENTER,
                mark_text(ctx, self.axis, *mark),
                font(ui),
                palette.text.muted,
            );
        }
        let room = self.frame.width() / self.slots as f32;
        let widest = names.iter().map(|(name, _)| galley(ui, name).size().x).fold(0.0, f32::max);
        // Where not all names have room, every second or third has.
        let every = ((widest / room).ceil() as usize).max(1);
        for (at, (name, color)) in names.iter().enumerate().filter(|(at, _)| at % every == 0) {
            let x = self.place((at as f64 + 0.5, 0.0)).x;
            let text = galley(ui, name);
            let left = (x - text.size().x / 2.0).min(self.frame.right() - text.size().x);
            painter.galley(pos2(left, self.frame.bottom() + ctx.theme.scale.gap.xs), text, *color);
        }
    }

    /// A bar from 0 to a value over a part of a slot, both from 0 to 1.
    pub fn bar(&self, slot: usize, (from, to): (f32, f32), (low, high): (f64, f64)) -> Rect {
        let x = |part: f32| slot as f64 + f64::from((1.0 - BARS) / 2.0 + part * BARS);
        Rect::from_two_pos(self.place((x(from), low)), self.place((x(to), high)))
    }

    /// Paints the words, each where it covers none of `avoid` as far as there is room.
    pub fn tags(&self, ctx: &ViewCtx<'_>, ui: &Ui, tags: Vec<Tag>, avoid: &[Patch]) {
        let gap = ctx.theme.scale.gap.s;
        let galleys: Vec<Arc<Galley>> = tags.iter().map(|tag| galley(ui, &tag.text)).collect();
        let labels: Vec<Label> = tags
            .iter()
            .zip(&galleys)
            .map(|(tag, galley)| {
                let (width, height) = (galley.size().x, galley.size().y);
                let (above, below) = (tag.at.y - height - gap, tag.at.y + gap);
                let across = [tag.at.x - width / 2.0, tag.at.x + gap, tag.at.x - width - gap];
                let around = across.iter().flat_map(|x| [(*x, above), (*x, below)]);
                let beside = across.iter().skip(1).map(|x| (*x, tag.at.y - height / 2.0));
                let further = across.iter().flat_map(|x| [(*x, above - height), (*x, below + height)]);
                Label { size: (width, height), wishes: around.chain(beside).chain(further).collect() }
            })
            .collect();
        let zero = self.place((0.0, 0.0)).y;
        let line = Rect::from_x_y_ranges(self.frame.x_range(), zero - 0.5..=zero + 0.5);
        let avoid: Vec<Patch> = avoid.iter().copied().chain([patch(line)]).collect();
        let places = placed(&labels, &patch(self.frame), &avoid);
        for ((tag, galley), place) in tags.iter().zip(galleys).zip(places) {
            let Some(place) = place else { continue };
            let at = pos2(place.left, place.top);
            // Opaque, so that no line is seen through the words.
            let ground = ctx.theme.palette.ground.surface;
            ui.painter().rect_filled(Rect::from_min_size(at, galley.size()), 0.0, ground);
            ui.painter().galley(at, galley, ctx.theme.palette.words_about(tag.color));
        }
    }
}

/// The room of a chart, as wide as there is room; `None` where it is not seen. A
/// screen reader says its name and what is drawn.
pub fn room_ui(ui: &mut Ui, name: &str, said: String) -> Option<Rect> {
    let width = ui.available_width();
    let height = (ASPECT * width).clamp(HEIGHT.0, HEIGHT.1);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(said));
    ui.is_rect_visible(rect).then_some(rect)
}

/// Samples of what is drawn, each with its name.
pub fn key_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, samples: &[(Color32, String)]) {
    let gap = &ctx.theme.scale.gap;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap.m, gap.xs);
        for (color, name) in samples {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap.xs;
                let side = ctx.theme.scale.icon.s * 0.7;
                let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
                ui.painter().rect_filled(rect, f32::from(ctx.theme.scale.radius.mark), *color);
                ui.label(ctx.theme.small(name));
            });
        }
    });
}

pub fn font(ui: &Ui) -> FontId {
    TextStyle::Small.resolve(ui.style())
}

fn galley(ui: &Ui, text: &str) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font(ui), Color32::PLACEHOLDER)
}

pub fn patch(rect: Rect) -> Patch {
    Patch { left: rect.left(), top: rect.top(), right: rect.right(), bottom: rect.bottom() }
}

/// Small pieces along a line, which no words should cover.
pub fn along(points: &[Pos2]) -> Vec<Patch> {
    let mut patches = Vec::new();
    for pair in points.windows(2) {
        let [from, to] = pair else { continue };
        let steps = ((*to - *from).length() / POINT).ceil().max(1.0) as usize;
        for step in 0..=steps {
            let at = *from + (step as f32 / steps as f32) * (*to - *from);
            patches.push(patch(Rect::from_center_size(at, vec2(POINT, POINT))));
        }
    }
    patches
}

fn mark_text(ctx: &ViewCtx<'_>, axis: &ValueAxis, value: f64) -> String {
    let digits = format!("{value:.*}", usize::from(axis.decimals));
    digits.parse().map(|amount| ctx.words.amount(amount, axis.decimals)).unwrap_or_default()
}

/// The colour of what was planned, of what came and of what is tried.
pub fn color(ctx: &ViewCtx<'_>, of: Of) -> Color32 {
    ctx.theme.palette.series(match of {
        Of::Planned => 0,
        Of::Realised => 1,
        Of::Tried => 2,
    })
}

/// Draws the bars of each year and the cumulative curves, with what is tried where
/// something is.
pub fn money_plot_ui(ctx: &ViewCtx<'_>, case: Case<'_>, tried: Option<&Balance>, ui: &mut Ui) {
    let chart = CaseCurve::of(case.facts, tried);
    let name = ctx.words.fill("cases-plot-money", &[("title", (&case.case.title).into())]);
    key_ui(ctx, ui, &samples(ctx, &chart));
    ui.label(ctx.theme.small(ctx.words.text("cases-plot-how")));
    let Some(rect) = room_ui(ui, &name, said(ctx, case, tried)) else { return };
    let small = ui.text_style_height(&TextStyle::Small);
    let axis = chart.value_axis((rect.height() / (2.6 * small)) as usize, case.facts.shown.decimals);
    let canvas = Canvas::new(ctx, ui, rect, &axis, chart.slots.len());
    let palette = &ctx.theme.palette;
    let names: Vec<(String, Color32)> =
        chart.slots.iter().map(|slot| (ctx.words.case_year(slot.period), palette.text.muted)).collect();
    canvas.axes(ctx, ui, (&ctx.words.unit(&case.facts.shown.unit), &names));
    let mut avoid = bars(ctx, &canvas, &chart, ui.painter());
    let mut tags = Vec::new();
    for curve in &chart.curves {
        avoid.extend(curve_ui(ctx, &canvas, curve, ui.painter()));
        tags.extend(marks(ctx, case, &canvas, (curve, tried), ui.painter()));
    }
    canvas.tags(ctx, ui, tags, &avoid);
}

fn samples(ctx: &ViewCtx<'_>, chart: &CaseCurve) -> Vec<(Color32, String)> {
    let known = |of: Of| match of {
        Of::Planned => chart.slots.iter().any(|slot| slot.planned.is_some()),
        Of::Realised => chart.slots.iter().any(|slot| slot.realised.is_some()),
        Of::Tried => chart.curves.iter().any(|curve| curve.of == Of::Tried),
    };
    let text = |key: &str| ctx.words.text(key).into_owned();
    [
        (Of::Planned, "cases-plot-planned"),
        (Of::Realised, "cases-plot-realised"),
        (Of::Tried, "cases-plot-tried"),
    ]
    .into_iter()
    .filter(|(of, _)| known(*of))
    .map(|(of, key)| (color(ctx, of), text(key)))
    .collect()
}

fn bars(ctx: &ViewCtx<'_>, canvas: &Canvas<'_>, chart: &CaseCurve, painter: &Painter) -> Vec<Patch> {
    let both = chart.slots.iter().any(|slot| slot.planned.is_some())
        && chart.slots.iter().any(|slot| slot.realised.is_some());
    let mut patches = Vec::new();
    for (at, slot) in chart.slots.iter().enumerate() {
        let parts = if both { [(0.0, 0.48), (0.52, 1.0)] } else { [(0.0, 1.0), (0.0, 1.0)] };
        let values = [(slot.planned, Of::Planned), (slot.realised, Of::Realised)];
        for ((value, of), part) in values.into_iter().zip(parts) {
            let Some(value) = value else { continue };
            let strength = if slot.place == Within::Case { 0.75 } else { FAINT };
            let bar = canvas.bar(at, part, (0.0, value));
            painter.rect_filled(bar, 0.0, color(ctx, of).gamma_multiply(strength));
            patches.push(patch(bar));
        }
    }
    patches
}

fn curve_ui(ctx: &ViewCtx<'_>, canvas: &Canvas<'_>, curve: &Cumulative, painter: &Painter) -> Vec<Patch> {
    let points: Vec<Pos2> = curve.points.iter().map(|point| canvas.place(*point)).collect();
    let stroke = Stroke::new(1.5 * ctx.theme.scale.line.chart, color(ctx, curve.of));
    match curve.of {
        Of::Tried => painter.extend(Shape::dashed_line(&points, stroke, DASHES.0, DASHES.1)),
        Of::Planned | Of::Realised => drop(painter.add(Shape::line(points.clone(), stroke))),
    }
    for point in points.iter().skip(1) {
        painter.circle_filled(*point, POINT / 2.0 + 0.5, stroke.color);
    }
    along(&points)
}

/// Marks where most is out, where it is paid back and where a curve ends, and says so.
fn marks(
    ctx: &ViewCtx<'_>,
    case: Case<'_>,
    canvas: &Canvas<'_>,
    (curve, tried): (&Cumulative, Option<&Balance>),
    painter: &Painter,
) -> Vec<Tag> {
    let (words, facts) = (ctx.words, case.facts);
    let balance = match curve.of {
        Of::Planned => &facts.planned.balance,
        Of::Realised => &facts.realised.balance,
        Of::Tried => match tried {
            Some(tried) => tried,
            None => return Vec::new(),
        },
    };
    let color = color(ctx, curve.of);
    let ring = Stroke::new(ctx.theme.scale.line.chart, color);
    let ground = ctx.theme.palette.ground.surface;
    let tag = |at: Pos2, text: String| {
        painter.circle(at, POINT, ground, ring);
        Tag { text, color, at }
    };
    let mut tags = Vec::new();
    if let (Some(peak), Some(level)) = (curve.peak, balance.peak) {
        let args = [("amount", words.money(level.amount).into())];
        tags.push(tag(canvas.place(peak), words.fill("cases-plot-peak", &args)));
    }
    if let Some(payback) = curve.payback {
        let args = [("day", ctx.words.case_payback(balance.payback).into())];
        tags.push(tag(canvas.place((payback, 0.0)), words.fill("cases-plot-payback", &args)));
    } else if let (Some(last), Some(level)) = (curve.points.last(), balance.so_far) {
        tags.push(tag(canvas.place(*last), ctx.words.case_outcome(level.amount)));
    }
    tags
}

/// What is drawn, in sentences.
fn said(ctx: &ViewCtx<'_>, case: Case<'_>, tried: Option<&Balance>) -> String {
    let words = ctx.words;
    let balances = [
        ("cases-plot-planned", Some(&case.facts.planned.balance)),
        ("cases-plot-realised", Some(&case.facts.realised.balance)),
        ("cases-plot-tried", tried),
    ];
    let one = |(key, balance): (&str, &Balance)| {
        let level = balance.so_far?;
        let args = [
            ("what", words.text(key).into()),
            ("net", ctx.words.case_outcome(level.amount).into()),
            ("period", words.case_year(level.period).into()),
            ("peak", ctx.words.case_peak(balance).into()),
            ("payback", ctx.words.case_payback(balance.payback).into()),
        ];
        Some(words.fill("cases-plot-said", &args))
    };
    let balances = balances.into_iter().filter_map(|(key, balance)| Some((key, balance?)));
    balances.filter_map(one).collect::<Vec<_>>().join(" ")
}
