//! Sønderborg's employment policy 2019-2022: paths by year, ranks, a named scale, and
//! figures that a machine read with doubt.

use planbord::analysis::Insights;
use planbord::document::Document;
use planbord::plan::period::Period;
use planbord::plan::series::{Exactness, Point, Value};

use crate::lines::{
    bases_in_series, finding_lines, goal_lines, noted_points, series_lines, tally_text, verdict_lines,
};
use crate::{check, head_lines, sample};

fn policy() -> Document {
    sample("soenderborg-2019-2022")
}

#[test]
fn it_is_the_policy_of_soenderborg_for_four_years_with_goals_in_four_places() {
    let document = policy();
    assert_eq!((document.plan.budget.len(), document.meetings.len()), (0, 0));
    check(
        &head_lines(&document.plan),
        "Beskæftigelsespolitik 2019-2022
        Sønderborg
        Arbejdsmarkeds- og Integrationsudvalget
        2019-01-01/2022-12-31
        Beskæftigelsespolitik 2019-2022 | Sønderborg Kommune | no day
        Målsætninger for Beskæftigelsespolitik 2019-2022
        Mål 1: Virksomhedernes foretrukne rekrutteringspartner
        Mål 2: Flest mulige borgere er selvforsørgende
        Unge",
    );
}

/// Read from the document; the columns are those of [`goal_lines`].
const GOALS: &str = r#"
    [Beskæftigelsespolitik 2019-2022]
    O1 | Local | Målsætninger for Beskæftigelsespolitik 2019-2022 | Målsætninger for Beskæftigelsespolitik 2019-2022
    O2 | Local | Målsætninger for Beskæftigelsespolitik 2019-2022 | Målsætninger for Beskæftigelsespolitik 2019-2022
    1 | Local | Mål 1: Virksomhedernes foretrukne rekrutteringspartner | Mål 1, figur | serves O1
    - Virksomhedskontakter | Other("besøg pr. år") | Path 2021: 2300; AtLeast 2500 | Latest | In 2022 | base 2000 in 2020 | series Virksomhedskontakter
    - Fastholdelse af sygemeldte | Percent | Path 2021: 16.6; AtLeast 17.6 | Latest | In 2022 | base 10 in 2020 | series Fastholdelse af sygemeldte
    - Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | Scale(["Høj tilfredshed"]) | Path 2021: 1; AtLeast 1 | Latest | In 2022 | base 1 in 2020 | series Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft
    - Virksomhedernes tilfredshed med virksomhedsservice | Scale(["Høj tilfredshed"]) | Path 2021: 1; AtLeast 1 | Latest | In 2022 | base 1 in 2020 | series Virksomhedernes tilfredshed med virksomhedsservice
    2 | Local | Mål 2: Flest mulige borgere er selvforsørgende | Mål 2, figur og tekst | serves O2
    - Arbejdsløshedsdagpenge | Rank { of: 98 } | Path 2021: 22; AtMost 20 | Latest | In 2022 | base 40 in 2020 | series Placering: arbejdsløshedsdagpenge
    - Kontanthjælp mv. | Rank { of: 98 } | Path 2021: 67; AtMost 65 | Latest | In 2022 | base 78 in 2020 | series Placering: kontanthjælp mv.
    - Sygedagpenge mv. | Rank { of: 98 } | Path 2021: 37; AtMost 36 | Latest | In 2022 | base 33 in 2020 | series Placering: sygedagpenge mv.
    - Førtidspension mv. | Rank { of: 98 } | Path 2021: 83; AtMost 82 | Latest | In 2022 | base 85 in 2020 | series Placering: førtidspension mv.
    - Alle ydelser under ét | Rank { of: 98 } | Path 2021: 74; AtMost 72 | Latest | In 2022 | base 86 in 2020 | series Placering: alle ydelser under ét
    - Brugernes tilfredshed | Percent | AtLeast 92 | Latest | In 2022 | base 90 in 2016 | series Brugernes tilfredshed
    N1 | National | Unge | Unge
    - Andel uden uddannelse eller job (unge op til 25 år) | Percent | Percent AtMost -50 | Latest | In 2030 | base not printed
    N2 | National | Unge | Unge
    - Andel med gennemført ungdomsuddannelse (25-årige) | Percent | AtLeast 90 | Latest | In 2030
