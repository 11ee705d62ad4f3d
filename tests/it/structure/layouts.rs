//! Single habits of pages and tools, each with the least page that shows it.

use super::{compiled, lost_or_doubled};
use kanbao::model::Article;

#[test]
fn a_headline_drawn_twice_stands_once() {
    let page = "以现场体验促服务提升\n以现场体验促服务提升\n\n沅南日报讯（记者 李明）11月9日，市市场监管局举办体验活动，邀请代表走进服务提升现场，体验一线服务。\n";
    let edition = compiled(page);
    let main: Vec<&str> = edition
        .articles
        .iter()
        .filter_map(Article::headline)
        .map(|headline| headline.text.as_str())
        .collect();
    assert_eq!(main, ["以现场体验促服务提升"]);
    assert!(
        edition
            .residue
            .iter()
            .any(|residue| residue.kind == kanbao::model::ResidueKind::Duplicate)
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn columns_side_by_side_are_read_one_after_the_other() {
    let left = [
        "治水十年河长清",
        "",
        "沅南日报讯（记者 李明）11月9",
        "日，临江区最后一处黑臭水体销号。",
        "十年来，沿河居民从掩鼻而过到临",
        "水而居，见证了一条河的新生，也",
        "见证了一座城的变化。",
    ];
    let right = [
        "老厂房变身文创园",
        "",
        "沅南日报讯（记者 王丽）11月8",
        "日，由纺织厂旧厂房改造的文创园",
        "开园，首批三十二家企业入驻，带",
        "动就业四百余人，旧厂房重新热闹",
        "起来了。",
    ];
    let wide = |text: &str| {
        text.chars()
            .map(|ch| if ch.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let lines = left.iter().zip(right).map(|(left, right)| {
        let gap = " ".repeat(40 - wide(left));
        format!("{left}{gap}{right}").trim_end().to_string()
    });
    let edition = compiled(&lines.collect::<Vec<_>>().join("\n"));
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    let found: Vec<(&str, bool)> = edition
        .articles
        .iter()
        .filter_map(|article| {
            let last = article.body.last()?.text.as_str();
            Some((
                article.headline()?.text.as_str(),
                last.ends_with("变化。") || last.ends_with("起来了。"),
            ))
        })
        .collect();
    assert_eq!(
        found,
        [("治水十年河长清", true), ("老厂房变身文创园", true)]
    );
}

#[test]
fn a_column_title_above_a_headline_governs_its_article() {
    let page = "百姓故事\n\n治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。十年来，沿河居\n民从掩鼻而过到临水而居，见证了一条河长清的治水十年。\n";
    let edition = compiled(page);
    let story = edition
        .articles
        .iter()
        .find(|article| !article.body.is_empty());
    assert_eq!(
        story.and_then(|story| story.column.as_deref()),
        Some("百姓故事")
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_second_credit_does_not_push_the_first_out() {
    let day = "2023年11月13日 星期一";
    let names = |count: usize| "罗 俊".repeat(count);
    let page = format!(
        "邵阳日报讯{day}{day}{}一、{}{day}{}！摄\n“袁遥院渊冤野冶\n邵阳日报讯邵阳日报讯袁遥院渊冤野冶摄”",
        names(2),
        names(6),
        names(9)
    );
    assert_eq!(lost_or_doubled(&compiled(&page)), Vec::<String>::new());
}
