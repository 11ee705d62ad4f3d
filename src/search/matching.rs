//! Where one term of a query is met, by article.

use super::catalogue::{is_reporter, is_story};
use super::dates::Days;
use super::index::printed;
use super::pinyin::{letters, spell};
use super::query::{Field, Term};
use super::{Hit, Index};
use crate::model::{
    Article, BlockKind, BylineRole, Entity, EntityKind, EntityValue, HeadlineRole, Part,
};
use crate::text::{Map, folded, is_ideograph, length, slice, sort_by_key};

/// Lists the articles that meet a term, in edition order, with the places where they do; some have none to show.
pub(super) type Matches = Vec<(usize, Vec<Hit>)>;

impl Index {
    /// Finds a term wherever its field says.
    pub(super) fn matches(&self, term: &Term, number: u32) -> Matches {
        match term.field {
            Field::Text => self.in_text(term, number),
            Field::Title => self.in_titles(term, number),
            Field::Person => self.in_entities(term, number, EntityKind::Person),
            Field::Organisation => self.in_entities(term, number, EntityKind::Organisation),
            Field::Place => self.in_entities(term, number, EntityKind::Place),
            Field::Reporter => self.in_credits(term, number, is_reporter),
            Field::Correspondent => {
                self.in_credits(term, number, |role| role == BylineRole::Correspondent)
            }
            Field::Date => self.in_dates(term, number),
            Field::Column => self.in_fact(term, |article| article.column.iter().cloned().collect()),
            Field::Page => self.in_fact(term, |article| self.page_names(article)),
        }
    }

    fn in_text(&self, term: &Term, number: u32) -> Matches {
        let mut found = self.find(&term.text, number);
        if term.exact {
            let wanted = bare(&term.text);
            for (article, hits) in &mut found {
                let article = self.article(*article);
                hits.retain(|hit| {
                    let shown = hit.part.text(article);
                    // What an editor corrected is quoted as it was printed, too.
                    shown.is_some_and(|text| bare(slice(text, hit.start, hit.end)) == wanted)
                        || printed(article, hit.part)
                            .is_some_and(|text| bare(text).contains(&wanted))
                });
            }
            found.retain(|(_, hits)| !hits.is_empty());
        } else if found.is_empty()
            && let Some(typed) = letters(&term.text)
        {
            // Letters that stand in the text are text; only letters that do not are tried as pinyin.
            found = self.spelled(&typed, number, false);
            if found.is_empty() && typed.len() >= 3 {
                found = self.spelled(&typed, number, true);
            }
        }
        found
    }

    /// Finds names and headlines that typed letters spell.
    fn spelled(&self, typed: &[u8], number: u32, anywhere: bool) -> Matches {
        let spells = |entity: &Entity| {
            entity
                .pinyin
                .as_deref()
                .is_some_and(|pinyin| spell(pinyin, typed, anywhere).is_some())
        };
        let mut found = self.mentions_where(number, |_| true, spells);
        for (at, article) in self.edition.articles.iter().enumerate() {
            if let Some(hit) = spelled_headline(article, typed, number) {
                found.or_default(at).push(hit);
            }
        }
        in_order(found)
    }

    fn in_titles(&self, term: &Term, number: u32) -> Matches {
        let mut found = self.in_text(term, number);
        for (article, hits) in &mut found {
            let article = self.article(*article);
            hits.retain(|hit| is_title(article, hit.part));
        }
        found.retain(|(_, hits)| !hits.is_empty());
        found
    }

    fn in_entities(&self, term: &Term, number: u32, kind: EntityKind) -> Matches {
        let names = |entity: &Entity| {
            let names = [&entity.name, &entity.canonical];
            entity.kind == kind
                && (entity.id.as_str() == term.text
                    || names
                        .into_iter()
                        .chain(&entity.aliases)
                        .any(|name| says(term, name))
                    || (!term.exact && spelled_by(entity.pinyin.as_deref(), &term.text)))
        };
        in_order(self.mentions_where(number, is_story, names))
    }

    fn mentions_where(
        &self,
        number: u32,
        part: impl Fn(Part) -> bool,
        wanted: impl Fn(&Entity) -> bool,
    ) -> Map<usize, Vec<Hit>> {
        let mut found: Map<usize, Vec<Hit>> = Map::default();
        for (entity, mentions) in self.edition.entities.iter().zip(&self.mentions) {
            if wanted(entity) {
                for &(article, mention) in mentions {
                    let hit = self.mention_hit(article, mention, number);
                    if part(hit.part) {
                        found.or_default(article).push(hit);
                    }
                }
            }
        }
        found
    }

