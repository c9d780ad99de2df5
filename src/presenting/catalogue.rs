//! What can be asked for in the middle of a meeting: goals, series, tables, charts,
//! cases and earlier decisions, by the words they are known by.

use std::sync::Arc;

use super::laying::slides;
use super::making::Maker;
use super::show::Answers;
use super::slide::Slide;
use crate::chart::labels::Measure;
use crate::export::making::Making;
use crate::export::outline::{goals, item};
use crate::meeting::agenda::{Meeting, Openness};
use crate::meeting::slides::SlideOf;
use crate::meeting::text::Reference;
use crate::plan::id::{GoalId, ItemId, MeetingId};

/// Something that can be shown when somebody asks about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it is of.
    pub of: AnswerOf,
    /// What it is called.
    pub title: String,
    /// What kind of thing it is.
    pub kind: String,
}

/// What an answer is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerOf {
    /// Something of the plan.
    Thing(Reference),
    /// Why a goal stands as it does. It is asked of a slide, and not found by words.
    Why(GoalId),
    /// What was decided at an item.
    Decision(MeetingId, ItemId),
}

/// Everything that can be asked for in a meeting.
pub struct Catalogue<'a> {
    making: &'a Making<'a>,
    meeting: &'a Meeting,
    measure: &'a dyn Measure,
    entries: Vec<Entry>,
}

struct Entry {
    answer: Answer,
    /// Its title in small letters, and that with all else it may be known by.
    title: String,
    text: String,
}

impl<'a> Catalogue<'a> {
    /// What can be asked for in `meeting`. Closed items of earlier meetings have no part
    /// in it, and neither has anything that is private.
    pub fn of(making: &'a Making<'a>, meeting: &'a Meeting, measure: &'a dyn Measure) -> Self {
        let mut catalogue = Self { making, meeting, measure, entries: Vec::new() };
        catalogue.add_plan();
        catalogue.add_decisions();
        catalogue
    }

    fn add_plan(&mut self) {
        let (making, plan) = (self.making, &self.making.document.plan);
        for goal in plan.goals.iter() {
            let area = goal.focus_area.and_then(|area| plan.focus_areas.get(area));
            let measures = goal.measures.iter().map(|measure| measure.title.as_str());
            let known = area.map(|area| area.title.as_str()).into_iter().chain(measures);
            let known: Vec<&str> = known.collect();
            let of = Reference::Goal(goal.id);
            self.add("presenting-kind-goal", of, goals::title(making, goal), &known.join(" "));
        }
        for chart in plan.charts.iter() {
            let of = Reference::Chart(chart.id);
            self.add(
                "presenting-kind-chart",
                of,
                chart.name.clone(),
                chart.chart.title.as_deref().unwrap_or_default(),
            );
        }
        for table in plan.budget.iter() {
            let rows: Vec<_> =
                table.placed_rows().iter().map(|placed| table.name_of(placed.row).into_owned()).collect();
            let of = Reference::Table(table.id);
            self.add("presenting-kind-table", of, table.title.clone(), &rows.join(" "));
        }
        for case in plan.cases.iter() {
            self.add("presenting-kind-case", Reference::Case(case.id), case.title.clone(), "");
        }
        for series in plan.series.iter() {
            let title = format!("{}, {}", series.title, series.area);
            self.add("presenting-kind-series", Reference::Series(series.id), title, "");
        }
    }

    fn add(&mut self, kind: &str, of: Reference, title: String, known: &str) {
        self.put(kind, AnswerOf::Thing(of), title, known);
    }

    fn put(&mut self, kind: &str, of: AnswerOf, title: String, known: &str) {
        let kind = self.making.words.text(kind).into_owned();
        let small = title.to_lowercase();
        let text = format!("{small} {}", known.to_lowercase());
        self.entries.push(Entry { answer: Answer { of, title, kind }, title: small, text });
    }

    /// What was decided, the latest first.
    fn add_decisions(&mut self) {
        let (making, day) = (self.making, self.meeting.date);
        let mut meetings: Vec<&Meeting> =
            making.document.meetings.iter().filter(|meeting| meeting.date <= day).collect();
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date));
        for meeting in meetings {
            let decided =
                |openness: Openness, text: &str| openness == Openness::Open && !text.trim().is_empty();
            for of in meeting.items.iter().filter(|item| decided(item.openness, &item.decision)) {
                let title = format!("{}, {}", making.words.day_short(meeting.date), item::title(making, of));
                let known = AnswerOf::Decision(meeting.id, of.id);
                self.put("presenting-kind-decision", known, title, &of.decision);
            }
        }
    }
}

impl Answers for Catalogue<'_> {
    /// Those that have every word of the text; those that have all in their title first.
    fn find(&self, text: &str, most: usize) -> Vec<Answer> {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let has = |known: &str| words.iter().all(|word| known.contains(word));
        let mut found: Vec<&Entry> = self.entries.iter().filter(|entry| has(&entry.text)).collect();
        found.sort_by_key(|entry| !has(&entry.title));
        found.into_iter().take(most).map(|entry| entry.answer.clone()).collect()
    }

    fn slides(&self, of: AnswerOf) -> Vec<Arc<Slide>> {
        let document = self.making.document;
        let draft = match of {
            AnswerOf::Thing(thing) => {
                let maker = Maker { making: self.making, meeting: self.meeting };
                maker.thing(thing, document.plan.title.clone())
            }
            AnswerOf::Why(goal) => {
                let maker = Maker { making: self.making, meeting: self.meeting };
                maker.why(goal, document.plan.title.clone())
            }
            AnswerOf::Decision(meeting, item) => {
                let meeting = document.meetings.get(meeting);
                let found = meeting.and_then(|meeting| Some((meeting, meeting.items.get(item)?)));
                let found = found.filter(|(_, item)| item.openness == Openness::Open);
                found.and_then(|(meeting, item)| {
                    Maker { making: self.making, meeting }.of_item(item, SlideOf::Decision)
                })
            }
        };
        let made = draft.map(|draft| slides(self.making.words, &draft, None, self.measure));
        made.into_iter().flatten().map(Arc::new).collect()
    }
}
