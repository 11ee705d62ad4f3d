//! The structure of whole pages: what is exactly right stays exactly right, and no character is lost.

use crate::newsroom::{self, Half, Level};
use kanbao::compile::corrections::Corrections;
use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{Article, ArticleKind, BylineRole, Edition, HeadlineRole, SourceSpan};
use kanbao::search::{Filters, Index, Query};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;

fn golden(page: &str, file: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden/structure")
        .join(page)
        .join(file);
    std::fs::read_to_string(path).expect("the golden page exists")
}

pub(crate) fn compiled(text: &str) -> Edition {
    let page = RawPage {
        file: "page.txt".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text: text.into(),
        number: None,
        section: None,
    };
    structure(&[page], &Metadata::default())
}

fn truth(page: &str) -> Vec<Value> {
    let truth: Value =
        serde_json::from_str(&golden(page, "truth.json")).expect("the truth is JSON");
    truth["articles"]
        .as_array()
        .expect("the truth has articles")
        .clone()
}

/// Takes all white space out.
fn bare(text: &str) -> String {
    text.chars().filter(|ch| !ch.is_whitespace()).collect()
}

fn bare_all(value: &Value) -> Vec<String> {
    let texts = value.as_array().into_iter().flatten();
    texts.filter_map(Value::as_str).map(bare).collect()
}

fn bare_list(value: &Value) -> BTreeSet<String> {
    bare_all(value).into_iter().collect()
}

fn names(article: &Article, role: BylineRole) -> BTreeSet<String> {
    let bylines = article.byline.iter().chain(&article.credit);
    bylines
        .flat_map(|byline| &byline.credits)
        .filter(|credit| credit.role == role)
        .map(|credit| credit.name.clone())
        .collect()
}

/// Compares one article with the truth and lists what differs.
fn differences(article: &Article, truth: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut compare = |what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{what}: {found} ≠ {wanted}"));
        }
    };
    let main = article
        .headline()
        .map_or("", |headline| headline.text.as_str());
    let wanted = truth["headline"].as_str().unwrap_or_default();
    compare("headline", main.into(), wanted.into());
    let decks: BTreeSet<String> = article
        .headlines
        .iter()
        .filter(|headline| headline.role != HeadlineRole::Main)
        .map(|headline| bare(&headline.text))
        .collect();
    let mut wanted = bare_list(&truth["subheadlines"]);
    wanted.extend(
        truth["kicker"]
            .as_str()
            .filter(|kicker| !kicker.is_empty())
            .map(bare),
    );
    compare("decks", format!("{decks:?}"), format!("{wanted:?}"));
    let byline = &truth["byline"];
    compare(
        "reporters",
        format!("{:?}", names(article, BylineRole::Reporter)),
        format!("{:?}", bare_list(&byline["reporters"])),
    );
    compare(
        "correspondents",
        format!("{:?}", names(article, BylineRole::Correspondent)),
        format!("{:?}", bare_list(&byline["correspondents"])),
    );
    compare(
        "photographers",
        format!("{:?}", names(article, BylineRole::Photographer)),
        format!("{:?}", bare_list(&truth["photographers"])),
    );
    let body: Vec<&str> = article
        .body
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let wanted: Vec<&str> = truth["paragraphs"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    compare("paragraphs", format!("{body:#?}"), format!("{wanted:#?}"));
    wrong
}

#[test]
fn the_bundled_page_is_exactly_right() {
    let edition = compiled(&golden("seed", "page.txt"));
    let truth = truth("seed");
    let kind = |kind: &str| match kind {
        "photo" => ArticleKind::Photo,
        "column" => ArticleKind::Column,
        _ => ArticleKind::Article,
    };
    assert_eq!(edition.articles.len(), truth.len());
    for (article, truth) in edition.articles.iter().zip(&truth) {
        assert_eq!(
            article.kind,
            kind(truth["kind"].as_str().unwrap_or_default())
        );
        assert_eq!(differences(article, truth), Vec::<String>::new());
    }
    assert_eq!(edition.publication.name, "邵阳日报");
    assert_eq!(edition.check(), Ok(()));
}

/// Lists every source span of an edition's articles and residue.
fn spans(edition: &Edition) -> Vec<SourceSpan> {
    let mut spans = Vec::new();
    for article in &edition.articles {
        article
            .headlines
            .iter()
            .for_each(|headline| spans.extend(&headline.source));
        article
            .byline
            .iter()
            .chain(&article.credit)
            .for_each(|byline| spans.extend(&byline.source));
        article
            .body
            .iter()
            .for_each(|block| spans.extend(&block.source));
        article
            .jumps
            .iter()
            .for_each(|jump| spans.extend(&jump.source));
    }
    edition
        .residue
        .iter()
        .for_each(|residue| spans.extend(&residue.source));
    spans
}

