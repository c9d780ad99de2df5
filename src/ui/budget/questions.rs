//! Texts that could not be put in a cell: why, and which figures may have been
//! meant, one button for each.

use eframe::egui::Ui;

use super::open_table::OpenTable;
use super::table_sheet::TableSheet;
use crate::edit::budget::CellChange;
use crate::edit::{BudgetCommand, Command};
use crate::plan::Amount;
use crate::plan::budget::Cell;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Tone;
use crate::ui::widgets::sheet::{Place, Refused, Sheet as _};
use crate::ui::widgets::{Button, Notice, NoticeEvent};

/// What was pasted or filled in and could not be put in its cell.
#[derive(Debug, Default)]
pub struct Questions {
    asked: Vec<Question>,
    /// How many texts met a cell that cannot be edited.
    skipped: usize,
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

    /// Remembers what a sheet could not take.
    pub fn take(&mut self, sheet: &TableSheet<'_>, refused: &[Refused], skipped: usize) {
        self.asked = refused.iter().map(|refused| question(sheet, refused)).collect();
        self.skipped = skipped;
    }

    /// How many readings every one of the texts has.
    fn readings(&self) -> usize {
        self.asked.iter().map(|question| question.readings.len()).min().unwrap_or(0)
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
