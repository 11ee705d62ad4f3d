//! What a character may be part of: a glance at a line saves most lines the dearer questions.

/// Holds what a character may be part of, one bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints(u8);

impl Hints {
    /// It is a traditional character of the words that bylines are made of.
    pub const TRADITIONAL: Self = Self(1);
    /// It begins a role of a byline.
    pub const ROLE: Self = Self(2);
    /// It ends a dateline: 讯, 电.
    pub const WIRE: Self = Self(4);
    /// It begins a word of the page's furniture.
    pub const FURNITURE: Self = Self(8);
    /// It begins a word that names a day.
    pub const DAY: Self = Self(16);
    /// It is a decimal digit of either width.
    pub const DIGIT: Self = Self(32);
    /// It begins a word of a jump line.
    pub const JUMP: Self = Self(64);
    /// It stands for bytes that could not be decoded.
    pub const BROKEN: Self = Self(128);

    /// Returns the hints of both.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Says whether any of `other` is among them.
    #[inline]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
