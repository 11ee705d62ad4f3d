//! Personal names: Chinese names by surname and given name, names with 某 or 先生, foreign and minority names.

use super::lexicon::{Lexicon, Marks, lines, plain};
use super::names::{Names, is_sound};
use super::text::{Line, is_han};
use super::token::Token;
use crate::model::EntityKind;
use std::sync::OnceLock;

/// What a personal name costs before its characters are weighed: less finds more names and more that are none.
const PRIOR: f32 = 9.5;

/// What a title before the name takes off.
const TITLE_BEFORE: f32 = 7.0;

/// What a verb of saying or a title after the name takes off.
const SAYS_AFTER: f32 = 5.0;

/// What both together take off besides, since nothing else fits between them.
const FRAMED: f32 = 8.0;

/// What may follow a surname to name a person without a given name.
const FORMS: [&str; 22] = [
    "某某", "某", "先生", "女士", "小姐", "大爷", "大妈", "大娘", "大叔", "大婶", "阿姨", "奶奶",
    "爷爷", "婆婆", "老汉", "大姐", "大哥", "太太", "老太", "师傅", "老师", "同学",
];

/// Notes where titles end and where verbs of saying begin.
#[derive(Debug)]
pub(super) struct Context {
    /// Whether a title ends before the character.
    pub(super) title_ends: Vec<bool>,
    /// Whether a title or what stands after names begins at the character.
    pub(super) title_starts: Vec<bool>,
    /// Whether a verb of saying begins at the character.
    pub(super) says_starts: Vec<bool>,
    /// Whether a verb, an adverb or a preposition of two characters or more begins at the character.
    verb_starts: Vec<bool>,
    /// Whether the end of a place's name begins at the character.
    pub(super) place_end_starts: Vec<bool>,
    /// Whether the end of an organisation's name begins at the character.
    pub(super) org_end_starts: Vec<bool>,
}

impl Context {
    /// Looks through `line` once.
    pub(super) fn new(line: &Line, lexicon: &Lexicon) -> Self {
        let length = line.chars.len();
        let mut context = Self {
            title_ends: vec![false; length + 1],
            title_starts: vec![false; length + 1],
            says_starts: vec![false; length + 1],
            verb_starts: vec![false; length + 1],
            place_end_starts: vec![false; length + 1],
            org_end_starts: vec![false; length + 1],
        };
        for start in 0..length {
            let mut ends = None;
            let mut longest = 0;
            lexicon.prefixes(&line.chars[start..], |size, word| {
                if size > 1
                    && (word.marks.any(Marks::TITLE)
                        || is_calling(&line.chars[start..start + size], word.pos))
                {
                    ends = Some(start + size);
                    context.title_starts[start] |= word.marks.any(Marks::TITLE);
                }
                longest = size;
                context.verb_starts[start] |= size > 1 && matches!(word.pos, 'v' | 'd' | 'p');
                context.says_starts[start] |= word.marks.any(Marks::SAYS);
                context.place_end_starts[start] |= word.marks.any(Marks::PLACE_END);
                context.org_end_starts[start] |= word.marks.any(Marks::ORG_END)
                    && (size > 1 || matches!(line.chars[start], '局' | '厂' | '厅'));
            });
            // 居民 in 居民楼 is no title.
            if let Some(end) = ends.filter(|&end| end == start + longest) {
                context.title_ends[end] = true;
            }
            // 44岁的邓前堆; 联系人：于海洋
            let before = |text: &str| {
                start >= text.chars().count()
                    && line.chars[start - text.chars().count()..start]
                        .iter()
                        .copied()
                        .eq(text.chars())
            };
            context.title_ends[start] |=
                before("岁的") || before("人：") && context.title_ends[start - 1];
        }
        context
    }
}

