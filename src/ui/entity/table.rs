//! The network's data as a table.

use crate::search::Companion;
use crate::state::Screen;
use crate::ui::desk::ScreenProps;
use crate::ui::kit::route::href;
use crate::ui::marks::prose;
use crate::ui::words;
use yew::prelude::*;

/// The most rows before the rest is folded away.
const ROWS: usize = 20;

/// Lists the entities that appear with one.
pub(super) fn list(props: &ScreenProps, companions: &[Companion]) -> Html {
    let desk = &props.desk;
    let (first, rest) = companions.split_at(companions.len().min(ROWS));
    html! {
        <section class="companions" aria-labelledby="companions">
            <h2 class="head" id="companions">
                {desk.say(words::SAME_DATA)}
                <span class="quiet">{desk.fill(words::ITEMS, &[&companions.len().to_string()])}</span>
            </h2>
            {table(props, first)}
            if !rest.is_empty() {
                <details>
                    <summary>{desk.fill(words::MORE, &[&rest.len().to_string()])}</summary>
                    {table(props, rest)}
                </details>
            }
        </section>
    }
}

fn table(props: &ScreenProps, rows: &[Companion]) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let count = |count: usize| {
        if count == 0 {
            "·".to_owned()
        } else {
            count.to_string()
        }
    };
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{desk.say(words::NAME)}</th>
                    for label in [words::CLASS, words::SAME_SENTENCE, words::SAME_PARAGRAPH, words::SAME_STORY] {
                        <th scope="col">{desk.say(label)}</th>
                    }
                </tr>
            </thead>
            <tbody>
                for companion in rows {
                    <tr class={desk.edition.entities[companion.entity].kind.code()}>
                        <th scope="row">
                            <a href={href(view, Screen::Entity(desk.edition.entities[companion.entity].id.clone()))}>
                                {prose::named(desk.edition.entities[companion.entity].kind, &desk.edition.entities[companion.entity].name)}
                            </a>
                        </th>
                        <td class="kind">{desk.say(words::kind(desk.edition.entities[companion.entity].kind))}</td>
                        <td>{count(companion.sentence)}</td>
                        <td>{count(companion.paragraph)}</td>
                        <td>{count(companion.article)}</td>
                    </tr>
                }
            </tbody>
        </table>
    }
}
