//! Which meetings and items are listed, in which order, and which of them a
//! search finds.

use crate::meeting::agenda::{AgendaItem, Meeting, Openness};
use crate::plan::List;
use crate::wording::{Language, Words};

/// The rows of the list of meetings; made again only when what they show has changed.
#[derive(Debug, Default)]
pub(super) struct Index {
    made_from: Option<(List<Meeting>, String, Language)>,
    rows: Vec<Row>,
}

/// One row, by where it stands in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// A meeting.
    Meeting(usize),
    /// An item: its meeting, and where it stands on the agenda.
    Item(usize, usize),
}

impl Row {
    /// Where the meeting stands.
    pub(super) fn meeting(self) -> usize {
        match self {
            Self::Meeting(meeting) | Self::Item(meeting, _) => meeting,
        }
    }
}

impl Index {
    /// Follows the document and the search.
    pub(super) fn update(&mut self, meetings: &List<Meeting>, search: &str, words: &Words) {
        let language = words.language();
        let is_current = self.made_from.as_ref().is_some_and(|(made_from, searched, spoken)| {
            made_from.is_same(meetings) && searched == search && *spoken == language
        });
        if !is_current {
            self.rows = rows(meetings, search, words);
            self.made_from = Some((meetings.clone(), search.to_owned(), language));
        }
    }

    /// Latest meeting first, each followed by its items.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }
}

fn rows(meetings: &List<Meeting>, search: &str, words: &Words) -> Vec<Row> {
    let mut order: Vec<(usize, &Meeting)> = meetings.iter().enumerate().collect();
    order.sort_by_key(|(_, meeting)| std::cmp::Reverse(meeting.date));
    let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
    let mut rows = Vec::new();
    for (at, meeting) in order {
        let all = 0..meeting.items.len();
        if wanted.is_empty() {
            rows.push(Row::Meeting(at));
            rows.extend(all.map(|item| Row::Item(at, item)));
            continue;
        }
        let about = text_of_meeting(meeting, words);
        let found = |item: &usize| {
            let text = meeting.items.at(*item).map(|item| text_of_item(item, words)).unwrap_or_default();
            wanted.iter().all(|word| about.contains(word) || text.contains(word))
        };
        let items: Vec<usize> = all.filter(found).collect();
        if !items.is_empty() || wanted.iter().all(|word| about.contains(word)) {
            rows.push(Row::Meeting(at));
            rows.extend(items.into_iter().map(|item| Row::Item(at, item)));
        }
    }
    rows
}

fn text_of_meeting(meeting: &Meeting, words: &Words) -> String {
    let days = [words.day(meeting.date), words.day_short(meeting.date), meeting.date.to_string()];
    format!("{} {}", days.join(" "), meeting.place).to_lowercase()
}

fn text_of_item(item: &AgendaItem, words: &Words) -> String {
    let AgendaItem { number, title, case_number, openness, presentation, decision, .. } = item;
    let closed = match openness {
        Openness::Open => "",
        Openness::Closed => &words.openness(*openness),
    };
    let mut parts = vec![number, title, case_number, closed, presentation, &item.recommended_by, decision];
    parts.extend(item.recommendation.iter().map(String::as_str));
    parts.extend(item.sections.iter().map(|section| section.text.as_str()));
    parts.extend(item.tasks.iter().map(|task| task.what.as_str()));
    parts.extend(item.attachments.iter().map(|attachment| attachment.title.as_str()));
    parts.join("\n").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::sample;

    /// The sample, with two more meetings around its own.
    fn three_meetings() -> List<Meeting> {
        let mut meetings = sample().meetings;
        let first = meetings.at(0).unwrap().clone();
        for (id, date) in [(9001, "2020-11-02"), (9002, "2020-06-08")] {
            let date = date.parse().unwrap();
            meetings.push(Meeting { id: id.into(), date, items: List::default(), ..first.clone() });
        }
        meetings
    }

    #[track_caller]
    fn check(search: &str, expected: &[Row]) {
        let mut index = Index::default();
        index.update(&three_meetings(), search, &Words::new(Language::Danish));
        assert_eq!(index.rows(), expected, "{search}");
    }

    #[test]
    fn the_latest_meeting_comes_first_with_its_items_in_their_own_order() {
        let mut index = Index::default();
        index.update(&three_meetings(), " ", &Words::new(Language::Danish));
        let meetings: Vec<_> =
            index.rows().iter().filter(|row| matches!(row, Row::Meeting(_))).copied().collect();
        assert_eq!(meetings, [Row::Meeting(1), Row::Meeting(0), Row::Meeting(2)]);
        assert_eq!(index.rows()[2..12], (0..10).map(|item| Row::Item(0, item)).collect::<Vec<_>>());
    }

    #[test]
    fn an_item_is_found_by_case_title_decision_or_number() {
        let item_67 = [Row::Meeting(0), Row::Item(0, 7)];
        check("19/62627", &item_67);
        check("BESKÆFTIGELSESPLAN 2021 19/62627", &item_67);
        check("findes ikke nogen steder", &[]);
    }

    #[test]
    fn a_meeting_is_found_by_its_day_as_it_is_written() {
        check("2. november 2020", &[Row::Meeting(1)]);
        check("08-06-2020", &[Row::Meeting(2)]);
    }

    #[test]
    fn the_rows_are_made_again_only_when_something_changed() {
        let (meetings, words) = (three_meetings(), Words::new(Language::Danish));
        let mut index = Index::default();
        index.update(&meetings, "", &words);
        let before = index.rows().as_ptr();
        index.update(&meetings.clone(), "", &words);
        assert_eq!(index.rows().as_ptr(), before);
        let mut fewer = meetings.clone();
        fewer.remove(9001.into());
        index.update(&fewer, "", &words);
        assert_eq!(index.rows().len(), 12);
    }
}
