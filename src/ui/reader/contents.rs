//! 目次: the stories around the one that is read, and the ways to them.

use crate::state::{Screen, View, print};
use crate::ui::desk::Desk;
use crate::ui::kit::route::href;
use crate::ui::words;
use yew::prelude::*;

/// Most stories that are shown one behind the other; a printed page has fewer.
const MOST: usize = 60;

/// Lists the stories that are read with one: all of its page, or the one that follows in a text that runs down.
pub fn stories_behind(desk: &Desk, at: usize) -> Vec<usize> {
    if desk.settings.continuous {
        return of_page(desk, at);
    }
    // A text that runs down ends somewhere in the window: the next one begins there.
    let next = desk
        .facts
        .neighbour(at, 1)
        .filter(|_| desk.settings.vertical);
    [at].into_iter().chain(next).collect()
}

/// Lists the stories of the page that a story begins on; of a page with more than anybody reads through, those around it.
fn of_page(desk: &Desk, at: usize) -> Vec<usize> {
    let page = |story: usize| desk.edition.articles[story].pages.first();
    let stories = desk.facts.stories.iter().copied();
    let stories: Vec<usize> = stories.filter(|&story| page(story) == page(at)).collect();
    around(&stories, at).to_vec()
}

/// Returns the part of a long list that a story stands in.
fn around(stories: &[usize], at: usize) -> &[usize] {
    let mut parts = stories.chunks(MOST);
    parts.find(|part| part.contains(&at)).unwrap_or_default()
}

/// Shows the way to the article before and after.
pub(super) fn neighbours(desk: &Desk, view: &View, at: usize) -> Html {
    let link = |by: isize, text: words::Text, key: &'static str, none: words::Text| {
        html! {
            <div>
                <span class="neighbour-label">{ desk.say(text) }<kbd aria-hidden="true">{ key }</kbd></span>
                if let Some(there) = desk.facts.neighbour(at, by) {
                    <a href={article_address(desk, view, there)} rel={if by < 0 { "prev" } else { "next" }}>{ desk.title(there) }</a>
                } else {
                    <span>{ desk.say(none) }</span>
                }
            </div>
        }
    };
    html! {
        <nav class="neighbours" aria-label={desk.say(words::NEIGHBOURS)}>
            { link(-1, words::PREVIOUS, "k", words::IS_FIRST) }
            { link(1, words::NEXT, "j", words::IS_LAST) }
        </nav>
    }
}

/// Returns the address of another article, with query, filters and marks kept.
pub fn article_address(desk: &Desk, view: &View, at: usize) -> String {
    let screen = Screen::Article(desk.edition.articles[at].id.clone(), None);
    print(&View {
        screen,
        card: None,
        panel: None,
        ..view.clone()
    })
}

/// Shows 目次: the articles of the edition; of very many those around the one that is read, and the way to the others.
pub fn contents(desk: &Desk, view: &View, current: usize) -> Html {
    let stories = &desk.facts.stories;
    let listed = around(stories, current);
    let before = desk
        .facts
        .number(listed.first().copied().unwrap_or(current));
    let others = stories.len() - listed.len();
    html! {
        <>
            <ol class="contents">
                for (number, &at) in (before..).zip(listed) {
                    <li>
                        <a href={article_address(desk, view, at)} aria-current={(at == current).then_some("page")}>
                            <span class="contents-number">{ number }</span>
                            <span>
                                { desk.title(at) }
                                if desk.reading.is_read(&desk.edition.articles[at].id) {
                                    <small class="quiet">{ " " }{ desk.say(words::READ) }</small>
                                }
                            </span>
                        </a>
                    </li>
                }
            </ol>
            if others > 0 {
                <p class="contents-more">
                    <a href={href(view, Screen::Front)}>{ desk.fill(words::MORE_STORIES, &[&others.to_string()]) }</a>
                </p>
            }
        </>
    }
}
