//! The page of one item, as a document.

use eframe::egui::{Align, Layout, Ui};

use super::lists::openness_icon;
use super::page::{capitalised, list_entry, part, prose, sheet};
use super::rendered::rendered_ui;
use super::{
    AgendaView, Mode, Page, Towards, document_button, item_form, move_item, place_towards, present_button,
    slides_form, snapshots, stage, tasks,
};
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::{AgendaItem, ItemKind, Meeting, Openness};
use crate::plan::meeting_setup::ItemPart;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Badge, Button, icon, space};

/// Draws the page.
pub(super) fn item_ui(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    ui: &mut Ui,
    meeting: &Meeting,
    item: &AgendaItem,
) {
    let scale = &ctx.theme.scale;
    sheet(ui, ctx.theme, ("item", item.id.0), |ui| {
        let room = ui.available_width();
        let beside = scale.size.field + scale.gap.xxl;
        if room < scale.size.prose + beside {
            ui.set_max_width(room.min(scale.size.prose));
            document_ui(ctx, state, ui, meeting, item);
            return facts_ui(ctx, ui, item, state.mode);
        }
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(scale.size.prose);
                document_ui(ctx, state, ui, meeting, item);
            });
            space(ui, scale.gap.xl);
            ui.vertical(|ui| {
                ui.set_width(scale.size.field);
                facts_ui(ctx, ui, item, state.mode);
            });
        });
    });
}

/// What can be done with the item, on a line.
pub(super) fn bar_ui(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    ui: &mut Ui,
    meeting: &Meeting,
    item: &AgendaItem,
) {
    let (theme, words) = (ctx.theme, ctx.words);
    if ctx.is_editable() {
        snapshots::take_button(ctx, ui, meeting.id, item);
        mode_button(ctx, state, ui);
    }
    document_button(ctx, ui, meeting, Some(item.id));
    present_button(ctx, ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if !ctx.is_editable() || !meeting.stage.agenda_is_open() {
            return;
        }
        ui.spacing_mut().item_spacing.x = 0.0;
        let remove = words.text("agenda-remove-item");
        if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
            remove_item(ctx, meeting, item);
        }
        move_buttons(ctx, ui, meeting, item);
    });
}

/// Switches between document and form.
pub(super) fn mode_button(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui) {
    let (key, icon, next) = match state.mode {
        Mode::Reading => ("agenda-edit", Icon::Edit, Mode::Editing),
        Mode::Editing => ("agenda-edit-done", Icon::Check, Mode::Reading),
    };
    let label = ctx.words.text(key);
    if ui.add(Button::secondary(ctx.theme, &label).icon(icon)).clicked() {
        state.mode = next;
        state.focus_title = next == Mode::Editing && matches!(state.page, Some(Page::Item(..)));
    }
}

/// Down and up, to be shown from the right.
fn move_buttons(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting, item: &AgendaItem) {
    let directions = [
        (Towards::Down, Icon::ArrowDown, "agenda-move-down", "agenda-move-down-tip"),
        (Towards::Up, Icon::ArrowUp, "agenda-move-up", "agenda-move-up-tip"),
    ];
    for (towards, icon, name, tip) in directions {
        let possible = place_towards(meeting, item.id, towards).is_some();
        let (name, tip) = (ctx.words.text(name), ctx.words.text(tip));
        let button = Button::icon_only(ctx.theme, icon, &name).tip(tip);
        if ui.add_enabled(possible, button).clicked() {
            move_item(ctx, meeting, item.id, towards);
        }
    }
}

pub(super) fn remove_item(ctx: &ViewCtx<'_>, meeting: &Meeting, item: &AgendaItem) {
    ctx.edit(Command::Meeting(MeetingCommand::RemoveItem { meeting: meeting.id, item: item.id }));
}

/// What is treated, recommended and decided.
fn document_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting, item: &AgendaItem) {
    let (theme, words) = (ctx.theme, ctx.words);
    if ctx.is_editable() && state.mode == Mode::Editing {
        return item_form::form_ui(ctx, state, ui, meeting, item);
    }
    heading_ui(ctx, ui, meeting, item);
    for part_of in item.parts(&ctx.document.plan.meeting_setup) {
        part_ui(ctx, ui, item, &part_of);
    }
    if !item.tasks.is_empty() {
        part(ui, theme, &words.text("agenda-tasks"), |ui| tasks::of_item_ui(ctx, ui, item));
    }
}

/// Number, day, title, and what kind of item it is.
pub(super) fn heading_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: &Meeting, item: &AgendaItem) {
    let (theme, words) = (ctx.theme, ctx.words);
    let number = words.item_numbered(item);
    let day = capitalised(&words.day_with_weekday(meeting.date));
    ui.label(theme.caption(format!("{number} · {day}")));
    ui.label(theme.title(&item.title));
    ui.horizontal_wrapped(|ui| {
        stage::badge_ui(ctx, ui, meeting.stage);
        openness_badge(ctx, ui, item.openness);
        let kind = words.text(kind_key(item.kind));
        if item.case_number.is_empty() {
            ui.label(theme.muted(kind));
        } else {
            let case = words.fill("agenda-case", &[("number", (&item.case_number).into())]);
            ui.label(theme.muted(format!("{kind} · {}", capitalised(&case))));
        }
    });
}

