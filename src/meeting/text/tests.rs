//! Texts are read as they are meant, and no word is lost.

use proptest::prelude::*;

use super::*;

/// The text in a short form: a line for each part, bold in capitals' place `*…*`.
fn shown(text: &str) -> Vec<String> {
    fn line(spans: &[Span]) -> String {
        let pieces = spans.iter().map(|span| {
            let words = match &span.piece {
                Piece::Words(words) => words.clone(),
                Piece::Brace(brace) => brace.literal(),
            };
            if span.strength == Strength::Bold { format!("*{words}*") } else { words }
        });
        pieces.collect::<Vec<_>>().join("|")
    }
    fn list(listing: &Listing, indent: &str) -> Vec<String> {
        let mark = if listing.marks == Marks::Numbers { "#" } else { "-" };
        let points = listing.points.iter().flat_map(|point| {
            let own = format!("{indent}{mark} {}", line(&point.spans));
            let inner = point.inner.iter().flat_map(|inner| list(inner, &format!("{indent}  ")));
            std::iter::once(own).chain(inner.collect::<Vec<_>>())
        });
        points.collect()
    }
    let blocks = Text::read(text).blocks;
    let shown = blocks.iter().flat_map(|block| match block {
        Block::Heading(Rank::Major, spans) => vec![format!("## {}", line(spans))],
        Block::Heading(Rank::Minor, spans) => vec![format!("### {}", line(spans))],
        Block::Paragraph(spans) => vec![line(spans)],
        Block::Listing(listing) => list(listing, ""),
        Block::Insertion(brace) => vec![format!("= {}", brace.written)],
    });
    shown.collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(shown(text), expected, "{text:?}");
}

#[test]
fn a_blank_line_parts_paragraphs_and_a_single_line_end_does_not() {
    check("Et.\nTo.\n\n\nTre.", &["Et. To.", "Tre."]);
    check("", &[]);
    check(" \r\n ", &[]);
}

#[test]
fn headings_stand_alone() {
    check("## Økonomi\nEt.\n### Høring\nTo.", &["## Økonomi", "Et.", "### Høring", "To."]);
    check("#Nej\n\n## \n\n# Nej", &["#Nej", "##", "# Nej"]);
}

#[test]
fn lists_have_one_level_within_them() {
    check(
        "Først:\n- a\n- b\n  - c\n  - d\n  mere\n- e\nSlut",
        &["Først:", "- a", "- b", "  - c", "  - d mere", "- e", "Slut"],
    );
    check("1. a\n   1. b\n   2. c\n2. d", &["# a", "  # b", "  # c", "# d"]);
}

#[test]
fn a_number_that_does_not_go_on_is_words() {
    check("2020. et år", &["2020. et år"]);
    check("1. a\n3. b", &["# a", "3. b"]);
}

#[test]
fn bold_words_touch_their_marks() {
    check("a **b c** d", &["a |*b c*| d"]);
    check("2 ** 3 ** 4, **", &["2 ** 3 ** 4, **"]);
    check("**a\nb**", &["*a b*"]);
}

#[test]
fn braces_stand_among_words_or_alone() {
    check("Nu {s82: seneste} i alt", &["Nu |{s82: seneste}| i alt"]);
    check("Før\n{d12}\nEfter", &["Før", "= d12", "Efter"]);
    check("**{s1: status}**", &["*{s1: status}*"]);
    check("} { {s1} {", &["} { |{s1}| {"]);
    // What asks for nothing is no insertion.
    check("{tekst}", &["{tekst}"]);
}

/// Letters and digits in their order: all that is neither mark nor space.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn written() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        Just("- ".to_owned()),
        Just("  - ".to_owned()),
        Just("1. ".to_owned()),
        Just("2. ".to_owned()),
        Just("## ".to_owned()),
        Just("**".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("{s82: seneste}".to_owned()),
        Just("{".to_owned()),
        Just("}".to_owned()),
        "[a-zæøå0-9 ]{1,8}",
        ".{0,4}",
    ];
    proptest::collection::vec(words, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn no_word_is_lost(text in written()) {
        prop_assert_eq!(letters(&Text::read(&text).plain()), letters(&text));
    }

    #[test]
    fn braces_stay_in_their_order(text in written()) {
        let plain = Text::read(&text).plain();
        let mut rest = plain.as_str();
        for brace in Text::read(&text).braces() {
            let at = rest.find(&brace.literal());
            prop_assert!(at.is_some());
            rest = &rest[at.unwrap_or_default() + brace.literal().len()..];
        }
    }
}
