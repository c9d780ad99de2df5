//! The words, signs and quoted texts of PC-Axis, with the lines they stand on.

use super::super::limits::few_enough;
use super::{PxFault, Refusal};

/// What a keyword says.
#[derive(Debug)]
pub struct Statement {
    pub keyword: Keyword,
    pub values: Vec<Token>,
}

/// `VALUES[en]("region","x")`
#[derive(Debug)]
pub struct Keyword {
    pub name: String,
    pub language: Option<String>,
    /// The variable and value that it is about.
    pub of: Vec<String>,
}

/// A part of what a keyword says.
#[derive(Debug, PartialEq, Eq)]
pub enum Token {
    /// A quoted text; adjacent ones are one.
    Text(String),
    /// A number, `YES`, `TLIST` and the like.
    Word(String),
    /// A sign between them.
    Sign(char),
}

impl Token {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Whether it is this word.
    pub fn is_word(&self, word: &str) -> bool {
        matches!(self, Self::Word(found) if found.eq_ignore_ascii_case(word))
    }
}

/// A place in the text of a file.
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: u64,
    /// How many parts there were so far.
    tokens: usize,
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, tokens: 0 }
    }

    /// The line of the place, counted from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many bytes stand before the place, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.text.len())
    }

    /// The keyword that stands here, up to its `=`; `None` at the end of the file.
    pub fn keyword(&mut self) -> Result<Option<Keyword>, Refusal> {
        self.skip_space();
        if self.rest().is_empty() {
            return Ok(None);
        }
        let name = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).to_owned();
        if name.is_empty() {
            return Err(self.fault(PxFault::Syntax));
        }
        let mut keyword = Keyword { name, language: None, of: Vec::new() };
        loop {
            self.skip_space();
            match self.next() {
                Some('=') => return Ok(Some(keyword)),
                Some('[') => {
                    keyword.language = Some(self.take_while(|c| !matches!(c, ']' | '=' | ';')).to_owned());
                    self.expect(']')?;
                }
                Some('(') => keyword.of = self.names()?,
                _ => return Err(self.fault(PxFault::Syntax)),
            }
        }
    }

    /// What a keyword says, up to its `;`.
    pub fn values(&mut self) -> Result<Vec<Token>, Refusal> {
        let mut values = Vec::new();
        loop {
            self.tokens += 1;
            few_enough(self.tokens)?;
            match self.token()? {
                Some(Token::Sign(';')) => return Ok(values),
                Some(Token::Text(more)) => match values.last_mut() {
                    Some(Token::Text(text)) => text.push_str(&more),
                    _ => values.push(Token::Text(more)),
                },
                Some(token) => values.push(token),
                None => return Err(self.truncated()),
            }
        }
    }

    /// The next part; `None` at the end of the file.
    pub fn token(&mut self) -> Result<Option<Token>, Refusal> {
        self.skip_space();
        let Some(first) = self.peek() else { return Ok(None) };
        match first {
            '"' => Ok(Some(Token::Text(self.quoted()?.to_owned()))),
            ';' | ',' | '(' | ')' | '=' => Ok(self.next().map(Token::Sign)),
            // A range, unless it begins a number or stands for nothing.
            '-' if self.rest().trim_start_matches('-').trim_start().starts_with('"') => {
                Ok(self.next().map(Token::Sign))
            }
            _ => Ok(Some(Token::Word(self.word().to_owned()))),
        }
    }

    /// A figure or a sign for none, quoted or not; `None` at the `;` after the last.
    pub fn figure(&mut self) -> Result<Option<&'a str>, Refusal> {
        loop {
            self.skip_space();
            match self.peek() {
                None => return Err(self.truncated()),
                Some(';') => {
                    self.next();
                    return Ok(None);
                }
                Some(',') => {
                    self.next();
                }
                Some('"') => return self.quoted().map(Some),
                Some('(' | ')' | '=') => return Err(self.fault(PxFault::Syntax)),
                Some(_) => return Ok(Some(self.word())),
            }
        }
    }

    pub fn fault(&self, fault: PxFault) -> Refusal {
        Refusal::BadPx { line: self.line, fault }
    }

    pub fn without(&self, keyword: &str) -> Refusal {
        self.fault(PxFault::Without { keyword: keyword.to_owned() })
    }

    fn truncated(&self) -> Refusal {
        Refusal::Truncated { line: Some(self.line) }
    }

    /// Quoted texts with commas between, up to the closing parenthesis.
    fn names(&mut self) -> Result<Vec<String>, Refusal> {
        let mut names = Vec::new();
        loop {
            match self.token()? {
                Some(Token::Sign(')')) => return Ok(names),
                Some(Token::Sign(',')) => {}
                Some(Token::Text(name)) => names.push(name),
                // `KEYWORD(*)` is about every variable.
                Some(Token::Word(word)) if word == "*" => names.push(word),
                Some(_) => return Err(self.fault(PxFault::Syntax)),
                None => return Err(self.truncated()),
            }
        }
    }

    /// A quoted text, which has no quote in it.
    fn quoted(&mut self) -> Result<&'a str, Refusal> {
        self.expect('"')?;
        let Some(length) = self.rest().find('"') else { return Err(self.truncated()) };
        let text = self.take(length);
        self.next();
        Ok(text)
    }

    fn word(&mut self) -> &'a str {
        self.take_while(|c| !c.is_whitespace() && !matches!(c, ';' | ',' | '(' | ')' | '=' | '"'))
    }

    fn expect(&mut self, sign: char) -> Result<(), Refusal> {
        if self.peek() != Some(sign) {
            return Err(if self.rest().is_empty() { self.truncated() } else { self.fault(PxFault::Syntax) });
        }
        self.next();
        Ok(())
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.take(next.len_utf8());
        Some(next)
    }

    fn skip_space(&mut self) {
        self.take_while(char::is_whitespace);
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        self.take(rest.find(|c| !fits(c)).unwrap_or(rest.len()))
    }

    fn take(&mut self, length: usize) -> &'a str {
        let taken = self.rest().get(..length).unwrap_or_default();
        self.at += taken.len();
        self.line += taken.bytes().filter(|byte| *byte == b'\n').count() as u64;
        taken
    }
}
