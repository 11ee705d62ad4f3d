//! What a line tells before it is read, and what it costs to read it as a line that stands apart. Costs are nats.

use super::beside;
use super::fact::{Ending, Fact};
use crate::compile::signs::{byline_lines, edges, entries, furniture, jumplines, openings};
use crate::page::{Glyph, Line, Page, is_letter_spaced};
use crate::text::typeset::{is_bullet, is_closer, is_closing, is_opening, is_pause, is_stop};

/// Takes the facts of every line.
pub(super) fn facts(sheet: &Page) -> Vec<Fact> {
    let mut facts: Vec<Fact> = sheet.lines.iter().map(|line| fact(sheet, line)).collect();
    beside::beside(sheet, &mut facts);
    facts
}

/// Takes the facts of one line.
fn fact(sheet: &Page, line: &Line) -> Fact {
    let glyphs = &sheet.glyphs[line.start as usize..line.end as usize];
    let first = glyphs[0].ch;
    let last = glyphs[glyphs.len() - 1].ch;
    let core = glyphs
        .iter()
        .rev()
        .map(|glyph| glyph.ch)
        .find(|&ch| !is_closer(ch));
    let jumped = jumplines::edges(glyphs);
    let closes = jumped.to || edges::ends_with_credit(glyphs) || edges::ends_with_byline(glyphs);
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
    let bullet = is_bullet(first);
    let opens = jumped.from || openings::opens_story(glyphs);
    let byline = byline_lines::is_byline_line(glyphs);
    let leaves_open = byline_lines::leaves_byline_open(glyphs);
    Fact {
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
        stretched: is_letter_spaced(glyphs),
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
    let phrases = edges::phrase_gaps(glyphs);
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
