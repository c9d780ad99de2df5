//! The bridge as standing bars, with its figures at them.

use std::sync::Arc;

use eframe::egui::{
    Align, Color32, Galley, Rect, Role, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, text::LayoutJob, vec2,
};

use super::frame::{Frame, below, small};
use crate::analysis::follow_up::{Bridge, Ends};
use crate::chart::bridge::{Bar, BarKind, BridgeChart, Effect};
use crate::plan::Amount;
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;

/// How much of its room a bar fills.
const FILLED: f32 = 0.62;

/// A unit that figures of kroner can be written in, and its decimals.
const UNITS: [(Unit, u8); 3] = [(Unit::Kroner, 0), (Unit::ThousandKroner, 0), (Unit::MillionKroner, 1)];

/// Draws the bridge, `height` points high.
pub(super) fn plot_ui(ctx: &ViewCtx<'_>, bridge: &Bridge, height: f32, ui: &mut Ui) {
    let line = ui.text_style_height(&TextStyle::Small);
    let chart = BridgeChart::of(bridge, (height / (3.5 * line)) as usize);
    let (room, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let sentence = ctx.words.bridge(bridge);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &sentence));
    let slot = 0.85 * room.width() / chart.bars.len().max(1) as f32;
    let unit = unit(ctx, &chart, bridge.decimals, slot, ui);
    let written = |amount: Amount| in_unit(ctx, amount, unit);
    let frame = Frame::paint(ctx, &chart.axis, room, (2.0 * line, 3.0 * line), written, ui);
    let caption = small(ui, &ctx.words.unit(&unit.0), ctx.theme.palette.text.muted);
    ui.painter().galley(room.min, caption, ctx.theme.palette.text.muted);
    let width = frame.area.width() / chart.bars.len().max(1) as f32;
    let middle = |at: usize| frame.area.left() + (at as f32 + 0.5) * width;
    for (at, bar) in chart.bars.iter().enumerate() {
        bar_ui(ctx, &frame, bar, bridge.ends, (middle(at), width), unit, ui);
    }
    let joint = Stroke::new(ctx.theme.scale.line.hair, ctx.theme.palette.line.strong);
    for (at, bar) in chart.bars.iter().enumerate().take(chart.bars.len().saturating_sub(1)) {
        let half = FILLED * width / 2.0;
        ui.painter().hline(middle(at) + half..=middle(at + 1) - half, frame.y(bar.level), joint);
    }
}

/// The finest unit in which every figure has room above its bar.
fn unit<'a>(ctx: &ViewCtx<'_>, chart: &BridgeChart, oere: u8, slot: f32, ui: &Ui) -> &'a (Unit, u8) {
    const OERE: &(Unit, u8) = &(Unit::Kroner, 2);
    let finest = (oere > 0).then_some(OERE);
    let fits = |unit: &(Unit, u8)| {
        let width = |bar: &Bar| small(ui, &figure(ctx, bar, unit), Color32::PLACEHOLDER).size().x;
        chart.bars.iter().all(|bar| width(bar) <= slot)
    };
    let [.., last] = &UNITS;
    finest.into_iter().chain(&UNITS).find(|unit| fits(unit)).unwrap_or(last)
}

fn in_unit(ctx: &ViewCtx<'_>, amount: Amount, (unit, decimals): &(Unit, u8)) -> String {
    let amount = unit.kroner().and_then(|kroner| amount.checked_div(kroner)).unwrap_or(amount);
    ctx.words.amount(amount, *decimals)
}

/// The figure of a bar; a part has its sign.
fn figure(ctx: &ViewCtx<'_>, bar: &Bar, unit: &(Unit, u8)) -> String {
    let text = in_unit(ctx, bar.amount, unit);
    match bar.kind {
        BarKind::Part(_, Effect::Dearer) => format!("+{text}"),
        BarKind::Part(..) | BarKind::Start | BarKind::End => text,
    }
}

fn bar_ui(
    ctx: &ViewCtx<'_>,
    frame: &Frame<'_>,
    bar: &Bar,
    ends: Ends,
    (middle, width): (f32, f32),
    unit: &(Unit, u8),
    ui: &Ui,
) {
    let palette = &ctx.theme.palette;
    let half = FILLED * width / 2.0;
    let rect = Rect::from_min_max(
        pos2(middle - half, frame.y(bar.high)),
        pos2(middle + half, frame.y(bar.low).max(frame.y(bar.high) + ctx.theme.scale.line.focus)),
    );
    let color = match bar.kind {
        BarKind::Start | BarKind::End => palette.series(0),
        BarKind::Part(_, Effect::Dearer) => palette.tone.bad.text,
        BarKind::Part(_, Effect::Cheaper) => palette.tone.good.text,
        BarKind::Part(_, Effect::Nothing) => palette.line.strong,
    };
    ui.painter().rect_filled(rect, 0.0, color);
    let text = small(ui, &figure(ctx, bar, unit), palette.text.plain);
    let top = rect.top() - text.size().y - ctx.theme.scale.line.focus;
    below(ui, text, middle, top, palette.text.plain);
    let name = wrapped(ui, &name(ctx, bar, ends), width, palette.text.muted);
    below_left(ui, name, middle, frame.area.bottom() + ctx.theme.scale.gap.xs, palette.text.muted);
}

fn name(ctx: &ViewCtx<'_>, bar: &Bar, ends: Ends) -> String {
    let (start, end) = ctx.words.bridge_ends(ends);
    match bar.kind {
        BarKind::Start => start.into_owned(),
        BarKind::End => end.into_owned(),
        BarKind::Part(cause, _) => ctx.words.cause(cause).into_owned(),
    }
}

fn wrapped(ui: &Ui, text: &str, width: f32, color: Color32) -> Arc<Galley> {
    let font = TextStyle::Small.resolve(ui.style());
    let mut job = LayoutJob::simple(text.to_owned(), font, color, width);
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

/// A centred galley is measured from its middle.
fn below_left(ui: &Ui, galley: Arc<Galley>, x: f32, top: f32, color: Color32) {
    ui.painter().galley(pos2(x, top), galley, color);
}
