//! Bylines and photo credits: media, roles and names, the gaps in names kept.

use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::names::Names;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::model::EntityKind;
use std::ops::Range;

/// Reads a byline; names that are not known, as `credited` are, are told apart by gaps, marks and roles.
pub(crate) fn read(line: &Line, credited: &[Range<usize>]) -> Vec<Found> {
    let chars = &line.chars;
    let mut found = Vec::new();
    let mut at = 0;
    let mut known = credited.iter().peekable();
    while at < chars.len() {
        while known.next_if(|name| name.start < at).is_some() {}
        if let Some(name) = known.next_if(|name| name.start == at) {
            found.push(Found {
                start: at,
                end: name.end,
                kind: EntityKind::Person,
                evidence: Evidence::Byline,
            });
            at = name.end;
            continue;
        }
        if !is_han(chars[at]) || word(chars, at).is_some() {
            at = word(chars, at).unwrap_or(at + 1);
            continue;
        }
        let end = run_end(line, at).min(known.peek().map_or(chars.len(), |name| name.start));
        if let Some(stop) = medium(chars, at, end) {
            found.push(Found {
                start: at,
                end: stop,
                kind: EntityKind::Organisation,
                evidence: Evidence::BylineMedium,
            });
            at = stop;
            continue;
        }
        if let Some(name) = whereabouts(line, at, end, found.last())
            .or_else(|| unknown_medium(line, at, end, found.is_empty()))
        {
            at = name.end;
            found.push(name);
            continue;
        }
        at = people(line, at, end, &mut found);
    }
    found
}

/// Returns the end of the role that begins at `at`.
fn word(chars: &[char], at: usize) -> Option<usize> {
    let role = List::Roles
        .words()
        .iter()
        .filter(|role| {
            chars[at..]
                .iter()
                .copied()
                .take(role.chars().count())
                .eq(role.chars())
        })
        .map(|role| role.chars().count())
        .max()?;
    let end = at + role;
    // 文 and 图 are roles only where the name has ended: 文璐 is a name.
    let lone =
        role == 1 && chars.get(end).is_some_and(|&c| is_han(c)) && word_long(chars, end).is_none();
    let open = role == 1 && chars[at] == '文' && (at == 0 || !is_han(chars[at - 1])) && lone;
    (!(lone || open)).then_some(end)
}

fn word_long(chars: &[char], at: usize) -> Option<usize> {
    List::Roles
        .words()
        .iter()
        .filter(|role| role.chars().count() > 1)
        .find(|role| {
            chars[at..]
                .iter()
                .copied()
                .take(role.chars().count())
                .eq(role.chars())
        })
        .map(|role| at + role.chars().count())
}

/// Returns where ideographs end or the next role begins.
fn run_end(line: &Line, at: usize) -> usize {
    let chars = &line.chars;
    (at + 1..chars.len())
        .find(|&i| {
            !(is_han(chars[i]) || chars[i] == '·')
                || word_long(chars, i).is_some()
                || chars[i] == '电'
                || chars[i] == '讯'
                || (line.gap[i]
                    && matches!(chars[i], '摄' | '文' | '图')
                    && chars.get(i + 1).is_none_or(|&c| !is_han(c)))
        })
        .unwrap_or(chars.len())
}

/// Returns the end of the medium's name that begins at `at`.
fn medium(chars: &[char], at: usize, end: usize) -> Option<usize> {
    let lexicon = Lexicon::common();
    let mut known = None;
    lexicon.prefixes(&chars[at..end], |size, word| {
        if word.marks.any(Marks::ORG) {
            known = Some(at + size);
        }
    });
    if known.is_some() {
        return known;
    }
    // 云南网
    let mut portal = None;
    lexicon.prefixes(&chars[at..end], |size, word| {
        if word.marks.any(Marks::SHORT_DIVISION) && chars[at + size..end] == ['网'] {
            portal = Some(end);
        }
    });
    if portal.is_some() {
        return portal;
    }
    (at + 3..=end.min(at + 14)).find(|&stop| {
        List::MediaEnds.words().iter().any(|tail| {
            let size = tail.chars().count();
            stop - at > size
                && chars[stop - size..stop].iter().copied().eq(tail.chars())
                && (size > 1 || stop - at >= 3)
                && !matches!(chars.get(stop), Some('社' | '道'))
        })
    })
}

