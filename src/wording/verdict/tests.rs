//! The sentence that says why, word for word.

use super::*;
use crate::analysis::Insights;
use crate::plan::Period;
use crate::wording::Language;
use crate::wording::number::NBSP;

/// A measure of `unit` with these targets and points, judged on a day, in both languages.
#[track_caller]
fn says(unit: &str, decimals: u8, target: &str, points: &str, on: &str, danish: &str, english: &str) {
    let text = format!(
        r#"(title: "", municipality: "", committee: "", period: "2021",
        goals: [(id: "g1", number: "1", title: "Goal", origin: Local, measures: [
            (id: "k2", title: "Measure", unit: {unit}, series: "s3", targets: [{target}])])],
        series: [(id: "s3", title: "Own", unit: {unit}, area: "Aabenraa", decimals: {decimals}, exactness: Table,
                  points: {points}),
                 (id: "s4", title: "Other", unit: {unit}, area: "Hele landet", exactness: Table,
                  points: [("2020-05", 17.9)])])"#
    );
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let plan: Plan = options.from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let document = Document { plan, ..Document::empty(Period::Year(2021)) };
    let insights = Insights::of(&document, on.parse().unwrap());
    let goal = document.plan.goals.at(0).unwrap();
    let judged = insights.goal(goal.id).unwrap();
    let said = |language| Words::new(language).goal_reason(&document, goal, judged).replace(NBSP, " ");
    assert_eq!(said(Language::Danish), danish);
    assert_eq!(said(Language::English), english);
}

#[test]
fn a_share_lies_percentage_points_from_its_ceiling() {
    says(
        "Percent",
        1,
        r#"(condition: Level(AtMost(10)), due: In("2021"), base: (value: 11.6, when: In("2020-05")))"#,
        r#"[("2020-05", 11.6)]"#,
        "2020-09-07",
        "Målet er højst 10,0 %; seneste (maj 2020) 11,6 %, 1,6 procentpoint over. Kan ikke vurderes: der er færre end tre tal at regne videre fra.",
        "The goal is at most 10.0%; latest (May 2020) 11.6%, 1.6 percentage points above. Cannot tell: there are fewer than three figures to go on from.",
    );
}

#[test]
fn a_figure_that_meets_its_target_before_the_deadline_is_on_course() {
    says(
        "Persons",
        0,
        r#"(condition: Level(Below(800)), due: By("2022-04-30"))"#,
        r#"[("2021-12", 790)]"#,
        "2022-01-10",
        "Målet er under 800; seneste (december 2021) 790, 10 under. Tallet opfylder målet; fristen er 30-04-2022.",
        "The goal is below 800; latest (December 2021) 790, 10 below. The figure meets the goal; the deadline is 30 Apr 2022.",
    );
}

#[test]
fn an_average_says_how_much_of_it_is_known() {
    says(
        "FullTimePersons",
        0,
        r#"(condition: Level(AtMost(3725)), reckoning: Average, due: In("2018"))"#,
        r#"[("2018-Q1", 3800), ("2018-Q2", 3790), ("2018-Q3", 3782)]"#,
        "2018-10-01",
        "Målet er højst 3.725 i gennemsnit; gennemsnittet for 2018 er indtil nu 3.790,7 (3 af 4 tal), 65,7 over. Fortsætter det sådan, ender det på 3.791 ved fristen 31-12-2018.",
        "The goal is at most 3,725 on average; the average of 2018 is 3,790.7 so far (3 of 4 figures), 65.7 above. If it goes on like this, it ends at 3,791 at the deadline 31 Dec 2018.",
    );
}

#[test]
fn a_change_says_what_it_comes_to() {
    says(
        "Persons",
        0,
        r#"(condition: Percent(AtMost(-1.9)), due: AtEnd("2018"), base: (when: AtEnd("2017")))"#,
        r#"[("2017-12", 2000), ("2018-12", 1963)]"#,
        "2019-01-31",
        "Målet er mindst 1,9 % lavere end ultimo 2017, det vil sige højst 1.962; seneste (december 2018) 1.963, 1 over.",
        "The goal is at least 1.9% lower than at the end of 2017, that is at most 1,962; latest (December 2018) 1,963, 1 above.",
    );
    says(
        "Persons",
        0,
        r#"(condition: Percent(AtMost(-1.9)), due: AtEnd("2018"), base: (when: AtEnd("2017")))"#,
        "[]",
        "2018-01-31",
        "Målet er mindst 1,9 % lavere end ultimo 2017. Kan ikke vurderes: der er intet tal, der kan afgøre det.",
        "The goal is at least 1.9% lower than at the end of 2017. Cannot tell: there is no figure that can settle it.",
    );
}

