//! Quantities: number and unit.

use crate::compile::entities::pieces::line::is_han;
use crate::compile::entities::values::number::{Number, digit, number};
use crate::compile::entities::values::units::{Units, refused};

/// Holds a quantity as printed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// One past its last character.
    pub(crate) end: usize,
    /// Its value in base units, as a plain decimal.
    pub(crate) value: String,
    /// The unit without its multiplier.
    pub(crate) unit: String,
    /// Whether the text says 多, 余 or 左右.
    pub(crate) approximate: bool,
}

/// Reads the quantity that begins at `at`.
pub(crate) fn quantity(chars: &[char], at: usize) -> Option<Quantity> {
    let before = at.checked_sub(1).map(|i| chars[i]);
    if before.is_some_and(|c| {
        c == '第'
            || c == '.'
            || c.is_ascii_alphanumeric()
            || (c == '-' && at > 1 && chars[at - 2].is_ascii_alphanumeric())
    }) {
        return None;
    }
    if let Some(quantity) = fraction(chars, at) {
        return Some(quantity);
    }
    let first = number(chars, at)?;
    if first.arabic {
        arabic(chars, at, first)
    } else {
        spelled(chars, at, first)
    }
}

fn fraction(chars: &[char], at: usize) -> Option<Quantity> {
    let rest = &chars[at..];
    if !rest.starts_with(&['百', '分', '之'])
        && !rest.starts_with(&['千', '分', '之'])
        && !rest.starts_with(&['万', '分', '之'])
    {
        let whole = number(chars, at).filter(|n| !n.arabic && n.end - at <= 2)?;
        if chars.get(whole.end) != Some(&'分') || chars.get(whole.end + 1) != Some(&'之') {
            return None;
        }
        let part = number(chars, whole.end + 2).filter(|n| !n.arabic)?;
        let value = format!("{}/{}", part.value, whole.value);
        return Some(Quantity {
            end: part.end,
            value,
            unit: String::new(),
            approximate: false,
        });
    }
    let part = decimal(chars, at + 3)?;
    let unit = match chars[at] {
        '百' => "%",
        '千' => "‰",
        _ => "‱",
    };
    Some(Quantity {
        end: part.end,
        value: part.value,
        unit: unit.into(),
        approximate: part.approximate,
    })
}

/// Reads a number that may have a part behind 点: 三点五, 零点二五.
fn decimal(chars: &[char], at: usize) -> Option<Number> {
    let whole = match chars.get(at) {
        Some('零' | '○') => Number {
            end: at + 1,
            value: "0".into(),
            arabic: false,
            approximate: false,
        },
        _ => number(chars, at)?,
    };
    let part: String = chars
        .get(whole.end + 1..)
        .unwrap_or_default()
        .iter()
        .map_while(|&c| digit(c))
        .filter_map(|value| char::from_digit(value, 10))
        .collect();
    if whole.arabic || chars.get(whole.end) != Some(&'点') || part.is_empty() {
        return (whole.value != "0").then_some(whole);
    }
    Some(Number {
        end: whole.end + 1 + part.chars().count(),
        value: format!("{}.{part}", whole.value),
        ..whole
    })
}

/// Marks that join the two ends of a range.
fn range_mark(chars: &[char], at: usize) -> Option<usize> {
    match chars.get(at)? {
        '至' | '到' | '—' | '-' | '~' | '～' | '–' => {
            Some(if chars[at] == '—' && chars.get(at + 1) == Some(&'—') {
                at + 2
            } else {
                at + 1
            })
        }
        _ => None,
    }
}

fn arabic(chars: &[char], at: usize, first: Number) -> Option<Quantity> {
    let units = Units::common();
    let mut number = first;
    let mut unit = Units::find(&units.any, chars, number.end);
    // 25至40毫米 and 10%至15% are one range.
    if let Some(next) = range_mark(chars, unit.unwrap_or(number.end))
        && let Some(second) = self::number(chars, next).filter(|n| n.arabic)
        && let Some(end) = Units::find(&units.any, chars, second.end)
        && (unit.is_none()
            || unit.map(|end| chars[number.end..end].to_vec())
                == Some(chars[second.end..end].to_vec()))
    {
        unit = Some(end);
        number = second;
    }
    // 20多万游客: a number with its multiplier and no unit counts what follows.
    let Some(end) = unit else {
        let multiplied = chars[at..number.end]
            .iter()
            .any(|c| matches!(c, '万' | '亿'));
        let counted = multiplied && chars.get(number.end).is_some_and(|&c| is_han(c));
        return counted.then(|| Quantity {
            end: number.end,
            value: number.value,
            unit: String::new(),
            approximate: number.approximate,
        });
    };
    // 2023年 is a year.
    let digits = chars[at..number.end].iter().all(char::is_ascii_digit);
    if chars[number.end..end] == ['年'] && number.end - at == 4 && digits {
        return None;
    }
    finish(chars, at, number, end)
}