/// Says which visible characters of the raw lines are in no span or in two.
pub(crate) fn lost_or_doubled(edition: &Edition) -> Vec<String> {
    let mut counts: Vec<Vec<Vec<u32>>> = edition
        .sources
        .iter()
        .map(|source| {
            source
                .lines
                .iter()
                .map(|line| vec![0; line.chars().count()])
                .collect()
        })
        .collect();
    for span in spans(edition) {
        let line = &mut counts[span.source as usize][span.line as usize - 1];
        line[span.start as usize..span.end as usize]
            .iter_mut()
            .for_each(|count| *count += 1);
    }
    let mut wrong = Vec::new();
    for (source, counts) in edition.sources.iter().zip(&counts) {
        for (number, (line, counts)) in source.lines.iter().zip(counts).enumerate() {
            for (column, (ch, &count)) in line.chars().zip(counts).enumerate() {
                if count != 1 && (count != 0 || !ch.is_whitespace()) {
                    wrong.push(format!(
                        "line {} column {column}: {ch:?} is in {count} places",
                        number + 1
                    ));
                }
            }
        }
    }
    wrong
}

#[test]
fn no_text_lost() {
    for page in [
        "seed", "easy01", "easy05", "medium01", "medium05", "hard01", "hard04",
    ] {
        let edition = compiled(&golden(page, "page.txt"));
        assert_eq!(lost_or_doubled(&edition), Vec::<String>::new(), "{page}");
        assert_eq!(edition.check(), Ok(()), "{page}");
    }
}

/// Pages of each level set anew, from stories that the compiler's rules were not fitted to.
const PAGES: u64 = 40;

/// Returns the shares, in per cent, of stories whose text and whose headline are exactly right.
fn read_again(level: Level) -> (usize, usize) {
    let stock = newsroom::stock(Half::Held);
    let (mut stories, mut bodies, mut heads) = (0usize, 0usize, 0usize);
    for seed in 0..PAGES {
        let set = newsroom::set(&stock, level, seed);
        let edition = compiled(&set.text);
        let lost = lost_or_doubled(&edition);
        assert_eq!(lost, Vec::<String>::new(), "{level:?} page {seed}");
        let equal = |text: &str| newsroom::repaired(&bare(text));
        for truth in set.truth["articles"].as_array().into_iter().flatten() {
            if truth["kind"] != "article" {
                continue;
            }
            let body: String = bare_all(&truth["paragraphs"]).concat();
            let found = edition.articles.iter().find(|article| {
                let blocks = article.body.iter().map(|block| equal(&block.text));
                blocks.collect::<String>() == equal(&body)
            });
            stories += 1;
            bodies += usize::from(found.is_some());
            let main = found
                .and_then(Article::headline)
                .map(|headline| equal(&headline.text));
            heads += usize::from(main == truth["headline"].as_str().map(equal));
        }
    }
    (bodies * 100 / stories, heads * 100 / stories)
}

#[test]
fn easy_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Easy);
    assert!(
        bodies >= 97 && heads >= 97,
        "{bodies} % bodies, {heads} % headlines"
    );
}

#[test]
fn medium_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Medium);
    assert!(
        bodies >= 82 && heads >= 75,
        "{bodies} % bodies, {heads} % headlines"
    );
}

#[test]
fn hard_pages_set_anew_are_read() {
    let (bodies, heads) = read_again(Level::Hard);
    assert!(
        bodies >= 65 && heads >= 55,
        "{bodies} % bodies, {heads} % headlines"
    );
}

