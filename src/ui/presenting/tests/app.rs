//! The whole window while a meeting is presented, used as a chair would.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Event, Key, Modifiers, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::edit::meeting::ItemChange;
use crate::edit::{Command, MeetingCommand};
use crate::meeting::AgendaItem;
use crate::presenting::screens::{Screen, Screens};
use crate::presenting::tests::{MEETING, PLAN};
use crate::session::clock::FixedClock;
use crate::session::{Action, Session, World};
use crate::store::Disk;
use crate::ui::app::App;
use crate::ui::theme::Themes;
use crate::ui::view::View;

/// What only the chair may read.
const NOTE: &str = "Husk at takke jobcentret.";

/// A folder with the sample plan in it, and the window on that.
struct Room {
    folder: tempfile::TempDir,
    screens: Screens,
    session: Option<Session>,
    app: Option<App>,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("here/plan.ron");
        std::fs::create_dir(folder.path().join("here")).unwrap();
        std::fs::copy("sample-data/aabenraa-2021.ron", &plan).unwrap();
        let frozen = folder.path().join("here/plan.snapshots");
        std::fs::create_dir(&frozen).unwrap();
        for file in std::fs::read_dir("sample-data/aabenraa-2021.snapshots").unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), frozen.join(file.file_name())).unwrap();
        }
        let now = NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(16, 0, 0).unwrap();
        let world = World {
            files: Arc::new(Disk),
            clock: Arc::new(FixedClock(now)),
            state_folder: folder.path().join("state"),
            reader: None,
            settings_file: None,
        };
        let mut session = Session::new(world);
        session.start(Some(plan));
        let change = ItemChange::Notes(NOTE.to_owned());
        session.act(Action::Edit(Command::Meeting(MeetingCommand::SetItem {
            meeting: MEETING,
            item: PLAN,
            change,
        })));
        session.act(Action::Save);
        session.await_past();
        Self { folder, screens: Screens::default(), session: Some(session), app: None }
    }

    fn here(&self) -> PathBuf {
        self.folder.path().join("here")
    }

    fn app(&self) -> &App {
        self.app.as_ref().unwrap()
    }

    fn item(&self) -> &AgendaItem {
        self.app().session().document().meetings.get(MEETING).unwrap().items.get(PLAN).unwrap()
    }

    fn draw(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if let Some(session) = self.session.take() {
            self.app = Some(App::new(&ctx, session).unwrap());
        }
        let app = self.app.as_mut().unwrap();
        if app.looks_at_screens() {
            app.see_screens(self.screens.clone());
        }
        app.logic(&ctx);
        app.draw(ui);
    }
}

type Window<'a> = Harness<'a, Room>;

fn window<'a>() -> Window<'a> {
    let themes = Themes::load().unwrap();
    let mut harness = Harness::builder()
        .with_size([1280.0, 720.0])
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| themes.install(ctx))
        .build_ui_state(|ui, room: &mut Room| room.draw(ui), Room::new());
    settle(&mut harness);
    harness
}

/// A clock ticks while a meeting is presented, so the window never comes to rest.
fn settle(harness: &mut Window<'_>) {
    harness.run_steps(4);
}

