//! A calm table to read and choose from. Only the rows that are seen are drawn.

use eframe::egui::{
    Align, EventFilter, Id, Key, Layout, Rect, Response, Role, Sense, Stroke, TextWrapMode, Ui, UiBuilder,
    Vec2, WidgetInfo, vec2,
};
use egui_extras::{Column as Sizing, TableBuilder, TableRow};

use super::paint::ring_within;
use crate::ui::theme::Theme;

/// A column: its title, how wide it is, and at which side its cells stand.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub title: &'a str,
    pub width: Width,
    pub side: Side,
}

/// Widths in points.
#[derive(Clone, Copy, Debug)]
pub enum Width {
    Exact(f32),
    /// Shares what is left over, but is never narrower than this.
    AtLeast(f32),
}

/// Words stand left, figures right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// A table with a heading that stays, over rows of equal height.
#[derive(Clone, Copy)]
#[must_use = "show it with `.show(…)` or `.choose(…)`"]
pub struct Table<'a> {
    theme: &'a Theme,
    id: Id,
    columns: &'a [Column<'a>],
    rows: usize,
    height: Option<f32>,
}

/// What a table to choose from asks of its caller for a row.
struct Choosing<'a> {
    selected: Option<usize>,
    name: &'a dyn Fn(usize) -> String,
}

/// How wide the rows are, and what of them is in view.
struct Seen {
    width: f32,
    clip: Rect,
}

impl<'a> Table<'a> {
    /// `name` tells tables in one view apart; nobody sees it.
    pub fn new(theme: &'a Theme, ui: &Ui, name: &str, columns: &'a [Column<'a>], rows: usize) -> Self {
        Self { theme, id: ui.make_persistent_id(name), columns, rows, height: None }
    }

    /// The greatest height before it scrolls; without it, what there is room for.
    pub fn max_height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// A table to read. `cell` draws what stands in a row and a column.
    pub fn show(self, ui: &mut Ui, mut cell: impl FnMut(&mut Ui, usize, usize)) {
        self.table(ui, None, &mut cell);
    }

    /// A table to choose a row from, by pointer or with Tab, arrows, Home, End and Enter.
    /// `name` is what a screen reader calls a row. Returns the row that was chosen.
    pub fn choose(
        self,
        ui: &mut Ui,
        selected: Option<usize>,
        name: impl Fn(usize) -> String,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        self.table(ui, Some(Choosing { selected, name: &name }), &mut cell)
    }

    fn table(
        self,
        ui: &mut Ui,
        choosing: Option<Choosing<'_>>,
        cell: &mut dyn FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let wanted: Option<usize> = ui.data(|data| data.get_temp(self.id));
        let mut picked = None;
        ui.push_id(self.id, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            let mut builder = TableBuilder::new(ui)
                .striped(false)
                .auto_shrink([false, true])
                .animate_scrolling(false)
                .min_scrolled_height(3.0 * self.theme.scale.size.row)
                .max_scroll_height(self.height.unwrap_or(f32::INFINITY));
            for column in self.columns {
                builder = builder.column(match column.width {
                    Width::Exact(width) => Sizing::exact(width),
                    // Without `clip` a column that has once held a long text never gets narrower.
                    Width::AtLeast(width) => Sizing::remainder().at_least(width).clip(true),
                });
            }
            if let Some(row) = wanted {
                builder = builder.scroll_to_row(row, None);
            }
            builder.header(self.theme.scale.size.table_header, |row| self.header(row)).body(|mut body| {
                let seen = Seen { width: body.widths().iter().sum(), clip: body.ui_mut().clip_rect() };
                body.rows(self.theme.scale.size.row, self.rows, |mut row| {
                    let index = row.index();
                    for (nth, column) in self.columns.iter().enumerate() {
                        row.col(|ui| {
                            if nth == 0 && self.ground(ui, &seen, index, choosing.as_ref(), wanted) {
                                picked = Some(index);
                            }
                            in_cell(ui, self.theme, column.side, |ui| cell(ui, index, nth));
                        });
                    }
                });
            });
        });
        picked
    }

    fn header(&self, mut row: TableRow<'_, '_>) {
        let (palette, scale) = (&self.theme.palette, &self.theme.scale);
        for column in self.columns {
            row.col(|ui| {
                let rect = ui.max_rect();
                ui.painter().rect_filled(rect, 0.0, palette.ground.sunken);
                let line = Stroke::new(scale.line.hair, palette.line.quiet);
                ui.painter().hline(rect.x_range(), rect.bottom() - scale.line.hair / 2.0, line);
                in_cell(ui, self.theme, column.side, |ui| {
                    ui.label(self.theme.caption(column.title));
                });
            });
        }
    }

    /// Draws what a row stands on, from its first cell outwards. Returns whether the row was chosen.
    fn ground(
        &self,
        ui: &mut Ui,
        seen: &Seen,
        index: usize,
        choosing: Option<&Choosing<'_>>,
        wanted: Option<usize>,
    ) -> bool {
        let cell_clip = ui.clip_rect();
        ui.set_clip_rect(seen.clip);
        let chosen = self.row(ui, seen.width, index, choosing, wanted);
        ui.set_clip_rect(cell_clip);
        chosen
    }

