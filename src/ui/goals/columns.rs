//! Where the columns of the list stand where there is room for them, and their
//! headings, which put the list in order.

use eframe::egui::accesskit::SortDirection;
use eframe::egui::{
    Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo, WidgetText,
    pos2, vec2,
};

use super::order::{By, Order};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{Icon, Theme, text};

/// From this width on, in points, the list has columns.
pub const COLUMNS_FROM: f32 = 900.0;

/// How wide a column is, in points; the title gets what is left.
const WIDTHS: [(Name, f32); 8] = [
    (Name::Verdict, 136.0),
    (Name::Number, 44.0),
    (Name::Title, 0.0),
    (Name::Spark, 80.0),
    (Name::Latest, 104.0),
    (Name::Target, 116.0),
    (Name::Distance, 130.0),
    (Name::Due, 92.0),
];

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// The verdict.
    Verdict,
    /// The printed number.
    Number,
    /// The title, and who answers for it.
    Title,
    /// The small line.
    Spark,
    /// The latest figure and its time.
    Latest,
    /// What should be reached.
    Target,
    /// How far the figure is from it.
    Distance,
    /// When it should be reached.
    Due,
}

impl Name {
    /// The key of its heading among the texts.
    fn key(self) -> &'static str {
        match self {
            Self::Verdict => "goals-column-verdict",
            Self::Number => "goals-column-number",
            Self::Title => "goals-column-title",
            Self::Spark => "goals-column-trend",
            Self::Latest => "goals-column-latest",
            Self::Target => "goals-column-target",
            Self::Distance => "goals-column-distance",
            Self::Due => "goals-column-due",
        }
    }

    /// What its heading orders by.
    fn orders(self) -> Option<By> {
        match self {
            Self::Verdict => Some(By::Verdict),
            Self::Number => Some(By::Number),
            Self::Title => Some(By::Title),
            Self::Distance => Some(By::Distance),
            Self::Due => Some(By::Deadline),
            Self::Spark | Self::Latest | Self::Target => None,
        }
    }
}

/// The columns of a row of some width.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    edge: f32,
    gap: f32,
    title: f32,
}

impl Columns {
    /// The columns of a list that is `width` points wide; `None` where it is too narrow.
    pub fn of(theme: &Theme, width: f32) -> Option<Self> {
        let (edge, gap) = (theme.scale.gap.l, theme.scale.gap.m);
        let fixed: f32 = WIDTHS.iter().map(|(_, width)| width + gap).sum();
        // The scroll bar covers the edge, so that it need not be left room for.
        let title = width - 2.0 * edge - (fixed - gap);
        (width >= COLUMNS_FROM).then_some(Self { edge, gap, title })
    }

    /// Where a column is in a row.
    pub fn cell(self, column: Name, row: Rect) -> Rect {
        let mut left = row.left() + self.edge;
        for (name, width) in WIDTHS {
            let width = if name == Name::Title { self.title } else { width };
            if name == column {
                return Rect::from_min_size(pos2(left, row.top()), vec2(width, row.height()));
            }
            left += width + self.gap;
        }
        Rect::from_min_size(row.right_top(), vec2(0.0, row.height()))
    }
}

/// Draws the headings. Returns the order that was asked for.
pub fn header_ui(ctx: &ViewCtx<'_>, columns: Columns, order: Order, ui: &mut Ui) -> Option<Order> {
    let theme = ctx.theme;
    let size = vec2(ui.available_width(), theme.scale.size.table_header);
    let (row, _) = ui.allocate_exact_size(size, Sense::hover());
    let line = Stroke::new(theme.scale.line.hair, theme.palette.line.quiet);
    ui.painter().hline(row.x_range(), row.bottom(), line);
    let mut asked = None;
    for (name, _) in WIDTHS {
        let cell = columns.cell(name, row);
        match name.orders() {
            Some(by) => {
                if heading_ui(ctx, ui, cell, name, (by, order)).clicked() {
                    asked = Some(order.pressed(by));
                }
            }
            None => paint(ctx, ui, cell, &ctx.words.text(name.key()), None),
        }
    }
    asked
}

fn heading_ui(ctx: &ViewCtx<'_>, ui: &Ui, cell: Rect, name: Name, (by, order): (By, Order)) -> Response {
    let theme = ctx.theme;
    let title = ctx.words.text(name.key());
    let room = cell.expand2(vec2(theme.scale.gap.xs, -theme.scale.gap.xs / 2.0));
    let response = ui.interact(room, ui.make_persistent_id(("heading", name.key())), Sense::click());
    let sorted = (order.by == by).then(|| order.grows());
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &*title));
    ui.ctx().accesskit_node_builder(response.id, |node| match sorted {
        Some(true) => node.set_sort_direction(SortDirection::Ascending),
        Some(false) => node.set_sort_direction(SortDirection::Descending),
        None => {}
    });
    let round = theme.scale.radius.control();
    if response.hovered() {
        ui.painter().rect_filled(room, round, theme.palette.ground.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme.scale.line.focus, theme.palette.line.focus);
        ui.painter().rect_stroke(room, round, ring, StrokeKind::Inside);
    }
    paint(ctx, ui, cell, &title, sorted);
    response.on_hover_text(ctx.words.text("goals-column-tip").as_ref())
}

/// Paints a heading; `sorted` says whether the list grows by it.
fn paint(ctx: &ViewCtx<'_>, ui: &Ui, cell: Rect, title: &str, sorted: Option<bool>) {
    let theme = ctx.theme;
    let color = if sorted.is_some() { theme.palette.text.plain } else { theme.palette.text.muted };
    let arrow = sorted.map(|grows| {
        let icon = if grows { Icon::CaretUp } else { Icon::CaretDown };
        ui.painter().layout_no_wrap(icon.char().into(), theme.icon_font(theme.scale.icon.s), color)
    });
    let beside = arrow.as_ref().map_or(0.0, |arrow| arrow.size().x + theme.scale.gap.xs);
    let name = WidgetText::from(theme.caption(title).color(color));
    let room = (cell.width() - beside).max(0.0);
    let name = name.into_galley(ui, Some(TextWrapMode::Truncate), room, text::caption());
    let left = cell.left() + name.size().x + theme.scale.gap.xs;
    let middle = cell.center().y;
    ui.painter().galley(pos2(cell.left(), middle - name.size().y / 2.0), name, color);
    if let Some(arrow) = arrow {
        ui.painter().galley(pos2(left, middle - arrow.size().y / 2.0), arrow, color);
    }
}

/// How high a row with columns is: two lines.
pub fn row_height(theme: &Theme, ui: &Ui) -> f32 {
    (2.0 * ui.text_style_height(&TextStyle::Body) + 2.0 * theme.scale.gap.s + theme.scale.gap.xs).ceil()
}
