//! What stands on the slides of an item, said with the same words as everywhere.

use std::collections::BTreeSet;

use super::slide::{Column, Draft, GoalShown, Grid, Kind, Part, Rank, Row, Side};
use crate::analysis::compare::{By, Change, Difference, State, Thing, What};
use crate::analysis::judge::Shown;
use crate::chart::Picture;
use crate::chart::picture::Tone;
use crate::export::making::Making;
use crate::export::outline::figures::capitalised;
use crate::export::outline::item::Shown as ItemShown;
use crate::export::outline::{self, Block, Citation, Strength, changes, goals, item};
use crate::export::request::{self, Form};
use crate::meeting::agenda::{AgendaItem, Meeting, Openness};
use crate::meeting::slides::SlideOf;
use crate::meeting::text::{Marks, Reference};
use crate::plan::chart::{Chart, ChartKind};
use crate::plan::goal::Goal;
use crate::plan::id::{CaseId, MeasureId};

/// The most changes that are told on a slide; of the others how many there are.
const MOST_CHANGES: usize = 8;
/// The most letters of a change: a long text is told by its beginning elsewhere.
const MOST_LETTERS: usize = 160;

/// What slides are made of.
#[derive(Clone, Copy)]
pub(super) struct Maker<'a> {
    pub making: &'a Making<'a>,
    pub meeting: &'a Meeting,
}

