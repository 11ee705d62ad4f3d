//! One real page as an edition, built from its annotation: what search and export are tried on.

use kanbao::compile::{Metadata, RawPage, compile};
use kanbao::model::*;
use pinyin::ToPinyin;
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Returns the edition of the annotated page: seven stories and a photo story of 邵阳日报, November 2023.
pub(crate) fn edition() -> Edition {
    let page: Value = serde_json::from_str(include_str!("../golden/explore/page.json"))
        .expect("the fixture is JSON");
    let mut entities: BTreeMap<(EntityKind, String), Entity> = BTreeMap::new();
    let articles = list(&page, "articles")
        .iter()
        .map(|told| article(told, &mut entities))
        .collect();
    let mut entities: Vec<Entity> = entities.into_values().collect();
    entities.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    let edition = Edition {
        format: FORMAT.into(),
        version: VERSION,
        publication: Publication {
            name: "邵阳日报".into(),
        },
        issue: Issue {
            date: None,
            dates_in_text: Some(DateRange {
                from: day("2023-11-07"),
                to: day("2023-11-10"),
            }),
        },
        pages: vec![Page {
            number: None,
            section: None,
            source: 0,
        }],
        articles,
        entities,
        residue: Vec::new(),
        sources: vec![Source {
            file: "page.txt".into(),
            sha256: "0".repeat(64),
            encoding: "UTF-8".into(),
            lines: Vec::new(),
        }],
        warnings: Vec::new(),
    };
    edition
        .check()
        .expect("the fixture keeps the rules of the format");
    edition
}

/// Returns the bundled page as the compiler gives it.
pub(crate) fn bundled() -> Edition {
    compiled(include_str!("../../static/pages/shaoyang-daily.txt"))
}

/// Returns a page as the compiler gives it.
pub(crate) fn compiled(text: &str) -> Edition {
    compile(&[raw(text)], &Metadata::default())
}

/// Makes a raw page of which only the text is known.
pub(crate) fn raw(text: &str) -> RawPage {
    RawPage {
        file: "shaoyang-daily.txt".into(),
        sha256: String::new(),
        encoding: "UTF-8".into(),
        text: text.into(),
        number: None,
        section: None,
    }
}

/// Makes a paragraph without source lines.
pub(crate) fn paragraph(text: &str) -> Block {
    Block {
        kind: BlockKind::Paragraph,
        text: text.into(),
        ..Block::default()
    }
}

fn article(told: &Value, entities: &mut BTreeMap<(EntityKind, String), Entity>) -> Article {
    let mut article = Article {
        id: "".into(),
        kind: ArticleKind::Article,
        pages: vec![0],
        column: None,
        headlines: Vec::new(),
        byline: None,
        dateline: None,
        body: Vec::new(),
        credit: None,
        jumps: Vec::new(),
        pinyin: None,
        subjects: Vec::new(),
        mentions: Vec::new(),
        confidence: Confidence::default(),
    };
    let mut parts = Vec::new();
    for segment in list(told, "segments") {
        parts.push(add(
            &mut article,
            string(segment, "kind"),
            string(segment, "text"),
        ));
    }
    for told in list(told, "entities") {
        let entity = entity(told);
        let id = entity.id.clone();
        let held = entities
            .entry((entity.kind, entity.canonical.clone()))
            .or_insert(entity);
        let text = string(told, "text").replace(' ', "");
        if text != held.name && !held.aliases.contains(&text) {
            held.aliases.push(text);
            held.aliases.sort();
        }
        let number = |name: &str| u32::try_from(told[name].as_u64().expect(name)).expect(name);
        let part = parts[number("segment") as usize];
        let (start, end) = (number("start"), number("end"));
        let role = told.get("role").and_then(Value::as_str);
        match (part, role) {
            (Part::Byline, Some(role)) => credit(
                &mut article.byline,
                role,
                string(told, "text"),
                [start, end],
            ),
            (Part::Credit, _) if held.kind == EntityKind::Person => {
                credit(
                    &mut article.credit,
                    "摄",
                    string(told, "text"),
                    [start, end],
                );
            }
            _ => {}
        }
        let role = role.and_then(|role| place_role(part.text(&article)?, role, start));
        article.mentions.push(Mention {
            part,
            start,
            end,
            entity: id,
            role,
            counted: None,
            evidence: String::new(),
        });
    }
    article
        .mentions
        .sort_by_key(|mention| (mention.part, mention.start, Reverse(mention.end)));
    let texts: Vec<&str> = Part::all(&article).map(|(_, text)| text).collect();
    article.id = content_id("a", &texts).as_str().into();
    article.pinyin = article.headline().map(|headline| spell(&headline.text));
    article
}

