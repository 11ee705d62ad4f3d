//! The chance that a decision is right, by what spoke for it: the tables of the four decisions in one place.

pub use super::weigh::{Table, evidence};

use super::articles::confidence::{heading, paragraph, story};
use super::edition::jumps::confidence as join;
use crate::model::{Article, ArticleKind};

/// The chance of a story without a headline: nearly every story has one, which then stands elsewhere.
const HEADLESS: f32 = 0.02;

/// The tables of the four decisions.
pub const STORIES: Table = story::TABLE;

/// See [`STORIES`].
pub const HEADINGS: Table = heading::TABLE;

/// See [`STORIES`].
pub const PARAGRAPHS: Table = paragraph::TABLE;

/// See [`STORIES`].
pub const JOINS: Table = join::TABLE;

/// Returns the chance that an article with a text has all of its text, no other text, and its headline, 0 to 1.
pub fn chance(article: &Article) -> f32 {
    let headless = article.kind == ArticleKind::Article && article.headlines.is_empty();
    if headless {
        HEADLESS
    } else {
        STORIES.chance(&article.confidence)
    }
}
