//! How a row or column is worked out: which way, and from which others.

use eframe::egui::Ui;

use crate::plan::budget::Formula;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, space};

/// A formula that is being put together.
#[derive(Debug)]
pub struct FormulaDraft<Id> {
    way: Option<Way>,
    of: Vec<Id>,
    less: Vec<Id>,
    money: Option<Id>,
    persons: Option<Id>,
}

/// Which way it is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Sum,
    Difference,
    PerPerson,
}

/// Whether there may be no formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    Always,
    Perhaps,
}

/// A row or column that figures can be taken from.
#[derive(Debug, Clone)]
pub struct Operand<Id> {
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// How many sections it lies in.
    pub depth: usize,
}

impl<Id: Copy + PartialEq + std::fmt::Debug> FormulaDraft<Id> {
    /// No formula, or that one.
    pub fn of(formula: Option<&Formula<Id>>) -> Self {
        let mut draft = Self { way: None, of: Vec::new(), less: Vec::new(), money: None, persons: None };
        match formula {
            None => {}
            Some(Formula::Sum(ids)) => {
                draft.way = Some(Way::Sum);
                draft.of.clone_from(ids);
            }
            Some(Formula::Difference { of, less }) => {
                draft.way = Some(Way::Difference);
                draft.of.clone_from(of);
                draft.less.clone_from(less);
            }
            Some(Formula::PerPerson { money, persons }) => {
                draft.way = Some(Way::PerPerson);
                (draft.money, draft.persons) = (Some(*money), Some(*persons));
            }
        }
        draft
    }

    /// A sum of nothing yet.
    pub fn sum() -> Self {
        Self::of(Some(&Formula::Sum(Vec::new())))
    }

    /// Which way it is worked out, if it is.
    pub fn way(&self) -> Option<Way> {
        self.way
    }

    /// The formula, with what it takes figures from in the order of `operands`;
    /// none where there is none, or not all of it yet.
    pub fn formula(&self, operands: &[Operand<Id>]) -> Option<Formula<Id>> {
        let ordered = |chosen: &[Id]| -> Vec<Id> {
            operands.iter().map(|operand| operand.id).filter(|id| chosen.contains(id)).collect()
        };
        let (of, less) = (ordered(&self.of), ordered(&self.less));
        match self.way? {
            Way::Sum => (!of.is_empty()).then_some(Formula::Sum(of)),
            Way::Difference => {
                (!of.is_empty() && !less.is_empty()).then_some(Formula::Difference { of, less })
            }
            Way::PerPerson => Some(Formula::PerPerson { money: self.money?, persons: self.persons? }),
        }
    }

    /// What is to be filled in first.
    pub fn missing(&self, operands: &[Operand<Id>]) -> Option<&'static str> {
        (self.way.is_some() && self.formula(operands).is_none()).then_some("budget-formula-first")
    }

    /// Draws the choice of the way, and of what figures are taken from.
    pub fn show(&mut self, ctx: &ViewCtx<'_>, needed: Needed, operands: &[Operand<Id>], ui: &mut Ui) {
        self.way_ui(ctx, needed, ui);
        match self.way {
            None => {}
            Some(Way::Sum) => list_ui(ctx, "budget-formula-of", operands, &mut self.of, ui),
            Some(Way::Difference) => {
                ui.columns(2, |columns| {
                    if let [of, less] = columns {
                        list_ui(ctx, "budget-formula-from", operands, &mut self.of, of);
                        list_ui(ctx, "budget-formula-less", operands, &mut self.less, less);
                    }
                });
            }
            Some(Way::PerPerson) => {
                one_ui(ctx, "budget-formula-money", operands, &mut self.money, ui);
                one_ui(ctx, "budget-formula-persons", operands, &mut self.persons, ui);
            }
        }
    }

    fn way_ui(&mut self, ctx: &ViewCtx<'_>, needed: Needed, ui: &mut Ui) {
        let words = ctx.words;
        let ways = [
            (None, "budget-formula-none"),
            (Some(Way::Sum), "budget-formula-sum"),
            (Some(Way::Difference), "budget-formula-difference"),
            (Some(Way::PerPerson), "budget-formula-per-person"),
        ];
        let ways: Vec<_> = ways.iter().map(|(way, key)| (*way, words.text(key))).collect();
        let options: Vec<(Option<Way>, &str)> = ways.iter().map(|(way, name)| (*way, &**name)).collect();
        let options = if needed == Needed::Always { options.get(1..) } else { Some(&*options) };
        let label = words.text("budget-formula");
        let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
        let picked = field.choice(ui, "way", options.unwrap_or_default(), Some(&self.way));
        self.way = picked.committed.unwrap_or(self.way);
    }
}

/// A list in which any number can be ticked.
fn list_ui<Id: Copy + PartialEq>(
    ctx: &ViewCtx<'_>,
    label: &str,
    operands: &[Operand<Id>],
    chosen: &mut Vec<Id>,
    ui: &mut Ui,
) {
    let (scale, label) = (&ctx.theme.scale, ctx.words.text(label));
    ui.label(ctx.theme.caption(&*label).color(ctx.theme.palette.text.plain));
    ui.push_id(&*label, |ui| {
        for operand in operands {
            let mut ticked = chosen.contains(&operand.id);
            let line = ui.horizontal(|ui| {
                space(ui, operand.depth as f32 * scale.gap.m);
                ui.checkbox(&mut ticked, &operand.name)
            });
            if line.inner.changed() {
                match ticked {
                    true => chosen.push(operand.id),
                    false => chosen.retain(|id| *id != operand.id),
                }
            }
        }
    });
    space(ui, scale.gap.s);
}

/// A choice of one.
fn one_ui<Id: Copy + PartialEq>(
    ctx: &ViewCtx<'_>,
    label: &str,
    operands: &[Operand<Id>],
    chosen: &mut Option<Id>,
    ui: &mut Ui,
) {
    let (salt, label) = (label, ctx.words.text(label));
    let options: Vec<(Option<Id>, &str)> =
        operands.iter().map(|operand| (Some(operand.id), operand.name.as_str())).collect();
    let field = Field::new(ctx.theme, &label).width(f32::INFINITY);
    if let Some(picked) = field.choice(ui, salt, &options, Some(chosen)).committed {
        *chosen = picked;
    }
}
