//! Who signs a notice or a letter and when, and what is said of a story in brackets below it.

use super::block::{Block, Kind, Signs};
use crate::compile::signs::dates::is_date;
use crate::compile::signs::entries::{is_contact, is_salutation};
use crate::compile::signs::notices::{is_note, is_title};
use crate::compile::signs::organisations::is_organisation;
use crate::compile::signs::persons::{is_name, is_reader_s};
use crate::page::ends_with;
use crate::text::typeset::is_han;
use std::collections::VecDeque;

/// The most characters of a name that signs a notice.
const NAME: usize = 20;

/// The most characters of what a reader is called by, and where from.
const WHO: usize = 14;

/// The most characters of a reader's name: 欧阳女士.
const NAMED: usize = 4;

/// Says whether `next` is the rest of a name that signs a notice and was broken by a narrow column.
fn is_name_broken(block: &Block, next: &Block) -> bool {
    let apart = |block: &Block| block.kind == Kind::Display && block.breaks.len() == 1;
    apart(block)
        && apart(next)
        && !next.blank
        && !is_organisation(&block.run)
        && is_organisation(&[block.run.as_slice(), &next.run].concat())
}

/// Finds who signs a notice and the day below the text, which look like a headline and a folio.
pub(super) fn signatures(blocks: Vec<Block>) -> Vec<Block> {
    let mut done: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut rest = VecDeque::from(blocks);
    // Whether the last headline was a notice's.
    let mut notice = false;
    while let Some(mut block) = rest.pop_front() {
        // How to reach who gives notice stands below the notice's text.
        let text = |before: &Block| matches!(before.kind, Kind::Text(_));
        let contact = block.kind == Kind::Display && !block.blank && is_contact(&block.run);
        if contact && done.last().is_some_and(text) {
            block.kind = Kind::Text(Signs::default());
        }
        let ended = match done.last().map(|before| &before.kind) {
            Some(Kind::Text(signs)) => {
                signs.signature || !signs.open && signs.credit.is_none() && signs.trailing.is_none()
            }
            _ => false,
        };
        if ended {
            let broken = rest
                .front()
                .is_some_and(|next| is_name_broken(&block, next));
            if let Some(more) = rest.pop_front_if(|_| broken) {
                block.breaks.push(block.run.len());
                block.run.append(&more.run);
            }
            let apart = match block.kind {
                Kind::Display | Kind::Furniture => true,
                Kind::Text(_) => block.breaks.len() == 1,
                _ => false,
            };
            let signed = || {
                is_signed(&block, &rest)
                    || is_reader(&block, rest.front())
                    || block.kind == Kind::Display && is_note(&block.run)
                    || notice && signs_undated(&block, rest.front())
            };
            // A line that blank lines part from the text above and below is a part's headline: 一个人的学校.
            let parts = rest.front().is_some_and(|next| {
                block.blank
                    && next.blank
                    && matches!(&next.kind, Kind::Text(signs) if signs.opening == 0)
            });
            let signs = is_organisation(&block.run) && !parts;
            if apart && (signs || is_date(&block.run) || signed()) {
                block.kind = Kind::Text(Signs {
                    signature: true,
                    ..Signs::default()
                });
            }
        }
        match &block.kind {
            Kind::Display => notice = is_title(&block.run),
            // A letter is signed as a notice is.
            Kind::Text(_) if block.breaks.len() <= 2 && is_salutation(&block.run) => notice = true,
            Kind::Text(signs) if signs.opening > 0 => notice = false,
            _ => {}
        }
        done.push(block);
    }
    done
}

/// Says whether a line below a notice's text is who signs it, though no day stands below: a person, or a house with no more
/// than the next headline below it.
fn signs_undated(block: &Block, next: Option<&Block>) -> bool {
    const HOUSES: &[&str] = &[
        "公司",
        "商店",
        "大楼",
        "超市",
        "酒店",
        "宾馆",
        "书店",
        "药店",
        "饭店",
        "工厂",
        "厂",
        "中学",
        "小学",
        "学校",
        "幼儿园",
        "医院",
        "图书馆",
        "博物馆",
        "体育馆",
        "事务所",
        "派出所",
        "居委会",
        "村委会",
        "业委会",
        "合作社",
        "编辑部",
        "中心",
    ];
    let run = &block.run;
    let display = |block: &Block| block.kind == Kind::Display;
    if block.kind != Kind::Display || is_title(run) {
        return false;
    }
    // 家人 周小勇: what the person is to the matter stands before the name.
    let gap = (1..run.len()).rev().find(|&at| run[at].gap && at <= 4);
    let name = is_name(run) || gap.is_some_and(|at| is_name(&run[at..]));
    let house = (4..=NAME).contains(&run.len())
        && run.iter().all(|glyph| is_han(glyph.ch))
        && HOUSES.iter().any(|end| ends_with(run, end));
    name && next.is_none_or(|next| next.blank || display(next)) || house && next.is_none_or(display)
}

/// Says whether a line is who wrote a letter to the paper: 读者 向爱民, 市民 覃先生.
fn is_reader(block: &Block, next: Option<&Block>) -> bool {
    let run = &block.run;
    // 锦溪小区居民 钟 毓: where the reader lives may stand before.
    let gap = (2..run.len().min(WHO)).find(|&at| run[at].gap);
    let name = gap.filter(|&gap| is_reader_s(&run[..gap]));
    let name = name.and_then(|gap| run.get(gap..));
    block.kind == Kind::Display
        && next.is_none_or(|next| next.blank || next.kind != Kind::Text(Signs::default()))
        && name.is_some_and(|name| {
            (1..=NAMED).contains(&name.len())
                && name[0].gap
                && name.iter().all(|glyph| is_han(glyph.ch))
        })
}

/// Says whether the day stands below a name, and no text below the day: who signs needs no word of an authority.
fn is_signed(block: &Block, rest: &VecDeque<Block>) -> bool {
    let Some(day) = rest.front().filter(|day| !day.blank && is_date(&day.run)) else {
        return false;
    };
    let name = (2..=NAME).contains(&block.run.len())
        && block.run.iter().all(|glyph| is_han(glyph.ch))
        && !is_title(&block.run);
    let below = rest.get(1);
    let text = below.is_some_and(|next| !next.blank && matches!(next.kind, Kind::Text(_)));
    name && day.breaks.len() == 1 && !text
}
