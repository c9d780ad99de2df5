//! The series of Aabenraa's documents, each with every figure that is printed.

use planbord::plan::Amount;

use crate::lines::{noted_points, series_lines};
use crate::{check, sample};

/// Read from the documents; the columns are those of [`series_lines`].
const SERIES: &str = r#"
    [Beskæftigelsesplan 2021 | Beskæftigelsesindsatsen under coronakrisen]
    Tilmeldte ledige på a-dagpenge | Aabenraa | Persons | Prose | 0 | 2020-03-12: 889, 2020-08-06: 1115
    Ændring i tilmeldte ledige på a-dagpenge | Aabenraa | Persons | Prose | 0 | 2019-03-12/2019-08-06: -43
    Procentvis ændring i tilmeldte ledige på a-dagpenge | Aabenraa | Percent | Prose | 1 | 2019-03-12/2019-08-06: -4.9, 2020-03-12/2020-08-06: 25.4

    [Beskæftigelsesplan 2021 | Beskæftigelsesindsatsen under coronakrisen | Erhvervsstyrelsen]
    Selvstændige med tilsagn om kompensation | Aabenraa | Persons | Prose | 0 | 2020-06-22: 462
    Tilsagn om kompensation til selvstændige | Aabenraa | MillionKroner | Prose | 1 | 2020-06-22: 36.4
    Beskæftigede omfattet af lønkompensation | Aabenraa | Employees | Approximate | 0 | 2020-06-22: 1500
    Virksomheder med lønkompensation | Aabenraa | Companies | Prose | 0 | 2020-06-22: 280
    Lønkompensation til virksomheder | Aabenraa | MillionKroner | Prose | 1 | 2020-06-22: 68.5

    [Beskæftigelsesplan 2021 | Ledige borgere klar til job | Jobindsats]
    Langtidsledige blandt kontanthjælpsmodtagere | Aabenraa | Percent | Prose | 0 | 2020-01: 46
    Langtidsledige blandt dagpengemodtagere | Aabenraa | Percent | Prose | 0 | 2020-01: 13

    [Beskæftigelsesplan 2021 | Samarbejde med a-kasserne]
    Borgere i a-kasseforsøget | Aabenraa | Citizens | Prose | 0 | 2020-07-13: 257
    Ikke længere tilmeldt efter a-kasseforsøget | Aabenraa | Percent | Prose | 0 | 2020-07-13: 45

    [Beskæftigelsesplan 2021 | Integration og flygtninge | Jobindsats]
    Flygtninge og familiesammenførte til flygtninge | Aabenraa | Persons | Table | 0 | 2013-04: 164, 2014-04: 203, 2015-04: 321, 2016-04: 464, 2017-04: 493, 2018-04: 495, 2019-04: 509, 2020-04: 536
    Andel beskæftigede flygtninge og familiesammenførte | Aabenraa | Percent | Table | 1 | 2013-04: 12.2, 2014-04: 13.3, 2015-04: 11.5, 2016-04: 12.1, 2017-04: 25.2, 2018-04: 34.7, 2019-04: 38.1, 2020-04: 38.1
    Andel beskæftigede flygtninge og familiesammenførte | Hele landet | Percent | Table | 1 | 2013-04: 21.2, 2014-04: 19.9, 2015-04: 16.6, 2016-04: 16.2, 2017-04: 24.1, 2018-04: 32.7, 2019-04: 39.5, 2020-04: 38.2

    [Beskæftigelsesplan 2021 | Frivillig tilbagevenden til hjemlandet]
    Udgift til repatriering | Aabenraa | Kroner | Table | 0 | 2019: 1388248, 2020: 213722
    Borgere med udbetaling til repatriering | Aabenraa | Citizens | Table | 0 | 2019: 12, 2020: 3

    [Beskæftigelsesplan 2021 | På kanten af arbejdsmarkedet | Jobindsats]
    Langtidsforsørgede | Aabenraa | Persons | Table | 0 | 2013-05: 914, 2014-05: 878, 2015-05: 922, 2016-05: 879, 2017-05: 831, 2018-05: 778, 2019-05: 702

    [Beskæftigelsesplan 2021 | KIK-strategien viser nye veje]
    Investering i KIK | Aabenraa | MillionKroner | Prose | 0 | "begyndt i 2016": 68
    Investering i KIK II | Aabenraa | MillionKroner | Prose | 1 | "besluttet af byrådet i 2018": 60.5

    [Beskæftigelsesplan 2021 | Fleksjob | Jobindsats og egne beregninger]
    Ledige blandt fleksjobvisiterede | Aabenraa | Percent | Prose | 1 | 2020-05: 11.6
    Ledige blandt fleksjobvisiterede | Hele landet | Percent | Prose | 1 | 2020-05: 17.9

    [Beskæftigelsesplan 2021 | Fleksjob]
    Fuldtidspersoner i fleksjob | Aabenraa | FullTimePersons | Prose | 0 | 2004: 437, 2020: 1495

    [Beskæftigelsesplan 2021 | På kanten af arbejdsmarkedet, tabel om ressourceforløb]
    Borgere i ressourceforløb | Aabenraa | Citizens | Table | 0 | 2020-Q1: 229, 2020-H1: 264, 2020-Q2: 234
    Borgere i ressourceforløb med praktik, løntilskud eller timer | Aabenraa | Citizens | Table | 0 | 2020-Q1: 59, 2020-H1: 68, 2020-Q2: 60
    Andel i ressourceforløb med praktik, løntilskud eller timer | Aabenraa | Percent | Table | 0 | 2020-Q1: 26, 2020-H1: 26, 2020-Q2: 26

    [Beskæftigelsesplan 2021 | Vores udgangspunkt er stærkt]
    Unge i NEET-gruppen | Aabenraa | Percent | Approximate | 0 | "gennem flere år": about 11

    [Beskæftigelsesplan 2021 | Vi investerer med KIJOS]
    Investering i KIJOS | Aabenraa | MillionKroner | Prose | 1 | "investeret i 2019, over fire år": 16.7

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Punkt 61]
    Borgere i jobafklaring med beskæftigelses- og virksomhedsrettet forløb | Aabenraa | Percent | Prose | 0 | "før KIJOS": 30, "med KIJOS, oplyst i september 2020": 45

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Punkt 61 | Deloitte]
    Jobafklaring: sager uden mål i den forberedende del | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 29
    Jobafklaring: sager uden mål i seneste Min Plan | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 87
    Jobafklaring: frist på 4 uger til rehabiliteringsteamet overholdt | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 28
    Jobafklaring: indsatser på tværs af forvaltninger bevilget | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 23
    Jobafklaring: borgerens perspektiv fremgår af indsatsplanen | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 67

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Punkt 62 | Deloitte]
    Ressourceforløb: tidspunkt for virksomhedsrettet indsats angivet | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 8
    Ressourceforløb: cv med borgerens egen vurdering | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 18
    Ressourceforløb: krav om 6 årlige samtaler ikke overholdt | 25 kommuner | Percent | Prose | 0 | "Deloittes rapport, maj 2020": 41

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Punkt 63]
    Virksomheder i virksomhedsbarometeret | Aabenraa | Companies | Prose | 0 | 2020-H1: 313
    Virksomheder kontaktet ud over barometeret | Aabenraa | Companies | Prose | 0 | 2020-H1: 525
    Ledighed | Aabenraa | Percent | Prose | 1 | 2020-05: 4.7
    Ledighed | Hele landet | Percent | Prose | 1 | 2020-05: 5.2
    Medarbejdere med lønkompensation | Aabenraa | Employees | Prose | 0 | "virksomhedsbarometer 1. halvår 2020, uden dato": 1416
    Medarbejdere med lønkompensation | Hele landet | Employees | Approximate | 0 | "virksomhedsbarometer 1. halvår 2020, uden dato": about 259000
    Lønmodtagere omfattet af lønkompensation | Aabenraa | Percent | Approximate | 0 | "virksomhedsbarometer 1. halvår 2020, uden dato": about 6
    Aabenraas andel af landets lønkompensation | Aabenraa | Percent | Prose | 2 | "virksomhedsbarometer 1. halvår 2020, uden dato": 0.54
    Virksomheder, der venter at ansætte | Aabenraa | Percent | Prose | 0 | 2019-H2: 17, 2020-H1: 14
    Virksomheder, der venter færre medarbejdere | Aabenraa | Percent | Prose | 0 | 2019-H2: 6, 2020-H1: 6
    Virksomheder, der venter større omsætning | Aabenraa | Percent | Prose | 0 | 2019-H2: 34, 2020-H1: 22
    Virksomheder, der venter mindre omsætning | Aabenraa | Percent | Prose | 0 | 2019-H2: 13, 2020-H1: 24
    Virksomheder med rekrutteringsproblemer | Aabenraa | Percent | Prose | 0 | 2019-H1: 45, 2020-H1: 24
    Virksomheder, der venter at ansætte elever | Aabenraa | Percent | Approximate | 0 | 2020-H1: 20
    Stigning i virksomheder, der venter at ansætte elever | Aabenraa | PercentagePoints | Prose | 0 | "frem til 1. halvår 2020; udgangspunktet er ikke angivet": 8
    Virksomheder, der vil hjælpe udsatte ledige | Aabenraa | Percent | Prose | 0 | 2019-H2: 68, 2020-H1: 47
    Tilfredshed med jobcentrets kerneydelser | Aabenraa | Score { from: 1, to: 7 } | Prose | 1 | 2019-H2: 5.8, 2020-H1: 6

    [Referat Arbejdsmarkedsudvalget d. 07-09-2020 | Punkt 65]
    Succes med Uddannelse: gået i ordinær uddannelse | Aabenraa | Percent | Prose | 0 | "første forløb 2020": 36
    Succes med Uddannelse: i målgruppen for FVU | Aabenraa | Percent | Prose | 0 | "første forløb 2020": 18

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Det politiske perspektiv i Arbejdsmarkedsudvalget]
    Borgere i udvalgets målgrupper | Aabenraa | Citizens | Approximate | 0 | "på besøgstidspunktet, uden dato": about 7500

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Aktivitetsparate på kontanthjælp og uddannelseshjælp]
    Borgere omfattet af KIK | Aabenraa | Citizens | Prose | 0 | 2018-05-31: 1461, "en tidligere side, uden dato": 1443
    Borgere i KIK, som stadig er aktivitetsparate | Aabenraa | Citizens | Prose | 0 | 2018-05-31: 448
    Borgere i KIK, som ikke længere er aktivitetsparate | Aabenraa | Citizens | Prose | 0 | 2018-05-31: 1013

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Resultater over al forventning]
    Selvforsørgende efter 3 år | Aabenraa | Percent | Approximate | 0 | 2013: 60, 2014: 60

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Ambitionen, Kontant- og uddannelseshjælp samlet set]
    Kontaktforløb på kontant- og uddannelseshjælp | Aabenraa | ContactCourses | Table | 0 | 2018: 1133

    [Beskæftigelsespolitik i Aabenraa. Besøg af Ishøj kommune | Status KIK II]
    KIK II, udgangspunkt: borgere | Aabenraa | Citizens | Table | 0 | 2018-02-01: 1128, 2018-08-31: 1128
    KIK II, udgangspunkt: på kontant- og uddannelseshjælp | Aabenraa | Citizens | Table | 0 | 2018-08-31: 771
    KIK II, udgangspunkt: selvforsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 269
    KIK II, udgangspunkt: anden forsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 81
    KIK II, udgangspunkt: øvrige målgrupper | Aabenraa | Citizens | Table | 0 | 2018-08-31: 7
    KIK II, tilgang: borgere | Aabenraa | Citizens | Table | 0 | 2018-08-31: 357
    KIK II, tilgang: på kontant- og uddannelseshjælp | Aabenraa | Citizens | Table | 0 | 2018-08-31: 207
    KIK II, tilgang: selvforsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 139
    KIK II, tilgang: anden forsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 2
    KIK II, tilgang: øvrige målgrupper | Aabenraa | Citizens | Table | 0 | 2018-08-31: 9
    KIK II, i alt med tilgang: borgere | Aabenraa | Citizens | Table | 0 | 2018-08-31: 1485
    KIK II, i alt med tilgang: på kontant- og uddannelseshjælp | Aabenraa | Citizens | Table | 0 | 2018-08-31: 978
    KIK II, i alt med tilgang: selvforsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 408
    KIK II, i alt med tilgang: anden forsørgelse | Aabenraa | Citizens | Table | 0 | 2018-08-31: 83
    KIK II, i alt med tilgang: øvrige målgrupper | Aabenraa | Citizens | Table | 0 | 2018-08-31: 16
