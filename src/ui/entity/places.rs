//! 地点: the places as a tree of divisions, each with its counts, each a filter.

use super::rail::entity_rail;
use crate::model::EntityKind;
use crate::search::{Facet, Filter, PlaceNode};
use crate::state::{Screen, View};
use crate::ui::desk::ScreenProps;
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// Shows the tree.
pub fn places(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    let roots = desk.index.places();
    let most = roots
        .iter()
        .map(|node| node.mentions)
        .max()
        .unwrap_or(1)
        .max(1);
    html! {
        <main id="kanbao-main" class="places" tabindex="-1">
            {entity_rail(desk, &props.view, Some(EntityKind::Place), None)}
            <div class="places-main">
                <header class="register-head">
                    <h1>{desk.say(words::PLACE_TREE)}</h1>
                    <p class="quiet">{desk.say(words::PLACE_HELP)}</p>
                </header>
                <ul class="tree">
                    for node in &roots {
                        {branch(props, node, most)}
                    }
                </ul>
            </div>
        </main>
    }
}

fn branch(props: &ScreenProps, node: &PlaceNode, most: usize) -> Html {
    html! {
        <li>
            {line(props, node, most)}
            if !node.children.is_empty() {
                <ul>
                    for child in &node.children {
                        {branch(props, child, most)}
                    }
                </ul>
            }
        </li>
    }
}

fn line(props: &ScreenProps, node: &PlaceNode, most: usize) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let entity = node.entities.first().map(|&at| &desk.edition.entities[at]);
    let mut found = View {
        filters: Default::default(),
        any: [Facet::Entity(EntityKind::Place)].into(),
        ..View::of(Screen::Search)
    };
    collect(node, &mut |at| {
        found.filters.insert(Filter::new(
            Facet::Entity(EntityKind::Place),
            desk.edition.entities[at].id.as_str(),
        ));
    });
    let stories = words::stories(desk.lang, node.articles.len());
    html! {
        <span class="tree-line">
            if let Some(entity) = entity {
                <a class="tree-name" href={href(view, Screen::Entity(entity.id.clone()))}>{node.name.clone()}</a>
            } else {
                <span class="tree-name tree-unnamed">{node.name.clone()}</span>
            }
            <span class="leader" aria-hidden="true"></span>
            <svg class="tree-bar" viewBox="0 0 80 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width={(80 * node.mentions / most).to_string()} height="6" />
                <rect width={(80 * node.own / most).to_string()} height="6" />
            </svg>
            <span class="tree-count">{words::mentions(desk.lang, node.mentions)}</span>
            <a class="tree-stories" href={crate::state::print(&found)} title={desk.say(words::PLACE_FILTER)}>{stories}</a>
        </span>
    }
}

/// Hands over the entities of a place and of everything in it.
fn collect(node: &PlaceNode, take: &mut impl FnMut(usize)) {
    for &entity in &node.entities {
        take(entity);
    }
    for child in &node.children {
        collect(child, take);
    }
}
