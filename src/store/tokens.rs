//! RON text cut into tokens, enough of them to find a place in it.
//!
//! The reading itself is `ron`'s work. It does not say where a value stood once
//! it has been read, and keeps no comments; this does the looking up. Any text
//! can be cut, RON or not, and every token ends after it begins.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// Text or a single character in quotes.
    Text,
    /// A name or a number, or anything else.
    Word,
}

/// One token: the bytes `start..end` of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

/// The tokens of a text, one by one, without spaces and comments.
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
    comments: usize,
}

impl<'a> Tokens<'a> {
    /// From the beginning of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, comments: 0 }
    }

    /// The text of a token.
    pub fn text_of(&self, token: Token) -> &'a str {
        self.text.get(token.start..token.end).unwrap_or_default()
    }

    /// How many comments have been passed so far.
    pub fn comments(&self) -> usize {
        self.comments
    }

    /// The next token, which will be returned again.
    pub fn peek(&self) -> Option<Token> {
        self.clone().next()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_spaces_and_comments(&mut self) {
        loop {
            let rest = self.rest();
            let spaces = rest.find(|c| !is_space(c)).unwrap_or(rest.len());
            self.at += spaces;
            let Some(length) = comment_length(&rest[spaces..]) else { return };
            self.at += length;
            self.comments += 1;
        }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        self.skip_spaces_and_comments();
        let rest = self.rest();
        let (kind, length) = match *rest.as_bytes().first()? {
            b'(' | b'[' | b'{' => (Kind::Open, 1),
            b')' | b']' | b'}' => (Kind::Close, 1),
            b',' => (Kind::Comma, 1),
            b':' => (Kind::Colon, 1),
            b'"' => (Kind::Text, quoted_length(rest)),
            b'\'' => character_length(rest),
            b'r' | b'b' => raw_text_length(rest)
                .map_or_else(|| (Kind::Word, word_length(rest)), |length| (Kind::Text, length)),
            _ => (Kind::Word, word_length(rest)),
        };
        let start = self.at;
        self.at += length;
        Some(Token { kind, start, end: self.at })
    }
}

/// What RON takes for white space.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// The length of the comment that `text` begins with, without the line's end.
fn comment_length(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if !text.starts_with("/*") {
        return None;
    }
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut at = 0;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] if depth == 1 => return Some(at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    Some(text.len())
}

/// The length of `"…"`, whose quotes and backslashes may be escaped.
fn quoted_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => return at + 1,
            // What is escaped may be longer than a byte; its other bytes are
            // neither a quote nor a backslash.
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    text.len()
}

/// `'x'`, or else a word that happens to begin with that mark.
fn character_length(text: &str) -> (Kind, usize) {
    let mut chars = text.char_indices().skip(1);
    let inner = chars.next().map(|(_, c)| c);
    let closing = match inner {
        Some('\\') => chars.skip(1).take(10).find(|(_, c)| *c == '\''),
        Some(_) => chars.next().filter(|(_, c)| *c == '\''),
        None => None,
    };
    match closing {
        Some((at, _)) => (Kind::Text, at + 1),
        None => (Kind::Word, 1),
    }
}

/// The length of `r"…"`, `r#"…"#`, `b"…"` or `br#"…"#`; `None` if it is a word.
fn raw_text_length(text: &str) -> Option<usize> {
    let without_b = text.strip_prefix('b').unwrap_or(text);
    let before = text.len() - without_b.len();
    let Some(after_r) = without_b.strip_prefix('r') else {
        return without_b.starts_with('"').then(|| before + quoted_length(without_b));
    };
    let inner = after_r.trim_start_matches('#');
    let hashes = after_r.len() - inner.len();
    let body = inner.strip_prefix('"')?;
    let start = text.len() - body.len();
    let mut at = 0;
    while let Some(quote) = body.get(at..).and_then(|rest| rest.find('"')) {
        let after = &body[at + quote + 1..];
        let closing = after.bytes().take(hashes).take_while(|b| *b == b'#').count();
        if closing == hashes {
            return Some(start + at + quote + 1 + hashes);
        }
        at += quote + 1 + closing;
    }
    Some(text.len())
}

/// The length of what is neither a mark, nor a space, nor the start of a comment.
fn word_length(text: &str) -> usize {
    let ends = |(at, c): &(usize, char)| {
        let comment = text[*at..].starts_with("//") || text[*at..].starts_with("/*");
        matches!(c, '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' | '"' | '\'') || is_space(*c) || comment
    };
    let end = text.char_indices().skip(1).find(ends).map_or(text.len(), |(at, _)| at);
    end.max(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let tokens = Tokens::new(text);
        let found: Vec<&str> = tokens.clone().map(|token| tokens.text_of(token)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn marks_in_texts_and_comments_do_not_count() {
        check(r#"a: "(,\"" // )"#, &["a", ":", r#""(,\"""#]);
        check("a /* ( /* [ */ ) */ b", &["a", "b"]);
        check(r##"r"(" r#"")"# b"\"" br#"("#"##, &[r#"r"(""#, r##"r#"")"#"##, r#"b"\"""#, r##"br#"("#"##]);
        check(r"'(' '\'' '\u{41}' x", &["'('", r"'\''", r"'\u{41}'", "x"]);
    }

    #[test]
    fn numbers_and_names_are_words() {
        check("(-1.5,1e400,r#name,Blank)", &["(", "-1.5", ",", "1e400", ",", "r#name", ",", "Blank", ")"]);
        check("1/2 3//4", &["1/2", "3"]);
    }

    #[test]
    fn what_is_never_closed_goes_to_the_end() {
        check("a \"b, c", &["a", "\"b, c"]);
        check("a /* b", &["a"]);
        check("'", &["'"]);
        check("\"\\", &["\"\\"]);
    }

    proptest! {
        #[test]
        fn any_text_can_be_cut(text in r#"[-()\[\]{},:"'/*\\r#bæ\u{2028}a1 \n]{0,40}"#) {
            let mut end = 0;
            for token in Tokens::new(&text) {
                prop_assert!(end <= token.start && token.start < token.end);
                prop_assert!(text.get(token.start..token.end).is_some());
                end = token.end;
            }
            prop_assert!(end <= text.len());
        }
    }
}
