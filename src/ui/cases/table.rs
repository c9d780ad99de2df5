//! A small table that is shown whole: a name for each row and figures beside it.

use eframe::egui::{ScrollArea, Ui, vec2};

use crate::ui::context::ViewCtx;
use crate::ui::theme::text;
use crate::ui::widgets::{Column, Side, Table, Width};

/// How wide the column of names is at least, in points.
const NAME: f32 = 180.0;

/// A row of the table.
#[derive(Debug, Clone)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// How it looks.
    pub look: Look,
    /// What stands in it, one for each column.
    pub cells: Vec<String>,
}

/// How a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A part of a sum.
    Part,
    /// A sum.
    Sum,
}

/// A column of figures.
#[derive(Debug, Clone)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// Whether it steps back.
    pub tone: Strength,
}

/// Whether a column counts or stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// It counts.
    Plain,
    /// It stands apart from the sums.
    Faint,
}

impl Head {
    /// A column that counts.
    pub fn plain(title: impl Into<String>) -> Self {
        Self { title: title.into(), tone: Strength::Plain }
    }
}

impl Line {
    /// A row of figures.
    pub fn new(look: Look, name: impl Into<String>, cells: Vec<String>) -> Self {
        Self { name: name.into(), look, cells }
    }
}

/// Shows the rows; `first` heads the names. Where there is not room for all columns
/// the table is moved sideways.
pub fn table_ui(
    ctx: &ViewCtx<'_>,
    ui: &mut Ui,
    salt: &'static str,
    first: &str,
    (heads, lines): (&[Head], &[Line]),
) {
    let theme = ctx.theme;
    let widths: Vec<f32> = (0..heads.len()).map(|at| width(ctx, ui, (heads, lines), at)).collect();
    let mut columns = vec![Column { title: first, width: Width::AtLeast(NAME), side: Side::Left }];
    columns.extend(heads.iter().zip(&widths).map(|(head, width)| Column {
        title: &head.title,
        width: Width::Exact(*width),
        side: Side::Right,
    }));
    let needed = NAME + widths.iter().sum::<f32>();
    let height =
        theme.scale.size.table_header + theme.scale.size.row * lines.len() as f32 + theme.scale.gap.m;
    // As high as all rows, so that nothing scrolls within the page but sideways.
    let size = vec2(ui.available_width(), height);
    let table = |ui: &mut Ui| {
        ui.set_min_width(needed.max(ui.available_width()));
        Table::new(theme, ui, salt, &columns, lines.len()).max_height(height).show(ui, |ui, row, column| {
            let Some(line) = lines.get(row) else { return };
            match column.checked_sub(1) {
                None => name_ui(ctx, ui, line),
                Some(at) => cell_ui(ctx, ui, line, heads.get(at), line.cells.get(at)),
            }
        });
    };
    ui.allocate_ui(size, |ui| ScrollArea::horizontal().id_salt((salt, "sideways")).show(ui, table));
}

/// How wide a column of figures is: as its widest text, and room around it.
fn width(ctx: &ViewCtx<'_>, ui: &Ui, (heads, lines): (&[Head], &[Line]), at: usize) -> f32 {
    let font = text::strong().resolve(ui.style());
    let wide = |text: &str| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), ctx.theme.palette.text.plain);
        galley.size().x
    };
    let cells = lines.iter().filter_map(|line| line.cells.get(at)).map(|cell| wide(cell));
    let head = heads.get(at).map_or(0.0, |head| wide(&head.title));
    (cells.fold(head, f32::max) + 2.0 * ctx.theme.scale.gap.m).ceil()
}

fn name_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, line: &Line) {
    let theme = ctx.theme;
    let text = match line.look {
        Look::Sum => theme.strong(&line.name),
        Look::Part => theme.muted(&line.name),
    };
    if line.look == Look::Part {
        crate::ui::widgets::space(ui, theme.scale.gap.m);
    }
    ui.label(text).on_hover_text(&line.name);
}

fn cell_ui(ctx: &ViewCtx<'_>, ui: &mut Ui, line: &Line, head: Option<&Head>, text: Option<&String>) {
    let (theme, Some(text)) = (ctx.theme, text) else { return };
    let faint = head.is_some_and(|head| head.tone == Strength::Faint);
    let text = match (line.look, faint) {
        (_, true) => theme.numbers(text).color(theme.palette.text.muted),
        (Look::Sum, false) => theme.strong(text),
        (Look::Part, false) => theme.numbers(text),
    };
    ui.label(text);
}
