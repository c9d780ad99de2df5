//! Arithmetic over figures of the plan, as a document's sentence claims it:
//! `(b143.r150.c145 - 889) / 889 * 100`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::amount::Amount;
use super::id::{ColumnId, MeasureId, RowId, SeriesId, TableId};
use super::period::Period;

/// How an expression is written.
pub const EXPRESSION_FORM: &str = "an expression such as \"s12[2020] / 889 * 100\"";

/// The longest expression that is read, in bytes.
pub const MAX_LENGTH: usize = 1000;

/// How deep brackets and signs may lie within one another.
const MAX_DEPTH: usize = 32;

/// Figures and what is worked out of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Expression {
    /// A figure that is printed where the claim is made, and nowhere in the plan.
    Number(Amount),
    /// A figure of the plan.
    Figure(FigureRef),
    /// The same with the other sign.
    Negative(Box<Self>),
    /// Two together.
    Binary(Operator, Box<Self>, Box<Self>),
}

/// What is done with two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// The sum.
    Plus,
    /// The first less the second.
    Minus,
    /// The product.
    Times,
    /// The first divided by the second.
    Over,
}

/// A figure of the plan, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureRef {
    /// What stands in a cell of a budget table, `b5.r9.c12`; the row of totals
    /// is `b5.total.c12`.
    Cell {
        /// The table.
        table: TableId,
        /// A line, section or formula; none is the total of the table.
        row: Option<RowId>,
        /// The column.
        column: ColumnId,
    },
    /// The figure of a series for exactly this period: `s12[2020-Q1]`.
    Point(SeriesId, Period),
    /// A figure of a series without a period, counted from 1: `s12[#1]`.
    Level(SeriesId, usize),
    /// The level that a target of a measure asks for, counted from 1: `k5.1`.
    Target(MeasureId, usize),
    /// The base that this target is compared with: `k5.1.base`.
    Base(MeasureId, usize),
    /// The change that is printed beside this target: `k5.1.change`.
    Change(MeasureId, usize),
}

/// The text is not an expression.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {EXPRESSION_FORM}, at character {at}: {found}")]
pub struct BadExpression {
    /// Where it stops being one, in characters from 1.
    pub at: usize,
    /// What stands there, at most 40 characters of it; empty at the end.
    pub found: String,
}

impl Operator {
    /// How it is written.
    pub fn sign(self) -> char {
        match self {
            Self::Plus => '+',
            Self::Minus => '-',
            Self::Times => '*',
            Self::Over => '/',
        }
    }

    fn binds(self) -> u8 {
        match self {
            Self::Plus | Self::Minus => 1,
            Self::Times | Self::Over => 2,
        }
    }

    /// What it makes of two figures; `None` where nothing is divided by, or the
    /// answer has more digits than can be kept.
    pub fn of(self, first: Amount, second: Amount) -> Option<Amount> {
        match self {
            Self::Plus => first.checked_add(second),
            Self::Minus => first.checked_sub(second),
            Self::Times => first.checked_mul(second),
            Self::Over => first.checked_div(second),
        }
    }
}

impl Expression {
    /// Every figure of the plan in it, in reading order.
    pub fn figures(&self) -> Vec<FigureRef> {
        fn walk(expression: &Expression, into: &mut Vec<FigureRef>) {
            match expression {
                Expression::Number(_) => {}
                Expression::Figure(figure) => into.push(*figure),
                Expression::Negative(inner) => walk(inner, into),
                Expression::Binary(_, first, second) => {
                    walk(first, into);
                    walk(second, into);
                }
            }
        }
        let mut figures = Vec::new();
        walk(self, &mut figures);
        figures
    }

    /// Reads an expression whose numbers `number` reads, so that people can
    /// type them as they write: `0,15`.
    ///
    /// # Errors
    /// Says where the text stops being an expression.
    pub fn parse_with(text: &str, number: &dyn Fn(&str) -> Option<Amount>) -> Result<Self, BadExpression> {
        let mut parser = Parser { text, at: 0, number };
        if text.len() > MAX_LENGTH {
            return Err(parser.bad());
        }
        let expression = parser.sum(0)?;
        parser.skip_blanks();
        if parser.rest().is_empty() { Ok(expression) } else { Err(parser.bad()) }
    }

    /// Writes it with `number` for numbers and `figure` for figures of the plan.
    pub fn write_with(
        &self,
        number: &dyn Fn(Amount) -> String,
        figure: &dyn Fn(FigureRef) -> String,
    ) -> String {
        let inner = |inner: &Self, least: u8| {
            let text = inner.write_with(number, figure);
            if inner.binds() < least { format!("({text})") } else { text }
        };
        match self {
            Self::Number(amount) => number(*amount),
            Self::Figure(reference) => figure(*reference),
            Self::Negative(of) => format!("-{}", inner(of, 3)),
            Self::Binary(operator, first, second) => {
                let (least, sign) = (operator.binds(), operator.sign());
                format!("{} {sign} {}", inner(first, least), inner(second, least + 1))
            }
        }
    }

