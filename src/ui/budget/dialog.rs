//! The dialogs of the view. Each is typed in and done at once, as one step; what
//! cannot be is said in the dialog, which stays open.

mod column;
mod formula;
mod name;
mod row;
mod table;
mod year;

use eframe::egui::{Frame, Key, Margin, Modal, Response, ScrollArea, TextEdit, Ui};

use super::BudgetView;
use super::new_table::{NewTable, new_table_ui};
use super::table_sheet::TableSheet;
use crate::edit::budget::RowPlace;
use crate::edit::{self, BudgetCommand, Command};
use crate::plan::budget::{BudgetTable, Column};
use crate::plan::id::{RowId, TableId};
use crate::session::problem;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone};
use crate::ui::widgets::{Button, Notice, is_left, space};
use column::ColumnDialog;
use name::{NameDialog, Purpose};
use row::RowDialog;
use table::TableDialog;
pub use table::sign_ui;
use year::YearDialog;

/// What a dialog leaves of the window's height, in heights of a control.
const AROUND: f32 = 7.0;

/// The open dialog.
#[derive(Debug)]
pub struct Dialog {
    form: Form,
    /// Why it could not be done.
    refused: Option<String>,
}

#[derive(Debug)]
enum Form {
    Name(NameDialog),
    NewTable(NewTable),
    Table(TableDialog),
    Row(RowDialog),
    Column(ColumnDialog),
    Year(YearDialog),
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

impl Outcome {
    /// What was done, here or there.
    fn or(self, other: Self) -> Self {
        if self == Self::Open { other } else { self }
    }
}

impl Dialog {
    fn new(form: Form) -> Self {
        Self { form, refused: None }
    }

    /// For a new line.
    pub fn add_line(table: &BudgetTable, to: RowPlace) -> Self {
        Self::new(Form::Name(NameDialog::new(Purpose::AddLine { table: table.id, to }, "")))
    }

    /// For a new section.
    pub fn add_section(table: &BudgetTable, to: RowPlace) -> Self {
        Self::new(Form::Name(NameDialog::new(Purpose::AddSection { table: table.id, to }, "")))
    }

    /// For another label.
    pub fn rename_row(table: &BudgetTable, row: RowId, label: &str) -> Self {
        Self::new(Form::Name(NameDialog::new(Purpose::RenameRow { table: table.id, row }, label)))
    }

    /// For a new row that is worked out from others.
    pub fn add_formula(table: &BudgetTable, to: RowPlace) -> Self {
        Self::new(Form::Row(RowDialog::add(table, to)))
    }

    /// For what a line or formula row counts and is worked out from; none for a section.
    pub fn edit_row(table: &BudgetTable, row: RowId) -> Option<Self> {
        RowDialog::edit(table, row).map(|row| Self::new(Form::Row(row)))
    }

    /// For a new column.
    pub fn add_column(table: &BudgetTable, at: usize) -> Self {
        Self::new(Form::Column(ColumnDialog::add(table, at)))
    }

    /// For what a column is called, holds and is worked out from.
    pub fn edit_column(ctx: &ViewCtx<'_>, table: &BudgetTable, column: &Column) -> Self {
        Self::new(Form::Column(ColumnDialog::edit(ctx, table, column)))
    }

    /// For a year like a column.
    pub fn add_year(ctx: &ViewCtx<'_>, table: &BudgetTable, like: &Column) -> Self {
        Self::new(Form::Year(YearDialog::new(ctx, table, like)))
    }

    /// For what a table is called and how it is read.
    pub fn table(table: &BudgetTable) -> Self {
        Self::new(Form::Table(TableDialog::new(table)))
    }

    /// For a new table.
    pub fn new_table(ctx: &ViewCtx<'_>) -> Self {
        Self::new(Form::NewTable(NewTable::template(ctx)))
    }
}

impl Form {
    fn show(&mut self, ctx: &ViewCtx<'_>, ui: &mut Ui) -> Outcome {
        match self {
            Self::Name(form) => form.show(ctx, ui),
            Self::NewTable(form) => new_table_ui(ctx, form, ui),
            Self::Table(form) => form.show(ctx, ui),
            Self::Row(form) => form.show(ctx, ui),
            Self::Column(form) => form.show(ctx, ui),
            Self::Year(form) => form.show(ctx, ui),
        }
    }

    fn command(&self, ctx: &ViewCtx<'_>) -> Option<BudgetCommand> {
        match self {
            Self::Name(form) => Some(form.command()),
            Self::NewTable(form) => Some(form.command()),
            Self::Table(form) => Some(form.command()),
            Self::Row(form) => form.command(),
            Self::Column(form) => form.command(ctx),
            Self::Year(form) => form.command(ctx),
        }
    }

