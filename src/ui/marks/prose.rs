//! Marked text: mentions nested into one another, hits on top, and nothing that changes how the text flows.
//!
//! Every mention has its element whether it is marked or not, so that marking changes classes and never the text's pieces.

use super::nest::{Piece, Span, nest};
use crate::model::{Article, EntityKind, Mention, Part};
use crate::state::{Marks, Spot, View};
use crate::text::Set;
use crate::text::slice;
use crate::ui::desk::Desk;
use crate::ui::desk::edition_facts::in_text;
use yew::prelude::*;

/// Most lanes under one text; what contains more shows only in the card.
const LANES: u8 = 2;

/// The longest text that is set in one piece, in characters; no paragraph in print comes near. An engine lays out a
/// megabyte of text for half a minute, and a stretch of it only where it is seen (`.stretch` in the style sheet).
const STRETCH: u32 = 20_000;

/// Marks a run of characters that a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lit {
    /// First character, in code points of the part.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// Its place among all hits, counted from 1.
    pub number: u32,
}

/// Holds what decides how an article's text is marked.
pub struct Marking<'a> {
    desk: &'a Desk,
    article: &'a Article,
    on: Vec<bool>,
    now: Option<&'a Spot>,
    hit: u32,
    /// Whether a mark can be reached by the keyboard: one in each article.
    stop: Option<usize>,
}

impl<'a> Marking<'a> {
    /// Decides which mentions of `article` are marked; `now` is the mention whose card is open.
    pub fn new(
        desk: &'a Desk,
        article: &'a Article,
        view: &'a View,
        now: Option<&'a Spot>,
    ) -> Self {
        let on = marked(desk, article, view);
        let here = now.filter(|spot| spot.article == article.id);
        let stop = here
            .and_then(|spot| article.mentions.iter().position(|m| is(m, spot)))
            .filter(|&at| on[at])
            .or_else(|| {
                (0..on.len())
                    .find(|&at| on[at] && matches!(article.mentions[at].part, Part::Body(_)))
            });
        Self {
            desk,
            article,
            on,
            now: here,
            hit: view.hit,
            stop,
        }
    }

    /// Sets the characters `[0, end)` of a part, with what a search found in it.
    pub fn set(&self, part: Part, end: u32, lit: &[Lit]) -> Html {
        let Some(text) = part.text(self.article) else {
            return Html::default();
        };
        if end <= STRETCH {
            return self.stretch(text, part, [0, end], lit);
        }
        let starts = (0..end).step_by(STRETCH as usize);
        starts
            .map(|start| {
                let to = start.saturating_add(STRETCH).min(end);
                html! { <span class="stretch">{ self.stretch(text, part, [start, to], lit) }</span> }
            })
            .collect()
    }

    /// Sets the characters `[start, end)` of a part; a mention that reaches beyond is cut there.
    fn stretch(&self, text: &str, part: Part, [start, end]: [u32; 2], lit: &[Lit]) -> Html {
        let spans: Vec<Span> = (0..)
            .zip(&self.article.mentions)
            .filter(|(_, mention)| {
                mention.part == part && mention.start < end && mention.end > start
            })
            .map(|(at, mention)| Span {
                start: mention.start.max(start),
                end: mention.end.min(end),
                mention: at,
            })
            .collect();
        let pieces = nest(start, end, spans);
        pieces
            .iter()
            .map(|piece| self.piece(text, piece, lit, part))
            .collect()
    }