/// A part of the item under its heading; nothing where nothing is written.
pub(super) fn part_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem, part_of: &ItemPart) {
    let (theme, title) = (ctx.theme, ctx.words.item_part(part_of));
    match part_of {
        ItemPart::Presentation if !item.presentation.trim().is_empty() => {
            part(ui, theme, &title, |ui| rendered_ui(ctx, ui, &item.presentation));
        }
        ItemPart::Section(kind) if !item.section(kind).trim().is_empty() => {
            part(ui, theme, &title, |ui| rendered_ui(ctx, ui, item.section(kind)));
        }
        ItemPart::Recommendation if !item.recommendation.is_empty() || !item.recommended_by.is_empty() => {
            part(ui, theme, &title, |ui| recommendation_ui(ctx, ui, item));
        }
        ItemPart::Decision => part(ui, theme, &title, |ui| decision_ui(ctx, ui, item)),
        // They stand beside the text, not in it.
        ItemPart::Attachments => {}
        ItemPart::Presentation | ItemPart::Section(_) | ItemPart::Recommendation => {}
    }
}

fn decision_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    let (theme, words) = (ctx.theme, ctx.words);
    if item.decision.is_empty() {
        ui.label(theme.muted(words.text("agenda-undecided")));
    } else {
        rendered_ui(ctx, ui, &item.decision);
    }
    if let Some(vote) = &item.vote {
        let label = words.text("agenda-vote");
        prose(ui, &format!("{label}: {}", words.vote(vote)));
        if !vote.minority.is_empty() {
            ui.label(theme.caption(words.text("agenda-minority")));
            prose(ui, &vote.minority);
        }
    }
}

fn openness_badge(ctx: &ViewCtx<'_>, ui: &mut Ui, openness: Openness) {
    let (key, tone) = match openness {
        Openness::Open => ("agenda-open-item", Tone::Neutral),
        Openness::Closed => ("agenda-closed-item", Tone::Attention),
    };
    ui.add(Badge::new(ctx.theme, tone, &ctx.words.text(key)).icon(openness_icon(openness)));
}

/// The key of what the committee is asked to do: `Til beslutning`.
pub(super) fn kind_key(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::None => "agenda-kind-none",
        ItemKind::Information => "agenda-kind-information",
        ItemKind::Discussion => "agenda-kind-discussion",
        ItemKind::Decision => "agenda-kind-decision",
    }
}

fn recommendation_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    if !item.recommended_by.is_empty() {
        let by = ctx.words.fill("agenda-recommends", &[("name", (&item.recommended_by).into())]);
        prose(ui, &by);
    }
    for clause in &item.recommendation {
        list_entry(ui, ctx.theme, |ui| rendered_ui(ctx, ui, clause));
    }
}

/// What stands beside the document, or below it: attachments, apologies, snapshots.
fn facts_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem, mode: Mode) {
    let (theme, words) = (ctx.theme, ctx.words);
    if mode == Mode::Reading || !ctx.is_editable() {
        if !item.attachments.is_empty() {
            part(ui, theme, &words.text("agenda-attachments"), |ui| attachments_ui(ctx, ui, item));
        }
        if !item.absent.is_empty() {
            part(ui, theme, &words.text("agenda-absent"), |ui| prose(ui, &item.absent.join(", ")));
        }
        if !item.slides.is_automatic() {
            let slides = words.text("presenting-item-slides");
            part(ui, theme, &slides, |ui| slides_form::chosen_ui(ctx, ui, &item.slides));
        }
    }
    let is_written = item.minutes.is_some() || !item.notes.is_empty();
    if is_written && (mode == Mode::Reading || !ctx.is_editable()) {
        part(ui, theme, &words.text("agenda-chair"), |ui| {
            if let Some(minutes) = item.minutes {
                prose(ui, &words.minutes(minutes));
            }
            if !item.notes.is_empty() {
                prose(ui, &item.notes);
            }
        });
    }
    part(ui, theme, &words.text("agenda-snapshots"), |ui| snapshots::of_item_ui(ctx, ui, item));
}

fn attachments_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    let theme = ctx.theme;
    for attachment in &item.attachments {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
            icon(ui, theme, Icon::Attachment, theme.scale.icon.s, theme.palette.text.muted);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.spacing_mut().interact_size.y = 0.0;
                prose(ui, &attachment.title);
                openness_line(ctx, ui, attachment.openness);
            });
        });
    }
}

fn openness_line(ctx: &ViewCtx<'_>, ui: &mut Ui, openness: Openness) {
    let theme = ctx.theme;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.xs;
        icon(ui, theme, openness_icon(openness), theme.scale.icon.s, theme.palette.text.muted);
        ui.label(theme.small(ctx.words.openness(openness)));
    });
}