impl Maker<'_> {
    /// A slide of an item; `None` where there is nothing to show.
    pub fn of_item(&self, item: &AgendaItem, of: SlideOf) -> Option<Draft> {
        let words = self.making.words;
        let over = || item::title(self.making, item);
        match of {
            SlideOf::Item => Some(self.title(item)),
            SlideOf::Decision => {
                let title = words.text("presenting-decision").into_owned();
                let mut draft = Draft::new(Kind::Decision, over(), title);
                draft.parts = self.decision(item);
                (!draft.parts.is_empty()).then_some(draft)
            }
            SlideOf::Bars(table) => self.bars(table, over()),
            SlideOf::Thing(thing) => self.thing(thing, over()),
        }
    }

    /// Title and recommendation. Of a closed item its number and title.
    fn title(&self, item: &AgendaItem) -> Draft {
        let (words, making) = (self.making.words, self.making);
        let args = [
            ("committee", making.document.plan.committee.as_str().into()),
            ("day", words.day(self.meeting.date).into()),
        ];
        let over = words.fill("presenting-meeting", &args);
        let title = item::title(making, item);
        if item.openness == Openness::Closed {
            return Draft::new(Kind::Closed, over, title);
        }
        let mut draft = Draft::new(Kind::Item, over, title);
        draft.parts = parts(self.blocks(item, (Form::Agenda, request::Part::Recommendation)));
        draft
    }

    fn decision(&self, item: &AgendaItem) -> Vec<Part> {
        let blocks = self.blocks(item, (Form::Minutes, request::Part::Decision));
        let inside = blocks.into_iter().find_map(|block| match block {
            Block::Decision(inside) => Some(inside),
            _ => None,
        });
        parts(inside.unwrap_or_default())
    }

    /// One part of an item, as it stands in a document.
    fn blocks(&self, item: &AgendaItem, (form, part): (Form, request::Part)) -> Vec<Block> {
        let chosen = BTreeSet::from([part]);
        let shown = ItemShown { form, parts: &chosen, above: 1 };
        let blocks = item::blocks(self.making, self.meeting, item, shown);
        // The first block says how the item is treated.
        blocks.into_iter().skip(1).collect()
    }

    /// Something of the plan, under what it belongs to.
    pub fn thing(&self, thing: Reference, over: String) -> Option<Draft> {
        let plan = &self.making.document.plan;
        match thing {
            Reference::Goal(id) => self.goal(plan.goals.get(id)?, None, over),
            Reference::Measure(id) => {
                let goal = plan.goals.iter().find(|goal| goal.measures.iter().any(|it| it.id == id))?;
                self.goal(goal, Some(id), over)
            }
            Reference::Series(id) => {
                plan.series.get(id)?;
                Some(self.chart(&Chart::of(ChartKind::Line, [id]), over))
            }
            Reference::Chart(id) => Some(self.chart(&plan.charts.get(id)?.chart, over)),
            Reference::Table(id) => {
                let Block::Table(table) = self.making.table(plan.budget.get(id)?) else { return None };
                Some(self.table(Kind::Table, &table, over))
            }
            Reference::Case(id) => self.case(id, over),
            Reference::FocusArea(id) => {
                let area = plan.focus_areas.get(id)?;
                let some = plan.goals.iter().filter(|goal| goal.focus_area == Some(id));
                self.goals(some.collect(), (over, area.title.clone()))
            }
            Reference::Goals => {
                let title = self.making.words.text("documents-goals-caption").into_owned();
                self.goals(plan.goals.iter().collect(), (over, title))
            }
            Reference::Changes => self.changes(over),
        }
    }

    /// A goal, or one measure of it, with what it should reach, how it stands and why.
    fn goal(&self, goal: &Goal, measure: Option<MeasureId>, over: String) -> Option<Draft> {
        let (words, document) = (self.making.words, self.making.document);
        let judged = self.making.insights.goal(goal.id)?;
        let mut draft = Draft::new(Kind::Goal, over, goals::title(self.making, goal));
        draft.goals.push(GoalShown { goal: goal.id, verdict: judged.shown().verdict });
        let shown = match measure {
            None => {
                draft.parts.push(Part::Words(words.goal_reason(document, goal, judged)));
                judged.shown()
            }
            Some(id) => {
                let (measure, judged) = (document.plan.measure(id)?, judged.of(id)?);
                let reason = words.measure_reason(&document.plan, measure, judged);
                draft.parts.push(Part::Words(reason));
                judged.shown()
            }
        };
        draft.verdict = Some(self.verdict(shown));
        let asked = goal.measures.iter().filter(|it| measure.is_none_or(|id| it.id == id));
        for measure in asked.clone() {
            let current = judged.of(measure.id).map_or(0, |judged| judged.current);
            if let Some(target) = measure.targets.get(current) {
                let target = words.target_due(&document.plan, &measure.unit, target);
                draft.parts.push(Part::Fact(words.measure_title(measure), target));
            }
        }
        let with_chart = asked.filter(|measure| self.has_figures(measure.id)).map(|measure| measure.id);
        let charts: Vec<MeasureId> = with_chart.collect();
        let worst = judged.worst().map(|worst| worst.measure).filter(|worst| charts.contains(worst));
        if let Some(id) = worst.or(charts.first().copied()) {
            self.draw(&mut draft, &Chart::of(ChartKind::Goal(id), []));
        } else {
            let cited = goal.source.as_ref().map(|source| source.citation(&document.plan));
            draft.foot.extend(cited.map(|cited| self.making.source(&cited)));
        }
        Some(draft)
    }

    fn has_figures(&self, measure: MeasureId) -> bool {
        let series = self.making.document.plan.measure(measure).and_then(|measure| measure.series);
        let trend = series.and_then(|series| self.making.insights.trend(series));
        trend.is_some_and(|trend| trend.counts.known > 0)
    }

    pub(super) fn verdict(&self, shown: Shown) -> (Tone, String) {
        (Tone::of(shown.verdict), capitalised(&self.making.words.shown_verdict(shown)))
    }

    fn chart(&self, chart: &Chart, over: String) -> Draft {
        let mut draft = Draft::new(Kind::Chart, over, String::new());
        if let ChartKind::Goal(measure) = chart.kind {
            draft.goals.extend(self.goal_of(measure));
        }
        self.draw(&mut draft, chart);
        draft
    }

    /// The goal that a measure belongs to, as it is judged.
    fn goal_of(&self, measure: MeasureId) -> Option<GoalShown> {
        let has = |goal: &&Goal| goal.measures.iter().any(|other| other.id == measure);
        let goal = self.making.document.plan.goals.iter().find(has)?;
        let verdict = self.making.insights.goal(goal.id)?.shown().verdict;
        Some(GoalShown { goal: goal.id, verdict })
    }

    /// Puts a chart on a slide. Its own title becomes the slide's where that has none, and
    /// its source and notes stand at the foot, where nothing is left out.
    fn draw(&self, draft: &mut Draft, chart: &Chart) {
        let Making { words, document, insights, .. } = *self.making;
        let picture = Picture::of(words, &document.plan, insights, chart, insights.on());
        let Picture { kind, title, subtitle, source, notes, sentence, table, panels } = picture;
        if draft.title.is_empty() {
            draft.title = title;
        }
        draft.parts.extend((!subtitle.is_empty()).then_some(Part::Aside(subtitle)));
        draft.foot.extend(notes);
        draft.foot.extend((!source.is_empty()).then_some(source));
        let (title, subtitle, source) = (String::new(), String::new(), String::new());
        let bare = Picture { kind, title, subtitle, source, notes: Vec::new(), sentence, table, panels };
        draft.chart = Some(bare.into());
    }

    fn table(&self, kind: Kind, table: &outline::Table, over: String) -> Draft {
        let mut draft = Draft::new(kind, over, table.caption.clone());
        draft.grid = Some(self.grid(table));
        draft.foot.extend(table.notes.iter().cloned());
        if let Citation::From(source) = &table.source {
            draft.foot.push(source.clone());
        }
        draft
    }

    fn grid(&self, table: &outline::Table) -> Grid {
        let words = self.making.words;
        let side = |side| match side {
            outline::Side::Left => Side::Left,
            outline::Side::Right => Side::Right,
        };
        let columns = table.columns.iter();
        let row = |row: &outline::Row| {
            let cells = row.cells.iter().map(|cell| cell.text(words));
            Row {
                cells: std::iter::once(row.head.clone()).chain(cells).collect(),
                depth: row.depth,
                rank: if row.strength == Strength::Bold { Rank::High } else { Rank::Usual },
            }
        };
        Grid {
            columns: columns
                .map(|it| Column { head: capitalised(&it.named()), side: side(it.side) })
                .collect(),
            rows: table.rows.iter().map(row).collect(),
            highest_only: words.text("presenting-highest-rows").into_owned(),
        }
    }

    /// How several goals stand, a line for each.
    fn goals(&self, some: Vec<&Goal>, (over, title): (String, String)) -> Option<Draft> {
        let words = self.making.words;
        let row = |goal: &&Goal| {
            let shown = self.making.insights.goal(goal.id)?.shown();
            let cells = vec![goals::title(self.making, goal), capitalised(&words.shown_verdict(shown))];
            let of = GoalShown { goal: goal.id, verdict: shown.verdict };
            Some((of, Row { cells, depth: 0, rank: Rank::Usual }))
        };
        let column = |key: &str| Column { head: words.text(key).into_owned(), side: Side::Left };
        let mut draft = Draft::new(Kind::Goals, over, title);
        let (goals, rows): (Vec<GoalShown>, Vec<Row>) = some.iter().filter_map(row).unzip();
        draft.goals = goals;
        let empty = rows.is_empty();
        let columns = vec![column("documents-goal-title"), column("documents-verdict")];
        draft.grid = Some(Grid { columns, rows, highest_only: String::new() });
        (!empty).then_some(draft)
    }

    /// What a case is to cost and save, its key figures, and its years.
    fn case(&self, id: CaseId, over: String) -> Option<Draft> {
        let blocks = self.making.case(id)?;
        let title = self.making.document.plan.cases.get(id)?.title.clone();
        let mut draft = Draft::new(Kind::Case, over, title.clone());
        for block in blocks {
            match block {
                Block::Table(table) if draft.grid.is_none() => {
                    let of = self.table(Kind::Case, &table, String::new());
                    (draft.grid, draft.foot) = (of.grid, of.foot);
                }
                Block::Table(_) => {}
                other => draft.parts.extend(parts(vec![other])),
            }
        }
        // The key figures begin with the title, which the slide has already.
        draft.parts.retain(|part| *part != Part::Words(title.clone()));
        Some(draft)
    }

    /// What has changed since the earlier state: how much, and what matters most.
    fn changes(&self, over: String) -> Option<Draft> {
        let (words, earlier) = (self.making.words, self.making.earlier?);
        let (old, new) = changes::states(self.making, earlier);
        let (mut found, _) = changes::public(old, new);
        let mut draft = Draft::new(Kind::Changes, over, words.text("presenting-changes").into_owned());
        draft.parts.push(Part::Aside(changes::since(self.making, earlier)));
        if found.is_empty() {
            draft.parts.push(Part::Words(words.text("documents-changes-none").into_owned()));
            return Some(draft);
        }
        draft.parts.push(Part::Words(changes::counted(self.making, &found)));
        found.sort_by_key(weight);
        let told = found.iter().take(MOST_CHANGES).map(|found| self.told((old, new), &found.change));
        draft.parts.extend(told.map(|line| Part::Point("•".to_owned(), line)));
        let more = found.len().saturating_sub(MOST_CHANGES);
        if more > 0 {
            draft.parts.push(Part::Aside(words.fill("presenting-more-changes", &[("count", more.into())])));
        }
        Some(draft)
    }

    /// A change on a line; a long text is told to have changed, and not how.
    fn told(&self, (old, new): (State<'_>, State<'_>), change: &Change) -> String {
        let told = self.making.words.change(old.document, new.document, change);
        let line = told.to_string();
        if line.chars().count() <= MOST_LETTERS { line } else { format!("{}: {}", told.thing, told.field) }
    }
}

