//! What was found in a case, and the printed figures elsewhere that concern it, each
//! with the places it is printed in.

use eframe::egui::{Label, Ui};

use super::Case;
use super::contradictions::concerning;
use super::persons::line_ui;
use crate::analysis::Severity;
use crate::edit::Subject;
use crate::plan::expression::Expression;
use crate::plan::statement::Statement;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::source::source_text;
use crate::ui::theme::Tone;
use crate::ui::widgets::section;

/// Draws both, where there is anything.
pub fn remarks_ui(ctx: &ViewCtx<'_>, case: Case<'_>, ui: &mut Ui) {
    let found = ctx.insights.case_position(case.case.id).map(|at| ctx.insights.findings_of_case(at));
    let found = found.unwrap_or_default();
    if !found.is_empty() {
        section(
            ui,
            ctx.theme,
            &ctx.words.text("cases-remarks"),
            |_| {},
            |ui| {
                for finding in found {
                    let tone = match finding.severity {
                        Severity::Error => Tone::Bad,
                        Severity::Warning => Tone::Attention,
                        Severity::Note => Tone::Info,
                    };
                    line_ui(ctx, ui, tone, &ctx.words.finding(finding));
                }
            },
        );
    }
    let statements = concerning(ctx, case);
    if !statements.is_empty() {
        section(
            ui,
            ctx.theme,
            &ctx.words.text("cases-statements"),
            |_| {},
            |ui| {
                for statement in statements {
                    statement_ui(ctx, statement, ui);
                }
            },
        );
    }
}

/// A printed figure that concerns the case, and both places. What is said of how it
/// agrees belongs here, below its title.
fn statement_ui(ctx: &ViewCtx<'_>, statement: &Statement, ui: &mut Ui) {
    let words = ctx.words;
    ui.horizontal_wrapped(|ui| {
        if ui.link(&statement.title).clicked() {
            ctx.send(Request::LeadTo(Subject::Statement(statement.id)));
        }
        if let Expression::Number(printed) = statement.printed {
            let printed = words.amount_in(printed, statement.decimals, &statement.unit);
            ui.label(words.fill("cases-statement-printed", &[("printed", printed.into())]));
        }
    });
    let sources = [statement.source.as_ref(), statement.claim_source.as_ref()];
    let sources: Vec<String> =
        sources.iter().map(|source| source_text(ctx, *source)).filter(|text| !text.is_empty()).collect();
    if !sources.is_empty() {
        ui.add(Label::new(ctx.theme.small(sources.join(" · "))).wrap());
    }
}
