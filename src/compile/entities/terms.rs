//! Terms, products and events by their quotes, book marks and ends.

use super::compose::Found;
use super::lexicon::{Lexicon, Marks};
use super::listed::Listed;
use super::text::{Line, is_han};
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
const PRODUCT_TAILS: [&str; 6] = [
    "一体化平台",
    "管理平台",
    "服务平台",
    "信息平台",
    "监管平台",
    "云平台",
];

/// Words after a quote that make it a product by itself.
#[rustfmt::skip]
const PRODUCT_BESIDE: [&str; 43] = [
    "系统", "平台", "小程序", "APP", "应用程序", "客户端", "大模型", "机器人", "自助机", "一体机", "无人机",
    "菌种", "品种", "种子", "水稻", "系列", "牌", "商标", "轮", "号", "快艇", "火箭", "卫星",
    "探测器", "盾构机", "手机", "芯片", "软件", "套餐", "礼盒", "贷款", "保险", "电动车", "列车", "飞机",
    "直升机", "货轮", "游轮", "邮轮", "文创", "信贷", "金融产品", "信用卡",
];

/// Last characters of a quote that name a financial product, an application or a ship.
const PRODUCT_ENDS: &str = "贷险码券宝通号";

/// Words around a quote that make it a policy, a programme or an honour.
#[rustfmt::skip]
const TERM_TAILS: [&str; 63] = [
    "战略", "工程", "计划", "原则", "理念", "模式", "机制", "政策", "精神", "要求", "目标", "称号", "改革",
    "制度", "服务", "基金", "荣誉", "奖", "工作法", "方针", "理论", "思想", "格局", "体系", "规划", "方案",
    "方式", "做法", "经验", "建设", "课程", "课", "试点", "名录", "名单", "路线", "蓝图", "创建", "等", "产品",
    "工艺", "技术", "升级版", "之路", "行动", "专项", "队伍", "办法", "标准", "指数", "清单", "举措", "措施",
    "承诺", "新模式", "新机制", "先行区", "示范区", "示范点", "解纷", "流程", "业务", "品牌",
];

/// Words before a quote that make it a policy, a programme or an honour.
#[rustfmt::skip]
const TERM_HEADS: [&str; 36] = [
    "实施", "推行", "围绕", "推进", "坚持", "践行", "落实", "打造", "构建", "开设", "担任", "评为", "授予",
    "荣获", "获评", "推出", "探索", "创新", "深化", "建立", "设立", "按照", "贯彻", "入选", "这样的", "开展",
    "开启", "启动", "首创", "推广", "试点", "创建", "争创", "聘为", "被列为", "获",
];

/// Words before a quote that make it a figure of speech.
#[rustfmt::skip]
const FIGURE_HEADS: [&str; 18] = [
    "从", "变", "变成", "成了", "成为", "称为", "称作", "叫", "叫作", "叫做", "誉为", "像", "如", "好比", "当成",
    "让", "变身", "到",
];

