//! What a page says of itself at its head and foot: the paper, the day, the page.

use super::{compiled, lost_or_doubled};
use crate::fixture::raw;
use kanbao::compile::{Metadata, structure};
use kanbao::model::Edition;

const STORY: &str = "全市秋冬农田水利建设全面铺开\n本报讯（记者 罗俊）11月10日，全市秋冬农田水利建设现场会\n在隆回县召开。会议要求，各县市区要抢抓农闲时节，加快推进\n渠系疏浚，确保明年春灌用水。\n";

/// Returns paper, day, number and name of the one page, nothing of which is lost.
fn said(page: &str) -> [String; 4] {
    let edition: Edition = compiled(page);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    let stories = edition.articles.iter();
    let stories: Vec<_> = stories.filter(|article| !article.body.is_empty()).collect();
    assert_eq!(stories.len(), 1, "{stories:?}");
    let date = edition.issue.date.map(|date| date.as_str().to_owned());
    let page = edition.pages[0].clone();
    [
        edition.publication.name,
        date.unwrap_or_default(),
        page.number.unwrap_or_default(),
        page.section.unwrap_or_default(),
    ]
}

#[test]
fn one_line_says_all() {
    let page = format!("沅南日报 4 综合 2023年11月13日 星期一\n\n{STORY}");
    assert_eq!(said(&page), ["沅南日报", "2023-11-13", "4", "综合"]);
}

#[test]
fn each_line_says_one_thing() {
    let page = format!("沅南日报\n3版\n2023年11月13日\n\n{STORY}");
    assert_eq!(said(&page), ["沅南日报", "2023-11-13", "3", ""]);
}

#[test]
fn a_day_may_be_written_with_dots() {
    for day in ["2023.11.22", "2023-11-22 星期三"] {
        let page = format!("文 艺\n{day}\n\n{STORY}");
        assert_eq!(said(&page), ["", "2023-11-22", "", "文艺"], "{day}");
    }
}

#[test]
fn a_folio_at_the_foot_counts() {
    let page = format!("{STORY}\nA03版 · 要闻\n");
    assert_eq!(said(&page), ["", "", "A03", "要闻"]);
}

#[test]
fn a_section_alone_is_the_page_s() {
    for (head, number, section) in [
        ("副 刊", "", "副刊"),
        ("要\n闻", "", "要闻"),
        ("03\n教育周刊\n2023年11月13日", "", "教育周刊"),
        ("体育·服务 7", "7", "体育"),
        ("8 视觉", "8", "视觉"),
        ("兄弟河\n副刊 7", "7", "副刊"),
    ] {
        let page = format!("{head}\n\n{STORY}");
        let [_, _, found_number, found_section] = said(&page);
        assert_eq!(found_section, section, "{head}");
        assert_eq!(found_number, number, "{head}");
    }
}

#[test]
fn a_paper_s_name_may_stand_beside_its_letters_and_its_makers() {
    let page = format!(
        "沅水时报\nYUANSHUI SHIBAO\n2023年11月21日 星期二 今日8版\n中共怀化市委主管主办\n\n{STORY}"
    );
    assert_eq!(said(&page), ["沅水时报", "2023-11-21", "", ""]);
}

#[test]
fn a_day_of_the_moon_s_calendar_is_no_headline() {
    let page = format!("沅水时报\n2023年11月21日 星期二\n癸卯年十月初九\n\n{STORY}");
    assert_eq!(said(&page)[1], "2023-11-21");
    assert_eq!(compiled(&page).articles.len(), 1);
}

#[test]
fn a_line_about_all_of_a_page_is_the_page_s() {
    let page = format!("{STORY}\n本版稿件除署名外均据新华社电\n");
    assert_eq!(compiled(&page).articles.len(), 1);
}

#[test]
fn a_story_is_not_the_page() {
    let page = STORY.replace(
        "11月10日",
        "2021年11月10日，《人民日报》第3版刊登要闻。当天",
    );
    assert_eq!(said(&page), ["", "", "", ""]);
}

#[test]
fn all_that_a_running_head_says_may_stand_beside_its_day() {
    let heads = [
        "2023年11月13日 星期一 农历癸卯年十月初一 第12345期 今日8版 责编：李明 版式：王丽 电话：0739-5322630",
        "沅南日报社出版 二〇二三年十一月十三日 星期一 国内统一刊号：CN43-0035",
        "B2 副刊 沅南日报 2023年11月13日 周一 本版编辑 李 明",
        "2023 年 11 月 13 日  星期一农历十月初一  副刊  B2",
    ];
    for head in heads {
        let page = format!("{head}\n\n{STORY}");
        assert_eq!(said(&page)[1], "2023-11-13", "{head}");
    }
}

#[test]
fn the_day_of_an_advertisement_is_not_the_issue_s() {
    let advertisements = [
        "沅南商场 2023年12月2日 盛大开业",
        "冬季招聘会2023年12月2日开幕",
        "优惠期：2023年12月2日止",
        "沅南大厦\n诚聘英才 机会难得\n2023年12月2日",
        "2023年12月2日\n沅南大厦盛大开业\n诚聘英才 机会难得",
    ];
    for text in advertisements {
        let page = format!("{text}\n\n{STORY}");
        assert_eq!(said(&page)[1], "", "{text}");
        // Nor where the day of issue stands below it.
        let page = format!("{text}\n\n沅南日报 2023年11月13日 星期一 3版\n\n{STORY}");
        assert_eq!(said(&page)[1], "2023-11-13", "{text}");
        let page = format!("{STORY}\n{text}\n");
        assert_eq!(said(&page)[1], "", "{text} at the foot");
    }
}

#[test]
fn a_day_that_tops_the_page_alone_is_the_issue_s_where_its_news_are_of_that_time() {
    for (day, issue) in [
        ("2023年11月13日", "2023-11-13"),
        ("2023年12月2日", ""),
        ("2023年10月28日", ""),
    ] {
        let page = format!("{day}\n\n沅南大厦盛大开业\n\n{STORY}");
        assert_eq!(said(&page)[1], issue, "{day}");
    }
    // News of the end of a year stand in the first issue of the next.
    let news = STORY.replace("11月10日", "12月30日");
    assert_eq!(said(&format!("2024年1月2日\n\n{news}"))[1], "2024-01-02");
}

#[test]
fn the_running_head_of_another_page_counts_more_than_a_day_alone() {
    let pages = [
        format!("2023年11月16日\n\n{STORY}"),
        format!("沅南日报 2023年11月13日 星期一 3版\n\n{STORY}"),
    ];
    let edition = structure(&pages.map(|text| raw(&text)), &Metadata::default());
    let date = edition.issue.date;
    assert_eq!(
        date.map(|date| date.as_str().to_owned()).as_deref(),
        Some("2023-11-13")
    );
}
