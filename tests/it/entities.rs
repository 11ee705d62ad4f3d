//! The recogniser keeps its quality on articles marked by hand, its data their weight; it stands any text.

#[path = "../../examples/eval/marked.rs"]
#[allow(dead_code)]
mod marked;

use crate::fixture::{bundled, compiled};
use kanbao::compile::entities::{Segment, SegmentKind, recognise_segments};
use kanbao::model::{Entity, EntityKind, Part};
use marked::{KINDS, Score, articles};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;

/// Scores one file of marked articles over `kinds`.
fn score(file: &str, kinds: &[EntityKind]) -> Score {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/entities")
        .join(file);
    let text = std::fs::read_to_string(&path).expect("the golden file is in the repository");
    let mut total = Score::default();
    for article in articles(&text).expect("the golden file holds articles") {
        total.add(article.score(kinds));
    }
    total
}

/// The floors lie a little under what the rules reach, so that a change that loses quality is seen.
#[test]
fn quality_keeps_its_floor() {
    let kinds = KINDS.map(|(kind, _)| kind);
    let (names, others) = kinds.split_at(4);
    for (file, kinds, floor) in [
        ("bundled.json", names, 99.4),
        ("practice.json", names, 97.5),
        ("genres.json", names, 94.0),
        ("fresh.json", names, 95.0),
        ("fresh2.json", names, 93.0),
        ("fresh3.json", names, 93.0),
        ("fresh4.json", names, 95.5),
        ("fresh6.json", names, 91.0),
        ("kept/fresh5.json", names, 92.0),
        ("kept/fresh7.json", names, 89.0),
        ("kept/fresh8.json", names, 89.0),
        ("kept/fresh9.json", names, 90.0),
        ("kept/fresh10.json", names, 91.0),
        ("bundled.json", others, 90.0),
        ("practice.json", others, 95.0),
        ("genres.json", others, 90.0),
        ("fresh.json", others, 93.0),
        ("fresh2.json", others, 87.0),
        ("fresh3.json", others, 90.0),
        ("fresh4.json", others, 88.0),
        ("fresh6.json", others, 86.0),
        ("kept/fresh5.json", others, 90.0),
        ("kept/fresh7.json", others, 91.0),
        ("kept/fresh8.json", others, 90.0),
        ("kept/fresh9.json", others, 88.0),
        ("kept/fresh10.json", others, 94.0),
    ] {
        let score = score(file, kinds);
        assert!(
            score.f1() >= floor,
            "{file} {kinds:?}: F1 {:.1} under {floor} ({score:?})",
            score.f1()
        );
    }
}

#[test]
fn offsets_count_the_printed_characters() {
    let text = "通讯员 曾 少 石 钟雨峰";
    let spans = recognise_segments(&[Segment::new(SegmentKind::Byline, text)]);
    let printed: Vec<String> = spans
        .iter()
        .map(|span| {
            text.chars()
                .skip(span.start as usize)
                .take((span.end - span.start) as usize)
                .collect()
        })
        .collect();
    assert_eq!(printed, ["曾 少 石", "钟雨峰"]);
    assert_eq!(spans[0].text, "曾少石");
}

/// Who is credited is cut out of the byline once, by its own reading: the names of the page are the same ones.
#[test]
fn who_is_credited_is_a_person() {
    let edition = bundled();
    let names: BTreeMap<_, _> = edition
        .entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Person)
        .map(|entity| (&entity.id, entity.name.as_str()))
        .collect();
    let mut credited = 0;
    for article in &edition.articles {
        for (part, byline) in [
            (Part::Byline, &article.byline),
            (Part::Credit, &article.credit),
        ] {
            for credit in byline.iter().flat_map(|byline| &byline.credits) {
                let named = article.mentions.iter().any(|mention| {
                    mention.part == part
                        && [mention.start, mention.end] == credit.span
                        && names.get(&mention.entity) == Some(&credit.name.as_str())
                });
                assert!(named, "{} is no person of {}", credit.name, article.id);
                credited += 1;
            }
        }
    }
    assert_eq!(credited, 19);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any text at all: no panic, spans in order and inside the text, the same twice.
    #[test]
    fn any_text_is_read(parts in prop::collection::vec("(?s)[\u{0}-\u{ffff}一-龥0-9年月日市县省镇村路某·“”《》（）、，。 ]{0,40}", 1..4)) {
        let segments: Vec<Segment<'_>> = parts
            .iter()
            .zip([SegmentKind::Headline, SegmentKind::Byline, SegmentKind::Body].into_iter().cycle())
            .map(|(text, kind)| Segment::new(kind, text))
            .collect();
        let spans = recognise_segments(&segments);
        for pair in spans.windows(2) {
            prop_assert!((pair[0].segment, pair[0].end) <= (pair[1].segment, pair[1].start) || pair[0].segment < pair[1].segment);
        }
        for span in &spans {
            let length = u32::try_from(parts[span.segment].chars().count()).unwrap_or(u32::MAX);
            prop_assert!(span.start < span.end && span.end <= length);
        }
        prop_assert_eq!(spans, recognise_segments(&segments));
    }
}

/// All data of the recogniser, each file compressed as a server sends it.
#[test]
fn data_keeps_its_weight() {
    let mut total = 0;
    for folder in [
        "entities/data",
        "entities/lexicon",
        "lexis/gazetteer",
        "lexis/gazetteer/data",
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/compile")
            .join(folder);
        for entry in std::fs::read_dir(folder).expect("the data are in the repository") {
            let path = entry.expect("the folder can be read").path();
            if path
                .extension()
                .is_none_or(|end| end == "md" || end == "rs")
            {
                continue;
            }
            let file = std::fs::read(&path).expect("a data file can be read");
            let mut small = Vec::new();
            let parameters = brotli::enc::BrotliEncoderParams::default();
            brotli::BrotliCompress(&mut &file[..], &mut small, &parameters)
                .expect("memory takes all bytes");
            total += small.len();
        }
    }
    assert!(total <= 400_000, "{total} bytes");
}

/// A page that prints no county still has its towns under theirs; a town that many counties have stays where it is.
#[test]
fn towns_lie_under_their_counties() {
    let text = "\
药材飘香
邵阳日报讯（记者 罗俊）9月9日，廉桥镇的药材市场开市，魏家桥镇白羊村的药农刘桂生卖出玉竹200公斤。来自城关镇的客商说，明年还来。
";
    let edition = compiled(text);
    let whereabouts = |name: &str| {
        let fits = |entity: &&Entity| entity.kind == EntityKind::Place && entity.name == name;
        let entity = edition.entities.iter().find(fits);
        entity.map(|entity| (entity.canonical.clone(), entity.jurisdiction.join("›")))
    };
    for (name, canonical, path) in [
        ("廉桥镇", "邵东市廉桥镇", "湖南省›邵阳市›邵东市›廉桥镇"),
        (
            "魏家桥镇白羊村",
            "邵东市魏家桥镇白羊村",
            "湖南省›邵阳市›邵东市›魏家桥镇›白羊村",
        ),
        ("城关镇", "城关镇", ""),
    ] {
        let expected = Some((canonical.to_owned(), path.to_owned()));
        assert_eq!(whereabouts(name), expected, "{name}");
    }
}
