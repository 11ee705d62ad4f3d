//! Characters → tokens: of all ways to cut a text into words and names, the likeliest.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::names::Names;
use crate::compile::entities::lexicon::trie::{Lexicon, Marks, Word};
use crate::compile::entities::organisations::organs;
use crate::compile::entities::people::context::Context;
use crate::compile::entities::people::names;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::{Line, is_han};
use crate::compile::entities::pieces::token::Token;
use crate::compile::entities::places::abbreviations;
use crate::compile::entities::places::grammar;
use crate::compile::entities::places::sounds;
use crate::compile::entities::read::lattice_parts::{best_before, is_listed, read, run_end};
use crate::model::EntityKind;
use std::collections::BTreeSet;

/// What a character costs that no list holds.
const UNKNOWN: f32 = 14.5;

/// What stands in a list beside a person is likely a person.
const LISTED: f32 = 4.0;

/// What a place by grammar costs more after a title, where it could be a person.
const PERSONAL: f32 = 8.0;

/// Holds what every cut of a line needs and no memory changes.
pub(crate) struct Ground {
    context: Context,
    /// The characters of times and quantities.
    blocked: Vec<bool>,
    /// Places by grammar, by their first character.
    places: Vec<Token>,
    /// Where towns of the gazetteer begin.
    towns: BTreeSet<usize>,
}

impl Ground {
    /// Looks over `line`; `fixed` are the spans of times and quantities, in order, that no other token may cross.
    pub(crate) fn new(line: &Line, listed: &Listed, fixed: &[Token]) -> Self {
        let mut blocked = vec![false; line.chars.len() + 1];
        for span in fixed {
            blocked[span.start..span.end].fill(true);
        }
        let mut places = Vec::new();
        grammar::candidates(line, listed, &blocked, &mut places);
        abbreviations::candidates(line, listed, &blocked, &mut places);
        organs::teams(line, listed, &blocked, &mut places);
        organs::latin(line, &mut places);
        places.sort_by_key(|token| token.start);
        let towns = places
            .iter()
            .filter(|place| place.evidence == Evidence::PlaceTownship)
            .map(|place| place.start)
            .collect();
        Self {
            context: Context::new(line, listed),
            blocked,
            places,
            towns,
        }
    }
}

