//! What follows from an edition alone: counted once, when it is opened.

use super::dummy::{Cell, Sheet};
use crate::model::{
    Article, ArticleId, ArticleKind, Edition, Entity, EntityId, EntityKind, HeadlineRole, Mention,
    Part,
};
use crate::search::Similar;
use crate::text::Map;
use std::cell::OnceCell;

/// Holds the counts and places that several components show.
#[derive(Debug)]
pub struct Facts {
    /// The articles that are read on their own, as indices into `Edition::articles`, in their order.
    pub stories: Vec<usize>,
    /// Per article the column title it stands under: its own, or one that stands alone beside a photo story.
    pub columns: Vec<Option<String>>,
    /// Per article its title, as shown in lists.
    pub titles: Vec<String>,
    /// Per entity its index into `Edition::entities`.
    entities: Map<EntityId, usize>,
    /// Per entity, in the order of the edition, its mentions, as article index and index into that article's mentions.
    mentions: Vec<Vec<(usize, usize)>>,
    /// Per article the characters of its body, white space aside, in code points.
    pub chars: Vec<usize>,
    /// Per article id its index.
    articles: Map<ArticleId, usize>,
    /// How many mentions each kind has, bylines and credits aside, in the order of [`EntityKind::ALL`].
    kinds: [usize; 8],
    /// Per page how it is laid out, and behind them all pages together: when it is shown for the first time.
    sheets: Vec<OnceCell<Sheet>>,
    /// Per article the stories that are like it: compared when it is read for the first time.
    similar: Vec<OnceCell<Vec<Similar>>>,
}

impl Facts {
    /// Counts an edition.
    pub fn of(edition: &Edition) -> Self {
        let columns: Vec<_> = (0..edition.articles.len())
            .map(|at| column(&edition.articles, at))
            .collect();
        let titles = edition
            .articles
            .iter()
            .zip(&columns)
            .map(|(article, column)| title(article, column.as_deref()));
        let mut facts = Self {
            titles: titles.collect(),
            columns,
            stories: (0..edition.articles.len())
                .filter(|&index| edition.articles[index].is_story())
                .collect(),
            entities: numbered(edition.entities.iter().map(|entity| entity.id.clone())),
            mentions: vec![Vec::new(); edition.entities.len()],
            articles: numbered(edition.articles.iter().map(|article| article.id.clone())),
            chars: edition.articles.iter().map(Article::body_chars).collect(),
            kinds: [0; 8],
            sheets: vec![OnceCell::new(); edition.pages.len() + 1],
            similar: vec![OnceCell::new(); edition.articles.len()],
        };
        for (at, article) in edition.articles.iter().enumerate() {
            for (nth, mention) in mentions_in_text(article) {
                if let Some(&entity) = facts.entities.get(&mention.entity) {
                    facts.mentions[entity].push((at, nth));
                    facts.kinds[edition.entities[entity].kind as usize] += 1;
                }
            }
        }
        facts
    }

