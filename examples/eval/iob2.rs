//! Sentences in the column form of Universal NER: a `# text = …` line, then one word a line with its label.

use kanbao::model::EntityKind;
use std::collections::BTreeSet;
use std::io::Read;

/// Holds a sentence and its names.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// Its text.
    pub(crate) text: String,
    /// First code point, one past the last, and kind of each name.
    pub(crate) names: BTreeSet<(u32, u32, EntityKind)>,
}

/// Reads sentences from a file, plain or compressed with Brotli.
pub(crate) fn sentences(file: &[u8]) -> Result<Vec<Sentence>, String> {
    let text = if file.starts_with(b"#") {
        file.to_vec()
    } else {
        let mut text = Vec::new();
        brotli::Decompressor::new(file, 4096)
            .read_to_end(&mut text)
            .map_err(|error| format!("neither text nor Brotli: {error}"))?;
        text
    };
    let text = String::from_utf8(text).map_err(|error| error.to_string())?;
    text.split("\n\n")
        .filter(|block| block.contains("\n1\t"))
        .map(sentence)
        .collect()
}

fn sentence(block: &str) -> Result<Sentence, String> {
    let text = block
        .lines()
        .find_map(|line| line.strip_prefix("# text = "))
        .ok_or("a sentence has no text line")?;
    let mut names = BTreeSet::new();
    let mut open: Option<(u32, u32, EntityKind)> = None;
    let (mut rest, mut at) = (text, 0u32);
    for line in block.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (_, word, label) = (fields.next(), fields.next(), fields.next());
        let word = word.ok_or_else(|| format!("no word in {line:?}"))?;
        let label = label.ok_or_else(|| format!("no label in {line:?}"))?;
        let gap = rest
            .find(word)
            .ok_or_else(|| format!("{word} does not stand in its sentence"))?;
        let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let start = at + count(&rest[..gap]);
        at = start + count(word);
        rest = &rest[gap + word.len()..];
        let kind = match label.get(2..) {
            Some("PER") => Some(EntityKind::Person),
            Some("ORG") => Some(EntityKind::Organisation),
            Some("LOC") => Some(EntityKind::Place),
            _ => None,
        };
        match (&mut open, kind) {
            (Some(name), Some(_)) if label.starts_with('I') => name.1 = at,
            (_, kind) => {
                names.extend(open.take());
                open = kind.map(|kind| (start, at, kind));
            }
        }
    }
    names.extend(open);
    Ok(Sentence {
        text: text.into(),
        names,
    })
}