/// Says whether a noun tells what a person is by its last character: 织娘, 值守员.
fn is_calling(word: &[char], pos: char) -> bool {
    pos == 'n'
        && word.last().is_some_and(|c| {
            matches!(
                c,
                '员' | '师'
                    | '长'
                    | '娘'
                    | '匠'
                    | '兵'
                    | '农'
                    | '生'
                    | '友'
                    | '客'
                    | '嫂'
                    | '手'
                    | '工'
                    | '民'
                    | '家'
            )
        })
        && !matches!(
            word,
            ['国', '家']
                | ['人', '民']
                | ['大', '家']
                | ['农', '民', '工']
                | ['卫', '生']
                | ['民', '生']
                | ['增', '长']
                | ['成', '长']
                | ['一', '生']
                | ['施', '工']
                | ['加', '工']
                | ['职', '工']
        )
}

/// Lists the names that may begin at `start`.
pub(super) fn candidates(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    if !is_han(chars[start]) {
        return;
    }
    foreign(line, context, start, found);
    let names = Names::common();
    if names.surnames(&chars[start..]).next().is_none() && context.title_ends[start] {
        unusual(line, context, start, found);
    }
    // A gap in a paragraph is the layout of a name of two characters, whatever they are.
    if line.gap.get(start + 1) == Some(&true)
        && !line.gap[start]
        && chars.get(start + 1).is_some_and(|&c| is_han(c))
        && line.gap.get(start + 2) == Some(&false)
    {
        let (weight, _) = context_weight(line, context, start, start + 2);
        let surname = names.surnames(&chars[start..]).next().is_some();
        found.push(Token::name(
            start,
            start + 2,
            EntityKind::Person,
            "person-gap",
            16.0 + weight - if surname { 4.0 } else { 0.0 },
        ));
    }
    minority(line, context, start, found);
    nickname(line, context, start, found);
    for (size, cost) in names.surnames(&chars[start..]) {
        let given = start + size;
        for form in FORMS {
            let length = form.chars().count();
            if chars[given..].iter().copied().take(length).eq(form.chars())
                && !line.bridges_gap(start, given + length)
            {
                let end = given + length;
                // 高某 is a name; 高老师 too; 小学老师 is none, since 学 is no surname.
                let discount = if form.starts_with('某') { 0.0 } else { 3.0 };
                found.push(Token::name(
                    start,
                    end,
                    EntityKind::Person,
                    "person-form",
                    cost + 2.0 + discount,
                ));
                // 谭某雄
                if form == "某" && end < chars.len() && is_han(chars[end]) && !line.gap[end] {
                    let rest = names.given(&chars[end..=end]);
                    if rest < 9.0 {
                        found.push(Token::name(
                            start,
                            end + 1,
                            EntityKind::Person,
                            "person-form",
                            cost + 2.0 + rest,
                        ));
                    }
                }
            }
        }
        for length in 1..=2 {
            let end = given + length;
            if end > chars.len() || !chars[given..end].iter().all(|&c| is_han(c) && c != '○') {
                break;
            }
            let gaps = line.gap[start + 1..end].iter().filter(|&&gap| gap).count();
            let total = PRIOR + cost + names.given(&chars[given..end]);
            let (weight, evidence) = context_weight(line, context, start, end);
            // Characters that names seldom use want a title or a verb of saying beside the name.
            let rare = chars[given..end]
                .iter()
                .filter(|&&c| names.given(&[c]) > 9.5)
                .count();
            let total = total
                + match (rare, length) {
                    (0, _) => 0.0,
                    (_, 2) => 7.0,
                    _ if weight > -4.0 => 4.0,
                    _ => 0.0,
                };
            // 周转房: a common word at the head of three characters is no surname and half a name.
            let word = length == 2 && size == 1 && weight > -10.0 && Lexicon::common().get(&chars[start..start + 2]).is_some_and(|word| word.pos != '-' && word.cost < 13.5);
            let total = if word { total + 3.0 } else { total };
            // A gap inside is the layout of a two-character name after a title, or no name.
            if gaps > 0 && !(length == 1 && size == 1 && weight < -2.0) {
                continue;
            }
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                evidence,
                total + weight,
            ));
        }
    }
}

