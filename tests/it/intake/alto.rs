//! ALTO → printed pages.

use super::lines;
use kanbao::intake::layout::Rect;
use kanbao::intake::{RecognisedError, alto};

/// A page of blocks in units of 1/1200 inch.
fn file(blocks: &str) -> String {
    page(
        "http://www.loc.gov/standards/alto/ns-v4#",
        "inch1200",
        (12_000, 18_000),
        blocks,
    )
}

fn page(namespace: &str, unit: &str, (width, height): (u32, u32), blocks: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><alto xmlns="{namespace}"><Description><MeasurementUnit>{unit}</MeasurementUnit></Description><Layout><Page ID="p1" WIDTH="{width}" HEIGHT="{height}"><PrintSpace>{blocks}</PrintSpace></Page></Layout></alto>"#
    )
}

/// A block of one line of one string.
fn block(id: &str, top: u32, text: &str) -> String {
    format!(
        r#"<TextBlock {id}><TextLine HPOS="1200" VPOS="{top}" WIDTH="4800" HEIGHT="200"><String CONTENT="{text}" HPOS="1200" VPOS="{top}" WIDTH="4800" HEIGHT="200"/></TextLine></TextBlock>"#
    )
}

#[test]
fn units_are_points() {
    for (namespace, unit, scale) in [
        ("http://www.loc.gov/standards/alto/ns-v2#", "inch1200", 1.0),
        (
            "http://www.loc.gov/standards/alto/ns-v3#",
            "mm10",
            254.0 / 1200.0,
        ),
        ("http://www.loc.gov/standards/alto/ns-v4#", "pixel", 0.25),
        ("", "pixel", 0.25),
    ] {
        let sized = |value: f32| (value * scale) as u32;
        let blocks = format!(
            r#"<TextBlock><TextLine HPOS="{}" VPOS="{}" WIDTH="{}" HEIGHT="{}"><String CONTENT="石桥重开"/></TextLine></TextBlock>"#,
            sized(1200.0),
            sized(2400.0),
            sized(1200.0),
            sized(300.0),
        );
        let text = page(namespace, unit, (sized(12_000.0), sized(18_000.0)), &blocks);
        let page = &alto::read(&text).expect("it is ALTO").pages[0];
        assert!(
            (page.width - 720.0).abs() < 0.5 && (page.height - 1080.0).abs() < 0.5,
            "{unit}"
        );
        let line = &page.lines[0];
        let Rect {
            left,
            top,
            right,
            bottom,
        } = line.rect;
        for (is, right) in [(left, 72.0), (top, 144.0), (right, 144.0), (bottom, 162.0)] {
            assert!((is - right).abs() < 0.5, "{unit}: {is} is not {right}");
        }
        assert!((line.size - 18.0).abs() < 0.5, "{unit}: {}", line.size);
    }
}

#[test]
fn a_broken_word_stands_once() {
    let text = file(
        r#"<TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="2000" HEIGHT="200"><String CONTENT="邮轮Queen" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="200"/><SP WIDTH="60"/><String CONTENT="Eliza" SUBS_TYPE="HypPart1" SUBS_CONTENT="Elizabeth" HPOS="960" VPOS="0" WIDTH="500" HEIGHT="200"/><HYP CONTENT="-"/></TextLine><TextLine HPOS="0" VPOS="220" WIDTH="2000" HEIGHT="200"><String CONTENT="beth" SUBS_TYPE="HypPart2" SUBS_CONTENT="Elizabeth" HPOS="0" VPOS="220" WIDTH="400" HEIGHT="200"/><SP/><String CONTENT="靠港" HPOS="450" VPOS="220" WIDTH="400" HEIGHT="200"/></TextLine></TextBlock>"#,
    );
    let read = alto::read(&text).expect("it is ALTO");
    // The soft hyphen says that the line's end made the break.
    assert_eq!(lines(&read.pages[0]), ["邮轮Queen Eliza\u{ad}", "beth靠港"]);
}

#[test]
fn blanks_between_chinese_characters_are_the_pages_own() {
    let text = file(
        r#"<TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="2600" HEIGHT="200"><String CONTENT="通讯员" HPOS="0" VPOS="0" WIDTH="600" HEIGHT="200"/><SP/><String CONTENT="林" HPOS="620" VPOS="0" WIDTH="200" HEIGHT="200"/><SP/><String CONTENT="岚" HPOS="1020" VPOS="0" WIDTH="200" HEIGHT="200"/><SP/><String CONTENT="0571" HPOS="1300" VPOS="0" WIDTH="400" HEIGHT="200"/><SP/><String CONTENT="8899" HPOS="1800" VPOS="0" WIDTH="400" HEIGHT="200"/></TextLine></TextBlock>"#,
    );
    let read = alto::read(&text).expect("it is ALTO");
    assert_eq!(lines(&read.pages[0]), ["通讯员林 岚0571 8899"]);
}

