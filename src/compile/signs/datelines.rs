//! Datelines (电头, 讯头): who tells a story, from where and when, before it begins.

use super::roles::role_at;
use crate::page::{Glyph, Hints, hints_of, parted};
use crate::text::typeset::{digit, is_han};

/// Characters that a dateline or byline in brackets may have.
const BOXED: usize = 30;

/// The most characters of a place with the word behind it.
const PLACED: usize = 7;

/// Returns the length of the dateline that opens a run, its brackets included.
pub(crate) fn dateline(run: &[Glyph]) -> Option<usize> {
    match boxed(run) {
        Some(inner) => {
            let whole = bare(inner).is_some_and(|length| length == inner.len());
            (whole || is_placed(inner)).then_some(inner.len() + 2)
        }
        None => bare(run),
    }
}

/// Says whether what stands in square brackets is news from a place and nothing else: 溆浦讯.
fn is_placed(inner: &[Glyph]) -> bool {
    (3..=PLACED).contains(&inner.len())
        && inner.last().is_some_and(|last| last.sign() == '讯')
        && inner.iter().all(|glyph| is_han(glyph.ch))
}

/// Returns what stands in the square brackets that open a run: 【本报讯】.
pub(crate) fn boxed(run: &[Glyph]) -> Option<&[Glyph]> {
    let close = match run.first()?.ch {
        '【' => '】',
        '［' => '］',
        '[' => ']',
        '〔' => '〕',
        _ => return None,
    };
    let end = run.iter().take(BOXED).position(|glyph| glyph.ch == close)?;
    Some(&run[1..end])
}

/// Returns the length of a dateline without brackets.
fn bare(run: &[Glyph]) -> Option<usize> {
    // Most runs hold no such word where it counts.
    if !hints_of(&run[..run.len().min(30)]).any(Hints::WIRE) {
        return None;
    }
    let mut agency = None;
    let mut dated = false;
    for (index, glyph) in run.iter().enumerate().take(30) {
        let shown = glyph.sign();
        match shown {
            '讯' | '电' if index >= 2 => {
                let next = run.get(index + 1);
                let clear = (next.is_none() && shown == '讯')
                    || parted(run, index + 1)
                    || next.is_some_and(|next| matches!(next.ch, '（' | '(' | '【' | '：' | ':'))
                    || role_at(run, index + 1).is_some_and(|(_, length)| length > 1);
                let named = agency.is_some_and(|agency| {
                    let place = index - agency - 1;
                    dated || (clear && place <= 8) || (place == 0 && shown == '讯')
                });
                let own = agency.is_none()
                    && shown == '讯'
                    && index <= 6
                    && (next.is_some_and(|next| matches!(next.ch, '（' | '('))
                        || role_at(run, index + 1).is_some_and(|(_, length)| length > 1));
                let told = shown == '讯' || dated || clear;
                if (named && told) || own {
                    return Some(index + 1);
                }
            }
            '报' | '社' | '网' | '刊' | '台' if index >= 1 => {
                agency = agency.or(Some(index)).filter(|_| !dated).or(agency)
            }
            '日' | '号' => dated |= index > 0 && digit(run[index - 1].ch).is_some(),
            '·' | '-' | '—' => {}
            ch if is_han(ch) || digit(ch).is_some() || ch.is_ascii_alphabetic() => {}
            _ => return None,
        }
    }
    None
}
