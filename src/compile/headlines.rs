//! Display lines → headline tiers: kicker (引题), main (主题), deck (副题).

use super::blocks::Block;
use super::classes::{is_closing, is_opening, is_pause};
use super::lines::Glyph;
use super::weave::{Woven, weave};
use crate::model::{Headline, HeadlineRole};

/// Divides the display lines of one story into tiers.
pub(super) fn headlines(blocks: &[Block], heads: &[usize]) -> Vec<Headline> {
    let lines: Vec<&Block> = heads.iter().map(|&head| &blocks[head]).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let tiers = tiers(&lines);
    let mut headlines: Vec<Headline> = Vec::new();
    let mut start = 0;
    for end in 1..=lines.len() {
        if end < lines.len() && tiers[end] == tiers[start] && tiers[start] == HeadlineRole::Main {
            continue;
        }
        let run: Vec<Glyph> = lines[start..end]
            .iter()
            .flat_map(|line| line.run.iter().copied())
            .collect();
        let Woven {
            mut text, source, ..
        } = weave(&run, true);
        if end - start > 1 {
            text = joined(&lines[start..end]);
        }
        headlines.push(Headline {
            role: tiers[start],
            text,
            source,
        });
        start = end;
    }
    headlines
}

/// Joins the lines of one tier; two phrases get a space, a phrase broken in the middle does not.
fn joined(lines: &[&Block]) -> String {
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let run = &line.run;
        if index > 0 && !runs_on(&lines[index - 1].run, run) {
            text.push(' ');
        }
        text.push_str(&weave(run, true).text);
    }
    text
}

/// Says whether a line cannot end where it ends, or the next not begin where it begins.
fn runs_on(left: &[Glyph], right: &[Glyph]) -> bool {
    let last = left.last().map_or(' ', |glyph| glyph.ch);
    let first = right.first().map_or(' ', |glyph| glyph.ch);
    let quotes = left.iter().filter(|glyph| glyph.ch == '“').count()
        != left.iter().filter(|glyph| glyph.ch == '”').count();
    quotes
        || is_opening(last)
        || is_closing(first)
        || (is_pause(last) && last != '！' && last != '？')
}

/// Names the tier of each line.
fn tiers(lines: &[&Block]) -> Vec<HeadlineRole> {
    let mut tiers = vec![HeadlineRole::Deck; lines.len()];
    let mut main = 0;
    if lines.len() >= 2 && lines[1].blank && !lines[0].blank {
        main = 0;
    }
    tiers[main] = HeadlineRole::Main;
    let mut end = main + 1;
    while end < lines.len() && runs_on(&lines[end - 1].run, &lines[end].run) {
        tiers[end] = HeadlineRole::Main;
        end += 1;
    }
    tiers
}
