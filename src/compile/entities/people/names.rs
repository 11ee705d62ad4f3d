//! Personal names: Chinese names by surname and given name, names with 某 or 先生.

use crate::compile::entities::lexicon::letters::Letters;
use crate::compile::entities::lexicon::names::Names;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks, plain};
use crate::compile::entities::people::context::Context;
use crate::compile::entities::people::latin;
use crate::compile::entities::people::rare::{clan, foreign, initialled, minority, unusual};
use crate::compile::entities::people::weight::PRIOR;
use crate::compile::entities::people::weight::context_weight;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::model::EntityKind;
use std::sync::OnceLock;

/// Characters that seldom end a name of three: verbs, and what an office or a place ends with.
static VERBS: Letters =
    Letters::of("队厂局镇县院店带率领赴称任获赠捐赶到向从把被将与及为有来去让给请找陪抱扶拉在是");

/// What may follow a surname to name a person without a given name.
const FORMS: &str = "婶 嫂 伯 姨 叔 大伯 伯伯 婶子 大嫂 老伯 某某 某 先生 女士 小姐 大爷 大妈 大娘 大叔 大婶 阿姨 奶奶 爷爷 婆婆 老汉 大姐 大哥 太太 老太 师傅 老师 同学";

fn title_forms() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| plain(FORMS.split_whitespace()))
}

/// Lists the names that may begin at `start`.
pub(crate) fn candidates(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    if !is_han(chars[start]) {
        initialled(line, context, start, found);
        latin::candidates(line, context, start, found);
        return;
    }
    clan(line, context, start, found);
    foreign(line, context, start, found);
    let names = Names::common();
    if names.surnames(&chars[start..]).next().is_none()
        && (context.title_ends(start) || is_appointed(line, start))
    {
        unusual(line, context, start, found);
    }
    // A gap in a paragraph is the layout of a name of two characters, whatever they are; in a headline it parts phrases.
    if line.gap.get(start + 1) == Some(&true)
        && (!line.display || context.title_ends(start))
        && (!line.gap[start] || context.title_ends(start))
        && chars.get(start + 1).is_some_and(|&c| is_han(c))
        && line.gap.get(start + 2) == Some(&false)
        // 华 学健、 is one of three characters.
        && !(chars.len() >= start + 3 && is_set_apart(line, context, start, start + 3))
    {
        let (weight, _) = context_weight(line, context, start, start + 2);
        let surname = names.surnames(&chars[start..]).next().is_some();
        found.push(Token::name(
            start,
            start + 2,
            EntityKind::Person,
            Evidence::PersonGap,
            16.0 + weight - if surname { 4.0 } else { 0.0 },
        ));
    }
    framed(line, context, start, found);
    minority(line, context, start, found);
    nickname(line, context, start, found);
    for (size, cost) in names.surnames(&chars[start..]) {
        let given = start + size;
        let mut forms = Vec::new();
        title_forms().prefixes(&chars[given..], |length, _| forms.push(length));
        for length in forms {
            if !line.bridges_gap(start, given + length) {
                let end = given + length;
                // 高某 is a name; 高老师 too; 小学老师 is none, since 学 is no surname.
                let hidden = chars[given] == '某';
                let kin = length == 1 && !hidden;
                let apart = chars.get(end).is_none_or(|&c| {
                    !is_han(c) || "的说在把从和也正笑一告支家看听与及拿指抱".contains(c)
                });
                let discount = match (hidden, kin) {
                    (true, _) => 0.0,
                    (_, true) if !apart => 12.0,
                    _ => 3.0,
                };
                found.push(Token::name(
                    start,
                    end,
                    EntityKind::Person,
                    Evidence::PersonForm,
                    cost + 2.0 + discount,
                ));
                // 谭某雄
                if hidden
                    && length == 1
                    && end < chars.len()
                    && is_han(chars[end])
                    // 罗某经工友介绍
                    && !"经从与在将被把因向对和及为等".contains(chars[end])
                    && !line.gap[end]
                {
                    let rest = names.given(&chars[end..=end]);
                    if rest < 9.0 {
                        found.push(Token::name(
                            start,
                            end + 1,
                            EntityKind::Person,
                            Evidence::PersonForm,
                            cost + 2.0 + rest,
                        ));
                    }
                }
            }
        }
        for length in 1..=2 {
            let end = given + length;
            if end > chars.len() || !chars[given..end].iter().all(|&c| is_han(c) && c != '○') {
                break;
            }
            let gaps = line.gap[start + 1..end].iter().filter(|&&gap| gap).count();
            let total = PRIOR + cost + names.given(&chars[given..end]);
            let (weight, evidence) = context_weight(line, context, start, end);
            // Characters that names seldom use want a title or a verb of saying beside the name.
            let rare = (2 - length..2)
                .zip(&chars[given..end])
                .filter(|&(place, &c)| names.given_at(c, place) > 9.5)
                // 阿 makes a name of anything: 阿扁, 阿大.
                .filter(|_| chars[given] != '阿' || cost > 7.5)
                .count();
            let total = total
                + match (rare, length) {
                    (0, _) => 0.0,
                    (_, 2) if weight <= -9.0 => 3.0,
                    (_, 2) => 7.0,
                    _ if weight > -4.0 => 4.0,
                    _ => 0.0,
                };
            // 周转房: a common word at the head of three characters is no surname and half a name.
            let word = length == 2
                && size == 1
                && weight > -10.0
                && Lexicon::common()
                    .get(&chars[start..start + 2])
                    .is_some_and(|word| word.pos != '-' && word.cost < 13.5);
            let total = if word { total + 3.0 } else { total };
            // 佟超|带12名: what may be a verb seldom ends a name.
            let verb = length == 2 && chars[end - 1] != chars[given] && VERBS.holds(chars[end - 1]);
            let total = total
                + if verb && !context.says_starts(end) {
                    5.0
                } else {
                    0.0
                };
            // Rare characters with nothing beside them are a word that the lists lack: 木卡姆.
            let total = total + if rare > 0 && weight > -2.5 { 10.0 } else { 0.0 };
            // 黄澄澄的, 稳稳落下: a doubled character is a manner, not a given name.
            let doubled = chars.get(given + 1) == Some(&chars[given]);
            let total = if doubled && weight > -5.0 {
                let manner = Lexicon::common()
                    .get(&chars[given..given + 2])
                    .is_some_and(|word| word.pos != '-');
                let described = matches!(chars.get(given + 2), Some('的' | '地'));
                total
                    + if manner || described || length == 1 {
                        14.0
                    } else {
                        8.0
                    }
            } else {
                total
            };
            // A gap inside is the layout of a name beside a title or in a list, or no name: 华 学健, 李 华 和.
            let apart = gaps > 0 && length == 2;
            let layout = match (length, gaps) {
                (_, 0) => true,
                (1, _) => size == 1 && weight < -2.0,
                _ => {
                    !line.display
                        && size == 1
                        && line.gap[given]
                        && is_set_apart(line, context, start, end)
                }
            };
            if !layout {
                continue;
            }
            // 教师代表发言: a word for what people are is no name.
            if length == 1 && weight < 0.0 && is_title(&chars[start..end]) {
                continue;
            }
            let total = if apart { total - APART } else { total };
            found.push(Token::name(
                start,
                end,
                EntityKind::Person,
                evidence,
                total + weight,
            ));
        }
    }
}

