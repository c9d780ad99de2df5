//! Where in a file's text something stands: lines, columns, and the value that
//! a path of fields and positions leads to.

use std::fmt;

use super::tokens::{Kind, Token, Tokens};
use crate::document::{Place, Step};

/// A place in a text, as editors count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The character of the line, counted from 1.
    pub column: usize,
}

impl Position {
    /// The very beginning.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The position of the byte `offset` of `text`, or of its end.
    pub fn of(text: &str, offset: usize) -> Self {
        let offset = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: 1 + before.bytes().filter(|b| *b == b'\n').count(),
            column: 1 + before[line_start..].chars().count(),
        }
    }

    /// The byte of `text` that stands here, or the end of the line.
    pub(super) fn offset_in(self, text: &str) -> usize {
        let mut start = 0;
        for line in text.split_inclusive('\n').take(self.line.saturating_sub(1)) {
            start += line.len();
        }
        let line = text[start..].split('\n').next().unwrap_or_default();
        let within = line.char_indices().nth(self.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
        start + within
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// What the head of a file says about its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// The field's value begins here.
    Version(Token),
    /// The file has the form of a plan file, and no such field; it begins here.
    NoVersion(usize),
    /// The file does not begin with a group, as every plan file does, but with this.
    NoGroup(Token),
    /// The file begins as it should, and goes wrong further on.
    Unclear,
}

/// Finds the field `version` of the outermost value.
pub(super) fn head(text: &str) -> Head {
    let mut walk = Walk { tokens: Tokens::new(text), found: Vec::new() };
    walk.skip_attributes();
    let Some(open) = walk.tokens.next() else { return Head::Unclear };
    if walk.tokens.text_of(open) != "(" {
        return Head::NoGroup(open);
    }
    while let Some(name) = walk.tokens.next() {
        if name.kind == Kind::Close {
            return Head::NoVersion(open.start);
        }
        if name.kind != Kind::Word || walk.tokens.next().is_none_or(|token| token.kind != Kind::Colon) {
            break;
        }
        if walk.tokens.text_of(name) == "version" {
            return walk.tokens.next().map_or(Head::Unclear, Head::Version);
        }
        walk.value(&[], 0);
        match walk.tokens.peek().map(|token| token.kind) {
            Some(Kind::Comma) => walk.tokens.next(),
            Some(Kind::Close) => None,
            _ => break,
        };
    }
    Head::Unclear
}

/// The byte where each place's value begins, in one pass over the text. Where
/// the text does not lead all the way, as far as it does.
pub(super) fn offsets(text: &str, places: &[Place]) -> Vec<usize> {
    let mut walk = Walk { tokens: Tokens::new(text), found: vec![0; places.len()] };
    let wanted: Vec<Wanted<'_>> =
        places.iter().enumerate().map(|(of, place)| Wanted { of, steps: place.steps() }).collect();
    walk.skip_attributes();
    walk.value(&wanted, 0);
    walk.found
}

/// Groups deeper than this are passed over. RON refuses to read them at all.
const MAX_DEPTH: usize = 200;

/// The rest of the way to one place.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    /// Which place it is.
    of: usize,
    steps: &'a [Step],
}

struct Walk<'a> {
    tokens: Tokens<'a>,
    found: Vec<usize>,
}

