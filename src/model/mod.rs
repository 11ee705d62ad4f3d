//! What an edition is: plain data, and the JSON is exactly these types.
//!
//! Nothing here knows how an edition is made (`compile`), searched (`search`) or shown (`ui`).
//! [`Edition::decode`] checks every invariant once, so that every other room may rely on them.
//! All offsets are Unicode code points, half-open `[start, end)`; all line numbers are one-based.

mod article;
mod confidence;
mod date;
mod decode;
mod edition;
mod entity;
mod id;
mod mention;
mod read;
mod salvage;
mod source;
mod warning;

pub use article::{
    Article, ArticleKind, Block, BlockKind, Byline, BylineRole, Credit, Dateline, Headline,
    HeadlineRole, Jump, JumpDirection,
};
pub use confidence::{Confidence, Level, Reason, ReasonKind};
pub use date::{DateRange, PartialDate};
pub use decode::DecodeError;
pub use edition::{Edition, FORMAT, Issue, Page, Publication, VERSION};
pub use entity::{Entity, EntityKind, EntityValue};
pub use id::{ArticleId, EntityId, content_id};
pub use mention::{Mention, Part, Role};
pub use read::Fault;
pub(crate) use read::{Read, Reader, fields, read, words};
pub use source::{Residue, ResidueKind, Source, SourceSpan};
pub use warning::{Warning, WarningKind};
