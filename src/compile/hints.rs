//! What a character may be part of: a glance at a line saves most lines the dearer questions.

use super::classes::{digit, is_common, simple};
use super::furniture::FURNITURE;
use super::lines::Glyph;
use super::roles::ROLES;
use std::sync::LazyLock;

/// Holds what a character may be part of, one bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints(u8);

impl Hints {
    /// It is a traditional character of the words that bylines are made of.
    pub(super) const TRADITIONAL: Self = Self(1);
    /// It begins a role of a byline.
    pub(super) const ROLE: Self = Self(2);
    /// It ends a dateline: 讯, 电.
    pub(super) const WIRE: Self = Self(4);
    /// It begins a word of the page's furniture.
    pub(super) const FURNITURE: Self = Self(8);
    /// It begins a word that names a day.
    pub(super) const DAY: Self = Self(16);
    /// It is a decimal digit of either width.
    pub(super) const DIGIT: Self = Self(32);
    /// It begins a word of a jump line.
    pub(super) const JUMP: Self = Self(64);
    /// It stands for bytes that could not be decoded.
    pub(super) const BROKEN: Self = Self(128);

    /// Returns the hints of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Says whether any of `other` is among them.
    #[inline]
    pub(super) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns those of all glyphs of a run.
    #[inline]
    pub(super) fn of(run: &[Glyph]) -> Self {
        Self(run.iter().fold(0, |all, glyph| all | glyph.hints.0))
    }
}

/// The first of the common ideographs and their number.
const FIRST: usize = 0x4e00;
const COMMON: usize = 0x5200;

/// The hints of the common ideographs, and of all others.
pub(super) struct Table(Vec<Hints>);

/// Holds them for all pages.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
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
    pub(super) fn common(&self, ch: char) -> Hints {
        let place = (ch as usize).wrapping_sub(FIRST);
        self.0.get(place).copied().unwrap_or_default()
    }
}

/// Returns the hints of any other character.
#[inline]
pub(super) fn other(ch: char) -> Hints {
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
