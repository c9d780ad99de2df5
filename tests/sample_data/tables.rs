//! The tables of money of the slides, cell for cell.

use planbord::plan::budget::{BudgetTable, Cell, Cells, Column, ColumnKind, Formula, Row, Total};

use crate::{check, sample};

/// A table as lines of text: its heading, its columns, and its rows with dashes for their depth.
///
/// `[label]` is a section, `=` a row that is worked out; figures have the decimals they are printed with.
fn table_lines(title: &str) -> Vec<String> {
    let plan = sample("aabenraa-2021").plan;
    let table = plan.budget.iter().find(|table| table.title == title).unwrap();
    let source = table.source.as_ref().unwrap();
    assert_eq!(source.publication, plan.publications.at(2).unwrap().id);
    let mut lines = vec![format!("{:?} | {:?} | {}", table.sign, table.total, source.section)];
    lines.extend(table.columns.iter().map(|column| column_line(table, column)));
    for placed in table.placed_rows() {
        let label = match placed.row {
            Row::Line(line) => line.label.clone(),
            Row::Section(section) => format!("[{}]", section.label),
            Row::Formula(row) => format!("{} = {}", row.label, formula_text(table, &row.formula)),
        };
        lines.push(cells_line(table, &format!("{}{label}", "- ".repeat(placed.depth)), placed.row.cells()));
    }
    if table.total == Total::Sum {
        lines.push(cells_line(table, "printed total", table.printed_total.as_ref()));
    }
    lines
}

fn column_line(table: &BudgetTable, column: &Column) -> String {
    let kind = match &column.kind {
        ColumnKind::Text => "words".to_owned(),
        ColumnKind::Figures { unit, decimals } => format!("{unit:?}, {decimals}"),
    };
    let period = column.period.map_or("no time".to_owned(), |period| period.to_string());
    let sum = column.formula.as_ref().map_or_else(String::new, |formula| {
        let Formula::Sum(columns) = formula else { panic!("{}: only sums are printed", column.title) };
        let title = |id| table.columns[table.column_position(id).unwrap()].title.as_str();
        format!(" | = {}", columns.iter().map(|id| title(*id)).collect::<Vec<_>>().join(" + "))
    });
    format!("{} | {period} | {kind}{sum}", column.title)
}

fn formula_text(table: &BudgetTable, formula: &Formula<planbord::plan::id::RowId>) -> String {
    let labels = |rows: &[_]| {
        rows.iter().map(|row| table.row(*row).unwrap().label().to_owned()).collect::<Vec<_>>().join(" + ")
    };
    let Formula::Difference { of, less } = formula else { panic!("only differences are printed") };
    format!("{} - {}", labels(of), labels(less))
}

fn cells_line(table: &BudgetTable, label: &str, cells: Option<&Cells>) -> String {
    let cells = &cells.unwrap_or_else(|| panic!("{label}: nothing is printed")).0;
    let cells = cells.iter().zip(&table.columns).map(|(cell, column)| match (cell, &column.kind) {
        (Cell::Blank, _) => "blank".to_owned(),
        (Cell::Amount(amount), ColumnKind::Figures { decimals, .. }) => amount.fixed(u32::from(*decimals)),
        (Cell::Text(text), _) => text.clone(),
        (Cell::Amount(_), ColumnKind::Text) => panic!("{label}: a figure among words"),
    });
    std::iter::once(label.to_owned()).chain(cells).collect::<Vec<_>>().join(" | ")
}

#[test]
fn the_plan_has_six_tables_and_the_net_budget_is_the_first() {
    let plan = sample("aabenraa-2021").plan;
    check(
        &plan.budget.iter().map(|table| table.title.clone()).collect::<Vec<_>>(),
        "Nettobudget 2021
        Arbejdsmarkedsudvalget - Vedtaget budget 2018-2021
        KIK, økonomien i investeringen
        KIK II, kontaktforløb
        KIK II, økonomien i investeringen (mio. kr.)
        KIK II, økonomien i investeringen (1.000 kr.)",
    );
}

#[test]
fn the_budget_of_the_committee_has_two_names_in_two_places_each() {
    check(
        &table_lines("Arbejdsmarkedsudvalget - Vedtaget budget 2018-2021"),
        "PositiveIsExpense | Sum | Mange penge
        2018 | 2018 | ThousandKroner, 0
        2019 | 2019 | ThousandKroner, 0
        2020 | 2020 | ThousandKroner, 0
        2021 | 2021 | ThousandKroner, 0
        [Serviceudgifter] | 17793 | 16853 | 16853 | 16853
        - Øvrige sociale udgifter | 17793 | 16853 | 16853 | 16853
        [Overførselsudgifter] | 757861 | 753484 | 765941 | 781375
        - Besparelsepulje | -2000 | -2000 | -2000 | -2000
        - Førtidspension | 274778 | 275246 | 275202 | 275861
        - Ledighedsydelse og fleksjob | 136102 | 144275 | 153627 | 163078
        - Sygedagpenge, revalidering m.v. | 149865 | 151293 | 153932 | 160267
        - Kontanthjælp | 123149 | 107644 | 108789 | 108789
        - Integration og enkeltydelser | 15541 | 16957 | 16658 | 16048
        - Øvrige sociale udgifter | 60426 | 60069 | 59733 | 59332
        [Forsikrede ledige] | 117619 | 117619 | 117619 | 117619
        - Forsikrede ledige | 117619 | 117619 | 117619 | 117619
        printed total | 893273 | 887956 | 900413 | 915847",
    );
}