#[test]
fn what_is_kept_says_from_when() {
    says(
        "Percent",
        1,
        r#"(condition: Keep(Lower), due: In("2021"), base: (value: 6, when: In("2020")))"#,
        r#"[("2021", 6.1)]"#,
        "2022-01-31",
        "Niveauet fra 2020 skal fastholdes, det vil sige højst 6,0 %; seneste (2021) 6,1 %, 0,1 procentpoint over.",
        "The level of 2020 should be kept, that is at most 6.0%; latest (2021) 6.1%, 0.1 percentage points above.",
    );
}

#[test]
fn a_place_lies_places_from_the_goal_and_the_path_says_which() {
    says(
        "Rank(of: 98)",
        0,
        r#"(condition: Path(last: AtMost(72), steps: [("2021", 74)]), due: In("2022"), base: (value: 86, when: In("2020")))"#,
        r#"[("2020", 86), ("2021", 80)]"#,
        "2022-01-31",
        "Målet er nr. 72 af 98 eller bedre; seneste (2021) nr. 80 af 98, 8 pladser fra målet. Delmålet for 2021 er nr. 74 af 98 eller bedre.",
        "The goal is no. 72 of 98 or better; latest (2021) no. 80 of 98, 8 places from the goal. The step of 2021 is no. 74 of 98 or better.",
    );
}

#[test]
fn a_pace_is_told_with_what_is_needed() {
    says(
        "Persons",
        0,
        r#"(condition: Level(AtMost(80)), due: In("2021"), base: (value: 100, when: In("2020-12")))"#,
        r#"[("2021-Q1", 98), ("2021-Q2", 96)]"#,
        "2021-07-01",
        "Målet er højst 80; seneste (2. kv. 2021) 96, 16 over. Tempoet siden 31-12-2020 er −0,7 om måneden og fører til 92 ved fristen 31-12-2021; der skal −2,6 om måneden til.",
        "The goal is at most 80; latest (Q2 2021) 96, 16 above. The pace since 31 Dec 2020 is −0.7 a month and leads to 92 at the deadline 31 Dec 2021; −2.6 a month is needed.",
    );
}

#[test]
fn a_pace_needs_nothing_more_where_the_target_is_met_already() {
    says(
        "Persons",
        0,
        r#"(condition: Level(AtMost(98)), due: In("2021"), base: (value: 100, when: In("2020-12")))"#,
        r#"[("2021-Q1", 98), ("2021-Q2", 96)]"#,
        "2021-07-01",
        "Målet er højst 98; seneste (2. kv. 2021) 96, 2 under. Tempoet siden 31-12-2020 er −0,7 om måneden og fører til 92 ved fristen 31-12-2021.",
        "The goal is at most 98; latest (Q2 2021) 96, 2 below. The pace since 31 Dec 2020 is −0.7 a month and leads to 92 at the deadline 31 Dec 2021.",
    );
}

#[test]
fn an_abbreviation_ends_the_sentence_with_its_own_point() {
    says(
        "MillionKroner",
        0,
        r#"(condition: Level(AtMost(5)), due: In("2020"))"#,
        "[]",
        "2021-07-01",
        "Målet er højst 5 mio. kr. Kan ikke vurderes: der er intet tal, der kan afgøre det.",
        "The goal is at most 5 million DKK. Cannot tell: there is no figure that can settle it.",
    );
}

#[test]
fn another_area_is_named() {
    says(
        "Percent",
        1,
        r#"(condition: Against(series: "s4", relation: NotAbove), due: By("2020-05-31"))"#,
        r#"[("2020-05", 11.6)]"#,
        "2020-09-07",
        "Målet er ikke over hele landet, det vil sige højst 17,9 %; seneste (maj 2020) 11,6 %, 6,3 procentpoint under.",
        "The goal is not above hele landet, that is at most 17.9%; latest (May 2020) 11.6%, 6.3 percentage points below.",
    );
}

