//! The application as it is used, on a real disk in a folder of its own.

mod importing;
mod past;
mod publishing;
mod recovery;
mod saving;
mod snapshots;

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDateTime;
use tempfile::TempDir;

use super::clock::FixedClock;
use super::*;
use crate::analysis::fixture;
use crate::edit::{GoalCommand, PlanCommand};
use crate::plan::id::{GoalId, ItemId, MeetingId};
use crate::store::{Disk, FileSystem, to_text};

const MEETING: MeetingId = MeetingId(20);
const ITEM: ItemId = ItemId(22);

/// A folder with a plan in it, and a world whose clock stands still.
struct Desk {
    folder: TempDir,
    disk: Arc<FullDisk>,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap(), disk: Arc::default() };
        fs::write(desk.plan(), to_text(&fixture::document()).unwrap()).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    fn plan(&self) -> PathBuf {
        self.path("plan.ron")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.plan()).unwrap()
    }

    /// Hidden files beside the plan that hold unsaved work.
    fn recoveries(&self) -> usize {
        count(self.folder.path(), ".recovery") + count(&self.path("state"), ".recovery")
    }

    /// Another program changes the plan's file.
    fn meddle(&self) {
        let mut document = fixture::document();
        document.plan.title = "Theirs".into();
        fs::write(self.plan(), to_text(&document).unwrap()).unwrap();
    }

    fn world(&self) -> World {
        World {
            files: Arc::clone(&self.disk) as Arc<dyn FileSystem + Send + Sync>,
            clock: Arc::new(FixedClock(noon())),
            state_folder: self.path("state"),
            reader: None,
            settings_file: Some(self.path("settings.ron")),
        }
    }

    fn empty_session(&self) -> Session {
        Session::new(self.world())
    }

    fn session(&self) -> Session {
        let mut session = self.empty_session();
        session.start(Some(self.plan()));
        session.take_wishes();
        session
    }
}

fn count(folder: &Path, ending: &str) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(ending)).count()
}

fn noon() -> NaiveDateTime {
    "2020-09-01T12:00:00".parse().unwrap()
}

/// The real disk, on which there is no space while it is full.
#[derive(Debug, Default)]
struct FullDisk {
    is_full: AtomicBool,
}

impl FullDisk {
    fn fill(&self) {
        self.is_full.store(true, Ordering::Relaxed);
    }

    fn clear(&self) {
        self.is_full.store(false, Ordering::Relaxed);
    }
}

impl FileSystem for FullDisk {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Disk.resolve(path)
    }
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        Disk.read(path, most)
    }
    fn is_read_only(&self, path: &Path) -> io::Result<bool> {
        Disk.is_read_only(path)
    }
    fn create(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        if self.is_full.load(Ordering::Relaxed) {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Disk.create(path, bytes, like)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename(from, to)
    }
    fn rename_to_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        Disk.rename_to_new(from, to)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.sync_folder(folder)
    }
    fn create_folder(&self, folder: &Path) -> io::Result<()> {
        Disk.create_folder(folder)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        Disk.list(folder)
    }
    fn set_read_only(&self, path: &Path) -> io::Result<()> {
        Disk.set_read_only(path)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        Disk.remove(path)
    }
}

fn rename(session: &mut Session, title: &str) {
    session.act(Action::Edit(Command::Plan(PlanCommand::Title(title.into()))));
}

fn title(session: &Session) -> &str {
    &session.document().plan.title
}

/// What the user is being told, as the names of the events.
fn events(session: &Session) -> Vec<String> {
    let name = |notice: &Notice| format!("{:?}", notice.event);
    session
        .notices()
        .iter()
        .map(|n| name(n).split([' ', '(']).next().unwrap_or_default().to_owned())
        .collect()
}

#[track_caller]
fn tells(session: &Session, event: &str) {
    assert!(events(session).iter().any(|told| told == event), "{event} not among {:?}", session.notices());
}

/// The name of the question that is open.
fn question(session: &Session) -> &'static str {
    match session.question() {
        None => "none",
        Some(Question::Unsaved(_)) => "unsaved",
        Some(Question::ChangedOnDisk { .. }) => "changed on disk",
        Some(Question::FileGone { .. }) => "file gone",
        Some(Question::Recovery { .. }) => "recovery",
    }
}

