//! Where each character stands: the lists from which every substring is found.

/// Characters per page of the table; a script takes a few pages, the rest costs two bytes each.
const PAGE: usize = 256;
/// Marks a page that no character of the text is on.
const ABSENT: u16 = u16::MAX;

/// Lists the places of every character of a text, in order.
#[derive(Debug)]
pub(super) struct Postings {
    /// Number of the page that holds a character's start, by the character divided by [`PAGE`].
    pages: Vec<u16>,
    /// Where a character's places begin in `places`; one more entry than characters.
    starts: Vec<u32>,
    /// Indices into the text, grouped by character.
    places: Vec<u32>,
}

impl Postings {
    /// Sorts the places of a text by their character, in time linear in the text.
    pub(super) fn build(text: &[char]) -> Self {
        let mut pages = vec![ABSENT; char::MAX as usize / PAGE + 1];
        let mut used: u16 = 0;
        for &c in text {
            let page = &mut pages[c as usize / PAGE];
            if *page == ABSENT {
                *page = used;
                used += 1;
            }
        }
        let slot = |c: char| usize::from(pages[c as usize / PAGE]) * PAGE + c as usize % PAGE;
        let mut starts = vec![0u32; usize::from(used) * PAGE + 1];
        for &c in text {
            starts[slot(c) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut places = vec![0; text.len()];
        for (index, &c) in (0..).zip(text) {
            let place = &mut next[slot(c)];
            places[*place as usize] = index;
            *place += 1;
        }
        Self {
            pages,
            starts,
            places,
        }
    }

    /// Returns the indices at which `c` stands, in order.
    fn of(&self, c: char) -> &[u32] {
        let page = self.pages[c as usize / PAGE];
        if page == ABSENT {
            return &[];
        }
        let slot = usize::from(page) * PAGE + c as usize % PAGE;
        &self.places[self.starts[slot] as usize..self.starts[slot + 1] as usize]
    }

    /// Counts the places of the rarest character of `needle`, which bound the work of finding it.
    pub(super) fn rarity(&self, needle: &[char]) -> usize {
        needle.iter().map(|&c| self.of(c).len()).min().unwrap_or(0)
    }

    /// Finds the places of `needle` in `text`, in order and without overlap; an empty needle has none.
    pub(super) fn find(&self, text: &[char], needle: &[char]) -> Vec<u32> {
        let rarest = needle
            .iter()
            .enumerate()
            .map(|(at, &c)| (self.of(c), at))
            .min_by_key(|(places, _)| places.len());
        let Some((places, at)) = rarest else {
            return Vec::new();
        };
        // Comparing at every place of the rarest character is quickest, unless the text repeats itself without end.
        if places.len().saturating_mul(needle.len()) > text.len().saturating_mul(4) {
            return scan(text, needle);
        }
        let mut found = Vec::new();
        let mut free = 0;
        for &place in places {
            let Some(start) = (place as usize).checked_sub(at) else {
                continue;
            };
            if start >= free && text[start..].starts_with(needle) {
                found.push(start as u32);
                free = start + needle.len();
            }
        }
        found
    }
}

/// Finds the places of `needle` after Knuth, Morris and Pratt, in time linear in the text whatever it holds.
fn scan(text: &[char], needle: &[char]) -> Vec<u32> {
    let mut border = vec![0; needle.len()];
    let mut length = 0;
    for index in 1..needle.len() {
        while length > 0 && needle[index] != needle[length] {
            length = border[length - 1];
        }
        length += usize::from(needle[index] == needle[length]);
        border[index] = length;
    }
    let mut found = Vec::new();
    let mut length = 0;
    for (index, &c) in text.iter().enumerate() {
        while length > 0 && c != needle[length] {
            length = border[length - 1];
        }
        length += usize::from(c == needle[length]);
        if length == needle.len() {
            found.push((index + 1 - length) as u32);
            length = 0;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Postings, scan};
    use proptest::prelude::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_megabyte_of_one_character() {
        let text = vec!['a'; 1 << 20];
        let postings = Postings::build(&text);
        assert_eq!(postings.find(&text, &text[..1000]).len(), 1048);
        assert_eq!(postings.find(&text, &text).len(), 1);
        assert!(postings.find(&text, &chars("ab")).is_empty());
        assert!(postings.find(&text, &[]).is_empty());
        assert!(Postings::build(&[]).find(&[], &['a']).is_empty());
    }

    proptest! {
        #[test]
        fn both_ways_find_the_same(text in "[ab看]{0,60}", needle in "[ab看]{1,4}") {
            let (text, needle) = (chars(&text), chars(&needle));
            prop_assert_eq!(Postings::build(&text).find(&text, &needle), scan(&text, &needle));
        }
    }
}
