//! Names of firms, schools and stations that are made of common words, and where they begin.

use crate::compile::entities::lexicon::function::FUNCTION;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::Marks;
use crate::compile::entities::organisations::words::{inner_verbs, is_brand, is_marker, outside};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind::{Organisation, Place};

/// Ends of names before which any word may stand, if a place begins them: 贵州百草堂健康管理有限公司.
fn is_strong_end(text: &[char]) -> bool {
    matches!(
        text,
        [.., '公', '司']
            | [.., '合', '作', '社']
            | [.., '事', '务', '所']
            | [.., '集', '团']
            | [.., '厂']
            | [.., '指', '挥', '部']
    )
}

/// Looks further left than nouns reach for the place or the level that begins a name with a strong end.
pub(crate) fn place_before(
    line: &Line,
    tokens: &[Token],
    first: usize,
    at: usize,
) -> Option<usize> {
    let end = &tokens[at];
    let text = &line.chars[end.start..end.end];
    if !is_strong_end(text) {
        return None;
    }
    let legal = matches!(text, [.., '有', '限', '公', '司'] | [.., '指', '挥', '部']);
    for before in (0..first).rev().take(5) {
        let token = &tokens[before];
        if line.gap[tokens[before + 1].start] || end.start - token.end > 12 {
            return None;
        }
        let owner = token.start.checked_sub(1).map(|i| line.chars[i]);
        let level =
            is_marker(line, token) && owner.is_none_or(|owner| !"我全各本该城地".contains(owner));
        if token.is(Place) && token.evidence != Evidence::PlaceGeneric || level {
            return Some(token.start);
        }
        let text = &line.chars[token.start..token.end];
        let word = token.kind.is_none()
            && !matches!(token.pos, 'u' | 'p' | 'c' | 'r' | 'y' | '!' | '#' | 'f')
            && (inner_verbs().get(text).is_some() || !text.iter().any(|c| FUNCTION.holds(*c)))
            // 湘潭钢铁集团|宽厚板厂: what is complete is another's name.
            && !matches!(text, [.., '集', '团'] | [.., '公', '司'])
            && !token.marks.any(Marks::SAYS.or(Marks::TITLE))
            && outside().get(text).is_none();
        // 赴浙江考察民营公司: a verb behind the place is its own, but in a name that is written out.
        let verb = token.pos == 'v' && text.len() > 1 && inner_verbs().get(text).is_none();
        if !word || verb && !legal {
            return None;
        }
    }
    None
}

/// Returns where a name begins whose place is the token `place` of `run`: with the house before its branch, 安穗农业保险舒兰支公司.
pub(crate) fn owner(line: &Line, run: &[Token], place: usize) -> usize {
    let text = |token: &Token| line.read(token.start, token.end);
    let force = place
        .checked_sub(1)
        .map(|before| &run[before])
        .filter(|before| matches!(text(before).as_str(), "武警" | "国网" | "中铁" | "中建"));
    let house = place >= 2
        && run[..2]
            .iter()
            .all(|piece| is_brand(line, piece) && piece.pos != 'v')
        && run[..place].iter().all(|piece| piece.kind.is_none());
    // 中原银行鼓楼支行
    let bank = place >= 2
        && text(&run[place - 1]) == "银行"
        && run[place - 2].end - run[place - 2].start == 2
        && run[place - 2].kind.is_none();
    match force {
        Some(force) => force.start,
        None if bank => run[place - 2].start,
        None if house => run[0].start,
        None => run[place].start,
    }
}

/// Says whether what stands before the token `first` cannot be part of a name with it.
fn is_bounded(line: &Line, tokens: &[Token], first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|i| &tokens[i]) else {
        return true;
    };
    line.gap[tokens[first].start]
        || before.kind.is_some()
        || matches!(before.pos, '!' | 'u' | 'p' | 'c' | 'v' | 'd')
}

/// Says whether an office of which every quarter has one is named by the word before it: 南关派出所.
pub(crate) fn is_station(text: &str, run: &[Token]) -> bool {
    matches!(text, "派出所" | "司法所") && run.len() == 1
}

