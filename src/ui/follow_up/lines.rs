//! The lines of a followed budget, and the day they are of.

use eframe::egui::{Label, Popup, PopupCloseBehavior, Ui};

use super::fit::Fit;
use super::line_sheet::LineSheet;
use super::page::{OpenFollowUp, set};
use super::typed_sheet::OpenSheet;
use crate::analysis::follow_up::FollowUpFacts;
use crate::plan::follow_up::{AddedLine, FollowUp, Report};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Edited, Field, Notice};
use crate::wording::date::parse_day;

/// Room for the last line of the sheet, in heights of a row, however low the window is.
const LEAST_ROWS: f32 = 6.0;

/// What a sheet needs besides its lines: headings, total and scroll bar, in heights of a row.
const AROUND_ROWS: f32 = 4.0;

/// Draws the sheet.
pub(super) fn lines_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    fit: Fit,
    ui: &mut Ui,
) {
    if facts.report.is_none() {
        let (title, advice) =
            (ctx.words.text("followup-no-report"), ctx.words.text("followup-no-report-advice"));
        Notice::new(ctx.theme, Tone::Info, &title).advice(&advice).show(ui);
    }
    let sheet = LineSheet::new(ctx, follow_up, facts);
    let rows = match fit {
        Fit::Part => LEAST_ROWS,
        Fit::View => facts.lines.len() as f32 + AROUND_ROWS,
    };
    let height = ui.available_height().max(rows * ctx.theme.scale.size.row);
    open.lines.show(ctx, ("lines", follow_up.id), &sheet, height, ui);
}

/// Hands over the open text.
pub(super) fn finish_typing(
    ctx: &ViewCtx<'_>,
    lines: &mut OpenSheet,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
) {
    lines.finish_typing(ctx, &LineSheet::new(ctx, follow_up, facts));
}

/// The day of the report, another one, and a line that came.
pub(super) fn day_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenFollowUp,
    follow_up: &FollowUp,
    facts: &FollowUpFacts,
    ui: &mut Ui,
) {
    let words = ctx.words;
    let shown = facts.report;
    let label = match shown {
        Some(day) => words.as_of(day),
        None => words.text("followup-before-reports").into_owned(),
    };
    let button = ui.add(Button::secondary(ctx.theme, &label).icon(Icon::Calendar));
    Popup::menu(&button).show(|ui| {
        for report in &follow_up.reports {
            if ui.selectable_label(Some(report.on) == shown, words.as_of(report.on)).clicked() {
                finish_typing(ctx, &mut open.lines, follow_up, facts);
                open.day = Some(report.on);
            }
        }
        if let Some(day) = shown.filter(|_| ctx.is_editable()) {
            ui.separator();
            if ui
                .button(words.fill("followup-remove-report", &[("day", words.day_short(day).into())]))
                .clicked()
            {
                set(ctx, follow_up, |changed| changed.reports.retain(|report| report.on != day));
            }
        }
    });
    if ctx.is_editable() {
        new_report_ui(ctx, open, follow_up, ui);
        new_line_ui(ctx, follow_up, facts, ui);
    }
    if LineSheet::new(ctx, follow_up, facts).is_incomplete() {
        ui.add(Label::new(ctx.theme.small(words.text("followup-incomplete"))).extend());
    }
}

/// Asks for the day of a new report, any day.
fn new_report_ui(ctx: &ViewCtx<'_>, open: &mut OpenFollowUp, follow_up: &FollowUp, ui: &mut Ui) {
    let words = ctx.words;
    let label = words.text("followup-new-report");
    let committed = asked_ui(ctx, ui, "new_report", &label, |ui| {
        let name = words.text("followup-report-day");
        let hint = words.text("followup-report-day-hint");
        let read = |text: &str| {
            let day = parse_day(text, words).map_err(|wrong| words.date_problem(wrong).into_owned())?;
            match follow_up.reports.iter().any(|report| report.on == day) {
                true => Err(words.text("followup-report-there").into_owned()),
                false => Ok(day),
            }
        };
        Field::new(ctx.theme, &name).hint(&hint).parsed_words(ui, "report_day", "", read)
    });
    if let Some(on) = committed {
        open.day = Some(on);
        set(ctx, follow_up, |changed| {
            let at = changed.reports.partition_point(|report| report.on < on);
            changed.reports.insert(at, Report { on, lines: Vec::new() });
        });
    }
}

/// Asks for the name of a line that came during the year.
fn new_line_ui(ctx: &ViewCtx<'_>, follow_up: &FollowUp, facts: &FollowUpFacts, ui: &mut Ui) {
    let words = ctx.words;
    let label = words.text("followup-new-line");
    let committed = asked_ui(ctx, ui, "new_line", &label, |ui| {
        let name = words.text("followup-line-name");
        let hint = words.text("followup-line-name-hint");
        Field::new(ctx.theme, &name).hint(&hint).text(ui, "line_name", "")
    });
    if let Some(label) = committed.map(|label| label.trim().to_owned()).filter(|label| !label.is_empty()) {
        set(ctx, follow_up, |changed| changed.added.push(AddedLine { id: 0.into(), label, on: facts.on }));
    }
}

/// A button that opens a field; gives what was entered, once.
fn asked_ui<T>(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    salt: &str,
    label: &str,
    field: impl FnOnce(&mut Ui) -> Edited<T>,
) -> Option<T> {
    let button = ui.push_id(salt, |ui| ui.add(Button::quiet(ctx.theme, label).icon(Icon::Add))).inner;
    let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&button));
    Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(label)
        .gap(ctx.theme.scale.gap.xs)
        .show(|ui| {
            ui.set_width(ctx.theme.scale.size.field);
            let edited = field(ui);
            if !was_open {
                edited.response.request_focus();
            }
            let entered = edited.committed;
            if entered.is_some() {
                ui.close();
                button.request_focus();
            }
            entered
        })
        .and_then(|shown| shown.inner)
}
