//! What a keyboard or a clicker sends, as the keys of a presentation.
//!
//! Letters and signs are taken as the text they make: on a Danish keyboard the slash is
//! typed with Shift and 7, and its key alone would be a number.

use eframe::egui::{self, Event, InputState, Modifiers};

use crate::presenting::keys::Key;

/// Something that was done at a keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A key.
    Key(Key),
    /// Text, where text is taken.
    Text(String),
    /// Ctrl and Z.
    Undo,
}

/// Whether text that is typed goes to a field of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fields {
    /// There are none: all keys are those of the presentation.
    None,
    /// There are; only what leaves them is a key of the presentation.
    Typed,
}

/// Takes what was typed since the last pass out of the input, so that nothing else in the
/// window takes it for its own.
pub fn take(input: &mut InputState, fields: Fields) -> Vec<Typed> {
    let mut typed = Vec::new();
    input.events.retain(|event| match of(event) {
        Some(Typed::Key(key)) if fields == Fields::Typed && !leaves_fields(key) => true,
        Some(Typed::Text(_) | Typed::Undo) if fields == Fields::Typed => true,
        Some(it) => {
            typed.push(it);
            false
        }
        // A key that makes a letter comes as that letter too.
        None => fields == Fields::Typed || !matches!(event, Event::Key { .. }),
    });
    typed
}

fn leaves_fields(key: Key) -> bool {
    matches!(key, Key::Escape | Key::CtrlEnter)
}

/// Text as keys, for where no text is taken.
pub fn of_text(text: &str) -> impl Iterator<Item = Key> + '_ {
    text.chars().filter_map(|letter| match letter {
        '+' => Some(Key::Plus),
        '-' => Some(Key::Minus),
        // The space bar comes as a key.
        ' ' => None,
        letter => Some(match letter.to_digit(10) {
            Some(digit) => Key::Digit(u8::try_from(digit).unwrap_or(0)),
            None => Key::Letter(letter.to_lowercase().next().unwrap_or(letter)),
        }),
    })
}

fn of(event: &Event) -> Option<Typed> {
    match event {
        Event::Text(text) | Event::Paste(text) | Event::Ime(egui::ImeEvent::Commit(text)) => {
            Some(Typed::Text(text.clone()))
        }
        Event::Key { key, pressed: true, modifiers, .. } => of_key(*key, *modifiers),
        _ => None,
    }
}

fn of_key(key: egui::Key, modifiers: Modifiers) -> Option<Typed> {
    if modifiers.command {
        return match key {
            egui::Key::K => Some(Typed::Key(Key::CtrlK)),
            egui::Key::Enter => Some(Typed::Key(Key::CtrlEnter)),
            egui::Key::Z if !modifiers.shift => Some(Typed::Undo),
            _ => None,
        };
    }
    let key = match key {
        egui::Key::ArrowRight => Key::Right,
        egui::Key::ArrowLeft => Key::Left,
        egui::Key::ArrowDown => Key::Down,
        egui::Key::ArrowUp => Key::Up,
        egui::Key::PageDown => Key::PageDown,
        egui::Key::PageUp => Key::PageUp,
        egui::Key::Space => Key::Space,
        egui::Key::Home => Key::Home,
        egui::Key::End => Key::End,
        egui::Key::Enter => Key::Enter,
        egui::Key::Backspace => Key::Backspace,
        egui::Key::Escape => Key::Escape,
        egui::Key::F5 => Key::F5,
        _ => return None,
    };
    Some(Typed::Key(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: egui::Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[track_caller]
    fn check(events: &[Event], fields: Fields, expected: &[Typed], left: usize) {
        let mut input = InputState::default();
        input.events = events.to_vec();
        assert_eq!(take(&mut input, fields), expected);
        assert_eq!(input.events.len(), left, "{:?}", input.events);
    }

    #[test]
    fn a_letter_is_what_it_makes_and_not_the_key_it_is_made_by() {
        let slash = [key(egui::Key::Num7, Modifiers::SHIFT), text("/")];
        check(&slash, Fields::None, &[Typed::Text("/".to_owned())], 0);
        let keys: Vec<Key> = of_text("/B7+- å").collect();
        let expected =
            [Key::Letter('/'), Key::Letter('b'), Key::Digit(7), Key::Plus, Key::Minus, Key::Letter('å')];
        assert_eq!(keys, expected);
    }

    #[test]
    fn clickers_and_arrows_are_keys_and_nothing_else_takes_them() {
        let events =
            [key(egui::Key::PageDown, Modifiers::NONE), key(egui::Key::Space, Modifiers::NONE), text(" ")];
        let expected = [Typed::Key(Key::PageDown), Typed::Key(Key::Space), Typed::Text(" ".to_owned())];
        check(&events, Fields::None, &expected, 0);
        check(&[key(egui::Key::Tab, Modifiers::NONE)], Fields::None, &[], 0);
    }

    #[test]
    fn a_field_keeps_all_but_what_leaves_it() {
        let events = [
            text("b"),
            key(egui::Key::ArrowLeft, Modifiers::NONE),
            key(egui::Key::Z, Modifiers::COMMAND),
            key(egui::Key::Escape, Modifiers::NONE),
            key(egui::Key::Enter, Modifiers::COMMAND),
        ];
        check(&events, Fields::Typed, &[Typed::Key(Key::Escape), Typed::Key(Key::CtrlEnter)], 3);
    }
}
