//! What a message or a verdict feels like: always a colour, a shape and words together.

use super::palette::ToneColors;
use super::{Icon, Theme};

/// The feeling of a badge or a notice. Each has its own outline, so nobody
/// has to tell them apart by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Reached, saved, unchanged: a filled disc with a tick.
    Good,
    /// Needs a look: a filled triangle.
    Attention,
    /// Missed, failed, damaged: a filled square with a cross.
    Bad,
    /// Cannot be told: a broken circle.
    Unknown,
    /// Neither good nor bad: an open circle.
    Neutral,
    /// Worth knowing: a filled disc with an i.
    Info,
}

impl Tone {
    pub const ALL: [Self; 6] =
        [Self::Good, Self::Attention, Self::Bad, Self::Unknown, Self::Neutral, Self::Info];

    pub fn icon(self) -> Icon {
        match self {
            Self::Good => Icon::GoodMark,
            Self::Attention => Icon::AttentionMark,
            Self::Bad => Icon::BadMark,
            Self::Unknown => Icon::UnknownMark,
            Self::Neutral => Icon::Circle,
            Self::Info => Icon::InfoMark,
        }
    }

    pub fn colors(self, theme: &Theme) -> &ToneColors {
        let tones = &theme.palette.tone;
        match self {
            Self::Good => &tones.good,
            Self::Attention => &tones.attention,
            Self::Bad => &tones.bad,
            Self::Unknown => &tones.unknown,
            Self::Neutral => &tones.neutral,
            Self::Info => &tones.info,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_tones_share_a_shape() {
        let shapes: std::collections::BTreeSet<_> = Tone::ALL.iter().map(|tone| tone.icon()).collect();
        assert_eq!(shapes.len(), Tone::ALL.len());
    }
}
