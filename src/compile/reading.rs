//! The cheapest reading of a run of lines: a shortest path (Viterbi) over lines, what is known after each, and widths.
//!
//! After a line a paragraph is open or ended, and a display line may have followed it. All widths of a column are
//! weighed at once.

use super::columns::{Role, Row};
use super::facts::{Chance, Fact};
use super::habits::{Context, Habits, Tally};
use super::measures::{Body, Fit, OVERFULL, joint};
use super::widths::{ANY, KNOWN, SLOTS, Widths, lower};
use std::ops::Range;

/// Pieces that may make one printed line: PDF tools cut lines at squeezed punctuation and at gaps.
const PIECES: usize = 5;
/// A line of several pieces is weighed up to this width, in half ems, if no column is wider.
const WIDE: f32 = 60.0;

/// The four things that can be known after a line.
const OPEN: usize = 0;
const ENDED: usize = 1;
const OPEN_APART: usize = 2;
const ENDED_APART: usize = 3;
const KINDS: usize = 4;

/// The kinds between which one more line leads: what is known after it, and before it. The first eight read it as text,
/// the last four as a line that stands apart.
const WAYS: [(usize, usize); 12] = [
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
type Place = [[f32; SLOTS]; KINDS];

/// Finds the cheapest reading of a run of lines.
pub(super) fn reading(
    facts: &[Fact],
    widths: &Widths,
    habits: &Habits,
    tally: &mut Tally,
) -> Vec<Row> {
    let page = Page {
        facts,
        widths,
        habits,
        widest: widths.widest().max(WIDE) + OVERFULL,
    };
    let mut places = vec![[[f32::INFINITY; SLOTS]; KINDS]; facts.len() + 1];
    places[0][ENDED_APART] = [0.0; SLOTS];
    for from in 0..facts.len() {
        let before = page.entered(&places[from], from);
        for (to, line) in page.lines(from) {
            line.read(widths, &before, &mut places[to]);
        }
    }
    page.trace(&places, tally)
}

/// Holds what is read.
struct Page<'a> {
    facts: &'a [Fact],
    widths: &'a Widths,
    habits: &'a Habits,
    /// The width up to which several pieces are weighed as one line, in half ems.
    widest: f32,
}

