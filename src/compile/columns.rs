//! Lines → rows: which lines are one column's text, where paragraphs begin and end, what stands apart.
//!
//! A compositor breaks a line because the next piece did not fit. So for every column width that the page
//! may have, each line says how likely it is the first, a middle or the last line of a paragraph, and a
//! shortest path over all lines (Viterbi) finds the reading that is cheapest as a whole. Costs are nats.
//! The page is read twice: the second time with the habits of the house that the first reading found.

use super::habits::{Context, Habits, Tally};
use super::lines::{Line, Sheet};
use super::measures::{ANY, Body, Ending, Fact, INDENT, facts, joint};

/// Says what a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The first line of a paragraph, or the first piece of it.
    First,
    /// A line that goes on with the paragraph.
    Next,
    /// Stands apart: headlines, bylines, credits, folios.
    Display,
}

/// Holds one line's reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// What it is.
    pub(super) role: Role,
    /// Whether the paragraph ends with it; true for display lines.
    pub(super) last: bool,
    /// The column's width in half ems, 0 where none was found.
    width: u16,
    /// Whether the line is one raw line, not one of several pieces.
    whole: bool,
    /// How much dearer the other reading of the break before this line would be by itself, in nats.
    pub(super) margin: f32,
}

/// Lines read at once; longer sheets are cut at a paragraph's end so that memory stays bounded.
const WINDOW: usize = 4096;
/// Lines from which the habits of the house are learnt.
const SAMPLE: usize = 1536;
/// Pieces that may make one printed line: PDF tools cut lines at squeezed punctuation and at gaps.
const PIECES: usize = 5;
/// By how much, in half ems, pieces may be wider than their column before they are no longer weighed as one line.
const OVERFULL: u16 = 6;
/// The margin of a break that nothing speaks against, in nats.
const CLEAR: f32 = 9.0;
/// Column widths weighed at once, besides "any".
const WIDTHS: usize = 6;
/// Widths of captions weighed besides.
const CAPTIONS: usize = 2;

/// Reads every line of the sheet.
pub(super) fn columns(sheet: &Sheet) -> Vec<Row> {
    let widths = widths(&sheet.lines);
    let facts = facts(sheet);
    let sample = &facts[..facts.len().min(SAMPLE)];
    let mut habits = Habits::unknown();
    for _ in 0..2 {
        let mut tally = Tally::default();
        search(sample, &widths, &habits, &mut tally);
        habits = tally.habits();
    }
    let mut rows = Vec::with_capacity(facts.len());
    while rows.len() < facts.len() {
        let rest = &facts[rows.len()..];
        let cut = if rest.len() <= WINDOW {
            rest.len()
        } else {
            cut(&rest[..WINDOW])
        };
        rows.extend(search(
            &rest[..cut],
            &widths,
            &habits,
            &mut Tally::default(),
        ));
    }
    margins(&facts, &mut rows, &habits);
    rows
}

/// Weighs every break between two lines of text by itself: joined against parted.
fn margins(facts: &[Fact], rows: &mut [Row], habits: &Habits) {
    let room = |width: u16, first: bool| {
        if first && width != ANY {
            width.saturating_sub(INDENT).max(4)
        } else {
            width
        }
    };
    let body = |fact: &Fact| {
        let mut body = Body::default();
        body.add(fact);
        body
    };
    for index in 1..rows.len() {
        let (above, row) = (rows[index - 1], rows[index]);
        if above.role == Role::Display
            || row.role == Role::Display
            || !above.whole
            || !row.whole
            || above.width != row.width
        {
            continue;
        }
        let (fact, next) = (&facts[index], facts.get(index + 1));
        let (left, right) = (body(&facts[index - 1]), body(fact));
        let blank = fact.line.blank > 0;
        let left_room = room(above.width, above.role == Role::First);
        let either = |room: u16| {
            right
                .middle(room, next, habits)
                .min(right.last(room, next, habits))
        };
        let joined = left.middle(left_room, Some(fact), habits)
            + habits.blank(Context::Inside, blank)
            + right.resume
            + either(row.width);
        let parted = left.last(left_room, Some(fact), habits)
            + habits.blank(Context::Between, blank)
            + right.begin
            + (either(room(row.width, true)) + habits.indented)
                .min(either(row.width) + habits.flush);
        rows[index].margin = (joined - parted).abs().min(CLEAR);
    }
}

/// Finds where a long run of lines is best cut: after a full stop before a blank line, as late as possible.
fn cut(facts: &[Fact]) -> usize {
    (facts.len() / 2..facts.len())
        .rev()
        .find(|&index| facts[index].line.blank > 0 && facts[index - 1].ending == Ending::Stop)
        .unwrap_or(facts.len())
}

