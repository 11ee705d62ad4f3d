//! What stands between quotes and book marks: terms, products, groups and media, by the words around.

use super::specialities::{local_product, place_term};
use crate::compile::entities::lexicon::lists::List;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::values::number::digit;
use crate::model::EntityKind::{self, Event, Organisation, Place, Product, Term};

/// Last characters of a quote that name a financial product, an application or a ship.
const PRODUCT_ENDS: &str = "贷险码券宝通号";

/// Reads what stands between book marks: the name of a medium, or a title.
pub(crate) fn book(chars: &[char], open: usize) -> Option<Found> {
    let close = open + chars[open..].iter().take(40).position(|&c| c == '》')?;
    let title: String = chars[open + 1..close].iter().collect();
    if title.is_empty() {
        return None;
    }
    if List::Media.ends(&title) {
        return Some(Found {
            start: open + 1,
            end: close,
            kind: Organisation,
            evidence: Evidence::OrgBook,
        });
    }
    Some(Found {
        start: open,
        end: close + 1,
        kind: Term,
        evidence: Evidence::TermBook,
    })
}

/// Weighs the words around a quote.
pub(crate) fn quote(line: &Line, open: usize, memory: &Lexicon) -> Option<Found> {
    let chars = &line.chars;
    let mark = if chars[open] == '“' { '”' } else { '’' };
    let close = open + 1 + chars[open + 1..].iter().take(16).position(|&c| c == mark)?;
    let inner = &chars[open + 1..close];
    if inner.len() < 2
        || inner
            .iter()
            .any(|c| matches!(c, '，' | '。' | '！' | '？' | '；' | '：' | '…'))
    {
        return None;
    }
    let found = |kind, evidence| {
        Some(Found {
            start: open + 1,
            end: close,
            kind,
            evidence,
        })
    };
    if let Some(kind) = named_group(inner) {
        return found(kind, Evidence::QuoteEnd);
    }
    let rest: String = chars[close + 1..].iter().take(8).collect();
    let head: String = chars[open.saturating_sub(6)..open].iter().collect();
    let figure = List::FigureHeads.ends(&head);
    if let Some(tail) = List::ProductTails.begins(&rest) {
        let end = close + 1 + tail.chars().count();
        return Some(Found {
            start: open,
            end,
            kind: Product,
            evidence: Evidence::ProductQuote,
        });
    }
    let last = inner[inner.len() - 1];
    if !figure
        && (List::ProductBeside.begins(&rest).is_some()
            || inner.len() >= 3 && PRODUCT_ENDS.contains(last)
            || List::ProductHeads.ends(&head)
            || is_device(&chars[close + 1..])
            || inner.len() >= 4 && List::Specialities.ends(&inner.iter().collect::<String>())
            || last.is_ascii_digit() && inner.iter().any(|&c| is_han(c))
            || local_product(inner))
    {
        return found(Product, Evidence::ProductQuote);
    }
    if memory
        .get(inner)
        .is_some_and(|word| word.marks.any(Marks::TERM))
    {
        return found(Term, Evidence::TermQuote);
    }
    if place_term(inner) {
        return found(Term, Evidence::TermQuote);
    }
    let headed = List::TermHeads
        .ends(head.trim_end_matches(['全', '面', '了', '“', '为', '他', '她', '其']));
    let tailed = List::TermTails.begins(&rest).is_some();
    let beside = i32::from(rest.starts_with("、“") || head.ends_with("”、"))
        + 2 * i32::from(rest.starts_with('“') || head.ends_with('”'));
    let number = inner.iter().filter(|&&c| digit(c).is_some()).count() >= 1
        && (3..=6).contains(&inner.len());
    // 一名“水长”, 64名民族“和事佬”
    let counted = chars[open.saturating_sub(4)..open].windows(2).any(|pair| {
        (pair[0].is_ascii_digit() || digit(pair[0]).is_some())
            && matches!(pair[1], '名' | '位' | '批' | '支')
    });
    // 把“船边直提”扩大到铁矿
    let moved = (head.ends_with('把') || head.ends_with('将'))
        && [
            "做实", "用好", "建好", "扩大", "推广", "复制", "延伸", "纳入", "写入", "列入", "作为",
        ]
        .iter()
        .any(|word| rest.starts_with(word));
    let acts = rest.starts_with(['出', '着', '了', '过', '地', '得', '变', '到']);
    let of = head.ends_with('的') && !head.ends_with("这样的");
    let score = i32::from(headed) * 2
        + i32::from(tailed) * 2
        + i32::from(counted) * 2
        + i32::from(moved) * 2
        + beside
        + i32::from(number)
        + i32::from(inner.len() >= 4)
        - i32::from(figure) * 3
        - i32::from(inner.len() >= 9)
        - i32::from(acts) * 2
        - i32::from(of);
    if score >= 2 {
        found(Term, Evidence::TermQuote)
    } else {
        None
    }
}

/// Says whether a quote is followed by the word for a device or a program, after one that describes it: “铁卫”巡检机器人.
fn is_device(rest: &[char]) -> bool {
    let run = rest
        .iter()
        .take(7)
        .take_while(|&&c| is_han(c) && !"的了在是和与及为有等把被将从由向到上中里".contains(c))
        .count();
    (2..=run.min(4)).any(|at| {
        let text: String = rest[at..run].iter().collect();
        [
            "机器人",
            "系统",
            "软件",
            "无人机",
            "卫星",
            "列车",
            "小程序",
            "大模型",
        ]
        .iter()
        .any(|device| text.starts_with(device))
    })
}

/// Says whether what stands between quotes ends as names of organisations, events or places do: “老兵应急排”.
fn named_group(inner: &[char]) -> Option<EntityKind> {
    if inner.iter().any(|c| matches!(c, '式' | '、' | '+')) {
        return None;
    }
    let lexicon = Lexicon::common();
    for size in (1..inner.len().saturating_sub(1)).rev() {
        let Some(word) = lexicon.get(&inner[inner.len() - size..]) else {
            continue;
        };
        let ends: String = inner[inner.len() - size..].iter().collect();
        if word.marks.any(Marks::ORG_END)
            && (List::Groups.holds(&ends)
                || matches!(
                    inner[inner.len() - 1],
                    '队' | '社' | '会' | '团' | '所' | '院' | '馆'
                ))
            && inner.len() >= 4
        {
            return Some(Organisation);
        }
        if word.marks.any(Marks::EVENT_END) && size > 1 && inner.len() >= 4 {
            return Some(Event);
        }
        if word.marks.any(Marks::PLACE_END)
            && (size > 1 || inner.len() == 3 && matches!(inner[2], '楼' | '阁' | '亭' | '塔'))
        {
            return Some(Place);
        }
    }
    None
}
