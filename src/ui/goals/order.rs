//! In which order goals are listed. In any other than the plan's own the list
//! has no headings: whoever asks for the worst first wants it on top, whatever
//! its focus area.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::analysis::judge::{GoalJudgement, Judgement};
use crate::plan::Amount;
use crate::plan::goal::Goal;
use crate::plan::target::Better;
use crate::ui::parts::verdict;

/// How the list is ordered.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub by: By,
    /// From which end.
    pub way: Way,
}

/// What goals are ordered by.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Where they stand in the plan, group by group.
    #[default]
    Plan,
    /// The verdict, what needs attention most first.
    Verdict,
    /// The printed number.
    Number,
    /// The title.
    Title,
    /// How far the figure is from what is required, in per cent of that, the
    /// furthest first.
    Distance,
    /// The deadline, the next first.
    Deadline,
}

impl By {
    /// Everything goals can be ordered by, as it is offered.
    pub const ALL: [Self; 6] =
        [Self::Plan, Self::Verdict, Self::Deadline, Self::Distance, Self::Number, Self::Title];
}

/// From which end.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As [`By`] says.
    #[default]
    Forth,
    /// The other way round.
    Back,
}

impl Order {
    /// Whether it is the plan's own.
    pub fn is_plan(self) -> bool {
        self.by == By::Plan
    }

    /// Whether what it is ordered by grows downwards.
    pub fn grows(self) -> bool {
        (self.way == Way::Forth) != (self.by == By::Distance)
    }

    /// What it is after the heading of a column was pressed: by that column,
    /// then the other way round, then the plan's own again.
    #[must_use]
    pub fn pressed(self, by: By) -> Self {
        match (self.by == by, self.way) {
            (false, _) => Self { by, way: Way::Forth },
            (true, Way::Forth) => Self { by, way: Way::Back },
            (true, Way::Back) => Self::default(),
        }
    }

    /// Puts goals in order; equals stay as they stand. What has no deadline, no
    /// distance or no number stands last either way.
    pub fn sort(self, goals: Vec<Seen<'_>>) -> Vec<Seen<'_>> {
        if self.is_plan() {
            return goals;
        }
        let key = |seen: Seen<'_>| Key::of(self.by, seen.goal, seen.judged);
        let mut keyed: Vec<_> = goals.into_iter().map(|seen| (key(seen), seen)).collect();
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) if self.way == Way::Back => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        });
        keyed.into_iter().map(|(_, seen)| seen).collect()
    }
}

/// A goal as it is looked at while the list is made.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Where it stands in the plan.
    pub at: usize,
    /// The goal.
    pub goal: &'a Goal,
    /// How it stands.
    pub judged: &'a GoalJudgement,
}

/// What is compared.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Verdict(usize),
    Words(Vec<Piece>),
    Day(NaiveDate),
    Share(Reverse<Amount>),
}

impl Key {
    fn of(by: By, goal: &Goal, judged: &GoalJudgement) -> Option<Self> {
        let now = || judged.worst()?.now();
        match by {
            By::Plan => None,
            By::Verdict => {
                let kind = verdict::kind(judged.shown().verdict);
                verdict::ORDER.iter().position(|known| *known == kind).map(Key::Verdict)
            }
            By::Number => Some(goal.number.trim()).filter(|number| !number.is_empty()).map(words),
            By::Title => Some(words(&goal.title)),
            By::Distance => now().and_then(missing).map(|share| Key::Share(Reverse(share))),
            By::Deadline => now()?.deadline.map(Key::Day),
        }
    }
}

/// How much of the required level is missing, in per cent of it; less than 0
/// where the figure is better. `None` where that is not known, and of a level of 0.
fn missing(judged: &Judgement) -> Option<Amount> {
    let (distance, required) = (judged.distance?, judged.required?);
    let share = distance.percent_of(required.level().abs())?;
    match required.better() {
        Better::Lower => Some(share),
        Better::Higher => Amount::ZERO.checked_sub(share),
    }
}

/// A stretch of digits, or one letter, as they are ordered: 2 before 10, å last.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    /// Leading zeros do not count.
    Digits(usize, String),
    Letter(u32),
}

fn words(text: &str) -> Key {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            pieces.extend(first.to_lowercase().map(letter));
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let number = rest[..digits].trim_start_matches('0');
        pieces.push(Piece::Digits(number.len(), number.to_owned()));
        rest = &rest[digits..];
    }
    Key::Words(pieces)
}

