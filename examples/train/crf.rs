//! A linear chain of labels, its likelihood maximised by AdaGrad with an L1 penalty that keeps it small.
//!
//! No function of the platform's mathematics is called but square roots, which are exact: the same data give the same
//! bytes everywhere.

use kanbao::compile::entities::tagger::{LABELS, Row, TEMPLATES, UNITS};
use std::collections::BTreeMap;

/// Holds a text to train on: for each character its features and its label.
#[derive(Clone, Debug)]
pub(crate) struct Example {
    pub(crate) features: Vec<[u32; TEMPLATES]>,
    pub(crate) labels: Vec<usize>,
}

/// How often all examples are read.
const EPOCHS: u32 = 10;

/// How far a weight moves at first, in nats.
const RATE: f32 = 0.35;

/// What the size of a weight costs for each example: more makes the model smaller and blunter.
const PENALTY: f32 = 0.012;

/// A feature seen less often is left out.
const SEEN: u32 = 2;

/// Labels before a character: the last stands for the start of the text.
const STARTS: usize = LABELS + 1;

/// Holds weights with what AdaGrad knows of them.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    weights: [f32; LABELS],
    squares: [f32; LABELS],
    /// The example at which the penalty was last paid.
    paid: u32,
}

impl Slot {
    /// Pays the penalty up to the example `now`.
    fn pay(&mut self, now: u32) {
        let owed = PENALTY * (now - self.paid) as f32;
        self.paid = now;
        for (weight, square) in self.weights.iter_mut().zip(self.squares) {
            if *weight != 0.0 {
                let less = owed * RATE / (square + 1.0).sqrt() * 0.01;
                *weight = weight.signum() * (weight.abs() - less).max(0.0);
            }
        }
    }

    fn climb(&mut self, gradient: &[f32; LABELS]) {
        let own = self.weights.iter_mut().zip(&mut self.squares);
        for ((weight, square), &slope) in own.zip(gradient) {
            if slope.abs() > 1e-4 {
                *square += slope * slope;
                *weight += RATE * slope / (*square + 1.0).sqrt();
            }
        }
    }
}