/// Finds terms, products and events; `names` are the other names of the line, `memory` holds the article's terms.
pub(super) fn find(
    line: &Line,
    listed: &Listed,
    tokens: &[Token],
    names: &[Found],
    memory: &Lexicon,
) -> Vec<Found> {
    let mut found = Vec::new();
    let chars = &line.chars;
    for at in 0..chars.len() {
        match chars[at] {
            '《' => found.extend(book(chars, at)),
            '“' | '‘' => found.extend(quote(line, at, memory)),
            _ => {}
        }
    }
    found.extend(honours(line));
    found.extend(prizes(line));
    found.extend(specialities(line, listed));
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

fn quote(line: &Line, open: usize, memory: &Lexicon) -> Option<Found> {
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
        return found(kind, "quote-end");
    }
    let rest: String = chars[close + 1..].iter().take(8).collect();
    let head: String = chars[open.saturating_sub(6)..open].iter().collect();
    let figure = FIGURE_HEADS.iter().any(|word| head.ends_with(word));
    if let Some(tail) = PRODUCT_TAILS.iter().find(|tail| rest.starts_with(*tail)) {
        let end = close + 1 + tail.chars().count();
        return Some(Found {
            start: open,
            end,
            kind: Product,
            evidence: "product-quote",
        });
    }
    let last = inner[inner.len() - 1];
    if !figure
        && (PRODUCT_BESIDE.iter().any(|word| rest.starts_with(word))
            || inner.len() >= 3 && PRODUCT_ENDS.contains(last)
            || last.is_ascii_digit() && inner.iter().any(|&c| is_han(c))
            || local_product(inner))
    {
        return found(Product, "product-quote");
    }
    if memory
        .get(inner)
        .is_some_and(|word| word.marks.any(Marks::TERM))
    {
        return found(Term, "term-quote");
    }
    let headed = TERM_HEADS.iter().any(|word| {
        head.trim_end_matches(['全', '面', '了', '“', '为'])
            .ends_with(word)
    });
    let tailed = TERM_TAILS.iter().any(|word| rest.starts_with(word));
    let beside = i32::from(rest.starts_with("、“") || head.ends_with("”、"))
        + 2 * i32::from(rest.starts_with('“') || head.ends_with('”'));
    let number = inner
        .iter()
        .filter(|&&c| super::number::digit(c).is_some())
        .count()
        >= 1
        && (3..=6).contains(&inner.len());
    // 一名“水长”, 64名民族“和事佬”
    let counted = chars[open.saturating_sub(4)..open].windows(2).any(|pair| {
        (pair[0].is_ascii_digit() || super::number::digit(pair[0]).is_some())
            && matches!(pair[1], '名' | '位' | '批' | '支')
    });
    // 把“船边直提”扩大到铁矿
    let moved = (head.ends_with('把') || head.ends_with('将'))
        && [
            "扩大", "推广", "复制", "延伸", "纳入", "写入", "列入", "作为",
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
        found(Term, "term-quote")
    } else {
        None
    }
}

/// What a place is known for: with its name before it, a product.
#[rustfmt::skip]
const SPECIALITIES: [&str; 64] = [
    "年画", "剪纸", "刺绣", "绣品", "脐橙", "柑橘", "蜜橘", "蜜柚", "柚子", "猕猴桃", "苹果", "香梨", "蜜桃", "葡萄",
    "枸杞", "红枣", "大枣", "核桃", "板栗", "花椒", "辣椒", "生姜", "大蒜", "小黄姜", "黄姜", "茯苓", "百合", "玉竹",
    "金银花", "黄精", "天麻", "当归", "人参", "三七", "大米", "小米", "茶油", "绿茶", "红茶", "黑茶", "白茶", "毛尖",
    "咖啡", "火腿", "腊肉", "米粉", "豆腐", "陈醋", "黄酒", "白瓷", "青瓷", "紫砂", "木雕", "石雕", "竹编", "草编",
    "大闸蟹", "小龙虾", "黑猪", "黄牛", "滩羊", "血橙", "荔枝", "龙眼",
];

/// Says whether a quote is a place's name and what it is known for: “罗平小黄姜”.
fn local_product(inner: &[char]) -> bool {
    let place = Lexicon::common()
        .get(&inner[..2])
        .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION));
    let rest: String = inner[2..].iter().collect();
    place && SPECIALITIES.iter().any(|word| rest.ends_with(word))
}

/// Finds what a place is known for by the place's name: 靖州茯苓.
fn specialities(line: &Line, listed: &Listed) -> Vec<Found> {
    let chars = &line.chars;
    let mut found = Vec::new();
    for start in 0..chars.len() {
        let known = || {
            listed
                .get(start, 2)
                .is_some_and(|word| word.marks.any(Marks::SHORT_DIVISION))
        };
        let after = |word: &&&str| {
            let size = word.chars().count();
            chars[start + 2..]
                .iter()
                .copied()
                .take(size)
                .eq(word.chars())
        };
        if start + 3 < chars.len()
            && known()
            && let Some(word) = SPECIALITIES.iter().find(after)
            && !line.gap[start + 1]
        {
            found.push(Found {
                start,
                end: start + 2 + word.chars().count(),
                kind: Product,
                evidence: "product-place",
            });
        }
    }
    found
}

