//! Fields for words: one line, or several.

use eframe::egui::{Align2, AsIdSalt, Key, Modifiers, TextEdit, Ui, Widget as _};

use super::Field;
use super::draft::{Edited, Progress, edit};

impl Field<'_> {
    /// One line of text.
    pub fn text(self, ui: &mut Ui, salt: impl AsIdSalt, value: &str) -> Edited<String> {
        let id = ui.make_persistent_id(salt);
        let (response, text) = self.row(ui, |ui| {
            let width = ui.available_width();
            let (response, progress) = edit(
                ui,
                id,
                value,
                |ui, field| field.ui(ui),
                |text| {
                    TextEdit::singleline(text)
                        .hint_text(self.placeholder)
                        .desired_width(width)
                        .align(Align2::LEFT_CENTER)
                },
            );
            (response, None, parted(progress))
        });
        let (committed, typing) = text;
        Edited { response, committed, typing: typing.map(Ok) }
    }

    /// Several lines of text, at least `rows` high. Enter begins a new line; Ctrl+Enter finishes.
    pub fn long_text(self, ui: &mut Ui, salt: impl AsIdSalt, value: &str, rows: usize) -> Edited<String> {
        let id = ui.make_persistent_id(salt);
        let typing = ui.memory(|memory| memory.has_focus(id));
        if typing && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let (response, text) = self.row(ui, |ui| {
            let width = ui.available_width();
            let (response, progress) = edit(
                ui,
                id,
                value,
                |ui, field| field.ui(ui),
                |text| {
                    TextEdit::multiline(text)
                        .hint_text(self.placeholder)
                        .desired_width(width)
                        .desired_rows(rows)
                },
            );
            (response, None, parted(progress))
        });
        let (committed, typing) = text;
        Edited { response, committed, typing: typing.map(Ok) }
    }
}

/// What is finished, and what is still being typed.
fn parted(progress: Progress) -> (Option<String>, Option<String>) {
    match progress {
        Progress::Finished(text) => (Some(text), None),
        Progress::Typing(text) => (None, Some(text)),
        Progress::Resting => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::finish_typing;
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use crate::ui::widgets::Button;
    use eframe::egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    /// A title, how often it was committed, and a wish to stop typing from outside.
    #[derive(Default)]
    struct Form {
        title: String,
        commits: usize,
        stop: bool,
    }

    fn form<'a>() -> Harness<'a, Form> {
        let form = Form { title: "Flere i job".to_owned(), ..Form::default() };
        harness(form, |theme, ui, form: &mut Form| {
            if std::mem::take(&mut form.stop) {
                assert!(finish_typing(ui.ctx()));
            }
            let edited = Field::new(theme, "Titel").hint("Kort og klart").text(ui, "title", &form.title);
            if let Some(title) = edited.committed {
                form.title = title;
                form.commits += 1;
            }
            ui.add(Button::quiet(theme, "Noget andet"));
        })
    }

    fn type_into(h: &mut Harness<'_, Form>, text: &str) {
        h.get_by_role_and_label(Role::TextInput, "Titel").focus();
        h.run();
        h.get_by_role_and_label(Role::TextInput, "Titel").type_text(text);
        h.run();
    }

    #[track_caller]
    fn check(h: &Harness<'_, Form>, title: &str, commits: usize) {
        assert_eq!((h.state().title.as_str(), h.state().commits), (title, commits));
        let shown = h.get_by_role_and_label(Role::TextInput, "Titel").value();
        assert_eq!(shown.as_deref(), Some(title), "the field shows the value");
    }

    #[test]
    fn nothing_is_committed_while_typing() {
        let mut h = form();
        type_into(&mut h, " på Æ Ø Å");
        assert_eq!(h.state().commits, 0);
        assert_eq!(
            h.get_by_role_and_label(Role::TextInput, "Titel").value().as_deref(),
            Some("Flere i job på Æ Ø Å")
        );
    }

    #[test]
    fn enter_commits_once() {
        let mut h = form();
        type_into(&mut h, " nu");
        h.key_press(Key::Enter);
        h.run();
        h.run();
        check(&h, "Flere i job nu", 1);
    }

    #[test]
    fn leaving_by_keyboard_commits_once() {
        let mut h = form();
        type_into(&mut h, " nu");
        press_tab_to(&mut h, "Noget andet");
        check(&h, "Flere i job nu", 1);
    }

    #[test]
    fn leaving_by_pointer_commits_once() {
        let mut h = form();
        type_into(&mut h, " nu");
        h.get_by_label("Noget andet").click();
        h.run();
        check(&h, "Flere i job nu", 1);
    }

    #[test]
    fn escape_restores() {
        let mut h = form();
        type_into(&mut h, " nu");
        h.key_press(Key::Escape);
        h.run();
        check(&h, "Flere i job", 0);
    }

    #[test]
    fn an_unchanged_text_is_no_commit() {
        let mut h = form();
        type_into(&mut h, "");
        h.key_press(Key::Enter);
        h.run();
        check(&h, "Flere i job", 0);
    }

    #[test]
    fn typing_can_be_finished_from_outside() {
        let mut h = form();
        type_into(&mut h, " nu");
        h.state_mut().stop = true;
        h.run();
        check(&h, "Flere i job nu", 1);
    }

    #[test]
    fn a_screen_reader_can_set_the_text() {
        let mut h = form();
        h.get_by_role_and_label(Role::TextInput, "Titel").set_text_value_accesskit("Færre ledige");
        h.run();
        check(&h, "Færre ledige", 1);
    }

    #[test]
    fn a_value_changed_from_outside_is_shown() {
        let mut h = form();
        h.state_mut().title = "Angret".to_owned();
        h.run();
        check(&h, "Angret", 0);
    }

    #[test]
    fn enter_begins_a_line_in_a_long_text_and_ctrl_enter_finishes() {
        let mut h = harness((String::new(), 0), |theme, ui, (value, commits): &mut (String, u32)| {
            let field = Field::new(theme, "Begrundelse").error(Some("Skal udfyldes"));
            if let Some(text) = field.long_text(ui, "why", value, 3).committed {
                *value = text;
                *commits += 1;
            }
        });
        h.get_by_role(Role::MultilineTextInput).focus();
        h.run();
        h.get_by_role(Role::MultilineTextInput).type_text("a");
        h.key_press(Key::Enter);
        h.run();
        assert_eq!(h.state().1, 0);
        h.get_by_role(Role::MultilineTextInput).type_text("b");
        h.run();
        h.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        h.run();
        assert_eq!(*h.state(), ("a\nb".to_owned(), 1));
    }
}