    fn row(
        &self,
        ui: &mut Ui,
        width: f32,
        index: usize,
        choosing: Option<&Choosing<'_>>,
        wanted: Option<usize>,
    ) -> bool {
        let (palette, scale) = (&self.theme.palette, &self.theme.scale);
        let rect = Rect::from_min_size(ui.max_rect().min, vec2(width, scale.size.row));
        if index % 2 == 1 {
            ui.painter().rect_filled(rect, 0.0, palette.ground.stripe);
        }
        let Some(choosing) = choosing else { return false };
        let response = ui.interact(rect, self.row_id(index), Sense::click());
        let selected = choosing.selected == Some(index);
        let name = || WidgetInfo::selected(Role::Row, ui.is_enabled(), selected, (choosing.name)(index));
        response.widget_info(name);
        if selected {
            ui.painter().rect_filled(rect, 0.0, palette.accent.soft);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, 0.0, palette.ground.hover);
        }
        ring_within(ui, self.theme, &response, rect, scale.radius.control());
        self.walk(ui, index, &response, wanted);
        response.clicked()
    }

    /// Moves the keyboard from row to row, also to rows that are not drawn yet.
    fn walk(&self, ui: &Ui, index: usize, response: &Response, wanted: Option<usize>) {
        if wanted == Some(index) {
            response.request_focus();
            ui.data_mut(|data| data.remove::<usize>(self.id));
            return;
        }
        if !response.has_focus() {
            return;
        }
        let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        let last = self.rows.saturating_sub(1);
        let target = ui.input(|input| match () {
            () if input.key_pressed(Key::ArrowDown) => Some((index + 1).min(last)),
            () if input.key_pressed(Key::ArrowUp) => Some(index.saturating_sub(1)),
            () if input.key_pressed(Key::Home) => Some(0),
            () if input.key_pressed(Key::End) => Some(last),
            () => None,
        });
        if let Some(target) = target.filter(|target| *target != index) {
            ui.data_mut(|data| data.insert_temp(self.id, target));
            ui.request_repaint();
        }
    }

    fn row_id(&self, index: usize) -> Id {
        self.id.with(index)
    }
}

/// Lays a cell out: padded, at its side, and cut with `…` where it does not fit.
fn in_cell(ui: &mut Ui, theme: &Theme, side: Side, contents: impl FnOnce(&mut Ui)) {
    let layout = match side {
        Side::Left => Layout::left_to_right(Align::Center),
        Side::Right => Layout::right_to_left(Align::Center),
    };
    let room = ui.max_rect().shrink2(vec2(theme.scale.gap.m, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(room).layout(layout), |ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
        ui.spacing_mut().item_spacing.x = theme.scale.gap.s;
        contents(ui);
    });
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    const COLUMNS: [Column<'_>; 2] = [
        Column { title: "Mål", width: Width::AtLeast(100.0), side: Side::Left },
        Column { title: "Antal", width: Width::Exact(90.0), side: Side::Right },
    ];

    /// A long table; counts the cells that were drawn in the last pass.
    fn table<'a>() -> Harness<'a, (Option<usize>, usize)> {
        harness((None, 0), |theme, ui, (selected, drawn): &mut (Option<usize>, usize)| {
            *drawn = 0;
            let table = Table::new(theme, ui, "goals", &COLUMNS, 10_000).max_height(300.0);
            let picked = table.choose(
                ui,
                *selected,
                |row| format!("Række {row}"),
                |ui, row, column| {
                    *drawn += 1;
                    ui.label(if column == 0 {
                        format!("Et mål med et navn {row}")
                    } else {
                        row.to_string()
                    });
                },
            );
            *selected = picked.or(*selected);
        })
    }

    #[test]
    fn only_the_rows_that_are_seen_are_drawn() {
        assert!((10..40).contains(&table().state().1), "{}", table().state().1);
    }

    #[test]
    fn a_row_is_chosen_by_pointer_wherever_it_is_hit() {
        let mut h = table();
        h.get_by_role_and_label(Role::Row, "Række 2").click();
        h.run();
        assert_eq!(h.state().0, Some(2));
        h.get_by_label("3").hover();
        h.run();
        h.get_by_role_and_label(Role::Row, "Række 3").click();
        h.run();
        assert_eq!(h.state().0, Some(3));
    }

    #[test]
    fn the_arrows_walk_past_the_edge_of_what_is_seen() {
        let mut h = table();
        press_tab_to(&mut h, "Række 0");
        for _ in 0..25 {
            h.key_press(Key::ArrowDown);
            h.run();
        }
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(h.state().0, Some(25));
    }

    #[test]
    fn end_and_home_lead_to_the_last_and_the_first_row() {
        let mut h = table();
        press_tab_to(&mut h, "Række 0");
        for (key, row) in [(Key::End, 9_999), (Key::Home, 0)] {
            h.key_press(key);
            h.run();
            h.key_press(Key::Enter);
            h.run();
            assert_eq!(h.state().0, Some(row));
        }
    }

    #[test]
    fn figures_end_at_the_right_edge_of_their_column() {
        let h = table();
        let right = |label: &str| h.get_by_label(label).rect().right();
        assert!((right("0") - right("9")).abs() < 0.5);
        assert!((right("0") - right("Antal")).abs() < 0.5);
    }
}