"#;

#[test]
fn the_six_goals_have_the_printed_targets_by_year() {
    let plan = policy().plan;
    assert_eq!(plan.goals.len(), 6);
    check(&goal_lines(&plan), GOALS);
}

#[test]
fn every_base_is_the_figure_of_its_series_the_last_one_or_that_of_the_users() {
    check(
        &bases_in_series(&policy().plan),
        "1 | Virksomhedskontakter | base 2000 in 2020 | Virksomhedskontakter
        1 | Fastholdelse af sygemeldte | base 10 in 2020 | Fastholdelse af sygemeldte
        1 | Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | base 1 in 2020 | Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft
        1 | Virksomhedernes tilfredshed med virksomhedsservice | base 1 in 2020 | Virksomhedernes tilfredshed med virksomhedsservice
        2 | Arbejdsløshedsdagpenge | base 40 in 2020 | Placering: arbejdsløshedsdagpenge
        2 | Kontanthjælp mv. | base 78 in 2020 | Placering: kontanthjælp mv.
        2 | Sygedagpenge mv. | base 33 in 2020 | Placering: sygedagpenge mv.
        2 | Førtidspension mv. | base 85 in 2020 | Placering: førtidspension mv.
        2 | Alle ydelser under ét | base 86 in 2020 | Placering: alle ydelser under ét
        2 | Brugernes tilfredshed | base 90 in 2016 | Brugernes tilfredshed",
    );
}

/// Read from the document; the columns are those of [`series_lines`].
const SERIES: &str = r#"
    [Beskæftigelsespolitik 2019-2022 | Mål 1, figur]
    Virksomhedskontakter | Sønderborg | Other("besøg pr. år") | Table | 0 | 2018: Missing, 2019: Missing, 2020: 2000

    [Beskæftigelsespolitik 2019-2022 | Mål 1, figur | Jobindsats]
    Fastholdelse af sygemeldte | Sønderborg | Percent | Table | 1 | 2018: 14, 2019: 14.6, 2020: 10 (Uncertain)

    [Beskæftigelsespolitik 2019-2022 | Mål 1, figur]
    Placering i landet: fastholdelse af sygemeldte | Sønderborg | Rank { of: 98 } | Uncertain | 0 | "»Hvor er vi nu?«, år ikke trykt": 20 (Uncertain)
    Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | Sønderborg | Scale(["Høj tilfredshed"]) | Uncertain | 0 | 2018: NotMeasured, 2019: 1, 2020: 1
    Virksomhedernes tilfredshed med virksomhedsservice | Sønderborg | Scale(["Høj tilfredshed"]) | Uncertain | 0 | 2018: NotMeasured, 2019: 1, 2020: 1

    [Beskæftigelsespolitik 2019-2022 | Mål 2 | VIVE]
    Placering, som rammevilkårene tilsiger | Sønderborg | Rank { of: 98 } | Prose | 0 | 2016: 77, "Arbejdsløshedsdagpenge; ulæseligt i figuren": Missing (Uncertain), "Kontanthjælp mv.; ulæseligt i figuren": Missing (Uncertain), "Sygedagpenge mv.; ulæseligt i figuren": Missing (Uncertain), "Førtidspension mv.; ulæseligt i figuren": Missing (Uncertain)

    [Beskæftigelsespolitik 2019-2022 | Mål 2, figur | Jobindsats, brugertilfredshedsundersøgelse fra 2016 og egne beregninger]
    Placering: arbejdsløshedsdagpenge | Sønderborg | Rank { of: 98 } | Table | 0 | 2016: 38, 2017: 30, 2018: 26, 2019: 29, 2020: 40
    Placering: kontanthjælp mv. | Sønderborg | Rank { of: 98 } | Table | 0 | 2016: 77, 2017: 70, 2018: 69, 2019: 77, 2020: 78
    Placering: sygedagpenge mv. | Sønderborg | Rank { of: 98 } | Table | 0 | 2016: 36, 2017: 36, 2018: 40, 2019: 56 (Uncertain), 2020: 33
    Placering: førtidspension mv. | Sønderborg | Rank { of: 98 } | Table | 0 | 2016: 82, 2017: 84, 2018: 86, 2019: 84, 2020: 85
    Placering: alle ydelser under ét | Sønderborg | Rank { of: 98 } | Table | 0 | 2016: 81, 2017: 80, 2018: 82, 2019: 82, 2020: 86
    Brugernes tilfredshed | Sønderborg | Percent | Table | 0 | 2016: 90, 2017: NotMeasured, 2018: NotMeasured, 2019: NotMeasured, 2020: NotMeasured (Uncertain), 2021-09: 70 (Uncertain), 2022: NotMeasured (Uncertain) | break 2021-09-01

    [Beskæftigelsespolitik 2019-2022 | Virksomheder]
    Virksomhedskontakter ifølge teksten | Sønderborg | Other("kontakter pr. år") | Prose | 0 | "i dag": 2500
