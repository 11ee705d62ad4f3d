//! Mentions of one text, nested into one another.

use std::cmp::Reverse;
use std::collections::VecDeque;

/// Holds one mention on its way into the tree.
#[derive(Clone, Copy)]
pub(super) struct Span {
    /// First character, in code points of the part.
    pub(super) start: u32,
    /// One past the last character.
    pub(super) end: u32,
    /// The mention's index in its article.
    pub(super) mention: usize,
}

/// Holds a piece of marked text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Characters in no mention but those around it: the first, and one past the last, in code points of the part.
    Text(u32, u32),
    /// A mention, by its index in its article, with what it contains.
    Mark { mention: usize, pieces: Vec<Piece> },
}

/// Nests spans, sorted by start and longest first, into a tree; one that crosses another is cut in two.
pub(super) fn nest(start: u32, end: u32, spans: Vec<Span>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = start;
    let mut rest: VecDeque<Span> = spans.into();
    while let Some(span) = rest.pop_front() {
        if span.start >= span.end {
            continue;
        }
        if span.start > at {
            pieces.push(Piece::Text(at, span.start));
        }
        let mut inner = Vec::new();
        let mut outer = Vec::new();
        while let Some(next) = rest.front().copied().filter(|next| next.start < span.end) {
            rest.pop_front();
            place(
                &mut inner,
                Span {
                    end: next.end.min(span.end),
                    ..next
                },
            );
            if next.end > span.end {
                place(
                    &mut outer,
                    Span {
                        start: span.end,
                        ..next
                    },
                );
            }
        }
        for cut in outer.into_iter().rev() {
            rest.push_front(cut);
        }
        pieces.push(Piece::Mark {
            mention: span.mention,
            pieces: nest(span.start, span.end, inner),
        });
        at = span.end;
    }
    if at < end {
        pieces.push(Piece::Text(at, end));
    }
    pieces
}

/// Puts a span into its place among few: by start, longest first.
fn place(spans: &mut Vec<Span>, span: Span) {
    let later = |other: &Span| (other.start, Reverse(other.end)) > (span.start, Reverse(span.end));
    let at = spans.iter().position(later).unwrap_or(spans.len());
    spans.insert(at, span);
}

#[cfg(test)]
mod tests {
    use super::{Piece, Span, nest};

    fn span(start: u32, end: u32, mention: usize) -> Span {
        Span {
            start,
            end,
            mention,
        }
    }

    fn show(pieces: &[Piece]) -> String {
        let show_one = |piece: &Piece| match piece {
            Piece::Text(start, end) => format!("{start}-{end}"),
            Piece::Mark { mention, pieces } => format!("{mention}[{}]", show(pieces)),
        };
        pieces.iter().map(show_one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn adjacent_nested_and_crossing() {
        assert_eq!(
            show(&nest(0, 9, vec![span(0, 2, 0), span(2, 4, 1)])),
            "0[0-2] 1[2-4] 4-9"
        );
        assert_eq!(
            show(&nest(
                0,
                9,
                vec![span(1, 8, 0), span(1, 3, 1), span(4, 6, 2)]
            )),
            "0-1 0[1[1-3] 3-4 2[4-6] 6-8] 8-9"
        );
        assert_eq!(
            show(&nest(0, 9, vec![span(0, 5, 0), span(3, 8, 1)])),
            "0[0-3 1[3-5]] 1[5-8] 8-9"
        );
        assert_eq!(
            show(&nest(0, 3, vec![span(0, 3, 0), span(0, 3, 1)])),
            "0[1[0-3]]"
        );
        assert_eq!(show(&nest(0, 2, vec![])), "0-2");
    }

    #[test]
    fn crossing_marks_lose_no_character() {
        let pieces = nest(
            0,
            12,
            vec![span(0, 6, 0), span(2, 9, 1), span(4, 11, 2), span(5, 7, 3)],
        );
        let mut ranges = Vec::new();
        fn collect(pieces: &[Piece], ranges: &mut Vec<(u32, u32)>) {
            for piece in pieces {
                match piece {
                    Piece::Text(start, end) => ranges.push((*start, *end)),
                    Piece::Mark { pieces, .. } => collect(pieces, ranges),
                }
            }
        }
        collect(&pieces, &mut ranges);
        assert_eq!(ranges.first().map(|r| r.0), Some(0));
        assert_eq!(ranges.last().map(|r| r.1), Some(12));
        assert!(
            ranges.windows(2).all(|pair| pair[0].1 == pair[1].0),
            "{ranges:?}"
        );
    }
}
