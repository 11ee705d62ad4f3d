//! What a word may be in the name of an organisation.

use crate::compile::entities::lexicon::function::FUNCTION;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::Lexicon;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind::Person;
use std::sync::OnceLock;

/// Verbs and the like that stand inside such names.
pub(crate) fn inner_verbs() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| List::InnerVerbs.lexicon())
}

/// Words that never stand in such names.
pub(crate) fn outside() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| List::Outside.lexicon())
}

/// Words that are organs only after the name of a place or 省, 市, 县.
pub(crate) fn is_marker(line: &Line, token: &Token) -> bool {
    token.end - token.start == 1
        && token.kind.is_none()
        && matches!(
            line.chars[token.start],
            '省' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡' | '盟' | '村'
        )
}

/// Says whether a token may be a piece of a made-up name: a character that forms no word with its neighbours.
pub(crate) fn is_brand(line: &Line, token: &Token) -> bool {
    let c = line.chars[token.start];
    match token.kind {
        Some(Person) => token.evidence == Evidence::PersonName,
        Some(_) => false,
        None => {
            token.pos == '?'
                || token.pos == '#'
                || token.end - token.start == 1
                    && token.pos != '!'
                    && !FUNCTION.holds(c)
                    && !"省市县区州镇乡村".contains(c)
        }
    }
}
