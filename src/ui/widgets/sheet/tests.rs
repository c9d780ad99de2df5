//! The sheet as it is used: keys, pointer and clipboard through egui.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use proptest::prelude::*;

use super::sample::Numbers;
use super::{Batch, BatchKind, Place, Refused, SheetState, sheet_ui};

/// A sheet with its caller, who carries out what is asked and remembers it.
struct Caller {
    sheet: Numbers,
    state: SheetState,
    batches: Vec<Batch>,
    refused: Vec<Refused>,
    skipped: usize,
    undone: usize,
}

impl Caller {
    fn new(sheet: Numbers) -> Self {
        Self {
            sheet,
            state: SheetState::default(),
            batches: Vec::new(),
            refused: Vec::new(),
            skipped: 0,
            undone: 0,
        }
    }

    fn ui(&mut self, ui: &mut eframe::egui::Ui) {
        _ = ui.button("Before");
        let response = sheet_ui("table", &self.sheet, &mut self.state, ui);
        _ = ui.button("After");
        if let Some(batch) = response.batch {
            self.sheet.apply(&batch);
            self.batches.push(batch);
        }
        self.refused.extend(response.refused);
        self.skipped += response.skipped;
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z))
            && !ui.ctx().text_edit_focused()
        {
            self.undone += 1;
        }
    }
}

type User<'a> = Harness<'a, Caller>;

/// The font of the application: the tests' egui has none of its own.
fn install_font(ctx: &eframe::egui::Context) {
    use eframe::egui::{FontData, FontDefinitions, FontFamily};
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/Inter-Regular-tabular.ttf");
    let font = std::fs::read(file).expect("the typeface lies in assets/fonts");
    let mut fonts = FontDefinitions::empty();
    fonts.font_data.insert("text".to_owned(), FontData::from_owned(font).into());
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec!["text".to_owned()]);
    }
    ctx.set_fonts(fonts);
}

fn user_of(sheet: Numbers) -> User<'static> {
    let mut user = Harness::builder()
        .with_size([700.0, 400.0])
        .with_max_steps(20)
        // Two clicks in a row are then a double click.
        .with_step_dt(0.05)
        .with_context_setup(install_font)
        .build_ui_state(|ui, caller: &mut Caller| caller.ui(ui), Caller::new(sheet));
    user.run();
    user
}

/// A sheet of 5 rows and 3 columns with the keyboard in its first cell.
fn user() -> User<'static> {
    let mut sheet = Numbers::blank(5, 3);
    sheet.put(0, 0, "10");
    sheet.put(1, 0, "20");
    sheet.lock_row(4);
    let mut user = user_of(sheet);
    click(&mut user, "Line 0, Year 2021");
    user
}

fn click(user: &mut User<'_>, cell: &str) {
    user.get_by_label(cell).click();
    user.run();
}

fn press(user: &mut User<'_>, key: Key) {
    user.key_press(key);
    user.run();
}

fn press_with(user: &mut User<'_>, modifiers: Modifiers, key: Key) {
    user.key_press_modifiers(modifiers, key);
    user.run();
}

fn write(user: &mut User<'_>, text: &str) {
    user.event(Event::Text(text.to_owned()));
    user.run();
}

fn paste(user: &mut User<'_>, text: &str) {
    user.event(Event::Paste(text.to_owned()));
    user.run();
}

/// Where the cursor stands: row and column.
fn cursor(user: &User<'_>) -> (usize, usize) {
    let Place { row, column } = user.state().state.cursor();
    (row, column)
}

fn text<'a>(user: &'a User<'_>, row: usize, column: usize) -> &'a str {
    user.state().sheet.text(row, column)
}

#[test]
fn typing_replaces_and_enter_moves_down() {
    let mut user = user();
    write(&mut user, "7");
    write(&mut user, "5");
    assert_eq!(text(&user, 0, 0), "10");
    press(&mut user, Key::Enter);
    assert_eq!(text(&user, 0, 0), "75");
    assert_eq!(cursor(&user), (1, 0));
    assert_eq!(user.state().batches.len(), 1);
    assert_eq!(user.state().batches[0].kind, BatchKind::Typed);
}

