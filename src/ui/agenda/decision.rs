//! What a meeting decides at an item, written while it is presented: wording, vote,
//! absence and what is to be done, as in the item's own form.

use eframe::egui::{ScrollArea, Ui};

use super::item_form::Change;
use super::page::part;
use super::{found_item, minutes_form, tasks};
use crate::edit::meeting::ItemChange;
use crate::meeting::agenda::AgendaItem;
use crate::plan::id::{ItemId, MeetingId};
use crate::ui::context::ViewCtx;
use crate::ui::parts::rows::Focus;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, card, follow_keyboard, space};

/// Draws the form of an item, or why nothing can be written. The keyboard goes to its
/// wording where `focus` says so.
pub fn decision_ui(ctx: &ViewCtx<'_>, (meeting, item): (MeetingId, ItemId), focus: Focus, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    ScrollArea::vertical().id_salt(("decision", item.0)).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - theme.scale.gap.s);
        card(ui, theme, |ui| {
            let Some((meeting, item)) = found_item(ctx, meeting, item) else {
                ui.label(theme.muted(words.text("agenda-decide-no-item")));
                return;
            };
            ui.label(theme.caption(words.item_numbered(item)));
            if !ctx.is_editable() {
                ui.label(theme.muted(words.text("agenda-decide-read-only")));
                return;
            }
            if !meeting.stage.minutes_are_open() {
                ui.label(theme.muted(words.text("agenda-decide-approved")));
                return;
            }
            let change = Change { ctx, meeting, item };
            wordings_ui(&change, ui);
            let wording = minutes_form::form_ui(&change, ui);
            if focus == Focus::Take {
                wording.request_focus();
            }
            part(ui, theme, &words.text("agenda-tasks"), |ui| tasks::form_ui(&change, ui));
            space(ui, theme.scale.gap.s);
            ui.label(theme.small(words.text("agenda-decide-keys")));
        });
        follow_keyboard(ui, theme.scale.size.control);
    });
}

/// What is often decided, to begin with: each puts its words in the place of what is there,
/// which is one step to take back.
fn wordings_ui(change: &Change<'_, '_>, ui: &mut Ui) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let usual = words.text("agenda-decide-as-recommended-text").into_owned();
    let wordings = [
        ("agenda-decide-as-recommended", Some(usual)),
        ("agenda-decide-recommendation", recommended(change.item)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (key, text) in wordings {
            let Some(text) = text else { continue };
            let label = words.text(key);
            let is_new = change.item.decision != text;
            let button = Button::secondary(theme, &label).icon(Icon::Decision);
            if ui.add_enabled(is_new, button).clicked() {
                change.send(Some(ItemChange::Decision(text)));
            }
        }
    });
}

/// The recommendation as it may be decided: one clause as it stands, several as a list.
fn recommended(item: &AgendaItem) -> Option<String> {
    match item.recommendation.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        several => {
            let points: Vec<String> = several.iter().map(|clause| format!("- {clause}")).collect();
            Some(points.join("\n"))
        }
    }
}
