//! How much what stands around a name speaks for a person.

use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::people::context::Context;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;

/// What a personal name costs before its characters are weighed: less finds more names and more that are none.
pub(crate) const PRIOR: f32 = 9.5;

/// What a title before the name takes off.
pub(crate) const TITLE_BEFORE: f32 = 7.0;

/// What a verb of saying or a title after the name takes off.
const SAYS_AFTER: f32 = 5.0;

/// What both together take off besides, since nothing else fits between them.
const FRAMED: f32 = 9.5;

/// Says whether a title begins `chars` and a verb of saying follows it.
fn says_after_title(chars: &[char]) -> bool {
    let lexicon = Lexicon::common();
    let mut said = false;
    lexicon.prefixes(chars, |size, word| {
        if word.marks.any(Marks::TITLE) && size > 1 {
            lexicon.prefixes(&chars[size..], |_, next| {
                said |= next.marks.any(Marks::SAYS);
            });
        }
    });
    said
}

/// Weighs what stands around a name; negative speaks for it.
pub(crate) fn context_weight(
    line: &Line,
    context: &Context,
    start: usize,
    end: usize,
) -> (f32, Evidence) {
    let chars = &line.chars;
    let before = start.checked_sub(1).map(|i| chars[i]);
    let after = chars.get(end).copied();
    let says = context.says_starts(end);
    // ”包括说: whoever speaks between a quotation and 说 is a person.
    let titled = context.title_ends(start) || says && before == Some('”');
    let titled_after = context.title_starts(end);
    // 齐越委员说
    let says = says || titled_after && !titled && says_after_title(&chars[end..]);
    let (mut weight, mut evidence) = (0.0, Evidence::PersonName);
    if titled {
        weight -= TITLE_BEFORE;
        evidence = Evidence::PersonTitle;
    }
    if says || titled_after {
        weight -= if says { SAYS_AFTER } else { 2.5 };
        if !titled {
            evidence = Evidence::PersonSays;
        }
    }
    if titled
        && (says
            || matches!(
                after,
                None | Some(
                    '，' | '、' | '。' | '）' | '；' | '等' | '和' | '的' | '与' | '一' | '在'
                )
            ))
    {
        weight -= if says { FRAMED } else { 1.0 };
    }
    // 力克林高远
    if matches!(
        chars[..start],
        [.., '力', '克'] | [.., '击', '败'] | [.., '战', '胜'] | [.., '不', '敌']
    ) {
        weight -= 3.0;
    }
    // 村民丘石养把稻种摊开
    if titled && !says && matches!(after, Some('把' | '将' | '从')) {
        weight -= 2.0;
    }
    if matches!(
        before,
        None | Some('，' | '。' | '、' | '；' | '“' | '：' | '”')
    ) || line.gap[start]
    {
        weight -= 0.5;
    }
    if context.verb_starts(end) && !says {
        weight -= 1.5;
    }
    // 娜仁花、仇和平一同会见: the last of a list, before what all of them do.
    if before == Some('、') && !says {
        let rest: String = chars[end..].iter().take(3).collect();
        if List::Together.begins(&rest).is_some() {
            weight -= 4.0;
        }
    }
    // 退还李西300元
    if after.is_some_and(|c| c.is_ascii_digit()) {
        let head = &chars[start.saturating_sub(4)..start];
        let given = (0..head.len()).any(|at| {
            let verb: String = head[at..].iter().collect();
            List::Giving.holds(&verb)
        });
        weight -= match (given, before) {
            (true, _) => 8.0,
            (_, Some('、' | '，' | '：')) => 1.0,
            _ => 0.0,
        };
    }
    // 杨俊峰家60亩地
    if after == Some('家') && chars.get(end + 1).is_some_and(char::is_ascii_digit) {
        weight -= 4.0;
    }
    // 者丽萍（女）, 普照（彝族）
    if matches!(after, Some('（' | '(')) {
        let inner = chars.get(end + 1).copied();
        let closed = matches!(chars.get(end + 2), Some('）' | ')'));
        let people = chars[end..].iter().take(8).any(|&c| c == '族');
        let said = closed && matches!(inner, Some('女' | '男' | '左' | '右' | '中')) || people;
        weight -= if said { 9.0 } else { 0.7 };
        if chars[end + 1..].starts_with(&['化', '名']) {
            weight -= 7.0;
        }
    }
    // 决定任命：缪青为副市长; 任命尚进为副院长
    if after == Some('为') {
        let head = &chars[..start];
        let appointed = head.ends_with(&['任', '命'])
            || head.ends_with(&['选', '举'])
            || head.ends_with(&['推', '选'])
            || head.ends_with(&['聘', '任']);
        let alone = start == 0 || matches!(before, Some('：' | '；'));
        if appointed {
            weight -= 11.0;
        } else if alone
            && chars[end..]
                .iter()
                .take(24)
                .any(|&c| matches!(c, '长' | '任' | '员'))
        {
            weight -= 9.0;
        }
    }
    if context.place_end_starts(end) && !says {
        weight += 4.5;
    }
    // 金普|女足: the last character begins the end of a team's name.
    if end > start + 1 && context.org_end_starts(end - 1) && !says {
        weight += 4.0;
    }
    if context.org_end_starts(end) && !says && !titled_after {
        weight += 4.0;
    }
    if matches!(before, Some('镇' | '县' | '区' | '乡' | '村')) && !titled {
        weight += 1.5;
    }
    (weight, evidence)
}
