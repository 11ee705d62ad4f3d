//! A newsroom that sets the golden articles anew: other widths, other places for headlines, other extractors.
//!
//! Deterministic: one seed gives one page. The page's truth comes with it.

use serde_json::{Value, json};
use std::path::PathBuf;

/// Draws numbers; xorshift, so that a seed gives the same page on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..8 {
            dice.next();
        }
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Draws a number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() >> 11) as usize % end.max(1)
    }

    /// Says yes `percent` times in a hundred.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }
}

/// Where the page sets its headlines.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Heads {
    After,
    Before,
    Mixed,
    End,
    Start,
    Inside,
}

/// Where the extractor sets blank lines.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Blanks {
    /// Between paragraphs and columns; at a column's top a paragraph's end sticks to the next paragraph.
    Paragraphs,
    /// Between columns and round headlines.
    Columns,
    /// After every line.
    Lines,
    /// Nowhere, and lines break at punctuation.
    Nowhere,
    /// Nowhere, and gaps in names break lines.
    Gaps,
}

/// How a page is set.
#[derive(Debug)]
struct Style {
    heads: Heads,
    blanks: Blanks,
    indent: bool,
    founder: bool,
    gaps: bool,
    strays: bool,
    forms: &'static [&'static str],
    paper: &'static str,
}

/// A page with its truth.
pub(crate) struct Set {
    /// The raw text.
    pub(crate) text: String,
    /// The truth in the form of the golden files.
    pub(crate) truth: Value,
}

/// Reads all golden articles that are stories, with those of the same source once.
pub(crate) fn stock() -> Vec<Value> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/structure");
    let mut stock: Vec<Value> = Vec::new();
    for page in [
        "seed", "easy01", "easy05", "medium01", "medium05", "hard01", "hard04",
    ] {
        let text = std::fs::read_to_string(root.join(page).join("truth.json"))
            .expect("the golden page exists");
        let truth: Value = serde_json::from_str(&text).expect("the truth is JSON");
        for article in truth["articles"].as_array().into_iter().flatten() {
            let known = stock
                .iter()
                .any(|other| other["paragraphs"] == article["paragraphs"]);
            if matches!(article["kind"].as_str(), Some("article" | "photo")) && !known {
                stock.push(article.clone());
            }
        }
    }
    stock
}

const SURNAMES: &[char] = &[
    '李', '王', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林',
    '何', '郭', '马', '罗', '梁', '宋', '郑', '谢', '韩', '唐', '冯', '于', '董', '萧', '欧',
];
const GIVEN: &[char] = &[
    '明', '华', '强', '丽', '军', '娟', '涛', '敏', '静', '磊', '婷', '鹏', '雪', '宁', '枫', '兰',
    '海', '波', '松', '薇', '晓', '文', '博', '思', '远', '佳', '祥', '慧',
];

fn name(dice: &mut Dice) -> String {
    let mut name = String::from(*dice.pick(SURNAMES));
    if name == "欧" {
        name.push('阳');
    }
    name.push(*dice.pick(GIVEN));
    if dice.chance(55) {
        name.push(*dice.pick(GIVEN));
    }
    name
}

/// Spaces a two-character name as compositors do.
fn spaced(name: &str, style: &Style, dice: &mut Dice) -> String {
    let chars: Vec<char> = name.chars().collect();
    if style.gaps && chars.len() == 2 && dice.chance(80) {
        return format!("{} {}", chars[0], chars[1]);
    }
    name.into()
}