/// Reads the place between a medium and a date: 新华社加济安泰普2月6日电.
fn whereabouts(line: &Line, at: usize, end: usize, last: Option<&Found>) -> Option<Found> {
    let chars = &line.chars;
    let after = |mark: char, from: usize| {
        let digits = chars[from..]
            .iter()
            .take(2)
            .take_while(|c| c.is_ascii_digit())
            .count();
        let stop = from + digits;
        (digits > 0 && chars.get(stop) == Some(&mark)).then_some(stop + 1)
    };
    let day = after('月', end).and_then(|month| after('日', month));
    let wired = day.is_some_and(|day| chars.get(day) == Some(&'电'));
    let medium = last.is_some_and(|last| {
        last.end == at && last.evidence == Evidence::BylineMedium && !line.gap[at]
    });
    (wired && medium && (2..=10).contains(&(end - at)) && !line.bridges_gap(at, end)).then_some(
        Found {
            start: at,
            end,
            kind: EntityKind::Place,
            evidence: Evidence::BylinePlace,
        },
    )
}

/// Reads what stands first and alone before a reporter as a medium: 河东体育 特约通讯员.
fn unknown_medium(line: &Line, at: usize, end: usize, first: bool) -> Option<Found> {
    let chars = &line.chars;
    let role = word(chars, end).map(|stop| &chars[end..stop]);
    let people = role
        .is_some_and(|role| role.ends_with(&['记', '者']) || role.ends_with(&['通', '讯', '员']));
    let compound = Names::common()
        .surnames(&chars[at..end])
        .any(|name| name.0 == 2);
    let alone = !line.bridges_gap(at, end) && line.gap.get(end) == Some(&true);
    (first && people && alone && (4..=8).contains(&(end - at)) && !compound).then_some(Found {
        start: at,
        end,
        kind: EntityKind::Organisation,
        evidence: Evidence::BylineMedium,
    })
}

/// Reads the names between `at` and `end`, and whatever place or date stands there; returns where to go on.
fn people(line: &Line, at: usize, end: usize, found: &mut Vec<Found>) -> usize {
    let chars = &line.chars;
    // Pieces without gaps; a piece of one character is half a name.
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    for i in at..end {
        if i == at || line.gap[i] {
            pieces.push((i, i + 1));
        } else if let Some(last) = pieces.last_mut() {
            last.1 = i + 1;
        }
    }
    let mut index = 0;
    while index < pieces.len() {
        let (start, mut stop) = pieces[index];
        let singles = pieces[index..]
            .iter()
            .take_while(|piece| piece.1 - piece.0 == 1)
            .count();
        let mut used = 1;
        if singles >= 2 {
            // 周 荃 谷 桔 are two people, 曾 少 石 is one: the next name must begin with a surname.
            let begins = |at: usize| {
                pieces.get(index + at).is_none_or(|piece| {
                    piece.1 - piece.0 > 1
                        || Names::common().surnames(&chars[piece.0..]).next().is_some()
                })
            };
            used = if singles == 3 || singles > 3 && !begins(2) {
                3
            } else {
                2
            };
        } else if singles == 1
            && pieces
                .get(index + 1)
                .is_some_and(|next| next.1 - next.0 == 2)
        {
            used = 2;
        }
        if let Some(last) = pieces.get(index + used - 1) {
            stop = last.1;
        }
        index += used;
        // 王曉明台北28日電: the place of the wire follows the name.
        stop = place_after_name(chars, start, stop).unwrap_or(stop);
        if is_name(&chars[start..stop]) {
            found.push(Found {
                start,
                end: stop,
                kind: EntityKind::Person,
                evidence: Evidence::Byline,
            });
        }
    }
    end
}

/// Where a name ends that the place of a wire and its date follow.
fn place_after_name(chars: &[char], start: usize, stop: usize) -> Option<usize> {
    if !chars.get(stop).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let names = Names::common();
    let surname = names.surnames(&chars[start..stop]).next()?.0;
    (start + surname + 1..=(start + surname + 2).min(stop))
        .rev()
        .find(|&end| {
            Lexicon::common()
                .get(&chars[end..stop])
                .is_some_and(|word| {
                    word.marks
                        .any(Marks::DIVISION.or(Marks::SHORT_DIVISION).or(Marks::WORLD))
                })
        })
}

/// Says whether `chars` can be a whole name.
fn is_name(chars: &[char]) -> bool {
    let names = Names::common();
    match chars.len() {
        2 | 3 => Lexicon::common().get(chars).is_none_or(|word| {
            !word
                .marks
                .any(Marks::DIVISION.or(Marks::WORLD).or(Marks::ORG))
        }),
        4 => names.surnames(chars).next().is_some(),
        // 乌云其其格
        5..=7 if crate::compile::entities::people::rare::begins_with_part(chars) => true,
        5..=12 => chars.contains(&'·'),
        _ => false,
    }
}
