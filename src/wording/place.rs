//! Where in a document something is, in words: `Mål 8, måling ”Jobafklaring”, frist`.

use super::Words;
use crate::document::{Document, Place, Step};
use crate::plan::budget::{BudgetTable, Row};
use crate::plan::goal::Goal;
use crate::plan::measure::Measure;
use crate::plan::series::Series;
use crate::plan::{Entry, List};

impl Words {
    /// The place in words that the reader knows from the screen. A place that
    /// `document` does not have is told as far as it goes; the whole document
    /// is `Planen`.
    pub fn place(&self, document: &Document, place: &Place) -> String {
        let plan = &document.plan;
        let parts = match place.steps() {
            [Step::Field("plan"), Step::Field(list), Step::Index(at), rest @ ..] => match *list {
                "publications" => {
                    self.titled("place-publication", plan.publications.at(*at).map(|p| &p.title))
                }
                "focus_areas" => self.titled("place-focus-area", plan.focus_areas.at(*at).map(|f| &f.title)),
                "goals" => self.in_entry(&plan.goals, *at, rest, Self::in_goal),
                "series" => self.in_entry(&plan.series, *at, rest, Self::in_series),
                "budget" => self.in_entry(&plan.budget, *at, rest, Self::in_table),
                "statements" => self.titled("place-statement", plan.statements.at(*at).map(|s| &s.title)),
                "follow_ups" => self.in_entry(&plan.follow_ups, *at, rest, Self::in_follow_up),
                "person_plans" => {
                    self.titled("place-person-plan", plan.person_plans.at(*at).map(|p| &p.title))
                }
                "events" => self.titled("place-event", plan.events.at(*at).map(|event| &event.title)),
                "charts" => self.titled("place-chart", plan.charts.at(*at).map(|chart| &chart.name)),
                "cases" => self.titled("place-case", plan.cases.at(*at).map(|case| &case.title)),
                "reimbursements" => self.in_reimbursement(plan.reimbursements.get(*at)),
                _ => Vec::new(),
            },
            [Step::Field("meetings"), Step::Index(at), rest @ ..] => self.in_meeting(document, *at, rest),
            [Step::Field("snapshots"), Step::Index(at), ..] => {
                vec![self.fill("place-snapshot", &[("number", (at + 1).to_string().into())])]
            }
            _ => Vec::new(),
        };
        if parts.is_empty() { self.text("place-plan").into_owned() } else { parts.join(", ") }
    }

    pub(super) fn titled(&self, key: &str, title: Option<&String>) -> Vec<String> {
        title.map(|title| self.fill(key, &[("title", title.into())])).into_iter().collect()
    }

    fn in_entry<T: Entry>(
        &self,
        list: &List<T>,
        at: usize,
        rest: &[Step],
        inside: fn(&Self, &T, &[Step]) -> Vec<String>,
    ) -> Vec<String> {
        list.at(at).map(|entry| inside(self, entry, rest)).unwrap_or_default()
    }

    fn in_goal(&self, goal: &Goal, rest: &[Step]) -> Vec<String> {
        let number = goal.number.trim();
        let mut parts = vec![if number.is_empty() {
            self.fill("place-goal-titled", &[("title", (&goal.title).into())])
        } else {
            self.fill("place-goal", &[("number", number.into())])
        }];
        if let [Step::Field("measures"), Step::Index(at), rest @ ..] = rest {
            let measure = goal.measures.get(*at);
            parts.extend(self.titled("place-measure", measure.map(|m| &m.title)));
            parts.extend(measure.and_then(|measure| self.which_target(measure, rest)));
            parts.extend(self.part(rest));
        } else {
            parts.extend(self.part(rest));
        }
        parts
    }

    /// Which of several targets.
    fn which_target(&self, measure: &Measure, rest: &[Step]) -> Option<String> {
        let [Step::Field("targets"), Step::Index(at), ..] = rest else { return None };
        let args = [("number", (at + 1).to_string().into())];
        (measure.targets.len() > 1).then(|| self.fill("place-target", &args))
    }