"#;

#[test]
fn every_cell_of_the_two_figures_is_a_figure_or_the_kind_of_unknown_that_is_printed() {
    let plan = policy().plan;
    assert_eq!(plan.series.len(), 13);
    check(&series_lines(&plan), SERIES);
}

#[test]
fn a_cell_that_is_no_plain_figure_says_how_it_is_printed() {
    check(
        &noted_points(&policy().plan),
        "Virksomhedskontakter, 2018
        Virksomhedskontakter, 2019
        Fastholdelse af sygemeldte, 2020
        Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft, 2018
        Virksomhedernes tilfredshed med virksomhedsservice, 2018
        Placering: sygedagpenge mv., 2019
        Brugernes tilfredshed, 2017
        Brugernes tilfredshed, 2018
        Brugernes tilfredshed, 2019
        Brugernes tilfredshed, 2020
        Brugernes tilfredshed, 2021-09
        Brugernes tilfredshed, 2022",
    );
}

#[test]
fn what_was_read_with_doubt_says_what_else_it_may_be() {
    let plan = policy().plan;
    for series in plan.series.iter() {
        let levels = series.levels.iter().map(|level| level.exactness);
        if levels.chain([Some(series.exactness)]).any(|exactness| exactness == Some(Exactness::Uncertain)) {
            assert!(series.note.is_some(), "{}", series.title);
        }
        for detail in series.points.iter().filter_map(|point| point.detail.as_ref()) {
            let says = detail.note.as_ref().is_some_and(|note| note.contains("Usikkert "));
            assert_eq!(says, detail.exactness == Some(Exactness::Uncertain), "{}", series.title);
        }
    }
}

