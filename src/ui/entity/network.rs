//! The network of who appears with an entity: three rings, the same data as the table beside it.

use super::numbers;
use super::rings::{CENTRE, HEIGHT, RINGS, Spot, WIDTH, place};
use crate::model::{Entity, EntityKind};
use crate::search::Companion;
use crate::state::Screen;
use crate::ui::desk::ScreenProps;
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// The most names drawn; the table has the rest.
const NODES: usize = 30;

/// The width of a character of a name, in the drawing's units.
const EM: f64 = 15.0;

/// The least room that a name is given, however long what stands beside it; the table has the whole.
const NAME: f64 = 4.0 * EM;

/// How much narrower the small print beside a name is than the name.
const ALSO: f64 = 12.0 / EM;

/// The most that the name in the middle would be wide among the others, so that there is room on the innermost ring.
const MIDDLE: f64 = 6.0 * EM;

/// Draws the network.
pub(super) fn draw(props: &ScreenProps, entity: &Entity, companions: &[Companion]) -> Html {
    let desk = &props.desk;
    let shown = &companions[..companions.len().min(NODES)];
    let rings: Vec<usize> = shown.iter().map(ring).collect();
    let spots = place(&rings);
    let head = spots
        .iter()
        .map(|spot| spot.label.1 - 20.0)
        .fold(0.0, f64::min);
    let foot = spots
        .iter()
        .map(|spot| spot.label.1 + 20.0)
        .fold(HEIGHT, f64::max)
        - head;
    let name = cut(&entity.name, MIDDLE);
    let half = width(&name) * 11.0 / EM + 6.0;
    html! {
        <svg class="network" viewBox={format!("0 {} {} {}", px(head), px(WIDTH), px(foot))} role="group" aria-label={desk.say(words::NETWORK)}>
            for (ring, label) in RINGS.into_iter().zip([words::SAME_SENTENCE, words::SAME_PARAGRAPH, words::SAME_STORY]) {
                <circle class="ring" cx={px(CENTRE.0)} cy={px(CENTRE.1)} r={px(ring)} />
                <text class="ring-label" x={px(CENTRE.0)} y={px(CENTRE.1 - ring - 6.0)}>{desk.say(label)}</text>
            }
            for (companion, spot) in shown.iter().zip(&spots) {
                <line
                    x1={px(CENTRE.0)}
                    y1={px(CENTRE.1)}
                    x2={px(spot.dot.0)}
                    y2={px(spot.dot.1)}
                    class={classes!("tie", weight(companion))}
                />
            }
            <rect class="network-name-box" x={px(CENTRE.0 - half)} y={px(CENTRE.1 - 15.0)}
                width={px(half * 2.0)} height="30" />
            <text class="network-name" x={px(CENTRE.0)} y={px(CENTRE.1 + 8.0)}>{name}</text>
            for (companion, spot) in shown.iter().zip(&spots) {
                {node(props, companion, spot)}
            }
        </svg>
    }
}

fn ring(companion: &Companion) -> usize {
    match (companion.sentence, companion.paragraph) {
        (1.., _) => 0,
        (0, 1..) => 1,
        _ => 2,
    }
}

/// Returns the class that draws a tie: thicker for more shared sentences or paragraphs.
fn weight(companion: &Companion) -> &'static str {
    match (companion.sentence, companion.paragraph) {
        (3.., _) => "tie4",
        (2, _) => "tie3",
        (1, _) => "tie2",
        (0, 2..) => "tie1",
        _ => "tie0",
    }
}

/// Writes a length to the nearest whole unit: the drawing needs no more, and printing fractions costs the program much.
fn px(length: f64) -> String {
    (length.round() as i32).to_string()
}

/// Cuts a name to a width in the drawing's units.
fn cut(name: &str, most: f64) -> String {
    if width(name) <= most {
        return name.into();
    }
    let mut cut = String::new();
    for c in name.chars() {
        if width(&cut) + 2.0 * EM > most {
            break;
        }
        cut.push(c);
    }
    cut.push('…');
    cut
}

fn node(props: &ScreenProps, companion: &Companion, spot: &Spot) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let entity = &desk.edition.entities[companion.entity];
    let (x, y) = spot.label;
    let also = (!companion.elsewhere.is_empty()).then(|| {
        desk.fill(
            words::ALSO_IN,
            &[&numbers(
                desk,
                &companion.elsewhere[..companion.elsewhere.len().min(4)],
            )],
        )
    });
    let room = if spot.left { x } else { WIDTH - x };
    let beside = also.as_ref().map_or(0.0, |also| width(also) * ALSO + 6.0);
    let name = cut(&entity.name, (room - beside).max(NAME));
    let width = width(&name);
    let from = if spot.left { x - width } else { x };
    let also_x = if spot.left {
        from - 6.0
    } else {
        from + width + 6.0
    };
    let anchor = if spot.left { "end" } else { "start" };
    html! {
        <a href={href(view, Screen::Entity(entity.id.clone()))} class={classes!("node", entity.kind.code())} tabindex="-1">
            <title>{entity.name.clone()}</title>
            if (spot.dot.1 - y).abs() > 6.0 {
                <line class="lead" x1={px(spot.dot.0)} y1={px(spot.dot.1)} x2={px(x)} y2={px(y)} />
            }
            <circle cx={px(spot.dot.0)} cy={px(spot.dot.1)} r="4" />
            <text class="node-name" x={px(x)} y={px(y + 5.0)} text-anchor={anchor}>{name}</text>
            <path class="node-lane" d={lane(entity.kind, from, from + width, y + 10.0)} />
            if let Some(also) = also {
                <text class="node-also" x={px(also_x)} y={px(y + 4.0)} text-anchor={anchor}>{also}</text>
            }
        </a>
    }
}

/// Estimates the width of a name: Latin letters and digits take little more than half a character.
fn width(name: &str) -> f64 {
    name.chars()
        .map(|c| if c.is_ascii() { EM * 0.56 } else { EM })
        .sum()
}

/// Draws the lane under a name; dashes come from the style of its kind.
fn lane(kind: EntityKind, from: f64, to: f64, y: f64) -> String {
    let [from, to, y] = [from, to, y].map(|length| length.round() as i32);
    match kind {
        EntityKind::Event => format!("M{from} {y}H{to}M{from} {}H{to}", y + 3),
        EntityKind::Term => {
            let waves = ((to - from) / 6).max(1) as usize;
            format!("M{from} {y}{}", "q1.5 -2.4 3 0t3 0".repeat(waves))
        }
        EntityKind::Quantity => {
            let ticks: String = (from..=to)
                .step_by(4)
                .map(|x| format!("M{x} {y}v3"))
                .collect();
            format!("M{from} {y}H{to}{ticks}")
        }
        _ => format!("M{from} {y}H{to}"),
    }
}
