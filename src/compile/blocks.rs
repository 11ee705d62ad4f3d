//! Rows → blocks: paragraphs as runs of glyphs, and groups of display lines, in raw order.

use super::apart;
use super::authors;
use super::breaks::Break;
use super::byline_lines;
use super::columns::{Role, Row};
use super::credits;
use super::entries;
use super::furniture;
use super::jumplines::{self, JumpSign};
use super::lines::Sheet;
use super::plates;
use super::run::Run;
use super::signs;
use std::rc::Rc;

/// Holds one block of the page.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The glyphs in reading order.
    pub(super) run: Run,
    /// Where each printed line begins in the run.
    pub(super) breaks: Vec<usize>,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether a blank line stands before it.
    pub(super) blank: bool,
    /// What speaks for the break before it.
    pub(super) before: Break,
    /// What speaks for the closest of the joined lines inside it, and the printed line where that is.
    pub(super) inside: (Break, usize),
}

impl Block {
    /// Returns the break before or inside it whose other reading is nearest.
    pub(super) fn closest(&self) -> Break {
        if self.before.margin() < self.inside.0.margin() {
            self.before
        } else {
            self.inside.0
        }
    }
}

/// Says what a block is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// A paragraph.
    Text(Signs),
    /// One display line.
    Display,
    /// A byline that stands by itself.
    Byline,
    /// Masthead, folio, editors' line.
    Furniture,
    /// A row of a table, or a line of an advertisement.
    Apart,
    /// A jump line that stands by itself.
    Jump(JumpSign),
}

/// Holds what a paragraph's edges say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Signs {
    /// Characters of the dateline and byline that open it.
    pub(super) opening: usize,
    /// Where its photo credit begins.
    pub(super) credit: Option<usize>,
    /// Where its trailing byline begins.
    pub(super) trailing: Option<usize>,
    /// A jump line at its beginning or end.
    pub(super) jump: Option<JumpSign>,
    /// Whether it ends in mid-sentence.
    pub(super) open: bool,
    /// Whether it is who signs a notice, or the day (落款), which ends a story.
    pub(super) signature: bool,
    /// Whether a jump line says that the story began on another page, or goes on there.
    pub(super) jumped: Jumped,
}

impl Signs {
    /// Says whether nothing but who wrote it at its end parts it from being text: no byline before, no credit, no jump line.
    pub(super) fn is_plain(&self) -> bool {
        self.opening == 0 && self.credit.is_none() && self.jump.is_none()
    }

    /// Says whether it tells nobody's name.
    pub(super) fn is_unsigned(&self) -> bool {
        self.opening == 0 && self.credit.is_none() && self.trailing.is_none()
    }
}

/// Says over which of its edges a story jumps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Jumped {
    /// 上接.
    pub(super) from: bool,
    /// 下转.
    pub(super) to: bool,
}

/// Gathers lines into blocks, which take over the sheet's glyphs.
pub(super) fn blocks(sheet: &mut Sheet, rows: Vec<Row>) -> Vec<Block> {
    let glyphs = Rc::new(std::mem::take(&mut sheet.glyphs));
    let mut blocks: Vec<Block> = Vec::new();
    let mut open: Option<usize> = None;
    for (line, row) in sheet.lines.drain(..).zip(rows) {
        let run = Run::Stretch(Rc::clone(&glyphs), line.start..line.end);
        match (row.role, open) {
            (Role::Next, Some(index)) => {
                let block = &mut blocks[index];
                block.breaks.push(block.run.len());
                block.run.append(&run);
                if row.seam.margin() < block.inside.0.margin() {
                    block.inside = (row.seam, block.breaks.len() - 1);
                }
                if row.last {
                    open = None;
                }
            }
            (role, _) => {
                let kind = if role == Role::Display {
                    Kind::Display
                } else {
                    Kind::Text(Signs::default())
                };
                if role != Role::Display {
                    open = (!row.last).then_some(blocks.len());
                }
                blocks.push(Block {
                    run,
                    breaks: vec![0],
                    kind,
                    blank: line.blank > 0,
                    before: row.seam,
                    inside: (Break::CLEAR, 0),
                });
            }
        }
    }
    for block in &mut blocks {
        block.kind = kind(block);
    }
    entries::guests(&mut blocks);
    let mut blocks = credits::join(blocks);
    credits::above(&mut blocks);
    let blocks = super::signers::signatures(blocks);
    let mut blocks = authors::below(authors::authors(blocks));
    plates::nameplate(&mut blocks);
    plates::contents(&mut blocks);
    apart::apart(&mut blocks);
    jumplines::mark(&mut blocks);
    blocks
}

/// Says what a finished block is.
pub(super) fn kind(block: &Block) -> Kind {
    let run = &block.run;
    let jump = jumplines::jump(run);
    if let Some(jump) = &jump
        && jump.end - jump.start + 2 >= run.len()
    {
        return Kind::Jump(jump.clone());
    }
    let jump = jump.filter(|jump| jump.start == 0 || jump.end == run.len());
    let display = block.kind == Kind::Display;
    if block.breaks.len() <= 2 && furniture::is_furniture(run) {
        return Kind::Furniture;
    }
    if block.breaks.len() <= 2
        && byline_lines::is_byline_line(run)
        && signs::credit_start(run).is_none()
    {
        return Kind::Byline;
    }
    if display && !signs::ends_with_credit(run) {
        return Kind::Display;
    }
    let end = jump
        .as_ref()
        .filter(|jump| jump.end == run.len())
        .map_or(run.len(), |jump| jump.start);
    // The signs' places count from where the text begins after a jump line.
    let begin = jump
        .as_ref()
        .filter(|jump| jump.end < run.len())
        .map_or(0, |jump| jump.end);
    let body = &run[begin..end];
    let credit = signs::credit_start(body);
    // Who made text and pictures (文/图) signs the story, not a photo.
    let both = credit.filter(|&at| signs::names_text(&body[at..]));
    let credit = credit.filter(|_| both.is_none());
    let trailing = if both.is_some() {
        both
    } else if credit.is_none() {
        signs::trailing_byline(body)
    } else {
        None
    };
    let stop = body
        .iter()
        .rev()
        .map(|glyph| glyph.ch)
        .find(|&ch| !super::classes::is_closer(ch));
    let open = credit.is_none()
        && trailing.is_none()
        && !entries::ends_with_number(body)
        && !stop
            .is_some_and(|ch| super::classes::is_stop(ch) || matches!(ch, '：' | '；' | ':' | ';'));
    Kind::Text(Signs {
        opening: if trailing == Some(0) {
            0
        } else {
            super::bylines::opening(body)
        },
        credit,
        trailing,
        jump,
        open,
        ..Signs::default()
    })
}
