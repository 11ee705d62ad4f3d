//! What the lines beside a line tell of it: a number amid text, a headline broken at its colon, a byline that goes on.

use super::fact::{Ending, Fact};
use crate::page::Page;
use crate::text::typeset::{is_closer, is_stop};

/// The price up to which a line by itself looks like a headline's.
const HEADLINE: f32 = 1.7;

/// The price of reading a line that is the page's as one that stands apart.
const PAGES: f32 = 0.3;

/// Lines that a headline may have after its first.
const TIERS: usize = 4;

/// Weighs each line anew by those beside it.
pub(super) fn beside(sheet: &Page, facts: &mut [Fact]) {
    close_bylines(sheet, facts);
    for index in 1..facts.len() {
        // A folio stands apart; a number between two lines of text is a piece of a justified line.
        let text = |fact: Option<&Fact>| fact.is_some_and(|fact| !fact.numeric);
        let next = facts.get(index + 1);
        let tight = facts[index].line.blank == 0 && next.is_some_and(|next| next.line.blank == 0);
        if facts[index].numeric && tight && text(facts.get(index - 1)) && text(next) {
            facts[index].display += 6.0;
        }
    }
    for index in 0..facts.len().saturating_sub(1) {
        // 特岗教师向秋月：| 把画室搬进大山: a headline broken at its colon stands apart, with its decks.
        let colon =
            facts[index].ending == Ending::Colon && (facts[index].line.blank > 0 || index == 0);
        let above = index.checked_sub(1).map(|above| &facts[above]);
        let top = above.is_none_or(|above| above.display <= PAGES);
        // 决定任命： opens a list, though not at the top of a page.
        let long = top || facts[index].line.end - facts[index].line.start > 6;
        if !colon || !long || !(top || above.is_some_and(|above| above.ending == Ending::Stop)) {
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
}

/// Lets a line that closes a byline begun on a line before end its paragraph.
fn close_bylines(sheet: &Page, facts: &mut [Fact]) {
    let mut open = 0;
    let mut trailing = false;
    for fact in facts {
        let glyphs = &sheet.glyphs[fact.line.start as usize..fact.line.end as usize];
        if open > 0 {
            let close = glyphs
                .iter()
                .position(|glyph| matches!(glyph.ch, '）' | ')'));
            fact.loose = true;
            open = if close.is_some() { 0 } else { open - 1 };
            if close == Some(glyphs.len() - 1) {
                fact.ending = if trailing { Ending::Stop } else { Ending::Word };
                fact.closes = trailing;
            }
        }
        if fact.leaves_open {
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
