//! Search: what is found, how it is ranked, counted and suggested.

use crate::fixture;
use kanbao::model::{Edition, EntityKind, Part};
use kanbao::search::{
    Facet, Field, Filter, Filters, Index, Note, Order, Query, ReasonKind, Results, Scope,
    SuggestedBy, is_plain,
};
use kanbao::text::{Set, folded, slice};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

fn index() -> Index {
    Index::build(Rc::new(fixture::edition()))
}

fn search(typed: &str) -> Results {
    index().search(&Query::parse(typed), &Filters::default())
}

fn articles(results: &Results) -> Vec<usize> {
    let mut articles: Vec<usize> = results.articles.iter().map(|found| found.article).collect();
    articles.sort();
    articles
}

/// Every substring of one to eight characters is found in exactly the articles that contain it.
#[test]
fn recall_oracle() {
    oracle(fixture::edition());
}

/// The same for the bundled page as the compiler gives it, layout gaps and all.
#[test]
fn recall_oracle_of_the_bundled_page() {
    oracle(fixture::bundled());
}

fn oracle(edition: Edition) {
    let edition = Rc::new(edition);
    let index = Index::build(edition.clone());
    let mut holders: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut raw = BTreeSet::new();
    for (number, article) in edition.articles.iter().enumerate() {
        for (_, text) in Part::all(article) {
            let original: Vec<char> = text.chars().collect();
            let chars: Vec<char> = folded(text).chars().collect();
            for length in 1..=8 {
                raw.extend(original.windows(length).map(String::from_iter));
                for window in chars.windows(length) {
                    let key = folded(&String::from_iter(window));
                    holders.entry(key).or_default().insert(number);
                }
            }
        }
    }
    assert!(
        holders.len() > 20_000,
        "the page has {} different substrings",
        holders.len()
    );
    for substring in raw {
        let results = articles(&index.search(&Query::text(&substring), &Filters::default()));
        let expected: Vec<usize> = match holders.get(&folded(&substring)) {
            Some(holders) => holders.iter().copied().collect(),
            None => (0..edition.articles.len())
                .filter(|&at| edition.articles[at].is_story())
                .collect(),
        };
        assert_eq!(results, expected, "{substring:?}");
    }
}

/// What the first program finds in plain words is what the whole one finds, hit for hit, and so is what it counts.
#[test]
fn a_glance_finds_what_a_search_finds() {
    let index = index();
    let edition = index.edition().clone();
    let mut typed: Vec<String> = vec![String::new(), "  ".into(), "飞地 科创".into()];
    typed.extend(["科创 人才 科创", "市 的", "没有这回事", "11月 8日"].map(String::from));
    for article in &edition.articles {
        for (_, text) in Part::all(article) {
            let chars: Vec<char> = text.chars().collect();
            typed.extend(chars.chunks(3).map(String::from_iter));
            typed.extend(chars.chunks(5).map(|chunk| {
                let (one, other) = chunk.split_at(chunk.len() / 2);
                [String::from_iter(one), String::from_iter(other)].join(" ")
            }));
        }
    }
    let mut compared = 0;
    for typed in typed.iter().filter(|typed| is_plain(typed)) {
        let (glance, search) = (
            index.glance(typed),
            index.search(&Query::parse(typed), &Filters::default()),
        );
        assert_eq!(articles(&glance), articles(&search), "{typed}");
        assert_eq!(glance.steps(), search.steps(), "{typed}");
        assert_eq!(
            index.values(&glance).facets,
            index.facets(&search).facets,
            "{typed}"
        );
        assert_eq!(index.readable(&glance), index.readable(&search));
        compared += 1;
    }
    assert!(compared > 500, "{compared} queries were compared");
}

/// A column title that stands alone is no story where nothing is looked for, and found where its words are.
#[test]
fn a_column_title_is_found_and_not_counted() -> Result<(), &'static str> {
    let index = Index::build(Rc::new(fixture::bundled()));
    let articles = &index.edition().articles;
    let column = articles.iter().position(|article| !article.is_story());
    let column = column.ok_or("the page has a column title")?;
    let title = &articles[column].headline().ok_or("it has words")?.text;
    let search = |typed: &str| index.search(&Query::parse(typed), &Filters::default());
    let stories = articles.len() - 1;
    for all in [search(""), index.glance("")] {
        assert_eq!(
            [all.articles.len(), index.readable(&all)],
            [stories, stories]
        );
        assert!(all.found(column).is_none());
    }
    let nobody = Filter {
        exclude: true,
        ..Filter::new(Facet::Entity(EntityKind::Person), "e0000000000")
    };
    let narrowed = Filters {
        values: Set::from_iter([nobody]),
        ..Filters::default()
    };
    let without = index.search(&Query::default(), &narrowed);
    assert_eq!(
        without.articles.len(),
        stories,
        "nobody by that name is left out"
    );
    for found in [search(title), index.glance(title)] {
        assert!(found.found(column).is_some());
        assert_eq!(index.readable(&found), stories + 1);
    }
    Ok(())
}

