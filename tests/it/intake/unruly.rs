//! Files that break rules, or mean harm: each reader of recognised text ends, with pages or with a reason.

use kanbao::intake::{Recognised, RecognisedError, alto, hocr, page_xml};
use proptest::prelude::*;

type Read = fn(&str) -> Result<Recognised, RecognisedError>;
const READERS: [(Read, &str); 3] = [
    (alto::read, "<alto><Layout><Page>"),
    (hocr::read, "<html><body><div class='ocr_page'>"),
    (page_xml::read, "<PcGts><Page>"),
];

#[test]
fn declared_entities_are_refused() {
    for (read, begin) in READERS {
        for entity in [
            "<!ENTITY a SYSTEM \"file:///etc/hostname\">",
            "<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">",
        ] {
            let text = format!("<!DOCTYPE x [{entity}]>{begin}&b;");
            assert_eq!(read(&text), Err(RecognisedError::Entities), "{begin}");
        }
    }
}

#[test]
fn depth_has_an_end() {
    for (read, begin) in READERS {
        let text = [begin, &"<div>".repeat(500_000)].concat();
        assert_eq!(read(&text), Err(RecognisedError::Depth), "{begin}");
    }
}

#[test]
fn pages_have_an_end() {
    let page = "<Page WIDTH=\"10\" HEIGHT=\"10\"/>".repeat(20_000);
    let text = ["<alto><Layout>", &page, "</Layout></alto>"].concat();
    assert_eq!(alto::read(&text), Err(RecognisedError::TooManyPages));
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic(
        parts in prop::collection::vec(prop_oneof![
            Just("<TextRegion id='a'><Coords points='0,0 9e38,1 -5,7'/>".to_owned()),
            Just("<TextLine HPOS='1' VPOS='NaN' WIDTH='1e39' HEIGHT='-4'>".to_owned()),
            Just("<String CONTENT='风&#0;&#xD800;' HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4'/>".to_owned()),
            Just("<span class='ocr_line' title='bbox 1 2 3'>".to_owned()),
            Just("<span class='ocrx_word' title=\"bbox 5 5 1 1; x_wconf -1\">".to_owned()),
            Just("<TextEquiv index='x'><Unicode>雨".to_owned()),
            Just("</TextLine>".to_owned()),
            Just("</Page></div>".to_owned()),
            "[<>&;'\" a-z\\PC]{0,12}",
        ], 0..24)
    ) {
        for (read, begin) in READERS {
            let _ = read(&[begin, &parts.concat()].concat());
        }
    }

    #[test]
    fn every_character_of_a_string_is_in_a_line(
        words in prop::collection::vec("[一-龥a-z0-9，。]{1,6}", 1..12),
        places in prop::collection::vec((0u32..9_000, 0u32..9_000, 0u32..2_000, 0u32..400), 12),
    ) {
        let strings: String = words.iter().zip(&places).map(|(word, (x, y, width, height))| {
            format!("<TextBlock><TextLine><String CONTENT='{word}' HPOS='{x}' VPOS='{y}' WIDTH='{width}' HEIGHT='{height}'/></TextLine></TextBlock>")
        }).collect();
        let text = format!("<alto><Layout><Page WIDTH='10000' HEIGHT='10000'>{strings}</Page></Layout></alto>");
        let read = alto::read(&text).expect("it is ALTO");
        let found: Vec<&str> = read.pages[0].lines.iter().map(|line| line.text.as_str()).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        prop_assert_eq!(found, words);
    }
}