/// What a surname costs that no table holds.
const UNUSUAL: f32 = 9.5;

/// Reads a name with a surname that no table holds, after a title only: 审判长渠清秀.
fn unusual(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    // 们, 凑, 到 begin words, not names.
    let lexicon = Lexicon::common();
    let mut word = false;
    lexicon.prefixes(&chars[start..], |size, known| {
        word |= size > 1 || known.cost < 9.0
    });
    if word {
        return;
    }
    for end in start + 2..=(start + 3).min(chars.len()) {
        if !chars[start..end].iter().all(|&c| is_han(c))
            || line.bridges_gap(start, end)
            || "的了在是和与及等说称也都从对为被把将于要会不有来去".contains(chars[start])
        {
            return;
        }
        let cost = PRIOR + UNUSUAL + Names::common().given(&chars[start + 1..end]);
        let (weight, evidence) = context_weight(line, context, start, end);
        let followed = context.says_starts[end]
            || context.verb_starts[end]
            || context.title_starts[end]
            || matches!(chars.get(end), Some('、' | '，'));
        if followed {
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                evidence,
                cost + weight,
            ));
        }
    }
}

/// Reads Tibetan, Mongolian and Uyghur names without a dot, made of two or more of their usual parts: 扎西东珠.
fn minority(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let titled = context.title_ends[start];
    let mut ends = vec![(start, 0u8)];
    while let Some((at, parts)) = ends.pop() {
        let mut sizes = Vec::new();
        minority_parts().prefixes(&chars[at..], |size, _| sizes.push(size));
        for size in sizes {
            let end = at + size;
            if line.bridges_gap(start, end) {
                continue;
            }
            let says = if context.says_starts[end] { -3.0 } else { 0.0 };
            if parts >= 1 || titled {
                let cost = 12.0 + 3.5 * f32::from(parts + 1) + says
                    - if titled { TITLE_BEFORE } else { 0.0 };
                found.push(Token::name(
                    start,
                    end,
                    EntityKind::Person,
                    "person-parts",
                    cost,
                ));
            }
            if parts < 3 {
                ends.push((end, parts + 1));
            }
        }
    }
}

/// Returns the usual parts of Tibetan, Mongolian and Uyghur names.
fn minority_parts() -> &'static Lexicon {
    static PARTS: OnceLock<Lexicon> = OnceLock::new();
    PARTS.get_or_init(|| {
        plain(lines(include_str!("data/minority.txt")).flat_map(str::split_whitespace))
    })
}

/// Reads 老夏 and 小王 where a verb of saying, a title or a list shows that they are people.
fn nickname(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let end = start + 2;
    if !matches!(chars[start], '老' | '小') || end > chars.len() || line.bridges_gap(start, end) {
        return;
    }
    let Some((_, cost)) = Names::common().surnames(&chars[start + 1..end]).next() else {
        return;
    };
    let near = context.says_starts[end]
        || start > 0
            && matches!(chars[start - 1], '、' | '，' | '。' | '“' | '：')
            && matches!(
                chars.get(end),
                Some('、' | '，' | '一' | '把' | '从' | '在' | '的')
            );
    if near && cost < 7.5 {
        found.push(Token::name(
            start,
            end,
            EntityKind::Person,
            "person-nickname",
            7.0 + cost,
        ));
    }
}

