//! Trains the tagger: `cargo run --release --example train -- OUT` writes its weights; the same data give the same bytes.

mod crf;
#[path = "../eval/iob2.rs"]
mod iob2;
#[path = "../eval/marked.rs"]
#[allow(dead_code)]
mod marked;

use crf::Example;
use kanbao::compile::entities::{Segment, SegmentKind};
use kanbao::compile::entities::{
    observe,
    tagger::{KINDS, Manner, Weights},
};
use kanbao::model::EntityKind;
use std::process::ExitCode;

/// Universal NER, Chinese GSD, simplified: what may be trained on.
const UNIVERSAL: [&[u8]; 2] = [
    include_bytes!("data/uner-train.iob2.br"),
    include_bytes!("data/uner-dev.iob2.br"),
];

/// The folder of the articles marked by hand by the project's guideline.
const NEWS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/entities");

/// How often each news article is read for every time an encyclopedic sentence is: they are few, and what the tagger is for.
const NEWS_WEIGHT: usize = 3;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((out, left_out)) = arguments.split_first() else {
        return fail("usage: train OUT [FILE OF ARTICLES TO LEAVE OUT]…");
    };
    let written = weights(left_out).and_then(|file| {
        std::fs::write(out, file).map_err(|error| format!("cannot write {out}: {error}"))
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

fn weights(left_out: &[String]) -> Result<Vec<u8>, String> {
    let mut examples = Vec::new();
    for file in UNIVERSAL {
        for sentence in iob2::sentences(file)? {
            let names = sentence.names.iter().copied();
            examples.extend(example(
                &sentence.text,
                SegmentKind::Body,
                names,
                Manner::Universal,
            ));
        }
    }
    for file in news(left_out)? {
        for article in marked::articles(&file).map_err(|error| error.to_string())? {
            for (id, kind, text) in &article.texts {
                let own = article.names.iter().filter(|name| name.0 == *id);
                let names = own.map(|name| (name.1, name.2, name.3));
                let example = example(text, *kind, names, Manner::News);
                examples.extend(
                    example
                        .into_iter()
                        .flat_map(|one| std::iter::repeat_n(one, NEWS_WEIGHT)),
                );
            }
        }
    }
    let (rows, steps) = crf::learn(&examples);
    Ok(Weights::encode(&rows, &steps))
}

/// Reads the files of marked articles, in the order of their names.
fn news(left_out: &[String]) -> Result<Vec<String>, String> {
    let unread = |error: std::io::Error| format!("cannot read {NEWS}: {error}");
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(NEWS).map_err(unread)? {
        let entry = entry.map_err(unread)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".json") && !left_out.contains(&name) {
            paths.push(entry.path());
        }
    }
    paths.sort();
    let read = |path| std::fs::read_to_string(path).map_err(unread);
    paths.into_iter().map(read).collect()
}

/// Makes an example of a text and its names; a byline is none, it has a grammar of its own.
fn example(
    text: &str,
    kind: SegmentKind,
    names: impl Iterator<Item = (u32, u32, EntityKind)> + Clone,
    manner: Manner,
) -> Option<Example> {
    if kind == SegmentKind::Byline {
        return None;
    }
    let observed = observe(Segment::new(kind, text), manner);
    let mut last = None;
    let labels = observed.places[..observed.features.len()]
        .iter()
        .map(|&place| {
            let name = names.clone().find(|name| name.0 <= place && place < name.1);
            let label = name.and_then(|name| {
                let kind = KINDS.iter().position(|&kind| kind == name.2)?;
                Some(1 + 2 * kind + usize::from(last == Some(name.0)))
            });
            last = name.map(|name| name.0);
            label.unwrap_or(0)
        })
        .collect();
    (!observed.features.is_empty()).then_some(Example {
        features: observed.features,
        labels,
    })
}
