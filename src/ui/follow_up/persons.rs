//! The page of budget persons: the planned path beside those there were.

use eframe::egui::{Align, Label, Layout, Rect, Ui, UiBuilder, pos2};

use super::fit::Fit;
use super::person_sheet::PersonSheet;
use super::typed_sheet::OpenSheet;
use super::year_plot;
use crate::analysis::follow_up::PersonFacts;
use crate::edit::{Command, ListCommand};
use crate::plan::Period;
use crate::plan::persons::{PersonLine, PersonPlan};
use crate::ui::context::ViewCtx;
use crate::ui::parts::chooser::Search;
use crate::ui::parts::series_chooser::series_chooser;
use crate::ui::widgets::{Field, card, fields, segmented, space};
use crate::wording::date::parse_period;

/// With less width than this, in points, the chart stands below the sheet.
const BESIDE_FROM: f32 = 860.0;
/// The height of the chart, in points.
const CHART: f32 = 320.0;
/// The sheet with its heading, in heights of a row.
const SHEET_ROWS: f32 = 14.0;

/// What is remembered of one plan of persons.
#[derive(Debug, Default)]
pub(super) struct OpenPersons {
    part: Part,
    months: OpenSheet,
    search: Search,
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    #[default]
    Months,
    About,
}

impl OpenPersons {
    /// Hands over the open text of a cell, if it can be understood.
    pub(super) fn finish_typing(&mut self, ctx: &ViewCtx<'_>, plan: &PersonPlan) {
        if self.months.sheet.is_editing()
            && let Some(facts) = ctx.insights.person_plan(plan.id)
        {
            self.months.finish_typing(ctx, &PersonSheet::new(ctx, plan, facts));
        }
    }
}

/// Draws the page.
pub(super) fn page_ui(ctx: &ViewCtx<'_>, open: &mut OpenPersons, plan: &PersonPlan, fit: Fit, ui: &mut Ui) {
    let Some(facts) = ctx.insights.person_plan(plan.id) else { return };
    let words = ctx.words;
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let labels = [
                (Part::About, words.text("followup-part-about")),
                (Part::Months, words.text("followup-part-months")),
            ];
            let options: Vec<(Part, &str)> = labels.iter().rev().map(|(part, it)| (*part, &**it)).collect();
            let picked = segmented(ui, ctx.theme, &words.text("followup-parts"), &options, &open.part);
            if let Some(part) = picked {
                open.finish_typing(ctx, plan);
                open.part = part;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(ctx.theme.heading(&plan.title)).truncate());
            });
        });
    });
    ui.label(words.persons_so_far(facts));
    ui.label(ctx.theme.small(planned(ctx, facts)));
    space(ui, ctx.theme.scale.gap.s);
    fit.show(ui, ctx.theme, "persons", |ui| match open.part {
        Part::Months => months_ui(ctx, open, plan, facts, ui),
        Part::About => card(ui, ctx.theme, |ui| about_ui(ctx, open, plan, ui)).inner,
    });
}

fn planned(ctx: &ViewCtx<'_>, facts: &PersonFacts) -> String {
    match facts.planned_mean {
        Some(mean) => {
            let args = [("mean", ctx.words.amount(mean.mean, 1).into()), ("count", mean.months.into())];
            ctx.words.fill("followup-planned-mean", &args)
        }
        None => ctx.words.text("followup-planned-nothing").into_owned(),
    }
}

fn months_ui(ctx: &ViewCtx<'_>, open: &mut OpenPersons, plan: &PersonPlan, facts: &PersonFacts, ui: &mut Ui) {
    let sheet = |open: &mut OpenPersons, ui: &mut Ui| {
        let sheet = PersonSheet::new(ctx, plan, facts);
        let height = SHEET_ROWS * ctx.theme.scale.size.row;
        open.months.show(ctx, ("months", plan.id), &sheet, height, ui);
    };
    let chart = |ui: &mut Ui| card(ui, ctx.theme, |ui| year_plot::plot_ui(ctx, facts, CHART, ui));
    if ui.available_width() < BESIDE_FROM {
        sheet(open, ui);
        space(ui, ctx.theme.scale.gap.m);
        chart(ui);
        return;
    }
    let room = ui.available_rect_before_wrap();
    let (left, right) = room.split_left_right_at_fraction(0.5);
    let right = Rect::from_min_max(pos2(right.left() + ctx.theme.scale.gap.l, right.top()), right.max);
    let part = |rect: Rect| UiBuilder::new().max_rect(rect);
    ui.scope_builder(part(left).id_salt("sheet"), |ui| sheet(open, ui));
    ui.scope_builder(part(right).id_salt("chart"), chart);
}

