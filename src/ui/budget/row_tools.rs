//! What can be done with the rows of a table: a bar above the sheet, and the same
//! in its menu.

use eframe::egui::Ui;

use super::open_table::{OpenTable, section_of};
use super::rows::{Content, RowKey, Standing};
use super::table_sheet::TableSheet;
use crate::plan::id::RowId;
use crate::ui::context::ViewCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::Button;

/// Something to do with the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// A line below the cursor.
    AddLine,
    /// A section last in the table.
    AddSection,
    /// A row for a section's total as printed.
    PrintedTotal,
    /// Another label for the cursor's row.
    Rename,
    /// The cursor's row one up among its neighbours.
    MoveUp,
    /// The same, down.
    MoveDown,
    /// The cursor's row away.
    Remove,
}

impl Tool {
    const ROW: [Self; 4] = [Self::Rename, Self::MoveUp, Self::MoveDown, Self::Remove];
    const ALL: [Self; 7] = [
        Self::AddLine,
        Self::AddSection,
        Self::PrintedTotal,
        Self::Rename,
        Self::MoveUp,
        Self::MoveDown,
        Self::Remove,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::AddLine => "budget-add-line",
            Self::AddSection => "budget-add-section",
            Self::PrintedTotal => "budget-add-printed-total",
            Self::Rename => "budget-rename-row",
            Self::MoveUp => "budget-move-up",
            Self::MoveDown => "budget-move-down",
            Self::Remove => "budget-remove-row",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::AddLine | Self::AddSection | Self::PrintedTotal => Icon::Add,
            Self::Rename => Icon::Edit,
            Self::MoveUp => Icon::ArrowUp,
            Self::MoveDown => Icon::ArrowDown,
            Self::Remove => Icon::Remove,
        }
    }
}

/// What the cursor's row allows.
struct Allowed {
    row: Option<Standing>,
    printed: Option<RowId>,
}

impl Allowed {
    fn of(open: &OpenTable, sheet: &TableSheet<'_>) -> Self {
        let key = open.row(sheet);
        let row = key.and_then(RowKey::own_row).and_then(|row| Standing::find(sheet.table, row));
        let without_printed = |section: &RowId| sheet.row_of(RowKey::Printed(Some(*section))).is_none();
        Self { row, printed: key.and_then(section_of).filter(without_printed) }
    }

    fn allows(&self, tool: Tool) -> bool {
        match tool {
            Tool::AddLine | Tool::AddSection => true,
            Tool::PrintedTotal => self.printed.is_some(),
            Tool::Rename | Tool::Remove => self.row.is_some(),
            Tool::MoveUp => self.row.is_some_and(|standing| standing.at > 0),
            Tool::MoveDown => self.row.is_some_and(|standing| standing.at + 1 < standing.of),
        }
    }
}

/// Draws the bar above the sheet.
pub fn row_tools_ui(
    ctx: &ViewCtx<'_>,
    open: &OpenTable,
    sheet: &TableSheet<'_>,
    ui: &mut Ui,
) -> Option<Tool> {
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
        for tool in [Tool::AddSection, Tool::PrintedTotal].into_iter().filter(|tool| allowed.allows(*tool)) {
            let label = words.text(tool.key());
            if ui.add(Button::quiet(theme, &label).icon(tool.icon())).clicked() {
                asked = Some(tool);
            }
        }
        for tool in Tool::ROW {
            let name = words.text(tool.key());
            let button = Button::icon_only(theme, tool.icon(), &name);
            if ui.add_enabled(allowed.allows(tool), button).clicked() {
                asked = Some(tool);
            }
        }
    });
    asked
}

/// The same in the menu of the sheet. Gives what was chosen.
pub fn menu_ui(ctx: &ViewCtx<'_>, open: &OpenTable, sheet: &TableSheet<'_>, ui: &mut Ui) -> Option<Tool> {
    if !ctx.is_editable() {
        ui.label(ctx.theme.muted(ctx.words.text("budget-read-only")));
        return None;
    }
    let allowed = Allowed::of(open, sheet);
    let mut asked = None;
    for tool in Tool::ALL.into_iter().filter(|tool| allowed.allows(*tool)) {
        if ui.button(ctx.words.text(tool.key())).clicked() {
            asked = Some(tool);
        }
    }
    asked
}
