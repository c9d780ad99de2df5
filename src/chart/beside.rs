//! Where words stand beside what they name, so that none covers another and
//! none leaves the chart.

/// A rectangle on the page; downwards is larger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Patch {
    /// Its left edge.
    pub left: f32,
    /// Its upper edge.
    pub top: f32,
    /// Its right edge.
    pub right: f32,
    /// Its lower edge.
    pub bottom: f32,
}

impl Patch {
    /// A rectangle by its upper left corner and its size.
    pub fn at((left, top): (f32, f32), (width, height): (f32, f32)) -> Self {
        Self { left, top, right: left + width, bottom: top + height }
    }

    /// How much of the page both cover.
    pub fn shared_with(&self, other: &Self) -> f32 {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.bottom.min(other.bottom) - self.top.max(other.top);
        wide.max(0.0) * high.max(0.0)
    }

    /// Moved as little as is needed to lie inside `frame`; `None` where it is too large.
    fn within(self, frame: &Self) -> Option<Self> {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        if width > frame.right - frame.left || height > frame.bottom - frame.top {
            return None;
        }
        let left = self.left.clamp(frame.left, (frame.right - width).max(frame.left));
        let top = self.top.clamp(frame.top, (frame.bottom - height).max(frame.top));
        Some(Self::at((left, top), (width, height)))
    }
}

/// Words with the places they would like to stand at.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// How wide and how high they are.
    pub size: (f32, f32),
    /// Where their upper left corner may be, the dearest place first.
    pub wishes: Vec<(f32, f32)>,
}

/// Finds a place for each label, the most important label first. A place is
/// moved into `frame`; of those that no earlier label covers, the one that
/// covers least of `avoid` is taken, and of equals the dearest. `None` where
/// there is none: then the words must stand elsewhere.
pub fn placed(labels: &[Label], frame: &Patch, avoid: &[Patch]) -> Vec<Option<Patch>> {
    let mut taken: Vec<Patch> = Vec::new();
    let mut places = Vec::with_capacity(labels.len());
    for label in labels {
        let wishes = label.wishes.iter().filter_map(|wish| Patch::at(*wish, label.size).within(frame));
        let free = wishes.filter(|patch| taken.iter().all(|other| patch.shared_with(other) <= 0.0));
        let covers = |patch: &Patch| avoid.iter().map(|other| patch.shared_with(other)).sum::<f32>();
        let best = free.map(|patch| (covers(&patch), patch)).min_by(|a, b| a.0.total_cmp(&b.0));
        let place = best.map(|(_, patch)| patch);
        taken.extend(place);
        places.push(place);
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Patch = Patch { left: 0.0, top: 0.0, right: 100.0, bottom: 50.0 };

    fn label(wishes: &[(f32, f32)]) -> Label {
        Label { size: (20.0, 10.0), wishes: wishes.to_vec() }
    }

    #[track_caller]
    fn check(labels: &[Label], avoid: &[Patch], corners: &[Option<(f32, f32)>]) {
        let places = placed(labels, &FRAME, avoid);
        let found: Vec<_> = places.iter().map(|place| place.map(|patch| (patch.left, patch.top))).collect();
        assert_eq!(found, corners);
    }

    #[test]
    fn a_label_stands_at_its_dearest_place() {
        check(&[label(&[(10.0, 10.0), (40.0, 10.0)])], &[], &[Some((10.0, 10.0))]);
    }

    #[test]
    fn a_label_makes_way_for_the_one_before_it() {
        let labels = [label(&[(10.0, 10.0)]), label(&[(15.0, 12.0), (10.0, 20.0)])];
        check(&labels, &[], &[Some((10.0, 10.0)), Some((10.0, 20.0))]);
    }

    #[test]
    fn a_label_is_moved_inside() {
        check(&[label(&[(95.0, -4.0)])], &[], &[Some((80.0, 0.0))]);
    }

    #[test]
    fn a_label_covers_as_little_as_it_can() {
        let line = Patch::at((0.0, 12.0), (100.0, 2.0));
        check(&[label(&[(10.0, 8.0), (10.0, 20.0)])], &[line], &[Some((10.0, 20.0))]);
        check(&[label(&[(10.0, 8.0)])], &[line], &[Some((10.0, 8.0))]);
    }

    #[test]
    fn a_label_without_room_has_no_place() {
        let labels = [label(&[(10.0, 10.0)]), label(&[(10.0, 10.0)])];
        check(&labels, &[], &[Some((10.0, 10.0)), None]);
        check(&[Label { size: (101.0, 10.0), wishes: vec![(0.0, 0.0)] }], &[], &[None]);
    }

    proptest! {
        #[test]
        fn no_label_covers_another_or_leaves_the_frame(
            wishes in prop::collection::vec(prop::collection::vec((-50.0f32..150.0, -50.0f32..100.0), 0..5), 0..8)
        ) {
            let labels: Vec<Label> = wishes.iter().map(|wishes| label(wishes)).collect();
            let found: Vec<Patch> = placed(&labels, &FRAME, &[]).into_iter().flatten().collect();
            for (nth, patch) in found.iter().enumerate() {
                prop_assert!(patch.left >= 0.0 && patch.right <= 100.01 && patch.top >= 0.0 && patch.bottom <= 50.01);
                prop_assert!(found[..nth].iter().all(|other| patch.shared_with(other) <= 0.0));
            }
        }
    }
}
