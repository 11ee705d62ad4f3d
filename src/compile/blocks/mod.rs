//! Rows → blocks: paragraphs as runs of glyphs, and groups of display lines, in raw order.

mod apart;
mod authors;
pub(super) mod block;
mod credits;
mod guests;
mod jump_edges;
mod kind;
mod plates;
mod signers;
pub(super) mod verse_lines;

use self::block::{Block, Kind, Signs};
use self::kind::kind;
use crate::compile::rows::row::{Break, Role, Row};
use crate::page::{Page, Run};
use std::rc::Rc;

/// Gathers lines into blocks, which take over the sheet's glyphs.
pub(super) fn blocks(sheet: &mut Page, rows: Vec<Row>) -> Vec<Block> {
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
    guests::guests(&mut blocks);
    let mut blocks = credits::join(blocks);
    credits::above(&mut blocks);
    let blocks = signers::signatures(blocks);
    let mut blocks = authors::below(authors::authors(blocks));
    plates::nameplate(&mut blocks);
    plates::contents(&mut blocks);
    apart::apart(&mut blocks);
    jump_edges::mark(&mut blocks);
    blocks
}