impl Walk<'_> {
    /// Passes `#![enable(…)]` and the like.
    fn skip_attributes(&mut self) {
        while let Some(token) = self.tokens.peek() {
            if !self.tokens.text_of(token).starts_with('#') {
                return;
            }
            while self.tokens.next().is_some_and(|token| token.kind == Kind::Word) {}
            self.skip_group();
        }
    }

    /// Passes one value, and notes where it begins for those who look for it.
    fn value(&mut self, wanted: &[Wanted<'_>], depth: usize) {
        let Some(first) = self.tokens.next() else { return };
        for want in wanted {
            self.found[want.of] = first.start;
        }
        let named = first.kind == Kind::Word && self.tokens.peek().is_some_and(|next| self.opens_round(next));
        if named {
            self.tokens.next();
        } else if first.kind != Kind::Open {
            return;
        }
        let further: Vec<Wanted<'_>> = wanted.iter().copied().filter(|want| !want.steps.is_empty()).collect();
        if further.is_empty() || depth >= MAX_DEPTH {
            return self.skip_group();
        }
        if self.has_fields() {
            self.fields(&further, depth + 1);
        } else if named {
            // `Some(…)` or `Line(…)`: the thing itself lies within.
            self.value(&further, depth + 1);
            self.skip_group();
        } else {
            self.entries(&further, depth + 1);
        }
    }

    fn opens_round(&self, token: Token) -> bool {
        self.tokens.text_of(token) == "("
    }

    fn has_fields(&self) -> bool {
        let mut ahead = self.tokens.clone();
        let (name, colon) = (ahead.next(), ahead.next());
        name.is_some_and(|token| token.kind == Kind::Word)
            && colon.is_some_and(|token| token.kind == Kind::Colon)
    }

    fn fields(&mut self, wanted: &[Wanted<'_>], depth: usize) {
        while let Some(name) = self.next_in_group() {
            let name = self.tokens.text_of(name);
            if self.tokens.next().is_none_or(|token| token.kind != Kind::Colon) {
                return;
            }
            let inner = matching(wanted, |step| matches!(step, Step::Field(field) if field == name));
            self.value(&inner, depth);
        }
    }

    fn entries(&mut self, wanted: &[Wanted<'_>], depth: usize) {
        let mut at = 0;
        while self.tokens.peek().is_some_and(|token| token.kind != Kind::Close) {
            let inner = matching(wanted, |step| step == Step::Index(at));
            self.value(&inner, depth);
            if self.tokens.peek().is_some_and(|token| token.kind == Kind::Comma) {
                self.tokens.next();
            }
            at += 1;
        }
        self.tokens.next();
    }

    /// The next token but commas; `None` once the group has been closed.
    fn next_in_group(&mut self) -> Option<Token> {
        self.tokens.find(|token| token.kind != Kind::Comma).filter(|token| token.kind != Kind::Close)
    }

    /// Passes the rest of a group whose opening mark has been passed.
    fn skip_group(&mut self) {
        let mut depth = 1_usize;
        for token in self.tokens.by_ref() {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }
}

fn matching<'a>(wanted: &[Wanted<'a>], is_next: impl Fn(Step) -> bool) -> Vec<Wanted<'a>> {
    let step_on = |want: &Wanted<'a>| match want.steps {
        [first, steps @ ..] if is_next(*first) => Some(Wanted { of: want.of, steps }),
        _ => None,
    };
    wanted.iter().filter_map(step_on).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text marks the expected place with `@`.
    #[track_caller]
    fn check(marked: &str, place: &Place) {
        let expected = marked.find('@').unwrap();
        let text = marked.replace('@', "");
        assert_eq!(offsets(&text, std::slice::from_ref(place)), [expected], "{place}");
    }

    fn root() -> Place {
        Place::root()
    }

    #[test]
    fn a_field_is_found_past_groups_texts_and_comments() {
        check("(a: [1, (b: 2)], /* b: 0 */ c: \"b: (\", b: @3)", &root().field("b"));
        check("#![enable(implicit_some)]\n(b: @3)", &root().field("b"));
    }

    #[test]
    fn positions_count_in_lists_and_in_tuples() {
        check("[(\"2013-05\", 914), (@\"2013-06\", 915)]", &root().index(1).index(0));
        check("(30, 2128, @Blank)", &root().index(2));
    }

    #[test]
    fn wrappers_are_looked_through() {
        let inner_row = root().field("rows").index(1).field("rows").index(0).field("id");
        check("(rows: [Line((id: 1)), Section((rows: [Line((id: @7))]))])", &inner_row);
        check("(total: Some((1, @2)))", &root().field("total").index(1));
        check("(total: (1, @2))", &root().field("total").index(1));
        let decimals = root().field("kind").field("decimals");
        check("(kind: Figures(unit: Score(from: 0, to: 1), decimals: @9))", &decimals);
    }

    #[test]
    fn where_the_text_does_not_lead_on_the_last_known_place_is_given() {
        check("(a: @(b: 1))", &root().field("a").field("c"));
    }

    #[test]
    fn columns_count_characters() {
        assert_eq!(Position::of("æøå\nåx", "æøå\nå".len()), Position { line: 2, column: 2 });
        assert_eq!(Position { line: 2, column: 2 }.offset_in("æøå\nåx"), "æøå\nå".len());
    }

    #[test]
    fn the_version_is_found_wherever_it_stands() {
        assert!(matches!(head("// a comment\n(version: 7, rest"), Head::Version(Token { start: 23, .. })));
        assert!(matches!(head("(plan: (version: 3), version: 7)"), Head::Version(Token { start: 30, .. })));
        assert_eq!(head(" (plan: (version: 3),)"), Head::NoVersion(1));
        assert!(matches!(head("hello (version: 1)"), Head::NoGroup(Token { end: 5, .. })));
        assert_eq!(head("(plan: (version: 3)"), Head::Unclear);
    }

    proptest! {
        #[test]
        fn no_text_makes_looking_panic(text in r#"[()\[\],:"abr#1 \n/*]{0,60}"#, at in 0_usize..99) {
            let place = root().field("a").index(1).field("b");
            prop_assert!(offsets(&text, &[place])[0] <= text.len());
            head(&text);
            let position = Position::of(&text, at);
            prop_assert_eq!(Position::of(&text, position.offset_in(&text)), position);
        }
    }

    #[test]
    fn groups_within_groups_without_end_are_passed_over() {
        let text = "a(".repeat(100_000);
        offsets(&text, &[root().field("a").field("b")]);
    }
}
