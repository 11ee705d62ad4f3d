//! What a page of the site is about.

use crate::model::{Article, Edition, Entity, EntityKind};
use crate::state::Screen;
use crate::ui::words::{self, Lang};

/// Names what a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject<'a> {
    /// The edition.
    Front,
    Article(&'a Article),
    Entity(&'a Entity),
    /// The list of entities, of one kind or of all.
    Index(Option<EntityKind>),
    Numbers,
    Timeline,
    Places,
    /// Text beside source lines, of one article or of all.
    Proof(Option<&'a Article>),
    /// The search box: only the program can use it.
    Search,
    /// The place for a page of the reader's own: only the program can use it.
    Import,
}

impl<'a> Subject<'a> {
    /// Lists everything that has a page of its own, in the order of the site map.
    pub(super) fn all(edition: &'a Edition) -> impl Iterator<Item = Self> {
        let front = std::iter::once(Self::Front);
        let kinds = EntityKind::ALL
            .into_iter()
            .map(|kind| Self::Index(Some(kind)));
        let proofs = edition
            .articles
            .iter()
            .map(|article| Self::Proof(Some(article)));
        front
            .chain(edition.articles.iter().map(Self::Article))
            .chain(edition.entities.iter().map(Self::Entity))
            .chain([Self::Index(None)])
            .chain(kinds)
            .chain([
                Self::Numbers,
                Self::Timeline,
                Self::Places,
                Self::Proof(None),
            ])
            .chain(proofs)
            .chain([Self::Search, Self::Import])
    }

    /// Returns the screen that shows it.
    pub(super) fn screen(self) -> Screen {
        match self {
            Self::Front => Screen::Front,
            Self::Article(article) => Screen::Article(article.id.clone(), None),
            Self::Entity(entity) => Screen::Entity(entity.id.clone()),
            Self::Index(kind) => Screen::Index(kind),
            Self::Numbers => Screen::Numbers,
            Self::Timeline => Screen::Timeline,
            Self::Places => Screen::Places,
            Self::Proof(article) => Screen::Proof(article.map(|article| article.id.clone())),
            Self::Search => Screen::Search,
            Self::Import => Screen::Import,
        }
    }

    /// Says whether somebody could look for its page: it holds what the page of no other subject holds.
    pub(super) fn is_worth_finding(self) -> bool {
        !matches!(self, Self::Proof(_) | Self::Search | Self::Import)
    }

    /// Says whether its page can be used without the program.
    pub(super) fn is_printed(self) -> bool {
        !matches!(self, Self::Search | Self::Import)
    }

    /// Returns its name: a headline, an entity's name, a screen's, or the paper's.
    pub(super) fn name(self, edition: &Edition) -> String {
        let paper = if edition.publication.name.is_empty() {
            "看报"
        } else {
            &edition.publication.name
        };
        let headline = |article: &Article| {
            let headline = article.headline().map_or(paper, |headline| &headline.text);
            headline.to_owned()
        };
        let say = |text: words::Text| text.say(Lang::Hans).to_owned();
        match self {
            Self::Front => paper.to_owned(),
            Self::Article(article) => headline(article),
            Self::Entity(entity) => entity.name.clone(),
            Self::Index(None) => say(words::INDEX),
            Self::Index(Some(kind)) => say(words::kind(kind)),
            Self::Numbers => say(words::NUMBERS),
            Self::Timeline => say(words::TIMELINE),
            Self::Places => say(words::PLACES),
            Self::Proof(None) => say(words::PROOF),
            Self::Proof(Some(article)) => say(words::PROOF) + " · " + &headline(article),
            Self::Search => say(words::SEARCH),
            Self::Import => say(words::IMPORT),
        }
    }

    /// Returns the title of its page: its name, then the paper and the date.
    pub(super) fn title(self, edition: &Edition) -> String {
        let mut parts = vec![self.name(edition)];
        if self != Self::Front {
            parts.push(Subject::Front.name(edition));
        }
        let date = edition.issue.date.as_ref();
        parts.extend(date.map(|date| date.as_str().to_owned()));
        parts.join(" · ")
    }
}
