//! 相近报道: where to read on about the same people and things.

use super::contents::article_address;
use crate::state::View;
use crate::ui::desk::Desk;
use crate::ui::words;
use yew::prelude::*;

/// Most stories that are offered.
const MOST: usize = 3;
/// Most names that say why a story is offered.
const NAMES: usize = 3;

/// Lists stories like the one that is read, given by its index, each with what both speak of.
pub(super) fn similar(desk: &Desk, article: usize, view: &View) -> Html {
    let similar = desk
        .facts
        .similar(article, || desk.index.similar(article, MOST));
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
        <nav class="similar" aria-label={desk.say(words::SIMILAR)}>
            <h2 class="head">{ desk.say(words::SIMILAR) }</h2>
            <ul>
                for found in similar {
                    <li>
                        <a href={article_address(desk, view, found.article)}>{ desk.title(found.article) }</a>
                        <small class="quiet">{ names(&found.shared) }</small>
                    </li>
                }
            </ul>
        </nav>
    }
}
