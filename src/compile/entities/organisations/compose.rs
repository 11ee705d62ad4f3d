//! Tokens → names of places and organisations: chains, generic ends, relative organs.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::organisations::brands::{firm_start, old_firm};
use crate::compile::entities::organisations::starts::{
    listed_start, organisation_start, venue_start,
};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::model::EntityKind::{self, Organisation, Person, Place};

/// Finds places and organisations in the tokens of `line`, the names of persons among them left as they are.
pub(crate) fn compose(line: &Line, tokens: &[Token]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match end_here(line, tokens, at, found.last()) {
            Some(name) => {
                // A name that reaches back over earlier ones takes their place.
                while found
                    .last()
                    .is_some_and(|last: &Found| last.end > name.start)
                {
                    found.pop();
                }
                found.push(name);
            }
            None => {
                if let Some(county) = county_within(line, &tokens[at], found.last()) {
                    found.push(county);
                } else if let Some(kind) = tokens[at].kind {
                    let token = &tokens[at];
                    found.push(Found {
                        start: token.start,
                        end: token.end,
                        kind,
                        evidence: token.evidence,
                    });
                }
            }
        }
        at += 1;
    }
    for name in &mut found {
        if name.kind == Organisation {
            name.end = faculty(line, name.start, name.end);
            // 国立中兴大学, 中共常德地委
            let party = matches!(line.chars[name.end - 1], '委' | '会' | '部' | '校')
                && line.chars[..name.start].ends_with(&['中', '共']);
            if party || matches!(line.chars[..name.start], [.., '国' | '公' | '私', '立']) {
                name.start -= 2;
            }
        }
    }
    // What a longer name has swallowed.
    let mut end = 0;
    found.retain(|name| {
        let kept = name.start >= end;
        end = end.max(name.end);
        kept
    });
    chain(line, found)
}

/// Returns where the name of a university ends with its campus or a faculty: 中国地质大学（北京）, 北京大学地质系.
fn faculty(line: &Line, start: usize, end: usize) -> usize {
    let chars = &line.chars;
    if !matches!(chars[start..end], [.., '大', '学'] | [.., '学', '院']) {
        return end;
    }
    let mut end = end;
    if matches!(chars.get(end), Some('（' | '('))
        && let Some(size) = chars[end + 1..]
            .iter()
            .take(5)
            .position(|c| matches!(c, '）' | ')'))
        && Lexicon::common()
            .get(&chars[end + 1..end + 1 + size])
            .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION.or(Marks::NATURE)))
    {
        end += size + 2;
    }
    let rest = &chars[end..];
    let size = rest
        .iter()
        .take(9)
        .take_while(|&&c| is_han(c) && !"的了是在和与等及".contains(c))
        .position(|&c| c == '系');
    match size {
        Some(size) if size >= 2 && !matches!(rest.get(size + 1), Some('统' | '列' | '数')) => {
            end + size + 1
        }
        _ => end,
    }
}

/// Takes a word for a county where the place before it is what the county lies in: 广西来宾.
fn county_within(line: &Line, token: &Token, last: Option<&Found>) -> Option<Found> {
    let last = last
        .filter(|last| last.kind == Place && last.end == token.start && !line.gap[token.start])?;
    if token.kind.is_some() || token.end - token.start < 2 {
        return None;
    }
    let divisions = Divisions::common();
    let owner = line.read(last.start, last.end);
    let within = |&index: &usize| {
        let parent = divisions.all()[index].parent;
        let above = parent.and_then(|parent| divisions.all()[parent].parent);
        parent.into_iter().chain(above).any(|at| {
            let division = &divisions.all()[at];
            owner.ends_with(division.name) || owner.ends_with(&division.short)
        })
    };
    let name = line.read(token.start, token.end);
    divisions.find(&name).iter().any(within).then_some(Found {
        start: token.start,
        end: token.end,
        kind: Place,
        evidence: Evidence::PlaceDivision,
    })
}

