//! Readings → mentions and entities: names get their full form, the mentions of one are joined.

use crate::compile::entities::lexicon::trie::{Lexicon, Marks};
use crate::compile::entities::people::roles;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::segment::{Reading, Segment, SegmentKind};
use crate::compile::entities::read::articles::read;
use crate::compile::entities::resolve::facts;
use crate::compile::entities::resolve::gather::Gathered;
use crate::compile::entities::resolve::home::Home;
use crate::compile::entities::resolve::pinyin;
use crate::compile::entities::resolve::subjects;
use crate::compile::entities::values::calendar::Clock;
use crate::compile::entities::values::quantity::quantity;
use crate::compile::entities::values::times::time;
use crate::compile::lexis::gazetteer::divisions::Divisions;
use crate::compile::workers::Workers;
use crate::model::{Article, Edition, EntityId, EntityKind, EntityValue, Mention, Part, Role};
use crate::text::hedges;

/// How many characters beside a quantity say how far it holds: 现场签约 2 亿元 tells nothing.
const HEDGE: usize = 3;

/// Fills the edition's mentions and entities, and the pinyin of headlines.
pub(crate) fn resolve(edition: &mut Edition, workers: &impl Workers) {
    let parts: Vec<Vec<Part>> = edition
        .articles
        .iter()
        .map(|article| Part::all(article).map(|(part, _)| part).collect())
        .collect();
    let readings = read(edition.articles.iter().map(segments).collect(), workers);
    let whole = Home::of(&edition.publication.name, readings.iter().flatten());
    let base = base(edition);
    let mut gathered = Gathered::default();
    // What has been marked is held no longer.
    for ((article, parts), readings) in edition.articles.iter_mut().zip(parts).zip(readings) {
        let own = Home::of(&edition.publication.name, readings.iter());
        let home = Home {
            county: own.county,
            named: own.named,
            ..whole.clone()
        };
        let mut clock = Clock { base, last: None };
        let mut mentions = Vec::new();
        for (part, reading) in parts.into_iter().zip(&readings) {
            mentions.extend(mark(part, reading, &home, &mut clock, &mut gathered));
        }
        mentions.shrink_to_fit();
        mentions
            .sort_by_key(|mention| (mention.part, mention.start, std::cmp::Reverse(mention.end)));
        article.mentions = mentions;
        article.subjects = subjects::subjects(article);
        article.pinyin = article
            .headline()
            .map(|headline| pinyin::spell(&headline.text, false))
            .filter(|text| !text.is_empty());
    }
    gathered.finish(edition);
}

fn segments(article: &Article) -> Vec<Segment<'_>> {
    Part::all(article)
        .map(|(part, text)| {
            let kind = match part {
                Part::Headline(_) => SegmentKind::Headline,
                Part::Byline | Part::Credit => SegmentKind::Byline,
                Part::Body(_) => SegmentKind::Body,
            };
            let byline = match part {
                Part::Byline => article.byline.as_ref(),
                Part::Credit => article.credit.as_ref(),
                _ => None,
            };
            Segment {
                kind,
                text,
                credits: byline.map_or(&[], |byline| &byline.credits),
            }
        })
        .collect()
}

/// Returns the day from which relative times count: the day of issue, else the newest day of the texts.
fn base(edition: &Edition) -> Option<(u32, u32, u32)> {
    let newest = edition.issue.dates_in_text.as_ref().map(|range| &range.to);
    let date = edition.issue.date.as_ref().or(newest)?;
    Some((date.year()?, date.month()?, date.day_of_month()?))
}

/// Makes the mentions of one part.
fn mark(
    part: Part,
    reading: &Reading,
    home: &Home,
    clock: &mut Clock,
    gathered: &mut Gathered,
) -> Vec<Mention> {
    let line = &reading.line;
    let byline = reading.kind == SegmentKind::Byline;
    let mut mentions = Vec::new();
    let mut dates: Vec<(usize, EntityId)> = Vec::new();
    for (index, name) in reading.names.iter().enumerate() {
        let role = match name.kind {
            EntityKind::Person if byline => facts::credit(line, name),
            EntityKind::Person => roles::find(line, &reading.names, index),
            _ => None,
        };
        let mut mention = plain(part, reading, name, home, clock, gathered, role.is_some());
        mention.role = role.map(|(start, end)| {
            let (from, to) = line.printed(start, end);
            Role {
                text: line.shown(start, end),
                start: from,
                end: to,
            }
        });
        if name.kind == EntityKind::Quantity {
            mention.counted = facts::counted(line, name);
        }
        if matches!(name.kind, EntityKind::Time | EntityKind::Place) {
            dates.push((index, mention.entity.clone()));
        }
        mentions.push(mention);
    }
    for (index, name) in reading.names.iter().enumerate() {
        if name.kind == EntityKind::Event {
            let [time, place] = [EntityKind::Time, EntityKind::Place]
                .map(|kind| near(reading, &dates, index, kind));
            gathered.event(&mentions[index].entity, time, place);
        }
    }
    for name in reading.nested.iter().chain(&inside(reading)) {
        mentions.push(plain(part, reading, name, home, clock, gathered, false));
    }
    mentions
}

