//! The words the rules know: one sorted table over all data files, searched by prefix.

/// Says what a word is, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(pub(crate) u32);

impl Marks {
    /// A division by its full name: 邵东市.
    pub(crate) const DIVISION: Self = Self(1);
    /// A division without its generic part: 邵东.
    pub(crate) const SHORT_DIVISION: Self = Self(1 << 1);
    /// A country, a continent or a place abroad.
    pub(crate) const WORLD: Self = Self(1 << 2);
    /// A river, mountain, sea or region.
    pub(crate) const NATURE: Self = Self(1 << 3);
    /// A title or what a person is: 厅长, 村民.
    pub(crate) const TITLE: Self = Self(1 << 4);
    /// A verb whose subject is a person: 说, 表示.
    pub(crate) const SAYS: Self = Self(1 << 5);
    /// The end of an organisation's name: 大学, 有限公司.
    pub(crate) const ORG_END: Self = Self(1 << 6);
    /// A trade that may end a firm's short name: 科技, 鞋业.
    pub(crate) const TRADE: Self = Self(1 << 7);
    /// An organisation known by its whole name: 新华社.
    pub(crate) const ORG: Self = Self(1 << 8);
    /// An organ that needs only 省, 市 or 县 before it: 政协, 人社厅.
    pub(crate) const ORGAN: Self = Self(1 << 9);
    /// The end of a place's name: 大桥, 经开区.
    pub(crate) const PLACE_END: Self = Self(1 << 10);
    /// A person known by the whole name.
    pub(crate) const PERSON: Self = Self(1 << 11);
    /// The end of a meeting's, fair's or campaign's name: 博览会.
    pub(crate) const EVENT_END: Self = Self(1 << 13);
    /// A brand or product known by its name.
    pub(crate) const PRODUCT: Self = Self(1 << 14);

    /// What an article sets between quotes as a term.
    pub(crate) const TERM: Self = Self(1 << 15);

    /// A person of the world whom papers name by this alone: 丘吉尔.
    pub(crate) const FAMED: Self = Self(1 << 16);

    /// A character that stands for a place after 来, 赴 or 在: 邵 for 邵阳.
    pub(crate) const ABBREVIATION: Self = Self(1 << 12);

    /// Says whether the two sets share a mark.
    pub(crate) fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Joins two sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Holds what is known of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Word {
    /// The negative natural logarithm of its frequency in common text; infinite for what only a rule may use.
    pub(crate) cost: f32,
    /// Its part of speech by the letter of the word list: n, v, w (verb used as noun), a, d, p, c, u, r, m, q, f, t, s, i, j, x.
    pub(crate) pos: char,
    /// What it is.
    pub(crate) marks: Marks,
}

/// Holds words as a tree of characters; the children of a node stand side by side, sorted.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// The character that leads to each node; node 0 is the root.
    labels: Vec<char>,
    /// The first child of each node; its last is the one before the next node's first.
    children: Vec<u32>,
    /// One more than the index of the word that ends at each node, or 0.
    ends: Vec<u32>,
    words: Vec<Word>,
    /// The root's child for each character of the basic plane, or 0.
    heads: Vec<u32>,
    /// A sieve of the characters that begin a word: most begin none in a short list.
    sieve: [u64; 16],
}

/// The number of words up to which a table of first characters costs more than it saves.
const SMALL: usize = 2000;

impl Lexicon {
    /// Builds the tree; the same word given twice joins its marks and keeps the lower cost.
    pub(crate) fn new(mut list: Vec<(Vec<char>, Word)>) -> Self {
        list.retain(|(text, _)| !text.is_empty());
        list.sort_by(|a, b| a.0.cmp(&b.0));
        let mut texts: Vec<Vec<char>> = Vec::with_capacity(list.len());
        let mut lexicon = Self::default();
        for (text, word) in list {
            if let Some(known) = lexicon
                .words
                .last_mut()
                .filter(|_| texts.last() == Some(&text))
            {
                known.marks = known.marks.or(word.marks);
                if word.cost < known.cost || known.pos == '-' {
                    known.pos = if word.pos == '-' { known.pos } else { word.pos };
                }
                known.cost = known.cost.min(word.cost);
                continue;
            }
            lexicon.words.push(word);
            texts.push(text);
        }
        lexicon.grow(&texts);
        lexicon
    }

