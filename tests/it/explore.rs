//! What is computed from an edition without a query: companions, dates, numbers, places, similar stories.

use crate::fixture;
use kanbao::model::EntityKind;
use kanbao::search::{Index, Measure};
use std::rc::Rc;

fn index() -> Index {
    Index::build(Rc::new(fixture::edition()))
}

fn entity(index: &Index, name: &str) -> usize {
    index
        .edition()
        .entities
        .iter()
        .position(|entity| entity.name == name)
        .expect(name)
}

#[test]
fn companions_are_counted_by_nearness() {
    let index = index();
    let companions = index.companions(entity(&index, "仇珂静"));
    let name = |at: usize| index.edition().entities[at].name.as_str();
    let table: Vec<String> = companions
        .iter()
        .map(|c| {
            format!(
                "{} {} {} {} {:?}",
                name(c.entity),
                c.sentence,
                c.paragraph,
                c.article,
                c.elsewhere
            )
        })
        .collect();
    for row in [
        "邵阳（长沙）科创飞地 2 2 3 []",
        "11月10日 1 1 1 [2]",
        "邵阳（长沙）科创飞地筹建会商会 1 1 1 []",
        "市科技局 0 0 1 []",
        "长沙 0 0 1 [4]",
        "邵阳经开区 0 0 1 [7]",
    ] {
        assert!(
            table.contains(&row.to_string()),
            "{row} is not in {table:#?}"
        );
    }
    assert_eq!(table.len(), 11);
    assert!(table[0].starts_with("邵阳（长沙）科创飞地 "));
}

#[test]
fn the_roster_counts_stories_and_bylines_apart() {
    let index = index();
    let people = index.roster(Some(EntityKind::Person));
    let name = |at: usize| index.edition().entities[at].name.as_str();
    let top: Vec<_> = people
        .iter()
        .take(3)
        .map(|listed| (name(listed.entity), listed.mentions))
        .collect();
    assert_eq!(top, [("李永军", 7), ("仇珂静", 4), ("沈志定", 3)]);
    let reporter = index.listed(entity(&index, "罗俊"));
    assert_eq!((reporter.mentions, reporter.bylines), (0, 2));
    let [title] = &index.titles(entity(&index, "李永军"))[..] else {
        panic!("one title is printed")
    };
    assert_eq!(title.text, "省人社厅党组书记、厅长");
    assert_eq!(index.mentions(entity(&index, "李永军"))[0].hits.len(), 7);
    assert!(index.mentions(usize::MAX).is_empty());
}

#[test]
fn the_timeline_is_in_order_of_time() {
    let index = index();
    let moments = index.timeline();
    let dates: Vec<&str> = moments.iter().map(|moment| moment.from.as_str()).collect();
    assert_eq!(
        dates,
        [
            "2012",
            "2023",
            "2023-Q4",
            "2023-11-07",
            "2023-11-08",
            "2023-11-09",
            "2023-11-10"
        ]
    );
    let tenth = &moments[6];
    assert_eq!(
        tenth
            .entries
            .iter()
            .map(|entry| entry.article)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert!(tenth.entries[0].with.contains(&entity(&index, "仇珂静")));
    assert!(!index.undated().is_empty());
}

#[test]
fn numbers_by_measure_and_size() {
    let numbers = index().numbers();
    assert_eq!(
        (numbers[0].printed.as_str(), numbers[0].measure),
        ("5万人次", Measure::People)
    );
    let money: Vec<&str> = numbers
        .iter()
        .filter(|n| n.measure == Measure::Money)
        .map(|n| n.value.as_str())
        .collect();
    assert_eq!(
        money,
        [
            "18000000000",
            "1200000000",
            "200000000",
            "3000000",
            "2000000",
            "150000"
        ]
    );
    let invested = numbers.iter().find(|n| n.value == "200000000");
    assert_eq!(invested.map(|n| n.printed.as_str()), Some("约2亿元"));
    let area = numbers
        .iter()
        .find(|n| n.measure == Measure::Area)
        .expect("an area is printed");
    assert_eq!(
        (area.printed.as_str(), area.size, area.unit.as_str()),
        ("33.4公顷", 33.4, "公顷")
    );
}

#[test]
fn places_stand_under_their_divisions() {
    let mut edition = fixture::edition();
    for entity in &mut edition.entities {
        let told: &[&str] = match entity.canonical.as_str() {
            "邵东市" => &["湖南省", "邵阳市", "邵东市"],
            "长沙市" => &["湖南省", "长沙市"],
            "邵阳经济技术开发区" => &["湖南省", "邵阳市"],
            _ => &[],
        };
        entity.jurisdiction = told.iter().map(|name| name.to_string()).collect();
    }
    let nodes = Index::build(Rc::new(edition)).places();
    let province = nodes
        .iter()
        .find(|node| node.name == "湖南省")
        .expect("the province is a root");
    let city = province
        .children
        .iter()
        .find(|node| node.name == "邵阳市")
        .expect("the city lies in it");
    assert!(
        city.entities.is_empty()
            && city.own == 0
            && city.mentions
                == city
                    .children
                    .iter()
                    .map(|child| child.mentions)
                    .sum::<usize>()
    );
    assert_eq!(
        province.mentions,
        province
            .children
            .iter()
            .map(|child| child.mentions)
            .sum::<usize>()
    );
    assert!(nodes.iter().any(|node| node.name == "长城大酒店"));
}

#[test]
fn similar_stories_share_rare_things() {
    let index = index();
    let similar = index.similar(2, 3);
    assert!(!similar.is_empty() && similar.iter().all(|similar| similar.article != 2));
    assert!(similar.is_sorted_by_key(|similar| std::cmp::Reverse(similar.score)));
    assert!(index.similar(usize::MAX, 3).is_empty());
}

/// Writes decisions as the browser does, and reads them as the command line does.
#[test]
fn decisions_go_round() {
    use kanbao::compile::corrections::Corrections;
    use kanbao::compile::entities;
    use kanbao::model::{ArticleKind, EntityKind};
    use kanbao::ui::decisions::correction::{self, Correction, Deed};
    use kanbao::ui::decisions::naming::{self, Naming};

    let file = || "第\"一\"版.txt".to_owned();
    let correction = |lines, deed| Correction {
        file: file(),
        lines,
        deed,
    };
    let text = correction::toml(&[
        correction([7, 7], Deed::Split),
        correction([3, 3], Deed::Join(12)),
        correction([3, 3], Deed::Retype(ArticleKind::Photo)),
        correction([1, 2], Deed::Headline(12)),
        correction([9, 9], Deed::Ignore),
    ]);
    let read: Corrections = toml::from_str(&text).expect(&text);
    assert_eq!(read.corrections.len(), 5);
    assert!(read.corrections.iter().all(|one| one.file == file()));
    assert_eq!(
        read.corrections
            .iter()
            .find_map(|one| one.kind)
            .expect(&text),
        ArticleKind::Photo
    );

    let text = naming::toml(&[
        Naming::Forbid("高职称\\政府".into(), EntityKind::Organisation),
        Naming::Add("白水洞".into(), EntityKind::Place),
        Naming::Merge("产发集团".into(), "邵阳产发集团".into()),
        Naming::Rename("宝庆数联".into(), "湖南宝庆数联".into()),
        Naming::Split("罗俊".into(), "a0123456789".into()),
    ]);
    let read = entities::Corrections::read(&text);
    assert!(read.is_ok(), "{read:?}\n{text}");
}
