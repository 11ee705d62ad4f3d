//! What was typed, and what it means. Every string is a query; what could be meant otherwise becomes a note.

use super::dates::Days;
use crate::text::{fold, folded};

/// The most terms that are looked for; more are noted and left aside.
const MOST_TERMS: usize = 32;

/// Holds what a search box means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is looked for, in typed order.
    pub terms: Vec<Term>,
    /// What the reader may want to know about the query.
    pub notes: Vec<Note>,
}

/// Holds one thing to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Where to look.
    pub field: Field,
    /// What to look for, without quotes, never blank.
    pub text: String,
    /// Whether it must stand exactly as written (`"原文"`), with no folding and no pinyin.
    pub exact: bool,
    /// Whether it must not be found (`-排除`).
    pub exclude: bool,
    /// Where it stands in the typed text, quotes and field name included, in code points.
    pub span: [u32; 2],
}

/// Names where a term is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Everywhere.
    #[default]
    Text,
    /// 记者: reporters, photographers and authors of bylines.
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 人物.
    Person,
    /// 机构.
    Organisation,
    /// 地点.
    Place,
    /// 日期: times that the text speaks of, by their resolved date.
    Date,
    /// 标题: every headline tier.
    Title,
    /// 栏目.
    Column,
    /// 版: page number or page name.
    Page,
}

/// Says what a reader may want to know about a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A quotation is not closed; it was taken to run to the end.
    Unclosed,
    /// A field name has nothing after it, and was left aside.
    EmptyField(Field),
    /// A date could not be read; it was looked for as words.
    DateUnread(String),
    /// The query has more terms than are looked for.
    TooMany,
}

impl Field {
    /// Every field that has a name, in the order in which they are offered.
    pub const NAMED: [Self; 9] = [
        Self::Person,
        Self::Organisation,
        Self::Place,
        Self::Date,
        Self::Title,
        Self::Reporter,
        Self::Correspondent,
        Self::Column,
        Self::Page,
    ];

    /// Lists the names that select the field, the one to write first; traditional forms fold to the simplified ones.
    pub fn names(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[],
            Self::Reporter => &["记者", "reporter", "by"],
            Self::Correspondent => &["通讯员", "correspondent"],
            Self::Person => &["人物", "人", "person"],
            Self::Organisation => &["机构", "org", "organisation", "organization"],
            Self::Place => &["地点", "place"],
            Self::Date => &["日期", "时间", "date"],
            Self::Title => &["标题", "题", "title", "headline"],
            Self::Column => &["栏目", "column"],
            Self::Page => &["版", "版面", "page"],
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        let name = folded(name);
        Self::NAMED
            .into_iter()
            .find(|field| field.names().contains(&name.as_str()))
    }
}

impl Query {
    /// Reads what was typed.
    ///
    /// White space separates terms, all of which must be found; `"…"` or `“…”` keeps them together and exact, a doubled
    /// quotation mark stands for itself; `-` before a term excludes it; a field name and a colon say where to look.
    pub fn parse(typed: &str) -> Self {
        let chars: Vec<char> = typed.chars().collect();
        let mut query = Self::default();
        let mut at = 0;
        while at < chars.len() {
            if chars[at].is_whitespace() {
                at += 1;
            } else if query.terms.len() == MOST_TERMS {
                query.notes.push(Note::TooMany);
                break;
            } else {
                at = query.read_term(&chars, at);
            }
        }
        query
    }

    /// Makes a query for one piece of text as it stands, whatever signs it holds; blank text makes an empty query.
    pub fn text(text: &str) -> Self {
        let end = crate::text::length(text);
        let term = Term {
            field: Field::Text,
            text: text.into(),
            exact: false,
            exclude: false,
            span: [0, end],
        };
        let terms = if folded(text).is_empty() {
            Vec::new()
        } else {
            vec![term]
        };
        Self {
            terms,
            notes: Vec::new(),
        }
    }

    /// Says whether nothing is looked for, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Reads the term at `start`, and returns where it ends.
    fn read_term(&mut self, chars: &[char], start: usize) -> usize {
        let mut at = start;
        let exclude =
            fold(chars[at]) == '-' && chars.get(at + 1).is_some_and(|c| !c.is_whitespace());
        at += usize::from(exclude);
        let mut field = Field::Text;
        if let Some(colon) = chars[at..]
            .iter()
            .position(|&c| c.is_whitespace() || fold(c) == ':' || is_quote(c))
            && fold(chars[at + colon]) == ':'
            && let Some(named) = Field::from_name(&String::from_iter(&chars[at..at + colon]))
        {
            field = named;
            at += colon + 1;
        }
        let (text, exact, end) = match chars.get(at) {
            Some(&quote) if is_quote(quote) => self.read_quoted(chars, at),
            _ => {
                let end = chars[at..]
                    .iter()
                    .position(|c| c.is_whitespace())
                    .map_or(chars.len(), |length| at + length);
                (String::from_iter(&chars[at..end]), false, end)
            }
        };
        if !folded(&text).is_empty() {
            if field == Field::Date && Days::parse(&text).is_none() {
                self.notes.push(Note::DateUnread(text.clone()));
            }
            let span = [start as u32, end as u32];
            self.terms.push(Term {
                field,
                text,
                exact,
                exclude,
                span,
            });
        } else if field != Field::Text {
            self.notes.push(Note::EmptyField(field));
        }
        end
    }

    fn read_quoted(&mut self, chars: &[char], start: usize) -> (String, bool, usize) {
        let close = if chars[start] == '“' {
            '”'
        } else {
            chars[start]
        };
        let mut text = String::new();
        let mut at = start + 1;
        while let Some(&c) = chars.get(at) {
            if c != close {
                text.push(c);
                at += 1;
            } else if chars.get(at + 1) == Some(&close) {
                text.push(c);
                at += 2;
            } else {
                return (text, true, at + 1);
            }
        }
        self.notes.push(Note::Unclosed);
        (text, true, at)
    }
}

/// Writes a term as it is typed, so that reading it gives the same term.
impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.exclude {
            f.write_str("-")?;
        }
        if let Some(name) = self.field.names().first() {
            write!(f, "{name}:")?;
        }
        if self.exact
            || self.text.chars().any(char::is_whitespace)
            || self.text.starts_with(is_quote)
        {
            write!(f, "\"{}\"", self.text.replace('"', "\"\""))
        } else {
            f.write_str(&self.text)
        }
    }
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '＂')
}