/// On the last day of 2021 the figures of 2020 are the last, and they are the bases.
///
/// - Satisfaction of the companies, and the rank of sickness benefit, already are where they
///   should be in 2022: high is at least high, and 33 is better than 36.
/// - For the others one figure makes no pace, and the path has no level for 2020.
/// - The users: 70 per cent was measured in another way than the base of 90.
/// - The two goals for the whole country have no figures, and the first no base.
const END_OF_2021: &str = "
    O1 | InWords
    O2 | InWords
    1 | Virksomhedskontakter | CannotTell TooFewFigures | 2000 of 2020 | base 2000 | AtLeast 2500 | -500
    1 | Fastholdelse af sygemeldte | CannotTell TooFewFigures | 10 of 2020 | base 10 | AtLeast 17.6 | -7.6
    1 | Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | OnCourse by AlreadyThere | 1 of 2020 | base 1 | AtLeast 1 | 0
    1 | Virksomhedernes tilfredshed med virksomhedsservice | OnCourse by AlreadyThere | 1 of 2020 | base 1 | AtLeast 1 | 0
    2 | Arbejdsløshedsdagpenge | CannotTell TooFewFigures | 40 of 2020 | base 40 | AtMost 20 | +20
    2 | Kontanthjælp mv. | CannotTell TooFewFigures | 78 of 2020 | base 78 | AtMost 65 | +13
    2 | Sygedagpenge mv. | OnCourse by AlreadyThere | 33 of 2020 | base 33 | AtMost 36 | -3
    2 | Førtidspension mv. | CannotTell TooFewFigures | 85 of 2020 | base 85 | AtMost 82 | +3
    2 | Alle ydelser under ét | CannotTell TooFewFigures | 86 of 2020 | base 86 | AtMost 72 | +14
    2 | Brugernes tilfredshed | CannotTell MethodChanged | 70 of 2021-09 | base 90 | AtLeast 92 | -22
    N1 | Andel uden uddannelse eller job | CannotTell NoSeries | - | - | - | -
    N2 | Andel med gennemført ungdomsuddannelse | CannotTell NoSeries | - | - | AtLeast 90 | -
";

#[test]
fn at_the_end_of_2021_only_what_is_there_already_is_on_course() {
    check(&verdict_lines(&policy(), "2021-12-31"), END_OF_2021);
}

/// A goal is as its worst measure that can be judged: of goal 1 two in four can, of goal 2
/// one in six, and those are on course.
#[test]
fn at_the_end_of_2021_each_goal_is_as_the_worst_of_what_can_be_judged() {
    assert_eq!(tally_text(&policy(), "2021-12-31"), "2 on course, 2 cannot be told, 2 in words");
    let insights = Insights::of(&policy(), "2021-12-31".parse().unwrap());
    let judged: Vec<usize> = insights.judgements().map(|goal| goal.judged).collect();
    assert_eq!(judged, [0, 0, 2, 1, 0, 0]);
}

/// The users' last cell then is that of 2020, which nobody measured; the 90 per cent of 2016
/// are shown and decide nothing. Everything else stands as a year later.
#[test]
fn when_the_figures_of_2020_were_known_the_users_had_not_been_asked_since_2016() {
    let lines = verdict_lines(&policy(), "2020-12-31");
    let users = "2 | Brugernes tilfredshed | CannotTell NotMeasured | 90 of 2016 | base 90 | AtLeast 92 | -2";
    let rest =
        |lines: &[String]| lines.iter().filter(|line| !line.contains("Bruger")).cloned().collect::<Vec<_>>();
    assert!(lines.iter().any(|line| line == users), "{lines:#?}");
    assert_eq!(rest(&lines), rest(&verdict_lines(&policy(), "2021-12-31")));
}

/// The document has no figures for 2021; these are made up, one for each measure with a path.
/// They are held against the path's level for 2021, not against the level for 2022: 37 is on
/// course though it is worse than the 33 of the year before, and so is 74 of 98.
#[test]
fn figures_of_2021_would_be_held_against_the_level_of_the_path_for_that_year() {
    let mut document = policy();
    for (title, value) in [
        ("Virksomhedskontakter", "2299"),
        ("Fastholdelse af sygemeldte", "16.6"),
        ("Virksomhedernes tilfredshed med virksomhedsservice", "1"),
        ("Placering: arbejdsløshedsdagpenge", "23"),
        ("Placering: kontanthjælp mv.", "65"),
        ("Placering: sygedagpenge mv.", "37"),
        ("Placering: førtidspension mv.", "84"),
        ("Placering: alle ydelser under ét", "74"),
    ] {
        add(&mut document, title, Value::Number(value.parse().unwrap()));
    }
    add(&mut document, "Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft", Value::NotMeasured);
    let lines = verdict_lines(&document, "2022-06-30");
    check(
        &lines[2..11],
        "1 | Virksomhedskontakter | OffCourse by path, 2021 AtLeast 2300 | 2299 of 2021 | base 2000 | AtLeast 2500 | -201
        1 | Fastholdelse af sygemeldte | OnCourse by path, 2021 AtLeast 16.6 | 16.6 of 2021 | base 10 | AtLeast 17.6 | -1
        1 | Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | CannotTell NotMeasured | 1 of 2020 | base 1 | AtLeast 1 | 0
        1 | Virksomhedernes tilfredshed med virksomhedsservice | OnCourse by path, 2021 AtLeast 1 | 1 of 2021 | base 1 | AtLeast 1 | 0
        2 | Arbejdsløshedsdagpenge | OffCourse by path, 2021 AtMost 22 | 23 of 2021 | base 40 | AtMost 20 | +3
        2 | Kontanthjælp mv. | OnCourse by path, 2021 AtMost 67 | 65 of 2021 | base 78 | AtMost 65 | 0
        2 | Sygedagpenge mv. | OnCourse by path, 2021 AtMost 37 | 37 of 2021 | base 33 | AtMost 36 | +1
        2 | Førtidspension mv. | OffCourse by path, 2021 AtMost 83 | 84 of 2021 | base 85 | AtMost 82 | +2
        2 | Alle ydelser under ét | OnCourse by path, 2021 AtMost 74 | 74 of 2021 | base 86 | AtMost 72 | +2",
    );
}

