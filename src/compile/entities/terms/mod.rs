//! Terms, products and events by their quotes, book marks and ends.

mod events;
mod honours;
mod quotes;
mod sessions;
mod specialities;

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::lexicon::trie::Lexicon;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::token::Token;

/// Finds terms, products and events; `names` are the other names of the line, `memory` holds the article's terms.
pub(crate) fn find(
    line: &Line,
    listed: &Listed,
    tokens: &[Token],
    names: &[Found],
    memory: &Lexicon,
) -> Vec<Found> {
    let mut found = Vec::new();
    let chars = &line.chars;
    for at in 0..chars.len() {
        match chars[at] {
            '《' => found.extend(quotes::book(chars, at)),
            '“' | '‘' => found.extend(quotes::quote(line, at, memory)),
            _ => {}
        }
    }
    found.extend(honours::honours(line));
    found.extend(honours::prizes(line));
    found.extend(specialities::specialities(line, listed));
    found.extend(events::events(line, tokens, names));
    let sessions = sessions::sessions(line, names);
    found.retain(|term| {
        !sessions
            .iter()
            .any(|session| term.start < session.end && session.start < term.end)
    });
    found.extend(sessions);
    found
}
