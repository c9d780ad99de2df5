//! `planbord goals`: whether each goal is met, and why.

use super::args::AsOf;
use super::grid::{Column, GAP, Grid, paragraph};
use super::json;
use super::print::Printed;
use super::report::report;
use super::show::{head, heading};
use crate::analysis::Insights;
use crate::analysis::judge::{BaseUsed, GoalJudgement, Judge, MeasureJudgement, Shown, Tally, Verdict, Why};
use crate::document::Document;
use crate::plan::Plan;
use crate::plan::goal::{Goal, Origin};
use crate::plan::measure::Measure;
use crate::plan::target::Certainty;
use crate::session::World;
use crate::wording::Words;
use crate::wording::verdict::Judged;

/// Judges every goal, one row for each measure, and counts the verdicts.
pub fn goals(world: &World, as_of: &AsOf) -> Printed {
    report(world, as_of, json::Goals::of, |document, insights, words| {
        Listing::of(document, insights, words).whole()
    })
}

/// The widest that the column of numbers becomes.
const WIDEST_NUMBER: usize = 10;
/// The widest that the column of verdicts becomes.
const WIDEST_VERDICT: usize = 24;

/// The goals as text, in columns that are the same all the way down.
struct Listing<'a> {
    document: &'a Document,
    insights: &'a Insights,
    words: &'a Words,
    columns: [Column; 3],
    /// How far in a sentence stands.
    indent: usize,
}

impl<'a> Listing<'a> {
    fn of(document: &'a Document, insights: &'a Insights, words: &'a Words) -> Self {
        let goals = || document.plan.goals.iter();
        let measures = goals().flat_map(|goal| &goal.measures).map(|measure| measure.id.to_string());
        let numbers = goals().map(|goal| label(goal).chars().count()).chain(measures.map(|id| id.len()));
        let number = numbers.max().unwrap_or(0).min(WIDEST_NUMBER);
        let verdicts = EVERY_VERDICT.map(|verdict| words.verdict(verdict).chars().count());
        let verdict = verdicts.into_iter().max().unwrap_or(0).min(WIDEST_VERDICT);
        let columns = [Column::Fixed(number), Column::Fixed(verdict), Column::Rest];
        Self { document, insights, words, columns, indent: number + 2 * GAP }
    }

    fn whole(&self) -> String {
        let Self { document: Document { plan, .. }, insights, words, .. } = self;
        let mut text = head(plan, insights.on(), words);
        if plan.goals.is_empty() {
            return text + "\n" + &paragraph(0, &words.text("terminal-no-goals"));
        }
        for origin in Origin::ALL {
            text += &self.of_origin(plan, origin);
        }
        text + &self.tally()
    }

    fn of_origin(&self, plan: &Plan, origin: Origin) -> String {
        let all = plan.goals.iter().zip(self.insights.judgements());
        let goals: Vec<String> = all
            .filter(|(goal, _)| goal.origin == origin)
            .map(|(goal, judged)| self.goal(goal, judged))
            .collect();
        if goals.is_empty() {
            return String::new();
        }
        heading(&self.words.origin_heading(origin)) + &goals.join("\n")
    }

    fn goal(&self, goal: &Goal, judged: &GoalJudgement) -> String {
        let columns = [self.columns[0], Column::Rest];
        let mut grid = Grid::new(0, &columns);
        let label = label(goal);
        let id = goal.id.to_string();
        // A goal without a number is called by its id already.
        let title = if label == id { goal.title.clone() } else { format!("{} [{id}]", goal.title) };
        grid.row([label.as_str(), &title]);
        let mut text = grid.lines() + &self.together(goal, judged);
        for (measure, judged) in goal.measures.iter().zip(&judged.measures) {
            text += &self.measure(measure, judged);
        }
        text
    }

    /// What is said of the goal besides its measures.
    fn together(&self, goal: &Goal, judged: &GoalJudgement) -> String {
        let words = self.words;
        let said = match goal.measures.len() {
            0 => words.only_in_words(goal),
            1 if judged.manual.is_none() => {
                let standing = words.standing(judged.standing);
                return standing.map(|said| paragraph(self.indent, &said)).unwrap_or_default();
            }
            of => words.judged_of(judged.judged, of),
        };
        let text = self.row("", judged.shown(), &said) + &self.by_hand(judged.shown(), judged.computed);
        let assessment = goal.assessment.as_ref().filter(|_| judged.manual.is_some());
        let sentences = assessment.map(|assessment| words.assessment(assessment));
        let sentences = sentences.into_iter().chain(words.standing(judged.standing));
        sentences.fold(text, |text, said| text + &paragraph(self.indent, &said))
    }

