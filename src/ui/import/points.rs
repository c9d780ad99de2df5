//! The periods of a series: what the plan has, what the file says, and whether that
//! is taken. What the source revised stands first.

use std::borrow::Cow;

use eframe::egui::{Checkbox, Label, Ui, vec2};

use super::line::choose;
use crate::import::Incoming;
use crate::import::preview::{PointChange, PointPreview, SeriesPreview};
use crate::plan::series::Value;
use crate::session::importing::{Gone, SeriesChoice};
use crate::ui::context::ViewCtx;
use crate::ui::widgets::{Column, Side, Table, Width};

/// So many rows are seen at once.
const ROWS: f32 = 9.0;

/// Draws the table.
pub(super) fn points_ui(
    ctx: &ViewCtx<'_>,
    (incoming, preview, choice): (&Incoming, &SeriesPreview, &SeriesChoice),
    at: usize,
    ui: &mut Ui,
) {
    let (theme, words) = (ctx.theme, ctx.words);
    let titles = ["import-column-period", "import-column-old", "import-column-new", "import-column-change"]
        .map(|key| words.text(key));
    let [period, old, new, change] = titles.each_ref().map(AsRef::as_ref);
    let figure = Width::AtLeast(5.0 * theme.scale.text.body);
    let columns = [
        Column { title: period, width: Width::AtLeast(10.0 * theme.scale.text.body), side: Side::Left },
        Column { title: old, width: figure, side: Side::Right },
        Column { title: new, width: figure, side: Side::Right },
        Column { title: change, width: Width::AtLeast(7.0 * theme.scale.text.body), side: Side::Left },
    ];
    let order = order(&preview.points);
    let row = Row { ctx, choice, decimals: incoming.decimals, at };
    // As high as it wants to be, wherever it lies in what scrolls around it.
    let rows = ROWS.min(order.len() as f32) * theme.scale.size.row;
    let size = vec2(ui.available_width(), theme.scale.size.table_header + rows);
    ui.allocate_ui(size, |ui| {
        let table = Table::new(theme, ui, "periods", &columns, order.len()).max_height(rows);
        table.show(ui, |ui, nth, column| {
            let Some(point) = order.get(nth).and_then(|at| preview.points.get(*at)) else { return };
            match column {
                0 => row.period_ui(point, ui),
                1 => row.old_ui(point, ui),
                2 => row.new_ui(point, ui),
                _ => row.change_ui(point, ui),
            }
        });
    });
}

/// The places of the points: what changes figures of the plan first, then what is
/// new, and last what stays.
fn order(points: &[PointPreview]) -> Vec<usize> {
    let rank = |change: PointChange| match change {
        PointChange::Revised { .. } => 0,
        PointChange::Gone => 1,
        PointChange::Earlier { .. } => 2,
        PointChange::New => 3,
        PointChange::Settled => 4,
        PointChange::Same => 5,
    };
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|at| points.get(*at).map(|point| rank(point.change)));
    order
}

/// What the cells of a row need.
struct Row<'a> {
    ctx: &'a ViewCtx<'a>,
    choice: &'a SeriesChoice,
    decimals: u8,
    at: usize,
}

impl Row<'_> {
    /// The period, with the box that takes it; what stays as it is has none.
    fn period_ui(&self, point: &PointPreview, ui: &mut Ui) {
        let period = self.ctx.words.period(point.period);
        if point.change == PointChange::Same
            || point.change == PointChange::Gone && self.choice.gone == Gone::Keep
        {
            ui.add(Label::new(self.ctx.theme.muted(period)).truncate());
            return;
        }
        let mut is_taken = !self.choice.left_out.contains(&point.period);
        if ui.add(Checkbox::new(&mut is_taken, period)).changed() {
            let mut choice = self.choice.clone();
            match is_taken {
                true => choice.left_out.remove(&point.period),
                false => choice.left_out.insert(point.period),
            };
            choose(self.ctx, self.at, choice);
        }
    }

    /// What the plan has; struck out where it is replaced or goes.
    fn old_ui(&self, point: &PointPreview, ui: &mut Ui) {
        let old = match point.change {
            PointChange::New => return,
            PointChange::Revised { old } => old,
            PointChange::Earlier { current } => current,
            PointChange::Same | PointChange::Settled | PointChange::Gone => point.value,
        };
        let goes = match point.change {
            PointChange::Revised { .. } => true,
            PointChange::Gone => self.choice.gone == Gone::Remove,
            _ => false,
        };
        let text = self.ctx.theme.numbers(self.value(old)).color(self.ctx.theme.palette.text.muted);
        let is_taken = !self.choice.left_out.contains(&point.period);
        ui.label(if goes && is_taken { text.strikethrough() } else { text });
    }

    /// What the file says.
    fn new_ui(&self, point: &PointPreview, ui: &mut Ui) {
        if point.change == PointChange::Gone {
            return;
        }
        let is_taken = !self.choice.left_out.contains(&point.period);
        let text = self.ctx.theme.numbers(self.value(point.value));
        let weak = point.change == PointChange::Same || !is_taken;
        ui.label(if weak { text.color(self.ctx.theme.palette.text.muted) } else { text });
    }

    fn change_ui(&self, point: &PointPreview, ui: &mut Ui) {
        let key = match point.change {
            _ if self.choice.left_out.contains(&point.period) => "import-point-left-out",
            PointChange::Same => "import-point-same",
            PointChange::Settled => "import-point-settled",
            PointChange::New => "import-point-new",
            PointChange::Revised { .. } => "import-point-revised",
            PointChange::Earlier { .. } => "import-point-earlier",
            PointChange::Gone if self.choice.gone == Gone::Keep => "import-point-kept",
            PointChange::Gone => "import-point-gone",
        };
        let text = self.ctx.words.text(key);
        ui.add(Label::new(self.ctx.theme.small(&*text)).truncate()).on_hover_text(self.sentence(point));
    }

    fn value(&self, value: Value) -> Cow<'_, str> {
        self.ctx.words.value(value, self.decimals)
    }

    /// The change in words: `412 → 431`.
    fn sentence(&self, point: &PointPreview) -> String {
        self.ctx.words.import_change(point, self.decimals)
    }
}
