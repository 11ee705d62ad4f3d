//! A newsroom that sets the golden articles anew: other widths, other places for headlines, other tools.
//!
//! Deterministic: one seed of a level gives one page. The page's truth comes with it, in the form of the golden files.

mod byline;
mod dice;
mod issue;
mod judge;
mod stock;
mod story;
mod style;
mod wrap;

pub(crate) use dice::Dice;
pub(crate) use issue::{Issue, issue};
pub(crate) use judge::{heading, joined, judged, paragraph, text};
pub(crate) use stock::{Copy, Half, stock};
pub(crate) use style::Level;

use serde_json::{Value, json};
use story::{FOUNDER, Piece, story};
use style::{Heads, Style, Tool, style};

/// A page with its truth.
pub(crate) struct Set {
    /// The raw text.
    pub(crate) text: String,
    /// The truth in the form of the golden files.
    pub(crate) truth: Value,
}

/// Puts right every mark that an old font may have shown wrongly, so that repaired and unrepaired texts compare.
pub(crate) fn repaired(text: &str) -> String {
    let right = |ch: char| {
        FOUNDER
            .iter()
            .find(|pair| pair.1 == ch)
            .map_or(ch, |pair| pair.0)
    };
    text.chars().map(right).collect()
}

/// Holds a page while it is set.
struct Sheet<'a> {
    style: &'a Style,
    lines: Vec<String>,
    truth: Vec<Value>,
}

impl Sheet<'_> {
    /// Parts what follows from what stands there, where the tool shows it.
    fn part(&mut self) {
        let blank = !matches!(self.style.tool, Tool::Raw | Tool::Gaps);
        if blank && self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn add(&mut self, lines: &[String]) {
        self.lines.extend_from_slice(lines);
    }

    /// Adds something that is no story.
    fn other(&mut self, kind: &str, lines: &[String]) {
        self.part();
        self.add(lines);
        let (headline, paragraphs) = match kind {
            "column" => (lines.join(" "), Vec::new()),
            _ => (String::new(), lines.to_vec()),
        };
        self.truth.push(json!({
            "kind": kind, "headline": headline, "kicker": "", "subheadlines": [], "paragraphs": paragraphs, "jump": [],
            "byline": {"raw": "", "reporters": [], "correspondents": [], "authors": [], "interns": []},
        }));
    }
}

const TITLES: &[&str] = &[
    "奋进新征程 建功新时代",
    "百姓故事",
    "法治在线",
    "聚焦经济运行",
    "推动高质量发展",
    "乡村振兴进行时",
    "文明在身边",
    "记者走基层",
];

/// Sets one page of a level.
pub(crate) fn set(stock: &[Copy], level: Level, seed: u64) -> Set {
    let mut dice = Dice::new(seed);
    let style = style(level, &mut dice);
    let mut order: Vec<usize> = (0..stock.len()).collect();
    dice.shuffle(&mut order);
    let photos = dice.below(3).min(if level == Level::Easy { 1 } else { 2 });
    let count = 4 + dice.below(6);
    let of = |photo: bool| {
        order
            .iter()
            .map(|&index| &stock[index])
            .filter(move |copy| copy.photo == photo)
    };
    let stories: Vec<&Copy> = of(false).take(count).collect();
    let pictures: Vec<&Copy> = of(true).take(photos).collect();
    page(&stories, &pictures, &style, seed, &mut dice)
}

