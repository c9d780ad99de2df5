//! A field for anything that is written as text and must be understood: numbers above all.

use eframe::egui::{Align2, AsIdSalt, TextEdit, Ui, Widget as _};

use super::draft::{Edited, Progress, edit, keep, text_to_show};
use super::field::{Field, mark_wrong};
use crate::ui::theme::text;

impl Field<'_> {
    /// A value that the caller can read and write. `parse` answers with what is wrong, as a
    /// sentence. A text that cannot be understood stays in the field, with that sentence
    /// below, until it is mended or thrown away with Esc; it is never committed.
    pub fn parsed<T>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        value: &str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Edited<T> {
        self.aligned(ui, salt, value, Align2::RIGHT_CENTER, parse)
    }

    /// As [`parsed`](Self::parsed), for what is read as words and not as a figure.
    pub fn parsed_words<T>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        value: &str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Edited<T> {
        self.aligned(ui, salt, value, Align2::LEFT_CENTER, parse)
    }

    /// As [`parsed`](Self::parsed), with the text at the left or the right.
    pub(super) fn aligned<T>(
        self,
        ui: &mut Ui,
        salt: impl AsIdSalt,
        value: &str,
        align: Align2,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Edited<T> {
        let id = ui.make_persistent_id(salt);
        let (response, (committed, typing)) = self.row(ui, |ui| {
            let shown = text_to_show(ui, id, value);
            if shown != value && parse(&shown).is_err() {
                mark_wrong(ui, self.theme);
            }
            let width = ui.available_width();
            let (response, progress) = edit(
                ui,
                id,
                value,
                |ui, field| field.ui(ui),
                |text| {
                    TextEdit::singleline(text)
                        .hint_text(self.placeholder)
                        .font(text::numbers())
                        .desired_width(width)
                        .align(align)
                },
            );
            let (committed, typing) = match progress {
                Progress::Resting => (None, None),
                Progress::Typing(text) => (None, Some(parse(&text))),
                Progress::Finished(text) => match parse(&text) {
                    Ok(parsed) => (Some(parsed), None),
                    Err(wrong) => {
                        keep(ui, id, value, &text);
                        (None, Some(Err(wrong)))
                    }
                },
            };
            let wrong = typing.as_ref().and_then(|typing| typing.as_ref().err()).cloned();
            (response, wrong, (committed, typing))
        });
        Edited { response, committed, typing }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{harness, press_tab_to};
    use super::*;
    use crate::ui::widgets::Button;
    use eframe::egui::accesskit::Role;
    use eframe::egui::{Key, Modifiers};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    const WRONG: &str = "Skriv et helt tal";

    fn form<'a>() -> Harness<'a, (i64, u32)> {
        harness((412, 0), |theme, ui, (value, commits): &mut (i64, u32)| {
            let parse = |text: &str| text.trim().parse::<i64>().map_err(|_| WRONG.to_owned());
            let edited = Field::new(theme, "Antal").parsed(ui, "count", &value.to_string(), parse);
            if let Some(number) = edited.committed {
                *value = number;
                *commits += 1;
            }
            ui.add(Button::quiet(theme, "Videre"));
        })
    }

    /// Replaces the text of the field and leaves it.
    fn write(h: &mut Harness<'_, (i64, u32)>, text: &str) {
        h.get_by_role_and_label(Role::TextInput, "Antal").focus();
        h.run();
        h.key_press_modifiers(Modifiers::COMMAND, Key::A);
        h.get_by_role_and_label(Role::TextInput, "Antal").type_text(text);
        h.run();
        press_tab_to(h, "Videre");
    }

    #[test]
    fn a_text_that_is_understood_is_committed_once() {
        let mut h = form();
        write(&mut h, "431");
        assert_eq!(*h.state(), (431, 1));
    }

    #[test]
    fn another_way_to_write_the_same_is_committed_and_shown_as_the_value() {
        let mut h = form();
        write(&mut h, " 00431 ");
        assert_eq!(*h.state(), (431, 1));
        assert_eq!(h.get_by_role_and_label(Role::TextInput, "Antal").value().as_deref(), Some("431"));
    }

    #[test]
    fn a_text_that_is_not_understood_stays_and_says_why() {
        let mut h = form();
        write(&mut h, "mange");
        assert_eq!(*h.state(), (412, 0));
        assert!(h.query_by_label(WRONG).is_some());
        assert_eq!(h.get_by_role_and_label(Role::TextInput, "Antal").value().as_deref(), Some("mange"));
    }

    #[test]
    fn what_is_typed_is_told_before_it_is_handed_over() {
        let mut h =
            harness((412, None), |theme, ui, (value, told): &mut (i64, Option<Result<i64, String>>)| {
                let parse = |text: &str| text.trim().parse::<i64>().map_err(|_| WRONG.to_owned());
                *told = Field::new(theme, "Antal").parsed(ui, "count", &value.to_string(), parse).typing;
            });
        assert_eq!(h.state().1, None);
        for (typed, told) in [("1", Ok(4121)), ("x", Err(WRONG.to_owned()))] {
            h.get_by_role_and_label(Role::TextInput, "Antal").focus();
            h.run();
            h.get_by_role_and_label(Role::TextInput, "Antal").type_text(typed);
            h.run();
            assert_eq!(*h.state(), (412, Some(told)));
        }
    }

    #[test]
    fn a_wrong_text_can_be_mended_or_thrown_away() {
        let mut h = form();
        write(&mut h, "mange");
        write(&mut h, "7");
        assert_eq!(*h.state(), (7, 1));
        write(&mut h, "få");
        h.get_by_role_and_label(Role::TextInput, "Antal").focus();
        h.run();
        h.key_press(Key::Escape);
        h.run();
        assert!(h.query_by_label(WRONG).is_none());
        assert_eq!(h.get_by_role_and_label(Role::TextInput, "Antal").value().as_deref(), Some("7"));
    }

    #[test]
    fn a_wrong_text_goes_when_the_value_changes_elsewhere() {
        let mut h = form();
        write(&mut h, "mange");
        h.state_mut().0 = 5;
        h.run();
        assert_eq!(h.get_by_role_and_label(Role::TextInput, "Antal").value().as_deref(), Some("5"));
    }
}
