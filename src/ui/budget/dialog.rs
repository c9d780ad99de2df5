//! The dialogs of the view: a name for a line, section or table, and a new table.

use eframe::egui::{Frame, Key, Margin, Modal, Response, TextEdit, Ui};

use super::BudgetView;
use super::new_table::{NewTable, new_table_ui};
use super::table_sheet::TableSheet;
use crate::edit::{BudgetCommand, Command};
use crate::plan::budget::BudgetTable;
use crate::plan::id::{RowId, TableId};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, space};

/// The open dialog.
#[derive(Debug)]
pub enum Dialog {
    /// A name is typed.
    Name(NameDialog),
    /// A new table is described.
    NewTable(NewTable),
}

/// A name that is typed, and for what.
#[derive(Debug)]
pub struct NameDialog {
    purpose: Purpose,
    text: String,
    /// Whether the field has been given the keyboard.
    keyboard: Keyboard,
}

/// Whether a dialog has given the keyboard to its first field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keyboard {
    /// Not yet.
    #[default]
    Elsewhere,
    /// It has.
    Given,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    AddLine { table: TableId, section: Option<RowId>, at: usize },
    AddSection { table: TableId },
    RenameRow { table: TableId, row: RowId },
    RenameTable { table: TableId },
}

/// What the user did with a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It stays open.
    Open,
    /// Do what it is for.
    Done,
    /// Do nothing.
    Cancelled,
}

impl Dialog {
    /// For a new line in `section`, or in the table itself, as row number `at` there.
    pub fn add_line(table: &BudgetTable, section: Option<RowId>, at: usize) -> Self {
        Self::name(Purpose::AddLine { table: table.id, section, at }, "")
    }

    /// For a new section.
    pub fn add_section(table: &BudgetTable) -> Self {
        Self::name(Purpose::AddSection { table: table.id }, "")
    }

    /// For another label.
    pub fn rename_row(table: &BudgetTable, row: RowId, label: &str) -> Self {
        Self::name(Purpose::RenameRow { table: table.id, row }, label)
    }

    /// For another heading.
    pub fn rename_table(table: &BudgetTable) -> Self {
        Self::name(Purpose::RenameTable { table: table.id }, &table.title)
    }

    /// For a new table.
    pub fn new_table(ctx: &ViewCtx<'_>) -> Self {
        Self::NewTable(NewTable::template(ctx))
    }

    fn name(purpose: Purpose, text: &str) -> Self {
        Self::Name(NameDialog { purpose, text: text.to_owned(), keyboard: Keyboard::default() })
    }
}

impl Purpose {
    fn table(self) -> TableId {
        match self {
            Self::AddLine { table, .. }
            | Self::AddSection { table }
            | Self::RenameRow { table, .. }
            | Self::RenameTable { table } => table,
        }
    }

    fn command(self, text: &str) -> BudgetCommand {
        let name = text.to_owned();
        match self {
            Self::AddLine { table, section, at } => {
                BudgetCommand::AddLine { table, section, at, label: name }
            }
            Self::AddSection { table } => BudgetCommand::AddSection { table, label: name },
            Self::RenameRow { table, row } => BudgetCommand::RenameRow { table, row, label: name },
            Self::RenameTable { table } => BudgetCommand::RenameTable { table, title: name },
        }
    }

    /// The heading of the dialog and what its button is called.
    fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::AddLine { .. } => ("budget-new-line", "budget-add"),
            Self::AddSection { .. } => ("budget-new-section", "budget-add"),
            Self::RenameRow { .. } => ("budget-rename-row-title", "budget-rename"),
            Self::RenameTable { .. } => ("budget-rename-table-title", "budget-rename"),
        }
    }
}

