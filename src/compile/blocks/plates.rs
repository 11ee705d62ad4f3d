//! Display lines that are the page's by where they stand: its head, and the list of what stands on other pages.

use super::block::{Block, Kind};
use crate::compile::lexis::page_words::SECTIONS;
use crate::compile::signs::furniture::is_folio;
use crate::compile::signs::imprint::{is_lunar, is_paper, is_section};
use crate::page::{Glyph, ends_with, has_at, parted};
use crate::text::typeset::{digit, is_han};

/// The most characters of the title of a list of contents.
const TITLE: usize = 6;

/// The most characters of a page's number with its name.
const FOLIO: usize = 8;

/// The least characters of a day of the moon's calendar without that word: 三月初七.
const LUNAR: usize = 4;

/// The most characters of a line that is part of a page's head.
const PLATE: usize = 24;

/// Takes what stands by itself at the head of a page for furniture: the paper's name beside its folio or its day, the page's
/// name in the first line or beside such furniture, and there, or in the last line, its name with its number.
pub(super) fn nameplate(blocks: &mut [Block]) {
    let text = |block: &Block| matches!(block.kind, Kind::Text(_));
    let head = blocks.iter().position(text).unwrap_or(blocks.len());
    let foot = blocks.iter().rposition(text).map_or(0, |last| last + 1);
    let last = blocks.len().saturating_sub(1);
    // A line beside one that is the page's may make the next one so.
    for _ in 0..2 {
        for index in (0..head).chain(foot.max(head)..blocks.len()) {
            let furniture = |at: usize| {
                blocks
                    .get(at)
                    .is_some_and(|block| block.kind == Kind::Furniture)
            };
            let block = &blocks[index];
            if block.kind != Kind::Display || block.run.len() > PLATE {
                continue;
            }
            let beside = furniture(index + 1) || index > 0 && furniture(index - 1);
            let edge = beside || index == 0 || index == last;
            let named = index < head
                && SECTIONS
                    .iter()
                    .any(|section| has_at(&block.run, 0, section));
            if index < head && is_plate(&block.run, beside, index == 0)
                || (edge || named) && is_named_folio(&block.run)
            {
                blocks[index].kind = Kind::Furniture;
            }
        }
    }
}

/// Says whether a line at the head of a page is a paper's name in either script, who makes it, or the page's name; `beside`
/// says whether it stands beside furniture, `first` whether it is the page's first line.
fn is_plate(run: &[Glyph], beside: bool, first: bool) -> bool {
    let word: String = run.iter().map(|glyph| glyph.ch).collect();
    let letters = word.chars().all(|ch| ch.is_ascii_uppercase());
    let maker = ["主办", "主管", "出版"]
        .iter()
        .any(|end| word.ends_with(end));
    let calendar = run.len() >= LUNAR && is_lunar(&word);
    beside && (is_paper(&word) || letters || maker || calendar)
        || (beside || first) && is_section(&word)
}

/// Says whether a line is a page's number and, a gap away, its name, whatever that is: 8 视觉, 体育·服务 7.
fn is_named_folio(run: &[Glyph]) -> bool {
    let number = |part: &[Glyph]| {
        (1..=2).contains(&part.len()) && part.iter().all(|glyph| digit(glyph.ch).is_some())
    };
    let name = |part: &[Glyph]| {
        part.len() >= 2 && part.iter().all(|glyph| is_han(glyph.ch) || glyph.ch == '·')
    };
    run.len() <= FOLIO
        && (1..run.len()).any(|at| {
            let (left, right) = run.split_at(at);
            parted(run, at) && (number(left) && name(right) || name(left) && number(right))
        })
}

/// Takes a list of what stands on other pages (今日导读) for furniture: its title, and the lines above a page's number.
pub(super) fn contents(blocks: &mut [Block]) {
    let mut inside = false;
    for index in 0..blocks.len() {
        let block = &blocks[index];
        let title = block.run.len() <= TITLE && ends_with(&block.run, "导读");
        inside = match block.kind {
            Kind::Display => title || inside,
            Kind::Furniture => inside,
            _ => false,
        };
        let numbered = |next: &Block| next.kind == Kind::Furniture && is_folio(&next.run);
        let entry = inside && blocks.get(index + 1).is_some_and(numbered);
        if block.kind == Kind::Display && (title || entry) {
            blocks[index].kind = Kind::Furniture;
        }
    }
}
