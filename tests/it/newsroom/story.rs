//! One story as the newsroom sets it: its headline's lines, its text's lines and its truth.

use super::byline::{NAME_GAP, byline, gapped};
use super::dice::Dice;
use super::stock::Copy;
use super::style::{Level, Style, Tool};
use super::wrap::{columns, wrap};
use serde_json::{Value, json};

/// Wrongly mapped marks of old Founder fonts: the right mark and the character that shows.
pub(super) const FOUNDER: &[(char, char)] = &[
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

/// Holds one story as set.
pub(super) struct Piece {
    /// The headline's lines; an empty one is a blank line between tiers.
    pub(super) heads: Vec<String>,
    /// The text's lines.
    pub(super) body: Vec<String>,
    pub(super) photo: bool,
    pub(super) truth: Value,
}

/// Sets one story.
pub(super) fn story(copy: &Copy, style: &Style, dice: &mut Dice) -> Piece {
    let mut truth = json!({
        "kind": if copy.photo { "photo" } else { "article" }, "headline": copy.headline, "kicker": copy.kicker,
        "subheadlines": copy.decks, "paragraphs": copy.paragraphs, "inline_subheads": [], "jump": [], "source": "",
    });
    let heads = heads(copy, style, dice);
    if copy.photo {
        let credit = gapped(&copy.byline, &copy.people, style, dice).replace(NAME_GAP, " ");
        let names: Vec<&String> = copy.people.iter().map(|(_, name)| name).collect();
        truth["credit"] = json!(copy.byline);
        truth["photographers"] = json!(names);
        truth["byline"] = json!({"raw": copy.byline, "form": "credit", "reporters": [], "correspondents": [], "interns": [], "authors": names});
        let mut paragraphs = copy.paragraphs.clone();
        if let Some(last) = paragraphs.last_mut() {
            *last = format!("{last} {credit}");
        }
        let room = 58 + 2 * dice.below(10);
        let plain = Style {
            tool: if style.tool == Tool::Raw {
                Tool::Raw
            } else {
                Tool::Columns
            },
            ..style.clone()
        };
        let lines: Vec<Vec<Vec<String>>> = paragraphs
            .iter()
            .map(|paragraph| wrap(paragraph, room, true, &plain, dice))
            .collect();
        return Piece {
            heads,
            body: columns(&lines, usize::MAX, &plain),
            photo: true,
            truth,
        };
    }
    let byline = byline(copy, style, dice);
    truth["byline"] = byline.truth();
    let mut paragraphs = copy.paragraphs.clone();
    if let Some(first) = paragraphs.first_mut() {
        let mut opening = byline.opening.clone();
        if style.tool != Tool::Raw
            && style.tool != Tool::Gaps
            && opening.contains(" 通讯员")
            && dice.chance(60)
        {
            opening = opening.replacen(" 通讯员", "\n通讯员", 1);
        }
        *first = format!("{opening}{first}");
    }
    let jump = (style.level != Level::Easy && dice.chance(6))
        .then(|| format!("（下转{}版）", 2 + dice.below(7)));
    let jump = copy.to.clone().or(jump.filter(|_| copy.from.is_none()));
    if let Some(last) = paragraphs.last_mut() {
        last.push_str(&byline.closing);
        last.push_str(jump.as_deref().unwrap_or_default());
    }
    if let (Some(from), Some(first)) = (&copy.from, paragraphs.first_mut()) {
        first.insert_str(0, from);
    }
    let jumps: Vec<&String> = copy.from.iter().chain(&jump).collect();
    truth["jump"] = json!(jumps);
    let room = *dice.pick(&style.widths);
    let lines: Vec<Vec<Vec<String>>> = paragraphs
        .iter()
        .map(|paragraph| wrap(paragraph, room, style.indent, style, dice))
        .collect();
    let mut body = columns(&lines, 12 + dice.below(26), style);
    if let Some(above) = byline.above {
        let above = above.replace(NAME_GAP, " ");
        let cut = if wide_line(&above, room) {
            above.find(" 通讯员")
        } else {
            None
        };
        let mut lines = match cut {
            Some(cut) => vec![above[..cut].to_string(), above[cut + 1..].to_string()],
            None => vec![above],
        };
        if style.tool == Tool::Lines || style.tool == Tool::Pdfbox && dice.chance(40) {
            lines.push(String::new());
        }
        body.splice(0..0, lines);
    }
    if style.founder && dice.chance(85) {
        body.iter_mut().for_each(|line| *line = founder(line));
    }
    Piece {
        heads,
        body,
        photo: false,
        truth,
    }
}

fn wide_line(line: &str, room: usize) -> bool {
    line.chars().count() * 2 > room + 4
}

/// Sets the headline: its tiers in the house's order, narrow, vertical, spaced or drawn twice.
fn heads(copy: &Copy, style: &Style, dice: &mut Dice) -> Vec<String> {
    if copy.headline.is_empty() {
        return Vec::new();
    }
    let hard = style.level == Level::Hard;
    let bare: Vec<char> = copy.headline.chars().filter(|ch| *ch != ' ').collect();
    if hard && copy.decks.is_empty() && bare.len() < 18 && dice.chance(8) {
        return bare.iter().map(char::to_string).collect();
    }
    let mut main = vec![copy.headline.clone()];
    if hard && dice.chance(8) {
        main = vec![
            bare.iter()
                .map(char::to_string)
                .collect::<Vec<_>>()
                .join(" "),
        ];
    } else if let Some(gap) = copy
        .headline
        .find([' ', '：'])
        .filter(|&gap| halves(&copy.headline, gap) && dice.chance(30))
    {
        let end = gap
            + if copy.headline[gap..].starts_with('：') {
                '：'.len_utf8()
            } else {
                0
            };
        main = vec![
            copy.headline[..end].to_string(),
            copy.headline[end..].trim_start().to_string(),
        ];
    } else if style.level != Level::Easy && (13..=22).contains(&bare.len()) && dice.chance(15) {
        let cut = bare.len().div_ceil(2);
        main = vec![bare[..cut].iter().collect(), bare[cut..].iter().collect()];
    }
    if style.twice && dice.chance(60) {
        main = main
            .into_iter()
            .flat_map(|line| [line.clone(), line])
            .collect();
    }
    let mut tiers: Vec<Vec<String>> = Vec::new();
    if !copy.kicker.is_empty() {
        tiers.push(vec![copy.kicker.clone()]);
    }
    tiers.push(main);
    tiers.extend(copy.decks.iter().map(|deck| vec![deck.clone()]));
    if style.disorder && !copy.kicker.is_empty() && dice.chance(50) {
        tiers.swap(0, 1);
    }
    let apart = style.level != Level::Easy && style.tool == Tool::Pdfbox && dice.chance(15);
    let mut lines: Vec<String> = Vec::new();
    for tier in tiers {
        if apart && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(tier);
    }
    lines
}

/// Says whether a headline that breaks at `gap` has two lines of about the same length.
fn halves(headline: &str, gap: usize) -> bool {
    let (left, right) = (
        headline[..gap].chars().count(),
        headline[gap..].chars().count() - 1,
    );
    left >= 6 && right <= left * 5 / 4 + 1 && left <= right * 5 / 4 + 1
}

fn founder(line: &str) -> String {
    let shown = |ch: char| {
        FOUNDER
            .iter()
            .find(|pair| pair.0 == ch)
            .map_or(ch, |pair| pair.1)
    };
    line.chars().map(shown).collect()
}
