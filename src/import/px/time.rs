//! The periods that `TIMEVAL` names: `TLIST(A1,"1994"-"1996")`, `TLIST(M1),"202001"`.

use super::scan::Token;

/// How a file counts time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    Years,
    HalfYears,
    Quarters,
    Months,
    Weeks,
}

impl Scale {
    fn named(word: &str) -> Option<Self> {
        Some(match word {
            "A1" => Self::Years,
            "H1" => Self::HalfYears,
            "Q1" => Self::Quarters,
            "M1" => Self::Months,
            "W1" => Self::Weeks,
            _ => return None,
        })
    }

    /// How many there are in a year. A week is never counted on to.
    fn in_a_year(self) -> u16 {
        match self {
            Self::Years => 1,
            Self::HalfYears => 2,
            Self::Quarters => 4,
            Self::Months => 12,
            Self::Weeks => 53,
        }
    }

    /// The year and the number in it: `202005` is May.
    fn read(self, text: &str) -> Option<(u16, u16)> {
        let year = text.get(..4)?.parse().ok()?;
        let number = match (self, text.get(4..)?) {
            (Self::Years, "") => 1,
            (Self::Years, _) => return None,
            (_, number) => number.parse().ok()?,
        };
        (1..=self.in_a_year()).contains(&number).then_some((year, number))
    }

    /// The id of a period as StatBank writes it.
    fn id(self, (year, number): (u16, u16)) -> String {
        match self {
            Self::Years => format!("{year:04}"),
            Self::HalfYears => format!("{year:04}H{number}"),
            Self::Quarters => format!("{year:04}Q{number}"),
            Self::Months => format!("{year:04}M{number:02}"),
            Self::Weeks => format!("{year:04}U{number:02}"),
        }
    }

    fn next(self, (year, number): (u16, u16)) -> Option<(u16, u16)> {
        if number < self.in_a_year() { Some((year, number + 1)) } else { Some((year.checked_add(1)?, 1)) }
    }
}

/// The ids of so many periods; `None` when the list is of another form or length.
pub fn periods(tokens: &[Token], count: usize) -> Option<Vec<String>> {
    let [tlist, Token::Sign('('), Token::Word(scale), rest @ ..] = tokens else { return None };
    let scale = Scale::named(scale).filter(|_| tlist.is_word("TLIST"))?;
    let periods = match rest {
        [Token::Sign(','), Token::Text(first), Token::Sign('-'), Token::Text(last), Token::Sign(')')] => {
            range(scale, scale.read(first)?, scale.read(last)?, count)?
        }
        [Token::Sign(')'), list @ ..] => {
            let texts = list.iter().filter_map(Token::text);
            texts.map(|text| Some(scale.id(scale.read(text)?))).collect::<Option<Vec<String>>>()?
        }
        _ => return None,
    };
    (periods.len() == count).then_some(periods)
}

fn range(scale: Scale, first: (u16, u16), last: (u16, u16), most: usize) -> Option<Vec<String>> {
    if scale == Scale::Weeks {
        return None;
    }
    let mut ids = Vec::new();
    let mut at = first;
    while at <= last && ids.len() <= most {
        ids.push(scale.id(at));
        at = scale.next(at)?;
    }
    Some(ids)
}

#[cfg(test)]
mod tests {
    use super::super::scan::Scanner;
    use super::*;

    #[track_caller]
    fn check(written: &str, count: usize, expected: Option<&[&str]>) {
        let tokens = Scanner::new(written).values().unwrap();
        let expected = expected.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
        assert_eq!(periods(&tokens, count), expected, "{written}");
    }

    #[test]
    fn ranges_are_counted_through() {
        check("TLIST(A1,\"1994\"-\"1996\");", 3, Some(&["1994", "1995", "1996"]));
        check("TLIST(H1,\"20191\" - \"20201\");", 3, Some(&["2019H1", "2019H2", "2020H1"]));
        check("TLIST(Q1,\"20194\"-\"20201\");", 2, Some(&["2019Q4", "2020Q1"]));
        check("TLIST(M1,\"201912\"-\"202001\");", 2, Some(&["2019M12", "2020M01"]));
    }

    #[test]
    fn lists_are_taken_as_they_are() {
        check("TLIST(A1),\"2011\",\"2013\";", 2, Some(&["2011", "2013"]));
        check("TLIST(M1),\"202005\";", 1, Some(&["2020M05"]));
        check("TLIST(W1),\"200427\";", 1, Some(&["2004U27"]));
    }

    #[test]
    fn what_is_of_another_form_or_length_says_nothing() {
        check("TLIST(A1,\"1994\"-\"1996\");", 2, None);
        check("TLIST(A1,\"0000\"-\"9999\");", 3, None);
        check("TLIST(D1),\"20200907\";", 1, None);
        check("TLIST(M1),\"202013\";", 1, None);
        check("TLIST(W1,\"200401\"-\"200403\");", 3, None);
        check("YES;", 1, None);
    }
}
