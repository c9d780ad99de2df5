//! The field in which a cell's text is edited, and why it was not accepted.

use eframe::egui::accesskit::{Invalid, Live, Role};
use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{
    Align, Align2, EventFilter, Frame, Id, Margin, Popup, PopupCloseBehavior, PopupKind, Rect, Response,
    RichText, TextEdit, Ui, UiBuilder, vec2,
};

use super::Sheet;
use super::brush::Brush;
use super::edit::{Edit, EditKeys};
use super::layout::Layout;

/// While it has the keyboard, a sheet and its editor keep all the keys that egui
/// would otherwise take to move between widgets.
pub const ALL_KEYS: EventFilter =
    EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Shows the editor over its cell, even where the cell is not seen: it must be
/// there to keep the keyboard.
///
/// `id` is that of the sheet's own tab stop, so that the keyboard is never passed
/// on between two widgets and no key can be lost on the way.
pub fn editor_ui(
    edit: &mut Edit,
    sheet: &dyn Sheet,
    layout: &Layout,
    brush: &Brush,
    id: Id,
    ui: &mut Ui,
) -> Response {
    if edit.fresh {
        place_caret_last(edit, id, ui);
        edit.fresh = false;
    }
    let align = sheet.column(edit.place.column).align;
    let rect = editor_rect(edit, align, layout, brush, ui);
    let seen = layout.panes.cells.intersect(ui.clip_rect());
    let child = UiBuilder::new().max_rect(rect);
    let response = ui.scope_builder(child, |ui| {
        ui.set_clip_rect(seen);
        field_ui(edit, align, rect, brush, id, ui)
    });
    let response = response.inner;
    if response.changed() {
        edit.follow(sheet);
    }
    if response.clicked() {
        edit.keys = EditKeys::StayInText;
    }
    let response = response.accessible_name(sheet.cell_name(edit.place));
    if let Some(message) = &edit.refusal {
        refusal_ui(message, rect.intersect(seen), brush, id, ui);
    }
    response
}

fn field_ui(edit: &mut Edit, align: Align, rect: Rect, brush: &Brush, id: Id, ui: &mut Ui) -> Response {
    let visuals = ui.visuals();
    let stroke = match edit.refusal {
        Some(_) => (brush.focus.width, brush.error).into(),
        None => brush.focus,
    };
    let frame = Frame::new().fill(visuals.text_edit_bg_color()).stroke(stroke);
    let inside = brush.padding - stroke.width;
    let frame = frame.inner_margin(Margin { left: inside as i8, right: inside as i8, top: 0, bottom: 0 });
    let field = TextEdit::singleline(&mut edit.text)
        .id(id)
        .font(brush.font.clone())
        .frame(frame)
        .event_filter(ALL_KEYS)
        .return_key(None)
        .cursor_at_end(true)
        .desired_width(rect.width())
        .min_size(rect.size())
        .align(Align2([align, Align::Center]));
    ui.put(rect, field)
}

/// As large as the cell, or as large as the text needs in what is seen.
fn editor_rect(edit: &Edit, align: Align, layout: &Layout, brush: &Brush, ui: &Ui) -> Rect {
    let mut rect = layout.cell(edit.place);
    let text = brush.whole_line(ui, &edit.text, &brush.font).size().x;
    // Room for the caret and for the letter that is typed next.
    let wanted = vec2(text + 2.0 * brush.padding + brush.font.size, 0.0);
    let missing = (wanted.x - rect.width()).max(0.0);
    let seen = layout.panes.cells;
    if align == Align::Max {
        rect.min.x = (rect.min.x - missing).max(seen.min.x.min(rect.min.x));
    } else {
        rect.max.x = (rect.max.x + missing).min(seen.max.x.max(rect.max.x));
    }
    rect
}

fn place_caret_last(edit: &Edit, id: Id, ui: &Ui) {
    let mut state = TextEditState::default();
    let end = CCursor::new(edit.text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(ui.ctx(), id);
}

/// Forgets what the text field remembers, because the sheet has its id again.
pub fn forget(id: Id, ui: &Ui) {
    ui.data_mut(|data| data.remove::<TextEditState>(id));
}

/// Says below the cell why its text was not accepted.
fn refusal_ui(message: &str, cell: Rect, brush: &Brush, id: Id, ui: &Ui) {
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_invalid(Invalid::True);
        node.set_description(message);
    });
    let popup = Popup::new(id.with("refusal"), ui.ctx().clone(), cell, ui.layer_id())
        .kind(PopupKind::Tooltip)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .interactable(false)
        .open(true);
    popup.show(|ui| {
        let label = ui.label(RichText::new(message).color(brush.error));
        ui.ctx().accesskit_node_builder(label.id, |node| {
            node.set_role(Role::Alert);
            node.set_label(message);
            node.set_live(Live::Assertive);
        });
    });
}