/// In Danish æ, ø and å follow z, in that order; accents do not count.
fn letter(letter: char) -> Piece {
    let after_z = |nth: u32| 'z' as u32 + nth;
    Piece::Letter(match letter {
        'æ' | 'ä' => after_z(1),
        'ø' | 'ö' => after_z(2),
        'å' => after_z(3),
        'é' | 'è' | 'ê' | 'ë' => 'e' as u32,
        'á' | 'à' | 'â' => 'a' as u32,
        'ó' | 'ò' | 'ô' => 'o' as u32,
        'ü' => 'y' as u32,
        other => other as u32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Insights;
    use crate::plan::measure::Measure;
    use crate::ui::testing::sample;

    /// The numbers of goals of the sample with these measures, in order.
    #[track_caller]
    fn check(order: Order, goals: &[(&str, &str, &str)], wanted: &str) {
        let mut document = sample();
        let pattern = document.plan.goals.at(0).unwrap().clone();
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let goal = |(nth, (number, title, measures)): (u32, &(&str, &str, &str))| Goal {
            id: crate::plan::id::GoalId(1000 + nth),
            number: (*number).to_owned(),
            title: (*title).to_owned(),
            measures: options.from_str::<Vec<Measure>>(measures).unwrap(),
            ..pattern.clone()
        };
        document.plan.goals = (0..).zip(goals).map(goal).collect();
        let insights = Insights::of(&document, "2020-09-07".parse().unwrap());
        let seen = document.plan.goals.iter().zip(insights.judgements()).enumerate();
        let seen = seen.map(|(at, (goal, judged))| Seen { at, goal, judged }).collect();
        let found: Vec<_> = order.sort(seen).iter().map(|seen| seen.goal.number.as_str()).collect();
        assert_eq!(found.join(" "), wanted);
    }

    const FORTH: fn(By) -> Order = |by| Order { by, way: Way::Forth };
    const BACK: fn(By) -> Order = |by| Order { by, way: Way::Back };

    /// A measure of the share of unemployed, 11.6 per cent in May 2020, or one that nobody measures.
    fn measure(condition: &str, due: &str, series: &str) -> String {
        format!(
            r#"[(id: "k900", title: "", unit: Percent, series: {series}, targets: [(condition: Level({condition}), due: {due})])]"#
        )
    }

    #[test]
    fn numbers_are_counted_and_not_spelled() {
        let goals = [("10", "", "[]"), ("M2", "", "[]"), ("", "", "[]"), ("2", "", "[]"), ("M10", "", "[]")];
        check(FORTH(By::Number), &goals, "2 10 M2 M10 ");
        check(BACK(By::Number), &goals, "M10 M2 10 2 ");
        check(Order::default(), &goals, "10 M2  2 M10");
    }

    #[test]
    fn titles_are_ordered_as_in_a_danish_dictionary() {
        let goals = [
            ("1", "Åben", "[]"),
            ("2", "zebra", "[]"),
            ("3", "Øer", "[]"),
            ("4", "ærlig", "[]"),
            ("5", "Abe", "[]"),
        ];
        check(FORTH(By::Title), &goals, "5 2 4 3 1");
    }

    #[test]
    fn the_next_deadline_stands_first_and_none_last() {
        let due = |due: &str| measure("AtMost(10)", due, "\"s85\"");
        let (late, soon, none) = (due(r#"In("2022")"#), due(r#"By("2020-12-31")"#), due("Unstated"));
        let goals = [("1", "", late.as_str()), ("2", "", none.as_str()), ("3", "", soon.as_str())];
        check(FORTH(By::Deadline), &goals, "3 1 2");
        check(BACK(By::Deadline), &goals, "1 3 2");
    }

    #[test]
    fn the_furthest_from_what_is_required_stands_first() {
        // 11.6 is 16 per cent over 10, 132 over 5, and 17.1 per cent below 14.
        let of = |condition: &str| measure(condition, r#"In("2021")"#, "\"s85\"");
        let (ten, five, floor) = (of("AtMost(10)"), of("AtMost(5)"), of("AtLeast(14)"));
        let unmeasured = measure("AtMost(1)", r#"In("2021")"#, "None");
        let goals = [
            ("1", "", unmeasured.as_str()),
            ("2", "", ten.as_str()),
            ("3", "", five.as_str()),
            ("4", "", floor.as_str()),
        ];
        check(FORTH(By::Distance), &goals, "3 4 2 1");
        check(BACK(By::Distance), &goals, "2 4 3 1");
    }

    #[test]
    fn what_needs_attention_most_stands_first() {
        let of = |condition: &str, due: &str| measure(condition, due, "\"s85\"");
        let lost = of("AtMost(10)", r#"By("2020-05-31")"#);
        let met = of("AtMost(12)", r#"By("2020-05-31")"#);
        let goals = [("1", "", "[]"), ("2", "", met.as_str()), ("3", "", lost.as_str())];
        check(FORTH(By::Verdict), &goals, "3 2 1");
    }

    #[test]
    fn a_heading_pressed_again_turns_the_order_and_then_gives_the_plans_back() {
        let first = Order::default().pressed(By::Deadline);
        assert_eq!(first, FORTH(By::Deadline));
        assert_eq!(first.pressed(By::Deadline), BACK(By::Deadline));
        assert_eq!(first.pressed(By::Deadline).pressed(By::Deadline), Order::default());
        assert_eq!(first.pressed(By::Title), FORTH(By::Title));
    }
}
