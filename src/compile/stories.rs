//! Blocks → stories: where each begins and ends, and which display lines belong to it.
//!
//! A shortest path over the blocks. After each block one of five things is so: no story is open, a headline
//! waits for its story, a story without or with its headline is open, or a headline has just closed one.
//! Every step has a price in nats; the page is read twice, the second time with the side on which the house
//! sets its headlines, as the first reading found it.

use super::blocks::{Block, Kind};
use super::words::Pairs;

/// Holds one story as blocks.
#[derive(Clone, Debug, Default)]
pub(super) struct Story {
    /// Its paragraphs and bylines, as indices into the blocks, in reading order.
    pub(super) body: Vec<usize>,
    /// Its display lines, as indices into the blocks, in raw order.
    pub(super) heads: Vec<usize>,
    /// Subheads inside the body, as indices into the blocks.
    pub(super) subheads: Vec<usize>,
    /// Whether it is a photo with its caption.
    pub(super) photo: bool,
    /// What spoke for the headline and the borders, strongest first.
    pub(super) evidence: Evidence,
}

/// Holds what was weighed for a story, in nats.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// The dateline or byline that opens it.
    pub(super) opening: f32,
    /// Words that headline and story share.
    pub(super) shared: f32,
    /// The side on which the house sets its headlines.
    pub(super) house: f32,
    /// Whether the headline stands apart from its story, among others.
    pub(super) detached: bool,
}

/// Holds the page as stories and what is left.
#[derive(Clone, Debug, Default)]
pub(super) struct Stories {
    /// The stories in the order of their first paragraph.
    pub(super) stories: Vec<Story>,
    /// Groups of display lines that belong to no story, as indices into the blocks.
    pub(super) stray: Vec<Vec<usize>>,
}

/// One step of the page: a block of text, or a group of display lines.
pub(super) enum Unit {
    /// A paragraph, photo caption or byline line, as an index into the blocks.
    Text(usize),
    /// Display lines without a blank line between them, as indices into the blocks.
    Group(Vec<usize>),
}

/// Says what a unit is to the stories round it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Begins a story.
    Start,
    /// Goes on with the story.
    Continue,
    /// A photo with its caption.
    Photo,
    /// A headline before its story.
    Before,
    /// More of the headline before.
    BeforeMore,
    /// A headline after its story.
    After,
    /// More of the headline after.
    AfterMore,
    /// A headline amid its story.
    Inside,
    /// A subhead of the story.
    Subhead,
    /// Belongs to none of its neighbours.
    Stray,
}

const CLOSED: usize = 0;
const WAITING: usize = 1;
const HEADLESS: usize = 2;
const HEADED: usize = 3;
const JUST_CLOSED: usize = 4;
const STATES: usize = 5;

/// The prices of where the house sets its headlines, in nats.
#[derive(Clone, Copy)]
struct House {
    before: f32,
    after: f32,
    inside: f32,
    headless: f32,
    unsigned: f32,
}

/// Divides the blocks into stories.
pub(super) fn stories(blocks: &[Block]) -> Stories {
    let units = super::clusters::clusters(blocks, units(blocks));
    let likeness: Vec<[f32; 2]> = (0..units.len())
        .map(|index| likeness(blocks, &units, index))
        .collect();
    let lonely = lonely(blocks, &units);
    let many = lonely.iter().filter(|&&lonely| lonely).count() >= 3;
    let mut house = House {
        before: 1.0,
        after: 1.0,
        inside: 2.2,
        headless: if many { 0.8 } else { 5.0 },
        unsigned: 2.0,
    };
    let mut parts = search(blocks, &units, &likeness, &lonely, &house);
    for _ in 0..2 {
        house = learn(blocks, &units, &parts, house);
        parts = search(blocks, &units, &likeness, &lonely, &house);
    }
    let mut stories = gather(blocks, &units, &parts, &likeness, &house);
    super::orphans::adopt(blocks, &mut stories);
    stories
}

/// Cuts the blocks into units, leaving out furniture and jump lines.
fn units(blocks: &[Block]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut previous = usize::MAX;
    for (index, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Furniture | Kind::Jump(_) => continue,
            Kind::Text(_) | Kind::Byline => units.push(Unit::Text(index)),
            Kind::Display => match units.last_mut() {
                Some(Unit::Group(group)) if !block.blank && previous + 1 == index => {
                    group.push(index)
                }
                _ => units.push(Unit::Group(vec![index])),
            },
        }
        previous = index;
    }
    units
}

