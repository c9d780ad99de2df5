//! `planbord goals`: every kind of target from the file to the terminal, and
//! verdicts as of a day.

use std::collections::BTreeSet;

use planbord::document::Document;
use planbord::plan::goal::Goal;
use planbord::plan::kind::{GoalKind, TargetKind};
use planbord::plan::measure::{Assessed, Delivery, Measure};
use planbord::plan::series::{Detail, Exactness, Finality};
use planbord::plan::target::{Certainty, Reckoning, Target};
use planbord::store::{parse, to_text};
use serde_json::Value;

use super::DAY;
use super::support::{EVERY_KIND, EXAMPLE, Place, SAMPLE};

fn read(text: &str) -> Document {
    let parsed = parse(text.as_bytes()).unwrap();
    assert_eq!(parsed.faults, []);
    parsed.document
}

fn every_kind() -> Document {
    read(EVERY_KIND)
}

fn measures(document: &Document) -> Vec<&Measure> {
    document.plan.goals.iter().flat_map(|goal| &goal.measures).collect()
}

fn targets(document: &Document) -> Vec<&Target> {
    measures(document).into_iter().flat_map(|measure| &measure.targets).collect()
}

fn kinds(document: &Document) -> BTreeSet<TargetKind> {
    let of = |measure: &Measure| measure.targets.iter().map(|t| t.kind(&measure.unit)).collect::<Vec<_>>();
    measures(document).into_iter().flat_map(of).collect()
}

/// The first words of values as they are debugged: `Level(AtMost(256))` is `Level`.
fn names<T: std::fmt::Debug>(values: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    let first = |text: String| text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_owned();
    values.into_iter().map(|value| first(format!("{value:?}"))).collect()
}

#[track_caller]
fn has_all(found: BTreeSet<String>, expected: &[&str]) {
    assert_eq!(found, expected.iter().map(|name| (*name).to_owned()).collect());
}

#[test]
fn every_kind_of_target_comes_back_from_the_file_as_it_was_written() {
    let document = every_kind();
    let written = to_text(&document).unwrap();
    assert!(!written.contains("Some("), "{written}");
    assert_eq!(read(&written), document);
    assert_eq!(to_text(&read(&written)).unwrap(), written);
    assert_eq!(kinds(&document), TargetKind::ALL.into());
}

#[test]
fn the_plan_of_every_kind_holds_what_a_goal_can_hold() {
    let document = every_kind();
    let all: Vec<&Target> = targets(&document);
    let conditions = || all.iter().map(|target| &target.condition);
    has_all(
        names(conditions()),
        &["AfterYears", "Against", "Deliver", "Keep", "Level", "Path", "Percent", "Points"],
    );
    let bounds = conditions().filter_map(planbord::plan::target::Condition::bound);
    has_all(names(bounds), &["Above", "AtLeast", "AtMost", "Below"]);
    for relation in ["NotAbove", "NotBelow", "NarrowGap(Amount(0))", "NarrowGap(Amount(1))"] {
        assert!(conditions().any(|condition| format!("{condition:?}").contains(relation)), "{relation}");
    }
    let reckonings = all.iter().map(|target| target.reckoning);
    assert_eq!(names(reckonings), names(Reckoning::ALL));
    has_all(names(all.iter().map(|target| target.due)), &["AtEnd", "By", "EveryYear", "In", "Unstated"]);
    has_all(
        names(measures(&document).iter().map(|m| &m.unit))
            .into_iter()
            .filter(|name| ["Percent", "Rank", "Scale", "Score", "Other", "Persons"].contains(&name.as_str()))
            .collect(),
        &["Other", "Percent", "Persons", "Rank", "Scale", "Score"],
    );
    let bases: Vec<_> = all.iter().filter_map(|target| target.base.as_ref()).collect();
    has_all(names(bases.iter().filter_map(|base| base.when)), &["AtEnd", "In"]);
    for (value, when) in [(true, true), (true, false), (false, true)] {
        assert!(bases.iter().any(|base| (base.value.is_some(), base.when.is_some()) == (value, when)));
    }
    assert!(bases.iter().any(|base| base.certainty == Certainty::Expected && base.note.is_some()));
    assert!(all.iter().any(|target| target.printed_change.is_some()));
    assert!(all.iter().any(|target| target.budget.is_some()));
}

