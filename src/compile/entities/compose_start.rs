//! Where the name of an organisation or a venue begins: leftwards from its end.

use super::compose::Found;
use super::lexicon::{Lexicon, Marks, plain};
use super::text::Line;
use super::token::Token;
use crate::model::EntityKind::{self, Organisation, Person, Place};
use std::sync::OnceLock;

/// Verbs and the like that stand inside names of organisations.
const INNER_VERBS: &str = "传承 种植 控股 交易 联合 抢救 评估 鉴定 认证 孵化 置业 调度 监控 检疫 养护 劳动 扶助 救护 翻译 宣传 征信 服务 管理 监督 检验 检测 保护 保障 发展 研究 设计 投资 建设 救援 指导 促进 监测 改革 生产 规划 治理 执法 审批 开发 \
    养殖 种植 经营 运输 出版 印刷 传播 推广 培训 教育 进出口 加工 制造 交易 合作 调解 仲裁 救助 保健 防治 预防 控制 康复 退役 扶贫 帮扶 创业 就业 \
    创新 应急 消防 巡逻 勘察 勘测 测绘 环卫 安装 装饰 装修 维修 修理 租赁 拍卖 担保 咨询 代理 营销 销售 采购 供应 供销 旅游 旅行 演出 表演 体验 \
    学习 实践 研学 户外 考古 修复 育种 繁育 屠宰 冷藏 回收 再生 节能 智造 制药 造船 造纸 酿酒 酿造 纺织 刺绣 编织 收藏 观察 观光 观测 航天 航空 \
    滑雪 登山 游泳 攀岩 跑步 骑行 武装 守备 特勤 特战 巡回 流动 巡特警 联合 进修 实验 试验 附属 中 保税 灌溉 发电 供电 供水 供热 排水 抗旱 防汛 \
    对外 友好 归国 留学 纪念 展览 陈列 志愿 慈善 申请 统一 监理 承包 劳务 派遣 结算 清算 支付 储备 储运 收购 物流 审计 统计 信访 巡视 巡察 接待";

/// Words that never stand in the name of an organisation or a place.
const OUTSIDE: &str = "当地 本地 外地 全市 全省 全县 全区 全州 我市 我省 我县 我区 各地 各级 各类 各 该 本 近 有关 相关 目前 现场 活动 会议 期间 \
    其中 其他 一家 一所 一个 多家 有 是 与会 方面 进行 通过 以及 这里 那里 同时 记者 附近 周边 对面 旁边 沿线 所在 企业 单位 部门 问题 项目 工作 情况 \
    发生 参加 组织 出席 联系 邀请 来自 位于 聘请 加强 推动 推进 支持 开展 举行 召开 举办 走进 带领 牵头 负责 会同 联合会议 小伙 高中生 初中生 原 东部 西部 南部 北部 中部 对阵 首战 迎战 击败 战胜 力克 不敌 逆转 大胜 险胜 负于 战平 挑战 淘汰 东南部 西南部 西北部 东北部 沿海 郊区 城区 主城区";

/// Characters that stand between names and never in them.
const FUNCTION: &str = "读啥咱俩您嘛呢吧赴到在来去是有获让请派给用以把被将从由向往对与和及或于为按经据抵离至进出上下打开办看说问送带率驾骑乘走住坐站讯称受使令叫拿做当任要会可能需得过着了的地等则即并也都就还又再已才只很最更太不没未无非率共均各每某该本此其这那谁何怎么";

fn inner_verbs() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| plain(INNER_VERBS.split_whitespace()))
}

fn outside() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| plain(OUTSIDE.split_whitespace()))
}

/// Words that are organs only after the name of a place or 省, 市, 县.
fn is_marker(line: &Line, token: &Token) -> bool {
    token.end - token.start == 1
        && token.kind.is_none()
        && matches!(
            line.chars[token.start],
            '省' | '市' | '县' | '区' | '州' | '旗' | '镇' | '乡' | '盟' | '村'
        )
}

