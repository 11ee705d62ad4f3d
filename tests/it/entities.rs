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

/// The marks of one paragraph: kind and name.
fn marks(text: &str) -> Vec<(EntityKind, String)> {
    recognise_segments(&[Segment::new(SegmentKind::Body, text)])
        .into_iter()
        .map(|span| (span.kind, span.text))
        .collect()
}

/// The names of one kind in a paragraph.
fn named(kind: EntityKind, text: &str) -> Vec<String> {
    let of_kind = |(found, name): (EntityKind, String)| (found == kind).then_some(name);
    marks(text).into_iter().filter_map(of_kind).collect()
}

#[test]
fn persons_of_the_world_need_no_title() {
    let text = "书中写到拿破仑、希特勒、奥巴马、普京、马克龙和泽连斯基，也写到列宁。";
    let expected = [
        "拿破仑",
        "希特勒",
        "奥巴马",
        "普京",
        "马克龙",
        "泽连斯基",
        "列宁",
    ];
    assert_eq!(named(EntityKind::Person, text), expected);
}

#[test]
fn names_in_latin_letters_keep_their_accents() {
    let text = "法国教师Re\u{301}my Lefèvre会见了Elon Musk。";
    assert_eq!(
        named(EntityKind::Person, text),
        ["Rémy Lefèvre", "Elon Musk"]
    );
    let text = "英国首相与OpenAI首席执行官萨姆·奥尔特曼通话，谈到AI应用。";
    assert_eq!(named(EntityKind::Organisation, text), ["OpenAI"]);
}

#[test]
fn every_form_of_the_dot_joins_a_name() {
    for dot in ["·", "•", "‧", "・", "．", "\u{387}", "∙", "⋅", "･"] {
        let text = format!("艾尔肯{dot}玉素甫江受到表彰。");
        assert_eq!(
            named(EntityKind::Person, &text),
            ["艾尔肯·玉素甫江"],
            "{dot}"
        );
    }
    let text = "国际友人W. 佩里·哈特利到会。";
    assert_eq!(named(EntityKind::Person, text), ["W.佩里·哈特利"]);
}

#[test]
fn names_of_peoples_end_where_a_number_begins() {
    let text = "格桑德吉、斯琴高娃、阿苏拉且、沙马尔布4名教师代表发言。";
    let expected = ["格桑德吉", "斯琴高娃", "阿苏拉且", "沙马尔布"];
    assert_eq!(named(EntityKind::Person, text), expected);
    let text = "法院判令被告退还李西300元押金。";
    assert_eq!(named(EntityKind::Person, text), ["李西"]);
}

#[test]
fn a_gap_inside_a_name_is_layout() {
    let text = "昨日，市领导李 华 和、周迎春出席。";
    assert_eq!(named(EntityKind::Person, text), ["李华和", "周迎春"]);
}

#[test]
fn what_shows_nothing_parts_nothing() {
    let text = "8月\u{200b}1\u{200b}8日，记者葛\u{e0100}玲报道。";
    let expected = [
        (EntityKind::Time, "8月18日".to_owned()),
        (EntityKind::Person, "葛玲".to_owned()),
    ];
    assert_eq!(marks(text), expected);
}

#[test]
fn dates_are_set_with_blanks_beside_digits() {
    let text = "2025 年 12 月 4 日10点开始，2026年 1 月 15 日前完成。";
    let expected = ["2025年12月4日10点", "2026年1月15日"];
    assert_eq!(named(EntityKind::Time, text), expected);
}

#[test]
fn fractions_in_words_have_decimals() {
    let text = "同比增长百分之三点五，下降百分之零点二五，三分之一完工。";
    let expected = ["百分之三点五", "百分之零点二五", "三分之一"];
    assert_eq!(named(EntityKind::Quantity, text), expected);
}

#[test]
fn a_firm_may_name_its_place_in_brackets() {
    let text = "彩虹集团（邵阳）特种玻璃有限公司参展，团市委、市妇联负责人到场。";
    let expected = ["彩虹集团（邵阳）特种玻璃有限公司", "团市委", "市妇联"];
    assert_eq!(named(EntityKind::Organisation, text), expected);
}

#[test]
fn organs_of_taiwan_and_hong_kong_are_known() {
    let text = "行政院長卓榮泰今天表示，將與經濟部長郭智輝會商，消防處處長楊恩健列席。";
    assert_eq!(named(EntityKind::Organisation, text), ["行政院", "消防處"]);
    assert_eq!(
        named(EntityKind::Person, text),
        ["卓榮泰", "郭智輝", "楊恩健"]
    );
}

#[test]
fn radicals_stand_for_characters() {
    let text = "市⻓李⽂明要求加快⽔利建设。";
    assert_eq!(named(EntityKind::Person, text), ["李文明"]);
}
