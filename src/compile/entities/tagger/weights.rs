//! The weights of the tagger: a table from features to the weight of each label, and the file that holds it.

use super::LABELS;
use super::features::BITS;
use std::sync::OnceLock;

/// The weights of one feature, one for each label, in units.
pub type Row = [i8; LABELS];

/// The number of bits that say which features may be in the table.
const SEEN: usize = 1 << 18;

/// Holds the weights; features that are not in the table weigh nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// A feature that the table may hold has its bit set here: most features of a text are in no table, and this fits the
    /// nearest cache.
    seen: Vec<u64>,
    /// Each slot a feature and its row, the last column of which says that it is taken; open addressing.
    slots: Vec<(u32, [i8; LABELS + 1])>,
    /// The weight of a label after another; the last row is the start of the text.
    pub(super) steps: [Row; LABELS + 1],
}

impl Weights {
    /// Returns the weights of the data file; read once.
    pub(in super::super) fn common() -> &'static Self {
        static COMMON: OnceLock<Weights> = OnceLock::new();
        COMMON
            .get_or_init(|| Self::decode(include_bytes!("../data/tagger.bin")).unwrap_or_default())
    }

    /// Builds the table; features come sorted and once each.
    pub fn new(rows: &[(u32, Row)], steps: [Row; LABELS + 1]) -> Self {
        let size = (rows.len() * 2).next_power_of_two();
        let mut weights = Self {
            seen: vec![0; SEEN / 64],
            slots: vec![(0, [0; LABELS + 1]); size],
            steps,
        };
        for (feature, row) in rows {
            let bit = *feature as usize % SEEN;
            weights.seen[bit / 64] |= 1 << (bit % 64);
            let mut at = *feature as usize & (size - 1);
            while weights.slots[at].1[LABELS] != 0 {
                at = (at + 1) & (size - 1);
            }
            let mut wide = [1; LABELS + 1];
            wide[..LABELS].copy_from_slice(row);
            weights.slots[at] = (*feature, wide);
        }
        weights
    }

    /// Adds the weights of `feature` to `sums`.
    pub(super) fn add(&self, feature: u32, sums: &mut [i32; LABELS]) {
        let bit = feature as usize % SEEN;
        let maybe = self
            .seen
            .get(bit / 64)
            .is_some_and(|bits| bits >> (bit % 64) & 1 == 1);
        if !maybe {
            return;
        }
        let mask = self.slots.len() - 1;
        let mut at = feature as usize & mask;
        loop {
            let (known, row) = &self.slots[at];
            if row[LABELS] == 0 {
                return;
            }
            if *known == feature {
                for (sum, weight) in sums.iter_mut().zip(row) {
                    *sum += i32::from(*weight);
                }
                return;
            }
            at = (at + 1) & mask;
        }
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