/// Finds groups that stand in a row of three or more, with no text between them.
fn lonely(blocks: &[Block], units: &[Unit]) -> Vec<bool> {
    let mut lonely = vec![false; units.len()];
    let mut start = 0;
    for index in 0..=units.len() {
        if index < units.len() && matches!(units[index], Unit::Group(_)) {
            continue;
        }
        // The one above a photo's caption has its place.
        let photo =
            matches!(units.get(index), Some(Unit::Text(block)) if is_photo(&blocks[*block]));
        let end = if photo {
            index.saturating_sub(1)
        } else {
            index
        };
        if end >= start + 3 {
            lonely[start..end].fill(true);
        }
        start = index + 1;
    }
    lonely
}

/// Measures how much of a group's words stand in the text before and after it, each from -2 to 4 nats.
fn likeness(blocks: &[Block], units: &[Unit], index: usize) -> [f32; 2] {
    let Unit::Group(group) = &units[index] else {
        return [0.0; 2];
    };
    let run: Vec<_> = group
        .iter()
        .flat_map(|&block| blocks[block].run.iter().copied())
        .collect();
    let pairs = Pairs::of(&run);
    let text = |unit: &Unit| match unit {
        Unit::Text(block) => Some(*block),
        Unit::Group(_) => None,
    };
    let before: Vec<usize> = {
        let mut blocks_before = Vec::new();
        for unit in units[..index].iter().rev().take(14) {
            let Some(block) = text(unit) else {
                if blocks_before.is_empty() {
                    continue;
                } else {
                    break;
                }
            };
            blocks_before.push(block);
            if opens(&blocks[block]) || is_photo(&blocks[block]) {
                break;
            }
        }
        blocks_before
    };
    let after: Vec<usize> = {
        let mut blocks_after = Vec::new();
        for unit in units[index + 1..].iter().take(14) {
            let Some(block) = text(unit) else {
                if blocks_after.is_empty() {
                    continue;
                } else {
                    break;
                }
            };
            if !blocks_after.is_empty() && (opens(&blocks[block]) || is_photo(&blocks[block])) {
                break;
            }
            blocks_after.push(block);
        }
        blocks_after
    };
    let score = |side: &[usize]| {
        let share = pairs.share(side.iter().map(|&block| blocks[block].run.as_slice()));
        (8.0 * (share - 0.22)).clamp(-2.0, 4.0)
    };
    [score(&before), score(&after)]
}

pub(super) fn opens(block: &Block) -> bool {
    match &block.kind {
        Kind::Text(signs) => signs.opening > 0,
        Kind::Byline => true,
        _ => false,
    }
}

pub(super) fn is_photo(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.credit.is_some())
}

/// Says whether a block ends a story: with a byline or with who signs a notice.
fn closes(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.trailing.is_some() || signs.signature)
}

fn is_signature(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.signature)
}

fn is_open(block: &Block) -> bool {
    matches!(&block.kind, Kind::Text(signs) if signs.open)
}

