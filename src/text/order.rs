//! Sorting, written once.
//!
//! The standard library writes a sort anew for every type and key; the reader's program would carry thirty of them.

use std::cmp::Ordering;

/// Sorts by a comparison; equals keep their order.
pub fn sort<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &mut |a, b| compare(&items[a], &items[b]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|at| taken[at].take()));
}

/// Sorts by a key, which is computed at every comparison; equals keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort(items, |a, b| key(a).cmp(&key(b)));
}

/// Returns the numbers below `count` in order: a merge sort from the smallest runs up.
fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut merged = order.clone();
    let mut run = 1;
    while run < count {
        let mut from = 0;
        while from < count {
            let (middle, end) = ((from + run).min(count), (from + 2 * run).min(count));
            let (mut left, mut right) = (from, middle);
            for slot in &mut merged[from..end] {
                let take_right = left == middle
                    || (right < end && compare(order[right], order[left]) == Ordering::Less);
                let next = if take_right { &mut right } else { &mut left };
                *slot = order[*next];
                *next += 1;
            }
            from = end;
        }
        std::mem::swap(&mut order, &mut merged);
        run *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::sort_by_key;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items in proptest::collection::vec((0u8..9, 0u8..9), 0..50)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