#[test]
fn escape_restores_the_old_text() {
    let mut user = user();
    write(&mut user, "99");
    press(&mut user, Key::Escape);
    assert!(!user.state().state.is_editing());
    assert_eq!(text(&user, 0, 0), "10");
    assert!(user.state().batches.is_empty());
    press(&mut user, Key::ArrowDown);
    assert_eq!(cursor(&user), (1, 0));
}

#[test]
fn tab_goes_right_and_enter_then_returns_below_the_first_cell() {
    let mut user = user();
    write(&mut user, "1");
    press(&mut user, Key::Tab);
    write(&mut user, "2");
    press(&mut user, Key::Tab);
    write(&mut user, "3");
    press(&mut user, Key::Enter);
    assert_eq!((text(&user, 0, 0), text(&user, 0, 1), text(&user, 0, 2)), ("1", "2", "3"));
    assert_eq!(cursor(&user), (1, 0));
    press_with(&mut user, Modifiers::SHIFT, Key::Tab);
    assert_eq!(cursor(&user), (0, 2));
}

#[test]
fn keys_that_come_all_at_once_are_all_carried_out_in_order() {
    let mut user = user();
    for letters in ["41", "42", "43"] {
        user.event(Event::Text(letters.to_owned()));
        user.key_press(Key::Enter);
    }
    user.run();
    assert_eq!((text(&user, 0, 0), text(&user, 1, 0), text(&user, 2, 0)), ("41", "42", "43"));
    assert_eq!(user.state().batches.len(), 3);
    assert_eq!(cursor(&user), (3, 0));
}

#[test]
fn a_pasted_block_is_one_batch() {
    let mut user = user();
    press(&mut user, Key::ArrowRight);
    paste(&mut user, "1\t2\n3\t4\n5\t6\n");
    let [batch] = user.state().batches.as_slice() else { panic!("{:?}", user.state().batches) };
    assert_eq!((batch.kind, batch.edits.len()), (BatchKind::Pasted, 6));
    assert_eq!((text(&user, 0, 1), text(&user, 2, 2)), ("1", "6"));
    let range = user.state().state.range();
    assert_eq!((range.rows(), range.columns()), (3, 2));
}

#[test]
fn a_pasted_block_tells_what_it_could_not_do() {
    let mut user = user();
    press(&mut user, Key::PageDown);
    press(&mut user, Key::ArrowUp);
    assert_eq!(cursor(&user), (3, 0));
    paste(&mut user, "1\tmany\t3\n4\t5\t6\n7\n");
    assert_eq!((text(&user, 3, 0), text(&user, 3, 1), text(&user, 3, 2)), ("1", "", "3"));
    assert_eq!(user.state().refused[0].text, "many");
    assert_eq!(user.state().skipped, 3, "what meets the total; the last row meets nothing");
}

#[test]
fn a_refused_text_stays_open_with_its_reason_until_corrected() {
    let mut user = user();
    write(&mut user, "7x");
    press(&mut user, Key::Enter);
    assert!(user.state().state.is_editing());
    assert_eq!(cursor(&user), (0, 0));
    assert!(user.query_by_label("“7x” is not a whole number").is_some());
    press(&mut user, Key::Backspace);
    assert!(user.query_by_label_contains("is not a whole number").is_none());
    press(&mut user, Key::Enter);
    assert_eq!(text(&user, 0, 0), "7");
    assert_eq!(cursor(&user), (1, 0));
}

#[test]
fn a_refused_text_survives_a_click_elsewhere_and_can_be_given_up() {
    let mut user = user();
    write(&mut user, "7x");
    click(&mut user, "Line 2, Next years, Year 2022");
    assert!(user.state().state.is_editing());
    assert_eq!(cursor(&user), (0, 0));
    user.get_by_label("After").click();
    user.run();
    assert!(user.state().state.is_editing());
    user.get_by_role_and_label(Role::TextInput, "Line 0, Year 2021").click();
    user.run();
    press(&mut user, Key::Escape);
    assert!(!user.state().state.is_editing());
    assert_eq!(text(&user, 0, 0), "10");
}

