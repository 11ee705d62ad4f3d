//! 版面: the front page.

use super::desk::ScreenProps;
use crate::state::{Screen, View, print};
use yew::prelude::*;

/// Shows the front page.
#[component]
pub fn Front(props: &ScreenProps) -> Html {
    let desk = &props.desk;
    html! {
        <main id="kanbao-main" class="front">
            <h1 class="nameplate">{ &desk.edition.publication.name }</h1>
            for &at in &desk.facts.stories {
                <article class="story">
                    <h2><a href={print(&View::of(Screen::Article(desk.edition.articles[at].id.clone(), None)))}>{ desk.title(at) }</a></h2>
                </article>
            }
        </main>
    }
}
