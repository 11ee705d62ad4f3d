//! Lines that are a page's and no story's by what they say: mastheads, folios, editors' lines.

use super::byline_lines;
use super::classes::digit;
use super::entries::is_numeral;
use super::hints::Hints;
use super::imprint::SECTIONS;
use super::lines::Glyph;
use super::run::{Words, ends_with, find, has_at};
use std::sync::LazyLock;

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
];

/// The most characters of a line about all that stands on a page, and what it is about.
const MATTERS: usize = 24;
const MATTER: &[&str] = &["稿件", "图片", "照片", "文字", "文图", "摄影"];

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
    if run.len() <= MATTERS
        && has_at(run, 0, "本版")
        && MATTER.iter().any(|word| has_at(run, 2, word))
    {
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

/// Says whether a line is a page's number, with its name or without, and nothing else: `3`, `A03`, `第3版`, `02 要闻`.
pub(super) fn is_folio(run: &[Glyph]) -> bool {
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
