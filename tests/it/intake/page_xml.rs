//! PAGE XML → printed pages.

use super::lines;
use kanbao::intake::layout::Rect;
use kanbao::intake::{RecognisedError, page_xml};

fn file(page: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><pc:PcGts xmlns:pc="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><pc:Page imageFilename="a.png" imageWidth="3000" imageHeight="4500">{page}</pc:Page></pc:PcGts>"#
    )
}

fn region(id: &str, top: u32, text: &str) -> String {
    format!(
        r#"<TextRegion id="{id}"><Coords points="300,{top} 900,{top} 900,{bottom} 300,{bottom}"/><TextLine><Coords points="300,{top} 900,{top} 900,{bottom} 300,{bottom}"/><TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine></TextRegion>"#,
        bottom = top + 50
    )
}

#[test]
fn regions_follow_the_order_that_the_file_tells() {
    let regions = [
        region("a", 900, "甲"),
        region("b", 300, "乙"),
        region("c", 600, "丙"),
    ]
    .concat();
    let page = &page_xml::read(&file(&regions))
        .expect("it is PAGE XML")
        .pages[0];
    assert_eq!(lines(page), ["甲", "乙", "丙"]);
    let order = r#"<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="2" regionRef="a"/><UnorderedGroupIndexed index="1" id="u"><RegionRef regionRef="c"/></UnorderedGroupIndexed><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder>"#;
    let page = &page_xml::read(&file(&[order, &regions].concat()))
        .expect("it is PAGE XML")
        .pages[0];
    assert_eq!(lines(page), ["乙", "丙", "甲"]);
}

#[test]
fn outlines_of_both_kinds_are_boxes() {
    let text = file(
        r#"<TextRegion id="r" readingDirection="top-to-bottom"><Coords><Point x="300" y="600"/><Point x="360" y="610"/><Point x="350" y="1200"/></Coords><TextStyle fontSize="14.0" bold="true"/><TextEquiv><Unicode>橋頭鐘聲</Unicode></TextEquiv></TextRegion><ImageRegion id="i"><Coords points="0,0 600,0 600,300 0,300"/></ImageRegion><SeparatorRegion id="s"><Coords points="0,400 600,400"/></SeparatorRegion>"#,
    );
    let page = &page_xml::read(&text).expect("it is PAGE XML").pages[0];
    let line = &page.lines[0];
    assert_eq!(
        (line.text.as_str(), line.vertical, line.bold, line.size),
        ("橋頭鐘聲", true, true, 14.0)
    );
    assert_eq!(
        line.rect,
        Rect {
            left: 72.0,
            top: 144.0,
            right: 86.4,
            bottom: 288.0
        }
    );
    assert_eq!((page.pictures.len(), page.rules.len()), (1, 1));
}

#[test]
fn of_several_readings_the_first_in_rank_counts() {
    let text = file(
        r#"<TextRegion id="r"><Coords points="0,0 900,0 900,100 0,100"/><TextLine><Coords points="0,0 900,0 900,50 0,50"/><Word><Coords points="0,0 90,0 90,50 0,50"/><TextEquiv conf="0.4"><Unicode>未</Unicode></TextEquiv></Word><TextEquiv index="1"><Unicode>未日</Unicode></TextEquiv><TextEquiv index="0" conf="0.8"><Unicode>末日 已过</Unicode></TextEquiv></TextLine></TextRegion>"#,
    );
    let page = &page_xml::read(&text).expect("it is PAGE XML").pages[0];
    assert_eq!(lines(page), ["末日 已过"]);
    assert_eq!(page.lines[0].certainty, Some(0.8));
}

#[test]
fn words_and_glyphs_make_a_line_that_has_no_text_of_its_own() {
    let text = file(
        r#"<TextRegion id="r"><Coords points="0,0 900,0 900,100 0,100"/><TextLine><Coords points="0,0 900,0 900,50 0,50"/><Word><Coords points="0,0 100,0 100,50 0,50"/><Glyph><TextEquiv><Unicode>春</Unicode></TextEquiv></Glyph><Glyph><TextEquiv><Unicode>耕</Unicode></TextEquiv></Glyph></Word><Word><Coords points="105,0 200,0 200,50 105,50"/><TextEquiv><Unicode>时节</Unicode></TextEquiv></Word></TextLine></TextRegion>"#,
    );
    let page = &page_xml::read(&text).expect("it is PAGE XML").pages[0];
    assert_eq!(lines(page), ["春耕时节"]);
}

#[test]
fn a_region_without_lines_is_cut_at_its_line_ends() {
    let text = file(
        r#"<TextRegion id="r"><Coords points="0,0 900,0 900,100 0,100"/><TextEquiv><Unicode>第一行
第二行</Unicode></TextEquiv></TextRegion>"#,
    );
    let page = &page_xml::read(&text).expect("it is PAGE XML").pages[0];
    assert_eq!(lines(page), ["第一行", "第二行"]);
    assert_eq!(page.lines[0].rect.bottom, page.lines[1].rect.top);
}

#[test]
fn what_is_no_page_xml_says_what_it_is() {
    let kind = |text: &str| page_xml::read(text).expect_err("it is no PAGE XML");
    assert_eq!(kind("<alto/>"), RecognisedError::Kind(String::new()));
    assert_eq!(kind("<alto></alto>"), RecognisedError::Kind("alto".into()));
    assert_eq!(kind("<PcGts></PcGts>"), RecognisedError::Empty);
}
