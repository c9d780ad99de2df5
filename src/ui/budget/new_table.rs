//! A new table: its name, what a positive amount means, and its columns.

use eframe::egui::{ScrollArea, Ui};

use super::dialog::{Keyboard, Outcome, buttons_ui, entered, give_keyboard, named, sign_ui, text_field};
use crate::edit::BudgetCommand;
use crate::plan::budget::{ColumnKind, Sign};
use crate::plan::unit::Unit;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Field, space};
use crate::wording::Words;

/// The most columns a new table can have.
const MOST_COLUMNS: usize = 40;
/// What the dialog leaves of the window's height, in heights of a control.
const AROUND: f32 = 6.0;

/// A table that is being described.
#[derive(Debug)]
pub struct NewTable {
    title: String,
    sign: Sign,
    columns: Vec<NewColumn>,
    keyboard: Keyboard,
}

#[derive(Debug)]
struct NewColumn {
    title: String,
    holds: Holds,
}

/// What the cells of a new column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    FullYearPersons,
    Persons,
    Kroner,
    ThousandKroner,
    MillionKroner,
    Percent,
    Text,
}

impl Holds {
    const ALL: [Self; 7] = [
        Self::ThousandKroner,
        Self::Kroner,
        Self::MillionKroner,
        Self::FullYearPersons,
        Self::Persons,
        Self::Percent,
        Self::Text,
    ];

    fn kind(self) -> ColumnKind {
        let figures = |unit, decimals| ColumnKind::Figures { unit, decimals };
        match self {
            Self::FullYearPersons => figures(Unit::FullYearPersons, 0),
            Self::Persons => figures(Unit::Persons, 0),
            Self::Kroner => figures(Unit::Kroner, 0),
            Self::ThousandKroner => figures(Unit::ThousandKroner, 0),
            Self::MillionKroner => figures(Unit::MillionKroner, 1),
            Self::Percent => figures(Unit::Percent, 1),
            Self::Text => ColumnKind::Text,
        }
    }

    fn name(self, words: &Words) -> String {
        match self.kind() {
            ColumnKind::Figures { unit, .. } => words.unit(&unit).into_owned(),
            ColumnKind::Text => words.text("budget-column-text").into_owned(),
        }
    }
}

impl NewTable {
    /// The columns that a net budget usually has, to be changed as needed.
    pub fn template(ctx: &ViewCtx<'_>) -> Self {
        let words = ctx.words;
        let year = words.period(ctx.document.plan.period);
        let column = |key, holds| NewColumn { title: words.text(key).into_owned(), holds };
        Self {
            title: words.fill("budget-template-title", &[("period", year.into())]),
            sign: Sign::PositiveIsExpense,
            columns: vec![
                column("budget-template-persons", Holds::FullYearPersons),
                column("budget-template-support", Holds::ThousandKroner),
                column("budget-template-ordinary", Holds::ThousandKroner),
                column("budget-template-measure", Holds::ThousandKroner),
            ],
            keyboard: Keyboard::default(),
        }
    }

    /// The table as a change of the plan; columns without a title are left out.
    pub fn command(&self) -> BudgetCommand {
        let titled = self.columns.iter().filter(|column| !column.title.trim().is_empty());
        BudgetCommand::AddTable {
            title: self.title.clone(),
            sign: self.sign,
            columns: titled.map(|column| (column.title.clone(), column.holds.kind())).collect(),
        }
    }

    /// What must be filled in: the title, and one column.
    fn needed(&self) -> &str {
        match self.columns.iter().any(|column| !column.title.trim().is_empty()) {
            true => &self.title,
            false => "",
        }
    }
}

/// Draws the dialog's contents.
pub fn new_table_ui(ctx: &ViewCtx<'_>, new: &mut NewTable, ui: &mut Ui) -> Outcome {
    let (scale, words) = (&ctx.theme.scale, ctx.words);
    let window = ui.ctx().content_rect();
    ui.set_width((scale.size.prose - scale.size.control).min(window.width() - 2.0 * scale.gap.xxl));
    ui.label(ctx.theme.heading(words.text("budget-new-table")));
    let height = window.height() - AROUND * scale.size.control;
    // As high as its contents at once: a dialog that grows from pass to pass jumps.
    let fields = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    let fields = fields.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let title = text_field(ctx, "budget-table-title", &mut new.title, ui);
        give_keyboard(&mut new.keyboard, &title);
        space(ui, scale.gap.xs);
        sign_ui(ctx, &mut new.sign, ui);
        columns_ui(ctx, &mut new.columns, ui);
        entered(&title)
    });
    buttons_ui(ctx, "budget-add", named(new.needed()), fields.inner, ui)
}

fn columns_ui(ctx: &ViewCtx<'_>, columns: &mut Vec<NewColumn>, ui: &mut Ui) {
    let (theme, words) = (ctx.theme, ctx.words);
    let mut removed = None;
    for (at, column) in columns.iter_mut().enumerate() {
        ui.push_id(at, |ui| {
            if column_ui(ctx, at, column, ui) {
                removed = Some(at);
            }
        });
    }
    if let Some(at) = removed {
        columns.remove(at);
    }
    let add = words.text("budget-add-column");
    let button = Button::quiet(theme, &add).icon(Icon::Add);
    if columns.len() < MOST_COLUMNS && ui.add(button).clicked() {
        columns.push(NewColumn { title: String::new(), holds: Holds::ThousandKroner });
    }
}

/// One column on a line of its own; says whether it should go.
fn column_ui(ctx: &ViewCtx<'_>, at: usize, column: &mut NewColumn, ui: &mut Ui) -> bool {
    let (theme, words) = (ctx.theme, ctx.words);
    let number = words.count(at + 1);
    let remove = words.fill("budget-remove-column", &[("number", (&number).into())]);
    let title = words.fill("budget-column-title", &[("number", number.into())]);
    let unit = words.text("budget-column-unit");
    let names = Holds::ALL.map(|holds| (holds, holds.name(words)));
    let options: Vec<(Holds, &str)> = names.iter().map(|(holds, name)| (*holds, name.as_str())).collect();
    let rest = theme.scale.size.control + 2.0 * theme.scale.gap.s;
    let width = (ui.available_width() - rest) / 2.0;
    ui.horizontal_top(|ui| {
        let titled = Field::new(theme, &title).width(width).text(ui, "title", &column.title);
        if let Some(text) = titled.committed {
            column.title = text;
        }
        let holds = Field::new(theme, &unit).width(width).choice(ui, "unit", &options, Some(&column.holds));
        column.holds = holds.committed.unwrap_or(column.holds);
        ui.vertical(|ui| {
            // Level with the fields, which have a label above them.
            space(ui, theme.scale.text.small + theme.scale.text.leading + theme.scale.gap.s);
            ui.add(Button::icon_only(theme, Icon::Remove, &remove)).clicked()
        })
        .inner
    })
    .inner
}
