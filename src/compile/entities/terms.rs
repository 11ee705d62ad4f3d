//! Terms, products and events by their quotes, book marks and ends.

use super::compose::Found;
use super::lexicon::{Lexicon, Marks};
use super::text::Line;
use super::token::Token;
use crate::model::EntityKind::{Event, Organisation, Person, Place, Product, Term, Time};

/// Ends of the names of papers and journals in book marks.
const MEDIA: [&str; 8] = [
    "日报",
    "晚报",
    "时报",
    "周刊",
    "杂志",
    "早报",
    "晨报",
    "都市报",
];

/// Words after a quote that make it a product with them.
const PRODUCT_TAILS: [&str; 14] = [
    "一体化平台",
    "管理平台",
    "服务平台",
    "信息平台",
    "云平台",
    "平台",
    "管理系统",
    "系统",
    "小程序",
    "APP",
    "应用程序",
    "客户端",
    "大模型",
    "机器人",
];

/// Words around a quote that make it a policy, a programme or an honour.
const TERM_TAILS: [&str; 40] = [
    "战略",
    "工程",
    "计划",
    "原则",
    "理念",
    "模式",
    "机制",
    "政策",
    "精神",
    "要求",
    "目标",
    "称号",
    "改革",
    "制度",
    "服务",
    "基金",
    "荣誉",
    "奖",
    "工作法",
    "方针",
    "理论",
    "思想",
    "格局",
    "体系",
    "规划",
    "方案",
    "方式",
    "做法",
    "经验",
    "品牌",
    "建设",
    "课程",
    "课",
    "试点",
    "名录",
    "名单",
    "路线",
    "蓝图",
    "创建",
    "等",
];

/// Words before a quote that make it a policy, a programme or an honour.
const TERM_HEADS: [&str; 24] = [
    "实施", "推行", "围绕", "推进", "坚持", "践行", "落实", "打造", "构建", "开设", "担任", "评为",
    "授予", "荣获", "获评", "推出", "探索", "创新", "深化", "建立", "设立", "按照", "贯彻", "入选",
];

/// Finds terms, products and events; `names` are the other names of the line.
pub(super) fn find(line: &Line, tokens: &[Token], names: &[Found]) -> Vec<Found> {
    let mut found = Vec::new();
    let chars = &line.chars;
    for at in 0..chars.len() {
        match chars[at] {
            '《' => found.extend(book(chars, at)),
            '“' | '‘' => found.extend(quote(line, at)),
            _ => {}
        }
    }
    found.extend(events(line, tokens, names));
    found
}

fn book(chars: &[char], open: usize) -> Option<Found> {
    let close = open + chars[open..].iter().take(40).position(|&c| c == '》')?;
    let title: String = chars[open + 1..close].iter().collect();
    if title.is_empty() {
        return None;
    }
    if MEDIA.iter().any(|end| title.ends_with(end)) {
        return Some(Found {
            start: open + 1,
            end: close,
            kind: Organisation,
            evidence: "org-book",
        });
    }
    Some(Found {
        start: open,
        end: close + 1,
        kind: Term,
        evidence: "term-book",
    })
}

fn quote(line: &Line, open: usize) -> Option<Found> {
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
    if let Some(kind) = named_group(inner) {
        return Some(Found {
            start: open + 1,
            end: close,
            kind,
            evidence: "quote-end",
        });
    }
    let rest: String = chars[close + 1..].iter().take(8).collect();
    if let Some(tail) = PRODUCT_TAILS.iter().find(|tail| rest.starts_with(*tail)) {
        let end = close + 1 + tail.chars().count();
        return Some(Found {
            start: open,
            end,
            kind: Product,
            evidence: "product-quote",
        });
    }
    let head: String = chars[open.saturating_sub(4)..open].iter().collect();
    let headed = TERM_HEADS.iter().any(|word| {
        head.trim_end_matches(['全', '面', '了', '“', '为'])
            .ends_with(word)
    });
    let tailed = TERM_TAILS.iter().any(|word| rest.starts_with(word));
    let beside = rest.starts_with('“')
        || rest.starts_with("、“")
        || head.ends_with('”')
        || head.ends_with("”、");
    let number = inner
        .iter()
        .filter(|&&c| super::number::digit(c).is_some())
        .count()
        >= 1
        && (3..=6).contains(&inner.len());
    let score = i32::from(headed) * 2
        + i32::from(tailed) * 2
        + i32::from(beside)
        + i32::from(number)
        + i32::from(inner.len() >= 4);
    (score >= 2).then_some(Found {
        start: open + 1,
        end: close,
        kind: Term,
        evidence: "term-quote",
    })
}

/// Says whether what stands between quotes ends as names of organisations, events or places do: “老兵应急排”.
fn named_group(inner: &[char]) -> Option<crate::model::EntityKind> {
    if inner.iter().any(|c| matches!(c, '式' | '、' | '+')) {
        return None;
    }
    let lexicon = Lexicon::common();
    for size in (1..inner.len().saturating_sub(1)).rev() {
        let Some(word) = lexicon.get(&inner[inner.len() - size..]) else {
            continue;
        };
        let group = [
            "协会",
            "合作社",
            "工作室",
            "联盟",
            "服务队",
            "工作队",
            "救援队",
            "应急排",
            "理事会",
            "俱乐部",
            "艺术团",
            "调解队",
            "志愿队",
        ];
        let ends: String = inner[inner.len() - size..].iter().collect();
        if word.marks.any(Marks::ORG_END)
            && (group.contains(&ends.as_str())
                || matches!(inner[inner.len() - 1], '队' | '社' | '会' | '团'))
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

/// Words that begin the name of an event.
fn opens_event(chars: &[char], token: &Token) -> bool {
    let text = &chars[token.start..token.end];
    matches!(text, ['首', '届'] | ['首', '次'] | ['本', '届'])
        || text.first() == Some(&'第')
        || text.last() == Some(&'届')
}

fn events(line: &Line, tokens: &[Token], names: &[Found]) -> Vec<Found> {
    let lexicon = Lexicon::common();
    let chars = &line.chars;
    let mut found: Vec<Found> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
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
        if token.kind.is_some() || !(ends || bare) {
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
            let inner = match before.kind {
                Some(Place | Organisation | Product | Person) => true,
                Some(_) => year,
                None => match before.pos {
                    '!' => matches!(c, '（' | '）' | '“' | '”' | '·' | '—' | '-'),
                    'u' | 'p' | 'r' | 'd' | 'y' | 'e' => false,
                    'c' => matches!(c, '和' | '暨' | '与'),
                    'v' => !matches!(
                        chars[before.start..before.end]
                            .iter()
                            .collect::<String>()
                            .as_str(),
                        "召开"
                            | "举行"
                            | "举办"
                            | "参加"
                            | "出席"
                            | "主持"
                            | "开展"
                            | "组织"
                            | "启动"
                            | "主持召开"
                            | "拿下"
                            | "获得"
                            | "在"
                            | "成为"
                            | "有"
                            | "是"
                            | "到"
                            | "来"
                    ),
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
        let start = tokens[best].start;
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
            evidence: "event",
        });
    }
    found
}