fn add(document: &mut Document, series: &str, value: Value) {
    let id = document.plan.series.iter().find(|found| found.title == series).unwrap().id;
    document.plan.series.get_mut(id).unwrap().points.push(Point::new(Period::Year(2021), value));
}

/// After the last day a figure of 2020 settles nothing, and the users are not measured in the
/// year that their goal is for.
#[test]
fn after_2022_nothing_is_settled_without_the_figures_of_that_year() {
    let lines = verdict_lines(&policy(), "2023-01-01");
    check(
        &lines[2..12],
        "1 | Virksomhedskontakter | CannotTell NoValue | 2000 of 2020 | base 2000 | AtLeast 2500 | -500
        1 | Fastholdelse af sygemeldte | CannotTell NoValue | 10 of 2020 | base 10 | AtLeast 17.6 | -7.6
        1 | Virksomhedernes tilfredshed med at få kvalificeret arbejdskraft | CannotTell NoValue | 1 of 2020 | base 1 | AtLeast 1 | 0
        1 | Virksomhedernes tilfredshed med virksomhedsservice | CannotTell NoValue | 1 of 2020 | base 1 | AtLeast 1 | 0
        2 | Arbejdsløshedsdagpenge | CannotTell NoValue | 40 of 2020 | base 40 | AtMost 20 | +20
        2 | Kontanthjælp mv. | CannotTell NoValue | 78 of 2020 | base 78 | AtMost 65 | +13
        2 | Sygedagpenge mv. | CannotTell NoValue | 33 of 2020 | base 33 | AtMost 36 | -3
        2 | Førtidspension mv. | CannotTell NoValue | 85 of 2020 | base 85 | AtMost 82 | +3
        2 | Alle ydelser under ét | CannotTell NoValue | 86 of 2020 | base 86 | AtMost 72 | +14
        2 | Brugernes tilfredshed | CannotTell NotMeasured | 70 of 2021-09 | base 90 | AtLeast 92 | -22",
    );
}

/// Only the two goals for the whole country leave something open: no figures, a year that
/// the policy is not for, and of the first a base that is not printed. The contacts of the text
/// are not those of the figure.
#[test]
fn a_check_finds_what_the_policy_leaves_open() {
    check(
        &finding_lines(&policy(), "2021-12-31"),
        "Note plan.goals[4].measures[0] MeasureWithoutSeries
        Warning plan.goals[4].measures[0].targets[0].base BaseMissing
        Note plan.goals[4].measures[0].targets[0].due DeadlineOutsidePlan
        Note plan.goals[5].measures[0] MeasureWithoutSeries
        Note plan.goals[5].measures[0].targets[0].due DeadlineOutsidePlan
        Warning plan.statements[1] Statement",
    );
}
