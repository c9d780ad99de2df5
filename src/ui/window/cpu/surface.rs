//! The pixels of a window: painted by [`crate::raster`], shown by the system.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::rc::Rc;

use eframe::egui::{ClippedPrimitive, Color32, ColorImage};
use egui_winit::winit::window::Window;

use crate::raster::{Area, Canvas, Painter, Screen, TextureChange};

/// How many frames back a buffer of the system's can lie: it has two or three of them.
const MOST_BEHIND: usize = 4;

/// What is shown of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// What is other than before; nothing if that is nothing.
    Changed,
    /// All of it, for the system may have lost what it had.
    All,
}

/// The pixels of a window.
pub struct Surface {
    window: Rc<Window>,
    system: softbuffer::Surface<Rc<Window>, Rc<Window>>,
    screen: Screen,
    /// What was other in the frames that were shown, the newest first.
    shown: VecDeque<Vec<Area>>,
}

impl Surface {
    /// The pixels of `window`.
    ///
    /// # Errors
    /// In English, if the system takes none.
    pub fn new(window: Rc<Window>) -> Result<Self, String> {
        let context = softbuffer::Context::new(Rc::clone(&window)).map_err(in_words)?;
        let system = softbuffer::Surface::new(&context, Rc::clone(&window)).map_err(in_words)?;
        let screen = Screen::new(0, 0).map_err(in_words)?;
        Ok(Self { window, system, screen, shown: VecDeque::new() })
    }

    /// Remembers what has changed in textures until the next frame.
    pub fn note(&mut self, changes: &[TextureChange]) {
        self.screen.note(changes);
    }

    /// Paints what is other than on the last frame, and shows it.
    ///
    /// # Errors
    /// In English, if the system takes no pixels.
    pub fn show(
        &mut self,
        painter: &Painter,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        ground: Color32,
        show: Show,
    ) -> Result<(), String> {
        let size = self.window.inner_size();
        let (Some(width), Some(height)) = (NonZeroU32::new(size.width), NonZeroU32::new(size.height)) else {
            // A window that is folded away has no pixels.
            return Ok(());
        };
        let mut show = show;
        if (self.screen.canvas().width(), self.screen.canvas().height()) != (size.width, size.height) {
            self.screen = Screen::new(size.width, size.height).map_err(in_words)?;
            self.system.resize(width, height).map_err(in_words)?;
            self.shown.clear();
            show = Show::All;
        }
        let changed = self.screen.paint(painter, primitives, pixels_per_point, ground);
        if changed.is_empty() && show == Show::Changed {
            return Ok(());
        }
        let changed = if show == Show::All { vec![whole(self.screen.canvas())] } else { changed };
        self.shown.push_front(changed);
        self.shown.truncate(MOST_BEHIND);
        self.hand_over()
    }

    /// Gives the system the pixels that it does not have.
    fn hand_over(&mut self) -> Result<(), String> {
        let canvas = self.screen.canvas();
        let mut buffer = self.system.buffer_mut().map_err(in_words)?;
        let stale = stale(usize::from(buffer.age()), &self.shown, canvas);
        for area in stale {
            copy(canvas, area, &mut buffer);
        }
        let damage: Vec<_> =
            self.shown.front().into_iter().flatten().filter_map(|area| rect(*area)).collect();
        self.window.pre_present_notify();
        buffer.present_with_damage(&damage).map_err(in_words)
    }

    /// The window's pixels as a picture.
    pub fn picture(&self) -> ColorImage {
        let canvas = self.screen.canvas();
        let size = [canvas.width() as usize, canvas.height() as usize];
        ColorImage::from_rgba_premultiplied(size, canvas.pixels().as_flattened())
    }
}

/// What a buffer lacks that was last shown `age` frames ago; 0 is never.
fn stale(age: usize, shown: &VecDeque<Vec<Area>>, canvas: &Canvas) -> Vec<Area> {
    if age == 0 || age > shown.len() {
        return vec![whole(canvas)];
    }
    shown.iter().take(age).flatten().copied().collect()
}

fn whole(canvas: &Canvas) -> Area {
    Area { left: 0, top: 0, right: canvas.width(), bottom: canvas.height() }
}

/// Copies an area in the order of bytes that window systems have: 0, red, green, blue.
fn copy(canvas: &Canvas, area: Area, buffer: &mut [u32]) {
    let width = canvas.width() as usize;
    let (left, right) = (area.left as usize, area.right as usize);
    let rows = buffer.chunks_exact_mut(width.max(1)).zip(canvas.pixels().chunks_exact(width.max(1)));
    for (to, from) in rows.take(area.bottom as usize).skip(area.top as usize) {
        let (Some(to), Some(from)) = (to.get_mut(left..right), from.get(left..right)) else { continue };
        for (to, &[red, green, blue, _]) in to.iter_mut().zip(from) {
            *to = u32::from_be_bytes([0, red, green, blue]);
        }
    }
}

fn rect(area: Area) -> Option<softbuffer::Rect> {
    Some(softbuffer::Rect {
        x: area.left,
        y: area.top,
        width: NonZeroU32::new(area.right.checked_sub(area.left)?)?,
        height: NonZeroU32::new(area.bottom.checked_sub(area.top)?)?,
    })
}

fn in_words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: u32, top: u32, right: u32, bottom: u32) -> Area {
        Area { left, top, right, bottom }
    }

    #[test]
    fn a_buffer_gets_what_changed_since_it_was_last_shown() {
        let canvas = Canvas::new(90, 60).unwrap();
        let shown = VecDeque::from([vec![area(0, 0, 32, 32)], vec![area(32, 0, 64, 32)]]);
        #[track_caller]
        fn check(age: usize, shown: &VecDeque<Vec<Area>>, canvas: &Canvas, expected: &[Area]) {
            assert_eq!(stale(age, shown, canvas), expected);
        }
        check(1, &shown, &canvas, &[area(0, 0, 32, 32)]);
        check(2, &shown, &canvas, &[area(0, 0, 32, 32), area(32, 0, 64, 32)]);
        check(0, &shown, &canvas, &[area(0, 0, 90, 60)]);
        check(3, &shown, &canvas, &[area(0, 0, 90, 60)]);
    }

    #[test]
    fn only_the_area_is_copied_and_its_bytes_are_turned() {
        let mut canvas = Canvas::new(3, 2).unwrap();
        canvas.clear(Color32::from_rgba_premultiplied(0x12, 0x34, 0x56, 255));
        let mut buffer = [7; 6];
        copy(&canvas, area(1, 0, 3, 1), &mut buffer);
        assert_eq!(buffer, [7, 0x12_3456, 0x12_3456, 7, 7, 7]);
        copy(&canvas, area(0, 1, 1, 2), &mut buffer);
        assert_eq!(buffer, [7, 0x12_3456, 0x12_3456, 0x12_3456, 7, 7]);
    }
}
