//! What is to be done after a meeting (opfølgning), as a table.

use super::{Block, Cell, Citation, Column, Row, Side, Strength, Table};
use crate::export::making::Making;
use crate::meeting::agenda::{AgendaItem, Meeting};
use crate::meeting::minutes::{OpenTask, Task, open_tasks};

/// What earlier meetings left to be done, with the items it comes from.
pub(super) fn earlier(making: &Making<'_>, meeting: &Meeting) -> Option<Block> {
    let words = making.words;
    let open = open_tasks(&making.document.meetings, meeting.date);
    let row = |open: &OpenTask<'_>| {
        let args =
            [("number", (&open.item.number).into()), ("day", words.day_short(open.meeting.date).into())];
        let from = Cell::Words(words.fill("documents-task-from", &args));
        let mut row = row(making, open.task);
        row.cells.push(from);
        row
    };
    let rows: Vec<Row> = open.iter().map(row).collect();
    let mut columns = columns(making);
    columns.push(column(making, "documents-task-item"));
    let caption = words.text("documents-tasks-earlier").into_owned();
    (!rows.is_empty()).then(|| table(caption, columns, rows))
}

/// What an item left to be done.
pub(super) fn of_item(making: &Making<'_>, item: &AgendaItem) -> Option<Block> {
    let rows: Vec<Row> = item.tasks.iter().map(|task| row(making, task)).collect();
    let caption = making.words.fill("documents-tasks-of-item", &[("number", item.number.as_str().into())]);
    (!rows.is_empty()).then(|| table(caption, columns(making), rows))
}

fn row(making: &Making<'_>, task: &Task) -> Row {
    let words = making.words;
    let text = |text: String| if text.is_empty() { Cell::Empty } else { Cell::Words(text) };
    let due = task.due.map(|day| words.day_short(day)).unwrap_or_default();
    let done = task.done.map(|day| words.day_short(day)).unwrap_or_default();
    Row {
        head: task.what.clone(),
        depth: 0,
        strength: Strength::Plain,
        cells: vec![text(task.responsible.clone()), text(due), text(done)],
    }
}

fn columns(making: &Making<'_>) -> Vec<Column> {
    let keys = ["documents-task", "agenda-task-responsible", "agenda-task-due", "agenda-task-done"];
    keys.into_iter().map(|key| column(making, key)).collect()
}

fn column(making: &Making<'_>, key: &str) -> Column {
    Column { head: making.words.text(key).into_owned(), side: Side::Left, unit: String::new() }
}

fn table(caption: String, columns: Vec<Column>, rows: Vec<Row>) -> Block {
    Block::Table(Table { caption, columns, rows, notes: Vec::new(), source: Citation::Own })
}
