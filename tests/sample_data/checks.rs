//! Every printed figure that can be checked, of all the sample plans, and which do not agree.

use planbord::analysis::Insights;
use planbord::analysis::sums::{Agreement, TableSums};
use planbord::document::Document;
use planbord::plan::budget::{BudgetTable, ColumnKind};
use planbord::plan::id::RowId;
use planbord::plan::{Amount, Plan};

use crate::{PLANS, check, sample};

/// A printed figure beside the one that is worked out.
struct Checked {
    /// The table with row and column, or the statement.
    what: String,
    printed: Amount,
    computed: Option<Amount>,
    agreement: Agreement,
    decimals: u8,
}

/// What the tables of `plan` print and compute, table by table.
fn checked_in_tables(plan: &Plan) -> Vec<Checked> {
    let mut checked = Vec::new();
    for table in plan.budget.iter() {
        for (row, column, sum) in TableSums::of(table).all() {
            let Some(printed) = sum.printed else { continue };
            checked.push(Checked {
                what: place(table, row, column),
                printed,
                computed: sum.sum.known(),
                agreement: sum.agreement,
                decimals: decimals(table, column),
            });
        }
    }
    checked
}

fn place(table: &BudgetTable, row: Option<RowId>, column: usize) -> String {
    let row = row.map_or("total", |row| table.row(row).unwrap().label());
    format!("{}: {row}, {}", table.title, table.columns[column].title)
}

fn decimals(table: &BudgetTable, column: usize) -> u8 {
    match table.columns[column].kind {
        ColumnKind::Figures { decimals, .. } => decimals,
        ColumnKind::Text => panic!("{}: words are not checked", table.title),
    }
}

fn checked_statements(document: &Document) -> Vec<Checked> {
    let insights = Insights::of(document, "2020-09-07".parse().unwrap());
    let checked = document.plan.statements.iter().map(|statement| {
        let facts = insights.statement(statement.id).unwrap();
        Checked {
            what: statement.title.clone(),
            printed: facts.printed.unwrap_or_else(|| panic!("{}: nothing printed", statement.title)),
            computed: facts.computed,
            agreement: facts.agreement,
            decimals: statement.decimals,
        }
    });
    checked.collect()
}

impl Checked {
    /// what | printed | computed | verdict and difference
    fn line(&self) -> String {
        let figure = |amount: Amount| amount.fixed(u32::from(self.decimals));
        let computed = self.computed.map_or("none".to_owned(), figure);
        let verdict = match self.agreement {
            Agreement::Agrees => "agrees".to_owned(),
            Agreement::Rounding { difference } => format!("rounding {}", figure(difference)),
            Agreement::Error { difference } => format!("error {}", figure(difference)),
            Agreement::NothingPrinted | Agreement::CannotTell => format!("{:?}", self.agreement),
        };
        format!("{} | {} | {computed} | {verdict}", self.what, figure(self.printed))
    }
}

fn lines(checked: &[Checked]) -> Vec<String> {
    checked.iter().map(Checked::line).collect()
}

#[test]
fn the_three_plans_have_134_checked_figures_together_and_113_agree() {
    let documents = PLANS.map(sample);
    let counts: Vec<String> = documents
        .iter()
        .map(|document| {
            let (tables, statements) = (checked_in_tables(&document.plan), checked_statements(document));
            format!("{} | {} | {}", document.plan.municipality, tables.len(), statements.len())
        })
        .collect();
    check(&counts, "Aabenraa | 71 | 42\nSønderborg | 0 | 2\nAalborg | 0 | 19");
    let all: Vec<Checked> = documents
        .iter()
        .flat_map(|document| {
            checked_in_tables(&document.plan).into_iter().chain(checked_statements(document))
        })
        .collect();
    assert_eq!(all.len(), 134);
    assert_eq!(all.iter().filter(|one| one.agreement == Agreement::Agrees).count(), 113);
}

/// What each table compares: four totals of the net budget; three sections and a total in four
/// years; three differences of KIK, 2019 having none; five totals of contact courses; four totals of
/// years and six gains in millions; nine totals of years and three sums in eight columns in thousands.
#[test]
fn the_tables_have_71_checked_figures() {
    let plan = sample("aabenraa-2021").plan;
    let checked = checked_in_tables(&plan);
    let count = |table: &BudgetTable| {
        let own = format!("{}: ", table.title);
        format!("{own}{}", checked.iter().filter(|one| one.what.starts_with(&own)).count())
    };
    check(
        &plan.budget.iter().map(count).collect::<Vec<_>>(),
        "Nettobudget 2021: 4
        Arbejdsmarkedsudvalget - Vedtaget budget 2018-2021: 16
        KIK, økonomien i investeringen: 3
        KIK II, kontaktforløb: 5
        KIK II, økonomien i investeringen (mio. kr.): 10
        KIK II, økonomien i investeringen (1.000 kr.): 33",
    );
}

