//! What holds for any text at all.

use super::{compiled, lost_or_doubled};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What a page is made of: words, marks, gaps, breaks, and what does not belong.
const PIECES: &[&str] = &[
    "邵阳日报讯",
    "（记者 ",
    "罗 俊",
    "通讯员",
    "）",
    "11月8日",
    "，",
    "。",
    "“",
    "”",
    "\n",
    "\n\n",
    "\r\n",
    "　",
    " ",
    "市委召开会议",
    "下转3版",
    "（上接1版）",
    "摄",
    "本报记者 李明 摄",
    "责编：王丽",
    "2023年11月13日 星期一",
    "袁遥院渊冤野冶",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{c}",
    "\u{fffd}",
    "A",
    "12.5%",
    "·",
    "！",
    "……",
    "一",
    "持续续",
    "\u{1f600}",
    "\0",
    "            ",
    "　　　　　",
    "市市场监督管理局",
    "2024年7月22日",
    "一、",
    "以案说法",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_page_loses_text(pieces in vec(select(PIECES), 0..160)) {
        let text: String = pieces.concat();
        let edition = compiled(&text);
        prop_assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
        prop_assert_eq!(edition.check(), Ok(()));
        prop_assert_eq!(compiled(&text).encode(), edition.encode());
    }

    #[test]
    fn no_text_at_all_loses_text(text in "\\PC{0,200}") {
        let edition = compiled(&text);
        prop_assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
        prop_assert_eq!(edition.check(), Ok(()));
        prop_assert_eq!(compiled(&text).encode(), edition.encode());
    }
}

#[test]
fn a_sentence_set_again_amid_a_broken_byline_stands_once() {
    let page = "（记者 \n\n2024年7月22日！\n\n邵阳日报讯2024年7月22日！）";
    for page in [
        page,
        &page.replacen('！', "", 2),
        &page.replace("日！）", "日）"),
    ] {
        assert_eq!(
            lost_or_doubled(&compiled(page)),
            Vec::<String>::new(),
            "{page}"
        );
    }
}

#[test]
fn a_line_longer_than_any_page_loses_nothing() {
    let long = "水".repeat(40_000);
    let line = format!("{}{long}     {long}，　　　　{long}。", " ".repeat(70_000));
    let page = [line.as_str(); 6].join("\n");
    assert_eq!(lost_or_doubled(&compiled(&page)), Vec::<String>::new());
}