    fn in_series(&self, series: &Series, rest: &[Step]) -> Vec<String> {
        let mut parts = self.titled("place-series", Some(&series.title));
        // The same is often counted for the municipality and the country.
        parts.extend(Some(series.area.clone()).filter(|area| !area.is_empty()));
        match rest {
            [Step::Field("points"), Step::Index(at), ..] => {
                parts.extend(series.points.get(*at).map(|point| self.period(point.period)));
            }
            [Step::Field("breaks"), Step::Index(at), ..] => {
                let day = series.breaks.get(*at).map(|change| self.day_short(change.on));
                parts.extend(day.map(|day| self.fill("place-break", &[("day", day.into())])));
            }
            _ => parts.extend(self.part(rest)),
        }
        parts
    }

    fn in_table(&self, table: &BudgetTable, rest: &[Step]) -> Vec<String> {
        let mut parts = self.titled("place-table", Some(&table.title));
        let mut steps = rest;
        let mut rows = table.rows.as_slice();
        while let [Step::Field("rows"), Step::Index(at), rest @ ..] = steps {
            let Some(row) = rows.get(*at) else { return parts };
            parts.push(row.label().to_owned());
            steps = rest;
            rows = match row {
                Row::Section(section) => &section.rows,
                Row::Line(_) | Row::Formula(_) => &[],
            };
        }
        if let [Step::Field("printed_total"), ..] = steps {
            parts.push(self.text("place-total").into_owned());
        }
        if let [Step::Field("cells" | "printed_total" | "printed" | "columns"), Step::Index(at), ..] = steps {
            parts.extend(column_name(table, *at));
        } else {
            parts.extend(self.part(steps));
        }
        parts
    }

    fn in_meeting(&self, document: &Document, at: usize, rest: &[Step]) -> Vec<String> {
        let Some(meeting) = document.meetings.at(at) else { return Vec::new() };
        let mut parts = vec![self.fill("place-meeting", &[("day", self.day_short(meeting.date).into())])];
        let mut steps = rest;
        if let [Step::Field("items"), Step::Index(at), rest @ ..] = rest {
            steps = rest;
            let number = meeting.items.at(*at).map(|item| item.number.as_str());
            parts.extend(number.map(|number| self.fill("place-item", &[("number", number.into())])));
        }
        parts.extend(self.part(steps));
        parts
    }

    /// The field that the place ends in, if it has a name on the screen.
    fn part(&self, rest: &[Step]) -> Option<String> {
        let field = rest.iter().rev().find_map(|step| match step {
            Step::Field(name) => Some(*name),
            Step::Index(_) => None,
        })?;
        let key = match field {
            "due" => "place-part-due",
            "base" => "place-part-base",
            "series" => "place-part-series",
            "focus_area" => "place-part-focus-area",
            "publication" => "place-part-source",
            "unit" => "place-part-unit",
            "decimals" => "place-part-decimals",
            "absent" => "place-part-absent",
            "decision" => "place-part-decision",
            "presentation" => "place-part-presentation",
            "recommendation" => "place-part-recommendation",
            "attachments" => "place-part-attachments",
            "condition" => "place-part-condition",
            "reckoning" => "place-part-reckoning",
            "printed_change" => "place-part-printed-change",
            "budget" => "place-part-budget",
            "targets" => "place-part-targets",
            "deliveries" => "place-part-deliveries",
            "serves" => "place-part-serves",
            "in_force" | "until" => "place-part-in-force",
            _ => return None,
        };
        Some(self.text(key).into_owned())
    }
}

