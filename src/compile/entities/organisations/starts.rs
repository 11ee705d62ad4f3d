//! Where the name of an organisation or a venue begins: leftwards from its end.

use crate::compile::entities::lexicon::function::FUNCTION;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::organisations::brands;
use crate::compile::entities::organisations::words::{inner_verbs, is_brand, is_marker, outside};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind::{self, Organisation, Person, Place};

/// Says whether `token` may stand inside the name of an organisation.
fn is_inner(line: &Line, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let text: String = line.chars[token.start..token.end].iter().collect();
    match token.kind {
        Some(Place | Organisation | EntityKind::Product) => return true,
        Some(Person) => return token.evidence == Evidence::PersonName,
        Some(_) => return false,
        None => {}
    }
    if outside().get(&line.chars[token.start..token.end]).is_some() {
        return false;
    }
    if token.marks.any(Marks::TITLE) && token.end - token.start > 1 {
        return List::Members.holds(&text)
            || tokens
                .get(at + 1)
                .is_some_and(|next| next.marks.any(Marks::ORG_END));
    }
    match token.pos {
        'n' | 'j' | 'w' | 'b' | 'x' | '?' | '#' | 's' | 'g' | '-' | 'i' => true,
        'p' if token.end - token.start == 1 => {
            !FUNCTION.holds(line.chars[token.start])
                && !"自因以至朝依随凭靠沿比同替趁".contains(text.as_str())
        }
        'a' | 'f' | 'z' | 'v' | 'q' | 't' | 'h' | 'k' | 'o' if token.end - token.start == 1 => {
            !FUNCTION.holds(line.chars[token.start])
        }
        'z' => true,
        'm' => token.end - token.start <= 2 && !text.contains(['几', '多', '数', '个']),
        '!' => text == "·",
        _ => inner_verbs()
            .get(&line.chars[token.start..token.end])
            .is_some(),
    }
}

/// Goes left over what may stand inside a name; returns the index of the first such token.
fn run_start(line: &Line, tokens: &[Token], at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 12 {
        if line.gap[tokens[first].start] {
            break;
        }
        let before = &tokens[first - 1];
        if matches!(line.chars[before.start], '）' | ')' | '”') {
            let Some(open) = opening(line, tokens, first - 1) else {
                break;
            };
            if open == 0 || !is_inner(line, tokens, open - 1) && line.chars[before.start] != '”' {
                break;
            }
            first = open;
            continue;
        }
        let pair = joins(line, tokens, first - 1, at);
        if !is_inner(line, tokens, first - 1) && !pair {
            break;
        }
        // A verb after a name that is complete begins a new phrase: X开发区|建设Y产业园.
        let jointly = line.chars[before.start..before.end] == ['联', '合']
            && tokens.get(first).is_some_and(|next| next.is(Place));
        if jointly {
            break;
        }
        let team = first >= 3
            && tokens[first - 3].is(Place)
            && line.chars[tokens[first - 2].start..tokens[first - 2].end] == ['队'];
        let zone = first >= 2
            && tokens[first - 2].is(Place)
            && tokens[first - 2].end - tokens[first - 2].start > 4
            && line.chars[tokens[first - 2].end - 1] == '区';
        let complete = zone
            || team
            || first >= 2
                && tokens[first - 2]
                    .marks
                    .any(Marks::ORG_END.or(Marks::PLACE_END))
                && tokens[first - 2].end - tokens[first - 2].start > 1;
        // 公路管理服务中心: what is done to roads and rivers is no new phrase.
        let kept = matches!(
            line.chars[before.start..before.end],
            ['管', '理'] | ['养', '护'] | ['保', '护'] | ['服', '务'] | ['运', '营']
        );
        if complete && !kept && matches!(before.pos, 'v' | 'w') {
            break;
        }
        first -= 1;
    }
    first
}

/// Says whether 和 or 与 at `conjunction` stands inside the name of an office: 文化和旅游局.
fn joins(line: &Line, tokens: &[Token], conjunction: usize, at: usize) -> bool {
    let token = &tokens[conjunction];
    let office = line.chars[tokens[at].end - 1];
    let whole = |t: &Token| {
        t.kind.is_some() || t.marks.any(Marks::ORG_END.or(Marks::ORGAN)) && t.end - t.start > 1
    };
    token.end - token.start == 1
        && matches!(line.chars[token.start], '和' | '与')
        && matches!(office, '局' | '厅' | '委' | '部' | '会' | '所')
        && conjunction > 0
        && at - conjunction <= 4
        && !tokens[conjunction - 1..at].iter().any(whole)
}

/// Finds the token that opens the bracket or quote which the token `at` closes, within eight tokens.
fn opening(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let open: &[char] = if line.chars[tokens[at].start] == '”' {
        &['“']
    } else {
        &['（', '(']
    };
    (at.saturating_sub(8)..at)
        .rev()
        .find(|&i| open.contains(&line.chars[tokens[i].start]))
}

