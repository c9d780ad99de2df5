//! The view as it is used.

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::document::Document;
use crate::edit::Subject;
use crate::plan::id::SeriesId;
use crate::plan::series::{Series, Value};
use crate::plan::unit::Unit;
use crate::plan::{Amount, Period};
use crate::ui::context::Access;
use crate::ui::testing::{Stage, empty, harness, sample};
use crate::ui::view::View;

const WIDE: Vec2 = Vec2::new(1280.0, 1300.0);
const NARROW: Vec2 = Vec2::new(640.0, 360.0);

type User<'a> = Harness<'a, Stage>;

/// The series of the sample with this title and area.
#[track_caller]
fn id_of(document: &Document, title: &str, area: &str) -> SeriesId {
    let mut all = document.plan.series.iter();
    all.find(|series| series.title == title && series.area == area).expect("the sample has it").id
}

/// The view on the sample, led to the series of this title and area.
fn user<'a>(title: &str, area: &str, size: Vec2) -> User<'a> {
    let mut user = harness(View::Series, sample(), size);
    let id = id_of(user.state().document(), title, area);
    user.state_mut().lead_to(Subject::Series(id));
    user.run();
    user
}

fn series<'a>(user: &'a User<'_>, title: &str) -> &'a Series {
    let mut all = user.state().document().plan.series.iter();
    all.find(|series| series.title == title && series.area == "Aabenraa").expect("the sample has it")
}

fn press(user: &mut User<'_>, key: Key) {
    user.key_press(key);
    user.run();
}

fn click(user: &mut User<'_>, label: &str) {
    user.get_by_label(label).click();
    user.run();
}

#[track_caller]
fn says(user: &User<'_>, text: &str) {
    let spaced = |said: Option<String>| said.is_some_and(|said| said.replace('\u{a0}', " ").contains(text));
    let found = user.query_all_by(|node| spaced(node.label()) || spaced(node.value()));
    assert!(found.count() > 0, "nobody says {text:?}");
}

const LONG_TERM: &str = "Langtidsforsørgede";
/// What the chart of them says: 914 in May 2013 and 702 in May 2019 are 23,2 per cent less.
const DRAWN: &str = "Langtidsforsørgede er faldet 23\u{a0}% siden maj 2013";
const EMPLOYED: &str = "Andel beskæftigede flygtninge og familiesammenførte";

#[test]
fn a_series_is_told_in_a_sentence_a_plot_and_a_table() {
    let user = user(LONG_TERM, "Aabenraa", WIDE);
    let plot = user.get_by_role_and_label(Role::Image, DRAWN);
    let description = plot.accesskit_node().description().unwrap_or_default();
    assert!(description.contains("faldet fra 914"), "{description}");
    user.get_by_role_and_label(Role::Grid, "Tabel over Langtidsforsørgede");
    says(&user, "maj 2013, Værdi");
}

#[test]
fn the_same_title_for_another_area_is_offered_for_comparison() {
    let mut user = user(EMPLOYED, "Aabenraa", WIDE);
    click(&mut user, "Sammenlign med Hele landet");
    says(&user, "april 2013, Hele landet");
    says(&user, "april 2013, Aabenraa");
    assert!(user.query_by_label("Sammenlign med Hele landet").is_none());
    let plots = user.query_all_by_role(Role::Image).count();
    assert_eq!(plots, 1, "equal units share a plot");
}

#[test]
fn series_of_different_units_have_plots_of_their_own() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    let other = id_of(user.state().document(), EMPLOYED, "Aabenraa");
    user.state_mut().lead_to(Subject::Series(other));
    user.run();
    let plots: Vec<_> =
        user.query_all_by_role(Role::Image).filter_map(|node| node.accesskit_node().label()).collect();
    let employed = format!("{EMPLOYED} er steget 25,9\u{a0}procentpoint siden april 2013");
    assert_eq!(plots, [DRAWN.to_owned(), employed]);
}

#[test]
fn a_level_without_a_period_is_told_as_about_and_gets_none() {
    let user = user("Unge i NEET-gruppen", "Aabenraa", WIDE);
    says(&user, "omkring 11 % (gennem flere år)");
    says(&user, "gennem flere år, Værdi");
}

#[test]
fn a_goals_target_is_told_with_the_series() {
    let user = user("Ledige blandt fleksjobvisiterede", "Aabenraa", WIDE);
    says(&user, "Mål: højst 10 %");
}