#[test]
fn the_economy_of_kik_gains_where_it_is_positive_and_2018_is_five_months() {
    check(
        &table_lines("KIK, økonomien i investeringen"),
        "PositiveIsGain | NoSum | Økonomien i investeringen, KIK
        2016 | 2016 | MillionKroner, 1
        2017 | 2017 | MillionKroner, 1
        2018 Pr. 31.05.2018 | 2018-01-01/2018-05-31 | MillionKroner, 1
        2019 | 2019 | MillionKroner, 1
        Budgetteret | -18.1 | -8.6 | 4.0 | 22.0
        Faktisk | 6.1 | 25.3 | 11.4 | blank
        Forskel = Faktisk - Budgetteret | 24.2 | 33.9 | 7.4 | blank",
    );
}

#[test]
fn kik_ii_reckons_with_contact_courses_from_year_to_year() {
    check(
        &table_lines("KIK II, kontaktforløb"),
        "PositiveIsExpense | Sum | Ambitionen, Kontant- og uddannelseshjælp samlet set
        2018 | 2018 | ContactCourses, 0
        2019 | 2019 | ContactCourses, 0
        2020 | 2020 | ContactCourses, 0
        2021 | 2021 | ContactCourses, 0
        2022 | 2022 | ContactCourses, 0
        Antal | 1133 | 1133 | 975 | 853 | 783
        Selvforsørgelse | 0 | -120 | -94 | -54 | 0
        Anden forsørgelse | 0 | -37 | -29 | -16 | 0
        printed total | 1133 | 975 | 853 | 783 | 783",
    );
}

#[test]
fn the_economy_of_kik_ii_in_millions_has_the_total_of_its_years() {
    check(
        &table_lines("KIK II, økonomien i investeringen (mio. kr.)"),
        "PositiveIsExpense | NoSum | Økonomien i investeringen, KIK II
        2018 | 2018 | MillionKroner, 1
        2019 | 2019 | MillionKroner, 1
        2020 | 2020 | MillionKroner, 1
        2021 | 2021 | MillionKroner, 1
        2022 | 2022 | MillionKroner, 1
        I alt | no time | MillionKroner, 1 | = 2018 + 2019 + 2020 + 2021 + 2022
        Investering | 11.7 | 19.7 | 16.2 | 9.2 | 3.9 | 60.6
        Besparelse | 0.0 | -5.0 | -13.2 | -18.8 | -8.6 | -45.7
        Øvrig finansiering | 9.1 | 1.7 | 1.7 | 1.7 | 0.7 | 15.0
        Gevinst = Investering + Besparelse - Øvrig finansiering | 2.6 | 12.9 | 1.2 | -11.3 | -5.4 | 0.0",
    );
}

#[test]
fn the_economy_of_kik_ii_in_thousands_has_two_columns_after_its_total() {
    check(
        &table_lines("KIK II, økonomien i investeringen (1.000 kr.)"),
        "PositiveIsExpense | NoSum | Økonomien i investeringen, KIK II
        Udvalg | no time | words
        2018 7 mdr. | 2018-06-01/2018-12-31 | ThousandKroner, 0
        2019 | 2019 | ThousandKroner, 0
        2020 | 2020 | ThousandKroner, 0
        2021 | 2021 | ThousandKroner, 0
        2022 5 mdr. | 2022-01-01/2022-05-31 | ThousandKroner, 0
        I alt | no time | ThousandKroner, 0 | = 2018 7 mdr. + 2019 + 2020 + 2021 + 2022 5 mdr.
        2022 7 mdr. | 2022-06-01/2022-12-31 | ThousandKroner, 0
        2023 | 2023 | ThousandKroner, 0
        [Udvalg] | blank | 11661 | 14634 | 2932 | -9570 | -4699 | 14958 | -7004 | -14087
        - Investering | ØK | 4253 | 7223 | 5705 | 4438 | 1832 | 23450 | 2140 | 3587
        - Investering | AU | 7408 | 12450 | 10450 | 4771 | 2083 | 37163 | 2917 | 3000
        - Besparelse | AU | 0 | -5039 | -13223 | -18779 | -8614 | -45655 | -12060 | -20674
        [Finansiering] | blank | 9084 | 1726 | 1726 | 1726 | 719 | 14982 | 1007 | 1726
        - Virk.konsulenter | ØK | 1007 | 1726 | 1726 | 1726 | 719 | 6905 | 1007 | 1726
        - Besk.bonus | AU | 1000 | 0 | 0 | 0 | 0 | 1000 | 0 | 0
        - Restbudget KIK I | AU/ØK | 7077 | 0 | 0 | 0 | 0 | 7077 | 0 | 0
        Netto = Udvalg - Finansiering | blank | 2577 | 12907 | 1206 | -11296 | -5418 | -24 | -8011 | -15813",
    );
}
