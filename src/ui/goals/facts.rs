//! What a verdict rests on, a line for each: the figure and where it stands, the
//! base, what is required and by when.

use eframe::egui::{Align, Label, Layout, Ui, vec2};

use crate::analysis::judge::{BaseUsed, Figure, Verdict};
use crate::plan::series::{Exactness, Finality, Series};
use crate::plan::target::{Certainty, Condition, Reckoning};
use crate::ui::context::ViewCtx;
use crate::ui::parts::source::source_text;
use crate::wording::verdict::Judged;

/// How wide the names are, in points.
const NAMES: f32 = 112.0;

/// A line: its name, what it says, and what is to be known of that.
struct Fact {
    name: &'static str,
    said: String,
    more: Vec<String>,
}

/// Draws the lines; `series` is the measure's.
pub(super) fn facts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, judged: Judged<'_>, series: Option<&Series>) {
    ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
    for fact in facts(ctx, judged, series) {
        line_ui(ctx, ui, &ctx.words.text(fact.name), |ui| {
            ui.add(Label::new(&fact.said).wrap().selectable(true));
            for more in fact.more.iter().filter(|more| !more.is_empty()) {
                ui.add(Label::new(ctx.theme.small(more)).wrap());
            }
        });
    }
}

/// A line with its name at the left.
pub(super) fn line_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = ctx.theme.scale.gap.s;
        let height = ui.text_style_height(&eframe::egui::TextStyle::Body);
        ui.allocate_ui_with_layout(vec2(NAMES, height), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(NAMES);
            ui.add(Label::new(ctx.theme.small(name)).truncate());
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            // A line of words is as high as they are.
            ui.spacing_mut().interact_size.y = height;
            contents(ui);
        });
    });
}

fn facts(ctx: &ViewCtx<'_>, judged: Judged<'_>, series: Option<&Series>) -> Vec<Fact> {
    let (words, judgement) = (ctx.words, judged.judgement);
    let mut facts = Vec::new();
    facts.extend(judgement.figure.map(|figure| figure_fact(ctx, judged, series, figure)));
    facts.extend(judgement.base.map(|base| base_fact(ctx, judged, base)));
    facts.push(required_fact(ctx, judged));
    if let Some(distance) = words.distance_from(judged) {
        facts.push(Fact { name: "goals-fact-distance", said: distance, more: Vec::new() });
    }
    let due = words.due(judged.target.due).into_owned();
    let day = judgement.deadline.map(|day| words.day(day));
    // A period says less than the day it ends on, and a day says itself.
    let ends = day.filter(|_| !matches!(judged.target.due, crate::plan::target::Due::By(_)));
    let more = ends.map(|day| words.fill("goals-fact-last-day", &[("day", day.into())]));
    facts.push(Fact { name: "goals-fact-due", said: due, more: more.into_iter().collect() });
    if let Some(day) = judgement.delivered {
        facts.push(Fact { name: "goals-fact-delivered", said: words.day(day), more: Vec::new() });
    }
    facts
}

fn figure_fact(ctx: &ViewCtx<'_>, judged: Judged<'_>, series: Option<&Series>, figure: Figure) -> Fact {
    let words = ctx.words;
    let name = match figure.reckoning {
        Reckoning::Latest => "goals-fact-latest",
        Reckoning::Average => "goals-fact-average",
        Reckoning::Sum => "goals-fact-sum",
    };
    let args = [
        ("figure", words.figure_used(judged, figure).into()),
        ("period", words.period(figure.period).into()),
    ];
    let mut more = Vec::new();
    if figure.parts.known < figure.parts.of {
        let parts = [("known", words.count(figure.parts.known).into()), ("of", figure.parts.of.into())];
        more.push(words.fill("goals-fact-parts", &parts));
    }
    if figure.finality == Some(Finality::Provisional) {
        more.push(words.text("goals-fact-provisional").into_owned());
    }
    if matches!(figure.exactness, Exactness::Approximate | Exactness::Uncertain) {
        more.push(super::form::capital(&words.exactness(figure.exactness)));
    }
    if let Some(series) = series {
        let point = series.points.get(figure.point);
        more.extend(point.and_then(|point| point.detail.as_ref()).and_then(|detail| detail.note.clone()));
        let source = source_text(ctx, point.and_then(|point| series.source_of(point)));
        if !source.is_empty() {
            more.push(words.fill("goals-source", &[("place", source.into())]));
        }
    }
    Fact { name, said: words.fill("goals-reading", &args), more }
}

fn base_fact(ctx: &ViewCtx<'_>, judged: Judged<'_>, base: BaseUsed) -> Fact {
    let words = ctx.words;
    let value = words.base_used(judged, base);
    let said = match base.when {
        Some(when) => {
            let args = [("figure", value.into()), ("period", words.when(when).into())];
            words.fill("goals-reading", &args)
        }
        None => value,
    };
    let mut more = Vec::new();
    if base.certainty == Certainty::Expected {
        more.push(words.text("goals-fact-expected").into_owned());
    }
    more.extend(judged.target.base.as_ref().and_then(|base| base.note.clone()));
    Fact { name: "goals-fact-base", said, more }
}

/// What is required, and what that comes to where the plan states a change.
fn required_fact(ctx: &ViewCtx<'_>, judged: Judged<'_>) -> Fact {
    let Judged { plan, measure, target, judgement } = judged;
    let said = ctx.words.target(plan, &measure.unit, target);
    let is_stated = matches!(
        target.condition,
        Condition::Level(_) | Condition::Path { .. } | Condition::AfterYears { .. } | Condition::Deliver
    );
    let required = judgement.required.filter(|_| !is_stated).map(|required| {
        let level = ctx.words.required(judged, required);
        ctx.words.fill("goals-fact-that-is", &[("required", level.into())])
    });
    let unclear = match judgement.verdict {
        Verdict::CannotTell(crate::analysis::judge::Why::Unclear) => measure.unclear.clone(),
        _ => None,
    };
    Fact { name: "goals-fact-target", said, more: required.into_iter().chain(unclear).collect() }
}
