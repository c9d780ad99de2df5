//! Aabenraa's goals: eight local, five of the minister, three across the chapters, one of
//! the minutes, and those of the investment strategies KIK and KIK II.

use crate::lines::{bases_in_series, goal_lines};
use crate::{check, sample};

/// Read from the documents; the columns are those of [`goal_lines`].
const GOALS: &str = r#"
    [Beskæftigelsesplan 2021]
    1 | Local | Samarbejdet med virksomhederne | Lokale mål, Samarbejdet med virksomhederne
    - Opfølgningsrapport | Other("rapport") | Deliver | Latest | EveryYear
    2 | Local | Ledige borgere klar til job | Lokale mål, Ledige borgere klar til job
    - Andel langtidsledige | Percent | AtMost 25 | Latest | In 2021 | unclear
    3 | Local | Integration og flygtninge | Lokale mål, Integration og flygtninge
    - Andel selvforsørgende | Percent | AtLeast 70 | Latest | In 2021
    4 | Local | På kanten af arbejdsmarkedet | Lokale mål, På kanten af arbejdsmarkedet
    - Antal på kontant- og uddannelseshjælp | Other("modtagere") | Below 800 | Latest | By 2022-04-30
    5 | Local | På kanten af arbejdsmarkedet | Lokale mål, På kanten af arbejdsmarkedet
    - Andel ledige | Percent | AtMost 10 | Latest | In 2021 | base 11.6 in 2020-05 | series Ledige blandt fleksjobvisiterede
    6 | Local | På kanten af arbejdsmarkedet | Lokale mål, På kanten af arbejdsmarkedet
    - Andel i ressourceforløb | Percent | AtLeast 35 | Latest | In 2021 | base 26 in 2020-H1 | series Andel i ressourceforløb med praktik, løntilskud eller timer
    7 | Local | Den udvidede ungeindsats | Lokale mål, Den udvidede ungeindsats
    - Andel under 30 år på offentlig forsørgelse | Percent | Keep Lower | Latest | In 2021
    8 | Local | Når sygdom rammer | Lokale mål, Når sygdom rammer
    - Jobafklaring | EconomicFullTimePersons | AtMost 256 | Latest | In 2021 | budget Jobafklaring, Helårspersoner
    - Sygedagpenge | EconomicFullTimePersons | AtMost 465 | Latest | In 2021 | budget Sygedagpenge, Helårspersoner
    M1 | Minister | none | Ministermål
    M2 | Minister | none | Ministermål
    M3 | Minister | none | Ministermål
    M4 | Minister | none | Ministermål
    M5 | Minister | none | Ministermål
    T1 | CrossCutting | none | Vi understøtter forandring og udvikling for den enkelte
    T2 | CrossCutting | none | Vi understøtter forandring og udvikling for den enkelte
    T3 | CrossCutting | none | Vi understøtter forandring og udvikling for den enkelte

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020]
    65 | Local | none | Punkt 65
    - Andel af deltagerne (deltagere i Succes med Uddannelse) | Percent | AtLeast 60 | Latest | Unstated | series Succes med Uddannelse: gået i ordinær uddannelse

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune]
    KIK-1 | Investment | KIK | Vi får flere i job og uddannelse | 2016-01-01 to 2019-12-31
    - Aktivitetsparate borgere | Citizens | Percent AtMost -50 | Latest | Unstated | base not printed | series Borgere i KIK, som stadig er aktivitetsparate
    KIK-2 | Investment | KIK | Vi får flere i job og uddannelse | 2016-01-01 to 2019-12-31
    - Andel selvforsørgende (nye integrationsborgere) | Percent | AfterYears 3 AtLeast 50 | Latest | Unstated | series Selvforsørgende efter 3 år
    KIK-3 | Investment | KIK | Ung i Fokus/Dig i Centrum | 2016-01-01 to 2019-12-31
    - Andel i uddannelse (aktivitetsparate under 30 år på uddannelseshjælp) | Percent | AtLeast 90 | Latest | In 2017
    KIK-4 | Investment | KIK | Ung i Fokus/Dig i Centrum | 2016-01-01 to 2019-12-31
    - Andel i arbejde (aktivitetsparate under 30 år på uddannelseshjælp) | Percent | AtLeast 10 | Latest | In 2017
    KIK-5 | Investment | KIK | Fokus og Moment | 2016-01-01 to 2019-12-31
    - Borgere i ordinært job eller uddannelse med SU | Citizens | AtLeast 125 | Latest | In 2017
    KIK-6 | Investment | KIK | Fokus og Moment | 2016-01-01 to 2019-12-31
    - Borgere afklaret til anden forsørgelse | Citizens | AtLeast 25 | Latest | In 2017
    KIK-7 | Investment | KIK | Cykelprojektet Unge på Toppen I+II | 2016-01-01 to 2019-12-31
    - Andel, der har gennemført og er i uddannelse eller job (20 unge på kontanthjælp) | Percent | AtLeast 50 | Latest | By 2017-06-30
    KIK-8 | Investment | KIK | Cykelprojektet Unge på Toppen I+II | 2016-01-01 to 2019-12-31
    - Andel i uddannelse eller job (20 unge på kontanthjælp) | Percent | AtLeast 25 | Latest | By 2017-12-31
    KIK-9 | Investment | KIK | Cykelprojektet Unge på Toppen I+II | 2016-01-01 to 2019-12-31
    - Andel i brobygning (20 unge på kontanthjælp) | Percent | AtLeast 25 | Latest | In 2017
    KIK II-L | Local | KIK II | Mål 2018 | 2018-01-01 to 2018-12-31
    KIK II-M | Minister | KIK II | Mål 2018 | 2018-01-01 to 2018-12-31
    KIK II-1 | Investment | KIK II | Ambitionen, Kontant- og uddannelseshjælp samlet set | 2018-06-01 to 2022-05-31
    - Kontaktforløb | ContactCourses | Path 2019: 975, 2020: 853, 2021: 783; AtMost 783 | Latest | By 2022-05-31 | base 1133 in 2018 | series Kontaktforløb på kontant- og uddannelseshjælp
    KIK II-2 | Investment | KIK II | Status KIK II | 2018-06-01 to 2022-05-31
    - På kontant- og uddannelseshjælp | Citizens | AtMost 1117 | Latest | By 2019-01-31 | unclear
    - Selvforsørgelse | Citizens | AtLeast 26 | Latest | By 2019-01-31 | unclear
    - Anden forsørgelse | Citizens | AtLeast 4 | Latest | By 2019-01-31 | unclear
