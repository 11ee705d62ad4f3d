//! Paragraphs → lines as a compositor breaks them and a tool reads them.

use super::byline::NAME_GAP;
use super::dice::Dice;
use super::style::{Style, Tool};

/// Returns a character's width in half ems.
fn width(ch: char) -> usize {
    match ch {
        NAME_GAP => 2,
        _ if ch.is_ascii() => 1,
        _ => 2,
    }
}

fn wide(text: &str) -> usize {
    text.chars().map(width).sum()
}

const CLOSING: &[char] = &[
    '，', '。', '、', '；', '：', '！', '？', '”', '）', '》', '’', '%', '·',
];
const OPENING: &[char] = &['“', '（', '《', '‘'];

/// Cuts a paragraph into pieces that no line break divides.
fn pieces(paragraph: &str, tool: Tool) -> Vec<String> {
    let chars: Vec<char> = paragraph.chars().collect();
    let mut pieces = Vec::new();
    let mut index = 0;
    while index < chars.len() {
        let mut end = index + 1;
        while OPENING.contains(&chars[end - 1]) && end < chars.len() {
            end += 1;
        }
        if chars[end - 1].is_ascii_alphanumeric() {
            let goes_on = |ch: char| ch.is_ascii_alphanumeric() || ch == '.' || ch == '%';
            while end < chars.len() && goes_on(chars[end]) {
                end += 1;
            }
        }
        while end < chars.len()
            && (CLOSING.contains(&chars[end]) || chars[end] == NAME_GAP && tool != Tool::Gaps)
        {
            end += if chars[end] == NAME_GAP { 2 } else { 1 };
        }
        let end = end.min(chars.len());
        pieces.push(chars[index..end].iter().collect());
        index = end;
    }
    pieces
}

/// Breaks one paragraph into lines of `room` half ems; each list is one printed line as the tool reads it.
pub(super) fn wrap(
    paragraph: &str,
    room: usize,
    indent: bool,
    style: &Style,
    dice: &mut Dice,
) -> Vec<Vec<String>> {
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut line = String::new();
    let mut used = if indent { 4 } else { 0 };
    let mut start = used;
    for piece in pieces(paragraph, style.tool) {
        if piece == "\n" {
            lines.push(read(&line, 0, false, style, dice));
            (line, used, start) = (String::new(), 0, 0);
            continue;
        }
        let wide_piece = wide(&piece);
        let marks = line
            .chars()
            .chain(piece.chars())
            .filter(|ch| CLOSING.contains(ch) || OPENING.contains(ch))
            .count();
        let over = (used + wide_piece).saturating_sub(room);
        let squeezed =
            over > 0 && over <= marks && (over == 1 || over == 2 && piece.ends_with(CLOSING));
        if over > 0 && !squeezed && used > start && piece != " " {
            lines.push(read(&line, room.saturating_sub(used), false, style, dice));
            (line, used, start) = (String::new(), 0, 0);
        }
        if line.is_empty() && piece == " " {
            continue;
        }
        line.push_str(&piece);
        used += wide_piece;
        if squeezed {
            lines.push(read(&line, 0, true, style, dice));
            (line, used, start) = (String::new(), 0, 0);
        }
    }
    if !line.trim().is_empty() {
        lines.push(read(&line, 0, false, style, dice));
    }
    lines
}

/// Reads one printed line as the tool does: justification shows as spaces round numbers, or breaks the line.
fn read(line: &str, slack: usize, squeezed: bool, style: &Style, dice: &mut Dice) -> Vec<String> {
    let chars: Vec<char> = line.trim_end().chars().collect();
    if style.tool == Tool::Raw && slack >= 5 && chars.len() > 6 {
        return vec![
            chars
                .iter()
                .filter(|ch| **ch != ' ')
                .map(char::to_string)
                .collect::<Vec<_>>()
                .join(" "),
        ];
    }
    let edge = |index: usize| {
        let (left, right) = (chars[index - 1], chars[index]);
        left.is_ascii_alphanumeric() != right.is_ascii_alphanumeric()
            && (left as u32 >= 0x3400 && left as u32 <= 0x9fff
                || right as u32 >= 0x3400 && right as u32 <= 0x9fff)
    };
    let mut edges: Vec<usize> = (1..chars.len()).filter(|&index| edge(index)).collect();
    dice.shuffle(&mut edges);
    edges.truncate(slack);
    let mut parts = vec![String::new()];
    for (index, &ch) in chars.iter().enumerate() {
        let mark = index > 0 && squeezed && style.tool == Tool::Raw;
        let cut = mark
            && (OPENING.contains(&ch)
                || CLOSING.contains(&chars[index - 1]) && !CLOSING.contains(&ch));
        let gap = ch == ' ' || ch == NAME_GAP || edges.contains(&index);
        let share = if edges.contains(&index) { 12 } else { 75 };
        let wide_gap = gap && style.tool == Tool::Gaps && dice.chance(share);
        if (cut || wide_gap) && parts.last().is_some_and(|part| !part.is_empty()) {
            parts.push(String::new());
        } else if gap {
            parts.last_mut().expect("there is a part").push(' ');
        }
        if ch != ' ' && ch != NAME_GAP {
            parts.last_mut().expect("there is a part").push(ch);
        }
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_string())
        .filter(|part| !part.is_empty())
        .collect()
}

/// Cuts a story's lines into columns of `height` lines and sets blank lines as the tool does.
pub(super) fn columns(
    paragraphs: &[Vec<Vec<String>>],
    height: usize,
    style: &Style,
) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut row = 0;
    for (number, lines) in paragraphs.iter().enumerate() {
        for (index, line) in lines.iter().enumerate() {
            let top = row > 0 && row % height == 0;
            let sticks =
                index == 1 && lines.len() > 1 && row % height == 2 && number > 0 && row > 2;
            let blank = match style.tool {
                Tool::Pdfbox => {
                    (index == 0 && row > 0 && !(row % height == 1 && row > 1)) || top || sticks
                }
                Tool::Columns => top,
                Tool::Lines => row > 0,
                Tool::Raw | Tool::Gaps => false,
            };
            if blank {
                out.push(String::new());
            }
            for (place, part) in line.iter().enumerate() {
                let indent = if style.seen_indent && index == 0 && place == 0 {
                    "　　"
                } else {
                    ""
                };
                out.push(format!("{indent}{part}"));
            }
            row += 1;
        }
    }
    out
}