#[test]
fn the_plan_of_every_kind_holds_what_else_a_plan_can_hold() {
    let document = every_kind();
    let goals = || document.plan.goals.iter();
    assert_eq!(
        goals().map(Goal::kind).collect::<BTreeSet<_>>(),
        [GoalKind::Measured, GoalKind::InWords, GoalKind::NoTarget].into()
    );
    let in_force: Vec<_> = goals().filter_map(|goal| goal.in_force.as_ref()).collect();
    assert!(in_force.iter().any(|time| time.from.is_some() && time.until.is_none()));
    assert!(in_force.iter().any(|time| time.until.is_some() && time.note.is_some()));
    assert!(goals().any(|goal| goal.serves.len() > 1));
    let all = measures(&document);
    assert!(all.iter().any(|measure| measure.subgroup.is_some()));
    assert!(all.iter().any(|measure| measure.unclear.is_some()));
    assert!(all.iter().any(|measure| measure.targets.len() > 1));
    let deliveries = || all.iter().flat_map(|measure| &measure.deliveries);
    assert!(deliveries().any(|delivery| matches!(delivery, Delivery::On(_))));
    assert!(deliveries().any(|delivery| matches!(delivery, Delivery::AtItem(_))));
    let by_hand = goals().filter_map(|goal| goal.assessment.as_ref());
    let by_hand = by_hand.chain(all.iter().filter_map(|measure| measure.assessment.as_ref()));
    assert_eq!(names(by_hand.map(|assessment| assessment.verdict)), names(Assessed::ALL));
    assert!(document.plan.series.iter().any(|series| series.breaks.len() > 1));
    let details: Vec<&Detail> = document
        .plan
        .series
        .iter()
        .flat_map(|series| &series.points)
        .filter_map(|point| point.detail.as_deref())
        .collect();
    assert!(details.iter().any(|detail| detail.exactness == Some(Exactness::Uncertain)));
    for finality in [Finality::Provisional, Finality::Final] {
        assert!(details.iter().filter_map(|d| d.vintage.as_ref()).any(|v| v.finality == finality));
    }
}

fn list<'a>(value: &'a Value, field: &str) -> &'a Vec<Value> {
    value[field].as_array().unwrap_or_else(|| panic!("no {field} in {value}"))
}

/// Every target of every measure, as `--json` prints it.
fn printed_targets(json: &Value) -> Vec<&Value> {
    let measures = list(json, "goals").iter().flat_map(|goal| list(goal, "measures"));
    measures.flat_map(|measure| list(measure, "targets")).collect()
}

fn texts<'a>(values: impl IntoIterator<Item = &'a Value>) -> BTreeSet<&'a str> {
    values.into_iter().filter_map(Value::as_str).collect()
}

const KINDS: [&str; 13] = [
    "after-years",
    "average",
    "deliver",
    "keep",
    "level",
    "other-area",
    "path",
    "percent-change",
    "points-change",
    "rank",
    "scale-level",
    "share",
    "sum",
];

#[test]
fn every_kind_of_target_is_named_in_the_terminal() {
    let place = Place::with(EVERY_KIND);
    for command in ["show", "goals"] {
        let json = place.run(&[command, "plan.ron", "--json", "--on", DAY]).is(0).json();
        let printed = printed_targets(&json);
        assert_eq!(texts(printed.iter().map(|target| &target["kind"])), KINDS.into(), "{command}");
        assert_eq!(printed.len(), targets(&every_kind()).len(), "{command}");
    }
    let json = place.run(&["goals", "plan.ron", "--json", "--on", DAY]).is(0).json();
    let kinds = texts(list(&json, "goals").iter().map(|goal| &goal["kind"]));
    assert_eq!(kinds, ["in-words", "measured", "no-target"].into());
    let courses = texts(printed_targets(&json).iter().map(|target| &target["course"]["kind"]));
    assert_eq!(courses, ["already-there", "pace", "path", "so-far"].into());
}

