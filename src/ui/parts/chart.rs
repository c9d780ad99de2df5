//! A chart on the screen: the same laid-out picture that a page holds, with what a
//! screen can do besides: a pointer, the arrow keys, and a closer look.

mod levels;
pub mod paint;
mod walk;

use std::sync::Arc;

use eframe::egui::{
    EventFilter, FontFamily, FontId, Key, Modifiers, Painter, Rect, Response, Role, Sense, Ui, Vec2,
    WidgetInfo, pos2,
};

use crate::chart::Picture;
use crate::chart::labels::{Measure, Strength, Type};
use crate::chart::layout::{Laid, Sizes, lay};
use crate::chart::zoom::{self, Stretch};
use crate::ui::context::ViewCtx;
use crate::ui::theme::{STRONG, Theme};

pub use walk::Stop;

/// How much closer one press or one notch of the wheel brings.
const STEP: f64 = 1.25;
/// The keys that the chart keeps to itself while it has the keyboard.
const KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// What a chart remembers between drawings.
#[derive(Debug, Default)]
pub struct ChartState {
    /// The part of the time that is looked at; all of it where there is none.
    seen: Option<Stretch>,
    /// The place that was last walked to.
    walk: walk::Walk,
    laid: Option<Cached>,
}

/// A picture as it was laid out, and for what.
#[derive(Debug)]
struct Cached {
    picture: Arc<Picture>,
    shown: Arc<Picture>,
    size: (f32, f32),
    seen: Option<Stretch>,
    pixels: f32,
    laid: Arc<Laid>,
}

/// What came of drawing a chart.
pub struct Drawn {
    /// The chart as a whole.
    pub response: Response,
    /// The line that was clicked or chosen with Enter, by its position among the lines of the chart.
    pub clicked: Option<usize>,
}

impl ChartState {
    /// Whether a part of the time is looked at.
    pub fn is_close(&self) -> bool {
        self.seen.is_some()
    }

    /// Looks at the whole time again.
    pub fn see_all(&mut self) {
        self.seen = None;
    }

    /// The picture laid out as it is seen; worked out again only when something changed.
    fn laid(
        &mut self,
        ctx: &ViewCtx<'_>,
        picture: &Arc<Picture>,
        size: Vec2,
        ui: &Ui,
    ) -> (Arc<Picture>, Arc<Laid>) {
        let size = (size.x.round(), size.y.round());
        let pixels = ui.ctx().pixels_per_point();
        if let Some(cached) = &self.laid
            && Arc::ptr_eq(&cached.picture, picture)
            && cached.size == size
            && cached.seen == self.seen
            && cached.pixels.to_bits() == pixels.to_bits()
        {
            return (Arc::clone(&cached.shown), Arc::clone(&cached.laid));
        }
        let shown = match self.seen {
            Some(stretch) => Arc::new(picture.within(stretch)),
            None => Arc::clone(picture),
        };
        let laid = lay(ctx.words, &shown, size, sizes(ctx.theme), &Letters(ui.painter()));
        let laid = Arc::new(laid);
        self.laid = Some(Cached {
            picture: Arc::clone(picture),
            shown: Arc::clone(&shown),
            size,
            seen: self.seen,
            pixels,
            laid: Arc::clone(&laid),
        });
        (shown, laid)
    }
}

/// Draws `picture` on `size` points.
pub fn chart_ui(
    ctx: &ViewCtx<'_>,
    state: &mut ChartState,
    picture: &Arc<Picture>,
    size: Vec2,
    ui: &mut Ui,
) -> Drawn {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &picture.title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(picture.sentence.clone()));
    let whole = picture.time();
    if state.seen.is_some() && whole.is_none() {
        state.seen = None;
    }
    let (shown, laid) = state.laid(ctx, picture, rect.size(), ui);
    if response.clicked() {
        response.request_focus();
    }
    if response.has_focus() {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, KEYS));
    }
    if let Some(whole) = whole {
        look_closer(state, &response, &laid, (rect, whole), ui);
    }
    let painter = ui.painter().with_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
    paint::paint(
        ctx.theme,
        &painter,
        &laid,
        paint::Onto { corner: rect.min, scale: 1.0, edge: ctx.theme.scale.line.chart },
    );
    if response.has_focus() {
        paint::focus(ctx.theme, rect, ui);
    }
    let at = walk::walk_ui(ctx, &mut state.walk, (&shown, &laid), (rect, &response), ui);
    let clicked = at.filter(|_| response.clicked()).and_then(|stop| stop.line);
    Drawn { response, clicked }
}

/// Follows the wheel with Ctrl, a drag, and the keys + - 0.
fn look_closer(
    state: &mut ChartState,
    response: &Response,
    laid: &Laid,
    (rect, whole): (Rect, Stretch),
    ui: &Ui,
) {
    let Some(frame) = laid.frames.first() else { return };
    let width = f64::from(frame.plot.right - frame.plot.left).max(1.0);
    let seen = state.seen.unwrap_or(whole);
    let mut next = seen;
    let pointed = response.hover_pos().map(|pointer| {
        let share = f64::from(pointer.x - rect.left() - frame.plot.left) / width;
        seen.0 + share.clamp(0.0, 1.0) * (seen.1 - seen.0)
    });
    if let Some(at) = pointed {
        let factor = f64::from(ui.input(eframe::egui::InputState::zoom_delta));
        if (factor - 1.0).abs() > f64::EPSILON {
            next = zoom::closer(next, factor, at, whole);
        }
    }
    if response.dragged() && state.seen.is_some() {
        let moved = f64::from(response.drag_delta().x) / width * (seen.1 - seen.0);
        next = zoom::bound((next.0 - moved, next.1 - moved), whole);
    }
    if response.has_focus() {
        let middle = f64::midpoint(next.0, next.1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Plus) || pressed(Key::Equals) {
            next = zoom::closer(next, STEP, middle, whole);
        }
        if pressed(Key::Minus) {
            next = zoom::closer(next, 1.0 / STEP, middle, whole);
        }
        if pressed(Key::Num0) {
            next = whole;
        }
    }
    if next != seen {
        state.seen = (next != whole).then_some(next);
        ui.ctx().request_repaint();
    }
}

/// The sizes of the theme, as a picture wants them.
fn sizes(theme: &Theme) -> Sizes {
    let scale = &theme.scale;
    Sizes {
        title: scale.text.heading,
        subtitle: scale.text.body,
        label: scale.text.small,
        near: scale.gap.xs,
        apart: scale.gap.l,
        hair: scale.line.hair,
        line: scale.line.chart,
        dot: scale.line.chart + scale.line.hair,
    }
}

/// The window's letters.
pub struct Letters<'a>(pub &'a Painter);

impl Measure for Letters<'_> {
    fn width(&self, text: &str, style: Type) -> f32 {
        let font = font(style);
        self.0.layout_no_wrap(text.to_owned(), font, eframe::egui::Color32::PLACEHOLDER).size().x
    }
}

/// The window's font for letters of a style.
#[expect(clippy::disallowed_methods, reason = "the size comes from the theme, by way of the layout")]
fn font(style: Type) -> FontId {
    let family = match style.strength {
        Strength::Plain => FontFamily::Proportional,
        Strength::Strong => FontFamily::Name(STRONG.into()),
    };
    FontId::new(style.size, family)
}

/// A place of the picture on the screen.
fn on_screen(rect: Rect, (x, y): (f32, f32)) -> eframe::egui::Pos2 {
    pos2(rect.left() + x, rect.top() + y)
}
