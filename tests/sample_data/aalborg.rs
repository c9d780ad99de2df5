//! Aalborg's draft plan for 2018: its goals and series as they are printed.

mod judged;

use planbord::analysis::printed;
use planbord::document::Document;
use planbord::plan::goal::{Goal, Origin};
use planbord::plan::measure::Measure;
use planbord::plan::target::Target;

use crate::check;
use crate::lines::{bases_in_series, goal_lines, noted_points, series_lines};

fn sample() -> Document {
    crate::sample("aalborg-2018")
}

#[test]
fn it_is_the_draft_of_aalborg_for_2018_in_twelve_chapters_without_budget_or_meetings() {
    let document = sample();
    let plan = document.plan;
    assert!(plan.budget.is_empty() && document.meetings.is_empty());
    let mut lines = vec![plan.title, plan.municipality, plan.committee, plan.period.to_string()];
    lines.extend(plan.publications.iter().map(|publication| {
        assert_eq!(publication.date, None);
        format!("{} | {}", publication.title, publication.publisher.as_deref().unwrap_or("nobody"))
    }));
    lines.extend(plan.focus_areas.iter().map(|area| area.title.clone()));
    check(
        &lines,
        "Udkast til beskæftigelsesplan 2018
        Aalborg
        Beskæftigelsesudvalget
        2018
        Udkast til beskæftigelsesplan 2018 | Aalborg Kommune
        Antal borgere på offentlig forsørgelse
        Virksomhedsrettet indsats
        Uddannelse og opkvalificering
        Effekten af indsatsen
        Forsikrede ledige
        Kontanthjælpsmodtagere
        Langtidsledige
        Unge
        Sygedagpenge
        Borgere på kanten af arbejdsmarkedet
        Integration
        Indsats for borgere med handicap",
    );
}

