//! Display lines → headline tiers: kicker (引题), main (主题), deck (副题).

use super::phrases::{asks, is_held, leads_on, tells_event, tells_who};
use super::weave::{Woven, weave};
use crate::compile::blocks::block::Block;
use crate::compile::signs::edges::phrase_gaps;
use crate::compile::signs::notices;
use crate::model::{Headline, HeadlineRole};
use crate::page::{Glyph, ends_with};
use crate::text::typeset;
use crate::text::typeset::{is_closing, is_opening, is_pause};

/// Divides the display lines of one story into tiers; says too by how much another division would be dearer, in nats.
pub(super) fn headlines(blocks: &[Block], heads: &[usize]) -> (Vec<Headline>, f32) {
    let lines: Vec<&Block> = heads.iter().map(|&head| &blocks[head]).collect();
    if lines.is_empty() {
        return (Vec::new(), f32::INFINITY);
    }
    let (tiers, margin) = tiers(&lines);
    let mut headlines: Vec<Headline> = Vec::new();
    let mut start = 0;
    for end in 1..=lines.len() {
        if end < lines.len() && tiers[end] == tiers[start] && tiers[start] == HeadlineRole::Main {
            continue;
        }
        let run: Vec<Glyph> = lines[start..end]
            .iter()
            .flat_map(|line| line.run.iter().copied())
            .collect();
        let Woven {
            mut text, source, ..
        } = weave(&run, true);
        if end - start > 1 {
            text = joined(&lines[start..end]);
        }
        headlines.push(Headline {
            role: tiers[start],
            text,
            printed: None,
            source,
            confidence: None,
        });
        start = end;
    }
    (headlines, margin)
}

/// Joins the lines of one tier; two phrases get a space, a phrase broken in the middle does not.
fn joined(lines: &[&Block]) -> String {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let run = &line.run;
        if index > 0 && !runs_on(&lines[index - 1].run, run) {
            text.push(' ');
        }
        text.push_str(&weave(run, true).text);
    }
    text
}

/// Says whether a line cannot end where it ends, or the next not begin where it begins.
fn runs_on(left: &[Glyph], right: &[Glyph]) -> bool {
    let last = left.last().map_or(' ', |glyph| glyph.ch);
    let first = right.first().map_or(' ', |glyph| glyph.ch);
    let quotes = left.iter().filter(|glyph| glyph.ch == '“').count()
        != left.iter().filter(|glyph| glyph.ch == '”').count();
    quotes
        || is_opening(last)
        || is_closing(first)
        || (is_pause(last) && last != '！' && last != '？')
        || ends_with(left, "强调")
        || is_held(left, right)
}

/// Names the tier of each line: the cheapest choice of where the main headline begins and ends, and by how much it is that.
fn tiers(lines: &[&Block]) -> (Vec<HeadlineRole>, f32) {
    let mut best = (f32::INFINITY, 0, 1);
    let mut second = f32::INFINITY;
    for start in 0..lines.len().min(3) {
        for end in start + 1..=lines.len().min(start + 4) {
            let price = kickers(lines, start)
                + dashed(&lines[start.max(1)..end])
                + mains(&lines[start..end])
                + decks(lines, end)
                + label(lines, start, end);
            if price < best.0 {
                second = best.0;
                best = (price, start, end);
            } else {
                second = second.min(price);
            }
        }
    }
    let (price, start, end) = best;
    let tiers = (0..lines.len())
        .map(|line| match line {
            _ if line < start => HeadlineRole::Kicker,
            _ if line < end => HeadlineRole::Main,
            _ => HeadlineRole::Deck,
        })
        .collect();
    (tiers, second - price)
}

/// Prices lines that begin with a dash where only a deck does: ——访市第一职业中专校长.
fn dashed(lines: &[&Block]) -> f32 {
    let dash = |line: &&&Block| {
        line.run
            .first()
            .is_some_and(|glyph| matches!(glyph.ch, '—' | '─' | '―'))
    };
    6.0 * lines.iter().filter(dash).count() as f32
}

/// Prices the lines before `start` as kickers.
fn kickers(lines: &[&Block], start: usize) -> f32 {
    (0..start)
        .map(|line| {
            let (kicker, main) = (lines[line], lines[start]);
            let mut price = 3.0;
            // A kicker tells of the event, at length; the main headline says what came of it.
            if main.blank && !runs_on(&kicker.run, &main.run) {
                price -= 1.6;
            }
            if kicker.run.len() > main.run.len() {
                price -= 0.8;
            }
            if kicker.run.len() <= 7 && kicker.run.len() * 2 <= main.run.len() {
                price -= 2.4;
            }
            if tells_event(&kicker.run) && !tells_event(&main.run) {
                price -= 1.4;
            }
            if leads_on(&kicker.run) && main.run.len() <= kicker.run.len() {
                price -= 1.6;
            }
            if phrase_gaps(&kicker.run) > 0 {
                // Two phrases side by side are a main headline's or a deck's.
                price += 1.6;
            }
            if runs_on(&kicker.run, &lines[line + 1].run) {
                price += 3.0;
            }
            price
        })
        .sum()
}

/// Prices lines as one main headline.
fn mains(lines: &[&Block]) -> f32 {
    lines
        .windows(2)
        .map(|pair| {
            let (left, right) = (&pair[0].run, &pair[1].run);
            if runs_on(left, right) || notices::is_matter(left, right) {
                return -1.5;
            }
            let blank = if pair[1].blank { 4.0 } else { 0.0 };
            // Who presided is a deck; a question rather ends what the line above it began.
            let blank = blank + if tells_who(right) { 2.0 } else { 0.0 };
            let blank = blank - if asks(right) && !asks(left) { 0.8 } else { 0.0 };
            // Two phrases side by side below one are rather a deck.
            let phrases = |run| phrase_gaps(run) > 0;
            let blank = blank
                + if phrases(right) && !phrases(left) {
                    0.8
                } else {
                    0.0
                };
            // A narrow box breaks a headline into lines of nearly the same width; a deck is longer or far shorter.
            let (left, right) = (ems(left), ems(right));
            let narrow = left <= 11.5 && right <= left + 2.5 && right >= 0.72 * left;
            let broken = left <= 11.5 && (2.0..0.72 * left).contains(&right);
            blank
                + match (narrow, broken) {
                    (true, _) => 0.6,
                    (_, true) => 1.1,
                    _ => 4.0,
                }
        })
        .sum()
}

/// Prices a main headline that is but a label (以案说法) beside a longer line.
fn label(lines: &[&Block], start: usize, end: usize) -> f32 {
    let length = |lines: &[&Block]| lines.iter().map(|line| line.run.len()).max().unwrap_or(0);
    let main: usize = lines[start..end].iter().map(|line| line.run.len()).sum();
    let others = length(&lines[..start]).max(length(&lines[end..]));
    if main <= 6 && others >= main + 4 {
        3.0
    } else {
        0.0
    }
}

/// Measures a line in ems.
fn ems(run: &[Glyph]) -> f32 {
    run.iter()
        .map(|glyph| f32::from(typeset::half_ems(glyph.ch)) / 2.0)
        .sum()
}

/// Prices the lines from `end` on as decks.
fn decks(lines: &[&Block], end: usize) -> f32 {
    (end..lines.len())
        .map(|line| {
            let broken = line > 0 && runs_on(&lines[line - 1].run, &lines[line].run);
            1.0 + if broken { 3.0 } else { 0.0 }
        })
        .sum()
}
