//! What a measure should reach and when: each of its targets as a sentence, and
//! as a form where it is opened.
//!
//! Everything in a form stays typed until it makes a target that can be
//! ([`crate::plan::possible`]); then it becomes one change of the plan.

mod base;
mod block;
mod condition;
mod draft;
mod drafts;
mod facts;
mod kind;
mod sheet;
mod steps;
mod trouble;
mod when;

#[cfg(test)]
mod tests;

use eframe::egui::Ui;

use super::{GoalsView, form};
use crate::edit::goal::MeasureChange;
use crate::edit::{Command, MeasureCommand};
use crate::plan::id::GoalId;
use crate::plan::measure::Measure;
use crate::plan::possible::impossible;
use crate::plan::target::Target;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};
use block::{Asked, Place, block_ui};

pub(super) use drafts::Drafts;
pub(super) use facts::fact_ui;
pub(super) use when::read_day;

/// Draws the targets of `measure`, and the button that adds one.
pub(super) fn targets_ui(
    ctx: &ViewCtx<'_>,
    state: &mut GoalsView,
    ui: &mut Ui,
    goal: GoalId,
    measure: &Measure,
) {
    let GoalsView { drafts, choosing, .. } = state;
    let mut draft = ctx.is_editable().then(|| drafts.of(measure));
    let set = |change| ctx.edit(Command::Measure(MeasureCommand::Set { goal, id: measure.id, change }));
    for (at, target) in measure.targets.iter().enumerate() {
        let place = Place { goal, measure, at, target };
        let name = ctx.words.target_due(&ctx.document.plan, &measure.unit, target);
        let block = |ui: &mut Ui| block_ui(ctx, ui, place, draft.as_deref_mut(), choosing);
        let asked = form::group(ui, ("target", at), &name, block);
        let Some(draft) = draft.as_deref_mut() else { continue };
        match asked {
            Asked::Nothing => {}
            Asked::Remove => set(MeasureChange::RemoveTarget { at }),
            Asked::Change => {
                if let Some(change) = draft.change(measure, at) {
                    draft.sent(&change);
                    set(change);
                }
            }
        }
        space(ui, ctx.theme.scale.gap.xs);
    }
    if let Some(draft) = draft {
        add_ui(ctx, ui, measure, |change| {
            draft.open_next(measure.targets.len());
            set(change);
        });
    }
}

fn add_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, measure: &Measure, add: impl FnOnce(MeasureChange)) {
    let (label, why) = (ctx.words.text("goals-target-add"), ctx.words.text("goals-target-add-first-due"));
    let next = next(measure);
    let button = Button::quiet(ctx.theme, &label).icon(Icon::Add);
    let button = if next.is_none() { button.tip(why) } else { button };
    if ui.add_enabled(next.is_some(), button).clicked()
        && let Some(target) = next
    {
        let (at, unit) = (measure.targets.len(), measure.unit.clone());
        add(MeasureChange::Target { at, unit, target });
    }
}

/// The target that follows the last: the same, one period later. `None` where
/// the last has no time to follow.
fn next(measure: &Measure) -> Option<Target> {
    let last = measure.targets.last()?;
    let due = when::due_after(last.due)?;
    let target = Target { due, printed_change: None, budget: None, ..last.clone() };
    let mut with = measure.clone();
    with.targets.push(target.clone());
    impossible(&with).is_empty().then_some(target)
}
