//! The list of views at the left.

use eframe::egui::{Frame, Margin, Panel, Role, Ui, UiBuilder};

use super::{Frames, NARROW};
use crate::ui::context::Request;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Chosen, NavigationItem, space};

/// Draws the list: words where there is room, a strip of icons where not.
pub(super) fn navigation_ui(frames: &Frames<'_>, view: View, ui: &mut Ui) {
    let (theme, gap) = (frames.theme, &frames.theme.scale.gap);
    let is_narrow = ui.available_width() < NARROW;
    let margin = if is_narrow { gap.xs } else { gap.m };
    let width = if is_narrow { theme.scale.size.control + gap.s } else { theme.scale.size.navigation };
    let frame = Frame::new().fill(theme.palette.ground.surface).inner_margin(Margin::same(margin as i8));
    let name = frames.words.text("shell-navigation");
    let builder = || UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(name.as_ref());
    Panel::left("navigation").frame(frame).resizable(false).exact_size(width).show(ui, |ui| {
        ui.scope_builder(builder(), |ui| {
            items_ui(frames, view, if is_narrow { Width::Narrow } else { Width::Wide }, ui)
        });
    });
}

fn items_ui(frames: &Frames<'_>, view: View, width: Width, ui: &mut Ui) {
    let theme = frames.theme;
    space(ui, theme.scale.gap.s);
    for this in View::ALL {
        let name = frames.words.text(this.title_key());
        let chosen = Chosen::when(view, this);
        let clicked = match width {
            Width::Narrow => narrow_item(frames, this, &name, chosen, ui),
            Width::Wide => {
                let count = count_of(this, frames);
                let item = NavigationItem::new(theme, this.icon(), &name, chosen);
                ui.add(if count.is_empty() { item } else { item.count(&count) }).clicked()
            }
        };
        if clicked {
            frames.outbox.send(Request::Show(this));
        }
    }
}

enum Width {
    Narrow,
    Wide,
}

fn narrow_item(frames: &Frames<'_>, view: View, name: &str, chosen: Chosen, ui: &mut Ui) -> bool {
    let button = Button::icon_only(frames.theme, view.icon(), name);
    let response = ui.add(button);
    if chosen == Chosen::This {
        // Seen by its edge, and heard as chosen by its name in the title above.
        let accent = frames.theme.palette.accent.fill;
        let bar = response.rect.with_max_x(response.rect.left() + frames.theme.scale.line.focus);
        ui.painter().rect_filled(bar, frames.theme.scale.radius.control(), accent);
    }
    response.clicked()
}

/// How many things a view holds.
fn count_of(view: View, frames: &Frames<'_>) -> String {
    let document = match frames.session.frozen() {
        Some(frozen) => &frozen.document,
        None => frames.session.document(),
    };
    let count = match view {
        View::Overview => return String::new(),
        View::Goals => document.plan.goals.len(),
        View::Budget => document.plan.budget.len(),
        View::Series => document.plan.series.len(),
        View::Agenda => document.meetings.len(),
    };
    frames.words.count(count)
}
