//! What is being typed about the targets of the selected goal, and when it
//! becomes a change of the plan.

use std::collections::BTreeMap;

use super::draft::{Draft, Lack};
use crate::edit::goal::MeasureChange;
use crate::plan::goal::Goal;
use crate::plan::id::{GoalId, MeasureId};
use crate::plan::measure::Measure;
use crate::plan::possible::impossible;
use crate::plan::target::Target;
use crate::plan::unit::Unit;
use crate::ui::goals::assessment::AssessmentDraft;

/// What is typed and is not in the plan, and which targets of the goal are open.
#[derive(Debug, Default)]
pub(in crate::ui::goals) struct Drafts {
    goal: Option<GoalId>,
    /// Of goals and measures, each saying of which.
    pub assessments: Vec<AssessmentDraft>,
    measures: BTreeMap<MeasureId, MeasureDraft>,
    /// What waits about the measures of other goals, for when they are shown again.
    away: BTreeMap<GoalId, BTreeMap<MeasureId, MeasureDraft>>,
}

impl Drafts {
    /// Follows the selection and the plan: what was typed about the measures of
    /// another goal waits there, and what no longer applies is forgotten. Call it
    /// once in a drawing: a change that is asked for is in the plan from the next
    /// one on.
    pub fn follow(&mut self, goal: &Goal) {
        if self.goal != Some(goal.id) {
            self.leave_for(goal.id);
        }
        self.measures.retain(|id, _| goal.measures.iter().any(|measure| measure.id == *id));
        for measure in &goal.measures {
            self.of(measure).follow(measure);
        }
    }

    fn leave_for(&mut self, goal: GoalId) {
        let mut left = std::mem::take(&mut self.measures);
        left.retain(|_, draft| draft.waits_anywhere());
        if let Some(before) = self.goal.replace(goal)
            && !left.is_empty()
        {
            self.away.insert(before, left);
        }
        self.measures = self.away.remove(&goal).unwrap_or_default();
    }

    /// What is typed about `measure`.
    pub fn of(&mut self, measure: &Measure) -> &mut MeasureDraft {
        self.measures.entry(measure.id).or_insert_with(|| MeasureDraft::of(measure))
    }
}

/// What is typed about one measure's unit and targets.
#[derive(Debug)]
pub(in crate::ui::goals) struct MeasureDraft {
    /// What the plan says, and was typed over.
    from: (Unit, Vec<Target>),
    /// What is counted.
    pub unit: Unit,
    /// The forms of the targets, in their order.
    pub targets: Vec<TargetDraft>,
    /// The target that is being added and should be open when it is there.
    next: Option<usize>,
}

/// The form of one target.
#[derive(Debug, Clone)]
pub(in crate::ui::goals) struct TargetDraft {
    /// The fields as they were handed over.
    pub form: Draft,
    /// The same with what is just being typed.
    pub live: Draft,
    /// A field holds what cannot be read.
    pub is_unreadable: bool,
    /// Whether its fields are shown.
    pub is_open: bool,
}

impl TargetDraft {
    fn of(target: &Target) -> Self {
        let form = Draft::of(target);
        Self { live: form.clone(), form, is_unreadable: false, is_open: false }
    }
}

impl MeasureDraft {
    fn of(measure: &Measure) -> Self {
        Self {
            from: (measure.unit.clone(), measure.targets.clone()),
            unit: measure.unit.clone(),
            targets: measure.targets.iter().map(TargetDraft::of).collect(),
            next: None,
        }
    }

    /// The target at `at` is being added and should be open when it is there.
    pub fn open_next(&mut self, at: usize) {
        self.next = Some(at);
    }

    /// Fills the forms anew where the plan says something else than what they
    /// were typed over: somebody undid, or a target came or went.
    fn follow(&mut self, measure: &Measure) {
        if self.from.0 == measure.unit && self.from.1 == measure.targets {
            return;
        }
        let before = std::mem::replace(self, Self::of(measure));
        let same_unit = before.from.0 == self.from.0;
        let same_count = before.targets.len() == self.targets.len();
        let mut old: Vec<_> = before.from.1.into_iter().zip(before.targets).map(Some).collect();
        for (at, (target, draft)) in self.from.1.iter().zip(&mut self.targets).enumerate() {
            let is_same =
                |old: &Option<(Target, TargetDraft)>| old.as_ref().is_some_and(|(was, _)| was == target);
            match old.iter().position(is_same).and_then(|found| old[found].take()) {
                Some((_, kept)) if same_unit => *draft = kept,
                Some((_, kept)) => draft.is_open = kept.is_open,
                None if same_count => draft.is_open = old[at].as_ref().is_some_and(|(_, old)| old.is_open),
                None => draft.is_open = before.next == Some(at),
            }
        }
        if same_unit {
            self.unit = before.unit;
        }
    }

