//! What stands around names: where titles end, where verbs of saying begin.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::pieces::line::{Line, is_han};

/// A title ends before the character.
const TITLE_ENDS: u8 = 1;
/// A title or what stands after names begins at the character.
const TITLE_STARTS: u8 = 1 << 1;
/// A verb of saying begins at the character.
const SAYS_STARTS: u8 = 1 << 2;
/// A verb, an adverb or a preposition of two characters or more begins at the character.
const VERB_STARTS: u8 = 1 << 3;
/// The end of a place's name begins at the character.
const PLACE_END_STARTS: u8 = 1 << 4;
/// The end of an organisation's name begins at the character.
const ORG_END_STARTS: u8 = 1 << 5;

/// Notes what stands around each character, and after the last one.
#[derive(Debug)]
pub(crate) struct Context(Vec<u8>);

impl Context {
    /// Looks through `line` once.
    pub(crate) fn new(line: &Line, listed: &Listed) -> Self {
        let chars = &line.chars;
        let mut signs = vec![0; chars.len() + 1];
        for start in 0..chars.len() {
            let mut ends = None;
            let mut longest = 0;
            let mut set = |sign: u8, found: bool| signs[start] |= if found { sign } else { 0 };
            for (size, word) in listed.at(start) {
                if size > 1
                    && (word.marks.any(Marks::TITLE)
                        || is_calling(&chars[start..start + size], word.pos))
                {
                    ends = Some(start + size);
                    set(TITLE_STARTS, word.marks.any(Marks::TITLE));
                }
                longest = size;
                set(VERB_STARTS, size > 1 && matches!(word.pos, 'v' | 'd' | 'p'));
                // 文 and 摄 stand after a name that ends there: 陈崇文 is a name, 陈崇　文 a credit.
                let credit = size == 1 && matches!(chars[start], '文' | '摄' | '图');
                let alone = chars.get(start + 1).is_none_or(|&c| !is_han(c));
                set(
                    SAYS_STARTS,
                    word.marks.any(Marks::SAYS) && (!credit || alone),
                );
                set(PLACE_END_STARTS, word.marks.any(Marks::PLACE_END));
                set(
                    ORG_END_STARTS,
                    word.marks.any(Marks::ORG_END)
                        && (size > 1 || matches!(chars[start], '局' | '厂' | '厅' | '队')),
                );
            }
            // 44岁的邓前堆; 联系人：于海洋
            let before = |text: [char; 2]| chars[..start].ends_with(&text);
            let told =
                before(['岁', '的']) || before(['人', '：']) && signs[start - 1] & TITLE_ENDS != 0;
            signs[start] |= if told { TITLE_ENDS } else { 0 };
            // 投递员: who does what a verb says
            let doer = chars[start] == '员'
                && start >= 2
                && chars[start - 1] != '人'
                && listed
                    .get(start - 2, 2)
                    .is_some_and(|word| matches!(word.pos, 'v' | 'w'))
                && longest <= 1;
            signs[start + 1] |= if doer { TITLE_ENDS } else { 0 };
            // 居民 in 居民楼 is no title.
            if let Some(end) = ends.filter(|&end| end == start + longest) {
                signs[end] |= TITLE_ENDS;
            }
        }
        Self(signs)
    }

    fn has(&self, at: usize, sign: u8) -> bool {
        self.0.get(at).is_some_and(|signs| signs & sign != 0)
    }

    /// Says whether a title ends before the character.
    pub(crate) fn title_ends(&self, at: usize) -> bool {
        self.has(at, TITLE_ENDS)
    }

    /// Says whether a title or what stands after names begins at the character.
    pub(crate) fn title_starts(&self, at: usize) -> bool {
        self.has(at, TITLE_STARTS)
    }

    /// Says whether a verb of saying begins at the character.
    pub(crate) fn says_starts(&self, at: usize) -> bool {
        self.has(at, SAYS_STARTS)
    }

    /// Says whether a verb, an adverb or a preposition of two characters or more begins at the character.
    pub(crate) fn verb_starts(&self, at: usize) -> bool {
        self.has(at, VERB_STARTS)
    }

    /// Says whether the end of a place's name begins at the character.
    pub(crate) fn place_end_starts(&self, at: usize) -> bool {
        self.has(at, PLACE_END_STARTS)
    }

    /// Says whether the end of an organisation's name begins at the character.
    pub(crate) fn org_end_starts(&self, at: usize) -> bool {
        self.has(at, ORG_END_STARTS)
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
                    | '户'
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
                | ['用', '户']
                | ['窗', '户']
                | ['账', '户']
                | ['门', '户']
        )
}