/// Sets one page.
pub(crate) fn set(stock: &[Value], seed: u64) -> Set {
    let mut dice = Dice::new(seed);
    let style = Style {
        heads: *dice.pick(&[
            Heads::After,
            Heads::After,
            Heads::Before,
            Heads::Before,
            Heads::Mixed,
            Heads::End,
            Heads::Start,
            Heads::Inside,
        ]),
        blanks: *dice.pick(&[
            Blanks::Paragraphs,
            Blanks::Paragraphs,
            Blanks::Columns,
            Blanks::Lines,
            Blanks::Nowhere,
            Blanks::Gaps,
        ]),
        indent: dice.chance(85),
        founder: dice.chance(15),
        gaps: dice.chance(70),
        strays: dice.chance(15),
        forms: dice.pick::<&[&str]>(&[
            &["nested"],
            &["nested", "compact", "dated"],
            &["nested", "trailing", "told"],
            &["under", "under", "under"],
            &["under", "box", "author"],
            &[
                "nested",
                "trailing",
                "trail_names",
                "under",
                "told",
                "dated",
                "none",
            ],
        ]),
        paper: dice.pick::<&str>(&["邵阳日报", "澧川日报", "沅南晚报", "东江时讯", "阿克苏日报"]),
    };
    let mut order: Vec<usize> = (0..stock.len()).collect();
    for index in (1..order.len()).rev() {
        order.swap(index, dice.below(index + 1));
    }
    let count = 4 + dice.below(6);
    let mut pieces: Vec<(Vec<String>, Vec<String>, Value)> = Vec::new();
    for &index in order.iter().take(count) {
        pieces.push(story(&stock[index], &style, &mut dice));
    }
    let mut out: Vec<String> = Vec::new();
    let mut truth: Vec<Value> = Vec::new();
    let mut noise: Vec<String> = Vec::new();
    let blank = |out: &mut Vec<String>| {
        if !matches!(style.blanks, Blanks::Nowhere | Blanks::Gaps) && !out.is_empty() {
            out.push(String::new());
        }
    };
    if dice.chance(40) {
        let line = format!(
            "{} {} 综合 2023年11月13日 星期一",
            style.paper,
            1 + dice.below(8)
        );
        noise.push(line.clone());
        out.push(line);
    }
    if style.heads == Heads::Start {
        for (heads, _, _) in &pieces {
            blank(&mut out);
            out.extend(heads.iter().cloned());
        }
    }
    for (heads, body, piece) in &pieces {
        let photo = piece["kind"] == "photo";
        let place = match style.heads {
            Heads::Mixed => *dice.pick(&[Heads::After, Heads::Before]),
            _ if photo => Heads::Before,
            place => place,
        };
        let cut = if place == Heads::Inside && body.len() > 12 {
            body.len() / 2
        } else {
            body.len()
        };
        if place == Heads::Before {
            blank(&mut out);
            out.extend(heads.iter().cloned());
        }
        blank(&mut out);
        out.extend(body[..cut].iter().cloned());
        if matches!(place, Heads::After | Heads::Inside) {
            blank(&mut out);
            out.extend(heads.iter().cloned());
        }
        if cut < body.len() {
            blank(&mut out);
            out.extend(body[cut..].iter().cloned());
        }
        truth.push(piece.clone());
    }
    if style.heads == Heads::End {
        for (heads, _, _) in &pieces {
            blank(&mut out);
            out.extend(heads.iter().cloned());
        }
    }
    if dice.chance(40) {
        blank(&mut out);
        let title = dice
            .pick(&[
                "奋进新征程 建功新时代",
                "百姓故事",
                "法治在线",
                "聚焦经济运行",
            ])
            .to_string();
        out.push(title.clone());
        truth.push(json!({"kind": "column", "headline": title, "kicker": "", "subheadlines": [], "paragraphs": [], "byline": {"raw": "", "reporters": [], "correspondents": [], "authors": []}}));
    }
    if dice.chance(40) {
        blank(&mut out);
        let line = "2 2023年11月10日 星期五 责编：佘意明 版式：戴新".to_string();
        noise.push(line.clone());
        out.push(line);
    }
    let mut text = out.join("\n");
    if style.strays {
        text = text.replace("的", "的\u{ad}").replace("在", "在\u{200b}");
    }
    let mut value = json!({"id": format!("s{seed:04}"), "difficulty": format!("{:?}-{:?}", style.heads, style.blanks), "noise": noise, "articles": truth, "tags": [format!("{style:?}")]});
    if style.founder {
        value["equiv"] = json!({"、": "尧", "，": "袁", "。": "遥", "：": "院", "（": "渊", "）": "冤", "“": "野", "”": "冶", "《": "叶", "》": "曳", "！": "浴", "；": "曰", "？": "钥"});
    }
    Set { text, truth: value }
}

