//! Words that are times by themselves: 近日, festivals, periods, reigns.

use crate::compile::entities::lexicon::trie::{Lexicon, plain};
use crate::compile::entities::values::number::{arabic, small};
use crate::compile::entities::values::time::Time;
use std::sync::LazyLock;

/// Words that are a time by themselves.
#[rustfmt::skip]
static VAGUE: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "近年来", "近些年来", "近几年来", "近几年", "近些年", "近年", "近日", "日前", "近期",
    "近段时间", "这几天", "这几年", "这些年", "这两年", "这两天", "连日来", "连日", "前几天",
    "前几年", "前些年", "早年间", "近两年", "年底", "年初", "年末", "月底", "月初", "岁末",
].into_iter()));

#[rustfmt::skip]
static FESTIVALS: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "八一建军节", "五四青年节", "三八妇女节", "六一儿童节", "五一国际劳动节", "五一劳动节",
    "国庆黄金周", "五一黄金周", "春节黄金周", "国际劳动节", "中秋国庆", "劳动节",
    "儿童节", "建军节", "建党节", "教师节", "妇女节", "青年节", "国庆节", "中秋节", "端午节",
    "清明节", "重阳节", "元宵节", "泼水节", "火把节", "圣诞节", "腊八节", "护士节", "记者节",
    "父亲节", "母亲节", "情人节", "三月三", "春节", "元旦", "国庆", "中秋", "端午", "清明", "重阳",
    "藏历新年", "雪顿节", "古尔邦节", "开斋节",
    "元宵", "除夕", "大年初一", "腊八", "立春", "惊蛰", "春分", "谷雨", "立夏", "芒种", "夏至",
    "小暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "冬至", "圣诞", "春运",
].into_iter()));

#[rustfmt::skip]
static PERIODS: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "抗日战争时期", "解放战争时期", "抗战时期", "土地革命时期", "红军时期", "民国时期", "明清时期",
    "新中国成立初期", "改革开放初期", "明末清初", "清末民初", "民国初年", "春秋战国时期",
    "春秋时期", "战国时期", "新石器时代", "旧石器时代", "抗美援朝时期", "清末", "明末", "清初",
    "明初",
].into_iter()));

#[rustfmt::skip]
pub(crate) static DAY_PARTS: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "上午", "下午", "中午", "晚上", "晚间", "早上", "早晨", "清晨", "凌晨", "傍晚", "深夜", "夜间",
    "夜里", "白天", "午后", "午夜", "正午", "当晚", "一早", "夜晚", "晚", "夜", "早",
].into_iter()));

/// Returns where the longest word of `list` ends that begins at `at`.
pub(crate) fn longest(list: &Lexicon, chars: &[char], at: usize) -> Option<usize> {
    list.longest(&chars[at..]).map(|size| at + size)
}

/// The same for a short list.
pub(crate) fn word(chars: &[char], at: usize, list: &[&str]) -> Option<usize> {
    list.iter()
        .filter_map(|entry| literal(chars, at, entry))
        .max()
}

pub(crate) fn literal(chars: &[char], at: usize, entry: &str) -> Option<usize> {
    let mut end = at;
    for c in entry.chars() {
        if chars.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

pub(crate) fn fixed(chars: &[char], at: usize) -> Option<Time> {
    let vague = |end| Time {
        end,
        vague: true,
        ..Time::default()
    };
    if let Some(end) = longest(&VAGUE, chars, at) {
        return Some(vague(end));
    }
    if let Some(end) = longest(&PERIODS, chars, at) {
        return Some(vague(
            word(chars, end, &["年间", "时期", "末年", "初年"]).unwrap_or(end),
        ));
    }
    if let Some(end) = era(chars, at) {
        return Some(vague(end));
    }
    // “五一”, “十一” are festivals between quotes only.
    if at > 0
        && chars[at - 1] == '“'
        && let Some(end) = word(
            chars,
            at,
            &[
                "五一",
                "十一",
                "双十一",
                "双11",
                "双十二",
                "六一",
                "七一",
                "八一",
                "三八",
                "五四",
                "端午",
                "中秋",
            ],
        )
        && chars.get(end) == Some(&'”')
    {
        return Some(vague(end));
    }
    // 五一假期, 十一黄金周
    if let Some(end) = word(chars, at, &["五一", "十一", "六一", "七一", "八一"])
        && word(
            chars,
            end,
            &["假期", "期间", "前夕", "前后", "小长假", "长假", "黄金周"],
        )
        .is_some()
    {
        return Some(vague(end));
    }
    festival(chars, at).map(vague)
}

/// Reads a festival, with 当天 after it.
pub(crate) fn festival(chars: &[char], at: usize) -> Option<usize> {
    // 明年五一, but not 今年十一月
    let bare = || {
        let end = word(chars, at, &["五一", "十一", "六一", "七一", "八一"])?;
        let alone = chars.get(end).is_none_or(|&c| {
            !"月日号点个年".contains(c)
                && crate::compile::entities::values::number::digit(c).is_none()
        });
        (alone && chars[..at].ends_with(&['年'])).then_some(end)
    };
    let end = longest(&FESTIVALS, chars, at).or_else(bare)?;
    Some(word(chars, end, &["当天", "当日"]).unwrap_or(end))
}

/// Names of reigns by which years were counted.
#[rustfmt::skip]
static ERAS: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "洪武", "建文", "永乐", "宣德", "正统", "景泰", "天顺", "成化", "弘治", "正德", "嘉靖", "隆庆",
    "万历", "天启", "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆", "咸丰", "光绪", "宣统", "民国",
    "道光", "同治", "贞观", "开元", "天宝", "贞元", "熙宁", "元丰", "淳熙", "至正",
].into_iter()));

#[rustfmt::skip]
static DYNASTIES: LazyLock<Lexicon> = LazyLock::new(|| plain([
    "清代", "清朝", "明代", "明朝", "唐代", "唐朝", "宋代", "北宋", "南宋", "元代", "清", "明", "唐", "宋", "元",
].into_iter()));

/// Reads a year of a reign: 清乾隆四十一年, 光绪年间.
fn era(chars: &[char], at: usize) -> Option<usize> {
    let dynasty = longest(&DYNASTIES, chars, at).unwrap_or(at);
    let reign = longest(&ERAS, chars, dynasty)?;
    if let Some(end) = word(chars, reign, &["年间", "初年", "末年", "元年"]) {
        return Some(end);
    }
    let (_, end) = arabic(chars, reign, 2).or_else(|| small(chars, reign))?;
    literal(chars, end, "年")
}
