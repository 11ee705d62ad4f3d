//! An article: headline tiers, byline, body.

use super::read::{fields, words};
use super::{ArticleId, Confidence, Mention, SourceSpan};
use serde::Serialize;

/// Holds one piece of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Names the article; derived from its text.
    pub id: ArticleId,
    /// What it is.
    pub kind: ArticleKind,
    /// Indices into `Edition::pages`, in reading order; more than one for a story that jumps.
    pub pages: Vec<u32>,
    /// The column title (栏目) it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The headline tiers in printed order; at most one is `Main`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headlines: Vec<Headline>,
    /// Who wrote it, and the dateline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<Byline>,
    /// The dateline (电头, 讯头) inside the byline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<Dateline>,
    /// Paragraphs, subheads and captions in reading order.
    pub body: Vec<Block>,
    /// The photo credit (图片署名), with its source lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<Byline>,
    /// Jump lines (下转, 上接).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub jumps: Vec<Jump>,
    /// Pinyin of the main headline: syllables without tone, one space between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<String>,
    /// Topics (题材) inferred from the text, strongest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// Mentions sorted by part, start, then longest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mentions: Vec<Mention>,
    /// How sure the compiler is that these lines are one article under this headline.
    pub confidence: Confidence,
}

/// Says what an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArticleKind {
    /// A story.
    #[default]
    Article,
    /// A photo story (图片新闻): caption and credit.
    Photo,
    /// A column title (栏目) that stands alone.
    Column,
    /// A notice, table or advertisement.
    Other,
}

impl ArticleKind {
    /// Returns the kind's word in the JSON, in addresses and in tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Photo => "photo",
            Self::Column => "column",
            Self::Other => "other",
        }
    }
}

/// Holds one tier of a headline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// Its tier.
    pub role: HeadlineRole,
    /// Its text, lines joined, as an editor corrected it.
    pub text: String,
    /// The text as printed, where an editor corrected it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The raw lines it came from.
    pub source: Vec<SourceSpan>,
    /// How sure the compiler is that the headline is this story's and so divided; said with the main tier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// Names the three tiers of a headline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeadlineRole {
    /// 引题, above the main headline.
    #[default]
    Kicker,
    /// 主题.
    Main,
    /// 副题, below the main headline.
    Deck,
}

/// Holds a byline or a photo credit as printed, with the people in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Byline {
    /// The whole byline as printed, lines joined, gaps in names kept.
    pub text: String,
    /// The people in printed order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub credits: Vec<Credit>,
    /// The raw lines it came from.
    pub source: Vec<SourceSpan>,
}

/// Names one person of a byline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Credit {
    /// What the person did.
    pub role: BylineRole,
    /// The name without gaps.
    pub name: String,
    /// The name's place in the byline's text, in code points, gaps included.
    pub span: [u32; 2],
}

/// Names what a person of a byline did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BylineRole {
    /// 记者.
    #[default]
    Reporter,
    /// 通讯员.
    Correspondent,
    /// 实习生, 见习记者.
    Intern,
    /// 摄, 图.
    Photographer,
    /// 责编, 编辑.
    Editor,
    /// A name without a role, 文.
    Author,
}

/// Holds a dateline (电头, 讯头).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Dateline {
    /// As printed: `邵阳日报讯`, `新华社北京11月9日电`.
    pub text: String,
    /// The paper or agency: `邵阳日报`, `新华社`, `本报`.
    pub agency: String,
    /// The place it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The date it names, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// Holds one block of the body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, lines joined, layout gaps removed.
    pub text: String,
    /// The raw lines it came from, in reading order.
    pub source: Vec<SourceSpan>,
    /// How sure the compiler is that it begins and ends here; `None` where nothing speaks against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// Says what a block of the body is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// A paragraph.
    #[default]
    Paragraph,
    /// An inline subhead (小标题).
    Subhead,
    /// A caption (图说).
    Caption,
    /// A line of a list, table or verse that keeps its own line.
    Line,
}

/// Holds a jump line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Jump {
    /// Which way it points.
    pub direction: JumpDirection,
    /// As printed: `（下转3版）`.
    pub text: String,
    /// The page it names, as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The raw lines it came from.
    pub source: Vec<SourceSpan>,
    /// How sure the compiler is of the half that it was joined to; `None` where that is not in the edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// Says which way a jump line points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JumpDirection {
    /// 下转: continued on.
    #[default]
    To,
    /// 上接: continued from.
    From,
}

fields! { Article { id, kind, pages, body, confidence; column, headlines, byline, dateline, credit, jumps, pinyin, subjects, mentions } }
fields! { Headline { role, text, source; printed, confidence } }
fields! { Byline { text, source; credits } }
fields! { Credit { role, name, span } }
fields! { Dateline { text, agency; place, date } }
fields! { Block { kind, text, source; confidence } }
fields! { Jump { direction, text, source; page, confidence } }
words! { ArticleKind { Article "article", Photo "photo", Column "column", Other "other" } }
words! { HeadlineRole { Kicker "kicker", Main "main", Deck "deck" } }
words! { BylineRole { Reporter "reporter", Correspondent "correspondent", Intern "intern", Photographer "photographer", Editor "editor", Author "author" } }
words! { BlockKind { Paragraph "paragraph", Subhead "subhead", Caption "caption", Line "line" } }
words! { JumpDirection { To "to", From "from" } }

impl Article {
    /// Returns the main headline, if the article has one.
    pub fn headline(&self) -> Option<&Headline> {
        self.headlines
            .iter()
            .find(|headline| headline.role == HeadlineRole::Main)
    }

    /// Says whether it is read on its own: a column title that stands alone is not.
    pub fn is_story(&self) -> bool {
        self.kind != ArticleKind::Column
    }

    /// Counts the characters of the body, white space aside, in code points.
    pub fn body_chars(&self) -> usize {
        self.body
            .iter()
            .map(|block| block.text.chars().filter(|c| !c.is_whitespace()).count())
            .sum()
    }
}
