//! The grid of the file. Only what is seen of it is drawn; a long file is shown in
//! parts, so that its last rows scroll as smoothly as its first.

use std::borrow::Cow;

use eframe::egui::{Align, Label, Rect, Sense, Ui, pos2, vec2};

use super::worked::Worked;
use super::{ImportView, roles};
use crate::import::layout::MAX_COLUMNS;
use crate::import::mapping::Mapping;
use crate::import::{self, ColumnRole};
use crate::session::importing::Draft;
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Tone as Feeling};
use crate::ui::widgets::sheet::{
    CellView, ColumnView, Labels, Place, RowStyle, RowView, Sheet, SheetState, Size, Tone, sheet_ui,
};
use crate::ui::widgets::{Button, icon, space};
use crate::wording::import::column_letters;

/// So many rows are one part.
const PART: usize = 100_000;
/// A column is at least so wide that its role can be read, in heights of its letters.
const COLUMN: f32 = 8.0;

/// What the grid remembers between drawings.
#[derive(Debug, Default)]
pub(super) struct GridState {
    sheet: SheetState,
    /// Which part of the rows is shown.
    part: usize,
}

impl GridState {
    /// Leads to a cell and gives it the keyboard.
    pub fn go_to(&mut self, row: usize, column: usize) {
        self.part = row / PART;
        self.sheet.go_to(Place { row: row % PART, column: column.min(MAX_COLUMNS - 1) });
        self.sheet.take_keyboard();
    }
}

/// Draws the grid, `height` points high with what belongs to it.
pub(super) fn grid_ui(ctx: &ViewCtx<'_>, draft: &Draft, state: &mut ImportView, height: f32, ui: &mut Ui) {
    let Some(sheet) = draft.sheets.get(draft.sheet) else { return };
    let scale = &ctx.theme.scale;
    let parts = sheet.grid.row_count().div_ceil(PART).max(1);
    state.grid.part = state.grid.part.min(parts - 1);
    let grid = FileGrid {
        ctx,
        sheet,
        mapping: &draft.mapping,
        warnings: &draft.imported.warnings,
        worked: &state.worked,
        from: state.grid.part * PART,
        name: ctx.words.text("import-grid-name"),
        narrowest: COLUMN * scale.text.body,
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    // The choices of what columns hold stand above them, and are drawn when it is
    // known where those lie.
    let (above, _) = ui.allocate_exact_size(vec2(ui.available_width(), scale.size.control), Sense::hover());
    let below = if parts > 1 { 2.0 } else { 1.0 } * (scale.size.control + scale.gap.xs);
    let shown = ui.scope(|ui| {
        ui.set_max_height((height - above.height() - below).max(scale.size.row));
        sheet_ui("file", &grid, &mut state.grid.sheet, ui)
    });
    let shown = shown.inner;
    let strip = Rect::from_min_max(
        pos2(shown.cells.left(), above.top()),
        pos2(shown.cells.right().max(shown.cells.left()), above.bottom()),
    );
    roles::roles_ui(ctx, draft, strip, &shown.columns, ui);
    space(ui, scale.gap.xs);
    if let Some(place) = shown.cursor {
        cursor_ui(&grid, place, ui);
    }
    if parts > 1 {
        parts_ui(ctx, &mut state.grid, sheet.grid.row_count(), ui);
    }
}

/// What stands in the cursor's cell, whole, and what was not understood of it.
fn cursor_ui(grid: &FileGrid<'_>, place: Place, ui: &mut Ui) {
    let theme = grid.ctx.theme;
    ui.horizontal(|ui| {
        ui.set_min_height(theme.scale.size.control);
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        let warning = grid.mark(place).or_else(|| grid.row_mark(place.row));
        match warning {
            Some(warning) => {
                let sentence = grid.ctx.words.import_warning(warning);
                let color = Feeling::Attention.colors(theme).text;
                icon(ui, theme, Icon::Warning, theme.scale.icon.s, color);
                ui.add(Label::new(sentence.as_str()).truncate()).on_hover_text(&sentence);
            }
            None => {
                let cell = grid.sheet.grid.cell(grid.from + place.row, place.column);
                let name = format!("{}{}", column_letters(place.column), grid.from + place.row + 1);
                ui.label(theme.caption(name));
                ui.add(Label::new(theme.small(cell)).truncate());
            }
        }
    });
}

/// Leads from one part of a long file to the next.
fn parts_ui(ctx: &ViewCtx<'_>, state: &mut GridState, rows: usize, ui: &mut Ui) {
    let words = ctx.words;
    let (before, after) = (words.text("import-rows-before"), words.text("import-rows-after"));
    let (first, last) = (state.part * PART, ((state.part + 1) * PART).min(rows));
    ui.horizontal(|ui| {
        let back = Button::icon_only(ctx.theme, Icon::CaretLeft, &before);
        if ui.add_enabled(state.part > 0, back).clicked() {
            state.go_to(first - PART, 0);
        }
        let args = [
            ("from", words.count(first + 1).into()),
            ("to", words.count(last).into()),
            ("of", words.count(rows).into()),
        ];
        ui.label(ctx.theme.small(words.fill("import-rows", &args)));
        let on = Button::icon_only(ctx.theme, Icon::CaretRight, &after);
        if ui.add_enabled(last < rows, on).clicked() {
            state.go_to(last, 0);
        }
    });
}

/// A part of the file as a sheet.
struct FileGrid<'a> {
    ctx: &'a ViewCtx<'a>,
    sheet: &'a import::Sheet,
    mapping: &'a Mapping,
    warnings: &'a [import::Warning],
    worked: &'a Worked,
    /// The first row that is shown.
    from: usize,
    name: Cow<'a, str>,
    narrowest: f32,
}

