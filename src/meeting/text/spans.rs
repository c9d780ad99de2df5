//! A line of text: words, some of them bold, and braces among them.

use super::brace::Brace;
use super::{Piece, Span, Strength};

/// What stands on both sides of bold words.
const BOLD: &str = "**";

/// The line as pieces. Marks without a partner are words.
pub(super) fn spans(line: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = line;
    while let Some((before, inner, after)) = next_bold(rest) {
        pieces(before, Strength::Plain, &mut spans);
        pieces(inner, Strength::Bold, &mut spans);
        rest = after;
    }
    pieces(rest, Strength::Plain, &mut spans);
    spans
}

/// What stands before the next bold words, those words, and what comes after.
fn next_bold(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once(BOLD)?;
    let (inner, after) = rest.split_once(BOLD)?;
    // Bold words touch their marks; `2 ** 3 ** 4` is none.
    let touches = !inner.is_empty() && inner.trim() == inner;
    touches.then_some((before, inner, after))
}

fn pieces(text: &str, strength: Strength, into: &mut Vec<Span>) {
    let mut push = |piece| into.push(Span { piece, strength });
    let mut rest = text;
    while let Some((before, inside, after)) = next_brace(rest) {
        if !before.is_empty() {
            push(Piece::Words(before.to_owned()));
        }
        push(Piece::Brace(Brace::read(inside)));
        rest = after;
    }
    if !rest.is_empty() {
        push(Piece::Words(rest.to_owned()));
    }
}

/// What stands before the next pair of braces, in it, and after it. Of several
/// opening braces the last one counts.
fn next_brace(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let close = from + text[from..].find('}')?;
        if let Some(open) = text[from..close].rfind('{') {
            let open = from + open;
            return Some((&text[..open], &text[open + 1..close], &text[close + 1..]));
        }
        from = close + 1;
    }
}

/// The braces that a line is, when it is nothing else and asks for something.
pub(super) fn alone(line: &str) -> Option<Brace> {
    let inside = line.trim().strip_prefix('{')?.strip_suffix('}')?;
    let brace = Brace::read(inside);
    (brace.asks.is_ok() && !inside.contains(['{', '}'])).then_some(brace)
}
