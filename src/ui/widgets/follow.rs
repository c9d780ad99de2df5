//! What gets the keyboard is seen.

use eframe::egui::{Id, Popup, Ui};

/// Scrolls to the part of `ui` that has just got the keyboard without a mouse.
/// Call it last inside a scroll area, once what it holds is drawn.
///
/// `above` is how much should be seen above the part, in points: the height of a
/// field's label.
pub fn follow_keyboard(ui: &mut Ui, above: f32) {
    let has = ui.memory(|memory| memory.focused());
    let last = ui.scope_id().with("keyboard");
    let had = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<Option<Id>>(last), has));
    // Nothing may move from under a button that is held down, or from under a list that is open.
    // It may also have been pressed and let go since the last frame: to read what the press gave
    // the keyboard to would then take it away again.
    let is_held = ui.input(|input| input.pointer.any_down() || input.pointer.any_pressed());
    if has == had || is_held || Popup::is_any_open(ui.ctx()) {
        return;
    }
    let Some(part) = has.and_then(|id| ui.ctx().read_response(id)) else { return };
    let seen = part.interact_rect;
    let seen_elsewhere = seen.is_positive() && !ui.clip_rect().intersects(seen);
    if part.layer_id == ui.layer_id() && ui.min_rect().intersects(part.rect) && !seen_elsewhere {
        let mut wanted = part.rect;
        wanted.min.y -= above;
        ui.scroll_to_rect(wanted, None);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use eframe::egui::{Rect, ScrollArea};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    /// A button above and one beside a long list of buttons that does not fit.
    fn list<'a>() -> Harness<'a> {
        harness((), |_, ui, ()| {
            let _ = ui.button("Over");
            ScrollArea::vertical().max_height(100.0).show(ui, |ui| {
                for nth in 1..=12 {
                    let _ = ui.button(format!("Knap {nth}"));
                }
                follow_keyboard(ui, 0.0);
            });
        })
    }

    fn place(h: &Harness<'_>, name: &str) -> Rect {
        h.get_by_label(name).rect()
    }

    #[test]
    fn the_tab_key_brings_what_lies_below_into_sight() {
        let mut h = list();
        let foot = place(&h, "Over").bottom() + 110.0;
        assert!(place(&h, "Knap 12").top() > foot, "it lies below before");
        press_tab_to(&mut h, "Knap 12");
        assert!(place(&h, "Knap 12").bottom() <= foot, "it is seen");
    }

    #[test]
    fn what_stands_outside_scrolls_nothing() {
        let mut h = list();
        press_tab_to(&mut h, "Knap 12");
        let before = place(&h, "Knap 12");
        h.get_by_label("Over").focus();
        h.run();
        assert_eq!(place(&h, "Knap 12"), before);
    }
}
