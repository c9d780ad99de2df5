//! Whether a printed figure is what it claims to be.
//!
//! The claim is worked out exactly from the figures of the plan, as they stand
//! there. It agrees when it has the printed digits; when it has not, rounding
//! explains it as far as the statement says that rounding reaches, and no
//! further. Nothing is corrected.

use super::judge::Known;
use super::sums::{self, Agreement, Sum};
use crate::plan::budget::ColumnKind;
use crate::plan::expression::{Expression, FigureRef};
use crate::plan::statement::Statement;
use crate::plan::unit::Unit;
use crate::plan::{Amount, Plan};

/// What comparing a printed figure with its claim came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementFacts {
    /// The figure as printed; `None` where the plan has none in the place it names.
    pub printed: Option<Amount>,
    /// What the claim comes to, exactly.
    pub exact: Result<Amount, Unknown>,
    /// What it comes to, with as many decimals as are printed.
    pub computed: Option<Amount>,
    /// The figures of the plan that the claim takes, in reading order, each once.
    pub figures: Vec<(FigureRef, Option<Amount>)>,
    /// How the two agree; a difference is the printed figure less the computed one,
    /// both with the printed decimals.
    pub agreement: Agreement,
}

/// Why a claim comes to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// The plan has no figure there.
    Figure(FigureRef),
    /// Something is divided by nothing.
    DividedByZero,
    /// The numbers are too large to calculate with.
    TooLarge,
}

impl StatementFacts {
    /// Compares `statement` with what is known.
    pub fn of(statement: &Statement, known: &Known<'_>) -> Self {
        let printed = evaluate(&statement.printed, known).ok();
        let exact = evaluate(&statement.claim, known);
        let computed = exact.as_ref().ok().map(|exact| exact.rounded(u32::from(statement.decimals)));
        let agreement = match (printed, &exact, computed) {
            (Some(printed), Ok(exact), Some(computed)) => {
                agreement(printed, *exact, computed, statement.tolerance)
            }
            _ => Agreement::CannotTell,
        };
        let mut figures: Vec<(FigureRef, Option<Amount>)> = Vec::new();
        for figure in statement.claim.figures() {
            if !figures.iter().any(|(known, _)| *known == figure) {
                figures.push((figure, value(figure, known)));
            }
        }
        Self { printed, exact, computed, figures, agreement }
    }
}

fn agreement(printed: Amount, exact: Amount, computed: Amount, tolerance: Option<Amount>) -> Agreement {
    let (Some(difference), Some(exactly)) = (printed.checked_sub(computed), printed.checked_sub(exact))
    else {
        return Agreement::CannotTell;
    };
    if difference == Amount::ZERO {
        Agreement::Agrees
    } else if tolerance.is_some_and(|tolerance| exactly.abs() <= tolerance) {
        Agreement::Rounding { difference }
    } else {
        Agreement::Error { difference }
    }
}

/// What an expression comes to; quotients to 28 digits.
///
/// # Errors
/// Why it comes to nothing.
pub fn evaluate(expression: &Expression, known: &Known<'_>) -> Result<Amount, Unknown> {
    match expression {
        Expression::Number(amount) => Ok(*amount),
        Expression::Figure(figure) => value(*figure, known).ok_or(Unknown::Figure(*figure)),
        Expression::Negative(of) => Amount::ZERO.checked_sub(evaluate(of, known)?).ok_or(Unknown::TooLarge),
        Expression::Binary(operator, first, second) => {
            let (first, second) = (evaluate(first, known)?, evaluate(second, known)?);
            let zero = *operator == crate::plan::expression::Operator::Over && second == Amount::ZERO;
            operator.of(first, second).ok_or(if zero { Unknown::DividedByZero } else { Unknown::TooLarge })
        }
    }
}

/// The figure of the plan that stands there, if one does.
pub fn value(figure: FigureRef, known: &Known<'_>) -> Option<Amount> {
    let plan = &known.document.plan;
    let target = |measure, number: usize| {
        let measure = plan.measure(measure)?;
        Some((measure, measure.targets.get(number.checked_sub(1)?)?))
    };
    match figure {
        FigureRef::Cell { table, row, column } => {
            let table = plan.budget.get(table)?;
            match sums::standing(table, row, table.column_position(column)?) {
                Sum::Known(amount) => Some(amount),
                Sum::Blank | Sum::NotAdditive | Sum::Overflow | Sum::NoPersons => None,
            }
        }
        FigureRef::Point(series, period) => known.series(series)?.point(period)?.value.number(),
        FigureRef::Level(series, number) => {
            known.series(series)?.levels.get(number.checked_sub(1)?)?.value.number()
        }
        FigureRef::Target(measure, number) => Some(target(measure, number)?.1.condition.bound()?.level()),
        FigureRef::Base(measure, number) => {
            let (measure, target) = target(measure, number)?;
            Some(known.target(measure, target, None).base?.value)
        }
        FigureRef::Change(measure, number) => Some(target(measure, number)?.1.printed_change?.percent),
    }
}