    /// Lays the nodes out level by level, so that siblings are neighbours.
    fn grow(&mut self, texts: &[Vec<char>]) {
        let narrow = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
        self.labels.push('\0');
        self.ends.push(0);
        let mut ranges = std::collections::VecDeque::from([(0, texts.len(), 0)]);
        while let Some((mut low, high, depth)) = ranges.pop_front() {
            self.children.push(narrow(self.labels.len()));
            // The shortest text of the range ends at this very node.
            if low < high && texts[low].len() == depth {
                let node = self.children.len() - 1;
                self.ends[node] = narrow(low + 1);
                low += 1;
            }
            while low < high {
                let label = texts[low][depth];
                let size = texts[low..high].partition_point(|text| text[depth] == label);
                self.labels.push(label);
                self.ends.push(0);
                ranges.push_back((low, low + size, depth + 1));
                low += size;
            }
        }
        self.children.push(narrow(self.labels.len()));
        for &label in &self.labels[self.children[0] as usize..self.children[1] as usize] {
            let (slot, bit) = sieve(u32::from(label));
            self.sieve[slot] |= bit;
        }
        if self.words.len() > SMALL {
            self.heads = vec![0; 0x1_0000];
            for node in self.children[0]..self.children[1] {
                if let Some(head) = self.heads.get_mut(self.labels[node as usize] as usize) {
                    *head = node;
                }
            }
        }
    }

    /// Returns the child of `node` that `label` leads to.
    fn child(&self, node: usize, label: char) -> Option<usize> {
        let (first, last) = (
            self.children[node] as usize,
            self.children[node + 1] as usize,
        );
        self.labels[first..last]
            .binary_search(&label)
            .ok()
            .map(|at| first + at)
    }

    /// Calls `found` with length and word for every word that begins `text`, shortest first.
    pub(crate) fn prefixes<'a>(&'a self, text: &[char], mut found: impl FnMut(usize, &'a Word)) {
        let Some(&head) = text.first().filter(|&&head| self.begins(head)) else {
            return;
        };
        let known = self.heads.get(head as usize).map(|&node| node as usize);
        let start = match known {
            Some(0) => None,
            Some(node) => Some(node),
            None => self.child(0, head),
        };
        let Some(mut node) = start else { return };
        let mut depth = 1;
        loop {
            if let Some(index) = (self.ends[node] as usize).checked_sub(1) {
                found(depth, &self.words[index]);
            }
            let Some(next) = text.get(depth).and_then(|&label| self.child(node, label)) else {
                return;
            };
            node = next;
            depth += 1;
        }
    }

    /// Returns the length of the longest word that begins `text`.
    pub(crate) fn longest(&self, text: &[char]) -> Option<usize> {
        let mut longest = None;
        self.prefixes(text, |size, _| longest = Some(size));
        longest
    }

    /// Says whether a word may begin with `head`: false is certain, true is not.
    fn begins(&self, head: char) -> bool {
        let (slot, bit) = sieve(u32::from(head));
        self.sieve[slot] & bit != 0
    }

    /// Says whether a word stands anywhere in `text`.
    pub(crate) fn is_met(&self, text: &[char]) -> bool {
        (0..text.len()).any(|start| {
            let mut met = false;
            self.prefixes(&text[start..], |_, _| met = true);
            met
        })
    }

    /// Returns what is known of exactly `text`.
    pub(crate) fn get(&self, text: &[char]) -> Option<Word> {
        if !text.first().is_some_and(|&head| self.begins(head)) {
            return None;
        }
        let mut node = 0;
        for &label in text {
            node = match self.heads.get(label as usize).filter(|_| node == 0) {
                Some(0) => return None,
                Some(&head) => head as usize,
                None => self.child(node, label)?,
            };
        }
        (self.ends[node] as usize)
            .checked_sub(1)
            .map(|index| self.words[index])
    }
}

/// Returns the place of a character in the sieve.
pub(crate) const fn sieve(c: u32) -> (usize, u64) {
    let code = c as usize;
    (code / 64 % 16, 1 << (code % 64))
}

/// Makes a lexicon of a list of words that carry no marks, to find them by prefix.
pub(crate) fn plain<'a>(words: impl Iterator<Item = &'a str>) -> Lexicon {
    let word = Word {
        cost: 0.0,
        pos: '-',
        marks: Marks::default(),
    };
    Lexicon::new(words.map(|text| (text.chars().collect(), word)).collect())
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Marks};

    #[test]
    fn prefixes_come_shortest_first() {
        let text: Vec<char> = "邵东市民政局".chars().collect();
        let mut found = Vec::new();
        Lexicon::common().prefixes(&text, |length, word| found.push((length, word.marks)));
        assert!(found.contains(&(2, Marks::SHORT_DIVISION)) && found.iter().any(|f| f.0 == 3));
        assert!(found.is_sorted_by_key(|f| f.0));
    }
}