/// A column's title; with the heading it shares, where another column has the same title.
fn column_name(table: &BudgetTable, at: usize) -> Option<String> {
    let column = table.columns.get(at)?;
    let twice = table.columns.iter().filter(|other| other.title == column.title).count() > 1;
    Some(match &column.group {
        Some(group) if twice => format!("{group}, {}", column.title),
        _ => column.title.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::findings::findings;
    use crate::analysis::fixture;
    use crate::plan::id::GoalId;
    use crate::wording::Language;

    #[test]
    fn the_place_of_every_finding_is_told_as_on_the_screen() {
        let (words, document) = (Words::new(Language::Danish), fixture::document());
        let places: Vec<_> = findings(&document, "2020-09-07".parse().unwrap())
            .iter()
            .map(|f| words.place(&document, &f.place))
            .collect();
        assert_eq!(
            places,
            [
                "Mål 8, måling ”Sygedagpenge”",
                "Mål 8, måling ”Sygedagpenge”, frist",
                "Mål M1, måling ”Young”, udgangspunkt",
                "Tidsserie ”Young”, Aabenraa",
                "Budget ”Net budget”, Sick, i alt, Persons",
                "Budget ”Net budget”, i alt, Support",
                "Møde 07-09-2020, punkt 66, afbud",
                "Møde 07-09-2020, punkt 67, beslutning",
            ]
        );
    }

    #[test]
    fn a_cell_a_point_and_a_goal_without_number_are_told_by_what_they_show() {
        let words = Words::new(Language::English);
        let mut document = fixture::document();
        document.plan.goals.get_mut(GoalId(4)).unwrap().number.clear();
        let plan = Place::root().field("plan");
        let cells =
            plan.field("budget").index(0).field("rows").index(0).field("rows").index(1).field("cells");
        for (place, told) in [
            (cells.index(1), "Budget “Net budget”, Sick, Jobafklaring, Support"),
            (
                plan.field("series").index(0).field("points").index(1).index(0),
                "Series “Jobafklaring”, Aabenraa, 2020",
            ),
            (plan.field("goals").index(0).field("focus_area"), "Goal “Sick leave”, focus area"),
            (plan.field("publications").index(0).field("id"), "Source “Referat”"),
            (Place::root().field("snapshots").index(2).field("file"), "Snapshot 3"),
        ] {
            assert_eq!(words.place(&document, &place), told);
        }
    }

    #[test]
    fn a_part_of_a_target_is_told_with_its_number_where_there_are_several() {
        let words = Words::new(Language::Danish);
        let mut document = fixture::document();
        let goal = Place::root().field("plan").field("goals").index(0);
        let target = goal.field("measures").index(0).field("targets").index(0);
        let told = |document: &Document, place: Place| words.place(document, &place);
        let measure = "Mål 8, måling ”Jobafklaring”";
        assert_eq!(told(&document, target.field("condition")), format!("{measure}, krav"));
        let measures = &mut document.plan.goals.get_mut(GoalId(4)).unwrap().measures;
        let again = measures[0].targets[0].clone();
        measures[0].targets.push(again);
        assert_eq!(told(&document, target.field("due")), format!("{measure}, måltal 1, frist"));
        let other_area = target.field("condition").field("series");
        assert_eq!(told(&document, other_area), format!("{measure}, måltal 1, tidsserie"));
        assert_eq!(told(&document, goal.field("serves").index(0)), "Mål 8, understøttet mål");
        let until = goal.field("in_force").field("until");
        assert_eq!(told(&document, until), "Mål 8, hvornår det gælder");
    }

    #[test]
    fn what_a_formula_prints_is_told_by_row_and_column() {
        let words = Words::new(Language::Danish);
        let mut document = fixture::document();
        let table: BudgetTable = ron::from_str(
            r#"(id: "b90", title: "KIK II", sign: PositiveIsGain,
            columns: [
                (id: "c91", title: "2018", group: Some("Budget"), kind: Figures(unit: Kroner, decimals: 0)),
                (id: "c92", title: "2018", group: Some("Faktisk"), kind: Figures(unit: Kroner, decimals: 0)),
            ],
            rows: [Formula((id: "r93", label: "Netto", formula: Sum([]), printed: Some((1, 2))))])"#,
        )
        .unwrap();
        document.plan.budget.push(table);
        let row = Place::root().field("plan").field("budget").index(1).field("rows").index(0);
        let printed = row.field("printed").index(1);
        assert_eq!(words.place(&document, &printed), "Budget ”KIK II”, Netto, Faktisk, 2018");
    }

    #[test]
    fn a_place_that_is_not_there_is_told_as_far_as_it_goes() {
        let (words, document) = (Words::new(Language::Danish), fixture::document());
        let plan = Place::root().field("plan");
        assert_eq!(words.place(&document, &plan.field("goals").index(99)), "Planen");
        assert_eq!(words.place(&document, &Place::root()), "Planen");
        let beyond = plan.field("budget").index(0).field("rows").index(9).field("cells").index(9);
        assert_eq!(words.place(&document, &beyond), "Budget ”Net budget”");
    }
}
