//! A picture that is kept, and of which only what changed is painted again.
//!
//! The picture is cut into tiles. Of each a sum is kept over everything that is
//! painted on it, in its order; a tile whose sum is the same is not painted. So a
//! frame that is like the last costs a walk over its triangles, and a button that
//! lights up the tiles it lies on. The pixels are those that would be there if
//! everything were painted, see the test.

use eframe::egui::epaint::Primitive;
use eframe::egui::{ClippedPrimitive, Color32, Mesh};

use super::canvas::{Canvas, Error};
use super::mesh::{Clip, Corner, Piece, pieces};
use super::painter::Painter;
use super::texture::{Texture, TextureChange};

/// A tile's side, in pixels: about two lines of text.
const TILE: i32 = 32;

/// With more places than this to paint, what lies between them is painted too.
const MOST_AREAS: usize = 24;

/// The pixels of a window, and what stands on them.
pub struct Screen {
    canvas: Canvas,
    ground: Color32,
    across: i32,
    tiles: Vec<Tile>,
    pieces: Vec<Placed>,
    changes: Vec<TextureChange>,
}

/// Where pixels are other than before: from left and top up to, not including,
/// right and bottom. Areas of one frame do not overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub left: u32,
    /// The first row.
    pub top: u32,
    /// The column after the last.
    pub right: u32,
    /// The row after the last.
    pub bottom: u32,
}

/// A piece of a mesh on the canvas.
struct Placed {
    /// What it may cover: left, top, right, bottom.
    bounds: [u16; 4],
    /// Which of the frame's primitives it is part of.
    primitive: u32,
    piece: Piece,
}

impl Placed {
    /// No canvas is as long as a `u16` counts.
    fn new(bounds: Clip, primitive: u32, piece: Piece) -> Self {
        let Clip { left, top, right, bottom } = bounds;
        Self { bounds: [left, top, right, bottom].map(|side| side as u16), primitive, piece }
    }

    #[inline]
    fn touches(&self, area: Clip) -> bool {
        let [left, top, right, bottom] = self.bounds.map(i32::from);
        left < area.right && area.left < right && top < area.bottom && area.top < bottom
    }
}

#[derive(Clone, Copy)]
struct Tile {
    /// What is painted on it now.
    sum: u64,
    /// What was painted on it last; nothing yet.
    painted: Option<u64>,
}

impl Screen {
    /// A screen on which nothing has been painted.
    ///
    /// # Errors
    /// [`Error::TooLarge`].
    pub fn new(width: u32, height: u32) -> Result<Self, Error> {
        let canvas = Canvas::new(width, height)?;
        let [across, down] = [width, height].map(|side| side.div_ceil(TILE as u32));
        let tiles = vec![Tile { sum: 0, painted: None }; (across * down) as usize];
        let ground = Color32::TRANSPARENT;
        Ok(Self { canvas, ground, across: across as i32, tiles, pieces: Vec::new(), changes: Vec::new() })
    }

    /// The pixels.
    pub fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    /// Remembers until the next frame what has changed in textures: the same triangles
    /// may show something else.
    pub fn note(&mut self, changes: &[TextureChange]) {
        self.changes.extend_from_slice(changes);
    }

    /// Makes the pixels those of this frame on `ground`, and says where they may be other
    /// than before. `painter` is to have the textures of this frame, and what has changed in
    /// them is to have been noted.
    pub fn paint(
        &mut self,
        painter: &Painter,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        ground: Color32,
    ) -> Vec<Area> {
        if self.ground != ground {
            self.ground = ground;
            self.forget();
        }
        self.place(painter, primitives, pixels_per_point);
        self.changes.clear();
        let areas = self.changed();
        for &area in &areas {
            for y in area.top..area.bottom {
                self.canvas.row_mut(y, area.left, area.right).fill(ground.to_array());
            }
        }
        if !areas.is_empty() {
            self.repaint(painter, primitives, pixels_per_point, &areas);
        }
        areas.into_iter().map(Area::of).collect()
    }

    /// Paints everything at the next frame.
    pub fn forget(&mut self) {
        self.tiles.iter_mut().for_each(|tile| tile.painted = None);
    }

    /// Lays the frame's pieces on the tiles.
    fn place(&mut self, painter: &Painter, primitives: &[ClippedPrimitive], pixels_per_point: f32) {
        self.pieces.clear();
        self.tiles.iter_mut().for_each(|tile| tile.sum = 0);
        let Self { canvas, tiles, pieces: placed, across, changes, .. } = self;
        for (nth, primitive) in (0..).zip(primitives) {
            let Some((mesh, clip, texture)) = look(primitive, pixels_per_point, painter, canvas) else {
                continue;
            };
            let of_this = |change: &&TextureChange| change.texture == mesh.texture_id;
            let changes: Vec<_> = changes.iter().filter(of_this).collect();
            let start = sum_of_clip(clip, texture.number);
            pieces(mesh, pixels_per_point, |piece| {
                let Some(bounds) = piece.bounds(clip) else { return };
                let sum = piece.corners().iter().fold(start, sum_of_corner);
                let is_other = changes.iter().any(|change| change.reaches(texture, piece.corners()));
                for row in bounds.top / TILE..=(bounds.bottom - 1) / TILE {
                    for column in bounds.left / TILE..=(bounds.right - 1) / TILE {
                        let Some(tile) = tiles.get_mut((row * *across + column) as usize) else { continue };
                        tile.sum = mixed(tile.sum, sum);
                        if is_other {
                            tile.painted = None;
                        }
                    }
                }
                placed.push(Placed::new(bounds, nth, piece));
            });
        }
    }