    /// Forgets what was typed about the target at `at`, and about the unit.
    pub fn drop_changes(&mut self, at: usize) {
        self.unit = self.from.0.clone();
        if let (Some(draft), Some(target)) = (self.targets.get_mut(at), self.from.1.get(at)) {
            *draft = TargetDraft { is_open: draft.is_open, ..TargetDraft::of(target) };
        }
    }

    /// Whether something was handed over about the target at `at` and is not in the plan.
    pub fn waits(&self, at: usize) -> bool {
        // Compared as the form makes it, which leaves out a base that says nothing.
        let before = self.from.1.get(at).map(|target| Draft::of(target).target());
        self.unit != self.from.0 || self.targets.get(at).map(|draft| draft.form.target()) != before
    }

    fn waits_anywhere(&self) -> bool {
        self.unit != self.from.0 || (0..self.targets.len()).any(|at| self.waits(at))
    }

    /// `measure` as it is typed, with the target at `at` as `draft` makes it.
    ///
    /// # Errors
    /// Says which field of `draft` is still empty.
    pub fn measure_with(&self, measure: &Measure, at: usize, draft: &Draft) -> Result<Measure, Lack> {
        let target = draft.target()?;
        let mut typed = measure.clone();
        typed.unit.clone_from(&self.unit);
        for (nth, (place, draft)) in typed.targets.iter_mut().zip(&self.targets).enumerate() {
            if nth == at {
                *place = target.clone();
            } else if let Ok(other) = draft.form.target() {
                *place = other;
            }
        }
        Ok(typed)
    }

    /// What was typed about the target at `at` as one change, once it can be;
    /// together with other targets where one cannot be without the other.
    pub fn change(&self, measure: &Measure, at: usize) -> Option<MeasureChange> {
        let together = self.measure_with(measure, at, &self.targets.get(at)?.form).ok()?;
        let target = together.targets.get(at)?.clone();
        let mut alone = measure.clone();
        alone.unit.clone_from(&self.unit);
        alone.targets[at] = target.clone();
        let unit = self.unit.clone();
        if impossible(&alone).is_empty() {
            return (alone != *measure).then_some(MeasureChange::Target { at, unit, target });
        }
        let targets = together.targets.clone();
        impossible(&together).is_empty().then_some(MeasureChange::Targets { unit, targets })
    }

    /// The unit as a change, once it can be: with what was typed about a target
    /// too, or else alone.
    pub fn unit_change(&self, measure: &Measure) -> Option<MeasureChange> {
        let unit = self.unit.clone();
        let alone = Measure { unit: unit.clone(), ..measure.clone() };
        if alone == *measure {
            return None;
        }
        if let Some(target) = measure.targets.first().filter(|_| impossible(&alone).is_empty()) {
            return Some(MeasureChange::Target { at: 0, unit, target: target.clone() });
        }
        (0..self.targets.len()).find_map(|at| self.change(measure, at))
    }

    /// Opens every target.
    pub fn open_all(&mut self) {
        self.targets.iter_mut().for_each(|draft| draft.is_open = true);
    }

    /// Opens the targets that cannot be with what is typed.
    pub fn open_impossible(&mut self, measure: &Measure) {
        let unit = self.unit.clone();
        for found in impossible(&Measure { unit, ..measure.clone() }) {
            if let Some(draft) = self.targets.get_mut(found.target) {
                draft.is_open = true;
            }
        }
    }

    /// The change was asked for; the plan will say so from the next drawing on.
    pub fn sent(&mut self, change: &MeasureChange) {
        match change {
            MeasureChange::Target { at, unit, target } => {
                self.from.0.clone_from(unit);
                if let Some(place) = self.from.1.get_mut(*at) {
                    place.clone_from(target);
                }
            }
            MeasureChange::Targets { unit, targets } => self.from = (unit.clone(), targets.clone()),
            _ => {}
        }
    }
}
