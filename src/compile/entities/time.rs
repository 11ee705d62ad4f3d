//! Times: dates, clock times, quarters, festivals and words like 近日.

use super::number::{arabic, digit, small};

/// Holds a time as printed, field by field; what is not printed stays `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Time {
    /// One past its last character.
    pub(super) end: usize,
    /// The year, printed or counted from the year of issue.
    pub(super) year: Option<Reference>,
    /// The month, 1 to 12, or counted from the month of issue.
    pub(super) month: Option<Reference>,
    /// The day of the month, or counted from the day of issue.
    pub(super) day: Option<Reference>,
    /// The quarter, 1 to 4.
    pub(super) quarter: Option<u32>,
    /// The half of the year, 1 or 2.
    pub(super) half: Option<u32>,
    /// Hour and minute.
    pub(super) clock: Option<(u32, u32)>,
    /// Whether the words name a stretch of the lunar calendar, a festival or a vague time, which no date resolves.
    pub(super) vague: bool,
}

/// Says from where a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference {
    /// As printed: 2023年.
    Is(u32),
    /// Counted from the day of issue: 去年 is −1.
    From(i32),
}

/// Words that are a time by themselves.
const VAGUE: [&str; 28] = [
    "近年来",
    "近些年来",
    "近几年来",
    "近几年",
    "近些年",
    "近年",
    "近日",
    "日前",
    "近期",
    "近段时间",
    "这几天",
    "这几年",
    "这些年",
    "这两年",
    "这两天",
    "连日来",
    "连日",
    "前几天",
    "前几年",
    "前些年",
    "早年间",
    "近两年",
    "年底",
    "年初",
    "年末",
    "月底",
    "月初",
    "岁末",
];

const FESTIVALS: [&str; 64] = [
    "八一建军节",
    "五四青年节",
    "三八妇女节",
    "六一儿童节",
    "五一国际劳动节",
    "五一劳动节",
    "国庆黄金周",
    "五一黄金周",
    "春节黄金周",
    "国际劳动节",
    "国庆长假",
    "中秋国庆",
    "劳动节",
    "儿童节",
    "建军节",
    "建党节",
    "教师节",
    "妇女节",
    "青年节",
    "国庆节",
    "中秋节",
    "端午节",
    "清明节",
    "重阳节",
    "元宵节",
    "泼水节",
    "火把节",
    "圣诞节",
    "腊八节",
    "护士节",
    "记者节",
    "父亲节",
    "母亲节",
    "情人节",
    "三月三",
    "春节",
    "元旦",
    "国庆",
    "中秋",
    "端午",
    "清明",
    "重阳",
    "元宵",
    "除夕",
    "大年初一",
    "腊八",
    "立春",
    "惊蛰",
    "春分",
    "谷雨",
    "立夏",
    "芒种",
    "夏至",
    "小暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "冬至",
    "圣诞",
    "春运",
];

const PERIODS: [&str; 22] = [
    "抗日战争时期",
    "解放战争时期",
    "抗战时期",
    "土地革命时期",
    "红军时期",
    "民国时期",
    "明清时期",
    "新中国成立初期",
    "改革开放初期",
    "明末清初",
    "清末民初",
    "民国初年",
    "春秋战国时期",
    "春秋时期",
    "战国时期",
    "新石器时代",
    "旧石器时代",
    "抗美援朝时期",
    "清末",
    "明末",
    "清初",
    "明初",
];

const DAY_PARTS: [&str; 23] = [
    "上午", "下午", "中午", "晚上", "晚间", "早上", "早晨", "清晨", "凌晨", "傍晚", "深夜", "夜间",
    "夜里", "白天", "午后", "午夜", "正午", "当晚", "一早", "夜晚", "晚", "夜", "早",
];

/// Reads the longest time that begins at `at`.
pub(super) fn time(chars: &[char], at: usize) -> Option<Time> {
    let first = *chars.get(at)?;
    if !starts(first) {
        return None;
    }
    [fixed(chars, at), composed(chars, at), iso(chars, at)]
        .into_iter()
        .flatten()
        .filter(|time| !refused(chars, at, time))
        .max_by_key(|time| time.end)
}