    /// Finds an entity by its id.
    pub fn entity<'e>(&self, edition: &'e Edition, id: &EntityId) -> Option<&'e Entity> {
        self.entities.get(id).map(|&at| &edition.entities[at])
    }

    /// Finds an article's index by its id.
    pub fn article(&self, id: &ArticleId) -> Option<usize> {
        self.articles.get(id).copied()
    }

    /// Lists an entity's mentions in headlines and bodies, as article index and mention index.
    pub fn mentions(&self, id: &EntityId) -> &[(usize, usize)] {
        self.entities
            .get(id)
            .map_or(&[], |&at| self.mentions[at].as_slice())
    }

    /// Returns the stories that are like an article, which `compare` finds once.
    pub fn similar(&self, article: usize, compare: impl FnOnce() -> Vec<Similar>) -> &[Similar] {
        self.similar
            .get(article)
            .map_or(&[], |similar| similar.get_or_init(compare))
    }

    /// Returns how often the text names an entity, given by its index.
    pub fn mentioned(&self, entity: usize) -> usize {
        self.mentions[entity].len()
    }

    /// Returns the dummy of the page that an article begins on, or of all pages together.
    pub fn dummy(&self, edition: &Edition, article: Option<usize>) -> Vec<Cell> {
        let articles = &edition.articles;
        let page = article.and_then(|at| articles[at].pages.first().copied());
        let nth = page.map_or(edition.pages.len(), |page| page as usize);
        let lay_out = || {
            let on =
                |&story: &usize| page.is_none() || articles[story].pages.first().copied() == page;
            let stories: Vec<usize> = self.stories.iter().copied().filter(on).collect();
            Sheet::of(articles, &self.chars, &stories)
        };
        let sheet = self.sheets.get(nth);
        let cells =
            |sheet: &OnceCell<Sheet>| sheet.get_or_init(lay_out).cells(&self.chars, article);
        sheet.map(cells).unwrap_or_default()
    }

    /// Counts the mentions of a kind, bylines and credits aside.
    pub fn count(&self, kind: EntityKind) -> usize {
        self.kinds[kind as usize]
    }

    /// Returns the story's place in the order of stories, counted from 1; 0 for what is no story.
    pub fn number(&self, article: usize) -> usize {
        self.stories
            .iter()
            .position(|&story| story == article)
            .map_or(0, |at| at + 1)
    }

    /// Returns the story that lies `by` places after `article`.
    pub fn neighbour(&self, article: usize, by: isize) -> Option<usize> {
        let at = self.stories.iter().position(|&story| story == article)?;
        self.stories.get(at.checked_add_signed(by)?).copied()
    }
}

/// Numbers names in their order.
fn numbered<T: Ord + Clone>(names: impl Iterator<Item = T>) -> Map<T, usize> {
    Map::sorted(names.zip(0..))
}

/// Says whether a part belongs to the text that is read, and not to the names beside it.
pub fn in_text(part: Part) -> bool {
    matches!(part, Part::Headline(_) | Part::Body(_))
}

/// Lists an article's mentions with their indices, those in bylines and credits aside.
pub fn mentions_in_text(article: &Article) -> impl Iterator<Item = (usize, &Mention)> {
    article
        .mentions
        .iter()
        .enumerate()
        .filter(|(_, mention)| in_text(mention.part))
}

/// Returns what an article is called in a list: its headline, its column, or its first words.
fn title(article: &Article, column: Option<&str>) -> String {
    const FIRST_WORDS: usize = 16;
    if let Some(headline) = article.headline() {
        return headline.text.clone();
    }
    if let Some(column) = column {
        return column.into();
    }
    if let Some(tier) = article
        .headlines
        .iter()
        .find(|tier| tier.role != HeadlineRole::Main)
    {
        return tier.text.clone();
    }
    let text = article.body.first().map_or("", |block| block.text.as_str());
    let mut title: String = text.chars().take(FIRST_WORDS).collect();
    if title.len() < text.len() {
        title.push('…');
    }
    title
}

/// Lists an entity's mentions in an article in the order of the card: the body first, then the headline tiers.
pub fn mentions_of<'a>(article: &'a Article, entity: &EntityId) -> Vec<&'a Mention> {
    let all = || {
        mentions_in_text(article)
            .map(|(_, mention)| mention)
            .filter(|mention| mention.entity == *entity)
    };
    let in_body = |mention: &&Mention| matches!(mention.part, Part::Body(_));
    let mut found: Vec<&Mention> = all().filter(in_body).collect();
    found.extend(all().filter(|mention| !in_body(mention)));
    found
}

/// Returns an article's column title; a photo story without a headline takes the one that stands next to it.
fn column(articles: &[Article], at: usize) -> Option<String> {
    let article = &articles[at];
    if article.column.is_some()
        || article.kind != ArticleKind::Photo
        || article.headline().is_some()
    {
        return article.column.clone();
    }
    let beside = [Some(at + 1), at.checked_sub(1)]
        .into_iter()
        .flatten()
        .filter_map(|at| articles.get(at));
    let mut columns = beside.filter(|article| article.kind == ArticleKind::Column);
    Some(columns.next()?.headline()?.text.clone())
}
