//! The charts as they are used: by keyboard and pointer, without a screen.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT as _, Queryable as _};

use crate::chart::fixture::{CASE, COMMITTEE};
use crate::plan::budget::BudgetTable;
use crate::ui::testing::{Stage, harness, sample};
use crate::ui::view::View;
use crate::wording::{Language, Words};

type Window<'a> = Harness<'a, Stage>;

fn wide<'a>() -> Window<'a> {
    harness(View::Budget, sample(), [1280.0, 1000.0])
}

/// A window on a plan with only this table.
fn with_table<'a>(table: &str, size: [f32; 2]) -> Window<'a> {
    let table: BudgetTable = ron::from_str(table).unwrap();
    let mut document = sample();
    document.plan.budget = [table].into_iter().collect();
    harness(View::Budget, document, size)
}

#[track_caller]
fn show(h: &mut Window<'_>, chart: &str) {
    h.get_by_role_and_label(Role::RadioButton, chart).click();
    h.run();
}

fn key(h: &mut Window<'_>, key: Key) {
    h.key_press(key);
    h.run();
}

#[track_caller]
fn choose(h: &mut Window<'_>, field: &str, answer: &str) {
    h.get_by_role_and_label(Role::ComboBox, field).click();
    h.run();
    h.get_by_label(answer).click();
    h.run();
}

/// No-break spaces are hard to write in a test.
fn plain(text: Option<String>) -> String {
    text.unwrap_or_default().replace('\u{a0}', " ")
}

/// What all bars are called, in the order in which they are read.
fn bars(h: &Window<'_>) -> Vec<String> {
    h.query_all_by_role(Role::GraphicsSymbol).map(|node| plain(node.accesskit_node().label())).collect()
}

/// Whether a text is said anywhere.
fn says(h: &Window<'_>, text: &str) -> bool {
    let mut nodes = h.query_all(By::new());
    nodes
        .any(|node| [node.accesskit_node().label(), node.value()].into_iter().any(|said| plain(said) == text))
}

#[test]
fn the_table_is_shown_until_a_chart_is_chosen_and_one_key_leads_back() {
    let mut h = wide();
    assert!(h.query_by_role(Role::GraphicsSymbol).is_none());
    show(&mut h, "Søjler");
    assert!(h.query_by_role(Role::GridCell).is_none(), "the sheet gives way");
    key(&mut h, Key::Escape);
    assert!(h.query_all_by_role(Role::GridCell).count() > 0);
    show(&mut h, "Personer og penge");
    show(&mut h, "Tabel");
    assert!(h.query_all_by_role(Role::GridCell).count() > 0);
}

#[test]
fn every_figure_has_a_bar_with_its_name_and_a_blank_one_is_not_zero() {
    let mut h = wide();
    show(&mut h, "Søjler");
    let bars = bars(&h);
    assert_eq!(bars.len(), 27, "nine lines of three columns");
    assert_eq!(bars[0], "Kontant- og uddannelseshjælp, Forsørgelse: 74.740 tusind kr.");
    assert_eq!(bars[22], "Fleksjob, Beskæftigelsesindsatser, Ordinær: 0 tusind kr.");
    assert_eq!(bars[23], "Fleksjob, Beskæftigelsesindsatser, KIK II: – (cellen er tom)");
    // 167.662 of 509.392 + 35.881 + 4.979 is 30,47 %.
    assert!(says(&h, "Størst er Fleksjob med 167.662 tusind kr., 30,5 % af 550.252 tusind kr. i alt."));
}

#[test]
fn one_column_is_chosen_and_the_largest_come_first() {
    let mut h = wide();
    show(&mut h, "Søjler");
    choose(&mut h, "Kolonner", "Helårspersoner");
    choose(&mut h, "Rækkefølge", "Størst først");
    let bars = bars(&h);
    assert_eq!((bars.len(), &*bars[0]), (9, "Fleksjob, Helårspersoner: 1.456 helårspersoner"));
    assert!(says(&h, "Størst er Fleksjob med 1.456 helårspersoner, 35,0 % af 4.165 helårspersoner i alt."));
}

