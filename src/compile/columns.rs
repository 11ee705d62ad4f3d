//! Lines → rows: which lines are one column's text, where paragraphs begin and end, what stands apart.
//!
//! A compositor breaks a line because the next piece did not fit. So for every column width that the page
//! may have, each line says how likely it is the first, a middle or the last line of a paragraph, and a
//! shortest path over all lines (Viterbi) finds the reading that is cheapest as a whole. Costs are nats.
//! The page is read twice: the second time with the habits of the house that the first reading found.

use super::classes::{is_closer, is_closing, is_opening, is_pause, is_stop};
use super::habits::{Context, Habits, Tally};
use super::lines::{Line, Sheet};
use super::signs;

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
    /// How much dearer the other reading of the break before this line would be by itself, in nats.
    pub(super) margin: f32,
}

/// Lines read at once; longer sheets are cut at a paragraph's end so that memory stays bounded.
const WINDOW: usize = 4096;
/// Pieces that may make one printed line: PDF tools cut lines at squeezed punctuation and at gaps.
const PIECES: usize = 5;
/// Column widths weighed at once, besides "any".
const WIDTHS: usize = 8;
/// The indent of a paragraph in half ems.
const INDENT: u16 = 4;
/// A width that fits every line, at a price.
const ANY: u16 = 0;

/// Reads every line of the sheet.
pub(super) fn columns(sheet: &Sheet) -> Vec<Row> {
    let widths = widths(&sheet.lines);
    let mut facts: Vec<Fact> = sheet
        .lines
        .iter()
        .map(|line| Fact::of(sheet, line))
        .collect();
    close_bylines(sheet, &mut facts);
    // Headlines stand beside the beginning of a story, their own or the next.
    for index in 1..facts.len() {
        if facts[index].opens {
            facts[index.saturating_sub(2)..index].iter_mut().for_each(|fact| fact.display -= 1.0);
        }
    }
    let sample = &facts[..facts.len().min(WINDOW)];
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
    rows
}

/// Lets a line that closes a byline begun on a line before end its paragraph.
fn close_bylines(sheet: &Sheet, facts: &mut [Fact]) {
    let mut open = 0;
    let mut trailing = false;
    for fact in facts {
        let glyphs = &sheet.glyphs[fact.line.start as usize..fact.line.end as usize];
        let close = glyphs
            .iter()
            .position(|glyph| matches!(glyph.ch, '）' | ')'));
        if open > 0 {
            fact.loose = true;
            open = if close.is_some() { 0 } else { open - 1 };
            if close == Some(glyphs.len() - 1) {
                fact.ending = if trailing { Ending::Stop } else { Ending::Word };
                fact.closes = trailing;
            }
        }
        if signs::leaves_byline_open(glyphs) {
            open = 3;
            let at = glyphs
                .iter()
                .rposition(|glyph| matches!(glyph.ch, '（' | '('));
            trailing = !fact.opens
                && at.is_some_and(|at| {
                    at > 0 && (is_stop(glyphs[at - 1].ch) || is_closer(glyphs[at - 1].ch))
                });
        }
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
    let mut widths: Vec<u16> = peaks
        .iter()
        .filter_map(|&(_, width)| u16::try_from(width).ok())
        .collect();
    widths.push(ANY);
    widths
}

/// Says how a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Stop,
    Colon,
    Semicolon,
    Comma,
    Bracket,
    Word,
}

/// Holds what is known of one line before it is read.
struct Fact {
    line: Line,
    ending: Ending,
    /// The price of reading it as a display line.
    display: f32,
    /// Whether a dateline or byline opens here.
    opens: bool,
    /// Whether the line is part of a byline that is not closed yet, whose gaps break lines early.
    loose: bool,
    /// Whether it ends with a byline or credit that closes a story.
    closes: bool,
    starts_closing: bool,
    starts_opening: bool,
    ends_pause: bool,
    /// Whether it is justified by spaces between all characters, so that it fills its column.
    stretched: bool,
}