/// Chooses where the name of an organisation begins that ends with the token `at`.
pub(crate) fn organisation_start(
    line: &Line,
    tokens: &[Token],
    at: usize,
) -> Option<(usize, Evidence)> {
    let first = run_start(line, tokens, at);
    let token = &tokens[at];
    let run = &tokens[first..at];
    if let Some(place) = run.iter().position(|t| t.is(Place) || t.is(Organisation)) {
        // 彩虹集团（邵阳）特种玻璃有限公司: what stands before the bracket begins the name.
        let bracketed = place >= 2 && matches!(line.chars[run[place - 1].start], '（' | '(');
        if bracketed {
            let start = match run[..place - 1]
                .iter()
                .position(|t| t.is(Place) || t.is(Organisation))
            {
                Some(first) => brands::owner(line, &run[..place - 1], first),
                None => run[0].start,
            };
            return Some((start, Evidence::OrgPlace));
        }
        return Some((brands::owner(line, run, place), Evidence::OrgPlace));
    }
    // 省, 市, 县 before an organ: the organ may be far from it, but nothing may stand before it in the phrase that owns it.
    if let Some(marker) = run.iter().position(|t| is_marker(line, t)) {
        let start = run[marker].start;
        // 旧州完小: a town's name of two characters
        if let Some(before) = marker.checked_sub(1).map(|i| run[i])
            && matches!(line.chars[start], '州' | '镇' | '乡' | '村')
            && is_brand(line, &before)
        {
            return Some((before.start, Evidence::OrgPlace));
        }
        let owner = start.checked_sub(1).map(|i| line.chars[i]);
        return (!matches!(
            owner,
            Some('我' | '全' | '各' | '两' | '本' | '该' | '跨' | '多' | '外' | '每' | '地' | '城')
        ))
        .then_some((start, Evidence::OrgRelative));
    }
    if let Some(place) = brands::place_before(line, tokens, first, at) {
        return Some((place, Evidence::OrgPlace));
    }
    let size = token.end - token.start;
    let text: String = line.chars[token.start..token.end].iter().collect();
    // 国家数据安全研究中心
    let national = run
        .iter()
        .find(|t| line.chars[t.start..t.end] == ['国', '家'])
        .filter(|t| token.start - t.end >= 2);
    if let Some(national) = national
        && (text.ends_with("中心") || text.ends_with("实验室"))
    {
        return Some((national.start, Evidence::OrgPlace));
    }
    // 西山街道办事处, 南关派出所: the name of a subdistrict may be any word.
    if (text.starts_with("街道") || brands::is_station(&text, run))
        && let Some(last) = run.last()
        && (2..=3).contains(&(last.end - last.start))
    {
        return Some((last.start, Evidence::OrgPlace));
    }
    // A firm's legal form needs no place: what stands before it is its name.
    let legal = ["有限公司", "有限责任公司", "股份有限公司"].contains(&text.as_str());
    if legal
        && let Some(first) = run.first()
        && inner_verbs()
            .get(&line.chars[first.start..first.end])
            .is_none()
        && (2..=14).contains(&(token.start - first.start))
    {
        return Some((first.start, Evidence::OrgBrand));
    }
    if brands::is_school(line, tokens, first, at) || brands::is_common(line, tokens, first, at) {
        return Some((tokens[first].start, Evidence::OrgBrand));
    }
    let brand = run.iter().position(|t| is_brand(line, t))?;
    // Two characters or more that form no word: 羊口 in 羊口第三盐场.
    let pieces = run[brand..]
        .iter()
        .take_while(|t| is_brand(line, t))
        .last()?;
    let length = pieces.end - run[brand].start;
    // 震垮茶厂: single verbs make a phrase, not a name.
    if run[brand..].iter().filter(|t| t.pos == 'v').count() > 1 {
        return None;
    }
    let organ = token.marks.any(Marks::ORGAN) && !token.marks.any(Marks::ORG_END);
    // 农粮署: no common word ends with it
    let whole = size >= 2 || text == "署" && length <= 4;
    (length >= 2 && whole && !organ).then_some((run[brand].start, Evidence::OrgBrand))
}

/// Finds a member of a list that leaves out what the first member says: 市教育局、财政局.
pub(crate) fn listed_start(
    line: &Line,
    tokens: &[Token],
    at: usize,
    last: Option<&Found>,
) -> Option<usize> {
    let first = run_start(line, tokens, at);
    let before = tokens.get(first.checked_sub(1)?)?;
    let last = last?;
    let listed = line.chars[before.start] == '、'
        && before.end - before.start == 1
        && last.end == before.start;
    let same = line.chars[last.end - 1] == line.chars[tokens[at].end - 1]
        && matches!(
            line.chars[last.end - 1],
            '局' | '委' | '厅' | '办' | '院' | '部'
        );
    let long = tokens[at].end - tokens[first].start >= 3;
    (listed && same && long && last.kind == Organisation).then_some(tokens[first].start)
}

/// Chooses where the name of a venue or a zone begins that ends with the token `at`.
pub(crate) fn venue_start(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let first = run_start(line, tokens, at);
    let run = &tokens[first..at];
    let text: String = line.chars[tokens[at].start..tokens[at].end]
        .iter()
        .collect();
    if let Some(place) = run.iter().position(|t| t.is(Place)) {
        let bare = place + 1 == run.len() && List::Nameless.holds(&text);
        return (!bare).then_some(run[place].start);
    }
    let brand = run.iter().position(|t| is_brand(line, t))?;
    // 距今4200年城址
    if run[brand..]
        .iter()
        .any(|t| line.chars[t.start..t.end] == ['年'])
    {
        return None;
    }
    // 抢通水毁公路: single verbs make a phrase, not a name.
    if run[brand..].iter().filter(|t| t.pos == 'v').count() > 1 {
        return None;
    }
    let length = tokens[at].start - run[brand].start;
    (length >= 2).then_some(run[brand].start)
}