/// What a glance does not read leaves every story where it is, and what it reads still narrows.
#[test]
fn a_glance_narrows_by_plain_words_only() {
    let index = index();
    let all = articles(&index.glance(""));
    for typed in ["记者:罗俊", "-科创", "\"科创飞地\"", "lyj", "人物："] {
        assert!(!is_plain(typed), "{typed}");
        assert_eq!(articles(&index.glance(typed)), all, "{typed}");
    }
    assert_eq!(
        articles(&index.glance("科创 -人才 lyj")),
        articles(&index.glance("科创"))
    );
    assert!(index.glance("科创").articles.len() < all.len());
}

/// Every hit shows the very text that was looked for.
#[test]
fn hits_show_what_was_looked_for() {
    let edition = fixture::edition();
    for wanted in [
        "科创飞地",
        "罗俊",
        "２０２３年",
        "“人才强医”",
        "邵陽",
        "亿元",
    ] {
        let results = index().search(&Query::text(wanted), &Filters::default());
        assert!(results.hits() > 0, "{wanted}");
        for step in results.steps() {
            let text = step
                .hit
                .part
                .text(&edition.articles[step.article])
                .expect("the hit's part is there");
            assert_eq!(
                folded(slice(text, step.hit.start, step.hit.end)),
                folded(wanted)
            );
        }
    }
}

#[test]
fn the_lines_of_a_story_are_numbered_as_they_are_stepped_through() {
    for typed in ["邵阳", "邵阳 邵", "科创 人才", "lyj"] {
        let results = search(typed);
        let steps = results.steps();
        assert!(!steps.is_empty(), "{typed}");
        for (at, step) in steps.iter().enumerate() {
            assert_eq!(results.article_of_step(at), Some(step.article), "{typed}");
        }
        assert_eq!(results.article_of_step(steps.len()), None, "{typed}");
        for found in &results.articles {
            let before = results.steps_before(found.article);
            let lines = index().concordance(std::slice::from_ref(found), Order::Edition, 9, 9);
            for line in lines {
                let step = steps[before + line.number - 1];
                assert_eq!(
                    (step.article, step.hit),
                    (line.article, line.hit),
                    "{typed}"
                );
            }
        }
    }
}

#[test]
fn strict_first_and_what_a_looser_query_adds() {
    let results = search("科创 人才");
    assert_eq!((results.articles.len(), results.hits()), (1, 13));
    assert_eq!(results.term_hits, [12, 1]);
    let [relaxed] = &results.relaxed[..] else {
        panic!("one looser reading: {:?}", results.relaxed)
    };
    assert_eq!(
        (
            relaxed.terms.as_slice(),
            relaxed.articles.len(),
            relaxed.hits
        ),
        (&[1][..], 2, 22)
    );
    assert_eq!(
        (
            results.scopes.all,
            results.scopes.sentence,
            results.scopes.any
        ),
        (1, 1, 3)
    );
    let any = Filters {
        scope: Scope::Any,
        ..Filters::default()
    };
    assert_eq!(
        index()
            .search(&Query::parse("科创 人才"), &any)
            .articles
            .len(),
        3
    );
}

#[test]
fn the_best_comes_first_and_says_why() {
    let results = search("邵东市");
    assert_eq!(results.articles[0].article, 4);
    assert_eq!(results.articles[0].reasons[0].kind, ReasonKind::MainTitle);
    let scores: Vec<i32> = results.articles.iter().map(|found| found.score).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b));
    for found in &results.articles {
        assert_eq!(
            found.score,
            found
                .reasons
                .iter()
                .map(|reason| reason.weight)
                .sum::<i32>()
        );
    }
}

#[test]
fn folding_pinyin_and_fields() {
    for (typed, expected) in [
        ("李永軍", vec![0]),
        ("lyj", vec![0]),
        ("liyongjun", vec![0]),
        ("li yongjun", vec![0]),
        ("Ｌｉ Ｙｏｎｇ Ｊｕｎ", vec![0]),
        ("罗俊", vec![0, 2]),
        ("记者:罗俊", vec![0, 2]),
        ("記者：羅俊", vec![0, 2]),
        ("reporter:luojun", vec![0, 2]),
        ("记者:林佳祥", vec![]),
        ("通讯员:林佳祥", vec![0]),
        ("人物:\"李永军\"", vec![0]),
        ("人物:罗俊", vec![]),
        ("机构:市科技局", vec![1]),
        ("机构:邵阳市科学技术局", vec![1]),
        ("标题:科创", vec![1]),
        ("题:kcfd", vec![1]),
        ("日期:11月10日", vec![1, 2, 3]),
        ("date:2023-11-09", vec![5, 6]),
        ("日期:11-09..11-10 -科创", vec![2, 3, 5, 6]),
        ("栏目:新征程", vec![7]),
        ("\"市科技局已起草\"", vec![1]),
        ("“市科技局已起草”", vec![1]),
        ("\"李永軍\"", vec![]),
        ("-邵东", vec![1, 2, 3, 5, 6, 7]),
        ("", (0..8).collect()),
        ("　 ", (0..8).collect()),
    ] {
        assert_eq!(articles(&search(typed)), expected, "{typed}");
    }
}

