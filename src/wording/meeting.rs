//! Words of meetings: stages, sections, numbering, votes and tasks.

use std::borrow::Cow;

use super::Words;
use crate::document::Document;
use crate::meeting::minutes::{Ballot, Task, Vote};
use crate::meeting::{AgendaItem, Dispatch, SnapshotRef, Stage};
use crate::plan::meeting_setup::{ItemPart, Numbering, SectionKind};

impl Words {
    /// How far a meeting has come: `udsendt`.
    pub fn agenda_stage(&self, stage: Stage) -> Cow<'_, str> {
        self.text(match stage {
            Stage::Draft => "agenda-stage-draft",
            Stage::Ready => "agenda-stage-ready",
            Stage::Sent => "agenda-stage-sent",
            Stage::Held => "agenda-stage-held",
            Stage::Approved => "agenda-stage-approved",
        })
    }

    /// A sending of an agenda: `31-08-2020 kl. 12.00 (budgettet er rettet)`.
    pub fn dispatch(&self, dispatch: &Dispatch) -> String {
        let when = self.moment_short(dispatch.at);
        match dispatch.correction.as_str() {
            "" => when,
            correction => format!("{when} ({correction})"),
        }
    }

    /// A planned length: `15 min.`
    pub fn minutes(&self, minutes: u16) -> String {
        self.fill("agenda-minutes", &[("count", minutes.to_string().into())])
    }

    /// What a snapshot was taken for, of the plan as it is now: `Punkt 67`, `Dagsorden 07-09-2020`.
    pub fn taken_for(&self, document: &Document, snapshot: &SnapshotRef) -> String {
        let Some(item) = snapshot.item else {
            let meeting = document.meetings.get(snapshot.meeting);
            let day = meeting.map(|meeting| self.day_short(meeting.date)).unwrap_or_default();
            return self.fill("agenda-whole", &[("day", day.into())]);
        };
        match document.item(item) {
            Some((_, item)) => self.item_numbered(item),
            None => self.text("agenda-item-gone").into_owned(),
        }
    }

    /// What a snapshot was taken for, with its meeting: `punkt 67 på mødet 07-09-2020`.
    pub fn taken_for_at(&self, document: &Document, snapshot: &SnapshotRef) -> String {
        let item = snapshot.item.and_then(|item| document.item(item));
        let meeting = item.map(|(meeting, _)| meeting).or_else(|| document.meetings.get(snapshot.meeting));
        let day = meeting.map(|meeting| self.day_short(meeting.date)).unwrap_or_default();
        match item {
            Some((_, item)) => {
                let args = [("number", (&item.number).into()), ("day", day.into())];
                self.fill("agenda-item-at", &args)
            }
            None => self.fill("agenda-whole-at", &[("day", day.into())]),
        }
    }

    /// `Punkt 67`
    pub fn item_numbered(&self, item: &AgendaItem) -> String {
        self.fill("agenda-item-numbered", &[("number", (&item.number).into())])
    }

    /// The heading of a section: `Lovgrundlag`.
    pub fn section_title<'a>(&'a self, kind: &'a SectionKind) -> Cow<'a, str> {
        match kind {
            SectionKind::LegalBasis => self.text("agenda-section-legal-basis"),
            SectionKind::Economy => self.text("agenda-section-economy"),
            SectionKind::Consultation => self.text("agenda-section-consultation"),
            SectionKind::Own(title) => Cow::Borrowed(title),
        }
    }

    /// The heading of a part of an item: `Indstilling`.
    pub fn item_part<'a>(&'a self, part: &'a ItemPart) -> Cow<'a, str> {
        match part {
            ItemPart::Presentation => self.text("agenda-presentation"),
            ItemPart::Section(kind) => self.section_title(kind),
            ItemPart::Recommendation => self.text("agenda-recommendation"),
            ItemPart::Decision => self.text("agenda-decision"),
            ItemPart::Attachments => self.text("agenda-attachments"),
        }
    }

    /// Where the numbers of items begin again: `for hvert år`.
    pub fn numbering(&self, numbering: Numbering) -> String {
        match numbering {
            Numbering::Year => self.text("agenda-numbering-year").into_owned(),
            Numbering::Term { first } => {
                self.fill("agenda-numbering-term-from", &[("day", self.day_short(first).into())])
            }
            Numbering::Meeting => self.text("agenda-numbering-meeting").into_owned(),
            Numbering::ByHand => self.text("agenda-numbering-by-hand").into_owned(),
        }
    }

    /// How was voted: `5 for (A og B), 1 imod (C), 1 undlod at stemme`.
    /// That nobody abstained is not said.
    pub fn vote(&self, vote: &Vote) -> String {
        let mut told = vec![
            self.votes_of(&vote.in_favour, "agenda-vote-for"),
            self.votes_of(&vote.against, "agenda-vote-against"),
        ];
        if vote.abstained.count > 0 {
            told.push(self.votes_of(&vote.abstained, "agenda-vote-abstained"));
        }
        told.join(", ")
    }

    /// How was voted, and what a minority wanted in the minutes.
    pub fn vote_whole(&self, vote: &Vote) -> String {
        match vote.minority.as_str() {
            "" => self.vote(vote),
            minority => format!("{}. {}: {minority}", self.vote(vote), self.text("agenda-minority")),
        }
    }

    fn votes_of(&self, side: &Ballot, key: &str) -> String {
        let votes = self.fill(key, &[("count", side.count.to_string().into())]);
        match side.names.as_slice() {
            [] => votes,
            names => format!("{votes} ({})", self.listed(names)),
        }
    }

    /// What is to be done, by whom and when: `Revideret oplæg · Jobcentret · senest
    /// 05-10-2020`.
    pub fn task(&self, task: &Task) -> String {
        let who = Some(task.responsible.clone()).filter(|name| !name.is_empty());
        let rest = who.into_iter().chain(self.task_days(task));
        std::iter::once(task.what.clone()).chain(rest).collect::<Vec<_>>().join(" · ")
    }

    /// The days of a task: `senest 05-10-2020 · gjort 01-10-2020`.
    pub fn task_days(&self, task: &Task) -> Option<String> {
        let told = |key, day| self.fill(key, &[("day", self.day_short(day).into())]);
        let due = task.due.map(|day| told("agenda-task-due-by", day));
        let done = task.done.map(|day| told("agenda-task-done-on", day));
        let days: Vec<String> = due.into_iter().chain(done).collect();
        (!days.is_empty()).then(|| days.join(" · "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Language;

    #[track_caller]
    fn check(vote: &Vote, danish: &str, english: &str) {
        let [da, en] = Language::ALL.map(Words::new);
        assert_eq!((da.vote_whole(vote).as_str(), en.vote_whole(vote).as_str()), (danish, english));
    }

    #[test]
    fn a_vote_tells_its_sides_with_the_names_that_are_given() {
        let side = |count, names: &[&str]| Ballot {
            count,
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        let vote = Vote { in_favour: side(7, &[]), ..Vote::default() };
        check(&vote, "7 for, 0 imod", "7 for, 0 against");
        let vote = Vote {
            in_favour: side(4, &[]),
            against: side(2, &["A", "B"]),
            abstained: side(1, &["C"]),
            minority: "Vi er imod.".to_owned(),
        };
        check(
            &vote,
            "4 for, 2 imod (A og B), 1 undlod at stemme (C). Mindretalsudtalelse: Vi er imod.",
            "4 for, 2 against (A and B), 1 abstained (C). Minority statement: Vi er imod.",
        );
    }

    #[test]
    fn a_task_tells_who_and_when() {
        let task = Task {
            what: "Revideret oplæg".to_owned(),
            responsible: "Jobcentret".to_owned(),
            due: "2020-10-05".parse().ok(),
            done: "2020-10-01".parse().ok(),
        };
        let words = Words::new(Language::Danish);
        let expected = "Revideret oplæg · Jobcentret · senest 05-10-2020 · gjort 01-10-2020";
        assert_eq!(words.task(&task), expected);
    }
}
