//! The rail of the index: the kinds with their numbers, then the names of one kind.

use crate::model::EntityKind;
use crate::search::Listed;
use crate::state::{Screen, Sort, View};
use crate::ui::desk::Desk;
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// How many names the rail shows before the rest is folded away.
const NAMES: usize = 24;

/// Holds what the rail is a function of.
struct Rail<'a> {
    desk: &'a Desk,
    view: &'a View,
    current: Option<usize>,
}

/// Lists the kinds with their numbers, then the names of one kind; `current` is the entity that is open.
pub(super) fn entity_rail(
    desk: &Desk,
    view: &View,
    kind: Option<EntityKind>,
    current: Option<usize>,
) -> Html {
    let props = &Rail {
        desk,
        view,
        current,
    };
    let named = |kind: EntityKind| {
        desk.index
            .roster(Some(kind))
            .iter()
            .filter(|listed| listed.mentions > 0)
            .count()
    };
    let at = &view.screen;
    html! {
        <aside class="rail entity-rail" aria-label={desk.say(words::INDEX)}>
            <ul class="entity-kinds">
                for each in EntityKind::ALL {
                    <li>
                        <a
                            class={classes!((kind == Some(each)).then_some("now"))}
                            href={href(&View { sort: Sort::default(), ..view.clone() }, Screen::Index(Some(each)))}
                            aria-current={(*at == Screen::Index(Some(each))).then_some("page")}
                        >
                            <span>{desk.say(words::kind(each))}</span><span class="facet-count">{named(each)}</span>
                        </a>
                    </li>
                }
            </ul>
            <p class="entity-ways">
                <a href={href(view, Screen::Index(None))} aria-current={(*at == Screen::Index(None)).then_some("page")}>{desk.say(words::EVERYTHING)}</a>
                <a href={href(view, Screen::Timeline)} aria-current={(*at == Screen::Timeline).then_some("page")}>{desk.say(words::TIMELINE)}</a>
                <a href={href(view, Screen::Places)} aria-current={(*at == Screen::Places).then_some("page")}>{desk.say(words::PLACE_TREE)}</a>
            </p>
            if let Some(kind) = kind {
                {names(props, kind)}
            }
        </aside>
    }
}

fn names(props: &Rail<'_>, kind: EntityKind) -> Html {
    let desk = &props.desk;
    let roster = desk.index.roster(Some(kind));
    let (named, signed): (Vec<Listed>, Vec<Listed>) =
        roster.into_iter().partition(|listed| listed.mentions > 0);
    html! {
        <>
            {list(props, desk.say(words::kind(kind)), &named, |listed| listed.mentions)}
            if !signed.is_empty() {
                {list(props, desk.say(if kind == EntityKind::Person { words::SIGNERS } else { words::SIGNED }), &signed, |listed| listed.bylines)}
            }
        </>
    }
}

fn list(
    props: &Rail<'_>,
    label: &str,
    listed: &[Listed],
    count: impl Fn(&Listed) -> usize,
) -> Html {
    let Rail {
        desk,
        view,
        current,
    } = props;
    let row = |listed: &Listed| {
        let entity = &desk.edition.entities[listed.entity];
        let now = *current == Some(listed.entity);
        html! {
            <li>
                <a class={classes!("facet-row", now.then_some("chosen"))} aria-current={now.then_some("page")}
                    href={href(view, Screen::Entity(entity.id.clone()))}>
                    <span class="facet-name">{entity.name.clone()}</span>
                    <span class="leader" aria-hidden="true"></span>
                    <span class="facet-count">{count(listed)}</span>
                </a>
            </li>
        }
    };
    let (first, rest) = listed.split_at(listed.len().min(NAMES));
    html! {
        <section class="facet">
            <h2>{label.to_owned()}<span class="quiet">{listed.len()}</span></h2>
            <ul>{ for first.iter().map(row) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary class="facet-more">{desk.fill(words::MORE, &[&rest.len().to_string()])}</summary>
                    <ul>{ for rest.iter().map(row) }</ul>
                </details>
            }
        </section>
    }
}