/// Compiles pages that carry their numbers.
fn numbered(pages: &[(&str, &str)]) -> Edition {
    let pages: Vec<RawPage> = pages
        .iter()
        .map(|(number, text)| RawPage {
            file: format!("{number}.txt"),
            sha256: String::new(),
            encoding: "UTF-8".into(),
            text: (*text).into(),
            number: Some((*number).into()),
            section: None,
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
fn corrections_move_headlines_and_lose_nothing() {
    let mut edition = compiled(&golden("seed", "page.txt"));
    let line = |text: &str| {
        let at = edition.sources[0]
            .lines
            .iter()
            .position(|line| line.starts_with(text));
        at.map_or(0, |at| at as u32 + 1)
    };
    let file = "page.txt".to_string();
    let (title, story) = (line("奋进新征程"), line("邵东市“人才强医”"));
    let wrong = format!(
        "[[correction]]\nfile = \"{file}\"\nlines = [{title}, {title}]\ndo = \"column\"\narticle = 1\n\n[[correction]]\nfile = \"{file}\"\nlines = [{story}, {story}]\ndo = \"furniture\"\n\n[[correction]]\nfile = \"nowhere.txt\"\nlines = [1, 1]\ndo = \"split\"\n"
    );
    let corrections: Corrections = toml::from_str(&wrong).expect("the corrections are TOML");
    let unfit = corrections.apply(&mut edition);
    assert_eq!(unfit.len(), 1);
    assert_eq!(
        edition.articles[0].column.as_deref(),
        Some("奋进新征程 建功新时代")
    );
    assert!(
        edition
            .residue
            .iter()
            .any(|residue| residue.text.starts_with("邵东市"))
    );
    assert_eq!(lost_or_doubled(&edition), Vec::<String>::new());
    assert_eq!(edition.check(), Ok(()));
}

/// Returns the first raw line of an article's text.
fn begins(article: &Article) -> u32 {
    let spans = article.body.iter().flat_map(|block| &block.source);
    spans.map(|span| span.line).next().unwrap_or_default()
}

/// Applies one decision to the bundled page and checks that it fits and loses nothing.
fn corrected(edition: &Edition, decision: &str) -> Edition {
    let mut edition = edition.clone();
    let text = format!("[[correction]]\nfile = \"page.txt\"\n{decision}\n");
    let corrections: Corrections = toml::from_str(&text).expect("the correction is TOML");
    assert_eq!(corrections.apply(&mut edition), [], "{decision}");
    assert_eq!(
        lost_or_doubled(&edition),
        Vec::<String>::new(),
        "{decision}"
    );
    assert_eq!(edition.check(), Ok(()), "{decision}");
    edition
}

#[test]
fn every_correction_does_what_it_says() {
    let page = compiled(&golden("seed", "page.txt"));
    let titles = page
        .articles
        .iter()
        .filter(|article| article.kind == ArticleKind::Column);
    let spans = titles
        .flat_map(|article| &article.headlines)
        .flat_map(|headline| &headline.source);
    let title = spans
        .map(|span| span.line)
        .next()
        .expect("the page has a column title");
    let (first, second) = (begins(&page.articles[0]), begins(&page.articles[1]));
    let count = page.articles.len();

    let after = corrected(
        &page,
        &format!("lines = [{title}, {title}]\ndo = \"headline\"\narticle = {second}"),
    );
    let moved = after
        .articles
        .iter()
        .find(|article| begins(article) == second);
    let main = moved
        .and_then(Article::headline)
        .map(|headline| headline.text.as_str());
    assert_eq!(main, Some("奋进新征程 建功新时代"));

    let after = corrected(
        &page,
        &format!("lines = [{title}, {title}]\ndo = \"column\"\narticle = {second}"),
    );
    assert!(
        after
            .articles
            .iter()
            .any(|article| article.column.is_some() && begins(article) == second)
    );

    for deed in ["furniture", "ignore"] {
        let after = corrected(
            &page,
            &format!("lines = [{title}, {title}]\ndo = \"{deed}\""),
        );
        assert!(
            after
                .residue
                .iter()
                .any(|residue| residue.text.starts_with("奋进新征程"))
        );
        assert_eq!(after.articles.len(), count - 1);
    }

    let after = corrected(
        &page,
        &format!("lines = [{second}, {second}]\ndo = \"join\"\narticle = {first}"),
    );
    assert_eq!(after.articles.len(), count - 1);

    let cut = page.articles[0].body[2].source[0].line;
    let after = corrected(&page, &format!("lines = [{cut}, {cut}]\ndo = \"split\""));
    assert_eq!(after.articles.len(), count + 1);
    assert_eq!(
        (after.articles[0].body.len(), begins(&after.articles[1])),
        (2, cut)
    );

    let after = corrected(
        &page,
        &format!("lines = [{second}, {second}]\ndo = \"retype\"\nkind = \"other\""),
    );
    assert_eq!(after.articles[1].kind, ArticleKind::Other);
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
fn a_corrected_headline_is_found_by_both_texts() {
    let page = compiled(&golden("seed", "page.txt"));
    let headline = page.articles[0].headline().expect("it has a headline");
    let (printed, line) = (headline.text.clone(), headline.source[0].line);
    let after = corrected(
        &page,
        &format!("lines = [{line}, {line}]\ndo = \"rename\"\ntext = \"甲乙丙丁戊己\""),
    );
    let corrected = after.articles[0].headline().expect("it keeps it");
    assert_eq!(corrected.text, "甲乙丙丁戊己");
    assert_eq!(corrected.printed.as_deref(), Some(printed.as_str()));
    assert_eq!(after.articles[0].id, page.articles[0].id);
    let read = Edition::decode(&after.encode());
    assert_eq!(read.as_ref(), Ok(&after));
    let index = Index::build(Rc::new(after));
    let quoted = format!("\"{printed}\"");
    for wanted in [
        printed.as_str(),
        &quoted,
        "甲乙丙丁戊己",
        "丙丁",
        "\"丙丁\"",
    ] {
        let results = index.search(&Query::parse(wanted), &Filters::default());
        let first: Vec<usize> = results.articles.iter().map(|found| found.article).collect();
        assert!(first.contains(&0), "{wanted}: {first:?}");
    }
}
