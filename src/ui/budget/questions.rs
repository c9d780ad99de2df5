//! Texts that could not be put in a cell: why, and which figures may have been
//! meant, one button for each.

use eframe::egui::Ui;

use super::columns::Face;
use super::open_table::OpenTable;
use super::table_sheet::TableSheet;
use crate::edit::budget::{CellChange, NewRow, RowPlace};
use crate::edit::{BudgetCommand, Command};
use crate::plan::Amount;
use crate::plan::budget::Cell;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::sheet::{LeftOver, Place, Refused, Sheet as _, SheetResponse};
use crate::ui::widgets::{Button, Notice, NoticeEvent};

/// What was pasted or filled in and could not be put in its cell.
#[derive(Debug, Default)]
pub struct Questions {
    asked: Vec<Question>,
    /// How many texts met a cell that cannot be edited.
    skipped: usize,
    /// What went on beyond the table.
    left_over: Option<LeftOverLines>,
}

/// What was pasted and went on beyond the table.
#[derive(Debug)]
struct LeftOverLines {
    /// What would be lines below the last one.
    lines: Vec<Vec<Cell>>,
    /// Where they would stand.
    to: RowPlace,
    /// How many texts among them cannot be understood.
    unread: usize,
    /// How many texts went on to the right of the last column.
    beyond: usize,
}

/// One text that could not be understood.
#[derive(Debug)]
struct Question {
    place: Place,
    /// Which cell, in words.
    cell: String,
    text: String,
    message: String,
    /// What each reading of the text would change, likeliest first.
    readings: Vec<(Amount, CellChange)>,
}

impl Questions {
    /// Forgets all.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Remembers what a sheet could not take; `below` is the place below its last row.
    pub fn take(&mut self, sheet: &TableSheet<'_>, shown: &SheetResponse, below: RowPlace) {
        self.asked = shown.refused.iter().map(|refused| question(sheet, refused)).collect();
        self.skipped = shown.skipped;
        let left_over = &shown.left_over;
        self.left_over = (!left_over.is_empty()).then(|| LeftOverLines::new(sheet, left_over, below));
    }

    /// How many readings every one of the texts has.
    fn readings(&self) -> usize {
        self.asked.iter().map(|question| question.readings.len()).min().unwrap_or(0)
    }
}

impl LeftOverLines {
    fn new(sheet: &TableSheet<'_>, left_over: &LeftOver, to: RowPlace) -> Self {
        let mut unread = 0;
        let mut line = |texts: &Vec<String>| {
            let mut cells = vec![Cell::Blank; sheet.table.columns.len()];
            for (text, column) in texts.iter().zip(left_over.column..) {
                let Some(shown) = sheet.columns.get(column).filter(|shown| shown.face != Face::Computed)
                else {
                    continue;
                };
                // A row that is not there yet counts what its columns count.
                match (sheet.read(Place { row: usize::MAX, column }, text), cells.get_mut(shown.at)) {
                    (Ok(read), Some(cell)) => *cell = read,
                    _ => unread += 1,
                }
            }
            cells
        };
        let lines = left_over.rows.iter().map(&mut line).collect();
        Self { lines, to, unread, beyond: left_over.beyond }
    }
}

fn question(sheet: &TableSheet<'_>, refused: &Refused) -> Question {
    let Refused { place, text, message } = refused;
    let amounts = sheet.read(*place, text).err().map(|problem| problem.suggestions()).unwrap_or_default();
    let reading = |amount| Some((amount, sheet.change(*place, Cell::Amount(amount))?));
    Question {
        place: *place,
        cell: sheet.cell_name(*place),
        text: text.clone(),
        message: message.clone(),
        readings: amounts.into_iter().filter_map(reading).collect(),
    }
}

/// Draws what is asked about of a paste, if anything is.
pub fn questions_ui(ctx: &ViewCtx<'_>, open: &mut OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) {
    if !open.questions.asked.is_empty() {
        refused_ui(ctx, open, sheet, ui);
    } else if open.questions.left_over.is_some() {
        left_over_ui(ctx, open, sheet, ui);
    } else if open.questions.skipped > 0 {
        skipped_ui(ctx, open, ui);
    }
}

/// Draws the readings of the text that is open in a cell and was refused. Why it
/// was is said at the cell itself.
pub fn typed_ui(
    ctx: &ViewCtx<'_>,
    open: &mut OpenTable,
    sheet: &TableSheet<'_>,
    refused: &Refused,
    ui: &mut Ui,
) {
    let question = question(sheet, refused);
    let key = if question.readings.is_empty() { "budget-correct" } else { "budget-meant" };
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(ctx.theme.scale.size.control);
        ui.label(ctx.words.text(key));
        for (amount, change) in question.readings {
            let label = ctx.words.exact(amount);
            if ui.add(Button::secondary(ctx.theme, &label)).clicked() {
                open.sheet.give_up_edit();
                open.sheet.take_keyboard();
                set(ctx, sheet, vec![change]);
            }
        }
    });
}

