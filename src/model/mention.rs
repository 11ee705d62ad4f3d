//! Where an entity stands in an article.

use super::read::{Read, Reader, fields};
use super::{Article, EntityId};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::fmt;
use std::str::FromStr;

/// Marks one occurrence of an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Which text of the article.
    pub part: Part,
    /// First character in that text, in code points.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
    /// Whom or what it names.
    pub entity: EntityId,
    /// The title printed beside a person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What a quantity counts: 人才 in 人才42名.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// The rule that made the mark, as documented in docs/entities.md.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// Holds a title as printed: 省人社厅党组书记、厅长.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Role {
    /// The title's text.
    pub text: String,
    /// First character, in the same part, in code points.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
}

/// Names one text of an article; in JSON `h0` (first headline tier), `by`, `p0` (first block of the body), `cr`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A headline tier, by its zero-based index.
    Headline(u16),
    /// The byline.
    #[default]
    Byline,
    /// A block of the body, by its zero-based index.
    Body(u16),
    /// The photo credit.
    Credit,
}

fields! { Mention { part, start, end, entity; role, counted, evidence } }
fields! { Role { text, start, end } }

impl Part {
    /// Returns the part's text in `article`, or `None` where the article has no such part.
    pub fn text(self, article: &Article) -> Option<&str> {
        match self {
            Self::Headline(index) => article
                .headlines
                .get(usize::from(index))
                .map(|h| h.text.as_str()),
            Self::Byline => article.byline.as_ref().map(|byline| byline.text.as_str()),
            Self::Body(index) => article
                .body
                .get(usize::from(index))
                .map(|b| b.text.as_str()),
            Self::Credit => article.credit.as_ref().map(|credit| credit.text.as_str()),
        }
    }

    /// Lists every part of `article` with its text, in reading order.
    pub fn all(article: &Article) -> impl Iterator<Item = (Self, &str)> {
        let headlines = (0u16..)
            .map(Self::Headline)
            .zip(article.headlines.iter().map(|h| h.text.as_str()));
        let byline = article
            .byline
            .iter()
            .map(|byline| (Self::Byline, byline.text.as_str()));
        let body = (0u16..)
            .map(Self::Body)
            .zip(article.body.iter().map(|b| b.text.as_str()));
        let credit = article
            .credit
            .iter()
            .map(|credit| (Self::Credit, credit.text.as_str()));
        headlines.chain(byline).chain(body).chain(credit)
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headline(index) => write!(f, "h{index}"),
            Self::Byline => f.write_str("by"),
            Self::Body(index) => write!(f, "p{index}"),
            Self::Credit => f.write_str("cr"),
        }
    }
}

/// Says that a text names no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPart;

impl FromStr for Part {
    type Err = NotAPart;

    fn from_str(text: &str) -> Result<Self, NotAPart> {
        match text {
            "by" => Ok(Self::Byline),
            "cr" => Ok(Self::Credit),
            _ => {
                let index = |digits: &str| digits.parse().map_err(|_| NotAPart);
                if let Some(digits) = text.strip_prefix('h') {
                    index(digits).map(Self::Headline)
                } else if let Some(digits) = text.strip_prefix('p') {
                    index(digits).map(Self::Body)
                } else {
                    Err(NotAPart)
                }
            }
        }
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Read for Part {
    fn read(from: &mut Reader<'_>) -> Self {
        let text = from.text();
        text.parse().unwrap_or_else(|NotAPart| {
            from.unknown(&text);
            Self::default()
        })
    }
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse()
            .map_err(|NotAPart| D::Error::custom(format!("`{text}` names no part of an article")))
    }
}