/// What a gap inside a name takes off that marks or a title set apart: nothing else is laid out so.
const APART: f32 = 9.0;

fn is_title(word: &[char]) -> bool {
    Lexicon::common()
        .get(word)
        .is_some_and(|word| word.marks.any(Marks::TITLE))
}

/// Whether marks or a title stand around a name that has gaps inside.
fn is_set_apart(line: &Line, context: &Context, start: usize, end: usize) -> bool {
    let mark = |c: char| {
        matches!(
            c,
            '、' | '，' | '。' | '；' | '：' | '（' | '）' | '和' | '与' | '等'
        )
    };
    let chars = &line.chars;
    let opened = start.checked_sub(1).is_none_or(|at| mark(chars[at]));
    let closed = chars.get(end).is_none_or(|&c| mark(c));
    (opened || context.title_ends(start)) && (closed || line.gap[end] || context.says_starts(end))
}

/// What two or three characters cost between a title and a verb of saying.
const FRAME: f32 = 17.0;

/// Reads whatever stands between a title and a verb of saying, if it is no adverb or verb: 法官先明慧说.
fn framed(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    if !context.title_ends(start) || chars[start..].len() < 3 {
        return;
    }
    let end = start + 3;
    let name = &chars[start..end];
    let lexicon = Lexicon::common();
    let known = (0..2).any(|at| {
        lexicon
            .get(&name[at..at + 2])
            .is_some_and(|word| word.pos != '-')
    });
    if context.says_starts(end)
        && !line.bridges_gap(start, end)
        && name
            .iter()
            .all(|&c| is_han(c) && !"的了地着也都就还又却则在对向则们自".contains(c))
        && !known
        && Names::common().given(&name[1..]) < 16.0
    {
        let person = EntityKind::Person;
        found.push(Token::name(
            start,
            end,
            person,
            Evidence::PersonTitle,
            FRAME,
        ));
    }
}

/// Says whether a line or a clause of a list of appointments begins at `start`: 资云鹤为市科学技术局局长.
fn is_appointed(line: &Line, start: usize) -> bool {
    let chars = &line.chars;
    let begins = start == 0 || matches!(chars[start - 1], '：' | '；');
    begins
        && chars[start..].iter().skip(2).take(2).any(|&c| c == '为')
        && chars[start..].iter().take(28).any(|&c| c == '长')
}

/// Reads 老夏 and 小王 where a verb of saying, a title or a list shows that they are people.
fn nickname(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let end = start + 2;
    if !matches!(chars[start], '老' | '小') || end > chars.len() || line.bridges_gap(start, end) {
        return;
    }
    let Some((_, cost)) = Names::common().surnames(&chars[start + 1..end]).next() else {
        return;
    };
    let near = context.says_starts(end)
        || start > 0
            && matches!(chars[start - 1], '、' | '，' | '。' | '“' | '：')
            && matches!(
                chars.get(end),
                Some('、' | '，' | '一' | '把' | '从' | '在' | '的')
            );
    if near && cost < 7.5 {
        found.push(Token::name(
            start,
            end,
            EntityKind::Person,
            Evidence::PersonNickname,
            7.0 + cost,
        ));
    }
}
