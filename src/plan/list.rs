//! An ordered list of things with ids, cheap to copy whole.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize};

/// What has an id that names it within its list.
pub trait Entry {
    /// The kind of id.
    type Id: Copy + Eq;
    /// The id; it never changes while the thing lives.
    fn id(&self) -> Self::Id;
}

/// Things in the order the user gave them.
///
/// Copying a list copies one pointer; changing one thing copies that thing and
/// the list of pointers. Keeping 200 earlier plans for undo is therefore cheap.
/// Ids are expected to be unique; [`crate::document`] checks that after reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct List<T> {
    entries: Arc<Vec<Arc<T>>>,
}

// By hand, for what is derived asks whether a box of anything can be read, and
// cannot choose where another crate reads boxes of its own.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::<T>::deserialize(deserializer)?;
        Ok(Self { entries: Arc::new(entries.into_iter().map(Arc::new).collect()) })
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { entries: Arc::default() }
    }
}

impl<T: Entry> List<T> {
    /// How many things there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The things in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.entries.iter().map(Arc::as_ref)
    }

    /// The things in order as they are shared between copies of the list. Two
    /// that are one and the same in memory are equal without looking.
    pub fn shared(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        self.entries.iter()
    }

    /// The thing at `position`, counted from 0.
    pub fn at(&self, position: usize) -> Option<&T> {
        self.entries.get(position).map(Arc::as_ref)
    }

    /// Where `id` stands, counted from 0.
    pub fn position(&self, id: T::Id) -> Option<usize> {
        self.entries.iter().position(|entry| entry.id() == id)
    }

    /// The thing named `id`.
    pub fn get(&self, id: T::Id) -> Option<&T> {
        self.iter().find(|entry| entry.id() == id)
    }

    /// Puts a thing at `position`, or last when that is past the end.
    pub fn insert(&mut self, position: usize, entry: T) {
        let position = position.min(self.len());
        Arc::make_mut(&mut self.entries).insert(position, Arc::new(entry));
    }

    /// Puts a thing last.
    pub fn push(&mut self, entry: T) {
        self.insert(self.len(), entry);
    }

    /// Takes the thing named `id` out; `None` when there is no such thing.
    pub fn remove(&mut self, id: T::Id) -> Option<Arc<T>> {
        let position = self.position(id)?;
        Some(Arc::make_mut(&mut self.entries).remove(position))
    }

    /// Moves the thing named `id` so that it stands at `to`, or last when that
    /// is past the end; `None` when there is no such thing.
    pub fn move_to(&mut self, id: T::Id, to: usize) -> Option<()> {
        let from = self.position(id)?;
        let entries = Arc::make_mut(&mut self.entries);
        let entry = entries.remove(from);
        entries.insert(to.min(entries.len()), entry);
        Some(())
    }

    /// Whether both lists are one and the same in memory, which proves them
    /// equal without looking at a single thing.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.entries, &other.entries)
    }
}

impl<T: Entry + Clone> List<T> {
    /// The thing named `id`, to be changed.
    pub fn get_mut(&mut self, id: T::Id) -> Option<&mut T> {
        let position = self.position(id)?;
        Arc::make_mut(&mut self.entries).get_mut(position).map(Arc::make_mut)
    }
}

impl<T: Entry> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self { entries: Arc::new(things.into_iter().map(Arc::new).collect()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, PartialEq)]
    struct Named(u32, &'static str);

    impl Entry for Named {
        type Id = u32;
        fn id(&self) -> u32 {
            self.0
        }
    }

    fn three() -> List<Named> {
        [Named(1, "a"), Named(2, "b"), Named(3, "c")].into_iter().collect()
    }

    fn order(list: &List<Named>) -> String {
        list.iter().map(|named| named.1).collect()
    }

    #[test]
    fn moving_puts_a_thing_where_it_is_told() {
        let mut list = three();
        list.move_to(1, 2).unwrap();
        assert_eq!(order(&list), "bca");
        list.move_to(1, 0).unwrap();
        assert_eq!(order(&list), "abc");
        list.move_to(2, 99).unwrap();
        assert_eq!(order(&list), "acb");
    }

    #[test]
    fn changing_one_copy_leaves_the_other() {
        let before = three();
        let mut after = before.clone();
        assert!(after.is_same(&before));
        after.get_mut(2).unwrap().1 = "x";
        assert_eq!((order(&before), order(&after)), ("abc".into(), "axc".into()));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        let mut list = three();
        assert!(list.get(9).is_none() && list.remove(9).is_none() && list.move_to(9, 0).is_none());
        assert_eq!(order(&list), "abc");
    }
}
