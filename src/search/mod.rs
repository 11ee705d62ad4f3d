//! Edition → index → hits: the index, the query language, ranking and snippets.
//!
//! What is found is what `contains` finds on folded text, for every substring: no segmentation into words stands between
//! a reader and the text. The room also holds what else is computed from an edition alone: who appears with whom,
//! the dates, the quantities and the places. It knows nothing of the view.

mod catalogue;
mod companions;
mod dates;
mod facets;
mod filter;
mod glance;
mod index;
mod instead;
mod kwic;
mod matching;
mod numbers;
mod pinyin;
mod places;
mod postings;
mod query;
mod rank;
mod results;
mod roster;
mod seek;
mod similar;
mod suggest;
mod timeline;

pub use companions::Companion;
pub use facets::{DayCount, FacetCounts, Facets, ValueCount};
pub use filter::{Facet, Filter, Filters};
pub use glance::is_plain;
pub use index::{Hit, Index};
pub use kwic::{Kwic, Order, Row};
pub use numbers::{Measure, Number};
pub use places::PlaceNode;
pub use query::{Field, Note, Query, Term};
pub use rank::{Reason, ReasonKind};
pub use results::{Found, Instead, Relaxed, Results, Scope, ScopeCounts, Step};
pub use roster::{Listed, Title};
pub use similar::Similar;
pub use suggest::{SuggestedBy, Suggestion};
pub use timeline::{Moment, TimeEntry};

// What filters are kept in.
pub use crate::text::Set;
