//! What is being typed and is not yet so.
//!
//! A field shows the value it is given. From the first key on it shows a draft
//! of its own instead, and hands it over once: on Enter, or when the keyboard
//! goes elsewhere. Esc throws the draft away. So a caller sees one change per
//! edit, which is one step to undo.

use eframe::egui::{Context, Id, Key, Response, TextEdit, Ui};

/// What became of a field in this pass.
#[derive(Debug)]
pub struct Edited<T> {
    pub response: Response,
    /// The new value, in the one pass in which the edit was finished.
    pub committed: Option<T>,
    /// What stands in the field and is not handed over: what it would mean, or
    /// what is wrong with it. `None` where the field shows the value.
    pub typing: Option<Result<T, String>>,
}

/// Takes the keyboard from the field that is typed in, which then hands over its
/// draft in this pass or the next. Call it before anything that reads the whole
/// document or leaves the view: saving, closing, another view by shortcut.
///
/// Returns whether something was typed in; then do the thing one pass later.
pub fn finish_typing(ctx: &Context) -> bool {
    if !ctx.text_edit_focused() {
        return false;
    }
    if let Some(id) = ctx.memory(|memory| memory.focused()) {
        ctx.memory_mut(|memory| memory.surrender_focus(id));
        ctx.request_repaint();
    }
    true
}

/// Throws away what was typed into the field `id` and could not become a value,
/// as Esc in the field does.
pub fn discard_draft(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.remove::<Draft>(id));
}

/// Where an edit stands after one pass.
pub(super) enum Progress {
    /// The field shows the value.
    Resting,
    /// The field shows this instead.
    Typing(String),
    /// This is to be the value from now on.
    Finished(String),
}

/// A draft, and the value it was begun from.
#[derive(Clone)]
struct Draft {
    begun_from: String,
    text: String,
}

/// Shows a text field over `value` and keeps its draft between passes.
pub(super) fn edit(
    ui: &mut Ui,
    id: Id,
    value: &str,
    show: impl FnOnce(&mut Ui, TextEdit<'_>) -> Response,
    build: impl FnOnce(&mut String) -> TextEdit<'_>,
) -> (Response, Progress) {
    let mut text = text_to_show(ui, id, value);
    let response = show(ui, build(&mut text).id(id));
    let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    // A screen reader can set the text without ever taking the keyboard there.
    let ended = response.lost_focus() || response.changed() && !response.has_focus();
    let progress = if escaped || text == value {
        Progress::Resting
    } else if ended {
        Progress::Finished(text)
    } else {
        Progress::Typing(text)
    };
    match &progress {
        Progress::Typing(text) => keep(ui, id, value, text),
        Progress::Resting | Progress::Finished(_) => forget(ui, id),
    }
    (response, progress)
}

/// Keeps a text in its field that could not become a value, so that it can be mended.
pub(super) fn keep(ui: &Ui, id: Id, value: &str, text: &str) {
    let draft = Draft { begun_from: value.to_owned(), text: text.to_owned() };
    ui.data_mut(|data| data.insert_temp(id, draft));
}

fn forget(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.remove::<Draft>(id));
}

/// The draft, or the value where there is none.
pub(super) fn text_to_show(ui: &Ui, id: Id, value: &str) -> String {
    let Some(draft) = ui.data(|data| data.get_temp::<Draft>(id)) else {
        return value.to_owned();
    };
    // The value changed meanwhile: someone undid, or the field now shows another thing.
    // What is just being typed outlives that, what was left lying there does not.
    let outdated = draft.begun_from != value && !ui.memory(|memory| memory.has_focus(id));
    if outdated { value.to_owned() } else { draft.text }
}
