//! What a key means in a sheet. Keys that mean nothing here are left to the
//! application.

use eframe::egui::{Event, Key, Modifiers};

use super::cursor::{Advance, Step};

/// What the user asks of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Move the cursor.
    Go(Step),
    /// Extend the selected range.
    Stretch(Step),
    /// Be done with this cell and go on.
    Advance(Advance),
    /// Begin a new text in the cursor's cell.
    Type(String),
    /// Edit the text that stands in the cursor's cell.
    EditText,
    /// Empty the selected cells.
    Clear,
    /// Give up the text being edited, or let Tab leave the sheet.
    Escape,
    /// Select every cell.
    SelectAll,
    /// Repeat the first row of the range, or the row above it, downwards.
    FillDown,
    /// Repeat the first column of the range, or the column before it, rightwards.
    FillRight,
    /// Copy the range.
    Copy,
    /// Copy the range and empty it.
    Cut,
    /// Put clipboard text into the cells from the range's first one on.
    Paste(String),
    /// Leave the sheet for what comes after or before it.
    Leave(Exit),
}

/// Which way the focus leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// To what Tab would reach next.
    Onwards,
    /// To what Shift+Tab would reach.
    Backwards,
}

/// Who the keys belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// No cell is being edited.
    Walking,
    /// A new text is typed over the old one: arrows are done with the cell.
    Typing,
    /// The text itself is edited: arrows move in it.
    InText,
}

/// What the event means to the sheet in this mode. None is for others: the open
/// editor or the application.
pub fn command(event: &Event, mode: Mode) -> Option<Command> {
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => key_command(*key, *modifiers, mode),
        _ if mode != Mode::Walking => None,
        Event::Text(text) => typed(text),
        Event::Copy => Some(Command::Copy),
        Event::Cut => Some(Command::Cut),
        Event::Paste(text) => Some(Command::Paste(text.clone())),
        _ => None,
    }
}

fn typed(text: &str) -> Option<Command> {
    let visible: String = text.chars().filter(|letter| !letter.is_control()).collect();
    (!visible.is_empty()).then_some(Command::Type(visible))
}

fn key_command(key: Key, modifiers: Modifiers, mode: Mode) -> Option<Command> {
    if modifiers.alt {
        return None;
    }
    match mode {
        Mode::Walking => done_command(key, modifiers).or_else(|| walking_command(key, modifiers)),
        Mode::Typing => done_command(key, modifiers).or_else(|| arrow_done_command(key, modifiers)),
        Mode::InText => done_command(key, modifiers),
    }
}

/// Keys that mean the same whether a cell is being edited or not.
fn done_command(key: Key, modifiers: Modifiers) -> Option<Command> {
    match (key, modifiers.command, modifiers.shift) {
        (Key::Enter, false, false) => Some(Command::Advance(Advance::NextRow)),
        (Key::Enter, false, true) => Some(Command::Advance(Advance::PreviousRow)),
        (Key::Tab, false, false) => Some(Command::Advance(Advance::NextColumn)),
        (Key::Tab, false, true) => Some(Command::Advance(Advance::PreviousColumn)),
        (Key::Tab, true, false) | (Key::F6, false, false) => Some(Command::Leave(Exit::Onwards)),
        (Key::Tab, true, true) | (Key::F6, false, true) => Some(Command::Leave(Exit::Backwards)),
        (Key::Escape, false, false) => Some(Command::Escape),
        (Key::F2, false, false) => Some(Command::EditText),
        _ => None,
    }
}

fn walking_command(key: Key, modifiers: Modifiers) -> Option<Command> {
    if let Some(step) = step_of(key, modifiers) {
        return Some(if modifiers.shift { Command::Stretch(step) } else { Command::Go(step) });
    }
    match (key, modifiers.command, modifiers.shift) {
        (Key::Delete | Key::Backspace, false, false) => Some(Command::Clear),
        (Key::A, true, false) => Some(Command::SelectAll),
        (Key::D, true, false) => Some(Command::FillDown),
        (Key::R, true, false) => Some(Command::FillRight),
        _ => None,
    }
}

/// While a new text is typed, an arrow means: done, and on to that side. Shift
/// still marks letters in the text, and Home and End move in it.
fn arrow_done_command(key: Key, modifiers: Modifiers) -> Option<Command> {
    if modifiers.shift || matches!(key, Key::Home | Key::End) {
        return None;
    }
    step_of(key, modifiers).map(Command::Go)
}

