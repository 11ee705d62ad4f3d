//! A logarithmic scale: one line per power of ten.

use yew::prelude::*;

/// The drawing's width, in its units.
const WIDTH: f64 = 364.0;

/// Where the first line stands.
const START: f64 = 16.0;

/// The distance of two lines where few are needed.
const WIDEST: f64 = 63.0;

/// Holds the powers of ten between which the numbers of one measure lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    first: i32,
    last: i32,
}

impl Scale {
    /// Spans the powers of ten that hold all sizes, at least two apart; what is not positive stands at the foot.
    pub(super) fn of(sizes: impl Iterator<Item = f64>) -> Self {
        let powers: Vec<f64> = sizes.filter(|size| *size > 0.0).map(f64::log10).collect();
        let least = powers.iter().copied().fold(f64::INFINITY, f64::min);
        let most = powers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if !least.is_finite() || !most.is_finite() {
            return Self { first: 0, last: 2 };
        }
        let first = least.floor() as i32;
        let last = (most.ceil() as i32).max(first + 2);
        Self { first, last }
    }

    fn step(self) -> f64 {
        ((WIDTH - 2.0 * START) / f64::from(self.last - self.first)).min(WIDEST)
    }

    fn x(self, size: f64) -> f64 {
        let power = if size > 0.0 {
            size.log10()
        } else {
            f64::from(self.first)
        };
        START + (power - f64::from(self.first)) * self.step()
    }

    /// Draws the names of the lines, as many as have room.
    pub(super) fn axis(self) -> Html {
        let every = (34.0 / self.step()).ceil().max(1.0) as i32;
        html! {
            <svg class="scale-axis" viewBox={"0 0 364 28"} aria-hidden="true">
                for power in (self.first..=self.last).filter(|power| (power - self.first) % every == 0) {
                    <text x={px(START + f64::from(power - self.first) * self.step())} y="18">{name(power)}</text>
                }
            </svg>
        }
    }

    /// Draws one number; the text says it to those who do not see it.
    pub(super) fn dot(self, size: f64, approximate: bool, spoken: &str) -> Html {
        html! {
            <svg class="scale" viewBox={"0 0 364 28"} role="img" aria-label={spoken.to_owned()}>
                for power in self.first..=self.last {
                    <line
                        x1={px(START + f64::from(power - self.first) * self.step())}
                        x2={px(START + f64::from(power - self.first) * self.step())}
                        y1="0"
                        y2="28"
                    />
                }
                <circle class={classes!(approximate.then_some("about"))} cx={px(self.x(size))} cy="14" r={if approximate { "4.5" } else { "5" }} />
            </svg>
        }
    }
}

/// Writes a length to the nearest whole unit.
fn px(length: f64) -> String {
    (length.round() as i32).to_string()
}

/// Names a power of ten as Chinese counts: 1, 10, 1千, 10万, 1亿.
fn name(power: i32) -> String {
    match power {
        ..0 => format!("0.{}1", "0".repeat(power.unsigned_abs() as usize - 1)),
        0..=2 => 10u32.pow(power as u32).to_string(),
        3 => "1千".into(),
        4..=7 => named(power - 4, "万"),
        8..=11 => named(power - 8, "亿"),
        _ => named((power - 12).min(9), "万亿"),
    }
}

fn named(power: i32, unit: &str) -> String {
    match power {
        3 => format!("1千{unit}"),
        power => format!("{}{unit}", 10u32.pow(power as u32)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, name};

    #[test]
    fn lines_are_named_as_chinese_counts() {
        let names: Vec<String> = (-2..=12).map(name).collect();
        assert_eq!(
            names.join(" "),
            "0.01 0.1 1 10 100 1千 1万 10万 100万 1千万 1亿 10亿 100亿 1千亿 1万亿"
        );
    }

    #[test]
    fn a_scale_holds_its_numbers() {
        let scale = Scale::of([3.0, 47.0].into_iter());
        assert_eq!((scale.first, scale.last), (0, 2));
        assert_eq!(Scale::of(std::iter::empty()), Scale { first: 0, last: 2 });
        assert!(scale.x(3.0) < scale.x(47.0));
    }
}
