//! A window without a screen, with our theme, for the tests of the widgets.

use eframe::egui::{Key, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::ui::theme::{Theme, Themes};

/// Shows one widget over some state. A missing glyph or an unnamed input fails the test.
pub fn harness<'a, S: 'a>(state: S, mut show: impl FnMut(&Theme, &mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    let themes = Themes::load().expect("assets/theme must parse");
    let installed = themes.clone();
    let mut harness = Harness::builder()
        .with_size(vec2(700.0, 500.0))
        .with_context_setup(move |ctx| installed.install(ctx))
        .build_ui_state(move |ui, state| show(themes.current(ui.ctx()), ui, state), state);
    harness.run();
    harness
}

/// Walks with the tab key to what is named `label`, as someone without a mouse would.
#[track_caller]
pub fn press_tab_to<S>(harness: &mut Harness<'_, S>, label: &str) {
    for _ in 0..20 {
        harness.key_press(Key::Tab);
        harness.run();
        if harness.query_all_by_label(label).any(|node| node.is_focused()) {
            return;
        }
    }
    panic!("the tab key never came to `{label}`");
}
