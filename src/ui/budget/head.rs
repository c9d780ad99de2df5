//! What stands above the sheet: which table, what it is, whether its printed
//! totals agree, and its sums as key figures.

use eframe::egui::{Align, Label, Layout, Popup, TextStyle, Ui, vec2};

use super::BudgetView;
use crate::analysis::sums::{Agreement, ColumnSum, Sum, TableSums};
use crate::plan::budget::{BudgetTable, ColumnKind};
use crate::plan::id::TableId;
use crate::ui::budget::table_sheet::enough;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone, text};
use crate::ui::widgets::{Badge, Button, Field, KeyFigure, segmented, space};
use crate::wording::number::EMPTY;

/// With less room than this, in points, there are no key figures.
const FIGURES_FROM: (f32, f32) = (760.0, 560.0);
/// A key figure is at least so wide, in points.
const NARROWEST_FIGURE: f32 = 190.0;
/// The most key figures that are shown.
const MOST_FIGURES: usize = 6;
/// The title, or the choice of table, has at least this share of the width.
const LEAST_TITLE: f32 = 0.4;
/// More tables than this are chosen from a list.
const MOST_TABS: usize = 6;

/// What was asked for above the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Another table.
    Select(TableId),
    /// What this one is called and how it is read.
    Details,
    /// A new table.
    Add,
    /// This table away.
    Remove,
}

/// Draws the choice of table, or its heading where there is no other, and what is
/// said about it.
pub fn head_ui(ctx: &ViewCtx<'_>, state: &BudgetView, table: &BudgetTable, ui: &mut Ui) -> Option<Wish> {
    debug_assert_eq!(state.selected, Some(table.id), "the selected table is the one shown");
    let asked = heading_ui(ctx, table, ui);
    ui.label(ctx.theme.small(about(ctx, table)));
    if let Some(note) = &table.note {
        ui.label(ctx.theme.muted(note));
    }
    asked
}

/// The title and the verdict in one line: the sheet needs the height.
fn heading_ui(ctx: &ViewCtx<'_>, table: &BudgetTable, ui: &mut Ui) -> Option<Wish> {
    let said = ctx.insights.sums(table.id).map(|sums| verdict(ctx, sums));
    let badge = said.as_ref().map(|(tone, verdict)| Badge::new(ctx.theme, *tone, verdict));
    ui.horizontal(|ui| {
        let control = ctx.theme.scale.size.control;
        ui.set_min_height(control);
        let beside = badge.as_ref().map_or(0.0, |badge| badge.width(ui)) + control;
        let room = ui.available_width();
        let title = (room - beside - 2.0 * ui.spacing().item_spacing.x).max(room * LEAST_TITLE);
        let size = vec2(title, control);
        let chosen = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            if ctx.document.plan.budget.len() > 1 {
                return choice_ui(ctx, table, ui);
            }
            ui.add(Label::new(ctx.theme.heading(&table.title)).truncate());
            None
        });
        let asked = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let asked = if ctx.is_editable() { menu_ui(ctx, ui) } else { None };
            badge.map(|badge| ui.add(badge));
            asked
        });
        chosen.inner.map(Wish::Select).or(asked.inner)
    })
    .inner
}

fn choice_ui(ctx: &ViewCtx<'_>, table: &BudgetTable, ui: &mut Ui) -> Option<TableId> {
    let tables = &ctx.document.plan.budget;
    let options: Vec<(TableId, &str)> = tables.iter().map(|table| (table.id, &*table.title)).collect();
    let name = ctx.words.text("budget-table");
    if options.len() <= MOST_TABS && tabs_width(ctx, &options, ui) <= ui.available_width() {
        return segmented(ui, ctx.theme, &name, &options, &table.id);
    }
    Field::new(ctx.theme, &name).heading(ui, "table", &options, &table.id).committed
}

fn tabs_width(ctx: &ViewCtx<'_>, options: &[(TableId, &str)], ui: &Ui) -> f32 {
    let font = text::strong().resolve(ui.style());
    let width = |title: &str| {
        let galley =
            ui.painter().layout_no_wrap(title.to_owned(), font.clone(), ctx.theme.palette.text.plain);
        galley.size().x + 2.0 * ctx.theme.scale.gap.l
    };
    options.iter().map(|(_, title)| width(title)).sum()
}

fn menu_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) -> Option<Wish> {
    let name = ctx.words.text("budget-table-menu");
    let button = ui.add(Button::icon_only(ctx.theme, Icon::More, &name));
    let entries = [
        ("budget-add-table", Wish::Add),
        ("budget-edit-table", Wish::Details),
        ("budget-remove-table", Wish::Remove),
    ];
    let menu = Popup::menu(&button).show(|ui| {
        let chosen = entries.iter().filter(|(key, _)| ui.button(ctx.words.text(key)).clicked()).last();
        chosen.map(|(_, wish)| *wish)
    });
    menu.and_then(|menu| menu.inner)
}

