//! Stories → articles of the model, and everything else → residue.

use super::blocks::{Block as Raw, Kind, Signs};
use super::bylines;
use super::headlines::headlines;
use super::lines::{Glyph, Sheet};
use super::stories::{Stories, Story};
use super::weave::{push, weave};
use crate::model::{
    Article, ArticleId, ArticleKind, Block, BlockKind, Byline, Confidence, Headline, HeadlineRole,
    Jump, JumpDirection, Residue, ResidueKind, content_id,
};

/// Makes the articles and the residue of one page.
pub(super) fn articles(
    sheet: &Sheet,
    blocks: &[Raw],
    found: &Stories,
) -> (Vec<Article>, Vec<Residue>) {
    let mut articles: Vec<(u32, Article)> = Vec::new();
    for story in &found.stories {
        articles.push((first_line(blocks, story), article(blocks, story)));
    }
    let mut residue = Vec::new();
    for stray in &found.stray {
        let line = stray.first().map_or(0, |&block| blocks[block].run[0].line);
        articles.push((line, column(blocks, stray)));
    }
    for block in blocks {
        let kind = match &block.kind {
            Kind::Furniture | Kind::Jump(_) => ResidueKind::Furniture,
            _ => continue,
        };
        residue.push(left_over(kind, &block.run));
    }
    for stray in &sheet.strays {
        residue.push(left_over(ResidueKind::Furniture, &[*stray]));
    }
    residue.sort_by_key(|residue| residue.source.first().map(|span| (span.line, span.start)));
    articles.sort_by_key(|&(line, _)| line);
    (
        articles.into_iter().map(|(_, article)| article).collect(),
        residue,
    )
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

fn left_over(kind: ResidueKind, run: &[Glyph]) -> Residue {
    let mut source = Vec::new();
    run.iter().for_each(|glyph| push(&mut source, glyph));
    let mut text = String::new();
    for (index, glyph) in run.iter().enumerate() {
        if index > 0 && run[index - 1].line != glyph.line {
            text.push('\n');
        } else if super::signs::parted(run, index) {
            text.push(' ');
        }
        text.push(glyph.ch);
    }
    Residue { kind, text, source }
}

/// Makes a column title that stands alone.
fn column(blocks: &[Raw], stray: &[usize]) -> Article {
    let headlines: Vec<Headline> = headlines(blocks, stray);
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
fn article(blocks: &[Raw], story: &Story) -> Article {
    let mut byline: Option<Byline> = None;
    let mut dateline = None;
    let mut credit = None;
    let mut body: Vec<Block> = Vec::new();
    let mut jumps = Vec::new();
    let mut open = false;
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
        let mut run = raw.run.as_slice();
        if let Some(jump) = &signs.jump {
            let piece = &run[jump.start..jump.end];
            let direction = if jump.to {
                JumpDirection::To
            } else {
                JumpDirection::From
            };
            let woven = weave(piece, false);
            jumps.push(Jump {
                direction,
                text: woven.text,
                page: Some(jump.page.clone()),
                source: woven.source,
            });
            run = if jump.start == 0 {
                &run[jump.end..]
            } else {
                &run[..jump.start]
            };
        }
        let signs_end = signs.credit.or(signs.trailing);
        if let Some(at) = signs_end {
            let by = bylines::byline(&run[at..], signs.credit.is_some());
            if signs.credit.is_some() {
                credit = Some(by);
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
        } else {
            BlockKind::Paragraph
        };
        let woven = weave(run, false);
        match body.last_mut() {
            Some(last)
                if open && kind == BlockKind::Paragraph && last.kind == BlockKind::Paragraph =>
            {
                last.text.push_str(&woven.text);
                last.source.extend(woven.source);
            }
            _ => body.push(Block {
                kind,
                text: woven.text,
                source: woven.source,
            }),
        }
        open = signs.open;
    }
    finish(Article {
        id: ArticleId::from(""),
        kind: if story.photo {
            ArticleKind::Photo
        } else {
            ArticleKind::Article
        },
        pages: vec![0],
        column: None,
        headlines: headlines(blocks, &story.heads),
        byline,
        dateline,
        body,
        credit,
        jumps,
        pinyin: None,
        subjects: Vec::new(),
        mentions: Vec::new(),
        confidence: Confidence::default(),
    })
}

/// Adds a second byline to a first.
fn add(byline: &mut Option<Byline>, more: Byline) {
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

/// Names the article by its text.
fn finish(mut article: Article) -> Article {
    let main = article
        .headline()
        .map_or("", |headline| headline.text.as_str());
    let mut parts = vec![main];
    parts.extend(
        article
            .headlines
            .iter()
            .filter(|headline| headline.role != HeadlineRole::Main)
            .map(|headline| headline.text.as_str()),
    );
    parts.extend(article.body.iter().map(|block| block.text.as_str()));
    article.id = ArticleId::from(content_id("a", &parts).as_str());
    article
}