/// Sets one page of these stories and pictures.
fn page(stories: &[&Copy], pictures: &[&Copy], style: &Style, seed: u64, dice: &mut Dice) -> Set {
    let level = style.level;
    let stories = stories.iter();
    let mut pieces: Vec<Piece> = stories.map(|copy| story(copy, style, dice)).collect();
    let count = pieces.len();
    for picture in pictures {
        let piece = story(picture, style, dice);
        let at = if level == Level::Easy || dice.chance(50) {
            count
        } else {
            dice.below(count)
        };
        pieces.insert(at.min(pieces.len()), piece);
    }
    let mut sheet = Sheet {
        style,
        lines: Vec::new(),
        truth: Vec::new(),
    };
    furniture(&mut sheet, level, true, dice);
    lay(&mut sheet, &pieces, dice);
    if dice.chance(45) {
        sheet.other("column", &[dice.pick(TITLES).to_string()]);
    }
    furniture(&mut sheet, level, false, dice);
    let mut text = sheet.lines.join("\n");
    if style.strays {
        text = text.replace('的', "的\u{ad}").replace('在', "在\u{200b}");
    }
    let tags = format!(
        "{:?} {:?} {}",
        style.heads,
        style.tool,
        if style.founder { "founder" } else { "" }
    );
    let name = format!("{level:?}").to_ascii_lowercase();
    let mut truth = json!({"id": format!("{name}{seed:05}"), "difficulty": name, "noise": [], "articles": sheet.truth, "tags": [tags, format!("{style:?}")]});
    if style.founder {
        let pairs = FOUNDER
            .iter()
            .map(|(mark, shown)| (mark.to_string(), json!(shown.to_string())));
        truth["equiv"] = Value::Object(pairs.collect());
    }
    Set { text, truth }
}

/// Adds a masthead or an editors' line.
fn furniture(sheet: &mut Sheet<'_>, level: Level, top: bool, dice: &mut Dice) {
    if level == Level::Easy || !dice.chance(30) {
        return;
    }
    let page = 1 + dice.below(8);
    let paper = sheet.style.paper;
    let line = match (top, dice.below(3)) {
        (true, 0) => vec![format!("{paper} {page} 综合 2023年11月13日 星期一")],
        (true, 1) => vec![format!("{page}版 · 要闻"), "2023年11月13日 星期一".into()],
        (true, _) => vec![
            format!("2023年11月13日 星期一 责编：余明 版式：戴新"),
            paper.to_string(),
        ],
        (false, 0) => vec![format!(
            "{page} 2023年11月10日 星期五 责编：佘意明 版式：戴新"
        )],
        (false, 1) => vec!["责编：李小红 版式：王 芳 校对：陈 静".into()],
        (false, _) => vec!["新闻热线：0739-5361234 投稿邮箱：news@example.cn".into()],
    };
    sheet.other("other", &line);
}

/// Lays the pieces out.
fn lay(sheet: &mut Sheet<'_>, pieces: &[Piece], dice: &mut Dice) {
    let heads = sheet.style.heads;
    if heads == Heads::Start {
        lay_heads(sheet, pieces);
    }
    for piece in pieces {
        let place = match heads {
            _ if piece.photo => Heads::Before,
            Heads::Mixed => *dice.pick(&[Heads::After, Heads::Before]),
            Heads::Inside if dice.chance(45) => *dice.pick(&[Heads::After, Heads::Before]),
            heads => heads,
        };
        let cut = match place {
            Heads::Inside if piece.body.len() > 12 => {
                let reach = piece.body.len() - 8;
                let at = 4 + dice.below(reach);
                (at..at + 6)
                    .find(|&at| piece.body.get(at).is_some_and(String::is_empty))
                    .unwrap_or(at)
            }
            _ => piece.body.len(),
        };
        sheet.part();
        if place == Heads::Before {
            sheet.add(&piece.heads);
            if dice.chance(40) {
                sheet.part();
            }
        }
        sheet.add(&piece.body[..cut]);
        if matches!(place, Heads::After | Heads::Inside) && !piece.heads.is_empty() {
            sheet.part();
            sheet.add(&piece.heads);
        }
        if cut < piece.body.len() {
            sheet.part();
            sheet.add(&piece.body[cut..]);
        }
        sheet.truth.push(piece.truth.clone());
    }
    if heads == Heads::End {
        lay_heads(sheet, pieces);
    }
}

/// Lays the headlines of all stories out together.
fn lay_heads(sheet: &mut Sheet<'_>, pieces: &[Piece]) {
    for piece in pieces.iter().filter(|piece| !piece.photo) {
        sheet.part();
        sheet.add(&piece.heads);
    }
}
