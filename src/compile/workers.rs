//! Who does the work that falls into independent pieces, and hears how it goes on.

/// Names the work that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Pages are read into articles.
    Structure,
    /// Articles are searched for names, each by itself.
    Names,
    /// Articles are searched again with the names of all.
    NamesAgain,
}

/// Does work piece by piece; what comes out may not depend on who does it.
pub trait Workers {
    /// Makes something of each item, in the order of the items.
    fn map<T: Send, R: Send>(
        &self,
        stage: Stage,
        items: Vec<T>,
        work: impl Fn(T) -> R + Send + Sync,
    ) -> Vec<R>;
}

/// Does one piece after the other and tells nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Alone;

impl Workers for Alone {
    fn map<T: Send, R: Send>(
        &self,
        _: Stage,
        items: Vec<T>,
        work: impl Fn(T) -> R + Send + Sync,
    ) -> Vec<R> {
        items.into_iter().map(work).collect()
    }
}
