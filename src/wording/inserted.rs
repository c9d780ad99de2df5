//! What stands in a text for braces: a figure, a verdict, a target.

use super::Words;
use crate::analysis::inserted::{FigureInserted, Inserted, NotInserted};
use crate::plan::Plan;

impl Words {
    /// What braces among words stand for: `702`, `11,6 %`, `på vej`, `højst 256, i 2021`.
    pub fn inserted(&self, plan: &Plan, inserted: Inserted<'_>) -> String {
        match inserted {
            Inserted::Figure(figure) => match figure.value.number() {
                Some(amount) => {
                    let series = figure.series;
                    self.figure_read(amount, series.decimals, &series.unit, figure.exactness)
                }
                None => self.value(figure.value, 0).into_owned(),
            },
            Inserted::Goal(_, judged) => self.shown_verdict(judged.shown()).into_owned(),
            Inserted::Measure(_, judged) => self.shown_verdict(judged.shown()).into_owned(),
            Inserted::Target(measure, target) => self.target_due(plan, &measure.unit, target),
        }
    }

    /// Of what and when a figure in a text is, and where it stands:
    /// `Langtidsforsørgede, maj 2019: Beskæftigelsesplan 2021, Lokale mål`.
    pub fn figure_cited(&self, figure: &FigureInserted<'_>, source: Option<&str>) -> String {
        let of = format!("{}, {}", figure.series.title, self.period(figure.period));
        match source {
            Some(source) => format!("{of}: {source}"),
            None => of,
        }
    }

    /// Why braces stand for nothing, as a sentence.
    pub fn not_inserted(&self, why: NotInserted) -> String {
        match why {
            NotInserted::NotThere(_) => self.text("documents-brace-not-there"),
            NotInserted::NoFigure => self.text("documents-brace-no-figure"),
            NotInserted::NotOfThis => self.text("documents-brace-not-of-this"),
            NotInserted::SeveralMeasures => self.text("documents-brace-several"),
            NotInserted::OnlyAlone => self.text("documents-brace-only-alone"),
            NotInserted::NothingEarlier => self.text("documents-brace-nothing-earlier"),
        }
        .into_owned()
    }

    /// Names in a sentence: `Kim Brandt`, `A og B`, `A, B og C`.
    pub fn listed(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let args = [("first", first.join(", ").into()), ("last", last.as_str().into())];
                self.fill("documents-and", &args)
            }
        }
    }
}
