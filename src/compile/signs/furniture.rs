//! Lines that are a page's and no story's by what they say: mastheads, folios, editors' lines.

use super::byline_lines;
use super::dates::{has_full_date, is_dotted_day, is_short_weekday};
use crate::compile::lexis::page_words::{FURNITURE, SECTIONS};
use crate::compile::lexis::words::Words;
use crate::page::{Glyph, Hints, ends_with, find, has_at, hints_of};
use crate::text::typeset::{digit, is_numeral};
use std::sync::LazyLock;

/// The most characters of a line about all that stands on a page, and what it is about.
const MATTERS: usize = 24;

const MATTER: &[&str] = &["稿件", "图片", "照片", "文字", "文图", "摄影"];

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(FURNITURE));

/// Says whether a line is the page's furniture: masthead, folio, editors' line, hotline.
pub(crate) fn is_furniture(run: &[Glyph]) -> bool {
    // Most lines hold no character that begins such a word.
    let hints = hints_of(run);
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

/// Says whether a line is a page's number, with its name or without, and nothing else: `3`, `A03`, `第3版`, `02 要闻`.
pub(crate) fn is_folio(run: &[Glyph]) -> bool {
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
