//! What a command does to the state of a sheet, and what it asks of the caller.
//! No screen.

use super::block::{self, Fill};
use super::cursor::{Advance, CellRange, Ground, Place, Selection};
use super::edit::{Edit, EditKeys, Ended};
use super::keys::{Command, Exit};
use super::{BatchKind, Outcome, Sheet, SheetState};

/// Does what `command` says.
pub fn act(command: Command, sheet: &dyn Sheet, state: &mut SheetState) -> Outcome {
    let size = sheet.size();
    if size.is_empty() && !matches!(command, Command::Leave(_) | Command::Escape) {
        return Outcome::default();
    }
    state.keep_inside(size);
    if std::mem::take(&mut state.tab) == Tab::Leaves
        && let Some(exit) = exit_by_tab(&command)
    {
        return Outcome { leave: Some(exit), ..Outcome::default() };
    }
    match state.edit.take() {
        Some(edit) => act_in_edit(command, edit, sheet, state),
        None => act_walking(command, sheet, state),
    }
}

/// What Tab does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// It moves to the next column.
    #[default]
    Moves,
    /// It leaves the sheet, as the user asked with Escape.
    Leaves,
}

fn exit_by_tab(command: &Command) -> Option<Exit> {
    match command {
        Command::Advance(Advance::NextColumn) => Some(Exit::Onwards),
        Command::Advance(Advance::PreviousColumn) => Some(Exit::Backwards),
        _ => None,
    }
}

fn act_in_edit(command: Command, mut edit: Edit, sheet: &dyn Sheet, state: &mut SheetState) -> Outcome {
    match command {
        Command::Escape => return Outcome::default(),
        Command::EditText => {
            edit.keys = match edit.keys {
                EditKeys::MoveOn => EditKeys::StayInText,
                EditKeys::StayInText => EditKeys::MoveOn,
            };
            state.edit = Some(edit);
            return Outcome::default();
        }
        _ => {}
    }
    state.edit = Some(edit);
    let mut outcome = Outcome::default();
    if end_edit(sheet, state, &mut outcome) == Still::Editing {
        return outcome;
    }
    let after = act_walking(command, sheet, state);
    Outcome { leave: after.leave, ..outcome }
}

/// Whether a text is open after an attempt to end its edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Still {
    /// It is, because it was refused.
    Editing,
    /// It is not.
    Walking,
}

/// Ends the open edit, if there is one and its text is accepted.
pub fn end_edit(sheet: &dyn Sheet, state: &mut SheetState, outcome: &mut Outcome) -> Still {
    let Some(mut edit) = state.edit.take() else {
        return Still::Walking;
    };
    match edit.end(sheet) {
        Ended::Done(batch) => {
            outcome.batch = batch;
            Still::Walking
        }
        Ended::Refused(message) => {
            edit.refusal = Some(message);
            state.reveal = Some(edit.place);
            state.edit = Some(edit);
            Still::Editing
        }
    }
}

fn act_walking(command: Command, sheet: &dyn Sheet, state: &mut SheetState) -> Outcome {
    let size = sheet.size();
    let range = state.selection.range();
    match command {
        Command::Go(step) => move_cursor(sheet, state, |selection, ground| selection.step(step, ground)),
        Command::Stretch(step) => {
            move_cursor(sheet, state, |selection, ground| selection.stretch(step, ground));
        }
        Command::Advance(advance) => {
            state.selection.advance(advance, size);
            state.reveal = Some(state.selection.cursor());
        }
        Command::Type(text) => return begin(Edit::typed(sheet, state.selection.cursor(), text), state),
        Command::EditText => return begin(Edit::in_text(sheet, state.selection.cursor()), state),
        Command::Escape => state.tab = Tab::Leaves,
        Command::SelectAll => {
            state.selection.select(CellRange { first: Place::default(), last: size.last() });
        }
        Command::Clear => return block::clear(sheet, range, BatchKind::Cleared),
        Command::FillDown => return block::fill(sheet, range, Fill::Down),
        Command::FillRight => return block::fill(sheet, range, Fill::Right),
        Command::Copy => return copied(sheet, range, Outcome::default()),
        Command::Cut => return copied(sheet, range, block::clear(sheet, range, BatchKind::Cut)),
        Command::Paste(text) => {
            let (outcome, covered) = block::paste(sheet, range, &text);
            state.selection.select(covered);
            return outcome;
        }
        Command::Leave(exit) => return Outcome { leave: Some(exit), ..Outcome::default() },
    }
    Outcome::default()
}

