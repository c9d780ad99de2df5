//! Why a goal stands as it does: the same sentence and the same facts as everywhere, the
//! measure that decides first.

use super::making::Maker;
use super::slide::{Draft, GoalShown, Kind, Part, weight};
use crate::analysis::judge::MeasureJudgement;
use crate::export::outline::figures::capitalised;
use crate::export::outline::goals;
use crate::plan::id::GoalId;
use crate::plan::measure::Measure;
use crate::wording::verdict::{Fact, Judged};

impl Maker<'_> {
    /// Why a goal stands as it does; `None` where it is not in the plan.
    pub(super) fn why(&self, id: GoalId, over: String) -> Option<Draft> {
        let (words, document) = (self.making.words, self.making.document);
        let goal = document.plan.goals.get(id)?;
        let judged = self.making.insights.goal(id)?;
        let mut draft = Draft::new(Kind::Why, over, goals::title(self.making, goal));
        draft.goals.push(GoalShown { goal: id, verdict: judged.shown().verdict });
        draft.verdict = Some(self.verdict(judged.shown()));
        let mut measures: Vec<(&Measure, &MeasureJudgement)> =
            goal.measures.iter().zip(&judged.measures).collect();
        measures.sort_by_key(|(_, judged)| weight(judged.shown().verdict));
        match measures.as_slice() {
            [] | [_] => draft.parts.push(Part::Words(words.goal_reason(document, goal, judged))),
            several => {
                // The reason of the worst measure stands with that measure.
                let by_hand = goal.assessment.as_ref().filter(|_| judged.manual.is_some());
                let whole = by_hand.map(|assessment| words.assessment(assessment));
                let whole = whole.into_iter().chain(words.standing(judged.standing));
                let count = words.judged_of(judged.judged, several.len());
                draft.parts.push(Part::Words(whole.chain([count]).collect::<Vec<_>>().join(" ")));
            }
        }
        for (measure, judged) in &measures {
            if measures.len() > 1 {
                let verdict = words.shown_verdict(judged.shown());
                draft.parts.push(Part::Heading(format!("{}: {verdict}", words.measure_title(measure))));
                draft.parts.push(Part::Words(words.measure_reason(&document.plan, measure, judged)));
            }
            self.add_facts(&mut draft, measure, judged);
        }
        let cited = goal.source.as_ref().map(|source| source.citation(&document.plan));
        let cited = cited.map(|cited| self.making.source(&cited));
        draft.foot.extend(cited.filter(|_| draft.foot.is_empty()));
        Some(draft)
    }

    /// What the verdict of a measure rests on.
    fn add_facts(&self, draft: &mut Draft, measure: &Measure, judged: &MeasureJudgement) {
        let (words, plan) = (self.making.words, &self.making.document.plan);
        let Some(now) = Judged::now(plan, measure, judged) else { return };
        for Fact { name, said, more, source } in words.facts(now, now.series()) {
            let more = more
                .iter()
                .filter(|more| !more.is_empty())
                .map(|more| capitalised(more.trim_end_matches('.')));
            let told: Vec<String> = std::iter::once(said).chain(more).collect();
            draft.parts.push(Part::Fact(name, told.join(". ")));
            let source = source.filter(|source| !draft.foot.contains(source));
            draft.foot.extend(source);
        }
    }
}
