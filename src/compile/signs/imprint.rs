//! The words of a running head (版头): the paper, the day, the page's number and name, and what else stands beside them.

use crate::compile::lexis::page_words::{FURNITURE, SECTIONS};
use crate::model::PartialDate;
use crate::text::typeset::{digit, is_han};
use crate::text::{numeral, small_numeral};

/// Who makes the paper, at the end of a word: 沅南日报社出版.
const MAKERS: &[&str] = &["出版", "主办", "主管", "编辑", "编辑部", "报社"];

/// What the moon's calendar writes its years, months and days with, and what the sun's calls its terms.
const LUNAR: &str =
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥年月日正冬腊闰大小初廿卅一二三四五六七八九十";

const TERMS: &str = "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒";

/// The most characters of a name, or of a piece of one.
const PERSON: usize = 3;

/// The most characters of a page's name, and of a paper's.
const NAME: usize = 4;

pub(super) const PAPER: usize = 8;

/// Says whether a word is the name of a daily or a weekly and nothing else.
pub(crate) fn is_paper(word: &str) -> bool {
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
pub(crate) fn is_section(word: &str) -> bool {
    word.chars().count() <= NAME
        && word.chars().all(is_han)
        && SECTIONS.iter().any(|section| word.ends_with(section))
}

/// Finds a day with its year, and where it stands in bytes: 2023年11月13日, 二〇二三年十一月十三日, 2023.11.13.
pub(crate) fn date(line: &str) -> Option<(PartialDate, usize, usize)> {
    written(line).or_else(|| dotted(line))
}

/// Finds a day written with dots or dashes and nothing else in its word.
fn dotted(line: &str) -> Option<(PartialDate, usize, usize)> {
    let mut words = line.split_whitespace();
    words.find_map(|word| {
        let parts: Vec<&str> = word.split(['.', '-', '．']).collect();
        let [year, month, day] = parts[..] else {
            return None;
        };
        let date = PartialDate::day(value(year)?, value(month)?, value(day)?)?;
        let start = line.find(word)?;
        (year.chars().count() == 4 && value(year)? > 1900).then_some((
            date,
            start,
            start + word.len(),
        ))
    })
}

/// Finds a day written with 年, 月 and 日.
fn written(line: &str) -> Option<(PartialDate, usize, usize)> {
    line.match_indices('年').find_map(|(at, year_sign)| {
        let before = line[..at].trim_end();
        let digits = before.char_indices().rev().take(4);
        let (start, _) = digits.last()?;
        let year = value(&before[start..])?;
        let rest = &line[at + year_sign.len()..];
        let (month, rest) = rest.split_once('月')?;
        let (day, after) = rest.split_once('日')?;
        let date = PartialDate::day(year, value(month)?, value(day)?)?;
        (year > 1900).then_some((date, start, line.len() - after.len()))
    })
}

/// Reads one to four digits of either width, or as Chinese numerals: 2023, 二〇二三, 十一.
fn value(text: &str) -> Option<u32> {
    let chars: Vec<char> = text.trim().chars().collect();
    if let Some((value, end)) = small_numeral(&chars, 0)
        && end == chars.len()
    {
        return Some(value);
    }
    let fits = (1..=4).contains(&chars.len());
    let add = |sum: u32, &ch: &char| Some(sum * 10 + digit(ch).or_else(|| numeral(ch))?);
    chars.iter().try_fold(0, add).filter(|_| fits)
}

/// Returns the number of 第3版, 3版, A03版, without the words round it, as printed.
pub(crate) fn numbered(word: &str) -> Option<&str> {
    let number = word.strip_suffix('版')?;
    let number = number.strip_prefix('第').unwrap_or(number);
    let is_part = |ch: char| {
        digit(ch).is_some() || ch.is_ascii_uppercase() || "一二三四五六七八九十".contains(ch)
    };
    let fits = (1..=3).contains(&number.chars().count()) && number.chars().all(is_part);
    fits.then_some(number)
}

/// Says whether a word is a page's number: 4, 02, A03.
pub(crate) fn is_number(word: &str) -> bool {
    let digits = word
        .strip_prefix(|ch: char| ch.is_ascii_uppercase())
        .unwrap_or(word);
    (1..=2).contains(&digits.chars().count()) && digits.chars().all(|ch| digit(ch).is_some())
}

/// Says whether words are those of a running head and nothing else.
pub(crate) fn is_imprint(words: &[&str]) -> bool {
    // Whether names may follow: those of who made the page.
    let mut staff = false;
    words.iter().all(|word| {
        let word =
            word.trim_matches(|ch| matches!(ch, '（' | '）' | '(' | ')' | '，' | '。' | '□' | '■'));
        let name = staff && word.chars().count() <= PERSON && word.chars().all(is_han);
        let furniture = FURNITURE.iter().any(|known| word.contains(known));
        staff = name || furniture || word.ends_with("编辑");
        let calendar = is_weekday(word) || is_lunar(word);
        let page = is_paper(word) || is_section(word) || numbered(word).is_some() || is_issue(word);
        let maker = MAKERS.iter().any(|maker| word.ends_with(maker));
        staff || calendar || page || maker || !word.chars().any(is_han)
    })
}

/// Says whether a word is a day of the week, alone or before that of the moon's calendar: 星期一, 周一.
fn is_weekday(word: &str) -> bool {
    let after = ["星期", "周", "週"]
        .iter()
        .find_map(|week| word.strip_prefix(week));
    let mut rest = after.unwrap_or_default().chars();
    let day = rest
        .next()
        .is_some_and(|day| "一二三四五六日天".contains(day));
    day && is_lunar(rest.as_str())
}

/// Says whether a word is a day of the moon's calendar, a term of the sun's, or nothing: 农历癸卯年十月初一, 今日立冬.
pub(crate) fn is_lunar(word: &str) -> bool {
    let signs = ["农历", "農曆", "今日", "今天"];
    let bare = signs
        .iter()
        .find_map(|sign| word.strip_prefix(sign))
        .unwrap_or(word);
    bare.chars().all(|ch| LUNAR.contains(ch)) || TERMS.split(' ').any(|term| term == bare)
}

/// Says whether a word counts issues, or the pages of this one: 第1234期, 总第12345号, 今日8版.
fn is_issue(word: &str) -> bool {
    const COUNTS: &[&str] = &[
        "第",
        "总第",
        "总",
        "今日",
        "今天",
        "本期",
        "本期共",
        "今日共",
        "共",
    ];
    let number = word.strip_suffix(['期', '号', '版', '张']);
    let digits =
        number.and_then(|number| COUNTS.iter().find_map(|count| number.strip_prefix(count)));
    let counts = |ch: char| digit(ch).is_some() || numeral(ch).is_some() || ch == '十';
    digits.is_some_and(|digits| !digits.is_empty() && digits.chars().all(counts))
}
