//! What a line tells before it is read, and what it costs to read it as a headline, or as the first, a middle or the
//! last line of a paragraph. Costs are nats.

use super::classes::{is_closer, is_closing, is_opening, is_pause, is_stop};
use super::furniture;
use super::habits::Habits;
use super::lines::{Glyph, Line, Sheet};
use super::signs;

/// The indent of a paragraph in half ems.
pub(super) const INDENT: u16 = 4;
/// The price up to which a line by itself looks like a headline's.
const HEADLINE: f32 = 1.7;
/// Lines that a headline may have after its first.
const TIERS: usize = 4;
/// A width that fits every line, at a price.
pub(super) const ANY: u16 = 0;

/// Takes the facts of every line.
pub(super) fn facts(sheet: &Sheet) -> Vec<Fact> {
    let mut facts: Vec<Fact> = sheet
        .lines
        .iter()
        .map(|line| Fact::of(sheet, line))
        .collect();
    close_bylines(sheet, &mut facts);
    for index in 1..facts.len() {
        // A folio stands apart; a number between two lines of text is a piece of a justified line.
        let text = |fact: Option<&Fact>| fact.is_some_and(|fact| !fact.numeric);
        let next = facts.get(index + 1);
        let tight = facts[index].line.blank == 0 && next.is_some_and(|next| next.line.blank == 0);
        if facts[index].numeric && tight && text(facts.get(index - 1)) && text(next) {
            facts[index].display += 6.0;
        }
    }
    for index in 1..facts.len().saturating_sub(1) {
        // 特岗教师向秋月：| 把画室搬进大山: a headline broken at its colon stands apart, with its decks.
        let colon = facts[index].ending == Ending::Colon && facts[index].line.blank > 0;
        // 决定任命： opens a list.
        let long = facts[index].line.end - facts[index].line.start > 6;
        if !colon || !long || facts[index - 1].ending != Ending::Stop {
            continue;
        }
        let rest = facts[index + 1..].iter().take(TIERS);
        let looks = |fact: &&Fact| {
            fact.line.blank == 0 && fact.ending == Ending::Word && fact.display <= HEADLINE
        };
        let tiers = rest.take_while(looks).count();
        let after = facts.get(index + 1 + tiers);
        if tiers > 0 && after.is_none_or(|after| after.line.blank > 0 || after.opens) {
            facts[index].display -= 3.0;
        }
    }
    // Headlines stand beside the beginning of a story, their own or the next.
    for index in 1..facts.len() {
        if facts[index].opens {
            facts[index.saturating_sub(2)..index]
                .iter_mut()
                .for_each(|fact| fact.display -= 1.0);
        }
    }
    facts
}

/// Says how a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Stop,
    Colon,
    Semicolon,
    Comma,
    Bracket,
    Word,
}

/// Holds what is known of one line before it is read.
pub(super) struct Fact {
    pub(super) line: Line,
    pub(super) ending: Ending,
    /// The price of reading it as a display line.
    pub(super) display: f32,
    /// Whether a dateline or byline opens here.
    opens: bool,
    /// Whether the line is part of a byline that is not closed yet, whose gaps break lines early.
    loose: bool,
    /// Whether it ends with a byline or credit that closes a story.
    closes: bool,
    starts_closing: bool,
    starts_opening: bool,
    ends_pause: bool,
    starts_digit: bool,
    ends_digit: bool,
    /// Whether it is a byline and nothing else, which no text goes on after in its line.
    byline: bool,
    /// Whether it begins with a number of a list.
    numbered: bool,
    /// Whether it is a number and nothing else.
    numeric: bool,
    /// Whether it is justified by spaces between all characters, so that it fills its column.
    stretched: bool,
}

impl Fact {
    /// Prices a line that stands apart amid a paragraph: few characters are rather a piece of the text.
    pub(super) fn amid(&self) -> f32 {
        let few = self.line.end - self.line.start <= 4;
        let tight = self.line.blank == 0;
        3.2 + if few && tight { 3.0 } else { 0.0 }
    }

    /// Prices the chance that a line which stands apart fills a column, or all of it but the indent.
    pub(super) fn chance_fit(&self, room: u16) -> f32 {
        let fills = |room: u16| {
            let least = self.line.width.saturating_sub(self.line.squeeze.min(2));
            least <= room && self.line.width + 1 >= room
        };
        let fits = room != ANY && !self.line.spliced && self.ending == Ending::Word;
        if fits && (fills(room) || fills(room.saturating_sub(INDENT))) {
            1.8
        } else {
            0.0
        }
    }

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
            starts_digit: first.is_ascii_digit(),
            ends_digit: last.is_ascii_digit(),
            byline: signs::is_byline_line(glyphs),
            numbered: furniture::is_numbered(glyphs),
            numeric: furniture::is_number(glyphs),
            stretched,
        }
    }
}