/// Says whether `token` may stand inside the name of an organisation.
fn is_inner(line: &Line, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let text: String = line.chars[token.start..token.end].iter().collect();
    match token.kind {
        Some(Place | Organisation | EntityKind::Product) => return true,
        Some(Person) => return token.evidence == "person-name",
        Some(_) => return false,
        None => {}
    }
    if outside().get(&line.chars[token.start..token.end]).is_some() {
        return false;
    }
    if token.marks.any(Marks::TITLE) && token.end - token.start > 1 {
        return tokens
            .get(at + 1)
            .is_some_and(|next| next.marks.any(Marks::ORG_END));
    }
    match token.pos {
        'n' | 'j' | 'w' | 'b' | 'x' | '?' | '#' | 's' | 'g' | '-' | 'i' => true,
        'a' | 'f' | 'z' | 'v' | 'q' | 't' | 'h' | 'k' | 'o' if token.end - token.start == 1 => {
            !FUNCTION.contains(text.as_str())
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
        if complete && matches!(before.pos, 'v' | 'w') {
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
        && matches!(office, '局' | '厅' | '委' | '部' | '会')
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

/// Says whether a token may be a piece of a made-up name: a character that forms no word with its neighbours.
fn is_brand(line: &Line, token: &Token) -> bool {
    let c = line.chars[token.start];
    match token.kind {
        Some(Person) => token.evidence == "person-name",
        Some(_) => false,
        None => {
            token.pos == '?'
                || token.pos == '#'
                || token.end - token.start == 1
                    && token.pos != '!'
                    && !FUNCTION.contains(c)
                    && !"省市县区州镇乡村".contains(c)
        }
    }
}

/// Chooses where the name of an organisation begins that ends with the token `at`.
pub(super) fn organisation_start(
    line: &Line,
    tokens: &[Token],
    at: usize,
) -> Option<(usize, &'static str)> {
    let first = run_start(line, tokens, at);
    let token = &tokens[at];
    let run = &tokens[first..at];
    if let Some(place) = run.iter().position(|t| t.is(Place) || t.is(Organisation)) {
        return Some((run[place].start, "org-place"));
    }
    // 省, 市, 县 before an organ: the organ may be far from it, but nothing may stand before it in the phrase that owns it.
    if let Some(marker) = run.iter().position(|t| is_marker(line, t)) {
        let start = run[marker].start;
        let owner = start.checked_sub(1).map(|i| line.chars[i]);
        return (!matches!(
            owner,
            Some('我' | '全' | '各' | '两' | '本' | '该' | '跨' | '多' | '外' | '每')
        ))
        .then_some((start, "org-relative"));
    }
    let size = token.end - token.start;
    let text: String = line.chars[token.start..token.end].iter().collect();
    // 西山街道办事处: the name of a subdistrict may be any word.
    if text.starts_with("街道")
        && let Some(last) = run.last()
        && (2..=3).contains(&(last.end - last.start))
    {
        return Some((last.start, "org-place"));
    }
    // A firm's legal form needs no place: what stands before it is its name.
    let legal = ["有限公司", "有限责任公司", "股份有限公司"].contains(&text.as_str());
    if legal
        && let Some(first) = run.first()
        && (2..=14).contains(&(token.start - first.start))
    {
        return Some((first.start, "org-brand"));
    }
    let brand = run.iter().position(|t| is_brand(line, t))?;
    // Two characters or more that form no word: 羊口 in 羊口第三盐场.
    let pieces = run[brand..]
        .iter()
        .take_while(|t| is_brand(line, t))
        .last()?;
    let length = pieces.end - run[brand].start;
    let organ = token.marks.any(Marks::ORGAN) && !token.marks.any(Marks::ORG_END);
    (length >= 2 && size >= 2 && !organ).then_some((run[brand].start, "org-brand"))
}

/// Trades that are everyday words; they end a firm's name only before a mark or a function word.
#[rustfmt::skip]
const COMMON_TRADES: [&str; 30] = [
    "文化", "教育", "生态", "环境", "国际", "建设", "信息", "资本", "投资", "动力", "生物", "农业",
    "通信", "数据", "网络", "汽车", "食品", "健康", "医疗", "医药", "材料", "机械", "建筑", "智能",
    "能源", "包装", "印刷", "铁路", "环保", "科技",
];

/// Trades that follow a place's name only in the name of a firm.
#[rustfmt::skip]
const FIRMS: [&str; 26] = [
    "药业", "液压", "重工", "股份", "实业", "控股", "航空", "港务", "燃气", "水务", "城投", "产发", "交投", "金控",
    "石化", "铜业", "铝业", "钢铁", "乳业", "酒业", "置业", "地产", "传媒", "重汽", "轮胎", "证券",
];

/// Finds a member of a list that leaves out what the first member says: 市教育局、财政局.
pub(super) fn listed_start(
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

/// Chooses where the short name of a firm begins that ends with a trade: a place or an unknown word right before it.
pub(super) fn firm_start(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let next = tokens.get(at + 1);
    let text: String = line.chars[tokens[at].start..tokens[at].end]
        .iter()
        .collect();
    let closed = next.is_none_or(|t| {
        let mark =
            t.pos == '!' || matches!(t.pos, 'u' | 'c' | 'p' | 'd') || t.marks.any(Marks::TITLE);
        let ends = Marks::ORG_END.or(Marks::TRADE).or(Marks::PLACE_END);
        line.gap[t.start] || mark || !COMMON_TRADES.contains(&text.as_str()) && !t.marks.any(ends)
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
        && FIRMS.contains(&text.as_str())
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

/// Chooses where the name of a venue or a zone begins that ends with the token `at`.
pub(super) fn venue_start(line: &Line, tokens: &[Token], at: usize) -> Option<usize> {
    let first = run_start(line, tokens, at);
    let run = &tokens[first..at];
    let text: String = line.chars[tokens[at].start..tokens[at].end]
        .iter()
        .collect();
    if let Some(place) = run.iter().position(|t| t.is(Place)) {
        let bare = place + 1 == run.len() && NAMELESS.contains(&text.as_str());
        return (!bare).then_some(run[place].start);
    }
    let brand = run.iter().position(|t| is_brand(line, t))?;
    let length = tokens[at].start - run[brand].start;
    (length >= 2).then_some(run[brand].start)
}

/// Ends that want a name of their own after the place: 肯尼亚小镇 names no town.
#[rustfmt::skip]
const NAMELESS: [&str; 17] = [
    "口岸", "市场", "码头", "小镇", "乡村", "村寨", "商圈", "园区", "小区", "古村", "老街", "新城",
    "社区", "片区", "客栈", "民宿", "大院",
];