/// Moves, and has the moved corner brought into view.
fn move_cursor(sheet: &dyn Sheet, state: &mut SheetState, change: impl FnOnce(&mut Selection, &Ground<'_>)) {
    let filled = |place| !sheet.cell(place).text.is_empty();
    let ground = Ground { size: sheet.size(), page: state.page, filled: &filled };
    change(&mut state.selection, &ground);
    state.reveal = Some(state.selection.reach());
}

/// Opens the edit; a cell that cannot be edited counts as skipped.
fn begin(edit: Option<Edit>, state: &mut SheetState) -> Outcome {
    let skipped = usize::from(edit.is_none());
    state.reveal = Some(state.selection.cursor());
    state.edit = edit;
    Outcome { skipped, ..Outcome::default() }
}

fn copied(sheet: &dyn Sheet, range: CellRange, outcome: Outcome) -> Outcome {
    Outcome { clipboard: Some((range, block::copied_text(sheet, range))), ..outcome }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cursor::Step;
    use super::super::sample::Numbers;
    use super::*;

    #[test]
    fn a_refused_text_stays_and_nothing_is_asked_of_the_caller() {
        let sheet = Numbers::blank(2, 2);
        let mut state = SheetState::default();
        act(Command::Type("x".to_owned()), &sheet, &mut state);
        let outcome = act(Command::Advance(Advance::NextRow), &sheet, &mut state);
        assert_eq!(outcome, Outcome::default());
        assert!(state.edit.as_ref().is_some_and(|edit| edit.refusal.is_some() && edit.text == "x"));
        assert_eq!(state.cursor(), Place::default());
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step_to_undo() {
        let mut sheet = Numbers::blank(2, 2);
        sheet.put(0, 0, "5");
        let mut state = SheetState::default();
        act(Command::EditText, &sheet, &mut state);
        let outcome = act(Command::Advance(Advance::NextRow), &sheet, &mut state);
        assert_eq!(outcome.batch, None);
        assert!(!state.is_editing());
    }

    #[test]
    fn after_escape_tab_leaves_but_any_other_key_brings_it_back() {
        let sheet = Numbers::blank(2, 2);
        let mut state = SheetState::default();
        let tab = || Command::Advance(Advance::NextColumn);
        act(Command::Escape, &sheet, &mut state);
        assert_eq!(act(tab(), &sheet, &mut state).leave, Some(Exit::Onwards));
        act(Command::Escape, &sheet, &mut state);
        act(Command::Go(Step::Down), &sheet, &mut state);
        assert_eq!(act(tab(), &sheet, &mut state).leave, None);
        assert_eq!(state.cursor(), Place { row: 1, column: 1 });
    }

    fn any_command() -> impl Strategy<Value = Command> {
        let steps = [Step::Left, Step::Right, Step::UpEdge, Step::DownEdge, Step::PageDown, Step::Last];
        let mut commands: Vec<Command> = steps.map(Command::Go).to_vec();
        commands.extend(steps.map(Command::Stretch));
        commands.extend([Advance::NextColumn, Advance::PreviousRow].map(Command::Advance));
        commands.extend(["7", "x"].map(|text| Command::Type(text.to_owned())));
        commands.extend(["1\t2\n3", "", "\"\n"].map(|text| Command::Paste(text.to_owned())));
        commands.extend([Command::EditText, Command::Clear, Command::Escape, Command::SelectAll]);
        commands.extend([Command::FillDown, Command::FillRight, Command::Copy, Command::Cut]);
        proptest::sample::select(commands)
    }

    proptest! {
        #[test]
        fn whatever_is_asked_stays_inside_and_edits_each_cell_once(
            commands in proptest::collection::vec(any_command(), 0..30),
            rows in 0..6usize,
            columns in 0..6usize,
        ) {
            let mut sheet = Numbers::blank(rows, columns);
            let mut state = SheetState::default();
            for command in commands {
                let outcome = act(command, &sheet, &mut state);
                let last = state.range().last;
                prop_assert!(last.row < rows.max(1) && last.column < columns.max(1));
                if let Some(batch) = outcome.batch {
                    let mut places: Vec<Place> = batch.edits.iter().map(|edit| edit.place).collect();
                    places.sort_unstable();
                    prop_assert!(places.windows(2).all(|pair| pair[0] != pair[1]));
                    sheet.apply(&batch);
                }
            }
        }
    }
}
