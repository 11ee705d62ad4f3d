//! What each correction does to an edition.

use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::resolve::gather::letter;
use crate::model::{
    Article, Edition, Entity, EntityId, EntityKind, Level, Mention, Part, content_id,
};
use std::collections::{BTreeMap, BTreeSet};
/// Returns the text of a mention without layout gaps.
fn printed(article: &Article, mention: &Mention) -> String {
    let text = mention.part.text(article).unwrap_or_default();
    let size = (mention.end - mention.start) as usize;
    text.chars()
        .skip(mention.start as usize)
        .take(size)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// Removes every mention printed as `name`.
pub(crate) fn forbid(edition: &mut Edition, name: &str, kind: Option<EntityKind>) -> bool {
    let kinds: BTreeMap<EntityId, EntityKind> = edition
        .entities
        .iter()
        .map(|entity| (entity.id.clone(), entity.kind))
        .collect();
    let mut done = false;
    for article in &mut edition.articles {
        let mentions = std::mem::take(&mut article.mentions);
        let keep = |mention: &Mention| {
            printed(article, mention) != name
                || kind.is_some_and(|kind| kinds.get(&mention.entity) != Some(&kind))
        };
        let (kept, gone): (Vec<Mention>, Vec<Mention>) = mentions.into_iter().partition(keep);
        done |= !gone.is_empty();
        article.mentions = kept;
    }
    done
}

/// Marks `name` wherever it stands; what it overlaps gives way.
pub(crate) fn add(edition: &mut Edition, name: &str, kind: EntityKind) -> bool {
    let wanted: Vec<char> = name.chars().collect();
    if wanted.is_empty() {
        return false;
    }
    let id: EntityId = content_id(letter(kind), &[kind.code(), name])
        .as_str()
        .into();
    let mut done = false;
    for article in &mut edition.articles {
        let mut added: Vec<Mention> = Vec::new();
        for (part, text) in Part::all(article) {
            let line = Line::new(text);
            let mut at = 0;
            while at + wanted.len() <= line.chars.len() {
                if line.chars[at..].starts_with(&wanted) {
                    let (start, end) = line.printed(at, at + wanted.len());
                    added.push(Mention {
                        part,
                        start,
                        end,
                        entity: id.clone(),
                        role: None,
                        counted: None,
                        evidence: "correction".into(),
                    });
                    at += wanted.len();
                } else {
                    at += 1;
                }
            }
        }
        done |= !added.is_empty();
        let clear = |mention: &Mention| {
            !added.iter().any(|new| {
                new.part == mention.part && new.start < mention.end && mention.start < new.end
            })
        };
        article.mentions.retain(clear);
        article.mentions.extend(added);
        article
            .mentions
            .sort_by_key(|mention| (mention.part, mention.start, std::cmp::Reverse(mention.end)));
    }
    if done && edition.entity(&id).is_none() {
        edition.entities.push(Entity {
            id,
            kind,
            name: name.into(),
            canonical: name.into(),
            aliases: Vec::new(),
            pinyin: Some(crate::compile::entities::resolve::pinyin::spell(
                name,
                kind == EntityKind::Person,
            )),
            jurisdiction: Vec::new(),
            value: None,
            confidence: Level::High,
        });
    }
    done
}

/// Gives every entity known by one of `names` the full name `to`; those of one kind become one.
pub(crate) fn rename(edition: &mut Edition, names: &[String], to: &str) -> bool {
    let known = |entity: &Entity| {
        names.iter().any(|name| {
            entity.name == *name || entity.canonical == *name || entity.aliases.contains(name)
        })
    };
    let old: Vec<Entity> = edition
        .entities
        .iter()
        .filter(|entity| known(entity))
        .cloned()
        .collect();
    for entity in &old {
        let id: EntityId = content_id(letter(entity.kind), &[entity.kind.code(), to])
            .as_str()
            .into();
        replace(edition, &entity.id, &id, None);
        edition.entities.retain(|other| other.id != entity.id);
        let mut forms: BTreeSet<String> = entity
            .aliases
            .iter()
            .cloned()
            .chain([entity.name.clone()])
            .collect();
        if let Some(one) = edition.entities.iter_mut().find(|other| other.id == id) {
            forms.extend(one.aliases.iter().cloned());
            one.aliases = forms.into_iter().filter(|form| *form != one.name).collect();
        } else {
            forms.remove(&entity.name);
            edition.entities.push(Entity {
                id,
                canonical: to.into(),
                aliases: forms.into_iter().collect(),
                ..entity.clone()
            });
        }
    }
    !old.is_empty()
}

/// Makes `name` in one article somebody else than in the others.
pub(crate) fn split(edition: &mut Edition, name: &str, article: &str) -> bool {
    let Some(entity) = edition
        .entities
        .iter()
        .find(|entity| entity.name == name || entity.canonical == name)
        .cloned()
    else {
        return false;
    };
    let id: EntityId = content_id(
        letter(entity.kind),
        &[entity.kind.code(), &entity.canonical, article],
    )
    .as_str()
    .into();
    let done = replace(edition, &entity.id, &id, Some(article));
    if done {
        edition.entities.push(Entity { id, ..entity });
    }
    done
}

/// Points the mentions of `old` at `new`, in one article or in all.
pub(crate) fn replace(
    edition: &mut Edition,
    old: &EntityId,
    new: &EntityId,
    only: Option<&str>,
) -> bool {
    let mut done = false;
    for article in edition
        .articles
        .iter_mut()
        .filter(|article| only.is_none_or(|only| article.id.as_str() == only))
    {
        for mention in article
            .mentions
            .iter_mut()
            .filter(|mention| mention.entity == *old)
        {
            mention.entity = new.clone();
            done = true;
        }
    }
    done
}

/// Drops the entities that nothing mentions any more and sorts the rest.
pub(crate) fn prune(edition: &mut Edition) {
    let used: BTreeSet<&EntityId> = edition
        .articles
        .iter()
        .flat_map(|article| &article.mentions)
        .map(|mention| &mention.entity)
        .collect();
    let mut entities = edition.entities.clone();
    entities.retain(|entity| used.contains(&entity.id));
    entities.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
    entities.dedup_by(|a, b| a.id == b.id);
    edition.entities = entities;
}
