//! Blocks → stories: where each begins and ends, and which display lines belong to it.
//!
//! A shortest path over the blocks. After each block one of five things is so: no story is open, a headline
//! waits for its story, a story without or with its headline is open, or a headline has just closed one.
//! Every step has a price in nats; the page is read twice, the second time with the side on which the house
//! sets its headlines, as the first reading found it.

mod clusters;
mod house;
mod likeness;
mod orphans;
mod pairs;
mod plot;
pub(super) mod story;
mod units;
mod verse;
mod ways;

use self::house::{House, learn};
use self::likeness::{likeness, lonely};
use self::plot::search;
use self::story::{Evidence, Stories, Story};
use self::units::{Unit, is_photo, opens, units};
use self::ways::{Part, Plot};
use crate::compile::blocks::block::Block;

/// Divides the blocks into stories.
pub(super) fn stories(blocks: &[Block]) -> Stories {
    let poems = verse::signed(blocks);
    let units = clusters::clusters(blocks, units(blocks, &verse::taken(&poems)));
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
    let mut plot = search(blocks, &units, &likeness, &lonely, &house);
    for _ in 0..2 {
        house = learn(blocks, &units, &plot.parts, house);
        plot = search(blocks, &units, &likeness, &lonely, &house);
    }
    let mut stories = gather(blocks, &units, &plot, &likeness, &house);
    orphans::adopt(blocks, &mut stories);
    verse::verse(blocks, &mut stories);
    stories.stories.extend(poems);
    stories
}

/// Makes stories of a reading.
fn gather(
    blocks: &[Block],
    units: &[Unit],
    plot: &Plot,
    likeness: &[[f32; 2]],
    house: &House,
) -> Stories {
    let mut found = Stories::default();
    let mut waiting: Vec<usize> = Vec::new();
    let mut waiting_evidence = Evidence::default();
    let mut current: Option<usize> = None;
    for (index, (unit, part)) in units.iter().zip(&plot.parts).enumerate() {
        let margin = plot.margins[index];
        let members: &[usize] = match unit {
            Unit::Text(block) => std::slice::from_ref(block),
            Unit::Group(group) => group,
        };
        match part {
            Part::Start => {
                let photo = is_photo(&blocks[members[0]]) && !opens(&blocks[members[0]]);
                let mut evidence = std::mem::take(&mut waiting_evidence);
                evidence.border(margin);
                if let Some(story) = current {
                    // Where one begins, the other ends.
                    found.stories[story].evidence.border(margin);
                }
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
            Part::Photo => {
                let mut evidence = Evidence::default();
                evidence.border(margin);
                found.stories.push(Story {
                    body: members.to_vec(),
                    photo: true,
                    evidence,
                    ..Story::default()
                });
            }
            Part::Continue => {
                if let Some(story) = current {
                    let story = &mut found.stories[story];
                    story.body.extend_from_slice(members);
                    story.evidence.border(margin);
                }
            }
            Part::Before | Part::BeforeMore => {
                waiting.extend_from_slice(members);
                waiting_evidence.shared = waiting_evidence.shared.max(likeness[index][1]);
                waiting_evidence.house = 1.6 - house.before;
                waiting_evidence.head(margin);
            }
            Part::After | Part::AfterMore | Part::Inside => {
                if let Some(story) = current {
                    let story = &mut found.stories[story];
                    story.heads.extend_from_slice(members);
                    story.evidence.shared = story.evidence.shared.max(likeness[index][0]);
                    story.evidence.head(margin);
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
                    story.evidence.border(margin);
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
