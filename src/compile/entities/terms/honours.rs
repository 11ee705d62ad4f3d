//! Honours, prizes and lists of the state.

use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::values::number::digit;
use crate::model::EntityKind::Term;

/// Finds prizes after the verb that wins them: 曾获何梁何利基金科学与技术进步奖.
pub(crate) fn prizes(line: &Line) -> Vec<Found> {
    let chars = &line.chars;
    let mut found = Vec::new();
    for start in 1..chars.len() {
        if !matches!(chars[start - 1], '获' | '得' | '予') || !is_han(chars[start]) {
            continue;
        }
        let after = chars[..start].ends_with(&['荣', '获'])
            || chars[..start].ends_with(&['曾', '获'])
            || chars[..start].ends_with(&['获', '得'])
            || chars[..start].ends_with(&['授', '予']);
        let run = chars[start..]
            .iter()
            .take(24)
            .take_while(|&&c| is_han(c) && !"的了是在等并".contains(c))
            .count();
        let Some(size) = chars[start..start + run].iter().rposition(|&c| c == '奖') else {
            continue;
        };
        let after = after || chars[start - 1] == '获' && size >= 7;
        let rank = "等金银铜优大特秀胜励个项".contains(chars[start + size - 1]);
        if after && size >= 4 && !rank {
            found.push(Found {
                start,
                end: start + size + 1,
                kind: Term,
                evidence: Evidence::TermHonour,
            });
        }
    }
    found
}

/// Returns the length of 第一批 and the like at the end of `chars`.
fn batch(chars: &[char]) -> usize {
    let Some(rest) = chars.strip_suffix(&['批']) else {
        return 0;
    };
    if rest.ends_with(&['首']) {
        return 2;
    }
    let number = |c: &&char| c.is_ascii_digit() || digit(**c).is_some() || **c == '十';
    let size = rest.iter().rev().take_while(number).count();
    match rest[..rest.len() - size] {
        [.., '第'] if size > 0 => size + 2,
        _ => 0,
    }
}

/// Finds honours and lists of the state: 市级文物保护单位, 国家地理标志产品.
pub(crate) fn honours(line: &Line) -> Vec<Found> {
    let chars = &line.chars;
    let mut found: Vec<Found> = Vec::new();
    for start in 0..chars.len() {
        if !matches!(
            chars[start],
            '国' | '全' | '省' | '市' | '自' | '世' | '中' | '人'
        ) || found.last().is_some_and(|last| last.end > start)
        {
            continue;
        }
        let text: String = chars[start..].iter().take(22).collect();
        let Some(head) = List::HonourHeads.begins(&text) else {
            continue;
        };
        let rest = text[head.len()..].trim_end();
        let reach = rest
            .find(|c: char| {
                !is_han(c) && !matches!(c, '“' | '”') || "的了在是和与及为等".contains(c)
            })
            .unwrap_or(rest.len());
        let end = List::HonourEnds
            .words()
            .iter()
            .filter_map(|end| {
                let at = rest[..reach].find(end)?;
                // 市级企业 says what it is, no honour.
                let plain = at == 0 && matches!(*end, "企业" | "单位" | "家庭" | "教师");
                (!plain).then_some(at + end.len())
            })
            .max();
        if let Some(end) = end {
            let size = text[..head.len() + end].chars().count();
            let first = start - batch(&chars[..start]);
            found.push(Found {
                start: first,
                end: start + size,
                kind: Term,
                evidence: Evidence::TermHonour,
            });
        }
    }
    found
}