impl FileGrid<'_> {
    /// What was not understood in a cell.
    fn mark(&self, place: Place) -> Option<&import::Warning> {
        let at = self.worked.marks.get(&(self.from + place.row, place.column))?;
        self.warnings.get(*at)
    }

    /// What was not understood of a row as a whole.
    fn row_mark(&self, row: usize) -> Option<&import::Warning> {
        self.warnings.get(*self.worked.row_marks.get(&(self.from + row))?)
    }

    fn is_head(&self, row: usize) -> bool {
        self.mapping.head.iter().any(|head| head.row == self.from + row)
    }

    /// Whether figures are taken from a row.
    fn is_taken(&self, row: usize) -> bool {
        (self.mapping.first_row..self.worked.end).contains(&(self.from + row))
    }

    fn tone(&self, place: Place) -> Tone {
        let is_wanted = self.mapping.role(place.column) != ColumnRole::Ignored;
        match self.is_head(place.row) || self.is_taken(place.row) && is_wanted {
            true => Tone::Plain,
            false => Tone::Weak,
        }
    }
}

impl Sheet for FileGrid<'_> {
    fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.name)
    }

    fn size(&self) -> Size {
        let grid = &self.sheet.grid;
        let rows = grid.row_count().saturating_sub(self.from).min(PART);
        Size { rows, columns: grid.column_count().min(MAX_COLUMNS) }
    }

    fn column(&self, column: usize) -> ColumnView<'_> {
        let align = match self.mapping.role(column) {
            ColumnRole::Figures => Align::Max,
            _ => Align::Min,
        };
        ColumnView { title: Cow::Owned(column_letters(column)), group: None, align, note: None }
    }

    fn narrowest_column(&self) -> f32 {
        self.narrowest
    }

    fn labels(&self) -> Labels {
        Labels::Numbers
    }

    fn row(&self, row: usize) -> RowView<'_> {
        let style = if self.is_head(row) { RowStyle::Section } else { RowStyle::Line };
        let note = self.row_mark(row).map(|warning| Cow::Owned(self.ctx.words.import_warning(warning)));
        let number = (self.from + row + 1).to_string();
        let label = match &note {
            Some(_) => format!("{} {number}", Icon::Warning.char()),
            None => number,
        };
        RowView { label: Cow::Owned(label), depth: 0, style, note }
    }

    fn cell(&self, place: Place) -> CellView<'_> {
        let text = self.sheet.grid.cell(self.from + place.row, place.column);
        let Some(warning) = self.mark(place) else {
            return CellView { text: Cow::Borrowed(text), tone: self.tone(place), ..CellView::default() };
        };
        CellView {
            text: Cow::Owned(format!("{} {text}", Icon::Warning.char())),
            tone: Tone::Error,
            note: Some(Cow::Owned(self.ctx.words.import_warning(warning))),
            ..CellView::default()
        }
    }

    fn edit_text(&self, place: Place) -> Cow<'_, str> {
        Cow::Borrowed(self.sheet.grid.cell(self.from + place.row, place.column))
    }

    fn accepts(&self, _place: Place, _text: &str) -> Result<(), String> {
        Ok(())
    }
}
