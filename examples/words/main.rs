//! Makes `words.txt` of jieba's dictionary: `cargo run --release --example words -- dict.txt > src/compile/entities/data/words.txt`.
//!
//! `dict.txt` lies in the source package of PyPI's jieba 0.42.1, as `jieba/dict.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::ExitCode;

/// The heading of the file.
const HEADING: &str = "\
# Common words: a line for each first character with what follows it in each word (nothing in the word of one character); then a line
# of costs and a line of parts of speech, a character for each word in the same order. Cost: ten times the negative natural logarithm of the
# frequency, 0 for 40, 1 for 45, … : for 90, ; for 95 and so on.
# Source: PyPI jieba 0.42.1, dict.txt (MIT, Copyright 2013 Sun Junyi): names left out, rare words left out.
";

/// Words chosen against the rules.
const EXCEPTIONS: &str = include_str!("exceptions.txt");

/// Words of four characters are mostly idioms, which tell little of names: only the common ones are worth their bytes.
/// How often a word of one character to four must stand in the dictionary's corpus; longer words are left out.
const LEAST: [u64; 4] = [30, 14, 35, 140];

/// The dictionary's classes of names.
const NAMES: [&str; 6] = ["nr", "nrt", "nrfg", "ns", "nt", "nz"];

fn main() -> ExitCode {
    let path = std::env::args().nth(1);
    let written = path.ok_or("usage: words DICT".into()).and_then(|path| {
        let dictionary = std::fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {path}: {error}"))?;
        let list = list(&dictionary)?;
        let mut out = std::io::stdout();
        out.write_all(list.as_bytes())
            .map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => fail(&message),
    }
}

#[allow(clippy::print_stderr)]
fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::FAILURE
}

/// Chooses the words of the dictionary and writes them with their costs and parts of speech.
fn list(dictionary: &str) -> Result<String, String> {
    let mut total = 0;
    let mut words = BTreeMap::new();
    for line in dictionary.lines() {
        let mut fields = line.split(' ');
        let (Some(word), Some(count), Some(class)) = (fields.next(), fields.next(), fields.next())
        else {
            return Err(format!("no word, count and class in {line:?}"));
        };
        let count: u64 = count.parse().map_err(|_| format!("no count in {line:?}"))?;
        total += count;
        words.insert(word, (count, class));
    }
    let (kept, left) = (exceptions('+'), exceptions('-'));
    words.retain(|word, (count, class)| {
        kept.contains(word) || !left.contains(word) && is_common(word, *count, class)
    });
    let mut text = String::from(HEADING);
    let mut head = None;
    for word in words.keys() {
        let first = word.chars().next().ok_or("an empty word")?;
        if head != Some(first) {
            if head.is_some() {
                text.push('\n');
            }
            text.push(first);
        } else {
            text.push(' ');
        }
        text.push_str(&word[first.len_utf8()..]);
        head = Some(first);
    }
    text.push('\n');
    text.extend(words.values().map(|(count, _)| cost(*count, total)));
    text.push('\n');
    text.extend(words.values().map(|(_, class)| part(class)));
    text.push('\n');
    Ok(text)
}

/// Lists the exceptions whose lines begin with `sign`.
fn exceptions(sign: char) -> BTreeSet<&'static str> {
    let lines = EXCEPTIONS.lines();
    lines
        .filter_map(|line| line.strip_prefix(sign))
        .flat_map(str::split_whitespace)
        .collect()
}

fn is_common(word: &str, count: u64, class: &str) -> bool {
    let size = word.chars().count();
    let often = LEAST.get(size - 1).is_some_and(|&least| count >= least);
    often && (size == 1 || !NAMES.contains(&class))
}

/// Returns the character that stands for the cost of a word that is counted `count` times of `total`.
fn cost(count: u64, total: u64) -> char {
    let tenths = -10.0 * (count as f64 / total as f64).ln();
    let step = ((tenths - 40.0) / 5.0).round().clamp(0.0, 70.0) as u8;
    char::from(b'0' + step)
}

/// Returns the letter for a class of the dictionary.
fn part(class: &str) -> char {
    match class {
        "zg" => 'x',
        "l" => 'i',
        "vn" => 'w',
        "an" | "g" => 'n',
        "ad" => 'd',
        "df" => 'v',
        _ => match class.as_bytes() {
            [b'n', ..] => 'n',
            [_, b'g'] => char::from(class.as_bytes()[0]),
            [first, ..] => char::from(*first),
            [] => 'x',
        },
    }
}
