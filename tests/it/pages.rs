//! What the components make of an edition, rendered to text: sound, escaped, and the same text whatever is marked.

use crate::fixture;
use kanbao::compile::{Metadata, RawPage, structure};
use kanbao::model::{Block, BlockKind, Edition, EntityKind, Part};
use kanbao::state::{Anchor, Facet, Filter, Marks, Panel, Screen, Settings, Spot, View};
use kanbao::ui::shell::prerender;
use std::rc::Rc;

fn render(edition: &Rc<Edition>, view: &View) -> String {
    prerender(edition, view, Settings::default())
}

fn reader(edition: &Edition, at: usize) -> View {
    View::of(Screen::Article(edition.articles[at].id.clone(), None))
}

/// Lists one view of every screen and panel.
fn views(edition: &Edition) -> Vec<View> {
    let article = &edition.articles[0];
    let mention = article
        .mentions
        .iter()
        .find(|mention| mention.part == Part::Body(0))
        .expect("the fixture is marked");
    let spot = Spot {
        entity: mention.entity.clone(),
        article: article.id.clone(),
        part: mention.part,
        start: mention.start,
    };
    let anchor = Anchor {
        part: Part::Body(1),
        range: None,
        quote: String::new(),
    };
    let mut views: Vec<View> = [
        Screen::Front,
        Screen::Article(article.id.clone(), None),
        Screen::Article(article.id.clone(), Some(anchor)),
        Screen::Search,
        Screen::Entity(mention.entity.clone()),
        Screen::Index(None),
        Screen::Index(Some(EntityKind::Person)),
        Screen::Numbers,
        Screen::Timeline,
        Screen::Places,
        Screen::Proof(None),
        Screen::Proof(Some(article.id.clone())),
        Screen::Import,
    ]
    .map(View::of)
    .into();
    views.push(View {
        card: Some(spot),
        ..reader(edition, 0)
    });
    views.push(View {
        query: "人才".into(),
        hit: 2,
        ..View::of(Screen::Search)
    });
    let filters = [Filter::new(
        Facet::Entity(mention_kind(edition)),
        mention.entity.as_str(),
    )]
    .into();
    views.push(View {
        filters,
        ..View::default()
    });
    views.extend(Panel::ALL.map(|panel| View {
        panel: Some(panel),
        ..reader(edition, 0)
    }));
    views
}

fn mention_kind(edition: &Edition) -> EntityKind {
    edition.entities[0].kind
}

