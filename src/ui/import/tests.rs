//! The page as it is used.

use std::ops::ControlFlow;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::import::mapping::{Mapping, Until};
use crate::import::{ColumnRole, Decimal, Limits, Refusal, Sheet, read};
use crate::plan::Period;
use crate::session::importing::{Draft, Failure, Gone, SeriesChoice, Taken};
use crate::session::{Action, ImportAction, Importing};
use crate::ui::context::Request;
use crate::ui::testing::{Stage, harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

const WIDE: Vec2 = Vec2::new(1280.0, 900.0);
const NARROW: Vec2 = Vec2::new(512.0, 290.0);

/// The plan has 831 (May 2017), 778 (May 2018) and 702 (May 2019).
const LONG_TERM: &str = "Område;Periode;Langtidsforsørgede\n\
    Aabenraa;maj 2017;831\nAabenraa;maj 2018;780\nAabenraa;maj 2020;689\nAabenraa;maj 2021;abc\n\
    Kilde: Jobindsats\n";

type User<'a> = Harness<'a, Stage>;

fn sheets(text: &str) -> Vec<Sheet> {
    read(text.as_bytes(), "tal.csv", &Limits::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn draft(stage: &Stage, text: &str) -> Draft {
    let today = chrono::NaiveDate::from_ymd_opt(2020, 9, 7).unwrap();
    let plan = &stage.document().plan;
    Draft::of("tal.csv", sheets(text), plan, &[], today, &mut |_| ControlFlow::Continue(())).unwrap()
}

/// The page on the sample, with this file open.
fn user<'a>(text: &str, size: Vec2) -> User<'a> {
    let mut user = harness(View::Series, sample(), size);
    let draft = draft(user.state(), text);
    show(&mut user, Importing::Open(Box::new(draft)));
    user
}

fn show(user: &mut User<'_>, importing: Importing) {
    user.state_mut().importing = Some(importing);
    user.run();
}

fn opened<'a>(user: &'a User<'_>) -> &'a Draft {
    match &user.state().importing {
        Some(Importing::Open(draft)) => draft,
        other => panic!("no file is open: {other:?}"),
    }
}

fn click(user: &mut User<'_>, label: &str) {
    user.get_by_label(label).click();
    user.run();
}

/// What was asked for last.
fn asked(user: &User<'_>) -> ImportAction {
    match user.state().asked.last() {
        Some(Request::Do(action)) => match action.as_ref() {
            Action::Import(action) => action.clone(),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn says(user: &User<'_>, text: &str) {
    let spaced = |said: Option<String>| said.is_some_and(|said| said.replace('\u{a0}', " ").contains(text));
    let found = user.query_all_by(|node| spaced(node.label()) || spaced(node.value()));
    assert!(found.count() > 0, "nobody says {text:?}");
}

fn month(year: i32) -> Period {
    Period::Month(year, 5)
}

/// Chooses another answer in a field.
fn pick(user: &mut User<'_>, field: &str, answer: &str) {
    user.get_by_role_and_label(Role::ComboBox, field).click();
    user.run();
    user.get_by_role_and_label(Role::Button, answer).click();
    user.run();
}

/// Writes in a field of the file's settings and hands it over.
fn write(user: &mut User<'_>, field: &str, text: &str) {
    user.get_by_role_and_label(Role::TextInput, field).focus();
    user.run();
    user.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    user.get_by_role_and_label(Role::TextInput, field).type_text(text);
    user.key_press(Key::Enter);
    user.run();
}

#[test]
fn a_file_that_is_read_can_be_stopped() {
    let mut user = harness(View::Series, sample(), WIDE);
    show(&mut user, Importing::Reading { file: "stor.csv".to_owned(), permille: 420 });
    says(&user, "Læser stor.csv");
    click(&mut user, "Stands");
    assert_eq!(asked(&user), ImportAction::Leave);
}

#[test]
fn a_file_that_gives_nothing_says_why_and_what_to_do() {
    let mut user = harness(View::Series, sample(), WIDE);
    let why = Failure::Refused(Refusal::Encrypted);
    show(&mut user, Importing::Failed { file: "låst.xlsx".to_owned(), why });
    says(&user, "Filen er låst med en adgangskode.");
    says(&user, "Planen er uændret.");
    click(&mut user, "Vælg en anden fil…");
    assert_eq!(user.state().asked, [Request::ChooseImport]);
    click(&mut user, "Luk");
    assert_eq!(asked(&user), ImportAction::Leave);
}

#[test]
fn a_file_shows_what_it_would_change() {
    let mut user = user(LONG_TERM, WIDE);
    says(&user, "tal.csv");
    says(&user, "1 nye, 1 reviderede, 1 er væk hos kilden og bliver stående, 1 uændrede");
    says(&user, "Til Langtidsforsørgede, Aabenraa");
    says(&user, "1 celle blev ikke forstået");
    click(&mut user, "Tag 2 tal ind i planen");
    assert_eq!(asked(&user), ImportAction::Accept);
}

#[test]
fn what_the_source_revised_stands_first() {
    let user = user(LONG_TERM, WIDE);
    let top = |text: &str| user.get_by_role_and_label(Role::CheckBox, text).rect().top();
    assert!(top("maj 2018") < top("maj 2020"));
    says(&user, "778");
    says(&user, "780");
    says(&user, "revideret");
}

#[test]
fn a_period_that_is_unticked_is_left_out() {
    let mut user = user(LONG_TERM, WIDE);
    click(&mut user, "maj 2018");
    let ImportAction::Choose(0, choice) = asked(&user) else { panic!("{:?}", asked(&user)) };
    assert_eq!(choice.left_out.into_iter().collect::<Vec<_>>(), [month(2018)]);
    says(&user, "tages ikke");
    click(&mut user, "Tag 1 tal ind i planen");
    click(&mut user, "maj 2018");
    assert_eq!(opened(&user).choices[0].left_out.len(), 0);
}

#[test]
fn a_series_that_is_left_out_leaves_nothing_to_take_in() {
    let mut user = user(LONG_TERM, WIDE);
    click(&mut user, "Langtidsforsørgede, Aabenraa");
    assert_eq!(opened(&user).choices[0].taken, Taken::LeftOut);
    says(&user, "Ingen serie er valgt.");
    let accept = user.get_by_label("Tag 0 tal ind i planen");
    assert!(accept.accesskit_node().is_disabled());
}

#[test]
fn figures_that_are_gone_stay_unless_they_are_to_go() {
    let mut user = user(LONG_TERM, WIDE);
    says(&user, "1 tal i planen er væk hos kilden.");
    assert!(user.query_by_role_and_label(Role::CheckBox, "maj 2019").is_none());
    click(&mut user, "Fjern");
    assert_eq!(opened(&user).choices[0].gone, Gone::Remove);
    user.get_by_role_and_label(Role::CheckBox, "maj 2019");
    says(&user, "Tag 3 tal ind i planen");
}

#[test]
fn figures_may_go_into_a_new_series_with_a_name_of_its_own() {
    let mut user = user(LONG_TERM, WIDE);
    user.get_by_role_and_label(Role::ComboBox, "Tallene går til").click();
    user.run();
    user.get_by_role_and_label(Role::TextInput, "Søg i planens serier").type_text("ny serie");
    user.run();
    user.get_by_role_and_label(Role::Button, "En ny serie").click();
    user.run();
    assert_eq!(opened(&user).choices[0].into, None);
    says(&user, "Tag 3 tal ind i planen");
    write(&mut user, "Titel", "Langvarigt ledige");
    assert_eq!(opened(&user).choices[0].title, "Langvarigt ledige");
}

#[test]
fn a_role_that_is_chosen_is_sent_as_a_mapping() {
    let mut user = user(LONG_TERM, WIDE);
    pick(&mut user, "Kolonne A, Område", "opdeling");
    let ImportAction::Map(mapping) = asked(&user) else { panic!("{:?}", asked(&user)) };
    let roles: Vec<ColumnRole> = (0..3).map(|column| mapping.role(column)).collect();
    assert_eq!(roles, [ColumnRole::Dimension, ColumnRole::Period, ColumnRole::Figures]);
    says(&user, "Din rettelse huskes for filer som denne");
}

/// Opens the settings and lets something be done with them; gives the mapping that was asked for.
fn corrected(act: impl FnOnce(&mut User<'_>)) -> Mapping {
    let mut user = user(LONG_TERM, WIDE);
    click(&mut user, "Hvordan filen læses");
    act(&mut user);
    match asked(&user) {
        ImportAction::Map(mapping) => *mapping,
        other => panic!("{other:?}"),
    }
}

#[test]
fn rows_signs_year_and_area_can_be_told() {
    let mapping = corrected(|user| pick(user, "Decimaler skrives med", "punktum"));
    assert_eq!(mapping.decimal, Some(Decimal::Point));
    let mapping = corrected(|user| write(user, "Første række med tal", "3"));
    assert_eq!((mapping.first_row, mapping.head[0].row), (2, 1));
    let mapping = corrected(|user| write(user, "Sidste række med tal", "4"));
    assert_eq!(mapping.until, Until::Row(4));
    let mapping = corrected(|user| write(user, "Årstal", "2020"));
    assert_eq!(mapping.year, Some(2020));
    let mapping = corrected(|user| write(user, "Område", "Haderslev"));
    assert_eq!(mapping.area.as_deref(), Some("Haderslev"));
    let mapping = corrected(|user| pick(user, "Perioderne står i", "Række 1"));
    assert_eq!(super::corrected::period_row(&mapping), Some(0));
}

#[test]
fn a_row_that_is_not_there_is_refused_with_the_last_one() {
    let mut user = user(LONG_TERM, WIDE);
    click(&mut user, "Hvordan filen læses");
    write(&mut user, "Første række med tal", "9");
    says(&user, "Skriv en række fra 1 til 6.");
    assert_eq!(user.state().asked, []);
}

#[test]
fn what_was_corrected_can_be_taken_back() {
    let mut user = user(LONG_TERM, WIDE);
    pick(&mut user, "Kolonne A, Område", "udelades");
    click(&mut user, "Hvordan filen læses");
    click(&mut user, "Tilbage til det, der blev genkendt");
    assert_eq!(opened(&user).mapping, opened(&user).recognised.mapping);
}

#[test]
fn what_was_not_understood_leads_to_its_cell() {
    let mut user = user(LONG_TERM, WIDE);
    click(&mut user, "1 celle blev ikke forstået");
    click(&mut user, "C5: ”abc” er ikke et tal.");
    let cells = user.get_all_by_role(Role::GridCell);
    let cell = cells.into_iter().find(|cell| cell.accesskit_node().is_selected() == Some(true)).unwrap();
    assert!(cell.value().unwrap_or_default().contains("abc"), "{:?}", cell.value());
    assert_eq!(cell.accesskit_node().description().as_deref(), Some("C5: ”abc” er ikke et tal."));
}

#[test]
fn a_file_without_periods_says_what_it_lacks_and_opens_its_fields() {
    let user = user("Område;Antal\nAabenraa;5\nHaderslev;6\n", WIDE);
    says(&user, "Intet ligner perioder.");
    user.get_by_role_and_label(Role::ComboBox, "Perioderne står i");
}

/// Five series.
fn many() -> String {
    let mut text = "Periode;Område;Tal\n".to_owned();
    for area in ["Alfa", "Beta", "Gamma", "Delta", "Epsilon"] {
        text.push_str(&format!("2020M01;{area};1\n2020M02;{area};2\n"));
    }
    text
}

#[test]
fn many_series_are_searched_and_chosen_together() {
    let mut user = user(&many(), WIDE);
    let all = opened(&user).choices.len();
    assert_eq!(all, 5);
    click(&mut user, "Vælg ingen");
    let taken = |user: &User<'_>| {
        let choices: Vec<&SeriesChoice> =
            opened(user).choices.iter().filter(|choice| choice.taken == Taken::Taken).collect();
        choices.iter().map(|choice| choice.area.clone()).collect::<Vec<_>>()
    };
    assert_eq!(taken(&user), Vec::<String>::new());
    user.get_by_role_and_label(Role::TextInput, "Søg i filens serier").focus();
    user.run();
    user.get_by_role_and_label(Role::TextInput, "Søg i filens serier").type_text("e");
    user.run();
    click(&mut user, "Vælg alle");
    assert_eq!(taken(&user), ["Beta", "Delta", "Epsilon"]);
    says(&user, "3 af 5 er valgt");
}

#[test]
fn of_thousands_of_series_only_those_that_are_seen_are_drawn() {
    let mut text = "Periode;Område;Tal\n".to_owned();
    (0..3_000).for_each(|area| text.push_str(&format!("2020M01;Sted {area};1\n")));
    let user = user(&text, WIDE);
    let drawn = user.query_all_by_role(Role::CheckBox).count();
    assert!((4..40).contains(&drawn), "{drawn}");
}

#[test]
fn a_long_file_is_shown_in_parts() {
    let mut text = "Periode;Område;Tal\n".to_owned();
    (0..100_005).for_each(|area| text.push_str(&format!("2020;S{area};1\n")));
    let mut user = user(&text, WIDE);
    says(&user, "Række 1–100.000 af 100.006");
    click(&mut user, "Rækkerne efter");
    says(&user, "Række 100.001–100.006 af 100.006");
    user.get_by_role_and_label(Role::RowHeader, "100006");
}

#[test]
fn a_frozen_state_is_looked_at_without_the_file() {
    let mut user = user(LONG_TERM, WIDE);
    user.state_mut().frozen = Some(sample());
    user.run();
    assert!(user.query_by_label("Tag 2 tal ind i planen").is_none());
}

#[test]
fn every_size_and_both_languages_show_the_page() {
    for language in Language::ALL {
        for size in [NARROW, Vec2::new(640.0, 400.0), Vec2::new(1032.0, 640.0), Vec2::new(1672.0, 1000.0)] {
            let mut user = user(LONG_TERM, size);
            user.state_mut().words = Words::new(language);
            user.run();
            let part = Words::new(language).text("import-part-file").into_owned();
            user.get_by_label(&part).click();
            user.run();
            let missing = user.query_all_by(|node| node.label().is_some_and(|label| label.starts_with('[')));
            assert_eq!(missing.count(), 0);
        }
    }
}

#[test]
fn where_there_is_little_room_a_warning_leads_to_the_part_with_its_cell() {
    let mut user = user(LONG_TERM, Vec2::new(700.0, 700.0));
    assert!(user.query_by_role_and_label(Role::Grid, "Filens celler").is_none());
    click(&mut user, "1 celle blev ikke forstået");
    click(&mut user, "C5: ”abc” er ikke et tal.");
    user.get_by_role_and_label(Role::Grid, "Filens celler");
}

#[test]
fn everything_on_the_page_is_reached_by_keyboard() {
    let mut user = user(LONG_TERM, WIDE);
    let mut wanted = vec![
        (Role::Button, "Tag 2 tal ind i planen"),
        (Role::Button, "Luk uden at tage ind"),
        (Role::Button, "Hvordan filen læses"),
        (Role::ComboBox, "Kolonne A, Område"),
        (Role::ComboBox, "Kolonne C, Langtidsforsørgede"),
        (Role::Button, "1 celle blev ikke forstået"),
        (Role::CheckBox, "Langtidsforsørgede, Aabenraa"),
        (Role::ComboBox, "Tallene går til"),
        (Role::RadioButton, "Fjern"),
        (Role::CheckBox, "maj 2018"),
    ];
    // A sheet has Tab to itself; F6 leaves it.
    for key in [Key::Tab, Key::F6].into_iter().cycle().take(80) {
        user.key_press(key);
        user.run();
        wanted.retain(|(role, label)| !user.get_by_role_and_label(*role, label).is_focused());
    }
    assert_eq!(wanted, []);
}

#[test]
fn escape_does_not_let_go_of_the_file() {
    let mut user = user(LONG_TERM, WIDE);
    user.key_press(Key::Escape);
    user.run();
    assert_eq!(user.state().asked, []);
}