/// Draws the dialog while one is open, and does what it is for.
pub fn dialog_ui(ctx: &ViewCtx<'_>, state: &mut BudgetView, ui: &Ui) {
    if !ctx.is_editable() {
        state.dialog = None;
    }
    let Some(dialog) = &mut state.dialog else { return };
    let margin = Margin::same(ctx.theme.scale.gap.l as i8);
    let modal = Modal::new(ui.make_persistent_id("budget_dialog"))
        .frame(Frame::popup(ui.style()).inner_margin(margin));
    let modal = modal.show(ui.ctx(), |ui| match dialog {
        Dialog::Name(name) => name_ui(ctx, name, ui),
        Dialog::NewTable(new) => new_table_ui(ctx, new, ui),
    });
    let outcome = if modal.should_close() { Outcome::Cancelled } else { modal.inner };
    if outcome == Outcome::Open {
        return;
    }
    if outcome == Outcome::Done {
        match dialog {
            Dialog::Name(name) => ctx.edit(Command::Budget(name.purpose.command(&name.text))),
            Dialog::NewTable(new) => ctx.edit(Command::Budget(new.command())),
        }
    }
    leave(ctx, state, outcome);
    ui.request_repaint();
}

/// Closes the dialog; the keyboard goes back to the sheet, and to what was added.
fn leave(ctx: &ViewCtx<'_>, state: &mut BudgetView, outcome: Outcome) {
    let Some(Dialog::Name(name)) = state.dialog.take() else { return };
    let table = name.purpose.table();
    let Some(open) = state.tables.get_mut(&table) else { return };
    let added = matches!(name.purpose, Purpose::AddLine { .. } | Purpose::AddSection { .. });
    match ctx.document.plan.budget.get(table).filter(|_| added && outcome == Outcome::Done) {
        Some(table) => open.expect_new_row(&TableSheet::new(ctx, table, open.printing)),
        None => open.sheet.take_keyboard(),
    }
}

fn name_ui(ctx: &ViewCtx<'_>, name: &mut NameDialog, ui: &mut Ui) -> Outcome {
    let (title, done) = name.purpose.keys();
    ui.set_width(ctx.theme.scale.size.field);
    ui.label(ctx.theme.heading(ctx.words.text(title)));
    let field = text_field(ctx, "budget-name", &mut name.text, ui);
    give_keyboard(&mut name.keyboard, &field);
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let outcome = buttons_ui(ctx, done, &name.text, ui);
    if entered && !name.text.trim().is_empty() { Outcome::Done } else { outcome }
}

/// One line of text with its label above.
pub fn text_field(ctx: &ViewCtx<'_>, label: &str, text: &mut String, ui: &mut Ui) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = ctx.theme.scale.gap.xs;
        let label = ui.label(ctx.theme.caption(ctx.words.text(label)).color(ctx.theme.palette.text.plain));
        ui.add(TextEdit::singleline(text).desired_width(f32::INFINITY)).labelled_by(label.id)
    })
    .inner
}

/// Gives the keyboard to the first field of a dialog, once.
pub fn give_keyboard(keyboard: &mut Keyboard, field: &Response) {
    if *keyboard == Keyboard::Elsewhere {
        field.request_focus();
        *keyboard = Keyboard::Given;
    }
}

/// The buttons below a dialog; `needed` is a text that must not be empty.
pub fn buttons_ui(ctx: &ViewCtx<'_>, done: &str, needed: &str, ui: &mut Ui) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    space(ui, theme.scale.gap.s);
    let (done, cancel) = (words.text(done), words.text("budget-cancel"));
    let mut outcome = Outcome::Open;
    ui.horizontal(|ui| {
        let button = Button::primary(theme, &done).icon(Icon::Check);
        let filled = !needed.trim().is_empty();
        let button = if filled { button } else { button.tip(words.text("budget-name-first")) };
        if ui.add_enabled(filled, button).clicked() {
            outcome = Outcome::Done;
        }
        if ui.add(Button::quiet(theme, &cancel)).clicked() {
            outcome = Outcome::Cancelled;
        }
    });
    outcome
}
