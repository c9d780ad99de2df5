//! The whole window on a plan in a file, used as a user would.

mod import;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Key, Modifiers, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::edit::goal::GoalChange;
use crate::edit::{Command, GoalCommand};
use crate::plan::id::GoalId;
use crate::session::clock::FixedClock;
use crate::session::{Action, Session, Taking, World};
use crate::ui::app::App;
use crate::ui::theme::Themes;
use crate::ui::view::View;
use crate::wording::{Language, Words};

/// A folder with the sample plan in it, and the window on that.
struct Desk {
    folder: tempfile::TempDir,
    session: Option<Session>,
    app: Option<App>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.ron");
        std::fs::copy("sample-data/aabenraa-2021.ron", &plan).unwrap();
        let mut session = Session::new(world(folder.path()));
        session.start(Some(plan));
        Self { folder, session: Some(session), app: None }
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.ron")
    }

    fn text(&self) -> String {
        std::fs::read_to_string(self.plan()).unwrap()
    }

    fn app(&mut self) -> &mut App {
        self.app.as_mut().unwrap()
    }

    fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if let Some(session) = self.session.take() {
            self.app = Some(App::new(&ctx, session).unwrap());
        }
        let app = self.app();
        app.logic(&ctx);
        app.draw(ui);
    }

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        self.app().act(ctx, action);
    }
}

fn world(folder: &Path) -> World {
    let now = NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(16, 0, 0).unwrap();
    World {
        files: Arc::new(crate::store::Disk),
        clock: Arc::new(FixedClock(now)),
        state_folder: folder.join("state"),
        reader: None,
        settings_file: None,
    }
}

fn window<'a>(size: [f32; 2]) -> Harness<'a, Desk> {
    let themes = Themes::load().unwrap();
    let mut harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| themes.install(ctx))
        .build_ui_state(|ui, desk: &mut Desk| desk.draw(ui), Desk::new());
    harness.run();
    harness
}

fn act(harness: &mut Harness<'_, Desk>, action: Action) {
    let ctx = harness.ctx.clone();
    harness.state_mut().act(&ctx, action);
    harness.run();
}

#[track_caller]
fn sees(harness: &Harness<'_, Desk>, text: &str) {
    assert!(harness.query_all_by_label_contains(text).next().is_some(), "{text} is not seen");
}

#[track_caller]
fn sees_not(harness: &Harness<'_, Desk>, text: &str) {
    assert!(harness.query_all_by_label_contains(text).next().is_none(), "{text} is still seen");
}

fn rename(title: &str) -> Action {
    let change = GoalChange::Title(title.to_owned());
    Action::Edit(Command::Goal(GoalCommand::Set { id: GoalId(12), change }))
}

#[test]
fn saving_by_key_keeps_the_word_that_is_being_typed() {
    let mut harness = window([1280.0, 800.0]);
    harness.state_mut().app().show(View::Goals);
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Målet").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Målet").type_text(" til udvalget");
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    assert!(harness.state().text().contains("til udvalget"));
    sees(&harness, "plan.ron er gemt.");
}

#[test]
fn undo_is_named_in_the_menu_and_takes_one_step_back() {
    let mut harness = window([1280.0, 800.0]);
    act(&mut harness, rename("Et andet mål"));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(!harness.state_mut().app().session().is_changed());
    harness.get_by_label("Redigér").click();
    harness.run();
    sees(&harness, "Gentag: målets titel");
}

#[test]
fn a_changed_plan_asks_before_the_window_is_closed() {
    let mut harness = window([1280.0, 800.0]);
    act(&mut harness, rename("Et andet mål"));
    act(&mut harness, Action::Quit);
    sees(&harness, "Gem ændringerne først?");
    harness.get_by_label("Annullér").click();
    harness.run();
    sees_not(&harness, "Gem ændringerne først?");
    assert!(harness.state_mut().app().session().is_changed());
}

#[test]
fn no_command_reaches_the_plan_while_a_question_is_open() {
    let mut harness = window([1280.0, 800.0]);
    act(&mut harness, rename("Et andet mål"));
    act(&mut harness, Action::Quit);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(harness.state_mut().app().session().is_changed());
}

#[test]
fn a_file_that_another_program_changed_is_not_overwritten_unseen() {
    let mut harness = window([1280.0, 800.0]);
    let theirs = harness
        .state()
        .text()
        .replace("Beskæftigelsesplan 2021\",\n    municipality", "Deres plan\",\n    municipality");
    std::fs::write(harness.state().plan(), &theirs).unwrap();
    act(&mut harness, rename("Mit mål"));
    act(&mut harness, Action::Save);
    sees(&harness, "Filen er ændret af et andet program");
    sees(&harness, "Deres plan");
    assert_eq!(harness.state().text(), theirs);
}