/// Reads what may follow the unit that ends at `name_end`: 多, a second number with its unit, 左右.
fn finish(chars: &[char], at: usize, number: Number, name_end: usize) -> Option<Quantity> {
    let (mut end, mut approximate) = (name_end, number.approximate);
    if matches!(chars.get(end), Some('多' | '余')) && chars.get(end + 1) != Some(&'人') {
        approximate = true;
        end += 1;
    }
    if chars[end..].starts_with(&['左', '右'])
        || number.arabic && chars[end..].starts_with(&['上', '下'])
    {
        approximate = true;
        end += 2;
    }
    if let Some(after) = compound(chars, &number, name_end) {
        end = after;
    }
    // 四块六, 三米八
    if !number.arabic
        && matches!(chars[number.end..end], ['块' | '米' | '成'])
        && chars
            .get(end)
            .is_some_and(|&c| digit(c).is_some_and(|value| value > 0))
        && chars.get(end + 1).is_none_or(|&c| !is_han(c))
    {
        end += 1;
    }
    // 1斤半, 两年半
    if chars.get(end) == Some(&'半')
        && matches!(chars[end - 1], '斤' | '年' | '里' | '米' | '亩' | '岁')
        && !matches!(
            chars.get(end + 1),
            Some('月' | '天' | '夜' | '山' | '路' | '数')
        )
    {
        end += 1;
    }
    // 108国道 is a road.
    if chars[end - 1] == '国' && chars.get(end) == Some(&'道') {
        return None;
    }
    if refused(chars, at, number.end, name_end, end) {
        return None;
    }
    let unit: String = chars[number.end..name_end].iter().collect();
    let (value, unit) = base(number.value, unit);
    Some(Quantity {
        end,
        value,
        unit,
        approximate,
    })
}

/// Reads the second half of 5天5夜, 2小时30分, 1米8 and of units that come in pairs.
fn compound(chars: &[char], first: &Number, end: usize) -> Option<usize> {
    let second = number(chars, end).filter(|n| n.arabic == first.arabic)?;
    let after = Units::find(&Units::common().any, chars, second.end)?;
    let unit = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
    let pair = (unit(first.end, end), unit(second.end, after));
    matches!(
        (pair.0.as_str(), pair.1.as_str()),
        ("天", "夜" | "晚" | "小时")
            | ("小时", "分" | "分钟")
            | ("分", "秒")
            | ("分钟", "秒")
            | ("年", "个月" | "天")
            | ("个月", "天")
            | ("元", "角")
            | ("室", "厅")
    )
    .then_some(after)
}

fn spelled(chars: &[char], at: usize, number: Number) -> Option<Quantity> {
    let units = Units::common();
    let length = number.end - at;
    let teens = chars[at] == '十' && chars[at..number.end].contains(&'几');
    // 二百零六 is counted, 零八 is not.
    let vague = (at..number.end).any(|place| match chars[place] {
        '几' | '数' | '○' | '半' => true,
        '零' => place == at || !matches!(chars[place - 1], '百' | '千' | '万' | '亿'),
        _ => false,
    });
    if !teens && vague || number.value == "1" || number.value == "0" {
        return None;
    }
    if at > 0
        && (matches!(chars[at - 1], '“' | '新' | '老' | '大' | '小')
            || crate::compile::entities::values::number::digit(chars[at - 1]).is_some()
            || matches!(
                chars[at - 1],
                '十' | '百'
                    | '千'
                    | '万'
                    | '亿'
                    | '几'
                    | '数'
                    | '点'
                    | '这'
                    | '那'
                    | '每'
                    | '哪'
                    | '周'
                    | '末'
            ))
    {
        return None;
    }
    // 十, 百, 千, 万 alone are figures of speech.
    if length == 1 && matches!(chars[at], '百' | '千' | '万') {
        return None;
    }
    let name_end = Units::find(&units.spelled, chars, number.end)?;
    finish(chars, at, number, name_end)
}

/// Moves the multiplier of a unit into the value: 万元 cannot occur, 公里 stays.
fn base(value: String, unit: String) -> (String, String) {
    match unit.as_str() {
        "成" => (value, "成".into()),
        _ => (value, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::quantity;

    fn read(text: &str) -> String {
        let chars: Vec<char> = text.chars().collect();
        quantity(&chars, 0).map_or(String::new(), |q| {
            format!(
                "{} {}{}",
                chars[..q.end].iter().collect::<String>(),
                q.value,
                q.unit
            )
        })
    }

    #[test]
    fn values_and_units() {
        for (text, expected) in [
            ("42名人才", "42名 42名"),
            ("300多万元。", "300多万元 3000000元"),
            ("25至40毫米", "25至40毫米 40毫米"),
            ("5天5夜", "5天5夜 5天"),
            ("两千多年", "两千多年 2000年"),
            ("百分之一", "百分之一 1%"),
            ("9个百分点", "9个百分点 9个百分点"),
            ("5元多", "5元多 5元"),
            ("两年六个月，", "两年六个月 2年"),
            ("三天三夜", "三天三夜 3天"),
            ("四块六。", "四块六 4块"),
            ("三个疗程", "三个疗程 3个疗程"),
            ("二百零六票", "二百零六票 206票"),
            ("1.2亿年前", "1.2亿年 120000000年"),
            ("2024年", ""),
            ("2024台南国际花火节", ""),
            ("三车间", ""),
            ("11市县", "11市 11市"),
            ("2单元", ""),
            ("1小时20分钟", "1小时20分钟 1小时"),
            ("十字路口", ""),
            ("三年级", ""),
            ("一条", ""),
            ("12公斤左右", "12公斤左右 12公斤"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
