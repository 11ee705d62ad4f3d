//! What an action makes of the state.

use super::settings::step;
use super::{
    Action, Facet, Filter, LEADINGS, Notice, Panel, Reading, SIZES, Screen, Setting, Settings,
    Spot, Theme, View, WIDTHS, parse,
};

use std::rc::Rc;

/// Holds all that changes while reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is looked at.
    pub view: View,
    /// How it is set.
    pub settings: Settings,
    /// The mention under the pointer or the focus.
    pub peek: Option<Spot>,
    /// What was read.
    pub reading: Rc<Reading>,
    /// What went wrong with the address.
    pub notice: Option<Notice>,
}

/// Says what a change of the view does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// The address stays.
    Keep,
    /// The address changes in place.
    Replace,
    /// The address is a new place to come back from.
    Push,
}

/// Says what a change of the view does to the browser's history: a new screen is a new place, and so is another choice
/// of filters; typing, stepping and what opens over a screen are not.
pub fn history(old: &View, new: &View) -> History {
    if old == new {
        History::Keep
    } else if old.screen == new.screen && old.narrowed() == new.narrowed() {
        History::Replace
    } else {
        History::Push
    }
}

/// Returns the state after `action`.
#[must_use]
pub fn update(state: &State, action: &Action) -> State {
    let mut next = state.clone();
    let view = &mut next.view;
    match action {
        Action::Go(screen) => {
            view.screen = screen.clone();
            view.card = None;
            view.panel = None;
            next.peek = None;
            next.notice = None;
        }
        Action::Address(text) => {
            (next.view, next.notice) = parse(text);
            next.peek = None;
        }
        Action::Query(text) => {
            view.query.clone_from(text);
            view.hit = 0;
            if !text.trim().is_empty() {
                view.screen = Screen::Search;
                view.card = None;
                next.notice = None;
            }
        }
        Action::Hit(hit) => view.hit = *hit,
        Action::HitOn(screen, hit) => {
            view.screen = screen.clone();
            view.hit = *hit;
            view.card = None;
        }
        Action::Filter(filter) => {
            if !view.filters.remove(filter) {
                choose(view, filter);
            }
            view.hit = 0;
        }
        Action::Chip(rest, filter) => {
            view.query.clone_from(rest);
            view.screen = Screen::Search;
            view.card = None;
            choose(view, filter);
            view.hit = 0;
        }
        Action::Days(days) => {
            view.filters
                .retain(|filter| filter.facet != Facet::Date || filter.exclude);
            if let Some(days) = days {
                view.filters.insert(Filter::new(Facet::Date, days));
            }
            view.hit = 0;
        }
        Action::ClearFilters => {
            view.filters.clear();
            view.any.clear();
            view.hit = 0;
        }
        Action::Any(facet, any) => {
            if *any {
                view.any.insert(*facet);
            } else {
                view.any.remove(facet);
            }
            view.hit = 0;
        }
        Action::Scope(scope) => {
            view.scope = *scope;
            view.hit = 0;
        }
        Action::Sort(sort) => view.sort = *sort,
        Action::Marks(marks) => view.marks = Some(*marks),
        Action::Kind(kind) => view.kinds = Some(view.kinds().toggled(*kind)),
        Action::Mute(entity) => {
            if !view.muted.remove(entity) {
                view.muted.insert(entity.clone());
            }
        }
        Action::Only(entity) => view.only.clone_from(entity),
        Action::Card(spot) => {
            view.card.clone_from(spot);
            if spot.is_none() && view.panel == Some(Panel::Amend) {
                view.panel = None;
            }
            next.peek = None;
        }
        Action::Amend(spot) => {
            view.card = Some(spot.clone());
            view.panel = Some(Panel::Amend);
            next.peek = None;
        }
        Action::Peek(spot) => next.peek.clone_from(spot),
        Action::Panel(panel) => view.panel = *panel,
        Action::Near(near) => view.near = *near,
        Action::Bind(usual, chosen) => next.settings.bind(usual, chosen),
        Action::Unbind => next.settings.keymap.clear(),
        Action::Set(setting) => next.settings = set(&state.settings, *setting),
        Action::Reach(id) => view.screen = Screen::Article(id.clone(), None),
        Action::Read(id, at) => {
            let mut reading = Reading::clone(&next.reading);
            reading.note(id, *at);
            next.reading = Rc::new(reading);
        }
        Action::Dismiss => dismiss(&mut next),
    }
    next
}

/// Chooses or excludes a value; the opposite choice gives way.
fn choose(view: &mut View, filter: &Filter) {
    view.filters.remove(&Filter {
        exclude: !filter.exclude,
        ..filter.clone()
    });
    view.filters.insert(filter.clone());
}

fn set(settings: &Settings, setting: Setting) -> Settings {
    let mut next = settings.clone();
    match setting {
        Setting::Theme(theme) => next.theme = theme,
        Setting::NextTheme => {
            next.theme = match settings.theme {
                Theme::Auto | Theme::Paper => Theme::Sepia,
                Theme::Sepia => Theme::Dark,
                Theme::Dark | Theme::Contrast => Theme::Paper,
            }
        }
        Setting::Size(by) => next.size = step(&SIZES, next.size, by),
        Setting::SizeReset => next.size = Settings::default().size,
        Setting::Leading(by) => next.leading = step(&LEADINGS, next.leading, by),
        Setting::Width(by) => next.width = step(&WIDTHS, next.width, by),
        Setting::Face(face) => next.face = face,
        Setting::Vertical(on) => next.vertical = on,
        Setting::Continuous(on) => next.continuous = on,
        Setting::PrintedMarks(on) => next.printed_marks = on,
        Setting::Large(on) => next.large = on,
        Setting::Language(language) => next.language = language,
        Setting::Keys(on) => next.keys = on,
    }
    next
}

