//! Names in Latin letters: Elon Musk, Rémy Lefèvre.

use crate::compile::entities::people::context::Context;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;
use crate::compile::lexis::lines::lines;
use crate::model::EntityKind;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// The most words of a name.
const WORDS: usize = 4;

/// Words of a name that are written small: Ludwig van Beethoven.
const PARTICLES: [&str; 13] = [
    "al", "bin", "da", "de", "del", "der", "di", "dos", "la", "le", "ten", "van", "von",
];

/// What a name costs by its given name, and between a title and a verb of saying.
const GIVEN: f32 = 5.0;
const FRAMED: f32 = 7.0;

/// Lists the names that may begin at `start`.
pub(crate) fn candidates(line: &Line, context: &Context, start: usize, found: &mut Vec<Token>) {
    let chars = &line.chars;
    let inside = start > 0 && (is_letter(chars[start - 1]) || chars[start - 1].is_ascii_digit());
    if inside || !chars[start].is_uppercase() || !is_letter(chars[start]) {
        return;
    }
    let given = given_names().contains(&bare(&chars[start..word_end(chars, start)]));
    let titled = context.title_ends(start);
    let mut end = start;
    for count in 1..=WORDS {
        let at = if count == 1 { start } else { end + 1 };
        let stop = word_end(chars, at);
        if stop == at || count > 1 && chars[end] != ' ' {
            return;
        }
        end = stop;
        let word = bare(&chars[at..stop]);
        let small = PARTICLES.contains(&word.as_str());
        // WTO GDP: capitals alone are no name.
        let named =
            chars[at].is_uppercase() && chars[at..stop].iter().skip(1).any(|c| c.is_lowercase());
        if !(named || small && count > 1) {
            return;
        }
        let framed = titled || context.says_starts(end);
        let cost = match (given, framed, count) {
            _ if small => continue,
            (true, true, _) | (true, false, 2..) => GIVEN,
            (false, true, 2..) => FRAMED,
            _ => continue,
        };
        // The longest of several is meant.
        let cost = cost - count as f32;
        found.push(Token::name(
            start,
            end,
            EntityKind::Person,
            Evidence::PersonLatin,
            cost,
        ));
    }
}

/// Whether `c` stands in a Latin word: a letter, or a mark that combines with one.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
        || ('\u{c0}'..'\u{250}').contains(&c) && c.is_alphabetic()
        || ('\u{300}'..'\u{370}').contains(&c)
}

/// Where the word that begins at `at` ends; a hyphen or an apostrophe between letters is part of it.
fn word_end(chars: &[char], at: usize) -> usize {
    let mut end = at;
    while let Some(&c) = chars.get(end) {
        let joined = matches!(c, '-' | '\'' | '’')
            && end > at
            && chars.get(end + 1).copied().is_some_and(is_letter);
        if !is_letter(c) && !joined {
            break;
        }
        end += 1;
    }
    end
}

/// A word without its accents, composed or combining.
fn bare(word: &[char]) -> String {
    let plain = |c: char| match c {
        'À'..='Å' => 'A',
        'à'..='å' => 'a',
        'Ç' | 'Ć' | 'Č' => 'C',
        'ç' | 'ć' | 'č' => 'c',
        'È'..='Ë' | 'Ě' => 'E',
        'è'..='ë' | 'ě' => 'e',
        'Ì'..='Ï' => 'I',
        'ì'..='ï' => 'i',
        'Ñ' | 'Ń' | 'Ň' => 'N',
        'ñ' | 'ń' | 'ň' => 'n',
        'Ò'..='Ö' | 'Ø' => 'O',
        'ò'..='ö' | 'ø' => 'o',
        'Š' | 'Ś' | 'Ş' => 'S',
        'š' | 'ś' | 'ş' => 's',
        'Ù'..='Ü' => 'U',
        'ù'..='ü' => 'u',
        'Ž' | 'Ź' => 'Z',
        'ž' | 'ź' => 'z',
        other => other,
    };
    word.iter()
        .filter(|c| !('\u{300}'..'\u{370}').contains(*c))
        .map(|&c| plain(c))
        .collect()
}

fn given_names() -> &'static BTreeSet<String> {
    static NAMES: OnceLock<BTreeSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        lines(include_str!("../data/given_latin.txt"))
            .flat_map(str::split_whitespace)
            .map(|name| bare(&name.chars().collect::<Vec<_>>()))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{bare, given_names};

    #[test]
    fn accents_hide_no_name() {
        for name in ["Rémy", "Re\u{301}my", "Zoe\u{308}", "José"] {
            assert!(
                given_names().contains(&bare(&name.chars().collect::<Vec<_>>())),
                "{name}"
            );
        }
    }
}