impl Fact {
    fn of(sheet: &Sheet, line: &Line) -> Self {
        let glyphs = &sheet.glyphs[line.start as usize..line.end as usize];
        let first = glyphs[0].ch;
        let last = glyphs[glyphs.len() - 1].ch;
        let core = glyphs
            .iter()
            .rev()
            .map(|glyph| glyph.ch)
            .find(|&ch| !is_closer(ch));
        let closes = signs::ends_with_credit(glyphs) || signs::ends_with_byline(glyphs);
        let ending = match core {
            _ if closes => Ending::Stop,
            Some(ch) if is_stop(ch) => Ending::Stop,
            _ if is_closer(last) => Ending::Bracket,
            Some('：' | ':') => Ending::Colon,
            Some('；' | ';') => Ending::Semicolon,
            Some(ch) if is_pause(ch) => Ending::Comma,
            Some(ch) if is_opening(ch) => Ending::Comma,
            _ => Ending::Word,
        };
        let opens = signs::opens_story(glyphs);
        let stretched = super::lines::is_letter_spaced(glyphs);
        Self {
            line: *line,
            ending,
            display: display_cost(glyphs, ending, opens, closes, line.width),
            opens,
            loose: opens || signs::leaves_byline_open(glyphs),
            closes,
            starts_closing: is_closing(first),
            starts_opening: is_opening(first),
            ends_pause: is_pause(last) || is_closer(last),
            stretched,
        }
    }
}