fn step_of(key: Key, modifiers: Modifiers) -> Option<Step> {
    Some(match (key, modifiers.command) {
        (Key::ArrowLeft, false) => Step::Left,
        (Key::ArrowRight, false) => Step::Right,
        (Key::ArrowUp, false) => Step::Up,
        (Key::ArrowDown, false) => Step::Down,
        (Key::ArrowLeft, true) => Step::LeftEdge,
        (Key::ArrowRight, true) => Step::RightEdge,
        (Key::ArrowUp, true) => Step::UpEdge,
        (Key::ArrowDown, true) => Step::DownEdge,
        (Key::Home, false) => Step::RowStart,
        (Key::End, false) => Step::RowEnd,
        (Key::Home, true) => Step::First,
        (Key::End, true) => Step::Last,
        (Key::PageUp, false) => Step::PageUp,
        (Key::PageDown, false) => Step::PageDown,
        _ => return None,
    })
}

/// Takes from `events`, in order, all that mean something while walking.
pub fn take_walking(events: &mut Vec<Event>) -> Vec<Event> {
    events.extract_if(.., |event| command(event, Mode::Walking).is_some()).collect()
}

/// Takes the first event that ends what the open editor should read, as a
/// command, and what the sheet must read after it. The editor gets what is left.
pub fn take_editing(events: &mut Vec<Event>, mode: Mode) -> Option<(Command, Vec<Event>)> {
    let (position, command) = events
        .iter()
        .enumerate()
        .find_map(|(position, event)| command(event, mode).map(|command| (position, command)))?;
    let mut after = events.split_off(position);
    after.remove(0);
    let later = take_walking(&mut after);
    events.append(&mut after);
    Some((command, later))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    #[track_caller]
    fn check(key: Key, modifiers: Modifiers, mode: Mode, expected: Option<Command>) {
        assert_eq!(command(&press(key, modifiers), mode), expected, "{modifiers:?} {key:?} {mode:?}");
    }

    #[test]
    fn the_applications_shortcuts_are_left_alone() {
        for mode in [Mode::Walking, Mode::Typing, Mode::InText] {
            for key in [Key::S, Key::Z, Key::Y, Key::O, Key::P, Key::Q, Key::F, Key::Plus, Key::Minus] {
                check(key, Modifiers::COMMAND, mode, None);
            }
            check(Key::Z, Modifiers::COMMAND | Modifiers::SHIFT, mode, None);
            for key in [Key::F1, Key::F5, Key::F10, Key::F11] {
                check(key, Modifiers::NONE, mode, None);
            }
            check(Key::ArrowUp, Modifiers::ALT, mode, None);
        }
    }

    #[test]
    fn arrows_end_a_typed_text_but_move_in_one_that_is_edited() {
        let right = Some(Command::Go(Step::Right));
        check(Key::ArrowRight, Modifiers::NONE, Mode::Walking, right.clone());
        check(Key::ArrowRight, Modifiers::NONE, Mode::Typing, right);
        check(Key::ArrowRight, Modifiers::NONE, Mode::InText, None);
        check(Key::ArrowRight, Modifiers::SHIFT, Mode::Typing, None);
        check(Key::Home, Modifiers::NONE, Mode::Typing, None);
    }

    #[test]
    fn shift_stretches_and_control_jumps() {
        check(Key::ArrowDown, Modifiers::SHIFT, Mode::Walking, Some(Command::Stretch(Step::Down)));
        let both = Modifiers::SHIFT | Modifiers::COMMAND;
        check(Key::End, both, Mode::Walking, Some(Command::Stretch(Step::Last)));
        check(Key::ArrowUp, Modifiers::COMMAND, Mode::Walking, Some(Command::Go(Step::UpEdge)));
    }

    #[test]
    fn while_editing_the_clipboard_and_deleting_belong_to_the_text() {
        for mode in [Mode::Typing, Mode::InText] {
            assert_eq!(command(&Event::Paste("1\t2".to_owned()), mode), None);
            assert_eq!(command(&Event::Copy, mode), None);
            check(Key::Backspace, Modifiers::NONE, mode, None);
            check(Key::A, Modifiers::COMMAND, mode, None);
        }
    }

    #[test]
    fn control_characters_begin_no_text() {
        assert_eq!(command(&Event::Text("\u{7f}".to_owned()), Mode::Walking), None);
        assert_eq!(command(&Event::Text("å".to_owned()), Mode::Walking), Some(Command::Type("å".to_owned())));
    }

    #[test]
    fn what_comes_before_the_key_that_ends_an_edit_is_the_editors() {
        let text = |letter: &str| Event::Text(letter.to_owned());
        let save = press(Key::S, Modifiers::COMMAND);
        let enter = press(Key::Enter, Modifiers::NONE);
        let mut events = vec![text("1"), enter.clone(), text("2"), save.clone(), enter.clone()];
        let taken = take_editing(&mut events, Mode::Typing);
        assert_eq!(taken, Some((Command::Advance(Advance::NextRow), vec![text("2"), enter])));
        assert_eq!(events, [text("1"), save]);
    }
}
