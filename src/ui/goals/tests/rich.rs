//! A plan with a goal of every kind that can be drawn, judged on 2020-09-07.

use crate::document::Document;

/// The plan.
pub fn rich() -> Document {
    let text = format!("(version: 1, last_id: 999, plan: {PLAN})");
    crate::store::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).document
}

const PLAN: &str = r#"(
    title: "Beskæftigelsesplan 2020", municipality: "Prøveby", committee: "Udvalget", period: "2020",
    publications: [(id: "p1", title: "Planen", publisher: "Kommunen")],
    focus_areas: [(id: "f2", title: "Flere i arbejde"), (id: "f3", title: "Unge")],
    goals: [
        (id: "g10", number: "1", title: "Færre langtidsledige", origin: Local, focus_area: "f2", responsible: "Jobcentret", serves: ["g70"],
         measures: [(id: "k11", title: "Langtidsledige", unit: Persons, series: "s100", targets: [
            (condition: Level(AtMost(480)), due: AtEnd("2020"), base: (value: 620, when: AtEnd("2018")))])]),
        (id: "g20", number: "2", title: "Kontaktforløb falder trin for trin", origin: Investment, focus_area: "f2", responsible: "Ydelse",
         measures: [(id: "k21", title: "Kontaktforløb", unit: ContactCourses, series: "s101", targets: [
            (condition: Path(last: AtMost(783), steps: [("2019", 975), ("2020", 853)]), due: AtEnd("2021"))])]),
        (id: "g30", number: "3", title: "1.000 rekrutteringer", origin: Local, focus_area: "f3", responsible: "Jobcentret",
         measures: [(id: "k31", title: "Rekrutteringer", unit: Persons, series: "s102", targets: [
            (condition: Level(AtLeast(1000)), reckoning: Sum, due: In("2020"))])]),
        (id: "g40", number: "4", title: "Gennemsnitligt færre på kontanthjælp", origin: Local, focus_area: "f2",
         measures: [(id: "k41", title: "Fuldtidspersoner", unit: FullTimePersons, series: "s103", targets: [
            (condition: Level(AtMost(3900)), reckoning: Average, due: In("2019")),
            (condition: Level(AtMost(3725)), reckoning: Average, due: In("2020")),
            (condition: Level(AtMost(3600)), reckoning: Average, due: In("2021"))])]),
        (id: "g50", number: "5", title: "Ikke over hele landet", origin: National,
         measures: [(id: "k51", title: "Ledighed", unit: Percent, series: "s104", targets: [
            (condition: Against(series: "s105", relation: NotAbove), due: In("2020"))])]),
        (id: "g60", number: "10", title: "En bedre placering", origin: National,
         measures: [(id: "k61", title: "Placering", unit: Rank(of: 98), series: "s106", targets: [
            (condition: Level(AtMost(72)), due: In("2022"))])]),
        (id: "g70", number: "M1", title: "Flere i arbejde", origin: Minister,
         in_force: (until: "2019-12-31", note: "Ophævet ved lov.")),
        (id: "g80", number: "6", title: "Nået i fjor", origin: Local, focus_area: "f3",
         measures: [(id: "k81", title: "Langtidsledige", unit: Persons, series: "s100", targets: [
            (condition: Level(AtMost(600)), due: AtEnd("2019"))])]),
        (id: "g90", number: "7", title: "Ikke nået i fjor", origin: Local, focus_area: "f3",
         measures: [(id: "k91", title: "Langtidsledige", unit: Persons, series: "s100", targets: [
            (condition: Level(AtMost(500)), due: AtEnd("2019"))])]),
    ],
    series: [
        (id: "s100", title: "Langtidsledige", unit: Persons, area: "Prøveby", exactness: Table,
         source: (publication: "p1", section: "Bilag", provider: "Jobindsats"),
         points: [("2018-12", 620), ("2019-01", 618), ("2019-02", 611), ("2019-03", 605), ("2019-04", 607), ("2019-05", 598),
            ("2019-06", 590), ("2019-07", 588), ("2019-08", 581), ("2019-09", 579), ("2019-10", 575), ("2019-11", 570), ("2019-12", 566),
            ("2020-01", 560), ("2020-02", 561), ("2020-03", Missing), ("2020-04", 549), ("2020-05", 545),
            ("2020-06", 541, (vintage: (finality: Provisional))), ("2020-07", 538, (vintage: (finality: Provisional)))]),
        (id: "s101", title: "Kontaktforløb", unit: ContactCourses, area: "Prøveby", exactness: Table,
         points: [("2017", 1160), ("2018", 1133), ("2019", 990)], breaks: [(on: "2018-01-01", note: "Nyt fagsystem.")]),
        (id: "s102", title: "Rekrutteringer", unit: Persons, area: "Prøveby", exactness: Table,
         points: [("2019-12", 71), ("2020-01", 80), ("2020-02", 70), ("2020-03", 40), ("2020-04", 20), ("2020-05", 60), ("2020-06", 90), ("2020-07", 75)]),
        (id: "s103", title: "Kontanthjælp", unit: FullTimePersons, area: "Prøveby", exactness: Table,
         points: [("2018-Q3", 3970), ("2018-Q4", 3955), ("2019-Q1", 3925), ("2019-Q2", 3890), ("2019-Q3", 3885, (exactness: Uncertain)), ("2019-Q4", 3850), ("2020-Q1", 3800), ("2020-Q2", 3790)]),
        (id: "s104", title: "Ledighed", unit: Percent, area: "Prøveby", decimals: 1, exactness: Table,
         points: [("2017", 4.9), ("2018", 4.6), ("2019", 4.1)]),
        (id: "s105", title: "Ledighed", unit: Percent, area: "Hele landet", decimals: 1, exactness: Table,
         points: [("2017", 4.2), ("2018", 3.9), ("2019", 3.7)]),
        (id: "s106", title: "Placering", unit: Rank(of: 98), area: "Prøveby", exactness: Table,
         points: [("2016", 88), ("2017", 90), ("2018", 86), ("2019", 80, (exactness: Approximate))]),
    ],
)"#;