#[test]
fn the_list_is_searched_and_series_are_ticked() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    user.get_by_role_and_label(Role::TextInput, "Søg i tidsserier").focus();
    user.run();
    user.get_by_role_and_label(Role::TextInput, "Søg i tidsserier").type_text("KOMPENSATION tilsagn");
    user.run();
    let boxes = user.query_all_by_role(Role::CheckBox).count();
    assert_eq!(boxes, 2);
    user.get_by_label("Selvstændige med tilsagn om kompensation, Aabenraa · 462\u{a0}personer (22-06-2020)")
        .click();
    user.run();
    assert_eq!(user.query_all_by_role(Role::Grid).count(), 1, "persons share a chart and a table");
    says(&user, "22. juni 2020, Selvstændige med tilsagn om kompensation");
}

#[test]
fn the_arrow_keys_walk_through_the_points() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    user.get_by_role_and_label(Role::Image, DRAWN).focus();
    user.run();
    says(&user, "maj 2019: 702 personer");
    press(&mut user, Key::ArrowLeft);
    says(&user, "maj 2018: 778 personer");
    press(&mut user, Key::Home);
    says(&user, "maj 2013: 914 personer");
    says(&user, "Beskæftigelsesplan 2021, På kanten af arbejdsmarkedet (Jobindsats)");
}

/// Whether a line of two stands out in the chart that is saved after so many presses of Enter.
#[track_caller]
fn check_enter(times: usize, highlighted: Option<usize>) {
    let mut user = user(EMPLOYED, "Aabenraa", WIDE);
    click(&mut user, "Sammenlign med Hele landet");
    user.get_by_role(Role::Image).focus();
    user.run();
    press(&mut user, Key::ArrowDown);
    (0..times).for_each(|_| press(&mut user, Key::Enter));
    type_in(&mut user, "Gem i planen som", "To");
    click(&mut user, "Gem diagrammet");
    let saved = user.state().document().plan.charts.iter().last().unwrap();
    assert_eq!((saved.name.as_str(), saved.chart.highlight), ("To", highlighted));
}

#[test]
fn enter_highlights_the_line_that_was_walked_to_and_again_no_longer() {
    check_enter(1, Some(1));
    check_enter(2, None);
}

/// The sample, with May 2018 as 790 when it was published in June, and 778 in September.
fn revised() -> Document {
    let mut document = sample();
    let id = id_of(&document, LONG_TERM, "Aabenraa");
    let mut series = document.plan.series.get(id).unwrap().clone();
    let point = series.points.iter_mut().find(|point| point.period == Period::Month(2018, 5)).unwrap();
    *point = ron::from_str(
        r#"("2018-05", 778, (
            vintage: Some((published: Some("2018-09-10"), finality: Final)),
            earlier: [(value: 790, vintage: Some((published: Some("2018-06-10"), finality: Provisional)))],
        ))"#,
    )
    .unwrap();
    document.plan.series = [series].into_iter().collect();
    document
}

/// That a cell has a note, with non-breaking spaces as spaces.
#[track_caller]
fn noted(user: &User<'_>, text: &str) {
    let cells = user.query_all_by_role(Role::GridCell);
    let notes: Vec<String> = cells
        .filter_map(|cell| cell.accesskit_node().description())
        .map(|it| it.replace('\u{a0}', " "))
        .collect();
    assert!(notes.iter().any(|note| note == text), "{text} is none of {notes:?}");
}

#[test]
fn the_table_shows_what_was_known_on_the_day_that_is_looked_at() {
    let mut user = harness(View::Series, revised(), WIDE);
    let look_on = |user: &mut User<'_>, month, day| {
        user.state_mut().judged_on = NaiveDate::from_ymd_opt(2018, month, day);
        user.run();
    };
    noted(&user, "Før: 790, offentliggjort 10-06-2018 (foreløbigt)");
    look_on(&mut user, 6, 30);
    noted(&user, "Vist som kendt 30-06-2018. Nu 778, offentliggjort 10-09-2018");
    let before = user.state().document().clone();
    write(&mut user, "maj 2018, Værdi", "1");
    assert_eq!(*user.state().document(), before, "what was known is not written over");
    look_on(&mut user, 6, 1);
    noted(&user, "Vist som kendt 01-06-2018. Nu 778, offentliggjort 10-09-2018");
}

/// Writes in the cell of a table.
fn write(user: &mut User<'_>, cell: &str, text: &str) {
    user.get_by_label(cell).click();
    user.run();
    user.event(Event::Text(text.to_owned()));
    user.run();
    press(user, Key::Enter);
}

#[track_caller]
fn check_write(text: &str, wanted: Option<Value>) {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    let before = user.state().document().clone();
    write(&mut user, "maj 2014, Værdi", text);
    let period = Period::Month(2014, 5);
    assert_eq!(series(&user, LONG_TERM).point(period).map(|point| point.value), wanted);
    user.state_mut().history.undo();
    user.run();
    assert_eq!(*user.state().document(), before, "one step takes it back");
}