/// See [`goal_lines`].
const GOALS: &str = r#"
    [Udkast til beskæftigelsesplan 2018]
    4.1 | CrossCutting | Antal borgere på offentlig forsørgelse | 4.1.2 Mål
    - Antal borgere på offentlig forsørgelse | Citizens | Percent AtMost -1.9 | Latest | AtEnd 2018 | base not printed at end of 2017
    4.2a | CrossCutting | Virksomhedsrettet indsats | 4.2.2 Mål
    - Samarbejdsgrad | Percent | Points AtLeast 2 | Latest | AtEnd 2018 | base not printed at end of 2017
    4.2b | CrossCutting | Virksomhedsrettet indsats | 4.2.2 Mål
    - Effekt af virksomhedspraktik og løntilskud | Percent | Points AtLeast 3 | Latest | In 2018 | base not printed in 2017 | series Selvforsørgende efter praktik eller løntilskud
    4.2c | CrossCutting | Virksomhedsrettet indsats | 4.2.2 Mål
    - Antal rekrutteringer | Other("rekrutteringer") | AtLeast 1000 | Sum | In 2018
    4.3a | CrossCutting | Uddannelse og opkvalificering | 4.3.2 Mål
    - Andel med tilbud om ordinær uddannelse eller kurser | Percent | Points AtLeast 3 | Latest | AtEnd 2018 | base not printed in 2017 | series Aktivering i ordinær uddannelse
    4.3b | CrossCutting | Uddannelse og opkvalificering | 4.3.2 Mål
    - Effekt af ordinær uddannelse og kurser | Percent | Points AtLeast 3 | Latest | In 2018 | base not printed in 2017 | series Selvforsørgende efter ordinær uddannelse
    4.4 | CrossCutting | Effekten af indsatsen | 4.4.2 Mål
    - Effekt af den samlede indsats | Percent | Points AtLeast 3 | Latest | In 2018 | base not printed in 2017
    5.1 | Local | Forsikrede ledige | 5.1.2 Mål
    - Forsikrede ledige | FullTimePersons | AtMost 3725 | Average | In 2018 | base 3925 expected in 2017 | printed -5.1 %
    5.2 | Local | Kontanthjælpsmodtagere | 5.2.2 Mål
    - Kontanthjælpsmodtagere | Persons | AtMost 3400 | Average | In 2018 | base 3500 expected in 2017 | printed -2.9 %
    5.3 | Local | Langtidsledige | 5.3.2 Mål
    - Langtidsledige | Persons | Percent AtMost -5.1 | Average | In 2018 | base not printed in 2017 | series Langtidsledige
    5.4 | Local | Unge | 5.4.2 Mål
    - Uddannelseshjælpsmodtagere | Other("unge") | AtMost 1750 | Average | In 2018 | base 1750 expected in 2017
    5.5a | Local | Sygedagpenge | 5.5.2 Mål
    - Sygedagpengemodtagere | Persons | AtMost 1950 | Average | In 2018 | base 1950 expected in 2017 | series Sygedagpengemodtagere
    5.5b | Local | Sygedagpenge | 5.5.2 Mål
    - Borgere i jobafklaringsforløb | Persons | AtMost 500 | Average | In 2018 | base 520 expected in 2017 | printed -3.8 % | series Borgere i jobafklaringsforløb
    5.6a | Local | Borgere på kanten af arbejdsmarkedet | 5.6.2 Mål, Ressourceforløb
    - Borgere i ressourceforløb | Persons | AtMost 750 | Average | In 2018 | base 740 expected in 2017 | printed 1.4 %
    5.6b | Local | Borgere på kanten af arbejdsmarkedet | 5.6.2 Mål, Ledighedsydelse
    - Borgere på ledighedsydelse | Persons | AtMost 430 | Average | In 2018 | base 450 expected in 2017 | printed -4.4 %
    5.6c | Local | Borgere på kanten af arbejdsmarkedet | 5.6.2 Mål, Fleksjob
    - Borgere i fleksjob | Persons | AtMost 2135 | Average | In 2018 | base 2050 expected in 2017 | printed 4.1 %
    5.6d | Local | Borgere på kanten af arbejdsmarkedet | 5.6.2 Mål, Førtidspension
    - Borgere på førtidspension | Persons | AtMost 6500 | Average | In 2018 | base 6600 expected in 2017 | printed -1.5 %
    5.7 | Local | Integration | 5.7.2 Mål
    - I beskæftigelse eller uddannelse efter 1 år | Percent | AfterYears 1 AtLeast 10 | Latest | Unstated
    - I beskæftigelse eller uddannelse efter 2 år | Percent | AfterYears 2 AtLeast 25 | Latest | Unstated
    - Kvinder i beskæftigelse eller uddannelse efter 2 år (kvinder) | Percent | AfterYears 2 AtLeast 12 | Latest | Unstated | base 8 in 2017-09 | series Kvinder i beskæftigelse eller uddannelse efter 2 år
    - I beskæftigelse eller uddannelse efter 3 år | Percent | AfterYears 3 AtLeast 50 | Latest | Unstated
    5.8 | Local | Indsats for borgere med handicap | 5.8.2 Mål | no target
    M1 | Minister | none | 3.5 Beskæftigelsesministerens mål
    M2 | Minister | none | 3.5 Beskæftigelsesministerens mål | no target
    M3 | Minister | none | 3.5 Beskæftigelsesministerens mål | no target
    M4 | Minister | none | 3.5 Beskæftigelsesministerens mål | no target
    M5 | Minister | none | 3.5 Beskæftigelsesministerens mål | no target
"#;

#[test]
fn the_twenty_four_goals_have_the_printed_targets() {
    let plan = sample().plan;
    assert_eq!(plan.goals.len(), 24);
    check(&goal_lines(&plan), GOALS);
}

#[test]
fn no_goal_is_said_to_serve_another_for_the_plan_does_not_say_which() {
    let plan = sample().plan;
    assert!(plan.goals.iter().all(|goal| goal.serves.is_empty() && goal.in_force.is_none()));
    let first = plan.goals.iter().find(|goal| goal.origin == Origin::Minister).unwrap();
    assert!(first.note.as_deref().unwrap().contains("hvilke af dens egne mål"));
}

/// The expected levels of 2017 stand in no series: a series holds what was measured.
#[test]
fn one_printed_base_is_a_measured_figure() {
    check(
        &bases_in_series(&sample().plan),
        "5.7 | Kvinder i beskæftigelse eller uddannelse efter 2 år | base 8 in 2017-09 | Kvinder i beskæftigelse eller uddannelse efter 2 år",
    );
}

