//! Figures from a file, from naming it until the plan has them.

use super::*;
use crate::import::ColumnRole;
use crate::import::mapping::{Empty, HeadRow, Held, Until};
use crate::import::preview::Counts;
use crate::plan::id::SeriesId;
use crate::plan::series::{Series, Value};
use crate::plan::{Amount, Period};
use crate::session::importing::{Draft, MappingOrigin, Taken};

/// The plan has 270 (2019) and 256 (2020) of Jobafklaring.
const JOBS: &str = "Område;Periode;Jobafklaring\nAabenraa;2018;281\nAabenraa;2019;272\nAabenraa;2020;256\n";

impl Desk {
    fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }
}

/// A session that has read a file of this text.
fn reading(desk: &Desk, text: &str) -> Session {
    let mut session = desk.session();
    read(&mut session, &desk.write("tal.csv", text));
    session
}

fn read(session: &mut Session, path: &Path) {
    session.act(ImportAction::Read(path.to_owned()).into());
    session.wait_for_import();
}

#[track_caller]
fn opened(session: &Session) -> &Draft {
    match session.importing() {
        Some(Importing::Open(draft)) => draft,
        other => panic!("no file is open: {other:?}"),
    }
}

fn series(session: &Session) -> &Series {
    session.document().plan.series.get(SeriesId(8)).unwrap()
}

/// The known figures of a series of years.
fn figures(series: &Series) -> Vec<(i32, i64)> {
    let known = |value: Value| value.number().map(|number| (0..10_000).find(|n| Amount::whole(*n) == number));
    let points = series.points.iter().filter_map(|point| match point.period {
        Period::Year(year) => Some((year, known(point.value)??)),
        _ => None,
    });
    points.collect()
}

#[test]
fn a_file_is_taken_in_as_one_step_and_undone_as_one() {
    let desk = Desk::new();
    let mut session = reading(&desk, JOBS);
    let draft = opened(&session);
    assert_eq!(draft.preview.series.len(), 1);
    assert_eq!(draft.preview.series[0].into, Some(SeriesId(8)));
    let counts = Counts { new: 1, revised: 1, same: 1, ..Counts::default() };
    assert_eq!(draft.preview.series[0].counts(), counts);
    assert_eq!(figures(series(&session)), [(2019, 270), (2020, 256)]);
    session.act(ImportAction::Accept.into());
    assert!(session.importing().is_none());
    assert_eq!(figures(series(&session)), [(2018, 281), (2019, 272), (2020, 256)]);
    assert!(session.take_wishes().contains(&Wish::LeadTo(Subject::Series(SeriesId(8)))));
    session.act(Action::Undo);
    assert_eq!(figures(series(&session)), [(2019, 270), (2020, 256)]);
    assert!(!session.is_changed());
    assert!(session.history().next_undo().is_none());
}

#[test]
fn what_is_left_out_stays_as_it_is() {
    let desk = Desk::new();
    let mut session = reading(&desk, JOBS);
    let mut choice = opened(&session).choices[0].clone();
    choice.left_out.insert(Period::Year(2019));
    session.act(ImportAction::Choose(0, Box::new(choice)).into());
    session.act(ImportAction::Accept.into());
    assert_eq!(figures(series(&session)), [(2018, 281), (2019, 270), (2020, 256)]);
}

#[test]
fn a_file_that_is_let_go_of_leaves_nothing() {
    let desk = Desk::new();
    let mut session = reading(&desk, JOBS);
    session.act(ImportAction::Leave.into());
    assert!(session.importing().is_none());
    assert!(!session.is_changed());
    assert_eq!(figures(series(&session)), [(2019, 270), (2020, 256)]);
}

#[test]
fn a_reading_that_is_stopped_leaves_nothing() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(ImportAction::Read(desk.write("tal.csv", JOBS)).into());
    assert!(matches!(session.importing(), Some(Importing::Reading { .. })));
    session.act(ImportAction::Leave.into());
    assert!(session.importing().is_none());
    assert!(!session.look_at_import());
}

#[test]
fn a_file_that_cannot_be_read_keeps_the_plan() {
    let desk = Desk::new();
    let mut session = desk.session();
    for path in [desk.path("ikke-her.csv"), desk.write("tom.csv", ""), desk.write("brev.csv", "%PDF-1.7")] {
        read(&mut session, &path);
        assert!(matches!(session.importing(), Some(Importing::Failed { .. })), "{}", path.display());
        assert!(!session.is_changed());
    }
    read(&mut session, &desk.write("tal.csv", JOBS));
    opened(&session);
}

/// A file whose first column is taken for an area, and names a group.
fn groups(figure: u32) -> String {
    format!("Område;Periode;Tal\nAabenraa;2019;{figure}\nHaderslev;2019;2\n")
}

/// The mapping with its first column as a grouping.
fn as_group(session: &mut Session) {
    let mut mapping = opened(session).mapping.clone();
    mapping.columns[0].role = ColumnRole::Dimension;
    session.act(ImportAction::Map(Box::new(mapping)).into());
}

