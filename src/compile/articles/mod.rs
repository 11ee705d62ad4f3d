//! Stories → articles of the model, and everything else → residue.

pub(super) mod article;
mod bylines;
pub(super) mod confidence;
pub(super) mod doubts;
mod headlines;
mod leavings;
pub(super) mod naming;
mod paragraphs;
mod phrases;
mod stanzas;
pub(super) mod titles;
mod weave;

use self::article::{article, column, jump};
use crate::compile::articles::confidence::story;
use crate::compile::blocks::block::{Block as Raw, Kind};
use crate::compile::stories::story::{Stories, Story};
use crate::model::{Article, Jump, Residue, ResidueKind, Warning};
use crate::page::{Glyph, Page};
use std::collections::BTreeMap;

/// Holds what one page gives to the edition; its spans name no source yet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Yield {
    /// The articles in raw order.
    pub(crate) articles: Vec<Article>,
    /// What belongs to none.
    pub(crate) residue: Vec<Residue>,
    /// What is doubtful about the articles' borders and paragraphs.
    pub(crate) warnings: Vec<Warning>,
}

/// Makes the articles and the residue of one page; `copies` are glyphs drawn a second time.
pub(super) fn articles(sheet: &Page, blocks: &[Raw], found: &Stories, copies: &[Glyph]) -> Yield {
    let mut made = Yield::default();
    let mut articles: Vec<(u32, Article)> = Vec::new();
    let owners = jumps(blocks, found);
    let mut lines: Vec<Vec<Jump>> = vec![Vec::new(); found.stories.len()];
    for (&block, &story) in &owners {
        if let Kind::Jump(sign) = &blocks[block].kind {
            lines[story].push(jump(sign, &blocks[block].run));
        }
    }
    for (story, lines) in found.stories.iter().zip(lines) {
        let (mut article, paragraphs) = article(blocks, story);
        article.jumps.extend(lines);
        article.confidence = story::story(blocks, story);
        made.warnings
            .extend(doubts::doubts(blocks, story, &article, &paragraphs));
        articles.push((first_line(blocks, story), article));
    }
    let crowded = leavings::crowded(blocks, found);
    for (stray, crowded) in found.stray.iter().zip(crowded) {
        if !crowded && leavings::is_title(blocks, stray) {
            for title in leavings::apart(blocks, stray) {
                let line = title.first().map_or(0, |&block| blocks[block].run[0].line);
                articles.push((line, column(blocks, title)));
            }
        } else {
            made.residue.extend(
                stray
                    .iter()
                    .map(|&block| leavings::left_over(ResidueKind::Unplaced, &blocks[block].run)),
            );
        }
    }
    made.residue
        .extend(leavings::furniture(sheet, blocks, &owners, copies));
    made.residue
        .sort_by_key(|residue| residue.source.first().map(|span| (span.line, span.start)));
    articles.sort_by_key(|&(line, _)| line);
    made.articles = articles.into_iter().map(|(_, article)| article).collect();
    made
}

/// Gives each jump line that stands by itself to a story, in raw order: 下转 to the one before it, 上接 to the one after.
fn jumps(blocks: &[Raw], found: &Stories) -> BTreeMap<usize, usize> {
    let edges = |edge: fn(&Story) -> Option<usize>| -> BTreeMap<usize, usize> {
        let stories = found.stories.iter().enumerate();
        stories
            .filter(|(_, story)| !story.photo)
            .filter_map(|(number, story)| Some((edge(story)?, number)))
            .collect()
    };
    let starts = edges(|story| story.body.iter().min().copied());
    let ends = edges(|story| story.body.iter().max().copied());
    let owner = |index: usize, block: &Raw| {
        let Kind::Jump(sign) = &block.kind else {
            return None;
        };
        let story = if sign.to {
            starts.range(..index).next_back()
        } else {
            ends.range(index..).next()
        };
        story.map(|(_, &number)| (index, number))
    };
    blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| owner(index, block))
        .collect()
}

fn first_line(blocks: &[Raw], story: &Story) -> u32 {
    story
        .body
        .iter()
        .chain(&story.heads)
        .map(|&block| blocks[block].run[0].line)
        .min()
        .unwrap_or(0)
}