/// Cuts `line` into tokens; `proposals` are names by their first character that cost what they say.
pub(crate) fn cut(
    line: &Line,
    listed: &Listed,
    ground: &Ground,
    fixed: &[Token],
    memory: &Lexicon,
    proposals: &[Token],
) -> Vec<Token> {
    let length = line.chars.len();
    let Ground {
        context,
        blocked,
        places,
        ..
    } = ground;
    let mut places = places.iter().peekable();
    let mut proposals = proposals.iter().peekable();
    let mut fixed = fixed.iter().peekable();

    let mut best: Vec<Option<Token>> = vec![None; length + 1];
    let mut costs = vec![f32::INFINITY; length + 1];
    costs[0] = 0.0;
    let mut names = Vec::new();
    for start in 0..length {
        let base = costs[start];
        let before = best_before(&best, start);
        let in_list = is_listed(line, &best, start);
        let mut offer = |token: Token| {
            if base + token.cost < costs[token.end] {
                costs[token.end] = base + token.cost;
                best[token.end] = Some(token);
            }
        };
        for list in [&mut places, &mut proposals] {
            while let Some(token) = list.next_if(|token| token.start <= start) {
                let free = !blocked[token.start..token.end].contains(&true);
                if base.is_finite() && token.start == start && free {
                    let mut token = *token;
                    // 厂长苑长河: after a title stands a person.
                    if token.evidence == Evidence::PlaceGeneric
                        && token.end - start == 3
                        && context.title_ends(start)
                        && Names::common()
                            .surnames(&line.chars[start..])
                            .next()
                            .is_some()
                    {
                        token.cost += PERSONAL;
                    }
                    offer(token);
                }
            }
        }
        if let Some(span) = fixed.next_if(|span| span.start <= start) {
            if base.is_finite() && span.start == start {
                offer(*span);
            }
            continue;
        }
        if !base.is_finite() || blocked[start] {
            continue;
        }
        let end_of_run = run_end(line, start);
        if end_of_run > start + 1 {
            offer(Token::word(start, end_of_run, '#', Marks::default(), 6.0));
        }
        let c = line.chars[start];
        let pos = if is_han(c) {
            '?'
        } else if c.is_alphanumeric() {
            '#'
        } else {
            '!'
        };
        offer(Token::word(
            start,
            start + 1,
            pos,
            Marks::default(),
            if is_han(c) { UNKNOWN } else { 4.0 },
        ));
        let free = |size: usize| {
            !blocked[start..start + size].contains(&true) && !line.bridges_gap(start, start + size)
        };
        let rest = &line.chars[start..];
        let mut word = |size: usize, word: &Word| {
            if free(size) {
                let mut token = read(start, start + size, word);
                // WNBA: a known name is likelier than any letters.
                if token.kind.is_some() && start + size == end_of_run {
                    token.cost = token.cost.min(5.0);
                }
                // 邵东市民 are the people of 邵东.
                if size > 2
                    && word.marks.any(Marks::DIVISION)
                    && rest[size - 1] == '市'
                    && rest.get(size) == Some(&'民')
                    && !ground.towns.contains(&(start + size))
                {
                    token.cost += 8.0;
                }
                // 全州县级医院: all counties of the prefecture.
                if word.marks.any(Marks::DIVISION) && rest.get(size) == Some(&'级') {
                    token.cost += 8.0;
                }
                // 人社部门 is no ministry.
                if word.marks.any(Marks::ORG)
                    && rest[size - 1] == '部'
                    && rest.get(size) == Some(&'门')
                {
                    return;
                }
                offer(token);
            }
        };
        listed.at(start).for_each(|(size, known)| word(size, known));
        memory.prefixes(rest, |size, known| {
            if !known.marks.any(Marks::ABBREVIATION.or(Marks::TERM)) {
                word(size, known);
            }
        });
        if abbreviations::is_abbreviation(line, start, memory) {
            offer(Token::name(
                start,
                start + 1,
                EntityKind::Place,
                Evidence::PlaceAbbreviation,
                2.0,
            ));
        }
        organs::relative(
            line,
            listed,
            start,
            before[0].is_some_and(|token| token.is(EntityKind::Place)),
            &mut offer,
            free,
        );
        names.clear();
        let after_country = before[0].is_some_and(|token| {
            token.evidence == Evidence::PlaceList || token.evidence == Evidence::PlaceSounds
        });
        // 在蒙巴萨、纳库鲁等城市
        let in_places = before[0].is_some_and(|token| {
            token.end - token.start == 1 && matches!(line.chars[token.start], '、' | '和')
        }) && before[1].is_some_and(|token| {
            token.evidence == Evidence::PlaceList || token.evidence == Evidence::PlaceSounds
        });
        sounds::foreign(line, start, after_country, in_places, &mut names);
        names::candidates(line, context, start, &mut names);
        for mut name in names.drain(..) {
            if blocked[name.start..name.end].contains(&true) {
                continue;
            }
            if in_list {
                name.cost -= LISTED;
                // 副主任何秀琴、安永年、乔木林及委员
                if name.is(EntityKind::Person)
                    && line
                        .chars
                        .get(name.end)
                        .is_some_and(|c| matches!(c, '、' | '及' | '和' | '等' | '，' | '。'))
                {
                    name.cost -= LISTED;
                }
            }
            offer(name);
        }
    }
    trace(&best, length)
}

/// Reads the tokens off the end of the cheapest path.
fn trace(best: &[Option<Token>], length: usize) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = length;
    while let Some(token) = best[at] {
        tokens.push(token);
        at = token.start;
    }
    tokens.reverse();
    tokens
}