/// Finds the column widths that occur often, in half ems.
fn widths(lines: &[Line]) -> Vec<u16> {
    let mut counts = [0u32; 160];
    for line in lines {
        if let Some(count) = counts.get_mut(usize::from(line.width)) {
            *count += 1;
        }
    }
    let at = |width: usize| counts.get(width).copied().unwrap_or(0);
    let weight = |width: usize| 2 * at(width) + at(width - 1) + at(width + 1);
    let mut peaks: Vec<(u32, usize)> = (10..158)
        .filter(|&width| {
            at(width) >= 3 && weight(width) >= weight(width - 1).min(weight(width + 1))
        })
        .map(|width| (weight(width), width))
        .collect();
    peaks.sort_by_key(|&(weight, width)| (std::cmp::Reverse(weight), width));
    peaks.truncate(WIDTHS);
    // Captions are wider than columns and have too few lines to be frequent.
    let widest = peaks.iter().map(|&(_, width)| width).max().unwrap_or(0);
    let wide = (widest + 7..158).rev().filter(|&width| at(width) > 0);
    let wide: Vec<(u32, usize)> = wide.map(|width| (0, width)).take(CAPTIONS).collect();
    peaks.extend(wide);
    let mut widths: Vec<u16> = peaks
        .iter()
        .filter_map(|&(_, width)| u16::try_from(width).ok())
        .collect();
    widths.push(ANY);
    widths
}

/// The four things that can be known after a line: the paragraph is open or ended, and a display line may follow it.
const OPEN: usize = 0;
const ENDED: usize = 1;
const OPEN_APART: usize = 2;
const ENDED_APART: usize = 3;
const KINDS: usize = 4;

#[derive(Clone, Copy)]
struct Step {
    /// State before.
    from: u16,
    /// Lines consumed.
    pieces: u8,
    /// Whether the paragraph's first line was read without an indent.
    flush: bool,
}

/// What is known of the four states of one column width.
type Four<T> = [T; KINDS];

/// Finds the cheapest reading of a run of lines.
fn search(facts: &[Fact], widths: &[u16], habits: &Habits, tally: &mut Tally) -> Vec<Row> {
    let slots = widths.len();
    let nowhere = Step {
        from: 0,
        pieces: 0,
        flush: false,
    };
    let mut cost: Vec<Four<f32>> = vec![[f32::INFINITY; KINDS]; (facts.len() + 1) * slots];
    let mut steps: Vec<Four<Step>> = vec![[nowhere; KINDS]; (facts.len() + 1) * slots];
    for first in &mut cost[..slots] {
        first[ENDED_APART] = 0.0;
    }
    let widest = widths.iter().max().copied().unwrap_or(ANY).max(60) + OVERFULL;
    let mut before = vec![[0.0; KINDS]; slots];
    let mut origin = vec![[0; KINDS]; slots];
    for (index, fact) in facts.iter().enumerate() {
        let blank = fact.line.blank > 0;
        let change = habits.change[usize::from(!blank)];
        enter(
            &cost[index * slots..][..slots],
            change,
            &mut before,
            &mut origin,
        );
        let apart = habits.blank(Context::Display, blank);
        let mut body = Body::default();
        for pieces in 1..=PIECES.min(facts.len() - index) {
            let last = &facts[index + pieces - 1];
            if pieces > 1 {
                let Some(joint) = joint(&facts[index + pieces - 2], last, habits) else {
                    break;
                };
                body.join(joint);
            }
            body.add(last);
            let next = facts.get(index + pieces);
            let least = body.least();
            if pieces > 1 && least > widest {
                break;
            }
            let inside = [
                habits.blank(Context::Inside, blank) + body.resume,
                apart + body.resume,
            ];
            let between = [
                habits.blank(Context::Between, blank) + body.begin,
                apart + body.begin,
            ];
            let stuck = if pieces == 1 && !blank {
                habits.stuck(next.is_some_and(|next| next.line.blank > 0))
            } else {
                0.0
            };
            let to = (index + pieces) * slots;
            let after = cost[to..][..slots]
                .iter_mut()
                .zip(&mut steps[to..][..slots]);
            let around = before.iter().zip(&origin).zip(after);
            for (&width, ((before, origin), (cost, steps))) in widths.iter().zip(around) {
                if pieces > 1 && width != ANY && least > width + OVERFULL {
                    continue;
                }
                let mut offer = |kind: usize, from: usize, price: f32, flush: bool| {
                    let total = before[from] + price;
                    if total < cost[kind] {
                        cost[kind] = total;
                        steps[kind] = Step {
                            from: origin[from],
                            pieces: pieces as u8,
                            flush,
                        };
                    }
                };
                let full = body.middle(width, next, habits);
                let short = body.last(width, next, habits);
                for (from, inside) in [OPEN, OPEN_APART].into_iter().zip(inside) {
                    offer(OPEN, from, full + inside, false);
                    offer(ENDED, from, short + inside, false);
                }
                let indented = if width == ANY {
                    ANY
                } else {
                    width.saturating_sub(INDENT).max(4)
                };
                let full_first = body.middle(indented, next, habits) + habits.indented;
                let short_first = body.last(indented, next, habits) + habits.indented;
                let full_flush = full + habits.flush;
                let flush = full_flush < full_first;
                let full = full_first.min(full_flush);
                let short = short_first.min(short + habits.flush);
                offer(OPEN, ENDED, full + between[0] + stuck, flush);
                offer(ENDED, ENDED, short + between[0], false);
                offer(OPEN, ENDED_APART, full + between[1], flush);
                offer(ENDED, ENDED_APART, short + between[1], false);
                if pieces == 1 {
                    let display = fact.display + fact.chance_fit(width);
                    offer(OPEN_APART, OPEN, display + apart + fact.amid(), false);
                    offer(ENDED_APART, ENDED, display + apart, false);
                    for apart_again in [OPEN_APART, ENDED_APART] {
                        let price = display - 0.8 + apart * 0.5;
                        offer(apart_again, apart_again, price, false);
                    }
                }
            }
        }
    }
    trace(facts, widths, &cost, &steps, tally)
}

