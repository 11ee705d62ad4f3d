//! Where the names of the network stand: three rings, the same at every visit.

/// The drawing's width, in its units.
pub(super) const WIDTH: f64 = 724.0;

/// The drawing's height.
pub(super) const HEIGHT: f64 = 420.0;

/// Where the entity itself stands.
pub(super) const CENTRE: (f64, f64) = (352.0, 210.0);

/// The radii of the rings: same sentence, same paragraph, same article.
pub(super) const RINGS: [f64; 3] = [78.0, 134.0, 186.0];

/// The least distance between two lines of names on one side.
const LINE: f64 = 25.0;

/// How much of the outermost ring's height a side's dots spread over; beyond it names would stand over the rings' labels.
const SPREAD: f64 = 0.95;

/// Places one name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    /// The dot.
    pub(super) dot: (f64, f64),
    /// Where the name begins (right side) or ends (left side).
    pub(super) label: (f64, f64),
    /// Whether it stands left of the entity.
    pub(super) left: bool,
}

/// Places names, given by their ring from the innermost (0) outwards, close ones first.
///
/// Close names stand on the left as long as the right has more or equally many: position says nothing but the ring.
pub(super) fn place(rings: &[usize]) -> Vec<Spot> {
    let close = rings.iter().filter(|&&ring| ring < 2).count();
    let half = rings.len().div_ceil(2);
    let lefts = close.clamp(
        rings.len().saturating_sub(half + 4).min(half),
        half.max(close.min(half + 4)),
    );
    let mut spots = Vec::new();
    for (left, side) in [(true, &rings[..lefts]), (false, &rings[lefts..])] {
        spots.extend(one_side(side, left));
    }
    spots
}

fn one_side(rings: &[usize], left: bool) -> Vec<Spot> {
    let count = rings.len();
    let sign = if left { -1.0 } else { 1.0 };
    // A few names stay near the horizontal; many share the height evenly.
    let spread = (0.22 * count as f64).min(SPREAD);
    let mut spots: Vec<Spot> = rings
        .iter()
        .enumerate()
        .map(|(nth, &ring)| {
            let share = if count > 1 {
                nth as f64 / (count - 1) as f64 * 2.0 - 1.0
            } else {
                0.0
            };
            let angle = (share * spread).asin();
            let radius = RINGS[ring.min(2)];
            let dot = (
                CENTRE.0 + sign * radius * angle.cos(),
                CENTRE.1 + radius * angle.sin(),
            );
            Spot {
                dot,
                label: (dot.0 + sign * 10.0, dot.1),
                left,
            }
        })
        .collect();
    let mut order: Vec<usize> = (0..count).collect();
    // By hand, because a few dots are not worth the room that a sort takes in the program.
    for end in 1..count {
        let mut at = end;
        while at > 0 && spots[order[at - 1]].dot.1 > spots[order[at]].dot.1 {
            order.swap(at - 1, at);
            at -= 1;
        }
    }
    // Names keep the height of their dots; those too close share the space round their middle.
    let mut groups: Vec<(f64, Vec<usize>)> = Vec::new();
    for at in order {
        groups.push((spots[at].dot.1, vec![at]));
        while let [.., before, last] = groups.as_slice()
            && last.0 - before.0 < LINE * (before.1.len() + last.1.len()) as f64 / 2.0
        {
            let (middle, names) = groups.pop().expect("the slice has two");
            let group = groups.last_mut().expect("the slice has two");
            let (a, b) = (group.1.len() as f64, names.len() as f64);
            group.0 = (group.0 * a + middle * b) / (a + b);
            group.1.extend(names);
        }
    }
    // More names than the drawing has lines run on below it, never above.
    let mut free = 0.0_f64;
    for (middle, names) in groups {
        let top = (middle - LINE * (names.len() - 1) as f64 / 2.0).max(free);
        free = top + LINE * names.len() as f64;
        for (nth, at) in names.into_iter().enumerate() {
            spots[at].label.1 = top + LINE * nth as f64;
        }
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::{HEIGHT, LINE, place};

    #[test]
    fn no_name_covers_another() {
        for count in 0..=30 {
            for close in 0..=count {
                let rings: Vec<usize> = (0..count)
                    .map(|at| if at < close { at % 2 } else { 2 })
                    .collect();
                let spots = place(&rings);
                assert_eq!(spots.len(), count);
                for left in [true, false] {
                    let mut lines: Vec<f64> = spots
                        .iter()
                        .filter(|s| s.left == left)
                        .map(|s| s.label.1)
                        .collect();
                    lines.sort_by(f64::total_cmp);
                    assert!(
                        lines.windows(2).all(|pair| pair[1] - pair[0] > LINE - 0.01),
                        "{count} {close} {lines:?}"
                    );
                    assert!(
                        lines
                            .iter()
                            .all(|&y| (0.0..=HEIGHT + LINE * 4.0).contains(&y)),
                        "{count} {close} {lines:?}"
                    );
                }
            }
        }
    }
}