#[test]
fn the_arrow_keys_lead_from_bar_to_bar() {
    let mut h = wide();
    show(&mut h, "Søjler");
    h.get_by_role_and_label(Role::Image, "Søjler: Nettobudget 2021").focus();
    h.run();
    let first = "Kontant- og uddannelseshjælp, Forsørgelse: 74.740 tusind kr.";
    let labelled = |h: &Window<'_>, text: &str| {
        h.query_all_by_role(Role::Label)
            .any(|node| plain(node.value().or(node.accesskit_node().label())) == text)
    };
    assert!(labelled(&h, first), "where it begins");
    key(&mut h, Key::ArrowRight);
    assert!(labelled(
        &h,
        "Kontant- og uddannelseshjælp, Beskæftigelsesindsatser, Ordinær: 13.288 tusind kr."
    ));
    key(&mut h, Key::End);
    key(&mut h, Key::ArrowUp);
    assert!(labelled(&h, "Fleksjob, Beskæftigelsesindsatser, KIK II: – (cellen er tom)"));
    key(&mut h, Key::Home);
    assert!(labelled(&h, first));
    key(&mut h, Key::Escape);
    assert!(h.query_all_by_role(Role::GridCell).any(|node| node.is_focused()), "the table has the keyboard");
}

#[test]
fn persons_and_money_stand_side_by_side_with_their_key_figures() {
    let mut h = wide();
    show(&mut h, "Personer og penge");
    for figure in ["4.165", "550.252", "132.113"] {
        assert!(says(&h, figure), "{figure}");
    }
    let named = "509.392 + 35.881 + 4.979 (Forsørgelse + Beskæftigelsesindsatser, Ordinær + Beskæftigelsesindsatser, KIK II)";
    assert!(says(&h, named));
    assert!(says(
        &h,
        "4.165 helårspersoner og 550.252 tusind kr. (509.392 + 35.881 + 4.979): 132.113 kr. pr. helårsperson. \
         Mest pr. helårsperson: Forsørgelse udlændinge (i intr.program) (198.000 kr.). \
         Mindst: Forsørgelse udlændinge (ikke i intr.program) (68.420 kr.)."
    ));
    assert_eq!(bars(&h).len(), 36, "nine lines of persons and three columns of money");
}

#[test]
fn a_composition_shows_sections_first_and_how_the_whole_went() {
    let mut h = with_table(COMMITTEE, [1280.0, 720.0]);
    assert!(
        h.query_by_role_and_label(Role::RadioButton, "Personer og penge").is_none(),
        "there are no persons"
    );
    show(&mut h, "Sammensætning");
    let bars = bars(&h);
    assert_eq!((bars.len(), &*bars[1]), (12, "Overførsler, 2018: 757.861 tusind kr."));
    // 915.847 − 893.273 = 22.574, which is 2,527 %.
    assert!(says(
        &h,
        "I alt 893.273 tusind kr. (2018) og 915.847 tusind kr. (2021), 22.574 tusind kr. mere (2,5 %). \
         Med 781.375 tusind kr. er Overførsler størst i 2021."
    ));
}

#[test]
fn the_lines_of_one_section_are_shown_and_the_negative_one_is_said() {
    let mut h = with_table(COMMITTEE, [1280.0, 720.0]);
    show(&mut h, "Sammensætning");
    choose(&mut h, "Opdelt i", "Kun Overførsler");
    assert!(bars(&h).contains(&"Besparelsepulje, 2021: −2.000 tusind kr.".to_owned()));
    assert!(says(
        &h,
        "I alt 757.861 tusind kr. (2018) og 781.375 tusind kr. (2021), 23.514 tusind kr. mere (3,1 %). \
         Med 275.861 tusind kr. er Førtidspension størst i 2021. 1 del er negativ og ligger under nul."
    ));
}

#[test]
fn rows_of_different_kinds_are_composed_only_where_one_is_their_sum() {
    let mut h = with_table(CASE, [1280.0, 720.0]);
    show(&mut h, "Sammensætning");
    let names = [
        "Investment, 2019: 12.450 tusind kr.",
        "Savings, 2019: −5.039 tusind kr.",
        "Investment, 2020: 10.450 tusind kr.",
        "Savings, 2020: −13.223 tusind kr.",
    ];
    assert_eq!(bars(&h), names);
    show(&mut h, "Søjler");
    choose(&mut h, "Kolonner", "Each, kr.");
    assert_eq!(bars(&h)[1], "Savings, Each: – (der er ingen personer at dele med)");
}

