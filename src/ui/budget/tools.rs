//! What can be done with the rows and columns of a table: a bar above the sheet,
//! and the same in its menu.

use eframe::egui::{Popup, Ui};

use super::columns::Face;
use super::open_table::OpenTable;
use super::rows::{Content, RowKey, Standing, Way};
use super::table_sheet::TableSheet;
use crate::edit::budget::RowPlace;
use crate::plan::id::{ColumnId, RowId};
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::Button;

/// Something to do with the rows and columns of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// A line below the cursor.
    AddLine,
    /// A section below the cursor.
    AddSection,
    /// A row below the cursor that is worked out from others.
    AddFormula,
    /// A row for what is printed of a section or formula.
    PrintedRow,
    /// Another label for the cursor's row.
    Rename,
    /// What the cursor's row counts and is worked out from.
    EditRow,
    /// The cursor's row one up among its neighbours.
    MoveUp,
    /// The same, down.
    MoveDown,
    /// The cursor's row out of its section.
    MoveOut,
    /// The cursor's row into the section above it.
    MoveIn,
    /// The cursor's row away.
    Remove,
    /// A column after the cursor's.
    AddColumn,
    /// A year like the cursor's column.
    AddYear,
    /// What the cursor's column is called, holds and is worked out from.
    EditColumn,
    /// A column for what is printed in one that is worked out.
    PrintedColumn,
    /// The cursor's column one to the left.
    ColumnLeft,
    /// The same, to the right.
    ColumnRight,
    /// The cursor's column away.
    RemoveColumn,
}

impl Tool {
    /// What stands as a small button of its own.
    const BUTTONS: [Self; 6] =
        [Self::Rename, Self::MoveUp, Self::MoveDown, Self::MoveOut, Self::MoveIn, Self::Remove];
    /// What else can be done with rows.
    const ROW: [Self; 3] = [Self::AddFormula, Self::EditRow, Self::PrintedRow];
    /// What can be done with columns.
    const COLUMN: [Self; 7] = [
        Self::AddYear,
        Self::AddColumn,
        Self::EditColumn,
        Self::PrintedColumn,
        Self::ColumnLeft,
        Self::ColumnRight,
        Self::RemoveColumn,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::AddLine => "budget-add-line",
            Self::AddSection => "budget-add-section",
            Self::AddFormula => "budget-add-formula",
            Self::PrintedRow => "budget-add-printed-total",
            Self::Rename => "budget-rename-row",
            Self::EditRow => "budget-edit-row",
            Self::MoveUp => "budget-move-up",
            Self::MoveDown => "budget-move-down",
            Self::MoveOut => "budget-move-out",
            Self::MoveIn => "budget-move-in",
            Self::Remove => "budget-remove-row",
            Self::AddColumn => "budget-new-column",
            Self::AddYear => "budget-add-year",
            Self::EditColumn => "budget-edit-column",
            Self::PrintedColumn => "budget-add-printed-column",
            Self::ColumnLeft => "budget-column-left",
            Self::ColumnRight => "budget-column-right",
            Self::RemoveColumn => "budget-column-remove",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::AddLine | Self::AddSection | Self::AddFormula | Self::PrintedRow => Icon::Add,
            Self::AddColumn | Self::AddYear | Self::PrintedColumn => Icon::Add,
            Self::Rename | Self::EditRow | Self::EditColumn => Icon::Edit,
            Self::MoveUp => Icon::ArrowUp,
            Self::MoveDown => Icon::ArrowDown,
            Self::MoveOut | Self::ColumnLeft => Icon::ArrowLeft,
            Self::MoveIn | Self::ColumnRight => Icon::ArrowRight,
            Self::Remove | Self::RemoveColumn => Icon::Remove,
        }
    }
}

/// What the place of the cursor allows.
pub struct Allowed {
    standing: Option<Standing>,
    places: [Option<RowPlace>; 4],
    editable: bool,
    /// What a printed row can be shown for.
    pub printed_row: Option<RowId>,
    /// What a printed column can be shown for.
    pub printed_column: Option<ColumnId>,
    column: Option<usize>,
    columns: usize,
}

impl Allowed {
    /// Of the cursor as it stands.
    pub fn of(open: &OpenTable, sheet: &TableSheet<'_>) -> Self {
        let table = sheet.table;
        let key = open.row(sheet);
        let standing = key.and_then(RowKey::own_row).and_then(|row| Standing::find(table, row));
        let to = |place: fn(Standing, &TableSheet<'_>) -> Option<RowPlace>| {
            standing.and_then(|standing| place(standing, sheet))
        };
        let column = sheet.columns.get(open.sheet.cursor().column);
        let without_row = |row: &RowId| sheet.row_of(RowKey::Printed(Some(*row))).is_none();
        let without_column = |id: &ColumnId| {
            !sheet.columns.iter().any(|other| other.column.id == *id && other.face == Face::Printed)
        };
        let formula = column.filter(|column| column.face == Face::Computed);
        Self {
            standing,
            places: [
                to(|standing, _| standing.beside(Way::Up)),
                to(|standing, _| standing.beside(Way::Down)),
                to(|standing, sheet| standing.outside(sheet.table)),
                to(|standing, sheet| standing.inside(sheet.table)),
            ],
            editable: matches!(key, Some(RowKey::Line(_) | RowKey::Formula(_))),
            printed_row: key.and_then(RowKey::printable).filter(without_row),
            printed_column: formula.map(|column| column.column.id).filter(without_column),
            column: column.map(|column| column.at),
            columns: table.columns.len(),
        }
    }

