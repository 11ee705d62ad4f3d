//! The tables that can be taken along: hits, entities, mentions, numbers.

use super::sheet::Sheet;
use crate::model::{Article, Byline, Edition, EntityValue, HeadlineRole, Part};
use crate::search::{Index, Listed, Number, Row};
use std::collections::BTreeSet;

/// Lays out lines of a concordance; offsets are in code points of the part.
pub fn hit_table(index: &Index, rows: &[Row]) -> Sheet {
    let columns = vec![
        "article", "headline", "part", "start", "end", "left", "hit", "right",
    ];
    let rows = rows.iter().map(|row| {
        let kwic = &row.kwic;
        let cut = |cut: bool| if cut { "…" } else { "" };
        let left = format!("{}{}", cut(kwic.cut_left), kwic.left);
        let right = format!("{}{}", kwic.right, cut(kwic.cut_right));
        let mut cells = place(
            index,
            row.article,
            row.hit.part,
            [row.hit.start, row.hit.end],
        );
        cells.extend([left, kwic.hit.clone(), right]);
        cells
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

/// Lays out articles with their texts: tiers of one kind, and blocks of the body, stand on lines of their own.
pub fn article_table(edition: &Edition) -> Sheet {
    let columns = vec![
        "article",
        "kind",
        "pages",
        "section",
        "column",
        "kicker",
        "headline",
        "deck",
        "byline",
        "dateline",
        "credit",
        "characters",
        "entities",
        "text",
    ];
    let rows = edition.articles.iter().map(|article| {
        let tier = |role| {
            let tiers = article.headlines.iter().filter(|tier| tier.role == role);
            lines(tiers.map(|tier| tier.text.as_str()))
        };
        let text = |byline: &Option<Byline>| byline.as_ref().map(|b| b.text.clone());
        let pages = article.pages.iter().map(|&page| {
            let printed = edition.pages.get(page as usize);
            let number = printed.and_then(|page| page.number.clone());
            number.unwrap_or_else(|| (page + 1).to_string())
        });
        let page = article.pages.first().map(|&page| page as usize);
        let section = page.and_then(|page| edition.pages.get(page)?.section.clone());
        let entities: BTreeSet<_> = article.mentions.iter().map(|m| &m.entity).collect();
        vec![
            article.id.to_string(),
            article.kind.code().into(),
            pages.collect::<Vec<_>>().join(" "),
            section.unwrap_or_default(),
            article.column.clone().unwrap_or_default(),
            tier(HeadlineRole::Kicker),
            tier(HeadlineRole::Main),
            tier(HeadlineRole::Deck),
            text(&article.byline).unwrap_or_default(),
            (article.dateline.as_ref()).map_or_else(String::new, |line| line.text.clone()),
            text(&article.credit).unwrap_or_default(),
            article.body_chars().to_string(),
            entities.len().to_string(),
            lines(article.body.iter().map(|block| block.text.as_str())),
        ]
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

/// Lays out entities with their counts.
pub fn entity_table(index: &Index, listed: &[Listed]) -> Sheet {
    let columns = vec![
        "id",
        "kind",
        "name",
        "canonical",
        "aliases",
        "jurisdiction",
        "value",
        "mentions",
        "articles",
        "bylines",
    ];
    let rows = listed.iter().filter_map(|listed| {
        let entity = index.edition().entities.get(listed.entity)?;
        Some(vec![
            entity.id.to_string(),
            entity.kind.code().into(),
            entity.name.clone(),
            entity.canonical.clone(),
            entity.aliases.join(" "),
            entity.jurisdiction.join(" › "),
            entity.value.as_ref().map(value).unwrap_or_default(),
            listed.mentions.to_string(),
            listed.articles.len().to_string(),
            listed.bylines.to_string(),
        ])
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

/// Lays out every mention of the edition; offsets are in code points of the part.
pub fn mention_table(index: &Index) -> Sheet {
    let columns = vec![
        "article",
        "headline",
        "part",
        "start",
        "end",
        "text",
        "entity",
        "kind",
        "canonical",
        "role",
        "evidence",
    ];
    let articles = index.edition().articles.iter().enumerate();
    let rows = articles.flat_map(|(number, article)| {
        article.mentions.iter().filter_map(move |mention| {
            let entity = &index.edition().entities[index.entity(&mention.entity)?];
            let text = mention.part.text(article).unwrap_or_default();
            let mut cells = place(index, number, mention.part, [mention.start, mention.end]);
            cells.extend([
                crate::text::slice(text, mention.start, mention.end).into(),
                entity.id.to_string(),
                entity.kind.code().into(),
                entity.canonical.clone(),
                mention
                    .role
                    .as_ref()
                    .map(|role| role.text.clone())
                    .unwrap_or_default(),
                mention.evidence.clone(),
            ]);
            Some(cells)
        })
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

/// Lays out quantities with their sentences.
pub fn number_table(index: &Index, numbers: &[Number]) -> Sheet {
    let columns = vec![
        "article",
        "headline",
        "part",
        "start",
        "end",
        "printed",
        "value",
        "unit",
        "approximate",
        "counted",
        "sentence",
    ];
    let rows = numbers.iter().map(|number| {
        let part = number.hit.part;
        let text = index
            .edition()
            .articles
            .get(number.article)
            .and_then(|article| part.text(article))
            .unwrap_or_default();
        let mut cells = place(
            index,
            number.article,
            part,
            [number.hit.start, number.hit.end],
        );
        cells.extend([
            number.printed.clone(),
            number.value.clone(),
            number.unit.clone(),
            number.approximate.to_string(),
            number.counted.clone().unwrap_or_default(),
            crate::text::slice(text, number.sentence[0], number.sentence[1])
                .trim()
                .into(),
        ]);
        cells
    });
    Sheet {
        columns,
        rows: rows.collect(),
    }
}

fn lines<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("\n")
}

/// Returns the cells that say where something stands: article, headline, part, start, end.
fn place(index: &Index, article: usize, part: Part, [start, end]: [u32; 2]) -> Vec<String> {
    let article = index.edition().articles.get(article);
    let headline = article
        .and_then(Article::headline)
        .map(|headline| headline.text.clone());
    vec![
        article
            .map(|article| article.id.to_string())
            .unwrap_or_default(),
        headline.unwrap_or_default(),
        part.to_string(),
        start.to_string(),
        end.to_string(),
    ]
}

fn value(value: &EntityValue) -> String {
    match value {
        EntityValue::Time { from, to: None } => from.to_string(),
        EntityValue::Time { from, to: Some(to) } => format!("{from}/{to}"),
        EntityValue::Quantity { value, unit, .. } => format!("{value} {unit}"),
        EntityValue::Event { .. } => String::new(),
    }
}