    fn binds(&self) -> u8 {
        match self {
            // A negative number would read as something else behind a sign.
            Self::Number(amount) if *amount < Amount::ZERO => 2,
            Self::Number(_) | Self::Figure(_) => 4,
            Self::Negative(_) => 2,
            Self::Binary(operator, ..) => operator.binds(),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    /// How far it has been read, in bytes.
    at: usize,
    number: &'a dyn Fn(&str) -> Option<Amount>,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn bad(&self) -> BadExpression {
        let before = self.text.get(..self.at).unwrap_or_default();
        BadExpression { at: before.chars().count() + 1, found: self.rest().chars().take(40).collect() }
    }

    /// Takes one of these signs, if it comes next.
    fn sign(&mut self, signs: &[char]) -> Option<char> {
        self.skip_blanks();
        let next = self.rest().chars().next().filter(|next| signs.contains(next))?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn sum(&mut self, depth: usize) -> Result<Expression, BadExpression> {
        let mut first = self.product(depth)?;
        while let Some(sign) = self.sign(&['+', '-', '−', '–']) {
            let operator = if sign == '+' { Operator::Plus } else { Operator::Minus };
            first = Expression::Binary(operator, Box::new(first), Box::new(self.product(depth)?));
        }
        Ok(first)
    }

    fn product(&mut self, depth: usize) -> Result<Expression, BadExpression> {
        let mut first = self.factor(depth)?;
        while let Some(sign) = self.sign(&['*', '×', '·', '/', '÷', ':']) {
            let operator = if matches!(sign, '*' | '×' | '·') { Operator::Times } else { Operator::Over };
            first = Expression::Binary(operator, Box::new(first), Box::new(self.factor(depth)?));
        }
        Ok(first)
    }

    fn factor(&mut self, depth: usize) -> Result<Expression, BadExpression> {
        self.skip_blanks();
        if depth > MAX_DEPTH {
            return Err(self.bad());
        }
        if self.sign(&['-', '−', '–']).is_some() {
            return match self.factor(depth + 1)? {
                Expression::Number(amount) => {
                    let negative = Amount::ZERO.checked_sub(amount).ok_or_else(|| self.bad())?;
                    Ok(Expression::Number(negative))
                }
                inner => Ok(Expression::Negative(Box::new(inner))),
            };
        }
        if self.sign(&['(']).is_some() {
            let inner = self.sum(depth + 1)?;
            return if self.sign(&[')']).is_some() { Ok(inner) } else { Err(self.bad()) };
        }
        self.operand()
    }

    fn operand(&mut self) -> Result<Expression, BadExpression> {
        let rest = self.rest();
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
            let (digits, _) = rest.split_at(end);
            let amount = (self.number)(digits).ok_or_else(|| self.bad())?;
            self.at += digits.len();
            return Ok(Expression::Number(amount));
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '.';
        let mut end = rest.find(|c: char| !plain(c)).unwrap_or(rest.len());
        if rest.get(end..).is_some_and(|after| after.starts_with('[')) {
            let close = rest.get(end..).and_then(|after| after.find(']')).ok_or_else(|| self.bad())?;
            end += close + 1;
        }
        let (written, _) = rest.split_at(end);
        let figure = figure_ref(written).ok_or_else(|| self.bad())?;
        self.at += written.len();
        Ok(Expression::Figure(figure))
    }
}

fn figure_ref(text: &str) -> Option<FigureRef> {
    if let Some((series, inside)) = text.strip_suffix(']').and_then(|text| text.split_once('[')) {
        let series = series.parse().ok()?;
        return match inside.strip_prefix('#') {
            Some(number) => Some(FigureRef::Level(series, position(number)?)),
            None => Some(FigureRef::Point(series, inside.parse().ok()?)),
        };
    }
    let parts: Vec<&str> = text.split('.').collect();
    match parts.as_slice() {
        [measure, target] => Some(FigureRef::Target(measure.parse().ok()?, position(target)?)),
        [measure, target, "base"] => Some(FigureRef::Base(measure.parse().ok()?, position(target)?)),
        [measure, target, "change"] => Some(FigureRef::Change(measure.parse().ok()?, position(target)?)),
        [table, row, column] => Some(FigureRef::Cell {
            table: table.parse().ok()?,
            row: if *row == "total" { None } else { Some(row.parse().ok()?) },
            column: column.parse().ok()?,
        }),
        _ => None,
    }
}

/// A position counted from 1.
fn position(text: &str) -> Option<usize> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}

impl FromStr for Expression {
    type Err = BadExpression;

