//! Text from a plan, made fit for a file that other programs read: it may come from
//! a stranger.

/// The text without what is not seen: control characters become spaces, and marks
/// that turn the direction of writing, and characters that no file may hold, go.
pub fn clean(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// Marks of direction, of width nothing, and characters that are none.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    ) || (u32::from(c) & 0xfffe) == 0xfffe
}

/// Clean text as it may stand in XML, between tags and in attributes.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

/// Whether a spreadsheet may take a text for a formula.
pub fn looks_like_formula(text: &str) -> bool {
    text.trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
        || text.starts_with(['\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(escaped(text), expected);
    }

    #[test]
    fn what_could_end_a_text_is_written_out() {
        check("</text><script>", "&lt;/text&gt;&lt;script&gt;");
        check(r#"a "b" 'c' & d"#, "a &quot;b&quot; &#39;c&#39; &amp; d");
        check("]]>", "]]&gt;");
    }

    #[test]
    fn what_is_not_seen_is_taken_out_and_letters_stay() {
        check("a\u{202e}b\u{200f}c\u{feff}", "abc");
        check("a\u{0}b\nc\u{85}", "a b c ");
        check("\u{ffff}\u{1fffe}æøå 25\u{a0}% 🙂", "æøå 25\u{a0}% 🙂");
    }
}