#[test]
fn a_snapshot_is_taken_opened_and_left() {
    let mut harness = window([1280.0, 800.0]);
    let meeting = harness.state_mut().app().session().document().meetings.at(0).unwrap().clone();
    let item = meeting.item_numbered("67").unwrap().id;
    act(&mut harness, Action::TakeSnapshot(Taking::of_item(meeting.id, item)));
    // The plan has one already, which lies beside the sample.
    act(&mut harness, Action::OpenSnapshot(2));
    sees(&harness, "Øjebliksbillede 2 fra");
    assert!(!harness.state_mut().app().session().is_editable());
    harness.get_by_label("Tilbage til dagens plan").click();
    harness.run();
    assert!(harness.state_mut().app().session().is_editable());
}

#[test]
fn every_command_can_be_named_in_both_languages_and_every_page_opened() {
    let mut harness = window([1280.0, 800.0]);
    harness.key_press(Key::F1);
    harness.run();
    sees(&harness, "Genveje");
    harness.get_by_role_and_label(Role::Button, "Luk").click();
    harness.run();
    sees_not(&harness, "Genveje");
}

#[test]
fn removing_a_thing_and_taking_it_back_stays_in_its_view() {
    let mut harness = window([1280.0, 800.0]);
    harness.state_mut().app().show(View::Goals);
    act(&mut harness, Action::Edit(Command::Goal(GoalCommand::Remove { id: GoalId(12) })));
    assert_eq!(harness.state_mut().app().view(), View::Goals);
    act(&mut harness, Action::Undo);
    assert_eq!(harness.state_mut().app().view(), View::Goals);
}

#[test]
fn a_window_without_a_plan_saves_nothing() {
    let mut harness = window([1280.0, 800.0]);
    let world = world(harness.state().folder.path());
    harness.state_mut().session = Some(Session::new(world));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    assert!(harness.state_mut().app().session().path().is_none());
    sees(&harness, "Velkommen til Planbord");
}

#[test]
fn the_frame_fits_a_small_window_with_every_view() {
    for view in View::ALL {
        let mut harness = window([640.0, 360.0]);
        harness.state_mut().app().show(view);
        harness.run();
        sees(&harness, "Menu");
    }
}

#[test]
fn the_overview_leads_to_every_difference_from_the_last_frozen_state() {
    let mut harness = window([1280.0, 1000.0]);
    let document = harness.state_mut().app().session().document().clone();
    let meeting = document.meetings.at(0).unwrap();
    let item = meeting.items.at(0).unwrap().id;
    act(&mut harness, Action::TakeSnapshot(Taking::of_item(meeting.id, item)));
    let id = document.plan.goals.at(0).unwrap().id;
    let change = GoalChange::Title("Årlig rapport".to_owned());
    act(&mut harness, Action::Edit(Command::Goal(GoalCommand::Set { id, change })));
    let read =
        |harness: &Harness<'_, Desk>| harness.query_by_label("0 tilføjet · 0 fjernet · 1 ændret").is_some();
    for _ in 0..500 {
        if read(&harness) {
            break;
        }
        // Frozen states are read on a thread of their own.
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.step();
    }
    assert!(read(&harness));
    harness.get_by_role_and_label(Role::Button, "Hele sammenligningen").click();
    harness.run();
    assert_eq!(harness.state_mut().app().view(), View::Agenda);
    assert!(harness.query_all_by_label("Hvad er ændret").count() > 0);
    harness.get_by_label_contains("Mål 1 · Årlig rapport, Titel");
}

#[test]
fn a_narrow_list_of_views_has_room_for_every_name() {
    let harness = window([640.0, 360.0]);
    let words = Words::new(Language::Danish);
    for view in View::ALL {
        let name = words.text(view.title_key());
        let item = harness.get_by_role_and_label(Role::Button, &name).rect();
        let font = egui::TextStyle::Small.resolve(&harness.ctx.global_style());
        let painter = harness.ctx.debug_painter();
        let wide = painter.layout_no_wrap(name.to_string(), font, egui::Color32::WHITE).size().x;
        assert!(item.width() >= wide, "{name} is {wide} wide in {}", item.width());
    }
}

#[test]
fn the_dialog_of_documents_is_opened_by_keys_and_left_by_keys() {
    let mut harness = window([1280.0, 800.0]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::E);
    // The document is looked through beside the window, which need not rest meanwhile.
    harness.step();
    harness.step();
    sees(&harness, "Klar til udsendelse?");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.step();
    assert_eq!(harness.state_mut().app().view(), View::Overview, "only what the dialog offers can be done");
    harness.key_press(Key::Escape);
    harness.step();
    harness.step();
    sees_not(&harness, "Klar til udsendelse?");
}