impl Page<'_> {
    /// Says whether a blank line stands above a line.
    fn blank(&self, line: usize) -> bool {
        self.facts.get(line).is_some_and(|fact| fact.line.blank > 0)
    }

    /// Takes another width than the line before had, where that is cheaper.
    fn entered(&self, place: &Place, line: usize) -> Place {
        let change = self.habits.change[usize::from(!self.blank(line))];
        let mut entered = *place;
        for prices in &mut entered {
            let (left, right) = prices.split_at(KNOWN / 2);
            let pairs = left
                .iter()
                .zip(right)
                .map(|(&left, &right)| lower(left, right));
            let dearest = pairs.fold(prices[KNOWN], lower) + change;
            prices
                .iter_mut()
                .for_each(|price| *price = lower(*price, dearest));
        }
        entered
    }

    /// Lists the printed lines that may begin with a raw line, of one piece or several, each with the place behind it.
    fn lines(&self, from: usize) -> impl Iterator<Item = (usize, Printed)> {
        let mut body = Body::default();
        let pieces = (from..self.facts.len()).take(PIECES);
        pieces.map_while(move |index| {
            if index > from {
                body.join(joint(
                    &self.facts[index - 1],
                    &self.facts[index],
                    self.habits,
                )?);
            }
            body.add(&self.facts[index]);
            let narrow = index == from || body.least() <= self.widest;
            narrow.then(|| (index + 1, self.printed(from, index + 1, &body)))
        })
    }

    /// Weighs raw lines as one printed line.
    fn printed(&self, from: usize, to: usize, body: &Body) -> Printed {
        let (habits, blank) = (self.habits, self.blank(from));
        let apart = habits.blank(Context::Display, blank);
        let next = habits.blank(Context::Inside, blank) + body.resume;
        let first = habits.blank(Context::Between, blank) + body.begin;
        let one = to - from == 1;
        let late = one && !blank;
        let fact = &self.facts[from];
        let alone = if one { fact.display } else { f32::INFINITY };
        Printed {
            fit: body.fit(self.facts.get(to), habits),
            next: [next, apart + body.resume],
            first: [first, apart + body.begin],
            stuck: if late {
                habits.stuck(self.blank(to))
            } else {
                0.0
            },
            indent: [habits.indented, habits.flush],
            alone: [
                alone + apart + fact.amid(),
                alone + apart,
                alone - 0.8 + apart * 0.5,
            ],
            chance: fact.chance(),
        }
    }

    /// Walks the cheapest path back and says what each line is.
    fn trace(&self, places: &[Place], tally: &mut Tally) -> Vec<Row> {
        let mut rows = vec![Row::APART; self.facts.len()];
        let mut to = self.facts.len();
        let end = &places[to];
        let ends = (0..SLOTS).flat_map(|slot| (0..KINDS).map(move |kind| (kind, slot)));
        let mut state = ends
            .min_by(|a, b| end[a.0][a.1].total_cmp(&end[b.0][b.1]))
            .unwrap_or_default();
        while to > 0 {
            let step = self.step(places, to, state);
            let lines = step.from..to;
            self.tell(&step, state, lines.clone(), &mut rows[lines], tally);
            (to, state) = (step.from, step.before);
        }
        rows
    }

    /// Finds the step that led to a place: the one that costs what the place does.
    fn step(&self, places: &[Place], to: usize, (kind, slot): (usize, usize)) -> Step {
        let price = places[to][kind][slot];
        let led = |from: usize| {
            let before = self.entered(&places[from], from);
            let (_, line) = self.lines(from).find(|&(end, _)| end == to)?;
            let mut ways = WAYS.into_iter().zip(line.prices(self.widths, slot));
            let ((_, before_kind), _) =
                ways.find(|&((to, from), way)| to == kind && before[from][slot] + way == price)?;
            let origin = &places[from][before_kind];
            // Where another width was cheaper, the path comes from the cheapest.
            let slot = if before[before_kind][slot] == origin[slot] {
                slot
            } else {
                cheapest(origin)
            };
            Some(Step {
                from,
                before: (before_kind, slot),
                flush: line.is_flush(self.widths, slot),
            })
        };
        let found = (to.saturating_sub(PIECES)..to).rev().find_map(led);
        // A price that no step has would be no number; the line stands apart then.
        found.unwrap_or(Step {
            from: to - 1,
            before: (kind, slot),
            flush: false,
        })
    }

    /// Says what the lines of a step are, and counts what it tells of the house.
    fn tell(
        &self,
        step: &Step,
        (kind, slot): (usize, usize),
        lines: Range<usize>,
        rows: &mut [Row],
        tally: &mut Tally,
    ) {
        let blank = self.blank(lines.start);
        if kind >= OPEN_APART {
            tally.blank(Context::Display, blank);
            return;
        }
        let width = self.widths.width(slot);
        let begins = !matches!(step.before.0, OPEN | OPEN_APART);
        let pieces = lines.len();
        for (piece, row) in (1..).zip(rows) {
            let role = if begins && piece == 1 {
                Role::First
            } else {
                Role::Next
            };
            *row = Row {
                role,
                last: piece == pieces && kind == ENDED,
                width,
                whole: pieces == 1,
                ..Row::APART
            };
        }
        let context = match step.before.0 {
            OPEN => Context::Inside,
            ENDED => Context::Between,
            _ => Context::Display,
        };
        tally.blank(context, blank);
        let late = !blank && self.blank(lines.end);
        tally.stuck += u32::from(context == Context::Between && kind == OPEN && late);
        tally.lines += 1;
        tally.pieces += (pieces - 1) as u32;
        if begins && kind == OPEN && width != ANY {
            tally.firsts += 1;
            tally.flush += u32::from(step.flush);
        }
    }
}

/// Holds one step of the path.
struct Step {
    /// The place that it leads from.
    from: usize,
    /// The kind and width there.
    before: (usize, usize),
    /// Whether a paragraph that begins here does so without an indent.
    flush: bool,
}

/// Returns the first width with the least price.
fn cheapest(prices: &[f32; SLOTS]) -> usize {
    (0..SLOTS)
        .min_by(|&a, &b| prices[a].total_cmp(&prices[b]))
        .unwrap_or(0)
}

/// Holds what raw lines cost as one printed line, whatever the width, but for what `fit` says.
struct Printed {
    fit: Fit,
    /// The edge above it inside a paragraph, and below a line that stands apart amid it.
    next: [f32; 2],
    /// The edge above it between two paragraphs, and below a line that stands apart.
    first: [f32; 2],
    /// What a first line that lacks its blank line gets back.
    stuck: f32,
    /// A paragraph's first line with an indent, and without.
    indent: [f32; 2],
    /// Standing apart: amid a paragraph, after text, after another such line; several pieces never do.
    alone: [f32; 3],
    /// Standing apart by chance in a line that fills its column.
    chance: Chance,
}

impl Printed {
    /// Reads the line in every width.
    fn read(&self, widths: &Widths, before: &Place, after: &mut Place) {
        // A loop of its own, which does several widths at once.
        for slot in 0..KNOWN {
            self.offer(self.in_column(widths, slot), slot, before, after);
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
    fn prices(&self, widths: &Widths, slot: usize) -> Prices {
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
    fn is_flush(&self, widths: &Widths, slot: usize) -> bool {
        let room = |rooms: &[f32; KNOWN]| rooms.get(slot).copied().unwrap_or(ANY);
        let [flush, _] = self.fit.within(room(&widths.full));
        let [indented, _] = self.fit.within(room(&widths.indented));
        flush + self.indent[1] < indented + self.indent[0]
    }
}