    fn table(&self) -> Option<TableId> {
        match self {
            Self::Name(form) => Some(form.table()),
            Self::NewTable(_) => None,
            Self::Table(form) => Some(form.table),
            Self::Row(form) => Some(form.table),
            Self::Column(form) => Some(form.table),
            Self::Year(form) => Some(form.table),
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
    let modal = modal.show(ui.ctx(), |ui| {
        let outcome = dialog.form.show(ctx, ui);
        if let Some(refused) = &dialog.refused {
            space(ui, ctx.theme.scale.gap.s);
            Notice::new(ctx.theme, Tone::Bad, refused).show(ui);
        }
        outcome
    });
    match modal.inner {
        _ if is_left(&modal) => leave(ctx, state, None),
        Outcome::Open => return,
        Outcome::Cancelled => leave(ctx, state, None),
        Outcome::Done => done(ctx, state),
    }
    ui.request_repaint();
}

/// Does what the dialog is for and closes it, or says why it cannot be done.
fn done(ctx: &ViewCtx<'_>, state: &mut BudgetView) {
    let Some(dialog) = &mut state.dialog else { return };
    let Some(command) = dialog.form.command(ctx).map(Command::Budget) else { return };
    match edit::apply(ctx.document, &command) {
        Err(refusal) => {
            let told = problem::refused(&refusal, ctx.words);
            dialog.refused = Some(told.text);
        }
        Ok(_) => {
            ctx.edit(command.clone());
            leave(ctx, state, Some(&command));
        }
    }
}

/// Closes the dialog; the keyboard goes back to the sheet, and to the row or column that
/// was added.
fn leave(ctx: &ViewCtx<'_>, state: &mut BudgetView, done: Option<&Command>) {
    let Some(dialog) = state.dialog.take() else { return };
    let Some(table) = dialog.form.table() else { return };
    let Some(open) = state.tables.get_mut(&table) else { return };
    open.sheet.take_keyboard();
    let (Some(table), Some(Command::Budget(done))) = (ctx.document.plan.budget.get(table), done) else {
        return;
    };
    match done {
        BudgetCommand::AddRows { .. } => open.expect_new_row(&TableSheet::new(ctx, table, open.printing)),
        BudgetCommand::AddYear { .. } | BudgetCommand::AddColumn { .. } => open.expect_new_column(table),
        _ => {}
    }
}

/// The heading of a dialog, and below it fields that scroll where they are many.
fn fields_ui<R>(ctx: &ViewCtx<'_>, title: &str, ui: &mut Ui, fields: impl FnOnce(&mut Ui) -> R) -> R {
    let scale = &ctx.theme.scale;
    let window = ui.ctx().content_rect();
    ui.set_width((scale.size.prose - scale.size.control).min(window.width() - 2.0 * scale.gap.xxl));
    ui.label(ctx.theme.heading(ctx.words.text(title)));
    let height = window.height() - AROUND * scale.size.control;
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    let shown = area.show(ui, |ui| {
        ui.set_width(ui.available_width());
        fields(ui)
    });
    shown.inner
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

/// What was done in a text field of a dialog: Enter is the main button.
pub fn entered(field: &Response) -> Outcome {
    let enter = field.lost_focus() && field.ctx.input(|input| input.key_pressed(Key::Enter));
    if enter { Outcome::Done } else { Outcome::Open }
}

/// The buttons below a dialog; `missing` says what is to be filled in first, and `typed`
/// what was done in its fields.
pub fn buttons_ui(
    ctx: &ViewCtx<'_>,
    done: &str,
    missing: Option<&str>,
    typed: Outcome,
    ui: &mut Ui,
) -> Outcome {
    let (theme, words) = (ctx.theme, ctx.words);
    space(ui, theme.scale.gap.s);
    let (done, cancel) = (words.text(done), words.text("budget-cancel"));
    let mut outcome = if missing.is_none() { typed } else { Outcome::Open };
    ui.horizontal(|ui| {
        let button = Button::primary(theme, &done).icon(Icon::Check);
        let button = match missing {
            None => button,
            Some(missing) => button.tip(words.text(missing)),
        };
        if ui.add_enabled(missing.is_none(), button).clicked() {
            outcome = Outcome::Done;
        }
        if ui.add(Button::quiet(theme, &cancel)).clicked() {
            outcome = Outcome::Cancelled;
        }
    });
    outcome
}

/// What is missing where a name is needed.
pub fn named(text: &str) -> Option<&'static str> {
    text.trim().is_empty().then_some("budget-name-first")
}
