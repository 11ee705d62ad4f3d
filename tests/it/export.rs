//! Export: what other programs read.

use crate::fixture;
use kanbao::export::*;
use kanbao::model::{Article, Edition, Page, Part, PartialDate};
use kanbao::search::{Filters, Index, Order, Query};
use proptest::prelude::*;
use std::rc::Rc;

fn day(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

/// The same page once its editor has said when and on which page it was printed.
fn dated() -> Edition {
    let mut edition = fixture::edition();
    edition.issue.date = Some(day("2023-11-11"));
    edition.pages[0] = Page {
        number: Some("1".into()),
        section: Some("要闻".into()),
        source: 0,
    };
    edition
}

/// Golden strings of every citation form.
#[test]
fn print_and_cite() {
    let (bare, full) = (fixture::edition(), dated());
    let today = day("2026-11-23");
    let access = Access {
        url: Some("https://paper.example/a/1"),
        accessed: Some(&today),
    };
    let known = |style| cite(&full, &full.articles[0], style, access);
    let unknown = |style| cite(&bare, &bare.articles[1], style, Access::default());

    let expected = "罗俊. 持续提升人社政务服务质效[N/OL]. 邵阳日报，2023-11-11（1）. https://paper.example/a/1.";
    assert_eq!(known(Style::Gbt2025), expected);
    assert_eq!(
        unknown(Style::Gbt2025),
        "刘波. 全力推动科创飞地早日落地[N]. 邵阳日报，[2023-11]."
    );
    let expected = "罗俊. 持续提升人社政务服务质效[N/OL]. 邵阳日报, 2023-11-11(1)[2026-11-23]. https://paper.example/a/1.";
    assert_eq!(known(Style::Gbt2015), expected);
    assert_eq!(
        unknown(Style::Gbt2015),
        "刘波. 全力推动科创飞地早日落地[N]. 邵阳日报, [2023-11]."
    );
    let photo = cite(&bare, &bare.articles[7], Style::Gbt2025, Access::default());
    assert_eq!(
        photo,
        "申兴刚. [邵阳连泰鞋业项目是承接产业转移和推进“迎老乡、回故乡、建家乡”的重点示范项目][N]. 邵阳日报，[2023-11]."
    );

    let csl: serde_json::Value =
        serde_json::from_str(&known(Style::CslJson)).expect("CSL-JSON is JSON");
    let expected = serde_json::json!([{
        "id": full.articles[0].id.as_str(), "type": "article-newspaper", "title": "持续提升人社政务服务质效",
        "author": [{ "literal": "罗俊" }], "container-title": "邵阳日报",
        "issued": { "date-parts": [[2023, 11, 11]] }, "page": "1", "section": "要闻", "language": "zh-CN",
        "URL": "https://paper.example/a/1", "accessed": { "date-parts": [[2026, 11, 23]] },
    }]);
    assert_eq!(csl, expected);
    let csl: serde_json::Value =
        serde_json::from_str(&unknown(Style::CslJson)).expect("CSL-JSON is JSON");
    assert_eq!(
        csl[0]["issued"],
        serde_json::json!({ "date-parts": [[2023, 11]], "circa": true })
    );

    let expected = format!(
        "@article{{{},\n  author = {{{{罗俊}}}},\n  title = {{{{持续提升人社政务服务质效}}}},\n  journal = {{邵阳日报}},\n  \
         date = {{2023-11-11}},\n  year = {{2023}},\n  pages = {{1}},\n  url = {{https://paper.example/a/1}},\n  \
         urldate = {{2026-11-23}},\n  entrysubtype = {{newspaper}},\n  langid = {{chinese}},\n}}",
        full.articles[0].id
    );
    assert_eq!(known(Style::Bibtex), expected);
    assert!(unknown(Style::Bibtex).contains("date = {2023-11~},\n  year = {[2023]},"));

    let expected = "TY  - NEWS\r\nAU  - 罗俊\r\nTI  - 持续提升人社政务服务质效\r\nT2  - 邵阳日报\r\nPY  - 2023\r\n\
                    DA  - 2023/11/11/\r\nSP  - 1\r\nSE  - 要闻\r\nUR  - https://paper.example/a/1\r\nY2  - 2026/11/23/\r\n\
                    LA  - zh-CN\r\nER  - \r\n";
    assert_eq!(known(Style::Ris), expected);
    assert!(unknown(Style::Ris).contains("PY  - [2023-11]\r\n"));

    let expected = "罗俊：[持续提升人社政务服务质效](<https://paper.example/a/1>)，《邵阳日报》，2023年11月11日，第1版";
    assert_eq!(known(Style::Markdown), expected);
    assert_eq!(
        unknown(Style::Markdown),
        "刘波：《全力推动科创飞地早日落地》，《邵阳日报》，约2023年11月"
    );

    let copied = with_source(&bare, &bare.articles[1], " 科创飞地 ", Access::default());
    assert_eq!(
        copied,
        "科创飞地\n——刘波. 全力推动科创飞地早日落地[N]. 邵阳日报，[2023-11]."
    );
}

/// The standard's own example of a story with more than three authors, of one without any, and of none with a date.
#[test]
fn many_authors_or_none() {
    let mut edition = dated();
    edition.publication.name = "A & B_{日报}".into();
    let byline = edition.articles[0]
        .byline
        .as_mut()
        .expect("the story has a byline");
    for name in ["甲", "乙", "丙", "乙"] {
        byline.credits.push(kanbao::model::Credit {
            name: name.into(),
            ..byline.credits[0].clone()
        });
    }
    let cited =
        |edition: &Edition, style| cite(edition, &edition.articles[0], style, Access::default());
    assert!(cited(&edition, Style::Gbt2025).starts_with("罗俊，甲，乙，等. "));
    assert!(cited(&edition, Style::Gbt2015).starts_with("罗俊, 甲, 乙, 等. "));
    assert!(cited(&edition, Style::Bibtex).contains("journal = {A \\& B\\_\\{日报\\}},"));
    edition.articles[0].byline = None;
    edition.issue = Default::default();
    assert_eq!(
        cited(&edition, Style::Gbt2025),
        "持续提升人社政务服务质效[N]. A & B_{日报}，[出版日期不详]（1）."
    );
}

#[test]
fn json_ld_says_where_it_was_printed() {
    let edition = dated();
    let value = news_article(
        &edition,
        &edition.articles[1],
        Some("https://paper.example/a/2"),
    );
    for (name, expected) in [
        ("@type", "NewsArticle"),
        ("headline", "全力推动科创飞地早日落地"),
        ("dateline", "邵阳日报讯"),
        ("datePublished", "2023-11-11"),
        ("printPage", "1"),
        ("printSection", "要闻"),
    ] {
        assert_eq!(value[name], expected, "{name}");
    }
    assert_eq!(value["author"][0]["name"], "刘波");
    assert_eq!(value["contributor"][1]["name"], "饶茵");
    assert_eq!(
        value["alternativeHeadline"][0],
        "邵阳（长沙）科创飞地筹建会商会举行 仇珂静出席"
    );
    assert!(
        value["about"]
            .as_array()
            .is_some_and(|about| about.iter().any(|thing| thing["name"] == "仇珂静"))
    );
    let photo = news_article(&edition, &edition.articles[7], None);
    assert_eq!(photo["image"]["creditText"], "邵阳日报记者 申兴刚 摄");
    assert_eq!(photo["printColumn"], "奋进新征程 建功新时代");
}

#[test]
fn ninjs_keeps_to_its_schema() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../golden/export/ninjs-3.1.parts.json"))
            .expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for edition in [dated(), hostile()] {
        for article in &edition.articles {
            let strict = ninjs(&edition, article, None);
            let errors: Vec<String> = validator
                .iter_errors(&strict)
                .map(|error| error.to_string())
                .collect();
            assert!(errors.is_empty(), "{errors:?}");
            let extended = ninjs_extended(&edition, article, None);
            assert_eq!(extended["kanbao"]["article"]["id"], article.id.as_str());
        }
    }
}

