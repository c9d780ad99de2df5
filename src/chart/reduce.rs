//! A long line with as many points as can be seen: in each column of pixels the
//! first, the lowest, the highest and the last. It looks the same, and loses no peak.

use super::picture::At;

/// The points of `line`, which goes from left to right, that matter where `from` to
/// `to` is shown in so many columns. The neighbours just outside stay, so that the
/// line goes to the edge. At most 4 points for each column, and those two.
///
/// Values that are not finite are passed over.
pub fn reduced(line: &[At], (from, to): (f64, f64), columns: usize) -> Vec<At> {
    let begin = line.partition_point(|at| at.0 < from);
    let end = line.partition_point(|at| at.0 <= to).max(begin);
    let before = begin.checked_sub(1).and_then(|at| line.get(at));
    let (within, after) = (line.get(begin..end).unwrap_or_default(), line.get(end));
    let mut kept: Vec<At> = Vec::with_capacity((4 * columns + 2).min(within.len() + 2));
    kept.extend(before);
    if within.len() <= 4 * columns || to <= from {
        kept.extend(within.iter().filter(|at| at.1.is_finite()));
    } else {
        let scale = columns as f64 / (to - from);
        let last = columns.saturating_sub(1);
        let column = |at: &At| (((at.0 - from) * scale) as usize).min(last);
        let mut rest = within;
        while let Some(first) = rest.first() {
            // A column is a stretch of the line: its end is found without looking at each.
            let here = column(first);
            let stretch = rest.partition_point(|at| column(at) <= here);
            let (of_column, others) = rest.split_at(stretch.max(1));
            extremes(of_column, &mut kept);
            rest = others;
        }
    }
    kept.extend(after);
    kept
}

/// The first, lowest, highest and last of a stretch, in their order, each once.
fn extremes(stretch: &[At], into: &mut Vec<At>) {
    let known = || stretch.iter().enumerate().filter(|(_, at)| at.1.is_finite());
    let Some((first, start)) = known().next() else { return };
    let (mut low, mut high, mut last) = ((first, start.1), (first, start.1), first);
    for (nth, at) in known() {
        if at.1 < low.1 {
            low = (nth, at.1);
        }
        if at.1 > high.1 {
            high = (nth, at.1);
        }
        last = nth;
    }
    let mut kept = [first, low.0, high.0, last];
    kept.sort_unstable();
    let mut before = None;
    for nth in kept {
        if before != Some(nth) {
            into.extend(stretch.get(nth));
        }
        before = Some(nth);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_line_stays_as_it_is() {
        let line = [(0.0, 3.0), (1.0, 5.0), (2.0, 4.0)];
        assert_eq!(reduced(&line, (0.0, 2.0), 10), line);
    }

    #[test]
    fn a_single_peak_among_a_hundred_thousand_is_kept() {
        let mut line: Vec<At> = (0..100_000).map(|nth| (f64::from(nth), 1.0)).collect();
        line[77_777].1 = 9.0;
        let kept = reduced(&line, (0.0, 100_000.0), 500);
        assert!(kept.contains(&(77_777.0, 9.0)));
        assert!(kept.len() <= 2000, "{}", kept.len());
        assert_eq!((kept[0], kept[kept.len() - 1]), ((0.0, 1.0), (99_999.0, 1.0)));
    }

    #[test]
    fn what_lies_outside_is_left_out_but_for_the_nearest() {
        let line: Vec<At> = (0..100).map(|nth| (f64::from(nth), f64::from(nth))).collect();
        let kept = reduced(&line, (40.0, 42.0), 100);
        assert_eq!(kept.iter().map(|at| at.0).collect::<Vec<_>>(), [39.0, 40.0, 41.0, 42.0, 43.0]);
    }

    #[test]
    fn nothing_is_reduced_to_nothing() {
        assert_eq!(reduced(&[], (0.0, 1.0), 10), []);
        assert_eq!(reduced(&[(0.0, f64::NAN)], (0.0, 1.0), 10), []);
    }

    proptest! {
        #[test]
        fn the_extremes_of_every_column_are_kept(
            steps in prop::collection::vec((0.0f64..3.0, -100.0f64..100.0), 1..600), columns in 1usize..40
        ) {
            let mut x = 0.0;
            let line: Vec<At> = steps.iter().map(|(step, y)| { x += step; (x, *y) }).collect();
            let (from, to) = (line[0].0, x.max(line[0].0 + 1e-9));
            let kept = reduced(&line, (from, to), columns);
            prop_assert!(kept.len() <= 4 * columns);
            prop_assert!(kept.windows(2).all(|pair| pair[0].0 <= pair[1].0));
            let column = |at: &At| ((at.0 - from) / (to - from) * columns as f64).min(columns as f64 - 1.0) as usize;
            for nth in 0..columns {
                let bounds = |points: &[At]| points.iter().filter(|at| column(at) == nth).map(|at| at.1)
                    .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), y| (low.min(y), high.max(y)));
                prop_assert_eq!(bounds(&line), bounds(&kept));
            }
        }
    }
}