    fn in_credits(&self, term: &Term, number: u32, role: impl Fn(BylineRole) -> bool) -> Matches {
        let mut found = Vec::new();
        for (at, article) in self.edition.articles.iter().enumerate() {
            let byline = article.byline.iter().map(|byline| (Part::Byline, byline));
            let bylines = byline.chain(article.credit.iter().map(|credit| (Part::Credit, credit)));
            let credits = bylines
                .flat_map(|(part, byline)| byline.credits.iter().map(move |credit| (part, credit)));
            let named = credits
                .filter(|(_, credit)| role(credit.role) && self.names_person(term, &credit.name));
            let hits: Vec<Hit> = named
                .map(|(part, credit)| Hit {
                    part,
                    start: credit.span[0],
                    end: credit.span[1],
                    term: number,
                })
                .collect();
            if !hits.is_empty() {
                found.push((at, hits));
            }
        }
        found
    }

    fn names_person(&self, term: &Term, name: &str) -> bool {
        let mut people = self
            .edition
            .entities
            .iter()
            .filter(|entity| entity.kind == EntityKind::Person);
        says(term, name)
            || (!term.exact
                && letters(&term.text).is_some()
                && people.any(|person| {
                    person.name == name && spelled_by(person.pinyin.as_deref(), &term.text)
                }))
    }

    fn in_dates(&self, term: &Term, number: u32) -> Matches {
        let days = Days::parse(&term.text);
        let holds = |entity: &Entity| match (days, &entity.value) {
            (Some(days), Some(EntityValue::Time { from, to })) => days.hold(from, to.as_ref()),
            (None, _) => entity.kind == EntityKind::Time && says(term, &entity.name),
            _ => false,
        };
        in_order(self.mentions_where(number, is_story, holds))
    }

    fn in_fact(&self, term: &Term, facts: impl Fn(&Article) -> Vec<String>) -> Matches {
        let articles = self.edition.articles.iter().enumerate();
        let meeting =
            articles.filter(|(_, article)| facts(article).iter().any(|fact| says(term, fact)));
        meeting.map(|(at, _)| (at, Vec::new())).collect()
    }

    /// Lists the numbers and names of an article's pages; `第3版` and `3版` are the number 3.
    fn page_names(&self, article: &Article) -> Vec<String> {
        let pages = article
            .pages
            .iter()
            .filter_map(|&page| self.edition.pages.get(page as usize));
        pages
            .flat_map(|page| {
                page.number
                    .iter()
                    .map(|n| format!("第{n}版"))
                    .chain(page.section.clone())
            })
            .collect()
    }
}

/// Says whether a part is a headline tier.
pub(super) fn is_title(article: &Article, part: Part) -> bool {
    match part {
        Part::Headline(_) => true,
        Part::Body(block) => article
            .body
            .get(usize::from(block))
            .is_some_and(|block| block.kind == BlockKind::Subhead),
        Part::Byline | Part::Credit => false,
    }
}

/// Says whether a fact holds the term's text, or is it, where the term is exact.
fn says(term: &Term, fact: &str) -> bool {
    let (wanted, fact) = (folded(&term.text), folded(fact));
    if term.exact {
        fact == wanted
    } else {
        fact.contains(&wanted)
    }
}

fn spelled_by(pinyin: Option<&str>, typed: &str) -> bool {
    pinyin
        .zip(letters(typed))
        .is_some_and(|(pinyin, typed)| spell(pinyin, &typed, false).is_some())
}

fn spelled_headline(article: &Article, typed: &[u8], number: u32) -> Option<Hit> {
    let spelling = spell(article.pinyin.as_deref()?, typed, typed.len() >= 3)?;
    let main = article
        .headlines
        .iter()
        .position(|headline| headline.role == HeadlineRole::Main)?;
    let text = &article.headlines[main].text;
    let part = Part::Headline(u16::try_from(main).ok()?);
    let ideographs: Vec<u32> = (0..)
        .zip(text.chars())
        .filter(|(_, c)| is_ideograph(*c))
        .map(|(at, _)| at)
        .collect();
    if ideographs.len() == article.pinyin.as_deref()?.split(' ').count() {
        return Some(Hit {
            part,
            start: ideographs[spelling.from],
            end: ideographs[spelling.to - 1] + 1,
            term: number,
        });
    }
    Some(Hit {
        part,
        start: 0,
        end: length(text),
        term: number,
    })
}

fn in_order(found: Map<usize, Vec<Hit>>) -> Matches {
    let ordered = found.into_vec().into_iter().map(|(article, mut hits)| {
        sort_by_key(&mut hits, |hit| *hit);
        hits.dedup();
        (article, hits)
    });
    ordered.collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
