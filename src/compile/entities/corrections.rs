//! What an editor decides about names: `entities.toml` beside a page adds, forbids, merges, splits and renames.
//!
//! ```toml
//! [[forbid]]                    # never a name, of this kind or (without `kind`) of any
//! name = "高职称政府"
//! [[add]]                       # a name wherever it stands
//! name = "白水洞研学小镇"
//! kind = "place"
//! [[rename]]                    # the full name to show
//! name = "宝庆数联"
//! to = "湖南宝庆数联科技有限公司"
//! [[merge]]                     # one and the same
//! names = ["邵阳产发集团", "产发集团"]
//! into = "邵阳产业发展集团有限公司"
//! [[split]]                     # in this article it is somebody else
//! name = "罗俊"
//! article = "a0123456789"
//! ```

use super::gather::letter;
use super::text::Line;
use crate::model::{
    Article, Edition, Entity, EntityId, EntityKind, Level, Mention, Part, content_id,
};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Holds the corrections of a page or a paper.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corrections {
    #[serde(default)]
    add: Vec<Add>,
    #[serde(default)]
    forbid: Vec<Forbid>,
    #[serde(default)]
    rename: Vec<Rename>,
    #[serde(default)]
    merge: Vec<Merge>,
    #[serde(default)]
    split: Vec<Split>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Add {
    name: Spanned<String>,
    kind: EntityKind,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forbid {
    name: Spanned<String>,
    kind: Option<EntityKind>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rename {
    name: Spanned<String>,
    to: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Merge {
    names: Spanned<Vec<String>>,
    into: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Split {
    name: Spanned<String>,
    article: String,
}

/// Says what is wrong in a file of corrections, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionError {
    /// The one-based line.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl Corrections {
    /// Reads a file of corrections.
    ///
    /// # Errors
    /// The line that is no TOML, or that names a table, a key or a kind that does not exist.
    pub fn read(text: &str) -> Result<Self, CorrectionError> {
        toml::from_str(text).map_err(|error| CorrectionError {
            line: line_of(text, error.span().map_or(0, |span| span.start)),
            message: error.message().into(),
        })
    }

    /// Corrects `edition`; returns the corrections that found nothing to correct, with their lines in `text`.
    pub fn apply(&self, text: &str, edition: &mut Edition) -> Vec<CorrectionError> {
        let mut idle = Vec::new();
        let mut check = |done: bool, at: usize, what: &str| {
            if !done {
                let message = format!("`{what}` is not in the edition");
                idle.push(CorrectionError {
                    line: line_of(text, at),
                    message,
                });
            }
        };
        for entry in &self.forbid {
            let name = entry.name.get_ref();
            check(
                forbid(edition, name, entry.kind),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.add {
            let name = entry.name.get_ref();
            check(
                add(edition, name, entry.kind),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.merge {
            let names = entry.names.get_ref();
            check(
                rename(edition, names, &entry.into),
                entry.names.span().start,
                &names.join(", "),
            );
        }
        for entry in &self.rename {
            let name = entry.name.get_ref();
            check(
                rename(edition, std::slice::from_ref(name), &entry.to),
                entry.name.span().start,
                name,
            );
        }
        for entry in &self.split {
            let name = entry.name.get_ref();
            check(
                split(edition, name, &entry.article),
                entry.name.span().start,
                name,
            );
        }
        prune(edition);
        idle
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()
        .iter()
        .take(at)
        .filter(|&&byte| byte == b'\n')
        .count()
        + 1
}

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
fn forbid(edition: &mut Edition, name: &str, kind: Option<EntityKind>) -> bool {
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
fn add(edition: &mut Edition, name: &str, kind: EntityKind) -> bool {
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
            pinyin: Some(super::pinyin::spell(name, kind == EntityKind::Person)),
            jurisdiction: Vec::new(),
            value: None,
            confidence: Level::High,
        });
    }
    done
}

/// Gives every entity known by one of `names` the full name `to`; those of one kind become one.
fn rename(edition: &mut Edition, names: &[String], to: &str) -> bool {
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
fn split(edition: &mut Edition, name: &str, article: &str) -> bool {
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
fn replace(edition: &mut Edition, old: &EntityId, new: &EntityId, only: Option<&str>) -> bool {
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
fn prune(edition: &mut Edition) {
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

#[cfg(test)]
mod tests {
    use super::Corrections;

    #[test]
    fn errors_point_at_their_line() {
        let wrong = Corrections::read("[[add]]\nname = \"甲\"\nkind = \"animal\"\n");
        assert_eq!(wrong.map_err(|error| error.line).err(), Some(3));
        assert!(Corrections::read("[[forbid]]\nname = \"甲\"\n").is_ok());
    }
}