#[test]
fn a_session_begins_without_a_plan_and_nothing_can_be_changed() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    session.start(None);
    assert!(!session.has_plan() && !session.is_editable());
    rename(&mut session, "New");
    tells(&session, "ReadOnly");
    session.act(Action::Quit);
    assert_eq!(session.take_wishes(), [Wish::Close]);
}

#[test]
fn a_plan_is_opened_changed_saved_and_the_change_taken_back() {
    let desk = Desk::new();
    let mut session = desk.session();
    assert_eq!((title(&session), session.is_changed()), ("Plan", false));
    rename(&mut session, "Another title");
    assert!(session.is_changed());
    session.act(Action::Save);
    tells(&session, "Saved");
    assert!(!session.is_changed() && desk.text().contains("Another title"));

    session.act(Action::Undo);
    assert_eq!((title(&session), session.is_changed()), ("Plan", true));
    session.act(Action::Redo);
    assert_eq!((title(&session), session.is_changed()), ("Another title", false));
}

#[test]
fn what_the_numbers_say_follows_the_plan() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::Edit(Command::Goal(GoalCommand::Remove { id: GoalId(4) })));
    assert_eq!(session.insights(), &Insights::of(session.document(), session.today()));
    session.act(Action::Undo);
    assert_eq!(session.insights(), &Insights::of(session.document(), session.today()));
}

#[test]
fn saving_what_is_saved_touches_no_file() {
    let desk = Desk::new();
    let before = desk.text();
    let mut session = desk.session();
    session.act(Action::Save);
    tells(&session, "NothingToSave");
    assert_eq!((desk.text(), desk.path("plan.ron.bak").exists()), (before, false));
}

#[test]
fn a_change_leads_to_what_was_changed() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Another title");
    assert_eq!(session.take_wishes(), [Wish::LeadTo(Subject::Plan)]);
    rename(&mut session, "Another title");
    assert_eq!(session.take_wishes(), []);
}

#[test]
fn a_refused_change_is_told_and_leaves_everything() {
    let desk = Desk::new();
    let mut session = desk.session();
    let before = session.document().clone();
    rename(&mut session, "  ");
    tells(&session, "Refused");
    assert_eq!((session.document(), session.is_changed()), (&before, false));
    let number = session.notices()[0].number;
    session.act(Action::Dismiss(number));
    assert_eq!(session.notices().len(), 0);
}

#[test]
fn a_changed_plan_asks_before_it_is_left_and_each_answer_does_what_it_says() {
    let other = |desk: &Desk| {
        let path = desk.path("other.ron");
        fs::write(&path, to_text(&Document::empty(Period::Year(2022))).unwrap()).unwrap();
        path
    };
    for answer in [Answer::Save, Answer::Discard, Answer::Cancel] {
        for leave in ["new", "open", "quit"] {
            let desk = Desk::new();
            let mut session = desk.session();
            rename(&mut session, "Another title");
            session.take_wishes();
            session.act(match leave {
                "new" => Action::New,
                "open" => Action::Open(other(&desk)),
                _ => Action::Quit,
            });
            assert_eq!((question(&session), title(&session)), ("unsaved", "Another title"));
            session.act(Action::Answer(answer));
            assert_eq!(question(&session), "none");

            let left = match leave {
                "new" => session.path().is_none() && session.take_wishes().contains(&Wish::BeginAnew),
                "open" => {
                    session.path() == Some(&desk.path("other.ron"))
                        && session.take_wishes().contains(&Wish::BeginAnew)
                }
                _ => session.take_wishes().contains(&Wish::Close),
            };
            assert_eq!(left, answer != Answer::Cancel, "{leave} {answer:?}");
            assert_eq!(desk.text().contains("Another title"), answer == Answer::Save, "{leave} {answer:?}");
        }
    }
}

#[test]
fn an_answer_to_another_question_than_the_open_one_does_nothing() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::Answer(Answer::Overwrite));
    rename(&mut session, "Another title");
    session.act(Action::Quit);
    session.act(Action::Answer(Answer::Restore));
    assert_eq!((question(&session), title(&session)), ("unsaved", "Another title"));
}

