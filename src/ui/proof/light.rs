//! What is lit on both sides: a piece of the text and the raw line it comes from.

use yew::Callback;

/// Names a raw line: the index of its source, and its one-based number.
pub(super) type RawAt = (u32, u32);

/// Names what is lit: a paragraph, by its zero-based index, and a raw line in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lit {
    /// The paragraph.
    pub(super) block: Option<usize>,
    /// The line.
    pub(super) line: Option<RawAt>,
}

/// Lights a paragraph, a raw line, or both.
pub(super) type Light = Callback<(Option<usize>, Option<RawAt>)>;
