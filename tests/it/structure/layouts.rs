//! Single habits of pages and tools, each with the least page that shows it.

use super::{compiled, lost_or_doubled};
use kanbao::model::{Article, ArticleKind, BylineRole, ResidueKind};

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

#[test]
fn a_traditional_byline_is_read() {
    let page = "本報訊（記者 陳國華 通訊員 何麗珍）十一月八日，本港舉行第十二屆粵港澳大灣區文化論壇，來自三地的學者圍繞\n傳統戲曲的保育與傳承展開討論。\n\n大灣區文化論壇聚焦傳統戲曲\n";
    let edition = compiled(page);
    let credits = edition
        .articles
        .iter()
        .filter_map(|article| article.byline.as_ref());
    let names: Vec<(BylineRole, &str)> = credits
        .flat_map(|byline| &byline.credits)
        .map(|credit| (credit.role, credit.name.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            (BylineRole::Reporter, "陳國華"),
            (BylineRole::Correspondent, "何麗珍")
        ]
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_right_column_longer_than_the_left_has_no_indents_of_its_own() {
    let rows = [
        ("让老区人民过上更加幸福的生活", ""),
        ("", ""),
        (
            "　　本报讯（记者 陈志强 通讯员 李",
            "　　“过去是晴天一身灰，雨天一身",
        ),
        (
            "伟）11月5日，记者走进隆回县羊古坳",
            "泥，现在水泥路修到了家门口。”村",
        ),
        (
            "镇雷峰村，一条宽阔平坦的水泥路蜿蜒",
            "民谭石生说，路通了，山里的猕猴桃",
        ),
        ("向前，两旁的太阳能路灯整齐排列。", "也不愁卖了。"),
        (
            "　　雷峰村是革命老区村，曾是省级贫",
            "　　目前，雷峰村种植猕猴桃八百余",
        ),
        (
            "困村。近年来，该村依托后盾单位的支",
            "亩，年产值超过五百万元，带动一百",
        ),
        ("持，先后投入资金两千多万元，改善基", "二十户村民增收。"),
        ("础设施，发展特色产业。", "　　下一步，该村将打造集采摘、观"),
        ("", "光、民宿于一体的乡村旅游示范点。"),
    ];
    let wide = |text: &str| {
        text.chars()
            .map(|ch| if ch.is_ascii() { 1 } else { 2 })
            .sum::<usize>()
    };
    let lines = rows.map(|(left, right)| {
        format!("{left}{}{right}", " ".repeat(40 - wide(left)))
            .trim_end()
            .to_string()
    });
    let edition = compiled(&lines.join("\n"));
    let last = edition
        .articles
        .iter()
        .flat_map(|article| &article.body)
        .last();
    let last = last.map_or("", |block| block.text.as_str());
    assert_eq!(
        last,
        "下一步，该村将打造集采摘、观光、民宿于一体的乡村旅游示范点。"
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn the_lines_of_a_poem_are_no_column_titles() {
    let page = "资江谣\n\n资江的水啊\n从雪峰山下来\n绕过七十二道弯\n把月亮揉碎\n\n我在渡口等你\n等一船橘子\n等一声吆喝\n";
    let edition = compiled(page);
    let titles = edition
        .articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column);
    assert_eq!(titles.count(), 0);
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
}

#[test]
fn a_page_number_with_the_name_of_its_page_is_furniture() {
    let page = "02 综合\n\n治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。十年来，沿河居\n民从掩鼻而过到临水而居，见证了一条河的新生。\n";
    let edition = compiled(page);
    let residue: Vec<_> = edition.residue.iter().map(|residue| residue.kind).collect();
    assert_eq!(residue, [ResidueKind::Furniture]);
    assert_eq!(edition.articles.len(), 1);
}
