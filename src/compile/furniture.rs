//! Lines that are a page's and no story's: mastheads, folios, editors' lines; and the short lines that look like them.

use super::blocks::{Block, Kind};
use super::classes::{digit, is_han};
use super::hints::Hints;
use super::lines::Glyph;
use super::run::{Words, ends_with, find};
use super::signs;
use std::sync::LazyLock;

/// The most characters of the title of a list of contents.
const TITLE: usize = 6;
/// The most characters of a label before its colon.
const LABEL: usize = 4;

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

/// What pages are called.
const SECTIONS: &[&str] = &[
    "要闻", "综合", "时政", "社会", "民生", "经济", "文化", "副刊", "体育", "国际", "国内", "新闻",
    "专版", "教育", "健康", "法治", "理论", "评论", "县域", "广告",
];
/// The most characters of a page's name, and of a paper's.
const NAME: usize = 4;
const PAPER: usize = 8;

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
    // □ 本版编辑 刘 波 孟 辉
    if words == 1 && signs::is_staff(run) {
        return true;
    }
    let named = hints.any(Hints::DAY);
    let day = named && has_full_date(run);
    let weekday = named && (find(run, "星期").is_some() || find(run, "农历").is_some());
    let text = |glyph: &Glyph| matches!(glyph.ch, '，' | '（' | '(' | '、');
    let told = |glyph: &Glyph| matches!(glyph.ch, '：' | ':' | '“' | '时');
    (day && (weekday || run.len() <= 24 && !run.iter().any(told)) && !run.iter().any(text))
        || (weekday && run.len() <= 12)
        || hints.any(Hints::DIGIT) && is_folio(run)
}

/// Says whether a word is the name of a daily or a weekly and nothing else.
pub(super) fn is_paper(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "日报",
        "晚报",
        "晨报",
        "早报",
        "时报",
        "周报",
        "导报",
        "商报",
        "都市报",
        "青年报",
        "快报",
        "农民报",
        "工人报",
        "法治报",
        "电视报",
    ];
    let length = word.chars().count();
    let named = ENDS
        .iter()
        .any(|end| word.len() > end.len() && word.ends_with(end));
    named && length <= PAPER && word.chars().all(is_han)
}

/// Says whether a word is what pages are called: 要闻, 邵东新闻.
pub(super) fn is_section(word: &str) -> bool {
    word.chars().count() <= NAME
        && word.chars().all(is_han)
        && SECTIONS.iter().any(|section| word.ends_with(section))
}

/// Takes a paper's name that stands by itself at the head of a page, beside its folio or its day, for furniture.
pub(super) fn nameplate(blocks: &mut [Block]) {
    let text = |block: &Block| matches!(block.kind, Kind::Text(_));
    let head = blocks.iter().position(text).unwrap_or(blocks.len());
    for index in 0..head {
        let beside = |at: usize| {
            blocks
                .get(at)
                .is_some_and(|block| block.kind == Kind::Furniture)
        };
        let alone = blocks[index].kind == Kind::Display
            && blocks[index].run.len() <= PAPER
            && is_paper(
                &blocks[index]
                    .run
                    .iter()
                    .map(|glyph| glyph.ch)
                    .collect::<String>(),
            );
        if alone && (beside(index + 1) || index > 0 && beside(index - 1)) {
            blocks[index].kind = Kind::Furniture;
        }
    }
}

/// Says whether a run is the name of an authority or a company and nothing else.
pub(super) fn is_organisation(run: &[Glyph]) -> bool {
    const ENDS: &[&str] = &[
        "公司",
        "委员会",
        "管理局",
        "总局",
        "分局",
        "支队",
        "大队",
        "总队",
        "政府",
        "办公室",
        "指挥部",
        "集团",
        "银行",
        "法院",
        "检察院",
        "联合会",
        "协会",
        "编辑部",
        "报社",
        "公安局",
        "服务中心",
        "管理处",
        "管委会",
        "学校",
        "大学",
        "医院",
        "商场",
        "超市",
        "酒店",
        "合作社",
        "事务所",
        "教育局",
        "财政局",
        "税务局",
        "民政局",
        "资源局",
        "保障局",
        "环境局",
        "农村局",
        "运输局",
    ];
    (6..=26).contains(&run.len())
        && run
            .iter()
            .all(|glyph| is_han(glyph.ch) || matches!(glyph.ch, '（' | '）'))
        && !run.iter().skip(1).any(|glyph| glyph.gap)
        && ENDS.iter().any(|end| ends_with(run, end))
}

/// Says whether a run is a day with its year and nothing else.
pub(super) fn is_date(run: &[Glyph]) -> bool {
    (8..=11).contains(&run.len())
        && run.last().is_some_and(|glyph| glyph.ch == '日')
        && has_full_date(run)
}

/// Says whether a run has a date with year, month and day.
fn has_full_date(run: &[Glyph]) -> bool {
    (4..run.len()).any(|index| {
        run[index].ch == '年'
            && (1..=4).all(|back| {
                digit(run[index - back].ch).is_some()
                    || "〇一二三四五六七八九".contains(run[index - back].ch)
            })
            && run[index..].iter().take(4).any(|glyph| glyph.ch == '月')
            && run[index..].iter().take(7).any(|glyph| glyph.ch == '日')
    })
}

/// Says whether a run begins with a number of a list: `一、`, `（二）`, `3.`.
pub(super) fn is_numbered(run: &[Glyph]) -> bool {
    let open = usize::from(matches!(run[0].ch, '（' | '('));
    let number = |glyph: &&Glyph| is_numeral(glyph.ch) || digit(glyph.ch).is_some();
    let count = run[open..].iter().take(3).take_while(number).count();
    let close = run.get(open + count).map(|glyph| glyph.ch);
    let parted = run
        .get(open + count + 1)
        .is_some_and(|glyph| digit(glyph.ch).is_none());
    count > 0
        && parted
        && match close {
            Some('）' | ')') => open == 1,
            Some('、' | '．') => open == 0,
            Some('.') => open == 0 && count <= 2,
            _ => false,
        }
}

/// Says whether a run begins as an entry of a list does: ● or a label, as who speaks has in an interview (记者：).
pub(super) fn is_entry(run: &[Glyph]) -> bool {
    /// What ends before a colon when somebody is quoted.
    const SAYS: &str = "说道称问答示调出为是有如想写喊析绍知告的";
    if signs::is_bullet(run[0].ch) {
        return true;
    }
    let label = run
        .iter()
        .take(LABEL + 1)
        .position(|glyph| !is_han(glyph.ch));
    let Some(label) = label.filter(|&at| matches!(run[at].ch, '：' | ':')) else {
        return false;
    };
    let asked = label == 1 && matches!(run[0].ch, '问' | '答');
    let more = run.len() > label + 1;
    more && (asked || label > 1 && !SAYS.contains(run[label - 1].ch))
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

fn is_numeral(ch: char) -> bool {
    matches!(
        ch,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
    )
}

/// Says whether a line is digits and nothing else.
pub(super) fn is_number(run: &[Glyph]) -> bool {
    run.iter().all(|glyph| digit(glyph.ch).is_some())
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