/// Every text field holds what must never become markup.
fn hostile() -> Edition {
    let bad = "</script><script>alert(1)</script>&amp;\u{202e}]]>\u{2028}\u{1}\u{b}`|[x](javascript:alert(1))\"'";
    let mut edition = dated();
    edition.publication.name = bad.into();
    edition.articles.truncate(2);
    for article in &mut edition.articles {
        article
            .headlines
            .iter_mut()
            .for_each(|headline| headline.text = bad.into());
        article
            .body
            .iter_mut()
            .for_each(|block| block.text = bad.into());
        article.subjects = vec![bad.into()];
        article.mentions.clear();
        article.column = Some(bad.into());
        if let Some(byline) = &mut article.byline {
            byline
                .credits
                .iter_mut()
                .for_each(|credit| credit.name = bad.into());
        }
    }
    edition
        .entities
        .iter_mut()
        .for_each(|entity| entity.name = bad.into());
    edition
}

#[test]
fn hostile_text_stays_text() {
    let edition = hostile();
    let embedded = json_ld(&edition, &edition.articles[0], Some("https://x/?a=<b>"));
    assert!(
        !embedded.contains(['<', '>', '&', '\u{2028}']),
        "{embedded}"
    );
    serde_json::from_str::<serde_json::Value>(&embedded).expect("escaped JSON is still JSON");
    let url = |article: &Article| format!("https://paper.example/{}?a=1&b=2", article.id);
    let articles: Vec<&Article> = edition.articles.iter().collect();
    let address = "https://paper.example/feed";
    let feed = Feed {
        title: "<t>",
        home: "https://paper.example/",
        address,
        articles,
        url: &url,
    };
    let xml = atom(&edition, &feed);
    assert!(!xml.contains("<script") && xml.contains("&amp;lt;script&amp;gt;"));
    assert!(!xml.chars().any(|c| c.is_control() && c != '\n'));
    assert_eq!(xml.matches("<entry>").count(), 2);
    assert!(xml.contains("<updated>2023-11-11T00:00:00+08:00</updated>"));
    let json: serde_json::Value =
        serde_json::from_str(&json_feed(&edition, &feed)).expect("a JSON feed is JSON");
    assert!(
        !json["items"][0]["content_html"]
            .as_str()
            .is_some_and(|html| html.contains("<script"))
    );
    for style in Style::ALL {
        let access = Access {
            url: Some("https://x/>y"),
            accessed: None,
        };
        let cited = cite(&edition, &edition.articles[0], style, access);
        assert!(
            style != Style::Ris || cited.lines().all(|line| line.chars().nth(4) == Some('-')),
            "{cited}"
        );
        assert!(
            style != Style::Markdown || !cited.replace("\\]", "").contains("](javascript"),
            "{cited}"
        );
    }
    assert!(!markdown(&edition, &edition.articles[0], Access::default()).contains("\n<script"));
}