/// What a figure of the plan counts; a change that is printed is in per cent.
pub fn unit_of(figure: FigureRef, plan: &Plan) -> Option<&Unit> {
    match figure {
        FigureRef::Cell { table, row, column } => {
            let table = plan.budget.get(table)?;
            let own = row.and_then(|row| table.row(row)).and_then(|row| row.figures()).map(|own| &own.unit);
            own.or_else(|| match &table.columns.get(table.column_position(column)?)?.kind {
                ColumnKind::Figures { unit, .. } => Some(unit),
                ColumnKind::Text => None,
            })
        }
        FigureRef::Point(series, _) | FigureRef::Level(series, _) => Some(&plan.series.get(series)?.unit),
        FigureRef::Target(measure, _) | FigureRef::Base(measure, _) => Some(&plan.measure(measure)?.unit),
        FigureRef::Change(..) => Some(&Unit::Percent),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analysis::fixture;
    use crate::analysis::judge::series_positions;
    use crate::plan::expression::Operator;

    fn facts(fields: &str) -> StatementFacts {
        let text = format!(r#"(id: "q90", title: "Printed", unit: Percent, {fields})"#);
        let document = fixture::document();
        let positions = series_positions(&document);
        let known = Known::new(&document, &positions, "2020-09-07".parse().unwrap());
        StatementFacts::of(&ron::from_str(&text).unwrap(), &known)
    }

    /// The verdict, and the difference where there is one.
    #[track_caller]
    fn check(fields: &str, expected: &str) {
        let told = match facts(fields).agreement {
            Agreement::Agrees => "agrees".to_owned(),
            Agreement::Rounding { difference } => format!("rounding {difference}"),
            Agreement::Error { difference } => format!("error {difference}"),
            Agreement::CannotTell | Agreement::NothingPrinted => "unknown".to_owned(),
        };
        assert_eq!(told, expected, "{fields}");
    }

    #[test]
    fn a_share_has_the_printed_digits_or_it_does_not() {
        // 889 to 1,115 is 25.42 per cent; 1,416 of 259,000 is 0.5467.
        check(r#"printed: "25.4", decimals: 1, claim: "(1115 - 889) / 889 * 100""#, "agrees");
        check(r#"printed: "0.54", decimals: 2, claim: "1416 / 259000 * 100""#, "error -0.01");
    }

    #[test]
    fn rounding_explains_as_far_as_the_statement_says() {
        // A real fall printed as 10 per cent; 413 of 4,360 is 9.47, and 15 per cent
        // as printed may be 15.49, which makes it 9.78.
        let claim = r#"printed: "10", claim: "(654 - 241) / (654 / 0.15) * 100""#;
        check(claim, "error 1");
        check(&format!("{claim}, tolerance: Some(0.53)"), "rounding 1");
        check(&format!("{claim}, tolerance: Some(0.52)"), "error 1");
    }

    #[test]
    fn figures_of_the_plan_are_taken_from_where_they_stand() {
        check(r#"printed: "s8[2020]", claim: "k5.1""#, "agrees");
        check(r#"printed: "-14", claim: "s8[2020] - s8[2019]""#, "agrees");
        // The printed subtotal stands, and not its parts: 465 + 256.
        check(r#"printed: "720", claim: "b10.r13.c11""#, "agrees");
        check(r#"printed: "721", claim: "b10.r14.c11 + b10.r15.c11""#, "agrees");
        check(r#"printed: "2177", claim: "b10.total.c11""#, "agrees");
        check(r#"printed: "60.5", decimals: 1, claim: "60.6""#, "error -0.1");
    }

    #[test]
    fn what_the_plan_does_not_say_is_not_guessed() {
        for claim in ["s9[2020]", "s8[2021]", "b10.r15.c12", "k30.1.base", "k5.1.change", "1 / (2 - 2)"] {
            check(&format!(r#"printed: "1", claim: "{claim}""#), "unknown");
        }
        assert_eq!(facts(r#"printed: "1", claim: "5 / 0""#).exact, Err(Unknown::DividedByZero));
    }

    proptest! {
        #[test]
        fn no_arithmetic_panics_and_a_sum_does_not_depend_on_order(
            figures in prop::collection::vec(any::<i64>(), 2..8), scale in 0_u32..=18
        ) {
            let document = fixture::document();
            let positions = series_positions(&document);
            let known = Known::new(&document, &positions, "2020-09-07".parse().unwrap());
            let all = |figures: &mut dyn Iterator<Item = &i64>, operator: Operator| {
                let numbers = figures.map(|n| Expression::Number(Amount::scaled(*n, scale)));
                let whole = numbers.reduce(|a, b| Expression::Binary(operator, Box::new(a), Box::new(b)));
                whole.map(|whole| evaluate(&whole, &known))
            };
            let forwards = all(&mut figures.iter(), Operator::Plus);
            prop_assert_eq!(&forwards, &all(&mut figures.iter().rev(), Operator::Plus));
            for operator in [Operator::Minus, Operator::Times, Operator::Over] {
                let _ = all(&mut figures.iter(), operator);
            }
        }
    }
}
