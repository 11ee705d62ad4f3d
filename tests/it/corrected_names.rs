//! `entities.toml`: each operation on a page, and each with a file that says where it is wrong.

use kanbao::compile::entities::Corrections;
use kanbao::compile::{Metadata, RawPage, compile};
use kanbao::model::{Edition, Entity, EntityKind};

const PAGE: &str = "\
白水洞迎来研学客
邵阳日报讯（记者 罗俊）11月8日，新邵县严塘镇白水洞村的研学小镇迎来200名学生。湖南宝庆数联科技有限公司总经理罗俊表示，宝庆数联将投资300万元。
市科技局局长王建国出席活动，市财政局派人参加。
";

fn edition() -> Edition {
    let page = RawPage {
        file: "page.txt".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text: PAGE.into(),
        number: None,
        section: None,
    };
    compile(&[page], &Metadata::default())
}

/// Applies `text` to the page; returns the edition and the lines of what found nothing.
fn corrected(text: &str) -> (Edition, Vec<usize>) {
    let mut edition = edition();
    let corrections = Corrections::read(text).expect("the file is sound");
    let idle = corrections.apply(text, &mut edition);
    edition
        .check()
        .expect("the edition keeps the rules of the format");
    (edition, idle.into_iter().map(|error| error.line).collect())
}

fn named<'a>(edition: &'a Edition, name: &str) -> Option<&'a Entity> {
    let fits = |entity: &&Entity| {
        entity.name == name || entity.canonical == name || entity.aliases.iter().any(|a| a == name)
    };
    edition.entities.iter().find(fits)
}

fn mentions(edition: &Edition, entity: &Entity) -> usize {
    let all = edition
        .articles
        .iter()
        .flat_map(|article| &article.mentions);
    all.filter(|mention| mention.entity == entity.id).count()
}

/// Says on which line a file is wrong.
fn wrong_line(text: &str) -> Option<usize> {
    Corrections::read(text).err().map(|error| error.line)
}

#[test]
fn a_forbidden_name_is_gone() {
    assert!(named(&edition(), "王建国").is_some());
    let (edition, idle) = corrected("[[forbid]]\nname = \"王建国\"\n");
    assert!(named(&edition, "王建国").is_none() && idle.is_empty());
    let (_, idle) = corrected("\n[[forbid]]\nname = \"王建国\"\nkind = \"place\"\n");
    assert_eq!(idle, [3]);
    assert_eq!(wrong_line("[[forbid]]\n\nnames = [\"王建国\"]\n"), Some(3));
}

#[test]
fn an_added_name_is_marked_wherever_it_stands() {
    let (edition, idle) = corrected("[[add]]\nname = \"研学小镇\"\nkind = \"place\"\n");
    let entity = named(&edition, "研学小镇").expect("the place was added");
    assert_eq!(
        (entity.kind, mentions(&edition, entity)),
        (EntityKind::Place, 1)
    );
    assert!(idle.is_empty());
    let (_, idle) = corrected("[[add]]\nname = \"不在此页\"\nkind = \"place\"\n");
    assert_eq!(idle, [2]);
    assert_eq!(
        wrong_line("[[add]]\nname = \"甲\"\nkind = \"animal\"\n"),
        Some(3)
    );
    assert_eq!(
        wrong_line("[[add]]\nname = \"甲\"\n\n[[add]]\nname = 7\n"),
        Some(1)
    );
}

#[test]
fn a_renamed_entity_has_its_new_full_name() {
    let (edition, idle) = corrected("[[rename]]\nname = \"王建国\"\nto = \"王建国（科技局）\"\n");
    let entity = named(&edition, "王建国").expect("the person is still named");
    assert_eq!(entity.canonical, "王建国（科技局）");
    assert!(idle.is_empty());
    let (_, idle) = corrected("\n\n[[rename]]\nname = \"无此人\"\nto = \"某人\"\n");
    assert_eq!(idle, [4]);
    assert_eq!(
        wrong_line("[[rename]]\nname = \"甲\"\nto = [\"乙\"]\n"),
        Some(3)
    );
}

#[test]
fn merged_names_are_one() {
    let both = ["市科技局", "市财政局"];
    let before = edition();
    let count = |edition: &Edition| both.map(|name| named(edition, name).map(|e| e.id.clone()));
    let [first, second] = count(&before);
    assert!(first.is_some() && second.is_some() && first != second);
    let text = "[[merge]]\nnames = [\"市科技局\", \"市财政局\"]\ninto = \"两局\"\n";
    let (edition, idle) = corrected(text);
    let [first, second] = count(&edition);
    assert!(first.is_some() && first == second && idle.is_empty());
    let entity = named(&edition, "两局").expect("the merged entity");
    assert_eq!(mentions(&edition, entity), 2);
    let (_, idle) = corrected("[[merge]]\nnames = [\"甲局\", \"乙局\"]\ninto = \"两局\"\n");
    assert_eq!(idle, [2]);
    assert_eq!(
        wrong_line("[[merge]]\nnames = \"市科技局\"\ninto = \"两局\"\n"),
        Some(2)
    );
}

#[test]
fn a_split_name_is_somebody_else_in_that_article() {
    let before = edition();
    let article = before.articles[0].id.as_str().to_owned();
    let old = named(&before, "王建国").expect("the person").id.clone();
    let text = format!("[[split]]\nname = \"王建国\"\narticle = \"{article}\"\n");
    let (edition, idle) = corrected(&text);
    assert!(idle.is_empty());
    assert_ne!(named(&edition, "王建国").expect("the person").id, old);
    let (_, idle) = corrected("[[split]]\nname = \"王建国\"\narticle = \"a0000000000\"\n");
    assert_eq!(idle, [2]);
    assert_eq!(wrong_line("[[split]]\nname = \"王建国\"\n"), Some(1));
}

#[test]
fn an_unknown_table_and_broken_toml_name_their_line() {
    assert_eq!(wrong_line("# names\n[[remove]]\nname = \"甲\"\n"), Some(2));
    assert_eq!(
        wrong_line("[[add]]\nname = \"甲\nkind = \"place\"\n"),
        Some(2)
    );
}
