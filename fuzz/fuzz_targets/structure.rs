//! No text makes the compiler panic, lose a character, or give an edition that contradicts itself.

#![no_main]

use kanbao::compile::entities::recognise;
use kanbao::compile::{Metadata, RawPage, structure};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = RawPage { file: "-".into(), sha256: String::new(), encoding: "UTF-8".into(), text: text.into(), number: None, section: None };
    let mut edition = structure(&[page], &Metadata::default());
    recognise(&mut edition);
    edition.check().expect("the edition keeps its invariants");
    let visible = |line: &String| line.chars().filter(|ch| !ch.is_whitespace()).count();
    let articles = edition.articles.iter().flat_map(|article| {
        let headlines = article.headlines.iter().map(|headline| &headline.source);
        let bylines = article.byline.iter().chain(&article.credit).map(|byline| &byline.source);
        headlines.chain(bylines).chain(article.body.iter().map(|block| &block.source)).chain(article.jumps.iter().map(|jump| &jump.source))
    });
    let spans = articles.chain(edition.residue.iter().map(|residue| &residue.source)).flatten();
    let placed: usize = spans.map(|span| (span.end - span.start) as usize).sum();
    let raw: usize = edition.sources.iter().flat_map(|source| &source.lines).map(visible).sum();
    assert_eq!(placed, raw, "characters were lost or doubled");
});
