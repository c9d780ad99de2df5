//! Where the separators and the ends of lines stand in a text.
//!
//! Every eighth byte of a table is one of them. Jumping from one to the next costs more
//! than looking at all bytes, eight at a time, and taking note of 64 in one number.

/// How many bytes are looked at before the first of their places is given.
const BLOCK: usize = 64;

/// The places of two ASCII signs, rising: one that is wanted, and the end of a line.
pub(super) struct Signs<'a> {
    rest: &'a [u8],
    wanted: u64,
    /// Where the block stands.
    block: usize,
    /// A bit for each place of the block that has not been given.
    places: u64,
}

impl<'a> Signs<'a> {
    pub(super) fn new(bytes: &'a [u8], wanted: u8) -> Self {
        Self { rest: bytes, wanted: eight_times(wanted), block: 0usize.wrapping_sub(BLOCK), places: 0 }
    }

    /// Looks at the next block; `None` after the last.
    fn look_on(&mut self) -> Option<()> {
        if self.rest.is_empty() {
            return None;
        }
        self.block = self.block.wrapping_add(BLOCK);
        self.places = match self.rest.split_first_chunk() {
            Some((block, rest)) => {
                self.rest = rest;
                places(block, self.wanted)
            }
            None => {
                // Zeros behind the end are neither sign.
                let mut block = [0; BLOCK];
                block.iter_mut().zip(self.rest).for_each(|(to, from)| *to = *from);
                self.rest = &[];
                places(&block, self.wanted)
            }
        };
        Some(())
    }
}

impl Iterator for Signs<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.places == 0 {
            self.look_on()?;
        }
        let place = self.places.trailing_zeros() as usize;
        self.places &= self.places - 1;
        Some(self.block + place)
    }
}

/// A bit for each byte that is one of the signs.
#[inline]
fn places(block: &[u8; BLOCK], wanted: u64) -> u64 {
    let (eights, _) = block.as_chunks();
    eights.iter().zip((0..).step_by(8)).fold(0, |all, (eight, at)| {
        let eight = u64::from_le_bytes(*eight);
        all | gathered(zeros(eight ^ wanted) | zeros(eight ^ eight_times(b'\n'))) << at
    })
}

/// The same byte eight times.
const fn eight_times(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each byte that is zero. The sum of the seven lower bits and 127
/// reaches the eighth unless all are zero, and never the next byte.
#[inline]
fn zeros(eight: u64) -> u64 {
    const LOWER: u64 = eight_times(0x7F);
    !(((eight & LOWER) + LOWER) | eight | LOWER)
}

/// The highest bits of eight bytes side by side, that of the first byte lowest.
#[inline]
fn gathered(highest: u64) -> u64 {
    // Each bit is moved to its own place of the highest byte, and no two meet.
    (highest >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_sign_is_found_where_it_stands(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), Just(b';'), Just(b'\n'), Just(0x80)], 0..300),
            wanted in prop_oneof![Just(b';'), Just(b'\t'), Just(b'|')],
        ) {
            let one_by_one: Vec<usize> =
                (0..bytes.len()).filter(|at| [wanted, b'\n'].contains(&bytes[*at])).collect();
            prop_assert_eq!(Signs::new(&bytes, wanted).collect::<Vec<_>>(), one_by_one);
        }
    }
}
