//! Keeps labels beside each other from covering one another.

/// Moves labels of equal `height` as little as is needed so that none covers
/// another, between `top` and `bottom`. `wanted` are the middles they would
/// have, growing downwards, in any order; the answer has the same order.
///
/// Where there is no room for all, they stand as close as they must and begin
/// at `top`.
pub fn spread(wanted: &[f32], height: f32, top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut clusters: Vec<Cluster> = Vec::new();
    for at in order {
        clusters.push(Cluster { labels: vec![at], middle: wanted[at] });
        while let Some(pair) = last_pair(&clusters).filter(|(a, b)| {
            a.held(height, top, bottom) + a.half(height) > b.held(height, top, bottom) - b.half(height)
        }) {
            let merged = pair.0.with(pair.1);
            clusters.truncate(clusters.len() - 2);
            clusters.push(merged);
        }
    }
    let mut places = vec![0.0; wanted.len()];
    for cluster in &clusters {
        let first = cluster.held(height, top, bottom) - cluster.half(height) + height / 2.0;
        for (nth, label) in cluster.labels.iter().enumerate() {
            places[*label] = first + nth as f32 * height;
        }
    }
    places
}

/// Labels that touch, in order, around a common middle.
struct Cluster {
    labels: Vec<usize>,
    middle: f32,
}

impl Cluster {
    fn half(&self, height: f32) -> f32 {
        self.labels.len() as f32 * height / 2.0
    }

    /// The middle, moved so that the cluster stays inside.
    fn held(&self, height: f32, top: f32, bottom: f32) -> f32 {
        let half = self.half(height);
        self.middle.min(bottom - half).max(top + half)
    }

    fn with(&self, later: &Self) -> Self {
        let (own, others) = (self.labels.len() as f32, later.labels.len() as f32);
        let middle = (self.middle * own + later.middle * others) / (own + others);
        Self { labels: self.labels.iter().chain(&later.labels).copied().collect(), middle }
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
