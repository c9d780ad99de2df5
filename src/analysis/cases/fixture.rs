//! KIK and KIK II as printed (slides of autumn 2018: *Økonomien i investeringen*,
//! *Kontaktforløb*, *Status KIK II*), for tests.

use crate::document::{Document, faults};
use crate::meeting::Meeting;
use crate::plan::Plan;
use crate::plan::id::CaseId;

/// KIK II, 2018 to 2022.
pub(crate) const KIK_II: CaseId = CaseId(101);
/// KIK, 2016 to 2019.
pub(crate) const KIK: CaseId = CaseId(102);

/// A plan with both cases; it has no fault.
pub(crate) fn document() -> Document {
    let plan: Plan = ron::from_str(PLAN).unwrap();
    let meetings: Vec<Meeting> = ron::from_str(MEETINGS).unwrap();
    let empty = Document::empty("2021".parse().unwrap());
    let document = Document { last_id: 200, plan, meetings: meetings.into_iter().collect(), ..empty };
    assert_eq!(faults(&document), []);
    document
}

const PLAN: &str = r#"(
    title: "Investeringsstrategi", municipality: "Aabenraa", committee: "Arbejdsmarkedsudvalget", period: "2018-01-01/2022-12-31",
    publications: [(id: "p90", title: "Investeringsstrategien KIK og KIK II")],
    focus_areas: [(id: "f91", title: "Kontant- og uddannelseshjælp")],
    goals: [
        (id: "g70", number: "1", title: "Færre på kontant- og uddannelseshjælp", origin: Investment, focus_area: Some("f91"), measures: [
            (id: "k71", title: "På kontant- og uddannelseshjælp", unit: Citizens, series: Some("s60"),
             targets: [(condition: Level(AtMost(1117)), due: By("2019-01-31"))]),
            (id: "k72", title: "I selvforsørgelse", unit: Citizens, series: Some("s61"),
             targets: [(condition: Level(AtLeast(26)), due: By("2019-01-31"))]),
            (id: "k73", title: "På anden forsørgelse", unit: Citizens, series: Some("s62"),
             targets: [(condition: Level(AtLeast(4)), due: By("2019-01-31"))]),
        ]),
    ],
    series: [
        (id: "s50", title: "Udgangspunkt, i alt", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 1128)]),
        (id: "s51", title: "Udgangspunkt, på ydelsen", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 771)]),
        (id: "s52", title: "Udgangspunkt, selvforsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 269)]),
        (id: "s53", title: "Udgangspunkt, anden forsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 81)]),
        (id: "s54", title: "Udgangspunkt, øvrige målgrupper", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 7)]),
        (id: "s55", title: "Tilgang, i alt", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 357)]),
        (id: "s56", title: "Tilgang, på ydelsen", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 207)]),
        (id: "s57", title: "Tilgang, selvforsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 139)]),
        (id: "s58", title: "Tilgang, anden forsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 2)]),
        (id: "s59", title: "Tilgang, øvrige målgrupper", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 9)]),
        (id: "s60", title: "På ydelsen", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 978)]),
        (id: "s61", title: "Selvforsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 408)]),
        (id: "s62", title: "Anden forsørgelse", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 83)]),
        (id: "s63", title: "Øvrige målgrupper", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 16)]),
        (id: "s64", title: "I alt", unit: Citizens, area: "Aabenraa", exactness: Table, points: [("2018-08-31", 1485)]),
    ],
    budget: [
        (id: "b1", title: "KIK II, økonomi", sign: PositiveIsExpense, total: NoSum,
        columns: [
            (id: "c2", title: "2018, 7 mdr.", period: Some("2018-06-01/2018-12-31"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c3", title: "2019", period: Some("2019"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c4", title: "2020", period: Some("2020"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c5", title: "2021", period: Some("2021"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c6", title: "2022, 5 mdr.", period: Some("2022-01-01/2022-05-31"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c7", title: "I alt", kind: Figures(unit: ThousandKroner, decimals: 0),
             formula: Some(Sum(["c2", "c3", "c4", "c5", "c6"]))),
            (id: "c8", title: "2022, 7 mdr.", period: Some("2022-06-01/2022-12-31"), kind: Figures(unit: ThousandKroner, decimals: 0)),
            (id: "c9", title: "2023", period: Some("2023"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        ],
        rows: [
            Section((id: "r10", label: "Udvalg", rows: [
                Line((id: "r11", label: "ØK Investering", cells: (4253, 7223, 5705, 4438, 1832, 23450, 2140, 3587))),
                Line((id: "r12", label: "AU Investering", cells: (7408, 12450, 10450, 4771, 2083, 37163, 2917, 3000))),
                Line((id: "r13", label: "AU Besparelse", cells: (0, -5039, -13223, -18779, -8614, -45655, -12060, -20674))),
            ], printed_total: Some((11661, 14634, 2932, -9570, -4699, 14958, -7004, -14087)))),
            Section((id: "r14", label: "Finansiering", rows: [
                Line((id: "r15", label: "Virk.konsulenter", cells: (1007, 1726, 1726, 1726, 719, 6905, 1007, 1726))),
                Line((id: "r16", label: "Besk.bonus", cells: (1000, 0, 0, 0, 0, 1000, 0, 0))),
                Line((id: "r17", label: "Restbudget KIK I", cells: (7077, 0, 0, 0, 0, 7077, 0, 0))),
            ], printed_total: Some((9084, 1726, 1726, 1726, 719, 14982, 1007, 1726)))),
            Formula((id: "r18", label: "Netto", formula: Difference(of: ["r10"], less: ["r14"]),
                printed: Some((2577, 12907, 1206, -11296, -5418, -24, -8011, -15813)))),
        ]),
        (id: "b20", title: "KIK II, kontaktforløb", sign: PositiveIsExpense,
        columns: [
            (id: "c21", title: "2018", period: Some("2018"), kind: Figures(unit: ContactCourses, decimals: 0)),
            (id: "c22", title: "2019", period: Some("2019"), kind: Figures(unit: ContactCourses, decimals: 0)),
            (id: "c23", title: "2020", period: Some("2020"), kind: Figures(unit: ContactCourses, decimals: 0)),
            (id: "c24", title: "2021", period: Some("2021"), kind: Figures(unit: ContactCourses, decimals: 0)),
            (id: "c25", title: "2022", period: Some("2022"), kind: Figures(unit: ContactCourses, decimals: 0)),
        ],
        rows: [
            Line((id: "r26", label: "Antal", cells: (1133, 1133, 975, 853, 783))),
            Line((id: "r27", label: "Selvforsørgelse", cells: (0, -120, -94, -54, 0))),
            Line((id: "r28", label: "Anden forsørgelse", cells: (0, -37, -29, -16, 0))),
        ],
        printed_total: Some((1133, 975, 853, 783, 783))),
        (id: "b30", title: "KIK, økonomi", sign: PositiveIsGain, total: NoSum,
        columns: [
            (id: "c31", title: "2016", period: Some("2016"), kind: Figures(unit: MillionKroner, decimals: 1)),
            (id: "c32", title: "2017", period: Some("2017"), kind: Figures(unit: MillionKroner, decimals: 1)),
            (id: "c33", title: "2018", period: Some("2018-01-01/2018-05-31"), kind: Figures(unit: MillionKroner, decimals: 1)),
            (id: "c34", title: "2019", period: Some("2019"), kind: Figures(unit: MillionKroner, decimals: 1)),
        ],
        rows: [
            Line((id: "r35", label: "Budgetteret", cells: (-18.1, -8.6, 4, 22))),
            Line((id: "r36", label: "Faktisk", cells: (6.1, 25.3, 11.4, Blank))),
            Formula((id: "r37", label: "Forskel", formula: Difference(of: ["r36"], less: ["r35"]),
                printed: Some((24.2, 33.9, 7.4, Blank)))),
        ]),
    ],
    cases: [
        (id: "i101", title: "KIK II", focus_area: Some("f91"), period: Some("2018-06-01/2022-05-31"),
         investment: Some((amount: 60.6, unit: MillionKroner, decimals: 1)),
         flows: [
            (stage: Planned, kind: Investment, committee: Some("ØK"), table: "b1", row: "r11"),
            (stage: Planned, kind: Investment, committee: Some("AU"), table: "b1", row: "r12"),
            (stage: Planned, kind: Savings, committee: Some("AU"), table: "b1", row: "r13"),
            (stage: Planned, kind: Financing, committee: Some("ØK"), table: "b1", row: "r15"),
            (stage: Planned, kind: Financing, committee: Some("AU"), table: "b1", row: "r16"),
            (stage: Planned, kind: Financing, committee: Some("AU/ØK"), table: "b1", row: "r17"),
            (stage: Planned, kind: Net, table: "b1", row: "r18"),
         ],
         path: Some((table: "b20", start: "r26", self_support: "r27", other_support: "r28")),
         assumptions: (reimbursement: Some(20), reimbursement_of_measures: Some(0), reduction: Some(350)),
         statuses: [(on: "2018-08-31", groups: [
            (outcome: All, initial: Some("s50"), inflow: Some("s55"), all: Some("s64")),
            (outcome: Remaining, initial: Some("s51"), inflow: Some("s56"), all: Some("s60"), milestone: Some("k71")),
            (outcome: SelfSupport, initial: Some("s52"), inflow: Some("s57"), all: Some("s61"), milestone: Some("k72")),
            (outcome: OtherSupport, initial: Some("s53"), inflow: Some("s58"), all: Some("s62"), milestone: Some("k73")),
            (outcome: OtherGroup, initial: Some("s54"), inflow: Some("s59"), all: Some("s63")),
         ])],
         next_decision: Some((about: "Forlængelse af KIK II", item: Some("a111"))),
         source: Some((publication: "p90", section: "Nyt investeringsprojekt")),
        ),
        (id: "i102", title: "KIK", focus_area: Some("f91"), period: Some("2016-01-01/2019-12-31"),
         investment: Some((amount: 68, unit: MillionKroner, decimals: 0)),
         flows: [
            (stage: Planned, kind: Net, table: "b30", row: "r35"),
            (stage: Realised, kind: Net, table: "b30", row: "r36"),
         ]),
    ],
)"#;

const MEETINGS: &str = r#"[(
    id: "m110", date: "2020-10-05",
    items: [(id: "a111", number: "71", title: "KIK II", openness: Open, kind: Decision)],
)]"#;