/// Says whether a time may begin with `c`.
fn starts(c: char) -> bool {
    c.is_ascii_digit()
        || digit(c).is_some()
        || matches!(
            c,
            '十' | '去'
                | '今'
                | '明'
                | '前'
                | '后'
                | '昨'
                | '当'
                | '本'
                | '上'
                | '下'
                | '每'
                | '周'
                | '星'
                | '第'
                | '近'
                | '日'
                | '这'
                | '连'
                | '次'
                | '翌'
                | '春'
                | '国'
                | '中'
                | '端'
                | '清'
                | '重'
                | '元'
                | '除'
                | '腊'
                | '正'
                | '农'
                | '早'
                | '同'
                | '大'
                | '立'
                | '惊'
                | '谷'
                | '芒'
                | '夏'
                | '小'
                | '处'
                | '白'
                | '秋'
                | '寒'
                | '霜'
                | '冬'
                | '圣'
                | '抗'
                | '解'
                | '土'
                | '红'
                | '民'
                | '新'
                | '改'
                | '战'
                | '旧'
                | '宋'
                | '唐'
                | '汉'
                | '秦'
                | '建'
                | '教'
                | '妇'
                | '青'
                | '儿'
                | '劳'
                | '泼'
                | '火'
                | '护'
                | '洪'
                | '永'
                | '宣'
                | '景'
                | '天'
                | '成'
                | '弘'
                | '嘉'
                | '隆'
                | '万'
                | '崇'
                | '顺'
                | '康'
                | '雍'
                | '乾'
                | '咸'
                | '光'
                | '年'
                | '月'
                | '岁'
                | '记'
                | '父'
                | '母'
                | '情'
                | '凌'
                | '零'
                | '双'
        )
}

fn word(chars: &[char], at: usize, list: &[&str]) -> Option<usize> {
    list.iter()
        .filter_map(|entry| literal(chars, at, entry))
        .max()
}