"#;

#[test]
fn the_thirty_goals_have_the_printed_targets() {
    let plan = sample("aabenraa-2021").plan;
    assert_eq!(plan.goals.len(), 30);
    check(&goal_lines(&plan), GOALS);
}

#[test]
fn a_goal_that_its_document_numbers_otherwise_says_so() {
    for goal in sample("aabenraa-2021").plan.goals.iter().filter(|goal| !is_printed(&goal.number)) {
        assert!(goal.note.as_deref().unwrap_or("").starts_with("Trykt "), "{}", goal.number);
    }
}

/// Only the plan's local goals, 1 to 8, have their printed numbers.
fn is_printed(number: &str) -> bool {
    number.len() == 1
}

#[test]
fn an_effect_that_is_printed_without_its_direction_says_so() {
    let plan = sample("aabenraa-2021").plan;
    let effects = plan.goals.iter().filter(|goal| ("KIK-3"..="KIK-9").contains(&goal.number.as_str()));
    let measures: Vec<_> = effects.flat_map(|goal| &goal.measures).collect();
    assert_eq!(measures.len(), 7);
    for measure in measures {
        let note = measure.note.as_deref().unwrap_or("");
        assert!(
            note.starts_with("Forventet effekt, trykt uden retning og læst som mindst."),
            "{}",
            measure.title
        );
    }
}

#[test]
fn a_base_is_the_figure_that_its_series_holds() {
    check(
        &bases_in_series(&sample("aabenraa-2021").plan),
        "5 | Andel ledige | base 11.6 in 2020-05 | Ledige blandt fleksjobvisiterede
        6 | Andel i ressourceforløb | base 26 in 2020-H1 | Andel i ressourceforløb med praktik, løntilskud eller timer
        KIK II-1 | Kontaktforløb | base 1133 in 2018 | Kontaktforløb på kontant- og uddannelseshjælp",
    );
}