/// Finds the cheapest reading of the units.
fn search(
    blocks: &[Block],
    units: &[Unit],
    likeness: &[[f32; 2]],
    lonely: &[bool],
    house: &House,
) -> Vec<Part> {
    let groups = units.iter().filter_map(|unit| {
        if let Unit::Group(group) = unit {
            group.first()
        } else {
            None
        }
    });
    let airy =
        groups.clone().filter(|&&first| blocks[first].blank).count() * 10 >= groups.count() * 7;
    let mut cost = [f32::INFINITY; STATES];
    cost[CLOSED] = 0.0;
    let mut steps: Vec<[(u8, Part); STATES]> = Vec::with_capacity(units.len());
    let mut last_text: Option<usize> = None;
    for (index, unit) in units.iter().enumerate() {
        let mut next = [f32::INFINITY; STATES];
        let mut step = [(0u8, Part::Stray); STATES];
        let mut offer = |from: usize, to: usize, part: Part, price: f32| {
            let total = cost[from] + price;
            if total < next[to] {
                next[to] = total;
                step[to] = (from as u8, part);
            }
        };
        match unit {
            Unit::Text(block) => {
                let block = &blocks[*block];
                let before = last_text.map(|index| &blocks[index]);
                if is_photo(block) && !opens(block) {
                    offer(
                        WAITING,
                        CLOSED,
                        Part::Start,
                        if block.blank { 1.0 } else { 0.2 },
                    );
                    for state in [CLOSED, WAITING, HEADLESS, HEADED, JUST_CLOSED] {
                        let price = if state == WAITING { 1.5 } else { 0.3 };
                        offer(state, state, Part::Photo, price);
                    }
                } else {
                    let signed = opens(block);
                    let runs_on = before.is_some_and(is_open);
                    let start =
                        if signed { 0.0 } else { house.unsigned } + if runs_on { 3.0 } else { 0.0 };
                    let signature = is_signature(block);
                    let start = if signature { start + 9.0 } else { start };
                    let done = before.is_some_and(closes);
                    let abrupt = if signed || done { 0.4 } else { 6.0 };
                    offer(CLOSED, HEADLESS, Part::Start, start);
                    offer(JUST_CLOSED, HEADLESS, Part::Start, start);
                    offer(WAITING, HEADED, Part::Start, start);
                    offer(
                        HEADLESS,
                        HEADLESS,
                        Part::Start,
                        start + abrupt + house.headless,
                    );
                    offer(HEADED, HEADLESS, Part::Start, start + abrupt);
                    let signed_by = block.kind == Kind::Byline;
                    let mut go_on = if signed && signed_by {
                        2.5
                    } else if signed {
                        8.0
                    } else {
                        0.1
                    };
                    if done && !signature {
                        go_on += 5.0;
                    }
                    offer(HEADLESS, HEADLESS, Part::Continue, go_on);
                    offer(HEADED, HEADED, Part::Continue, go_on);
                    offer(JUST_CLOSED, HEADED, Part::Continue, go_on + 5.5);
                }
                last_text = Some(units_block(unit));
            }
            Unit::Group(group) => {
                let [to_before, to_after] = likeness[index];
                let runs_on = last_text.is_some_and(|index| is_open(&blocks[index]));
                let edge = index == 0 || index + 1 == units.len();
                let long: usize = group.iter().map(|&block| blocks[block].run.len()).sum();
                // A headline's words stand in its own story only: words on the other side speak against.
                let photo_next = matches!(units.get(index + 1), Some(Unit::Text(next)) if is_photo(&blocks[*next]) && !opens(&blocks[*next]));
                // A photo's headline stands above its caption, wherever the house sets the others.
                let house_before = if photo_next && long <= 16 {
                    house.before.min(0.8)
                } else {
                    house.before
                };
                // It need not share a word with it.
                let to_after = if photo_next {
                    to_after.max(-0.3)
                } else {
                    to_after
                };
                let before = house_before - to_after
                    + 0.6 * to_before.max(0.0)
                    + if lonely[index] { 1.5 } else { 0.0 };
                let after = house.after - to_before
                    + 0.6 * to_after.max(0.0)
                    + if runs_on { 3.0 } else { 0.0 };
                // In a page that sets blank lines, the side without one is where a headline belongs.
                let tight_after = units
                    .get(index + 1)
                    .is_some_and(|next| !blocks[units_block(next)].blank);
                let tight_before = !blocks[group[0]].blank;
                let (before, after) = match (airy, tight_before, tight_after) {
                    (true, false, true) => (before - 1.0, after + 2.5),
                    (true, true, false) => (before + 1.5, after - 0.5),
                    _ => (before, after),
                };
                let inside =
                    house.inside - 0.6 * (to_before + to_after) - if runs_on { 2.5 } else { 0.0 };
                let stray = if lonely[index] {
                    0.6
                } else if edge && long <= 18 {
                    2.0
                } else {
                    4.5
                };
                offer(CLOSED, WAITING, Part::Before, before);
                offer(JUST_CLOSED, WAITING, Part::Before, before);
                offer(HEADED, WAITING, Part::Before, before);
                offer(HEADLESS, WAITING, Part::Before, before + house.headless);
                offer(WAITING, WAITING, Part::BeforeMore, 2.0 - 0.5 * to_after);
                offer(HEADLESS, JUST_CLOSED, Part::After, after);
                offer(
                    JUST_CLOSED,
                    JUST_CLOSED,
                    Part::AfterMore,
                    2.5 - 0.5 * to_before
                        + if airy && tight_after { 2.0 } else { 0.0 }
                        + if photo_next && blocks[group[0]].blank {
                            1.0
                        } else {
                            0.0
                        },
                );
                offer(HEADLESS, HEADED, Part::Inside, inside);
                if group.len() == 1 && long <= 20 {
                    let parts = units.get(index + 1).is_some_and(|next| match next {
                        Unit::Text(next) => !opens(&blocks[*next]) && !is_photo(&blocks[*next]),
                        Unit::Group(_) => false,
                    });
                    let odd = if parts { 0.0 } else { 6.0 };
                    offer(HEADLESS, HEADLESS, Part::Subhead, 3.0 + odd);
                    offer(HEADED, HEADED, Part::Subhead, 2.2 + odd);
                }
                for state in [CLOSED, WAITING, HEADLESS, HEADED, JUST_CLOSED] {
                    offer(state, state, Part::Stray, stray);
                }
            }
        }
        steps.push(step);
        cost = next;
    }
    cost[HEADLESS] += house.headless;
    cost[WAITING] += 6.0;
    let mut state = (0..STATES)
        .min_by(|&a, &b| cost[a].total_cmp(&cost[b]))
        .unwrap_or(CLOSED);
    let mut parts = vec![Part::Stray; units.len()];
    for (part, step) in parts.iter_mut().zip(&steps).rev() {
        let (from, what) = step[state];
        *part = what;
        state = usize::from(from);
    }
    parts
}