#[test]
fn a_value_is_written_in_its_cell() {
    check_write("1.880", Some(Value::Number(Amount::whole(1880))));
    check_write("0", Some(Value::Number(Amount::ZERO)));
}

#[test]
fn an_unknown_value_is_written_as_its_word() {
    check_write("mangler", Some(Value::Missing));
    check_write("skjult", Some(Value::Hidden));
    check_write("ikke målt", Some(Value::NotMeasured));
}

#[test]
fn what_is_pasted_over_two_series_is_one_step() {
    let mut user = user(EMPLOYED, "Aabenraa", WIDE);
    click(&mut user, "Sammenlign med Hele landet");
    let before = user.state().document().clone();
    click(&mut user, "april 2013, Aabenraa");
    user.event(Event::Paste("1,5\t2,5\nmangler\tskjult".to_owned()));
    user.run();
    let plan = &user.state().document().plan;
    let value = |area: &str, year: i32| {
        let id = id_of(user.state().document(), EMPLOYED, area);
        plan.series.get(id).unwrap().point(Period::Month(year, 4)).unwrap().value
    };
    assert_eq!(value("Aabenraa", 2013), Value::Number(Amount::scaled(15, 1)));
    assert_eq!(value("Hele landet", 2013), Value::Number(Amount::scaled(25, 1)));
    assert_eq!((value("Aabenraa", 2014), value("Hele landet", 2014)), (Value::Missing, Value::Hidden));
    user.state_mut().history.undo();
    assert_eq!(*user.state().document(), before);
}

#[test]
fn a_point_is_taken_out_by_emptying_its_cell() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    click(&mut user, "maj 2014, Værdi");
    press(&mut user, Key::Delete);
    assert_eq!(series(&user, LONG_TERM).points.len(), 6);
}

fn type_in(user: &mut User<'_>, field: &str, text: &str) {
    user.get_by_role_and_label(Role::TextInput, field).focus();
    user.run();
    user.get_by_role_and_label(Role::TextInput, field).type_text(text);
    user.run();
    press(user, Key::Enter);
}

#[test]
fn a_point_is_added_with_its_period_and_value() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    click(&mut user, "Tilføj punkt…");
    type_in(&mut user, "Periode", "maj 2020");
    type_in(&mut user, "Værdi", "650");
    click(&mut user, "Tilføj punkt");
    let point = series(&user, LONG_TERM).point(Period::Month(2020, 5)).cloned();
    assert_eq!(point.map(|point| point.value), Some(Value::Number(Amount::whole(650))));
    says(&user, "siden maj 2013");
    says(&user, "maj 2020, Værdi");
}

#[test]
fn a_period_that_is_there_already_is_not_added() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    click(&mut user, "Tilføj punkt…");
    type_in(&mut user, "Periode", "maj 2019");
    says(&user, "Perioden står i tabellen allerede.");
}

#[test]
fn the_fields_of_a_series_are_edited_one_step_at_a_time() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    click(&mut user, "Redigér Langtidsforsørgede");
    type_in(&mut user, "Titel", " i alt");
    assert!(
        user.state().document().plan.series.iter().any(|series| series.title == "Langtidsforsørgede i alt")
    );
    user.state_mut().history.undo();
    user.run();
    assert_eq!(series(&user, LONG_TERM).points.len(), 7);
}

#[test]
fn a_series_that_measures_a_goal_stays_and_another_is_removed() {
    let mut used = user("Ledige blandt fleksjobvisiterede", "Aabenraa", WIDE);
    let before = used.state().document().plan.series.len();
    click(&mut used, "Redigér Ledige blandt fleksjobvisiterede");
    click(&mut used, "Fjern tidsserie");
    assert_eq!(used.state().document().plan.series.len(), before);
    let free = "Borgere i a-kasseforsøget";
    let mut free = user(free, "Aabenraa", WIDE);
    click(&mut free, "Redigér Borgere i a-kasseforsøget");
    click(&mut free, "Fjern tidsserie");
    assert_eq!(free.state().document().plan.series.len(), before - 1);
    says(&free, "Ingen tidsserie er valgt");
}

#[test]
fn an_empty_plan_says_what_to_do_and_does_it() {
    let mut user = harness(View::Series, empty(), WIDE);
    says(&user, "Ingen tidsserier endnu");
    click(&mut user, "Tilføj tidsserie");
    let added = user.state().document().plan.series.at(0).cloned().expect("it was added");
    assert_eq!((added.title.as_str(), added.unit), ("Ny tidsserie", Unit::Persons));
    user.get_by_role_and_label(Role::TextInput, "Titel");
}

