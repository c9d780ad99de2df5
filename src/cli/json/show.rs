//! `planbord show --json`.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::budget::{agreement, difference};
use super::judged::verdict;
use super::release::ShownRelease;
use super::target::ShownMeasure;
use super::unit::Unit;
use super::{Exact, Status, exactness};
use crate::analysis::Insights;
use crate::analysis::judge::GoalJudgement;
use crate::analysis::sums::{ColumnSum, RowSums};
use crate::document::Document;
use crate::meeting::Stage;
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness};
use crate::meeting::minutes::Task;
use crate::meeting::{ItemSlides, SlideOf};
use crate::plan::Plan;
use crate::plan::budget::{BudgetTable, Column, ColumnKind, Row};
use crate::plan::goal::{self, Goal, Origin};
use crate::plan::series::{Level, Point, Series};

/// The plan in short.
#[derive(Debug, Serialize)]
pub struct Show {
    schema: &'static str,
    file: String,
    title: String,
    municipality: String,
    committee: String,
    period: String,
    on: String,
    goals: Vec<ShownGoal>,
    tables: Vec<ShownTable>,
    series: Vec<ShownSeries>,
    meetings: Vec<ShownMeeting>,
    snapshots: usize,
    releases: Vec<ShownRelease>,
}

#[derive(Debug, Serialize)]
struct ShownGoal {
    id: String,
    number: String,
    title: String,
    origin: &'static str,
    focus_area: Option<String>,
    responsible: Option<String>,
    serves: Vec<String>,
    in_force: Option<InForce>,
    no_target: Option<String>,
    verdict: &'static str,
    measures: Vec<ShownMeasure>,
}

