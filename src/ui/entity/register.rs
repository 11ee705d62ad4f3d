//! 索引: every entity with its counts, to sort, to open and to save; and the rail that stands beside entities.

use super::Amend;
use super::rail::entity_rail;
use crate::export::entity_table;
use crate::model::EntityKind;
use crate::search::Listed;
use crate::state::{Action, Screen, Sort};
use crate::text::{natural, sort};
use crate::ui::desk::{Desk, ScreenProps};
use crate::ui::kit::route::href;
use crate::ui::kit::save::{Save, file_name};
use crate::ui::marks::prose;
use crate::ui::words;
use yew::prelude::*;

/// How many rows are drawn at once.
const ROWS: usize = 300;

/// Shows the table of the kind that the view names, or of all.
#[component]
pub fn Register(props: &ScreenProps) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let rows = use_state_eq(|| ROWS);
    let kind = match view.screen {
        Screen::Index(kind) => kind,
        _ => None,
    };
    let listed = sorted(desk, kind, view.sort);
    let title = kind.map_or(words::EVERYTHING, words::kind);
    let table = {
        let (desk, listed) = (desk.clone(), listed.clone());
        Callback::from(move |()| entity_table(&desk.index, &listed))
    };
    let more = {
        let rows = rows.clone();
        Callback::from(move |_: MouseEvent| rows.set(*rows + ROWS))
    };
    html! {
        <main id="kanbao-main" class="register" tabindex="-1">
            {entity_rail(desk, view, kind, None)}
            <div class="register-main">
                <header class="register-head">
                    <h1>{desk.say(title)}<span class="quiet">{listed.len()}</span></h1>
                    <Save desk={desk.clone()} name={file_name(desk, desk.say(title))} {table} />
                </header>
                <table>
                    <thead>
                        <tr>
                            {heading(props, "", words::NAME, Some(Sort::Name))}
                            {heading(props, "", words::CLASS, None)}
                            {heading(props, "", words::FULL_NAME, None)}
                            {heading(props, "register-count signed", words::MENTIONS, Some(Sort::Count))}
                            {heading(props, "register-count", words::SEEN_IN, None)}
                            {heading(props, "", words::FIRST_SEEN, Some(Sort::Page))}
                        </tr>
                    </thead>
                    <tbody>
                        for listed in listed.iter().take(*rows) {
                            {row(props, listed)}
                        }
                    </tbody>
                </table>
                if listed.len() > *rows {
                    <button type="button" class="button" onclick={more}>
                        {desk.fill(words::MORE, &[&(listed.len() - *rows).to_string()])}
                    </button>
                }
                <Amend desk={desk.clone()} />
            </div>
        </main>
    }
}

fn sorted(desk: &Desk, kind: Option<EntityKind>, by: Sort) -> Vec<Listed> {
    let listed = desk.index.roster(kind);
    if !matches!(by, Sort::Name | Sort::Page) {
        return listed;
    }
    let key = |listed: &Listed| {
        let entity = &desk.edition.entities[listed.entity];
        match by {
            Sort::Name => (
                0,
                entity.pinyin.clone().unwrap_or_else(|| entity.name.clone()),
            ),
            _ => (first(desk, listed).unwrap_or(usize::MAX), String::new()),
        }
    };
    let mut keyed: Vec<((usize, String), Listed)> = listed
        .into_iter()
        .map(|listed| (key(&listed), listed))
        .collect();
    sort(&mut keyed, |(a, _), (b, _)| {
        a.0.cmp(&b.0).then_with(|| natural(&a.1, &b.1))
    });
    keyed.into_iter().map(|(_, listed)| listed).collect()
}

/// Returns the story in which an entity is named first.
fn first(desk: &Desk, listed: &Listed) -> Option<usize> {
    let any = || {
        desk.index
            .mentions(listed.entity)
            .first()
            .map(|found| found.article)
    };
    listed.articles.first().copied().or_else(any)
}

fn heading(
    props: &ScreenProps,
    class: &'static str,
    label: words::Text,
    sort: Option<Sort>,
) -> Html {
    let ScreenProps {
        desk,
        view,
        on_action,
        ..
    } = props;
    let Some(sort) = sort else {
        return html! { <th scope="col" {class}>{desk.say(label)}</th> };
    };
    let now =
        view.sort == sort || (sort == Sort::Count && !matches!(view.sort, Sort::Name | Sort::Page));
    let order = if sort == Sort::Count {
        "descending"
    } else {
        "ascending"
    };
    html! {
        <th scope="col" {class} aria-sort={now.then_some(order)}>
            <button type="button" class={classes!(now.then_some("now"))} onclick={on_action.reform(move |_: MouseEvent| Action::Sort(sort))}>
                {desk.say(label)}<span aria-hidden="true">{if !now { "" } else if sort == Sort::Count { " ↓" } else { " ↑" }}</span>
            </button>
        </th>
    }
}

fn row(props: &ScreenProps, listed: &Listed) -> Html {
    let ScreenProps { desk, view, .. } = props;
    let entity = &desk.edition.entities[listed.entity];
    let mut other: Vec<&str> = Vec::new();
    if entity.canonical != entity.name {
        other.push(&entity.canonical);
    }
    other.extend(
        entity
            .aliases
            .iter()
            .map(String::as_str)
            .filter(|alias| *alias != entity.canonical),
    );
    let seen = first(desk, listed);
    html! {
        <tr class={entity.kind.code()}>
            <th scope="row"><a href={href(view, Screen::Entity(entity.id.clone()))}>{prose::named(entity.kind, &entity.name)}</a></th>
            <td class="kind">{desk.say(words::kind(entity.kind))}</td>
            <td class="register-other">{other.join("、")}</td>
            <td class="register-count signed">
                {listed.mentions}
                if listed.bylines > 0 {
                    <small class="quiet">{" "}{desk.fill(words::SIGNED_TIMES, &[&listed.bylines.to_string()])}</small>
                }
            </td>
            <td class="register-count">{listed.articles.len()}</td>
            <td class="register-first">
                if let Some(at) = seen {
                    <a href={href(view, Screen::Article(desk.edition.articles[at].id.clone(), None))}>
                        <span class="quiet">{desk.facts.number(at)}</span>{" "}{desk.title(at).to_owned()}
                    </a>
                }
            </td>
        </tr>
    }
}