    fn piece(&self, text: &str, piece: &Piece, lit: &[Lit], part: Part) -> Html {
        match piece {
            Piece::Text(start, end) => self.text(text, *start, *end, lit),
            Piece::Mark {
                mention: at,
                pieces,
            } => {
                let mention = &self.article.mentions[*at];
                let inner: Html = pieces
                    .iter()
                    .map(|piece| self.piece(text, piece, lit, part))
                    .collect();
                let Some(entity) = self.desk.entity(&mention.entity) else {
                    return inner;
                };
                let headline = !matches!(part, Part::Body(_));
                let lane = if self.on[*at] && !headline {
                    self.lane(pieces) + 1
                } else {
                    0
                };
                let now = self.now.is_some_and(|spot| is(mention, spot));
                let class = classes!(
                    "mark",
                    entity.kind.code(),
                    (1..=LANES).contains(&lane).then_some("lane"),
                    (lane == 1).then_some("lane1"),
                    (lane == 2).then_some("lane2"),
                    now.then_some("now"),
                );
                let reach = lane > 0;
                let tabindex = reach.then_some(if self.stop == Some(*at) { "0" } else { "-1" });
                html! {
                    <span {class} data-mark={code(self.article, mention)} role={reach.then_some("link")} {tabindex}>
                        { inner }
                    </span>
                }
            }
        }
    }

    /// Returns the highest lane among marks inside a mark.
    fn lane(&self, pieces: &[Piece]) -> u8 {
        let lanes = pieces.iter().map(|piece| match piece {
            Piece::Text(..) => 0,
            Piece::Mark { mention, pieces } => self.lane(pieces) + u8::from(self.on[*mention]),
        });
        lanes.max().unwrap_or(0)
    }

    fn text(&self, text: &str, start: u32, end: u32, lit: &[Lit]) -> Html {
        let mut pieces = Vec::new();
        let mut at = start;
        for hit in lit.iter().filter(|hit| hit.start < end && hit.end > start) {
            let (from, to) = (hit.start.max(at), hit.end.min(end));
            if from >= to {
                continue;
            }
            pieces.push(self.plain(slice(text, at, from)));
            let class = classes!(
                "hit",
                (hit.number == self.hit && self.hit > 0).then_some("now")
            );
            pieces.push(html! {
                <mark {class} data-hit={hit.number.to_string()}>{ self.plain(slice(text, from, to)) }</mark>
            });
            at = to;
        }
        pieces.push(self.plain(slice(text, at, end)));
        pieces.into_iter().collect()
    }

    /// Sets text without marks; where lines run down, short numbers lie across and quotes turn.
    pub fn plain(&self, text: &str) -> Html {
        (self.desk.program.set)(&self.desk.settings, text)
    }
}

/// Says for each mention of an article whether it is marked.
pub fn marked(desk: &Desk, article: &Article, view: &View) -> Vec<bool> {
    let (mode, kinds) = (view.marks(), view.kinds());
    let mut seen = Set::default();
    let shown = |mention: &Mention| {
        if mode == Marks::None || !in_text(mention.part) {
            return false;
        }
        if let Some(only) = &view.only {
            return mention.entity == *only;
        }
        let kind = desk.entity(&mention.entity).map(|entity| entity.kind);
        kind.is_some_and(|kind| kinds.has(kind)) && !view.muted.contains(&mention.entity)
    };
    let mut first = |mention: &Mention| {
        mode != Marks::First
            || (matches!(mention.part, Part::Body(_)) && seen.insert(mention.entity.clone()))
    };
    article
        .mentions
        .iter()
        .map(|mention| shown(mention) && first(mention))
        .collect()
}

/// Writes a mention's place into the markup.
fn code(article: &Article, mention: &Mention) -> String {
    format!(
        "{}/{}/{}/{}",
        article.id, mention.part, mention.start, mention.entity
    )
}

/// Reads a mention's place from the markup.
pub fn spot(code: &str) -> Option<Spot> {
    let mut fields = code.splitn(4, '/');
    Some(Spot {
        article: fields.next()?.into(),
        part: fields.next()?.parse().ok()?,
        start: fields.next()?.parse().ok()?,
        entity: fields.next()?.into(),
    })
}

/// Says whether a spot points at a mention of its article.
pub fn is(mention: &Mention, spot: &Spot) -> bool {
    (mention.part, mention.start, &mention.entity) == (spot.part, spot.start, &spot.entity)
}

/// Shows an entity's name with its lane, as a label outside running text.
pub fn named(kind: EntityKind, name: &str) -> Html {
    html! { <span class={classes!("mark", "lane", "lane1", kind.code())}>{ name }</span> }
}
