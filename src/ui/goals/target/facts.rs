//! What is filled in of a target besides its sentence, as lines to read.

use eframe::egui::{Label, Ui};

use super::kind::Way;
use crate::analysis::printed::figure;
use crate::plan::target::{Base, BudgetCell, Condition, PrintedChange, Step, Target};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};
use crate::ui::context::ViewCtx;
use crate::wording::Words;

/// Draws a line for each thing that is filled in.
pub(super) fn facts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, unit: &Unit, target: &Target) {
    facts_but_ui(ctx, ui, unit, target, |_| false);
}

/// As [`facts_ui`], without those that `has_field`, by the names of their labels.
pub(super) fn facts_but_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    unit: &Unit,
    target: &Target,
    has_field: impl Fn(&str) -> bool,
) {
    let facts = facts(ctx.words, &ctx.document.plan, unit, target);
    for (key, text) in facts.into_iter().filter(|(key, _)| !has_field(key)) {
        fact_ui(ctx, ui, key, &text);
    }
}

/// A line such as `Udgangspunkt: 11,6 %, maj 2020`.
pub(in crate::ui::goals) fn fact_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, key: &str, text: &str) {
    let line = ctx.words.fill("goals-fact", &[("label", ctx.words.text(key).into()), ("text", text.into())]);
    ui.add(Label::new(ctx.theme.small(line)).wrap().selectable(true));
}

fn facts(words: &Words, plan: &Plan, unit: &Unit, target: &Target) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Condition::Path { last, steps } = &target.condition {
        let step =
            |step: &Step| format!("{} {}", words.period(step.period), words.bound(last.at(step.level), unit));
        facts.push(("goals-steps", steps.iter().map(step).collect::<Vec<_>>().join("; ")));
    }
    facts.extend(target.base.as_ref().map(|base| ("goals-base", base_line(words, base, unit))));
    facts.extend(target.printed_change.map(|printed| ("goals-printed-change", printed_line(words, printed))));
    let cell = target.budget.and_then(|cell| Some(("goals-budget-row", cell_line(words, plan, cell)?)));
    facts.extend(cell);
    facts
}

fn base_line(words: &Words, base: &Base, unit: &Unit) -> String {
    let Base { value, when, certainty, note } = base;
    let exact = |value: &Amount| u8::try_from(value.decimals()).unwrap_or(u8::MAX);
    let value = value.as_ref().map(|value| words.figure(*value, exact(value), unit));
    let when = when.map(|when| words.when(when));
    let certainty = Some(words.certainty(*certainty).into_owned()).filter(|text| !text.is_empty());
    let level = [value, when, certainty].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let parts = [Some(level), note.clone()].into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(". ")
}

/// `5,10 % lavere`, with the decimals that are printed.
fn printed_line(words: &Words, printed: PrintedChange) -> String {
    let PrintedChange { percent, decimals } = printed;
    let size = words.percent(percent.abs(), decimals);
    let way = match percent.cmp(&Amount::ZERO) {
        std::cmp::Ordering::Less => Way::Lower,
        std::cmp::Ordering::Equal => return size,
        std::cmp::Ordering::Greater => Way::Higher,
    };
    format!("{size} {}", words.text(way.key()))
}

/// `Budget 2021, Sygedagpenge, Helårspersoner: 465`.
fn cell_line(words: &Words, plan: &Plan, cell: BudgetCell) -> Option<String> {
    let table = plan.budget.get(cell.table)?;
    let line = table.line(cell.row)?;
    let column = table.columns.get(table.column_position(cell.column)?)?;
    let place = format!("{}, {}, {}", table.title, line.label, column.title);
    let figure = figure(plan, cell).map(|figure| words.exact(figure));
    Some(match figure {
        Some(figure) => words.fill("goals-fact", &[("label", place.into()), ("text", figure.into())]),
        None => place,
    })
}
