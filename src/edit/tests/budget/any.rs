//! Any sequence of changes to a table.

use super::*;

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Blank),
        (-1000i64..1000).prop_map(|amount| Cell::Amount(Amount::whole(amount))),
        Just(Cell::Text("se note".into())),
    ]
}

/// Names of the ten first things, and of some that are added.
fn number() -> impl Strategy<Value = u32> {
    2..34u32
}

fn any_place() -> impl Strategy<Value = RowPlace> {
    (proptest::option::of(prop_oneof![Just(7u32), number()]), 0..5usize)
        .prop_map(|(section, at)| in_section(section, at))
}

fn any_formula<Id: Copy + std::fmt::Debug + From<u32>>() -> impl Strategy<Value = Formula<Id>> {
    let ids = || proptest::collection::vec(number().prop_map(Id::from), 1..4);
    prop_oneof![
        ids().prop_map(Formula::Sum),
        (ids(), ids()).prop_map(|(of, less)| Formula::Difference { of, less }),
        (number(), number())
            .prop_map(|(money, persons)| Formula::PerPerson { money: money.into(), persons: persons.into() }),
    ]
}

fn any_kind() -> impl Strategy<Value = ColumnKind> {
    prop_oneof![
        Just(ColumnKind::Text),
        (0..8u8).prop_map(|decimals| ColumnKind::Figures { unit: Unit::MillionKroner, decimals }),
    ]
}

fn any_column() -> impl Strategy<Value = ColumnSpec> {
    (any_kind(), proptest::option::of(any_formula())).prop_map(|(kind, formula)| ColumnSpec {
        title: "Kolonne".into(),
        group: "Gruppe".into(),
        period: Some(Period::Year(2023)),
        kind,
        formula,
    })
}

fn any_row_spec() -> impl Strategy<Value = RowSpec> {
    let figures =
        proptest::option::of((0..8u8).prop_map(|decimals| Figures { unit: Unit::Persons, decimals }));
    (figures, proptest::option::of(any_formula())).prop_map(|(figures, formula)| RowSpec {
        figures,
        note: "Note".into(),
        formula,
    })
}

fn any_new_row() -> impl Strategy<Value = NewRow> {
    prop_oneof![
        proptest::collection::vec(any_cell(), 0..5)
            .prop_map(|cells| NewRow::Line { label: "Linje".into(), cells }),
        Just(NewRow::Section { label: "Afsnit".into() }),
        any_row_spec().prop_map(|spec| NewRow::Formula { label: "Formel".into(), spec }),
    ]
}

fn any_cell_change() -> impl Strategy<Value = CellChange> {
    let row = prop_oneof![
        number().prop_map(|row| CellRow::Line(RowId(row))),
        proptest::option::of(number().prop_map(RowId)).prop_map(CellRow::PrintedTotal),
    ];
    (row, number(), any_cell()).prop_map(|(row, column, cell)| CellChange {
        row,
        column: ColumnId(column),
        cell,
    })
}

fn any_budget_command() -> impl Strategy<Value = BudgetCommand> {
    let row = || number().prop_map(RowId);
    let column = || number().prop_map(ColumnId);
    prop_oneof![
        any_cell_change().prop_map(|cell| BudgetCommand::SetCells { table: TABLE, cells: vec![cell] }),
        (any_place(), proptest::collection::vec(any_new_row(), 1..3))
            .prop_map(|(to, rows)| BudgetCommand::AddRows { table: TABLE, to, rows }),
        (row(), any_row_spec()).prop_map(|(row, spec)| BudgetCommand::SetRow { table: TABLE, row, spec }),
        (row(), any_place()).prop_map(|(row, to)| BudgetCommand::MoveRow { table: TABLE, row, to }),
        row().prop_map(|row| BudgetCommand::RemoveRow { table: TABLE, row }),
        (0..6usize, any_column()).prop_map(|(at, spec)| BudgetCommand::AddColumn { table: TABLE, at, spec }),
        column().prop_map(|like| BudgetCommand::AddYear {
            table: TABLE,
            like,
            title: "2024".into(),
            period: None
        }),
        (column(), any_column()).prop_map(|(column, spec)| BudgetCommand::SetColumn {
            table: TABLE,
            column,
            spec
        }),
        (column(), 0..6usize).prop_map(|(column, to)| BudgetCommand::MoveColumn { table: TABLE, column, to }),
        column().prop_map(|column| BudgetCommand::RemoveColumn { table: TABLE, column }),
        any::<bool>().prop_map(|sum| BudgetCommand::SetTable {
            table: TABLE,
            spec: TableSpec {
                title: "Tabel".into(),
                sign: Sign::PositiveIsGain,
                total: if sum { Total::Sum } else { Total::NoSum },
                note: String::new()
            }
        }),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_changes_to_a_table_makes_a_fault_and_every_one_can_be_undone(
        commands in proptest::collection::vec(any_budget_command(), 1..40)
    ) {
        let mut history = opened();
        let mut states = vec![history.document().clone()];
        for command in commands {
            if let Ok(Some(_)) = history.make(Command::Budget(command)) {
                prop_assert_eq!(faults(history.document()), vec![]);
                states.push(history.document().clone());
            }
        }
        for earlier in states.iter().rev().skip(1) {
            history.undo();
            prop_assert!(history.document().same_content(earlier));
        }
        prop_assert!(history.undo().is_none());
        prop_assert!(!history.is_changed());
    }

    #[test]
    fn every_change_to_a_table_shows_when_it_is_compared_with_the_one_before(
        commands in proptest::collection::vec(any_budget_command(), 1..40)
    ) {
        let mut document = opened().document().clone();
        for command in commands {
            let Ok(Some(applied)) = apply(&document, &Command::Budget(command.clone())) else { continue };
            let forth = changes(&document, &applied.document);
            prop_assert!(!forth.is_empty(), "{:?} does not show", command);
            let back = changes(&applied.document, &document);
            prop_assert_eq!(mirror::sorted(&back), mirror::mirrored(&forth));
            document = applied.document;
        }
    }
}
