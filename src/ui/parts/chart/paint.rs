//! A laid-out picture in the window's colours.

use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use super::{font, on_screen};
use crate::chart::beside::Patch;
use crate::chart::layout::{self, Dash, Fill, Form, Held, Laid, Writing};
use crate::chart::picture::Ink;
use crate::ui::context::ViewCtx;
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
    }
}

/// Paints everything of a picture, from the back to the front.
pub(super) fn paint(ctx: &ViewCtx<'_>, laid: &Laid, rect: Rect, ui: &Ui) {
    let painter = ui.painter().with_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
    for shape in &laid.shapes {
        match shape {
            layout::Shape::Line { through, ink, width, dash } => {
                let stroke = Stroke::new(*width, colour(ctx.theme, *ink));
                let through: Vec<Pos2> = through.iter().map(|at| on_screen(rect, *at)).collect();
                line(&painter, through, stroke, *dash);
            }
            layout::Shape::Block { patch, ink, fill } => {
                block(ctx.theme, &painter, on_page(rect, patch), (*ink, *fill));
            }
            layout::Shape::Spot { at, radius, ink, form } => {
                spot(ctx.theme, &painter, (on_screen(rect, *at), *radius), (*ink, *form));
            }
        }
    }
    for writing in &laid.writing {
        write(ctx.theme, &painter, rect, writing);
    }
}

/// Shows that the chart has the keyboard.
pub(super) fn focus(ctx: &ViewCtx<'_>, rect: Rect, ui: &Ui) {
    let stroke = Stroke::new(ctx.theme.scale.line.focus, ctx.theme.palette.line.focus);
    ui.painter().rect_stroke(rect, f32::from(ctx.theme.scale.radius.mark), stroke, StrokeKind::Inside);
}

fn line(painter: &Painter, through: Vec<Pos2>, stroke: Stroke, dash: Dash) {
    match dash {
        Dash::Solid => {
            painter.add(Shape::line(through, stroke));
        }
        Dash::Dashed => painter.extend(Shape::dashed_line(&through, stroke, DASHES.0, DASHES.1)),
        Dash::Dotted => {
            painter.extend(Shape::dashed_line(&through, stroke, stroke.width.max(1.0), DOTS));
        }
    }
}

fn block(theme: &Theme, painter: &Painter, rect: Rect, (ink, fill): (Ink, Fill)) {
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
            let stroke = Stroke::new(1.5 * theme.scale.line.hair, colour);
            let corners =
                [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(Shape::dashed_line(&corners, stroke, 3.0, 2.0));
        }
    }
}

fn spot(theme: &Theme, painter: &Painter, (at, radius): (Pos2, f32), (ink, form): (Ink, Form)) {
    let (colour, surface) = (colour(theme, ink), theme.palette.ground.surface);
    let stroke = Stroke::new(theme.scale.line.chart, colour);
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

fn write(theme: &Theme, painter: &Painter, rect: Rect, writing: &Writing) {
    let room = on_page(rect, &writing.patch);
    let (at, anchor) = match writing.held {
        Held::Left => (room.left_center(), Align2::LEFT_CENTER),
        Held::Middle => (room.center(), Align2::CENTER_CENTER),
        Held::Right => (room.right_center(), Align2::RIGHT_CENTER),
    };
    let colour = theme.palette.words_about(colour(theme, writing.ink));
    painter.text(at, anchor, &writing.text, font(writing.style), colour);
}

fn on_page(rect: Rect, patch: &Patch) -> Rect {
    Rect::from_min_max(on_screen(rect, (patch.left, patch.top)), on_screen(rect, (patch.right, patch.bottom)))
}