"#;

#[test]
fn every_series_holds_the_printed_figures_and_names_its_source() {
    let plan = sample("aabenraa-2021").plan;
    assert_eq!(plan.series.len(), 77);
    check(&series_lines(&plan), SERIES);
}

#[test]
fn a_figure_that_covers_part_of_a_year_or_was_read_from_words_says_so() {
    check(
        &noted_points(&sample("aabenraa-2021").plan),
        "Beskæftigede omfattet af lønkompensation, 2020-06-22
        Udgift til repatriering, 2020
        Borgere med udbetaling til repatriering, 2020
        Borgere i ressourceforløb, 2020-H1
        Borgere i ressourceforløb med praktik, løntilskud eller timer, 2020-H1
        Andel i ressourceforløb med praktik, løntilskud eller timer, 2020-H1
        Virksomheder, der venter at ansætte elever, 2020-H1
        Tilfredshed med jobcentrets kerneydelser, 2019-H2
        Selvforsørgende efter 3 år, 2013
        Selvforsørgende efter 3 år, 2014
        KIK II, udgangspunkt: borgere, 2018-08-31",
    );
}

#[test]
fn the_status_of_kik_ii_adds_up_down_and_across() {
    let plan = sample("aabenraa-2021").plan;
    let count = |group: &str, status: &str| {
        let title = format!("KIK II, {group}: {status}");
        let series = plan.series.iter().find(|series| series.title == title).unwrap();
        series.points[0].value.number().unwrap()
    };
    let sum = |counts: &[Amount]| counts.iter().try_fold(Amount::ZERO, |sum, count| sum.checked_add(*count));
    let parts =
        ["på kontant- og uddannelseshjælp", "selvforsørgelse", "anden forsørgelse", "øvrige målgrupper"];
    for group in ["udgangspunkt", "tilgang", "i alt med tilgang"] {
        assert_eq!(sum(&parts.map(|part| count(group, part))), Some(count(group, "borgere")), "{group}");
    }
    for status in parts.into_iter().chain(["borgere"]) {
        let groups = [count("udgangspunkt", status), count("tilgang", status)];
        assert_eq!(sum(&groups), Some(count("i alt med tilgang", status)), "{status}");
    }
}