#[test]
fn a_plan_that_may_only_be_read_has_nothing_to_change_it_with() {
    let mut user = harness(View::Series, sample(), WIDE);
    user.state_mut().access = Access::ReadOnly;
    let id = id_of(user.state().document(), LONG_TERM, "Aabenraa");
    user.state_mut().lead_to(Subject::Series(id));
    user.run();
    for label in ["Tilføj tidsserie", "Tilføj punkt…", "Redigér Langtidsforsørgede"] {
        assert!(user.query_by_label(label).is_none(), "{label}");
    }
    let before = user.state().document().clone();
    write(&mut user, "maj 2014, Værdi", "1");
    assert_eq!(*user.state().document(), before);
}

#[test]
fn a_narrow_window_leads_from_the_plots_to_the_list_and_back() {
    let mut user = user(LONG_TERM, "Aabenraa", NARROW);
    assert_eq!(user.query_all_by_role(Role::CheckBox).count(), 0);
    click(&mut user, "Vælg tidsserier");
    assert!(user.query_all_by_role(Role::CheckBox).count() > 2);
    click(&mut user, "Vis 1 valgt");
    user.get_by_role_and_label(Role::Image, DRAWN);
}

#[test]
fn a_first_look_shows_a_series_with_many_figures() {
    let user = harness(View::Series, sample(), WIDE);
    user.get_by_role(Role::Image);
}

#[test]
fn the_pointer_shows_the_point_it_is_near() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    let plot = user.get_by_role_and_label(Role::Image, DRAWN).rect();
    // 922 in May 2015 stands in the left half; the pointer goes down from the top there.
    let said = |user: &User<'_>| {
        let spaced = |said: Option<String>| {
            said.is_some_and(|said| said.replace('\u{a0}', " ") == "maj 2015: 922 personer")
        };
        user.query_all_by(|node| spaced(node.label()) || spaced(node.value())).count() > 0
    };
    let places =
        (2..8).flat_map(|across| (1..20).map(move |down| (across as f32 / 16.0, down as f32 / 20.0)));
    let found = places.into_iter().any(|(across, down)| {
        user.hover_at(plot.min + eframe::egui::vec2(across * plot.width(), down * plot.height()));
        user.run();
        said(&user)
    });
    assert!(found, "no place in the left half says what May 2015 was");
}

#[test]
fn what_the_user_changes_himself_does_not_move_the_view() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    let other = id_of(user.state().document(), EMPLOYED, "Aabenraa");
    user.state_mut().lead_to(Subject::Series(other));
    user.run();
    write(&mut user, "april 2014, Værdi", "1");
    assert_eq!(user.query_all_by_role(Role::Image).count(), 2, "both are still chosen");
}

#[test]
fn the_unit_is_chosen_from_all_kinds() {
    let mut user = user(LONG_TERM, "Aabenraa", WIDE);
    click(&mut user, "Redigér Langtidsforsørgede");
    user.get_by_role_and_label(Role::ComboBox, "Enhed").click();
    user.run();
    click(&mut user, "borgere");
    assert_eq!(series(&user, LONG_TERM).unit, Unit::Citizens);
}

fn count_of(user: &User<'_>, text: &str) -> usize {
    let spaced = |said: Option<String>| said.is_some_and(|said| said.replace('\u{a0}', " ").contains(text));
    user.query_all_by(|node| spaced(node.label()) || spaced(node.value())).count()
}

/// Moves the pointer down the plot until `text` is said in one more place than before.
#[track_caller]
fn hovering_says(user: &mut User<'_>, text: &str) {
    user.hover_at(eframe::egui::Pos2::ZERO);
    user.run();
    let (plot, before) = (user.get_by_role(Role::Image).rect(), count_of(user, text));
    for step in 1..80 {
        let y = plot.top() + plot.height() * step as f32 / 80.0;
        user.hover_at(eframe::egui::pos2(plot.left() + 0.3 * plot.width(), y));
        user.run();
        if count_of(user, text) > before {
            return;
        }
    }
    panic!("nothing under the pointer says {text:?}");
}

#[test]
fn the_pointer_on_a_level_from_prose_says_how_it_was_read_and_where_it_stands() {
    let mut user = user("Unge i NEET-gruppen", "Aabenraa", WIDE);
    hovering_says(&mut user, "omtrentlig, fra løbende tekst");
    hovering_says(&mut user, "Beskæftigelsesplan 2021, Vores udgangspunkt er stærkt");
}

#[test]
fn the_pointer_on_a_target_says_whose_it_is_and_when() {
    let mut user = user("Ledige blandt fleksjobvisiterede", "Aabenraa", WIDE);
    hovering_says(&mut user, "Mål: højst 10 %");
    hovering_says(&mut user, "Lav ledighed blandt fleksjobvisiterede");
}
