//! The words of the field, case by case.

use super::*;
use crate::wording::Language;

fn words() -> [Words; 2] {
    Language::ALL.map(Words::new)
}

fn number(text: &str) -> Amount {
    text.parse().unwrap()
}

#[track_caller]
fn in_unit(amount: &str, decimals: u8, unit: &Unit, danish: &str, english: &str) {
    let [da, en] = words();
    assert_eq!(da.amount_in(number(amount), decimals, unit).replace(NBSP, " "), danish);
    assert_eq!(en.amount_in(number(amount), decimals, unit).replace(NBSP, " "), english);
}

#[track_caller]
fn condition(condition: &str, unit: &Unit, danish: &str, english: &str) {
    let [da, en] = words();
    let condition: Condition = ron::from_str(condition).unwrap();
    let plan = Plan::empty(Period::Year(2021));
    assert_eq!(da.condition(&plan, &condition, unit).replace(NBSP, " "), danish);
    assert_eq!(en.condition(&plan, &condition, unit).replace(NBSP, " "), english);
}

#[track_caller]
fn due(due: Due, danish: &str, english: &str) {
    let [da, en] = words();
    assert_eq!((&*da.due(due), &*en.due(due)), (danish, english));
}

#[test]
fn a_figure_carries_its_unit_in_the_right_number() {
    in_unit("1", 0, &Unit::Persons, "1 person", "1 person");
    in_unit("256", 0, &Unit::FullYearPersons, "256 helårspersoner", "256 full-year persons");
    in_unit("0", 0, &Unit::Cases, "0 sager", "0 cases");
    in_unit("11.6", 1, &Unit::Percent, "11,6 %", "11.6%");
    in_unit("213722", 0, &Unit::Kroner, "213.722 kr.", "213,722 DKK");
    in_unit("509392", 0, &Unit::ThousandKroner, "509.392 tusind kr.", "509,392 thousand DKK");
    in_unit("12.94", 3, &Unit::MillionKroner, "12,940 mio. kr.", "12.940 million DKK");
    in_unit("38", 0, &Unit::Rank { of: 98 }, "nr. 38 af 98", "no. 38 of 98");
    in_unit("7", 0, &Unit::Score { from: 1, to: 10 }, "7 (skala 1–10)", "7 (scale 1–10)");
    in_unit("4", 0, &Unit::Other("kurser".into()), "4 kurser", "4 kurser");
}

#[test]
fn a_condition_is_stated_with_its_direction() {
    let persons = Unit::EconomicFullTimePersons;
    condition("Level(AtMost(256))", &persons, "højst 256", "at most 256");
    condition("Level(Below(800))", &Unit::ContactCourses, "under 800", "below 800");
    condition("Level(AtLeast(35))", &Unit::Percent, "mindst 35 %", "at least 35%");
    condition("Level(AtMost(1.9))", &Unit::Percent, "højst 1,9 %", "at most 1.9%");
    condition(
        "Level(AtMost(72))",
        &Unit::Rank { of: 98 },
        "nr. 72 af 98 eller bedre",
        "no. 72 of 98 or better",
    );
    let scale = Unit::Scale(vec!["Lav tilfredshed".into(), "Høj tilfredshed".into()]);
    condition("Level(AtLeast(2))", &scale, "Høj tilfredshed eller bedre", "Høj tilfredshed or better");
    condition("Keep(Lower)", &Unit::Percent, "fastholdes", "kept at its level");
    condition(
        "AfterYears(years: 1, share: AtLeast(10))",
        &Unit::Percent,
        "mindst 10 % efter 1 år",
        "at least 10% after 1 year",
    );
    condition(
        r#"Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)])"#,
        &Unit::ContactCourses,
        "højst 783 via 2 delmål",
        "at most 783 by way of 2 steps",
    );
}

#[test]
fn a_change_is_stated_by_its_size_and_never_as_less_than_nothing() {
    let persons = Unit::Persons;
    condition("Percent(AtMost(-1.9))", &persons, "mindst 1,9 % lavere", "at least 1.9% lower");
    condition("Percent(AtMost(5))", &persons, "højst 5 % højere", "at most 5% higher");
    condition("Percent(AtMost(0))", &persons, "ikke højere", "not higher");
    condition(
        "Points(AtLeast(2))",
        &Unit::Percent,
        "mindst 2 procentpoint højere",
        "at least 2 percentage points higher",
    );
    condition(
        "Points(AtLeast(-1))",
        &Unit::Percent,
        "højst 1 procentpoint lavere",
        "at most 1 percentage point lower",
    );
}

#[test]
fn a_deadline_is_stated_briefly() {
    due(Due::By("2022-04-30".parse().unwrap()), "senest 30-04-2022", "30 Apr 2022 at the latest");
    due(Due::In("2021".parse().unwrap()), "i 2021", "in 2021");
    due(Due::In("2020-Q1".parse().unwrap()), "i 1. kv. 2020", "in Q1 2020");
    due(Due::In("2020-03-12".parse().unwrap()), "den 12. marts 2020", "on 12 March 2020");
    due(Due::AtEnd("2018".parse().unwrap()), "ultimo 2018", "at the end of 2018");
    due(Due::EveryYear, "hvert år", "every year");
    due(Due::Unstated, "frist ikke angivet", "no deadline stated");
}

#[test]
fn each_kind_of_unknown_has_its_own_words_and_zero_is_a_number() {
    let [da, _] = words();
    assert_eq!(da.value(Value::Number(Amount::ZERO), 1), "0,0");
    assert_eq!(da.value(Value::Missing, 1), "mangler");
    assert_eq!(da.value(Value::Hidden, 1), "skjult (få personer)");
    assert_eq!(da.value(Value::NotMeasured, 1), "ikke målt");
}
