//! A story's blocks → an article of the model.

use super::headlines::headlines;
use super::naming::name;
use super::paragraphs::Paragraphs;
use super::weave::weave;
use super::{bylines, stanzas};
use crate::compile::articles::confidence::heading;
use crate::compile::blocks::block::{Block as Raw, Kind, Signs};
use crate::compile::signs::jumplines::JumpSign;
use crate::compile::stories::story::Story;
use crate::model::{
    Article, ArticleId, ArticleKind, Block, BlockKind, Byline, Confidence, HeadlineRole, Jump,
    JumpDirection,
};
use crate::page::Glyph;

/// Makes a column title that stands alone.
pub(super) fn column(blocks: &[Raw], stray: &[usize]) -> Article {
    let (headlines, _) = headlines(blocks, stray);
    finish(Article {
        id: ArticleId::from(""),
        kind: ArticleKind::Column,
        pages: vec![0],
        column: None,
        headlines,
        byline: None,
        dateline: None,
        body: Vec::new(),
        credit: None,
        jumps: Vec::new(),
        pinyin: None,
        subjects: Vec::new(),
        mentions: Vec::new(),
        confidence: Confidence::default(),
    })
}

/// Makes one article of a story.
pub(super) fn article(blocks: &[Raw], story: &Story) -> (Article, Paragraphs) {
    let mut byline: Option<Byline> = None;
    let mut dateline = None;
    let mut credit = None;
    let mut body: Vec<Block> = Vec::new();
    let mut jumps = Vec::new();
    let mut paragraphs = Paragraphs::default();
    let mut open = false;
    let stanzas = stanzas::stanzas(blocks, &story.body);
    for &index in &story.body {
        let raw = &blocks[index];
        let signs = match &raw.kind {
            Kind::Text(signs) => signs.clone(),
            Kind::Byline => Signs {
                opening: raw.run.len(),
                ..Signs::default()
            },
            _ => Signs::default(),
        };
        if stanzas.contains(&index) {
            body.extend(stanzas::lines(raw).map(|line| block(BlockKind::Line, line)));
            open = false;
            continue;
        }
        let mut run = raw.run.as_slice();
        if let Some(sign) = &signs.jump {
            jumps.push(jump(sign, &run[sign.start..sign.end]));
            run = if sign.start == 0 {
                &run[sign.end..]
            } else {
                &run[..sign.start]
            };
        }
        let signs_end = signs.credit.or(signs.trailing);
        if let Some(at) = signs_end {
            let by = bylines::byline(&run[at..], signs.credit.is_some());
            if signs.credit.is_some() {
                add(&mut credit, by);
            } else {
                add(&mut byline, by);
            }
            run = &run[..at];
        }
        if signs.opening > 0 {
            let (head, rest) = run.split_at(signs.opening.min(run.len()));
            dateline = dateline.or_else(|| bylines::read_dateline(head));
            add(&mut byline, bylines::byline(head, false));
            run = rest;
        }
        if run.is_empty() {
            continue;
        }
        let kind = if story.subheads.contains(&index) {
            BlockKind::Subhead
        } else if story.photo {
            BlockKind::Caption
        } else if story.verse {
            BlockKind::Line
        } else {
            BlockKind::Paragraph
        };
        match body.last_mut() {
            Some(last)
                if open && kind == BlockKind::Paragraph && last.kind == BlockKind::Paragraph =>
            {
                let more = block(kind, run);
                last.text.push_str(&more.text);
                last.source.extend(more.source);
                paragraphs.go_on(blocks, index);
            }
            _ => {
                paragraphs.begin(body.len(), blocks, index);
                body.push(block(kind, run));
            }
        }
        open = signs.open;
    }
    paragraphs.weigh(&mut body);
    let (mut headlines, tiers) = headlines(blocks, &story.heads);
    if let Some(main) = headlines
        .iter_mut()
        .find(|headline| headline.role == HeadlineRole::Main)
    {
        main.confidence = Some(heading::heading(story, tiers));
    }
    let article = finish(Article {
        id: ArticleId::from(""),
        kind: if story.photo {
            ArticleKind::Photo
        } else {
            ArticleKind::Article
        },
        pages: vec![0],
        column: None,
        headlines,
        byline,
        dateline,
        body,
        credit,
        jumps,
        pinyin: None,
        subjects: Vec::new(),
        mentions: Vec::new(),
        confidence: Confidence::default(),
    });
    (article, paragraphs)
}

fn block(kind: BlockKind, run: &[Glyph]) -> Block {
    let woven = weave(run, false);
    Block {
        kind,
        text: woven.text,
        source: woven.source,
        confidence: None,
    }
}

/// Adds a second byline to a first.
pub(crate) fn add(byline: &mut Option<Byline>, more: Byline) {
    let Some(first) = byline else {
        *byline = Some(more);
        return;
    };
    let shift = first.text.chars().count() as u32 + 1;
    first.text.push(' ');
    first.text.push_str(&more.text);
    first.source.extend(more.source);
    first
        .credits
        .extend(more.credits.into_iter().map(|mut credit| {
            credit.span = credit.span.map(|at| at + shift);
            credit
        }));
}

fn finish(mut article: Article) -> Article {
    name(&mut article);
    article
}

/// Makes a jump line of a run.
pub(super) fn jump(sign: &JumpSign, run: &[Glyph]) -> Jump {
    let direction = if sign.to {
        JumpDirection::To
    } else {
        JumpDirection::From
    };
    let woven = weave(run, false);
    Jump {
        direction,
        text: woven.text,
        page: Some(sign.page.clone()),
        source: woven.source,
        confidence: None,
    }
}