fn refused_ui(ctx: &ViewCtx<'_>, open: &mut OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) {
    let words = ctx.words;
    let Some(first) = open.questions.asked.first() else { return };
    let (count, place) = (open.questions.asked.len(), first.place);
    let title = words.fill("budget-refused", &[("count", count.into())]);
    let advice = words.fill(
        "budget-refused-first",
        &[
            ("cell", (&first.cell).into()),
            ("text", (&first.text).into()),
            ("message", (&first.message).into()),
        ],
    );
    let insert = |at: usize| {
        let (amount, _) = first.readings.get(at)?;
        let args = [("amount", words.exact(*amount).into()), ("count", count.into())];
        Some(words.fill("budget-refused-insert", &args))
    };
    let mut labels: Vec<String> = (0..open.questions.readings()).filter_map(insert).collect();
    labels.push(words.text("budget-refused-go").into_owned());
    let (go, actions) = (labels.len() - 1, labels.iter().map(String::as_str).collect::<Vec<_>>());
    let dismiss = words.text("budget-dismiss");
    let notice = Notice::new(ctx.theme, Tone::Attention, &title).advice(&advice).actions(&actions);
    match notice.dismissable(&dismiss).show(ui) {
        Some(NoticeEvent::Action(at)) if at == go => {
            open.sheet.go_to(place);
            open.sheet.take_keyboard();
        }
        Some(NoticeEvent::Action(at)) => {
            let readings = open.questions.asked.iter().filter_map(|question| question.readings.get(at));
            set(ctx, sheet, readings.map(|(_, change)| change.clone()).collect());
            open.questions.clear();
            open.sheet.take_keyboard();
        }
        Some(NoticeEvent::Dismissed) => open.questions.clear(),
        None => {}
    }
}

/// Says what went on beyond the table, and offers to make lines of it.
fn left_over_ui(ctx: &ViewCtx<'_>, open: &mut OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) {
    let words = ctx.words;
    let Some(left_over) = &open.questions.left_over else { return };
    let said = [
        ("budget-left-over-lines", left_over.lines.len()),
        ("budget-left-over-unread", left_over.unread),
        ("budget-left-over-beyond", left_over.beyond),
    ];
    let said = said.iter().filter(|(_, count)| *count > 0);
    let said: Vec<String> = said.map(|(key, count)| words.fill(key, &[("count", (*count).into())])).collect();
    let Some((title, advice)) = said.split_first() else { return };
    let (advice, dismiss) = (advice.join(" "), words.text("budget-dismiss"));
    let add = words.fill("budget-left-over-add", &[("count", left_over.lines.len().into())]);
    let actions = [add.as_str()];
    let offered = ctx.is_editable() && !left_over.lines.is_empty();
    let mut notice = Notice::new(ctx.theme, Tone::Attention, title).dismissable(&dismiss);
    if !advice.is_empty() {
        notice = notice.advice(&advice);
    }
    match notice.actions(if offered { &actions } else { &[] }).show(ui) {
        Some(NoticeEvent::Action(_)) => {
            let label =
                |number: usize| words.fill("budget-pasted-line", &[("number", words.count(number).into())]);
            let lines = left_over.lines.iter().zip(1..);
            let rows =
                lines.map(|(cells, at)| NewRow::Line { label: label(at), cells: cells.clone() }).collect();
            let (table, to) = (sheet.table.id, left_over.to);
            ctx.edit(Command::Budget(BudgetCommand::AddRows { table, to, rows }));
            open.questions.clear();
            open.sheet.take_keyboard();
        }
        Some(NoticeEvent::Dismissed) => open.questions.clear(),
        None => {}
    }
}

fn skipped_ui(ctx: &ViewCtx<'_>, open: &mut OpenTable, ui: &mut Ui) {
    let words = ctx.words;
    let (title, advice) = match ctx.is_editable() {
        true => {
            let title = words.fill("budget-skipped", &[("count", open.questions.skipped.into())]);
            (title.into(), Some(words.text("budget-skipped-advice")))
        }
        false => (words.text("budget-read-only"), None),
    };
    let dismiss = words.text("budget-dismiss");
    let mut notice = Notice::new(ctx.theme, Tone::Info, &title).dismissable(&dismiss);
    if let Some(advice) = &advice {
        notice = notice.advice(advice);
    }
    if notice.show(ui).is_some() {
        open.questions.clear();
    }
}

fn set(ctx: &ViewCtx<'_>, sheet: &TableSheet<'_>, cells: Vec<CellChange>) {
    ctx.edit(Command::Budget(BudgetCommand::SetCells { table: sheet.table.id, cells }));
}