#[test]
fn a_click_on_another_cell_accepts_the_text() {
    let mut user = user();
    write(&mut user, "8");
    click(&mut user, "Line 2, Next years, Year 2022");
    assert_eq!(text(&user, 0, 0), "8");
    assert_eq!(cursor(&user), (2, 1));
    press(&mut user, Key::ArrowDown);
    assert_eq!(cursor(&user), (3, 1));
}

#[test]
fn a_click_outside_the_sheet_accepts_the_text() {
    let mut user = user();
    write(&mut user, "8");
    user.get_by_label("After").click();
    user.run();
    assert!(!user.state().state.is_editing());
    assert_eq!(text(&user, 0, 0), "8");
}

#[test]
fn f2_edits_at_the_end_of_the_text_and_arrows_move_in_it() {
    let mut user = user();
    press(&mut user, Key::F2);
    write(&mut user, "5");
    press(&mut user, Key::ArrowLeft);
    write(&mut user, "4");
    press(&mut user, Key::Enter);
    assert_eq!(text(&user, 0, 0), "1045");
}

#[test]
fn after_typing_an_arrow_accepts_and_moves() {
    let mut user = user();
    write(&mut user, "6");
    press(&mut user, Key::ArrowRight);
    assert_eq!(text(&user, 0, 0), "6");
    assert_eq!(cursor(&user), (0, 1));
}

#[test]
fn a_double_click_edits_the_text_that_stands_there() {
    let mut user = user();
    let middle = user.get_by_label("Line 1, Year 2021").rect().center();
    for _ in 0..2 {
        point(&mut user, middle, true, Modifiers::NONE);
        point(&mut user, middle, false, Modifiers::NONE);
    }
    user.run();
    write(&mut user, "1");
    press(&mut user, Key::Enter);
    assert_eq!(text(&user, 1, 0), "201");
}

fn point(user: &mut User<'_>, pos: Pos2, pressed: bool, modifiers: Modifiers) {
    user.event(Event::PointerMoved(pos));
    user.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers });
    user.step();
}

#[test]
fn dragging_selects_a_range_and_delete_empties_it_in_one_batch() {
    let mut user = user();
    let from = user.get_by_label("Line 0, Year 2021").rect().center();
    let to = user.get_by_label("Line 2, Next years, Year 2022").rect().center();
    point(&mut user, from, true, Modifiers::NONE);
    user.event(Event::PointerMoved(to));
    user.step();
    point(&mut user, to, false, Modifiers::NONE);
    user.run();
    let range = user.state().state.range();
    assert_eq!((range.rows(), range.columns()), (3, 2));
    press(&mut user, Key::Delete);
    let [batch] = user.state().batches.as_slice() else { panic!("{:?}", user.state().batches) };
    assert_eq!((batch.kind, batch.edits.len()), (BatchKind::Cleared, 2));
}

#[test]
fn a_heading_or_label_selects_its_column_or_row() {
    let mut user = user();
    click(&mut user, "Year 2022");
    let range = user.state().state.range();
    assert_eq!((range.rows(), range.columns(), range.first.column), (5, 1, 1));
    click(&mut user, "Line 3");
    let range = user.state().state.range();
    assert_eq!((range.rows(), range.columns(), range.first.row), (1, 3, 3));
}

#[test]
fn copying_puts_tab_separated_text_on_the_clipboard_and_cutting_empties_too() {
    let mut user = user();
    press_with(&mut user, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut user, Modifiers::SHIFT, Key::ArrowRight);
    user.event(Event::Copy);
    user.step();
    assert_eq!(clipboard(&user).as_deref(), Some("10\t\n20\t\n"));
    user.event(Event::Cut);
    user.step();
    assert_eq!(clipboard(&user).as_deref(), Some("10\t\n20\t\n"));
    user.run();
    assert_eq!((text(&user, 0, 0), text(&user, 1, 0)), ("", ""));
    assert_eq!(user.state().batches[0].kind, BatchKind::Cut);
}

