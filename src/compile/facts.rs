//! What a line tells before it is read, and what it costs to read it as a line that stands apart. Costs are nats.

use super::beside;
use super::byline_lines;
use super::classes::{is_closer, is_closing, is_opening, is_pause, is_stop};
use super::entries;
use super::furniture;
use super::jumplines;
use super::lines::{Glyph, Line, Sheet};
use super::signs;

/// The indent of a paragraph in half ems.
pub(super) const INDENT: u16 = 4;

/// Takes the facts of every line.
pub(super) fn facts(sheet: &Sheet) -> Vec<Fact> {
    let mut facts: Vec<Fact> = sheet
        .lines
        .iter()
        .map(|line| Fact::of(sheet, line))
        .collect();
    beside::beside(sheet, &mut facts);
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
    pub(super) opens: bool,
    /// Whether the line is part of a byline that is not closed yet, whose gaps break lines early.
    pub(super) loose: bool,
    /// Whether a byline begins in it or goes on, and is not closed.
    pub(super) leaves_open: bool,
    /// Whether it ends with a byline or credit that closes a story.
    pub(super) closes: bool,
    pub(super) starts_closing: bool,
    pub(super) starts_opening: bool,
    pub(super) ends_pause: bool,
    pub(super) starts_digit: bool,
    pub(super) ends_digit: bool,
    /// Whether it is a byline and nothing else, which no text goes on after in its line.
    pub(super) byline: bool,
    /// Whether it begins with a number of a list, or as another entry does.
    pub(super) numbered: bool,
    /// Whether it begins with a mark of a list: ●.
    pub(super) bullet: bool,
    /// Whether it is a number and nothing else.
    pub(super) numeric: bool,
    /// Whether it is justified by spaces between all characters, so that it fills its column.
    pub(super) stretched: bool,
}

impl Fact {
    /// Prices a line that stands apart amid a paragraph: few characters are rather a piece of the text.
    pub(super) fn amid(&self) -> f32 {
        let few = self.line.end - self.line.start <= 4;
        let tight = self.line.blank == 0;
        3.2 + if few && tight { 3.0 } else { 0.0 }
    }

    /// Returns the line's width as that which fills a column by chance.
    pub(super) fn chance(&self) -> Chance {
        let width = f32::from(self.line.width);
        if self.line.spliced || self.ending != Ending::Word {
            return Chance([f32::INFINITY; 2]);
        }
        Chance([width - f32::from(self.line.squeeze.min(2)), width + 1.0])
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
        let jumped = jumplines::edges(glyphs);
        let closes =
            jumped.to || signs::ends_with_credit(glyphs) || signs::ends_with_byline(glyphs);
        let ending = match core {
            _ if closes => Ending::Stop,
            Some('：' | ':') if entries::is_salutation(glyphs) => Ending::Stop,
            _ if entries::ends_with_number(glyphs) => Ending::Stop,
            Some(ch) if is_stop(ch) => Ending::Stop,
            _ if is_closer(last) => Ending::Bracket,
            Some('：' | ':') => Ending::Colon,
            Some('；' | ';') => Ending::Semicolon,
            Some(ch) if is_pause(ch) => Ending::Comma,
            Some(ch) if is_opening(ch) => Ending::Comma,
            _ => Ending::Word,
        };
        let bullet = signs::is_bullet(first);
        let opens = jumped.from || super::datelines::opens_story(glyphs);
        let byline = byline_lines::is_byline_line(glyphs);
        let leaves_open = byline_lines::leaves_byline_open(glyphs);
        Self {
            line: *line,
            ending,
            display: display_cost(glyphs, ending, [opens, closes, byline], line.width),
            opens,
            loose: opens || leaves_open,
            leaves_open,
            closes,
            starts_closing: is_closing(first),
            starts_opening: is_opening(first),
            ends_pause: is_pause(last) || is_closer(last),
            starts_digit: first.is_ascii_digit(),
            ends_digit: last.is_ascii_digit(),
            byline,
            numbered: bullet || entries::is_numbered(glyphs) || entries::is_labelled(glyphs),
            bullet,
            numeric: entries::is_number(glyphs),
            stretched: super::lines::is_letter_spaced(glyphs),
        }
    }
}

/// Holds between which widths a column is filled by a line that stands apart, in half ems.
#[derive(Clone, Copy)]
pub(super) struct Chance([f32; 2]);

impl Chance {
    /// Prices the chance that the line fills a column, or all of it but the indent.
    #[inline]
    pub(super) fn price(self, room: f32) -> f32 {
        let [least, most] = self.0;
        let fills = |room: f32| (least <= room) & (most >= room);
        if fills(room) | fills(room - f32::from(INDENT)) {
            1.8
        } else {
            0.0
        }
    }
}

/// Prices reading a line as one that stands apart: 0 would be as likely as not, 9 practically never.
fn display_cost(
    glyphs: &[Glyph],
    ending: Ending,
    [opens, credit, byline]: [bool; 3],
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
    if ending == Ending::Colon && glyphs.len() <= 8 {
        // 决定任命： opens a list; a headline's first line that ends so is longer.
        cost += 1.0;
    }
    if width > 54 {
        cost += 1.5;
    }
    if entries::is_contact(glyphs) {
        cost += 3.0;
    }
    if byline || furniture::is_furniture(glyphs) {
        cost = match ending {
            Ending::Colon | Ending::Comma => 2.0,
            _ => 0.2,
        };
    }
    cost
}
