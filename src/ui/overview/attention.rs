//! What someone should look at, gravest first, each with the way to it.

use eframe::egui::{Color32, Ui};

use super::concerns::{Concern, Concerns, Reason};
use crate::analysis::Verdict;
use crate::analysis::findings::{Finding, Severity};
use crate::edit::Subject;
use crate::plan::id::GoalId;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::parts::link::{beside_icon, line, link};
use crate::ui::parts::places::of_place;
use crate::ui::parts::verdict::{icon, tone};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::section;

/// What a row shows and where it leads.
struct Row {
    mark: (Icon, Color32),
    /// What it is about.
    thing: String,
    /// Why it is listed, in one sentence.
    why: String,
    /// All that can be said about it.
    whole: String,
    leads_to: Option<Subject>,
}

/// Draws the gravest of `concerns`, at most `most` of them.
pub(super) fn attention_ui(ctx: &ViewCtx<'_>, concerns: &Concerns, most: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    section(
        ui,
        theme,
        &words.text("overview-attention"),
        |_| {},
        |ui| {
            if concerns.count == 0 {
                return nothing_ui(ctx, ui);
            }
            let rows = concerns.gravest.iter().take(most).filter_map(|concern| row(ctx, concern));
            let mut listed = 0;
            ui.spacing_mut().item_spacing.y = theme.scale.gap.s;
            for row in rows {
                row_ui(ctx, &row, listed, ui);
                listed += 1;
            }
            let more = concerns.count.saturating_sub(listed);
            if more > 0 {
                ui.label(theme.small(words.fill("overview-more", &[("count", more.into())])));
            }
        },
    );
}

fn nothing_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let color = Tone::Good.colors(theme).text;
    beside_icon(ui, theme, (Tone::Good.icon(), color), |ui| {
        ui.label(theme.strong(words.text("overview-nothing-found")));
        ui.label(theme.muted(words.text("overview-nothing-found-advice")));
    });
}

fn row_ui(ctx: &ViewCtx<'_>, row: &Row, nth: usize, ui: &mut Ui) {
    let theme = ctx.theme;
    let name = format!("{}. {}", row.thing, row.why);
    let followed = link(ui, theme, nth, (&name, &row.whole), |ui| {
        beside_icon(ui, theme, row.mark, |ui| {
            line(ui, row.thing.as_str());
            line(ui, theme.small(row.why.as_str()));
        });
    });
    if let Some(subject) = row.leads_to.filter(|_| followed) {
        ctx.send(Request::LeadTo(subject));
    }
}

fn row(ctx: &ViewCtx<'_>, concern: &Concern) -> Option<Row> {
    match concern {
        Concern::Goal(id, reason) => of_goal(ctx, *id, *reason),
        Concern::Found(finding) => Some(of_finding(ctx, finding)),
    }
}

fn of_goal(ctx: &ViewCtx<'_>, id: GoalId, reason: Reason) -> Option<Row> {
    let (words, theme) = (ctx.words, ctx.theme);
    let goal = ctx.document.plan.goals.at(ctx.insights.goal_position(id)?)?;
    let judged = ctx.insights.goal(id)?;
    let whole = words.goal_reason(ctx.document, goal, judged);
    let verdict = judged.shown().verdict;
    let word = words.verdict(verdict);
    let (mark, why) = match reason {
        Reason::NotReached | Reason::OffCourse => (marked(ctx, verdict), format!("{word}: {whole}")),
        // What is missing must be read first, and the target after that.
        Reason::Missing(why) => (marked(ctx, verdict), format!("{word}: {}", words.why(why))),
        Reason::DueSoon(day) => {
            let color = Tone::Attention.colors(theme).text;
            let days = usize::try_from((day - ctx.insights.on()).num_days()).unwrap_or(0);
            let due = words.fill("overview-due", &[("days", days.into())]);
            ((Icon::Calendar, color), format!("{due}: {whole}"))
        }
    };
    let number = &goal.number;
    let thing = if number.is_empty() { goal.title.clone() } else { format!("{number}  {}", goal.title) };
    Some(Row { mark, thing, why, whole, leads_to: Some(Subject::Goal(id)) })
}

fn marked(ctx: &ViewCtx<'_>, verdict: Verdict) -> (Icon, Color32) {
    (icon(verdict), tone(verdict).colors(ctx.theme).text)
}

fn of_finding(ctx: &ViewCtx<'_>, finding: &Finding) -> Row {
    let words = ctx.words;
    let tone = match finding.severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Attention,
        Severity::Note => Tone::Info,
    };
    let sentence = words.finding(finding);
    Row {
        mark: (tone.icon(), tone.colors(ctx.theme).text),
        thing: words.place(ctx.document, &finding.place),
        why: format!("{}: {sentence}", words.severity(finding.severity)),
        whole: sentence,
        leads_to: of_place(ctx.document, &finding.place),
    }
}