/// Joins places that stand side by side: 江西省九江市永修县吴城镇; an organ joins the place before it.
fn chain(line: &Line, found: Vec<Found>) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::new();
    for next in found {
        if let Some(last) = joined.last_mut()
            && last.end == next.start
            && !line.gap[next.start]
        {
            // 埃塞俄比亚农业部
            let ministry = next.evidence == Evidence::OrgList
                && next.end - next.start <= 4
                && matches!(line.chars[next.end - 1], '部' | '署')
                && last.evidence == Evidence::PlaceList;
            let organ = ministry
                || next.kind == Organisation
                    && matches!(
                        next.evidence,
                        Evidence::OrgRelative | Evidence::OrgBrand | Evidence::OrgAbbreviation
                    );
            // 四川大学华西医院 is one organisation, 省委省政府 are two.
            let part = last.kind == Organisation
                && next.kind == Organisation
                && next.evidence != Evidence::OrgRelative
                && last.evidence != Evidence::OrgRelative;
            // 中秘, 湘粤 are two places.
            let letters = next.end - last.start == 2;
            if part || last.kind == Place && !letters && (next.kind == Place || organ) {
                last.end = next.end;
                last.kind = next.kind;
                last.evidence = if next.kind == Organisation {
                    Evidence::OrgPlace
                } else {
                    Evidence::PlaceChain
                };
                continue;
            }
        }
        joined.push(next);
    }
    joined
}

/// Finds the name that ends with the token `at`, if one does.
fn end_here(line: &Line, tokens: &[Token], at: usize, last: Option<&Found>) -> Option<Found> {
    let token = &tokens[at];
    let text = &line.chars[token.start..token.end];
    let lexicon = Lexicon::common();
    if matches!(
        token.kind,
        Some(EntityKind::Time | EntityKind::Quantity | Person)
    ) {
        return None;
    }
    let marked = token
        .marks
        .any(Marks::ORG_END.or(Marks::PLACE_END).or(Marks::ORGAN));
    let office = !marked
        && text.len() >= 3
        && matches!(
            text[text.len() - 1],
            '局' | '厅' | '院' | '厂' | '部' | '署'
        );
    let ends = |marks: Marks| {
        token.marks.any(marks)
            || office && marks == Marks::ORG_END
            || !marked
                && (2..text.len()).any(|size| {
                    lexicon
                        .get(&text[text.len() - size..])
                        .is_some_and(|word| word.marks.any(marks))
                })
    };
    if token.kind.is_none()
        && (ends(Marks::ORG_END) || token.marks.any(Marks::ORGAN))
        && let Some((start, evidence)) = organisation_start(line, tokens, at)
        && !cut_off(line, start, token.end, evidence)
    {
        return Some(Found {
            start,
            end: token.end,
            kind: Organisation,
            evidence,
        });
    }
    if token.kind.is_none()
        && ends(Marks::ORG_END)
        && let Some(start) = listed_start(line, tokens, at, last)
    {
        return Some(Found {
            start,
            end: token.end,
            kind: Organisation,
            evidence: Evidence::OrgListTail,
        });
    }
    if token.kind.is_none()
        && token.marks.any(Marks::TRADE)
        && text.len() > 1
        && let Some(start) = firm_start(line, tokens, at)
    {
        return Some(Found {
            start,
            end: token.end,
            kind: Organisation,
            evidence: Evidence::OrgTrade,
        });
    }
    if let Some(start) = old_firm(line, tokens, at) {
        return Some(Found {
            start,
            end: token.end,
            kind: Organisation,
            evidence: Evidence::OrgBrand,
        });
    }
    let beside =
        at > 0 && tokens[at - 1].is(Place) && tokens[at - 1].evidence != Evidence::PlaceGeneric;
    if token.kind.is_none()
        && ends(Marks::PLACE_END)
        && (text.len() > 1 || beside)
        && let Some(start) = venue_start(line, tokens, at)
    {
        return Some(Found {
            start,
            end: token.end,
            kind: Place,
            evidence: Evidence::PlaceEnd,
        });
    }
    None
}

/// Refuses an organ that is only part of a title: 市委 in 市委常委, 市人大 in 市人大代表.
fn cut_off(line: &Line, start: usize, end: usize, evidence: Evidence) -> bool {
    let after: String = line.chars[end..].iter().take(3).collect();
    let name: String = line.chars[start..end].iter().collect();
    let rank = ["常委", "书记", "副书记", "委员", "班子"]
        .iter()
        .any(|rank| after.starts_with(rank));
    // 渔村办“海上丝路游”: 办 is a verb before what is held.
    let held = name.ends_with('办')
        && after.starts_with(|c: char| matches!(c, '“' | '了' | '起' | '成') || c.is_ascii_digit());
    held || after.starts_with('门') && name.ends_with('部')
        || evidence != Evidence::OrgPlace
            && (name.ends_with('委') && name.chars().count() == 2 && rank)
        || name.ends_with("人大") && after.starts_with("代表")
}