#[test]
fn blocks_follow_the_order_that_the_file_tells() {
    let blocks = [
        block(r#"ID="b1" IDNEXT="b3""#, 100, "第一"),
        block(r#"ID="b2""#, 400, "第三"),
        block(r#"ID="b3" IDNEXT="b2""#, 700, "第二"),
    ]
    .concat();
    let read = alto::read(&file(&blocks)).expect("it is ALTO");
    assert_eq!(lines(&read.pages[0]), ["第一", "第二", "第三"]);
    let order = r#"<ReadingOrder><OrderedGroup ID="g"><ElementRef ID="r1" REF="b3"/><OrderedGroup ID="h"><ElementRef ID="r2" REF="b1"/></OrderedGroup><ElementRef ID="r3" REF="b2"/></OrderedGroup></ReadingOrder><Page"#;
    let read = alto::read(&file(&blocks).replacen("<Page", order, 1)).expect("it is ALTO");
    assert_eq!(lines(&read.pages[0]), ["第二", "第一", "第三"]);
    let numbers: Vec<_> = read.pages[0].lines.iter().map(|line| line.block).collect();
    assert_eq!(numbers, [Some(0), Some(1), Some(2)]);
}

#[test]
fn a_ring_of_blocks_ends() {
    let blocks = [
        block(r#"ID="b1" IDNEXT="b2""#, 100, "一"),
        block(r#"ID="b2" IDNEXT="b1""#, 400, "二"),
    ]
    .concat();
    let read = alto::read(&file(&blocks)).expect("it is ALTO");
    assert_eq!(read.pages[0].lines.len(), 2);
}

#[test]
fn styles_sizes_and_certainty_are_kept() {
    let text = file(
        r#"<ComposedBlock STYLEREFS="body"><TextBlock><TextLine HPOS="0" VPOS="0" WIDTH="1200" HEIGHT="600" STYLEREFS="head"><String CONTENT="大桥" WC="0.5" HPOS="0" VPOS="0" WIDTH="600" HEIGHT="600"/><String CONTENT="合龙" WC="1.0" HPOS="600" VPOS="0" WIDTH="600" HEIGHT="600"/></TextLine><TextLine HPOS="0" VPOS="700" WIDTH="1200" HEIGHT="200"><String CONTENT="今日通车。" HPOS="0" VPOS="700" WIDTH="1000" HEIGHT="200"/></TextLine></TextBlock><Illustration HPOS="0" VPOS="1200" WIDTH="2400" HEIGHT="1200"/></ComposedBlock>"#,
    )
    .replacen(
        "<Layout>",
        r#"<Styles><TextStyle ID="body" FONTFAMILY="Song" FONTSIZE="10"/><TextStyle ID="head" FONTFAMILY="Hei" FONTSIZE="28" FONTSTYLE="bold italics"/></Styles><Layout>"#,
        1,
    );
    let page = &alto::read(&text).expect("it is ALTO").pages[0];
    let (head, body) = (&page.lines[0], &page.lines[1]);
    assert_eq!((head.size, head.bold), (28.0, true));
    assert_eq!((body.size, body.bold), (10.0, false));
    assert_ne!(head.font, body.font);
    assert_eq!(head.certainty, Some(0.75));
    assert_eq!(body.certainty, None);
    assert_eq!(
        page.pictures,
        [Rect {
            left: 0.0,
            top: 72.0,
            right: 144.0,
            bottom: 144.0
        }]
    );
}

#[test]
fn a_file_cut_short_keeps_what_it_has_and_says_so() {
    let text = file(&[block("", 100, "前半"), block("", 400, "后半")].concat());
    let whole = alto::read(&text).expect("it is ALTO");
    assert!(!whole.cut);
    for end in [
        "<TextLine HPOS=\"1200\" VPOS=\"400\"",
        "</TextBlock><TextBlock ><Te",
    ] {
        let at = text.find(end).expect("the text holds it") + end.len();
        let read = alto::read(&text[..at]).expect("its beginning is ALTO");
        assert!(read.cut, "{end}");
        assert_eq!(lines(&read.pages[0]), ["前半"], "{end}");
    }
}

#[test]
fn what_is_no_alto_says_what_it_is() {
    let kind = |text: &str| alto::read(text).expect_err("it is no ALTO");
    assert_eq!(
        kind("<TEI><text/></TEI>"),
        RecognisedError::Kind("TEI".into())
    );
    assert_eq!(kind("plain words"), RecognisedError::Kind(String::new()));
    assert_eq!(
        kind("<alto><Layout></Layout></alto>"),
        RecognisedError::Empty
    );
    let huge = page("", "inch1200", (4_000_000_000, 10), "");
    assert_eq!(kind(&huge), RecognisedError::Size(1));
}
