//! Reads an edition and checks every invariant once.

use super::read::{Fault, fields, read};
use super::{Article, Edition, FORMAT, Mention, SourceSpan, VERSION};
use std::collections::BTreeSet;
use std::fmt;

/// Says why a text is not an edition this program can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It is not JSON, or a field is missing or of another type.
    Json(Fault),
    /// It is JSON of another kind.
    Format,
    /// It was written by another version of the program.
    Version(u32),
    /// It breaks a rule of the format; the text says which and where.
    Invariant(String),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(fault) => write!(f, "not a readable edition JSON: {fault}"),
            Self::Format => write!(f, "this JSON is not an edition: `format` is not `{FORMAT}`"),
            Self::Version(found) => {
                write!(
                    f,
                    "the edition has format version {found}, this program reads version {VERSION}"
                )
            }
            Self::Invariant(message) => write!(f, "the edition contradicts itself: {message}"),
        }
    }
}

impl std::error::Error for DecodeError {}

/// Holds what tells an edition from other JSON, and one version from another.
#[derive(Default)]
struct Header {
    format: String,
    version: u32,
}

fields! { Header { ; format, version } }

impl Header {
    fn of(edition: &Edition) -> Self {
        Self {
            format: edition.format.clone(),
            version: edition.version,
        }
    }

    fn check(&self) -> Result<(), DecodeError> {
        if self.format != FORMAT {
            return Err(DecodeError::Format);
        }
        if self.version != VERSION {
            return Err(DecodeError::Version(self.version));
        }
        Ok(())
    }
}

impl Edition {
    /// Reads an edition from JSON and checks it.
    ///
    /// # Errors
    /// See [`DecodeError`]: not JSON, not an edition, another version, or an invariant of the format broken.
    pub fn decode(json: &str) -> Result<Self, DecodeError> {
        let edition = read::<Self>(json);
        let head = edition.as_ref().map_or_else(
            // What is no edition of this version need not have its fields: it is asked only what it is.
            |_| read(json).map_err(DecodeError::Json),
            |edition| Ok(Header::of(edition)),
        )?;
        head.check()?;
        let edition = edition.map_err(DecodeError::Json)?;
        edition.check().map_err(DecodeError::Invariant)?;
        Ok(edition)
    }

    /// Checks what the types alone do not say.
    ///
    /// # Errors
    /// The first rule that is broken, and where.
    pub fn check(&self) -> Result<(), String> {
        let lines: Vec<Vec<u32>> = self
            .sources
            .iter()
            .map(|source| source.lines.iter().map(|line| length(line)).collect())
            .collect();
        let in_source = |at: &str, spans: &[SourceSpan]| {
            spans.iter().try_for_each(|span| {
                let fits = lines
                    .get(span.source as usize)
                    .and_then(|lines| lines.get((span.line as usize).checked_sub(1)?))
                    .is_some_and(|&length| span.start <= span.end && span.end <= length);
                fits.then_some(())
                    .ok_or_else(|| format!("{at} points outside its source, at line {}", span.line))
            })
        };
        if let Some(page) = self
            .pages
            .iter()
            .find(|page| page.source as usize >= self.sources.len())
        {
            return Err(format!(
                "a page names source {} of {}",
                page.source,
                self.sources.len()
            ));
        }
        let mut entities = BTreeSet::new();
        if !self
            .entities
            .iter()
            .all(|entity| entities.insert(entity.id.as_str()))
        {
            return Err("two entities have the same id".into());
        }
        let mut seen = BTreeSet::new();
        for article in &self.articles {
            let at = format!("article {}", article.id);
            if !seen.insert(article.id.as_str()) {
                return Err(format!("two articles have the id {}", article.id));
            }
            if let Some(page) = article
                .pages
                .iter()
                .find(|&&page| page as usize >= self.pages.len())
            {
                return Err(format!(
                    "{at} stands on page {page} of {}",
                    self.pages.len()
                ));
            }
            let spans = article.headlines.iter().map(|h| &h.source);
            let spans = spans.chain(article.body.iter().map(|block| &block.source));
            let spans = spans.chain(
                article
                    .byline
                    .iter()
                    .chain(&article.credit)
                    .map(|byline| &byline.source),
            );
            for spans in spans.chain(article.jumps.iter().map(|jump| &jump.source)) {
                in_source(&at, spans)?;
            }
            check_mentions(article, &at)?;
            if let Some(stray) = article
                .mentions
                .iter()
                .find(|mention| !entities.contains(mention.entity.as_str()))
            {
                return Err(format!(
                    "{at} mentions {}, which is not among the entities",
                    stray.entity
                ));
            }
        }
        for residue in &self.residue {
            in_source("residue", &residue.source)?;
        }
        Ok(())
    }
}

fn check_mentions(article: &Article, at: &str) -> Result<(), String> {
    let order = |mention: &Mention| (mention.part, mention.start, std::cmp::Reverse(mention.end));
    if !article.mentions.is_sorted_by_key(order) {
        return Err(format!("{at}: its mentions are not in order"));
    }
    // Mentions come part by part, so a part's length is taken once.
    let mut measured = None;
    for mention in &article.mentions {
        let part = mention.part;
        let length = match measured {
            Some((known, length)) if known == part => length,
            _ => match part.text(article) {
                Some(text) => length(text),
                None => return Err(format!("{at} has no part {part}")),
            },
        };
        measured = Some((part, length));
        if mention.start >= mention.end || mention.end > length {
            return Err(format!(
                "{at}: {}..{} lies outside part {part}, which has {length} characters",
                mention.start, mention.end
            ));
        }
        if let Some(role) = &mention.role
            && (role.start > role.end || role.end > length)
        {
            return Err(format!("{at}: a role lies outside part {part}"));
        }
    }
    for byline in article.byline.iter().chain(&article.credit) {
        let length = length(&byline.text);
        if let Some(credit) = byline
            .credits
            .iter()
            .find(|c| c.span[0] > c.span[1] || c.span[1] > length)
        {
            return Err(format!("{at}: {} lies outside its byline", credit.name));
        }
    }
    Ok(())
}

/// Counts code points; editions never reach four thousand million.
fn length(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}