/// What matters most comes first: verdicts, then goals and targets, money, investment
/// cases, and figures; of equals what we did ourselves. Within that the plan's order.
fn weight(difference: &Difference) -> (u8, By) {
    let Change { thing, what } = &difference.change;
    let weight = match (thing, what) {
        (_, What::Verdict(_)) => 0,
        (Thing::Goal(_) | Thing::Measure(..), _) => 1,
        (Thing::Table(_) | Thing::Row(..) | Thing::Column(..) | Thing::FollowUp(_), _) => 2,
        (Thing::Case(_) | Thing::PersonPlan(_), _) => 3,
        (Thing::Series(_) | Thing::Point(..), _) => 4,
        _ => 5,
    };
    (weight, difference.by)
}

/// What stands in a document as what is said on a slide.
fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts = Vec::new();
    for block in blocks {
        match block {
            // The slide's own title says what its first heading would.
            Block::Heading(2, _) => {}
            Block::Heading(_, text) => parts.push(Part::Heading(text)),
            Block::Paragraph(runs) => parts.push(Part::Words(joined(&runs))),
            Block::Lines(lines) => parts.extend(lines.iter().map(|runs| match runs.as_slice() {
                [name, what] if name.strength == Strength::Bold => {
                    let name = name.text.trim_end().trim_end_matches(':').to_owned();
                    Part::Fact(name, what.text.clone())
                }
                runs => Part::Words(joined(runs)),
            })),
            Block::Note(text) => parts.push(Part::Aside(text)),
            Block::Listing(list) => listed(&list, &mut parts),
            Block::Decision(inside) => parts.extend(self::parts(inside)),
            Block::Figure(_) | Block::Table(_) => {}
        }
    }
    parts
}

fn listed(list: &outline::Listing, parts: &mut Vec<Part>) {
    for (at, (runs, inner)) in list.points.iter().enumerate() {
        let mark = match list.marks {
            Marks::Bullets => "•".to_owned(),
            Marks::Numbers => format!("{}.", at + 1),
        };
        parts.push(Part::Point(mark, joined(runs)));
        if let Some(inner) = inner {
            listed(inner, parts);
        }
    }
}

fn joined(runs: &[outline::Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
