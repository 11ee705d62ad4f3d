//! What a page of the site is about.

use crate::model::{Article, Edition, Entity};
use crate::state::Screen;

/// Names what a page is about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subject<'a> {
    /// The edition.
    Front(&'a Edition),
    Article(&'a Article),
    Entity(&'a Entity),
}

impl<'a> Subject<'a> {
    /// Lists everything that has a page of its own, in the order of the site map.
    pub(super) fn all(edition: &'a Edition) -> impl Iterator<Item = Self> {
        let front = std::iter::once(Self::Front(edition));
        front
            .chain(edition.articles.iter().map(Self::Article))
            .chain(edition.entities.iter().map(Self::Entity))
    }

    /// Returns the screen that shows it.
    pub(super) fn screen(&self) -> Screen {
        match self {
            Self::Front(_) => Screen::Front,
            Self::Article(article) => Screen::Article(article.id.clone(), None),
            Self::Entity(entity) => Screen::Entity(entity.id.clone()),
        }
    }

    /// Returns its name: a headline, an entity's name, or the paper's.
    pub(super) fn name(&self, edition: &Edition) -> String {
        let paper = if edition.publication.name.is_empty() {
            "看报"
        } else {
            &edition.publication.name
        };
        match self {
            Self::Front(_) => paper.to_owned(),
            Self::Article(article) => article
                .headline()
                .map_or(paper, |headline| &headline.text)
                .to_owned(),
            Self::Entity(entity) => entity.name.clone(),
        }
    }

    /// Returns the title of its page: its name, then the paper and the date.
    pub(super) fn title(&self, edition: &Edition) -> String {
        let mut parts = vec![self.name(edition)];
        if !matches!(self, Self::Front(_)) {
            parts.push(Subject::Front(edition).name(edition));
        }
        parts.extend(
            edition
                .issue
                .date
                .as_ref()
                .map(|date| date.as_str().to_owned()),
        );
        parts.join(" · ")
    }
}