    /// The tiles that are other than before, as few rectangles; they are so no longer.
    fn changed(&mut self) -> Vec<Clip> {
        let whole = Clip::all(&self.canvas);
        let mut areas: Vec<Clip> = Vec::new();
        for (row, tiles) in (0..).zip(self.tiles.chunks_mut(self.across.max(1) as usize)) {
            let begun = areas.len();
            for (column, tile) in (0..).zip(tiles) {
                let is_same = tile.painted == Some(tile.sum);
                tile.painted = Some(tile.sum);
                if is_same {
                    continue;
                }
                let (left, top) = (column * TILE, row * TILE);
                match areas[begun..].last_mut().filter(|last| last.right == left) {
                    Some(last) => last.right = left + TILE,
                    None => areas.push(Clip { left, top, right: left + TILE, bottom: top + TILE }),
                }
            }
            grow_downwards(&mut areas, begun);
        }
        if areas.len() > MOST_AREAS {
            areas = areas.into_iter().reduce(around).into_iter().collect();
        }
        // The last tiles reach beyond the canvas.
        areas.into_iter().filter_map(|area| area.and(whole)).collect()
    }

    fn repaint(
        &mut self,
        painter: &Painter,
        primitives: &[ClippedPrimitive],
        pixels_per_point: f32,
        areas: &[Clip],
    ) {
        let Some(around) = areas.iter().copied().reduce(around) else { return };
        let Self { canvas, pieces, .. } = self;
        let looks: Vec<_> =
            primitives.iter().map(|primitive| look(primitive, pixels_per_point, painter, canvas)).collect();
        for placed in pieces.iter().filter(|placed| placed.touches(around)) {
            let found = looks.get(placed.primitive as usize).copied().flatten();
            let Some((_, clip, texture)) = found else { continue };
            for area in areas.iter().filter(|area| placed.touches(**area)) {
                placed.piece.paint(texture, clip, *area, canvas);
            }
        }
    }
}

/// Where a primitive may be painted, and with what.
fn look<'a>(
    primitive: &'a ClippedPrimitive,
    pixels_per_point: f32,
    painter: &'a Painter,
    canvas: &Canvas,
) -> Option<(&'a Mesh, Clip, &'a Texture)> {
    let Primitive::Mesh(mesh) = &primitive.primitive else { return None };
    let clip = Clip::of(primitive.clip_rect, pixels_per_point, canvas)?;
    Some((mesh, clip, painter.texture(mesh.texture_id)?))
}

impl Area {
    fn of(clip: Clip) -> Self {
        let Clip { left, top, right, bottom } = clip;
        let [left, top, right, bottom] = [left, top, right, bottom].map(i32::cast_unsigned);
        Self { left, top, right, bottom }
    }
}

/// Joins areas of the newest row, from `begun` on, to those that end above them.
fn grow_downwards(areas: &mut Vec<Clip>, begun: usize) {
    let newest = areas.split_off(begun);
    for area in newest {
        let above = areas[..begun]
            .iter_mut()
            .find(|above| above.bottom == area.top && (above.left, above.right) == (area.left, area.right));
        match above {
            Some(above) => above.bottom = area.bottom,
            None => areas.push(area),
        }
    }
}

/// The smallest rectangle that has both in it.
fn around(a: Clip, b: Clip) -> Clip {
    Clip {
        left: a.left.min(b.left),
        top: a.top.min(b.top),
        right: a.right.max(b.right),
        bottom: a.bottom.max(b.bottom),
    }
}

fn sum_of_clip(clip: Clip, texture: u64) -> u64 {
    let Clip { left, top, right, bottom } = clip;
    mixed(mixed(mixed(1, texture), pair(left, top)), pair(right, bottom))
}

#[inline]
fn sum_of_corner(sum: u64, corner: &Corner) -> u64 {
    let [u, v] = corner.uv.map(f32::to_bits).map(u32::cast_signed);
    let color = u64::from(u32::from_le_bytes(corner.color));
    mixed(mixed(sum, pair(corner.x, corner.y)), pair(u, v) ^ color.rotate_left(20))
}

#[inline]
fn pair(a: i32, b: i32) -> u64 {
    u64::from(a.cast_unsigned()) << 32 | u64::from(b.cast_unsigned())
}

/// One number of two, such that other ones or another order give another.
#[inline]
fn mixed(sum: u64, with: u64) -> u64 {
    let product = u128::from(sum ^ 0x9E37_79B9_7F4A_7C15) * u128::from(with ^ 0xD6E8_FEB8_6659_FD93);
    (product as u64) ^ ((product >> 64) as u64)
}

#[cfg(test)]
mod tests;
