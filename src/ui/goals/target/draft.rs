//! A target while it is being typed: the fields of every kind, some of them
//! empty. What one kind does not use is remembered for when another is chosen.

use chrono::NaiveDate;

use super::kind::{DueKind, Kind, Moment, Reach, Side, Way};
use crate::plan::id::{ColumnId, RowId, SeriesId, TableId};
use crate::plan::target::{
    Base, Better, Bound, BudgetCell, Certainty, Condition, Due, PrintedChange, Reckoning, Relation, Step,
    Target, When,
};
use crate::plan::{Amount, Period};

/// The fields of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::goals) struct Draft {
    pub kind: Kind,
    /// The good side of the level at the end of a path, and of a share.
    pub side: Side,
    /// The level of the end of a path too, and the share of a cohort.
    pub level: Option<Amount>,
    pub change: Change,
    pub better: Better,
    pub steps: Vec<StepDraft>,
    pub years: Option<u8>,
    pub other: Option<SeriesId>,
    pub gap: Option<Amount>,
    pub reckoning: Reckoning,
    pub due: DueKind,
    pub period: Option<Period>,
    pub day: Option<NaiveDate>,
    pub base: BaseDraft,
    pub printed: Option<Printed>,
    pub budget: CellDraft,
}

/// How much something should change, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) struct Change {
    pub reach: Reach,
    /// Without a sign.
    pub size: Option<Amount>,
    pub way: Way,
}

/// A level on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::ui::goals) struct StepDraft {
    pub period: Option<Period>,
    pub level: Option<Amount>,
}

/// What is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::goals) struct BaseDraft {
    pub value: Option<Amount>,
    pub moment: Moment,
    pub period: Option<Period>,
    pub certainty: Certainty,
    pub note: Option<String>,
}

/// A printed change, without its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) struct Printed {
    pub size: Amount,
    pub decimals: u8,
    pub way: Way,
}

/// A cell of a budget that is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::ui::goals) struct CellDraft {
    pub table: Option<TableId>,
    pub row: Option<RowId>,
    pub column: Option<ColumnId>,
}

/// A field that must be filled before there is a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::goals) enum Lack {
    Level,
    Size,
    Years,
    OtherSeries,
    /// The nth step, counted from 0.
    Step(usize),
    When,
    BudgetCell,
}

impl Lack {
    /// The name of the text that asks for it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Level => "goals-lack-level",
            Self::Size => "goals-lack-size",
            Self::Years => "goals-lack-years",
            Self::OtherSeries => "goals-lack-other-series",
            Self::Step(_) => "goals-lack-step",
            Self::When => "goals-lack-when",
            Self::BudgetCell => "goals-lack-budget-cell",
        }
    }
}

impl Draft {
    /// The fields as `target` fills them.
    pub fn of(target: &Target) -> Self {
        let condition = &target.condition;
        let side = side_of(condition);
        let level = match condition {
            Condition::Percent(_) | Condition::Points(_) => None,
            condition => condition.bound().map(Bound::level),
        };
        let (period, day) = match target.due {
            Due::In(period) | Due::AtEnd(period) => (Some(period), None),
            Due::By(day) => (None, Some(day)),
            Due::EveryYear | Due::Unstated => (None, None),
        };
        let mut draft = Self {
            kind: Kind::of(condition),
            side,
            level,
            change: Change::of(condition, side),
            better: side.better(),
            steps: Vec::new(),
            years: None,
            other: None,
            gap: None,
            reckoning: target.reckoning,
            due: DueKind::of(target.due),
            period,
            day,
            base: BaseDraft::of(target.base.as_ref()),
            printed: target.printed_change.map(Printed::of),
            budget: CellDraft::of(target.budget),
        };
        match condition {
            Condition::Path { steps, .. } => draft.steps = steps.iter().map(StepDraft::of).collect(),
            Condition::AfterYears { years, .. } => draft.years = Some(*years),
            Condition::Against { series, relation } => {
                draft.other = Some(*series);
                if let Relation::NarrowGap(by) = relation {
                    draft.gap = Some(*by).filter(|by| *by != Amount::ZERO);
                }
            }
            Condition::Level(_)
            | Condition::Percent(_)
            | Condition::Points(_)
            | Condition::Keep(_)
            | Condition::Deliver => {}
        }
        draft
    }

    /// The target that the fields make.
    ///
    /// # Errors
    /// Says which field is still empty.
    pub fn target(&self) -> Result<Target, Lack> {
        Ok(Target {
            condition: self.condition()?,
            reckoning: self.reckoning,
            due: self.due()?,
            base: self.base.base(),
            printed_change: self.printed.map(Printed::change),
            budget: self.budget.cell()?,
        })
    }

    fn condition(&self) -> Result<Condition, Lack> {
        let level = || self.level.ok_or(Lack::Level);
        let change = || self.change.bound().ok_or(Lack::Size);
        let against = |relation| {
            self.other.map(|series| Condition::Against { series, relation }).ok_or(Lack::OtherSeries)
        };
        match self.kind {
            Kind::Level(side) => Ok(Condition::Level(side.bound(level()?))),
            Kind::Percent => Ok(Condition::Percent(change()?)),
            Kind::Points => Ok(Condition::Points(change()?)),
            Kind::Keep => Ok(Condition::Keep(self.better)),
            Kind::Path => {
                let steps = self.steps.iter().enumerate();
                let steps = steps.map(|(at, step)| step.step().ok_or(Lack::Step(at)));
                Ok(Condition::Path {
                    last: self.side.bound(level()?),
                    steps: steps.collect::<Result<_, _>>()?,
                })
            }
            Kind::AfterYears => {
                let share = self.side.bound(level()?);
                Ok(Condition::AfterYears { years: self.years.ok_or(Lack::Years)?, share })
            }
            Kind::NotAbove => against(Relation::NotAbove),
            Kind::NotBelow => against(Relation::NotBelow),
            Kind::NarrowGap => against(Relation::NarrowGap(self.gap.unwrap_or(Amount::ZERO))),
            Kind::Deliver => Ok(Condition::Deliver),
        }
    }

