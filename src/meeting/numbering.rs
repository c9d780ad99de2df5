//! The numbers of agenda items: which comes next, all anew, and which stand twice.

use std::collections::{BTreeMap, BTreeSet};

use super::agenda::{AgendaItem, Meeting};
use crate::plan::List;
use crate::plan::id::ItemId;
use crate::plan::meeting_setup::Numbering;

/// The number that one more item of `meeting` should have, after its own items or,
/// without any, after those of the meetings before. Empty where the last number was
/// given by hand and says nothing of the next.
pub fn next_number(numbering: Numbering, meetings: &List<Meeting>, meeting: &Meeting) -> String {
    if numbering == Numbering::ByHand {
        return match meeting.items.iter().next_back() {
            None => "1".to_owned(),
            Some(last) => successor(&last.number).unwrap_or_default(),
        };
    }
    let own = highest(meeting);
    own.unwrap_or_else(|| last_before(numbering, meetings, meeting)).saturating_add(1).to_string()
}

/// The numbers of the items of `meeting` given anew in the order of the agenda. What
/// hangs on the item above (`67.a` below `67`) goes on hanging there.
pub fn renumbered(
    numbering: Numbering,
    meetings: &List<Meeting>,
    meeting: &Meeting,
) -> Vec<(ItemId, String)> {
    let mut number = match numbering {
        Numbering::ByHand => 0,
        _ => last_before(numbering, meetings, meeting),
    };
    // The number that the item above had, and has now.
    let mut above: Option<(&str, u32)> = None;
    let mut renumbered = Vec::new();
    for item in meeting.items.iter() {
        let hangs = above.and_then(|(old, new)| {
            let rest = item.number.trim().strip_prefix(old)?.strip_prefix('.')?;
            Some(format!("{new}.{rest}"))
        });
        let now = hangs.unwrap_or_else(|| {
            number = number.saturating_add(1);
            above = Some(item.number.trim()).filter(|old| !old.is_empty()).map(|old| (old, number));
            number.to_string()
        });
        renumbered.push((item.id, now));
    }
    renumbered
}

/// The items of `meeting` that share their number with another where each should have
/// its own.
pub fn doubled(numbering: Numbering, meetings: &List<Meeting>, meeting: &Meeting) -> BTreeSet<ItemId> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let sharing = meetings.iter().filter(|other| share_numbers(numbering, meeting, other));
    for item in sharing.flat_map(|other| other.items.iter()) {
        *times.entry(item.number.trim()).or_default() += 1;
    }
    let is_doubled = |item: &&AgendaItem| {
        let number = item.number.trim();
        !number.is_empty() && times.get(number).is_some_and(|times| *times > 1)
    };
    meeting.items.iter().filter(is_doubled).map(|item| item.id).collect()
}

/// Whether the items of two meetings share one run of numbers.
fn share_numbers(numbering: Numbering, one: &Meeting, other: &Meeting) -> bool {
    use chrono::Datelike as _;
    match numbering {
        Numbering::Year => one.date.year() == other.date.year(),
        Numbering::Term { first } => (one.date < first) == (other.date < first),
        Numbering::Meeting | Numbering::ByHand => one.id == other.id,
    }
}

/// The last number that was used before `meeting`; 0 where it is the first.
fn last_before(numbering: Numbering, meetings: &List<Meeting>, meeting: &Meeting) -> u32 {
    let place = |of: &Meeting| (of.date, meetings.position(of.id));
    let before = meetings.iter().filter(|other| {
        other.id != meeting.id && place(other) < place(meeting) && share_numbers(numbering, meeting, other)
    });
    before.filter_map(highest).max().unwrap_or(0)
}

/// The highest number of an agenda; of `67.a` it is 67.
fn highest(meeting: &Meeting) -> Option<u32> {
    let whole = |item: &AgendaItem| {
        let number = item.number.trim();
        number.split_once('.').map_or(number, |(whole, _)| whole).parse().ok()
    };
    meeting.items.iter().filter_map(whole).max()
}

