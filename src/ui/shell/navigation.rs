//! The list of views at the left.

use eframe::egui::{
    Align2, Frame, Margin, Panel, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui,
    UiBuilder, WidgetInfo, vec2,
};

use super::{Frames, NARROW};
use crate::ui::context::Request;
use crate::ui::view::View;
use crate::ui::widgets::{Chosen, NavigationItem, follow_keyboard, space};

/// Draws the list: words where there is room, a strip of icons where not.
pub(super) fn navigation_ui(frames: &Frames<'_>, view: View, ui: &mut Ui) {
    let (theme, gap) = (frames.theme, &frames.theme.scale.gap);
    let is_narrow = ui.available_width() < NARROW;
    let margin = if is_narrow { gap.xs } else { gap.m };
    let width = if is_narrow { strip_width(frames, ui) } else { theme.scale.size.navigation };
    let frame = Frame::new().fill(theme.palette.ground.surface).inner_margin(Margin::same(margin as i8));
    let name = frames.words.text("shell-navigation");
    let builder = || UiBuilder::new().accessibility_role(Role::Navigation).accessibility_label(name.as_ref());
    Panel::left("navigation").frame(frame).resizable(false).exact_size(width).show(ui, |ui| {
        ui.scope_builder(builder(), |ui| {
            let width = if is_narrow { Width::Narrow } else { Width::Wide };
            // In a low window, and with large text, there is not room for all.
            ScrollArea::vertical().show(ui, |ui| items_ui(frames, view, width, ui));
        });
    });
}

/// Wide enough for the longest name beside a scroll bar.
fn strip_width(frames: &Frames<'_>, ui: &Ui) -> f32 {
    let (palette, scale) = (&frames.theme.palette, &frames.theme.scale);
    let font = TextStyle::Small.resolve(ui.style());
    let name = |view: View| {
        let name = frames.words.text(view.title_key()).into_owned();
        ui.painter().layout_no_wrap(name, font.clone(), palette.text.plain).size().x
    };
    let widest = View::ALL.into_iter().map(name).fold(0.0, f32::max);
    // The margin on either side of the strip, and as much on either side of the name.
    let margins = 4.0 * scale.gap.xs;
    (widest + margins + ui.spacing().scroll.allocated_width()).max(scale.size.strip)
}

fn items_ui(frames: &Frames<'_>, view: View, width: Width, ui: &mut Ui) {
    let theme = frames.theme;
    space(ui, theme.scale.gap.s);
    if matches!(width, Width::Narrow) {
        // As many as can be must fit in a low window.
        ui.spacing_mut().item_spacing.y = theme.scale.gap.xs;
    }
    let shown = ui.scope_id().with("shown");
    let before = ui.data_mut(|data| data.get_temp_mut_or_default::<Option<View>>(shown).replace(view));
    for this in View::ALL {
        let name = frames.words.text(this.title_key());
        let chosen = Chosen::when(view, this);
        let item = match width {
            Width::Narrow => narrow_item(frames, this, &name, chosen, ui),
            Width::Wide => {
                let count = count_of(this, frames);
                let item = NavigationItem::new(theme, this.icon(), &name, chosen);
                ui.add(if count.is_empty() { item } else { item.count(&count) })
            }
        };
        if item.clicked() {
            frames.outbox.send(Request::Show(this));
        }
        if chosen == Chosen::This && before != Some(view) {
            item.scroll_to_me(None);
        }
    }
    follow_keyboard(ui, 0.0);
}

enum Width {
    Narrow,
    Wide,
}

/// An icon with its word below, as wide as the strip.
fn narrow_item(frames: &Frames<'_>, view: View, name: &str, chosen: Chosen, ui: &mut Ui) -> Response {
    let (palette, scale) = (&frames.theme.palette, &frames.theme.scale);
    let font = TextStyle::Small.resolve(ui.style());
    let label_height = ui.text_style_height(&TextStyle::Small);
    let height = scale.icon.l + label_height + 2.0 * scale.gap.s;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let is_chosen = chosen == Chosen::This;
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, name));
    let (fill, color) = match (is_chosen, response.hovered()) {
        (true, _) => (palette.accent.soft, palette.accent.on_soft),
        (false, true) => (palette.ground.hover, palette.text.plain),
        (false, false) => (palette.ground.surface, palette.text.plain),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, scale.radius.control(), fill);
    if is_chosen {
        // Seen without telling the two fills apart.
        let bar = rect.shrink2(vec2(0.0, scale.gap.s)).with_max_x(rect.left() + scale.line.focus);
        painter.rect_filled(bar, scale.radius.mark, palette.accent.fill);
    }
    if response.has_focus() {
        let ring = Stroke::new(scale.line.focus, palette.line.focus);
        painter.rect_stroke(rect, scale.radius.control(), ring, StrokeKind::Inside);
    }
    let top = rect.center_top() + vec2(0.0, scale.gap.s);
    let icon_font = frames.theme.icon_font(scale.icon.l);
    painter.text(top, Align2::CENTER_TOP, view.icon().char(), icon_font, color);
    let bottom = rect.center_bottom() - vec2(0.0, scale.gap.xs);
    painter.text(bottom, Align2::CENTER_BOTTOM, name, font, color);
    response
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
        View::FollowUp => document.plan.follow_ups.len() + document.plan.person_plans.len(),
        View::Cases => document.plan.cases.len(),
        View::Statements => document.plan.statements.len(),
        View::Series => document.plan.series.len(),
        View::Agenda => document.meetings.len(),
    };
    frames.words.count(count)
}