fn literal(chars: &[char], at: usize, entry: &str) -> Option<usize> {
    let mut end = at;
    for c in entry.chars() {
        if chars.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

fn fixed(chars: &[char], at: usize) -> Option<Time> {
    let vague = |end| Time {
        end,
        vague: true,
        ..Time::default()
    };
    if let Some(end) = word(chars, at, &VAGUE) {
        return Some(vague(end));
    }
    if let Some(end) = word(chars, at, &PERIODS) {
        return Some(vague(
            word(chars, end, &["年间", "时期", "末年", "初年"]).unwrap_or(end),
        ));
    }
    if let Some(end) = era(chars, at) {
        return Some(vague(end));
    }
    // “五一”, “十一” are festivals between quotes only.
    if at > 0
        && chars[at - 1] == '“'
        && let Some(end) = word(
            chars,
            at,
            &[
                "五一",
                "十一",
                "双十一",
                "双11",
                "双十二",
                "六一",
                "七一",
                "八一",
                "三八",
                "五四",
                "端午",
                "中秋",
            ],
        )
        && chars.get(end) == Some(&'”')
    {
        return Some(vague(end));
    }
    word(chars, at, &FESTIVALS).map(vague)
}

/// Names of reigns by which years were counted.
const ERAS: [&str; 24] = [
    "洪武", "建文", "永乐", "宣德", "正统", "景泰", "天顺", "成化", "弘治", "正德", "嘉靖", "隆庆",
    "万历", "天启", "崇祯", "顺治", "康熙", "雍正", "乾隆", "嘉庆", "咸丰", "光绪", "宣统", "民国",
];

/// Reads a year of a reign: 清乾隆四十一年, 光绪年间.
fn era(chars: &[char], at: usize) -> Option<usize> {
    let dynasty = word(chars, at, &["清代", "清朝", "明代", "明朝", "清", "明"]).unwrap_or(at);
    let reign = word(chars, dynasty, &ERAS)?;
    if let Some(end) = word(chars, reign, &["年间", "初年", "末年", "元年"]) {
        return Some(end);
    }
    let (_, end) = arabic(chars, reign, 2).or_else(|| small(chars, reign))?;
    literal(chars, end, "年")
}

/// Reads `2023-11-08`, `2023.11.8` and `2023/11/8`.
fn iso(chars: &[char], at: usize) -> Option<Time> {
    let (year, end) = arabic(chars, at, 4)
        .filter(|&(year, end)| end - at == 4 && (1900..2100).contains(&year))?;
    let mark = *chars.get(end).filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (month, end) = arabic(chars, end + 1, 2).filter(|&(month, _)| (1..=12).contains(&month))?;
    if chars.get(end) != Some(&mark) {
        return None;
    }
    let (day, end) = arabic(chars, end + 1, 2).filter(|&(day, _)| (1..=31).contains(&day))?;
    let mut time = Time {
        end,
        year: Some(Reference::Is(year)),
        month: Some(Reference::Is(month)),
        day: Some(Reference::Is(day)),
        ..Time::default()
    };
    hour(chars, &mut time);
    Some(time)
}

/// Reads year, month, day, day part and clock in this order, any of them left out.
fn composed(chars: &[char], at: usize) -> Option<Time> {
    let mut time = Time {
        end: at,
        ..Time::default()
    };
    if let Some(end) = word(chars, at, &["农历", "公历"]) {
        time.end = end;
    }
    let lead = time.end;
    year(chars, &mut time);
    let dated = time.end;
    month(chars, &mut time);
    if time.end == dated {
        part_of_year(chars, &mut time);
    } else {
        day(chars, &mut time);
    }
    if time.end == lead {
        deictic_day(chars, &mut time);
    }
    if time.end == lead {
        day_alone(chars, &mut time);
    }
    weekday(chars, &mut time);
    let daily = time.day.is_some() || time.vague && time.end > lead;
    if daily && let Some(end) = word(chars, time.end, &DAY_PARTS) {
        time.end = end;
    }
    let before = time.end;
    hour(chars, &mut time);
    if time.end > before && before == lead {
        return Some(time);
    }
    (time.end > lead).then_some(time)
}

fn year(chars: &[char], time: &mut Time) {
    let at = time.end;
    let spelled: Vec<u32> = chars[at..]
        .iter()
        .take(4)
        .map_while(|&c| digit(c))
        .collect();
    let printed = arabic(chars, at, 4)
        .filter(|&(_, end)| end - at == 4 || end - at == 2 && chars.get(end + 1) == Some(&'代'));
    let (value, end) = match printed {
        Some(found) => found,
        None if spelled.len() == 4 => (spelled.iter().fold(0, |sum, d| sum * 10 + d), at + 4),
        None => return relative_year(chars, time),
    };
    if chars.get(end) != Some(&'年') {
        return decade(chars, time);
    }
    if chars.get(end + 1) == Some(&'代') {
        return decade(chars, time);
    }
    if !(1000..2200).contains(&value) {
        return;
    }
    time.year = Some(Reference::Is(value));
    time.end = word(chars, end + 1, &["度"])
        .filter(|&e| !matches!(chars.get(e), Some('假')))
        .unwrap_or(end + 1);
}

fn relative_year(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 7] = [
        ("去年", -1),
        ("今年", 0),
        ("明年", 1),
        ("前年", -2),
        ("后年", 2),
        ("本年度", 0),
        ("上年", -1),
    ];
    for (entry, offset) in WORDS {
        if let Some(end) = literal(chars, time.end, entry) {
            time.year = Some(Reference::From(offset));
            time.end = end;
            return;
        }
    }
    if let Some(end) = literal(chars, time.end, "同年").or_else(|| literal(chars, time.end, "当年"))
        && month_number(chars, end).is_some()
    {
        time.year = Some(Reference::From(0));
        time.vague = true;
        time.end = end;
        return;
    }
    decade(chars, time);
}

/// Reads 上世纪80年代, 20世纪九十年代末, 80年代.
fn decade(chars: &[char], time: &mut Time) {
    let mut end = time.end;
    let century = literal(chars, end, "上世纪")
        .or_else(|| literal(chars, end, "本世纪"))
        .or_else(|| {
            let (_, after) = arabic(chars, end, 2).or_else(|| small(chars, end))?;
            literal(chars, after, "世纪")
        });
    if let Some(after) = century {
        end = after;
    }
    let tens = arabic(chars, end, 4).or_else(|| small(chars, end));
    let decade = tens
        .filter(|&(value, _)| value % 10 == 0)
        .and_then(|(_, after)| literal(chars, after, "年代"));
    let Some(after) = decade.or(century) else {
        return;
    };
    time.vague = true;
    time.end = word(
        chars,
        after,
        &["初期", "中期", "末期", "后期", "中后期", "初", "末", "中叶"],
    )
    .unwrap_or(after);
}

fn month_number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let (value, mut end) = match arabic(chars, at, 2) {
        Some(found) => found,
        None => small(chars, at)?,
    };
    // 七八月份
    if let Some((second, after)) =
        small(chars, end).filter(|&(second, _)| second == value + 1 && end == at + 1)
    {
        end = after;
        return (chars.get(end) == Some(&'月') && second <= 12).then_some((value, end + 1));
    }
    ((1..=12).contains(&value) && chars.get(end) == Some(&'月')).then_some((value, end + 1))
}

