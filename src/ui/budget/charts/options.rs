//! What a chart shows of its table: which columns, split how, in which order.

use eframe::egui::Ui;

use super::Kind;
use super::naming::Naming;
use crate::chart::columns::{self, Pair};
use crate::chart::parts::{Order, Split};
use crate::plan::budget::BudgetTable;
use crate::plan::id::ColumnId;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Field, fields};

/// How wide a choice is, as a share of a field's usual width.
const WIDTH: f32 = 0.8;

/// What was chosen for one chart of one table; what is not there any more is
/// chosen anew.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Options {
    columns: Option<Vec<ColumnId>>,
    split: Option<Split>,
    order: Order,
}

/// What a chart shows, once it is settled.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shown {
    /// The columns, counted from 0; of persons and money, the persons first.
    pub columns: Vec<usize>,
    /// How the table is split.
    pub split: Split,
    /// In which order.
    pub order: Order,
}

/// The columns that a chart of this kind can show of a table.
fn columns_of(kind: Kind, table: &BudgetTable) -> Vec<Vec<usize>> {
    match kind {
        Kind::Bars => columns::for_bars(table),
        Kind::Composition => columns::for_composition(table),
        Kind::Against => columns::pairs(table).into_iter().map(flat).collect(),
    }
}

fn flat(pair: Pair) -> Vec<usize> {
    std::iter::once(pair.persons).chain(pair.money).collect()
}

/// The ways in which a chart of this kind can split a table.
fn splits_of(kind: Kind, table: &BudgetTable) -> Vec<Split> {
    let mut splits = Split::offered(table);
    if kind == Kind::Composition {
        // Without a whole there is nothing that could be composed; sections show it at a glance.
        splits.retain(|split| split.makes_a_whole(table));
        splits.sort_by_key(|split| *split != Split::Sections);
    }
    splits
}

/// Whether a chart of this kind says anything about the table.
pub(super) fn makes_sense(kind: Kind, table: &BudgetTable) -> bool {
    !columns_of(kind, table).is_empty() && !splits_of(kind, table).is_empty()
}

impl Options {
    /// What is shown; `None` when the table has nothing for this kind.
    pub(super) fn settled(&self, kind: Kind, table: &BudgetTable) -> Option<Shown> {
        let (offered, splits) = (columns_of(kind, table), splits_of(kind, table));
        let chosen =
            self.columns.as_ref().and_then(|ids| offered.iter().find(|it| ids_of(table, it) == *ids));
        let split = self.split.filter(|split| splits.contains(split));
        Some(Shown {
            columns: chosen.or(offered.first())?.clone(),
            split: split.or(splits.first().copied())?,
            order: self.order,
        })
    }

    /// Draws the choices that there are.
    pub(super) fn options_ui(
        &mut self,
        ctx: &ViewCtx<'_>,
        kind: Kind,
        shown: &Shown,
        naming: &Naming<'_>,
        ui: &mut Ui,
    ) {
        let table = naming.table;
        let (offered, splits) = (columns_of(kind, table), splits_of(kind, table));
        let columns: Vec<(Vec<ColumnId>, String)> =
            offered.iter().map(|it| (ids_of(table, it), naming.columns(kind, it))).collect();
        let splits: Vec<(Split, String)> =
            splits.iter().map(|split| (*split, naming.split(*split))).collect();
        let order = |order: Order| (order, ctx.words.text(order_key(order)).into_owned());
        let orders = [Order::Table, Order::LargestFirst].map(order);
        fields(ui, ctx.theme, |ui| {
            let salt = (table.id, kind);
            if columns.len() > 1 {
                let now = ids_of(table, &shown.columns);
                let chosen = choice_ui(ctx, "budget-chart-columns", (salt, 0), &columns, &now, ui);
                self.columns = chosen.or(self.columns.take());
            }
            if splits.len() > 1 {
                let chosen = choice_ui(ctx, "budget-chart-split", (salt, 1), &splits, &shown.split, ui);
                self.split = chosen.or(self.split);
            }
            let chosen = choice_ui(ctx, "budget-chart-order", (salt, 2), &orders, &shown.order, ui);
            self.order = chosen.unwrap_or(self.order);
        });
    }
}

fn choice_ui<T: PartialEq + Clone>(
    ctx: &ViewCtx<'_>,
    key: &'static str,
    salt: impl std::hash::Hash + std::fmt::Debug,
    options: &[(T, String)],
    now: &T,
    ui: &mut Ui,
) -> Option<T> {
    let name = ctx.words.text(key);
    let options: Vec<(T, &str)> = options.iter().map(|(option, name)| (option.clone(), &**name)).collect();
    let width = WIDTH * ctx.theme.scale.size.field;
    Field::new(ctx.theme, &name).width(width).choice(ui, salt, &options, Some(now)).committed
}

fn order_key(order: Order) -> &'static str {
    match order {
        Order::Table => "budget-chart-order-table",
        Order::LargestFirst => "budget-chart-order-largest",
    }
}

fn ids_of(table: &BudgetTable, columns: &[usize]) -> Vec<ColumnId> {
    columns.iter().filter_map(|at| table.columns.get(*at)).map(|column| column.id).collect()
}