/// The sign convention and the source, in words.
fn about(ctx: &ViewCtx<'_>, table: &BudgetTable) -> String {
    let words = ctx.words;
    let sign = words.sign(table.sign);
    let publications = &ctx.document.plan.publications;
    let source = table.source.as_ref();
    let Some((source, publication)) = source.and_then(|it| Some((it, publications.get(it.publication)?)))
    else {
        return words.fill("budget-about", &[("sign", sign.into())]);
    };
    let (title, section) = ((&publication.title).into(), (&source.section).into());
    match &source.provider {
        None => words.fill(
            "budget-about-source",
            &[("sign", sign.into()), ("publication", title), ("section", section)],
        ),
        Some(provider) => words.fill(
            "budget-about-provider",
            &[
                ("sign", sign.into()),
                ("publication", title),
                ("section", section),
                ("provider", provider.into()),
            ],
        ),
    }
}

/// How all printed totals of the table agree: the gravest first.
fn verdict(ctx: &ViewCtx<'_>, sums: &TableSums) -> (Tone, String) {
    let count =
        |wanted: fn(&Agreement) -> bool| sums.all().filter(|(_, _, sum)| wanted(&sum.agreement)).count();
    let errors = count(|agreement| matches!(agreement, Agreement::Error { .. }));
    let roundings = count(|agreement| matches!(agreement, Agreement::Rounding { .. }));
    let words = ctx.words;
    if errors > 0 {
        (Tone::Bad, words.fill("budget-all-errors", &[("count", errors.into())]))
    } else if roundings > 0 {
        (Tone::Attention, words.fill("budget-all-roundings", &[("count", roundings.into())]))
    } else if count(|agreement| *agreement == Agreement::Agrees) > 0 {
        (Tone::Good, words.text("budget-all-agree").into_owned())
    } else {
        (Tone::Neutral, words.text("budget-nothing-printed").into_owned())
    }
}

/// Draws one key figure for each column that adds up, as many as there is room for.
pub fn figures_ui(ctx: &ViewCtx<'_>, table: &BudgetTable, ui: &mut Ui) {
    let room = ui.available_size();
    if room.x < FIGURES_FROM.0 || room.y < FIGURES_FROM.1 {
        return;
    }
    let Some(sums) = ctx.insights.sums(table.id) else { return };
    let columns = table.columns.iter().zip(&sums.total);
    let fitting = ((room.x / NARROWEST_FIGURE) as usize).min(MOST_FIGURES);
    let shown: Vec<_> = columns.filter(|(_, sum)| sum.sum.known().is_some()).take(fitting).collect();
    if shown.is_empty() {
        return;
    }
    space(ui, ctx.theme.scale.gap.xs);
    let gap = ctx.theme.scale.gap.m;
    let width = (room.x + gap) / shown.len() as f32 - gap;
    let size = vec2(width.min(ctx.theme.scale.size.field), 0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (column, sum) in shown {
            if let ColumnKind::Figures { unit, decimals } = &column.kind {
                let caption = caption(&column.title, &ctx.words.unit_short(unit));
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    figure_ui(ctx, &caption, sum, *decimals, ui);
                });
            }
        }
    });
}

fn caption(title: &str, unit: &str) -> String {
    // "Helårspersoner" need not say again what it counts.
    let stem = unit.trim_end_matches('.').to_lowercase();
    if title.to_lowercase().starts_with(&stem) { title.to_owned() } else { format!("{title}, {unit}") }
}

fn figure_ui(ctx: &ViewCtx<'_>, caption: &str, sum: &ColumnSum, decimals: u8, ui: &mut Ui) {
    let words = ctx.words;
    let figure = match sum.sum {
        Sum::Known(amount) => words.amount(amount, enough(amount, decimals)),
        Sum::Blank | Sum::NotAdditive | Sum::Overflow | Sum::NoPersons => EMPTY.to_owned(),
    };
    let (tone, key) = match sum.agreement {
        Agreement::Agrees => (Tone::Good, "budget-figure-agrees"),
        Agreement::Rounding { .. } => (Tone::Attention, "budget-figure-rounding"),
        Agreement::Error { .. } => (Tone::Bad, "budget-figure-error"),
        Agreement::NothingPrinted => (Tone::Neutral, "budget-figure-not-printed"),
        Agreement::CannotTell => (Tone::Unknown, "budget-figure-unknown"),
    };
    let verdict = words.text(key);
    ui.spacing_mut().item_spacing.y = ui.text_style_height(&TextStyle::Small) / 4.0;
    ui.add(KeyFigure::new(ctx.theme, caption, &figure).verdict(tone, &verdict))
        .on_hover_text(words.printed_total(sum, decimals));
}