#[test]
fn tables_of_everything() {
    let index = Index::build(Rc::new(fixture::edition()));
    let results = index.search(&Query::parse("科创"), &Filters::default());
    let rows = index.concordance(&results.articles, Order::Edition, 6, 6);
    let csv = hit_table(&index, &rows).write(Format::Csv);
    assert_eq!(csv.lines().count(), 13);
    assert!(csv.contains(",全力推动科创飞地早日落地,h0,4,6,全力推动,科创,飞地早日落地\r\n"));
    let entities = entity_table(&index, &index.roster(None)).write(Format::JsonLines);
    assert_eq!(entities.lines().count(), index.edition().entities.len());
    let numbers = number_table(&index, &index.numbers()).write(Format::Markdown);
    assert!(numbers.contains("| 180亿元 | 18000000000 | 元 | false |"));
    let mentions: usize = index
        .edition()
        .articles
        .iter()
        .map(|article| article.mentions.len())
        .sum();
    assert_eq!(mention_table(&index).rows.len(), mentions);
}

fn notes(edition: &Edition) -> Vec<Note> {
    let article = &edition.articles[0];
    let mut written = Note::at(article, Part::Body(3), 4, 7, "n1", "2026-11-23T10:00:00Z")
        .expect("the text is there");
    written.body = "# 要查\n\n> 他 -- 是谁？ --> </script>\n\\完".into();
    written.colour = Some("red".into());
    let marked = Note::at(article, Part::Headline(0), 0, 4, "n2", "").expect("the text is there");
    vec![marked, written]
}

