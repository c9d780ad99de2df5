//! What comes out of an agenda item beside the decision: how was voted, and what is
//! to be done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::agenda::{AgendaItem, Meeting};
use crate::plan::List;
use crate::plan::day::read_some_day;

/// How was voted at an item (afstemning).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// Who voted for (for).
    #[serde(default)]
    pub in_favour: Ballot,
    /// Who voted against (imod).
    #[serde(default)]
    pub against: Ballot,
    /// Who did neither (undlod at stemme).
    #[serde(default)]
    pub abstained: Ballot,
    /// What a minority wanted in the minutes (mindretalsudtalelse); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub minority: String,
}

/// The votes on one side.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// How many they were.
    pub count: u16,
    /// Who they were, as far as it is told; never more than they were.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

impl Vote {
    /// The three sides: for, against, abstained.
    pub fn sides(&self) -> [&Ballot; 3] {
        [&self.in_favour, &self.against, &self.abstained]
    }

    /// How many votes there are on all sides together.
    pub fn votes(&self) -> u32 {
        self.sides().into_iter().map(|side| u32::from(side.count)).sum()
    }
}

/// Something that is to be done after a meeting (opfølgning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub responsible: String,
    /// The last day it should be done on.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub due: Option<NaiveDate>,
    /// The day it was done.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "read_some_day")]
    pub done: Option<NaiveDate>,
}

impl Task {
    /// Whether it was still to be done on `day`, in the morning.
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.done.is_none_or(|done| done >= day)
    }

    /// Whether it should have been done before `day` and was not.
    pub fn is_late_on(&self, day: NaiveDate) -> bool {
        self.is_open_on(day) && self.due.is_some_and(|due| due < day)
    }
}

/// A task with the item it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenTask<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The item.
    pub item: &'a AgendaItem,
    /// Which of the item's tasks it is, counted from 0.
    pub at: usize,
    /// The task.
    pub task: &'a Task,
}

/// What earlier meetings left to be done and was not done before `day`: earliest due
/// first, and what has no day last.
pub fn open_tasks(meetings: &List<Meeting>, day: NaiveDate) -> Vec<OpenTask<'_>> {
    let earlier = meetings.iter().filter(|meeting| meeting.date < day);
    let mut open: Vec<OpenTask<'_>> = earlier
        .flat_map(|meeting| meeting.items.iter().map(move |item| (meeting, item)))
        .flat_map(|(meeting, item)| {
            let tasks = item.tasks.iter().enumerate();
            tasks.map(move |(at, task)| OpenTask { meeting, item, at, task })
        })
        .filter(|open| open.task.is_open_on(day))
        .collect();
    open.sort_by_key(|open| (open.task.due.is_none(), open.task.due, open.meeting.date));
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meetings() -> List<Meeting> {
        let text = r#"[
            (id: "m1", date: "2020-09-07", items: [
                (id: "a2", number: "1", title: "A", openness: Open, kind: Decision, tasks: [
                    (what: "no day"),
                    (what: "late", due: "2020-10-01"),
                    (what: "done before", done: "2020-10-02"),
                    (what: "done on the day", due: "2020-09-30", done: "2020-10-05"),
                ]),
            ]),
            (id: "m3", date: "2020-10-05", items: [
                (id: "a4", number: "2", title: "B", openness: Open, kind: Decision, tasks: [(what: "own")]),
            ]),
        ]"#;
        ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str::<Vec<Meeting>>(text)
            .unwrap()
            .into_iter()
            .collect()
    }

    #[test]
    fn a_meeting_begins_with_what_earlier_ones_left_open() {
        let meetings = meetings();
        let open = |day: &str| -> Vec<String> {
            let open = open_tasks(&meetings, day.parse().unwrap());
            open.into_iter().map(|open| open.task.what.clone()).collect()
        };
        assert_eq!(open("2020-10-05"), ["done on the day", "late", "no day"]);
        assert_eq!(open("2020-09-07"), Vec::<String>::new());
        assert_eq!(open("2020-11-02"), ["late", "no day", "own"]);
    }

    #[test]
    fn a_task_is_late_the_day_after_it_was_due() {
        let task = &meetings().at(0).unwrap().items.at(0).unwrap().tasks[1].clone();
        assert!(!task.is_late_on("2020-10-01".parse().unwrap()));
        assert!(task.is_late_on("2020-10-02".parse().unwrap()));
    }
}
