//! The thing that something lies in, so that a view can lead to it.

use crate::analysis::compare::Thing;
use crate::document::{Document, Place, Step};
use crate::edit::Subject;

/// The thing that a place of `document` lies in; `None` where no view shows it.
pub fn of_place(document: &Document, place: &Place) -> Option<Subject> {
    let plan = &document.plan;
    match place.steps() {
        [Step::Field("plan"), Step::Field(list), Step::Index(at), ..] => match *list {
            "goals" => plan.goals.at(*at).map(|goal| Subject::Goal(goal.id)),
            "series" => plan.series.at(*at).map(|series| Subject::Series(series.id)),
            "budget" => plan.budget.at(*at).map(|table| Subject::Table(table.id)),
            "statements" => plan.statements.at(*at).map(|statement| Subject::Statement(statement.id)),
            "follow_ups" => plan.follow_ups.at(*at).map(|follow_up| Subject::FollowUp(follow_up.id)),
            "person_plans" => plan.person_plans.at(*at).map(|persons| Subject::PersonPlan(persons.id)),
            "cases" => plan.cases.at(*at).map(|case| Subject::Case(case.id)),
            "events" => plan.events.at(*at).map(|event| Subject::Event(event.id)),
            "charts" => plan.charts.at(*at).map(|chart| Subject::Chart(chart.id)),
            "focus_areas" => plan.focus_areas.at(*at).map(|area| Subject::FocusArea(area.id)),
            _ => None,
        },
        [Step::Field("meetings"), Step::Index(at), Step::Field("items"), Step::Index(item), ..] => {
            let meeting = document.meetings.at(*at)?;
            meeting.items.at(*item).map(|item| Subject::Item(meeting.id, item.id))
        }
        [Step::Field("meetings"), Step::Index(at), ..] => {
            document.meetings.at(*at).map(|meeting| Subject::Meeting(meeting.id))
        }
        _ => None,
    }
}

/// What `document` has of something that may differ from another document;
/// `None` where it has nothing of it, or no view shows it.
pub fn of_thing(document: &Document, thing: Thing) -> Option<Subject> {
    let (plan, meetings) = (&document.plan, &document.meetings);
    match thing {
        Thing::Plan => Some(Subject::Plan),
        Thing::Publication(_) => None,
        Thing::FocusArea(id) => plan.focus_areas.get(id).map(|_| Subject::FocusArea(id)),
        Thing::Goal(id) | Thing::Measure(id, _) => plan.goals.get(id).map(|_| Subject::Goal(id)),
        Thing::Series(id) | Thing::Point(id, _) => plan.series.get(id).map(|_| Subject::Series(id)),
        Thing::Table(id) | Thing::Column(id, _) | Thing::Row(id, _) => {
            plan.budget.get(id).map(|_| Subject::Table(id))
        }
        Thing::Statement(id) => plan.statements.get(id).map(|_| Subject::Statement(id)),
        Thing::FollowUp(id) => plan.follow_ups.get(id).map(|_| Subject::FollowUp(id)),
        Thing::PersonPlan(id) => plan.person_plans.get(id).map(|_| Subject::PersonPlan(id)),
        Thing::Case(id) => plan.cases.get(id).map(|_| Subject::Case(id)),
        Thing::Event(id) => plan.events.get(id).map(|_| Subject::Event(id)),
        Thing::Chart(id) => plan.charts.get(id).map(|_| Subject::Chart(id)),
        Thing::Meeting(id) => meetings.get(id).map(|_| Subject::Meeting(id)),
        Thing::Item(meeting, item) => {
            meetings.get(meeting)?.items.get(item).map(|_| Subject::Item(meeting, item))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::id::{GoalId, MeasureId};
    use crate::ui::testing::sample;

    #[test]
    fn a_place_leads_to_the_thing_it_lies_in() {
        let document = sample();
        let first = document.plan.goals.at(0).unwrap().id;
        let goals = Place::root().field("plan").field("goals");
        let place = goals.index(0).field("measures").index(0);
        assert_eq!(of_place(&document, &place), Some(Subject::Goal(first)));
        assert_eq!(of_place(&document, &goals.index(999)), None);
        assert_eq!(of_place(&document, &Place::root()), None);
    }

    #[test]
    fn what_is_gone_leads_nowhere_and_a_part_of_it_to_the_whole() {
        let document = sample();
        let first = document.plan.goals.at(0).unwrap().id;
        let gone = Thing::Measure(first, MeasureId(9_999));
        assert_eq!(of_thing(&document, gone), Some(Subject::Goal(first)));
        assert_eq!(of_thing(&document, Thing::Goal(GoalId(9_999))), None);
    }
}
