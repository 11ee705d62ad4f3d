//! Edition → index → hits: the index, the query language, ranking and snippets.
//!
//! What is found is what `contains` finds on folded text, for every substring: no segmentation into words stands between
//! a reader and the text. The room also holds what else is computed from an edition alone: who appears with whom,
//! the dates, the quantities and the places. It knows nothing of the view.

mod catalogue;
mod dates;
mod facets;
mod filter;
mod index;
mod kwic;
mod matching;
mod pinyin;
mod postings;
mod query;
mod rank;
mod results;
mod suggest;

pub use facets::{DayCount, FacetCounts, Facets, ValueCount};
pub use filter::{Facet, Filter, Filters};
pub use index::{Hit, Index};
pub use kwic::{Kwic, Order, Row};
pub use query::{Field, Note, Query, Term};
pub use rank::{Reason, ReasonKind};
pub use results::{Found, Relaxed, Results, Scope, ScopeCounts, Step};
pub use suggest::{SuggestedBy, Suggestion};