/// In tables only rounding makes a difference. Of the statements rounding explains one: 15 per cent
/// may be 15.49, which makes the fall of 413 from 4,360 as much as 9.78.
const DISAGREEMENTS: &str = "
    KIK II, kontaktforløb: total, 2019 | 975 | 976 | rounding -1
    KIK II, kontaktforløb: total, 2020 | 853 | 852 | rounding 1
    KIK II, økonomien i investeringen (mio. kr.): Gevinst, 2019 | 12.9 | 13.0 | rounding -0.1
    KIK II, økonomien i investeringen (mio. kr.): Gevinst, 2020 | 1.2 | 1.3 | rounding -0.1
    KIK II, økonomien i investeringen (mio. kr.): Gevinst, I alt | 0.0 | -0.1 | rounding 0.1
    KIK II, økonomien i investeringen (mio. kr.): Investering, I alt | 60.6 | 60.7 | rounding -0.1
    KIK II, økonomien i investeringen (mio. kr.): Besparelse, I alt | -45.7 | -45.6 | rounding -0.1
    KIK II, økonomien i investeringen (mio. kr.): Øvrig finansiering, I alt | 15.0 | 14.9 | rounding 0.1
    KIK II, økonomien i investeringen (1.000 kr.): Udvalg, 2022 7 mdr. | -7004 | -7003 | rounding -1
    KIK II, økonomien i investeringen (1.000 kr.): Netto, 2019 | 12907 | 12908 | rounding -1
    KIK II, økonomien i investeringen (1.000 kr.): Investering, I alt | 23450 | 23451 | rounding -1
    KIK II, økonomien i investeringen (1.000 kr.): Investering, I alt | 37163 | 37162 | rounding 1
    KIK II, økonomien i investeringen (1.000 kr.): Finansiering, I alt | 14982 | 14981 | rounding 1
    KIK II, økonomien i investeringen (1.000 kr.): Virk.konsulenter, I alt | 6905 | 6904 | rounding 1
    Investering i KIK II | 60.5 | 60.6 | error -0.1
    KIK II i budgettet for 2021 | 4979 | 4771 | error 208
    Aabenraas andel af landets lønkompensation | 0.54 | 0.55 | error -0.01
    Borgere omfattet af KIK, to sider | 1443 | 1461 | error -18
    Virksomhedskontakter i dag | 2500 | 2000 | error 500
    Ændring i kontanthjælp uden de flyttede | -10 | -9 | rounding -1
    Ændring i langtidsledige | -14 | -16 | error 2
";

#[test]
fn exactly_21_do_not_agree_and_six_of_them_rounding_does_not_explain() {
    let mut off = Vec::new();
    for document in PLANS.map(sample) {
        off.extend(checked_in_tables(&document.plan));
        off.extend(checked_statements(&document));
    }
    off.retain(|one| one.agreement != Agreement::Agrees);
    assert_eq!(off.len(), 21);
    check(&lines(&off), DISAGREEMENTS);
    let errors = off.iter().filter(|one| matches!(one.agreement, Agreement::Error { .. })).count();
    assert_eq!(errors, 6);
}

/// How the titles end of the figures that are printed in millions and in thousands.
const IN_BOTH: &str = ", i mio. og 1.000 kr.";

