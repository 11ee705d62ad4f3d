//! Pinyin without tones, surnames read as surnames.

use crate::compile::entities::pieces::line::is_han;
use pinyin::ToPinyin;

/// Surnames that are read otherwise than the common word.
const SURNAMES: [(&str, &str); 24] = [
    ("仇", "qiu"),
    ("单", "shan"),
    ("曾", "zeng"),
    ("解", "xie"),
    ("缪", "miao"),
    ("区", "ou"),
    ("查", "zha"),
    ("任", "ren"),
    ("华", "hua"),
    ("乐", "yue"),
    ("朴", "piao"),
    ("盖", "ge"),
    ("覃", "qin"),
    ("尉迟", "yu chi"),
    ("万俟", "mo qi"),
    ("长孙", "zhang sun"),
    ("单于", "chan yu"),
    ("澹台", "tan tai"),
    ("召", "shao"),
    ("折", "she"),
    ("员", "yun"),
    ("种", "chong"),
    ("黑", "he"),
    ("那", "na"),
];

/// Characters that names and places read otherwise than the table's first reading.
const READINGS: [(&str, &str); 12] = [
    ("重庆", "chong qing"),
    ("厦门", "xia men"),
    ("长沙", "chang sha"),
    ("朝阳", "chao yang"),
    ("六安", "lu an"),
    ("东莞", "dong guan"),
    ("蚌埠", "beng bu"),
    ("大厦", "da sha"),
    ("银行", "yin hang"),
    ("长城", "chang cheng"),
    ("成长", "cheng zhang"),
    ("省长", "sheng zhang"),
];

/// Writes `text` in syllables with one space between; what is no ideograph is left out, letters and digits are kept.
pub(crate) fn spell(text: &str, person: bool) -> String {
    let mut syllables: Vec<String> = Vec::new();
    let mut rest = text;
    if person
        && let Some((surname, reading)) = SURNAMES
            .iter()
            .find(|(surname, _)| text.starts_with(surname))
    {
        syllables.push((*reading).into());
        rest = &text[surname.len()..];
    }
    while let Some(c) = rest.chars().next() {
        if let Some((word, reading)) = READINGS.iter().find(|(word, _)| rest.starts_with(word)) {
            syllables.push((*reading).into());
            rest = &rest[word.len()..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if let Some(reading) = c.to_pinyin() {
            syllables.push(reading.plain().replace('ü', "v"));
        } else if c.is_ascii_alphanumeric() {
            match syllables
                .last_mut()
                .filter(|last| last.ends_with(|c: char| c.is_ascii_digit()) && c.is_ascii_digit())
            {
                Some(last) => last.push(c),
                None => syllables.push(c.to_ascii_lowercase().to_string()),
            }
        } else if is_han(c) {
            syllables.push(c.to_string());
        }
    }
    syllables.join(" ")
}

#[cfg(test)]
mod tests {
    use super::spell;

    #[test]
    fn surnames_are_read_as_surnames() {
        assert_eq!(spell("仇珂静", true), "qiu ke jing");
        assert_eq!(spell("曾少石", true), "zeng shao shi");
        assert_eq!(spell("李永军", true), "li yong jun");
        assert_eq!(spell("重庆", false), "chong qing");
    }
}
