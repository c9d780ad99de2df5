//! Arithmetic on colours of four bytes: red, green, blue and alpha, premultiplied.

/// Red, green, blue and alpha, the first three multiplied by the last.
pub type Rgba = [u8; 4];

/// Every other byte of a word, so that a product has room beside its neighbour.
const LANES: u32 = 0x00FF_00FF;

/// What is seen when `source` lies over `below`. Sums stop at 255, for egui's
/// additive colours have less alpha than colour.
#[inline]
pub fn over(source: Rgba, below: Rgba) -> Rgba {
    let source = u32::from_le_bytes(source);
    let below = u32::from_le_bytes(below);
    let keep = 255 - (source >> 24);
    let red_blue = (source & LANES) + scaled(below & LANES, keep);
    let green_alpha = ((source >> 8) & LANES) + scaled((below >> 8) & LANES, keep);
    (capped(red_blue) | (capped(green_alpha) << 8)).to_le_bytes()
}

/// Two colours multiplied, byte by byte: 255 is one.
#[inline]
pub fn multiply(a: Rgba, b: Rgba) -> Rgba {
    let byte = |i: usize| {
        let product = u32::from(a[i]) * u32::from(b[i]) + 128;
        ((product + (product >> 8)) >> 8) as u8
    };
    [byte(0), byte(1), byte(2), byte(3)]
}

/// Paints `source` over every pixel of a row.
pub fn fill(row: &mut [Rgba], source: Rgba) {
    match source {
        [0, 0, 0, 0] => {}
        [.., 255] => row.fill(source),
        _ => {
            for pixel in row {
                *pixel = over(source, *pixel);
            }
        }
    }
}

/// Both lanes times `by`/255, rounded to the nearest.
#[inline]
fn scaled(lanes: u32, by: u32) -> u32 {
    let product = lanes * by + 0x0080_0080;
    ((product + ((product >> 8) & LANES)) >> 8) & LANES
}

/// Both lanes, at most 255.
#[inline]
fn capped(lanes: u32) -> u32 {
    let beyond = lanes & 0x0100_0100;
    (lanes | (beyond - (beyond >> 8))) & LANES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: Rgba, below: Rgba, expected: Rgba) {
        assert_eq!(over(source, below), expected);
        let mut row = [below; 3];
        fill(&mut row, source);
        assert_eq!(row, [expected; 3]);
    }

    #[test]
    fn an_opaque_colour_hides_what_is_below() {
        check([1, 2, 3, 255], [200, 200, 200, 255], [1, 2, 3, 255]);
    }

    #[test]
    fn nothing_over_a_colour_leaves_it() {
        check([0, 0, 0, 0], [9, 8, 7, 200], [9, 8, 7, 200]);
    }

    #[test]
    fn half_a_colour_keeps_half_of_what_is_below() {
        // 200·127/255 = 99.6, 100·127/255 = 49.8, 255·127/255 = 127
        check([64, 0, 128, 128], [200, 100, 0, 255], [164, 50, 128, 255]);
    }

    #[test]
    fn light_that_is_added_stops_at_white() {
        check([100, 50, 255, 0], [200, 100, 1, 255], [255, 150, 255, 255]);
    }

    #[test]
    fn every_product_of_two_bytes_is_rounded_to_the_nearest() {
        for a in 0..=255_u32 {
            for b in 0..=255_u32 {
                let expected = (2 * a * b + 255) / 510;
                let (a, b) = (a as u8, b as u8);
                assert_eq!(u32::from(multiply([a, 0, a, 255], [b; 4])[0]), expected);
                assert_eq!(scaled(u32::from(a) << 16, u32::from(b)) >> 16, expected);
            }
        }
    }
}
