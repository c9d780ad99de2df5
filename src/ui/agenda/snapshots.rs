//! Frozen states: those of an item, and one by itself.

use eframe::egui::Ui;

use super::page::{part, prose, sheet};
use super::{AgendaView, List, Page, comparison, today};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::AgendaItem;
use crate::plan::id::MeetingId;
use crate::session::Action;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, icon, space};

/// The snapshot with this number.
pub(super) fn reference<'a>(ctx: &ViewCtx<'a>, number: u32) -> Option<&'a SnapshotRef> {
    today(ctx).snapshots.iter().find(|snapshot| snapshot.number == number)
}

/// The snapshot that is shown now: a frozen plan knows those taken before it.
pub(super) fn shown<'a>(ctx: &ViewCtx<'a>) -> Option<&'a SnapshotRef> {
    let today = ctx.today_plan?;
    today.snapshots.get(ctx.document.snapshots.len())
}

/// `Øjebliksbillede 1`
pub(super) fn name(ctx: &ViewCtx<'_>, snapshot: &SnapshotRef) -> String {
    ctx.words.fill("agenda-snapshot-numbered", &[("number", snapshot.number.to_string().into())])
}

/// The item it was taken for: `Punkt 67 · Beskæftigelsesplan 2021`.
pub(super) fn taken_for(ctx: &ViewCtx<'_>, snapshot: &SnapshotRef) -> String {
    // It may have been moved to another meeting since.
    let mut meetings = today(ctx).meetings.iter();
    let Some(item) = meetings.find_map(|meeting| meeting.items.get(snapshot.item)) else {
        return ctx.words.text("agenda-item-gone").into_owned();
    };
    let number = ctx.words.fill("agenda-item-numbered", &[("number", (&item.number).into())]);
    format!("{number} · {}", item.title)
}

/// The snapshots of an item, and how to take one.
pub(super) fn of_item_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    let mut any = false;
    for snapshot in today(ctx).snapshots.iter().filter(|snapshot| snapshot.item == item.id) {
        any = true;
        line_ui(ctx, ui, snapshot);
        space(ui, ctx.theme.scale.gap.xs);
    }
    if !any {
        ui.label(ctx.theme.muted(ctx.words.text("agenda-item-without-snapshot")));
    }
}

/// Takes a snapshot for an item.
pub(super) fn take_button(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: MeetingId, item: &AgendaItem) {
    let (label, tip) = (ctx.words.text("agenda-take-snapshot"), ctx.words.text("agenda-take-snapshot-tip"));
    if ui.add(Button::primary(ctx.theme, &label).icon(Icon::Snapshot).tip(tip)).clicked() {
        ctx.act(Action::TakeSnapshot { meeting, item: item.id });
    }
}

fn line_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, snapshot: &SnapshotRef) {
    let theme = ctx.theme;
    ui.push_id(("snapshot", snapshot.number), |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
            icon(ui, theme, Icon::Snapshot, theme.scale.icon.s, theme.palette.text.muted);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(name(ctx, snapshot));
                ui.label(theme.small(ctx.words.moment_short(snapshot.taken)));
                ui.horizontal(|ui| {
                    digest_ui(ctx, ui, snapshot);
                    open_button(ctx, ui, snapshot);
                });
            });
        });
    });
}

/// The first digits, all of them as a tooltip, and a button that copies them.
fn digest_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, snapshot: &SnapshotRef) {
    let whole = snapshot.digest.to_string();
    ui.label(ctx.theme.small(snapshot.digest.short())).on_hover_text(&whole);
    let copy = ctx.words.fill("agenda-copy-digest", &[("name", name(ctx, snapshot).into())]);
    if ui.add(Button::icon_only(ctx.theme, Icon::Copy, &copy)).clicked() {
        ui.ctx().copy_text(whole);
    }
}

/// Opens the snapshot, or leaves it when it is the one that is shown.
fn open_button(ctx: &ViewCtx<'_>, ui: &mut Ui, snapshot: &SnapshotRef) {
    let theme = ctx.theme;
    if shown(ctx) == Some(snapshot) {
        let leave = ctx.words.text("agenda-leave-snapshot");
        if ui.add(Button::secondary(theme, &leave).icon(Icon::Close)).clicked() {
            ctx.act(Action::LeaveSnapshot);
        }
        return;
    }
    let open = ctx.words.text("agenda-open-snapshot");
    let tip = ctx.words.text("agenda-open-snapshot-tip");
    if ui.add(Button::secondary(theme, &open).icon(Icon::Show).tip(tip)).clicked() {
        ctx.act(Action::OpenSnapshot(snapshot.number));
    }
}

/// The page of one snapshot.
pub(super) fn snapshot_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, snapshot: &SnapshotRef) {
    let (theme, words) = (ctx.theme, ctx.words);
    sheet(ui, theme, ("snapshot", snapshot.number), |ui| {
        ui.set_max_width(theme.scale.size.prose.min(ui.available_width()));
        ui.label(theme.title(name(ctx, snapshot)));
        ui.label(theme.muted(words.moment_short(snapshot.taken)));
        space(ui, theme.scale.gap.s);
        ui.horizontal_wrapped(|ui| open_button(ctx, ui, snapshot));
        part(ui, theme, &words.text("agenda-taken-for"), |ui| {
            let label = taken_for(ctx, snapshot);
            let mut meetings = ctx.document.meetings.iter();
            let meeting = meetings.find(|meeting| meeting.items.get(snapshot.item).is_some());
            let button = Button::quiet(theme, &label).icon(Icon::ArrowRight);
            let is_pressed = ui.add_enabled(meeting.is_some(), button).clicked();
            if let Some(meeting) = meeting.filter(|_| is_pressed) {
                state.list = List::Meetings;
                state.choose(Page::Item(meeting.id, snapshot.item));
                state.search.clear();
                state.reveal = Some(crate::ui::parts::rows::Focus::Leave);
            }
        });
        part(ui, theme, &words.text("agenda-against-today"), |ui| {
            if shown(ctx) == Some(snapshot) {
                comparison::verdict_line(ctx, state, ui);
            } else {
                ui.label(theme.muted(words.text("agenda-not-compared")));
                let show = words.text("agenda-show-differences");
                if ui.add(Button::secondary(theme, &show).icon(Icon::List)).clicked() {
                    state.differences.compare_snapshot(snapshot.number);
                    state.choose(Page::Differences);
                }
            }
        });
        part(ui, theme, &words.text("agenda-digest"), |ui| {
            prose(ui, &snapshot.digest.to_string());
            let copy = words.text("agenda-copy");
            if ui.add(Button::secondary(theme, &copy).icon(Icon::Copy)).clicked() {
                ui.ctx().copy_text(snapshot.digest.to_string());
            }
            ui.label(theme.small(words.text("agenda-digest-hint")));
        });
        part(ui, theme, &words.text("agenda-file"), |ui| prose(ui, &snapshot.file));
    });
}