    fn due(&self) -> Result<Due, Lack> {
        match self.due {
            DueKind::In => self.period.map(Due::In).ok_or(Lack::When),
            DueKind::AtEnd => self.period.map(Due::AtEnd).ok_or(Lack::When),
            DueKind::By => self.day.map(Due::By).ok_or(Lack::When),
            DueKind::EveryYear => Ok(Due::EveryYear),
            DueKind::Unstated => Ok(Due::Unstated),
        }
    }

    /// Another kind is chosen. A level goes along, or else the base is one; no
    /// figure is made up.
    pub fn choose_kind(&mut self, kind: Kind) {
        self.kind = kind;
        match kind {
            Kind::Level(side) => {
                self.choose_side(side);
                self.level = self.level.or(self.base.value);
            }
            // Nothing is counted, so there is nothing to take a mean of.
            Kind::Deliver => self.reckoning = Reckoning::Latest,
            _ => {}
        }
    }

    /// The good side is another.
    pub fn choose_side(&mut self, side: Side) {
        self.side = side;
        self.better = side.better();
        if self.change.size.is_none() {
            self.change = Change::towards(side);
        }
    }

    /// Another kind of deadline is chosen. Where a time is needed, it begins
    /// with the one that was there, or with the plan's own.
    pub fn choose_due(&mut self, due: DueKind, plan: Period) {
        let period = *self.period.get_or_insert(plan);
        self.day.get_or_insert(period.last_day());
        self.due = due;
    }

    /// A change was typed; a minus before it means lower.
    pub fn put_size(&mut self, by: Amount) {
        if by < Amount::ZERO {
            self.change.way = Way::Lower;
        }
        self.change.size = Some(by.abs());
    }

    /// A printed change was typed, in the direction that was chosen before.
    pub fn put_printed(&mut self, printed: Option<(Amount, u8)>) {
        let before = self.printed.map_or(self.change.way, |printed| printed.way);
        self.printed = printed.map(|(percent, decimals)| Printed {
            size: percent.abs(),
            decimals,
            way: if percent < Amount::ZERO { Way::Lower } else { before },
        });
    }
}

/// The good side of what a condition asks for.
fn side_of(condition: &Condition) -> Side {
    match condition {
        Condition::Keep(Better::Lower)
        | Condition::Against { relation: Relation::NotAbove | Relation::NarrowGap(_), .. } => Side::AtMost,
        Condition::Keep(Better::Higher)
        | Condition::Against { relation: Relation::NotBelow, .. }
        | Condition::Deliver => Side::AtLeast,
        Condition::Level(bound)
        | Condition::Percent(bound)
        | Condition::Points(bound)
        | Condition::Path { last: bound, .. }
        | Condition::AfterYears { share: bound, .. } => Side::of(*bound),
    }
}

impl Change {
    fn of(condition: &Condition, side: Side) -> Self {
        match condition {
            Condition::Percent(bound) | Condition::Points(bound) => {
                let (reach, way) = Reach::of(*bound);
                Self { reach, size: Some(bound.level().abs()), way }
            }
            _ => Self::towards(side),
        }
    }

    /// No change yet, towards the good side.
    fn towards(side: Side) -> Self {
        let way = match side.better() {
            Better::Lower => Way::Lower,
            Better::Higher => Way::Higher,
        };
        Self { reach: Reach::AtLeast, size: None, way }
    }

    fn bound(self) -> Option<Bound> {
        self.size.map(|size| self.reach.bound(self.way, size))
    }
}

impl StepDraft {
    fn of(step: &Step) -> Self {
        Self { period: Some(step.period), level: Some(step.level) }
    }

    fn step(self) -> Option<Step> {
        Some(Step { period: self.period?, level: self.level? })
    }
}

impl BaseDraft {
    fn of(base: Option<&Base>) -> Self {
        let Base { value, when, certainty, note } = base.cloned().unwrap_or_default();
        Self {
            value,
            moment: when.map_or(Moment::In, Moment::of),
            period: when.map(When::period),
            certainty,
            note,
        }
    }

    /// The base; a base that says nothing is none.
    pub fn base(&self) -> Option<Base> {
        let when = self.period.map(|period| match self.moment {
            Moment::In => When::In(period),
            Moment::AtEnd => When::AtEnd(period),
        });
        let base = Base { value: self.value, when, certainty: self.certainty, note: self.note.clone() };
        let says_something = base.value.is_some() || base.when.is_some() || base.note.is_some();
        says_something.then_some(base)
    }
}

impl Printed {
    fn of(change: PrintedChange) -> Self {
        let PrintedChange { percent, decimals } = change;
        let way = if percent < Amount::ZERO { Way::Lower } else { Way::Higher };
        Self { size: percent.abs(), decimals, way }
    }

    fn change(self) -> PrintedChange {
        PrintedChange { percent: self.way.signed(self.size), decimals: self.decimals }
    }
}

impl CellDraft {
    fn of(cell: Option<BudgetCell>) -> Self {
        cell.map_or(Self::default(), |BudgetCell { table, row, column }| Self {
            table: Some(table),
            row: Some(row),
            column: Some(column),
        })
    }

    fn cell(self) -> Result<Option<BudgetCell>, Lack> {
        let Some(table) = self.table else { return Ok(None) };
        let whole = self.row.zip(self.column);
        whole.map(|(row, column)| Some(BudgetCell { table, row, column })).ok_or(Lack::BudgetCell)
    }
}