/// Prices reading a line as one that stands apart: 0 would be as likely as not, 9 practically never.
fn display_cost(glyphs: &[Glyph], ending: Ending, opens: bool, credit: bool, width: u16) -> f32 {
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
    if ending == Ending::Colon && glyphs.len() <= 8 {
        // 决定任命： opens a list; a headline's first line that ends so is longer.
        cost += 1.0;
    }
    if width > 54 {
        cost += 1.5;
    }
    if furniture::is_furniture(glyphs) || signs::is_byline_line(glyphs) {
        cost = match ending {
            Ending::Colon | Ending::Comma => 2.0,
            _ => 0.2,
        };
    }
    cost
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

/// Says why a tool broke a printed line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// At a mark that was squeezed, because the line was too full.
    Mark,
    /// At a gap.
    Gap,
}

/// Prices two pieces of one printed line, or returns `None` where a blank line parts them.
pub(super) fn joint(left: &Fact, right: &Fact, habits: &Habits) -> Option<(f32, Joint)> {
    if right.line.blank > 0 || left.closes || right.opens {
        return None;
    }
    let at_mark = left.ends_pause || right.starts_opening || right.starts_closing;
    // Justified lines have gaps round numbers.
    let at_number = left.ends_digit != right.starts_digit;
    Some(if left.loose {
        (habits.piece, Joint::Gap)
    } else if at_mark {
        // A full stop rather ends a short last line.
        let stop = if left.ending == Ending::Stop {
            1.2
        } else {
            0.0
        };
        (habits.piece + stop, Joint::Mark)
    } else if at_number {
        (habits.piece + 0.8, Joint::Gap)
    } else {
        (habits.piece + 2.0, Joint::Gap)
    })
}

/// Holds the pieces of one printed line while they are tried.
#[derive(Default)]
pub(super) struct Body {
    width: u16,
    squeeze: u16,
    pieces: u16,
    pub(super) price: f32,
    /// Whether a squeezed mark parts two of its pieces.
    squeezed: bool,
    /// The price of beginning a paragraph with this line.
    pub(super) begin: f32,
    /// The price of going on with a paragraph in this line.
    pub(super) resume: f32,
    ending: Option<Ending>,
    loose: bool,
    stretched: bool,
    closes: bool,
    byline: bool,
    spliced: bool,
}

impl Body {
    /// Returns the least width to which its marks can be squeezed.
    pub(super) fn least(&self) -> u16 {
        self.width.saturating_sub(self.squeeze)
    }

    /// Puts a piece to those before it.
    pub(super) fn join(&mut self, (price, joint): (f32, Joint)) {
        self.price += price;
        self.squeezed |= joint == Joint::Mark;
    }

    /// Prices several pieces as one line of a column: without a width there is no evidence, and marks are squeezed
    /// only where the line is too full.
    fn pieced(&self, room: u16) -> f32 {
        if self.pieces < 2 {
            0.0
        } else if room == ANY {
            1.5 * f32::from(self.pieces - 1)
        } else if self.squeezed && self.width + 1 < room {
            2.5
        } else {
            0.0
        }
    }

    pub(super) fn add(&mut self, fact: &Fact) {
        if self.pieces == 0 {
            self.begin = match (fact.starts_closing, fact.numbered) {
                (true, _) => 8.0,
                (_, true) => 0.2,
                _ => 0.8,
            };
            let indented = fact.line.indent >= INDENT - 1;
            self.resume = match (fact.opens || indented, fact.numbered) {
                (true, _) => 6.0,
                (_, true) => 2.0,
                _ => 0.0,
            };
        }
        self.pieces += 1;
        self.width = self.width.saturating_add(fact.line.width);
        self.squeeze = self.squeeze.saturating_add(fact.line.squeeze);
        self.ending = Some(fact.ending);
        self.loose |= fact.loose;
        self.spliced |= fact.line.spliced;
        self.closes = fact.closes;
        self.byline |= fact.byline;
        self.stretched |= fact.stretched;
    }

    /// Prices the line as one that the column's edge broke.
    #[inline]
    pub(super) fn middle(&self, room: u16, next: Option<&Fact>, habits: &Habits) -> f32 {
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
            // The edge that breaks a line is at least as far out as the next line's end.
            let short = i32::from(next.line.width) - i32::from(self.width) - 6;
            habits.any + (0.25 * short.max(0) as f32).min(5.0)
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
        fit + stop
            + self.price
            + self.pieced(room)
            + if self.closes || self.byline { 5.0 } else { 0.0 }
    }

    /// Prices the line as the last of its paragraph.
    #[inline]
    pub(super) fn last(&self, room: u16, next: Option<&Fact>, habits: &Habits) -> f32 {
        let end = match self.ending {
            Some(Ending::Stop) => 0.1,
            Some(Ending::Colon) => 1.0,
            Some(Ending::Semicolon) => 0.6,
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
        end + fit + self.price + self.pieced(room)
    }

    /// Prices what sticks out of the column even with all punctuation squeezed.
    fn over(&self, room: u16) -> f32 {
        let over = i32::from(self.width) - i32::from(self.squeeze) - i32::from(room) - 1;
        (1.5 * over.max(0) as f32).min(14.0)
    }
}
