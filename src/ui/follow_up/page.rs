//! The page of one followed budget: its day, its key figures, and its parts.

use std::borrow::Cow;

use chrono::NaiveDate;
use eframe::egui::{Align, Label, Layout, Ui};

use super::fit::Fit;
use super::typed_sheet::OpenSheet;
use super::{about, explanations, figures, grants, lines};
use crate::analysis::follow_up::FollowUpFacts;
use crate::edit::{Command, ListCommand};
use crate::plan::follow_up::FollowUp;
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{segmented, space};

/// With less height than this, in points, there are no key figures.
const FIGURES_FROM: f32 = 520.0;

/// With less width than this, in points, the unit and the sign stand below the title.
const SIGN_BESIDE_FROM: f32 = 760.0;

/// What is remembered of one follow-up.
#[derive(Debug, Default)]
pub(super) struct OpenFollowUp {
    part: Part,
    /// The day of the report that was chosen; none is the latest.
    pub(super) day: Option<NaiveDate>,
    pub(super) lines: OpenSheet,
    /// Which grant and which explanation is looked at, counted from 0.
    pub(super) grant: usize,
    /// A grant that was added and is to get the keyboard in its title, once it is drawn.
    pub(super) new_grant: Option<usize>,
    pub(super) explanation: usize,
    pub(super) explained: OpenSheet,
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    /// Budget, spent and expected, line by line.
    #[default]
    Lines,
    /// What was added to the budget.
    Grants,
    /// Why costs came out otherwise.
    Explanations,
    /// What is followed.
    About,
}

impl OpenFollowUp {
    /// Hands over the open text of a cell, if it can be understood.
    pub(super) fn finish_typing(&mut self, ctx: &ViewCtx<'_>, follow_up: &FollowUp) {
        if self.lines.sheet.is_editing()
            && let Some(facts) = facts(ctx, self.day, follow_up)
        {
            lines::finish_typing(ctx, &mut self.lines, follow_up, &facts);
        }
        if self.explained.sheet.is_editing() {
            explanations::finish_typing(ctx, self, follow_up);
        }
    }
}

/// What is known on the chosen day, or by the latest report.
pub(super) fn facts<'a>(
    ctx: &ViewCtx<'a>,
    day: Option<NaiveDate>,
    follow_up: &FollowUp,
) -> Option<Cow<'a, FollowUpFacts>> {
    let usual = ctx.insights.follow_up(follow_up.id)?;
    match day.filter(|day| usual.report != Some(*day)) {
        Some(day) => Some(Cow::Owned(FollowUpFacts::of(follow_up, &ctx.document.plan, day))),
        None => Some(Cow::Borrowed(usual)),
    }
}

/// Draws the page.
pub(super) fn page_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    fit: Fit,
    ui: &mut Ui,
) {
    open.day = open.day.filter(|day| follow_up.reports.iter().any(|report| report.on == *day));
    let Some(facts) = facts(ctx, open.day, follow_up) else { return };
    let high = ui.available_height() >= FIGURES_FROM;
    heading_ui(ctx, follow_up, &facts, ui);
    parts_ui(ctx, open, follow_up, &facts, ui);
    space(ui, ctx.theme.scale.gap.s);
    match open.part {
        Part::Lines => {
            if high && fit == Fit::Part {
                figures::figures_ui(ctx, &facts, ui);
                space(ui, ctx.theme.scale.gap.s);
            }
            lines::lines_ui(ctx, open, follow_up, &facts, fit, ui);
        }
        Part::Grants => grants::grants_ui(ctx, open, follow_up, &facts, fit, ui),
        Part::Explanations => explanations::explanations_ui(ctx, open, follow_up, &facts, fit, ui),
        Part::About => about::about_ui(ctx, follow_up, fit, ui),
    }
}

fn heading_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, facts: &FollowUpFacts, ui: &mut Ui) {
    let words = ctx.words;
    let table = ctx.document.plan.budget.get(follow_up.table);
    let said = table.map(|table| {
        let (unit, sign) = (words.unit(&facts.unit), words.sign(table.sign));
        words.fill("followup-about-line", &[("unit", unit.into()), ("sign", sign.into())])
    });
    let beside = ui.available_width() >= SIGN_BESIDE_FROM;
    ui.horizontal(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(said) = said.as_ref().filter(|_| beside) {
                ui.label(ctx.theme.small(said));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(ctx.theme.heading(&follow_up.title)).truncate());
            });
        });
    });
    if let Some(said) = said.filter(|_| !beside) {
        ui.label(ctx.theme.small(said));
    }
}

fn parts_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let words = ctx.words;
    let counted = |key, count: usize| words.fill(key, &[("count", count.to_string().into())]);
    let labels = [
        (Part::Lines, words.text("followup-part-lines").into_owned()),
        (Part::Grants, counted("followup-part-grants", follow_up.grants.len())),
        (Part::Explanations, counted("followup-part-explanations", follow_up.explanations.len())),
        (Part::About, words.text("followup-part-about").into_owned()),
    ];
    let options: Vec<(Part, &str)> = labels.iter().map(|(part, label)| (*part, label.as_str())).collect();
    ui.horizontal_wrapped(|ui| {
        let picked = segmented(ui, ctx.theme, &words.text("followup-parts"), &options, &open.part);
        if let Some(part) = picked {
            open.finish_typing(ctx, follow_up);
            open.part = part;
        }
        if open.part == Part::Lines {
            lines::day_ui(ctx, open, follow_up, facts, ui);
        }
    });
}

/// Asks for the follow-up as `change` makes it.
pub(super) fn set(ctx: &ViewCtx<'_>, follow_up: &FollowUp, change: impl FnOnce(&mut FollowUp)) {
    let mut changed = follow_up.clone();
    change(&mut changed);
    ctx.edit(Command::FollowUp(ListCommand::Set(Box::new(changed))));
}