    /// Reads the form of the plan file, with a point as decimal mark.
    fn from_str(text: &str) -> Result<Self, BadExpression> {
        Self::parse_with(text, &|digits| digits.parse().ok())
    }
}

impl fmt::Display for Expression {
    /// The form of the plan file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.write_with(&|number| number.to_string(), &|figure| figure.to_string()))
    }
}

impl fmt::Display for FigureRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cell { table, row: Some(row), column } => write!(f, "{table}.{row}.{column}"),
            Self::Cell { table, row: None, column } => write!(f, "{table}.total.{column}"),
            Self::Point(series, period) => write!(f, "{series}[{period}]"),
            Self::Level(series, number) => write!(f, "{series}[#{number}]"),
            Self::Target(measure, number) => write!(f, "{measure}.{number}"),
            Self::Base(measure, number) => write!(f, "{measure}.{number}.base"),
            Self::Change(measure, number) => write!(f, "{measure}.{number}.change"),
        }
    }
}

impl Serialize for Expression {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Expression {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Expression;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPRESSION_FORM)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Expression, E> {
                text.parse().map_err(|_| super::not_of_form(text, EXPRESSION_FORM))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn rewritten(text: &str, expected: &str) {
        assert_eq!(text.parse::<Expression>().unwrap().to_string(), expected);
    }

    #[test]
    fn an_expression_is_written_with_the_brackets_it_needs() {
        rewritten("((1416))/259000*100", "1416 / 259000 * 100");
        rewritten("(s12[2020-Q1] - 889) / (889 - 1)", "(s12[2020-Q1] - 889) / (889 - 1)");
        rewritten("b5.r9.c12 - (b5.total.c12 - 3)", "b5.r9.c12 - (b5.total.c12 - 3)");
        rewritten("k5.1.base / (k5.1 * 2)", "k5.1.base / (k5.1 * 2)");
        rewritten(
            "s3[2019-03-12/2019-08-06] + s3[#1] - k7.2.change",
            "s3[2019-03-12/2019-08-06] + s3[#1] - k7.2.change",
        );
        rewritten("-(1 + 2) * -3", "-(1 + 2) * (-3)");
    }

    #[test]
    fn what_is_no_expression_is_refused_where_it_stops_being_one() {
        for (text, at, found) in [
            ("", 1, ""),
            ("1 +", 4, ""),
            ("1 2", 3, "2"),
            ("(1", 3, ""),
            ("s12", 1, "s12"),
            ("s12[2020-13]", 1, "s12[2020-13]"),
            ("s12[2020", 1, "s12[2020"),
            ("2 * g5.1", 5, "g5.1"),
            ("k5.0", 1, "k5.0"),
            ("1..2", 1, "1..2"),
        ] {
            let bad = text.parse::<Expression>().unwrap_err();
            assert_eq!((bad.at, bad.found.as_str()), (at, found), "{text}");
        }
    }

    #[test]
    fn brackets_without_end_are_refused() {
        assert!("(".repeat(900).parse::<Expression>().is_err());
        assert!("-".repeat(900).parse::<Expression>().is_err());
        assert!("1+".repeat(600).parse::<Expression>().is_err());
    }

    fn expressions() -> impl Strategy<Value = Expression> {
        let leaf = prop_oneof![
            (-100_000_i64..100_000, 0_u32..4).prop_map(|(n, d)| Expression::Number(Amount::scaled(n, d))),
            (1_u32..9, 1_usize..9)
                .prop_map(|(id, at)| Expression::Figure(FigureRef::Base(MeasureId(id), at))),
            (1_u32..9).prop_map(|id| Expression::Figure(FigureRef::Point(SeriesId(id), Period::Year(2020)))),
        ];
        leaf.prop_recursive(4, 24, 2, |inner| {
            let operator =
                prop::sample::select(vec![Operator::Plus, Operator::Minus, Operator::Times, Operator::Over]);
            prop_oneof![
                inner.clone().prop_filter_map("a negative number is a number", |of| match of {
                    Expression::Number(_) => None,
                    of => Some(Expression::Negative(Box::new(of))),
                }),
                (operator, inner.clone(), inner).prop_map(|(op, a, b)| Expression::Binary(
                    op,
                    Box::new(a),
                    Box::new(b)
                )),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(expression in expressions()) {
            let text = expression.to_string();
            prop_assert_eq!(text.parse::<Expression>().unwrap(), expression, "{}", text);
        }

        #[test]
        fn no_text_makes_reading_panic(text in r"[bsrk0-9.#()\[\]+\-*/ æ−,]{0,40}") {
            let _ = text.parse::<Expression>();
        }
    }
}
