//! The dialog on a plan in a file, used as a user would.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use eframe::egui::{self, Key, Role, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::*;
use crate::analysis::small_counts::Threshold;
use crate::edit;
use crate::export::{Code, Part};
use crate::plan::id::MeetingId;
use crate::session::clock::FixedClock;
use crate::session::settings::{FormatSetting, LanguageSetting};
use crate::session::{Event, NotMade, World};
use crate::ui::context::{Access, Outbox, Request};
use crate::ui::theme::Themes;
use crate::wording::Language;

const MEETING: MeetingId = MeetingId(265);
const ITEM: ItemId = ItemId(273);
const HELP: &str = "[Skriv mere] Første udkast";

/// A folder with the sample plan in it, a session on that, and the dialog; what it asks
/// for is done as the window does it, and the file for a document is named at once.
struct Desk {
    folder: tempfile::TempDir,
    session: Session,
    documents: Documents,
    themes: Themes,
    words: Words,
    outbox: Outbox,
    /// What the file is to be called when one is asked for.
    file: &'static str,
    /// What was asked for that is neither a document nor for the session.
    asked: Vec<Request>,
}

impl Desk {
    fn new(presentation: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.ron");
        let sample = std::fs::read_to_string("sample-data/aabenraa-2021.ron").unwrap();
        let (before, after) = sample.split_once("presentation: \"Første udkast").unwrap();
        std::fs::write(&plan, format!("{before}presentation: \"{presentation}{after}")).unwrap();
        let session = session(&folder, &plan);
        let mut documents = Documents::new(Arc::new(|| {}));
        documents.wait_for_findings();
        Self {
            folder,
            session,
            documents,
            themes: Themes::load().unwrap(),
            words: Words::new(Language::Danish),
            outbox: Outbox::default(),
            file: "dokument",
            asked: Vec::new(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn draw(&mut self, ui: &mut Ui) {
        if let Some(action) = self.documents.look() {
            self.session.act(action);
        }
        let theme = self.themes.current(ui.ctx());
        let (document, insights, today_plan) = match self.session.frozen() {
            Some(frozen) => (&frozen.document, &frozen.insights, Some(self.session.document())),
            None => (self.session.document(), self.session.insights(), None),
        };
        let (access, today) = (Access::Editable, self.session.today());
        let (words, outbox) = (&self.words, &self.outbox);
        let ctx = ViewCtx::new(
            document,
            insights,
            today_plan,
            words,
            theme,
            access,
            today,
            &[],
            None,
            None,
            "",
            outbox,
        );
        let around = Around::of(&self.session);
        let cancelled = self.documents.making_ui(theme, words, ui);
        self.documents.dialog_ui(&ctx, &around, ui);
        cancelled.into_iter().for_each(|action| self.session.act(action));
        for request in self.outbox.take() {
            match request {
                Request::Do(action) => self.session.act(*action),
                Request::ChooseDocumentPath(order) => {
                    let ending = order.asked.choices.format.ending();
                    let path = self.path(&format!("{}.{ending}", self.file));
                    self.documents.make(path, *order);
                }
                other => self.asked.push(other),
            }
            ui.ctx().request_repaint();
        }
    }

    fn told(&self) -> &Event {
        &self.session.notices().last().expect("something is told").event
    }
}

fn session(folder: &tempfile::TempDir, plan: &Path) -> Session {
    let now = NaiveDate::from_ymd_opt(2020, 9, 7).unwrap().and_hms_opt(16, 0, 0).unwrap();
    let mut session = Session::new(World {
        files: Arc::new(crate::store::Disk),
        clock: Arc::new(FixedClock(now)),
        state_folder: folder.path().join("state"),
        reader: None,
        settings_file: None,
    });
    session.start(Some(plan.to_owned()));
    session
}

type Window<'a> = Harness<'a, Desk>;

fn on<'a>(desk: Desk, subject: Subject, size: [f32; 2]) -> Window<'a> {
    let themes = desk.themes.clone();
    let mut window = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_context_setup(move |ctx| themes.install(ctx))
        .build_ui_state(|ui, desk: &mut Desk| desk.draw(ui), desk);
    let settings = window.state().session.settings().documents;
    window.state_mut().documents.open(subject, settings);
    window.run();
    window
}

/// The dialog for item 67 as an agenda, with this beginning its text.
fn of_item<'a>(presentation: &str) -> Window<'a> {
    let desk = Desk::new(presentation);
    on(desk, Subject::Item(MEETING, ITEM, Form::Agenda), [1280.0, 1400.0])
}

fn press(window: &mut Window<'_>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run();
}

/// Waits for the document that is being made, and does with it what is to be done.
fn finish(window: &mut Window<'_>) {
    // It may have been taken up by a pass already.
    if let Some(done) = window.state_mut().documents.wait() {
        window.state_mut().session.act(done);
    }
    window.run();
}

/// Begins to make the document, in the pass in which the button is pressed: what comes
/// of it is not taken up before the next.
fn begin(window: &mut Window<'_>) {
    window.get_by_role_and_label(Role::Button, "Gem som…").click();
    while window.state().documents.is_open() {
        window.step();
    }
}

fn save_as(window: &mut Window<'_>, format: &str) {
    press(window, Role::RadioButton, format);
    press(window, Role::Button, "Gem som…");
    finish(window);
}

#[track_caller]
fn sees(window: &Window<'_>, text: &str) {
    assert!(window.query_all_by_label_contains(text).next().is_some(), "{text} is not seen");
}

fn is_enabled(window: &Window<'_>, label: &str) -> bool {
    !window.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
}

#[test]
fn what_is_ready_is_saved_with_the_keyboard_alone() {
    let mut window = of_item("Første udkast");
    sees(&window, "Klar. Der er ikke fundet noget");
    press(&mut window, Role::RadioButton, "CSV");
    let save = window.get_by_role_and_label(Role::Button, "Gem som…");
    save.focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(!window.state().documents.is_open(), "the window can be used while the file is made");
    finish(&mut window);
    let path = window.state().path("dokument.csv");
    assert!(std::fs::read(&path).unwrap().starts_with(b"\xef\xbb\xbf"));
    assert!(matches!(window.state().told(), Event::Exported(written) if *written == path));
    assert!(!window.state().session.is_changed(), "nothing was let through, so nothing is recorded");
}

#[test]
fn the_keyboard_lies_at_the_way_on_when_nothing_is_in_the_way() {
    let window = of_item("Første udkast");
    assert!(window.get_by_role_and_label(Role::Button, "Gem som…").is_focused());
}

#[test]
fn what_stops_is_let_through_by_its_tick_and_recorded() {
    let mut window = of_item(HELP);
    sees(&window, "1 ting står i vejen.");
    sees(&window, "Ret det, der står i vejen, eller lad det gå.");
    assert!(!is_enabled(&window, "Gem som…"));
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    assert!(is_enabled(&window, "Gem som…"));
    save_as(&mut window, "CSV");
    let desk = window.state();
    let release = &desk.session.document().releases[0];
    let bytes = std::fs::read(desk.path("dokument.csv")).unwrap();
    assert_eq!(release.file, crate::store::digest(&bytes));
    assert_eq!(
        (release.title.as_str(), release.format.as_str()),
        ("Punkt 67: Beskæftigelsesplan 2021", "csv")
    );
    assert_eq!(release.of, Subject::Item(MEETING, ITEM, Form::Agenda));
    assert_eq!(release.at.to_string(), "2020-09-07 16:00:00");
    let [passed] = release.let_through.as_slice() else { panic!("{release:?}") };
    assert_eq!(passed.code, "help-text");
    assert!(passed.place.contains("punkt 67") && passed.sentence.contains("Skriv mere"), "{passed:?}");
    assert!(desk.session.is_changed(), "the plan is to be saved");
    window.state_mut().session.act(Action::Undo);
    assert!(window.state().session.document().releases.is_empty(), "it is one step");
}

#[test]
fn a_tick_is_for_one_document_and_no_other() {
    let mut window = of_item(HELP);
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    window.get_by_role_and_label(Role::ComboBox, "Dokument").click();
    window.run();
    press(&mut window, Role::Button, "Referat");
    assert!(!is_enabled(&window, "Gem som…"));
}

#[test]
fn a_finding_leads_to_its_place() {
    let mut window = of_item(HELP);
    let link = window.query_all_by_role(Role::Link).next().expect("a finding is listed");
    link.click();
    window.run();
    assert!(!window.state().documents.is_open());
    let lead = Request::LeadTo(edit::Subject::Item(MEETING, ITEM));
    assert_eq!(window.state().asked, [lead]);
}

#[test]
fn parts_are_left_out_by_their_ticks() {
    let mut window = of_item(HELP);
    assert!(
        window.query_by_role_and_label(Role::CheckBox, "Beslutning").is_none(),
        "an agenda decides nothing"
    );
    press(&mut window, Role::CheckBox, "Sagsfremstilling");
    sees(&window, "Klar. Der er ikke fundet noget");
    save_as(&mut window, "Word");
    assert!(std::fs::read(window.state().path("dokument.docx")).unwrap().starts_with(b"PK"));
}

#[test]
fn the_report_on_the_goals_has_parts_of_its_own() {
    let mut window = on(Desk::new("Første udkast"), Subject::Goals, [1280.0, 1400.0]);
    assert!(window.query_by_role_and_label(Role::ComboBox, "Møde").is_none());
    assert!(window.query_by_role_and_label(Role::CheckBox, "Indstilling").is_none());
    assert!(window.query_by_role_and_label(Role::CheckBox, "Oversigt").is_some());
    window.get_by_role_and_label(Role::ComboBox, "Dokument").click();
    window.run();
    press(&mut window, Role::Button, "Regiebog");
    assert!(window.query_by_role_and_label(Role::ComboBox, "Møde").is_some());
    assert!(window.query_by_role_and_label(Role::ComboBox, "Punkt").is_none(), "it is of the whole meeting");
}

#[test]
fn a_document_that_is_cancelled_leaves_the_old_file() {
    let mut window = of_item("Første udkast");
    let path = window.state().path("dokument.csv");
    std::fs::write(&path, "\u{feff}gammelt").unwrap();
    press(&mut window, Role::RadioButton, "CSV");
    begin(&mut window);
    let told = window.state_mut().documents.cancel().expect("it is being made");
    window.state_mut().session.act(told);
    window.run();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "\u{feff}gammelt");
    assert!(matches!(window.state().told(), Event::NotMade(NotMade::Cancelled(_))));
}

#[test]
fn a_file_of_another_kind_is_not_replaced() {
    let mut window = of_item("Første udkast");
    let path = window.state().path("dokument.csv");
    std::fs::write(&path, "(version: 1)").unwrap();
    save_as(&mut window, "CSV");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "(version: 1)");
    assert!(matches!(window.state().told(), Event::NotMade(NotMade::OtherKind(_))));
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_nothing_is_recorded() {
    let mut window = of_item(HELP);
    window.state_mut().file = "ingen/mappe";
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    save_as(&mut window, "CSV");
    assert!(matches!(window.state().told(), Event::Failed(_)));
    assert!(window.state().session.document().releases.is_empty());
}

#[test]
fn nothing_is_let_through_where_it_cannot_be_recorded() {
    let mut desk = Desk::new(HELP);
    // Somebody else has the plan by the time this session opens it.
    let plan = desk.path("plan.ron");
    let other = std::mem::replace(&mut desk.session, session(&desk.folder, &plan));
    let mut window = on(desk, Subject::Item(MEETING, ITEM, Form::Agenda), [1280.0, 1400.0]);
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    sees(&window, "Planen kan ikke gemmes nu");
    assert!(!is_enabled(&window, "Gem som…"));
    drop(other);
}

#[test]
fn a_frozen_state_is_said_to_be_one_and_its_document_too() {
    let mut desk = Desk::new(HELP);
    desk.session.act(Action::TakeSnapshot(crate::session::Taking::of_item(MEETING, ITEM)));
    // The plan has one already, which lies beside the sample.
    desk.session.act(Action::OpenSnapshot(2));
    let digest = desk.session.document().snapshots[1].digest;
    let mut window = on(desk, Subject::Item(MEETING, ITEM, Form::Agenda), [1280.0, 1400.0]);
    sees(&window, "Af øjebliksbillede 2 fra 7. september 2020");
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    save_as(&mut window, "CSV");
    let csv = std::fs::read_to_string(window.state().path("dokument.csv")).unwrap();
    assert!(csv.contains("Øjebliksbillede 2"), "{csv:.400}");
    let releases = &window.state().session.document().releases;
    assert_eq!(releases[0].snapshot, Some(digest), "the plan has the record, not the frozen state");
}

#[test]
fn format_threshold_and_language_are_remembered() {
    let mut window = of_item("Første udkast");
    press(&mut window, Role::RadioButton, "5");
    press(&mut window, Role::RadioButton, "English");
    save_as(&mut window, "Word");
    let DocumentSettings { format, small_counts, language } = window.state().session.settings().documents;
    assert_eq!(format, FormatSetting::Docx);
    assert_eq!((small_counts, language), (Threshold::Five, LanguageSetting::English));
}

#[test]
fn the_register_stands_in_the_dialog() {
    let mut window = of_item(HELP);
    press(&mut window, Role::CheckBox, "Lad gå: Vejledende tekst");
    save_as(&mut window, "CSV");
    let settings = window.state().session.settings().documents;
    window.state_mut().documents.open(Subject::Meeting(MEETING, Form::Agenda), settings);
    window.run();
    press(&mut window, Role::Button, "Ladet gå ved udsendelse");
    sees(&window, "CSV, lavet");
    sees(&window, "Vejledende tekst. ");
}

#[test]
fn a_plan_that_is_closed_takes_its_documents_along() {
    let mut window = of_item("Første udkast");
    press(&mut window, Role::RadioButton, "CSV");
    begin(&mut window);
    let told = window.state_mut().documents.leave_plan();
    assert!(matches!(told, Some(Action::NotMade(NotMade::PlanClosed(_)))), "{told:?}");
    assert!(!window.state().path("dokument.csv").exists());
}

#[test]
fn the_dialog_is_whole_in_english_and_in_every_size() {
    for size in [[640.0, 360.0], [900.0, 600.0], [1920.0, 1080.0]] {
        let mut desk = Desk::new(HELP);
        desk.words = Words::new(Language::English);
        let window = on(desk, Subject::Meeting(MEETING, Form::Minutes), size);
        assert!(window.query_by_label_contains("[documents").is_none(), "a text is missing");
        assert!(window.get_by_role_and_label(Role::Button, "Save as…").rect().bottom() <= size[1]);
    }
}

#[test]
fn a_plan_without_meetings_has_the_report_alone() {
    let mut desk = Desk::new(HELP);
    desk.session.act(Action::New);
    let subject = of_latest(desk.session.document());
    assert_eq!(subject, Subject::Goals);
    let window = on(desk, subject, [1280.0, 800.0]);
    assert!(window.query_by_role_and_label(Role::ComboBox, "Møde").is_none());
}

#[test]
fn every_code_and_part_has_a_name_in_words() {
    let words = Words::new(Language::Danish);
    for key in Code::ALL.map(Code::title_key).into_iter().chain(Part::ALL.map(Part::title_key)) {
        assert!(!words.text(key).starts_with('['), "{key}");
    }
}

#[test]
fn looking_through_beside_the_window_ends_in_what_was_chosen_last() {
    let mut desk = Desk::new(HELP);
    desk.documents = Documents::new(Arc::new(|| {}));
    let mut window = on(desk, Subject::Item(MEETING, ITEM, Form::Agenda), [1280.0, 1400.0]);
    sees(&window, "Undersøger dokumentet…");
    assert!(!is_enabled(&window, "Gem som…"));
    press(&mut window, Role::CheckBox, "Sagsfremstilling");
    // First what was chosen at first, then what was chosen meanwhile.
    for _ in 0..2 {
        window.state_mut().documents.wait_for_findings_of_dialog();
        window.run();
    }
    sees(&window, "Klar. Der er ikke fundet noget");
}

#[test]
fn what_is_found_is_told_in_the_language_of_the_window_and_recorded_in_that_of_the_document() {
    let document = Desk::new(HELP).session.document().clone();
    let (on, frozen, since) = ("2020-09-07".parse().unwrap(), None, None);
    let settings = crate::session::settings::DocumentSettings::default();
    let choices = choices::Chosen::of(Subject::Item(MEETING, ITEM, Form::Agenda), settings).choices();
    let asked = asked::Asked { document, on, frozen, since, choices, reader: Language::English };
    let looked = asked.look_through(&Words::new(Language::Danish)).unwrap();
    assert!(looked.found[0].sentence.contains("help text"), "{:?}", looked.found);
    assert!(looked.passed.unwrap().let_through[0].sentence.contains("vejledende tekst"));
}
