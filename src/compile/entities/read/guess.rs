//! What the tagger knows and the rules do not: its names as candidates for the lattice, their margin as cost; and
//! doubtful names of the rules that it refuses.

use crate::compile::entities::lexicon::listed::Listed;
use crate::compile::entities::pieces::evidence::Evidence;
use crate::compile::entities::pieces::found::Found;
use crate::compile::entities::pieces::line::Line;
use crate::compile::entities::pieces::segment::SegmentKind;
use crate::compile::entities::pieces::token::Token;
use crate::compile::entities::read::tagger::{Manner, UNITS, Weights, propose};
use crate::model::EntityKind;

/// What a proposal costs for each character before its margin counts, in nats.
const CHARACTER: f32 = 6.0;

/// The margin below which a proposal is left out, in nats: lower finds more names, higher fewer false ones.
const SURE: f32 = 0.5;

/// The same where a doubtful rule reads the characters otherwise.
const SURER: f32 = 2.0;

/// The margin from which a doubtful name of the rules is refused, in nats.
const REFUSED: f32 = 2.0;

/// Holds what the tagger thinks of a line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Guess {
    /// Names for the lattice to choose.
    pub(crate) proposals: Vec<Token>,
    /// Whether each character is surely outside of all names.
    outside: Vec<bool>,
}

impl Guess {
    /// Says whether `name` is doubtful and the tagger sees none of it.
    pub(crate) fn refuses(&self, name: &Found) -> bool {
        is_doubtful(name)
            && self
                .outside
                .get(name.start..name.end)
                .is_some_and(|outside| !outside.contains(&false))
    }
}

/// Asks the tagger about a line that the rules have read.
pub(crate) fn guess(
    kind: SegmentKind,
    line: &Line,
    listed: &Listed,
    tokens: &[Token],
    names: &[Found],
) -> Guess {
    if kind == SegmentKind::Byline {
        return Guess::default();
    }
    let nats = |units: i32| units as f32 / UNITS;
    let weights = Weights::common();
    let (proposals, outside) = propose(weights, line, listed, tokens, names, Manner::News);
    let proposals = proposals
        .into_iter()
        .filter_map(|proposal| {
            let margin = nats(proposal.margin);
            let size = (proposal.end - proposal.start) as f32;
            let mut least = SURE;
            for name in names {
                if name.start < proposal.end && proposal.start < name.end {
                    let same = (name.start, name.end) == (proposal.start, proposal.end);
                    if same || !is_doubtful(name) {
                        return None;
                    }
                    least = SURER;
                }
            }
            let lone = proposal.kind == EntityKind::Person && size < 2.0;
            (margin >= least && !lone).then(|| {
                Token::name(
                    proposal.start,
                    proposal.end,
                    proposal.kind,
                    Evidence::Tagger,
                    (CHARACTER * size - margin).max(0.5),
                )
            })
        })
        .collect();
    Guess {
        proposals,
        outside: outside
            .into_iter()
            .map(|margin| nats(margin) >= REFUSED)
            .collect(),
    }
}

fn is_doubtful(name: &Found) -> bool {
    name.evidence.is_doubtful()
}