/// Prices every state before a line; another width than the line before costs `change`.
fn enter(cost: &[Four<f32>], change: f32, before: &mut [Four<f32>], origin: &mut [Four<u16>]) {
    for kind in 0..KINDS {
        let best = (0..cost.len())
            .min_by(|&a, &b| cost[a][kind].total_cmp(&cost[b][kind]))
            .unwrap_or(0);
        let change = cost[best][kind] + change;
        for (slot, cost) in cost.iter().enumerate() {
            let stays = cost[kind] <= change;
            before[slot][kind] = if stays { cost[kind] } else { change };
            let from = if stays { slot } else { best };
            origin[slot][kind] = (from * KINDS + kind) as u16;
        }
    }
}

/// Walks the cheapest path back and says what each line is.
fn trace(
    facts: &[Fact],
    widths: &[u16],
    cost: &[Four<f32>],
    steps: &[Four<Step>],
    tally: &mut Tally,
) -> Vec<Row> {
    let slots = widths.len();
    let mut rows = vec![
        Row {
            role: Role::Display,
            last: true,
            width: ANY,
            whole: true,
            margin: CLEAR,
        };
        facts.len()
    ];
    let end = cost[facts.len() * slots..][..slots].as_flattened();
    let mut state = (0..end.len())
        .min_by(|&a, &b| end[a].total_cmp(&end[b]))
        .unwrap_or(0);
    let mut to = facts.len();
    while to > 0 {
        let step = steps[to * slots + state / KINDS][state % KINDS];
        let from = to - usize::from(step.pieces).max(1);
        let before = usize::from(step.from);
        let blank = facts[from].line.blank > 0;
        let width = widths[state / KINDS];
        let kind = state % KINDS;
        let was_open = matches!(before % KINDS, OPEN | OPEN_APART);
        if kind >= OPEN_APART {
            rows[from] = Row {
                role: Role::Display,
                last: true,
                width,
                whole: true,
                margin: CLEAR,
            };
            tally.blank(Context::Display, blank);
        } else {
            for (offset, row) in rows[from..to].iter_mut().enumerate() {
                let role = if offset == 0 && !was_open {
                    Role::First
                } else {
                    Role::Next
                };
                *row = Row {
                    role,
                    last: offset + 1 == to - from && kind == ENDED,
                    width,
                    whole: to - from == 1,
                    margin: CLEAR,
                };
            }
            let context = match before % KINDS {
                OPEN => Context::Inside,
                ENDED => Context::Between,
                _ => Context::Display,
            };
            tally.blank(context, blank);
            let next = facts.get(to).is_some_and(|next| next.line.blank > 0);
            tally.stuck += u32::from(context == Context::Between && !blank && kind == OPEN && next);
            tally.lines += 1;
            tally.pieces += (to - from - 1) as u32;
            if !was_open && kind == OPEN && width != ANY {
                tally.firsts += 1;
                tally.flush += u32::from(step.flush);
            }
        }
        state = before;
        to = from;
    }
    rows
}