/// Sets one story: its headline lines, its body lines and its truth.
fn story(article: &Value, style: &Style, dice: &mut Dice) -> (Vec<String>, Vec<String>, Value) {
    let mut truth = article.clone();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let list = |value: &Value| {
        value
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(String::from)
            .collect::<Vec<_>>()
    };
    let mut paragraphs = list(&article["paragraphs"]);
    let mut heads: Vec<String> = Vec::new();
    if !text(&article["kicker"]).is_empty() {
        heads.push(text(&article["kicker"]));
    }
    if !text(&article["headline"]).is_empty() {
        heads.push(text(&article["headline"]));
    }
    heads.extend(list(&article["subheadlines"]));
    if article["kind"] == "photo" {
        let credit = text(&article["credit"]);
        if let Some(last) = paragraphs.last_mut() {
            last.push(' ');
            last.push_str(&credit);
        }
        let lines = wrap(&paragraphs, 60 + 2 * dice.below(8), false, style, dice);
        return (heads, lines.concat(), truth);
    }
    let form = *dice.pick(style.forms);
    let reporters: Vec<String> = (0..1 + dice.below(2)).map(|_| name(dice)).collect();
    let correspondents: Vec<String> =
        if dice.chance(60) && form != "author" && form != "trail_names" {
            (0..1 + dice.below(2)).map(|_| name(dice)).collect()
        } else {
            Vec::new()
        };
    let set = |names: &[String], dice: &mut Dice, between: &str| {
        names
            .iter()
            .map(|name| spaced(name, style, dice))
            .collect::<Vec<_>>()
            .join(between)
    };
    let between = if form == "compact" { "、" } else { " " };
    let mut people = format!(
        "记者{}{}",
        if form == "compact" { "" } else { " " },
        set(&reporters, dice, between)
    );
    if !correspondents.is_empty() {
        people.push_str(&format!(
            " 通讯员{}{}",
            if form == "compact" { "" } else { " " },
            set(&correspondents, dice, between)
        ));
    }
    let (mut opening, mut under) = (String::new(), None);
    match form {
        "nested" => opening = format!("{}讯 （{people}） ", style.paper.trim_end_matches('讯')),
        "compact" => opening = format!("本报讯（{people}）"),
        "dated" => {
            opening = format!(
                "{}11月9日{}（{people}）",
                if dice.chance(50) {
                    "本报沙洲"
                } else {
                    "新华社三亚"
                },
                if dice.chance(50) { "讯" } else { "电" }
            )
        }
        "told" => opening = format!("本报讯 {people}报道："),
        "trailing" => paragraphs
            .last_mut()
            .expect("an article has text")
            .push_str(&format!("（{people}）")),
        "trail_names" => paragraphs
            .last_mut()
            .expect("an article has text")
            .push_str(&format!("（{}）", set(&reporters, dice, " "))),
        "under" => under = Some(format!("本报{people}")),
        "box" => under = Some(format!("□ 本报{people}")),
        "author" => under = Some(format!("□ {}", set(&reporters, dice, " "))),
        _ => {}
    }
    let opening = if opening.contains("时讯 ") || style.paper != "东江时讯" {
        opening
    } else {
        opening.replacen("东江时讯讯", "东江时讯", 1)
    };
    let raw = [opening.clone(), under.clone().unwrap_or_default()].concat();
    let raw = if form.starts_with("trail") {
        paragraphs
            .last()
            .and_then(|last| last.rfind('（').map(|at| last[at..].to_string()))
            .unwrap_or_default()
    } else {
        raw
    };
    let named = form != "none";
    let nameless = matches!(form, "author" | "trail_names");
    truth["paragraphs"] = json!(list(&article["paragraphs"]));
    truth["byline"] = json!({
        "raw": raw, "form": form,
        "reporters": if named && !nameless { reporters.clone() } else { Vec::new() },
        "correspondents": if named && !nameless { correspondents } else { Vec::new() },
        "authors": if nameless { reporters } else { Vec::new() }, "interns": [],
    });
    if let Some(first) = paragraphs.first_mut() {
        *first = format!("{opening}{first}");
    }
    let width = 24 + 2 * dice.below(12);
    let wrapped = wrap(&paragraphs, width, style.indent, style, dice);
    let mut body = columns(&wrapped, 14 + dice.below(24), style);
    if let Some(under) = under {
        body.insert(0, under);
        if style.blanks == Blanks::Lines || dice.chance(40) && style.blanks == Blanks::Paragraphs {
            body.insert(1, String::new());
        }
    }
    if style.founder {
        for line in &mut body {
            *line = founder(line);
        }
    }
    if dice.chance(6) && heads.len() == 1 && heads[0].chars().count() < 18 {
        heads = heads[0]
            .chars()
            .map(String::from)
            .filter(|ch| ch != " ")
            .collect();
    } else if dice.chance(5) {
        heads[0] = heads[0]
            .chars()
            .filter(|ch| *ch != ' ')
            .map(String::from)
            .collect::<Vec<_>>()
            .join(" ");
    }
    (heads, body, truth)
}

