//! The compiler's work on all cores, with a bar that says how it goes on.

use crate::cli::console::Console;
use crate::compile::workers::{Stage, Workers};
use rayon::prelude::*;

/// Works on all cores; rayon hands the results over in the order of the items.
#[derive(Clone, Copy, Debug)]
pub(in crate::cli) struct Crew<'a>(pub(in crate::cli) &'a Console);

impl Workers for Crew<'_> {
    fn map<T: Send, R: Send>(
        &self,
        stage: Stage,
        items: Vec<T>,
        work: impl Fn(T) -> R + Send + Sync,
    ) -> Vec<R> {
        let bar = self.0.bar(words(stage), items.len());
        items
            .into_par_iter()
            .map(|item| {
                let made = work(item);
                bar.inc(1);
                made
            })
            .collect()
    }
}

fn words(stage: Stage) -> &'static str {
    match stage {
        Stage::Structure => "reading pages",
        Stage::Names => "finding names",
        Stage::NamesAgain => "finding names again",
    }
}