/// When a goal is in force, where that is not the time of the plan.
#[derive(Debug, Serialize)]
pub(super) struct InForce {
    from: Option<String>,
    until: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct ShownTable {
    id: String,
    title: String,
    totals: Vec<Total>,
    sections: Vec<Section>,
}

#[derive(Debug, Serialize)]
struct Section {
    id: String,
    label: String,
    totals: Vec<Total>,
}

#[derive(Debug, Serialize)]
struct Total {
    column: String,
    title: String,
    group: Option<String>,
    unit: Unit,
    printed: Option<Exact>,
    computed: Option<Exact>,
    difference: Option<Exact>,
    agreement: &'static str,
}

#[derive(Debug, Serialize)]
struct ShownSeries {
    id: String,
    title: String,
    area: String,
    unit: Unit,
    points: usize,
    first: Option<ShownPoint>,
    last: Option<ShownPoint>,
    levels: Vec<ShownLevel>,
}

#[derive(Debug, Serialize)]
struct ShownPoint {
    period: String,
    value: Option<Exact>,
    status: Status,
    exactness: &'static str,
}

#[derive(Debug, Serialize)]
struct ShownLevel {
    when: String,
    value: Option<Exact>,
    status: Status,
    exactness: &'static str,
}

#[derive(Debug, Serialize)]
struct ShownMeeting {
    id: String,
    date: String,
    stage: &'static str,
    items: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct Item {
    id: String,
    number: String,
    title: String,
    case_number: String,
    openness: &'static str,
    kind: &'static str,
    decision: Option<String>,
    vote: Option<ShownVote>,
    tasks: Vec<ShownTask>,
    slides: ShownSlides,
}

/// Which slides an item has; without an order they follow from its texts.
#[derive(Debug, Serialize)]
struct ShownSlides {
    order: Option<Vec<String>>,
    spare: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ShownVote {
    #[serde(rename = "for")]
    in_favour: u16,
    against: u16,
    abstained: u16,
    minority: Option<String>,
}

#[derive(Debug, Serialize)]
struct ShownTask {
    what: String,
    responsible: Option<String>,
    due: Option<String>,
    done: Option<String>,
}

impl Show {
    /// The plan that lies in `file`.
    pub fn of(file: &Path, document: &Document, insights: &Insights) -> Self {
        let Document { plan, meetings, snapshots, releases, last_id: _ } = document;
        let goal = |(goal, judged): (&Goal, &GoalJudgement)| ShownGoal::of(goal, judged, plan);
        Self {
            schema: "planbord.show/1",
            file: file.display().to_string(),
            title: plan.title.clone(),
            municipality: plan.municipality.clone(),
            committee: plan.committee.clone(),
            period: plan.period.to_string(),
            on: insights.on().to_string(),
            goals: plan.goals.iter().zip(insights.judgements()).map(goal).collect(),
            tables: plan.budget.iter().map(|table| ShownTable::of(table, insights)).collect(),
            series: plan.series.iter().map(ShownSeries::of).collect(),
            meetings: meetings.iter().map(ShownMeeting::of).collect(),
            snapshots: snapshots.len(),
            releases: releases.iter().map(ShownRelease::of).collect(),
        }
    }
}

impl ShownGoal {
    fn of(goal: &Goal, judged: &GoalJudgement, plan: &Plan) -> Self {
        let focus_area = goal.focus_area.and_then(|id| plan.focus_areas.get(id));
        let measures = goal.measures.iter().zip(&judged.measures);
        Self {
            id: goal.id.to_string(),
            number: goal.number.clone(),
            title: goal.title.clone(),
            origin: origin(goal.origin),
            focus_area: focus_area.map(|area| area.title.clone()),
            responsible: goal.responsible.clone(),
            serves: goal.serves.iter().map(ToString::to_string).collect(),
            in_force: goal.in_force.as_ref().map(InForce::from),
            no_target: goal.no_target.clone(),
            verdict: verdict(judged.shown().verdict),
            measures: measures.map(|(measure, judged)| ShownMeasure::of(measure, judged)).collect(),
        }
    }
}

impl From<&goal::InForce> for InForce {
    fn from(goal::InForce { from, until, note }: &goal::InForce) -> Self {
        let day = |day: &Option<NaiveDate>| day.map(|day| day.to_string());
        Self { from: day(from), until: day(until), note: note.clone() }
    }
}

/// Who set a goal.
pub(super) fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Local => "local",
        Origin::Investment => "investment",
        Origin::Minister => "minister",
        Origin::National => "national",
        Origin::CrossCutting => "cross-cutting",
    }
}

impl ShownTable {
    fn of(table: &BudgetTable, insights: &Insights) -> Self {
        let sums = insights.sums(table.id);
        let rows = table.placed_rows();
        let labels = rows.iter().filter_map(|placed| match placed.row {
            Row::Section(section) => Some(&section.label),
            Row::Line(_) | Row::Formula(_) => None,
        });
        // Both go from top to bottom, outer before inner.
        let section = |(section, label): (&RowSums, &String)| Section {
            id: section.row.to_string(),
            label: label.clone(),
            totals: totals(table, &section.columns),
        };
        let sections = sums.map(|sums| sums.sections.iter().zip(labels).map(section).collect());
        Self {
            id: table.id.to_string(),
            title: table.title.clone(),
            totals: sums.map(|sums| totals(table, &sums.total)).unwrap_or_default(),
            sections: sections.unwrap_or_default(),
        }
    }
}

fn totals(table: &BudgetTable, sums: &[ColumnSum]) -> Vec<Total> {
    table.columns.iter().zip(sums).filter_map(|(column, sum)| total(column, sum)).collect()
}

/// `None` for a column of words.
fn total(column: &Column, sum: &ColumnSum) -> Option<Total> {
    let ColumnKind::Figures { unit, decimals: _ } = &column.kind else { return None };
    Some(Total {
        column: column.id.to_string(),
        title: column.title.clone(),
        group: column.group.clone(),
        unit: unit.into(),
        printed: sum.printed.map(Exact),
        computed: sum.sum.known().map(Exact),
        difference: difference(sum.agreement).map(Exact),
        agreement: agreement(sum.agreement),
    })
}

impl ShownSeries {
    fn of(series: &Series) -> Self {
        let point = |point: &Point| ShownPoint {
            period: point.period.to_string(),
            value: point.value.number().map(Exact),
            status: point.value.into(),
            exactness: exactness(
                point.detail.as_ref().and_then(|detail| detail.exactness).unwrap_or(series.exactness),
            ),
        };
        let level = |level: &Level| ShownLevel {
            when: level.when.clone(),
            value: level.value.number().map(Exact),
            status: level.value.into(),
            exactness: exactness(level.exactness.unwrap_or(series.exactness)),
        };
        Self {
            id: series.id.to_string(),
            title: series.title.clone(),
            area: series.area.clone(),
            unit: (&series.unit).into(),
            points: series.points.len(),
            first: series.points.first().map(point),
            last: series.points.last().map(point),
            levels: series.levels.iter().map(level).collect(),
        }
    }
}

impl ShownMeeting {
    fn of(meeting: &Meeting) -> Self {
        Self {
            id: meeting.id.to_string(),
            date: meeting.date.to_string(),
            stage: match meeting.stage {
                Stage::Draft => "draft",
                Stage::Ready => "ready",
                Stage::Sent => "sent",
                Stage::Held => "held",
                Stage::Approved => "approved",
            },
            items: meeting.items.iter().map(Item::of).collect(),
        }
    }
}

impl Item {
    fn of(item: &AgendaItem) -> Self {
        Self {
            id: item.id.to_string(),
            number: item.number.clone(),
            title: item.title.clone(),
            case_number: item.case_number.clone(),
            openness: match item.openness {
                Openness::Open => "open",
                Openness::Closed => "closed",
            },
            kind: match item.kind {
                ItemKind::None => "none",
                ItemKind::Information => "information",
                ItemKind::Discussion => "discussion",
                ItemKind::Decision => "decision",
            },
            decision: written(&item.decision),
            vote: item.vote.as_ref().map(|vote| ShownVote {
                in_favour: vote.in_favour.count,
                against: vote.against.count,
                abstained: vote.abstained.count,
                minority: written(&vote.minority),
            }),
            tasks: item.tasks.iter().map(ShownTask::of).collect(),
            slides: ShownSlides::of(&item.slides),
        }
    }
}

impl ShownSlides {
    fn of(slides: &ItemSlides) -> Self {
        let listed = |slides: &[SlideOf]| slides.iter().map(ToString::to_string).collect();
        Self { order: slides.order.as_deref().map(listed), spare: listed(&slides.spare) }
    }
}

impl ShownTask {
    fn of(task: &Task) -> Self {
        Self {
            what: task.what.clone(),
            responsible: written(&task.responsible),
            due: task.due.map(|day| day.to_string()),
            done: task.done.map(|day| day.to_string()),
        }
    }
}

fn written(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}