fn founder(line: &str) -> String {
    let pairs = [
        ('、', '尧'),
        ('，', '袁'),
        ('。', '遥'),
        ('：', '院'),
        ('（', '渊'),
        ('）', '冤'),
        ('“', '野'),
        ('”', '冶'),
        ('《', '叶'),
        ('》', '曳'),
        ('！', '浴'),
        ('；', '曰'),
        ('？', '钥'),
    ];
    line.chars()
        .map(|ch| {
            pairs
                .iter()
                .find(|pair| pair.0 == ch)
                .map_or(ch, |pair| pair.1)
        })
        .collect()
}

fn em(ch: char) -> usize {
    if ch.is_ascii() { 1 } else { 2 }
}

/// Breaks paragraphs into lines of `width` half ems.
fn wrap(
    paragraphs: &[String],
    width: usize,
    indent: bool,
    style: &Style,
    dice: &mut Dice,
) -> Vec<Vec<String>> {
    paragraphs
        .iter()
        .map(|paragraph| {
            let chars: Vec<char> = paragraph.chars().collect();
            let mut lines: Vec<String> = Vec::new();
            let mut line = String::new();
            let mut used = if indent { 4 } else { 0 };
            let mut index = 0;
            while index < chars.len() {
                let mut end = index + 1;
                let opening = |ch: char| matches!(ch, '“' | '（' | '《' | '‘');
                while opening(chars[end - 1]) && end < chars.len() {
                    end += 1;
                }
                if chars[end - 1].is_ascii_alphanumeric() {
                    while end < chars.len()
                        && (chars[end].is_ascii_alphanumeric()
                            || chars[end] == '.'
                            || chars[end] == '%')
                    {
                        end += 1;
                    }
                }
                while end < chars.len()
                    && matches!(
                        chars[end],
                        '，' | '。' | '、' | '；' | '：' | '！' | '？' | '”' | '）' | '》' | '’'
                    )
                {
                    end += 1;
                }
                let piece: String = chars[index..end].iter().collect();
                let wide: usize = piece.chars().map(em).sum();
                let squeeze = usize::from(
                    line.contains(['，', '。', '、']) || piece.contains(['，', '。', '、']),
                ) + 1;
                if used + wide > width + squeeze.min(2) - 1 && !line.is_empty() {
                    lines.push(line.trim_end().to_string());
                    line = String::new();
                    used = 0;
                }
                line.push_str(if line.is_empty() {
                    piece.trim_start()
                } else {
                    &piece
                });
                used += wide;
                let mark = piece.ends_with(['，', '。', '；', '”']);
                let gap = piece == " ";
                if (style.blanks == Blanks::Nowhere && mark && dice.chance(12)
                    || style.blanks == Blanks::Gaps && gap && dice.chance(70))
                    && used + 2 < width
                {
                    lines.push(line.trim_end().to_string());
                    line = String::new();
                }
                index = end;
            }
            if !line.trim().is_empty() {
                lines.push(line.trim_end().to_string());
            }
            lines.retain(|line| !line.is_empty());
            lines
        })
        .collect()
}

/// Cuts a story into columns of `height` lines and sets blank lines as the extractor would.
fn columns(paragraphs: &[Vec<String>], height: usize, style: &Style) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut row = 0;
    for (number, lines) in paragraphs.iter().enumerate() {
        for (index, line) in lines.iter().enumerate() {
            let top = row > 0 && row % height == 0;
            let sticks =
                index == 1 && lines.len() > 1 && row % height == 2 && number > 0 && row > 2;
            let blank = match style.blanks {
                Blanks::Paragraphs => {
                    (index == 0 && row > 0 && !(row % height == 1 && row > 1)) || top || sticks
                }
                Blanks::Columns => top,
                Blanks::Lines => row > 0,
                Blanks::Nowhere | Blanks::Gaps => false,
            };
            if blank {
                out.push(String::new());
            }
            out.push(line.clone());
            row += 1;
        }
    }
    out
}