/// The number after one that was given by hand: `67`, `1.b`, `1.4`.
fn successor(number: &str) -> Option<String> {
    let number = number.trim();
    if let Ok(whole) = number.parse::<u32>() {
        return Some(whole.checked_add(1)?.to_string());
    }
    let (before, last) = number.rsplit_once('.')?;
    if let Ok(whole) = last.parse::<u32>() {
        return Some(format!("{before}.{}", whole.checked_add(1)?));
    }
    let mut letters = last.chars();
    match (letters.next()?, letters.next()) {
        (letter @ ('a'..='y' | 'A'..='Y'), None) => {
            Some(format!("{before}.{}", char::from(u8::try_from(letter).ok()? + 1)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Meetings with their days and the numbers on their agendas.
    fn meetings(of: &[(&str, &[&str])]) -> List<Meeting> {
        let mut id = 0;
        let mut new_id = || {
            id += 1;
            id
        };
        let text = of.iter().map(|(date, numbers)| {
            let items = numbers.iter().map(|number| {
                let id = new_id();
                format!(r#"(id: "a{id}", number: "{number}", title: "x", openness: Open, kind: Decision),"#)
            });
            let items: String = items.collect();
            format!(r#"(id: "m{}", date: "{date}", items: [{items}])"#, new_id())
        });
        text.map(|meeting| ron::from_str::<Meeting>(&meeting).unwrap()).collect()
    }

    const YEARS: &[(&str, &[&str])] = &[
        ("2019-12-02", &["1", "2", "3"]),
        ("2020-09-07", &["60", "61"]),
        ("2020-10-05", &[]),
        ("2021-01-11", &[]),
    ];

    #[track_caller]
    fn check_next(numbering: Numbering, of: &[(&str, &[&str])], expected: &[&str]) {
        let meetings = meetings(of);
        let next: Vec<String> =
            meetings.iter().map(|meeting| next_number(numbering, &meetings, meeting)).collect();
        assert_eq!(next, expected, "{numbering:?}");
    }

    #[test]
    fn the_next_number_runs_through_the_year_the_term_or_the_meeting() {
        let term = |first: &str| Numbering::Term { first: first.parse().unwrap() };
        check_next(Numbering::Year, YEARS, &["4", "62", "62", "1"]);
        check_next(term("2018-01-01"), YEARS, &["4", "62", "62", "62"]);
        check_next(term("2020-01-01"), YEARS, &["4", "62", "62", "62"]);
        check_next(Numbering::Meeting, YEARS, &["4", "62", "1", "1"]);
    }

    #[test]
    fn a_number_by_hand_goes_on_from_the_one_above() {
        check_next(
            Numbering::ByHand,
            &[("2020-01-06", &["1.a"]), ("2020-02-03", &["2.9"]), ("2020-03-02", &["7"])],
            &["1.b", "2.10", "8"],
        );
        check_next(Numbering::ByHand, &[("2020-01-06", &["1.z"]), ("2020-02-03", &[])], &["", "1"]);
    }

    #[track_caller]
    fn check_renumbered(numbering: Numbering, numbers: &[&str], expected: &[&str]) {
        let meetings = meetings(&[("2020-09-07", &["8"]), ("2020-10-05", numbers)]);
        let renumbered = renumbered(numbering, &meetings, meetings.at(1).unwrap());
        let renumbered: Vec<String> = renumbered.into_iter().map(|(_, number)| number).collect();
        assert_eq!(renumbered, expected);
    }

    #[test]
    fn numbers_are_given_anew_and_letters_follow_the_item_above() {
        check_renumbered(
            Numbering::Year,
            &["70", "", "12", "12.a", "12.b", "3"],
            &["9", "10", "11", "11.a", "11.b", "12"],
        );
        check_renumbered(Numbering::Meeting, &["9", "9.a", "7"], &["1", "1.a", "2"]);
        check_renumbered(Numbering::ByHand, &["1.a", "5"], &["1", "2"]);
    }

    #[track_caller]
    fn check_doubled(numbering: Numbering, expected: &[&str]) {
        let meetings = meetings(&[
            ("2019-12-02", &["1", "5"]),
            ("2020-09-07", &["1", "2", "2", ""]),
            ("2020-10-05", &["1", ""]),
        ]);
        let mut doubled = Vec::new();
        for meeting in meetings.iter() {
            let found = super::doubled(numbering, &meetings, meeting);
            let items = meeting.items.iter().filter(|item| found.contains(&item.id));
            doubled.extend(items.map(|item| format!("{} {}", meeting.date, item.number)));
        }
        assert_eq!(doubled, expected, "{numbering:?}");
    }

    #[test]
    fn a_number_is_doubled_where_each_item_should_have_its_own() {
        let both = ["2020-09-07 2", "2020-09-07 2"];
        check_doubled(Numbering::Meeting, &both);
        check_doubled(Numbering::ByHand, &both);
        check_doubled(Numbering::Year, &["2020-09-07 1", "2020-09-07 2", "2020-09-07 2", "2020-10-05 1"]);
    }
}
