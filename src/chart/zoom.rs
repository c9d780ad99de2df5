//! A part of the time of a picture, as a picture of its own: what a window shows
//! when somebody looks closer.

use super::picture::{Across, At, Panel, Picture, Strand};
use crate::plan::Period;

/// The least time that can be looked at, in days.
const LEAST: f64 = 31.0;

/// A stretch of time, in days.
pub type Stretch = (f64, f64);

impl Picture {
    /// The whole time of the picture; `None` where it has no axis of time.
    pub fn time(&self) -> Option<Stretch> {
        let times = self.panels.iter().map(|panel| match panel.across {
            Across::Time { from, to, .. } => Some((from, to)),
            Across::Year(_) | Across::Places(_) => None,
        });
        times.reduce(|a, b| Some((a?.0.min(b?.0), a?.1.max(b?.1))))?
    }

    /// The same picture of a part of its time. Lines are cut where the part begins and
    /// ends; the axis of values stays, so that heights can be compared.
    #[must_use]
    pub fn within(&self, stretch: Stretch) -> Self {
        Self { panels: self.panels.iter().map(|panel| panel.within(stretch)).collect(), ..self.clone() }
    }
}

/// A stretch moved and bound so that it lies in the whole and is not too short.
pub fn bound((from, to): Stretch, whole: Stretch) -> Stretch {
    let most = (whole.1 - whole.0).max(0.0);
    let length = (to - from).clamp(LEAST.min(most), most);
    let middle = f64::midpoint(from, to);
    let from = (middle - length / 2.0).clamp(whole.0, whole.1 - length);
    (from, from + length)
}

/// A stretch seen closer, where `factor` is above 1, or from further away, around `at`.
pub fn closer((from, to): Stretch, factor: f64, at: f64, whole: Stretch) -> Stretch {
    let factor = factor.max(f64::EPSILON);
    bound((at - (at - from) / factor, at + (to - at) / factor), whole)
}

impl Panel {
    fn within(&self, (from, to): Stretch) -> Self {
        let Across::Time { named, .. } = &self.across else { return self.clone() };
        let seen = |across: (f64, f64)| across.1 >= from && across.0 <= to;
        let inside = |x: f64| (from..=to).contains(&x);
        let is_seen = |period: &&Period| inside(super::time::middle(**period));
        let mut panel = self.clone();
        panel.across = Across::Time { from, to, named: named.iter().filter(is_seen).copied().collect() };
        panel.strands = self.strands.iter().map(|strand| strand.within((from, to))).collect();
        panel.uprights.retain(|upright| seen(upright.across));
        panel.bars.retain(|bar| seen(bar.across));
        panel.levels.retain(|level| seen(level.across));
        for level in &mut panel.levels {
            level.across = (level.across.0.max(from), level.across.1.min(to));
        }
        panel.ways.retain(|way| inside(way.from.0) && inside(way.to.0));
        panel.figures.retain(|figure| inside(figure.at.0));
        panel.base = panel.base.filter(|base| inside(base.at.0));
        for name in &mut panel.names {
            let strand = panel.strands.iter().find(|strand| Some(strand.line) == name.line);
            name.at = strand.and_then(Strand::end).or(name.at.filter(|at| inside(at.0)));
        }
        panel
    }
}

impl Strand {
    fn within(&self, stretch: Stretch) -> Self {
        let inside = |x: f64| (stretch.0..=stretch.1).contains(&x);
        Self {
            runs: self.runs.iter().map(|run| cut(run, stretch)).filter(|run| run.len() > 1).collect(),
            bridges: self.bridges.iter().filter(|ends| ends.iter().all(|at| inside(at.0))).copied().collect(),
            dots: self.dots.iter().filter(|dot| inside(dot.at.0)).copied().collect(),
            unknown: self.unknown.iter().filter(|unknown| inside(unknown.x)).cloned().collect(),
            ..self.clone()
        }
    }

    /// The last place that is drawn of it.
    fn end(&self) -> Option<At> {
        let of_runs = self.runs.iter().filter_map(|run| run.last().copied());
        let all = of_runs.chain(self.dots.iter().map(|dot| dot.at));
        all.max_by(|a, b| a.0.total_cmp(&b.0))
    }
}

/// A line between two times, with new ends where it crosses them.
fn cut(run: &[At], (from, to): Stretch) -> Vec<At> {
    let begin = run.partition_point(|at| at.0 < from);
    let end = run.partition_point(|at| at.0 <= to);
    let within = run.get(begin..end).unwrap_or_default();
    let crossing = |after: usize, x: f64| {
        let (before, after) = (run.get(after.checked_sub(1)?)?, run.get(after)?);
        let share = (x - before.0) / (after.0 - before.0);
        (before.0 < x && x < after.0).then_some((x, before.1 + share * (after.1 - before.1)))
    };
    let first = crossing(begin, from);
    let last = crossing(end.max(begin), to);
    first.into_iter().chain(within.iter().copied()).chain(last).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(run: &[At], stretch: Stretch, expected: &[At]) {
        assert_eq!(cut(run, stretch), expected);
    }

    #[test]
    fn a_line_is_cut_where_it_crosses_the_edges() {
        let run = [(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)];
        check(&run, (5.0, 15.0), &[(5.0, 5.0), (10.0, 10.0), (15.0, 5.0)]);
        check(&run, (0.0, 20.0), &run);
        check(&run, (12.0, 14.0), &[(12.0, 8.0), (14.0, 6.0)]);
        check(&run, (10.0, 20.0), &run[1..]);
        check(&run, (30.0, 40.0), &[]);
        check(&[], (0.0, 1.0), &[]);
    }

    #[test]
    fn what_is_seen_lies_in_the_whole_and_is_not_too_short() {
        assert_eq!(bound((-50.0, 50.0), (0.0, 1000.0)), (0.0, 100.0));
        assert_eq!(bound((990.0, 1090.0), (0.0, 1000.0)), (900.0, 1000.0));
        assert_eq!(bound((500.0, 501.0), (0.0, 1000.0)), (485.0, 516.0));
        assert_eq!(bound((-9e9, 9e9), (0.0, 1000.0)), (0.0, 1000.0));
        assert_eq!(closer((0.0, 1000.0), 2.0, 0.0, (0.0, 1000.0)), (0.0, 500.0));
        assert_eq!(closer((250.0, 750.0), 0.5, 500.0, (0.0, 1000.0)), (0.0, 1000.0));
    }

    proptest! {
        #[test]
        fn a_cut_line_stays_in_order_and_inside(
            ys in prop::collection::vec(-1e6f64..1e6, 0..30), from in -10f64..40.0, length in 0f64..40.0
        ) {
            let run: Vec<At> = ys.iter().enumerate().map(|(x, y)| (x as f64, *y)).collect();
            let found = cut(&run, (from, from + length));
            prop_assert!(found.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(found.iter().all(|at| (from..=from + length).contains(&at.0)));
        }
    }
}