    fn measure(&self, measure: &Measure, judged: &MeasureJudgement) -> String {
        let Self { document: Document { plan, .. }, words, .. } = self;
        let due = |at: usize| {
            let target = measure.targets.get(at)?;
            Some(words.target_due(plan, &measure.unit, target))
        };
        let title = format!("{}: {}", words.measure_title(measure), due(judged.current).unwrap_or_default());
        let mut text = self.row(&measure.id.to_string(), judged.shown(), &title);
        text += &self.by_hand(judged.shown(), judged.computed());
        text += &paragraph(self.indent, &words.measure_reason(plan, measure, judged));
        text += &self.rests_on(measure, judged).map(|said| paragraph(self.indent, &said)).unwrap_or_default();
        for (at, other) in judged.targets.iter().enumerate().filter(|(at, _)| *at != judged.current) {
            let target = format!("–\u{a0}{}", due(at).unwrap_or_default());
            text += &self.row("", Shown { verdict: other.verdict, by: Judge::Figures }, &target);
        }
        text
    }

    /// What the sentence rests on and does not say: where the figure was taken
    /// from, and the base.
    fn rests_on(&self, measure: &Measure, judged: &MeasureJudgement) -> Option<String> {
        let Self { document: Document { plan, .. }, words, .. } = self;
        let of = Judged::now(plan, measure, judged)?;
        let source = of.judgement.figure.and_then(|figure| {
            let series = of.series()?;
            series.source_of(series.points.get(figure.point)?)
        });
        let source =
            source.map(|source| words.fill("terminal-source", &[("place", source.citation(plan).into())]));
        let base = of.judgement.base.map(|base| self.base(of, base));
        let said: Vec<String> = [source, base].into_iter().flatten().collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    fn base(&self, of: Judged<'_>, base: BaseUsed) -> String {
        let words = self.words;
        let period = base.when.map(|when| format!(" ({})", words.when(when))).unwrap_or_default();
        let key = match base.certainty {
            Certainty::Expected => "terminal-base-expected",
            Certainty::Measured => "terminal-base",
        };
        words.fill(key, &[("base", (words.base_used(of, base) + &period).into())])
    }

    /// The computed verdict, where one by hand is shown before it.
    fn by_hand(&self, shown: Shown, computed: Verdict) -> String {
        if shown.by == Judge::Figures {
            return String::new();
        }
        let mut grid = Grid::new(0, &self.columns);
        let computed = self.words.verdict(computed);
        grid.row(["", "", &self.words.fill("terminal-verdict-by-hand", &[("computed", computed.into())])]);
        grid.lines()
    }

    fn row(&self, number: &str, shown: Shown, said: &str) -> String {
        let mut grid = Grid::new(0, &self.columns);
        grid.row([number, &self.words.verdict(shown.verdict), said]);
        grid.lines()
    }

    /// How many goals and measures there are of each verdict.
    fn tally(&self) -> String {
        let words = self.words;
        let (goals, measures) = (self.insights.tally(), self.insights.tally_of_measures());
        let label = |key: &str| words.text(key).into_owned();
        let mut grid = Grid::new(0, &[Column::Left(40), Column::Right, Column::Right]);
        grid.row(["", &label("terminal-goals"), &label("terminal-measures")]);
        let mut count = |name: &str, of: fn(&Tally) -> usize| {
            grid.row([name, &words.count(of(&goals)), &words.count(of(&measures))]);
        };
        for verdict in EVERY_VERDICT {
            count(&words.verdict(verdict), in_tally(verdict));
        }
        count(&label("terminal-total"), Tally::total);
        count(&label("terminal-judged"), Tally::judged);
        count(&label("terminal-by-hand"), |tally| tally.by_hand);
        heading(&label("terminal-together")) + &grid.lines()
    }
}

/// Every verdict, the best first.
const EVERY_VERDICT: [Verdict; 6] = [
    Verdict::Reached,
    Verdict::OnCourse,
    Verdict::OffCourse,
    Verdict::NotReached,
    Verdict::CannotTell(Why::NoValue),
    Verdict::InWords,
];

fn in_tally(verdict: Verdict) -> fn(&Tally) -> usize {
    match verdict {
        Verdict::Reached => |tally| tally.reached,
        Verdict::OnCourse => |tally| tally.on_course,
        Verdict::OffCourse => |tally| tally.off_course,
        Verdict::NotReached => |tally| tally.not_reached,
        Verdict::CannotTell(_) => |tally| tally.cannot_tell,
        Verdict::InWords => |tally| tally.in_words,
    }
}

/// The goal's printed number, or its id where none is printed.
fn label(goal: &Goal) -> String {
    match goal.number.trim() {
        "" => goal.id.to_string(),
        number => number.to_owned(),
    }
}