/// Leaves out tags and comments.
fn text_of(html: &str) -> String {
    let pieces = html.split('<').enumerate().map(|(at, piece)| {
        if at == 0 {
            piece
        } else {
            piece.split_once('>').map_or("", |(_, text)| text)
        }
    });
    let text: String = pieces.collect();
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

#[test]
fn every_view_keeps_the_strict_policy() {
    let edition = Rc::new(fixture::edition());
    for view in views(&edition) {
        let html = render(&edition, &view);
        assert!(html.contains("<main"), "{view:?}");
        for barred in [" style=\"", "<script", "javascript:", " onclick=\""] {
            assert!(!html.contains(barred), "{barred} in {view:?}");
        }
    }
}

#[test]
fn the_reader_shows_every_character() {
    let edition = Rc::new(fixture::edition());
    for (at, article) in edition.articles.iter().enumerate() {
        let shown = text_of(&render(&edition, &reader(&edition, at)));
        let texts = article.headlines.iter().map(|headline| &headline.text);
        for text in texts.chain(article.body.iter().map(|block| &block.text)) {
            let unbroken = |text: &str| {
                text.chars()
                    .filter(|c| !c.is_whitespace())
                    .collect::<String>()
            };
            assert!(unbroken(&shown).contains(&unbroken(text)), "{text}");
        }
    }
}

#[test]
fn marking_changes_classes_and_nothing_else() {
    let edition = Rc::new(fixture::edition());
    let tags = |html: &str| {
        let from = html.find("class=\"body\"").expect("a body");
        let to = html[from..].find("</article>").expect("an end") + from;
        let tags = html[from..to].split('<').map(|piece| {
            piece
                .split([' ', '>'])
                .next()
                .unwrap_or_default()
                .to_owned()
        });
        (tags.collect::<Vec<_>>(), text_of(&html[from..to]))
    };
    for at in 0..edition.articles.len() {
        let with = |marks| {
            render(
                &edition,
                &View {
                    marks: Some(marks),
                    ..reader(&edition, at)
                },
            )
        };
        let all = with(Marks::All);
        for marks in [Marks::First, Marks::None] {
            assert_eq!(tags(&all), tags(&with(marks)));
        }
        assert!(!with(Marks::None).contains("mark per lane"));
    }
}

#[test]
fn only_one_mark_of_an_article_stops_the_tab_key() {
    let edition = Rc::new(fixture::edition());
    let html = render(&edition, &reader(&edition, 0));
    assert!(html.matches("role=\"link\" tabindex=\"-1\"").count() > 10);
    assert_eq!(html.matches("role=\"link\" tabindex=\"0\"").count(), 1);
}

#[test]
fn excerpts_end_where_a_sentence_ends() {
    let edition = Rc::new(fixture::edition());
    let html = render(&edition, &View::default());
    for excerpt in html.split("class=\"excerpt\"").skip(1) {
        let end = excerpt
            .find("class=\"whole\"")
            .unwrap_or(excerpt.find("</article>").expect("an end"));
        let text = text_of(excerpt[..end].rsplit_once("<p").expect("a paragraph").0);
        let text = text.split('>').next_back().unwrap_or_default().trim_end();
        assert!(
            text.is_empty() || text.ends_with(['。', '”', '！', '？', '摄']),
            "{text}"
        );
    }
}

#[test]
fn the_source_view_shows_the_lines_of_both_pages() {
    let page = |number: &str, text: &str| RawPage {
        file: format!("{number}.txt"),
        number: Some(number.into()),
        ..fixture::raw(text)
    };
    let first = "治水十年河长清\n\n沅南日报讯（记者 李明）11月9日，临江区最后一处黑臭水体销号。\n沿河居民见证了一条河的新生。每天巡河她都要走上十里路，把问题记\n在本子上，当天上报。（下转3版）\n";
    let third =
        "治水十年河长清\n\n（上接1版）如今，临江区已建成沿河步道26公里，水质稳定达到三类。\n";
    let edition = structure(&[page("1", first), page("3", third)], &Metadata::default());
    let jumped = edition
        .articles
        .iter()
        .find(|article| article.pages.len() == 2);
    let id = jumped.expect("the halves are joined").id.clone();
    let view = View {
        screen: Screen::Proof(Some(id)),
        ..View::default()
    };
    let html = render(&Rc::new(edition), &view);
    let pane = html.split("class=\"pane\"").nth(1).expect("a pane");
    for line in [
        "在本子上，当天上报。",
        "（上接1版）如今",
        "第 1 版",
        "第 3 版",
    ] {
        assert!(pane.contains(line), "{line}");
    }
}

#[test]
fn a_poem_opens_with_four_lines() {
    let mut edition = fixture::edition();
    let article = &mut edition.articles[0];
    article.mentions.clear();
    article.dateline = None;
    let lines = [
        "春眠不觉晓，",
        "处处闻啼鸟。",
        "夜来风雨声，",
        "花落知多少。",
        "后来又一句。",
    ];
    let block = article.body[0].clone();
    article.body = lines
        .map(|line| Block {
            kind: BlockKind::Line,
            text: line.into(),
            ..block.clone()
        })
        .into();
    let html = render(&Rc::new(edition), &View::default());
    let shown = |line: &&str| html.contains(&format!("<p class=\"line\">{line}"));
    assert_eq!(lines.iter().filter(|line| shown(line)).count(), 4);
}

#[test]
fn hostile_text_is_shown_as_text() {
    const EVIL: &str = "<script>alert(1)</script>\"'&\u{202e}<img src=x onerror=alert(1)>";
    let mut edition = fixture::edition();
    edition.publication.name = EVIL.into();
    for article in &mut edition.articles {
        article.mentions.clear();
        article.column = Some(EVIL.into());
        article.subjects = vec![EVIL.into()];
        for headline in &mut article.headlines {
            headline.text = EVIL.into();
        }
        for block in &mut article.body {
            block.text = EVIL.into();
            block.kind = BlockKind::Paragraph;
        }
    }
    for entity in &mut edition.entities {
        entity.name = EVIL.into();
    }
    let edition = Rc::new(edition);
    for view in [
        View::default(),
        reader(&edition, 0),
        View::of(Screen::Search),
        View::of(Screen::Index(None)),
    ] {
        let html = render(&edition, &view);
        assert!(
            !html.contains("<script") && !html.contains("<img"),
            "{view:?}"
        );
        assert!(html.contains("&lt;script"), "{view:?}");
    }
}

#[test]
fn every_style_sheet_is_joined() {
    let joined = include_str!("../../.ci/styles");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/css");
    for sheet in std::fs::read_dir(folder).expect("the folder stands") {
        let name = sheet
            .expect("a readable folder")
            .file_name()
            .into_string()
            .expect("a plain name");
        let name = name.trim_end_matches(".css");
        assert!(
            joined
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .any(|word| word == name),
            ".ci/styles does not join {name}"
        );
    }
}