#[test]
fn notes_go_out_and_come_back() {
    let edition = fixture::edition();
    let notes = notes(&edition);
    assert_eq!(
        (notes[1].quote.as_str(), notes[1].prefix.as_str()),
        ("李永军", "调研中，")
    );
    let url = |id: &str| format!("https://paper.example/a/{id}");
    let json = notes_to_annotations(&notes, &url);
    assert_eq!(
        notes_from_annotations(&json),
        NotesRead {
            notes: notes.clone(),
            errors: Vec::new()
        }
    );
    let markdown = notes_to_markdown(&edition, &notes);
    assert_eq!(
        notes_from_markdown(&markdown),
        NotesRead {
            notes,
            errors: Vec::new()
        }
    );
    assert_eq!(markdown.matches("-->").count(), 3, "{markdown}");
    for broken in ["", "{", "[1, {}]", "{\"target\": {\"selector\": 3}}"] {
        assert!(notes_from_annotations(broken).notes.is_empty());
    }
    assert_eq!(
        notes_from_markdown("<!-- kanbao-note {} -->\nx")
            .errors
            .len(),
        1
    );
}

#[test]
fn notes_are_found_again() {
    let edition = fixture::edition();
    let notes = notes(&edition);
    let anchored = |edition: &Edition| reanchor(edition, &notes);
    assert!(
        anchored(&edition)
            .iter()
            .all(|(_, how)| *how == Anchoring::Exact)
    );
    let mut recompiled = fixture::edition();
    let article = &mut recompiled.articles[0];
    article.id = "a0000000000".into();
    article.mentions.clear();
    article
        .body
        .insert(0, fixture::paragraph("按：李永军来邵。"));
    article.body[4].text = article.body[4].text.replacen("李永军", "李 永军", 1);
    article.headlines.clear();
    let found = anchored(&recompiled);
    assert_eq!(
        (found[0].1, found[0].0.article.as_str()),
        (Anchoring::Moved, "a0000000000")
    );
    let (note, how) = &found[1];
    assert_eq!(
        (*how, note.part, note.start, note.end, note.quote.as_str()),
        (Anchoring::Moved, Part::Body(4), 4, 8, "李 永军")
    );
    recompiled.articles.clear();
    assert!(
        anchored(&recompiled)
            .iter()
            .all(|(_, how)| *how == Anchoring::Lost)
    );
}

proptest! {
    #[test]
    fn any_note_comes_back(body in "[a#>\\\\<\\- \n甲]{0,40}", quote in "[^\\p{Cc}]{1,12}", colour in proptest::option::of("[a-z-]{1,6}")) {
        let edition = fixture::edition();
        let mut note = notes(&edition).remove(1);
        let lines: Vec<&str> = body.lines().collect();
        note.body = lines.join("\n").trim_matches([' ', '\n']).into();
        note.quote = quote;
        note.colour = colour;
        let markdown = notes_to_markdown(&edition, std::slice::from_ref(&note));
        prop_assert_eq!(&notes_from_markdown(&markdown).notes, std::slice::from_ref(&note));
        let json = notes_to_annotations(std::slice::from_ref(&note), &|id| id.into());
        prop_assert_eq!(&notes_from_annotations(&json).notes, std::slice::from_ref(&note));
    }

    #[test]
    fn any_bytes_are_read_without_panic(text in any::<String>()) {
        notes_from_annotations(&text);
        notes_from_markdown(&text);
    }
}