    /// Where the cursor's row goes by a tool that moves it.
    pub fn place(&self, tool: Tool) -> Option<RowPlace> {
        let [up, down, out, inside] = self.places;
        match tool {
            Tool::MoveUp => up,
            Tool::MoveDown => down,
            Tool::MoveOut => out,
            Tool::MoveIn => inside,
            _ => None,
        }
    }

    /// Where the cursor's column goes by a tool that moves it, counted from 0.
    pub fn column_place(&self, tool: Tool) -> Option<usize> {
        match tool {
            Tool::ColumnLeft => self.column?.checked_sub(1),
            Tool::ColumnRight => Some(self.column? + 1).filter(|at| *at < self.columns),
            _ => None,
        }
    }

    fn allows(&self, tool: Tool) -> bool {
        match tool {
            Tool::AddLine | Tool::AddSection | Tool::AddFormula | Tool::AddColumn => true,
            Tool::PrintedRow => self.printed_row.is_some(),
            Tool::Rename | Tool::Remove => self.standing.is_some(),
            Tool::EditRow => self.editable,
            Tool::MoveUp | Tool::MoveDown | Tool::MoveOut | Tool::MoveIn => self.place(tool).is_some(),
            Tool::AddYear | Tool::EditColumn | Tool::RemoveColumn => self.column.is_some(),
            Tool::PrintedColumn => self.printed_column.is_some(),
            Tool::ColumnLeft | Tool::ColumnRight => self.column_place(tool).is_some(),
        }
    }
}

/// Draws the bar above the sheet.
pub fn tools_ui(ctx: &ViewCtx<'_>, open: &OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) -> Option<Tool> {
    let (theme, words) = (ctx.theme, ctx.words);
    let allowed = Allowed::of(open, sheet);
    let without_lines = !sheet.rows.iter().any(|row| matches!(row.content, Content::Line(_)));
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.scale.gap.xs;
        let label = words.text(Tool::AddLine.key());
        let add =
            if without_lines { Button::primary(theme, &label) } else { Button::secondary(theme, &label) };
        if ui.add(add.icon(Icon::Add)).clicked() {
            asked = Some(Tool::AddLine);
        }
        let label = words.text(Tool::AddSection.key());
        if ui.add(Button::quiet(theme, &label).icon(Icon::Add)).clicked() {
            asked = Some(Tool::AddSection);
        }
        for tool in Tool::BUTTONS {
            let name = words.text(tool.key());
            let button = Button::icon_only(theme, tool.icon(), &name);
            if ui.add_enabled(allowed.allows(tool), button).clicked() {
                asked = Some(tool);
            }
        }
        asked = asked.or(group_ui(ctx, "budget-row-menu", Icon::Rows, &Tool::ROW, &allowed, ui));
        asked = asked.or(group_ui(ctx, "budget-column-menu", Icon::Columns, &Tool::COLUMN, &allowed, ui));
    });
    asked
}

/// A button that opens more tools.
fn group_ui(
    ctx: &ViewCtx<'_>,
    key: &str,
    icon: Icon,
    tools: &[Tool],
    allowed: &Allowed,
    ui: &mut Ui,
) -> Option<Tool> {
    let label = ctx.words.text(key);
    let button = ui.add(Button::quiet(ctx.theme, &label).icon(icon));
    let menu = Popup::menu(&button).accessible_name(&*label).show(|ui| entries_ui(ctx, tools, allowed, ui));
    menu.and_then(|menu| menu.inner)
}

/// The tools of a menu; what cannot be done now stays in its place.
fn entries_ui(ctx: &ViewCtx<'_>, tools: &[Tool], allowed: &Allowed, ui: &mut Ui) -> Option<Tool> {
    let entry = |ui: &mut Ui, tool: Tool| {
        let label = eframe::egui::Button::new(ctx.words.text(tool.key()));
        ui.add_enabled(allowed.allows(tool), label).clicked()
    };
    tools.iter().copied().filter(|tool| entry(ui, *tool)).last()
}

/// The same in the menu of the sheet: first what belongs to the place that was
/// pressed. Gives what was chosen.
pub fn menu_ui(ctx: &ViewCtx<'_>, open: &OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) -> Option<Tool> {
    if !ctx.is_editable() {
        ui.label(ctx.theme.muted(ctx.words.text("budget-read-only")));
        return None;
    }
    let allowed = Allowed::of(open, sheet);
    let range = open.sheet.range();
    if range.rows() == sheet.rows.len() && range.columns() == 1 {
        return entries_ui(ctx, &Tool::COLUMN, &allowed, ui);
    }
    let mut asked = entries_ui(ctx, &[Tool::AddLine, Tool::AddSection], &allowed, ui);
    asked = asked.or(entries_ui(ctx, &Tool::ROW, &allowed, ui));
    ui.separator();
    asked = asked.or(entries_ui(ctx, &Tool::BUTTONS, &allowed, ui));
    ui.separator();
    let columns = ui
        .menu_button(ctx.words.text("budget-column-menu"), |ui| entries_ui(ctx, &Tool::COLUMN, &allowed, ui));
    asked.or(columns.inner.flatten())
}