#[test]
fn the_statements_of_aabenraa_are_worked_out_from_its_figures() {
    let (millions, others): (Vec<_>, Vec<_>) =
        checked_statements(&sample("aabenraa-2021")).into_iter().partition(|one| one.what.ends_with(IN_BOTH));
    check(
        &lines(&others),
        "Stigning i tilmeldte ledige på a-dagpenge | 25.4 | 25.4 | agrees
        Ressourceforløb 1. kvartal 2020, andel med praktik eller timer | 26 | 26 | agrees
        Ressourceforløb 2. kvartal 2020, andel med praktik eller timer | 26 | 26 | agrees
        Ressourceforløb 1. halvår 2020, andel med praktik eller timer | 26 | 26 | agrees
        Investering i KIK II | 60.5 | 60.6 | error -0.1
        KIK II i budgettet for 2021 | 4979 | 4771 | error 208
        Aabenraas andel af landets lønkompensation | 0.54 | 0.55 | error -0.01
        Borgere omfattet af KIK 31. maj 2018 | 1461 | 1461 | agrees
        Borgere omfattet af KIK, to sider | 1443 | 1461 | error -18
        Ændring i kontaktforløb i alt | -350 | -350 | agrees
        Status KIK II: grupper i udgangspunktet | 1128 | 1128 | agrees
        Status KIK II: grupper i tilgangen | 357 | 357 | agrees
        Status KIK II: grupper i alt | 1485 | 1485 | agrees
        Status KIK II: borgere i alt med tilgang | 1485 | 1485 | agrees
        Status KIK II: kontant- og uddannelseshjælp med tilgang | 978 | 978 | agrees
        Status KIK II: selvforsørgelse med tilgang | 408 | 408 | agrees
        Status KIK II: anden forsørgelse med tilgang | 83 | 83 | agrees
        Status KIK II: øvrige målgrupper med tilgang | 16 | 16 | agrees",
    );
    assert_eq!(millions.len(), 24);
    assert!(millions.iter().all(|one| one.agreement == Agreement::Agrees));
}

/// The 24 figures in millions are those in thousands, each rounded once: 11,661 is 11.7.
#[test]
fn the_millions_of_kik_ii_are_its_thousands() {
    let all = checked_statements(&sample("aabenraa-2021"));
    let of = |what: &str| {
        let title = format!("KIK II, {what}{IN_BOTH}");
        let line = all.iter().find(|one| one.what == title).unwrap().line();
        line.split_once(" | ").unwrap().1.to_owned()
    };
    for (what, figures) in [
        ("investering 2018", "11.7 | 11.7"),
        ("besparelse 2018", "0.0 | 0.0"),
        ("øvrig finansiering 2018", "9.1 | 9.1"),
        ("gevinst 2019", "12.9 | 12.9"),
        ("besparelse 2020", "-13.2 | -13.2"),
        ("investering 2021", "9.2 | 9.2"),
        ("øvrig finansiering 2022", "0.7 | 0.7"),
        ("investering i alt", "60.6 | 60.6"),
        ("besparelse i alt", "-45.7 | -45.7"),
        ("øvrig finansiering i alt", "15.0 | 15.0"),
        ("gevinst i alt", "0.0 | 0.0"),
    ] {
        assert_eq!(of(what), format!("{figures} | agrees"), "{what}");
    }
}

#[test]
fn the_statements_of_soenderborg_and_aalborg_are_worked_out_from_their_figures() {
    check(
        &lines(&checked_statements(&sample("soenderborg-2019-2022"))),
        "Placering i 2022 | 72 | 72 | agrees
        Virksomhedskontakter i dag | 2500 | 2000 | error 500",
    );
    check(
        &lines(&checked_statements(&sample("aalborg-2018"))),
        "Ændring fra 2017: forsikrede ledige | -5.1 | -5.1 | agrees
        Ændring i kontanthjælp uden de flyttede | -10 | -9 | rounding -1
        Ændring fra 2017: kontanthjælpsmodtagere | -2.9 | -2.9 | agrees
        Langtidsledige i maj 2017 | 1354 | 1354 | agrees
        Ændring i langtidsledige | -14 | -16 | error 2
        Unge: andel på offentlig forsørgelse | 10 | 10 | agrees
        Unge: andel på a-dagpenge | 34 | 34 | agrees
        Unge: andel på uddannelseshjælp | 35 | 35 | agrees
        Unge: andel på integrationsydelse | 9 | 9 | agrees
        Ændring fra 2017: uddannelseshjælpsmodtagere | 0 | 0 | agrees
        Ændring fra 2017: sygedagpengemodtagere | 0 | 0 | agrees
        Ændring fra 2017: jobafklaringsforløb | -3.8 | -3.8 | agrees
        Ændring fra 2017: ressourceforløb | 1.4 | 1.4 | agrees
        Ændring fra 2017: ledighedsydelse | -4.4 | -4.4 | agrees
        Ændring fra 2017: fleksjob | 4.1 | 4.1 | agrees
        Ændring fra 2017: førtidspension | -1.5 | -1.5 | agrees
        De fire lofter i 5.6 tilsammen | 9815 | 9815 | agrees
        I beskæftigelse eller uddannelse efter 2 år | 25 | 25 | agrees
        I beskæftigelse eller uddannelse efter 3 år | 50 | 50 | agrees",
    );
}