/// Finds prizes after the verb that wins them: 曾获何梁何利基金科学与技术进步奖.
fn prizes(line: &Line) -> Vec<Found> {
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
        let rank = "等金银铜优大特秀胜励个项".contains(chars[start + size - 1]);
        if after && size >= 4 && !rank {
            found.push(Found {
                start,
                end: start + size + 1,
                kind: Term,
                evidence: "term-honour",
            });
        }
    }
    found
}

/// Words that begin an honour: 国家级专精特新“小巨人”企业.
#[rustfmt::skip]
const HONOUR_HEADS: [&str; 18] = [
    "国家级", "国家一级", "国家二级", "国家三级", "国家地理", "国家重点", "国家非物质", "国家优秀", "国家森林",
    "国家卫生", "全国重点", "全国文明", "全国先进", "全国优秀", "全国劳动", "省级", "市级", "世界级",
];

/// Words that end an honour.
#[rustfmt::skip]
const HONOUR_ENDS: [&str; 39] = [
    "企业", "文物保护单位", "文物", "标志产品", "名录", "名单", "示范村", "示范县", "示范区", "示范户", "示范基地",
    "示范社", "非物质文化遗产", "非遗项目", "传统村落", "名镇", "名村", "重点村", "重点镇", "先进集体", "先进个人",
    "劳动模范", "道德模范", "劳动奖章", "科学技术奖", "科技进步奖", "龙头企业", "众创空间", "单位", "森林城市", "卫生城市",
    "文明城市", "文明村镇", "产业集群", "警察", "教师", "家庭", "志愿者", "典型案例",
];

/// Finds honours and lists of the state: 市级文物保护单位, 国家地理标志产品.
fn honours(line: &Line) -> Vec<Found> {
    let chars = &line.chars;
    let mut found: Vec<Found> = Vec::new();
    for start in 0..chars.len() {
        if !matches!(chars[start], '国' | '全' | '省' | '市' | '世')
            || found.last().is_some_and(|last| last.end > start)
        {
            continue;
        }
        let text: String = chars[start..].iter().take(22).collect();
        let Some(head) = HONOUR_HEADS.iter().find(|head| text.starts_with(*head)) else {
            continue;
        };
        let rest = text[head.len()..].trim_end();
        let reach = rest
            .find(|c: char| {
                !is_han(c) && !matches!(c, '“' | '”') || "的了在是和与及为等".contains(c)
            })
            .unwrap_or(rest.len());
        let end = HONOUR_ENDS
            .iter()
            .filter_map(|end| rest[..reach].find(end).map(|at| at + end.len()))
            .max();
        if let Some(end) = end {
            let size = text[..head.len() + end].chars().count();
            found.push(Found {
                start,
                end: start + size,
                kind: Term,
                evidence: "term-honour",
            });
        }
    }
    found
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

/// Words that begin the name of an event.
fn opens_event(chars: &[char], token: &Token) -> bool {
    let text = &chars[token.start..token.end];
    matches!(text, ['首', '届'] | ['首', '次'] | ['本', '届'])
        || text.first() == Some(&'第')
        || text.last() == Some(&'届')
}

/// Verbs that stand before an event, whatever part of speech a list gives them.
#[rustfmt::skip]
const VERBS: [&str; 42] = [
    "召开", "举行", "举办", "参加", "出席", "主持", "开展", "组织", "启动", "主持召开", "拿下", "获得", "在", "成为",
    "有", "是", "到", "来", "推出", "发起", "承办", "主办", "协办", "开启", "迎来", "亮相", "参与", "筹办", "策划",
    "通过", "实施", "推进", "推动", "抽调", "印发", "赛季", "围绕", "聚焦", "签订", "传达", "贯彻", "落实",
];

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
                None if VERBS.iter().any(|verb| {
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
            evidence: "event",
        });
    }
    found
}
