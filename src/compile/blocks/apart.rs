//! What stands for itself among the stories: the rows of a table, and an advertisement's lines above its day or its address.

use super::block::{Block, Kind};
use crate::compile::signs::dates::is_date;
use crate::compile::signs::entries::{is_contact, is_labelled};
use crate::page::{Glyph, parted};
use crate::text::typeset::{digit, is_colon, is_han};

/// The least cells of a table's row, and the least rows.
const CELLS: usize = 3;

const ROWS: usize = 3;

/// The most characters of a cell.
const CELL: usize = 10;

/// Takes display lines that belong to no story, and could be read as a headline, out of the stories.
pub(super) fn apart(blocks: &mut [Block]) {
    let text = |block: &Block| matches!(block.kind, Kind::Text(_));
    let Some(head) = blocks.iter().position(text) else {
        return;
    };
    tables(blocks);
    for index in head + 1..blocks.len() {
        let block = &blocks[index];
        if block.kind == Kind::Furniture && !block.blank && is_date(&block.run) {
            // Its other lines stand above its day, down from the last blank line.
            let lines = blocks[..index].iter().rev();
            let tight = lines.take_while(|line| line.kind == Kind::Display && !line.blank);
            let start = index - tight.count();
            if !text(&blocks[start - 1]) {
                let first = start - usize::from(blocks[start - 1].kind == Kind::Display);
                take(&mut blocks[first..index]);
            }
        } else if block.kind == Kind::Display && !text(&blocks[index - 1]) && is_address(&block.run)
        {
            take(&mut blocks[index..=index]);
        }
    }
}

/// Takes the rows of tables, and the title above the first.
fn tables(blocks: &mut [Block]) {
    let is_row = |block: &Block| block.kind == Kind::Display && cells(&block.run) >= CELLS;
    let mut end = 0;
    while let Some(start) = (end..blocks.len()).find(|&at| is_row(&blocks[at])) {
        let rows = blocks[start..].iter().take_while(|block| is_row(block));
        end = start + rows.count();
        let numbers = blocks[start..end].iter().filter(|row| counts(&row.run));
        if end - start >= ROWS && 2 * numbers.count() >= end - start {
            let above = start.checked_sub(1).filter(|_| !blocks[start].blank);
            let titled = above.filter(|&above| blocks[above].kind == Kind::Display);
            take(&mut blocks[titled.unwrap_or(start)..end]);
        }
    }
}

fn take(blocks: &mut [Block]) {
    for block in blocks {
        block.kind = Kind::Apart;
    }
}

/// Says whether a line tells how to reach somebody: 地址：, 热线：.
fn is_address(run: &[Glyph]) -> bool {
    is_contact(run)
        || is_labelled(run) && run.iter().filter(|glyph| digit(glyph.ch).is_some()).count() >= 7
}

/// Counts the short pieces between a line's gaps; none where it has marks as sentences have.
fn cells(run: &[Glyph]) -> usize {
    let plain = |glyph: &Glyph| {
        is_han(glyph.ch)
            || glyph.ch.is_ascii() && !is_colon(glyph.ch)
            || matches!(glyph.ch, '（' | '）' | '％' | '℃' | '—')
    };
    let gaps = (1..run.len()).filter(|&at| parted(run, at)).count();
    if gaps + 1 < CELLS || !run.iter().all(plain) {
        return 0;
    }
    let mut start = 0;
    let ends = (1..=run.len()).filter(|&at| at == run.len() || parted(run, at));
    for end in ends {
        if end - start > CELL {
            return 0;
        }
        start = end;
    }
    gaps + 1
}

/// Says whether a cell of a row behind its first is a number.
fn counts(run: &[Glyph]) -> bool {
    (1..run.len()).any(|at| parted(run, at) && digit(run[at].ch).is_some())
}
