//! What a character may be part of: a glance at a line saves most lines the dearer questions.

use super::page_words::{FURNITURE, ROLES};
use crate::page::Hints;
use crate::text::typeset::{digit, is_common, simple};
use std::sync::LazyLock;

/// The first of the common ideographs and their number.
const FIRST: usize = 0x4e00;

const COMMON: usize = 0x5200;

/// The hints of the common ideographs, and of all others.
pub(crate) struct Table(Vec<Hints>);

/// Holds them for all pages.
pub(crate) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut hints = vec![Hints::default(); COMMON];
    let firsts = |words: &[&str]| -> String {
        words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect()
    };
    let words = [
        (firsts(ROLES), Hints::ROLE),
        (firsts(FURNITURE), Hints::FURNITURE),
        ("讯电".into(), Hints::WIRE),
        ("年星农".into(), Hints::DAY),
        ("下转详紧上".into(), Hints::JUMP),
    ];
    for (chars, hint) in words {
        for place in chars.chars().filter_map(place) {
            hints[place] = hints[place].and(hint);
        }
    }
    for ch in (FIRST..FIRST + COMMON).filter_map(|code| char::from_u32(u32::try_from(code).ok()?)) {
        if let (Some(printed), Some(plain)) = (place(ch), place(simple(ch)))
            && printed != plain
        {
            hints[printed] = hints[plain].and(Hints::TRADITIONAL);
        }
    }
    Table(hints)
});

fn place(ch: char) -> Option<usize> {
    is_common(ch).then(|| ch as usize - FIRST)
}

impl Table {
    /// Returns the hints of a common ideograph.
    #[inline]
    pub(crate) fn common(&self, ch: char) -> Hints {
        let place = (ch as usize).wrapping_sub(FIRST);
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// Returns the hints of any other character.
#[inline]
pub(crate) fn other(ch: char) -> Hints {
    if digit(ch).is_some() {
        Hints::DIGIT
    } else if ch.is_ascii_alphabetic() {
        // E-mail, http, www.
        Hints::FURNITURE
    } else if ch == char::REPLACEMENT_CHARACTER {
        Hints::BROKEN
    } else {
        Hints::default()
    }
}