fn units_block(unit: &Unit) -> usize {
    match unit {
        Unit::Text(block) => *block,
        Unit::Group(group) => group.first().copied().unwrap_or(0),
    }
}

/// Turns what a reading found into prices for the next.
fn learn(blocks: &[Block], units: &[Unit], parts: &[Part], house: House) -> House {
    let count = |part: Part| parts.iter().filter(|&&other| other == part).count() as f32;
    let (before, after, inside) = (count(Part::Before), count(Part::After), count(Part::Inside));
    let all = before + after + inside + 3.0;
    let starts = units
        .iter()
        .zip(parts)
        .filter(|(_, part)| **part == Part::Start);
    let (mut signed, mut unsigned) = (1.0f32, 1.0f32);
    for (unit, _) in starts {
        let block = &blocks[units_block(unit)];
        if opens(block) {
            signed += 1.0;
        } else if !is_photo(block) {
            unsigned += 1.0;
        }
    }
    let price = |count: f32| -((count + 1.0) / all).ln();
    House {
        before: price(before),
        after: price(after),
        inside: price(inside).max(1.0) + 1.0,
        unsigned: -(unsigned / (signed + unsigned)).ln(),
        ..house
    }
}

/// Makes stories of a reading.
fn gather(
    blocks: &[Block],
    units: &[Unit],
    parts: &[Part],
    likeness: &[[f32; 2]],
    house: &House,
) -> Stories {
    let mut found = Stories::default();
    let mut waiting: Vec<usize> = Vec::new();
    let mut waiting_evidence = Evidence::default();
    let mut current: Option<usize> = None;
    for (index, (unit, part)) in units.iter().zip(parts).enumerate() {
        let members: &[usize] = match unit {
            Unit::Text(block) => std::slice::from_ref(block),
            Unit::Group(group) => group,
        };
        match part {
            Part::Start => {
                let photo = is_photo(&blocks[members[0]]) && !opens(&blocks[members[0]]);
                let mut evidence = std::mem::take(&mut waiting_evidence);
                evidence.opening = if opens(&blocks[members[0]]) { 5.0 } else { 0.0 };
                found.stories.push(Story {
                    body: members.to_vec(),
                    heads: std::mem::take(&mut waiting),
                    photo,
                    evidence,
                    ..Story::default()
                });
                current = (!photo).then_some(found.stories.len() - 1);
            }
            Part::Photo => found.stories.push(Story {
                body: members.to_vec(),
                photo: true,
                ..Story::default()
            }),
            Part::Continue => {
                if let Some(story) = current {
                    found.stories[story].body.extend_from_slice(members);
                }
            }
            Part::Before | Part::BeforeMore => {
                waiting.extend_from_slice(members);
                waiting_evidence.shared = waiting_evidence.shared.max(likeness[index][1]);
                waiting_evidence.house = 1.6 - house.before;
            }
            Part::After | Part::AfterMore | Part::Inside => {
                if let Some(story) = current {
                    let story = &mut found.stories[story];
                    story.heads.extend_from_slice(members);
                    story.evidence.shared = story.evidence.shared.max(likeness[index][0]);
                    story.evidence.house = 1.6
                        - if *part == Part::Inside {
                            house.inside
                        } else {
                            house.after
                        };
                }
            }
            Part::Subhead => {
                if let Some(story) = current {
                    let story = &mut found.stories[story];
                    story.body.extend_from_slice(members);
                    story.subheads.extend_from_slice(members);
                }
            }
            Part::Stray => found.stray.push(members.to_vec()),
        }
    }
    if !waiting.is_empty() {
        found.stray.push(waiting);
    }
    found
}