#[test]
fn typing_in_the_sheet_is_finished_before_a_chart_is_shown() {
    let mut h = wide();
    let cell = h.query_all_by_role(Role::GridCell).nth(1).unwrap();
    assert_eq!(plain(cell.accesskit_node().label()), "Kontant- og uddannelseshjælp, Forsørgelse, 1.000 kr.");
    cell.click();
    h.run();
    h.event(eframe::egui::Event::Text("80000".to_owned()));
    h.run();
    show(&mut h, "Søjler");
    assert_eq!(bars(&h)[0], "Kontant- og uddannelseshjælp, Forsørgelse: 80.000 tusind kr.");
}

#[test]
fn a_table_of_words_has_no_charts() {
    let words = r#"(id: "b1", title: "Words", sign: PositiveIsExpense,
        columns: [(id: "c1", title: "Remarks", kind: Text)],
        rows: [Line((id: "r1", label: "Line", cells: ("new")))])"#;
    let h = with_table(words, [1280.0, 720.0]);
    assert!(h.query_by_role(Role::RadioButton).is_none());
    assert!(h.query_all_by_role(Role::GridCell).count() > 0);
}

#[test]
fn the_pointer_is_told_the_exact_figure_and_the_note() {
    let mut h = with_table(
        r#"(id: "b1", title: "Notes", sign: PositiveIsExpense,
        columns: [(id: "c1", title: "Beløb", kind: Figures(unit: MillionKroner, decimals: 1))],
        rows: [Line((id: "r1", label: "Pulje", cells: (-2.25), note: Some("Fordeles senere")))])"#,
        [1280.0, 720.0],
    );
    show(&mut h, "Søjler");
    let name = "Pulje, Beløb: −2,25 mio. kr.";
    assert!(!says(&h, "Fordeles senere"));
    let bar = h.query_all_by_role(Role::GraphicsSymbol).next().unwrap();
    assert_eq!(plain(bar.accesskit_node().label()), name);
    bar.hover();
    h.run();
    assert!(says(&h, "Fordeles senere"));
}

#[test]
fn a_very_large_table_is_shown_in_few_bars_and_says_so() {
    let column = |nth: usize| {
        format!(
            r#"(id: "c{}", title: "{nth}", period: Some("{nth}"), kind: Figures(unit: Kroner, decimals: 0))"#,
            nth - 1980
        )
    };
    let columns: Vec<String> = (1981..=2020).map(column).collect();
    let line = |nth: usize| {
        let cells = vec![(nth * 1000).to_string(); 40].join(", ");
        format!(r#"Line((id: "r{nth}", label: "Linje {nth}", cells: ({cells})))"#)
    };
    let lines: Vec<String> = (100..300).map(line).collect();
    let table = format!(
        r#"(id: "b99", title: "Stor", sign: PositiveIsExpense, columns: [{}], rows: [{}])"#,
        columns.join(", "),
        lines.join(", ")
    );
    let mut h = with_table(&table, [1280.0, 720.0]);
    show(&mut h, "Søjler");
    assert_eq!(bars(&h).len(), 25);
    // The 176 lines from 100 to 275 thousand: 176 × 187,5 thousand.
    assert_eq!(bars(&h)[24], "Andre (176 linjer), 1981: 33.000.000 kr.");
    show(&mut h, "Sammensætning");
    assert_eq!(bars(&h).len(), 8 * 40);
    assert!(says(
        &h,
        "I alt 39.900.000 kr., det samme i 1981 og 2020. Med 299.000 kr. er Linje 299 størst i 2020. \
         De 7 største er vist hver for sig og de øvrige 193 sammen som Andre."
    ));
}

#[test]
fn every_chart_is_drawn_in_a_small_window_and_in_english() {
    for table in [COMMITTEE, CASE] {
        let mut h = with_table(table, [576.0, 270.0]);
        h.state_mut().words = Words::new(Language::English);
        h.run();
        for chart in ["Bars", "Composition"] {
            show(&mut h, chart);
            assert!(!bars(&h).is_empty(), "{chart}");
        }
    }
    let mut h = harness(View::Budget, sample(), [576.0, 270.0]);
    h.state_mut().words = Words::new(Language::English);
    h.run();
    show(&mut h, "Persons and money");
    assert_eq!(bars(&h)[0], "Kontant- og uddannelseshjælp, Helårspersoner: 715 full-year persons");
}
