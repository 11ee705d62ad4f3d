//! Units of measure, and what only looks like one.

use crate::compile::entities::lexicon::trie::{Lexicon, plain};
use crate::compile::lexis::lines::lines;
use std::sync::OnceLock;

/// Holds the units: those any number takes, and those a Chinese numeral takes too.
pub(crate) struct Units {
    /// Those that any number takes.
    pub(crate) any: Lexicon,
    /// Those that a Chinese numeral takes too.
    pub(crate) spelled: Lexicon,
}

impl Units {
    /// Returns the units of the data file; read once.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<Units> = OnceLock::new();
        COMMON.get_or_init(|| {
            let words = || lines(include_str!("../data/units.txt")).flat_map(str::split_whitespace);
            Self {
                any: plain(words().map(|word| word.trim_end_matches('*'))),
                spelled: plain(words().filter_map(|word| word.strip_suffix('*'))),
            }
        })
    }

    /// Returns where the longest unit of `list` ends that begins at `at`.
    pub(crate) fn find(list: &Lexicon, chars: &[char], at: usize) -> Option<usize> {
        list.longest(&chars[at..]).map(|size| at + size)
    }
}

/// Words that begin with a unit's character and make the number part of something else.
#[rustfmt::skip]
const OTHER_WORDS: [&str; 67] = [
    "单元", "市场", "市区", "周年", "字会", "字路", "字架", "字街",
    "年级", "年代", "年制", "年生", "个一", "级联动", "等奖", "分之", "分钟", "号", "大队", "中队",
    "环路", "线城市", "室", "号楼", "维", "年计划", "年规划", "人民", "人才", "人大", "家口",
    "家庭", "方面", "条例", "位一体", "级响应", "级预警", "天天", "级标准", "级甲等", "年来",
    "里河", "里店", "里屯", "里桥", "道湾", "门峡", "门市", "门县", "台县", "台市", "台山", "家店",
    "家湾", "家村", "道口", "里村", "里街道", "里镇", "里乡", "岁山", "层次", "次方", "人行",
    "人间", "分局", "车间",
];

/// Says whether number and unit are part of something else.
pub(crate) fn refused(
    chars: &[char],
    at: usize,
    number_end: usize,
    name_end: usize,
    end: usize,
) -> bool {
    let tail = &chars[number_end..];
    let arabic = chars[at].is_ascii_digit();
    let hit = |word: &str| {
        tail.iter()
            .copied()
            .zip(word.chars())
            .filter(|(a, b)| a == b)
            .count()
            == word.chars().count()
    };
    let allowed = |word: &str| match word {
        "分钟" | "年来" => true,
        "人才" | "人民" | "人大" | "家庭" | "人间" => arabic,
        _ => false,
    };
    if OTHER_WORDS.iter().any(|word| hit(word) && !allowed(word)) {
        return true;
    }
    // 2024台南国际花火节
    let year = arabic && number_end - at == 4 && matches!(chars[at], '1' | '2');
    if year && matches!(tail, ['台', '湾' | '南' | '北' | '中' | '东', ..]) {
        return true;
    }
    let unit = chars[number_end..name_end].iter().collect::<String>();
    if unit == "级" && !arabic {
        return true;
    }
    // 110, 12345 and the like are numbers of a telephone; 7月 and 8日 were read as times.
    if matches!(unit.as_str(), "月" | "日" | "时" | "号") {
        return true;
    }
    // A Chinese numeral with a bare 年 or 人 must not run on into a name: 三人行, 五年级.
    !arabic && matches!(chars.get(end), Some('级' | '代')) && matches!(unit.as_str(), "年")
}
