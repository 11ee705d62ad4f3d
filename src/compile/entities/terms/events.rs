//! Meetings, fairs and campaigns, from their end leftwards.

use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind::{Event, Organisation, Person, Place, Product, Time};

/// Words that begin the name of an event.
fn opens_event(chars: &[char], token: &Token) -> bool {
    let text = &chars[token.start..token.end];
    matches!(text, ['首', '届'] | ['首', '次'] | ['本', '届'])
        || text.first() == Some(&'第')
        || text.last() == Some(&'届')
}

/// Finds events; `names` are the other names of the line.
pub(crate) fn events(line: &Line, tokens: &[Token], names: &[Found]) -> Vec<Found> {
    let lexicon = Lexicon::common();
    let chars = &line.chars;
    let mut found: Vec<Found> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.kind.is_some() {
            continue;
        }
        let text = &chars[token.start..token.end];
        let ends = token.marks.any(Marks::EVENT_END)
            || (2..text.len()).any(|n| {
                lexicon
                    .get(&text[text.len() - n..])
                    .is_some_and(|w| w.marks.any(Marks::EVENT_END))
            });
        // 首届客家山歌艺术周: after 首届 or 第几届 a bare 节, 周, 赛 or 展 ends the name as well.
        let bare = token.pos != '!'
            && text
                .last()
                .is_some_and(|c| matches!(c, '节' | '周' | '会' | '赛' | '展'));
        if !(ends || bare) {
            continue;
        }
        let mut first = at;
        let mut best = None;
        while first > 0 && at - first < 16 && !line.gap[tokens[first].start] {
            let before = &tokens[first - 1];
            let c = chars[before.start];
            let year = before.is(Time)
                && chars[before.end - 1] == '年'
                && chars[before.start].is_ascii_digit();
            // 2025臺北國際龍舟錦標賽
            let digits = &chars[before.start..before.end];
            let year = year
                || matches!(digits, ['1', '9', _, _] | ['2', '0', _, _])
                    && digits.iter().all(char::is_ascii_digit);
            let ordinal = chars[before.start..before.end] == ['届'];
            // A quote that is open at the end of the name begins it: 推出“博物馆奇妙夜”.
            if c == '“' && !chars[before.end..token.end].contains(&'”') {
                best = Some(first);
                break;
            }
            let inner = match before.kind {
                None if ordinal => true,
                Some(Place | Organisation | Product | Person) => true,
                Some(_) => year,
                None if List::EventVerbs.words().iter().any(|verb| {
                    verb.chars()
                        .eq(chars[before.start..before.end].iter().copied())
                }) =>
                {
                    false
                }
                None => match before.pos {
                    '!' => matches!(c, '（' | '）' | '“' | '”' | '·' | '—' | '-'),
                    'u' | 'p' | 'r' | 'd' | 'y' | 'e' => false,
                    'c' => matches!(c, '和' | '暨' | '与'),
                    _ => true,
                },
            };
            if !inner {
                break;
            }
            first -= 1;
            if year
                || opens_event(chars, before)
                || before.is(Place) && before.end - before.start >= 2
                || before.is(Organisation)
                    && (lexicon
                        .get(&chars[before.start..before.end])
                        .is_some_and(|word| word.marks.any(Marks::ORG))
                        || best.is_some_and(|b: usize| {
                            b == first + 1 && opens_event(chars, &tokens[b])
                        }))
                || c == '“' && best.is_none()
            {
                best = Some(first);
            }
            if year {
                break;
            }
        }
        let Some(best) = best.filter(|&best| ends || opens_event(chars, &tokens[best])) else {
            continue;
        };
        let mut start = tokens[best].start;
        // “智赋万企”行动 is a term with a word beside it.
        if chars[start] == '“'
            && chars[start..token.start].contains(&'”')
            && chars[token.end - 1] == '动'
        {
            continue;
        }
        // The marks around “非遗大集” are no part of it, those inside a longer name are.
        if chars[start] == '“' && chars.get(token.end) == Some(&'”') {
            start += 1;
        }
        if token.end - start < 5
            || names
                .iter()
                .any(|n| n.kind == Organisation && n.end == token.end)
        {
            continue;
        }
        while found.last().is_some_and(|last| last.end > start) {
            found.pop();
        }
        found.push(Found {
            start,
            end: token.end,
            kind: Event,
            evidence: Evidence::Event,
        });
    }
    found
}
