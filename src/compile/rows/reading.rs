//! The cheapest reading of a run of lines: a shortest path (Viterbi) over lines, what is known after each, and widths.
//!
//! After a line a paragraph is open or ended, and a display line may have followed it. All widths of a column are
//! weighed at once.

use super::fact::Fact;
use super::habits::{Context, Habits, Tally};
use super::measures::{Body, OVERFULL, joint};
use super::printed::{ENDED, ENDED_APART, KINDS, OPEN, OPEN_APART, Place, Printed, WAYS};
use super::row::{Role, Row};
use super::widths::{ANY, KNOWN, SLOTS, Widths, lower};
use std::ops::Range;

/// Pieces that may make one printed line: PDF tools cut lines at squeezed punctuation and at gaps.
const PIECES: usize = 5;

/// A line of several pieces is weighed up to this width, in half ems, if no column is wider.
const WIDE: f32 = 60.0;

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
        let change = self.change(line);
        let mut entered = *place;
        for prices in &mut entered {
            let changed = least(prices) + change;
            prices
                .iter_mut()
                .for_each(|price| *price = lower(*price, changed));
        }
        entered
    }

    /// Prices another width than the line before had.
    fn change(&self, line: usize) -> f32 {
        self.habits.change[usize::from(!self.blank(line))]
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
            let before = |kind: usize| {
                let prices = &places[from][kind];
                lower(prices[slot], least(prices) + self.change(from))
            };
            let (_, line) = self.lines(from).find(|&(end, _)| end == to)?;
            let mut ways = WAYS.into_iter().zip(line.prices(self.widths, slot));
            let ((_, before_kind), _) =
                ways.find(|&((to, from), way)| to == kind && before(from) + way == price)?;
            let origin = &places[from][before_kind];
            // Where another width was cheaper, the path comes from the cheapest.
            let slot = if before(before_kind) == origin[slot] {
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

/// Returns the least of the prices.
#[inline]
fn least(prices: &[f32; SLOTS]) -> f32 {
    let (left, right) = prices.split_at(KNOWN / 2);
    let pairs = left
        .iter()
        .zip(right)
        .map(|(&left, &right)| lower(left, right));
    pairs.fold(prices[KNOWN], lower)
}

/// Returns the first width with the least price.
fn cheapest(prices: &[f32; SLOTS]) -> usize {
    (0..SLOTS)
        .min_by(|&a, &b| prices[a].total_cmp(&prices[b]))
        .unwrap_or(0)
}
