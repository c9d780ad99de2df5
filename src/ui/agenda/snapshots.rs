//! Frozen states: those of an item, and one by itself.

use eframe::egui::Ui;

use super::page::{part, prose, sheet};
use super::{AgendaView, List, Page, comparison, today};
use crate::meeting::SnapshotRef;
use crate::meeting::agenda::AgendaItem;
use crate::plan::id::MeetingId;
use crate::session::{Action, Taking};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, icon, space};

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

/// What it was taken for: `Punkt 67 · Beskæftigelsesplan 2021`.
pub(super) fn taken_for(ctx: &ViewCtx<'_>, snapshot: &SnapshotRef) -> String {
    let told = ctx.words.taken_for(today(ctx), snapshot);
    match snapshot.item.and_then(|item| today(ctx).item(item)) {
        Some((_, item)) => format!("{told} · {}", item.title),
        None => told,
    }
}

/// The page of what it was taken for; `None` when that is gone.
fn subject(ctx: &ViewCtx<'_>, snapshot: &SnapshotRef) -> Option<Page> {
    match snapshot.item {
        // It may have been moved to another meeting since.
        Some(item) => ctx.document.item(item).map(|(meeting, _)| Page::Item(meeting.id, item)),
        None => ctx.document.meetings.get(snapshot.meeting).map(|meeting| Page::Meeting(meeting.id)),
    }
}

/// The snapshots of an item, and how to take one.
pub(super) fn of_item_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    let taken = today(ctx).snapshots.iter().filter(|snapshot| snapshot.item == Some(item.id));
    if lines_ui(ctx, ui, taken) == 0 {
        ui.label(ctx.theme.muted(ctx.words.text("agenda-item-without-snapshot")));
    }
    if ctx.is_editable() {
        space(ui, ctx.theme.scale.gap.s);
        name_field(ctx, ui);
    }
}

/// Snapshots below each other. Returns how many they are.
pub(super) fn lines_ui<'a>(
    ctx: &ViewCtx<'a>,
    ui: &mut Ui,
    snapshots: impl Iterator<Item = &'a SnapshotRef>,
) -> usize {
    let mut count = 0;
    for snapshot in snapshots {
        count += 1;
        line_ui(ctx, ui, snapshot);
        space(ui, ctx.theme.scale.gap.xs);
    }
    count
}

/// Takes a snapshot for an item.
pub(super) fn take_button(ctx: &ViewCtx<'_>, ui: &mut Ui, meeting: MeetingId, item: &AgendaItem) {
    let (label, tip) = (ctx.words.text("agenda-take-snapshot"), ctx.words.text("agenda-take-snapshot-tip"));
    if ui.add(Button::primary(ctx.theme, &label).icon(Icon::Snapshot).tip(tip)).clicked() {
        let (by, note) = (ctx.user.to_owned(), String::new());
        ctx.act(Action::TakeSnapshot(Taking { meeting, item: Some(item.id), by, note }));
    }
}

/// The name that snapshots are taken under, if any.
pub(super) fn name_field(ctx: &ViewCtx<'_>, ui: &mut Ui) {
    let (label, hint) = (ctx.words.text("agenda-your-name"), ctx.words.text("agenda-your-name-hint"));
    let width = ui.available_width().min(ctx.theme.scale.size.field);
    let field = Field::new(ctx.theme, &label).width(width).hint(&hint);
    if let Some(name) = field.text(ui, "agenda_your_name", ctx.user).committed {
        ctx.act(Action::CallMe(name));
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
                let by = Some(snapshot.by.as_str()).filter(|name| !name.is_empty());
                let taken = ctx.words.moment_short(snapshot.taken);
                ui.label(theme.small(std::iter::once(&*taken).chain(by).collect::<Vec<_>>().join(" · ")));
                if !snapshot.note.is_empty() {
                    ui.label(theme.small(&snapshot.note));
                }
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
        if !snapshot.note.is_empty() {
            prose(ui, &snapshot.note);
        }
        space(ui, theme.scale.gap.s);
        ui.horizontal_wrapped(|ui| open_button(ctx, ui, snapshot));
        part(ui, theme, &words.text("agenda-taken-for"), |ui| {
            let label = taken_for(ctx, snapshot);
            let page = subject(ctx, snapshot);
            let button = Button::quiet(theme, &label).icon(Icon::ArrowRight);
            let is_pressed = ui.add_enabled(page.is_some(), button).clicked();
            if let Some(page) = page.filter(|_| is_pressed) {
                state.list = List::Meetings;
                state.choose(page);
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
        if !snapshot.by.is_empty() {
            part(ui, theme, &words.text("agenda-taken-by"), |ui| prose(ui, &snapshot.by));
        }
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
