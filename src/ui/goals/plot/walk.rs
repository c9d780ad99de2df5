//! One figure of a chart at a time: under the pointer, or walked to with the arrow keys.

use eframe::egui::accesskit::Live;
use eframe::egui::{
    EventFilter, Key, Modifiers, PopupAnchor, Pos2, Rect, Response, Stroke, Tooltip, Ui, Vec2,
};

use super::Drawn;
use crate::chart::curve::Dot;
use crate::plan::id::MeasureId;
use crate::plan::series::{Finality, Point};
use crate::ui::context::ViewCtx;
use crate::ui::parts::source::source_text;

/// How near the pointer must come to a figure, in points of the screen.
const REACH: f32 = 24.0;
/// The keys that walk, which the chart keeps to itself while it has the keyboard.
const KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: false, escape: false };

/// The figure that was last walked to, by its place among those that are drawn.
#[derive(Debug, Default)]
pub(super) struct Walk {
    at: Option<(MeasureId, usize)>,
}

/// Follows pointer and keys, and says what the figure they are at is.
pub(super) fn walk_ui(ctx: &ViewCtx<'_>, walk: &mut Walk, drawn: &Drawn<'_>, response: &Response, ui: &Ui) {
    let (dots, measure) = (&drawn.subject.chart.curve.dots, drawn.subject.judged.measure.id);
    let Some(last) = dots.len().checked_sub(1) else { return };
    if response.clicked() {
        response.request_focus();
    }
    let pointed = response.hover_pos().and_then(|pointer| nearest(drawn, pointer));
    let mut walked = None;
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEYS));
        let stood = walk.at.filter(|(of, _)| *of == measure).map_or(last, |(_, at)| at.min(last));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let at = match () {
            () if pressed(Key::ArrowLeft) => stood.saturating_sub(1),
            () if pressed(Key::ArrowRight) => (stood + 1).min(last),
            () if pressed(Key::Home) => 0,
            () if pressed(Key::End) => last,
            () => pointed.filter(|_| response.clicked()).unwrap_or(stood),
        };
        walk.at = Some((measure, at));
        walked = Some(at);
    }
    if let Some(dot) = pointed.or(walked).and_then(|at| dots.get(at)) {
        show(ctx, drawn, *dot, response, ui);
    }
}

/// The figure that the pointer means, if it is near one.
fn nearest(drawn: &Drawn<'_>, pointer: Pos2) -> Option<usize> {
    let distance = |dot: &Dot| drawn.place((dot.spot.x, dot.spot.y)).distance(pointer);
    let all = drawn.subject.chart.curve.dots.iter().map(distance).enumerate();
    let (at, nearest) = all.min_by(|a, b| a.1.total_cmp(&b.1))?;
    (nearest <= REACH).then_some(at)
}

/// Rings the figure and says what it is. A screen reader says it as well, when it changes.
fn show(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, dot: Dot, response: &Response, ui: &Ui) {
    let Some(point) = drawn.subject.series.points.get(dot.spot.point) else { return };
    let place = drawn.place((dot.spot.x, dot.spot.y));
    let ring = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.text.plain);
    ui.painter().circle_stroke(place, ctx.theme.scale.gap.s, ring);
    let around = Rect::from_center_size(place, Vec2::splat(ctx.theme.scale.gap.l));
    let anchor = PopupAnchor::ParentRect(around);
    Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), response.id.with("figure"), anchor)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            let said = ui.label(ctx.theme.strong(figure_text(ctx, drawn, point)));
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            for line in more(ctx, drawn, point).into_iter().filter(|line| !line.is_empty()) {
                ui.label(ctx.theme.small(line));
            }
        });
}

/// `maj 2013: 914 personer`.
fn figure_text(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, point: &Point) -> String {
    let series = drawn.subject.series;
    let value = point.value.number().map(|amount| ctx.words.amount_in(amount, series.decimals, &series.unit));
    let period = ctx.words.period(point.period);
    ctx.words.fill("series-point", &[("period", period.into()), ("value", value.unwrap_or_default().into())])
}

/// How it was read, whether it may change, where it stands, and what is to be known of it.
fn more(ctx: &ViewCtx<'_>, drawn: &Drawn<'_>, point: &Point) -> Vec<String> {
    let (series, detail) = (drawn.subject.series, point.detail.as_ref());
    let exactness = detail.and_then(|detail| detail.exactness).unwrap_or(series.exactness);
    let finality = detail.and_then(|detail| detail.vintage.as_ref()).map(|vintage| vintage.finality);
    let provisional = finality == Some(Finality::Provisional);
    let provisional = provisional.then(|| ctx.words.text("goals-plot-provisional").into_owned());
    vec![
        ctx.words.exactness(exactness).into_owned(),
        provisional.unwrap_or_default(),
        source_text(ctx, series.source_of(point)),
        detail.and_then(|detail| detail.note.clone()).unwrap_or_default(),
    ]
}
