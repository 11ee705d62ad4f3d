//! Numbers as newspapers print them: 1,460, 8.9, 二十八, 两千多, 3.8万.

pub(crate) use crate::text::{numeral as digit, small_numeral as small};

/// Holds a number read from the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Number {
    /// One past its last character.
    pub(crate) end: usize,
    /// Its value as a plain decimal.
    pub(crate) value: String,
    /// Whether it was printed in Arabic digits.
    pub(crate) arabic: bool,
    /// Whether 多, 余, 几 or 数 stands in it.
    pub(crate) approximate: bool,
}

/// Reads digits `0` to `9` from `at`, at most `limit` of them: their value and the end.
pub(crate) fn arabic(chars: &[char], at: usize, limit: usize) -> Option<(u32, usize)> {
    let length = chars[at..]
        .iter()
        .take(limit)
        .take_while(|c| c.is_ascii_digit())
        .count();
    if length == 0 || chars.get(at + length).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let value = chars[at..at + length]
        .iter()
        .filter_map(|c| c.to_digit(10))
        .fold(0, |sum, d| sum * 10 + d);
    Some((value, at + length))
}

fn power(c: char) -> Option<u32> {
    Some(match c {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// Reads a number from `at`.
pub(crate) fn number(chars: &[char], at: usize) -> Option<Number> {
    let first = *chars.get(at)?;
    if first.is_ascii_digit() {
        return Some(printed(chars, at));
    }
    (digit(first).is_some() || matches!(first, '十' | '百' | '千' | '万' | '数' | '几' | '半'))
        .then(|| spelled(chars, at))
        .flatten()
}

fn printed(chars: &[char], at: usize) -> Number {
    let mut end = at;
    let mut digits = String::new();
    while let Some(&c) = chars.get(end) {
        let digit_next = chars.get(end + 1).is_some_and(char::is_ascii_digit);
        match c {
            '0'..='9' => digits.push(c),
            '.' if digit_next && !digits.contains('.') => digits.push('.'),
            ',' | '，' if digit_next && grouped(chars, end) => {}
            _ => break,
        }
        end += 1;
    }
    let mut approximate = false;
    let mut shift = 0;
    while let Some(&c) = chars.get(end) {
        match c {
            '多' | '余' if !approximate => approximate = true,
            // 3亿千瓦时: the thousand belongs to the unit.
            '千' if chars
                .get(end + 1)
                .is_some_and(|&c| "瓦克米卡伏帕赫焦".contains(c)) =>
            {
                break;
            }
            _ => match power(c).filter(|&p| p >= 2) {
                Some(p) => shift += p,
                None => break,
            },
        }
        end += 1;
    }
    Number {
        end,
        value: shifted(&digits, shift),
        arabic: true,
        approximate,
    }
}

/// Says whether a comma at `at` groups three digits.
fn grouped(chars: &[char], at: usize) -> bool {
    let after = chars[at + 1..]
        .iter()
        .take(4)
        .take_while(|c| c.is_ascii_digit())
        .count();
    after == 3 && at > 0 && chars[at - 1].is_ascii_digit()
}

fn spelled(chars: &[char], at: usize) -> Option<Number> {
    let (mut end, mut total, mut section, mut ones) = (at, 0u64, 0u64, 0u64);
    let mut approximate = false;
    let mut seen = 0;
    while let Some(&c) = chars.get(end) {
        if let Some(d) = digit(c) {
            // 七八 counts as about eight.
            approximate |= ones > 0;
            ones = u64::from(d);
        } else if matches!(c, '几' | '数') {
            approximate = true;
            ones = 3;
        } else if matches!(c, '多' | '余') && seen > 0 {
            approximate = true;
        } else if let Some(p) = power(c) {
            let value = 10u64.saturating_pow(p);
            if p >= 4 {
                total = total
                    .saturating_add(section + ones)
                    .max(1)
                    .saturating_mul(value);
                section = 0;
            } else {
                section = section.saturating_add(ones.max(1).saturating_mul(value));
            }
            ones = 0;
        } else {
            break;
        }
        seen += 1;
        end += 1;
    }
    let value = total.saturating_add(section).saturating_add(ones);
    (seen > 0).then(|| Number {
        end,
        value: value.to_string(),
        arabic: false,
        approximate,
    })
}

/// Moves the decimal point of `digits` to the right by `shift` places.
fn shifted(digits: &str, shift: u32) -> String {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let shift = shift as usize;
    let zeros = "0".repeat(shift.saturating_sub(part.len()));
    let moved = part.len().min(shift);
    let text = format!("{whole}{}{zeros}", &part[..moved]);
    let text = text.trim_start_matches('0');
    let text = if text.is_empty() { "0" } else { text };
    match part[moved..].trim_end_matches('0') {
        "" => text.into(),
        rest => format!("{text}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    fn read(text: &str) -> (usize, String) {
        let chars: Vec<char> = text.chars().collect();
        number(&chars, 0)
            .map(|n| (n.end, n.value))
            .unwrap_or_default()
    }

    #[test]
    fn printed_and_spelled() {
        assert_eq!(read("2亿元"), (2, "200000000".into()));
        assert_eq!(read("21.6万只"), (5, "216000".into()));
        assert_eq!(read("300多万元"), (5, "3000000".into()));
        assert_eq!(read("1,460万"), (6, "14600000".into()));
        assert_eq!(read("两千多年"), (3, "2000".into()));
        assert_eq!(read("二十八个"), (3, "28".into()));
        assert_eq!(read("8.9%"), (3, "8.9".into()));
    }
}
