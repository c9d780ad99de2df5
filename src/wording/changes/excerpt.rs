//! The part of two long texts in which they differ.

/// The most characters that are shown of a text on a line with another.
pub(super) const ON_A_LINE: usize = 48;
/// How many characters that the texts share are shown before they part.
const BEFORE: usize = 16;

/// Both texts on one line each. Of ones longer than `most` characters the part around
/// the first difference, with `…` where something is left out.
pub fn excerpts(old: &str, new: &str, most: usize) -> (String, String) {
    let (old, new) = (on_one_line(old), on_one_line(new));
    if old.len() <= most && new.len() <= most {
        return (old.into_iter().collect(), new.into_iter().collect());
    }
    let shared = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let start = word_start(&old, shared.saturating_sub(BEFORE));
    (cut(&old, start, most), cut(&new, start, most))
}

fn on_one_line(text: &str) -> Vec<char> {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect()
}

/// The beginning of the word that `at` lies in, so that no word is cut there;
/// `at` itself where the word is long.
fn word_start(text: &[char], at: usize) -> usize {
    let at = at.min(text.len());
    let start = text[..at].iter().rposition(|c| *c == ' ').map_or(0, |space| space + 1);
    if at - start > BEFORE { at } else { start }
}

fn cut(text: &[char], start: usize, most: usize) -> String {
    let start = start.min(text.len());
    let end = (start + most).min(text.len());
    let before = if start > 0 { "…" } else { "" };
    let after = if end < text.len() { "…" } else { "" };
    format!("{before}{}{after}", text[start..end].iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(old: &str, new: &str, expected: (&str, &str)) {
        let (old, new) = excerpts(old, new, ON_A_LINE);
        assert_eq!((old.as_str(), new.as_str()), expected);
    }

    #[test]
    fn short_texts_are_shown_whole_on_one_line() {
        check("Flere i job", "Flere\nborgere  i job", ("Flere i job", "Flere borgere i job"));
        check("", "Ann", ("", "Ann"));
    }

    #[test]
    fn of_long_texts_the_difference_is_shown() {
        let shared = "Udvalget behandlede sagen på mødet og bad forvaltningen vende tilbage med et ";
        let (old, new) = (format!("{shared}notat"), format!("{shared}bud"));
        check(&old, &new, ("…vende tilbage med et notat", "…vende tilbage med et bud"));
    }

    #[test]
    fn what_was_added_at_the_end_of_a_long_text_is_shown() {
        let old = "æ".repeat(80);
        let shared = "…".to_owned() + &"æ".repeat(16);
        check(&old, &format!("{old}ø"), (&shared, &format!("{shared}ø")));
        let spaced = "ord ".repeat(30);
        let (_, added) = excerpts(&spaced, &format!("{spaced}nyt"), ON_A_LINE);
        assert!(added.ends_with("nyt"), "{added}");
    }

    proptest! {
        #[test]
        fn an_excerpt_is_short_and_never_fails(old in ".{0,200}", new in ".{0,200}") {
            let (old, new) = excerpts(&old, &new, ON_A_LINE);
            let short = |text: &str| text.chars().count() <= ON_A_LINE + 2;
            prop_assert!(short(&old) && short(&new));
        }
    }
}
