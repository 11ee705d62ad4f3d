//! Bylines: who wrote a story, from where and when, as data.

use super::weave::weave;
use crate::compile::signs::datelines::dateline;
use crate::compile::signs::entries::is_guest;
use crate::compile::signs::persons::placed;
use crate::compile::signs::{datelines, people};
use crate::model::{Byline, BylineRole, Credit, Dateline};
use crate::page::{Glyph, has_at};
use crate::text::typeset::{digit, is_closer};

/// Reads a byline from its glyphs; `photo` makes nameless roles those of a photographer.
pub(super) fn byline(run: &[Glyph], photo: bool) -> Byline {
    let skip = dateline(run).or_else(|| placed(run)).unwrap_or(0);
    let woven = weave(run, true);
    // Who was asked wrote nothing.
    let found = if is_guest(run) {
        Vec::new()
    } else {
        people::credits(&run[skip..])
    };
    let credits = found
        .into_iter()
        .filter(|found| found.price < 6.0)
        .map(|found| {
            let (start, end) = (found.start + skip, found.end + skip);
            let name = run[start..end].iter().map(|glyph| glyph.ch).collect();
            let role = if photo && found.role != BylineRole::Editor {
                BylineRole::Photographer
            } else {
                found.role
            };
            Credit {
                role,
                name,
                span: [woven.place(start), woven.place(end - 1) + 1],
            }
        })
        .collect();
    Byline {
        text: woven.text,
        credits,
        source: woven.source,
    }
}

/// Reads the dateline that opens a run.
pub(super) fn read_dateline(run: &[Glyph]) -> Option<Dateline> {
    let length = dateline(run)?;
    let run = match datelines::boxed(run) {
        Some(inner) => inner,
        None => &run[..length],
    };
    let length = run.len();
    let text: String = run.iter().map(|glyph| glyph.ch).collect();
    let body = &run[..length - 1];
    let own = has_at(run, 0, "本报") || has_at(run, 0, "本刊");
    let end = if own {
        2
    } else {
        body.iter()
            .position(|glyph| matches!(glyph.ch, '社' | '网' | '台' | '刊'))
            .map(|index| index + 1)
            .or_else(|| {
                body.iter()
                    .rposition(|glyph| glyph.sign() == '报')
                    .map(|index| index + 1)
            })
            .unwrap_or(length)
    };
    let agency: String = run[..end.min(length)]
        .iter()
        .map(|glyph| glyph.ch)
        .collect();
    let rest = if end < length { &body[end..] } else { &[] };
    let digits = rest
        .iter()
        .position(|glyph| digit(glyph.ch).is_some())
        .unwrap_or(rest.len());
    let part = |run: &[Glyph]| {
        let text: String = run
            .iter()
            .map(|glyph| glyph.ch)
            .filter(|&ch| !is_closer(ch))
            .collect();
        (!text.is_empty()).then_some(text)
    };
    Some(Dateline {
        text,
        agency,
        place: part(&rest[..digits]),
        date: part(&rest[digits..]),
    })
}
