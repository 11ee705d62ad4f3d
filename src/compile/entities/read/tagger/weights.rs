//! The weights of the tagger: a table from features to the weight of each label, and the file that holds it.

use super::LABELS;
use super::features::{BITS, TEMPLATES};
use std::sync::OnceLock;

/// The weights of one feature, one for each label, in units.
pub type Row = [i8; LABELS];

/// The number of bits that say which features may be in the table.
const SEEN: usize = 1 << 18;

/// What no feature is.
const FREE: u32 = u32::MAX;

/// Adds up rows: the labels of even and of odd number in lanes of sixteen bits, which hold the bytes of 257 rows.
#[derive(Clone, Copy, Default)]
struct Sums {
    even: u64,
    odd: u64,
    rows: i32,
}

impl Sums {
    fn add(&mut self, row: u64) {
        const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
        self.even += row & EVEN;
        self.odd += row >> 8 & EVEN;
        self.rows += 1;
    }

    /// Returns the sum of each label.
    fn labels(self) -> [i32; LABELS] {
        let lanes = [self.even, self.odd];
        std::array::from_fn(|label| {
            let lane = lanes[label % 2] >> (label / 2 * 16) & 0xffff;
            lane as i32 + i32::from(i8::MIN) * self.rows
        })
    }
}

/// Holds the weights; features that are not in the table weigh nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// A feature that the table may hold has its bit set here: most features of a text are in no table, and this fits the
    /// nearest cache.
    seen: Vec<u64>,
    /// The features by open addressing, `FREE` where there is none.
    keys: Vec<u32>,
    /// The row of each of `keys`: a byte for each label, its weight counted from the least one.
    rows: Vec<u64>,
    /// The weight of a label after another; the last row is the start of the text.
    pub(crate) steps: [Row; LABELS + 1],
}

impl Weights {
    /// Returns the weights of the data file; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Weights> = OnceLock::new();
        COMMON.get_or_init(|| {
            Self::decode(include_bytes!("../../data/tagger.bin")).unwrap_or_default()
        })
    }

    /// Builds the table; features come sorted and once each.
    pub fn new(rows: &[(u32, Row)], steps: [Row; LABELS + 1]) -> Self {
        let size = (rows.len() * 2).next_power_of_two();
        let mut weights = Self {
            seen: vec![0; SEEN / 64],
            keys: vec![FREE; size],
            rows: vec![0; size],
            steps,
        };
        for (feature, row) in rows {
            let bit = *feature as usize % SEEN;
            weights.seen[bit / 64] |= 1 << (bit % 64);
            let mut at = *feature as usize & (size - 1);
            while weights.keys[at] != FREE {
                at = (at + 1) & (size - 1);
            }
            weights.keys[at] = *feature;
            weights.rows[at] = row.iter().rev().fold(0, |bytes, &weight| {
                bytes << 8 | u64::from(weight.abs_diff(i8::MIN))
            });
        }
        weights
    }

    /// Adds up the weights of the features of a character.
    pub(crate) fn sums(&self, features: [u32; TEMPLATES]) -> [i32; LABELS] {
        // Which features are in the table nobody can foretell, so they are picked without a branch.
        let (mut likely, mut count) = ([0; TEMPLATES], 0);
        for feature in features {
            likely[count] = feature;
            count += usize::from(self.is_likely(feature));
        }
        let mut sums = Sums::default();
        for &feature in &likely[..count] {
            if let Some(row) = self.row(feature) {
                sums.add(row);
            }
        }
        sums.labels()
    }

    /// Says whether the table may hold `feature`: false is certain, true is not.
    fn is_likely(&self, feature: u32) -> bool {
        let bit = feature as usize % SEEN;
        self.seen.get(bit / 64).copied().unwrap_or(0) >> (bit % 64) & 1 == 1
    }

    /// Returns the row of a feature that `is_likely`.
    fn row(&self, feature: u32) -> Option<u64> {
        let mask = self.keys.len() - 1;
        let mut at = feature as usize & mask;
        while self.keys[at] != feature {
            if self.keys[at] == FREE {
                return None;
            }
            at = (at + 1) & mask;
        }
        Some(self.rows[at])
    }

    /// Writes the table: the number of rows, the steps, the gaps between features, which labels weigh, their weights.
    pub fn encode(rows: &[(u32, Row)], steps: &[Row; LABELS + 1]) -> Vec<u8> {
        let mut file = u32::try_from(rows.len())
            .unwrap_or(0)
            .to_le_bytes()
            .to_vec();
        file.extend(steps.iter().flatten().map(|weight| weight.cast_unsigned()));
        let mut last = 0;
        for (feature, _) in rows {
            let mut gap = feature - last;
            last = *feature;
            while gap >= 0x80 {
                file.push((gap & 0x7f) as u8 | 0x80);
                gap >>= 7;
            }
            file.push(gap as u8);
        }
        for (_, row) in rows {
            let bits = (0..LABELS).filter(|&label| row[label] != 0);
            file.push(bits.fold(0, |mask, label| mask | 1 << label));
        }
        for (_, row) in rows {
            file.extend(
                row.iter()
                    .filter(|&&weight| weight != 0)
                    .map(|weight| weight.cast_unsigned()),
            );
        }
        file
    }

    /// Reads what `encode` wrote; `None` where the file is cut off or holds what cannot be a feature.
    pub fn decode(file: &[u8]) -> Option<Self> {
        let mut bytes = file.iter().copied();
        let mut count = [0; 4];
        for byte in &mut count {
            *byte = bytes.next()?;
        }
        let count = u32::from_le_bytes(count) as usize;
        if count > file.len() {
            return None;
        }
        let mut steps = [[0; LABELS]; LABELS + 1];
        for weight in steps.iter_mut().flatten() {
            *weight = bytes.next()?.cast_signed();
        }
        let mut rows: Vec<(u32, Row)> = Vec::with_capacity(count);
        let mut last = 0u32;
        for _ in 0..count {
            let (mut gap, mut shift) = (0u32, 0);
            loop {
                let byte = bytes.next()?;
                gap |= u32::from(byte & 0x7f).checked_shl(shift)?;
                shift += 7;
                if byte < 0x80 {
                    break;
                }
            }
            last = last
                .checked_add(gap)
                .filter(|&feature| feature < 1 << BITS)?;
            rows.push((last, [0; LABELS]));
        }
        let masks: Vec<u8> = bytes.by_ref().take(count).collect();
        if masks.len() != count {
            return None;
        }
        for ((_, row), mask) in rows.iter_mut().zip(masks) {
            for (label, weight) in row.iter_mut().enumerate() {
                if mask >> label & 1 == 1 {
                    *weight = bytes.next()?.cast_signed();
                }
            }
        }
        bytes.next().is_none().then(|| Self::new(&rows, steps))
    }
}

#[cfg(test)]
mod tests {
    use super::{LABELS, Weights};

    #[test]
    fn what_is_written_is_read() {
        let rows = [
            (3, [0, 1, -2, 0, 0, 0, 127]),
            (70_000, [-128, 0, 0, 0, 0, 0, 0]),
        ];
        let steps = [[5; LABELS]; LABELS + 1];
        let file = Weights::encode(&rows, &steps);
        assert_eq!(Weights::decode(&file), Some(Weights::new(&rows, steps)));
        for cut in 0..file.len() {
            assert_eq!(Weights::decode(&file[..cut]), None, "cut at {cut}");
        }
    }
}