fn add(article: &mut Article, kind: &str, text: &str) -> Part {
    let headline = |role| Headline {
        role,
        text: text.into(),
        ..Headline::default()
    };
    let byline = || {
        Some(Byline {
            text: text.into(),
            credits: Vec::new(),
            source: Vec::new(),
        })
    };
    match kind {
        "headline" | "subheadline" => {
            let role = if kind == "headline" {
                HeadlineRole::Main
            } else {
                HeadlineRole::Deck
            };
            article.headlines.push(headline(role));
            Part::Headline(article.headlines.len() as u16 - 1)
        }
        "byline" => {
            article.byline = byline();
            article.dateline = Some(Dateline {
                text: "邵阳日报讯".into(),
                agency: "邵阳日报".into(),
                place: None,
                date: None,
            });
            Part::Byline
        }
        "credit" => {
            article.credit = byline();
            Part::Credit
        }
        _ => {
            let caption = kind == "caption";
            let kind = if caption {
                BlockKind::Caption
            } else {
                BlockKind::Paragraph
            };
            if caption {
                article.kind = ArticleKind::Photo;
                article.column = Some("奋进新征程 建功新时代".into());
            }
            article.body.push(Block {
                kind,
                ..paragraph(text)
            });
            Part::Body(article.body.len() as u16 - 1)
        }
    }
}

fn credit(byline: &mut Option<Byline>, role: &str, name: &str, span: [u32; 2]) {
    let role = match role {
        "记者" => BylineRole::Reporter,
        "通讯员" => BylineRole::Correspondent,
        _ => BylineRole::Photographer,
    };
    let byline = byline.as_mut().expect("a credit stands in a byline");
    byline.credits.push(Credit {
        role,
        name: name.replace(' ', ""),
        span,
    });
}

fn entity(told: &Value) -> Entity {
    let (text, canonical) = (
        string(told, "text").replace(' ', ""),
        string(told, "canonical"),
    );
    let kind = match string(told, "type") {
        "PERSON" => EntityKind::Person,
        "ORG" => EntityKind::Organisation,
        "PLACE" => EntityKind::Place,
        "DATE" => EntityKind::Time,
        "EVENT" => EntityKind::Event,
        "TERM" => EntityKind::Term,
        "PRODUCT" => EntityKind::Product,
        _ => EntityKind::Quantity,
    };
    let value = match kind {
        EntityKind::Time => {
            let date = canonical.split(' ').next().and_then(PartialDate::parse);
            date.map(|from| EntityValue::Time { from, to: None })
        }
        EntityKind::Quantity => Some(quantity(&text)),
        _ => None,
    };
    Entity {
        id: content_id(&kind.code()[..1], &[kind.code(), canonical])
            .as_str()
            .into(),
        kind,
        pinyin: (kind <= EntityKind::Place).then(|| spell(&text)),
        name: text,
        canonical: canonical.into(),
        aliases: Vec::new(),
        jurisdiction: Vec::new(),
        value,
        confidence: Level::High,
    }
}

fn quantity(text: &str) -> EntityValue {
    let approximate = text.contains(['多', '余']);
    let text = text.replace(['多', '余'], "");
    let digits = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let zeros = if unit.starts_with('亿') {
        8
    } else if unit.starts_with('万') {
        4
    } else {
        0
    };
    let value = format!("{number}{}", "0".repeat(zeros));
    EntityValue::Quantity {
        value,
        unit: unit.trim_start_matches(['亿', '万']).into(),
        approximate,
    }
}

fn place_role(text: &str, role: &str, name: u32) -> Option<Role> {
    let before: Vec<char> = text.chars().take(name as usize).collect();
    let length = role.chars().count() as u32;
    let start = name.checked_sub(length)?;
    (String::from_iter(&before[start as usize..]) == role).then(|| Role {
        text: role.into(),
        start,
        end: name,
    })
}

fn spell(text: &str) -> String {
    text.to_pinyin()
        .flatten()
        .map(|syllable| syllable.plain())
        .collect::<Vec<_>>()
        .join(" ")
}

fn day(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

fn list<'a>(value: &'a Value, name: &str) -> &'a Vec<Value> {
    value[name].as_array().expect(name)
}

fn string<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().expect(name)
}
