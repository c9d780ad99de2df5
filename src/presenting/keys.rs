//! What each key does while a meeting is presented. Clickers send PageUp, PageDown, the
//! full stop, F5 and Escape.

/// A key, as a keyboard or a clicker sends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// →
    Right,
    /// ←
    Left,
    /// ↓
    Down,
    /// ↑
    Up,
    /// Page down.
    PageDown,
    /// Page up.
    PageUp,
    /// The space bar.
    Space,
    /// Home.
    Home,
    /// End.
    End,
    /// Enter.
    Enter,
    /// Backspace.
    Backspace,
    /// Escape.
    Escape,
    /// F5, which starts the presentation; during it, nothing.
    F5,
    /// +
    Plus,
    /// -
    Minus,
    /// A digit from 0 to 9.
    Digit(u8),
    /// Any other letter or sign, in small letters.
    Letter(char),
    /// Ctrl and K.
    CtrlK,
    /// Ctrl and Enter.
    CtrlEnter,
}

/// What can be done while a meeting is presented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// The next slide.
    Next,
    /// The slide before.
    Previous,
    /// The first slide.
    First,
    /// The last slide that is not spare.
    Last,
    /// The slide whose number was typed.
    Jump,
    /// Back to where one came from.
    Back,
    /// All slides at a glance, for the chair only.
    Overview,
    /// The audience sees nothing, or again what is shown.
    Black,
    /// The audience is asked for a moment's patience, or sees again what is shown.
    Neutral,
    /// The audience sees what it sees, whatever the chair does, or follows again.
    Freeze,
    /// A closer look at a chart.
    Closer,
    /// The next line is marked, and after the last none.
    Mark,
    /// A pointer, a spotlight, or neither.
    Pointer,
    /// Why what is shown stands as it does, or back from there.
    Why,
    /// The drawer of answers, for the chair only.
    Answers,
    /// The decision of the item, for the chair only until it is shown.
    Decide,
    /// The bar beside the slide, where there is one screen only, or none.
    Bar,
    /// Which screen is whose.
    Screens,
    /// The list of keys, for the chair only.
    Keys,
    /// The end: what is open is closed, and then the presentation.
    End,
}

/// Everything that can be done, in the order it is listed, with the keys that do it.
pub const KEYS: [(Act, &[Key]); 20] = [
    (Act::Next, &[Key::Right, Key::Down, Key::PageDown, Key::Space]),
    (Act::Previous, &[Key::Left, Key::Up, Key::PageUp]),
    (Act::First, &[Key::Home]),
    (Act::Last, &[Key::End]),
    (Act::Jump, &[Key::Enter]),
    (Act::Back, &[Key::Backspace]),
    (Act::Overview, &[Key::Letter('o')]),
    (Act::Black, &[Key::Letter('b'), Key::Letter('.')]),
    (Act::Neutral, &[Key::Letter('n')]),
    (Act::Freeze, &[Key::Letter('f')]),
    (Act::Closer, &[Key::Letter('z')]),
    (Act::Mark, &[Key::Letter('h')]),
    (Act::Pointer, &[Key::Letter('p')]),
    (Act::Why, &[Key::Letter('w')]),
    (Act::Answers, &[Key::Letter('/'), Key::CtrlK]),
    (Act::Decide, &[Key::Letter('d')]),
    (Act::Bar, &[Key::Letter('v')]),
    (Act::Screens, &[Key::Letter('s')]),
    (Act::Keys, &[Key::Letter('?')]),
    (Act::End, &[Key::Escape]),
];

impl Act {
    /// What a key does where nothing is open; a digit begins a number.
    pub fn of(key: Key) -> Option<Self> {
        KEYS.iter().find(|(_, keys)| keys.contains(&key)).map(|(act, _)| *act)
    }

    /// The key of the text that says what it does.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Next => "presenting-key-next",
            Self::Previous => "presenting-key-previous",
            Self::First => "presenting-key-first",
            Self::Last => "presenting-key-last",
            Self::Jump => "presenting-key-jump",
            Self::Back => "presenting-key-back",
            Self::Overview => "presenting-key-overview",
            Self::Black => "presenting-key-black",
            Self::Neutral => "presenting-key-neutral",
            Self::Freeze => "presenting-key-freeze",
            Self::Closer => "presenting-key-closer",
            Self::Mark => "presenting-key-mark",
            Self::Pointer => "presenting-key-pointer",
            Self::Why => "presenting-key-why",
            Self::Answers => "presenting-key-answers",
            Self::Decide => "presenting-key-decide",
            Self::Bar => "presenting-key-bar",
            Self::Screens => "presenting-key-screens",
            Self::Keys => "presenting-key-keys",
            Self::End => "presenting-key-end",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_key_does_two_things_and_everything_has_a_key() {
        let all: Vec<Key> = KEYS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        assert!(KEYS.iter().all(|(act, keys)| keys.iter().all(|key| Act::of(*key) == Some(*act))));
        let acts: BTreeSet<Act> = KEYS.iter().map(|(act, _)| *act).collect();
        assert_eq!(acts.len(), KEYS.len());
    }
}
