//! Bytes as text, and which encoding they were in.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::{Looks, Refusal};

/// How the text of a file was written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 that begins with a byte order mark.
    Utf8Marked,
    /// UTF-16, lower byte first.
    Utf16Le,
    /// UTF-16, higher byte first.
    Utf16Be,
    /// Windows-1252, which holds ISO 8859-1.
    Windows1252,
    /// Another one, which the file names itself.
    Named,
}

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text without a byte order mark.
    pub text: Cow<'a, str>,
    /// What it was in.
    pub encoding: Encoding,
}

/// Text in UTF-8, in UTF-16 with a byte order mark, or else in Windows-1252, where
/// every byte is some letter.
///
/// # Errors
/// [`Refusal::NotRecognised`] when the bytes are no text in any of them.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Refusal> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return Ok(match utf_8(rest) {
            Some(text) => Decoded { text: text_only(text)?, encoding: Encoding::Utf8Marked },
            // A mark that lies: what follows is read as it stands.
            None => Decoded { text: windows_1252(rest)?, encoding: Encoding::Windows1252 },
        });
    }
    for (mark, from, encoding) in
        [(b"\xFF\xFE", UTF_16LE, Encoding::Utf16Le), (b"\xFE\xFF", UTF_16BE, Encoding::Utf16Be)]
    {
        if let Some(rest) = bytes.strip_prefix(mark) {
            let (text, broken) = from.decode_without_bom_handling(rest);
            return if broken { Err(BINARY) } else { Ok(Decoded { text: text_only(text)?, encoding }) };
        }
    }
    match utf_8(bytes) {
        Some(text) => Ok(Decoded { text: text_only(text)?, encoding: Encoding::Utf8 }),
        None => Ok(Decoded { text: windows_1252(bytes)?, encoding: Encoding::Windows1252 }),
    }
}

/// Text in the encoding that the file names, such as `Windows-1252` or `iso-8859-15`.
/// A name that is not known, and a mark at the beginning, leave it to [`decode`].
///
/// # Errors
/// [`Refusal::NotRecognised`] when the bytes are no text in it.
pub fn decode_named<'a>(bytes: &'a [u8], name: &str) -> Result<Decoded<'a>, Refusal> {
    let marked = bytes.starts_with(b"\xEF\xBB\xBF") || encoding_rs::Encoding::for_bom(bytes).is_some();
    let named = encoding_rs::Encoding::for_label(name.trim().as_bytes());
    let Some(named) = named.filter(|_| !marked) else { return decode(bytes) };
    if named == UTF_8 {
        return decode(bytes);
    }
    let (text, _) = named.decode_without_bom_handling(bytes);
    let encoding = if named == WINDOWS_1252 { Encoding::Windows1252 } else { Encoding::Named };
    Ok(Decoded { text: text_only(text)?, encoding })
}

const BINARY: Refusal = Refusal::NotRecognised { looks: Looks::Binary };

fn utf_8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    UTF_8.decode_without_bom_handling_and_without_replacement(bytes)
}

fn windows_1252(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    text_only(WINDOWS_1252.decode_without_bom_handling(bytes).0)
}

/// How much of a text is looked at for signs that it is none.
const LOOKED_AT: usize = 64 * 1024;

/// Refuses what has a zero in it, or many signs that no text has.
fn text_only(text: Cow<'_, str>) -> Result<Cow<'_, str>, Refusal> {
    let odd = |byte: &u8| matches!(byte, 1..=8 | 14..=31 | 127);
    let start = text.as_bytes().get(..LOOKED_AT).unwrap_or(text.as_bytes());
    let oddities = start.iter().filter(|byte| odd(byte)).count();
    if memchr::memchr(0, text.as_bytes()).is_some() || oddities * 50 > start.len() {
        return Err(BINARY);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], text: &str, encoding: Encoding) {
        assert_eq!(decode(bytes), Ok(Decoded { text: Cow::Borrowed(text), encoding }));
    }

    #[test]
    fn the_encoding_is_told_by_mark_and_content() {
        check("Område".as_bytes(), "Område", Encoding::Utf8);
        check(b"\xEF\xBB\xBFOmr\xC3\xA5de", "Område", Encoding::Utf8Marked);
        check(b"Omr\xE5de", "Område", Encoding::Windows1252);
        check(b"\x80 1 \x96 2", "€ 1 – 2", Encoding::Windows1252);
        check(b"\xFF\xFEO\0m\0r\0\xE5\0d\0e\0", "Område", Encoding::Utf16Le);
        check(b"\xFE\xFF\0O\0m\0r\0\xE5\0d\0e", "Område", Encoding::Utf16Be);
        check(b"\xEF\xBB\xBFOmr\xE5de", "Område", Encoding::Windows1252);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"a\0b"[..], b"\x01\x02\x03\x04 text", b"\xFF\xFE\0", b"\xFF\xFE\0\xD8"] {
            assert_eq!(decode(bytes), Err(BINARY), "{bytes:?}");
        }
    }

    #[test]
    fn a_named_encoding_is_followed_where_it_is_known() {
        let named = |name| decode_named(b"\xA4", name).unwrap();
        assert_eq!(
            (named("iso-8859-15").text.as_ref(), named("iso-8859-15").encoding),
            ("€", Encoding::Named)
        );
        assert_eq!(named("Windows-1252").text, "¤");
        assert_eq!(named("no such thing").encoding, Encoding::Windows1252);
    }
}
