//! Ordered maps and sets in one piece of memory.
//!
//! The standard library's trees are written anew for every type; the reader's program would carry ten of them. Here a
//! key costs time linear in the length of what is there already, except a greatest one: for keys that come in their
//! order, and for sets of which a reader chose every member.

use super::sort;

/// Maps keys to values, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

/// Holds different values in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<K: Ord, V> Map<K, V> {
    /// Maps different keys to values, in time that grows little faster than their number.
    pub fn sorted(pairs: impl Iterator<Item = (K, V)>) -> Self {
        let mut pairs: Vec<(K, V)> = pairs.collect();
        sort(&mut pairs, |a, b| a.0.cmp(&b.0));
        Self(pairs)
    }

    /// Returns the value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    /// Returns the value of a key, which is put in where it is missing.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = self.find(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, V::default()));
            at
        });
        &mut self.0[at].1
    }

    /// Lists keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Lists keys and values in order, for changing the values.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// Returns the keys and values in order.
    pub fn into_vec(self) -> Vec<(K, V)> {
        self.0
    }

    fn find(&self, key: &K) -> Result<usize, usize> {
        match self.0.last() {
            Some((last, _)) if last >= key => self.0.binary_search_by(|(other, _)| other.cmp(key)),
            _ => Err(self.0.len()),
        }
    }
}

impl<T: Ord> Set<T> {
    /// Puts a value in, and says whether it was missing.
    pub fn insert(&mut self, value: T) -> bool {
        let place = self.0.binary_search(&value);
        if let Err(at) = place {
            self.0.insert(at, value);
        }
        place.is_err()
    }

    /// Takes a value out, and says whether it was there.
    pub fn remove(&mut self, value: &T) -> bool {
        let place = self.0.binary_search(value);
        if let Ok(at) = place {
            self.0.remove(at);
        }
        place.is_ok()
    }

    /// Takes out the values for which `keep` does not hold.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Takes every value out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Says whether a value is there.
    pub fn contains(&self, value: &T) -> bool {
        self.0.binary_search(value).is_ok()
    }
}

impl<T> Set<T> {
    /// Counts the values.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lists the values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::default();
        for value in values {
            set.insert(value);
        }
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<'s, T> IntoIterator for &'s Set<T> {
    type Item = &'s T;
    type IntoIter = std::slice::Iter<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Map, Set};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn maps_as_the_standard_library_does(keys in proptest::collection::vec(0u8..20, 0..60)) {
            let (mut ours, mut theirs) = (Map::default(), BTreeMap::new());
            for &key in &keys {
                *ours.or_default(key) += 1;
                *theirs.entry(key).or_default() += 1;
            }
            let sorted = Map::sorted(theirs.clone().into_iter().rev());
            prop_assert_eq!(&sorted, &ours);
            for key in 0..20 {
                prop_assert_eq!(ours.get(&key), theirs.get(&key));
            }
            prop_assert_eq!(ours.into_vec(), theirs.into_iter().collect::<Vec<(u8, u32)>>());
        }

        #[test]
        fn holds_what_the_standard_library_holds(steps in proptest::collection::vec((0u8..9, any::<bool>()), 0..60)) {
            let (mut ours, mut theirs) = (Set::default(), BTreeSet::new());
            for (value, put) in steps {
                if put {
                    prop_assert_eq!(ours.insert(value), theirs.insert(value));
                } else {
                    prop_assert_eq!(ours.remove(&value), theirs.remove(&value));
                }
            }
            prop_assert!(ours.iter().eq(theirs.iter()));
        }
    }
}
