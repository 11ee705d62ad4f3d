//! Notes: what a reader marked and wrote, taken along and brought back.

mod anchor;
mod annotation;
mod markdown;

pub use anchor::{Anchoring, reanchor};
pub use annotation::{notes_from_annotations, notes_to_annotations};
pub use markdown::{notes_from_markdown, notes_to_markdown};

use crate::model::{Article, ArticleId, Part};
use crate::text::{length, slice};
use serde::{Deserialize, Serialize};

/// How many characters before and after a quotation are kept, to find it again where it stands twice.
const CONTEXT: u32 = 32;

/// Holds one note or highlight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Names the note; chosen by whoever made it.
    pub id: String,
    /// The article.
    pub article: ArticleId,
    /// Which text of the article.
    pub part: Part,
    /// First character, in code points.
    pub start: u32,
    /// One past the last character, in code points.
    pub end: u32,
    /// The marked text.
    pub quote: String,
    /// Up to 32 characters before it.
    #[serde(default)]
    pub prefix: String,
    /// Up to 32 characters after it.
    #[serde(default)]
    pub suffix: String,
    /// What the reader wrote; empty for a highlight.
    #[serde(default)]
    pub body: String,
    /// The colour's name, where one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// When it was made, RFC 3339; empty where unknown.
    #[serde(default)]
    pub created: String,
}

/// Holds the notes of a file and what in it could not be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NotesRead {
    /// The notes, in file order.
    pub notes: Vec<Note>,
    /// For each entry that is no note, which one, counted from 1, and why.
    pub errors: Vec<(usize, String)>,
}

impl Note {
    /// Makes a note on the characters `[start, end)` of a part, or `None` where the article has none there.
    pub fn at(
        article: &Article,
        part: Part,
        start: u32,
        end: u32,
        id: &str,
        created: &str,
    ) -> Option<Self> {
        let text = part.text(article)?;
        let end = end.min(length(text));
        (start < end).then(|| {
            let mut note = Self {
                id: id.into(),
                article: article.id.clone(),
                part,
                start,
                end,
                quote: String::new(),
                prefix: String::new(),
                suffix: String::new(),
                body: String::new(),
                colour: None,
                created: created.into(),
            };
            note.quote_from(text);
            note
        })
    }

    /// Takes quotation and context anew from the text of the note's part.
    fn quote_from(&mut self, text: &str) {
        self.quote = slice(text, self.start, self.end).into();
        self.prefix = slice(text, self.start.saturating_sub(CONTEXT), self.start).into();
        self.suffix = slice(text, self.end, self.end.saturating_add(CONTEXT)).into();
    }
}
