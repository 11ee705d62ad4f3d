//! Lines of one byline or of one vertical headline → one line: their breaks say nothing of a column.

use crate::compile::signs::byline_lines::is_byline_line;
use crate::compile::signs::datelines::dateline;
use crate::compile::signs::imprint::is_section;
use crate::compile::signs::roles::role_at;
use crate::page::{Glyph, Line, Page, ends_with, find, has_at, measured};
use crate::text::typeset;
use crate::text::typeset::is_han;

/// Characters that a byline may have after its first line.
const REACH: usize = 90;

/// Lines that a byline may have after its first.
const LINES: usize = 14;

/// Joins the lines of each broken byline.
pub(crate) fn splice(sheet: &mut Page) {
    let mut lines: Vec<Line> = Vec::with_capacity(sheet.lines.len());
    let mut index = 0;
    while index < sheet.lines.len() {
        let line = sheet.lines[index];
        let rest = &sheet.lines[index..];
        let more = more(&sheet.glyphs, rest);
        // A sentence set again between two lines is no part of either.
        let follow = |pair: &[Line]| pair[0].end == pair[1].start;
        let whole = rest[..=more].windows(2).all(follow);
        let more = if whole { more } else { 0 };
        if more == 0 {
            lines.push(line);
        } else {
            let end = sheet.lines[index + more].end;
            let line = Line { end, ..line };
            lines.push(Line {
                spliced: true,
                ..measured(&sheet.glyphs, line)
            });
        }
        index += more + 1;
    }
    sheet.lines = lines;
}

/// Counts the lines after the first that go on with its byline.
fn more(glyphs: &[Glyph], lines: &[Line]) -> usize {
    let run = |line: &Line| &glyphs[line.start as usize..line.end as usize];
    let first = run(&lines[0]);
    // A vertical headline comes as one character on each line.
    let single = |line: &Line| line.end - line.start == 1 && !typeset::is_pause(run(line)[0].ch);
    let vertical = lines
        .iter()
        .take(40)
        .take_while(|line| single(line))
        .count();
    // The page's name is shorter than a headline: 要 | 闻.
    let section = || {
        let name = lines[..vertical].iter().map(|line| run(line)[0].ch);
        is_section(&name.collect::<String>())
    };
    if vertical >= 4 || vertical >= 2 && section() {
        return vertical - 1;
    }
    let far = lines.len().min(LINES);
    let open = first
        .iter()
        .rposition(|glyph| matches!(glyph.ch, '（' | '('));
    if let Some(open) = open {
        if first[open..]
            .iter()
            .any(|glyph| matches!(glyph.ch, '）' | ')'))
        {
            return 0;
        }
        let dated = dateline(first).is_some_and(|length| length == open);
        let role = role_at(first, open + 1).is_some_and(|(_, length)| length > 1)
            || (dated && open + 4 >= first.len());
        let begun = open + 1 < first.len()
            && "记者通讯员".starts_with(
                &first[open + 1..]
                    .iter()
                    .map(|glyph| glyph.ch)
                    .collect::<String>(),
            );
        if !(role || begun || dated && open + 1 == first.len()) {
            return 0;
        }
        return reach(&lines[1..far], &run, |line| {
            line.iter().position(|glyph| matches!(glyph.ch, '）' | ')'))
        });
    }
    if let Some(more) = broken_dateline(glyphs, lines) {
        let rest = more_lines(glyphs, lines, more);
        return more + rest;
    }
    let role = |run: &[Glyph], at: usize| role_at(run, at).is_some_and(|(_, length)| length > 1);
    let told = dateline(first).is_some_and(|length| {
        role(first, length)
            || (length == first.len() && lines.get(1).is_some_and(|next| role(run(next), 0)))
    });
    if told && find(first, "报道").is_none() {
        return reach(&lines[1..far], &run, |line| find(line, "报道"));
    }
    let ends_in_role = ["记者", "通讯员"].iter().any(|role| {
        let length = role.chars().count();
        first.len() >= length && first.len() <= 24 && has_at(first, first.len() - length, role)
    });
    let names = |line: &Line| {
        run(line).len() <= 8 && line.blank == 0 && run(line).iter().all(|glyph| is_han(glyph.ch))
    };
    let begins =
        is_byline_line(first) || (ends_in_role && (has_at(first, 0, "本报") || first.len() <= 12));
    if begins && first.len() <= 40 {
        return lines[1..far.min(6)]
            .iter()
            .take_while(|line| {
                let run = run(line);
                let role =
                    role_at(run, 0).is_some_and(|(_, length)| length > 1) && is_byline_line(run);
                line.blank == 0
                    && (role
                        || (names(line) && (run.len() == 1 || (ends_in_role && run.len() <= 4))))
            })
            .count();
    }
    0
}

/// Counts the lines after the first over which a dateline was broken: `本报沙洲`, `11月26日讯`.
fn broken_dateline(glyphs: &[Glyph], lines: &[Line]) -> Option<usize> {
    let first = &glyphs[lines[0].start as usize..lines[0].end as usize];
    let begins = first.len() <= 12
        && ["本报", "新华社", "中新"]
            .iter()
            .any(|word| has_at(first, 0, word))
        || first.len() <= 8 && ends_with(first, "日报");
    if !begins || dateline(first).is_some() {
        return None;
    }
    (1..lines.len().min(4))
        .take_while(|&more| lines[more].blank == 0)
        .find(|&more| {
            let whole = &glyphs[lines[0].start as usize..lines[more].end as usize];
            dateline(whole).is_some_and(|length| length > first.len())
        })
}

/// Counts the lines after `done` with which a byline goes on, where those up to it are one.
fn more_lines(glyphs: &[Glyph], lines: &[Line], done: usize) -> usize {
    let joined = Line {
        end: lines[done].end,
        ..lines[0]
    };
    let rest: Vec<Line> = std::iter::once(joined)
        .chain(lines[done + 1..].iter().take(LINES).copied())
        .collect();
    more(glyphs, &rest)
}

/// Counts the lines up to the one that closes a byline, or 0 where none does.
fn reach<'a>(
    lines: &[Line],
    run: &impl Fn(&Line) -> &'a [Glyph],
    close: impl Fn(&[Glyph]) -> Option<usize>,
) -> usize {
    let mut seen = 0;
    for (index, line) in lines.iter().enumerate() {
        let glyphs = run(line);
        if let Some(at) = close(glyphs) {
            return if seen + at <= REACH { index + 1 } else { 0 };
        }
        seen += glyphs.len();
        if seen > REACH || glyphs.iter().any(|glyph| matches!(glyph.ch, '。' | '，')) {
            return 0;
        }
    }
    0
}
