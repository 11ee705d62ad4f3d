//! What each block and each group of display lines is to the stories round it: the cheapest reading of the page.
//!
//! After each unit one of five things is so: no story is open, a headline waits for its story, a story without or with its
//! headline is open, or a headline has just closed one. Every step has a price in nats.

use super::house::House;
use super::units::{
    Unit, closes, is_open, is_photo, is_section, is_signature, opens, resumes, units_block,
};
use super::ways::{
    CLOSED, HEADED, HEADLESS, JUST_CLOSED, Part, Plot, WAITING, Way, Ways, cheapest,
};
use crate::compile::blocks::block::{Block, Kind};
use crate::compile::signs::{entries, notices};

/// The price of a story without a headline that began on another page: half of them have it there only.
const RESUMED: f32 = 0.7;

/// Finds the cheapest reading of the units.
pub(super) fn search(
    blocks: &[Block],
    units: &[Unit],
    likeness: &[[f32; 2]],
    lonely: &[bool],
    house: &House,
) -> Plot {
    let groups = units.iter().filter_map(|unit| {
        if let Unit::Group(group) = unit {
            group.first()
        } else {
            None
        }
    });
    let airy =
        groups.clone().filter(|&&first| blocks[first].blank).count() * 10 >= groups.count() * 7;
    let mut ways = Ways::default();
    let mut last_text: Option<usize> = None;
    for (index, unit) in units.iter().enumerate() {
        let mut offer = |from: usize, to: usize, part: Part, price: f32| {
            ways.offer(Way {
                from,
                to,
                part,
                price,
            });
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
                    // Behind a label the story goes on, whoever signed what stands above it.
                    let labelled = index
                        .checked_sub(1)
                        .is_some_and(|at| is_label(blocks, &units[at]));
                    let done = before.is_some_and(closes) && !labelled;
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
                    if resumes(block) {
                        offer(CLOSED, HEADED, Part::Start, start + RESUMED);
                        offer(JUST_CLOSED, HEADED, Part::Start, start + RESUMED);
                        offer(HEADED, HEADED, Part::Start, start + abrupt + RESUMED);
                        let other = abrupt + house.headless;
                        offer(HEADLESS, HEADED, Part::Start, start + other + RESUMED);
                    }
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
                // Briefs have theirs above them.
                let boxed = notices::is_box(&blocks[group[0]].run);
                let briefs = boxed || notices::is_briefs(&blocks[group[0]].run);
                let after = after + if briefs { 4.0 } else { 0.0 };
                let before = if boxed { before.min(0.8) } else { before };
                // A section's name stands above the headline of its first story.
                let section = is_section(blocks, units, index);
                let (before, after) = if section {
                    (before + 6.0, after + 6.0)
                } else {
                    (before, after)
                };
                let inside =
                    house.inside - 0.6 * (to_before + to_after) - if runs_on { 2.5 } else { 0.0 };
                let inside = inside + if briefs || section { 6.0 } else { 0.0 };
                let stray = if section {
                    0.1
                } else if lonely[index] {
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
                        + if briefs { 4.0 } else { 0.0 }
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
                    // It tells of what stands below it, as the headline does of all.
                    let odd = odd - 0.5 * to_after.max(0.0);
                    let title = &blocks[group[0]].run;
                    let notice = notices::is_title(title) || briefs || section;
                    let odd = odd + if notice { 6.0 } else { 0.0 };
                    let odd = odd - if is_label(blocks, unit) { 4.0 } else { 0.0 };
                    offer(HEADLESS, HEADLESS, Part::Subhead, 3.0 + odd);
                    offer(HEADED, HEADED, Part::Subhead, 2.2 + odd);
                }
                for state in [CLOSED, WAITING, HEADLESS, HEADED, JUST_CLOSED] {
                    offer(state, state, Part::Stray, stray);
                }
            }
        }
        ways.close();
    }
    // A headline that waits for a story which never comes.
    cheapest(&ways, house.headless, 6.0)
}

/// Says whether a unit is the label of a part of a story.
fn is_label(blocks: &[Block], unit: &Unit) -> bool {
    matches!(unit, Unit::Group(group) if matches!(group[..], [only]
        if entries::is_label(&blocks[only].run) && !notices::is_box(&blocks[only].run)))
}
