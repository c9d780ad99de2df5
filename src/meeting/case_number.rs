//! The numbers of cases, in the forms that municipalities' case systems give them.

/// The form of a case number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseForm {
    /// A year of two digits and a number: `19/62627`.
    ShortYear,
    /// A year and a number of six digits: `2016-001340`.
    YearAndSix,
    /// A year and a number: `2013/01963`.
    Year,
    /// A subject of KLE, a facet, a number and a year, in either order:
    /// `00.01.00-A00-17-15`.
    Kle,
}

/// The form of a case number; `None` for free text.
pub fn case_form(text: &str) -> Option<CaseForm> {
    let text = text.trim();
    if let Some((year, number)) = text.split_once('/') {
        return match year.len() {
            2 if digits(year) && digits(number) => Some(CaseForm::ShortYear),
            4 if digits(year) && digits(number) => Some(CaseForm::Year),
            _ => None,
        };
    }
    match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, number] if of(4, year) && of(6, number) => Some(CaseForm::YearAndSix),
        [subject, facet, one, other] => {
            let is_subject = subject.split('.').count() == 3 && subject.split('.').all(|part| of(2, part));
            let is_kle = is_subject && is_facet(facet) && digits(one) && digits(other);
            (is_kle && (one.len() == 2 || other.len() == 2)).then_some(CaseForm::Kle)
        }
        _ => None,
    }
}

/// A capital letter and two digits.
fn is_facet(text: &str) -> bool {
    text.strip_prefix(|c: char| c.is_ascii_uppercase()).is_some_and(|number| of(2, number))
}

/// Digits, and so many.
fn of(count: usize, text: &str) -> bool {
    text.len() == count && digits(text)
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<CaseForm>) {
        assert_eq!(case_form(text), expected, "{text}");
    }

    #[test]
    fn the_numbers_of_the_usual_systems_are_known() {
        check("19/62627", Some(CaseForm::ShortYear));
        check("18/2677", Some(CaseForm::ShortYear));
        check("2016-001340", Some(CaseForm::YearAndSix));
        check("2013/01963", Some(CaseForm::Year));
        check("00.01.00-A00-17-15", Some(CaseForm::Kle));
        check("00.30.02-S00-26-1", Some(CaseForm::Kle));
        check(" 19/62627 ", Some(CaseForm::ShortYear));
    }

    #[test]
    fn anything_else_is_free_text() {
        for text in
            ["", "19/", "/1", "019/1", "2016-1340", "15.20G00 - 2013/01963", "A00 18/236", "1.2.3-A00-1-15"]
        {
            check(text, None);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_asked_about(text in ".{0,40}") {
            case_form(&text);
        }

        #[test]
        fn a_year_and_a_number_are_known(year in 10..99u8, number in 0..10_000_000u32) {
            proptest::prop_assert_eq!(case_form(&format!("{year}/{number}")), Some(CaseForm::ShortYear));
        }
    }
}
