//! Sets of characters that are asked of every character of a text.

use crate::compile::entities::lexicon::trie::sieve;

/// Holds some characters; most others are told by one bit.
pub(crate) struct Letters {
    all: &'static str,
    sieve: [u64; 16],
}

impl Letters {
    /// Takes the characters of `all`.
    pub(crate) const fn of(all: &'static str) -> Self {
        let bytes = all.as_bytes();
        let mut letters = Self {
            all,
            sieve: [0; 16],
        };
        // No iterator runs before the program does, so the bytes of UTF-8 are read one by one.
        let mut at = 0;
        let mut code = 0;
        while at < bytes.len() {
            code = match bytes[at] {
                byte @ ..0x80 => byte as u32,
                byte @ ..0xc0 => code << 6 | (byte & 0x3f) as u32,
                byte @ ..0xe0 => (byte & 0x1f) as u32,
                byte @ ..0xf0 => (byte & 0xf) as u32,
                byte => (byte & 7) as u32,
            };
            at += 1;
            if at == bytes.len() || bytes[at] & 0xc0 != 0x80 {
                let (slot, bit) = sieve(code);
                letters.sieve[slot] |= bit;
            }
        }
        letters
    }

    /// Says whether `c` is one of them.
    pub(crate) fn holds(&self, c: char) -> bool {
        let (slot, bit) = sieve(u32::from(c));
        self.sieve[slot] & bit != 0 && self.all.contains(c)
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn all_are_held_and_no_others() {
        const TEXT: &str = "a的é𠮷、";
        const LETTERS: Letters = Letters::of(TEXT);
        for c in ('\0'..='\u{2ffff}').filter(|&c| LETTERS.holds(c)) {
            assert!(TEXT.contains(c), "{c}");
        }
        assert!(TEXT.chars().all(|c| LETTERS.holds(c)));
    }
}