/// Every remark on a goal: its own, and those of its measures and their bases.
fn notes(goal: &Goal) -> String {
    let target = |target: &Target| target.base.as_ref().and_then(|base| base.note.clone());
    let measure = |measure: &Measure| {
        let bases = measure.targets.iter().filter_map(target);
        bases.chain(measure.note.clone()).collect::<Vec<_>>()
    };
    let measures = goal.measures.iter().flat_map(measure);
    measures.chain(goal.note.clone()).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_difference_that_the_document_has_with_itself_is_told_at_the_goal() {
    let plan = sample().plan;
    let told = |words: &str| {
        let goals = plan.goals.iter().filter(|goal| notes(goal).to_lowercase().contains(words));
        goals.map(|goal| goal.number.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(told("indholdsfortegnelsen"), "4.1");
    // The overview in chapter 6: another footnote, no year, no footnote, a space less, 1.950 for
    // 1950, other words, no level for the women, no handicap.
    assert_eq!(told("kapitel 6"), "4.2b 4.2c 4.3b 5.1 5.5a 5.5b 5.7 5.8");
    assert_eq!(told("3–6 måneder"), "4.2b 4.3b");
    assert_eq!(told("trykt i fuldtidspersoner"), "5.2 5.6a 5.6b 5.6c 5.6d");
    assert_eq!(told("trykt i ord"), "5.4 5.5a");
    assert_eq!(told("enheden"), "5.3 5.5b");
    assert_eq!(told("over udgangspunktet"), "5.6a 5.6c");
    assert_eq!(told("8. september 2017"), "M1");
    assert_eq!(told("betegnelsen m"), "M1 M2 M3 M4 M5");
}

#[test]
fn the_seven_printed_changes_agree_with_their_counts() {
    let plan = sample().plan;
    let mut changes = Vec::new();
    for goal in plan.goals.iter() {
        for target in goal.measures.iter().flat_map(|measure| &measure.targets) {
            let Some(change) = target.printed_change else { continue };
            let base = target.base.as_ref().and_then(|base| base.value).unwrap();
            let level = target.condition.bound().unwrap().level();
            let found = level.checked_sub(base).and_then(|by| by.percent_of(base)).unwrap();
            assert_eq!(printed::change(target, Some(base)), None, "{}", goal.number);
            changes.push(format!("{} | {} | {}", goal.number, found.fixed(3), change.percent));
        }
    }
    check(
        &changes,
        "5.1 | -5.096 | -5.1
        5.2 | -2.857 | -2.9
        5.5b | -3.846 | -3.8
        5.6a | 1.351 | 1.4
        5.6b | -4.444 | -4.4
        5.6c | 4.146 | 4.1
        5.6d | -1.515 | -1.5",
    );
}

/// See [`series_lines`].
const SERIES: &str = r#"
    [Udkast til beskæftigelsesplan 2018 | 2. Arbejdsmarkedet i Aalborg og Nordjylland]
    Ændring i beskæftigede lønmodtagere | Aalborg | Persons | Prose | 0 | 2010-01-01/2016-12-31: 7596
    Procentvis ændring i beskæftigede lønmodtagere | Aalborg | Percent | Prose | 1 | 2010-01-01/2016-12-31: 7.8
    Ændring i borgere tilknyttet Jobcenter Aalborg | Aalborg | FullTimePersons | Prose | 0 | 2016-01-01/2017-03-31: -836
    Procentvis ændring i borgere tilknyttet Jobcenter Aalborg | Aalborg | Percent | Prose | 1 | 2016-01-01/2017-03-31: -3.1

    [Udkast til beskæftigelsesplan 2018 | 3.2.4 3-sporet jobstrategi og CV til alle]
    Nye job | Aalborg | Other("job") | Approximate | 0 | "de seneste år": about 5000

    [Udkast til beskæftigelsesplan 2018 | 4.2.2 Mål, fodnote 2]
    Selvforsørgende efter praktik eller løntilskud | Aalborg | Percent | Prose | 1 | 2016: 39

    [Udkast til beskæftigelsesplan 2018 | 4.3.1 Udvikling og udfordringer]
    Aktivering i ordinær uddannelse | Aalborg | Percent | Prose | 0 | 2016: 17
    Aktiverede revalidender i ordinær uddannelse | Aalborg | Percent | Approximate | 0 | "uden årstal": about 70
    Aktiverede forsikrede ledige i ordinær uddannelse | Aalborg | Percent | Prose | 0 | "uden årstal": 30
    Aktiverede på integrationsydelse i ordinær uddannelse | Aalborg | Percent | Prose | 0 | "uden årstal": 25
    Aktiverede forsikrede ledige i ordinær uddannelse | Øvrige 6-byer | Percent | Prose | 0 | "lavest, uden årstal": 10, "højest, uden årstal": 20
    Aktiverede på kontanthjælp i ordinær uddannelse | Aalborg | Percent | Prose | 0 | "uden årstal": 5

    [Udkast til beskæftigelsesplan 2018 | 4.3.2 Mål, fodnote 3]
    Selvforsørgende efter ordinær uddannelse | Aalborg | Percent | Prose | 1 | 2016: 41.3

    [Udkast til beskæftigelsesplan 2018 | 5.1.1 Udvikling og udfordringer]
    Ændring i forsikrede ledige | Aalborg | FullTimePersons | Prose | 0 | 2016-05-01/2017-05-31: -17
    Procentvis ændring i forsikrede ledige | Hele landet | Percent | Prose | 1 | 2016-05-01/2017-05-31: -2.2
    Procentvis ændring i forsikrede ledige | Nordjylland | Percent | Prose | 1 | 2016-05-01/2017-05-31: -2.4

    [Udkast til beskæftigelsesplan 2018 | 5.2.1 Udvikling og udfordringer]
    Ændring i kontanthjælpsmodtagere | Aalborg | FullTimePersons | Prose | 0 | 2016-06-01/2017-06-30: -654 | break 2016-07-01
    Procentvis ændring i kontanthjælpsmodtagere | Aalborg | Percent | Prose | 0 | 2016-06-01/2017-06-30: -15 | break 2016-07-01
    Flyttet fra kontanthjælp til integrationsydelse | Aalborg | FullTimePersons | Prose | 0 | 2016-07-01: 241
    Korrigeret procentvis ændring i kontanthjælpsmodtagere | Aalborg | Percent | Prose | 0 | 2016-06-01/2017-06-30: -10
    Korrigeret procentvis ændring i jobparate kontanthjælpsmodtagere | Aalborg | Percent | Prose | 0 | 2016-06-01/2017-06-30: -22
    Korrigeret procentvis ændring i aktivitetsparate kontanthjælpsmodtagere | Aalborg | Percent | Prose | 0 | 2016-06-01/2017-06-30: -4

    [Udkast til beskæftigelsesplan 2018 | 5.3.1 Udvikling og udfordringer]
    Procentvis ændring i langtidsledige | Aalborg | Percent | Prose | 0 | 2016-05-01/2017-05-31: -14
    Langtidsledige | Aalborg | Persons | Prose | 0 | 2017-05: 1354
    Procentvis ændring i langtidsledige forsikrede | Aalborg | Percent | Prose | 0 | 2016-05-01/2017-05-31: -10
    Langtidsledige forsikrede | Aalborg | Persons | Prose | 0 | 2017-05: 778
    Langtidsledige jobparate på kontanthjælp | Aalborg | Persons | Prose | 0 | 2017-05: 576
    Procentvis ændring i langtidsledige jobparate på kontanthjælp | Aalborg | Percent | Prose | 0 | 2016-05-01/2017-05-31: -23

    [Udkast til beskæftigelsesplan 2018 | 5.4.1 Udvikling og udfordringer]
    Unge 16–29 år | Aalborg | Persons | Prose | 0 | 2017-Q1: 52278
    Unge 16–29 år på offentlig forsørgelse | Aalborg | FullTimePersons | Prose | 0 | 2017-Q1: 5160
    Andel unge 16–29 år på offentlig forsørgelse | Aalborg | Percent | Approximate | 0 | 2017-Q1: 10
    Andel på a-dagpenge blandt unge på offentlig forsørgelse | Aalborg | Percent | Prose | 0 | 2017-Q1: 34
    Andel på uddannelseshjælp blandt unge på offentlig forsørgelse | Aalborg | Percent | Prose | 0 | 2017-Q1: 35
    Unge 16–29 år på a-dagpenge | Aalborg | FullTimePersons | Prose | 0 | 2017-Q1: 1738
    Unge 16–29 år på uddannelseshjælp | Aalborg | FullTimePersons | Prose | 0 | 2017-Q1: 1795
    Andel på integrationsydelse blandt unge på offentlig forsørgelse | Aalborg | Percent | Prose | 0 | 2017-Q1: 9
    Unge 16–29 år på integrationsydelse | Aalborg | FullTimePersons | Prose | 0 | 2017-Q1: 473

    [Udkast til beskæftigelsesplan 2018 | 5.5.1 Udvikling og udfordringer]
    Procentvis ændring i sygedagpenge og jobafklaring | Aalborg | Percent | Prose | 1 | 2016-05-01/2017-05-31: -3.3
    Sygedagpengemodtagere | Aalborg | Persons | Prose | 0 | 2017-05: 2196
    Borgere i jobafklaringsforløb | Aalborg | Persons | Prose | 0 | 2017-05: 488
    Procentvis ændring i sygedagpenge og jobafklaring | Hele landet | Percent | Prose | 1 | 2016-05-01/2017-05-31: -2.8

    [Udkast til beskæftigelsesplan 2018 | 5.6.1 Udvikling og udfordringer]
    Borgere på kanten af arbejdsmarkedet | Aalborg | FullTimePersons | Prose | 0 | 2017-06: 9790
    Procentvis ændring i borgere på kanten af arbejdsmarkedet | Aalborg | Percent | Prose | 1 | 2016-06-01/2017-06-30: 1.4
    Procentvis ændring i borgere på kanten af arbejdsmarkedet | Hele landet | Percent | Prose | 1 | 2016-06-01/2017-06-30: 0.9

    [Udkast til beskæftigelsesplan 2018 | 5.7.1 Udvikling og udfordringer]
    Flygtninge og familiesammenførte over 18 år | Aalborg | Persons | Approximate | 0 | "forventet ved udgangen af 2018": about 1200

    [Udkast til beskæftigelsesplan 2018 | 5.7.2 Mål]
    Kvinder i beskæftigelse eller uddannelse efter 2 år | Aalborg | Percent | Prose | 0 | 2017-09: 8

    [Udkast til beskæftigelsesplan 2018 | 5.8.1 Udvikling og udfordringer | SFI]
    Andel med handicap eller længerevarende helbredsproblem | Hele landet | Percent | Prose | 1 | 2014-Q1: 16.9
    Personer med handicap eller længerevarende helbredsproblem | Hele landet | Persons | Approximate | 0 | 2014-Q1: 600000
    Borgere med handicap eller længerevarende helbredsproblem | Aalborg | Citizens | Approximate | 0 | "regnet ud fra landets tal for 1. kvartal 2014": about 35500
    Beskæftigede blandt personer med handicap | Hele landet | Percent | Prose | 1 | 2014-Q1: 42.6
    Beskæftigede med handicap på særlige vilkår | Hele landet | Percent | Prose | 1 | 2014-Q1: 25.9
"#;

#[test]
fn every_series_holds_the_printed_figures_and_names_its_section() {
    let plan = sample().plan;
    assert_eq!(plan.series.len(), 51);
    check(&series_lines(&plan), SERIES);
}

#[test]
fn a_figure_read_from_words_says_so() {
    check(
        &noted_points(&sample().plan),
        "Andel unge 16–29 år på offentlig forsørgelse, 2017-Q1
        Personer med handicap eller længerevarende helbredsproblem, 2014-Q1",
    );
}

#[test]
fn figures_that_do_not_agree_say_so() {
    let plan = sample().plan;
    let told = |words: &str| {
        let noted = |series: &&planbord::plan::series::Series| {
            series.note.as_ref().is_some_and(|note| note.contains(words))
        };
        plan.series.iter().filter(noted).map(|series| series.title.as_str()).collect::<Vec<_>>().join(", ")
    };
    // 778 is 10 % below 864 and 576 is 23 % below 748; 1.354 is 16 % below the two together.
    assert_eq!(told("16 %"), "Procentvis ændring i langtidsledige");
    // 654 is 15 % of 4.360, and 654 less 241 is 9,5 % of that.
    assert_eq!(told("9,5 %"), "Korrigeret procentvis ændring i kontanthjælpsmodtagere");
    // 750 + 430 + 2.135 + 6.500 and 740 + 450 + 2.050 + 6.600.
    assert_eq!(told("9.815"), "Borgere på kanten af arbejdsmarkedet");
    assert_eq!(told("9.840"), "Borgere på kanten af arbejdsmarkedet");
}
