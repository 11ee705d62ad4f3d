//! Joins mentions to entities: one per kind and full name, namesakes kept apart.

use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::resolve::pinyin;
use crate::model::{Edition, Entity, EntityId, EntityKind, EntityValue, Level, content_id};
use std::collections::BTreeMap;

/// Holds the entities found so far and the forms in which they are printed.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    entities: BTreeMap<(EntityKind, EntityId), Entity>,
    forms: BTreeMap<EntityId, BTreeMap<String, u32>>,
    credited: BTreeMap<EntityId, bool>,
}

impl Gathered {
    /// Notes one mention and returns its entity's id.
    #[allow(clippy::too_many_arguments)]
    pub(crate) fn note(
        &mut self,
        kind: EntityKind,
        name: &str,
        canonical: String,
        jurisdiction: Vec<String>,
        value: Option<EntityValue>,
        evidence: Evidence,
        credited: bool,
        titled: bool,
    ) -> EntityId {
        let mut id: EntityId = content_id(letter(kind), &[kind.code(), &canonical])
            .as_str()
            .into();
        if kind == EntityKind::Person {
            // A reporter and a person in the news who bear one name are two people.
            let first = *self.credited.entry(id.clone()).or_insert(credited);
            if first != credited && (credited || titled) {
                id = content_id(
                    letter(kind),
                    &[
                        kind.code(),
                        &canonical,
                        if credited { "credited" } else { "named" },
                    ],
                )
                .as_str()
                .into();
            }
        }
        let level = if evidence.is_doubtful() {
            Level::Medium
        } else {
            Level::High
        };
        let entity = self
            .entities
            .entry((kind, id.clone()))
            .or_insert_with(|| Entity {
                id: id.clone(),
                kind,
                name: name.into(),
                canonical,
                aliases: Vec::new(),
                pinyin: matches!(
                    kind,
                    EntityKind::Person | EntityKind::Organisation | EntityKind::Place
                )
                .then(|| pinyin::spell(name, kind == EntityKind::Person))
                .filter(|text| !text.is_empty()),
                jurisdiction,
                value,
                confidence: level,
            });
        entity.confidence = entity.confidence.max(level);
        // All mentions share one.
        id.clone_from(&entity.id);
        *self
            .forms
            .entry(id.clone())
            .or_default()
            .entry(name.into())
            .or_default() += 1;
        id
    }

    /// Notes when and where an event takes place; what was known stays.
    pub(crate) fn event(&mut self, id: &EntityId, time: Option<EntityId>, place: Option<EntityId>) {
        let Some(entity) = self.entities.get_mut(&(EntityKind::Event, id.clone())) else {
            return;
        };
        let (known_time, known_place) = match entity.value.take() {
            Some(EntityValue::Event { time, place }) => (time, place),
            _ => (None, None),
        };
        let (time, place) = (known_time.or(time), known_place.or(place));
        entity.value =
            (time.is_some() || place.is_some()).then_some(EntityValue::Event { time, place });
    }

    /// Joins short names of firms to the long ones, chooses the names to show and hands the entities over.
    pub(crate) fn finish(mut self, edition: &mut Edition) {
        let joined = self.short_forms();
        for article in &mut edition.articles {
            for mention in &mut article.mentions {
                if let Some(long) = joined.get(&mention.entity) {
                    mention.entity = long.clone();
                }
            }
        }
        for (short, long) in &joined {
            self.entities
                .remove(&(EntityKind::Organisation, short.clone()));
            self.entities.remove(&(EntityKind::Place, short.clone()));
            let forms = self.forms.remove(short).unwrap_or_default();
            let known = self.forms.entry(long.clone()).or_default();
            for (form, count) in forms {
                *known.entry(form).or_default() += count;
            }
        }
        for entity in self.entities.values_mut() {
            if let Some(EntityValue::Event {
                place: Some(place), ..
            }) = &mut entity.value
                && let Some(long) = joined.get(place)
            {
                *place = long.clone();
            }
            let forms = self.forms.get(&entity.id).cloned().unwrap_or_default();
            // The form printed most often; of two, the longer one.
            if let Some((name, _)) = forms.iter().max_by_key(|(form, count)| {
                (
                    **count,
                    form.chars().count(),
                    std::cmp::Reverse((*form).clone()),
                )
            }) {
                entity.name.clone_from(name);
                if entity.pinyin.is_some() {
                    entity.pinyin = Some(pinyin::spell(name, entity.kind == EntityKind::Person));
                }
            }
            entity.aliases = forms
                .into_keys()
                .filter(|form| *form != entity.name)
                .collect();
        }
        self.complete();
        edition.entities = self.entities.into_values().collect();
    }

