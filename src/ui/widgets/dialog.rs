//! When a dialog that is typed in is left.

use eframe::egui::{Key, ModalResponse, Modifiers};

/// Whether Esc leaves a dialog. A click beside it does nothing, unlike
/// [`ModalResponse::should_close`]: what is typed in it would be lost.
pub fn is_left<T>(modal: &ModalResponse<T>) -> bool {
    let ctx = &modal.response.ctx;
    let escaped = || ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    modal.response.should_close() || modal.is_top_modal && !modal.any_popup_open && escaped()
}