/// Says whether one word makes the name of a school: 中原大学, but not 名牌大学.
pub(crate) fn is_school(line: &Line, tokens: &[Token], first: usize, at: usize) -> bool {
    let end = &tokens[at];
    let [word] = &tokens[first..at] else {
        return false;
    };
    let text: String = line.chars[word.start..word.end].iter().collect();
    line.chars[end.start..end.end] == ['大', '学']
        && word.end - word.start == 2
        && word.kind.is_none()
        && word.pos == 'n'
        && !List::PlainSchools.holds(&text)
        && is_bounded(line, tokens, first)
}

/// Says whether common words make the name of a firm: 绿|时代|种业|公司, 红|房子|林果|农民|专业合作社.
pub(crate) fn is_common(line: &Line, tokens: &[Token], first: usize, at: usize) -> bool {
    let end = &tokens[at];
    let run = &tokens[first..at];
    let (Some(head), Some(last)) = (run.first(), run.last()) else {
        return false;
    };
    let c = line.chars[head.start];
    is_strong_end(&line.chars[end.start..end.end])
        && run.len() >= 2
        && (4..=12).contains(&(end.start - head.start))
        && head.end - head.start == 1
        && head.kind.is_none()
        && !"大小新老多各某该本此总原两好近同旧主分全".contains(c)
        && !FUNCTION.holds(c)
        && matches!(last.pos, 'n' | 'w' | '-')
        && run.iter().all(|token| token.kind.is_none())
        && is_bounded(line, tokens, first)
}

/// Finds an old firm by its place and the character that such names end with: 上海朵云轩.
pub(crate) fn old_firm(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let token = &tokens[at];
    if token.end - token.start != 1
        || token.kind.is_some()
        || !matches!(line.chars[token.start], '轩' | '斋' | '堂')
    {
        return None;
    }
    let first = (0..at)
        .rev()
        .take(3)
        .find(|&before| tokens[before].is(Place))?;
    let name = &tokens[first + 1..at];
    let size = token.start - tokens[first].end;
    ((1..=3).contains(&size)
        && name.iter().all(|piece| is_brand(line, piece))
        && !line.gap[tokens[first].end])
        .then_some(tokens[first].start)
}

/// Chooses where the short name of a firm begins that ends with a trade: a place or an unknown word right before it.
pub(crate) fn firm_start(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let next = tokens.get(at + 1);
    let text: String = line.chars[tokens[at].start..tokens[at].end]
        .iter()
        .collect();
    let closed = next.is_none_or(|t| {
        let mark =
            t.pos == '!' || matches!(t.pos, 'u' | 'c' | 'p' | 'd') || t.marks.any(Marks::TITLE);
        let ends = Marks::ORG_END.or(Marks::TRADE).or(Marks::PLACE_END);
        line.gap[t.start] || mark || !List::CommonTrades.holds(&text) && !t.marks.any(ends)
    });
    if !closed || line.gap[tokens[at].start] {
        return None;
    }
    let unknown = |t: &Token| is_brand(line, t);
    let mut first = before;
    // 国网福建电力
    if first > 0
        && tokens[first].is(Place)
        && tokens[first - 1].is(Organisation)
        && !line.gap[tokens[first].start]
    {
        return Some(tokens[first - 1].start);
    }
    // 东宝药业: a place and a trade that only firms have.
    if tokens[first].is(Place)
        && tokens[first].end - tokens[first].start <= 3
        && List::Firms.holds(&text)
    {
        return Some(tokens[first].start);
    }
    if !unknown(&tokens[first]) {
        return None;
    }
    while first > 0 && unknown(&tokens[first - 1]) && !line.gap[tokens[first].start] {
        first -= 1;
    }
    if first > 0 && (tokens[first - 1].is(Place) || is_marker(line, &tokens[first - 1])) {
        first -= 1;
    }
    let length = tokens[at].start - tokens[first].start;
    (2..=6).contains(&length).then_some(tokens[first].start)
}