fn clipboard(user: &User<'_>) -> Option<String> {
    user.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn a_read_only_cell_opens_no_editor_and_tells_so() {
    let mut user = user();
    press_with(&mut user, Modifiers::COMMAND, Key::End);
    assert_eq!(cursor(&user), (4, 2));
    write(&mut user, "1");
    assert!(!user.state().state.is_editing());
    assert_eq!(user.state().skipped, 1);
}

#[test]
fn undo_is_the_applications_unless_a_text_is_open() {
    let mut user = user();
    write(&mut user, "1");
    press_with(&mut user, Modifiers::COMMAND, Key::Z);
    assert_eq!(user.state().undone, 0);
    press(&mut user, Key::Enter);
    press_with(&mut user, Modifiers::COMMAND, Key::Z);
    assert_eq!(user.state().undone, 1);
}

#[test]
fn escape_and_tab_leave_the_sheet_and_shift_tab_comes_back() {
    let mut user = user();
    press(&mut user, Key::Escape);
    press(&mut user, Key::Tab);
    assert!(user.get_by_label("After").is_focused());
    press_with(&mut user, Modifiers::SHIFT, Key::Tab);
    press(&mut user, Key::ArrowDown);
    assert_eq!(cursor(&user), (1, 0));
    press(&mut user, Key::Tab);
    assert_eq!(cursor(&user), (1, 1));
}

#[test]
fn f6_and_control_tab_leave_the_sheet_at_once_either_way() {
    let mut user = user();
    press(&mut user, Key::F6);
    assert!(user.get_by_label("After").is_focused());
    click(&mut user, "Line 0, Year 2021");
    press_with(&mut user, Modifiers::COMMAND | Modifiers::SHIFT, Key::Tab);
    assert!(user.get_by_label("Before").is_focused());
    press(&mut user, Key::Tab);
    write(&mut user, "3");
    press(&mut user, Key::F6);
    assert!(user.get_by_label("After").is_focused());
    assert_eq!(text(&user, 0, 0), "3");
}

#[test]
fn a_screen_reader_hears_the_grid_the_cell_and_its_value() {
    let mut user = user();
    assert!(user.query_by_role_and_label(Role::Grid, "Net budget").is_some());
    let cell = user.get_by_role_and_label(Role::GridCell, "Line 0, Year 2021");
    assert_eq!(cell.value().as_deref(), Some("10"));
    assert!(cell.is_focused());
    press(&mut user, Key::ArrowDown);
    assert!(user.get_by_role_and_label(Role::GridCell, "Line 1, Year 2021").is_focused());
    press(&mut user, Key::F2);
    let field = user.get_by_role_and_label(Role::TextInput, "Line 1, Year 2021");
    assert!(field.is_focused());
    assert_eq!(field.value().as_deref(), Some("20"));
}

#[test]
fn a_screen_reader_can_go_to_a_cell() {
    let mut user = user();
    user.get_by_role_and_label(Role::GridCell, "Line 2, Next years, Year 2023").focus();
    user.run();
    assert_eq!(cursor(&user), (2, 2));
}

#[test]
fn the_cursor_is_scrolled_into_view_clear_of_the_headings() {
    let mut sheet = Numbers::blank(200, 40);
    for column in 30..40 {
        // Wider than the headings, which is found out only on arrival.
        sheet.put(199, column, "123456789012345");
    }
    let mut user = user_of(sheet);
    click(&mut user, "Line 0, Year 2021");
    press_with(&mut user, Modifiers::COMMAND, Key::End);
    let cell = user.get_by_label("Line 199, Next years, Year 2060").rect();
    assert!(cell.max.x < 700.0 && cell.max.y < 400.0, "{cell:?}");
    press_with(&mut user, Modifiers::COMMAND, Key::Home);
    let cell = user.get_by_label("Line 0, Year 2021").rect();
    let heading = user.get_by_role_and_label(Role::ColumnHeader, "Year 2021").rect();
    let label = user.get_by_role_and_label(Role::RowHeader, "Line 0").rect();
    assert!(cell.min.y >= heading.max.y && cell.min.x >= label.max.x, "{cell:?}");
}

#[test]
fn only_what_is_seen_is_laid_out() {
    let user = user_of(Numbers::blank(200, 40));
    let cells = user.get_all_by_role(Role::GridCell).count();
    assert!((20..300).contains(&cells), "{cells} cells of 8000");
}

#[test]
fn a_sheet_without_cells_takes_every_key_in_its_stride() {
    for (rows, columns) in [(0, 0), (0, 3), (3, 0)] {
        let mut user = user_of(Numbers::blank(rows, columns));
        press(&mut user, Key::Tab);
        press(&mut user, Key::Tab);
        for key in [Key::ArrowDown, Key::End, Key::Delete, Key::F2, Key::Enter] {
            press(&mut user, key);
        }
        paste(&mut user, "1\t2");
        write(&mut user, "1");
        assert!(user.state().batches.is_empty());
        assert!(!user.state().state.is_editing());
    }
}

#[test]
fn an_edit_can_be_finished_from_outside() {
    let mut user = user();
    write(&mut user, "12");
    let Caller { sheet, state, .. } = user.state_mut();
    let batch = state.finish_edit(sheet).expect("a whole number is accepted");
    assert_eq!(batch.map(|batch| batch.edits.len()), Some(1));
    assert!(!state.is_editing());
    assert_eq!(state.finish_edit(sheet), Ok(None));
}

/// Anything that can happen to a sheet in one pass.
fn anything() -> impl Strategy<Value = Vec<Event>> {
    let keys = proptest::sample::select(vec![
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Tab,
        Key::Enter,
        Key::Escape,
        Key::F2,
        Key::F6,
        Key::Delete,
        Key::Backspace,
        Key::A,
        Key::D,
        Key::R,
        Key::Z,
    ]);
    let modifiers = (any::<bool>(), any::<bool>()).prop_map(|(shift, control)| Modifiers {
        shift,
        ctrl: control,
        command: control,
        ..Modifiers::NONE
    });
    let key = (keys, modifiers).prop_map(|(key, modifiers)| Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    });
    let other = proptest::sample::select(vec![
        Event::Text("7".to_owned()),
        Event::Text("x".to_owned()),
        Event::Paste("1\t2\n3\tx\n".to_owned()),
        Event::Paste("\"1\n".to_owned()),
        Event::Copy,
        Event::Cut,
    ]);
    let pointer = (0.0f32..700.0, 0.0f32..400.0, any::<bool>()).prop_map(|(x, y, pressed)| {
        let button = PointerButton::Primary;
        Event::PointerButton { pos: Pos2::new(x, y), button, pressed, modifiers: Modifiers::NONE }
    });
    proptest::collection::vec(prop_oneof![6 => key, 3 => other, 1 => pointer], 0..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_pressed_the_cursor_stays_inside(
        passes in proptest::collection::vec(anything(), 1..12),
        rows in 0..7usize,
        columns in 0..4usize,
    ) {
        let mut user = user_of(Numbers::blank(rows, columns));
        press(&mut user, Key::Tab);
        press(&mut user, Key::Tab);
        for events in passes {
            for event in events {
                user.event(event);
            }
            user.step();
            let range = user.state().state.range();
            prop_assert!(range.last.row < rows.max(1) && range.last.column < columns.max(1));
        }
        user.run();
        for batch in &user.state().batches {
            prop_assert!(!batch.edits.is_empty());
        }
    }
}

#[test]
fn columns_are_together_as_wide_as_the_heading_they_share() {
    let widths = |title| {
        let mut sheet = Numbers::blank(2, 3);
        sheet.name_group(title);
        user_of(sheet).state().state.widths.columns.clone()
    };
    let (short, long) = (widths("All"), widths("Measures of employment and education"));
    assert_eq!(long[0], short[0], "the first column is not of the group");
    assert_eq!(long[1], long[2]);
    // 36 letters are wider than 36 times a third of their height.
    assert!(long[1] + long[2] > 36.0 * 14.0 / 3.0, "{long:?}");
    assert!(short[1] + short[2] < 36.0 * 14.0 / 3.0, "{short:?}");
}
