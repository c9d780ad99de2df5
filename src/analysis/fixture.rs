//! A small document for tests: two goals, two series, one
//! table in two sections, one meeting with two items.

use crate::document::{Document, faults};
use crate::meeting::{AgendaItem, Meeting};
use crate::plan::Plan;

/// The document; it has no fault.
pub(crate) fn document() -> Document {
    let plan: Plan = ron::from_str(PLAN).unwrap();
    let meetings: Vec<Meeting> = ron::from_str(MEETINGS).unwrap();
    let document = Document { plan, meetings: meetings.into_iter().collect(), ..empty() };
    assert_eq!(faults(&document), []);
    document
}

fn empty() -> Document {
    Document { last_id: 100, ..Document::empty("2021".parse().unwrap()) }
}

/// An item as it is on an agenda before the meeting.
pub(crate) fn item(id: u32, number: &str) -> AgendaItem {
    let text = format!(r#"(id: "a{id}", number: "{number}", title: "New", openness: Open, kind: Decision)"#);
    ron::from_str(&text).unwrap()
}

const PLAN: &str = r#"(
    title: "Plan", municipality: "Aabenraa", committee: "Udvalget", period: "2021",
    publications: [(id: "p1", title: "Referat")],
    focus_areas: [(id: "f2", title: "Sygdom"), (id: "f3", title: "Unge")],
    goals: [
        (id: "g4", number: "8", title: "Sick leave", origin: Local, focus_area: Some("f2"), measures: [
            (id: "k5", title: "Jobafklaring", unit: EconomicFullTimePersons, series: Some("s8"),
             targets: [(condition: Level(AtMost(256)), due: In("2021"))]),
            (id: "k6", title: "Sygedagpenge", unit: EconomicFullTimePersons,
             targets: [(condition: Level(AtMost(465)), due: By("2022-04-30"))]),
        ]),
        (id: "g7", number: "M1", title: "Education", origin: Minister, measures: [
            (id: "k30", title: "Young", unit: Percent, series: Some("s9"),
             targets: [(condition: Keep(Lower), due: EveryYear)]),
            (id: "k31", title: "Report", unit: Other("report"),
             targets: [(condition: Deliver, due: EveryYear)]),
        ]),
    ],
    series: [
        (id: "s8", title: "Jobafklaring", unit: EconomicFullTimePersons, area: "Aabenraa", exactness: Table,
         points: [("2019", 270), ("2020", 256)]),
        (id: "s9", title: "Young", unit: Percent, area: "Aabenraa", exactness: Approximate,
         points: [("2020", Hidden)]),
    ],
    budget: [(id: "b10", title: "Net budget", sign: PositiveIsExpense,
        columns: [(id: "c11", title: "Persons", kind: Figures(unit: FullYearPersons, decimals: 0)),
                  (id: "c12", title: "Support", kind: Figures(unit: ThousandKroner, decimals: 0))],
        rows: [
            Section((id: "r13", label: "Sick", rows: [
                Line((id: "r14", label: "Sygedagpenge", cells: (465, 64841))),
                Line((id: "r15", label: "Jobafklaring", cells: (256, Blank))),
            ], printed_total: Some((720, 64841)))),
            Line((id: "r16", label: "Fleksjob", cells: (1456, 0))),
        ],
        printed_total: Some((2177, 60000)),
    )],
)"#;

const MEETINGS: &str = r#"[(
    id: "m20", date: "2020-09-07", members: ["Ann", "Bo"], absent: ["Bo"],
    items: [
        (id: "a21", number: "66", title: "Report", openness: Open, kind: Information, decision: "Noted.",
         absent: ["Bo", "Cy"]),
        (id: "a22", number: "67", title: "Plan 2021", openness: Open, kind: Discussion),
    ],
)]"#;