/// Finds the nearest time or place in the sentence of an event; `dates` are the names that are one, with their entities.
fn near(
    reading: &Reading,
    dates: &[(usize, EntityId)],
    event: usize,
    kind: EntityKind,
) -> Option<EntityId> {
    let names = &reading.names;
    let joined = |left: usize, right: usize| {
        let between = reading.line.chars.get(names[left].end..names[right].start);
        let stop = |c: &char| matches!(c, '。' | '；' | '！' | '？');
        between.is_none_or(|between| !between.iter().any(stop))
    };
    let (before, after) = dates.split_at(dates.partition_point(|&(at, _)| at < event));
    let mut nearest = event;
    let before = before
        .iter()
        .rev()
        .take_while(|&&(at, _)| joined(at, std::mem::replace(&mut nearest, at)))
        .find(|&&(at, _)| names[at].kind == kind);
    nearest = event;
    let after = after
        .iter()
        .take_while(|&&(at, _)| joined(std::mem::replace(&mut nearest, at), at))
        .find(|&&(at, _)| names[at].kind == kind);
    let found = before.into_iter().chain(after);
    found
        .min_by_key(|(at, _)| at.abs_diff(event))
        .map(|(_, id)| id.clone())
}

/// Makes a mention and notes its entity.
fn plain(
    part: Part,
    reading: &Reading,
    name: &Found,
    home: &Home,
    clock: &mut Clock,
    gathered: &mut Gathered,
    titled: bool,
) -> Mention {
    let line = &reading.line;
    let read = line.read(name.start, name.end);
    let text = line.shown(name.start, name.end);
    let (mut canonical, mut jurisdiction, mut value) = (read.clone(), Vec::new(), None);
    match name.kind {
        EntityKind::Place => (canonical, jurisdiction) = home.place(&read),
        EntityKind::Organisation => (canonical, jurisdiction) = home.organisation(&read),
        EntityKind::Time => {
            let resolved = time(&line.chars, name.start)
                .filter(|time| time.end == name.end)
                .and_then(|time| clock.resolve(&time));
            if let Some((from, to)) = resolved {
                canonical = to
                    .as_ref()
                    .map_or_else(|| from.to_string(), |to| format!("{from}/{to}"));
                value = Some(EntityValue::Time { from, to });
            }
        }
        EntityKind::Quantity => {
            if let Some(read) =
                quantity(&line.chars, name.start).filter(|read| read.end == name.end)
            {
                let before = line.read(name.start.saturating_sub(HEDGE), name.start);
                let after = line.read(name.end, line.chars.len().min(name.end + HEDGE));
                let approximate = read.approximate || hedges(&before, &after) != [""; 2];
                canonical = format!(
                    "{}{}{}",
                    if approximate { "≈" } else { "" },
                    read.value,
                    read.unit
                );
                value = Some(EntityValue::Quantity {
                    value: read.value,
                    unit: read.unit,
                    approximate,
                });
            }
        }
        EntityKind::Person => canonical = canonical.replace(['·', '•'], "·"),
        _ => {}
    }
    // A full name that adds nothing is the printed one.
    if canonical == read {
        canonical.clone_from(&text);
    }
    let credited = reading.kind == SegmentKind::Byline;
    let entity = gathered.note(
        name.kind,
        &text,
        canonical,
        jurisdiction,
        value,
        name.evidence,
        credited,
        titled,
    );
    let (start, end) = line.printed(name.start, name.end);
    Mention {
        part,
        start,
        end,
        entity,
        role: None,
        counted: None,
        evidence: name.evidence.name().into(),
    }
}

/// Finds the division that begins the name of an organisation or an event: 邵阳 in 邵阳日报.
fn inside(reading: &Reading) -> Vec<Found> {
    let lexicon = Lexicon::common();
    let divisions = Divisions::common();
    let mut found = Vec::new();
    for name in reading
        .names
        .iter()
        .filter(|name| name.kind == EntityKind::Organisation)
    {
        let text = &reading.line.chars[name.start..name.end];
        let mut longest = None;
        lexicon.prefixes(text, |size, word| {
            if size < text.len()
                && word.marks.any(Marks::DIVISION.or(Marks::SHORT_DIVISION))
                && !divisions
                    .find(&text[..size].iter().collect::<String>())
                    .is_empty()
            {
                longest = Some(size);
            }
        });
        if let Some(size) = longest {
            found.push(Found {
                start: name.start,
                end: name.start + size,
                kind: EntityKind::Place,
                evidence: Evidence::Nested,
            });
        }
    }
    found
}
