//! Bylines: each role once, then its people, each a way to their other stories.

use crate::model::{Article, BylineRole};
use crate::state::{Facet, Filter, Screen, View, print};
use crate::ui::desk::Desk;
use crate::ui::words::byline_role;
use yew::prelude::*;

/// Shows who wrote a story.
pub fn byline(desk: &Desk, article: &Article) -> Html {
    let mut roles: Vec<(BylineRole, Vec<&str>)> = Vec::new();
    for credit in article.byline.iter().flat_map(|byline| &byline.credits) {
        match roles.iter_mut().find(|(role, _)| *role == credit.role) {
            Some((_, names)) => names.push(&credit.name),
            None => roles.push((credit.role, vec![&credit.name])),
        }
    }
    html! {
        for (role, names) in roles {
            <span class="by-role">
                <span class="quiet">{ desk.say(byline_role(role)) }</span>
                for name in names {
                    { " " }<a href={stories_of(name)}>{ name }</a>
                }
            </span>
        }
    }
}

/// Returns the address of a person's stories.
fn stories_of(name: &str) -> String {
    let filters = [Filter::new(Facet::Reporter, name)].into();
    print(&View {
        filters,
        ..View::of(Screen::Search)
    })
}