/// Prices reading a line as one that stands apart: 0 would be as likely as not, 9 practically never.
fn display_cost(
    glyphs: &[super::lines::Glyph],
    ending: Ending,
    opens: bool,
    credit: bool,
    width: u16,
) -> f32 {
    let inner = &glyphs[..glyphs.len() - 1];
    let stops = inner.iter().filter(|glyph| glyph.ch == '。').count();
    let commas = inner.iter().filter(|glyph| glyph.ch == '，').count();
    let phrases = signs::phrase_gaps(glyphs);
    let mut cost = 1.6;
    cost += match ending {
        Ending::Stop if matches!(glyphs[glyphs.len() - 1].ch, '！' | '？' | '!' | '?') => 1.5,
        Ending::Stop if !credit => 5.0,
        Ending::Semicolon => 4.0,
        Ending::Comma => 6.0,
        Ending::Colon => 2.2,
        _ => 0.0,
    };
    cost += 5.0 * stops.min(2) as f32 + 2.4 * commas.min(4) as f32;
    if phrases > 0 && commas == 0 && !opens {
        cost -= 0.8;
    }
    if opens {
        cost += 7.0;
    }
    if is_closing(glyphs[0].ch) {
        cost += 5.0;
    }
    if width > 54 {
        cost += 1.5;
    }
    if signs::is_furniture(glyphs) || signs::is_byline_line(glyphs) {
        cost = 0.2;
    }
    cost
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

/// Finds the cheapest reading of a run of lines.
fn search(facts: &[Fact], widths: &[u16], habits: &Habits, tally: &mut Tally) -> Vec<Row> {
    let states = widths.len() * KINDS;
    let mut cost = vec![f32::INFINITY; (facts.len() + 1) * states];
    let mut steps = vec![
        Step {
            from: 0,
            pieces: 0,
            flush: false
        };
        (facts.len() + 1) * states
    ];
    for state in (ENDED_APART..states).step_by(KINDS) {
        cost[state] = 0.0;
    }
    let mut before = vec![0.0f32; states];
    let mut origin = vec![0u16; states];
    for index in 0..facts.len() {
        enter(
            &cost[index * states..][..states],
            habits,
            facts[index].line.blank > 0,
            &mut before,
            &mut origin,
        );
        let mut body = Body::default();
        for pieces in 1..=PIECES.min(facts.len() - index) {
            let last = &facts[index + pieces - 1];
            if pieces > 1 {
                let Some(joint) = joint(&facts[index + pieces - 2], last, habits) else {
                    break;
                };
                body.price += joint;
            }
            body.add(last);
            let next = facts.get(index + pieces);
            let to = (index + pieces) * states;
            for (slot, &width) in widths.iter().enumerate() {
                let mut offer = |kind: usize, from: usize, price: f32, flush: bool| {
                    let total = before[slot * KINDS + from] + price;
                    let at = to + slot * KINDS + kind;
                    if total < cost[at] {
                        cost[at] = total;
                        steps[at] = Step {
                            from: origin[slot * KINDS + from],
                            pieces: pieces as u8,
                            flush,
                        };
                    }
                };
                let blank = facts[index].line.blank > 0;
                let full = body.middle(width, next, habits);
                let short = body.last(width, next, habits);
                for from in [OPEN, OPEN_APART] {
                    let inside = if from == OPEN {
                        habits.blank(Context::Inside, blank)
                    } else {
                        habits.blank(Context::Display, blank)
                    };
                    let inside = inside + body.resume;
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
                let short_flush = short + habits.flush;
                for from in [ENDED, ENDED_APART] {
                    let between = if from == ENDED {
                        habits.blank(Context::Between, blank)
                    } else {
                        habits.blank(Context::Display, blank)
                    };
                    let between = between + body.begin;
                    let flush = full_flush < full_first;
                    offer(OPEN, from, full_first.min(full_flush) + between, flush);
                    offer(ENDED, from, short_first.min(short_flush) + between, false);
                }
                if pieces == 1 {
                    let apart = habits.blank(Context::Display, blank);
                    let fact = &facts[index];
                    offer(OPEN_APART, OPEN, fact.display + apart + 3.2, false);
                    offer(
                        OPEN_APART,
                        OPEN_APART,
                        fact.display - 0.8 + apart * 0.5,
                        false,
                    );
                    offer(ENDED_APART, ENDED, fact.display + apart, false);
                    offer(
                        ENDED_APART,
                        ENDED_APART,
                        fact.display - 0.8 + apart * 0.5,
                        false,
                    );
                }
            }
        }
    }
    trace(facts, widths, &cost, &steps, states, tally)
}

/// Prices every state before a line, letting the column's width change.
fn enter(cost: &[f32], habits: &Habits, blank: bool, before: &mut [f32], origin: &mut [u16]) {
    for kind in 0..KINDS {
        let best = (kind..cost.len())
            .step_by(KINDS)
            .min_by(|&a, &b| cost[a].total_cmp(&cost[b]))
            .unwrap_or(kind);
        let change = cost[best]
            + if blank {
                habits.change
            } else {
                habits.change + 2.0
            };
        for state in (kind..cost.len()).step_by(KINDS) {
            let stays = cost[state] <= change;
            before[state] = if stays { cost[state] } else { change };
            origin[state] = if stays { state as u16 } else { best as u16 };
        }
    }
}

/// Prices two pieces of one printed line, or returns `None` where a blank line parts them.
fn joint(left: &Fact, right: &Fact, habits: &Habits) -> Option<f32> {
    if right.line.blank > 0 || left.closes {
        return None;
    }
    let at_mark = left.ends_pause || right.starts_opening || right.starts_closing;
    Some(if at_mark || left.loose {
        habits.piece
    } else {
        habits.piece + 2.0
    })
}

/// Holds the pieces of one printed line while they are tried.
#[derive(Default)]
struct Body {
    width: u16,
    squeeze: u16,
    pieces: u16,
    price: f32,
    /// The price of beginning a paragraph with this line.
    begin: f32,
    /// The price of going on with a paragraph in this line.
    resume: f32,
    ending: Option<Ending>,
    loose: bool,
    stretched: bool,
    closes: bool,
    spliced: bool,
}

impl Body {
    fn add(&mut self, fact: &Fact) {
        if self.pieces == 0 {
            self.begin = if fact.starts_closing { 8.0 } else { 0.8 };
            let indented = fact.line.indent >= INDENT - 1;
            self.resume = if fact.opens || indented { 6.0 } else { 0.0 };
        }
        self.pieces += 1;
        self.width = self.width.saturating_add(fact.line.width);
        self.squeeze = self.squeeze.saturating_add(fact.line.squeeze);
        self.ending = Some(fact.ending);
        self.loose |= fact.loose;
        self.spliced |= fact.line.spliced;
        self.closes = fact.closes;
        self.stretched |= fact.stretched;
    }

    /// Prices the line as one that the column's edge broke.
    fn middle(&self, room: u16, next: Option<&Fact>, habits: &Habits) -> f32 {
        let Some(next) = next else {
            return f32::INFINITY;
        };
        let stop = match self.ending {
            Some(Ending::Stop) => 2.3,
            Some(Ending::Colon) => 0.6,
            _ => 0.0,
        };
        let fit = if self.spliced {
            0.4
        } else if self.stretched && self.width <= room {
            0.2
        } else if room == ANY {
            habits.any
        } else {
            let left = i32::from(room) - i32::from(self.width) - i32::from(next.line.first);
            let slack = if left < 0 {
                0.0
            } else if self.loose || next.loose {
                0.3 + 0.12 * left as f32
            } else {
                0.9 + 0.6 * left as f32
            };
            slack.min(9.0) + self.over(room)
        };
        fit + stop + self.price + if self.closes { 5.0 } else { 0.0 }
    }

    /// Prices the line as the last of its paragraph.
    fn last(&self, room: u16, next: Option<&Fact>, habits: &Habits) -> f32 {
        let end = match self.ending {
            Some(Ending::Stop) => 0.1,
            Some(Ending::Colon) => 2.0,
            Some(Ending::Semicolon) => 1.0,
            Some(Ending::Bracket) => 2.0,
            Some(Ending::Comma) => 7.0,
            _ => 5.0,
        };
        let fit = if self.spliced {
            0.4
        } else if room == ANY {
            habits.any - 0.8
        } else {
            let first = next.map_or(2, |next| next.line.first);
            let full = self.width + first > room;
            if full { 1.4 + self.over(room) } else { 0.3 }
        };
        end + fit + self.price
    }

    /// Prices what sticks out of the column even with all punctuation squeezed.
    fn over(&self, room: u16) -> f32 {
        let over = i32::from(self.width) - i32::from(self.squeeze) - i32::from(room) - 1;
        (1.5 * over.max(0) as f32).min(14.0)
    }
}

/// Walks the cheapest path back and says what each line is.
fn trace(
    facts: &[Fact],
    widths: &[u16],
    cost: &[f32],
    steps: &[Step],
    states: usize,
    tally: &mut Tally,
) -> Vec<Row> {
    let mut rows = vec![
        Row {
            role: Role::Display,
            last: true,
            margin: 0.0
        };
        facts.len()
    ];
    let end = &cost[facts.len() * states..][..states];
    let mut state = (0..states)
        .min_by(|&a, &b| end[a].total_cmp(&end[b]))
        .unwrap_or(0);
    let mut to = facts.len();
    while to > 0 {
        let step = steps[to * states + state];
        let from = to - usize::from(step.pieces).max(1);
        let before = usize::from(step.from);
        let blank = facts[from].line.blank > 0;
        let width = widths[state / KINDS];
        let here = &cost[to * states..][..states];
        let rival = [OPEN, ENDED, OPEN_APART, ENDED_APART]
            .into_iter()
            .filter(|&kind| kind != state % KINDS)
            .filter_map(|kind| {
                (kind..states)
                    .step_by(KINDS)
                    .map(|other| here[other])
                    .min_by(f32::total_cmp)
            })
            .min_by(f32::total_cmp)
            .unwrap_or(f32::INFINITY);
        let margin = (rival - here[state]).clamp(-20.0, 20.0);
        let kind = state % KINDS;
        let was_open = matches!(before % KINDS, OPEN | OPEN_APART);
        if kind >= OPEN_APART {
            rows[from] = Row {
                role: Role::Display,
                last: true,
                margin,
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
                    margin,
                };
            }
            let context = match before % KINDS {
                OPEN => Context::Inside,
                ENDED => Context::Between,
                _ => Context::Display,
            };
            tally.blank(context, blank);
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
