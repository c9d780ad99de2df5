//! Colours by what they are for, as `assets/theme/light.ron` and `dark.ron` give them.

use eframe::egui::Color32;
use serde::Deserialize;

use super::contrast;

/// How many series a chart can tell apart by colour.
pub const SERIES: usize = 8;

/// Every colour of one look.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Palette {
    pub ground: Ground,
    pub text: Text,
    pub line: Line,
    pub accent: Accent,
    pub tone: Tones,
    #[serde(deserialize_with = "colors")]
    series: [Color32; SERIES],
    /// Cast by what floats above the rest; partly transparent.
    #[serde(deserialize_with = "color")]
    pub shade: Color32,
}

impl Palette {
    /// The colour of the nth series of a chart, counted from 0. Starts over after
    /// [`SERIES`]: a chart with more must tell them apart by something else too.
    pub fn series(&self, nth: usize) -> Color32 {
        let [first, ..] = self.series;
        self.series.get(nth % SERIES).copied().unwrap_or(first)
    }

    /// A colour for small words about what is drawn in `color`: that colour, or that of
    /// text where it stands out too little from a surface (WCAG 2: 4.5).
    pub fn words_about(&self, color: Color32) -> Color32 {
        if contrast::ratio(color, self.ground.surface) >= 4.5 { color } else { self.text.plain }
    }

    /// The colour of text on something filled with `fill`: that of text or that of
    /// paper, whichever stands out more.
    pub fn text_on(&self, fill: Color32) -> Color32 {
        let (text, paper) = (self.text.heading, self.ground.sunken);
        let paper = if contrast::ratio(paper, text) > contrast::ratio(self.ground.surface, text) {
            paper
        } else {
            self.ground.surface
        };
        if contrast::ratio(text, fill) >= contrast::ratio(paper, fill) { text } else { paper }
    }
}

/// What things stand on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// The window behind everything.
    #[serde(deserialize_with = "color")]
    pub canvas: Color32,
    /// Cards, tables and plots.
    #[serde(deserialize_with = "color")]
    pub surface: Color32,
    /// What lies deeper: the list of views, a table's header.
    #[serde(deserialize_with = "color")]
    pub sunken: Color32,
    /// What floats: menus, dialogs, tooltips.
    #[serde(deserialize_with = "color")]
    pub raised: Color32,
    /// Where something can be typed.
    #[serde(deserialize_with = "color")]
    pub field: Color32,
    /// Every second row.
    #[serde(deserialize_with = "color")]
    pub stripe: Color32,
    #[serde(deserialize_with = "color")]
    pub hover: Color32,
    #[serde(deserialize_with = "color")]
    pub pressed: Color32,
}

/// Text on any [`Ground`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    #[serde(deserialize_with = "color")]
    pub plain: Color32,
    #[serde(deserialize_with = "color")]
    pub muted: Color32,
    #[serde(deserialize_with = "color")]
    pub heading: Color32,
}

/// Lines between and around things.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Only orders the page; nothing depends on seeing it.
    #[serde(deserialize_with = "color")]
    pub quiet: Color32,
    /// Shows where a field is.
    #[serde(deserialize_with = "color")]
    pub strong: Color32,
    /// Shows where the keyboard is.
    #[serde(deserialize_with = "color")]
    pub focus: Color32,
}

/// The one colour that leads.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accent {
    #[serde(deserialize_with = "color")]
    pub fill: Color32,
    #[serde(deserialize_with = "color")]
    pub fill_hover: Color32,
    #[serde(deserialize_with = "color")]
    pub fill_pressed: Color32,
    #[serde(deserialize_with = "color")]
    pub on_fill: Color32,
    /// Links and quiet buttons.
    #[serde(deserialize_with = "color")]
    pub text: Color32,
    /// What is selected.
    #[serde(deserialize_with = "color")]
    pub soft: Color32,
    #[serde(deserialize_with = "color")]
    pub on_soft: Color32,
}

/// One set of colours per [`Tone`](super::Tone).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tones {
    pub good: ToneColors,
    pub attention: ToneColors,
    pub bad: ToneColors,
    pub unknown: ToneColors,
    pub neutral: ToneColors,
    pub info: ToneColors,
}

/// The colours of a badge or a notice.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToneColors {
    /// Text and icon, on `fill` and on any [`Ground`].
    #[serde(deserialize_with = "color")]
    pub text: Color32,
    #[serde(deserialize_with = "color")]
    pub fill: Color32,
    #[serde(deserialize_with = "color")]
    pub edge: Color32,
}

fn color<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Color32, D::Error> {
    parse(&String::deserialize(source)?).map_err(serde::de::Error::custom)
}

fn colors<'de, D: serde::Deserializer<'de>>(source: D) -> Result<[Color32; SERIES], D::Error> {
    let mut colors = [Color32::PLACEHOLDER; SERIES];
    for (color, text) in colors.iter_mut().zip(<[String; SERIES]>::deserialize(source)?) {
        *color = parse(&text).map_err(serde::de::Error::custom)?;
    }
    Ok(colors)
}