#[test]
fn an_answer_is_remembered_for_the_next_file_of_the_layout() {
    let desk = Desk::new();
    let mut session = reading(&desk, &groups(1));
    assert_eq!(opened(&session).origin, MappingOrigin::Recognised);
    as_group(&mut session);
    session.act(ImportAction::Accept.into());
    drop(session);
    let mut session = desk.session();
    read(&mut session, &desk.write("næste.csv", &groups(3)));
    assert_eq!(opened(&session).origin, MappingOrigin::Remembered);
    assert_eq!(opened(&session).mapping.role(0), ColumnRole::Dimension);
    read(&mut session, &desk.write("anden.csv", JOBS));
    assert_eq!(opened(&session).origin, MappingOrigin::Recognised);
}

#[test]
fn an_answer_that_is_not_accepted_is_not_remembered() {
    let desk = Desk::new();
    let mut session = reading(&desk, &groups(1));
    as_group(&mut session);
    session.act(ImportAction::Leave.into());
    read(&mut session, &desk.path("tal.csv"));
    assert_eq!(opened(&session).origin, MappingOrigin::Recognised);
}

#[test]
fn a_head_that_was_corrected_is_known_again() {
    let text = |year: u32| format!("x;y;z\nOmråde;{year};{}\nAabenraa;1;2\nHaderslev;3;4\n", year + 1);
    let desk = Desk::new();
    let mut session = reading(&desk, &text(2018));
    let mut mapping = opened(&session).mapping.clone();
    let held = |row, holds| HeadRow { row, holds, empty: Empty::Empty };
    mapping.head = vec![held(0, Held::Measure), held(1, Held::Period)];
    session.act(ImportAction::Map(Box::new(mapping.clone())).into());
    session.act(ImportAction::Accept.into());
    read(&mut session, &desk.write("næste.csv", &text(2020)));
    assert_eq!(opened(&session).origin, MappingOrigin::Remembered);
    assert_eq!(opened(&session).mapping.head, mapping.head);
}

#[test]
fn what_holds_for_one_file_only_is_not_taken_over() {
    let desk = Desk::new();
    let mut session = reading(&desk, &groups(1));
    let mut mapping = opened(&session).mapping.clone();
    (mapping.until, mapping.year) = (Until::Row(2), Some(1999));
    session.act(ImportAction::Map(Box::new(mapping)).into());
    session.act(ImportAction::Accept.into());
    read(&mut session, &desk.write("næste.csv", &groups(3)));
    let mapping = &opened(&session).mapping;
    assert_eq!((mapping.until, mapping.year), (Until::Foot, None));
    assert_eq!(opened(&session).origin, MappingOrigin::Remembered);
}

#[test]
fn a_copied_table_is_taken_in_as_a_file_is() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(ImportAction::Paste("Periode\tJobafklaring\n2018\t281\n".to_owned()).into());
    session.wait_for_import();
    assert_eq!(opened(&session).file, "");
    session.act(ImportAction::Accept.into());
    assert_eq!(figures(series(&session)), [(2018, 281), (2019, 270), (2020, 256)]);
}

#[test]
fn nothing_is_pasted_where_nothing_was_copied() {
    let desk = Desk::new();
    let mut session = desk.session();
    session.act(ImportAction::Paste(" \n".to_owned()).into());
    assert!(session.importing().is_none());
    assert!(matches!(session.notices().last().unwrap().event, Event::NothingToPaste));
}

#[test]
fn figures_need_a_plan_that_can_be_changed() {
    let desk = Desk::new();
    let file = desk.write("tal.csv", JOBS);
    let mut session = desk.empty_session();
    session.act(ImportAction::Read(file.clone()).into());
    assert!(session.importing().is_none());
    assert!(matches!(session.notices().last().unwrap().event, Event::NoPlanForFigures));
    let first = desk.session();
    let mut second = desk.session();
    second.act(ImportAction::Read(file).into());
    assert!(second.importing().is_none());
    assert!(matches!(second.notices().last().unwrap().event, Event::ReadOnly));
    drop(first);
}

#[test]
fn a_preview_follows_what_is_done_to_the_plan_meanwhile() {
    let desk = Desk::new();
    let mut session = reading(&desk, JOBS);
    let revision = opened(&session).revision;
    let points = vec![(Period::Year(2019), Some(Value::Number(Amount::whole(272))))];
    let command = crate::edit::SeriesCommand::SetPoints { id: SeriesId(8), points };
    session.act(Action::Edit(Command::Series(command)));
    let counts = Counts { new: 1, same: 2, ..Counts::default() };
    assert_eq!(opened(&session).preview.series[0].counts(), counts);
    assert!(opened(&session).revision > revision);
}

/// A file of this text, and the next one under another name.
#[track_caller]
fn finds_its_series(text: impl Fn(u32) -> String) {
    let desk = Desk::new();
    let mut session = desk.session();
    read(&mut session, &desk.write("maj.csv", &text(5)));
    session.act(ImportAction::Accept.into());
    read(&mut session, &desk.write("juni.csv", &text(6)));
    let draft = opened(&session);
    assert!(draft.choices[0].into.is_some() && draft.choices[0].taken == Taken::Taken);
}

#[test]
fn of_a_file_that_names_no_table_the_next_one_finds_its_series() {
    finds_its_series(|figure| format!("Periode;Ledige\n2019;{figure}\n"));
    finds_its_series(|figure| format!("Område;Periode;Ledige\nAabenraa;2019M05;{figure}\n"));
}
