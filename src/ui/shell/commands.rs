//! Everything the user can ask of the window, listed once: menus, shortcuts
//! and the list of keys are made from here.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use crate::ui::theme::Icon;
use crate::ui::view::View;

/// Something the user can ask of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UiCommand {
    /// Begin an empty plan.
    New,
    /// Choose a file and open it.
    Open,
    /// Open the plan that was dropped on the window, or get figures from another file.
    TakeDropped,
    /// Save to the plan's file.
    Save,
    /// Choose a file and save to it.
    SaveAs,
    /// Read the plan's file again.
    Reload,
    /// Choose a file and get figures from it.
    ImportFile,
    /// Get figures from a table that was copied.
    ImportCopied,
    /// Make a document of a meeting, an item or the goals.
    MakeDocument,
    /// Present a meeting to an audience.
    Present,
    /// Present it to nobody, and see how long it takes.
    Rehearse,
    /// Leave.
    Quit,
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Show a view.
    Show(View),
    /// Larger text.
    ZoomIn,
    /// Smaller text.
    ZoomOut,
    /// Text as it was.
    ZoomReset,
    /// Light, dark, or as the system.
    ChangeAppearance,
    /// Danish or English.
    ChangeLanguage,
    /// Prove every snapshot unchanged.
    VerifySnapshots,
    /// The list of keys.
    Keys,
    /// What this program is.
    About,
}

/// How a command is shown and reached.
#[derive(Debug, Clone, Copy)]
pub struct Spec {
    /// The key of its name among the texts.
    pub name: &'static str,
    /// Its picture.
    pub icon: Icon,
    /// The keys that do it, the first one shown.
    pub shortcuts: &'static [KeyboardShortcut],
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn alone(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

impl UiCommand {
    /// Every command, in the order of the menus.
    pub const ALL: &[Self] = &[
        Self::New,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::Reload,
        Self::ImportFile,
        Self::ImportCopied,
        Self::MakeDocument,
        Self::Present,
        Self::Rehearse,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Show(View::Overview),
        Self::Show(View::Goals),
        Self::Show(View::Budget),
        Self::Show(View::FollowUp),
        Self::Show(View::Cases),
        Self::Show(View::Statements),
        Self::Show(View::Series),
        Self::Show(View::Agenda),
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::ChangeAppearance,
        Self::ChangeLanguage,
        Self::VerifySnapshots,
        Self::Keys,
        Self::About,
    ];

    /// How it is shown and reached.
    pub fn spec(self) -> Spec {
        let (name, icon, shortcuts): (_, _, &'static [KeyboardShortcut]) = match self {
            Self::New => ("shell-new", Icon::NewFile, const { &[ctrl(Key::N)] }),
            Self::Open => ("shell-open", Icon::Open, const { &[ctrl(Key::O)] }),
            Self::TakeDropped => ("shell-open", Icon::Open, &[]),
            Self::Save => ("shell-save", Icon::Save, const { &[ctrl(Key::S)] }),
            Self::SaveAs => ("shell-save-as", Icon::Save, const { &[ctrl_shift(Key::S)] }),
            Self::Reload => ("shell-reload", Icon::Reload, &[]),
            Self::ImportFile => ("shell-import-file", Icon::Download, const { &[ctrl(Key::I)] }),
            Self::ImportCopied => ("shell-import-copied", Icon::Paste, const { &[ctrl_shift(Key::V)] }),
            Self::MakeDocument => ("shell-document", Icon::Document, const { &[ctrl(Key::E)] }),
            Self::Present => ("shell-present", Icon::Present, const { &[alone(Key::F5)] }),
            Self::Rehearse => ("shell-rehearse", Icon::History, const { &[shift(Key::F5)] }),
            Self::Quit => ("shell-quit", Icon::Close, const { &[ctrl(Key::Q)] }),
            Self::Undo => ("shell-undo", Icon::Undo, const { &[ctrl(Key::Z)] }),
            Self::Redo => ("shell-redo", Icon::Redo, const { &[ctrl(Key::Y), ctrl_shift(Key::Z)] }),
            Self::Show(view) => (view.title_key(), view.icon(), view_keys(view)),
            Self::ZoomIn => ("shell-zoom-in", Icon::Add, const { &[ctrl(Key::Plus)] }),
            Self::ZoomOut => ("shell-zoom-out", Icon::Minus, const { &[ctrl(Key::Minus)] }),
            Self::ZoomReset => ("shell-zoom-reset", Icon::Equal, const { &[ctrl(Key::Num0)] }),
            Self::ChangeAppearance => ("shell-appearance", Icon::HalfCircle, &[]),
            Self::ChangeLanguage => ("shell-language", Icon::Language, &[]),
            Self::VerifySnapshots => ("shell-verify-snapshots", Icon::Verified, &[]),
            Self::Keys => ("shell-keys", Icon::Keyboard, const { &[alone(Key::F1)] }),
            Self::About => ("shell-about", Icon::Info, &[]),
        };
        Spec { name, icon, shortcuts }
    }

    /// Whether egui does it by itself when its keys are pressed.
    pub fn is_done_by_egui(self) -> bool {
        matches!(self, Self::ZoomIn | Self::ZoomOut | Self::ZoomReset)
    }
}

fn view_keys(view: View) -> &'static [KeyboardShortcut] {
    match view {
        View::Overview => const { &[ctrl(Key::Num1)] },
        View::Goals => const { &[ctrl(Key::Num2)] },
        View::Budget => const { &[ctrl(Key::Num3)] },
        View::FollowUp => const { &[ctrl(Key::Num4)] },
        View::Cases => const { &[ctrl(Key::Num5)] },
        View::Statements => const { &[ctrl(Key::Num6)] },
        View::Series => const { &[ctrl(Key::Num7)] },
        View::Agenda => const { &[ctrl(Key::Num8)] },
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_commands_have_the_same_keys() {
        let mut taken = BTreeMap::new();
        for command in UiCommand::ALL {
            for shortcut in command.spec().shortcuts {
                let before = taken.insert(format!("{shortcut:?}"), command);
                assert_eq!(before, None, "{shortcut:?} does {before:?} and {command:?}");
            }
        }
    }

    #[test]
    fn every_view_can_be_reached_by_keys() {
        for view in View::ALL {
            assert!(UiCommand::ALL.contains(&UiCommand::Show(view)));
            assert!(!UiCommand::Show(view).spec().shortcuts.is_empty());
        }
    }
}