/// Weighs what stands around a name; negative speaks for it.
fn context_weight(line: &Line, context: &Context, start: usize, end: usize) -> (f32, &'static str) {
    let chars = &line.chars;
    let before = start.checked_sub(1).map(|i| chars[i]);
    let after = chars.get(end).copied();
    let says = context.says_starts[end];
    // ”包括说: whoever speaks between a quotation and 说 is a person.
    let titled = context.title_ends[start] || says && before == Some('”');
    let titled_after = context.title_starts[end];
    let (mut weight, mut evidence) = (0.0, "person-name");
    if titled {
        weight -= TITLE_BEFORE;
        evidence = "person-title";
    }
    if says || titled_after {
        weight -= if says { SAYS_AFTER } else { 2.5 };
        if !titled {
            evidence = "person-says";
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
    if matches!(
        before,
        None | Some('，' | '。' | '、' | '；' | '“' | '：' | '”')
    ) || line.gap[start]
    {
        weight -= 0.5;
    }
    if context.verb_starts[end] && !says {
        weight -= 1.5;
    }
    if matches!(after, Some('（' | '(')) {
        weight -= 0.7;
    }
    if context.place_end_starts[end] && !says {
        weight += 4.5;
    }
    if context.org_end_starts[end] && !says && !titled_after {
        weight += 4.0;
    }
    if matches!(before, Some('镇' | '县' | '区' | '乡' | '村')) && !titled {
        weight += 1.5;
    }
    (weight, evidence)
}

/// Reads names with a middle dot: 若昂·卡瓦列罗, 努尔·白克力.
fn foreign(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let initial = |c: char| c.is_ascii_uppercase();
    let part = |at: usize| {
        chars[at..]
            .iter()
            .take(8)
            .take_while(|&&c| is_sound(c))
            .count()
    };
    let first = part(start);
    if first == 0 || line.bridges_gap(start, start + first) {
        return;
    }
    // The first part must reach a dot; what follows it may run on into the sentence, so every end is tried.
    let mut end = start + first;
    if chars.get(end) != Some(&'·') {
        if first >= 2 && context.title_ends[start] {
            transliterated(line, context, start, first, found);
        }
        return;
    }
    let base = 4.0 + 3.0 * f32::from(u8::try_from(first).unwrap_or(8))
        - if context.title_ends[start] { 5.0 } else { 0.0 };
    let mut cost = base;
    while chars.get(end) == Some(&'·') {
        let at = end + 1;
        let length = chars[at.min(chars.len())..]
            .iter()
            .take(9)
            .take_while(|&&c| is_sound(c))
            .count();
        let last = chars.get(at + length) != Some(&'·');
        if length == 0 {
            if chars.get(at).copied().is_some_and(initial) && chars.get(at + 1) == Some(&'·') {
                end = at + 1;
                continue;
            }
            // The last part holds a character that spells no sounds: take the shortest reading.
            for size in 1..=3.min(chars.len().saturating_sub(at)) {
                if is_han(chars[at + size - 1]) {
                    found.push(Token::name(
                        start,
                        at + size,
                        EntityKind::Person,
                        "person-dot",
                        cost + 9.0 * 2.0,
                    ));
                }
            }
            return;
        }
        if last {
            for size in 1..=length + 1 {
                let stop = at + size;
                if stop > chars.len() || !is_han(chars[stop - 1]) {
                    break;
                }
                let tail = if size > length { 7.0 } else { 0.0 };
                let says = if context.says_starts[stop] { -3.0 } else { 0.0 };
                let short = if size == 1 { 4.0 } else { 0.0 };
                let total =
                    cost + 4.6 * f32::from(u8::try_from(size).unwrap_or(9)) + tail + says + short;
                found.push(Token::name(
                    start,
                    stop,
                    EntityKind::Person,
                    "person-dot",
                    total,
                ));
            }
            return;
        }
        cost += 3.0 * f32::from(u8::try_from(length).unwrap_or(9));
        end = at + length;
    }
}

/// Reads a transliterated name without a dot after a title: 总统特朗普.
fn transliterated(
    line: &Line,
    context: &Context,
    start: usize,
    longest: usize,
    found: &mut Vec<Token>,
) {
    for size in 2..=longest.min(6) {
        let end = start + size;
        let says = if context.says_starts[end] { -3.5 } else { 0.0 };
        let length = f32::from(u8::try_from(size).unwrap_or(6));
        let cost = 9.0 + 4.6 * length - TITLE_BEFORE + says;
        if !line.bridges_gap(start, end) {
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                "person-sounds",
                cost,
            ));
        }
    }
}