#[test]
fn never_a_dead_end() {
    for (typed, expected) in [
        ("仇柯静", Some("仇珂静")),
        ("人物:李勇军", Some("人物:李永军")),
        ("邵东市科创飞地", Some("邵东市 科创飞地")),
        ("饕餮", None),
        ("仇珂静 -科创", Some("仇珂静")),
        ("-记者:罗俊 -邵阳", Some("-记者:罗俊")),
    ] {
        let results = search(typed);
        assert!(
            results.articles.is_empty() && results.relaxed.is_empty(),
            "{typed}"
        );
        let instead = index().instead(&results, &Filters::default());
        assert_eq!(
            instead.first().map(|offer| offer.query.as_str()),
            expected,
            "{typed}"
        );
        assert!(instead.iter().all(|offer| offer.articles > 0));
    }
    let found = search("科创");
    assert!(index().instead(&found, &Filters::default()).is_empty());
}

#[test]
fn every_string_is_a_query() {
    assert_eq!(
        Query::parse("人物:").notes,
        [Note::EmptyField(Field::Person)]
    );
    assert_eq!(
        Query::parse("日期:不久").notes,
        [Note::DateUnread("不久".into())]
    );
    assert_eq!(Query::parse("\"科创").notes, [Note::Unclosed]);
    assert_eq!(Query::parse(&"词 ".repeat(40)).notes, [Note::TooMany]);
    assert_eq!(Query::parse("10:30").terms[0].text, "10:30");
    assert_eq!(Query::parse("- 甲").terms.len(), 2);
    let term = &Query::parse("  -人物：“李 永军”").terms[0];
    assert!(term.exclude && term.exact);
    assert_eq!(
        (term.field, term.text.as_str(), term.span),
        (Field::Person, "李 永军", [2, 12])
    );
}

#[test]
fn counts_say_what_a_click_would_give() {
    let (index, query) = (index(), Query::parse("安全"));
    let mut filters = Filters::default();
    let each = [
        BTreeSet::new(),
        BTreeSet::from([Facet::Reporter]),
        BTreeSet::from([Facet::Reporter, Facet::Entity(EntityKind::Place)]),
    ];
    for any in each {
        filters.any = any.into_iter().collect();
        for first in [
            None,
            Some(Facet::Reporter),
            Some(Facet::Entity(EntityKind::Place)),
        ] {
            filters.values.clear();
            if let Some(facet) = first {
                let counted = index.search(&query, &filters);
                let of_facet = index
                    .facets(&counted)
                    .facets
                    .iter()
                    .find(|counts| counts.facet == facet)
                    .expect("the facet has values");
                filters
                    .values
                    .insert(Filter::new(facet, of_facet.values[0].key.to_string()));
            }
            let results = index.search(&query, &filters);
            for counts in &index.facets(&results).facets {
                for value in counts.values.iter().filter(|value| !value.chosen) {
                    let mut clicked = filters.clone();
                    clicked
                        .values
                        .insert(Filter::new(counts.facet, value.key.to_string()));
                    let given = index.search(&query, &clicked);
                    let given = given
                        .articles
                        .iter()
                        .filter(|found| has(&index, counts.facet, &value.key, found.article));
                    assert_eq!(
                        value.articles,
                        given.count(),
                        "{:?} {}",
                        counts.facet,
                        value.label
                    );
                }
            }
        }
    }
}

fn has(index: &Index, facet: Facet, key: &str, article: usize) -> bool {
    let alone = Filters {
        values: Set::from([Filter::new(facet, key)]),
        ..Filters::default()
    };
    index
        .search(&Query::default(), &alone)
        .articles
        .iter()
        .any(|found| found.article == article)
}