#[expect(clippy::disallowed_methods, reason = "the one place where written colours become colours")]
fn parse(text: &str) -> Result<Color32, String> {
    Color32::from_hex(text).map_err(|_| format!("`{text}` is not a colour; write #RRGGBB or #RRGGBBAA"))
}

#[cfg(test)]
mod tests {
    use super::super::contrast::Vision;
    use super::super::{Theme, Themes, Tone};
    use super::*;

    fn each(check: impl Fn(&Theme)) {
        let themes = Themes::load().expect("assets/theme must parse");
        check(&themes.light);
        check(&themes.dark);
    }

    #[track_caller]
    fn at_least(theme: &Theme, wanted: f32, name: &str, front: Color32, back: Color32) {
        let found = contrast::ratio(front, back);
        assert!(found >= wanted, "{:?}: {name}: {found:.2}:1, wanted {wanted}:1", theme.appearance);
    }

    fn grounds(palette: &Palette) -> [(&'static str, Color32); 8] {
        let Ground { canvas, surface, sunken, raised, field, stripe, hover, pressed } = palette.ground;
        [
            ("canvas", canvas),
            ("surface", surface),
            ("sunken", sunken),
            ("raised", raised),
            ("field", field),
            ("stripe", stripe),
            ("hover", hover),
            ("pressed", pressed),
        ]
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        each(|theme| {
            let p = &theme.palette;
            for (name, ground) in grounds(p) {
                for (which, text) in [
                    ("plain", p.text.plain),
                    ("muted", p.text.muted),
                    ("heading", p.text.heading),
                    ("accent", p.accent.text),
                ] {
                    at_least(theme, 4.5, &format!("{which} text on {name}"), text, ground);
                }
                at_least(theme, 4.5, "the typing mark", p.accent.text, ground);
            }
        });
    }

    #[test]
    fn text_can_be_read_on_the_accent() {
        each(|theme| {
            let a = &theme.palette.accent;
            for fill in [a.fill, a.fill_hover, a.fill_pressed] {
                at_least(theme, 4.5, "text on a filled button", a.on_fill, fill);
            }
            at_least(theme, 4.5, "text on what is selected", a.on_soft, a.soft);
            at_least(theme, 4.5, "plain text on what is selected", theme.palette.text.plain, a.soft);
            at_least(theme, 4.5, "muted text on what is selected", theme.palette.text.muted, a.soft);
        });
    }

    #[test]
    fn a_tone_can_be_read_on_its_own_fill_and_on_every_ground() {
        each(|theme| {
            for tone in Tone::ALL {
                let colors = tone.colors(theme);
                at_least(theme, 4.5, &format!("{tone:?} on its fill"), colors.text, colors.fill);
                at_least(theme, 4.5, "plain text on a notice", theme.palette.text.plain, colors.fill);
                at_least(theme, 4.5, "a link on a notice", theme.palette.accent.text, colors.fill);
                for (name, ground) in grounds(&theme.palette) {
                    at_least(theme, 4.5, &format!("{tone:?} on {name}"), colors.text, ground);
                }
            }
        });
    }

    #[test]
    fn where_the_keyboard_is_and_where_a_field_is_can_be_seen() {
        each(|theme| {
            let p = &theme.palette;
            for (name, ground) in grounds(p) {
                at_least(theme, 3.0, &format!("focus ring on {name}"), p.line.focus, ground);
            }
            for tone in Tone::ALL {
                at_least(theme, 3.0, "focus ring on a notice", p.line.focus, tone.colors(theme).fill);
            }
            at_least(theme, 3.0, "focus ring on what is selected", p.line.focus, p.accent.soft);
            at_least(theme, 3.0, "edge of a field", p.line.strong, p.ground.field);
            at_least(theme, 3.0, "edge of a field on a card", p.line.strong, p.ground.surface);
            at_least(theme, 3.0, "edge of a field on the canvas", p.line.strong, p.ground.canvas);
        });
    }

    #[test]
    fn every_series_can_be_seen_on_a_plot() {
        each(|theme| {
            for nth in 0..SERIES {
                let name = format!("series {nth}");
                at_least(theme, 3.0, &name, theme.palette.series(nth), theme.palette.ground.surface);
            }
        });
    }

    #[test]
    fn no_two_series_look_the_same_to_any_kind_of_eye() {
        each(|theme| {
            for vision in Vision::ALL {
                for a in 0..SERIES {
                    for b in 0..a {
                        let (one, other) = (theme.palette.series(a), theme.palette.series(b));
                        let apart = contrast::apart(vision, one, other);
                        assert!(apart > 0.09, "{:?}, {vision:?}: {a} and {b}: {apart:.3}", theme.appearance);
                    }
                }
            }
        });
    }

    #[test]
    fn a_figure_can_be_read_on_every_series() {
        each(|theme| {
            for nth in 0..SERIES {
                let fill = theme.palette.series(nth);
                at_least(theme, 4.5, &format!("text on series {nth}"), theme.palette.text_on(fill), fill);
            }
        });
    }

    #[test]
    fn a_ninth_series_starts_over() {
        each(|theme| assert_eq!(theme.palette.series(SERIES), theme.palette.series(0)));
    }
}
