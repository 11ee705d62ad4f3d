//! 本篇实体: everyone and everything an article names, by kind.

use super::prose;
use crate::model::{Entity, EntityKind, Mention};
use crate::state::{Action, Spot, View};
use crate::ui::desk::Desk;
use crate::ui::desk::edition_facts::mentions_in_text;
use crate::ui::words;
use yew::prelude::*;

/// Shows the list.
pub fn roster(desk: &Desk, article: usize, view: &View, on_action: &Callback<Action>) -> Html {
    let article = &desk.edition.articles[article];
    let mut named: Vec<(&Entity, &Mention, usize)> = Vec::new();
    let mut all = 0;
    for (_, mention) in mentions_in_text(article) {
        let Some(entity) = desk.entity(&mention.entity) else {
            continue;
        };
        all += 1;
        match named.iter_mut().find(|(known, ..)| known.id == entity.id) {
            Some((.., count)) => *count += 1,
            None => named.push((entity, mention, 1)),
        }
    }
    let row = |kind: EntityKind| {
        let on = view.kinds().has(kind);
        let names: Vec<_> = named
            .iter()
            .filter(|(entity, ..)| entity.kind == kind)
            .collect();
        if names.is_empty() {
            return Html::default();
        }
        let onclick = on_action.reform(move |_: MouseEvent| Action::Kind(kind));
        html! {
            <div class={classes!("roster-row", kind.code(), (!on).then_some("off"))}>
                <button type="button" class={classes!("roster-kind", on.then_some("kind"))} aria-pressed={on.to_string()} {onclick}>
                    { desk.say(words::kind(kind)) }
                </button>
                <ul>
                    for (entity, mention, count) in names {
                        <li>
                            <button type="button" onclick={on_action.reform({
                                let spot = Spot {
                                    entity: entity.id.clone(),
                                    article: article.id.clone(),
                                    part: mention.part,
                                    start: mention.start,
                                };
                                move |_: MouseEvent| Action::Card(Some(spot.clone()))
                            })}>
                                if on && !view.muted.contains(&entity.id) {
                                    { prose::named(kind, &entity.name) }
                                } else {
                                    { &entity.name }
                                }
                            </button>
                            if *count > 1 {
                                <small class="quiet">{ *count }</small>
                            }
                        </li>
                    }
                </ul>
            </div>
        }
    };
    html! {
        <section class="roster">
            <h2 class="head">
                { desk.say(words::ROSTER) }
                <span class="quiet">{ desk.fill(words::PLACES_COUNT, &[&all.to_string()]) }</span>
            </h2>
            { for EntityKind::ALL.into_iter().map(row) }
        </section>
    }
}