#[test]
fn a_question_offers_only_answers_that_answer_it() {
    let desk = Desk::new();
    let mut session = desk.session();
    rename(&mut session, "Another title");
    session.act(Action::Quit);
    assert_eq!(session.question().unwrap().answers(), [Answer::Save, Answer::Discard, Answer::Cancel]);
}

#[test]
fn a_file_that_cannot_be_opened_is_told_and_the_open_plan_stays() {
    let desk = Desk::new();
    fs::write(desk.path("broken.ron"), "(version: 1, plan: ").unwrap();
    let mut session = desk.session();
    for name in ["broken.ron", "nothing.ron", "no-folder/plan.ron"] {
        session.act(Action::Open(desk.path(name)));
        tells(&session, "Failed");
        assert_eq!(session.path(), Some(desk.plan().as_path()));
        assert!(session.is_editable());
    }
    assert!(!session.settings().recent.contains(&desk.path("broken.ron")));
    let told: Vec<_> = session
        .notices()
        .iter()
        .map(|notice| match &notice.event {
            Event::Failed(error) => error.step,
            event => panic!("{event:?}"),
        })
        .collect();
    assert_eq!(told, [crate::store::Step::Read; 3]);
    assert_eq!(fs::read_to_string(desk.path("broken.ron")).unwrap(), "(version: 1, plan: ");
}

#[test]
fn opened_files_are_remembered_the_latest_first() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::SaveAs(desk.path("copy")));
    drop(session);
    assert_eq!(desk.world().load_settings().recent, [desk.path("copy.ron"), desk.plan()]);
}

#[test]
fn preferences_outlive_the_session() {
    let desk = Desk::new();
    let mut session = desk.empty_session();
    let mut settings = session.settings().clone();
    settings.language = settings.language.other();
    session.act(Action::Configure(settings.clone()));
    assert_eq!(desk.empty_session().settings(), &settings);
}

#[test]
fn a_second_session_reads_only_and_is_told_who_has_the_plan() {
    let desk = Desk::new();
    let mut first = desk.session();
    let mut second = desk.session();
    assert!(first.is_editable() && !second.is_editable());
    let holder = second.notices().iter().find_map(|notice| match &notice.event {
        Event::HeldBy { holder, .. } => holder.clone(),
        _ => None,
    });
    let holder = holder.unwrap();
    assert_eq!((holder.process, holder.since), (std::process::id(), noon()));

    rename(&mut second, "Second");
    tells(&second, "ReadOnly");
    second.act(Action::Save);
    rename(&mut first, "First");
    first.act(Action::Save);
    assert!(desk.text().contains("First"));
}

#[test]
fn the_plan_can_be_changed_once_the_other_has_closed_it_and_it_is_opened_again() {
    let ways: [fn(&Desk) -> Action; 2] = [|desk| Action::Open(desk.plan()), |_| Action::Reload];
    for again in ways {
        let desk = Desk::new();
        let first = desk.session();
        let mut second = desk.session();
        drop(first);
        second.act(again(&desk));
        assert!(second.is_editable(), "{:?}", again(&desk));
    }
}

#[test]
fn a_session_that_may_only_read_goes_on_in_a_copy() {
    let desk = Desk::new();
    let _first = desk.session();
    let mut second = desk.session();
    second.act(Action::SaveAs(desk.plan()));
    tells(&second, "NotSavedHeldBy");
    second.act(Action::SaveAs(desk.path("copy.ron")));
    assert!(second.is_editable() && desk.path("copy.ron").exists());
}

#[test]
fn comments_that_saving_would_drop_are_told_of_and_kept_in_the_backup() {
    let desk = Desk::new();
    fs::write(desk.plan(), format!("// Agreed with the chair.\n{}", desk.text())).unwrap();
    let mut session = desk.session();
    tells(&session, "CommentsWillGo");
    rename(&mut session, "Another title");
    session.act(Action::Save);
    let backup = fs::read_to_string(desk.path("plan.ron.commented.bak")).unwrap();
    assert!(backup.starts_with("// Agreed") && !desk.text().contains("//"));
}

#[test]
fn a_new_plan_is_for_next_year_and_need_not_be_saved_before_it_is_changed() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(Action::New);
    assert_eq!(session.document().plan.period, Period::Year(2021));
    assert!(session.path().is_none() && session.is_editable() && !session.is_changed());
    session.act(Action::Quit);
    assert!(session.take_wishes().contains(&Wish::Close));
}
