//! A field that finds as one types.

use eframe::egui::{Align2, Key, Response, TextEdit, Ui};

/// A search over `text`, `width` points wide; Esc clears it. `name` stands in the
/// empty field and is what a screen reader calls it.
pub fn search_field(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    let field = TextEdit::singleline(text).hint_text(name).align(Align2::LEFT_CENTER).desired_width(width);
    let response = ui.add(field);
    ui.accesskit_node_builder(response.id, |node| node.set_label(name));
    // Esc takes the keyboard away before the field is drawn.
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) && !text.is_empty() {
        text.clear();
        response.request_focus();
    }
    response
}
