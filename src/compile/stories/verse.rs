//! Poems: short lines that are left over and stand in a row, under the headline and the name above them; and paragraphs
//! whose every line ends with a mark, which a column's edge does not do.

use super::story::{Evidence, Stories, Story};
use crate::compile::blocks::block::{Block, Kind};
use crate::compile::blocks::verse_lines::{LINES, begins, is_line};
use crate::compile::signs::persons::{are_names, placed};
use crate::text::typeset::is_bullet;
use std::collections::{BTreeMap, BTreeSet};

/// The most characters of its lines on average, where nothing but a name speaks for a poem.
const SHORT: usize = 9;

/// Lists the blocks of poems.
pub(super) fn taken(poems: &[Story]) -> BTreeSet<usize> {
    let members = poems
        .iter()
        .flat_map(|poem| poem.heads.iter().chain(&poem.body));
    members.copied().collect()
}

/// Finds the poems that a name under a headline opens, which no story round them may take lines from.
pub(super) fn signed(blocks: &[Block]) -> Vec<Story> {
    let mut poems: Vec<Story> = Vec::new();
    let mut at = 1;
    while at < blocks.len() {
        let by = &blocks[at];
        let start = at + 1;
        let opens = by.kind == Kind::Byline
            && blocks[at - 1].kind == Kind::Display
            && (placed(&by.run).is_some()
                || are_names(
                    by.run
                        .get(usize::from(is_bullet(by.run[0].ch))..)
                        .unwrap_or_default(),
                ))
            && begins(&blocks[start..]);
        if !opens {
            at += 1;
            continue;
        }
        let line = |block: &&Block| block.kind == Kind::Display && is_line(&block.run);
        let count = blocks[start..].iter().take_while(line).count();
        // The line above the next name or text is that story's headline.
        let next = blocks
            .get(start + count)
            .is_some_and(|next| match next.kind {
                Kind::Byline => true,
                Kind::Text(_) => blocks[start + count - 1].blank,
                _ => false,
            });
        let end = start + count - usize::from(next);
        let lines = &blocks[start..end];
        let chars: usize = lines.iter().map(|line| line.run.len()).sum();
        let tight = lines.iter().filter(|line| !line.blank).count();
        // A row of headlines is longer, and blank lines part it.
        if lines.len() >= LINES && chars <= SHORT * lines.len() && 2 * tight >= lines.len() {
            let two = at >= 2 && !blocks[at - 1].blank && blocks[at - 2].kind == Kind::Display;
            let head = at - 1 - usize::from(two);
            poems.push(Story {
                body: (at..end).collect(),
                heads: (head..at).collect(),
                verse: true,
                ..Story::default()
            });
        }
        at = end.max(at + 1);
    }
    poems
}

/// Makes stories of the poems among what belongs to none.
pub(super) fn verse(blocks: &[Block], found: &mut Stories) {
    let stray: BTreeSet<usize> = found.stray.iter().flatten().copied().collect();
    // A byline that nothing followed is a story of its own until now.
    let signed: BTreeMap<usize, usize> = found
        .stories
        .iter()
        .enumerate()
        .filter_map(|(number, story)| match story.body[..] {
            [only] if blocks[only].kind == Kind::Byline => Some((only, number)),
            _ => None,
        })
        .collect();
    let free = |index: &usize| stray.contains(index) || signed.contains_key(index);
    let all: Vec<usize> = (0..blocks.len()).filter(free).collect();
    let mut poems: Vec<Story> = Vec::new();
    for row in all.chunk_by(|left, right| left + 1 == *right) {
        let bylines: Vec<usize> = (0..row.len())
            .filter(|&at| blocks[row[at]].kind == Kind::Byline)
            .collect();
        if bylines.is_empty() {
            poems.extend(poem(blocks, found, row, None));
        }
        for (number, &at) in bylines.iter().enumerate() {
            // The line above the next name is that poem's headline.
            let end = bylines
                .get(number + 1)
                .map_or(row.len(), |next| next.saturating_sub(1).max(at + 1));
            let start = at.saturating_sub(1);
            let story = signed.get(&row[at]).copied();
            poems.extend(poem(blocks, found, &row[start..end], story));
        }
    }
    let taken = taken(&poems);
    for group in &mut found.stray {
        group.retain(|block| !taken.contains(block));
    }
    found.stray.retain(|group| !group.is_empty());
    found
        .stories
        .retain(|story| !matches!(story.body[..], [only] if taken.contains(&only)));
    found.stories.extend(poems);
}

/// Reads a row of blocks as one poem; `signed` is the story that its byline has been.
fn poem(blocks: &[Block], found: &Stories, row: &[usize], signed: Option<usize>) -> Option<Story> {
    let byline = row
        .iter()
        .position(|&block| blocks[block].kind == Kind::Byline);
    let known = signed.map_or(&[][..], |story| &found.stories[story].heads);
    let (mut heads, mut lines) = match byline {
        Some(at) => ([known, &row[..at]].concat(), &row[at + 1..]),
        None => (Vec::new(), row),
    };
    // Above a poem without a name a blank line parts the headline from the first verse.
    if byline.is_none()
        && let [first, second, ..] = lines
        && blocks[*second].blank
    {
        heads.push(*first);
        lines = &lines[1..];
    }
    let verse = lines
        .iter()
        .take_while(|&&block| is_line(&blocks[block].run));
    let count = verse.count();
    if heads.is_empty() || count < LINES {
        return None;
    }
    let lines = &lines[..count];
    let body: Vec<usize> = byline
        .map(|at| row[at])
        .into_iter()
        .chain(lines.iter().copied())
        .collect();
    Some(Story {
        body,
        heads,
        verse: true,
        evidence: Evidence {
            margin: 0.0,
            ..Evidence::default()
        },
        ..Story::default()
    })
}
