//! A laid-out picture as SVG: real text, a title and a description for who cannot
//! see it, and always the same bytes.

use std::fmt::Write;

use super::clean::escaped;
use super::look::Look;
use crate::chart::beside::Patch;
use crate::chart::labels::Strength;
use crate::chart::layout::{Dash, Fill, Form, Held, Laid, Shape, Writing};
use crate::chart::picture::Ink;
use crate::wording::Language;

/// The typefaces, the dearest first.
const FAMILY: &str = "Inter, Arial, sans-serif";
/// Half the height of a capital letter, in heights of letters: so far below the
/// middle of a line stands its baseline.
const HALF_CAPITAL: f32 = 0.364;
/// How much a thin rectangle covers of what lies behind it, and a faint one.
const THIN: &str = "0.75";
const FAINT: &str = "0.4";

/// What an SVG says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// All that it shows, in words.
    pub sentence: &'a str,
    /// The language of both.
    pub language: Language,
}

/// The picture as an SVG document.
pub fn svg(laid: &Laid, about: About<'_>, look: &Look) -> String {
    let (width, height) = (number(laid.size.0), number(laid.size.1));
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"{}\" \
         aria-labelledby=\"chart-title chart-description\" font-family=\"{FAMILY}\">",
        about.language.code()
    );
    let _ = writeln!(out, "<title id=\"chart-title\">{}</title>", escaped(about.title));
    let _ = writeln!(out, "<desc id=\"chart-description\">{}</desc>", escaped(about.sentence));
    let surface = look.colour(Ink::Surface).hex();
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{surface}\"/>");
    out.push_str("<g fill=\"none\" stroke-linejoin=\"round\">\n");
    for shape in &laid.shapes {
        match shape {
            Shape::Line { through, ink, width, dash } => line(&mut out, look, through, (*ink, *width, *dash)),
            Shape::Block { patch, ink, fill } => block(&mut out, look, *patch, (*ink, *fill)),
            Shape::Spot { at, radius, ink, form } => spot(&mut out, look, (*at, *radius), (*ink, *form)),
        }
    }
    out.push_str("</g>\n");
    for writing in &laid.writing {
        text(&mut out, look, writing);
    }
    out.push_str("</svg>\n");
    out
}

fn line(out: &mut String, look: &Look, through: &[(f32, f32)], (ink, width, dash): (Ink, f32, Dash)) {
    if through.len() < 2 {
        return;
    }
    let mut path = String::new();
    for (nth, (x, y)) in through.iter().enumerate() {
        let verb = if nth == 0 { "M" } else { "L" };
        let _ = write!(path, "{verb}{} {}", number(*x), number(*y));
    }
    let dash = match dash {
        Dash::Solid => String::new(),
        Dash::Dashed => " stroke-dasharray=\"7 4\"".to_owned(),
        Dash::Dotted => format!(" stroke-dasharray=\"{} 3.5\"", number(width.max(1.0))),
    };
    let colour = look.colour(ink).hex();
    let _ =
        writeln!(out, "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{}\"{dash}/>", number(width));
}

fn block(out: &mut String, look: &Look, patch: Patch, (ink, fill): (Ink, Fill)) {
    let colour = look.colour(ink).hex();
    let style = match fill {
        Fill::Full => format!("fill=\"{colour}\""),
        Fill::Thin => format!("fill=\"{colour}\" fill-opacity=\"{THIN}\""),
        Fill::Faint => format!("fill=\"{colour}\" fill-opacity=\"{FAINT}\""),
        Fill::Hollow => {
            let surface = look.colour(Ink::Surface).hex();
            format!("fill=\"{surface}\" stroke=\"{colour}\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\"")
        }
    };
    let (width, height) = ((patch.right - patch.left).max(0.0), (patch.bottom - patch.top).max(0.0));
    let _ = writeln!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {style}/>",
        number(patch.left),
        number(patch.top),
        number(width),
        number(height)
    );
}

fn spot(out: &mut String, look: &Look, ((x, y), radius): ((f32, f32), f32), (ink, form): (Ink, Form)) {
    let (colour, surface) = (look.colour(ink).hex(), look.colour(Ink::Surface).hex());
    let edge = format!("fill=\"{surface}\" stroke=\"{colour}\" stroke-width=\"{}\"", number(look.sizes.line));
    let corners = |corners: &[(f32, f32)]| {
        let points =
            corners.iter().map(|(dx, dy)| format!("{},{}", number(x + dx * radius), number(y + dy * radius)));
        points.collect::<Vec<_>>().join(" ")
    };
    let _ = match form {
        Form::Full => {
            writeln!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{colour}\"/>",
                number(x),
                number(y),
                number(radius)
            )
        }
        Form::Hollow => {
            writeln!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {edge}/>",
                number(x),
                number(y),
                number(radius)
            )
        }
        Form::Square => {
            let points = corners(&[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]);
            writeln!(out, "<polygon points=\"{points}\" {edge}/>")
        }
        Form::Diamond => {
            let points = corners(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]);
            writeln!(out, "<polygon points=\"{points}\" {edge}/>")
        }
        Form::Cross => {
            let (one, other) = (corners(&[(-1.0, -1.0), (1.0, 1.0)]), corners(&[(-1.0, 1.0), (1.0, -1.0)]));
            writeln!(
                out,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{surface}\"/>\n<polyline points=\"{one}\" {edge}/>\n<polyline points=\"{other}\" {edge}/>",
                number(x),
                number(y),
                number(radius)
            )
        }
    };
}

fn text(out: &mut String, look: &Look, writing: &Writing) {
    let Writing { text, patch, held, ink, style, part: _ } = writing;
    let (x, anchor) = match held {
        Held::Left => (patch.left, ""),
        Held::Middle => (f32::midpoint(patch.left, patch.right), " text-anchor=\"middle\""),
        Held::Right => (patch.right, " text-anchor=\"end\""),
    };
    let y = f32::midpoint(patch.top, patch.bottom) + HALF_CAPITAL * style.size;
    let strength = match style.strength {
        Strength::Plain => "",
        Strength::Strong => " font-weight=\"600\"",
    };
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{strength}{anchor}>{}</text>",
        number(x),
        number(y),
        number(style.size),
        look.of_words(*ink).hex(),
        escaped(text)
    );
}

/// A number with no more decimals than can be seen; what is no number is 0.
fn number(value: f32) -> String {
    let value = if value.is_finite() { value } else { 0.0 };
    let text = format!("{value:.2}");
    let short = text.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let all = [1.0, 0.125, -0.001, 12.5, f32::NAN, f32::INFINITY].map(number);
        assert_eq!(all, ["1", "0.12", "0", "12.5", "0", "0"]);
    }
}