fn month(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 6] = [
        ("本月", 0),
        ("上个月", -1),
        ("上月", -1),
        ("下个月", 1),
        ("下月", 1),
        ("这个月", 0),
    ];
    const LUNAR: [&str; 4] = ["正月", "腊月", "冬月", "闰月"];
    if let Some((value, end)) = month_number(chars, time.end) {
        time.month = Some(Reference::Is(value));
        time.end = end;
    } else if let Some(end) = word(chars, time.end, &LUNAR) {
        time.vague = true;
        time.month = Some(Reference::From(0));
        time.end = end;
    } else {
        let found = WORDS
            .iter()
            .find_map(|(entry, offset)| literal(chars, time.end, entry).map(|end| (*offset, end)));
        let Some((offset, end)) = found.filter(|_| time.year.is_none()) else {
            return;
        };
        time.month = Some(Reference::From(offset));
        time.end = end;
    }
    time.end = word(
        chars,
        time.end,
        &["上旬", "中旬", "下旬", "份", "底", "初", "末", "中"],
    )
    .filter(|&end| {
        !matches!(
            (chars[end - 1], chars.get(end)),
            ('中', Some('国' | '心' | '央' | '华'))
        )
    })
    .unwrap_or(time.end);
}

fn day_number(chars: &[char], at: usize) -> Option<(u32, usize)> {
    let lunar = literal(chars, at, "初").and_then(|after| small(chars, after));
    if let Some((value, end)) = lunar.filter(|&(value, _)| value <= 10) {
        return Some((value, end));
    }
    let (value, end) = match arabic(chars, at, 2) {
        Some(found) => found,
        None => small(chars, at)?,
    };
    let closed = matches!(chars.get(end), Some('日' | '号'));
    ((1..=31).contains(&value) && closed).then_some((value, end + 1))
}

fn day(chars: &[char], time: &mut Time) {
    if let Some((value, end)) = day_number(chars, time.end) {
        time.day = Some(Reference::Is(value));
        time.end = end;
    } else if time.vague
        && let Some((value, end)) = small(chars, time.end)
    {
        time.day = Some(Reference::Is(value));
        time.end = end;
    }
}

fn part_of_year(chars: &[char], time: &mut Time) {
    let at = time.end;
    let quarter = literal(chars, at, "第").unwrap_or(at);
    if let Some((value, end)) = arabic(chars, quarter, 1)
        .or_else(|| small(chars, quarter))
        .filter(|q| (1..=4).contains(&q.0))
        && let Some(end) = word(chars, end, &["季度"])
    {
        time.quarter = Some(value);
        time.end = end;
        return;
    }
    if let Some(after) = literal(chars, at, "前")
        && let Some((value, after)) = arabic(chars, after, 2).or_else(|| small(chars, after))
        && let Some(end) = word(chars, after, &["季度", "个季度", "个月"])
        && (value < 12)
    {
        time.vague = true;
        time.end = end;
        return;
    }
    for (entry, half) in [("上半年", 1), ("下半年", 2)] {
        if let Some(end) = literal(chars, at, entry) {
            time.half = Some(half);
            time.end = end;
            return;
        }
    }
    if time.year.is_some() {
        const PARTS: [&str; 28] = [
            "以来",
            "春节期间",
            "春天",
            "夏天",
            "秋天",
            "冬天",
            "春季",
            "夏季",
            "秋季",
            "冬季",
            "年初",
            "年底",
            "年末",
            "年中",
            "春节",
            "国庆节",
            "国庆",
            "中秋节",
            "中秋",
            "同期",
            "初",
            "底",
            "末",
            "春",
            "夏",
            "秋",
            "冬",
            "开春",
        ];
        let found = word(chars, at, &PARTS[1..]).filter(|&end| {
            end - at > 1
                || !matches!(
                    (chars[at], chars.get(end)),
                    ('春', Some('晚' | '运' | '耕'))
                        | ('秋', Some('粮' | '收'))
                        | ('夏', Some('粮' | '收'))
                        | ('冬', Some('奥'))
                        | ('初', Some('中'))
                )
        });
        if let Some(end) = found {
            time.vague = true;
            time.end = end;
        }
    }
}