fn press(harness: &mut Window<'_>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

fn press_with(harness: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    settle(harness);
}

fn write(harness: &mut Window<'_>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    settle(harness);
}

/// Leads to the item on the plan and presents it.
fn presenting<'a>(screens: Screens) -> Window<'a> {
    let mut h = window();
    h.state_mut().screens = screens;
    let ctx = h.ctx.clone();
    let app = h.state_mut().app.as_mut().unwrap();
    app.act(
        &ctx,
        Action::Edit(Command::Meeting(MeetingCommand::SetItem {
            meeting: MEETING,
            item: PLAN,
            change: ItemChange::Minutes(Some(10)),
        })),
    );
    app.show(View::Agenda);
    settle(&mut h);
    press(&mut h, Key::F5);
    h
}

fn screen(name: &str, left: i32) -> Screen {
    Screen { name: name.to_owned(), corner: (left, 0), size: (1920, 1080) }
}

fn one() -> Screens {
    Screens { all: vec![screen("eDP-1", 0)], ours: Some(0) }
}

fn two() -> Screens {
    Screens { all: vec![screen("eDP-1", 0), screen("HDMI-1", 1920)], ours: Some(0) }
}

fn says(harness: &Window<'_>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

#[test]
fn esc_leads_back_to_where_it_began() {
    let mut h = presenting(one());
    assert!(h.state().app().is_presenting());
    assert!(says(&h, "Slide 15 af 20"));
    press(&mut h, Key::PageDown);
    assert!(says(&h, "Slide 16 af 20"));
    press(&mut h, Key::Escape);
    assert!(!h.state().app().is_presenting());
    assert_eq!(h.state().app().view(), View::Agenda);
    assert!(says(&h, "Beskæftigelsesplan 2021"));
}

#[test]
fn without_a_meeting_it_is_said_that_there_is_none() {
    let mut h = window();
    let ctx = h.ctx.clone();
    h.state_mut().app.as_mut().unwrap().act(&ctx, Action::New);
    settle(&mut h);
    press(&mut h, Key::F5);
    assert!(!h.state().app().is_presenting());
    assert!(says(&h, "Der er intet møde at vise."));
}

#[test]
fn with_one_screen_the_bar_has_no_notes_and_can_be_hidden() {
    let mut h = presenting(one());
    assert!(!says(&h, NOTE));
    write(&mut h, "v");
    assert!(!says(&h, "Slide 15 af 20"));
    write(&mut h, "V");
    assert!(says(&h, "Slide 15 af 20"));
}

#[test]
fn with_two_screens_each_says_whose_it_is_and_then_the_notes_are_the_chairs() {
    let mut h = presenting(two());
    assert!(!says(&h, NOTE) && !says(&h, "Slide 15"));
    press(&mut h, Key::Enter);
    assert!(says(&h, NOTE) && says(&h, "Slide 15 af 20"));
    let remembered = h.state().app().session().settings().presenting.screens.clone();
    assert_eq!(remembered[0].audience, "HDMI-1 1920×1080");
}

#[test]
fn a_projector_that_is_gone_is_told_and_found_again() {
    let mut h = presenting(two());
    press(&mut h, Key::Enter);
    h.state_mut().screens = one();
    settle(&mut h);
    assert!(says(&h, "Publikums skærm er væk") && says(&h, NOTE));
    h.state_mut().screens = two();
    settle(&mut h);
    assert!(!says(&h, "Publikums skærm er væk") && says(&h, NOTE));
}

#[test]
fn a_window_on_the_audiences_screen_shows_nothing_private() {
    let mut h = presenting(two());
    press(&mut h, Key::Enter);
    h.state_mut().screens = Screens { ours: Some(1), ..two() };
    settle(&mut h);
    assert!(!says(&h, NOTE));
    h.state_mut().screens = Screens { ours: None, ..two() };
    settle(&mut h);
    assert!(!says(&h, NOTE));
}

#[test]
fn what_is_typed_is_decided_when_the_form_is_left_and_is_one_step() {
    let mut h = presenting(one());
    let before = h.state().item().decision.clone();
    write(&mut h, "d");
    press_with(&mut h, Modifiers::COMMAND, Key::A);
    write(&mut h, "Udsat til oktober.");
    assert_eq!(h.state().item().decision, before);
    press(&mut h, Key::Escape);
    assert_eq!(h.state().item().decision, "Udsat til oktober.");
    assert!(!says(&h, "Udsat til oktober."), "it is not shown by being written");
    write(&mut h, "d");
    press_with(&mut h, Modifiers::COMMAND, Key::Enter);
    assert!(says(&h, "Udsat til oktober."));
    press_with(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(h.state().item().decision, before);
    // What was done before the meeting was presented is not taken back from here.
    press_with(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(h.state().item().minutes, Some(10));
}

#[test]
fn a_frozen_state_that_is_presented_stays_as_it_is_and_the_plan_takes_the_decision() {
    let mut h = window();
    h.state_mut().screens = one();
    let ctx = h.ctx.clone();
    let number = h.state().app().session().document().snapshots[0].number;
    let app = h.state_mut().app.as_mut().unwrap();
    app.act(&ctx, Action::OpenSnapshot(number));
    settle(&mut h);
    let file =
        std::fs::read_dir(h.state().here().join("plan.snapshots")).unwrap().next().unwrap().unwrap().path();
    let before = std::fs::read(&file).unwrap();
    press(&mut h, Key::F5);
    write(&mut h, "d");
    press_with(&mut h, Modifiers::COMMAND, Key::A);
    write(&mut h, "Godkendt i dag.");
    press_with(&mut h, Modifiers::COMMAND, Key::Enter);
    assert!(says(&h, "Godkendt i dag."), "it is shown with the frozen slides");
    assert_eq!(h.state().item().decision, "Godkendt i dag.");
    let session = h.state().app().session();
    let frozen = session.frozen().unwrap().document.meetings.get(MEETING).unwrap();
    assert_ne!(frozen.items.get(PLAN).unwrap().decision, "Godkendt i dag.");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn the_drive_may_go_and_the_decision_is_kept_elsewhere() {
    let mut h = presenting(one());
    std::fs::remove_dir_all(h.state().here()).unwrap();
    press(&mut h, Key::PageDown);
    assert!(says(&h, "Slide 16 af 20"));
    write(&mut h, "d");
    press_with(&mut h, Modifiers::COMMAND, Key::A);
    write(&mut h, "Udsat.");
    press(&mut h, Key::Escape);
    let ctx = h.ctx.clone();
    h.state_mut().app.as_mut().unwrap().act(&ctx, Action::KeepRecovery);
    let state = h.state().folder.path().join("state");
    h.state_mut().app = None;
    let kept: Vec<String> = std::fs::read_dir(state)
        .unwrap()
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap_or_default())
        .collect();
    assert!(kept.iter().any(|text| text.contains("Udsat.")), "{} files", kept.len());
}

#[test]
fn a_rehearsal_ends_with_its_times_and_they_are_remembered() {
    let mut h = presenting(one());
    press(&mut h, Key::Escape);
    press_with(&mut h, Modifiers::SHIFT, Key::F5);
    assert!(says(&h, NOTE), "nobody else looks on");
    press(&mut h, Key::PageDown);
    press(&mut h, Key::Escape);
    assert!(says(&h, "Så lang tid tog mødet") && says(&h, "Første gang"));
    press(&mut h, Key::Escape);
    assert!(!h.state().app().is_presenting());
    let rehearsals = &h.state().app().session().settings().presenting.rehearsals;
    assert_eq!(rehearsals.len(), 1);
    assert_eq!(rehearsals[0].items[0].item, PLAN.to_string());
    press_with(&mut h, Modifiers::SHIFT, Key::F5);
    press(&mut h, Key::Escape);
    assert!(says(&h, "Øvet én gang før"));
}

#[test]
fn a_drawer_answers_and_every_key_that_is_listed_is_explained() {
    let mut h = presenting(one());
    write(&mut h, "/");
    write(&mut h, "fleksjob");
    assert!(says(&h, "Mål 5: Lav ledighed blandt fleksjobvisiterede, Mål"));
    press(&mut h, Key::Enter);
    write(&mut h, "w");
    assert!(says(&h, "Seneste tal: 11,6"));
    press(&mut h, Key::Backspace);
    press(&mut h, Key::Backspace);
    assert!(says(&h, "Slide 15 af 20"));
    write(&mut h, "?");
    for (act, _) in crate::presenting::keys::KEYS {
        let words = crate::wording::Words::new(crate::wording::Language::Danish);
        assert!(says(&h, &words.text(act.text_key())), "{act:?}");
    }
}
