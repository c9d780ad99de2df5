//! A slide on the screen: for the audience, for the chair's preview, and in pictures.

use std::collections::VecDeque;
use std::sync::Arc;

use eframe::egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

use crate::chart::layout::Laid;
use crate::export::{ExportError, Letters};
use crate::presenting::page::{EDGE, neutral};
use crate::presenting::show::{Pointer, PointerForm};
use crate::presenting::{Audience, SURFACE, Seen, Slide};
use crate::ui::parts::chart::paint::{Onto, paint};
use crate::ui::theme::Theme;
use crate::wording::{Language, Words};

/// The radius of a dot that points, and of the circle that a spotlight leaves, in points
/// of a slide.
const DOT: f32 = 16.0;
const SPOTLIGHT: f32 = 170.0;
/// How much a spotlight darkens all else.
const DARKENED: f32 = 0.72;

/// How many slides are kept laid out: those that the chair sees at a glance.
const MOST_KEPT: usize = 40;

/// What slides are drawn with, and those that were drawn last, laid out.
pub struct Stage {
    letters: Letters,
    kept: VecDeque<Kept>,
}

struct Kept {
    slide: Arc<Slide>,
    seen: Seen,
    language: Language,
    laid: Arc<Laid>,
}

impl Stage {
    /// # Errors
    /// If the program's own typefaces cannot be read.
    pub fn new() -> Result<Self, ExportError> {
        Ok(Self { letters: Letters::load()?, kept: VecDeque::new() })
    }

    /// The slide laid out; worked out once for each way it is looked at.
    pub(super) fn laid(&mut self, words: &Words, slide: &Arc<Slide>, seen: Seen) -> Arc<Laid> {
        let is_it = |kept: &Kept| {
            Arc::ptr_eq(&kept.slide, slide) && kept.seen == seen && kept.language == words.language()
        };
        if let Some(kept) = self.kept.iter().find(|kept| is_it(kept)) {
            return Arc::clone(&kept.laid);
        }
        let laid = Arc::new(slide.page.laid(words, seen, &self.letters));
        let (slide, language) = (Arc::clone(slide), words.language());
        self.kept.push_front(Kept { slide, seen, language, laid: Arc::clone(&laid) });
        self.kept.truncate(MOST_KEPT);
        laid
    }
}

/// Draws what the audience sees, and nothing else, on `rect`.
pub fn audience_ui(
    stage: &mut Stage,
    (theme, words): (&Theme, &Words),
    audience: &Audience,
    (rect, painter): (Rect, &Painter),
) {
    match audience {
        Audience::Black => {
            painter.rect_filled(rect, 0.0, Color32::BLACK);
        }
        Audience::Neutral => {
            let laid = neutral(words, &stage.letters);
            place(theme, &laid, (rect, painter));
        }
        Audience::Slide { slide, seen, pointer } => {
            slide_ui(stage, (theme, words), (slide, *seen), (rect, painter));
            if let Some(pointer) = pointer {
                point(theme, *pointer, (rect, painter));
            }
        }
    }
}

/// Draws a slide on `rect`: as large as it finds room, in the middle of plain ground.
pub fn slide_ui(
    stage: &mut Stage,
    (theme, words): (&Theme, &Words),
    (slide, seen): (&Arc<Slide>, Seen),
    (rect, painter): (Rect, &Painter),
) {
    let laid = stage.laid(words, slide, seen);
    place(theme, &laid, (rect, painter));
}

/// Where a slide stands on a surface of another shape, and how large.
pub fn fitted(rect: Rect) -> (Rect, f32) {
    let scale = (rect.width() / SURFACE.0).min(rect.height() / SURFACE.1).max(f32::EPSILON);
    let size = eframe::egui::vec2(scale * SURFACE.0, scale * SURFACE.1);
    (Rect::from_center_size(rect.center(), size), scale)
}

/// A place on a surface with a slide on it, as shares of the slide's width and height;
/// `None` beside the slide.
pub fn shares_of(rect: Rect, at: Pos2) -> Option<(f32, f32)> {
    let (within, _) = fitted(rect);
    let share = ((at.x - within.left()) / within.width(), (at.y - within.top()) / within.height());
    within.contains(at).then_some(share)
}

fn place(theme: &Theme, laid: &Laid, (rect, painter): (Rect, &Painter)) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    painter.rect_filled(rect, 0.0, theme.palette.ground.surface);
    let (within, scale) = fitted(rect);
    paint(theme, &painter, laid, Onto { corner: within.min, scale, edge: EDGE });
}

fn point(theme: &Theme, Pointer { form, at }: Pointer, (rect, painter): (Rect, &Painter)) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (within, scale) = fitted(rect);
    let at = pos2(within.left() + at.0 * within.width(), within.top() + at.1 * within.height());
    match form {
        PointerForm::Dot => {
            let ring = Stroke::new(scale * EDGE, theme.palette.ground.surface);
            painter.circle(at, scale * DOT, theme.palette.line.focus, ring);
        }
        PointerForm::Spotlight => {
            // A ring so wide that it covers all but the circle within it.
            let wide = 2.0 * (rect.width() + rect.height());
            let ring = Stroke::new(wide, Color32::BLACK.gamma_multiply(DARKENED));
            painter.circle_stroke(at, scale * SPOTLIGHT + wide / 2.0, ring);
        }
    }
}