fn deictic_day(chars: &[char], time: &mut Time) {
    const WORDS: [(&str, i32); 17] = [
        ("今天", 0),
        ("昨天", -1),
        ("明天", 1),
        ("前天", -2),
        ("后天", 2),
        ("今日", 0),
        ("昨日", -1),
        ("明日", 1),
        ("今晚", 0),
        ("昨晚", -1),
        ("明晚", 1),
        ("今晨", 0),
        ("今早", 0),
        ("次日", 1),
        ("翌日", 1),
        ("大年初一", 0),
        ("大年三十", 0),
    ];
    const SAME: [&str; 4] = ["当天", "当日", "当晚", "同日"];
    for (entry, offset) in WORDS {
        if let Some(end) = literal(chars, time.end, entry) {
            time.day = Some(Reference::From(offset));
            time.vague = offset == 1 && entry.ends_with('日') || entry.starts_with('大');
            time.end = end;
            return;
        }
    }
    if let Some(end) = word(chars, time.end, &SAME) {
        time.day = Some(Reference::From(0));
        time.vague = true;
        time.end = end;
    }
}

fn day_alone(chars: &[char], time: &mut Time) {
    let at = time.end;
    let before = at.checked_sub(1).map(|i| chars[i]);
    if matches!(
        before,
        Some('第' | '近' | '续' | '满' | '达' | '每' | '.' | '-' | '约' | '共')
    ) {
        return;
    }
    let Some((value, end)) = arabic(chars, at, 2)
        .filter(|&(value, end)| (1..=31).contains(&value) && chars.get(end) == Some(&'日'))
    else {
        return;
    };
    if matches!(
        chars.get(end + 1),
        Some('内' | '间' | '游' | '龄' | '元' | '均' | '本' | '军')
    ) {
        return;
    }
    time.day = Some(Reference::Is(value));
    time.end = end + 1;
}

