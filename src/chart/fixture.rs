//! Budget tables as printed, for the tests of their charts.

use super::parts::{Part, PartOf, Reading};
use crate::analysis::sums::{Sum, TableSums};
use crate::plan::budget::BudgetTable;

/// The net budget of 2021: persons and three columns of thousand kroner.
pub const NET_2021: &str = r#"(id: "b1", title: "Net budget 2021", sign: PositiveIsExpense,
    columns: [
        (id: "c1", title: "Persons", kind: Figures(unit: FullYearPersons, decimals: 0)),
        (id: "c2", title: "Support", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c3", title: "Ordinary", kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c4", title: "KIK II", kind: Figures(unit: ThousandKroner, decimals: 0)),
    ],
    rows: [
        Line((id: "r1", label: "Kontanthjælp", cells: (715, 74740, 13288, 4674))),
        Line((id: "r2", label: "Integration i program", cells: (30, 2128, 3812, Blank))),
        Line((id: "r3", label: "Integration ikke i program", cells: (50, 3421, Blank, Blank))),
        Line((id: "r4", label: "A-dagpenge", cells: (795, 109898, 6216, 305))),
        Line((id: "r5", label: "Ressourceforløb", cells: (228, 29901, 3419, Blank))),
        Line((id: "r6", label: "Sygedagpenge", cells: (465, 64841, 4638, Blank))),
        Line((id: "r7", label: "Jobafklaring", cells: (256, 33116, 2849, Blank))),
        Line((id: "r8", label: "Fleksjob", cells: (1456, 167662, 0, Blank))),
        Line((id: "r9", label: "Ledighedsydelse", cells: (170, 23685, 1659, Blank))),
    ],
    printed_total: Some((4165, 509392, 35881, 4979)))"#;

/// The committee's budget 2018–2021 in thousand kroner, in three sections.
pub const COMMITTEE: &str = r#"(id: "b2", title: "Committee", sign: PositiveIsExpense,
    columns: [
        (id: "c1", title: "2018", period: Some("2018"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c2", title: "2019", period: Some("2019"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c3", title: "2020", period: Some("2020"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c4", title: "2021", period: Some("2021"), kind: Figures(unit: ThousandKroner, decimals: 0)),
    ],
    rows: [
        Section((id: "r1", label: "Service", printed_total: Some((17793, 16853, 16853, 16853)), rows: [
            Line((id: "r2", label: "Øvrige", cells: (17793, 16853, 16853, 16853))),
        ])),
        Section((id: "r3", label: "Overførsler", printed_total: Some((757861, 753484, 765941, 781375)), rows: [
            Line((id: "r4", label: "Besparelsepulje", cells: (-2000, -2000, -2000, -2000))),
            Line((id: "r5", label: "Førtidspension", cells: (274778, 275246, 275202, 275861))),
            Line((id: "r6", label: "Fleksjob", cells: (136102, 144275, 153627, 163078))),
            Line((id: "r7", label: "Sygedagpenge", cells: (149865, 151293, 153932, 160267))),
            Line((id: "r8", label: "Kontanthjælp", cells: (123149, 107644, 108789, 108789))),
            Line((id: "r9", label: "Integration", cells: (15541, 16957, 16658, 16048))),
            Line((id: "r10", label: "Øvrige", cells: (60426, 60069, 59733, 59332))),
        ])),
        Section((id: "r11", label: "Ledige", rows: [
            Line((id: "r12", label: "Forsikrede", cells: (117619, 117619, 117619, 117619))),
        ])),
    ],
    printed_total: Some((893273, 887956, 900413, 915847)))"#;

/// Investment and savings of a case in thousand kroner: rows of different kinds
/// with sums among them, a column that adds two up, and one of costs per person.
pub const CASE: &str = r#"(id: "b3", title: "Case", sign: PositiveIsExpense, total: NoSum,
    columns: [
        (id: "c1", title: "2019", period: Some("2019"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c2", title: "2020", period: Some("2020"), kind: Figures(unit: ThousandKroner, decimals: 0)),
        (id: "c3", title: "Total", kind: Figures(unit: ThousandKroner, decimals: 0), formula: Some(Sum(["c1", "c2"]))),
        (id: "c4", title: "Persons", period: Some("2020"), kind: Figures(unit: FullYearPersons, decimals: 0)),
        (id: "c5", title: "Each", kind: Figures(unit: Kroner, decimals: 0),
            formula: Some(PerPerson(money: "c2", persons: "c4"))),
        (id: "c6", title: "Remarks", kind: Text),
    ],
    rows: [
        Line((id: "r1", label: "Investment", cells: (12450, 10450, Blank, 100, Blank, "new"))),
        Line((id: "r2", label: "Savings", cells: (-5039, -13223, Blank, 0, Blank, Blank))),
        Formula((id: "r3", label: "Net", formula: Sum(["r1", "r2"]))),
        Line((id: "r4", label: "Courses", figures: Some((unit: ContactCourses, decimals: 0)), cells: (975, 853, Blank, Blank, Blank, Blank))),
    ])"#;

/// Does something with a table and its sums.
pub fn with<R>(table: &str, look: impl FnOnce(Reading<'_>) -> R) -> R {
    let table: BudgetTable = ron::from_str(table).unwrap();
    let sums = TableSums::of(&table);
    look(Reading { table: &table, sums: &sums })
}

/// What a part is called, with its section where that is needed.
pub fn name(part: &Part<'_>) -> String {
    match (part.of, part.within) {
        (PartOf::Others(count), _) => format!("{count} others"),
        (PartOf::Row(row), None) => row.label().to_owned(),
        (PartOf::Row(row), Some(section)) => format!("{}, {section}", row.label()),
    }
}

/// A known figure.
pub fn known(figure: i64) -> Sum {
    Sum::Known(crate::plan::Amount::whole(figure))
}
