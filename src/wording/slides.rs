//! Words of the slides that an agenda item has.

use std::borrow::Cow;

use super::Words;
use crate::meeting::text::Reference;
use crate::meeting::{ItemSlides, SlideOf};
use crate::plan::Plan;
use crate::plan::goal::Goal;

impl Words {
    /// Which slides an item has: `Titel og indstilling · Diagram: Ledige · Beslutning;
    /// reserve: Alle mål`.
    pub fn item_slides(&self, plan: &Plan, slides: &ItemSlides) -> String {
        let order = match &slides.order {
            Some(order) => self.slides_listed(plan, order),
            None => self.text("presenting-automatic").into_owned(),
        };
        if slides.spare.is_empty() {
            return order;
        }
        let spare = self.slides_listed(plan, &slides.spare);
        self.fill("presenting-with-spare", &[("order", order.into()), ("spare", spare.into())])
    }

    /// Slides in a line: `Titel og indstilling · Diagram: Ledige`.
    pub fn slides_listed(&self, plan: &Plan, slides: &[SlideOf]) -> String {
        let name = |of: &SlideOf| self.slide_titled(plan, *of).unwrap_or_else(|| self.slide_gone(*of));
        slides.iter().map(name).collect::<Vec<_>>().join(" · ")
    }

    /// What a slide is of, with the title of the thing: `Diagram: Ledige`. `None` where the
    /// thing is not in the plan.
    pub fn slide_titled(&self, plan: &Plan, slide: SlideOf) -> Option<String> {
        let titled = |kind: &str, title: &str| {
            self.fill("presenting-slide-titled", &[("kind", self.text(kind).into()), ("title", title.into())])
        };
        let thing = match slide {
            SlideOf::Item => return Some(self.text("presenting-slide-item").into_owned()),
            SlideOf::Decision => return Some(self.text("presenting-decision").into_owned()),
            SlideOf::Bars(id) => return Some(titled("presenting-kind-bars", &plan.budget.get(id)?.title)),
            SlideOf::Thing(thing) => thing,
        };
        Some(match thing {
            Reference::Goal(id) => self.goal_titled(plan.goals.get(id)?),
            Reference::Measure(id) => {
                let goal = plan.goals.iter().find(|goal| goal.measures.iter().any(|it| it.id == id))?;
                let measure = goal.measures.iter().find(|measure| measure.id == id)?;
                format!("{}, {}", self.goal_titled(goal), self.measure_title(measure))
            }
            Reference::Series(id) => {
                let series = plan.series.get(id)?;
                titled("presenting-kind-series", &format!("{}, {}", series.title, series.area))
            }
            Reference::Table(id) => titled("presenting-kind-table", &plan.budget.get(id)?.title),
            Reference::Chart(id) => titled("presenting-kind-chart", &plan.charts.get(id)?.name),
            Reference::Case(id) => titled("presenting-kind-case", &plan.cases.get(id)?.title),
            Reference::FocusArea(id) => titled("presenting-kind-area", &plan.focus_areas.get(id)?.title),
            Reference::Goals => self.text("presenting-slide-goals").into_owned(),
            Reference::Changes => self.text("presenting-changes").into_owned(),
        })
    }

    /// A slide whose thing is not in the plan: `g8 (findes ikke længere i planen)`.
    pub fn slide_gone(&self, slide: SlideOf) -> String {
        self.fill("presenting-slide-gone", &[("slide", self.slide_of(slide).into())])
    }

    /// What a slide is of, where no plan is at hand: `titel`, `g8`.
    pub fn slide_of(&self, slide: SlideOf) -> Cow<'_, str> {
        match slide {
            SlideOf::Item => self.text("presenting-of-item"),
            SlideOf::Decision => self.text("presenting-of-decision"),
            SlideOf::Thing(Reference::Goals) => self.text("presenting-of-goals"),
            SlideOf::Thing(Reference::Changes) => self.text("presenting-of-changes"),
            SlideOf::Bars(_) | SlideOf::Thing(_) => Cow::Owned(slide.to_string()),
        }
    }

    /// A goal with its number: `Mål 8: Loft over jobafklaring og sygedagpenge`; without
    /// one by its title alone.
    pub fn goal_titled(&self, goal: &Goal) -> String {
        match goal.number.trim() {
            "" => goal.title.clone(),
            number => {
                let args = [("number", number.into()), ("title", goal.title.as_str().into())];
                self.fill("documents-goal", &args)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture;
    use crate::plan::id::{GoalId, SeriesId};
    use crate::wording::Language;

    #[track_caller]
    fn check(slides: &ItemSlides, danish: &str, english: &str) {
        let plan = fixture::document().plan;
        let [da, en] = Language::ALL.map(Words::new);
        assert_eq!(da.item_slides(&plan, slides), danish);
        assert_eq!(en.item_slides(&plan, slides), english);
    }

    #[test]
    fn slides_are_told_by_what_their_things_are_called() {
        check(&ItemSlides::default(), "efter teksterne", "as the texts have it");
        let thing = SlideOf::Thing;
        let order = Some(vec![SlideOf::Item, thing(Reference::Goal(GoalId(4))), SlideOf::Decision]);
        let spare = vec![thing(Reference::Goals), thing(Reference::Series(SeriesId(99)))];
        check(
            &ItemSlides { order, spare },
            "Titel og indstilling · Mål 8: Sick leave · Beslutning; reserve: Alle mål · s99 (findes ikke længere i planen)",
            "Title and recommendation · Goal 8: Sick leave · Decision; spare: All goals · s99 (no longer in the plan)",
        );
    }
}