#[test]
fn dates_narrow_and_keep_their_histogram() {
    let filters = Filters {
        values: Set::from([Filter::new(Facet::Date, "2023-11-08/2023-11-09")]),
        ..Filters::default()
    };
    let index = index();
    let results = index.search(&Query::default(), &filters);
    assert_eq!(articles(&results), [0, 5, 6]);
    let days: Vec<(&str, usize)> = index
        .facets(&results)
        .days
        .iter()
        .map(|d| (d.day.as_str(), d.articles.len()))
        .collect();
    assert_eq!(
        days,
        [
            ("2023-11-07", 1),
            ("2023-11-08", 1),
            ("2023-11-09", 2),
            ("2023-11-10", 3)
        ]
    );
    // A month holds its days; a day is not held by a time that names the month alone.
    let month = Filters {
        values: Set::from([Filter::new(Facet::Date, "2023-11")]),
        ..Filters::default()
    };
    assert!(index.search(&Query::default(), &month).articles.len() >= 6);
}

#[test]
fn exclusion_leaves_out() {
    let mut filter = Filter::new(Facet::Reporter, "罗俊");
    filter.exclude = true;
    let filters = Filters {
        values: Set::from([filter]),
        ..Filters::default()
    };
    assert_eq!(
        articles(&index().search(&Query::default(), &filters)),
        [1, 3, 4, 5, 6, 7]
    );
}

#[test]
fn lines_sort_by_what_stands_around_the_hit() {
    let (index, results) = (index(), search("科创"));
    let rows = index.concordance(&results.articles, Order::Right, 10, 10);
    assert_eq!(rows.len(), 12);
    let right: Vec<String> = rows.iter().map(|row| folded(&row.kwic.right)).collect();
    assert!(right.is_sorted());
    let left = index.concordance(&results.articles, Order::Left, 10, 10);
    let left: Vec<String> = left
        .iter()
        .map(|row| folded(&row.kwic.left).chars().rev().collect())
        .collect();
    assert!(left.is_sorted());
    let first = &index.concordance(&results.articles, Order::Edition, 4, 4)[0].kwic;
    assert_eq!(
        (
            first.left.as_str(),
            first.hit.as_str(),
            first.right.as_str()
        ),
        ("全力推动", "科创", "飞地早日")
    );
    assert!(!first.cut_left && first.cut_right);
}

#[test]
fn suggestions_are_typed_by_kind() {
    let offers = index().suggest("科创 lyj", 6, 8);
    assert_eq!(offers[0].query, "人物:\"李永军\"");
    assert_eq!(
        (offers[0].by, offers[0].replaces),
        (SuggestedBy::Initials, [3, 6])
    );
    let offers = index().suggest("市科技", 3, 8);
    assert_eq!(
        (offers[0].label.as_str(), offers[0].by),
        ("市科技局", SuggestedBy::Beginning)
    );
    assert!(index().suggest("", 0, 8).is_empty());
    for offer in index().suggest("人物:珂", 4, 8) {
        assert_eq!(offer.facet, Facet::Entity(EntityKind::Person));
    }
}

#[test]
fn hostile_editions() {
    let mut edition = fixture::edition();
    edition.articles.truncate(1);
    edition.articles[0].mentions.clear();
    edition.articles[0].body = vec![
        fixture::paragraph(&"甲".repeat(1 << 20)),
        fixture::paragraph("\u{202e}a\u{200f}b\0\u{feff}"),
    ];
    let index = Index::build(Rc::new(edition));
    let long = Query::text(&"甲".repeat(5000));
    assert_eq!(
        index.search(&long, &Filters::default()).hits(),
        (1 << 20) / 5000
    );
    assert_eq!(
        index
            .search(&Query::text("ab"), &Filters::default())
            .steps()[0]
            .hit
            .end,
        4
    );
    let empty = Index::build(Rc::new(kanbao::compile::compile(
        &[],
        &kanbao::compile::Metadata::default(),
    )));
    assert!(
        empty
            .search(&Query::parse("甲"), &Filters::default())
            .articles
            .is_empty()
    );
    assert!(
        empty
            .search(&Query::default(), &Filters::default())
            .articles
            .is_empty()
    );
}

proptest! {
    #[test]
    fn any_text_is_a_query(typed in any::<String>()) {
        let query = Query::parse(&typed);
        for term in &query.terms {
            let again = Query::parse(&term.to_string());
            prop_assert_eq!(again.terms.len(), 1);
            let (one, other) = (&again.terms[0], term);
            prop_assert_eq!((one.field, &one.text, one.exact, one.exclude), (other.field, &other.text, other.exact, other.exclude));
        }
    }

    #[test]
    fn folding_keeps_substrings(text in "[ a-cA-CＡ１1甲國国　”“]{0,20}", from in 0usize..20, length in 0usize..20) {
        let part: String = text.chars().skip(from).take(length).collect();
        prop_assert!(folded(&text).contains(&folded(&part)));
        prop_assert_eq!(folded(&folded(&text)), folded(&text));
    }
}
