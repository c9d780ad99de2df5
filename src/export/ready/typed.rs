//! What somebody typed and should look at again: help text, and numbers right by a
//! figure of the plan that they differ from.

use crate::analysis::Insights;
use crate::analysis::inserted::{Inserted, inserted};
use crate::document::Document;
use crate::meeting::text::{Block, Listing, Piece, Span, Text};
use crate::wording::Words;
use crate::wording::number::parse_amount;

/// How help text begins, in brackets, in small letters.
const HELP: [&str; 8] = ["skriv", "indsæt", "udfyld", "beskriv", "write", "insert", "fill in", "describe"];
/// What stands where something is to come.
const TO_COME: [&str; 4] = ["XXX", "TODO", "[…]", "[...]"];
/// Words that say that a number is the same as the one beside it.
const SAME: [&str; 8] = ["dvs.", "altså", "nemlig", "ca.", "cirka", "i.e.", "namely", "about"];

/// The pieces of a text that look like help text.
pub(super) fn help_texts(text: &str) -> Vec<String> {
    let mut found: Vec<String> =
        TO_COME.iter().filter(|mark| text.contains(**mark)).map(|mark| (*mark).to_owned()).collect();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('[') {
        let Some((inside, behind)) = after.split_once(']') else { break };
        let small = inside.trim_start().to_lowercase();
        if HELP.iter().any(|word| small.starts_with(word)) {
            found.push(format!("[{inside}]"));
        }
        rest = behind;
    }
    found
}

/// Each typed number right by a figure that it differs from, with its braces and what
/// they stand for.
pub fn differing(
    text: &Text,
    document: &Document,
    insights: &Insights,
    words: &Words,
) -> Vec<(String, String, String)> {
    let mut lines: Vec<&[Span]> = Vec::new();
    for block in &text.blocks {
        match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) => lines.push(spans),
            Block::Listing(list) => of_list(list, &mut lines),
            Block::Insertion(_) => {}
        }
    }
    let mut found = Vec::new();
    for line in lines {
        for (at, span) in line.iter().enumerate() {
            let Piece::Brace(brace) = &span.piece else { continue };
            let Some(figure) = brace.asks.ok().and_then(|ask| inserted(document, insights, ask).ok()) else {
                continue;
            };
            let Inserted::Figure(known) = figure else { continue };
            let Some(amount) = known.value.number() else { continue };
            let said = |at: Option<usize>| match at.and_then(|at| line.get(at)).map(|span| &span.piece) {
                Some(Piece::Words(words)) => words.as_str(),
                Some(Piece::Brace(_)) | None => "",
            };
            let before = beside(said(at.checked_sub(1)).split_whitespace().rev());
            let after = beside(said(Some(at + 1)).split_whitespace());
            for typed in [before, after].into_iter().flatten() {
                let Ok(number) = parse_amount(typed, words.language()) else { continue };
                if number != amount && number != amount.rounded(u32::from(known.series.decimals)) {
                    let figure = words.inserted(&document.plan, figure);
                    found.push((typed.to_owned(), brace.literal(), figure));
                }
            }
        }
    }
    found
}

fn of_list<'a>(list: &'a Listing, into: &mut Vec<&'a [Span]>) {
    for point in &list.points {
        into.push(&point.spans);
        point.inner.iter().for_each(|inner| of_list(inner, into));
    }
}

/// The number that stands right beside, in brackets or behind a word that says it is
/// the same.
fn beside<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let bare = |word: &'a str| word.trim_matches(|c| matches!(c, '(' | ')' | ',' | ';' | ':' | '.'));
    let mut next = words.next()?;
    if SAME.contains(&next.trim_start_matches('(')) {
        next = words.next()?;
    }
    Some(bare(next)).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}
