//! 引用: the story in every form of citation, and links to it.

use crate::export::{Access, Style, cite, markdown, with_source};
use crate::model::PartialDate;
use crate::state::{Anchor, Screen, View, print};
use crate::text::slice;
use crate::ui::desk::Desk;
use crate::ui::device::{clipboard, clock, selection};
use crate::ui::words;
use gloo::events::EventListener;
use yew::prelude::*;

/// Holds what the panel is a function of.
#[derive(Clone, PartialEq, Properties)]
pub struct CiteProps {
    /// The edition and the settings.
    pub desk: Desk,
    /// The article, by its index.
    pub article: usize,
}

/// Shows the forms; each has its button, and the result is written beside it.
#[component]
pub fn Cite(props: &CiteProps) -> Html {
    let CiteProps { desk, article } = props;
    let copied = use_state_eq(|| None::<(usize, bool)>);
    let here = use_state_eq(|| (None::<String>, None::<PartialDate>));
    let quote = use_state_eq(|| None::<selection::Selected>);
    {
        let (here, quote) = (here.clone(), quote.clone());
        use_effect_with((), move |()| {
            here.set((clock::address(), clock::today()));
            quote.set(selection::selected());
            // Pressing a button empties the selection in some engines: the last one stands.
            let listener =
                EventListener::new(&gloo::utils::document(), "selectionchange", move |_| {
                    if let Some(selected) = selection::selected() {
                        quote.set(Some(selected));
                    }
                });
            move || drop(listener)
        });
    }
    let story = &desk.edition.articles[*article];
    let link = |anchor: Option<Anchor>| {
        let fragment = print(&View::of(Screen::Article(story.id.clone(), anchor)));
        here.0.as_ref().map(|page| format!("{page}{fragment}"))
    };
    let url = link(None);
    let access = Access {
        url: url.as_deref(),
        accessed: here.1.as_ref(),
    };
    let mut forms: Vec<(&str, String)> = Style::ALL
        .into_iter()
        .map(|style| (style.name(), cite(&desk.edition, story, style, access)))
        .collect();
    forms.push((
        desk.say(words::WHOLE_MARKDOWN),
        markdown(&desk.edition, story, access),
    ));
    if let Some(selected) = quote
        .as_ref()
        .filter(|selected| selected.article == story.id)
    {
        let text = selected.part.text(story).unwrap_or_default();
        let words_of = slice(text, selected.start, selected.end);
        forms.insert(
            0,
            (
                desk.say(words::QUOTE_WITH_SOURCE),
                with_source(&desk.edition, story, words_of, access),
            ),
        );
        let anchor = Anchor {
            part: selected.part,
            range: Some([selected.start, selected.end]),
            quote: words_of.to_owned(),
        };
        if let Some(link) = link(Some(anchor)) {
            forms.insert(1, (desk.say(words::LINK_TO_QUOTE), link));
        }
    }
    if let Some(url) = &url {
        forms.push((desk.say(words::LINK), url.clone()));
    }
    html! {
        <div class="cite">
            <p class="cite-story">{desk.title(*article).to_owned()}</p>
            for (at, (name, text)) in forms.into_iter().enumerate() {
                <section>
                    <h3>{name.to_owned()}
                        <span role="status">
                            if let Some((_, worked)) = copied.filter(|(which, _)| *which == at) {
                                {desk.say(if worked { words::COPIED } else { words::NOT_COPIED })}
                            }
                        </span>
                        <button type="button" aria-label={format!("{} {name}", desk.say(words::COPY))} onclick={
                            let (copied, text) = (copied.clone(), text.clone());
                            Callback::from(move |_: MouseEvent| {
                                let copied = copied.clone();
                                clipboard::copy(text.clone(), Callback::from(move |worked| copied.set(Some((at, worked)))));
                            })
                        }>{desk.say(words::COPY)}</button>
                    </h3>
                    <pre tabindex="0">{text}</pre>
                </section>
            }
            if url.is_none() {
                <p class="quiet">{desk.say(words::NO_ADDRESS)}</p>
            }
        </div>
    }
}
