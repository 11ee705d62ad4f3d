//! Measures how fast names are recognised: the articles marked by hand, over and over; bytes of UTF-8 per second.

use divan::Bencher;
use divan::counter::BytesCount;
use kanbao::compile::entities::{Segment, SegmentKind, recognise_segments};

fn main() {
    divan::main();
}

#[divan::bench]
fn articles(bencher: Bencher<'_, '_>) {
    let text = include_str!("../tests/golden/entities/practice.json");
    let gold: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let articles: Vec<Vec<String>> = gold["articles"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|article| {
            article["segments"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|segment| segment["text"].as_str().map(str::to_owned))
                .collect()
        })
        .collect();
    let bytes: usize = articles.iter().flatten().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for article in &articles {
            let segments: Vec<Segment<'_>> = article
                .iter()
                .map(|text| Segment::new(SegmentKind::Body, text))
                .collect();
            divan::black_box(recognise_segments(&segments));
        }
    });
}
