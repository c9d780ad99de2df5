//! Keeps labels beside each other from covering one another.

/// Moves labels of equal `height` as little as is needed so that none covers
/// another, between `top` and `bottom`. `wanted` are the middles they would
/// have, growing downwards, in any order; the answer has the same order.
///
/// Where there is no room for all, they stand as close as they must and begin
/// at `top`.
pub fn spread(wanted: &[f32], height: f32, top: f32, bottom: f32) -> Vec<f32> {
    spread_each(wanted, &vec![height; wanted.len()], top, bottom)
}

/// The same for labels that each have a height of their own.
pub fn spread_each(wanted: &[f32], heights: &[f32], top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<(usize, f32, f32)> =
        wanted.iter().zip(heights).enumerate().map(|(at, (wanted, height))| (at, *wanted, *height)).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut clusters: Vec<Cluster> = Vec::new();
    for (at, middle, height) in order {
        clusters.push(Cluster { labels: vec![(at, height)], middle, height });
        while let Some(pair) = last_pair(&clusters)
            .filter(|(a, b)| a.held(top, bottom) + a.height / 2.0 > b.held(top, bottom) - b.height / 2.0)
        {
            let merged = pair.0.with(pair.1);
            clusters.truncate(clusters.len() - 2);
            clusters.push(merged);
        }
    }
    let mut places = vec![0.0; wanted.len()];
    for cluster in &clusters {
        let mut above = cluster.held(top, bottom) - cluster.height / 2.0;
        for (label, height) in &cluster.labels {
            if let Some(place) = places.get_mut(*label) {
                *place = above + height / 2.0;
            }
            above += height;
        }
    }
    places
}

/// Labels that touch, in order with their heights, around a common middle.
struct Cluster {
    labels: Vec<(usize, f32)>,
    middle: f32,
    height: f32,
}

impl Cluster {
    /// The middle, moved so that the cluster stays inside.
    fn held(&self, top: f32, bottom: f32) -> f32 {
        let half = self.height / 2.0;
        self.middle.min(bottom - half).max(top + half)
    }

    fn with(&self, later: &Self) -> Self {
        let (own, others) = (self.labels.len() as f32, later.labels.len() as f32);
        let middle = (self.middle * own + later.middle * others) / (own + others);
        let labels = self.labels.iter().chain(&later.labels).copied().collect();
        Self { labels, middle, height: self.height + later.height }
    }
}

fn last_pair(clusters: &[Cluster]) -> Option<(&Cluster, &Cluster)> {
    let [.., a, b] = clusters else { return None };
    Some((a, b))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(wanted: &[f32], places: &[f32]) {
        assert_eq!(spread(wanted, 10.0, 0.0, 100.0), places);
    }

    #[test]
    fn labels_that_have_room_stay() {
        check(&[20.0, 50.0], &[20.0, 50.0]);
        check(&[], &[]);
    }

    #[test]
    fn labels_that_touch_part_evenly_and_keep_their_order() {
        check(&[52.0, 48.0], &[55.0, 45.0]);
        check(&[50.0, 50.0, 50.0], &[40.0, 50.0, 60.0]);
    }

    #[test]
    fn labels_stay_inside() {
        check(&[1.0], &[5.0]);
        check(&[99.0, 98.0], &[95.0, 85.0]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another(wanted in prop::collection::vec(0.0f32..200.0, 0..12)) {
            let mut places = spread(&wanted, 10.0, 0.0, 200.0);
            places.sort_by(f32::total_cmp);
            for pair in places.windows(2) {
                prop_assert!(pair[1] - pair[0] > 9.99);
            }
            prop_assert!(places.iter().all(|at| (4.99..=195.01).contains(at)));
        }
    }
}
