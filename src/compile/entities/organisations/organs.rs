//! Organisations of few characters: an organ by its level (市政协), a team by its county (盐湖队).

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::model::EntityKind;

/// What a team costs that is named by a county whose name is a word: 盐湖队.
const TEAM: f32 = 16.0;

/// Lists the teams of counties whose names are common words; of other places the composition makes teams.
pub(crate) fn teams(line: &Line, listed: &Listed, blocked: &[bool], found: &mut Vec<Token>) {
    let chars = &line.chars;
    for at in 2..chars.len() {
        let start = at - 2;
        if chars[at] != '队'
            || matches!(
                chars.get(at + 1),
                Some('伍' | '员' | '长' | '列' | '形' | '尾' | '友')
            )
            || blocked[start..=at].contains(&true)
            || line.bridges_gap(start, at + 1)
        {
            continue;
        }
        let word = listed.get(start, 2);
        let common = word.is_some_and(|word| !word.marks.any(Marks::SHORT_DIVISION));
        if common && !Divisions::common().find(&line.read(start, at)).is_empty() {
            let kind = EntityKind::Organisation;
            found.push(Token::name(start, at + 1, kind, Evidence::OrgTeam, TEAM));
        }
    }
}

/// What an organ costs that is named by its level only: 市政协.
const RELATIVE: f32 = 8.0;

/// Offers 省, 市, 县 and an organ as one name: 市政协, 县委宣传部.
pub(crate) fn relative(
    line: &Line,
    listed: &Listed,
    start: usize,
    placed: bool,
    offer: &mut impl FnMut(Token),
    free: impl Fn(usize) -> bool,
) {
    let chars = &line.chars;
    if !matches!(
        chars[start],
        '省' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡' | '盟'
    ) {
        return;
    }
    let owner = start.checked_sub(1).map(|i| chars[i]);
    // 地区农业农村局
    if chars[start] == '区' && owner == Some('地') {
        return;
    }
    // 车田乡卫生院 is the hospital of 车田乡, 乡镇卫生院 are those of all towns.
    if matches!(chars[start], '镇' | '乡') && (placed || owner == Some('乡')) {
        return;
    }
    // 郑州海关 is the customs of 郑州.
    if chars[start] == '州'
        && start > 0
        && Lexicon::common()
            .get(&chars[start - 1..=start])
            .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION))
    {
        return;
    }
    if matches!(
        owner,
        Some(
            '我' | '全'
                | '各'
                | '两'
                | '跨'
                | '多'
                | '外'
                | '每'
                | '城'
                | '超'
                | '门'
                | '股'
                | '楼'
                | '上'
                | '夜'
        )
    ) && !line.gap[start]
    {
        return;
    }
    for (size, word) in listed.at(start + 1) {
        let end = start + 1 + size;
        let rank = |list: &[&str]| {
            list.iter().any(|rank| {
                chars[end..]
                    .iter()
                    .copied()
                    .take(rank.chars().count())
                    .eq(rank.chars())
            })
        };
        let title =
            chars[end - 1] == '委' && size == 1 && rank(&["常委", "书记", "副书记", "委员"])
                || chars[end - 1] == '大' && rank(&["代表"]);
        if word.marks.any(Marks::ORGAN) && free(size + 1) && (!title || placed) {
            offer(Token::name(
                start,
                end,
                EntityKind::Organisation,
                Evidence::OrgRelative,
                RELATIVE,
            ));
        }
    }
}

/// What an organisation in Latin letters costs beside what says that it is one.
const LATIN: f32 = 3.0;

/// Lists the organisations in Latin letters: one word before what only an organisation has, OpenAI首席执行官.
pub(crate) fn latin(line: &Line, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '&' | '-');
    for start in 0..chars.len() {
        if !chars[start].is_ascii_uppercase()
            || start > 0 && (letter(chars[start - 1]) || chars[start - 1] == ' ')
        {
            continue;
        }
        let size = chars[start..]
            .iter()
            .take(24)
            .take_while(|&&c| letter(c))
            .count();
        let end = start + size;
        let after: String = chars[end..].iter().take(8).collect();
        if size >= 2
            && List::LatinFirms.begins(&after).is_some()
            && !List::LatinWords.holds(&line.read(start, end))
        {
            found.push(Token::name(
                start,
                end,
                EntityKind::Organisation,
                Evidence::OrgLatin,
                LATIN,
            ));
        }
    }
}
