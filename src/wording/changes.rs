//! What differs between two documents, a line for each difference:
//! `Mål 8, Jobafklaring: højst 256 → højst 250`; and the same with the old above the new.

mod by;
mod excerpt;
mod field;
mod groups;
mod money;
mod other;
mod parts;
mod summary;
mod thing;
mod told;

use std::fmt;

pub use excerpt::excerpts;
pub use field::field_code;
pub use groups::{ChangeGroup, ChangeRow};

use self::told::Told;
use super::Words;
use crate::analysis::compare::{Change, State, Thing, What};
use crate::document::Document;
use crate::plan::id::{GoalId, MeasureId};
use crate::plan::measure::Measure;

/// One difference in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeWords {
    /// What differs: `Mål 8, Jobafklaring`.
    pub thing: String,
    /// How it differs, on one line: `højst 256 → højst 250`.
    pub what: String,
    /// What of it differs: `måltal`; or what became of it as a whole: `tilføjet`.
    pub field: String,
    /// What was, whole; `None` where there was nothing.
    pub old: Option<String>,
    /// What is, whole; `None` where there is nothing.
    pub new: Option<String>,
}

impl fmt::Display for ChangeWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.thing, self.what)
    }
}

/// The two documents that were compared.
#[derive(Clone, Copy)]
struct Both<'a> {
    old: &'a Document,
    new: &'a Document,
}

impl Words {
    /// A difference between `old` and `new`, which must be the two documents
    /// it was found in; a thing that neither has is told as far as it goes.
    pub fn change(&self, old: &Document, new: &Document, change: &Change) -> ChangeWords {
        let both = Both { old, new };
        self.worded(both, change.thing, self.told(both, change))
    }

    /// A difference between two states; of a verdict that moved with the reasons there
    /// were then and there are now.
    pub fn change_between(&self, old: State<'_>, new: State<'_>, change: &Change) -> ChangeWords {
        let both = Both { old: old.document, new: new.document };
        let mut told = self.told(both, change);
        if let What::Verdict(_) = change.what {
            for (side, state) in [(&mut told.old, old), (&mut told.new, new)] {
                let reason = self.reason_of(state, change.thing).filter(|reason| !reason.is_empty());
                if let (Some(verdict), Some(reason)) = (side, reason) {
                    *verdict = self.fill(
                        "changes-verdict-because",
                        &[("verdict", verdict.as_str().into()), ("reason", reason.into())],
                    );
                }
            }
        }
        self.worded(both, change.thing, told)
    }

    fn worded(&self, both: Both<'_>, thing: Thing, told: Told) -> ChangeWords {
        let what = self.line(&told);
        let Told { label, old, new, form: _ } = told;
        ChangeWords { thing: self.thing(both, thing), what, field: label, old, new }
    }

    /// Why a goal or measure is judged as it is in this state.
    fn reason_of(&self, state: State<'_>, thing: Thing) -> Option<String> {
        let State { document, insights } = state;
        match thing {
            Thing::Goal(id) => {
                let goal = document.plan.goals.get(id)?;
                Some(self.goal_reason(document, goal, insights.goal(id)?))
            }
            Thing::Measure(goal, id) => {
                let judged = insights.goal(goal)?.of(id)?;
                Some(self.measure_reason(&document.plan, measure_in(document, goal, id)?, judged))
            }
            _ => None,
        }
    }
}

fn measure_of(document: &Document, thing: Thing) -> Option<&Measure> {
    let Thing::Measure(goal, measure) = thing else { return None };
    measure_in(document, goal, measure)
}

fn measure_in(document: &Document, goal: GoalId, measure: MeasureId) -> Option<&Measure> {
    document.plan.goals.get(goal)?.measures.iter().find(|candidate| candidate.id == measure)
}

#[cfg(test)]
mod tests;
