//! The paragraphs beside jump lines.

use super::block::{Block, Kind};

/// Says of the paragraphs beside jump lines over which edge their story jumps.
pub(super) fn mark(blocks: &mut [Block]) {
    for index in 0..blocks.len() {
        let (beside, to) = match &blocks[index].kind {
            Kind::Jump(sign) if sign.to => (index.checked_sub(1), true),
            Kind::Jump(_) => (Some(index + 1), false),
            Kind::Text(signs) => match &signs.jump {
                Some(sign) => (Some(index), sign.to),
                None => continue,
            },
            _ => continue,
        };
        let beside = beside.and_then(|beside| blocks.get_mut(beside));
        if let Some(Block {
            kind: Kind::Text(signs),
            ..
        }) = beside
        {
            signs.jumped.to |= to;
            signs.jumped.from |= !to;
        }
    }
}