/// Learns the weights: rows sorted by feature, and the steps between labels, in units.
pub(crate) fn learn(examples: &[Example]) -> (Vec<(u32, Row)>, [Row; STARTS]) {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for feature in examples
        .iter()
        .flat_map(|example| &example.features)
        .flatten()
    {
        *counts.entry(*feature).or_default() += 1;
    }
    let known: Vec<u32> = counts
        .into_iter()
        .filter(|&(_, count)| count >= SEEN)
        .map(|(feature, _)| feature)
        .collect();
    let indexed: Vec<Vec<Vec<usize>>> = examples
        .iter()
        .map(|example| {
            let row = |row: &[u32; TEMPLATES]| {
                row.iter()
                    .filter_map(|feature| known.binary_search(feature).ok())
                    .collect()
            };
            example.features.iter().map(row).collect()
        })
        .collect();
    let mut slots = vec![Slot::default(); known.len()];
    let mut steps = [Slot::default(); STARTS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let (mut seed, mut now) = (0x9e37_79b9_7f4a_7c15_u64, 0);
    for _ in 0..EPOCHS {
        for last in (1..order.len()).rev() {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            order.swap(last, (seed % (last as u64 + 1)) as usize);
        }
        for &index in &order {
            now += 1;
            improve(
                &indexed[index],
                &examples[index].labels,
                &mut slots,
                &mut steps,
                now,
            );
        }
    }
    for slot in &mut slots {
        slot.pay(now);
    }
    let rows = known
        .into_iter()
        .zip(&slots)
        .map(|(feature, slot)| (feature, quantised(&slot.weights)))
        .filter(|(_, row)| row.iter().any(|&weight| weight != 0))
        .collect();
    (rows, steps.map(|slot| quantised(&slot.weights)))
}

fn quantised(weights: &[f32; LABELS]) -> Row {
    weights.map(|weight| {
        let units = (weight * UNITS).round().clamp(-127.0, 127.0);
        // What weighs next to nothing costs more bytes than it is worth.
        if units.abs() < 2.0 { 0 } else { units as i8 }
    })
}

/// Says whether label `to` may follow `from`.
fn allowed(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from < LABELS && from != 0 && from.div_ceil(2) == to / 2
}

/// Climbs the gradient of one example's likelihood.
fn improve(
    rows: &[Vec<usize>],
    labels: &[usize],
    slots: &mut [Slot],
    steps: &mut [Slot; STARTS],
    now: u32,
) {
    let length = rows.len();
    let mut emissions = vec![[0.0f64; LABELS]; length];
    for (sums, row) in emissions.iter_mut().zip(rows) {
        let mut total = [0.0f32; LABELS];
        for &feature in row {
            slots[feature].pay(now);
            for (sum, weight) in total.iter_mut().zip(slots[feature].weights) {
                *sum += weight;
            }
        }
        let top = total.iter().copied().fold(f32::MIN, f32::max);
        *sums = total.map(|sum| exp(f64::from(sum - top)));
    }
    let step: Vec<[f64; LABELS]> = (0..STARTS)
        .map(|from| {
            std::array::from_fn(|to| {
                let weight = steps[from].weights[to];
                if allowed(from, to) {
                    exp(f64::from(weight))
                } else {
                    0.0
                }
            })
        })
        .collect();
    let mut forward = vec![[0.0f64; LABELS]; length];
    let mut backward = vec![[1.0f64; LABELS]; length];
    for i in 0..length {
        for to in 0..LABELS {
            let before = if i == 0 {
                step[LABELS][to]
            } else {
                (0..LABELS)
                    .map(|from| forward[i - 1][from] * step[from][to])
                    .sum()
            };
            forward[i][to] = before * emissions[i][to];
        }
        scale(&mut forward[i]);
    }
    for i in (0..length.saturating_sub(1)).rev() {
        for from in 0..LABELS {
            backward[i][from] = (0..LABELS)
                .map(|to| step[from][to] * emissions[i + 1][to] * backward[i + 1][to])
                .sum();
        }
        scale(&mut backward[i]);
    }
    let mut step_gradients = [[0.0f32; LABELS]; STARTS];
    for i in 0..length {
        let mut shares: [f64; LABELS] =
            std::array::from_fn(|label| forward[i][label] * backward[i][label]);
        scale(&mut shares);
        let gradient: [f32; LABELS] = std::array::from_fn(|label| {
            f32::from(u8::from(labels[i] == label)) - shares[label] as f32
        });
        if gradient.iter().any(|slope| slope.abs() > 1e-4) {
            for &feature in &rows[i] {
                slots[feature].climb(&gradient);
            }
        }
        if i == 0 {
            for label in 0..LABELS {
                step_gradients[LABELS][label] += gradient[label];
            }
            continue;
        }
        let mut pairs = [[0.0f64; LABELS]; LABELS];
        let mut total = 0.0;
        for from in 0..LABELS {
            for to in 0..LABELS {
                pairs[from][to] =
                    forward[i - 1][from] * step[from][to] * emissions[i][to] * backward[i][to];
                total += pairs[from][to];
            }
        }
        for from in 0..LABELS {
            for to in 0..LABELS {
                step_gradients[from][to] -= (pairs[from][to] / total) as f32;
            }
        }
        step_gradients[labels[i - 1]][labels[i]] += 1.0;
    }
    for (slot, gradient) in steps.iter_mut().zip(&step_gradients) {
        slot.climb(gradient);
    }
}

/// Divides by the sum.
fn scale(values: &mut [f64; LABELS]) {
    let sum: f64 = values.iter().sum();
    for value in values {
        *value /= sum;
    }
}

/// Returns e to the power of `x` by a polynomial, the same on every machine.
fn exp(x: f64) -> f64 {
    let x = x.clamp(-700.0, 700.0);
    let power = (x * std::f64::consts::LOG2_E).round();
    let rest = x - power * std::f64::consts::LN_2;
    let series = (1..=12)
        .rev()
        .fold(1.0, |sum, n| 1.0 + sum * rest / f64::from(n));
    // The exponent stays within ±1010, the range of normal numbers.
    series * f64::from_bits(((power as i64 + 1023) as u64) << 52)
}