#[test]
fn a_verdict_by_hand_is_shown_and_the_computed_one_stays() {
    let place = Place::with(EVERY_KIND);
    let late = |day: &str| {
        let json = place.run(&["goals", "plan.ron", "--json", "--on", day]).is(0).json();
        let measures = list(&json, "goals").iter().flat_map(|goal| list(goal, "measures"));
        measures.into_iter().find(|measure| measure["id"] == "k101").unwrap().clone()
    };
    let by_hand = late("2021-04-15");
    assert_eq!((&by_hand["verdict"], &by_hand["computed"]), (&"reached".into(), &"not-reached".into()));
    assert_eq!(by_hand["by_hand"]["by"], "Bo");
    let before = late("2021-04-14");
    assert_eq!((&before["verdict"], &before["computed"]), (&"not-reached".into(), &"not-reached".into()));
    assert!(before["by_hand"].is_null());
    let ran = place.run(&["goals", "plan.ron", "--on", DAY]).is(0);
    ran.says("vurderet manuelt; beregnet: ikke nået");
}

#[test]
fn nothing_is_left_out_of_the_tally() {
    for plan in [EVERY_KIND, SAMPLE] {
        let json = Place::with(plan).run(&["goals", "plan.ron", "--json", "--on", DAY]).is(0).json();
        let verdicts = ["reached", "on_course", "off_course", "not_reached", "cannot_tell", "in_words"];
        for of in ["goals", "measures"] {
            let tally = &json["tally"][of];
            let sum: u64 = verdicts.iter().map(|verdict| tally[verdict].as_u64().unwrap()).sum();
            assert_eq!(Some(sum), tally["of"].as_u64());
        }
        assert_eq!(json["tally"]["goals"]["of"], list(&json, "goals").len());
        let measures = list(&json, "goals").iter().map(|goal| list(goal, "measures").len());
        assert_eq!(json["tally"]["measures"]["of"], measures.sum::<usize>());
    }
}

#[test]
fn the_day_decides_what_is_known_and_what_has_ended() {
    let place = Place::with(EVERY_KIND);
    let verdict = |goal: &str, day: &str| {
        let json = place.run(&["goals", "plan.ron", "--json", "--on", day]).is(0).json();
        let goals = list(&json, "goals").iter().find(|found| found["id"] == goal).unwrap().clone();
        (goals["standing"].as_str().unwrap().to_owned(), goals["verdict"].as_str().unwrap().to_owned())
    };
    let told = |standing: &str, verdict: &str| (standing.to_owned(), verdict.to_owned());
    assert_eq!(verdict("g103", "2021-12-31"), told("not-yet", "cannot-tell"));
    assert_eq!(verdict("g103", "2022-01-01").0, "in-force");
    assert_eq!(verdict("g104", "2020-12-31"), told("in-force", "not-reached"));
    assert_eq!(verdict("g104", "2021-01-01"), told("ended", "not-reached"));
}

#[test]
fn a_plan_without_goals_says_so() {
    let start = EXAMPLE.find("    goals: [").unwrap();
    let end = EXAMPLE.find("    series: [").unwrap();
    let place = Place::with(format!("{}{}", &EXAMPLE[..start], &EXAMPLE[end..]));
    place.run(&["goals", "plan.ron"]).is(0).says("Planen har ingen mål.");
    let json = place.run(&["goals", "plan.ron", "--json"]).is(0).json();
    assert_eq!((list(&json, "goals").len(), &json["tally"]["goals"]["of"]), (0, &0.into()));
}

#[test]
fn a_goal_that_is_met_is_told_with_the_figure_and_its_source() {
    let place = Place::with(EVERY_KIND);
    let json = place.run(&["goals", "plan.ron", "--json", "--on", DAY]).is(0).json();
    let printed = printed_targets(&json);
    let paced = printed.iter().find(|target| target["course"]["kind"] == "pace").unwrap();
    assert_eq!(paced["reading"]["source"]["publication"], "Regnearket");
    assert_eq!(paced["reading"]["finality"], "provisional");
    // The day before it was published, nobody knew the figure.
    let json = place.run(&["goals", "plan.ron", "--json", "--on", "2021-06-30"]).is(0).json();
    let printed = printed_targets(&json);
    let paced = printed.iter().find(|target| target["course"]["kind"] == "pace").unwrap();
    assert_eq!(
        (&paced["reading"]["period"], &paced["reading"]["source"]["provider"]),
        (&"2021-05".into(), &"Jobindsats".into())
    );
}