    /// Gives a town named alone the whereabouts that a longer name tells: 严塘镇 after 新邵县严塘镇白水洞村.
    fn complete(&mut self) {
        let mut known: BTreeMap<String, Option<Vec<String>>> = BTreeMap::new();
        let is_place = |entity: &&Entity| entity.kind == EntityKind::Place;
        for entity in self.entities.values().filter(is_place) {
            for end in 1..=entity.jurisdiction.len() {
                let path = &entity.jurisdiction[..end];
                let name = path.last().cloned().unwrap_or_default();
                let one = known.entry(name).or_insert_with(|| Some(path.to_vec()));
                // Two towns of one name: nobody knows which is meant.
                if one.as_ref().is_some_and(|one| one != path) {
                    *one = None;
                }
            }
        }
        for entity in self.entities.values_mut() {
            if entity.kind == EntityKind::Place
                && entity.jurisdiction.is_empty()
                && let Some(Some(path)) = known.get(&entity.canonical)
            {
                entity.jurisdiction.clone_from(path);
            }
        }
    }

    /// Finds what is named short whose long name is known and fits no other: 零点七度 and 山东零点七度新材料有限公司, 岔口小学 and 内丘县岔口小学.
    fn short_forms(&self) -> BTreeMap<EntityId, EntityId> {
        let mut joined = BTreeMap::new();
        for kind in [EntityKind::Organisation, EntityKind::Place] {
            let all = || self.entities.values().filter(|entity| entity.kind == kind);
            let legal = |name: &str| name.ends_with("公司") || name.ends_with("集团");
            // Each short name, and the only long one that fits; `None` after a second one.
            let mut fits: BTreeMap<&str, (&Entity, Option<Option<&EntityId>>)> = all()
                .filter(|entity| {
                    entity.jurisdiction.is_empty() && entity.canonical.chars().count() >= 3
                })
                .map(|entity| (entity.canonical.as_str(), (entity, None)))
                .collect();
            // Long names look up their own parts: there are far fewer of these than of pairs of names.
            for long in all() {
                let firm = kind == EntityKind::Organisation && legal(&long.canonical);
                for part in parts(&long.canonical, firm) {
                    let Some((short, one)) = fits.get_mut(part) else {
                        continue;
                    };
                    let placed = !long.jurisdiction.is_empty() && long.canonical.ends_with(part);
                    if long.id != short.id && (placed || firm && !legal(part)) {
                        *one = match *one {
                            None => Some(Some(&long.id)),
                            Some(Some(known)) if *known == long.id => continue,
                            Some(_) => Some(None),
                        };
                    }
                }
            }
            for (short, one) in fits.into_values() {
                if let Some(Some(long)) = one {
                    joined.insert(short.id.clone(), long.clone());
                }
            }
        }
        joined
    }
}

/// Lists the ends of a name, and of a firm's name all parts, of three characters to as many as a short name has.
fn parts(name: &str, firm: bool) -> impl Iterator<Item = &str> {
    let starts = name.char_indices().map(|(at, _)| at);
    starts.flat_map(move |start| {
        let rest = &name[start..];
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let inner = ends.skip(2).take(if firm { LONGEST } else { 0 });
        inner
            .map(move |end| &rest[..end])
            .filter(move |part| part.len() < rest.len())
            .chain(std::iter::once(rest))
    })
}

/// The longest short form of a firm's name, in characters beyond two.
const LONGEST: usize = 24;

/// The letter that begins an entity's id.
pub(crate) fn letter(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "p",
        EntityKind::Organisation => "o",
        EntityKind::Place => "l",
        EntityKind::Time => "t",
        EntityKind::Event => "e",
        EntityKind::Term => "m",
        EntityKind::Product => "r",
        EntityKind::Quantity => "q",
    }
}
