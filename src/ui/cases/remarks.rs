//! What was found in a case, and the printed figures elsewhere that concern it, each
//! with the places it is printed in.

use eframe::egui::Ui;

use super::Case;
use super::persons::line_ui;
use crate::analysis::Severity;
use crate::analysis::cases::concerning;
use crate::analysis::findings::StatementFound;
use crate::analysis::sums::Agreement;
use crate::edit::Subject;
use crate::plan::statement::Statement;
use crate::ui::context::{Request, ViewCtx};
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
    let statements = concerning(&ctx.document.plan, case.case);
    if !statements.is_empty() {
        let name = ctx.words.text("cases-statements");
        section(ui, ctx.theme, &name, |_| {}, |ui| statements_ui(ctx, &statements, ui));
    }
}

/// Those that do not agree, each with both places, and how many of the others do.
fn statements_ui(ctx: &ViewCtx<'_>, statements: &[&Statement], ui: &mut Ui) {
    let mut agree = 0_usize;
    for statement in statements {
        let Some(facts) = ctx.insights.statement(statement.id) else { continue };
        let tone = match facts.agreement {
            Agreement::Agrees => {
                agree += 1;
                continue;
            }
            Agreement::Error { .. } => Tone::Bad,
            Agreement::Rounding { .. } => Tone::Attention,
            Agreement::CannotTell | Agreement::NothingPrinted => Tone::Unknown,
        };
        if ui.link(&statement.title).clicked() {
            ctx.send(Request::LeadTo(Subject::Statement(statement.id)));
        }
        let found = StatementFound::of(statement, facts, &ctx.document.plan);
        line_ui(ctx, ui, tone, &ctx.words.statement(&found));
    }
    if agree > 0 {
        let agree = ctx.words.fill("cases-statements-agree", &[("count", agree.into())]);
        ui.label(ctx.theme.small(agree));
    }
}
