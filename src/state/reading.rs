//! What was read: how far into each story, as the browser remembers it.

use crate::model::ArticleId;
use std::fmt::Write;

/// Most stories that are remembered; the ones read longest ago are forgotten first.
const MOST: usize = 1000;

/// Holds how far each story was read, the one read last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading(Vec<(ArticleId, u16)>);

impl Reading {
    /// Stands for the end of a story.
    pub const END: u16 = u16::MAX;

    /// Reads what [`Reading::print`] wrote; what it did not write is left out.
    pub fn parse(text: &str) -> Self {
        let entries = text.split(' ').filter_map(|entry| entry.split_once('='));
        Self(
            entries
                .filter_map(|(id, at)| Some((id.into(), at.parse().ok()?)))
                .collect(),
        )
    }

    /// Writes it for the browser's memory.
    pub fn print(&self) -> String {
        let mut out = String::new();
        for (id, at) in &self.0 {
            let _ = write!(out, "{id}={at} ");
        }
        out
    }

    /// Returns the block of a story that was last on top, counted from 0, or [`Reading::END`].
    pub fn of(&self, id: &ArticleId) -> Option<u16> {
        let known = self.0.iter().find(|(known, _)| known == id);
        known.map(|(_, at)| *at)
    }

    /// Says whether a story was read to its end.
    pub fn is_read(&self, id: &ArticleId) -> bool {
        self.of(id) == Some(Self::END)
    }

    /// Notes how far a story was read; what was read to its end stays so.
    pub(super) fn note(&mut self, id: &ArticleId, at: u16) {
        let at = if self.is_read(id) { Self::END } else { at };
        self.0.retain(|(known, _)| known != id);
        self.0.push((id.clone(), at));
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_story_is_not_forgotten() {
        let (one, two) = (ArticleId::from("a1"), ArticleId::from("b2"));
        let mut reading = Reading::default();
        reading.note(&one, 3);
        reading.note(&two, Reading::END);
        reading.note(&two, 0);
        reading.note(&one, 5);
        let reading = Reading::parse(&reading.print());
        assert_eq!(reading.of(&one), Some(5));
        assert!(reading.is_read(&two) && !reading.is_read(&one));
        assert_eq!(Reading::parse("a1=x b2 = c3=7").print(), "c3=7 ");
    }
}
