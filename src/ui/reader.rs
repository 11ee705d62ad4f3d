//! The reader: one article.

use super::desk::ScreenProps;
use yew::prelude::*;

/// Shows the article that the view names.
#[component]
pub fn Reader(props: &ScreenProps) -> Html {
    let article = props
        .view
        .article()
        .and_then(|id| props.desk.facts.article(id));
    html! {
        if let Some(at) = article {
            <main id="kanbao-main" class="reader">
                <article>
                    <h1>{ props.desk.title(at) }</h1>
                    for block in &props.desk.edition.articles[at].body {
                        <p>{ &block.text }</p>
                    }
                </article>
            </main>
        }
    }
}