fn weekday(chars: &[char], time: &mut Time) {
    let mut at = time.end;
    if time.day.is_none() {
        at = word(chars, at, &["每", "本", "上", "下", "这"]).unwrap_or(at);
    }
    let open = literal(chars, at, "（").or_else(|| literal(chars, at, "("));
    let inner = open.unwrap_or(at);
    let Some(named) = word(chars, inner, &["星期", "周", "礼拜"]) else {
        return;
    };
    let day = chars
        .get(named)
        .is_some_and(|c| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天'))
        || chars.get(named) == Some(&'末') && at > time.end;
    if day
        && !matches!(
            (chars[named], chars.get(named + 1)),
            ('一', Some('切' | '般' | '些' | '种' | '直'))
                | ('日', Some('本' | '报'))
                | (
                    '三' | '五' | '四' | '六' | '二',
                    Some('个' | '年' | '岁' | '十' | '百')
                )
        )
    {
        let mut end = named + 1;
        if open.is_some() {
            match chars.get(end) {
                Some('）' | ')') if time.day.is_some() => end += 1,
                _ => return,
            }
        }
        // 周一 alone may be 一周 read wrongly only after a count.
        time.end = end;
        if time.day.is_none() {
            time.day = Some(Reference::From(0));
            time.vague = true;
        }
    } else if at > time.end && open.is_none() && time.end == at - 1 && chars[time.end] != '每' {
        // 本周, 上周
        time.end = named;
        time.vague = true;
    }
}

/// Reads 8时30分许, 20:15, 晚8点半.
fn hour(chars: &[char], time: &mut Time) {
    let lead = word(chars, time.end, &DAY_PARTS).filter(|_| time.clock.is_none());
    let at = lead.unwrap_or(time.end);
    let Some((hour, end)) = arabic(chars, at, 2)
        .or_else(|| small(chars, at))
        .filter(|found| found.0 <= 24)
    else {
        return;
    };
    let spelled = !chars[at].is_ascii_digit();
    match chars.get(end) {
        Some(':' | '：') => {
            let Some((minute, end)) = arabic(chars, end + 1, 2)
                .filter(|&(minute, after)| minute < 60 && after == end + 3)
            else {
                return;
            };
            time.clock = Some((hour, minute));
            time.end = end;
            if let Some((_, end)) = chars
                .get(end)
                .filter(|c| matches!(c, ':' | '：'))
                .and_then(|_| arabic(chars, end + 1, 2))
            {
                time.end = end;
            }
        }
        Some(mark @ ('时' | '点')) => {
            let bare = *mark == '点' || spelled;
            // 3点建议 and 一时 are no clock: a spelled hour or 点 needs a day or a day part before it or 半, 分, 许, 钟 after it.
            let mut end = end + 1;
            let mut sure = !bare || time.end > at || lead.is_some() || time.day.is_some();
            if *mark == '时'
                && matches!(
                    chars.get(end),
                    Some('速' | '长' | '空' | '代' | '差' | '期' | '间' | '候' | '常')
                )
            {
                return;
            }
            let mut minute = 0;
            if let Some((value, after)) = arabic(chars, end, 2)
                .or_else(|| small(chars, end))
                .filter(|&(_, after)| chars.get(after) == Some(&'分'))
            {
                minute = value.min(59);
                end = after + 1;
                sure = true;
            } else if let Some(after) = word(chars, end, &["半", "整", "钟", "多钟"]) {
                minute = if chars[end] == '半' { 30 } else { 0 };
                end = after;
                sure = true;
            }
            if let Some(after) = word(chars, end, &["左右", "许", "多"]) {
                end = after;
                sure = true;
            }
            if sure {
                time.clock = Some((hour, minute));
                time.end = end;
            }
        }
        _ => {}
    }
}

/// Refuses what only looks like a time: 一日, 三月 in 三个月, a month inside a longer number, 当日 in 正当日.
fn refused(chars: &[char], at: usize, time: &Time) -> bool {
    let before = at.checked_sub(1).map(|i| chars[i]);
    if chars[at].is_ascii_digit() && before.is_some_and(|c| c.is_ascii_digit() || c == '.') {
        return true;
    }
    if digit(chars[at]).is_some()
        && before.is_some_and(|c| digit(c).is_some() || matches!(c, '十' | '第' | '百'))
        && time.month.is_some()
    {
        return true;
    }
    let text: String = chars[at..time.end].iter().collect();
    match text.as_str() {
        "中秋" | "国庆" | "清明" | "重阳" | "元宵" | "端午" => {
            matches!(chars.get(time.end), Some('上' | '路' | '的' | '区')) && text != "中秋"
        }
        "明代" | "清代" | "宋代" | "元代" | "唐代" | "汉代" | "秦代" => {
            before.is_some_and(|c| matches!(c, '古' | '当' | '近'))
        }
        "白露" | "小暑" | "清初" | "明初" => {
            matches!(chars.get(time.end), Some('一' | '生'))
        }
        "连日" => chars.get(time.end) == Some(&'本'),
        "十月" | "三月" | "九月" => before.is_some_and(|c| matches!(c, '怀')),
        "日前" => before.is_some_and(|c| {
            c.is_ascii_digit() || matches!(c, '今' | '昨' | '当' | '节' | '近' | '目' | '生' | '假')
        }),
        "近日" | "近期" => {
            before.is_some_and(|c| matches!(c, '最' | '远' | '临' | '接'))
                && text == "近日"
                && before == Some('接')
        }
        _ => false,
    }
}
