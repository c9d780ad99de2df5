//! What someone should look at, gravest first, each with the way to it.

use eframe::egui::{Sense, Ui, UiBuilder};

use super::focus_areas::link;
use crate::analysis::findings::{Finding, Severity};
use crate::document::{Document, Place, Step};
use crate::edit::Subject;
use crate::ui::context::{Request, ViewCtx};
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{EmptyState, icon, section, space};

/// How many findings are listed; the rest are counted.
const MOST_LISTED: usize = 8;

/// Draws the findings.
pub(super) fn attention_ui(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    section(
        ui,
        theme,
        &words.text("overview-attention"),
        |_| {},
        |ui| {
            let count: usize = ctx.insights.finding_counts().values().sum();
            if count == 0 {
                let (title, advice) =
                    (words.text("overview-nothing-found"), words.text("overview-nothing-found-advice"));
                EmptyState::new(theme, Icon::CheckCircle, &title, &advice).show(ui);
                return;
            }
            let mut listed = 0;
            for severity in Severity::ALL {
                let found = ctx.insights.findings().filter(|finding| finding.severity == severity);
                for finding in found.take(MOST_LISTED - listed) {
                    finding_ui(ctx, finding, listed, ui);
                    listed += 1;
                }
            }
            if count > listed {
                let more = words.fill("overview-more-findings", &[("count", (count - listed).into())]);
                ui.label(theme.small(more));
            }
        },
    );
}

fn finding_ui(ctx: &ViewCtx<'_>, finding: &Finding, nth: usize, ui: &mut Ui) {
    let (words, theme) = (ctx.words, ctx.theme);
    let tone = match finding.severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Attention,
        Severity::Note => Tone::Info,
    };
    let (place, sentence) = (words.place(ctx.document, &finding.place), words.finding(finding));
    let row = ui.scope_builder(UiBuilder::new().id_salt(nth).sense(Sense::click()), |ui| {
        ui.horizontal_top(|ui| {
            icon(ui, theme, tone.icon(), theme.scale.icon.s, tone.colors(theme).text);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.label(place.as_str());
                ui.label(theme.small(format!("{}: {sentence}", words.severity(finding.severity))));
            });
        });
    });
    let name = format!("{place}. {sentence}");
    if link(row.response, &name, theme, ui)
        && let Some(subject) = subject_of(ctx.document, &finding.place)
    {
        ctx.send(Request::LeadTo(subject));
    }
    space(ui, theme.scale.gap.xs);
}

/// The thing that a place lies in.
pub(super) fn subject_of(document: &Document, place: &Place) -> Option<Subject> {
    let plan = &document.plan;
    match place.steps() {
        [Step::Field("plan"), Step::Field(list), Step::Index(at), ..] => match *list {
            "goals" => plan.goals.at(*at).map(|goal| Subject::Goal(goal.id)),
            "series" => plan.series.at(*at).map(|series| Subject::Series(series.id)),
            "budget" => plan.budget.at(*at).map(|table| Subject::Table(table.id)),
            "focus_areas" => plan.focus_areas.at(*at).map(|area| Subject::FocusArea(area.id)),
            _ => None,
        },
        [Step::Field("meetings"), Step::Index(at), Step::Field("items"), Step::Index(item), ..] => {
            let meeting = document.meetings.at(*at)?;
            meeting.items.at(*item).map(|item| Subject::Item(meeting.id, item.id))
        }
        [Step::Field("meetings"), Step::Index(at), ..] => {
            document.meetings.at(*at).map(|meeting| Subject::Meeting(meeting.id))
        }
        _ => None,
    }
}