/// Takes away one layer: notice, panel, card, lone entity, then query with its hits.
fn dismiss(state: &mut State) {
    let view = &mut state.view;
    if state.notice.take().is_some() || view.panel.take().is_some() {
        return;
    }
    // A pointer that rests on the mark shows its card again at once: what is shown and what is pinned go together.
    let shown = state.peek.take().is_some();
    if view.card.take().is_some() || shown || view.only.take().is_some() {
        return;
    }
    view.query.clear();
    view.hit = 0;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EntityKind, Part};
    use crate::state::Marks;

    fn after(actions: &[Action]) -> State {
        actions
            .iter()
            .fold(State::default(), |state, action| update(&state, action))
    }

    #[test]
    fn words_open_the_search_screen_and_survive_navigation() {
        let state = after(&[
            Action::Query("科创".into()),
            Action::Hit(3),
            Action::Go(Screen::Article("a1".into(), None)),
        ]);
        assert_eq!(state.view.query, "科创");
        assert_eq!(state.view.hit, 3);
        assert_eq!(
            after(&[Action::Query(" ".into())]).view.screen,
            Screen::Front
        );
    }

    #[test]
    fn escape_takes_one_layer_at_a_time() {
        let spot = Spot {
            entity: "p1".into(),
            article: "a1".into(),
            part: Part::Body(0),
            start: 4,
        };
        let mut state = after(&[
            Action::Query("人才".into()),
            Action::Card(Some(spot)),
            Action::Panel(Some(Panel::Keys)),
        ]);
        state = update(&state, &Action::Dismiss);
        assert!(state.view.panel.is_none() && state.view.card.is_some());
        state = update(&state, &Action::Dismiss);
        assert!(state.view.card.is_none() && !state.view.query.is_empty());
        state = update(&state, &Action::Dismiss);
        assert!(state.view.query.is_empty());
    }

    #[test]
    fn the_front_page_is_calm_until_asked() {
        let state = State::default();
        assert_eq!(state.view.marks(), Marks::First);
        assert!(!state.view.kinds().has(EntityKind::Time));
        let state = update(&state, &Action::Kind(EntityKind::Time));
        assert!(
            state.view.kinds().has(EntityKind::Time)
                && !state.view.kinds().has(EntityKind::Quantity)
        );
    }

    #[test]
    fn a_value_is_never_both_chosen_and_excluded() {
        let chosen = Filter::new(Facet::Reporter, "罗俊");
        let excluded = Filter {
            exclude: true,
            ..chosen.clone()
        };
        let state = after(&[
            Action::Filter(chosen.clone()),
            Action::Filter(excluded.clone()),
        ]);
        assert_eq!(state.view.filters, [excluded.clone()].into());
        let state = update(&state, &Action::Chip(String::new(), chosen.clone()));
        assert_eq!(state.view.filters, [chosen.clone()].into());
        assert!(
            update(&state, &Action::Filter(chosen))
                .view
                .filters
                .is_empty()
        );
    }

    #[test]
    fn days_take_the_place_of_days() {
        let state = after(&[
            Action::Filter(Filter::new(Facet::Date, "2023-11-08")),
            Action::Filter(Filter::new(Facet::Column, "要闻")),
            Action::Days(Some("2023-11-08/2023-11-10".into())),
        ]);
        let values: Vec<_> = state
            .view
            .filters
            .iter()
            .map(|f| f.value.as_str())
            .collect();
        assert_eq!(values, ["2023-11-08/2023-11-10", "要闻"]);
        assert_eq!(update(&state, &Action::Days(None)).view.filters.len(), 1);
    }

    #[test]
    fn sizes_stop_at_both_ends() {
        let small = after(&[Action::Set(Setting::Size(-100))]);
        assert_eq!(small.settings.size, SIZES[0]);
        let large = after(&[Action::Set(Setting::Size(100))]);
        assert_eq!(large.settings.size, SIZES[SIZES.len() - 1]);
        assert_eq!(
            after(&[
                Action::Set(Setting::Size(1)),
                Action::Set(Setting::SizeReset)
            ])
            .settings
            .size,
            18
        );
    }

    #[test]
    fn a_changed_key_leaves_the_others() {
        let bind = |usual, chosen: &str| Action::Bind(usual, chosen.into());
        let state = after(&[
            bind("j", "d"),
            bind("+", "="),
            bind("k", ""),
            bind("gf", "h"),
        ]);
        let keys = ["j", "+", "k", "gf", "n"].map(|usual| state.settings.key(usual));
        assert_eq!(keys, ["d", "=", "", "h", "n"]);
        let state = update(&state, &bind("j", "j"));
        assert_eq!(state.settings.keymap, "+== k= gf=h");
        assert_eq!(update(&state, &Action::Unbind).settings.key("k"), "k");
    }

    #[test]
    fn only_a_new_screen_is_a_new_place() {
        let old = View::default();
        let typed = View {
            query: "邵阳".into(),
            ..old.clone()
        };
        assert_eq!(history(&old, &old), History::Keep);
        assert_eq!(history(&old, &typed), History::Replace);
        assert_eq!(history(&old, &View::of(Screen::Numbers)), History::Push);
        let mut chosen = typed.clone();
        choose(&mut chosen, &Filter::new(Facet::Reporter, "罗俊"));
        assert_eq!(history(&typed, &chosen), History::Push);
    }
}
