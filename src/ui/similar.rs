//! 相近报道: where to read on about the same people and things.

use super::desk::Desk;
use super::reader::article_address;
use super::strings;
use crate::state::View;
use yew::prelude::*;

/// Most stories that are offered.
const MOST: usize = 3;
/// Most names that say why a story is offered.
const NAMES: usize = 3;

/// Holds what the list is a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct SimilarProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// The article that is read, by its index.
    pub article: usize,
    /// What is looked at, without card and panel.
    pub view: View,
}

/// Lists stories like the one that is read, each with what both speak of; a component, so that a card that opens
/// beside it does not have it compared anew.
#[component]
pub fn Similar(props: &SimilarProps) -> Html {
    let SimilarProps {
        desk,
        article,
        view,
    } = props;
    let similar = desk.index.similar(*article, MOST);
    if similar.is_empty() {
        return Html::default();
    }
    let names = |shared: &[usize]| {
        let names = shared.iter().take(NAMES);
        let names: Vec<&str> = names
            .map(|&at| desk.edition.entities[at].name.as_str())
            .collect();
        names.join("　")
    };
    html! {
        <nav class="similar" aria-label={desk.say(strings::SIMILAR)}>
            <h2 class="head">{ desk.say(strings::SIMILAR) }</h2>
            <ul>
                for found in &similar {
                    <li>
                        <a href={article_address(desk, view, found.article)}>{ desk.title(found.article) }</a>
                        <small class="quiet">{ names(&found.shared) }</small>
                    </li>
                }
            </ul>
        </nav>
    }
}
