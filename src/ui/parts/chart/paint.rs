//! A laid-out picture in the window's colours.

use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use super::font;
use crate::chart::beside::Patch;
use crate::chart::labels::Type;
use crate::chart::layout::{self, Dash, Fill, Form, Held, Laid, Writing};
use crate::chart::picture::Ink;
use crate::ui::parts::verdict::tone_of;
use crate::ui::theme::Theme;

/// How much of a thinly filled rectangle can be seen.
const THIN: f32 = 0.75;
/// How much of a faintly filled rectangle can be seen.
const FAINT: f32 = 0.4;
/// Lengths of the strokes and gaps of broken lines, in points.
const DASHES: (f32, f32) = (7.0, 4.0);
const DOTS: f32 = 3.5;

/// The colour of something that is drawn.
pub fn colour(theme: &Theme, ink: Ink) -> Color32 {
    let palette = &theme.palette;
    match ink {
        Ink::Series(nth) => palette.series(nth),
        Ink::Quiet | Ink::Axis => palette.line.strong,
        Ink::Plain => palette.text.plain,
        Ink::Muted => palette.text.muted,
        Ink::Heading => palette.text.heading,
        Ink::Grid | Ink::Shade => palette.line.quiet,
        Ink::Surface => palette.ground.surface,
        Ink::Tone(tone) => tone_of(tone).colors(theme).text,
        Ink::ToneGround(tone) => tone_of(tone).colors(theme).fill,
    }
}

/// Where on the screen something that is laid out is painted, and how large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Onto {
    /// Where its upper left corner is.
    pub corner: Pos2,
    /// Points of the screen for each of its own.
    pub scale: f32,
    /// The width of a point's edge, in points of its own.
    pub edge: f32,
}

/// Paints everything of a picture, from the back to the front.
pub fn paint(theme: &Theme, painter: &Painter, laid: &Laid, onto: Onto) {
    for shape in &laid.shapes {
        match shape {
            layout::Shape::Line { through, ink, width, dash } => {
                let stroke = Stroke::new(onto.scale * *width, colour(theme, *ink));
                let through: Vec<Pos2> = through.iter().map(|at| onto.place(*at)).collect();
                line(painter, through, stroke, *dash, onto.scale);
            }
            layout::Shape::Block { patch, ink, fill } => {
                block(theme, painter, (onto.room(patch), onto.scale), (*ink, *fill));
            }
            layout::Shape::Spot { at, radius, ink, form } => {
                spot(theme, painter, onto, ((*at, *radius), (*ink, *form)));
            }
        }
    }
    for writing in &laid.writing {
        write(theme, painter, onto, writing);
    }
}

impl Onto {
    /// A place of what is laid out, on the screen.
    fn place(self, (x, y): (f32, f32)) -> Pos2 {
        pos2(self.corner.x + self.scale * x, self.corner.y + self.scale * y)
    }

    fn room(self, patch: &Patch) -> Rect {
        Rect::from_min_max(self.place((patch.left, patch.top)), self.place((patch.right, patch.bottom)))
    }
}

/// Shows that the chart has the keyboard.
pub(super) fn focus(theme: &Theme, rect: Rect, ui: &Ui) {
    let stroke = Stroke::new(theme.scale.line.focus, theme.palette.line.focus);
    ui.painter().rect_stroke(rect, f32::from(theme.scale.radius.mark), stroke, StrokeKind::Inside);
}

fn line(painter: &Painter, through: Vec<Pos2>, stroke: Stroke, dash: Dash, scale: f32) {
    match dash {
        Dash::Solid => {
            painter.add(Shape::line(through, stroke));
        }
        Dash::Dashed => {
            painter.extend(Shape::dashed_line(&through, stroke, scale * DASHES.0, scale * DASHES.1));
        }
        Dash::Dotted => {
            painter.extend(Shape::dashed_line(&through, stroke, stroke.width.max(1.0), scale * DOTS));
        }
    }
}

fn block(theme: &Theme, painter: &Painter, (rect, scale): (Rect, f32), (ink, fill): (Ink, Fill)) {
    let colour = colour(theme, ink);
    match fill {
        Fill::Full => {
            painter.rect_filled(rect, 0.0, colour);
        }
        Fill::Thin => {
            painter.rect_filled(rect, 0.0, colour.gamma_multiply(THIN));
        }
        Fill::Faint => {
            painter.rect_filled(rect, 0.0, colour.gamma_multiply(FAINT));
        }
        Fill::Hollow => {
            painter.rect_filled(rect, 0.0, theme.palette.ground.surface);
            let stroke = Stroke::new(1.5 * scale * theme.scale.line.hair, colour);
            let corners =
                [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(Shape::dashed_line(&corners, stroke, scale * 3.0, scale * 2.0));
        }
    }
}

/// A place, a radius, and how the point looks.
type Spot = (((f32, f32), f32), (Ink, Form));

fn spot(theme: &Theme, painter: &Painter, onto: Onto, ((at, radius), (ink, form)): Spot) {
    let (at, radius) = (onto.place(at), onto.scale * radius);
    let (colour, surface) = (colour(theme, ink), theme.palette.ground.surface);
    let stroke = Stroke::new(onto.scale * onto.edge, colour);
    let corner = |dx: f32, dy: f32| pos2(at.x + dx * radius, at.y + dy * radius);
    match form {
        Form::Full => {
            painter.circle_filled(at, radius, colour);
        }
        Form::Hollow => {
            painter.circle(at, radius, surface, stroke);
        }
        Form::Square => {
            painter.rect(
                Rect::from_center_size(at, 2.0 * eframe::egui::Vec2::splat(radius)),
                0.0,
                surface,
                stroke,
                StrokeKind::Middle,
            );
        }
        Form::Diamond => {
            let corners = [corner(0.0, -1.0), corner(1.0, 0.0), corner(0.0, 1.0), corner(-1.0, 0.0)];
            painter.add(Shape::convex_polygon(corners.to_vec(), surface, stroke));
        }
        Form::Cross => {
            painter.circle_filled(at, radius, surface);
            painter.line_segment([corner(-1.0, -1.0), corner(1.0, 1.0)], stroke);
            painter.line_segment([corner(-1.0, 1.0), corner(1.0, -1.0)], stroke);
        }
    }
}

fn write(theme: &Theme, painter: &Painter, onto: Onto, writing: &Writing) {
    let room = onto.room(&writing.patch);
    let (at, anchor) = match writing.held {
        Held::Left => (room.left_center(), Align2::LEFT_CENTER),
        Held::Middle => (room.center(), Align2::CENTER_CENTER),
        Held::Right => (room.right_center(), Align2::RIGHT_CENTER),
    };
    let colour = theme.palette.words_about(colour(theme, writing.ink));
    let style = Type { size: onto.scale * writing.style.size, ..writing.style };
    painter.text(at, anchor, &writing.text, font(style), colour);
}
