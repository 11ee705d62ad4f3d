//! Shared words: how much of a headline stands in a text, by pairs of characters.

use crate::page::Glyph;
use crate::text::typeset::is_han;

/// Holds the character pairs of a headline, ready to be looked up in texts.
pub(crate) struct Pairs {
    /// The pairs, sorted.
    codes: Vec<u64>,
    /// A sieve that turns most other pairs away.
    sieve: [u64; 64],
}

impl Pairs {
    /// Takes the pairs of Chinese characters, and whole numbers' digits, from a run.
    pub(crate) fn of(run: &[Glyph]) -> Self {
        Self::among(pairs(run).collect())
    }

    /// Puts the pairs of several runs together.
    pub(crate) fn all(of: &[Self]) -> Self {
        Self::among(of.iter().flat_map(|pairs| &pairs.codes).copied().collect())
    }

    fn among(mut codes: Vec<u64>) -> Self {
        codes.sort_unstable();
        codes.dedup();
        let mut sieve = [0; 64];
        for &code in &codes {
            let bit = hash(code);
            sieve[bit / 64] |= 1 << (bit % 64);
        }
        Self { codes, sieve }
    }

    /// Counts the pairs.
    pub(crate) fn len(&self) -> usize {
        self.codes.len()
    }

    /// Marks in `found` the pairs that stand in a run.
    pub(crate) fn mark(&self, run: &[Glyph], found: &mut [bool]) {
        // A pair that does not count is none of the codes.
        for code in run.windows(2).map(code) {
            let bit = hash(code);
            if self.sieve[bit / 64] >> (bit % 64) & 1 == 1
                && let Ok(index) = self.codes.binary_search(&code)
            {
                found[index] = true;
            }
        }
    }

    /// Says of each pair whether it stands in any of the runs.
    fn found<'a>(&self, runs: impl Iterator<Item = &'a [Glyph]>) -> Vec<bool> {
        let mut found = vec![false; self.len()];
        runs.for_each(|run| self.mark(run, &mut found));
        found
    }

    /// Returns the share of pairs, 0 to 1, that stand in any of the runs.
    pub(crate) fn share<'a>(&self, runs: impl Iterator<Item = &'a [Glyph]>) -> f32 {
        share(self.found(runs).into_iter())
    }

    /// Returns the share of the pairs of each of `parts`, which these are put together from.
    pub(crate) fn shares<'a>(
        &self,
        parts: &[Self],
        runs: impl Iterator<Item = &'a [Glyph]>,
    ) -> Vec<f32> {
        let found = self.found(runs);
        let stands = |code: &u64| {
            let place = self.codes.binary_search(code);
            place.is_ok_and(|place| found[place])
        };
        let parts = parts.iter();
        parts
            .map(|part| share(part.codes.iter().map(stands)))
            .collect()
    }
}

/// Returns the share, 0 to 1, of those that are true.
fn share(found: impl ExactSizeIterator<Item = bool>) -> f32 {
    let all = found.len().max(1);
    found.filter(|&found| found).count() as f32 / all as f32
}

fn pairs(run: &[Glyph]) -> impl Iterator<Item = u64> + '_ {
    let counts = |ch: char| is_han(ch) || ch.is_ascii_alphanumeric();
    run.windows(2)
        .filter(move |pair| counts(pair[0].ch) && counts(pair[1].ch))
        .map(code)
}

fn code(pair: &[Glyph]) -> u64 {
    u64::from(u32::from(pair[0].ch)) << 32 | u64::from(u32::from(pair[1].ch))
}

fn hash(code: u64) -> usize {
    (code.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52) as usize
}