#[test]
fn a_share_of_a_cohort_says_after_how_long() {
    says(
        "Percent",
        0,
        r#"(condition: AfterYears(years: 2, share: AtLeast(12)), due: Unstated)"#,
        r#"[("2017-09", 8)]"#,
        "2018-01-01",
        "Målet er mindst 12 % efter 2 år; seneste (september 2017) 8 %, 4 procentpoint under.",
        "The goal is at least 12% after 2 years; latest (September 2017) 8%, 4 percentage points below.",
    );
}

#[test]
fn a_provisional_and_an_uncertain_figure_are_said_to_be_so() {
    says(
        "Percent",
        1,
        r#"(condition: Level(AtLeast(17.6)), due: In("2020"))"#,
        r#"[("2020", 10, (exactness: Uncertain, vintage: (finality: Provisional)))]"#,
        "2021-01-31",
        "Målet er mindst 17,6 %; seneste (2020) måske 10,0 %, 7,6 procentpoint under. Tallet er foreløbigt.",
        "The goal is at least 17.6%; latest (2020) perhaps 10.0%, 7.6 percentage points below. The figure is provisional.",
    );
}

#[test]
fn what_should_be_delivered_says_when_it_was_or_was_not() {
    says(
        "Cases",
        0,
        "(condition: Deliver, due: EveryYear)",
        "[]",
        "2021-06-01",
        "Intet er meldt leveret endnu; fristen er 31-12-2021.",
        "Nothing is reported delivered yet; the deadline is 31 Dec 2021.",
    );
    says(
        "Cases",
        0,
        "(condition: Deliver, due: EveryYear)",
        "[]",
        "2022-06-01",
        "Fristen 31-12-2021 er passeret, og intet er meldt leveret.",
        "The deadline 31 Dec 2021 has passed, and nothing is reported delivered.",
    );
}

#[test]
fn a_figure_near_its_target_is_seen_to_be_on_its_side() {
    says(
        "Percent",
        0,
        r#"(condition: Level(AtMost(10)), due: In("2020"))"#,
        r#"[("2020", 10.4)]"#,
        "2021-01-31",
        "Målet er højst 10 %; seneste (2020) 10,4 %, 0,4 procentpoint over.",
        "The goal is at most 10%; latest (2020) 10.4%, 0.4 percentage points above.",
    );
    // 33.34 per cent less than 3 is 1.9998.
    says(
        "Persons",
        0,
        r#"(condition: Percent(AtMost(-33.34)), due: In("2020"), base: (value: 3))"#,
        r#"[("2020", 2)]"#,
        "2021-01-31",
        "Målet er mindst 33,34 % lavere end udgangspunktet, det vil sige højst 2,0; seneste (2020) 2, 0,0002 over.",
        "The goal is at least 33.34% lower than the base, that is at most 2.0; latest (2020) 2, 0.0002 above.",
    );
}

#[test]
fn a_pace_leads_to_no_place_beyond_the_first_and_none_has_no_sign() {
    says(
        "Rank(of: 98)",
        0,
        r#"(condition: Level(AtMost(20)), due: In("2023"), base: (value: 80, when: In("2017")))"#,
        r#"[("2018", 60), ("2019", 40)]"#,
        "2020-01-31",
        "Målet er nr. 20 af 98 eller bedre; seneste (2019) nr. 40 af 98, 20 pladser fra målet. Tempoet siden 31-12-2017 er −1,7 om måneden og fører til nr. 1 af 98 ved fristen 31-12-2023; der skal −0,4 om måneden til.",
        "The goal is no. 20 of 98 or better; latest (2019) no. 40 of 98, 20 places from the goal. The pace since 31 Dec 2017 is −1.7 a month and leads to no. 1 of 98 at the deadline 31 Dec 2023; −0.4 a month is needed.",
    );
    says(
        "Persons",
        0,
        r#"(condition: Level(AtMost(100)), due: In("2021"), base: (value: 100, when: In("2017")))"#,
        r#"[("2018", 101), ("2019", 100)]"#,
        "2020-01-31",
        "Målet er højst 100; seneste (2019) 100, præcis på målet. Tempoet siden 31-12-2017 er 0,0 om måneden og fører til 100 ved fristen 31-12-2021.",
        "The goal is at most 100; latest (2019) 100, exactly at the goal. The pace since 31 Dec 2017 is 0.0 a month and leads to 100 at the deadline 31 Dec 2021.",
    );
}
