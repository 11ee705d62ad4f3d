//! Lines that are a page's and no story's: mastheads, folios, editors' lines, lists of contents.

use super::blocks::{Block, Kind};
use super::byline_lines;
use super::classes::{digit, is_han};
use super::entries::is_numeral;
use super::hints::Hints;
use super::imprint::{SECTIONS, is_lunar, is_paper, is_section};
use super::lines::Glyph;
use super::run::{Words, ends_with, find, has_at, parted};
use std::sync::LazyLock;

/// The most characters of the title of a list of contents.
const TITLE: usize = 6;
/// The most characters of a page's number with its name.
const FOLIO: usize = 8;
/// The least characters of a day of the moon's calendar without that word: 三月初七.
const LUNAR: usize = 4;
/// The most characters of a line that is part of a page's head.
const PLATE: usize = 24;
/// Words that only the furniture of a page has.
pub(super) const FURNITURE: &[&str] = &[
    "责编",
    "责任编辑",
    "版式",
    "校对",
    "美编",
    "组版",
    "照排",
    "热线",
    "投稿",
    "邮箱",
    "邮编",
    "刊号",
    "社址",
    "零售",
    "广告许可",
    "印刷",
    "值班总编",
    "值班编委",
    "总编辑",
    "主编",
    "电子邮箱",
    "E-mail",
    "http",
    "www.",
    "国内统一",
    "邮发代号",
    "本版编辑",
    "版面设计",
    "视觉",
    "编审",
    "审读",
    "新闻爆料",
    "本版稿件",
    "本版图片",
    "本版照片",
    "本版文字",
    "本版文图",
    "本版摄影",
];

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(FURNITURE));

/// Says whether a line is the page's furniture: masthead, folio, editors' line, hotline.
pub(super) fn is_furniture(run: &[Glyph]) -> bool {
    // Most lines hold no character that begins such a word.
    let hints = Hints::of(run);
    let any = Hints::FURNITURE.and(Hints::DAY).and(Hints::DIGIT);
    if run.len() > 90 || !hints.any(any) || run.iter().any(|glyph| glyph.ch == '。') {
        return false;
    }
    let mut found = 0u64;
    for index in (0..run.len()).filter(|&index| run[index].hints.any(Hints::FURNITURE)) {
        for (place, ..) in WORDS.at(run, index) {
            found |= 1 << place;
        }
    }
    let words = found.count_ones();
    if words >= 2
        || (words == 1
            && run
                .iter()
                .any(|glyph| matches!(glyph.ch, '：' | ':' | '@' | '/')))
    {
        return true;
    }
    // 本版稿件除署名外均据新华社电
    if words >= 1 && run.len() <= PLATE && has_at(run, 0, "本版") {
        return true;
    }
    // □ 本版编辑 刘 波 孟 辉
    if words == 1 && byline_lines::is_staff(run) {
        return true;
    }
    if is_dotted_day(run) {
        return true;
    }
    let named = hints.any(Hints::DAY);
    let day = named && has_full_date(run);
    let weekday = named
        && (find(run, "星期").is_some()
            || find(run, "农历").is_some()
            || day && run.windows(3).any(is_short_weekday));
    let text = |glyph: &Glyph| matches!(glyph.ch, '，' | '（' | '(' | '、');
    let told = |glyph: &Glyph| matches!(glyph.ch, '：' | ':' | '“' | '时');
    (day && (weekday || run.len() <= 24 && !run.iter().any(told)) && !run.iter().any(text))
        || (weekday && run.len() <= 12)
        || hints.any(Hints::DIGIT) && is_folio(run)
}

/// Says whether a line is a day written with dots or dashes, with its day of the week or without: 2023.11.22 星期三.
fn is_dotted_day(run: &[Glyph]) -> bool {
    let is_dot = |glyph: &Glyph| matches!(glyph.ch, '.' | '-' | '．');
    let part = |glyph: &Glyph| is_dot(glyph) || digit(glyph.ch).is_some();
    let end = run.iter().take(11).take_while(|glyph| part(glyph)).count();
    let (day, rest) = run.split_at(end);
    let sizes = day.split(is_dot).map(<[Glyph]>::len);
    let week = ["星期", "周"];
    (8..=10).contains(&end)
        && rest.len() <= 3
        && (rest.is_empty() || week.iter().any(|week| has_at(rest, 0, week)))
        && matches!(sizes.collect::<Vec<_>>()[..], [4, 1..=2, 1..=2])
}

/// Says whether the day of the week stands short behind a day: 日 周一.
fn is_short_weekday(three: &[Glyph]) -> bool {
    matches!((three[0].ch, three[1].ch), ('日', '周' | '週'))
        && "一二三四五六日".contains(three[2].ch)
}

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

/// Says whether a run has a date with year, month and day.
pub(super) fn has_full_date(run: &[Glyph]) -> bool {
    (4..run.len()).any(|index| {
        run[index].ch == '年'
            && (1..=4).all(|back| {
                digit(run[index - back].ch).is_some()
                    || "〇一二三四五六七八九".contains(run[index - back].ch)
            })
            && run[index..]
                .iter()
                .take(4)
                .position(|glyph| glyph.ch == '月')
                .is_some_and(|month| {
                    // 十一月二十三日
                    let days = run[index + month + 1..].iter().take(4);
                    days.map(|glyph| glyph.ch).any(|ch| ch == '日')
                })
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

/// Says whether a line is a page's number, with its name or without, and nothing else: `3`, `A03`, `第3版`, `02 要闻`.
fn is_folio(run: &[Glyph]) -> bool {
    let last = run
        .iter()
        .rposition(|glyph| digit(glyph.ch).is_some())
        .map_or(0, |last| last + 1);
    let named = (1..=3).contains(&last)
        && run.len() <= last + 4
        && run[..last]
            .iter()
            .all(|glyph| digit(glyph.ch).is_some() || glyph.ch.is_ascii_alphabetic())
        && SECTIONS.iter().any(|section| ends_with(run, section));
    if named {
        return true;
    }
    let digits = run.iter().filter(|glyph| digit(glyph.ch).is_some()).count();
    let letters = run
        .iter()
        .filter(|glyph| glyph.ch.is_ascii_alphabetic())
        .count();
    if digits == 0 || digits > 3 || letters > 1 {
        return false;
    }
    if digits + letters == run.len() {
        return true;
    }
    let number = |index: usize| {
        run.get(index)
            .is_some_and(|glyph| digit(glyph.ch).is_some() || is_numeral(glyph.ch))
    };
    let page = run.iter().position(|glyph| glyph.ch == '版');
    run.len() <= 10 && page.is_some_and(|page| page > 0 && number(page - 1))
}
