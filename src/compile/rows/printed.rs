//! What raw lines cost as one printed line, in every width at once: as text of a paragraph, or standing apart.

use super::fact::Chance;
use super::measures::Fit;
use super::widths::{ANY, KNOWN, LANE, SLOTS, Widths, lower};

/// The four things that can be known after a line.
pub(super) const OPEN: usize = 0;

pub(super) const ENDED: usize = 1;

pub(super) const OPEN_APART: usize = 2;

pub(super) const ENDED_APART: usize = 3;

pub(super) const KINDS: usize = 4;

/// The kinds between which one more line leads: what is known after it, and before it. The first eight read it as text,
/// the last four as a line that stands apart.
pub(super) const WAYS: [(usize, usize); 12] = [
    (OPEN, OPEN),
    (OPEN, OPEN_APART),
    (OPEN, ENDED),
    (OPEN, ENDED_APART),
    (ENDED, OPEN),
    (ENDED, OPEN_APART),
    (ENDED, ENDED),
    (ENDED, ENDED_APART),
    (OPEN_APART, OPEN),
    (OPEN_APART, OPEN_APART),
    (ENDED_APART, ENDED),
    (ENDED_APART, ENDED_APART),
];

/// The price of each way.
type Prices = [f32; WAYS.len()];

/// Holds what each kind costs at one place, for each width.
pub(crate) type Place = [[f32; SLOTS]; KINDS];

/// Holds what raw lines cost as one printed line, whatever the width, but for what `fit` says.
pub(crate) struct Printed {
    pub(crate) fit: Fit,
    /// The edge above it inside a paragraph, and below a line that stands apart amid it.
    pub(crate) next: [f32; 2],
    /// The edge above it between two paragraphs, and below a line that stands apart.
    pub(crate) first: [f32; 2],
    /// What a first line that lacks its blank line gets back.
    pub(crate) stuck: f32,
    /// A paragraph's first line with an indent, and without.
    pub(crate) indent: [f32; 2],
    /// Standing apart: amid a paragraph, after text, after another such line; several pieces never do.
    pub(crate) alone: [f32; 3],
    /// Standing apart by chance in a line that fills its column.
    pub(crate) chance: Chance,
}

impl Printed {
    /// Reads the line in every width.
    #[inline]
    pub(crate) fn read(&self, widths: &Widths, before: &Place, after: &mut Place) {
        for (lane, &widest) in widths.widest.iter().enumerate() {
            // Several pieces are too wide for most columns.
            if self.fit.bar(widest) > 0.0 {
                continue;
            }
            // A loop of its own, which does all of them at once.
            for slot in lane * LANE..(lane + 1) * LANE {
                self.offer(self.in_column(widths, slot), slot, before, after);
            }
        }
        self.offer(self.anywhere(), KNOWN, before, after);
    }

    /// Takes each way that is cheaper than what is known.
    #[inline]
    fn offer(&self, prices: Prices, slot: usize, before: &Place, after: &mut Place) {
        for (&(to, from), price) in WAYS.iter().zip(prices) {
            after[to][slot] = lower(before[from][slot] + price, after[to][slot]);
        }
    }

    /// Prices the ways in the width of a slot.
    pub(crate) fn prices(&self, widths: &Widths, slot: usize) -> Prices {
        if slot < KNOWN {
            self.in_column(widths, slot)
        } else {
            self.anywhere()
        }
    }

    /// Prices the ways in a column.
    #[inline]
    fn in_column(&self, widths: &Widths, slot: usize) -> Prices {
        let (full, indented) = (widths.full[slot], widths.indented[slot]);
        let chance = self.chance.price(full);
        self.ways(
            self.fit.column(full),
            self.fit.column(indented),
            self.fit.bar(full),
            chance,
        )
    }

    /// Prices the ways where no width is known.
    #[inline]
    fn anywhere(&self) -> Prices {
        let fit = self.fit.anywhere();
        self.ways(fit, fit, 0.0, 0.0)
    }

    /// Prices the ways of a line that costs `flush`, and with an indent `indented`, as a middle and as a last line.
    #[inline]
    fn ways(&self, flush: [f32; 2], indented: [f32; 2], bar: f32, chance: f32) -> Prices {
        let first = |flush: f32, indented: f32| {
            lower(indented + self.indent[0], flush + self.indent[1]) + bar
        };
        let (middle, last) = (flush[0] + bar, flush[1] + bar);
        let (first, only) = (first(flush[0], indented[0]), first(flush[1], indented[1]));
        [
            middle + self.next[0],
            middle + self.next[1],
            first + self.first[0] + self.stuck,
            first + self.first[1],
            last + self.next[0],
            last + self.next[1],
            only + self.first[0],
            only + self.first[1],
            self.alone[0] + chance,
            self.alone[2] + chance,
            self.alone[1] + chance,
            self.alone[2] + chance,
        ]
    }

    /// Says whether a paragraph's first line is cheaper without an indent in the width of a slot.
    pub(crate) fn is_flush(&self, widths: &Widths, slot: usize) -> bool {
        let room = |rooms: &[f32; KNOWN]| rooms.get(slot).copied().unwrap_or(ANY);
        let [flush, _] = self.fit.within(room(&widths.full));
        let [indented, _] = self.fit.within(room(&widths.indented));
        flush + self.indent[1] < indented + self.indent[0]
    }
}
