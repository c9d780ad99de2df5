//! What a verdict rests on, a line for each: the figure and where it stands, the base,
//! what is required and by when. A view, a slide and whatever else says it says this.

use super::{Judged, Words};
use crate::analysis::judge::{BaseUsed, Figure, Verdict, Why};
use crate::plan::series::{Exactness, Finality, Series};
use crate::plan::target::{Certainty, Condition, Due, Reckoning};
use crate::wording::capitalised;

/// A line: its name, what it says, what is to be known of that, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is: `Seneste tal`.
    pub name: String,
    /// `11,6 % (maj 2020)`
    pub said: String,
    /// `Foreløbigt tal`
    pub more: Vec<String>,
    /// `Kilde: Beskæftigelsesplan 2021, Lokale mål (Jobindsats)`
    pub source: Option<String>,
}

impl Words {
    /// The lines; `series` is the measure's.
    pub fn facts(&self, judged: Judged<'_>, series: Option<&Series>) -> Vec<Fact> {
        let judgement = judged.judgement;
        let mut facts = Vec::new();
        facts.extend(judgement.figure.map(|figure| self.figure_fact(judged, series, figure)));
        facts.extend(judgement.base.map(|base| self.base_fact(judged, base)));
        facts.push(self.required_fact(judged));
        facts.extend(self.distance_from(judged).map(|said| self.fact("goals-fact-distance", said)));
        let day = judgement.deadline.map(|day| self.day(day));
        // A period says less than the day it ends on, and a day says itself.
        let ends = day.filter(|_| !matches!(judged.target.due, Due::By(_)));
        let more = ends.map(|day| self.fill("goals-fact-last-day", &[("day", day.into())]));
        let due = self.fact("goals-fact-due", self.due(judged.target.due).into_owned());
        facts.push(Fact { more: more.into_iter().collect(), ..due });
        facts.extend(judgement.delivered.map(|day| self.fact("goals-fact-delivered", self.day(day))));
        facts
    }

    fn fact(&self, name: &str, said: String) -> Fact {
        Fact { name: self.text(name).into_owned(), said, more: Vec::new(), source: None }
    }

    fn figure_fact(&self, judged: Judged<'_>, series: Option<&Series>, figure: Figure) -> Fact {
        let name = match figure.reckoning {
            Reckoning::Latest => "goals-fact-latest",
            Reckoning::Average => "goals-fact-average",
            Reckoning::Sum => "goals-fact-sum",
        };
        let args = [
            ("figure", self.figure_used(judged, figure).into()),
            ("period", self.period(figure.period).into()),
        ];
        let mut fact = self.fact(name, self.fill("goals-reading", &args));
        if figure.parts.known < figure.parts.of {
            let parts = [("known", self.count(figure.parts.known).into()), ("of", figure.parts.of.into())];
            fact.more.push(self.fill("goals-fact-parts", &parts));
        }
        if figure.finality == Some(Finality::Provisional) {
            fact.more.push(self.text("goals-fact-provisional").into_owned());
        }
        if matches!(figure.exactness, Exactness::Approximate | Exactness::Uncertain) {
            fact.more.push(capitalised(&self.exactness(figure.exactness)));
        }
        let Some((series, point)) =
            series.and_then(|series| Some((series, series.points.get(figure.point)?)))
        else {
            return fact;
        };
        // Of several figures each was published on a day of its own.
        let published = point.vintage().and_then(|vintage| vintage.published);
        let published = published.filter(|_| figure.reckoning == Reckoning::Latest);
        let published =
            published.map(|day| self.fill("series-published", &[("day", self.day_short(day).into())]));
        fact.more.extend(published);
        fact.more.extend(point.detail.as_ref().and_then(|detail| detail.note.clone()));
        let source = series.source_of(point).map(|source| source.citation(judged.plan));
        let source = source.filter(|source| !source.is_empty());
        fact.source = source.map(|source| self.fill("goals-source", &[("place", source.into())]));
        fact
    }

    fn base_fact(&self, judged: Judged<'_>, base: BaseUsed) -> Fact {
        let value = self.base_used(judged, base);
        let said = match base.when {
            Some(when) => {
                let args = [("figure", value.into()), ("period", self.when(when).into())];
                self.fill("goals-reading", &args)
            }
            None => value,
        };
        let mut fact = self.fact("goals-fact-base", said);
        if base.certainty == Certainty::Expected {
            fact.more.push(self.text("goals-fact-expected").into_owned());
        }
        fact.more.extend(judged.target.base.as_ref().and_then(|base| base.note.clone()));
        fact
    }

    /// What is required, and what that comes to where the plan states a change.
    fn required_fact(&self, judged: Judged<'_>) -> Fact {
        let Judged { plan, measure, target, judgement } = judged;
        let is_stated = matches!(
            target.condition,
            Condition::Level(_) | Condition::Path { .. } | Condition::AfterYears { .. } | Condition::Deliver
        );
        let required = judgement.required.filter(|_| !is_stated).map(|required| {
            let level = self.required(judged, required);
            self.fill("goals-fact-that-is", &[("required", level.into())])
        });
        let unclear = match judgement.verdict {
            Verdict::CannotTell(Why::Unclear) => measure.unclear.clone(),
            _ => None,
        };
        let fact = self.fact("goals-fact-target", self.target(plan, &measure.unit, target));
        Fact { more: required.into_iter().chain(unclear).collect(), ..fact }
    }
}
