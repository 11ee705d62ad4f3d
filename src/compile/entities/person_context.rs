//! What stands around names: where titles end, where verbs of saying begin.

use super::lexicon::{Lexicon, Marks};
use super::text::{Line, is_han};

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
    pub(super) verb_starts: Vec<bool>,
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
                // 文 and 摄 stand after a name that ends there: 陈崇文 is a name, 陈崇　文 a credit.
                let credit = size == 1 && matches!(line.chars[start], '文' | '摄' | '图');
                let alone = line.chars.get(start + 1).is_none_or(|&c| !is_han(c));
                context.says_starts[start] |= word.marks.any(Marks::SAYS) && (!credit || alone);
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
