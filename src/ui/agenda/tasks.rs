//! What is to be done after a meeting: of one item, and what earlier meetings left open.

use chrono::NaiveDate;
use eframe::egui::Ui;

use super::item_form::Change;
use super::page::prose;
use super::{AgendaView, Page};
use crate::edit::meeting::ItemChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::meeting::minutes::{OpenTask, Task, open_tasks};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Field, fields, icon};
use crate::wording::date::parse_day;

/// Draws what earlier meetings left open, and ways to their items and to end them.
pub(super) fn earlier_ui(ctx: &ViewCtx<'_>, state: &mut AgendaView, ui: &mut Ui, meeting: &Meeting) {
    for open in open_tasks(&ctx.document.meetings, meeting.date) {
        ui.push_id((open.item.id.0, open.at), |ui| earlier_task_ui(ctx, state, ui, meeting, open));
    }
}

/// Whether earlier meetings left anything open.
pub(super) fn has_earlier(ctx: &ViewCtx<'_>, meeting: &Meeting) -> bool {
    !open_tasks(&ctx.document.meetings, meeting.date).is_empty()
}

fn earlier_task_ui(
    ctx: &ViewCtx<'_>,
    state: &mut AgendaView,
    ui: &mut Ui,
    meeting: &Meeting,
    open: OpenTask<'_>,
) {
    let (theme, words) = (ctx.theme, ctx.words);
    task_ui(ctx, ui, open.task, meeting.date);
    ui.horizontal_wrapped(|ui| {
        let number = words.item_numbered(open.item);
        let label = format!("{number} · {}", words.day_short(open.meeting.date));
        if ui.add(Button::quiet(theme, &label).icon(Icon::ArrowRight)).clicked() {
            state.choose(Page::Item(open.meeting.id, open.item.id));
            state.reveal = Some(crate::ui::parts::rows::Focus::Leave);
            ui.request_repaint();
        }
        if !ctx.is_editable() {
            return;
        }
        let done = words.text("agenda-task-done-now");
        if open.task.done.is_none() && ui.add(Button::quiet(theme, &done).icon(Icon::Check)).clicked() {
            let mut tasks = open.item.tasks.clone();
            if let Some(task) = tasks.get_mut(open.at) {
                task.done = Some(ctx.today);
            }
            // The meeting's page stays open.
            state.moved = Some(open.item.id);
            let (meeting, item) = (open.meeting.id, open.item.id);
            let change = ItemChange::Tasks(tasks);
            ctx.edit(Command::Meeting(MeetingCommand::SetItem { meeting, item, change }));
        }
    });
}

/// A task to be read: what, who, until when, and whether it is late on `day`.
fn task_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, task: &Task, day: NaiveDate) {
    let (theme, words) = (ctx.theme, ctx.words);
    let tone = match (task.done, task.is_late_on(day)) {
        (Some(_), _) => Tone::Good,
        (None, true) => Tone::Attention,
        (None, false) => Tone::Neutral,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        icon(ui, theme, tone.icon(), theme.scale.icon.s, tone.colors(theme).text);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            prose(ui, &task.what);
            let who = Some(task.responsible.clone()).filter(|name| !name.is_empty());
            let late = (tone == Tone::Attention).then(|| words.text("agenda-task-late").into_owned());
            let facts: Vec<String> = who.into_iter().chain(words.task_days(task)).chain(late).collect();
            if !facts.is_empty() {
                ui.label(theme.small(facts.join(" · ")));
            }
        });
    });
}

/// Draws the tasks of an item to be read.
pub(super) fn of_item_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, item: &AgendaItem) {
    for task in &item.tasks {
        task_ui(ctx, ui, task, ctx.today);
    }
}

/// Draws the tasks of an item as rows to edit, and the button that adds one.
pub(super) fn form_ui(change: &Change<'_, '_>, ui: &mut Ui) {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let open = change.meeting.stage.minutes_are_open();
    let tasks = &change.item.tasks;
    for (at, task) in tasks.iter().enumerate() {
        let edited = ui.push_id(("task", at), |ui| match open {
            true => row_ui(change, ui, (at, task)),
            false => {
                task_ui(change.ctx, ui, task, change.ctx.today);
                done_field(change, ui, task)
            }
        });
        let Some(edited) = edited.inner else { continue };
        let mut all = tasks.clone();
        match edited {
            Edit::Replace(task) => all[at] = task,
            Edit::Remove => drop(all.remove(at)),
        }
        change.send(Some(ItemChange::Tasks(all)));
    }
    let add = words.text("agenda-add-task");
    if open && ui.add(Button::quiet(theme, &add).icon(Icon::Add)).clicked() {
        let what = words.text("agenda-new-task").into_owned();
        let mut all = tasks.clone();
        all.push(Task { what, responsible: String::new(), due: None, done: None });
        change.send(Some(ItemChange::Tasks(all)));
    }
}

/// What was done with one task.
enum Edit {
    Replace(Task),
    Remove,
}

fn row_ui(change: &Change<'_, '_>, ui: &mut Ui, (at, task): (usize, &Task)) -> Option<Edit> {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let number = words.count(at + 1);
    let label = words.fill("agenda-task-numbered", &[("number", (&number).into())]);
    let width = ui.available_width();
    let what = Field::new(theme, &label).width(width).text(ui, change.salt("agenda_task"), &task.what);
    let mut edit = what.committed.map(|what| match what.trim() {
        "" => Edit::Remove,
        what => Edit::Replace(Task { what: what.to_owned(), ..task.clone() }),
    });
    fields(ui, theme, |ui| {
        let short = theme.scale.size.field / 2.0;
        let label = words.text("agenda-task-responsible");
        let who = Field::new(theme, &label).width(short);
        let who = who.text(ui, change.salt("agenda_task_who"), &task.responsible).committed;
        if let Some(responsible) = who {
            edit = Some(Edit::Replace(Task { responsible, ..task.clone() }));
        }
        let label = words.text("agenda-task-due");
        if let Some(due) = day_field(change, ui, (&label, "agenda_task_due"), task.due) {
            edit = Some(Edit::Replace(Task { due, ..task.clone() }));
        }
        edit = done_field(change, ui, task).or(edit.take());
    });
    let remove = words.fill("agenda-remove-task", &[("number", (&number).into())]);
    if ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked() {
        edit = Some(Edit::Remove);
    }
    edit
}

fn done_field(change: &Change<'_, '_>, ui: &mut Ui, task: &Task) -> Option<Edit> {
    let label = change.ctx.words.text("agenda-task-done");
    let done = day_field(change, ui, (&label, "agenda_task_done"), task.done)?;
    Some(Edit::Replace(Task { done, ..task.clone() }))
}

/// A day, or none where nothing is written.
fn day_field(
    change: &Change<'_, '_>,
    ui: &mut Ui,
    (label, salt): (&str, &'static str),
    day: Option<NaiveDate>,
) -> Option<Option<NaiveDate>> {
    let (theme, words) = (change.ctx.theme, change.ctx.words);
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => parse_day(text, words).map(Some).map_err(|wrong| words.date_problem(wrong).into_owned()),
    };
    let shown = day.map(|day| words.day_short(day)).unwrap_or_default();
    let field = Field::new(theme, label).width(theme.scale.size.field / 2.0);
    field.parsed_words(ui, change.salt(salt), &shown, read).committed
}
