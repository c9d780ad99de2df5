//! The plan's goals: eight local, five of the minister, three across the chapters.

use planbord::plan::Plan;
use planbord::plan::goal::Goal;
use planbord::plan::series::Value;
use planbord::plan::target::{Condition, Due, Measure};

use crate::{check, sample, title_of};

/// Number | origin | section it stands in | chapter; then its measures, indented by `-`.
const GOALS: &str = r#"
    1 | Local | Lokale mål, Samarbejdet med virksomhederne | Samarbejdet med virksomhederne
    - Deliver | EveryYear | Other("rapport")
    2 | Local | Lokale mål, Ledige borgere klar til job | Ledige borgere klar til job
    - AtMost 25 | In 2021 | Percent
    3 | Local | Lokale mål, Integration og flygtninge | Integration og flygtninge
    - AtLeast 70 | In 2021 | Percent
    4 | Local | Lokale mål, På kanten af arbejdsmarkedet | På kanten af arbejdsmarkedet
    - Below 800 | By 2022-04-30 | Other("modtagere")
    5 | Local | Lokale mål, På kanten af arbejdsmarkedet | På kanten af arbejdsmarkedet
    - AtMost 10 | In 2021 | Percent | base 11.6 in 2020-05
    6 | Local | Lokale mål, På kanten af arbejdsmarkedet | På kanten af arbejdsmarkedet
    - AtLeast 35 | In 2021 | Percent | base 26 in 2020-H1
    7 | Local | Lokale mål, Den udvidede ungeindsats | Den udvidede ungeindsats
    - KeepAtBase Lower | In 2021 | Percent
    8 | Local | Lokale mål, Når sygdom rammer | Når sygdom rammer
    - AtMost 256 | In 2021 | EconomicFullTimePersons
    - AtMost 465 | In 2021 | EconomicFullTimePersons
    M1 | Minister | Ministermål | none
    M2 | Minister | Ministermål | none
    M3 | Minister | Ministermål | none
    M4 | Minister | Ministermål | none
    M5 | Minister | Ministermål | none
    T1 | CrossCutting | Vi understøtter forandring og udvikling for den enkelte | none
    T2 | CrossCutting | Vi understøtter forandring og udvikling for den enkelte | none
    T3 | CrossCutting | Vi understøtter forandring og udvikling for den enkelte | none
"#;

#[test]
fn the_sixteen_goals_have_the_printed_targets() {
    let plan = sample().plan;
    assert_eq!(plan.goals.len(), 16);
    let lines: Vec<String> = plan.goals.iter().flat_map(|goal| goal_lines(&plan, goal)).collect();
    check(&lines, GOALS);
}

fn goal_lines(plan: &Plan, goal: &Goal) -> Vec<String> {
    let chapter = goal.focus_area.and_then(|id| plan.focus_areas.get(id));
    let chapter = chapter.map_or("none", |area| area.title.as_str());
    let source = goal.source.as_ref().unwrap();
    assert_eq!(title_of(plan, source), "Beskæftigelsesplan 2021");
    let head = format!("{} | {:?} | {} | {chapter}", goal.number, goal.origin, source.section);
    std::iter::once(head).chain(goal.measures.iter().map(measure_line)).collect()
}

fn measure_line(measure: &Measure) -> String {
    let condition = match measure.target.condition {
        Condition::AtMost(level) => format!("AtMost {level}"),
        Condition::Below(level) => format!("Below {level}"),
        Condition::AtLeast(level) => format!("AtLeast {level}"),
        Condition::KeepAtBase(better) => format!("KeepAtBase {better:?}"),
        Condition::Deliver => "Deliver".to_owned(),
    };
    let due = match measure.target.due {
        Due::In(period) => format!("In {period}"),
        Due::By(day) => format!("By {day}"),
        Due::EveryYear => "EveryYear".to_owned(),
        Due::Unstated => "Unstated".to_owned(),
    };
    let base = measure.base.as_ref().map_or_else(String::new, |base| {
        format!(" | base {} in {}", base.value, base.period.map_or_else(String::new, |p| p.to_string()))
    });
    format!("- {condition} | {due} | {:?}{base}", measure.unit)
}

#[test]
fn a_goal_that_the_document_numbers_otherwise_says_so() {
    for goal in
        sample().plan.goals.iter().filter(|goal| !goal.number.starts_with(|c: char| c.is_ascii_digit()))
    {
        assert!(goal.note.as_deref().unwrap_or("").starts_with("Trykt "), "{}", goal.number);
    }
}

#[test]
fn a_base_is_the_figure_that_its_series_holds() {
    let plan = sample().plan;
    let measures = plan.goals.iter().flat_map(|goal| &goal.measures);
    let mut followed = Vec::new();
    for measure in measures {
        let Some(series) = measure.series.and_then(|id| plan.series.get(id)) else {
            assert_eq!(measure.base, None, "{}", measure.title);
            continue;
        };
        let base = measure.base.as_ref().unwrap();
        assert_eq!(series.point(base.period.unwrap()).unwrap().value, Value::Number(base.value));
        assert_eq!(series.unit, measure.unit);
        followed.push(format!("{}, {}", series.title, series.area));
    }
    check(
        &followed,
        "Ledige blandt fleksjobvisiterede, Aabenraa
        Andel i ressourceforløb med praktik, løntilskud eller timer, Aabenraa",
    );
}
