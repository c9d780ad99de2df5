//! References from the living plan to its frozen states.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::plan::day::read_moment;
use crate::plan::id::{ItemId, MeetingId};

/// The SHA-256 of a file's bytes, as `sha256sum` prints it: 64 small hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

/// How a digest is written.
pub const DIGEST_FORM: &str = "a SHA-256 of 64 digits 0-9 and a-f";

/// The text is not 64 small hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a SHA-256 of 64 digits 0-9 and a-f, found \"{found}\"")]
pub struct BadDigest {
    /// What stood there, at most 70 characters of it.
    pub found: String,
}

impl Digest {
    /// The first 12 digits, enough for a person to tell two apart.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = BadDigest;

    fn from_str(text: &str) -> Result<Self, BadDigest> {
        parse(text.as_bytes()).map(Self).ok_or_else(|| BadDigest { found: text.chars().take(70).collect() })
    }
}

fn parse(text: &[u8]) -> Option<[u8; 32]> {
    fn digit(byte: u8) -> Option<u8> {
        match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        }
    }
    if text.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks(2)) {
        *byte = digit(pair[0])? * 16 + digit(pair[1])?;
    }
    Some(bytes)
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Digest;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(DIGEST_FORM)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Digest, E> {
                text.parse().map_err(|BadDigest { found }| {
                    E::invalid_value(de::Unexpected::Other(&found), &DIGEST_FORM)
                })
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// One frozen state of this plan (øjebliksbillede): a file of its own beside
/// the plan, named by what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotRef {
    /// Counted from 1 in the order they were taken.
    pub number: u32,
    /// The SHA-256 of the snapshot's file.
    pub digest: Digest,
    /// The file's name in the folder of snapshots.
    pub file: String,
    /// When it was taken, local time.
    #[serde(deserialize_with = "read_moment")]
    pub taken: NaiveDateTime,
    /// The meeting it was taken for.
    pub meeting: MeetingId,
    /// The agenda item it was taken for; `None` for the whole agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// Who took it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What must be known of it, such as that it was reconstructed later; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_written_as_sha256sum_prints_it() {
        let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(text.parse::<Digest>().unwrap().to_string(), text);
    }

    #[test]
    fn other_spellings_are_refused() {
        let short = "e3b0".to_owned();
        let capital = "E".repeat(64);
        let letters = "æ".repeat(32);
        for text in [short, capital, letters] {
            assert!(text.parse::<Digest>().is_err(), "{text} was accepted");
        }
    }
}
