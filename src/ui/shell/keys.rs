//! Keys: what a single key means on the screen that is shown.

use crate::model::EntityKind;
use crate::search::Results;
use crate::state::{Action, Panel, Screen, Setting, Settings, State};
use crate::ui::desk::Desk;
use crate::ui::desk::host::Focus;
use crate::ui::marks::steps::step;

/// Holds a key press that was not typed into a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The key's value: `j`, `?`, `Escape`.
    pub key: String,
    /// The key pressed just before it, where that was `g`.
    pub after_g: bool,
}

/// Says what a key press does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Changes the state.
    Act(Action),
    /// Moves the focus.
    Focus(Focus),
}

/// The keys that act, `Escape` aside, as they are where nothing was changed; `gf` is `g`, then `f`.
pub const KEYS: [&str; 35] = [
    "/", "j", "k", "n", "N", "o", ".", ",", "e", "f", "s", "c", "m", "r", "v", "t", "[", "]", "1",
    "2", "3", "4", "5", "6", "7", "8", "?", "+", "-", "0", "gf", "gs", "gi", "gn", "gp",
];

/// The key that begins two that act together.
pub const FIRST_OF_TWO: &str = "g";

/// Returns the usual key for what a press means to this reader.
fn meaning(press: &Press, settings: &Settings) -> Option<&'static str> {
    if !settings.keys {
        return None;
    }
    let typed = if press.after_g {
        [FIRST_OF_TWO, &press.key].concat()
    } else {
        press.key.clone()
    };
    KEYS.into_iter()
        .find(|usual| settings.key(usual) == typed)
        // On most keyboards the plus stands above it.
        .or((typed == "=" && settings.key("+") == "+").then_some("+"))
}

/// Says whether the program takes the key, so that the browser must not.
pub fn takes(press: &Press, settings: &Settings) -> bool {
    meaning(press, settings).is_some() || (!press.after_g && begins(&press.key, settings))
}

/// Says whether a key is the first of two.
pub fn begins(key: &str, settings: &Settings) -> bool {
    settings.keys && key == FIRST_OF_TWO
}

/// Returns what a key press does, if it does anything here.
pub fn answer(press: &Press, desk: &Desk, state: &State, results: &Results) -> Option<Answer> {
    let view = &state.view;
    let key = press.key.as_str();
    if key == "Escape" {
        return Some(Answer::Act(Action::Dismiss));
    }
    let key = meaning(press, &state.settings)?;
    let go = |screen| Some(Answer::Act(Action::Go(screen)));
    let panel = |panel| {
        Some(Answer::Act(Action::Panel(
            (view.panel != Some(panel)).then_some(panel),
        )))
    };
    let set = |setting| Some(Answer::Act(Action::Set(setting)));
    match key {
        "gf" => go(Screen::Front),
        "gs" => go(Screen::Search),
        "gi" => go(Screen::Index(None)),
        "gn" => go(Screen::Numbers),
        "gp" => go(Screen::Proof(view.article().cloned())),
        "?" => panel(Panel::Keys),
        "/" if matches!(view.screen, Screen::Front | Screen::Search) => {
            Some(Answer::Focus(Focus::Search))
        }
        "/" => go(Screen::Search),
        "j" => story(desk, state, 1),
        "k" => story(desk, state, -1),
        "n" => hit(desk, state, results, 1),
        "N" => hit(desk, state, results, -1),
        "." => mention(desk, state, 1),
        "," => mention(desk, state, -1),
        "e" => Some(Answer::Act(Action::Marks(view.marks().next()))),
        "f" => {
            let spot = view.card.as_ref().or(state.peek.as_ref())?;
            let only = (view.only.as_ref() != Some(&spot.entity)).then(|| spot.entity.clone());
            Some(Answer::Act(Action::Only(only)))
        }
        "s" => match &view.screen {
            Screen::Article(id, _) => go(Screen::Proof(Some(id.clone()))),
            Screen::Proof(Some(id)) => go(Screen::Article(id.clone(), None)),
            _ => None,
        },
        "c" => panel(Panel::Cite),
        "m" => panel(Panel::Notes),
        "o" => Some(Answer::Focus(Focus::Open)),
        "r" if view.panel == Some(Panel::Speech) => Some(Answer::Focus(Focus::Voice)),
        "r" => panel(Panel::Speech),
        "v" => set(Setting::Vertical(!state.settings.vertical)),
        "t" => set(Setting::NextTheme),
        "+" => set(Setting::Size(1)),
        "-" => set(Setting::Size(-1)),
        "0" => set(Setting::SizeReset),
        "[" => Some(Answer::Focus(Focus::Mark(-1))),
        "]" => Some(Answer::Focus(Focus::Mark(1))),
        _ => {
            let number: usize = key.parse().ok()?;
            let kind = EntityKind::ALL.get(number.checked_sub(1)?)?;
            Some(Answer::Act(Action::Kind(*kind)))
        }
    }
}

/// Opens the next or previous article, or moves along the headlines where no article is open.
pub fn story(desk: &Desk, state: &State, by: i8) -> Option<Answer> {
    let Some(id) = state.view.article() else {
        return Some(Answer::Focus(Focus::Story(by)));
    };
    let there = desk.facts.neighbour(desk.facts.article(id)?, by.into())?;
    let id = desk.edition.articles[there].id.clone();
    let screen = match state.view.screen {
        Screen::Proof(_) => Screen::Proof(Some(id)),
        _ => Screen::Article(id, None),
    };
    Some(Answer::Act(Action::Go(screen)))
}

/// Makes the next or previous hit current, round the ends.
fn hit(desk: &Desk, state: &State, results: &Results, by: i64) -> Option<Answer> {
    let count = results.hits() as i64;
    let here = i64::from(state.view.hit);
    let there = match (count, here) {
        (0, _) => return None,
        (_, 0) if by < 0 => count,
        (_, 0) => 1,
        _ => (here - 1 + by).rem_euclid(count) + 1,
    };
    let there = there as u32;
    let article = results.article_of_step(there as usize - 1);
    Some(Answer::Act(match (&state.view.screen, article) {
        (Screen::Article(id, _), Some(at)) if desk.edition.articles[at].id != *id => Action::HitOn(
            Screen::Article(desk.edition.articles[at].id.clone(), None),
            there,
        ),
        _ => Action::Hit(there),
    }))
}

/// Moves the card to another mention of its entity, round the ends, within the card's article.
fn mention(desk: &Desk, state: &State, by: isize) -> Option<Answer> {
    let spot = state.view.card.as_ref().or(state.peek.as_ref())?;
    step(desk, spot, by).map(|spot| Answer::Act(Action::Card(Some(spot))))
}