fn about_ui(ctx: &ViewCtx<'_>, open: &mut OpenPersons, plan: &PersonPlan, ui: &mut Ui) {
    let words = ctx.words;
    if !ctx.is_editable() {
        ui.disable();
    }
    fields(ui, ctx.theme, |ui| {
        let name = words.text("followup-persons-title");
        let field = Field::new(ctx.theme, &name).width(1.3 * ctx.theme.scale.size.field);
        if let Some(title) = field.text(ui, ("persons_title", plan.id), &plan.title).committed {
            set(ctx, plan, |changed| changed.title = title.trim().to_owned());
        }
        let name = words.text("followup-year");
        let read = |text: &str| match parse_period(text, words) {
            Ok(year @ Period::Year(_)) => Ok(year),
            Ok(_) => Err(words.text("followup-year-only").into_owned()),
            Err(wrong) => Err(words.date_problem(wrong).into_owned()),
        };
        let field = Field::new(ctx.theme, &name).width(0.4 * ctx.theme.scale.size.field);
        let year = field.parsed_words(ui, ("persons_year", plan.id), &words.period(plan.year), read);
        if let Some(year) = year.committed {
            set(ctx, plan, |changed| changed.year = year);
        }
    });
    let name = words.text("followup-persons-series");
    let chosen = series_chooser(ctx, ui, &mut open.search, &name, ("persons_series", plan.id), plan.series);
    if let Some(series) = chosen {
        set(ctx, plan, |changed| changed.series = series);
    }
    space(ui, ctx.theme.scale.gap.s);
    line_ui(ctx, plan, ui);
    note_ui(ctx, plan, ui);
}

/// The budget line that the persons belong to.
fn line_ui(ctx: &ViewCtx<'_>, plan: &PersonPlan, ui: &mut Ui) {
    let words = ctx.words;
    let mut lines: Vec<(Option<PersonLine>, String)> =
        vec![(None, words.text("followup-no-line").into_owned())];
    for table in ctx.document.plan.budget.iter() {
        for placed in table.placed_rows() {
            let args = [("table", (&table.title).into()), ("line", placed.row.label().into())];
            let line = PersonLine { table: table.id, row: placed.row.id() };
            lines.push((Some(line), words.fill("followup-table-line", &args)));
        }
    }
    let options: Vec<(Option<PersonLine>, &str)> =
        lines.iter().map(|(line, name)| (*line, name.as_str())).collect();
    let name = words.text("followup-persons-line");
    let field = Field::new(ctx.theme, &name).width(ui.available_width());
    if let Some(line) = field.choice(ui, ("persons_line", plan.id), &options, Some(&plan.line)).committed {
        set(ctx, plan, |changed| changed.line = line);
    }
}

fn note_ui(ctx: &ViewCtx<'_>, plan: &PersonPlan, ui: &mut Ui) {
    let name = ctx.words.text("followup-note");
    let field = Field::new(ctx.theme, &name).width(ui.available_width());
    let shown = plan.note.as_deref().unwrap_or_default();
    if let Some(note) = field.long_text(ui, ("persons_note", plan.id), shown, 2).committed {
        let note = Some(note.trim().to_owned()).filter(|note| !note.is_empty());
        set(ctx, plan, |changed| changed.note = note);
    }
}

fn set(ctx: &ViewCtx<'_>, plan: &PersonPlan, change: impl FnOnce(&mut PersonPlan)) {
    let mut changed = plan.clone();
    change(&mut changed);
    ctx.edit(Command::Persons(ListCommand::Set(Box::new(changed))));
}
