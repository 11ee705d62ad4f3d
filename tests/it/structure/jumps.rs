//! Stories that jump to another page become one article.

use super::lost_or_doubled;
use crate::fixture::raw;
use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{Article, Edition, Level, WarningKind};

/// Compiles pages that carry their numbers.
fn numbered(pages: &[(&str, &str)]) -> Edition {
    let pages: Vec<RawPage> = pages
        .iter()
        .map(|(number, text)| RawPage {
            file: format!("{number}.txt"),
            number: Some((*number).into()),
            ..raw(text)
        })
        .collect();
    structure(&pages, &Metadata::default())
}

/// The first half of a story that jumps from page 1 to page 3.
const FIRST: &str = "治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。十年来，沿河居\n民从掩鼻而过到临水而居，见证了一条河的新生。\n\n“水清了，人就愿意坐下来。”河长王丽说，每天巡河她都要走上十里路，把问题记\n在本子上，当天上报。（下转3版）\n";

/// Its second half.
const THIRD: &str = "治水十年河长清\n\n（上接1版）如今，临江区已建成沿河步道26公里，水质稳定达到三类。下一步，将把\n治水经验推广到全部支流，让更多居民推窗见绿。\n";

#[test]
fn a_jumped_story_is_one_article_on_both_pages() {
    let edition = numbered(&[("1", FIRST), ("3", THIRD)]);
    let story: Vec<&Article> = edition
        .articles
        .iter()
        .filter(|article| !article.body.is_empty())
        .collect();
    assert_eq!(story.len(), 1, "{:#?}", edition.articles);
    assert_eq!(story[0].pages, [0, 1]);
    assert_eq!(story[0].jumps.len(), 2);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_second_half_that_comes_first_is_joined_to_its_own_story() {
    let others = [
        "沅南日报讯（记者 张强）11月8日，全市秋粮入库工作会议召开，部署仓容清查与质量检验。\n\n秋粮入库全面展开\n\n",
        "沅南日报讯（记者 赵敏）11月9日，老城区三条背街小巷完成改造，居民出行更加方便。\n\n背街小巷换新颜\n\n",
    ];
    let first = [others[0], FIRST, "\n", others[1]].concat();
    let edition = numbered(&[("3", THIRD), ("1", &first)]);
    let joined: Vec<&Article> = edition
        .articles
        .iter()
        .filter(|article| article.jumps.len() == 2)
        .collect();
    let [joined] = joined[..] else {
        panic!("one story is joined: {:#?}", edition.articles);
    };
    let text: String = joined
        .body
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    assert!(
        text.starts_with("11月9日，临江区") && text.ends_with("推窗见绿。"),
        "{text}"
    );
    assert!(!text.contains("秋粮") && !text.contains("小巷"), "{text}");
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn page_ten_is_not_page_one() {
    let others = "沅南日报讯（记者 张强）11月8日，全市秋粮入库工作会议召开，部署仓容清查与质量检验。\n\n秋粮入库全面展开\n";
    for (printed, number) in [("十", "10"), ("二十", "二十"), ("第二十一", "21")] {
        let first = FIRST.replace("下转3版", &format!("下转{printed}版"));
        let edition = numbered(&[("1", &first), (number, THIRD), ("11", others)]);
        let joined = edition
            .articles
            .iter()
            .find(|article| article.jumps.len() == 2);
        let pages = joined.map(|article| article.pages.as_slice());
        assert_eq!(pages, Some(&[0, 1][..]), "{printed}");
        assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    }
}

/// Another story that jumps from page 1 to page 3.
const OTHER: [&str; 2] = [
    "秋粮入库全面展开\n\n沅南日报讯（记者 张强）11月8日，全市秋粮入库工作会议召开，部署仓容清查与\n质量检验，要求各粮库敞开收购。（下转3版）\n",
    "秋粮入库\n\n（上接1版）会议指出，秋粮收购关系农民收入，各粮库要备足仓容和资金，做到有人\n收粮、有钱收粮、有仓收粮，不让农民卖粮难。\n",
];

/// Lists the headlines of the joined stories, with the beginning of what follows the break.
fn followed(edition: &Edition) -> Vec<(&str, Level)> {
    let stories = edition.articles.iter();
    stories
        .filter(|article| article.pages.len() > 1)
        .filter_map(|article| {
            let sure = article
                .jumps
                .iter()
                .find_map(|jump| jump.confidence.as_ref())?;
            let text: String = article
                .body
                .iter()
                .map(|block| block.text.as_str())
                .collect();
            let own = text.contains("河") != text.contains("粮");
            let headline = article.headline()?.text.as_str();
            own.then_some((headline, sure.level))
        })
        .collect()
}

#[test]
fn two_stories_that_jump_to_one_page_find_their_own_halves() {
    let first = [FIRST, "\n", OTHER[0]].concat();
    for third in [[OTHER[1], "\n", THIRD], [THIRD, "\n", OTHER[1]]] {
        let edition = numbered(&[("1", &first), ("3", &third.concat())]);
        let joined = followed(&edition);
        assert_eq!(
            joined,
            [
                ("治水十年河长清", Level::High),
                ("秋粮入库全面展开", Level::High)
            ]
        );
        assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    }
}

#[test]
fn a_wrong_number_or_a_lost_line_leaves_the_story_whole_but_less_sure() {
    let sum = |first: &str, third: &str| {
        let edition = numbered(&[("1", first), ("3", third)]);
        assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
        let joined = edition
            .articles
            .iter()
            .find(|article| article.pages == [0, 1]);
        let joined = joined.expect("the story is joined");
        let sure = joined
            .jumps
            .iter()
            .find_map(|jump| jump.confidence.as_ref());
        kanbao::compile::confidence::evidence(sure.expect("the join says how sure it is"))
    };
    let right = sum(FIRST, THIRD);
    assert!(sum(&FIRST.replace("下转3版", "下转4版"), THIRD) < right);
    assert!(sum(FIRST, &THIRD.replace("（上接1版）", "（上接2版）")) < right);
    let open = FIRST.replace("，当天上报。（下转3版）", "，当天上报，第");
    assert!(sum(&open, THIRD) < right);
    assert!(sum(FIRST, &THIRD.replace("（上接1版）", "")) < right);
}

#[test]
fn a_half_whose_other_half_is_missing_says_so() {
    let edition = numbered(&[("1", FIRST), ("3", OTHER[1])]);
    let joined = edition
        .articles
        .iter()
        .filter(|article| article.pages.len() > 1);
    let doubtful = |kind: WarningKind| {
        edition
            .warnings
            .iter()
            .filter(move |warning| warning.kind == kind)
            .count()
    };
    match joined.count() {
        0 => assert_eq!(doubtful(WarningKind::JumpUnresolved), 2),
        // Both lines name each other's page.
        _ => assert_eq!(doubtful(WarningKind::JumpUnsure), 2),
    }
}

/// Returns one page of a story that came from a page and goes on to another.
fn amid(from: usize, to: usize) -> String {
    format!(
        "（上接{from}版）沿河步道建到了第{to}段，把治水经验推广到全部支流，让更多居民推窗见绿，（下转{to}版）\n"
    )
}

#[test]
fn a_story_runs_through_as_many_pages_as_it_likes() {
    let last = 40;
    let middle = (2..last).map(|page| (page.to_string(), amid(page - 1, page + 1)));
    let mut pages: Vec<(String, String)> = middle.collect();
    pages.push(("1".into(), FIRST.replace("3版", "2版")));
    pages.push((last.to_string(), THIRD.replace("1版", "39版")));
    let pages: Vec<(&str, &str)> = pages
        .iter()
        .map(|(number, text)| (number.as_str(), text.as_str()))
        .collect();
    let edition = numbered(&pages);
    let stories = edition
        .articles
        .iter()
        .filter(|story| !story.body.is_empty());
    let stories: Vec<&Article> = stories.collect();
    assert_eq!(stories.len(), 1, "{stories:#?}");
    assert_eq!(stories[0].pages.len(), last);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn no_story_goes_on_where_it_began() {
    let pages = [(1, 3, 2), (2, 1, 3), (3, 2, 1)];
    let pages: Vec<(String, String)> = pages
        .iter()
        .map(|&(page, from, to)| (page.to_string(), amid(from, to)))
        .collect();
    let pages: Vec<(&str, &str)> = pages
        .iter()
        .map(|(number, text)| (number.as_str(), text.as_str()))
        .collect();
    let edition = numbered(&pages);
    assert_eq!(edition.articles.len(), 1, "{:#?}", edition.articles);
    assert_eq!(edition.articles[0].pages.len(), 3);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn arrows_are_part_of_a_jump_line() {
    let first = FIRST.replace("（下转3版）", "\n▶▶下转第3版");
    let third = THIRD.replace("（上接1版）", "▶▶上接第1版\n");
    let edition = numbered(&[("1", &first), ("3", &third)]);
    let mut stories = edition
        .articles
        .iter()
        .filter(|article| !article.body.is_empty());
    let (Some(story), None) = (stories.next(), stories.next()) else {
        panic!("one story: {:#?}", edition.articles);
    };
    assert!(story.body.iter().all(|block| !block.text.contains('▶')));
}
